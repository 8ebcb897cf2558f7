// Any bytes, as a show's voices.toml, over one of the user's own if a record separator (0x1E) divides them: a book whose voices can speak, and diagnostics with places.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/parts.h"
#include "voices/profiles/voice_book.h"
#include "voices/takes/take.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::voices;
    Diagnostics diagnostics;
    auto parts = parts_of(data, size, 2);
    const auto source = std::make_shared<const SourceText>("voices.toml", std::move(parts.back()));
    SourceRef own;
    if (parts.size() > 1) own = std::make_shared<const SourceText>("own voices.toml", std::move(parts.front()));
    const profiles::VoiceBook book = profiles::load_voice_book(source, diagnostics, own);
    check_diagnostics(diagnostics);
    const auto check = [](const profiles::VoiceProfile& voice, const profiles::Delivery* delivery) {
        const takes::Line line = takes::make_line(voice, delivery, 1.0, 0.0, {});
        expect(line.prosody.rate_wpm >= 80 && line.prosody.rate_wpm <= 449, "a line's rate is in range");
        expect(line.prosody.pitch >= 0 && line.prosody.pitch <= 99, "a line's pitch is in range");
        expect(line.prosody.pitch_range >= 0 && line.prosody.pitch_range <= 99, "a line's pitch range is in range");
        takes::slate_of(line, "engine");
    };
    for (const auto& [name, voice] : book.voices) {
        if (voice.where.source == nullptr) continue;  // built in
        check(voice, nullptr);
        for (const auto& [other, delivery] : voice.deliveries) check(voice, &delivery);
    }
    return 0;
}

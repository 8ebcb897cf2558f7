// Any bytes, as a show's mix.toml, over one of the user's own if a record separator (0x1E) divides them: a book whose numbers are numbers, and diagnostics with places.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "mix/settings/mix_book.h"
#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    Diagnostics diagnostics;
    auto parts = parts_of(data, size, 2);
    const auto source = std::make_shared<const SourceText>("mix.toml", std::move(parts.back()));
    SourceRef own;
    if (parts.size() > 1) own = std::make_shared<const SourceText>("own mix.toml", std::move(parts.front()));
    const mix::settings::MixBook book = mix::settings::load_mix_book(source, diagnostics, own);
    check_diagnostics(diagnostics);
    expect(std::isfinite(book.target.loudness.value) && std::isfinite(book.target.true_peak.value),
           "the target is finite");
    for (const Decibels gain : book.levels.bus) expect(std::isfinite(gain.value), "a bus's gain is finite");
    for (const mix::settings::Ducking* ducking : {&book.ducking, &book.music_ducking})
        expect(std::isfinite(ducking->depth.value) && ducking->attack.value >= 0 && ducking->release.value >= 0,
               "ducking is finite");
    for (const auto& [name, position] : book.positions)
        for (const mix::settings::PositionPoint* end : {&position.from, &position.to})
            expect(std::isfinite(end->gain.value) && std::isfinite(end->low_pass.value) && std::isfinite(end->pan),
                   "a position is finite");
    return 0;
}

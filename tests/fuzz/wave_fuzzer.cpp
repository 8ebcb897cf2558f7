// Any bytes, as what a speech program has written for a WAV file; and as the chunks of a file whose length is looked at.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/wave_length.h"
#include "tests/fuzz/broken.h"
#include "voices/speech/command/wave_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    const std::string_view file(reinterpret_cast<const char*>(data), size);
    constexpr std::uint64_t most_added = 1 << 16;  // bytes
    if (const std::uint64_t missing = missing_sound_bytes(file); missing > 0 && missing < most_added) {
        const auto added = [&](std::uint64_t count) {
            return missing_sound_bytes(std::string(file) + std::string(static_cast<std::size_t>(count), '\0'));
        };
        expect(added(missing) <= missing && added(1) <= missing, "a longer file misses no more");
        expect(added(1) + 1 == missing || added(1) == missing, "a byte more is a byte less that is missing");
    }
    const auto wave = voices::speech::command::read_wave(file);
    if (!wave) {
        expect(wave.error().code == "E0224", "what is no sound is E0224");
        return 0;
    }
    expect(wave->rate.hz >= 4000 && wave->rate.hz <= 192000, "the rate is in range");
    expect(!wave->samples.empty(), "a sound has samples");
    // An 8-bit sample is the least that a frame can be.
    expect(wave->samples.size() <= size, "no more samples than bytes");
    return 0;
}

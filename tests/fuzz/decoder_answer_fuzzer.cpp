// Any bytes, as the first line that the sound decoder prints.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/audio_buffer.h"
#include "mix/decode/decoder_answer.h"
#include "tests/fuzz/diagnostic_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::mix::decode;
    const auto format = read_answer("a.wav", {reinterpret_cast<const char*>(data), size});
    if (!format) {
        check_diagnostics({format.error()});
        return 0;
    }
    expect(format->channels >= 1 && format->channels <= max_channels, "the channels are ours");
    expect(format->rate.hz >= 1000 && format->rate.hz <= 768000, "the rate is in range");
    expect(format->frames.count > 0 && to_seconds(format->frames, format->rate) <= Seconds{longest_sound_file},
           "the length is in range");
    expect(format->file_channels >= format->channels, "a file has all the channels that are decoded");
    return 0;
}

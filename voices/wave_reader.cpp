#include "voices/wave_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <sndfile.h>

namespace dramatis::voices {
namespace {

constexpr int lowest_rate = 4000;
constexpr int highest_rate = 192000;
constexpr int most_channels = 8;
constexpr std::size_t block_frames = 4096;

// A file in memory, as libsndfile wants to see one.
struct MemoryFile {
    std::string_view bytes;
    sf_count_t position = 0;
};

sf_count_t length_of(void* file) { return static_cast<sf_count_t>(static_cast<MemoryFile*>(file)->bytes.size()); }
sf_count_t seek_in(sf_count_t offset, int whence, void* file) {
    auto& memory = *static_cast<MemoryFile*>(file);
    const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.position : length_of(file);
    return memory.position = std::clamp<sf_count_t>(base + offset, 0, length_of(file));
}
sf_count_t read_from(void* into, sf_count_t count, void* file) {
    auto& memory = *static_cast<MemoryFile*>(file);
    const sf_count_t taken = std::clamp<sf_count_t>(count, 0, length_of(file) - memory.position);
    std::memcpy(into, memory.bytes.data() + memory.position, static_cast<std::size_t>(taken));
    memory.position += taken;
    return taken;
}
sf_count_t refuse_to_write(const void*, sf_count_t, void*) { return 0; }
sf_count_t tell(void* file) { return static_cast<MemoryFile*>(file)->position; }

struct CloseSound {
    void operator()(SNDFILE* file) const { ::sf_close(file); }
};

std::unexpected<Diagnostic> lie(std::string_view what) {
    return failure("E0224", fmt::format("the speech program's answer {}", what),
                   "run its command by hand, and play what it writes");
}

// Containers that hold samples as they are: what they unfold to is bounded by their size.
bool is_plain(int format) {
    const int kind = format & SF_FORMAT_TYPEMASK;
    return kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_RF64 || kind == SF_FORMAT_AIFF ||
           kind == SF_FORMAT_AU;
}

Result<> check(const SF_INFO& info) {
    if (!is_plain(info.format)) return lie("is not a WAV file");
    if (info.samplerate < lowest_rate || info.samplerate > highest_rate)
        return lie(fmt::format("has an absurd rate of {} Hz", info.samplerate));
    if (info.channels < 1 || info.channels > most_channels) return lie(fmt::format("has {} channels", info.channels));
    if (info.frames <= 0) return lie("holds no sound");
    if (info.frames > to_frames(longest_wave, {info.samplerate}).count)
        return lie(fmt::format("is {:.0f} s long, for one line", static_cast<double>(info.frames) / info.samplerate));
    return {};
}

std::int16_t to_sample(float value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767.0f));
}

}  // namespace

Result<Wave> read_wave(std::string_view file) {
    if (file.empty()) return lie("is empty");
    if (file.size() > largest_wave_file) return lie(fmt::format("is larger than {} MiB", largest_wave_file >> 20));
    MemoryFile memory{file};
    SF_VIRTUAL_IO access{length_of, seek_in, read_from, refuse_to_write, tell};
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, CloseSound> sound(::sf_open_virtual(&access, SFM_READ, &info, &memory));
    if (!sound) return lie("is not a WAV file");
    if (auto sane = check(info); !sane) return std::unexpected(sane.error());

    Wave wave{.rate = {info.samplerate}, .samples = {}};
    wave.samples.reserve(static_cast<std::size_t>(info.frames));
    const auto channels = static_cast<std::size_t>(info.channels);
    std::vector<float> block(block_frames * channels);
    while (wave.samples.size() < static_cast<std::size_t>(info.frames)) {
        const sf_count_t count = ::sf_readf_float(sound.get(), block.data(), block_frames);
        if (count <= 0) break;
        for (std::size_t frame = 0; frame < static_cast<std::size_t>(count); ++frame) {
            float sum = 0.0f;
            for (std::size_t c = 0; c < channels; ++c) sum += block[frame * channels + c];
            if (!std::isfinite(sum)) return lie("holds what is not a number");
            wave.samples.push_back(to_sample(sum / static_cast<float>(channels)));
        }
    }
    if (wave.samples.empty()) return lie("holds no sound");
    return wave;
}

}  // namespace dramatis::voices

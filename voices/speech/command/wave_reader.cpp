#include "voices/speech/command/wave_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <sndfile.h>

#include "core/wave_length.h"

namespace dramatis::voices::speech::command {
namespace {

constexpr int lowest_rate = 4000;
constexpr int highest_rate = 192000;
constexpr int most_channels = 8;
constexpr std::size_t block_frames = 4096;

// A file in memory, for libsndfile's callbacks.
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

std::unexpected<Diagnostic> invalid(std::string_view what) {
    return failure("E0224", fmt::format("the speech program's output {}", what),
                   "run its command by hand, and play what it writes");
}

bool is_known_container(int format) {
    const int kind = format & SF_FORMAT_TYPEMASK;
    return kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_RF64 || kind == SF_FORMAT_AIFF ||
           kind == SF_FORMAT_AU;
}

// A sample is at least a byte of the file: how much comes of it is bounded by its size. These containers may hold MP3, GSM
// and ADPCM too, whose decoders must not read foreign bytes in this process.
bool is_uncompressed(int format) {
    switch (format & SF_FORMAT_SUBMASK) {
        case SF_FORMAT_PCM_S8:
        case SF_FORMAT_PCM_U8:
        case SF_FORMAT_PCM_16:
        case SF_FORMAT_PCM_24:
        case SF_FORMAT_PCM_32:
        case SF_FORMAT_FLOAT:
        case SF_FORMAT_DOUBLE:
        case SF_FORMAT_ULAW:
        case SF_FORMAT_ALAW:
            return true;
        default:
            return false;
    }
}

Result<> check(const SF_INFO& info) {
    if (!is_known_container(info.format)) return invalid("is not a WAV file");
    if (!is_uncompressed(info.format)) return invalid("is compressed");
    if (info.samplerate < lowest_rate || info.samplerate > highest_rate)
        return invalid(fmt::format("has an impossible sample rate of {} Hz", info.samplerate));
    if (info.channels < 1 || info.channels > most_channels)
        return invalid(fmt::format("has {} channels", info.channels));
    if (info.frames <= 0) return invalid("has no samples");
    if (info.frames > to_frames(longest_wave, {info.samplerate}).count)
        return invalid(
            fmt::format("is {:.0f} s long, for one line", static_cast<double>(info.frames) / info.samplerate));
    return {};
}

std::int16_t to_sample(float value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767.0f));
}

}  // namespace

Result<Wave> read_wave(std::string_view file) {
    if (file.empty()) return invalid("is empty");
    if (file.size() > largest_wave_file) return invalid(fmt::format("is larger than {} MiB", largest_wave_file >> 20));
    if (const std::uint64_t missing = missing_sound_bytes(file); missing > 0)
        return invalid(fmt::format("ends {} bytes before its head says it does", missing));
    MemoryFile memory{file};
    SF_VIRTUAL_IO access{length_of, seek_in, read_from, refuse_to_write, tell};
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, CloseSound> sound(::sf_open_virtual(&access, SFM_READ, &info, &memory));
    if (!sound) return invalid("is not a WAV file");
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
            if (!std::isfinite(sum)) return invalid("has samples that are not numbers");
            wave.samples.push_back(to_sample(sum / static_cast<float>(channels)));
        }
    }
    if (wave.samples.size() < static_cast<std::size_t>(info.frames))
        return invalid("ends before its head says it does");
    return wave;
}

}  // namespace dramatis::voices::speech::command

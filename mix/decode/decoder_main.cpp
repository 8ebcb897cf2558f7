// dramatis-decode: reads one sound file for dramatis and writes its samples. It runs under limits of memory, time, files and
// processes, and in a sandbox: it has that file and its output, and opens and starts nothing. Only this program reads sound files
// with libsndfile.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sndfile.h>

#include "core/process/helper_limits.h"
#include "core/wave_length.h"
#include "mix/audio/non_finite.h"
#include "mix/decode/decode_protocol.h"
#include "mix/decode/sound_file_format.h"

namespace dramatis::mix::decode {
namespace {

constexpr HelperLimits limits{.memory = std::size_t{768} << 20U, .seconds = 120};  // an hour of MP3 takes ten
constexpr sf_count_t piece = 4096;                                                 // frames
constexpr int most_channels = 64;
constexpr double most_samples_per_byte = 20'000.0;  // digital silence in FLAC has 9,000

int complain(std::string_view kind, std::string_view text) {
    std::string line = "error " + std::string(kind) + " ";
    for (const char c : text) {
        if (line.size() + 1 >= longest_answer_line) break;
        line += c >= ' ' && c < 127 ? c : ' ';
    }
    line += '\n';
    return write_to_output(line.data(), line.size()) ? 0 : 1;
}

// The share of each channel in the left and the right one. The shares of a side add up to at most 1, so that nothing clips.
struct Fold {
    std::vector<float> left, right;
};

Fold make_fold(int channels) {
    static constexpr float half = 0.7071f;
    // The usual orders: front left, front right, centre, low frequencies, surrounds. The low-frequency channel is an
    // effects channel, which a stereo mix leaves out.
    Fold fold;
    switch (channels) {
        case 3:
            fold = {{1, 0, half}, {0, 1, half}};
            break;
        case 4:
            fold = {{1, 0, half, 0}, {0, 1, 0, half}};
            break;
        case 5:
            fold = {{1, 0, half, half, 0}, {0, 1, half, 0, half}};
            break;
        case 6:
            fold = {{1, 0, half, 0, half, 0}, {0, 1, half, 0, 0, half}};
            break;
        case 7:
            fold = {{1, 0, half, 0, 0.5f, half, 0}, {0, 1, half, 0, 0.5f, 0, half}};
            break;
        case 8:
            fold = {{1, 0, half, 0, half, 0, half, 0}, {0, 1, half, 0, 0, half, 0, half}};
            break;
        default:
            for (int c = 0; c < channels; ++c) {
                fold.left.push_back(c % 2 == 0 ? 1.0f : 0.0f);
                fold.right.push_back(c % 2 == 1 ? 1.0f : 0.0f);
            }
    }
    for (auto* side : {&fold.left, &fold.right}) {
        float sum = 0.0f;
        for (const float share : *side) sum += share;
        for (float& share : *side) share /= std::max(sum, 1.0f);
    }
    return fold;
}

struct Close {
    void operator()(SNDFILE* file) const { ::sf_close(file); }
};
using File = std::unique_ptr<SNDFILE, Close>;

// Why a file that libsndfile opened is refused; empty if it is accepted.
struct Refusal {
    std::string kind, text;
};
Refusal examine(SNDFILE* file, const SF_INFO& info, off_t bytes) {
    if (info.channels < 1 || info.channels > most_channels)
        return {"damaged", "it claims " + std::to_string(info.channels) + " channels"};
    if (info.samplerate < least_file_rate || info.samplerate > greatest_file_rate)
        return {"damaged", "it claims a sample rate of " + std::to_string(info.samplerate) + " Hz"};
    if (info.frames <= 0) return {"damaged", "it holds no sound"};
    if (static_cast<double>(info.frames) > longest_sound_file * info.samplerate)
        return {"long", std::to_string(info.frames / info.samplerate / 60) + " minutes"};
    const double samples = static_cast<double>(info.frames) * info.channels;
    if (samples > most_samples_per_byte * static_cast<double>(std::max<off_t>(bytes, 1)) + 1e6)
        return {"damaged", "it claims more sound than its size can hold"};
    // ALAC in CAF corrupts the heap of libsndfile 1.2.0.
    if ((info.format & SF_FORMAT_SUBMASK) >= SF_FORMAT_ALAC_16 &&
        (info.format & SF_FORMAT_SUBMASK) <= SF_FORMAT_ALAC_32)
        return {"damaged", "ALAC is not read; convert it to FLAC"};
    const std::uint64_t missing = missing_sound_bytes(
        static_cast<std::uint64_t>(std::max<off_t>(bytes, 0)), [](std::uint64_t offset, std::span<std::byte> into) {
            return static_cast<std::size_t>(
                std::max<ssize_t>(0, ::pread(STDIN_FILENO, into.data(), into.size(), static_cast<off_t>(offset))));
        });
    if (missing > 0) return {"damaged", "it ends " + std::to_string(missing) + " bytes before its head says it does"};
    std::vector<float> frame(static_cast<std::size_t>(info.channels));
    if (::sf_seek(file, info.frames - 1, SEEK_SET) < 0 || ::sf_readf_float(file, frame.data(), 1) != 1)
        return {"damaged", "it ends before it should"};
    return {};
}

// Only floating-point samples can be other than finite, and only as they are in the file: decoders give finite ones.
bool holds_floats(const SF_INFO& info) {
    const int kind = info.format & SF_FORMAT_SUBMASK;
    return kind == SF_FORMAT_FLOAT || kind == SF_FORMAT_DOUBLE;
}

long long count_non_finite(SNDFILE* file, const SF_INFO& info) {
    if (!holds_floats(info) || ::sf_seek(file, 0, SEEK_SET) != 0) return 0;
    std::vector<float> samples(static_cast<std::size_t>(piece) * static_cast<std::size_t>(info.channels));
    long long found = 0;
    for (sf_count_t frames = 0; (frames = ::sf_readf_float(file, samples.data(), piece)) > 0;)
        found += std::count_if(samples.begin(), samples.begin() + frames * info.channels,
                               [](float sample) { return !(std::fabs(sample) <= audio::largest_sample); });
    return found;
}

int send_samples(SNDFILE* file, const SF_INFO& info, sf_count_t begin, sf_count_t count) {
    if (::sf_seek(file, begin, SEEK_SET) != begin) return 1;
    const auto channels = static_cast<std::size_t>(info.channels);
    const bool folds = channels > 2;
    const Fold fold = folds ? make_fold(info.channels) : Fold{};
    std::vector<float> input(static_cast<std::size_t>(piece) * channels), output(static_cast<std::size_t>(piece) * 2);
    while (count > 0) {
        const sf_count_t frames = ::sf_readf_float(file, input.data(), std::min(piece, count));
        if (frames <= 0) return 1;
        const float* samples = input.data();
        if (folds) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i) {
                float left = 0.0f, right = 0.0f;
                for (std::size_t c = 0; c < channels; ++c) {
                    left += fold.left[c] * input[i * channels + c];
                    right += fold.right[c] * input[i * channels + c];
                }
                output[2 * i] = left;
                output[2 * i + 1] = right;
            }
            samples = output.data();
        }
        if (!write_to_output(samples,
                             static_cast<std::size_t>(frames) * std::min<std::size_t>(channels, 2) * sizeof(float)))
            return 1;
        count -= frames;
    }
    return 0;
}

int run(std::string_view what, sf_count_t begin, sf_count_t count) {
    SF_INFO info{};
    const off_t bytes = ::lseek(STDIN_FILENO, 0, SEEK_END);
    ::lseek(STDIN_FILENO, 0, SEEK_SET);
    const File file(::sf_open_fd(STDIN_FILENO, SFM_READ, &info, SF_FALSE));
    if (!file) return complain("damaged", ::sf_strerror(nullptr));
    if (const Refusal refusal = examine(file.get(), info, bytes); !refusal.kind.empty())
        return complain(refusal.kind, refusal.text);
    char line[longest_answer_line];
    const long long non_finite = what == "probe" ? count_non_finite(file.get(), info) : 0;
    const int length = std::snprintf(line, sizeof line, "ok %d %d %lld %d %lld\n", std::min(info.channels, 2),
                                     info.samplerate, static_cast<long long>(info.frames), info.channels, non_finite);
    if (!write_to_output(line, static_cast<std::size_t>(length))) return 1;
    if (what == "probe") return 0;
    if (begin < 0 || count < 0 || begin > info.frames || count > info.frames - begin) return 1;
    return send_samples(file.get(), info, begin, count);
}

}  // namespace
}  // namespace dramatis::mix::decode

int main(int count, char** arguments) {
    const dramatis::Sandbox sandbox = dramatis::confine_helper(dramatis::mix::decode::limits);
    if (count > 1 && std::string_view(arguments[1]) == "sandbox") return dramatis::report_sandbox(sandbox);
    const auto number = [&](int index) { return index < count ? std::strtoll(arguments[index], nullptr, 10) : 0; };
    return dramatis::mix::decode::run(count > 1 ? arguments[1] : "probe", number(2), number(3));
}

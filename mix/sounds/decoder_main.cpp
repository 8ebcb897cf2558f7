// dramatis-decode: reads one sound file for dramatis and writes its samples. Runs under limits of memory, time and files, and
// has nothing that is worth stealing: no path, no network code, no file but the one it was given. The only reader that knows
// libsndfile.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sndfile.h>

#include "mix/sounds/decode_protocol.h"
#include "mix/sounds/sound_file.h"

namespace dramatis::mix {
namespace {

constexpr rlim_t memory_limit = rlim_t{768} << 20;
constexpr rlim_t cpu_limit = 120;   // seconds: an hour of MP3 takes ten
constexpr sf_count_t piece = 4096;  // frames
constexpr int most_channels = 64;
constexpr double most_samples_per_byte = 20'000.0;  // digital silence in FLAC has 9,000

void set_limit(__rlimit_resource which, rlim_t value) {
    const rlimit limit{value, value};
    ::setrlimit(which, &limit);
}

void drop_privileges() {
#ifndef __SANITIZE_ADDRESS__  // its shadow memory is 16 TB of address space
    set_limit(RLIMIT_AS, memory_limit);
#endif
    set_limit(RLIMIT_CPU, cpu_limit);
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_NOFILE, 8);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

bool write_all(const void* data, std::size_t bytes) {
    const char* at = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, at, bytes);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        at += written;
        bytes -= static_cast<std::size_t>(written);
    }
    return true;
}

int complain(std::string_view kind, std::string_view text) {
    std::string line = "error " + std::string(kind) + " ";
    for (const char c : text) {
        if (line.size() + 1 >= longest_answer_line) break;
        line += c >= ' ' && c < 127 ? c : ' ';
    }
    line += '\n';
    return write_all(line.data(), line.size()) ? 0 : 1;
}

// How much of each channel goes left and right; the sums of a side are at most 1, so that nothing clips.
struct Fold {
    std::vector<float> left, right;
};

Fold make_fold(int channels) {
    static constexpr float half = 0.7071f;
    // The usual orders: front left, front right, centre, low frequencies, surrounds. The low-frequency channel is an effect
    // that stereo does without.
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

// Why a file that opened is not one of ours; empty if it is.
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
    std::vector<float> frame(static_cast<std::size_t>(info.channels));
    if (::sf_seek(file, info.frames - 1, SEEK_SET) < 0 || ::sf_readf_float(file, frame.data(), 1) != 1)
        return {"damaged", "it ends before it should"};
    return {};
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
        if (!write_all(samples, static_cast<std::size_t>(frames) * std::min<std::size_t>(channels, 2) * sizeof(float)))
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
    const int length = std::snprintf(line, sizeof line, "ok %d %d %lld %d\n", std::min(info.channels, 2),
                                     info.samplerate, static_cast<long long>(info.frames), info.channels);
    if (!write_all(line, static_cast<std::size_t>(length))) return 1;
    if (what == "probe") return 0;
    if (begin < 0 || count < 0 || begin > info.frames || count > info.frames - begin) return 1;
    return send_samples(file.get(), info, begin, count);
}

}  // namespace
}  // namespace dramatis::mix

int main(int count, char** arguments) {
    dramatis::mix::drop_privileges();
    const auto number = [&](int index) { return index < count ? std::strtoll(arguments[index], nullptr, 10) : 0; };
    return dramatis::mix::run(count > 1 ? arguments[1] : "probe", number(2), number(3));
}

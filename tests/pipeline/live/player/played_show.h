// A show in a folder of its own, played and rendered by the real program: what is heard, and what it should be.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::live::player {

inline constexpr std::size_t second = 48000;  // in frames

// Interleaved stereo.
using Samples = std::vector<float>;

inline std::size_t frames_of(const Samples& samples) { return samples.size() / 2; }
inline Samples stretch(const Samples& samples, std::size_t begin, std::size_t end) {
    begin = std::min(begin, frames_of(samples));
    end = std::clamp(end, begin, frames_of(samples));
    return {samples.begin() + static_cast<std::ptrdiff_t>(2 * begin),
            samples.begin() + static_cast<std::ptrdiff_t>(2 * end)};
}
inline Samples without_silence(const Samples& samples) {
    Samples sound;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        if (samples[i] != 0.0f || samples[i + 1] != 0.0f) sound.insert(sound.end(), {samples[i], samples[i + 1]});
    }
    return sound;
}
// The frame where `wanted` is heard in `all`, bit by bit; past its end if it isn't.
inline std::size_t frame_of(const Samples& wanted, const Samples& all) {
    for (auto from = all.begin();;) {
        from = std::search(from, all.end(), wanted.begin(), wanted.end());
        const auto at = static_cast<std::size_t>(from - all.begin());
        if (from == all.end() || at % 2 == 0) return at / 2;
        ++from;
    }
}
// All of it, bit by bit; and there is something to hear.
inline void expect_same_sound(const Samples& heard, const Samples& expected) {
    EXPECT_GT(frames_of(expected), second);
    EXPECT_EQ(frames_of(heard), frames_of(expected));
    const auto [at, expected_at] = std::ranges::mismatch(heard, expected);
    if (at != heard.end() && expected_at != expected.end())
        ADD_FAILURE() << "frame " << (at - heard.begin()) / 2 << " is " << *at << " instead of " << *expected_at;
}
// Of either side.
inline float largest_step(const Samples& samples) {
    float largest = 0.0f;
    for (std::size_t i = 2; i < samples.size(); ++i) largest = std::max(largest, std::abs(samples[i] - samples[i - 2]));
    return largest;
}
inline std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

class PlayedShow {
  public:
    void write(std::string_view sheet) const { folder.add("show.cues", sheet); }
    // As most editors save: beside it, and over it by its name.
    void save(std::string_view content, std::string_view file = "show.cues") const {
        folder.add(".being-written", content);
        std::filesystem::rename(folder / ".being-written", folder / file);
    }

    ProgramResult play(const std::vector<std::string>& environment, std::vector<std::string> more = {}) const {
        return run_program(DRAMATIS_PROGRAM, play_arguments(std::move(more)), options(environment));
    }
    std::vector<std::string> play_arguments(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"play", "show.cues", "--gain", "6", "--cache", "cache"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }
    ProgramOptions options(std::vector<std::string> environment) const {
        environment.push_back("XDG_CACHE_HOME=" + (folder / "no-cache").string());
        return {.folder = folder.path(), .environment = std::move(environment)};
    }

    // What a render of `sheet` holds, with a cache of its own.
    Samples rendered(std::string_view sheet) const {
        folder.add("rendered.cues", sheet);
        const auto result = run_program(DRAMATIS_PROGRAM,
                                        {"render", "rendered.cues", "--gain", "6", "--bits", "32", "--cache", "cache-2",
                                         "-o", "rendered.wav", "--report", "rendered.json", "--quiet"},
                                        options({}));
        EXPECT_EQ(result.exit_code, 0) << result.err;
        return samples_of(folder / "rendered.wav");
    }
    // In the show that was rendered last: where the scene or line with this in its report begins.
    std::size_t start_of(std::string_view named) const {
        const std::string report = read_bytes(folder / "rendered.json");
        constexpr std::string_view start = "\"start\": ";
        const auto place = report.find(named);
        const auto at = place == std::string::npos ? place : report.find(start, place);
        EXPECT_NE(at, std::string::npos) << named;
        if (at == std::string::npos) return 0;
        return static_cast<std::size_t>(std::stod(report.substr(at + start.size(), 20)) * second);
    }
    static Samples samples_of(const std::filesystem::path& wav) {
        const std::string bytes = read_bytes(wav);
        const auto data = bytes.find("data");
        if (data == std::string::npos) return {};
        Samples samples((bytes.size() - data - 8) / sizeof(float) / 2 * 2);
        std::memcpy(samples.data(), bytes.data() + data + 8, samples.size() * sizeof(float));
        return samples;
    }

    TemporaryFolder folder;
};

}  // namespace dramatis::pipeline::live::player

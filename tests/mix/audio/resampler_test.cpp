#include "mix/audio/resampler.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/support/signals.h"

namespace dramatis::mix::audio {
namespace {

constexpr SampleRate speech{22050};
constexpr SampleRate show{48000};
constexpr double worst_error_db = -90.0;  // of the signal, away from its ends

TEST(Resampler, KeepsASineWhereItWas) {
    const auto input = sine(1000.0, Seconds{1.0}, speech, Decibels{-6.0});
    const auto output = resample(ConstAudioView(std::span<const float>(input)), speech, show);
    ASSERT_TRUE(output);
    const auto expected = sine(1000.0, Seconds{1.0}, show, Decibels{-6.0});
    ASSERT_EQ(output->size(), expected.size());
    std::vector<float> error;
    for (std::size_t i = 4800; i + 4800 < expected.size(); ++i) error.push_back(output->channel(0)[i] - expected[i]);
    EXPECT_LT(rms_db(error), worst_error_db);
}

TEST(Resampler, IsExactlyAsLongAsPromised) {
    for (const std::size_t frames : {0u, 1u, 2u, 1000u, 22049u, 40001u}) {
        const std::vector<float> input(frames, 0.5f);
        const auto output = resample(ConstAudioView(std::span<const float>(input)), speech, show);
        ASSERT_TRUE(output);
        EXPECT_EQ(output->frames(), rescale({static_cast<std::int64_t>(frames)}, speech, show));
    }
}

TEST(Resampler, ReadsSixteenBitAsFloat) {
    std::vector<std::int16_t> whole;
    std::vector<float> same;
    for (const float sample : sine(440.0, Seconds{0.3}, speech, Decibels{-3.0})) {
        whole.push_back(static_cast<std::int16_t>(std::lround(sample * 32768.0f)));
        same.push_back(static_cast<float>(whole.back()) / 32768.0f);
    }
    for (const SampleRate to : {speech, show}) {
        const auto from_whole = resample(whole, speech, to);
        const auto from_float = resample(ConstAudioView(std::span<const float>(same)), speech, to);
        ASSERT_TRUE(from_whole && from_float);
        ASSERT_EQ(from_whole->size(), from_float->size());
        for (std::size_t i = 0; i < from_whole->size(); ++i)
            ASSERT_NEAR(from_whole->channel(0)[i], from_float->channel(0)[i], 1e-6);
    }
}

TEST(Resampler, GivesTheSameSamplesFromAReader) {
    const auto input = white_noise(Seconds{2.0}, SampleRate{44100}, Decibels{-6.0});
    const auto whole = resample(ConstAudioView(std::span<const float>(input)), SampleRate{44100}, show);
    ASSERT_TRUE(whole);
    std::size_t position = 0;
    const ReadFrames read = [&](AudioView out) -> Result<std::size_t> {
        const std::size_t count = std::min(out.size(), input.size() - position);
        std::copy_n(input.begin() + static_cast<std::ptrdiff_t>(position), count, out.channel(0).begin());
        position += count;
        return count;
    };
    AudioBuffer output(1, whole->size());
    ASSERT_TRUE(resample(read, SampleRate{44100}, show, output.view()));
    EXPECT_TRUE(std::ranges::equal(output.channel(0), whole->channel(0)));
}

TEST(Resampler, RefusesAnAbsurdRate) {
    const std::vector<float> input(100);
    const auto output = resample(ConstAudioView(std::span<const float>(input)), SampleRate{0}, show);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, "E0304");
}

}  // namespace
}  // namespace dramatis::mix::audio

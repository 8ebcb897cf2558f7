// Convolution against the sum that defines it.
#include "mix/dsp/convolution.h"

#include <cmath>

#include "core/random.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::size_t block = Convolution::block_frames;
constexpr double tolerance = 2e-6;  // of a response and a signal of energy and peak about 1

// A handful of echoes at places that matter (block borders) and at others.
std::vector<float> sparse(std::size_t frames, std::uint64_t seed) {
    std::vector<float> response(frames);
    Random random(seed);
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{1}, block - 1, block, block + 1, 2 * block + 77, frames - 1})
        if (at < frames) response[at] = 0.5f * random.bipolar();
    return response;
}

// y(n) = Σ h(k) x(n - k), in double precision, over what is not zero.
std::vector<double> direct(const std::vector<float>& response, std::span<const float> signal) {
    std::vector<double> sum(signal.size());
    for (std::size_t k = 0; k < response.size(); ++k)
        if (response[k] != 0.0f)
            for (std::size_t n = k; n < signal.size(); ++n)
                sum[n] += static_cast<double>(response[k]) * static_cast<double>(signal[n - k]);
    return sum;
}

AudioBuffer answer(const std::shared_ptr<const ResponseSpectra>& response, const AudioBuffer& input) {
    Convolution convolution(response);
    AudioBuffer out(2, input.size());
    for (std::size_t begin = 0; begin < input.size(); begin += block) {
        const std::size_t count = std::min(block, input.size() - begin);
        convolution.process(input.view().subview(begin, count), out.view().subview(begin, count));
    }
    return out;
}

void expect_near(std::span<const float> got, const std::vector<double>& wanted) {
    double worst = 0.0;
    for (std::size_t i = 0; i < got.size(); ++i) worst = std::max(worst, std::fabs(got[i] - wanted[i]));
    EXPECT_LT(worst, tolerance);
}

std::shared_ptr<const ResponseSpectra> spectra(ResponseLayout layout, std::vector<AudioBuffer> responses) {
    return std::make_shared<const ResponseSpectra>(layout, responses);
}

const std::size_t signal_frames = 3 * block + 1234;

AudioBuffer two_noises() {
    const auto length = to_seconds({static_cast<std::int64_t>(signal_frames)}, SampleRate{});
    return buffer_of(white_noise(length, {}, {}, 1), white_noise(length, {}, {}, 2));
}

TEST(Convolution, AnswersAnImpulseWithTheResponse) {
    const auto left = white_noise(Seconds{0.9}, {}, Decibels{-6.0}, 3),
               right = white_noise(Seconds{0.9}, {}, Decibels{-6.0}, 4);
    const auto response = spectra(ResponseLayout::Stereo, {buffer_of(left, right)});
    const std::size_t frames = left.size() + 500;
    const AudioBuffer out = answer(response, buffer_of(impulse(frames, 100), impulse(frames, 100)));
    for (std::size_t i = 0; i < left.size(); ++i) {
        ASSERT_NEAR(out.channel(0)[100 + i], left[i], tolerance) << i;
        ASSERT_NEAR(out.channel(1)[100 + i], right[i], tolerance) << i;
    }
    for (std::size_t i = 100 + left.size(); i < frames; ++i) ASSERT_NEAR(out.channel(0)[i], 0.0f, tolerance) << i;
}

TEST(Convolution, OfOneResponseKeepsTheSidesApart) {
    const auto response = sparse(2 * block + 500, 5);
    const AudioBuffer input = two_noises();
    const AudioBuffer out = answer(spectra(ResponseLayout::Mono, {buffer_of(response)}), input);
    expect_near(out.channel(0), direct(response, input.channel(0)));
    expect_near(out.channel(1), direct(response, input.channel(1)));
}

TEST(Convolution, OfTwoResponsesHearsTheMiddle) {
    const auto left = sparse(2 * block + 500, 6), right = sparse(2 * block + 500, 7);
    const AudioBuffer input = two_noises();
    std::vector<float> middle(input.size());
    for (std::size_t i = 0; i < middle.size(); ++i) middle[i] = 0.5f * (input.channel(0)[i] + input.channel(1)[i]);
    const AudioBuffer out = answer(spectra(ResponseLayout::Stereo, {buffer_of(left, right)}), input);
    expect_near(out.channel(0), direct(left, middle));
    expect_near(out.channel(1), direct(right, middle));
}

TEST(Convolution, OfFourResponsesSumsWhatComesFromBothSides) {
    const std::size_t frames = block + 40;
    const std::array responses{sparse(frames, 8), sparse(frames, 9), sparse(frames, 10), sparse(frames, 11)};
    const AudioBuffer input = two_noises();
    const AudioBuffer out = answer(spectra(ResponseLayout::TrueStereo, {buffer_of(responses[0], responses[1]),
                                                                        buffer_of(responses[2], responses[3])}),
                                   input);
    for (const std::size_t side : {0u, 1u}) {
        auto wanted = direct(responses[side], input.channel(0));
        const auto other = direct(responses[2 + side], input.channel(1));
        for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] += other[i];
        expect_near(out.channel(static_cast<int>(side)), wanted);
    }
}

TEST(Convolution, OfASingleFrameIsAGain) {
    const AudioBuffer input = two_noises();
    const AudioBuffer out = answer(spectra(ResponseLayout::Mono, {buffer_of(std::vector<float>{0.25f})}), input);
    for (std::size_t i = 0; i < input.size(); i += 7)
        ASSERT_NEAR(out.channel(1)[i], 0.25f * input.channel(1)[i], tolerance);
}

TEST(Convolution, GivesTheSameSamplesHoweverMuchFollows) {
    const auto response = spectra(ResponseLayout::Mono, {buffer_of(white_noise(Seconds{0.5}))});
    const AudioBuffer input = two_noises();
    const AudioBuffer whole = answer(response, input);
    for (const std::size_t frames : {std::size_t{1}, block / 3, block, block + 1, 2 * block + 5}) {
        AudioBuffer part(2, frames), wanted(2, frames);
        for (int c = 0; c < 2; ++c) {
            std::ranges::copy(input.channel(c).first(frames), part.channel(c).begin());
            std::ranges::copy(whole.channel(c).first(frames / block * block), wanted.channel(c).begin());
        }
        const AudioBuffer out = answer(response, part);
        for (int c = 0; c < 2; ++c) {
            // Whole blocks are the same; in a block that is not, what is missing counts as silence.
            const std::size_t sure = frames / block * block;
            EXPECT_TRUE(std::ranges::equal(out.channel(c).first(sure), wanted.channel(c).first(sure))) << frames;
            for (std::size_t i = sure; i < frames; ++i)
                ASSERT_NEAR(out.channel(c)[i], whole.channel(c)[i], 1e-4) << frames;
        }
    }
}

TEST(Convolution, IsTheSameAgainWhereverItsMemoryLies) {
    const AudioBuffer input = two_noises();
    const auto response = buffer_of(white_noise(Seconds{0.7}), white_noise(Seconds{0.7}, {}, {}, 9));
    const AudioBuffer first = answer(spectra(ResponseLayout::Stereo, {response}), input);
    for (const std::size_t offset : {1u, 3u}) {
        std::vector<float> left(input.size() + offset), right(input.size() + offset);
        std::ranges::copy(input.channel(0), left.begin() + static_cast<std::ptrdiff_t>(offset));
        std::ranges::copy(input.channel(1), right.begin() + static_cast<std::ptrdiff_t>(offset));
        Convolution convolution(spectra(ResponseLayout::Stereo, {response}));
        for (std::size_t begin = 0; begin < input.size(); begin += block) {
            const std::size_t count = std::min(block, input.size() - begin);
            const AudioView both(std::span<float>(left).subspan(offset), std::span<float>(right).subspan(offset));
            const AudioView piece = both.subview(begin, count);
            convolution.process(piece, piece);
        }
        EXPECT_TRUE(std::ranges::equal(std::span<float>(left).subspan(offset), first.channel(0)));
        EXPECT_TRUE(std::ranges::equal(std::span<float>(right).subspan(offset), first.channel(1)));
    }
}

TEST(Convolution, SwallowsWildSamples) {
    AudioBuffer input = two_noises();
    input.channel(0)[5] = std::nanf("");
    input.channel(0)[block] = INFINITY;
    const AudioBuffer out = answer(spectra(ResponseLayout::Mono, {buffer_of(sparse(2 * block, 3))}), input);
    for (const float sample : out.channel(0)) ASSERT_LT(std::fabs(sample), 10.0f);
}

}  // namespace
}  // namespace dramatis::mix::dsp

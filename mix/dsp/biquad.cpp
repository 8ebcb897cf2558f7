#include "mix/dsp/biquad.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace dramatis::mix::dsp {
namespace {

struct Angle {
    double cosine = 0.0;
    double sine = 0.0;
};

Angle angle_of(Hertz frequency, SampleRate rate) {
    const double w = 2.0 * std::numbers::pi * std::min(frequency.value / rate.hz, 0.49);
    return {std::cos(w), std::sin(w)};
}

Biquad normalised(double b0, double b1, double b2, double a0, double a1, double a2) {
    return {b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0};
}

// The cookbook's A; half of the gain in decibels.
double amplitude(Decibels gain) { return std::pow(10.0, gain.value / 40.0); }

// The cookbook's alpha for a shelf slope of 1.
double shelf_alpha(const Angle& w) { return w.sine / 2.0 * std::numbers::sqrt2; }

}  // namespace

Biquad low_pass(Hertz frequency, double q, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    const double b1 = 1.0 - w.cosine;
    return normalised(b1 / 2.0, b1, b1 / 2.0, 1.0 + alpha, -2.0 * w.cosine, 1.0 - alpha);
}

Biquad high_pass(Hertz frequency, double q, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    const double b1 = 1.0 + w.cosine;
    return normalised(b1 / 2.0, -b1, b1 / 2.0, 1.0 + alpha, -2.0 * w.cosine, 1.0 - alpha);
}

Biquad band_pass(Hertz frequency, double q, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    return normalised(alpha, 0.0, -alpha, 1.0 + alpha, -2.0 * w.cosine, 1.0 - alpha);
}

Biquad notch(Hertz frequency, double q, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    return normalised(1.0, -2.0 * w.cosine, 1.0, 1.0 + alpha, -2.0 * w.cosine, 1.0 - alpha);
}

Biquad all_pass(Hertz frequency, double q, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    return normalised(1.0 - alpha, -2.0 * w.cosine, 1.0 + alpha, 1.0 + alpha, -2.0 * w.cosine, 1.0 - alpha);
}

Biquad peak(Hertz frequency, double q, Decibels gain, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double alpha = w.sine / (2.0 * q);
    const double a = amplitude(gain);
    return normalised(1.0 + alpha * a, -2.0 * w.cosine, 1.0 - alpha * a, 1.0 + alpha / a, -2.0 * w.cosine,
                      1.0 - alpha / a);
}

Biquad low_shelf(Hertz frequency, Decibels gain, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double a = amplitude(gain);
    const double root = 2.0 * std::sqrt(a) * shelf_alpha(w);
    const double up = a + 1.0, down = a - 1.0;
    return normalised(a * (up - down * w.cosine + root), 2.0 * a * (down - up * w.cosine),
                      a * (up - down * w.cosine - root), up + down * w.cosine + root, -2.0 * (down + up * w.cosine),
                      up + down * w.cosine - root);
}

Biquad high_shelf(Hertz frequency, Decibels gain, SampleRate rate) {
    const Angle w = angle_of(frequency, rate);
    const double a = amplitude(gain);
    const double root = 2.0 * std::sqrt(a) * shelf_alpha(w);
    const double up = a + 1.0, down = a - 1.0;
    return normalised(a * (up + down * w.cosine + root), -2.0 * a * (down + up * w.cosine),
                      a * (up + down * w.cosine - root), up - down * w.cosine + root, 2.0 * (down - up * w.cosine),
                      up - down * w.cosine - root);
}

std::vector<double> butterworth(int order) {
    std::vector<double> q;
    for (int k = 0; k < order / 2; ++k) q.push_back(0.5 / std::cos(std::numbers::pi * (2 * k + 1) / (2.0 * order)));
    return q;
}

void BiquadCascade::start(std::vector<Biquad> sections) {
    sections_ = std::move(sections);
    for (auto& channel : states_) channel.assign(sections_.size(), {});
}

// One section. The state of the transposed direct form 2, written without the output: what a sample has to wait for is
// one product and one sum.
void BiquadCascade::run_section(std::size_t number, std::size_t channel, std::span<float> samples) noexcept {
    const Biquad f = sections_[number];
    const double in1 = f.b1 - f.a1 * f.b0, in2 = f.b2 - f.a2 * f.b0;  // what the input adds to the state
    State state = states_[channel][number];
    for (float& sample : samples) {
        const double x = sample, first = state.s1;
        state.s1 = (in1 * x + state.s2) - f.a1 * first;
        state.s2 = in2 * x - f.a2 * first;
        sample = static_cast<float>(f.b0 * x + first);
    }
    states_[channel][number] = state;
}

// Several sections in one pass over the samples: each waits for its own last result only, so that they overlap in the
// processor. Both halves of a state are computed at once.
template <std::size_t Count>
void BiquadCascade::run_sections(std::size_t first, std::size_t channel, std::span<float> samples) noexcept {
    constexpr Double2 none{};
    std::array<Double2, Count> in, feedback, state;
    std::array<double, Count> through;
    for (std::size_t k = 0; k < Count; ++k) {
        const Biquad& f = sections_[first + k];
        in[k] = Double2{f.b1 - f.a1 * f.b0, f.b2 - f.a2 * f.b0};
        feedback[k] = Double2{f.a1, f.a2};
        through[k] = f.b0;
        state[k] = Double2{states_[channel][first + k].s1, states_[channel][first + k].s2};
    }
    for (float& sample : samples) {
        double x = sample;
        for (std::size_t k = 0; k < Count; ++k) {
            const Double2 s1 = __builtin_shufflevector(state[k], state[k], 0, 0);
            const Double2 next = __builtin_shufflevector(state[k], none, 1, 2);
            const double y = through[k] * x + state[k][0];
            state[k] = (in[k] * Double2{x, x} + next) - feedback[k] * s1;
            x = y;
        }
        sample = static_cast<float>(x);
    }
    for (std::size_t k = 0; k < Count; ++k) states_[channel][first + k] = {state[k][0], state[k][1]};
}

void BiquadCascade::run(AudioView block) noexcept {
    for (int c = 0; c < block.channel_count(); ++c) {
        const auto channel = static_cast<std::size_t>(c);
        std::size_t first = 0;
        for (; first + 4 <= sections_.size(); first += 4) run_sections<4>(first, channel, block.channel(c));
        switch (sections_.size() - first) {
            case 3:
                run_sections<3>(first, channel, block.channel(c));
                break;
            case 2:
                run_sections<2>(first, channel, block.channel(c));
                break;
            case 1:
                run_section(first, channel, block.channel(c));
                break;
            default:
                break;
        }
    }
}

}  // namespace dramatis::mix::dsp

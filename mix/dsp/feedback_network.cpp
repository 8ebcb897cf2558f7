#include "mix/dsp/feedback_network.h"

#include <algorithm>
#include <cmath>

#include "core/random.h"

namespace dramatis::mix::dsp {
namespace {

constexpr double length_ratio = 2.6;  // the longest line against the shortest

Seconds shortest_line(double size) { return {std::lerp(0.0031, 0.031, size)}; }

bool is_prime(std::size_t n) {
    for (std::size_t d = 2; d * d <= n; ++d)
        if (n % d == 0) return false;
    return n > 1;
}

// The least common multiples of primes are large: echoes of different lines coincide late.
std::size_t next_prime(std::size_t n) {
    while (!is_prime(n)) ++n;
    return n;
}

// The 8-point Hadamard transform of every column (by sums and differences in three rounds), without its scale.
inline void hadamard(std::array<Float4, 8>& rows) {
    for (std::size_t distance = 1; distance < 8; distance *= 2)
        for (std::size_t k = 0; k < 8; ++k) {
            if ((k & distance) != 0) continue;
            const Float4 a = rows[k], b = rows[k + distance];
            rows[k] = a + b;
            rows[k + distance] = a - b;
        }
}

}  // namespace

Seconds FeedbackNetwork::longest_line(double size) { return shortest_line(size) * length_ratio; }

void FeedbackNetwork::start(SampleRate rate, double size, const DecayTimes& times) {
    Random random(seed_from("late field"));
    const double shortest = std::max(shortest_line(size).value, 1.05 * largest_block / rate.hz);
    double kept = 0.0;  // energy that a line keeps on a turn, on average
    for (std::size_t k = 0; k < lines; ++k) {
        const double time =
            shortest * std::pow(length_ratio, static_cast<double>(k) / (lines - 1)) * random.uniform(0.97, 1.03);
        delays_[k] = next_prime(std::max(largest_block, static_cast<std::size_t>(std::llround(time * rate.hz))));
        if (k > 0 && delays_[k] <= delays_[k - 1]) delays_[k] = next_prime(delays_[k - 1] + 1);
        const Absorption absorption = design_absorption({static_cast<std::int64_t>(delays_[k])}, times, rate);
        const double turn = to_gain(gain_at(Hertz{1000.0}, absorption, rate));
        kept += turn * turn / lines;
        const std::size_t half = k / 4, column = k % 4;
        const double orthogonal = absorption.gain / std::sqrt(static_cast<double>(lines));
        direct_[half][column] = static_cast<float>(orthogonal * (1.0 + absorption.high));
        // The one-pole filters run without their input's factor; it is in these.
        high_share_[half][column] = static_cast<float>(orthogonal * absorption.high * absorption_high_corner(rate));
        low_share_[half][column] = static_cast<float>(absorption.low * absorption_low_corner(rate));
        input_[k] = random.uniform() < 0.5 ? -0.5f : 0.5f;  // four lines a side: half the amplitude in each
        output_[k] = random.uniform() < 0.5 ? -1.0f : 1.0f;
    }
    // The energy that comes out over all turns is that of the first, divided by what is lost on each.
    for (float& gain : output_) gain *= static_cast<float>(std::sqrt(1.0 - kept));
    high_keep_ = static_cast<float>(1.0 - absorption_high_corner(rate));
    low_keep_ = static_cast<float>(1.0 - absorption_low_corner(rate));
    high_state_ = low_state_ = {};
    for (std::size_t k = 0; k < lines; ++k) memory_[k].start(delays_[k], largest_block);
}

// Absorbs, mixes and adds the input: what comes out of the lines becomes what goes into them. Four frames at a time: as
// rows of one line each for the mixing, as columns of four lines each for the absorption, which goes on from frame to frame.
void FeedbackNetwork::turn(Block& block, std::span<const float> in_left, std::span<const float> in_right) noexcept {
    const std::size_t count = in_left.size();
    const Float4 high_old = splat(high_keep_), low_old = splat(low_keep_);
    Pair high = high_state_, low = low_state_;
    for (std::size_t i = 0; i < count; i += 4) {
        // Samples beyond `count` are undefined and never read.
        const std::size_t last = std::min<std::size_t>(4, count - i);
        std::array<Float4, lines> rows;
#pragma GCC unroll 2
        for (std::size_t half = 0; half < 2; ++half) {
            std::array<Float4, 4> frames;
            for (std::size_t k = 0; k < 4; ++k) frames[k] = load(block[half * 4 + k].data() + i);
            transpose(frames);
            const auto absorb = [&](Float4& frame) {
                high[half] = high_old * high[half] + frame;
                const Float4 dulled = direct_[half] * frame - high_share_[half] * high[half];
                low[half] = low_old * low[half] + dulled;
                frame = dulled + low_share_[half] * low[half];
            };
            if (last == 4)  // the usual case apart
#pragma GCC unroll 4
                for (std::size_t f = 0; f < 4; ++f) absorb(frames[f]);
            else
                for (std::size_t f = 0; f < last; ++f) absorb(frames[f]);
            transpose(frames);
            for (std::size_t k = 0; k < 4; ++k) rows[half * 4 + k] = frames[k];
        }
        hadamard(rows);
        const Float4 left = load(in_left.data() + i), right = load(in_right.data() + i);
        for (std::size_t k = 0; k < lines; ++k)
            store(block[k].data() + i, rows[k] + input_[k] * (k % 2 == 0 ? left : right));
    }
    high_state_ = high;
    low_state_ = low;
}

void FeedbackNetwork::run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
                          std::span<float> right) noexcept {
    const std::size_t count = in_left.size();
    alignas(16) Block block;
    alignas(16) std::array<float, largest_block> inputs[2];  // whole groups of four may be read
    std::ranges::copy(in_left, inputs[0].begin());
    std::ranges::copy(in_right, inputs[1].begin());
    // What each line gives now was written at least a block ago.
    for (std::size_t k = 0; k < lines; ++k) memory_[k].read(delays_[k], std::span(block[k]).first(count));
    float* const out_left = left.data();
    float* const out_right = right.data();
    for (std::size_t i = 0; i < count; ++i) {
        out_left[i] =
            output_[0] * block[0][i] + output_[2] * block[2][i] + output_[4] * block[4][i] + output_[6] * block[6][i];
        out_right[i] =
            output_[1] * block[1][i] + output_[3] * block[3][i] + output_[5] * block[5][i] + output_[7] * block[7][i];
    }
    turn(block, std::span<const float>(inputs[0].data(), count), std::span<const float>(inputs[1].data(), count));
    for (std::size_t k = 0; k < lines; ++k) memory_[k].write(std::span(block[k]).first(count));
}

}  // namespace dramatis::mix::dsp

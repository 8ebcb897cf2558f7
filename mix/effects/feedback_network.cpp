#include "mix/effects/feedback_network.h"

#include <algorithm>
#include <cmath>

#include "core/random.h"

namespace dramatis::mix::effects {
namespace {

using Four = float __attribute__((vector_size(16)));
using Mask = int __attribute__((vector_size(16)));

constexpr double spread = 2.6;  // the longest line against the shortest

Seconds shortest_line(double size) { return {std::lerp(0.0031, 0.031, size)}; }

bool is_prime(std::size_t n) {
    for (std::size_t d = 2; d * d <= n; ++d)
        if (n % d == 0) return false;
    return n > 1;
}

// Primes have no common multiples early on: the echoes of different lines don't pile up.
std::size_t next_prime(std::size_t n) {
    while (!is_prime(n)) ++n;
    return n;
}

inline Four shuffled(Four v, Mask order) { return __builtin_shuffle(v, order); }

// [v0+v1, v0-v1, v2+v3, v2-v3], then the same across pairs: a 4-point Hadamard transform.
inline Four hadamard(Four v) {
    const Four neighbours = shuffled(v, Mask{1, 0, 3, 2});
    const Four first = v * Four{1, -1, 1, -1} + neighbours;
    const Four pairs = shuffled(first, Mask{2, 3, 0, 1});
    return first * Four{1, 1, -1, -1} + pairs;
}

inline Four load(const float* from) {
    Four v;
    __builtin_memcpy(&v, from, sizeof v);
    return v;
}
inline void store(float* to, Four v) { __builtin_memcpy(to, &v, sizeof v); }

// Rows become columns.
inline void transpose(std::array<Four, 4>& m) {
    const Four a = __builtin_shuffle(m[0], m[1], Mask{0, 4, 1, 5}), b = __builtin_shuffle(m[0], m[1], Mask{2, 6, 3, 7});
    const Four c = __builtin_shuffle(m[2], m[3], Mask{0, 4, 1, 5}), d = __builtin_shuffle(m[2], m[3], Mask{2, 6, 3, 7});
    m[0] = __builtin_shuffle(a, c, Mask{0, 1, 4, 5});
    m[1] = __builtin_shuffle(a, c, Mask{2, 3, 6, 7});
    m[2] = __builtin_shuffle(b, d, Mask{0, 1, 4, 5});
    m[3] = __builtin_shuffle(b, d, Mask{2, 3, 6, 7});
}

}  // namespace

Seconds FeedbackNetwork::longest_line(double size) { return shortest_line(size) * spread; }

void FeedbackNetwork::start(SampleRate rate, double size, const DecayTimes& times) {
    Random random(seed_from("late field"));
    const double shortest = std::max(shortest_line(size).value, 1.05 * largest_block / rate.hz);
    double kept = 0.0;  // energy that a line keeps on a turn, on average
    for (std::size_t k = 0; k < lines; ++k) {
        const double time =
            shortest * std::pow(spread, static_cast<double>(k) / (lines - 1)) * random.uniform(0.97, 1.03);
        delays_[k] = next_prime(std::max(largest_block, static_cast<std::size_t>(std::llround(time * rate.hz))));
        if (k > 0 && delays_[k] <= delays_[k - 1]) delays_[k] = next_prime(delays_[k - 1] + 1);
        const Absorption absorption = design_absorption({static_cast<std::int64_t>(delays_[k])}, times, rate);
        const double turn = std::pow(10.0, absorption_db(absorption, 1000.0, rate) / 20.0);
        kept += turn * turn / lines;
        const std::size_t half = k / 4, lane = k % 4;
        const double orthogonal = absorption.gain / std::sqrt(static_cast<double>(lines));
        direct_[half][lane] = static_cast<float>(orthogonal * (1.0 + absorption.high));
        high_share_[half][lane] = static_cast<float>(orthogonal * absorption.high);
        low_share_[half][lane] = static_cast<float>(absorption.low);
        const float sign = random.uniform() < 0.5 ? -0.5f : 0.5f;  // four lines a side: half the amplitude in each
        input_left_[half][lane] = k % 2 == 0 ? sign : 0.0f;
        input_right_[half][lane] = k % 2 == 0 ? 0.0f : sign;
        output_[k] = random.uniform() < 0.5 ? -1.0f : 1.0f;
    }
    // The energy that comes out over all turns is that of the first, divided by what is lost on each.
    for (float& gain : output_) gain *= static_cast<float>(std::sqrt(1.0 - kept));
    high_corner_ = static_cast<float>(absorption_high_corner(rate));
    low_corner_ = static_cast<float>(absorption_low_corner(rate));
    high_state_ = low_state_ = {};
    std::size_t ring = 1;
    while (ring < *std::ranges::max_element(delays_) + largest_block) ring *= 2;
    mask_ = ring - 1;
    memory_.assign(ring * lines, 0.0f);
    position_ = 0;
}

// What each line gives now was written at least a block ago.
void FeedbackNetwork::read(Block& block, std::size_t count) const noexcept {
    for (std::size_t k = 0; k < lines; ++k) {
        const float* const ring = memory_.data() + k * (mask_ + 1);
        const std::size_t from = (position_ - delays_[k]) & mask_;
        const std::size_t first = std::min(count, mask_ + 1 - from);
        std::copy_n(ring + from, first, block[k].begin());
        std::copy_n(ring, count - first, block[k].begin() + static_cast<std::ptrdiff_t>(first));
    }
}

void FeedbackNetwork::write(const Block& block, std::size_t count) noexcept {
    for (std::size_t k = 0; k < lines; ++k) {
        float* const ring = memory_.data() + k * (mask_ + 1);
        const std::size_t to = position_ & mask_;
        const std::size_t first = std::min(count, mask_ + 1 - to);
        std::copy_n(block[k].begin(), first, ring + to);
        std::copy_n(block[k].begin() + static_cast<std::ptrdiff_t>(first), count - first, ring);
    }
    position_ += count;
}

// Absorbs, mixes and adds the input: what comes out of the lines becomes what goes into them.
void FeedbackNetwork::turn(Block& block, std::span<const float> in_left, std::span<const float> in_right) noexcept {
    const std::size_t count = in_left.size();
    const Four high_new = Four{} + high_corner_, high_old = 1.0f - high_new;
    const Four low_new = Four{} + low_corner_, low_old = 1.0f - low_new;
    Pair high = high_state_, low = low_state_;
    for (std::size_t i = 0; i < count; i += 4) {
        // Columns of four lines each; beyond `count` there is rubbish that nobody reads.
        std::array<std::array<Four, 4>, 2> frames;
        for (std::size_t half = 0; half < 2; ++half) {
            for (std::size_t k = 0; k < 4; ++k) frames[half][k] = load(block[half * 4 + k].data() + i);
            transpose(frames[half]);
        }
        const std::size_t last = std::min<std::size_t>(4, count - i);
        for (std::size_t f = 0; f < last; ++f) {
            Pair absorbed;
            for (std::size_t half = 0; half < 2; ++half) {
                const Four x = frames[half][f];
                high[half] = high_old * high[half] + high_new * x;
                const Four dulled = direct_[half] * x - high_share_[half] * high[half];
                low[half] = low_old * low[half] + low_new * dulled;
                absorbed[half] = dulled + low_share_[half] * low[half];
            }
            const Four left = Four{} + in_left[i + f], right = Four{} + in_right[i + f];
            const Four sum = hadamard(absorbed[0] + absorbed[1]), difference = hadamard(absorbed[0] - absorbed[1]);
            frames[0][f] = sum + input_left_[0] * left + input_right_[0] * right;
            frames[1][f] = difference + input_left_[1] * left + input_right_[1] * right;
        }
        for (std::size_t half = 0; half < 2; ++half) {
            transpose(frames[half]);
            for (std::size_t k = 0; k < 4; ++k) store(block[half * 4 + k].data() + i, frames[half][k]);
        }
    }
    high_state_ = high;
    low_state_ = low;
}

void FeedbackNetwork::run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
                          std::span<float> right) noexcept {
    const std::size_t count = in_left.size();
    alignas(16) Block block;
    read(block, count);
    // Inputs are taken before the outputs are written: they may be the same samples.
    std::array<float, largest_block> out_left, out_right;
    for (std::size_t i = 0; i < count; ++i) {
        out_left[i] =
            output_[0] * block[0][i] + output_[2] * block[2][i] + output_[4] * block[4][i] + output_[6] * block[6][i];
        out_right[i] =
            output_[1] * block[1][i] + output_[3] * block[3][i] + output_[5] * block[5][i] + output_[7] * block[7][i];
    }
    turn(block, in_left, in_right);
    write(block, count);
    std::copy_n(out_left.begin(), count, left.begin());
    std::copy_n(out_right.begin(), count, right.begin());
}

}  // namespace dramatis::mix::effects

#include "mix/synthesis/modulation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/random.h"

namespace dramatis::mix::synthesis {
namespace {

// [-1, 1), the same for the same lattice point of the same value.
double lattice_value(std::uint64_t seed, std::int64_t index) {
    return Random(seed ^ (static_cast<std::uint64_t>(index) * 0x9E3779B97F4A7C15u)).uniform(-1.0, 1.0);
}

std::int64_t wrapped(std::int64_t index, double period) {
    const auto whole = static_cast<std::int64_t>(period);
    return whole <= 0 ? index : ((index % whole) + whole) % whole;
}

// Cycles that fit a loop, at least one.
double whole_cycles(double rate, double loop) { return loop > 0.0 ? std::max(1.0, std::round(rate * loop)) : 0.0; }

double between(double a, double b, double share, bool geometric) {
    if (geometric && a > 0.0 && b > 0.0) return a * std::exp(share * std::log(b / a));
    return a + (b - a) * share;
}

}  // namespace

Modulator::Modulator(const Modulation& modulation, const ModulationContext& context)
    : modulation_(modulation), context_(context) {
    Random random(context.seed ^ 0x5EEDu);
    factor_ = context.scale;
    if (modulation.vary > 0.0) {
        const double draw = random.uniform(-1.0, 1.0);
        if (modulation.geometric)
            factor_ *= std::pow(1.0 + modulation.vary, draw);
        else
            offset_ = draw * modulation.vary;
    }
    lattice_ = whole_cycles(modulation.rate, context.loop);
    wobble_lattice_ = whole_cycles(modulation.wobble_rate, context.loop);
    if (modulation.geometric && modulation.low > 0.0 && modulation.high > 0.0)
        log_ratio_ = std::log(modulation.high / modulation.low);
    is_constant_ = modulation.is_constant();
}

double Modulator::cycle(CycleShape shape, double seconds, double rate, double lattice, std::uint64_t seed,
                        Corners& corners) const {
    const double cycles = lattice > 0.0 ? seconds / context_.loop * lattice : seconds * rate;
    const double at = cycles + modulation_.phase;
    const double whole = std::floor(at);
    const double share = at - whole;
    switch (shape) {
        case CycleShape::Sine:
            return std::sin(2.0 * std::numbers::pi * share);
        case CycleShape::Triangle:
            return share < 0.5 ? 4.0 * share - 1.0 : 3.0 - 4.0 * share;
        case CycleShape::Ramp:
            return 2.0 * share - 1.0;
        case CycleShape::Square:
            return share < 0.5 ? 1.0 : -1.0;
        case CycleShape::Steps:
            return lattice_value(seed, wrapped(static_cast<std::int64_t>(whole), lattice));
        case CycleShape::Drift: {
            const auto index = static_cast<std::int64_t>(whole);
            if (index != corners.index)
                corners = {index, lattice_value(seed, wrapped(index, lattice)),
                           lattice_value(seed, wrapped(index + 1, lattice))};
            return corners.before + (corners.after - corners.before) * share * share * (3.0 - 2.0 * share);
        }
    }
    return 0.0;
}

double Modulator::base(double seconds) const {
    switch (modulation_.motion) {
        case Modulation::Motion::Constant:
            return modulation_.value;
        case Modulation::Motion::Glide: {
            const double over = modulation_.over > 0.0 ? modulation_.over : context_.length;
            return between(modulation_.low, modulation_.high, std::clamp(seconds / over, 0.0, 1.0),
                           modulation_.geometric);
        }
        case Modulation::Motion::Points: {
            const auto& points = modulation_.points;
            const auto next = std::ranges::upper_bound(points, seconds, {}, &ModulationPoint::seconds);
            if (next == points.begin()) return points.front().value;
            if (next == points.end()) return points.back().value;
            const auto& before = *(next - 1);
            return between(before.value, next->value, (seconds - before.seconds) / (next->seconds - before.seconds),
                           modulation_.geometric);
        }
        case Modulation::Motion::Cycle: {
            const std::uint64_t seed =
                modulation_.shared != 0 ? context_.root ^ modulation_.shared : context_.seed ^ 0xC1C1Eu;
            const double share =
                0.5 + 0.5 * cycle(modulation_.shape, seconds, modulation_.rate, lattice_, seed, corners_);
            return log_ratio_ != 0.0 ? modulation_.low * std::exp(share * log_ratio_)
                                     : modulation_.low + (modulation_.high - modulation_.low) * share;
        }
    }
    return 0.0;
}

double Modulator::at(double seconds) const {
    double value = base(seconds);
    if (modulation_.wobble > 0.0) {
        const double swing = modulation_.wobble * cycle(modulation_.wobble_shape, seconds, modulation_.wobble_rate,
                                                        wobble_lattice_, context_.seed ^ 0x30BB1Eu, wobble_corners_);
        value = modulation_.geometric ? value * (1.0 + swing) : value + swing;
    }
    return value * factor_ + offset_;
}

}  // namespace dramatis::mix::synthesis

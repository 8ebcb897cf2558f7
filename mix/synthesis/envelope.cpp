#include "mix/synthesis/envelope.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dramatis::mix::synthesis {
namespace {

constexpr double unasked_attack = 0.001, unasked_release = 0.005;  // seconds: no click where the recipe gives none

// The level at `seconds` of a layer `length` long.
double level_at(const Envelope& e, double seconds, double length) {
    if (!e.points.empty()) {
        const auto next = std::ranges::upper_bound(e.points, seconds, {}, &ModulationPoint::seconds);
        if (next == e.points.begin()) return next->value;
        if (next == e.points.end()) return e.points.back().value;
        const auto& before = *(next - 1);
        return before.value +
               (next->value - before.value) * (seconds - before.seconds) / (next->seconds - before.seconds);
    }
    double level = 1.0;
    if (seconds < e.attack) {
        const double share = seconds / e.attack;
        level = share * share * (3.0 - 2.0 * share);
    } else if (e.decay > 0.0 && seconds > e.attack + e.hold) {
        const double fallen = std::exp(-6.9078 * (seconds - e.attack - e.hold) / e.decay);
        level = e.sustain + (1.0 - e.sustain) * fallen;
    }
    if (e.release > 0.0 && seconds > length - e.release) {
        const double share = std::clamp((length - seconds) / e.release, 0.0, 1.0);
        level *= share * share;
    }
    return level;
}

bool strikes(const Layer& layer) {
    return layer.burst > 0.0 || layer.kind == SourceKind::Impulse || layer.kind == SourceKind::Clicks ||
           layer.kind == SourceKind::Layers || layer.kind == SourceKind::Events || layer.kind == SourceKind::Notes;
}

}  // namespace

double percussive_length(const Envelope& e) {
    if (!e.points.empty()) return e.points.back().value <= 0.0 ? e.points.back().seconds : 0.0;
    return e.decay > 0.0 && e.sustain <= 0.0 ? e.attack + e.hold + e.decay : 0.0;
}

LayerLevel::LayerLevel(const Layer& layer, const Performance& performance, double length)
    : envelope_(layer.envelope),
      gain_(performance.plain(layer.gain, length, "layer gain")),
      length_(length),
      rate_(performance.rate.hz),
      step_(performance.control_frames()) {
    if (!envelope_.written) {
        envelope_ = {};
        if (performance.loop <= 0.0) {
            envelope_.attack = strikes(layer) ? 0.0 : unasked_attack;
            envelope_.release = unasked_release;
        }
    }
    const bool flat =
        envelope_.attack <= 0.0 && envelope_.decay <= 0.0 && envelope_.release <= 0.0 && envelope_.points.empty();
    is_constant_ = flat && gain_.is_constant();
}

double LayerLevel::at(double seconds) const {
    // As to_gain, in a quarter of its time: this is asked for every 32 frames.
    static const double to_power_of_two = std::log2(10.0) / 20.0;
    return level_at(envelope_, seconds, length_) * std::exp2(to_power_of_two * gain_.at(seconds));
}

void LayerLevel::run(AudioView block, double seconds) const {
    double from = at(seconds);
    if (is_constant_) {
        for (int c = 0; c < block.channel_count(); ++c)
            for (float& sample : block.channel(c)) sample *= static_cast<float>(from);
        return;
    }
    for (std::size_t begin = 0; begin < block.size(); begin += step_) {
        const std::size_t count = std::min(step_, block.size() - begin);
        const double to = at(seconds + static_cast<double>(begin + count) / rate_);
        const auto slope = static_cast<float>((to - from) / static_cast<double>(count)),
                   first = static_cast<float>(from);
        for (int c = 0; c < block.channel_count(); ++c) {
            float* const samples = block.channel(c).data() + begin;
            for (int i = 0; i < static_cast<int>(count); ++i) samples[i] *= first + slope * static_cast<float>(i);
        }
        from = to;
    }
}

}  // namespace dramatis::mix::synthesis

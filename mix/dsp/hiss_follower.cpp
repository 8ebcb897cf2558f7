#include "mix/dsp/hiss_follower.h"

#include <algorithm>

#include "mix/dsp/one_pole.h"

namespace dramatis::mix::dsp {
namespace {

constexpr double inaudible = 1e-6;  // -120 dBFS: an envelope that dies away ends there

double followed(double envelope, double peak, double attack, double release) {
    const double next = envelope + (peak > envelope ? attack : release) * (peak - envelope);
    return next < inaudible ? 0.0 : next;
}

// Goes on where `line` ends, and reaches `wanted` at the end of its group.
HissFollower::Line after(const HissFollower::Line& line, double wanted) {
    constexpr auto frames = static_cast<float>(HissFollower::group_frames);
    const float from = line.to;
    const auto to = static_cast<float>(wanted);
    return {.from = from, .to = to, .step = (to - from) * (1.0f / frames)};
}

}  // namespace

void HissFollower::start(const Settings& settings, SampleRate rate) {
    *this = {};
    settings_ = settings;
    const auto by_group = [rate](Seconds time) { return one_pole(Seconds{time.value / group_frames}, rate); };
    attack_ = by_group(settings.attack);
    hiss_release_ = by_group(settings.hiss_release);
    whole_release_ = by_group(settings.whole_release);
}

void HissFollower::advance(std::size_t count, float hiss, float whole) noexcept {
    hiss_peak_ = std::max(hiss_peak_, hiss);
    whole_peak_ = std::max(whole_peak_, whole);
    done_ += count;
    if (done_ == group_frames) next_group();
}

void HissFollower::next_group() noexcept {
    hiss_ = followed(hiss_, hiss_peak_, attack_, hiss_release_);
    whole_ = followed(whole_, whole_peak_, attack_, whole_release_);
    const double over = hiss_ - settings_.voiced * whole_;
    const double share = over > 0.0 ? std::min(1.0, over / ((settings_.unvoiced - settings_.voiced) * whole_)) : 0.0;
    share_ = after(share_, share);
    level_ = after(level_, share * hiss_);
    hiss_peak_ = whole_peak_ = 0.0f;
    done_ = 0;
}

}  // namespace dramatis::mix::dsp

#include "mix/dsp/limiter.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "mix/dsp/true_peak.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::uint32_t whole = std::uint32_t{1} << 30;  // a reduction to silence
// A reduction is at its full depth for so many frames on either side of its peak, because the curve there depends on them.
constexpr std::size_t flat_before = 2, flat_after = 3;

}  // namespace

LimiterSettings limiter_for(Decibels true_peak_target) {
    constexpr Decibels safety{-0.3};
    LimiterSettings settings;
    settings.ceiling = true_peak_target + safety;
    return settings;
}

LimiterGain::LimiterGain(SampleRate rate, const LimiterSettings& settings)
    : ceiling_(static_cast<float>(to_gain(settings.ceiling))) {
    const auto frames = [rate](Seconds time) {
        return static_cast<std::size_t>(std::max<std::int64_t>(2, to_frames(time, rate).count));
    };
    half_ = std::max<std::size_t>(1, frames(settings.look_ahead) / 2);
    const std::size_t fade = 2 * half_ - 1;
    hold_ = fade + 1 + flat_before + flat_after;
    release_ = frames(settings.release);
    fall_ = static_cast<std::uint32_t>((whole + release_ - 1) / release_);
    latency_ = peak_ahead + fade - 1 + flat_before;
    scale_ = 1.0 / (static_cast<double>(half_) * static_cast<double>(half_) * static_cast<double>(whole));
    for (History& recent : recent_) recent.start(peak_context, std::max(chunk, peak_context));
    peaks_.resize(chunk);
    waiting_.resize(hold_ + 1);
    first_.resize(half_);
    second_.resize(half_);
}

void LimiterGain::reset() noexcept {
    for (History& recent : recent_) recent.clear();
    std::ranges::fill(first_, 0u);
    std::ranges::fill(second_, 0u);
    waiting_first_ = waiting_count_ = at_ = 0;
    now_ = first_sum_ = window_sum_ = 0;
    current_ = 0;
}

bool LimiterGain::process(ConstAudioView signal, std::span<float> gains) noexcept {
    assert(signal.channel_count() <= max_channels && gains.size() >= signal.size());
    bool reduced = false;
    std::size_t filled = 0;  // gains written so far: from the first chunk that reduces on
    for (std::size_t begin = 0; begin < signal.size(); begin += chunk) {
        const std::size_t count = std::min(chunk, signal.size() - begin);
        if (!process_chunk(signal.subview(begin, count), gains.data() + begin)) {
            if (reduced) std::fill_n(gains.data() + begin, count, 1.0f);
        } else if (!reduced) {
            std::fill_n(gains.data() + filled, begin - filled, 1.0f);
            reduced = true;
        }
    }
    return reduced;
}

Frames LimiterGain::memory() const {
    return {static_cast<std::int64_t>(peak_context + hold_ + release_ + 2 * half_ + latency_ + chunk)};
}

Frames LimiterGain::memory_of(float bound) const {
    if (within_ceiling(bound)) return {};
    const double depth = 1.0 - static_cast<double>(ceiling_) / static_cast<double>(bound);
    const auto released = static_cast<std::int64_t>(std::ceil((1.0 - depth) * static_cast<double>(release_)));
    return memory() - Frames{std::max<std::int64_t>(0, released - 1)};
}

void LimiterGain::skip(ConstAudioView signal) noexcept {
    assert(idle());
    const std::size_t kept = std::min(signal.size(), peak_context);
    for (int c = 0; c < signal.channel_count(); ++c)
        std::ranges::copy(signal.channel(c).last(kept), recent_[static_cast<std::size_t>(c)].block());
    for (History& recent : recent_) recent.advance(kept);
}

bool LimiterGain::process_chunk(ConstAudioView signal, float* gains) noexcept {
    const std::size_t count = signal.size();
    const auto with_past = [this, count](int c) {
        const float* const block = recent_[static_cast<std::size_t>(c)].block();
        return std::span<const float>(block - peak_context, peak_context + count);
    };
    bool loud = false;
    for (int c = 0; c < signal.channel_count(); ++c) {
        std::ranges::copy(signal.channel(c), recent_[static_cast<std::size_t>(c)].block());
        loud |= !within_ceiling(curve_bound(ConstAudioView(with_past(c))));
    }
    bool reduced = false;
    if (loud || !idle()) {
        std::fill_n(peaks_.begin(), count, 0.0f);
        for (int c = 0; c < signal.channel_count() && loud; ++c)
            raise_to_true_peaks(with_past(c), std::span(peaks_).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            gains[i] = step(peaks_[i]);
            reduced |= gains[i] != 1.0f;
        }
    }
    for (History& recent : recent_) recent.advance(count);
    return reduced;
}

// The largest reduction wanted in the last `hold_` frames.
std::uint32_t LimiterGain::held(std::uint32_t wanted) noexcept {
    const auto wrapped = [size = waiting_.size()](std::size_t at) { return at >= size ? at - size : at; };
    if (waiting_count_ > 0 && waiting_[waiting_first_].until < now_) {
        waiting_first_ = wrapped(waiting_first_ + 1);
        --waiting_count_;
    }
    if (wanted > 0) {
        while (waiting_count_ > 0 && waiting_[wrapped(waiting_first_ + waiting_count_ - 1)].reduction <= wanted)
            --waiting_count_;
        waiting_[wrapped(waiting_first_ + waiting_count_)] = {wanted, now_ + hold_ - 1};
        ++waiting_count_;
    }
    return waiting_count_ > 0 ? waiting_[waiting_first_].reduction : 0;
}

float LimiterGain::step(float peak) noexcept {
    std::uint32_t wanted = 0;
    if (peak > ceiling_)
        wanted = static_cast<std::uint32_t>(
            std::ceil((1.0 - static_cast<double>(ceiling_) / static_cast<double>(peak)) * whole));
    const std::uint32_t floor = held(wanted);
    ++now_;
    current_ = std::max(floor, current_ > fall_ ? current_ - fall_ : 0u);
    // Two running means in a row: a fade without corners that reaches full depth.
    first_sum_ += current_;
    first_sum_ -= first_[at_];
    first_[at_] = current_;
    window_sum_ += first_sum_;
    window_sum_ -= second_[at_];
    second_[at_] = first_sum_;
    if (++at_ == half_) at_ = 0;
    return static_cast<float>(1.0 - static_cast<double>(window_sum_) * scale_);
}

TruePeakLimiter::TruePeakLimiter(SampleRate rate, const LimiterSettings& settings)
    : gain_(rate, settings), gains_(chunk) {
    for (History& delay : delay_) delay.start(static_cast<std::size_t>(gain_.latency().count), chunk);
}

void TruePeakLimiter::reset() noexcept {
    gain_.reset();
    for (History& delay : delay_) delay.clear();
}

void TruePeakLimiter::process(AudioView block) noexcept {
    const auto latency = static_cast<std::size_t>(gain_.latency().count);
    for (std::size_t begin = 0; begin < block.size(); begin += chunk) {
        const AudioView part = block.subview(begin, std::min(chunk, block.size() - begin));
        const bool reduced = gain_.process(part, gains_);
        for (int c = 0; c < part.channel_count(); ++c) {
            History& delay = delay_[static_cast<std::size_t>(c)];
            const std::span<float> samples = part.channel(c);
            std::ranges::copy(samples, delay.block());
            const float* const late = delay.block() - latency;
            if (reduced) {
                for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = late[i] * gains_[i];
            } else {
                std::copy_n(late, samples.size(), samples.begin());
            }
            delay.advance(samples.size());
        }
    }
}

}  // namespace dramatis::mix::dsp

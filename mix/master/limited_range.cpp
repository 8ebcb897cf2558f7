#include "mix/master/limited_range.h"

#include <algorithm>
#include <cassert>

#include "mix/master/true_peak.h"

namespace dramatis::mix {
namespace {

std::size_t hops_for(Frames frames, std::size_t hop) {
    return (static_cast<std::size_t>(frames.count) + hop - 1) / hop;
}

}  // namespace

LimitedRange::LimitedRange(const Programme& programme, const MixSpool& spool, const LimiterSettings& limiter)
    : programme_(programme),
      spool_(spool),
      weighting_(programme.rate),
      limiter_(programme.rate, limiter),
      lead_hops_(hops_for(limiter_.memory(), programme.hop) + 1),
      tail_(static_cast<std::size_t>((limiter_.latency() + largest_margin).count)),
      gains_(programme.hop) {}

bool LimitedRange::may_limit(std::size_t range, float gain) const {
    const auto first = static_cast<std::int64_t>(range * hops_in_range);
    const auto tail_hops = static_cast<std::int64_t>(tail_ / programme_.hop + 1);
    float peak = 0.0f;
    for (std::int64_t hop = first - static_cast<std::int64_t>(lead_hops_);
         hop < first + static_cast<std::int64_t>(hops_in_range) + tail_hops; ++hop)
        peak = std::max(peak, programme_.peak_of(hop));
    return !limiter_.harmless(peak * gain);
}

AudioView LimitedRange::around(Frames margin) {
    assert(margin <= largest_margin);
    const auto extra = static_cast<std::size_t>(margin.count);
    return buffer_.view().subview(lead_hops_ * programme_.hop - extra, frames_ + 2 * extra);
}

Result<> LimitedRange::render(std::size_t range, float gain) {
    const std::size_t lead = lead_hops_ * programme_.hop;
    if (buffer_.size() == 0)
        buffer_ = AudioBuffer(2, lead + static_cast<std::size_t>(programme_.range_length().count) + tail_);
    range_ = range;
    const Frames begin = programme_.range_begin(range);
    frames_ = static_cast<std::size_t>((programme_.range_end(range) - begin).count);
    const AudioView all = buffer_.view().subview(0, lead + frames_ + tail_);
    if (auto read = spool_.read(begin - Frames{static_cast<std::int64_t>(lead)}, all); !read) return read;
    for (int c = 0; c < all.channel_count(); ++c) {
        for (float& sample : all.channel(c)) sample *= gain;
    }
    limited_ = {};
    touched_.assign(lead_hops_ + hops_in_range + 1, 0);
    if (may_limit(range, gain)) limit(gain);
    return {};
}

void LimitedRange::limit(float gain) {
    const std::size_t hop = programme_.hop, end = lead_hops_ * hop + frames_ + tail_;
    const auto first_hop = static_cast<std::int64_t>(range_ * hops_in_range) - static_cast<std::int64_t>(lead_hops_);
    const ConstAudioView all = buffer_.view();
    // The gains answer late, so samples are turned down behind the place where the limiter looks.
    const auto latency = static_cast<std::size_t>(limiter_.latency().count);
    limiter_.reset();
    for (std::size_t begin = 0; begin < end; begin += hop) {
        const std::size_t count = std::min(hop, end - begin);
        const ConstAudioView part = all.subview(begin, count);
        const std::int64_t index = first_hop + static_cast<std::int64_t>(begin / hop);
        const float peak = std::max(programme_.peak_of(index - 1), programme_.peak_of(index)) * gain;
        if (limiter_.idle() && limiter_.harmless(peak)) {
            limiter_.skip(part);
        } else if (limiter_.process(part, gains_)) {
            const std::size_t skipped = begin < latency ? latency - begin : 0;
            if (skipped < count)
                apply(begin + count - latency, std::span<const float>(gains_).subspan(skipped, count - skipped));
        }
    }
}

// Multiplies the samples before buffer index `end`.
void LimitedRange::apply(std::size_t end, std::span<const float> gains) {
    const std::size_t begin = end - gains.size(), lead = lead_hops_ * programme_.hop;
    for (int c = 0; c < buffer_.channel_count(); ++c) {
        const std::span<float> samples = buffer_.channel(c).subspan(begin, gains.size());
        for (std::size_t i = 0; i < gains.size(); ++i) samples[i] *= gains[i];
    }
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (gains[i] == 1.0f) continue;
        const std::size_t at = begin + i;
        touched_[std::min(at / programme_.hop, touched_.size() - 1)] = 1;
        if (at >= lead && at < lead + frames_) ++limited_.count;
    }
}

void LimitedRange::measure_changed(const std::function<void(std::size_t, double)>& changed) {
    const std::size_t hop = programme_.hop, full = frames_ / hop;
    // The filter rings on into the hop after.
    const auto is_changed = [&](std::size_t index) {
        return touched_[lead_hops_ + index] || touched_[lead_hops_ + index - 1];
    };
    for (std::size_t first = 0; first < full;) {
        if (!is_changed(first)) {
            ++first;
            continue;
        }
        std::size_t last = first + 1;
        while (last < full && is_changed(last)) ++last;
        energies_.resize(last - first);
        weighting_.measure(buffer_.view().subview((lead_hops_ + first - 1) * hop, (last - first + 1) * hop), energies_);
        for (std::size_t i = 0; i < energies_.size(); ++i) changed(range_ * hops_in_range + first + i, energies_[i]);
        first = last;
    }
}

}  // namespace dramatis::mix

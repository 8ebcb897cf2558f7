#include "mix/master/limited_range.h"

#include <algorithm>
#include <cassert>

#include "mix/dsp/true_peak.h"

namespace dramatis::mix::master {
namespace {

std::size_t hops_for(Frames frames, std::size_t hop) {
    return (static_cast<std::size_t>(frames.count) + hop - 1) / hop;
}

}  // namespace

LimitedRange::LimitedRange(const Programme& programme, const MixSpool& spool, const dsp::LimiterSettings& limiter)
    : programme_(programme),
      spool_(spool),
      weighting_(programme.rate),
      limiter_(programme.rate, limiter),
      longest_lead_(hops_for(limiter_.memory(), programme.hop) + 1),
      tail_(static_cast<std::size_t>(limiter_.latency().count) + dsp::peak_context),
      gains_(programme.hop) {}

bool LimitedRange::is_loud(std::int64_t hop, float gain) const {
    return !limiter_.within_ceiling(programme_.bound_of(hop) * gain);
}

std::vector<HopSpan> LimitedRange::limited_spans(float gain) const {
    std::vector<HopSpan> spans;
    const std::size_t count = programme_.bounds.size();
    // The meter measures several hops as fast as one: a few needless hops cost less than a short run.
    constexpr std::size_t worth_joining = 20;
    const std::size_t before = hops_for(limiter_.latency(), programme_.hop);  // the limiter looks ahead
    for (std::size_t hop = 0; hop < count; ++hop) {
        const float bound = programme_.bounds[hop] * gain;
        if (limiter_.within_ceiling(bound)) continue;
        // One hop more, because the meter's filter has a tail.
        std::size_t begin = hop - std::min(hop, before);
        const std::size_t end = std::min(count, hop + 2 + hops_for(limiter_.memory_of(bound), programme_.hop));
        if (!spans.empty() && begin <= spans.back().end + worth_joining) {
            begin = spans.back().begin;
            if (end <= spans.back().end) continue;
            spans.pop_back();
        }
        for (; end - begin > hops_in_range; begin += hops_in_range) spans.push_back({begin, begin + hops_in_range});
        spans.push_back({begin, end});
    }
    return spans;
}

Result<> LimitedRange::render(HopSpan span, float gain) {
    assert(span.begin <= span.end && span.end - span.begin <= hops_in_range);
    const std::size_t hop = programme_.hop;
    if (buffer_.size() == 0) buffer_ = AudioBuffer(2, (longest_lead_ + hops_in_range) * hop + tail_);
    // How far back the limiter has to begin depends on the earlier peaks that it still releases.
    const auto first = static_cast<std::int64_t>(span.begin), longest = static_cast<std::int64_t>(longest_lead_);
    bool after_peaks = false;
    for (std::int64_t before = first - longest; before < first; ++before) after_peaks |= is_loud(before, gain);
    constexpr std::size_t run_in = 2;  // for the meter, and for the curve
    lead_ = (after_peaks ? longest_lead_ : run_in) * hop;
    span_ = span;
    gain_ = gain;
    const Frames begin{first * static_cast<std::int64_t>(hop)};
    const Frames end = std::min(programme_.length, Frames{static_cast<std::int64_t>(span.end * hop)});
    frames_ = static_cast<std::size_t>((end - begin).count);
    const AudioView all = buffer_.view().subview(0, lead_ + frames_ + tail_);
    if (auto read = spool_.read(begin - Frames{static_cast<std::int64_t>(lead_)}, all); !read) return read;
    for (int c = 0; c < all.channel_count(); ++c) {
        for (float& sample : all.channel(c)) sample *= gain;
    }
    limited_ = {};
    touched_.assign(lead_ / hop + hops_in_range + 2, 0);
    limit();
    return {};
}

void LimitedRange::limit() {
    const std::size_t hop = programme_.hop, end = lead_ + frames_ + tail_;
    const auto first = static_cast<std::int64_t>(span_.begin) - static_cast<std::int64_t>(lead_ / hop);
    const ConstAudioView all = buffer_.view();
    // The gains are late by the limiter's latency, so they apply to earlier samples than those that it reads.
    const auto latency = static_cast<std::size_t>(limiter_.latency().count);
    limiter_.reset();
    for (std::size_t begin = 0; begin < end; begin += hop) {
        const std::size_t count = std::min(hop, end - begin);
        const ConstAudioView part = all.subview(begin, count);
        // The curve is known only some samples later, so this hop also decides about the end of the one before.
        const std::int64_t index = first + static_cast<std::int64_t>(begin / hop);
        if (limiter_.idle() && !is_loud(index - 1, gain_) && !is_loud(index, gain_)) {
            limiter_.skip(part);
        } else if (limiter_.process(part, gains_)) {
            const std::size_t early = begin < latency ? latency - begin : 0;  // before the buffer
            if (early < count)
                apply(begin + count - latency, std::span<const float>(gains_).subspan(early, count - early));
        }
    }
}

// Multiplies the samples before buffer index `end`.
void LimitedRange::apply(std::size_t end, std::span<const float> gains) {
    const std::size_t begin = end - gains.size();
    for (int c = 0; c < buffer_.channel_count(); ++c) {
        const std::span<float> samples = buffer_.channel(c).subspan(begin, gains.size());
        for (std::size_t i = 0; i < gains.size(); ++i) samples[i] *= gains[i];
    }
    // For each hop: whether it has changed, and how many frames.
    const std::size_t hop = programme_.hop;
    const std::size_t span_end = lead_ + frames_;
    for (std::size_t at = begin; at < end;) {
        const std::size_t next = std::min({end, (at / hop + 1) * hop, at < span_end ? span_end : end});
        const std::span<const float> part = gains.subspan(at - begin, next - at);
        if (const auto changed = part.size() - static_cast<std::size_t>(std::ranges::count(part, 1.0f)); changed > 0) {
            touched_[at / hop] = 1;
            if (at >= lead_ && at < span_end) limited_.count += static_cast<std::int64_t>(changed);
        }
        at = next;
    }
}

void LimitedRange::measure_changed(std::span<double> energies) {
    const std::size_t hop = programme_.hop, end = span_.begin + frames_ / hop;
    // The filter's tail reaches into the next hop.
    const auto is_changed = [this](std::size_t index) { return is_touched(index) || is_touched(index - 1); };
    std::size_t count = 0;
    for (std::size_t index = span_.begin; index < end; ++index) count += is_changed(index);
    // In runs, which the meter measures together.
    const std::size_t longest = (count + 3) / 4;
    runs_.clear();
    for (std::size_t index = span_.begin; index < end; ++index) {
        if (!is_changed(index)) continue;
        const std::size_t run_in = lead_ + (index - span_.begin) * hop - hop;
        dsp::HopRun run{{&buffer_.channel(0)[run_in], &buffer_.channel(1)[run_in]}, 1, &energies[index]};
        while (run.hops < longest && index + 1 < end && is_changed(index + 1)) {
            ++run.hops;
            ++index;
        }
        runs_.push_back(run);
    }
    weighting_.measure(runs_);
}

float LimitedRange::true_peak_above(float floor) {
    const std::size_t hop = programme_.hop;
    float highest = floor;
    for (std::size_t begin = 0; begin < frames_; begin += hop) {
        const std::size_t index = span_.begin + begin / hop;
        // The limiter's changes may raise the curve between the samples.
        const bool is_known = !is_touched(index) && !is_touched(index - 1) && !is_touched(index + 1);
        if (is_known && programme_.bounds[index] * gain_ <= highest) continue;
        const std::size_t from = lead_ + begin - dsp::peak_context,
                          to = lead_ + std::min(frames_, begin + hop) + dsp::peak_context;
        highest = dsp::true_peak(buffer_.view().subview(from, to - from), highest);
    }
    return highest;
}

}  // namespace dramatis::mix::master

#include "mix/master/programme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "mix/audio/non_finite.h"
#include "mix/dsp/true_peak.h"
#include "mix/master/ranges.h"

namespace dramatis::mix::master {
namespace {

class FirstPass {
  public:
    FirstPass(const BlockSource& source, const MixSpool& spool, std::size_t jobs, const MasterProgress& progress)
        : source_(source), spool_(spool), jobs_(jobs), progress_(progress), weighting_(source.rate) {
        programme_.rate = source.rate;
        programme_.length = source.length;
        programme_.hop = weighting_.hop();
        const auto frames = static_cast<std::size_t>(source.length.count);
        programme_.energies.resize(frames / programme_.hop);
        programme_.bounds.resize((frames + programme_.hop - 1) / programme_.hop);
    }

    Result<Programme> run(std::stop_token stop) {
        if (auto done = mix_ranges(stop); !done) return std::unexpected(std::move(done).error());
        if (auto done = measure_seams(stop); !done) return std::unexpected(std::move(done).error());
        programme_.true_peak = true_peak_;
        return std::move(programme_);
    }

  private:
    Result<> mix_ranges(std::stop_token stop) {
        std::vector<AudioBuffer> buffers(jobs_);
        CompletedRanges completed(programme_.range_count());
        return for_each_range(
            programme_.range_count(), jobs_, stop,
            [&](std::size_t range, std::size_t worker, const std::stop_token&) -> Result<> {
                AudioBuffer& buffer = buffers[worker];
                const Frames begin = programme_.range_begin(range), end = programme_.range_end(range);
                if (buffer.size() == 0)
                    buffer = AudioBuffer(2, static_cast<std::size_t>(programme_.range_length().count));
                const AudioView samples = buffer.view().subview(0, static_cast<std::size_t>((end - begin).count));
                if (auto pulled = source_.pull(begin, samples); !pulled) return pulled;
                measure(range, samples);
                if (auto written = spool_.write(begin, samples); !written) return written;
                completed.complete(range, [&](std::size_t prefix, std::size_t total) {
                    if (source_.done_before)
                        source_.done_before(std::min(programme_.length, programme_.range_begin(prefix)));
                    if (progress_)
                        progress_(MasterStage::Mix, std::min(programme_.length, programme_.range_begin(total)),
                                  programme_.length);
                });
                return {};
            });
    }

    // Measures a range except for its first hop and the curve at its ends, which need the samples of the ranges around it.
    void measure(std::size_t range, AudioView samples) {
        const std::size_t hop = programme_.hop, first = range * hops_in_range, full = samples.size() / hop;
        const std::span<double> energies = std::span(programme_.energies).subspan(first, full);
        const auto weigh = [&] {
            if (full > 1) weighting_.measure(ConstAudioView(samples.subview(0, full * hop)), energies.subspan(1));
        };
        weigh();
        // The first hop is the meter's run-in, and the frames after the last full hop aren't measured: check their samples.
        const auto finite = [](std::span<const float> part) {
            return std::ranges::all_of(part, [](float x) { return std::isfinite(x); });
        };
        bool clean = std::ranges::all_of(energies.subspan(std::min<std::size_t>(1, full)),
                                         [](double energy) { return std::isfinite(energy); });
        const std::size_t head = std::min(hop, samples.size()), tail = std::max(head, full * hop);
        for (int c = 0; c < 2 && clean; ++c)
            clean = finite(samples.channel(c).first(head)) && finite(samples.channel(c).subspan(tail));
        if (!clean) {
            audio::silence_nan_and_infinity(samples);
            weigh();
        }
        for (std::size_t begin = 0; begin < samples.size(); begin += hop)
            programme_.bounds[first + begin / hop] =
                measure_curve(samples, begin, std::min(samples.size(), begin + hop));
    }

    // The bound of the curve from samples begin … end - 1 on, as far as the samples around it are in `samples`.
    float measure_curve(ConstAudioView samples, std::size_t begin, std::size_t end) {
        constexpr std::size_t piece = 480;  // short, so that high samples and sharp bends are rarely in the same piece
        float bound = 0.0f;
        for (std::size_t at = begin; at < end; at += piece) {
            const std::size_t from = at - std::min(at, dsp::peak_history);
            const std::size_t to = std::min(samples.size(), std::min(end, at + piece) + dsp::peak_ahead);
            const ConstAudioView part = samples.subview(from, to - from);
            const float bound_of_part = dsp::curve_bound(part);
            bound = std::max(bound, bound_of_part);
            const float known = true_peak_.load(std::memory_order_relaxed);
            if (bound_of_part > known) raise(true_peak_, dsp::true_peak(part, known));
        }
        return bound;
    }

    // Measures where ranges meet, and both ends of the programme with silence around it. Several at a time, as the meter is
    // faster then.
    Result<> measure_seams(std::stop_token stop) {
        constexpr std::size_t together = 4;
        const std::size_t hop = programme_.hop, seams = programme_.range_count() + 1;
        std::vector<AudioBuffer> buffers(jobs_);
        std::vector<float> bounds(seams);
        const auto measure = [&](std::size_t group, std::size_t worker, const std::stop_token&) -> Result<> {
            AudioBuffer& buffer = buffers[worker];
            if (buffer.size() == 0) buffer = AudioBuffer(2, together * 2 * hop);
            std::array<dsp::HopRun, together> runs;
            std::size_t count = 0;
            for (std::size_t i = 0; i < together && group * together + i < seams; ++i) {
                const std::size_t seam = group * together + i, index = seam * hops_in_range;
                const AudioView around = buffer.view().subview(i * 2 * hop, 2 * hop);
                const Frames position = std::min(programme_.length, programme_.range_begin(seam));
                if (auto read = spool_.read(position - Frames{static_cast<std::int64_t>(hop)}, around); !read)
                    return read;
                if (index < programme_.energies.size())
                    runs[count++] = {
                        {around.channel(0).data(), around.channel(1).data()}, 1, &programme_.energies[index]};
                const std::size_t reach = std::min(2 * dsp::peak_context, hop);
                bounds[seam] = measure_curve(around.subview(hop - reach, 2 * reach), 0, 2 * reach);
            }
            weighting_.measure(std::span(runs).first(count));
            return {};
        };
        auto done = for_each_range((seams + together - 1) / together, jobs_, stop, measure);
        if (!done) return done;
        for (std::size_t seam = 0; seam < seams; ++seam) {
            const std::size_t after = std::min(seam * hops_in_range, programme_.bounds.size());
            for (std::size_t i = after > 0 ? after - 1 : 0; i < std::min(after + 1, programme_.bounds.size()); ++i)
                programme_.bounds[i] = std::max(programme_.bounds[i], bounds[seam]);
        }
        return {};
    }

    const BlockSource& source_;
    const MixSpool& spool_;
    std::size_t jobs_;
    const MasterProgress& progress_;
    dsp::KWeighting weighting_;
    Programme programme_;
    std::atomic<float> true_peak_ = 0.0f;
};

}  // namespace

std::size_t Programme::range_count() const {
    return static_cast<std::size_t>((length.count + range_length().count - 1) / range_length().count);
}

dsp::Loudness Programme::loudness() const {
    return {.integrated = dsp::integrated_loudness(energies, rate),
            .range = dsp::loudness_range(energies, rate),
            .true_peak = to_decibels(static_cast<double>(true_peak))};
}

void raise(std::atomic<float>& maximum, float value) {
    float known = maximum.load(std::memory_order_relaxed);
    while (value > known && !maximum.compare_exchange_weak(known, value, std::memory_order_relaxed)) {
    }
}

Result<Programme> spool_and_measure(const BlockSource& source, const MixSpool& spool, std::size_t jobs,
                                    const MasterProgress& progress, std::stop_token stop) {
    return FirstPass(source, spool, jobs, progress).run(std::move(stop));
}

}  // namespace dramatis::mix::master

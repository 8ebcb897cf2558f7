#include "mix/master/master.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/trace.h"
#include "mix/dsp/true_peak.h"
#include "mix/master/file_sink.h"
#include "mix/master/gain_search.h"
#include "mix/master/limited_range.h"
#include "mix/master/mix_spool.h"
#include "mix/master/programme.h"
#include "mix/master/ranges.h"
#include "mix/master/sinks.h"
#include "mix/master/witness.h"

namespace dramatis::mix::master {
namespace {

constexpr std::size_t most_jobs = 256;

using Clock = std::chrono::steady_clock;
Seconds since(Clock::time_point begin) { return {std::chrono::duration<double>(Clock::now() - begin).count()}; }

std::filesystem::path folder_of(const FileInProgress& file) { return file.temporary_path().parent_path(); }

// The frames of range `range` that are looked up in the finished file: some of the first range, the last and a few between.
void add_witnesses(std::vector<Witness>& witnesses, std::size_t range, const Programme& programme,
                   ConstAudioView samples, SampleFormat format) {
    constexpr std::size_t count = 8, longest = 1024;
    const std::size_t ranges = programme.range_count(), apart = std::max<std::size_t>(1, ranges / count);
    const std::size_t frames = std::min(longest, samples.size());
    const Frames begin = programme.range_begin(range);
    if (range % apart == 0) witnesses.push_back(make_witness(begin, samples.subview(0, frames), format));
    if (range + 1 == ranges) {
        const std::size_t at = samples.size() - frames;
        witnesses.push_back(
            make_witness(begin + Frames{static_cast<std::int64_t>(at)}, samples.subview(at, frames), format));
    }
}

struct Written {
    dsp::Loudness loudness;
    Frames limited;
    std::vector<Witness> witnesses;
};

// The second pass: gain, limiter, dither, bytes.
class SecondPass {
  public:
    SecondPass(const Programme& programme, const MixSpool& spool, FileSink& sink, SampleFormat format,
               std::vector<LimitedRange>& benches, const MasterProgress& progress)
        : programme_(programme),
          spool_(spool),
          sink_(sink),
          format_(format),
          benches_(benches),
          progress_(progress),
          completed_(programme.range_count()) {}

    Result<Written> run(Decibels gain, std::stop_token stop) {
        const auto factor = static_cast<float>(to_gain(gain));
        energies_ = scaled_energies(programme_, gain);
        auto done = for_each_range(programme_.range_count(), benches_.size(), stop,
                                   [&](std::size_t range, std::size_t worker, std::stop_token enough) {
                                       return write(range, benches_[worker], factor, std::move(enough));
                                   });
        if (!done) return std::unexpected(std::move(done).error());
        if (auto finished = sink_.finish(); !finished) return std::unexpected(std::move(finished).error());
        written_.loudness = {.integrated = dsp::integrated_loudness(energies_, programme_.rate),
                             .range = dsp::loudness_range(energies_, programme_.rate),
                             .true_peak = to_decibels(static_cast<double>(true_peak_.load()))};
        return std::move(written_);
    }

  private:
    Result<> write(std::size_t range, LimitedRange& bench, float factor, std::stop_token enough) {
        const HopSpan span{range * hops_in_range, std::min((range + 1) * hops_in_range, programme_.bounds.size())};
        if (auto rendered = bench.render(span, factor); !rendered) return rendered;
        bench.measure_changed(energies_);
        raise(true_peak_, bench.true_peak_above(true_peak_.load(std::memory_order_relaxed)));
        if (sink_.in_order() && !turns_.wait(range, std::move(enough))) return failure("E0343", "stopped");
        const ConstAudioView samples = bench.samples();
        if (auto done = sink_.write(programme_.range_begin(range), samples); !done) return done;
        if (sink_.in_order()) turns_.pass_on();
        completed_.complete(range, [&](std::size_t prefix, std::size_t total) {
            written_.limited += bench.limited();
            add_witnesses(written_.witnesses, range, programme_, samples, format_);
            forget_before(prefix);
            if (progress_)
                progress_(MasterStage::Write, std::min(programme_.length, programme_.range_begin(total)),
                          programme_.length);
        });
        return {};
    }

    // Frees the spool up to the last range but one: the next range still reads that one's samples.
    void forget_before(std::size_t prefix) {
        const Frames end = programme_.range_begin(prefix > 0 ? prefix - 1 : 0);
        if (end <= forgotten_) return;
        spool_.forget(forgotten_, end);
        forgotten_ = end;
    }

    const Programme& programme_;
    const MixSpool& spool_;
    FileSink& sink_;
    SampleFormat format_;
    std::vector<LimitedRange>& benches_;
    const MasterProgress& progress_;
    CompletedRanges completed_;
    InTurn turns_;
    Frames forgotten_;
    Written written_;
    std::vector<double> energies_;
    std::atomic<float> true_peak_ = 0.0f;
};

}  // namespace

Result<Mastered> master_unpublished(const BlockSource& source, const MasterSettings& settings,
                                    const std::filesystem::path& destination, const MasterProgress& progress,
                                    std::stop_token stop) {
    const auto jobs = static_cast<std::size_t>(std::clamp<int>(settings.jobs, 1, most_jobs));
    // Checks before hours of mixing that the file can be written.
    auto file = FileInProgress::create(destination);
    if (!file) return as_master_error(std::move(file).error());
    auto sink = create_file_sink(*file, settings, source.length);
    if (!sink) return std::unexpected(std::move(sink).error());
    const auto spool = MixSpool::create(folder_of(*file), source.length);
    if (!spool) return std::unexpected(spool.error());

    const auto mix_begin = Clock::now();
    std::optional<TraceSpan> span(std::in_place, "mix");
    const auto programme = spool_and_measure(source, *spool, jobs, progress, stop);
    if (!programme) return std::unexpected(programme.error());
    if (source.all_pulled)
        if (auto go_on = source.all_pulled(); !go_on) return std::unexpected(std::move(go_on).error());
    MasterReport report;
    report.before = programme->loudness();
    report.length = source.length;
    report.mix_time = since(mix_begin);

    const auto master_begin = Clock::now();
    span.emplace("find gain");
    const dsp::LimiterSettings limiter = dsp::limiter_for(settings.target.true_peak);
    std::vector<LimitedRange> benches;
    for (std::size_t i = 0; i < jobs; ++i) benches.emplace_back(*programme, *spool, limiter);
    const auto gain = settings.gain ? Result<Decibels>(*settings.gain)
                                    : find_gain(*programme, settings.target.loudness, benches, stop);
    if (!gain) return std::unexpected(gain.error());
    span.emplace("write");
    const auto written = SecondPass(*programme, *spool, **sink, settings.format, benches, progress).run(*gain, stop);
    if (!written) return std::unexpected(written.error());

    span.emplace("verify");
    if (auto verified = verify_file(*file, settings, source.length, written->witnesses); !verified)
        return std::unexpected(std::move(verified).error());
    std::error_code error;
    report.file_bytes = std::filesystem::file_size(file->temporary_path(), error);
    if (stop.stop_requested()) return failure("E0343", "stopped before the episode was finished");
    report.after = written->loudness;
    report.gain = *gain;
    report.limited_seconds = to_seconds(written->limited, settings.rate).value;
    report.master_time = since(master_begin);
    sink->reset();  // it refers to the file
    return Mastered{report, std::move(*file)};
}

Result<MasterReport> master(const BlockSource& source, const MasterSettings& settings,
                            const std::filesystem::path& destination, const MasterProgress& progress,
                            std::stop_token stop) {
    auto mastered = master_unpublished(source, settings, destination, progress, std::move(stop));
    if (!mastered) return std::unexpected(std::move(mastered).error());
    if (auto published = mastered->file.publish(); !published) return as_master_error(std::move(published).error());
    return mastered->report;
}

}  // namespace dramatis::mix::master

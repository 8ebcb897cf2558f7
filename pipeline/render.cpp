#include "pipeline/render.h"

#include <algorithm>
#include <chrono>
#include <mutex>

#include "core/text.h"
#include "mix/mixer.h"

namespace dramatis::pipeline {
namespace {

class Stopwatch {
  public:
    // Seconds since the last lap.
    Seconds lap() {
        const auto now = Clock::now();
        const Seconds time{std::chrono::duration<double>(now - last_).count()};
        last_ = now;
        return time;
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
};

// Serialises the calls of many threads.
class ProgressGate {
  public:
    explicit ProgressGate(const ProgressListener& listener) : listener_(listener) {}
    void report(const Progress& progress) {
        if (!listener_) return;
        const std::scoped_lock lock(mutex_);
        listener_(progress);
    }

  private:
    const ProgressListener& listener_;
    std::mutex mutex_;
};

bool stops_the_render(const Diagnostics& diagnostics, bool strict) {
    return std::ranges::any_of(diagnostics, [&](const Diagnostic& d) {
        return d.severity() == Severity::Error || (strict && d.severity() == Severity::Warning);
    });
}

Result<> check(const Diagnostics& diagnostics, const RenderOptions& options) {
    if (!stops_the_render(diagnostics, options.strict)) return {};
    return failure("E0409", "the show has mistakes; nothing was rendered",
                   options.strict && !has_errors(diagnostics) ? "--strict makes warnings stop a render" : "");
}

Result<mix::MasterSettings> master_settings(const RenderOptions& options, const Show& show) {
    mix::MasterSettings settings;
    settings.target = show.mix.target;
    settings.rate = options.rate;
    settings.format = options.format;
    settings.jobs = options.jobs;
    settings.title = show.title;
    settings.artist = show.author;
    const std::string ending = to_lower(options.output.extension().string());
    if (ending == ".flac") {
        settings.container = mix::Container::Flac;
        if (options.format == mix::SampleFormat::Float32) {
            return failure("E0411", "FLAC holds no floating-point samples", "use --bits 16 or 24, or write a .wav");
        }
    } else if (ending != ".wav") {
        return failure("E0411", "'" + options.output.string() + "' has an ending that is neither .wav nor .flac",
                       "name the episode with .wav or .flac");
    }
    return settings;
}

}  // namespace

Result<Rendering> render(const RenderOptions& options, voices::Performer& performer, std::stop_token stop,
                         const ProgressListener& listener, Diagnostics& diagnostics) {
    Stopwatch watch;
    ProgressGate progress(listener);
    progress.report({Stage::Read, 0, 1});
    auto show = load_show(options.sheet, options.show, diagnostics);
    if (!show) return std::unexpected(show.error());
    auto settings = master_settings(options, *show);
    if (!settings) return std::unexpected(settings.error());

    Rendering rendering;
    rendering.show = std::move(*show);
    rendering.script = write_script(rendering.show, options.script, diagnostics);
    if (auto checked = check(diagnostics, options); !checked) return std::unexpected(checked.error());
    rendering.times.read = watch.lap();

    const auto line_count = static_cast<double>(rendering.script.lines.size());
    auto takes = perform(
        rendering.script, rendering.show.sheet, performer, options.jobs, stop,
        [&](std::size_t done) { progress.report({Stage::Perform, static_cast<double>(done), line_count}); }, diagnostics);
    if (!takes) return failure("E0343", "the render was stopped", "what was spoken is kept in the cache for the next time");
    rendering.takes = std::move(*takes);
    rendering.times.perform = watch.lap();
    if (auto checked = check(diagnostics, options); !checked) return std::unexpected(checked.error());

    rendering.arrangement = arrange(rendering.script, rendering.takes, options.rate);
    rendering.times.arrange = watch.lap();

    mix::Mixer mixer(rendering.arrangement.timeline, rendering.script.mix);
    const mix::BlockSource source{
        .length = rendering.arrangement.timeline->length,
        .rate = options.rate,
        .pull = [&](Frames position, AudioView out) { return mixer.mix(position, out); },
        .done_before = [&](Frames position) { mixer.forget_before(position); },
    };
    const auto mastered = mix::master(
        source, *settings, options.output,
        [&](mix::MasterStage stage, Frames done, Frames total) {
            progress.report({stage == mix::MasterStage::Mix ? Stage::Mix : Stage::Write,
                             to_seconds(done, options.rate).value, to_seconds(total, options.rate).value});
        },
        stop);
    if (!mastered) return std::unexpected(mastered.error());
    rendering.master = *mastered;
    rendering.times.mix = mastered->mix_time;
    rendering.times.write = mastered->master_time;
    return rendering;
}

}  // namespace dramatis::pipeline

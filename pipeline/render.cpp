#include "pipeline/render.h"

#include <algorithm>
#include <chrono>

#include "core/text.h"
#include "pipeline/mixing_desk.h"

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
    settings.gain = options.gain;
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

void report(const ProgressListener& listener, const Progress& progress) {
    if (listener) listener(progress);
}

}  // namespace

Result<StagedShow> stage_show(Show show, const RenderOptions& options, voices::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics) {
    Stopwatch watch;
    StagedShow staged;
    staged.show = std::move(show);
    staged.script = write_script(staged.show, options.script, diagnostics);
    staged.show.files.insert(staged.show.files.end(), staged.script.files.begin(), staged.script.files.end());
    if (options.files) options.files(staged.show.files);
    if (auto checked = check(diagnostics, options); !checked) return std::unexpected(checked.error());
    staged.times.read = watch.lap();

    const auto line_count = static_cast<double>(staged.script.lines.size());
    report(progress, {Stage::Perform, 0.0, line_count});
    auto takes = perform(
        staged.script, staged.show.sheet, performer, options.jobs, stop,
        [&](std::size_t done) {
            report(progress, {Stage::Perform, static_cast<double>(done), line_count});
        },
        diagnostics);
    if (!takes)
        return failure("E0418", "the render was stopped", "what was spoken is kept in the cache for the next time");
    staged.takes = std::move(*takes);
    staged.times.perform = watch.lap();
    if (auto checked = check(diagnostics, options); !checked) return std::unexpected(checked.error());

    staged.arrangement = arrange(staged.script, staged.takes, options.rate);
    staged.times.arrange = watch.lap();
    return staged;
}

std::filesystem::path stems_folder(const std::filesystem::path& episode) {
    auto folder = episode;
    return folder.replace_extension(".stems");
}

Result<Rendering> write_episode(StagedShow staged, const RenderOptions& options, const std::stop_token& stop,
                                const ProgressListener& progress, Diagnostics& diagnostics) {
    const auto settings = master_settings(options, staged.show);
    if (!settings) return std::unexpected(settings.error());
    auto desk = MixingDesk::open(staged, options);
    if (!desk) return std::unexpected(desk.error());
    std::optional<Balance> balance;
    auto source = (*desk)->source();
    source.all_pulled = [&]() -> Result<> {
        balance = (*desk)->balance();
        if (!balance) return {};
        auto warnings = balance_warnings(*balance, staged.script, staged.arrangement, staged.show.sheet);
        auto checked = check(warnings, options);
        diagnostics.insert(diagnostics.end(), warnings.begin(), warnings.end());
        return checked;
    };
    const auto mastered = mix::master(
        source, *settings, options.output,
        [&](mix::MasterStage stage, Frames done, Frames total) {
            report(progress, {stage == mix::MasterStage::Mix ? Stage::Mix : Stage::Write,
                              to_seconds(done, options.rate).value, to_seconds(total, options.rate).value});
        },
        stop);
    if (!mastered) return std::unexpected(mastered.error());
    auto stems = (*desk)->publish_stems(diagnostics);
    if (!stems) return std::unexpected(stems.error());
    Rendering rendering{std::move(staged), *mastered, std::move(balance), std::move(*stems)};
    rendering.times.mix = mastered->mix_time;
    rendering.times.write = mastered->master_time;
    return rendering;
}

Result<Rendering> render(const RenderOptions& options, voices::Performer& performer, const std::stop_token& stop,
                         const ProgressListener& progress, Diagnostics& diagnostics) {
    Stopwatch watch;
    auto show = load_show(options.sheet, options.show, diagnostics);
    if (!show) return std::unexpected(show.error());
    if (options.files) options.files(show->files);
    // What is wrong with the output is said before anything is spoken.
    if (const auto settings = master_settings(options, *show); !settings) return std::unexpected(settings.error());
    const Seconds loading = watch.lap();
    auto staged = stage_show(std::move(*show), options, performer, stop, progress, diagnostics);
    if (!staged) return std::unexpected(staged.error());
    staged->times.read = staged->times.read + loading;
    return write_episode(std::move(*staged), options, stop, progress, diagnostics);
}

}  // namespace dramatis::pipeline

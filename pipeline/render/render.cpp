#include "pipeline/render/render.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "core/trace.h"
#include "mix/master/file_sink.h"

namespace dramatis::pipeline::render {
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

Result<mix::master::MasterSettings> master_settings(const RenderOptions& options, const show::Show& show) {
    mix::master::MasterSettings settings;
    settings.target = show.mix.target;
    settings.rate = options.rate;
    settings.format = options.format;
    settings.gain = options.gain;
    settings.jobs = options.jobs;
    settings.title = show.title;
    settings.artist = show.author;
    const std::string ending = to_lower(options.output.extension().string());
    if (ending == ".flac") {
        settings.container = mix::master::Container::Flac;
        if (options.format == mix::master::SampleFormat::Float32) {
            return failure("E0411", "FLAC can't hold floating-point samples", "use --bits 16 or 24, or write a .wav");
        }
    } else if (ending != ".wav") {
        return failure("E0411", "'" + options.output.string() + "' is neither a .wav nor a .flac file",
                       "end the episode's name with .wav or .flac");
    }
    return settings;
}

Result<> check_silent_lines(const StagedShow& staged, const RenderOptions& options) {
    const std::size_t silent = staged.silent_lines();
    if (silent == 0 || options.silent_lines == SilentLines::Allowed) return {};
    const std::string what = fmt::format("{} of {} could not be spoken", silent, counted(staged.takes.size(), "line"));
    if (options.silent_lines == SilentLines::Refused) return failure("E0425", what + "; nothing was written");
    std::error_code ignored;
    if (!std::filesystem::exists(options.output, ignored)) return {};
    return failure("E0425", fmt::format("{}; '{}' stays as it was", what, options.output.string()),
                   "correct what the warnings name, or replace the episode all the same: --allow-silent-lines");
}

void report(const ProgressListener& listener, const Progress& progress) {
    if (listener) listener(progress);
}

}  // namespace

std::size_t StagedShow::silent_lines() const {
    return static_cast<std::size_t>(
        std::ranges::count(takes, voices::speech::TakeOrigin::Failed, &perform::PerformedLine::origin));
}

show::Reading<ScriptedShow> write_show_script(show::Show show, const RenderOptions& options, Diagnostics& diagnostics) {
    Stopwatch watch;
    script::ScriptOptions script_options = options.script;
    script_options.rate = options.rate;
    auto script = script::write_script(show, script_options, diagnostics);
    show::point_at_script(show, diagnostics);
    std::vector<std::filesystem::path> files = show.files;
    files.insert(files.end(), script.files.begin(), script.files.end());
    if (auto checked = check(diagnostics, options); !checked)
        return {std::move(files), std::unexpected(checked.error())};
    auto admitted = trust::admit(show, script, options.admission, diagnostics);
    if (admitted) admitted = check(diagnostics, options);
    if (!admitted) return {std::move(files), std::unexpected(admitted.error())};
    return {std::move(files), ScriptedShow{std::move(show), std::move(script), watch.lap()}};
}

show::Reading<ScriptedShow> read_show(const RenderOptions& options, Diagnostics& diagnostics) {
    const TraceSpan span("read");
    Stopwatch watch;
    auto show = show::load_show(options.sheet, options.show, diagnostics);
    if (!show) return {{options.sheet}, std::unexpected(show.error())};
    if (const auto settings = master_settings(options, *show); !settings)
        return {show->files, std::unexpected(settings.error())};
    auto reading = write_show_script(std::move(*show), options, diagnostics);
    if (reading.result) reading.result->read_time = watch.lap();
    return reading;
}

Result<StagedShow> stage_show(ScriptedShow scripted, const RenderOptions& options, voices::speech::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics) {
    Stopwatch watch;
    StagedShow staged;
    staged.show = std::move(scripted.show);
    staged.script = std::move(scripted.script);
    staged.times.read = scripted.read_time;

    const auto line_count = static_cast<double>(staged.script.lines.size());
    report(progress, {Stage::Perform, 0.0, line_count});
    std::optional<TraceSpan> span(std::in_place, "perform");
    auto takes = perform::perform(
        staged.script, staged.show.sheet, performer, options.jobs, stop,
        [&](std::size_t done) { report(progress, {Stage::Perform, static_cast<double>(done), line_count}); },
        diagnostics);
    if (!takes) return std::unexpected(takes.error());
    staged.takes = std::move(*takes);
    staged.times.perform = watch.lap();
    if (auto checked = check(diagnostics, options); !checked) return std::unexpected(checked.error());

    span.emplace("arrange");
    staged.arrangement = arrange::arrange(staged.script, staged.takes, options.rate);
    staged.times.arrange = watch.lap();
    return staged;
}

Result<StagedShow> stage_show(show::Show show, const RenderOptions& options, voices::speech::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics) {
    auto reading = write_show_script(std::move(show), options, diagnostics);
    if (!reading.result) return std::unexpected(reading.result.error());
    return stage_show(std::move(*reading.result), options, performer, stop, progress, diagnostics);
}

Result<Rendering> write_episode(StagedShow staged, const RenderOptions& options, const std::stop_token& stop,
                                const ProgressListener& progress, Diagnostics& diagnostics,
                                const Companions& companions) {
    const auto settings = master_settings(options, staged.show);
    if (!settings) return std::unexpected(settings.error());
    if (auto allowed = check_silent_lines(staged, options); !allowed) return std::unexpected(allowed.error());
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
    auto mastered = mix::master::master_unpublished(
        source, *settings, options.output,
        [&](mix::master::MasterStage stage, Frames done, Frames total) {
            report(progress, {stage == mix::master::MasterStage::Mix ? Stage::Mix : Stage::Write,
                              to_seconds(done, options.rate).value, to_seconds(total, options.rate).value});
        },
        stop);
    if (!mastered) return std::unexpected(mastered.error());
    Publication set;
    set.add(std::move(mastered->file));
    auto stems = (*desk)->finish_stems(set, diagnostics);
    if (!stems) return std::unexpected(stems.error());
    Rendering rendering{std::move(staged), mastered->report, std::move(balance), std::move(*stems)};
    rendering.times.mix = rendering.master.mix_time;
    rendering.times.write = rendering.master.master_time;
    if (companions)
        if (auto added = companions(rendering, set); !added) return std::unexpected(added.error());
    if (auto published = set.publish(); !published) return mix::master::as_master_error(std::move(published).error());
    (*desk)->keep_stems();
    return rendering;
}

Result<Rendering> render(ScriptedShow scripted, const RenderOptions& options, voices::speech::Performer& performer,
                         const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics,
                         const Companions& companions) {
    auto staged = stage_show(std::move(scripted), options, performer, stop, progress, diagnostics);
    if (!staged) return std::unexpected(staged.error());
    return write_episode(std::move(*staged), options, stop, progress, diagnostics, companions);
}

Result<Rendering> render(const RenderOptions& options, voices::speech::Performer& performer,
                         const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics) {
    auto reading = read_show(options, diagnostics);
    if (!reading.result) return std::unexpected(reading.result.error());
    return render(std::move(*reading.result), options, performer, stop, progress, diagnostics);
}

}  // namespace dramatis::pipeline::render

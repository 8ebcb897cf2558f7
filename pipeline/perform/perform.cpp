#include "pipeline/perform/perform.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <span>

#include <fmt/format.h>

#include "core/trace.h"
#include "mix/audio/resampler.h"
#include "pipeline/perform/parallel.h"
#include "pipeline/perform/voice_levels.h"

namespace dramatis::pipeline::perform {
namespace {

// A take as the mixer sees it: described by its slate, read from the store and resampled when it is needed.
class TakeSource : public mix::audio::AudioSource {
  public:
    TakeSource(voices::speech::Performer& performer, voices::takes::Line line, voices::takes::TakeInfo info)
        : performer_(performer), line_(std::move(line)), info_(std::move(info)) {}

    std::string identity() const override { return "take " + info_.slate.hex(); }
    Frames length(SampleRate rate) const override { return rescale(info_.length, info_.rate, rate); }
    Result<mix::audio::AudioRef> load(SampleRate rate) const override {
        auto take = performer_.load(line_);
        if (!take) return std::unexpected(take.error());
        auto audio = mix::audio::resample(take->samples, take->rate, rate);
        if (!audio) return std::unexpected(audio.error());
        return mix::audio::make_audio(std::move(*audio));
    }

  private:
    voices::speech::Performer& performer_;
    voices::takes::Line line_;  // a copy: sources outlive the script in a timeline
    voices::takes::TakeInfo info_;
};

// A recording has no word timings: its words share its length evenly, each by its letters.
PerformedLine recorded(const script::ScriptLine& line) {
    PerformedLine performed{line.recording, voices::speech::TakeOrigin::Cache, true, {}, {}, {}, SampleRate{48000}, {}};
    const Frames length = line.recording->length(performed.rate);
    std::size_t letters = 0;
    for (const auto& word : line.words) letters += word.value.size();
    std::size_t spoken = 0;
    const auto frame_after = [&](std::size_t n) {
        return Frames{static_cast<std::int64_t>(static_cast<double>(length.count) * static_cast<double>(n) /
                                                static_cast<double>(letters))};
    };
    for (std::uint32_t w = 0; w < line.words.size(); ++w) {
        const Frames begin = frame_after(spoken);
        spoken += line.words[w].value.size();
        performed.words.push_back({w, begin, frame_after(spoken)});
    }
    return performed;
}

PerformedLine performed_line(const script::ScriptLine& line, voices::speech::Performer& performer,
                             voices::speech::Performed&& performed) {
    PerformedLine result;
    result.origin = performed.origin;
    result.slate = performed.take.slate.hex();
    result.miss = std::move(performed.miss);
    result.words = performed.take.words;
    result.rate = performed.take.rate;
    result.source = std::make_shared<TakeSource>(performer, line.line, std::move(performed.take));
    return result;
}

// What keeps the voice's own loudness, if something does.
std::optional<Diagnostic> level(const script::ScriptLine& line, VoiceLevels& levels, PerformedLine& performed) {
    if (!line.calibration) return std::nullopt;
    const auto gain = levels.gain_of(*line.calibration);
    if (!gain) return gain.error();
    performed.level = *gain;
    return std::nullopt;
}

class SilentSource : public mix::audio::AudioSource {
  public:
    explicit SilentSource(Seconds length) : length_(length) {}
    std::string identity() const override { return fmt::format("silence {}", length_.value); }
    Frames length(SampleRate rate) const override { return to_frames(length_, rate); }
    Result<mix::audio::AudioRef> load(SampleRate rate) const override {
        return mix::audio::make_audio(AudioBuffer(1, static_cast<std::size_t>(length(rate).count)));
    }

  private:
    Seconds length_;
};

// Each line that failed or is implausible, then each voice that keeps its own loudness, once.
void warn_of(const script::Script& script, const cues::CueSheet& sheet, std::span<const LinePerformance> performances,
             Diagnostics& diagnostics) {
    for (const LinePerformance& performed : performances)
        for (const auto& warning : {performed.failure, performed.doubt})
            if (warning) diagnostics.push_back(*warning);
    std::set<std::string> reported_voices;
    for (std::size_t i = 0; i < performances.size(); ++i) {
        const auto& line = script.lines[i];
        const auto& why = performances[i].unlevelled;
        if (!why || performances[i].failure || !reported_voices.insert(line.voice).second) continue;
        diagnostics.push_back({"W0432", "the voice '" + line.voice + "' keeps its own loudness: " + why->message,
                               why->help, sheet.at(line.span)});
    }
}

}  // namespace

LinePerformance perform_line(const script::ScriptLine& line, const cues::CueSheet& sheet,
                             voices::speech::Performer& performer, VoiceLevels& levels) {
    const TraceSpan span("line", line.character);
    if (line.recording) return {.line = recorded(line), .failure = {}, .fault = {}, .doubt = {}, .unlevelled = {}};
    auto performed = performer.perform(line.line);
    LinePerformance result;
    if (performed.failure) {
        result.failure = {"W0410", fmt::format("{}'s line is silent: {}", line.character, performed.failure->message),
                          performed.failure->help, sheet.at(line.span)};
        if (voices::speech::is_machine_fault(*performed.failure)) {
            result.fault = std::move(performed.failure);
            result.fault->where = sheet.at(line.span);
        }
    }
    if (performed.doubt) {
        result.doubt = {"W0411", fmt::format("{}'s line {}", line.character, *performed.doubt),
                        "listen to it; --no-cache has every line spoken anew", sheet.at(line.span)};
    }
    result.line = performed_line(line, performer, std::move(performed));
    result.unlevelled = level(line, levels, result.line);
    return result;
}

std::optional<PerformedLine> recall_line(const script::ScriptLine& line, voices::speech::Performer& performer,
                                         VoiceLevels& levels) {
    if (line.recording) return recorded(line);
    if (line.calibration && !performer.recall(*line.calibration)) return std::nullopt;
    auto found = performer.recall(line.line);
    if (!found) return std::nullopt;
    auto performed = performed_line(line, performer, std::move(*found));
    if (level(line, levels, performed)) return std::nullopt;
    return performed;
}

PerformedLine estimate_line(const script::ScriptLine& line) {
    PerformedLine estimate;
    estimate.source = std::make_shared<SilentSource>(voices::takes::estimated_length(line.line));
    return estimate;
}

Result<std::vector<PerformedLine>> perform(const script::Script& script, const cues::CueSheet& sheet,
                                           voices::speech::Performer& performer, int jobs, const std::stop_token& stop,
                                           const PerformProgress& progress, Diagnostics& diagnostics) {
    std::vector<LinePerformance> performances(script.lines.size());
    VoiceLevels levels(performer);
    std::atomic<std::size_t> done{0};
    std::stop_source halt;  // by `stop`, or by a fault that all other lines would meet too
    const std::stop_callback stopped(stop, [&halt] { halt.request_stop(); });
    for_each_parallel(script.lines.size(), jobs, halt.get_token(), [&](std::size_t i) {
        performances[i] = perform_line(script.lines[i], sheet, performer, levels);
        if (performances[i].fault) halt.request_stop();
        if (progress) progress(++done);
    });
    if (stop.stop_requested())
        return failure("E0418", "the render was stopped",
                       "lines that were spoken are in the cache for the next render");
    if (const auto faulty = std::ranges::find_if(performances, [](const auto& line) { return line.fault.has_value(); });
        faulty != performances.end())
        return std::unexpected(std::move(*faulty->fault));

    warn_of(script, sheet, performances, diagnostics);
    std::vector<PerformedLine> lines(performances.size());
    std::ranges::transform(performances, lines.begin(), [](auto& performed) { return std::move(performed.line); });
    return lines;
}

}  // namespace dramatis::pipeline::perform

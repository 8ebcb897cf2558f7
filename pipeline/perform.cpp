#include "pipeline/perform.h"

#include <atomic>
#include <set>

#include <fmt/format.h>

#include "mix/resampler.h"
#include "pipeline/parallel.h"
#include "pipeline/voice_levels.h"

namespace dramatis::pipeline {
namespace {

// A take as the mixer sees it: described by its slate, read from the store and resampled when it is needed.
class TakeSource : public mix::AudioSource {
  public:
    TakeSource(voices::Performer& performer, voices::Line line, voices::TakeInfo info)
        : performer_(performer), line_(std::move(line)), info_(std::move(info)) {}

    std::string identity() const override { return "take " + info_.slate.hex(); }
    Frames length(SampleRate rate) const override { return rescale(info_.length, info_.rate, rate); }
    Result<mix::AudioRef> load(SampleRate rate) const override {
        auto take = performer_.load(line_);
        if (!take) return std::unexpected(take.error());
        auto audio = mix::resample(take->samples, take->rate, rate);
        if (!audio) return std::unexpected(audio.error());
        return mix::make_audio(std::move(*audio));
    }

  private:
    voices::Performer& performer_;
    voices::Line line_;  // a copy: sources outlive the script in a timeline
    voices::TakeInfo info_;
};

// A recording has no word timings: its words share its length evenly, each by its letters.
PerformedLine recorded(const ScriptLine& line) {
    PerformedLine performed{line.recording, voices::TakeOrigin::Cache, true, {}, {}, {}, SampleRate{48000}, {}};
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

PerformedLine performed_line(const ScriptLine& line, voices::Performer& performer, voices::Performed&& performed) {
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
std::optional<Diagnostic> level(const ScriptLine& line, VoiceLevels& levels, PerformedLine& performed) {
    if (!line.calibration) return std::nullopt;
    const auto gain = levels.gain_of(*line.calibration);
    if (!gain) return gain.error();
    performed.level = *gain;
    return std::nullopt;
}

class SilentSource : public mix::AudioSource {
  public:
    explicit SilentSource(Seconds length) : length_(length) {}
    std::string identity() const override { return fmt::format("silence {}", length_.value); }
    Frames length(SampleRate rate) const override { return to_frames(length_, rate); }
    Result<mix::AudioRef> load(SampleRate rate) const override {
        return mix::make_audio(AudioBuffer(1, static_cast<std::size_t>(length(rate).count)));
    }

  private:
    Seconds length_;
};

}  // namespace

LinePerformance perform_line(const ScriptLine& line, const cues::CueSheet& sheet, voices::Performer& performer,
                             VoiceLevels& levels) {
    if (line.recording) return {.line = recorded(line), .failure = {}, .unlevelled = {}};
    auto performed = performer.perform(line.line);
    LinePerformance result;
    if (performed.failure) {
        result.failure = {"W0410", fmt::format("{}'s line is silent: {}", line.character, performed.failure->message),
                          performed.failure->help, sheet.at(line.span)};
    }
    result.line = performed_line(line, performer, std::move(performed));
    result.unlevelled = level(line, levels, result.line);
    return result;
}

std::optional<PerformedLine> recall_line(const ScriptLine& line, voices::Performer& performer, VoiceLevels& levels) {
    if (line.recording) return recorded(line);
    if (line.calibration && !performer.recall(*line.calibration)) return std::nullopt;
    auto found = performer.recall(line.line);
    if (!found) return std::nullopt;
    auto performed = performed_line(line, performer, std::move(*found));
    if (level(line, levels, performed)) return std::nullopt;
    return performed;
}

PerformedLine estimate_line(const ScriptLine& line) {
    PerformedLine estimate;
    estimate.source = std::make_shared<SilentSource>(voices::estimated_length(line.line));
    return estimate;
}

std::optional<std::vector<PerformedLine>> perform(const Script& script, const cues::CueSheet& sheet,
                                                  voices::Performer& performer, int jobs, const std::stop_token& stop,
                                                  const PerformProgress& progress, Diagnostics& diagnostics) {
    std::vector<PerformedLine> lines(script.lines.size());
    std::vector<std::optional<Diagnostic>> failures(script.lines.size());
    std::vector<std::optional<Diagnostic>> unlevelled(script.lines.size());
    VoiceLevels levels(performer);
    std::atomic<std::size_t> done{0};
    for_each_parallel(script.lines.size(), jobs, stop, [&](std::size_t i) {
        auto performed = perform_line(script.lines[i], sheet, performer, levels);
        lines[i] = std::move(performed.line);
        failures[i] = std::move(performed.failure);
        unlevelled[i] = std::move(performed.unlevelled);
        if (progress) progress(++done);
    });
    if (stop.stop_requested()) return std::nullopt;
    for (auto& failure : failures) {
        if (failure) diagnostics.push_back(std::move(*failure));
    }
    std::set<std::string> voices_told;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = script.lines[i];
        if (!unlevelled[i] || failures[i] || !voices_told.insert(line.voice).second) continue;
        diagnostics.push_back({"W0432",
                               "the voice '" + line.voice + "' keeps its own loudness: " + unlevelled[i]->message,
                               unlevelled[i]->help, sheet.at(line.span)});
    }
    return lines;
}

}  // namespace dramatis::pipeline

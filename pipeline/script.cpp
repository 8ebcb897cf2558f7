#include "pipeline/script.h"

#include <set>

#include "core/text.h"
#include "mix/impulse_response.h"
#include "pipeline/directions.h"
#include "pipeline/evidence.h"
#include "pipeline/sound_desk.h"
#include "pipeline/speech_writer.h"

namespace dramatis::pipeline {
namespace {

std::optional<Seconds> value_of(const std::optional<Spanned<Seconds>>& option) {
    return option ? std::optional(option->value) : std::nullopt;
}

Timing timing_of(const cues::CueOptions& options) {
    Timing timing;
    timing.under = options.under.has_value();
    timing.together = options.together.has_value();
    timing.wait = value_of(options.wait);
    timing.overlap = value_of(options.overlap);
    timing.interrupts = value_of(options.interrupts);
    timing.at = value_of(options.at);
    return timing;
}

bool refers_back(const Timing& timing) { return timing.together || timing.overlap || timing.interrupts || timing.at; }

class ScriptWriter {
  public:
    ScriptWriter(const Show& show, const ScriptOptions& options, Diagnostics& diagnostics)
        : show_(show),
          diagnostics_(diagnostics),
          mix_(std::make_shared<mix::MixBook>(show.mix)),
          directions_(show.voices, *mix_, show.sheet, diagnostics),
          sounds_(show, *mix_, options.placeholder_for_missing_sounds, directions_, diagnostics),
          speeches_(show, *mix_, directions_, sounds_, script_, options.memo, diagnostics) {}

    Script write() {
        script_.cast = voices::cast(show_.voices, gather_evidence(show_.sheet), show_.language, diagnostics_);
        script_.pacing = show_.voices.pacing;
        for (std::size_t i = 0; i < show_.sheet.cues.size(); ++i) {
            const auto& cue = show_.sheet.cues[i];
            if (auto body = body_of(cue)) {
                script_.items.push_back({i, cue.span, timing_of(cue.options), std::move(*body)});
                check_timing(cue);
            }
        }
        if (script_.lines.empty() && !has_errors(diagnostics_)) {
            diagnostics_.push_back({"W0404",
                                    "nobody says anything in this cue sheet",
                                    "a speech is a name in capitals, a colon and the words: 'MIRA: Who's there?'",
                                    {}});
        }
        script_.credits = sounds_.credits();
        const auto files = sounds_.files();
        script_.files.insert(script_.files.end(), files.begin(), files.end());
        script_.mix = mix_;
        return std::move(script_);
    }

  private:
    using Body = decltype(ScriptItem::body);

    std::optional<Body> body_of(const cues::Cue& cue) {
        return std::visit([&](const auto& body) { return body_of(cue, body); }, cue.body);
    }
    std::optional<Body> body_of(const cues::Cue& cue, const cues::Speech& speech) {
        return speeches_.write(cue, speech);
    }
    std::optional<Body> body_of(const cues::Cue&, const cues::Pause& pause) {
        return ScriptPause{pause.length, pause.silence};
    }
    std::optional<Body> body_of(const cues::Cue&, const cues::Note&) { return std::nullopt; }
    std::optional<Body> body_of(const cues::Cue&, const cues::End&) { return std::nullopt; }
    std::optional<Body> body_of(const cues::Cue& cue, const cues::SoundCue& sound) {
        auto written = sounds_.write(cue, sound);
        if (!written) return std::nullopt;
        check_that_it_runs(cue, *written);
        return std::move(*written);
    }
    std::optional<Body> body_of(const cues::Cue& cue, const cues::Scene& scene) {
        sounded_ = ambience_runs_ = music_runs_ = false;
        ScriptScene written{scene.number, scene.title, {}};
        if (cue.options.acoustic) {
            if (const auto* acoustic = mix_->acoustic(cue.options.acoustic->value)) {
                written.acoustic = acoustic->name;
                check_response(*acoustic);
            } else {
                std::vector<std::string> names;
                names.reserve(mix_->acoustics.size());
                for (const auto& [folded, entry] : mix_->acoustics) names.push_back(entry.name);
                std::string help = did_you_mean(cue.options.acoustic->value, names);
                if (help.empty()) {
                    help = "define [acoustic." + cue.options.acoustic->value + "] in mix.toml, or use one of:";
                    for (const auto& name : names) help += " " + name;
                }
                report("E0405", "there is no acoustic '" + cue.options.acoustic->value + "'", help,
                       cue.options.acoustic->span);
            }
        }
        directions_.read(cue.options.directions, nullptr);
        return written;
    }

    // A recorded room's files are read already here, so that what is wrong with them is known before anything is rendered.
    void check_response(const mix::AcousticSettings& acoustic) {
        if (!acoustic.response || !checked_responses_.insert(acoustic.name).second) return;
        if (const auto loaded = acoustic.response->load(SampleRate{}); !loaded) diagnostics_.push_back(loaded.error());
    }

    // `stop` and a new level need something that runs.
    void check_that_it_runs(const cues::Cue& cue, const ScriptSound& sound) {
        if (sound.kind == cues::SoundKind::Effect) return;
        bool& runs = sound.kind == cues::SoundKind::Music ? music_runs_ : ambience_runs_;
        if (sound.action != cues::SoundAction::Start && !runs) {
            const std::string what = sound.kind == cues::SoundKind::Music ? "music" : "ambience";
            report("W0419", "no " + what + " runs here that could be stopped or turned up and down",
                   "a scene begins without beds; start one in this scene, or remove the cue", cue.span);
        }
        runs = sound.action != cues::SoundAction::Stop;
    }

    // `together`, `overlap`, `interrupts` and `at` need something before them in the scene.
    void check_timing(const cues::Cue& cue) {
        const auto& item = script_.items.back();
        if (std::holds_alternative<ScriptScene>(item.body)) return;
        if (refers_back(item.timing) && !sounded_) {
            const auto& o = cue.options;
            const Span where = o.together     ? *o.together
                               : o.interrupts ? o.interrupts->span
                               : o.overlap    ? o.overlap->span
                                              : o.at->span;
            report("W0406", "there is no cue before this one in the scene for its timing to refer to",
                   "it starts where the scene does; remove the option, or move the cue", where);
        }
        if (!std::holds_alternative<ScriptPause>(item.body)) sounded_ = true;
    }

    void report(std::string code, std::string message, std::string help, Span span) {
        diagnostics_.push_back({std::move(code), std::move(message), std::move(help), show_.sheet.at(span)});
    }

    const Show& show_;
    Diagnostics& diagnostics_;
    std::shared_ptr<mix::MixBook> mix_;
    Script script_;
    DirectionReader directions_;
    SoundDesk sounds_;
    std::set<std::string> checked_responses_;
    SpeechWriter speeches_;
    // In the scene so far.
    bool sounded_ = false;
    bool ambience_runs_ = false;
    bool music_runs_ = false;
};

}  // namespace

Script write_script(const Show& show, const ScriptOptions& options, Diagnostics& diagnostics) {
    return ScriptWriter(show, options, diagnostics).write();
}

}  // namespace dramatis::pipeline

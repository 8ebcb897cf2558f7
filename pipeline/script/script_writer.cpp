#include "pipeline/script/script_writer.h"

#include <set>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/options.h"
#include "pipeline/script/directions.h"
#include "pipeline/script/sound_desk.h"
#include "pipeline/script/speech_writer.h"
#include "pipeline/script/timing.h"
#include "pipeline/show/evidence.h"

namespace dramatis::pipeline::script {
namespace {

class ScriptWriter {
  public:
    ScriptWriter(const show::Show& show, const ScriptOptions& options, Diagnostics& diagnostics)
        : show_(show),
          diagnostics_(diagnostics),
          rate_(options.rate),
          mix_(std::make_shared<mix::sounds::ResolvedMix>(show.mix, show.responses)),
          directions_(show.voices, show.mix, show.sheet, diagnostics),
          sounds_(show, *mix_, options.placeholder_for_missing_sounds, directions_, diagnostics),
          speeches_(show, *mix_, directions_, sounds_, script_, options, diagnostics) {}

    Script write() {
        script_.cast =
            voices::casting::cast(show_.voices, show::gather_evidence(show_.sheet), show_.language, diagnostics_);
        script_.pacing = show_.voices.pacing;
        for (std::size_t i = 0; i < show_.sheet.cues.size(); ++i) {
            const auto& cue = show_.sheet.cues[i];
            if (const auto* sound = std::get_if<cues::SoundCue>(&cue.body)) {
                for (TimedSound& each : sounds_.write(cue, *sound)) add(i, cue, each.timing, std::move(each.sound));
            } else if (auto body = body_of(cue)) {
                add(i, cue, timing_of(cue), std::move(*body));
            }
        }
        if (script_.lines.empty() && !has_errors(diagnostics_)) {
            diagnostics_.push_back({"W0404",
                                    "this cue sheet has no speech",
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

    // Options say when a cue starts; without them a direction may: "cutting in".
    Timing timing_of(const cues::Cue& cue) {
        Timing timing = script::timing_of(cue.options);
        if (refers_back(timing) || !sounded_ || !std::holds_alternative<cues::Speech>(cue.body)) return timing;
        using cues::prose::staging::DirectedStart;
        const DirectedStart start = directions_.start(cue.options.directions);
        // "ALL (in unison)" are together with each other.
        const bool several = std::get<cues::Speech>(cue.body).characters.size() > 1;
        if (start == DirectedStart::Together && !several) timing.together = true;
        if (start == DirectedStart::Overlap) timing.overlap = Seconds{cues::usual_overlap};
        if (start == DirectedStart::Interrupts) timing.interrupts = Seconds{cues::usual_interruption};
        return timing;
    }

    void add(std::size_t index, const cues::Cue& cue, Timing timing, Body body) {
        const bool is_first_of_cue = script_.items.empty() || script_.items.back().cue != index;
        script_.items.push_back({index, cue.span, timing, std::move(body)});
        if (is_first_of_cue) check_timing(cue);
    }

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
    std::optional<Body> body_of(const cues::Cue&, const cues::SoundCue&) { return std::nullopt; }  // see `write`
    std::optional<Body> body_of(const cues::Cue& cue, const cues::Scene& scene) {
        sounded_ = false;
        sounds_.begin_scene();
        speeches_.begin_scene();
        ScriptScene written{scene.number, scene.title, {}};
        if (cue.options.acoustic) {
            if (const auto* acoustic = show_.mix.acoustic(cue.options.acoustic->value)) {
                written.acoustic = acoustic->name;
                check_response(*acoustic);
            } else {
                const auto names = names_in(show_.mix.acoustics, &mix::settings::AcousticSettings::name);
                const std::string& wanted = cue.options.acoustic->value;
                const std::string otherwise =
                    "define [acoustic." + wanted + "] in mix.toml, or use one of: " + listed(names, " ");
                report("E0405", "there is no acoustic '" + wanted + "'", did_you_mean(wanted, names, otherwise),
                       cue.options.acoustic->span);
            }
        }
        directions_.read(cue.options.directions, nullptr);
        return written;
    }

    // A recorded room's files are read already here, so that what is wrong with them is known before
    // anything is rendered, and their tails before anything is arranged.
    void check_response(const mix::settings::AcousticSettings& acoustic) {
        if (!checked_responses_.insert(acoustic.name).second) return;
        if (const auto measured = mix_->measure(acoustic, rate_); !measured) diagnostics_.push_back(measured.error());
    }

    // `together`, `overlap`, `interrupts` and `at` need something before them in the scene.
    void check_timing(const cues::Cue& cue) {
        const auto& item = script_.items.back();
        if (std::holds_alternative<ScriptScene>(item.body)) return;
        if (refers_back(script::timing_of(cue.options)) && !sounded_) {
            const auto& o = cue.options;
            const Span where = o.together     ? *o.together
                               : o.interrupts ? o.interrupts->span
                               : o.overlap    ? o.overlap->span
                                              : o.at->span;
            report("W0406", "the timing of this cue refers to the cue before it, and there is none in the scene",
                   "it starts where the scene does; remove the option, or move the cue", where);
        }
        if (!std::holds_alternative<ScriptPause>(item.body)) sounded_ = true;
    }

    void report(std::string code, std::string message, std::string help, Span span) {
        diagnostics_.push_back({std::move(code), std::move(message), std::move(help), show_.sheet.at(span)});
    }

    const show::Show& show_;
    Diagnostics& diagnostics_;
    SampleRate rate_;
    std::shared_ptr<mix::sounds::ResolvedMix> mix_;
    Script script_;
    DirectionReader directions_;
    SoundDesk sounds_;
    std::set<std::string> checked_responses_;
    SpeechWriter speeches_;
    // In the scene so far.
    bool sounded_ = false;
};

}  // namespace

Script write_script(const show::Show& show, const ScriptOptions& options, Diagnostics& diagnostics) {
    return ScriptWriter(show, options, diagnostics).write();
}

}  // namespace dramatis::pipeline::script

#include "pipeline/script/sound_desk.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/script/said_place.h"
#include "pipeline/script/sound_series.h"

namespace dramatis::pipeline::script {
namespace {

constexpr Hertz open_air{19000.0};   // a low-pass from here on takes nothing away
constexpr double sure_enough = 0.7;  // of a description's confidence, see SoundLibrary
// A loop that is a spot effect is heard this long, with the fade at its end.
constexpr Seconds loop_alone{4.0}, loop_fade_out{1.0};
constexpr double step = 6.0;             // of "up" and "down", in decibels
constexpr Decibels in_background{-6.0};  // of a spot effect that plays under the speeches

SampleRate any_rate() { return {48000}; }

Seconds length_of(const ScriptSound& sound) {
    const Seconds whole = to_seconds(sound.source->length(any_rate()), any_rate());
    return sound.heard_for ? std::min(*sound.heard_for, whole) : whole;
}

// The sounds of one cue in turn, or together with the one before: the first starts as the cue says; what waits for the cue
// waits for the last.
void time_parts(std::vector<TimedSound>& parts, const std::vector<bool>& together, bool background) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Timing& timing = parts[i].timing;
        const bool under = timing.under || (background && !parts[i].sound.as_bed);
        timing.under = under;
        if (i == 0) continue;
        const bool waits = parts[i].timing.wait.has_value();
        timing = {};
        timing.under = under || waits;
        if (together[i]) {
            timing.together = true;
            // A loop beside a spot effect lasts as long as it.
            ScriptSound &one = parts[i - 1].sound, &other = parts[i].sound;
            if (one.as_bed || other.as_bed) continue;
            const Seconds longest =
                std::max(one.heard_for ? loop_alone : length_of(one), other.heard_for ? loop_alone : length_of(other));
            for (ScriptSound* const sound : {&one, &other})
                if (sound->heard_for) sound->heard_for = longest;
        } else if (timing.under) {
            timing.at = length_of(parts[i - 1].sound);
        }
    }
}

}  // namespace

SoundDesk::SoundDesk(const show::Show& show, mix::sounds::ResolvedMix& mix, bool placeholder,
                     DirectionReader& directions, Diagnostics& diagnostics)
    : show_(show),
      mix_(mix),
      placeholder_(placeholder),
      directions_(directions),
      diagnostics_(diagnostics),
      library_(show.mix, show.sounds, show.language) {}

std::optional<SoundDesk::Opened> SoundDesk::missing(const std::string& description, Diagnostic problem, Span span) {
    if (!problem.where.source) problem.where = show_.sheet.at(span);
    if (!placeholder_) {
        diagnostics_.push_back(std::move(problem));
        return std::nullopt;
    }
    problem.code = "W0407";
    problem.help = "a soft tone replaces it";
    diagnostics_.push_back(std::move(problem));
    Opened opened{mix::sounds::SoundLibrary::placeholder(), {}, false};
    opened.definition.name = description;
    opened.definition.loops = true;
    return opened;
}

// Whoever imports a script of another program has not written for this library: nothing is heard, and the rest is.
Diagnostic SoundDesk::as_found_wanting(Diagnostic problem) const {
    if (show_.imported) problem.code = "W0460";
    return problem;
}

// What is found by description is a guess: a sure one is shown by `check`, another one in a render too.
std::optional<SoundDesk::Opened> SoundDesk::open(mix::sounds::FoundSound found, const std::string& description,
                                                 Span span) {
    if (found.by == mix::sounds::FoundBy::Tags) {
        const bool sure = found.confidence >= sure_enough;
        diagnostics_.push_back(
            {sure ? "N0408" : "W0408",
             fmt::format("'{}' is played as the {} '{}'", description,
                         found.definition.built_in ? "built-in sound" : "sound", found.definition.name),
             sure ? "" : "write the name of a sound (`dramatis sounds` lists them) if this is the wrong one",
             show_.sheet.at(span)});
    }
    auto source = library_.open(found.definition, performances_[found.definition.name]++);
    if (!source) return missing(description, std::move(source.error()), span);
    credit(found.definition);
    warn_of_flaws(**source, found.definition.file, span);
    return Opened{std::move(*source), std::move(found.definition), found.by == mix::sounds::FoundBy::Tags};
}

std::vector<SoundDesk::Opened> SoundDesk::open_all(const std::string& description, Span span,
                                                   mix::sounds::SoundRole role, std::vector<bool>& together) {
    std::vector<Opened> all;
    const auto add = [&](std::optional<Opened> opened, bool with_the_one_before) {
        if (!opened) return;
        all.push_back(std::move(*opened));
        together.push_back(with_the_one_before);
    };
    auto found = mix::sounds::find_all(library_, description, role);
    if (!found) {
        add(missing(description, as_found_wanting(std::move(found.error())), span), false);
        return all;
    }
    for (const std::string& part : found->missing)
        diagnostics_.push_back({"W0438", fmt::format("of '{}', no sound fits '{}'", description, part),
                                "the rest is heard; write the part as a cue of its own, or add a sound for it",
                                show_.sheet.at(span)});
    for (auto& part : found->parts) add(open(std::move(part.sound), description, span), part.together);
    return all;
}

void SoundDesk::warn_of_flaws(const mix::audio::AudioSource& source, const std::string& file, Span span) {
    const std::int64_t flaws = source.non_finite_samples();
    if (flaws == 0 || !flawed_.insert(source.identity()).second) return;
    diagnostics_.push_back({"W0433",
                            fmt::format("'{}' has {} without a finite value, played as silence", file,
                                        counted(static_cast<std::size_t>(flaws), "sample")),
                            "export the file again", show_.sheet.at(span)});
}

void SoundDesk::credit(const mix::settings::SoundDefinition& sound) {
    if (sound.author.empty() && sound.licence.empty()) return;
    if (std::ranges::any_of(credits_, [&](const Credit& c) { return c.sound == sound.name; })) return;
    credits_.push_back({sound.name, sound.author, sound.licence});
}

bool SoundDesk::knows(const std::string& description) const { return library_.find(description).has_value(); }

bool SoundDesk::knows_voice(const std::string& description) const {
    return library_.find(description, mix::sounds::SoundRole::Voice).has_value();
}

bool SoundDesk::knows_surely(const std::string& description) const {
    constexpr double nearly_all = 0.8;
    const auto found = library_.find(description);
    return found && (found->by != mix::sounds::FoundBy::Tags || found->confidence >= nearly_all);
}

std::optional<SpotElement> SoundDesk::spot(const std::string& description, Span span, mix::sounds::SoundRole role) {
    auto found = library_.find(description, role);
    auto opened = found ? open(std::move(*found), description, span)
                        : missing(description, as_found_wanting(std::move(found.error())), span);
    if (!opened) return std::nullopt;
    SpotElement element{std::move(opened->source), opened->definition.name, {}};
    element.heard.gain = opened->definition.gain + show_.mix.levels[mix::audio::Bus::Effects];
    return element;
}

mix::audio::AudioSourceRef SoundDesk::recording(const std::string& file, Span span) {
    auto path = resolve_inside(show_.folder, file, show_.sounds.allow_outside);
    auto source = path ? library_.open_file(*path) : std::unexpected(path.error());
    if (source) {
        warn_of_flaws(**source, file, span);
        return *source;
    }
    auto problem = source.error();
    if (!problem.where.source) problem.where = show_.sheet.at(span);
    diagnostics_.push_back(std::move(problem));
    return nullptr;
}

std::vector<TimedSound> SoundDesk::write(const cues::Cue& cue, const cues::SoundCue& sound) {
    switch (sound.action) {
        case cues::SoundAction::Stop:
            return stop(cue, sound);
        case cues::SoundAction::ChangeLevel:
            return change_level(cue, sound);
        case cues::SoundAction::Start:
            break;
    }
    return start(cue, sound);
}

// What the cue says of all its sounds.
ScriptSound SoundDesk::sound_of(const cues::Cue& cue, const cues::SoundCue& sound, bool as_bed) {
    const auto& options = cue.options;
    ScriptSound written;
    written.kind = sound.kind;
    written.action = sound.action;
    written.as_bed = as_bed;
    if (options.fade_in) written.heard.fade_in = options.fade_in->value;
    if (options.fade_out) written.heard.fade_out = options.fade_out->value;
    if (options.pan) written.heard.pan = options.pan->value;
    if (options.crossfade) written.crossfade = options.crossfade->value;

    const auto bus = sound.kind == cues::SoundKind::Music                ? mix::audio::Bus::Music
                     : sound.kind == cues::SoundKind::Ambience || as_bed ? mix::audio::Bus::Ambience
                                                                         : mix::audio::Bus::Effects;
    // A bed's own level replaces the usual one: "-30 dB" means just that, when it starts and when it changes. A spot
    // effect's is added to it.
    const bool replaces = as_bed || sound.action == cues::SoundAction::ChangeLevel ||
                          (sound.kind == cues::SoundKind::Music && options.under);
    written.heard.gain = options.gain ? options.gain->value : Decibels{0.0};
    if (!(replaces && options.gain)) written.heard.gain = written.heard.gain + show_.mix.levels[bus];
    const double change = sound.louder ? step : sound.softer ? -step : 0.0;
    if (change != 0.0 && !options.gain)
        written.heard.gain = running_.level(sound.kind).value_or(written.heard.gain) + Decibels{change};
    return written;
}

// As the cue's parentheses say, else as the words that describe the sound do.
Directions SoundDesk::directions_of(const cues::Cue& cue, const cues::SoundCue& sound, const Opened& opened) {
    auto directions = directions_.read(cue.options.directions, nullptr);
    if (!directions.position.empty() || !directions.treatments.empty()) return directions;
    if (!opened.by_words || has_place(opened.definition)) return directions;
    const auto place = said_place(sound.description.value);
    return place ? directions_.read({{*place, sound.description.span}}, nullptr) : directions;
}

ScriptSound SoundDesk::started(const cues::Cue& cue, const cues::SoundCue& sound, Opened opened) {
    const bool loops = opened.definition.loops;
    const bool goes_under = cue.options.under || cue.options.wait;
    const bool as_bed = sound.kind == cues::SoundKind::Ambience ||
                        (loops && (sound.background || (sound.kind == cues::SoundKind::Music && goes_under)));
    ScriptSound written = sound_of(cue, sound, as_bed);
    auto directions = directions_of(cue, sound, opened);
    written.heard.position = directions.position;
    written.heard.treatment = combined_treatment(mix_, directions.treatments);
    written.label = opened.definition.name;
    written.loops = loops;
    written.trim = opened.definition.gain;
    written.heard.gain = written.heard.gain + written.trim;
    if (sound.background && !as_bed) written.heard.gain = written.heard.gain + in_background;
    // A recording is as long as it is; a recipe that loops has no end of its own.
    const bool endless = loops && opened.definition.recipe && sound.kind == cues::SoundKind::Effect;
    if (endless && !as_bed && !goes_under) {
        written.heard_for = loop_alone;
        if (!cue.options.fade_out) written.heard.fade_out = loop_fade_out;
    }
    written.source = std::move(opened.source);
    if (written.as_bed && !written.heard.position.empty()) place_bed(written.heard, directions, cue);
    return written;
}

std::vector<TimedSound> SoundDesk::start(const cues::Cue& cue, const cues::SoundCue& sound) {
    const auto parts = parts_of_series(cue, sound, show_.language);
    if (parts.empty()) return start_one(cue, sound);
    std::vector<TimedSound> all;
    for (const SeriesPart& part : parts) {
        for (TimedSound& each : start_one(part.cue, part.sound)) all.push_back(std::move(each));
    }
    return all;
}

std::vector<TimedSound> SoundDesk::start_one(const cues::Cue& cue, const cues::SoundCue& sound) {
    const auto role = sound.kind == cues::SoundKind::Music      ? mix::sounds::SoundRole::Music
                      : sound.kind == cues::SoundKind::Ambience ? mix::sounds::SoundRole::Bed
                                                                : mix::sounds::SoundRole::Effect;
    const std::string& description = sound.description.value;
    std::vector<bool> together;
    std::vector<TimedSound> all;
    // In the background, what goes on and on is meant, if there is such a sound.
    const bool as_bed = sound.background && library_.find(description, mix::sounds::SoundRole::Bed).has_value();
    auto opened = open_all(description, sound.description.span, as_bed ? mix::sounds::SoundRole::Bed : role, together);
    // Of several sounds the words don't say which one is far away.
    if (opened.size() > 1)
        for (Opened& each : opened) each.by_words = false;
    for (std::size_t i = 0; i < opened.size(); ++i) {
        all.push_back({started(cue, sound, std::move(opened[i])), timing_of(cue.options)});
        all.back().sound.beside = i > 0;
    }
    time_parts(all, together, sound.background);
    for (const TimedSound& each : all) note_running(each.sound, each.timing, description);
    return all;
}

void SoundDesk::note_running(const ScriptSound& sound, const Timing& timing, const std::string& description) {
    if (sound.as_bed || timing.under || timing.wait)
        running_.start({sound.kind, sound.label, description, sound.heard.gain - sound.trim}, sound.beside);
}

std::vector<TimedSound> SoundDesk::change_level(const cues::Cue& cue, const cues::SoundCue& sound) {
    if (!running_.runs(sound.kind)) warn_that_nothing_runs(cue, sound);
    ScriptSound written = sound_of(cue, sound, false);
    running_.set_level(sound.kind, written.heard.gain);
    return {{std::move(written), timing_of(cue.options)}};
}

// "The rain stops" ends the rain that runs; else it may be a sound of its own ("the car stops").
std::vector<TimedSound> SoundDesk::stop(const cues::Cue& cue, const cues::SoundCue& sound) {
    ScriptSound written = sound_of(cue, sound, false);
    const auto ended = [&](cues::SoundKind kind, std::string label) {
        running_.stop(kind, label);
        written.kind = kind;
        written.label = std::move(label);
        return std::vector<TimedSound>{{written, timing_of(cue.options)}};
    };
    if (!sound.thing.empty()) {
        if (const auto meant = running_.meant_by(sound.thing, library_)) return ended(meant->kind, meant->label);
    }
    if (running_.runs(sound.kind) && (sound.thing.empty() || sound.kind != cues::SoundKind::Effect))
        return ended(sound.kind, {});
    if (sound.kind == cues::SoundKind::Effect && library_.find(sound.description.value)) {
        cues::SoundCue itself = sound;
        itself.action = cues::SoundAction::Start;
        return start(cue, itself);
    }
    // "sting, fade out"
    const bool is_music = sound.kind == cues::SoundKind::Music;
    const auto role = is_music ? mix::sounds::SoundRole::Music : mix::sounds::SoundRole::Effect;
    if (sound.or_starts && library_.find(sound.thing, role)) {
        cues::SoundCue itself = sound;
        itself.action = cues::SoundAction::Start;
        itself.description.value = sound.thing;
        return start(cue, itself);
    }
    warn_that_nothing_runs(cue, sound);
    if (sound.kind == cues::SoundKind::Effect) return {};
    return ended(sound.kind, {});
}

void SoundDesk::warn_that_nothing_runs(const cues::Cue& cue, const cues::SoundCue& sound) {
    if (sound.kind == cues::SoundKind::Effect) {
        const std::string what = sound.thing.empty() ? "no sound" : "nothing like '" + sound.thing + "'";
        diagnostics_.push_back(
            {"W0437", what + " is running here to stop",
             "start it in this scene with AMBIENCE, or as SOUND: …, in background; or remove the cue",
             show_.sheet.at(cue.span)});
        return;
    }
    const std::string what = sound.kind == cues::SoundKind::Music ? "music" : "ambience";
    diagnostics_.push_back({"W0419", "no " + what + " is running here to stop or change",
                            "a scene begins without beds; start one in this scene, or remove the cue",
                            show_.sheet.at(cue.span)});
}

// A bed is all around and has no room of its own: where it stands is a level, a side and how dull it is, and a level that the
// cue gives is the one that it has.
void SoundDesk::place_bed(Heard& heard, Directions& directions, const cues::Cue& cue) {
    const mix::settings::Position position = *show_.mix.position(heard.position);
    heard.position.clear();
    if (position.moves()) {
        diagnostics_.push_back({"W0420", "a bed can't move: the position '" + position.name + "' is ignored",
                                "change its level, as in AMBIENCE: -20 dB, or make it a SOUND",
                                show_.sheet.at(cue.head)});
        return;
    }
    if (!cue.options.gain) heard.gain = heard.gain + position.from.gain;
    if (!cue.options.pan) heard.pan = position.from.pan;
    if (!(position.from.low_pass < open_air)) return;
    mix::settings::Treatment air;
    air.name = position.name + ", as a bed";
    air.chain = {{.effect = "low-pass", .parameters = {{"hz", position.from.low_pass.value}, {"slope", 12.0}}}};
    directions.treatments.push_back(air.name);
    mix_.add(std::move(air));
    heard.treatment = combined_treatment(mix_, directions.treatments);
}

}  // namespace dramatis::pipeline::script

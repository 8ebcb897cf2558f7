#include "pipeline/sound_desk.h"

#include <algorithm>

#include "core/file.h"
#include "core/text.h"

namespace dramatis::pipeline {
namespace {

constexpr double open_air_hz = 19000.0;  // a low-pass from here on takes nothing away

}  // namespace

SoundDesk::SoundDesk(const Show& show, mix::MixBook& mix, bool placeholder, DirectionReader& directions,
                     Diagnostics& diagnostics)
    : show_(show),
      mix_(mix),
      placeholder_(placeholder),
      directions_(directions),
      diagnostics_(diagnostics),
      library_(show.mix, show.sounds) {}

std::optional<SoundDesk::Opened> SoundDesk::missing(const std::string& description, Diagnostic problem, Span span) {
    if (!problem.where.source) problem.where = show_.sheet.at(span);
    if (!placeholder_) {
        diagnostics_.push_back(std::move(problem));
        return std::nullopt;
    }
    problem.code = "W0407";
    problem.help = "a soft tone stands in for it";
    diagnostics_.push_back(std::move(problem));
    Opened opened{mix::SoundLibrary::placeholder(), {}};
    opened.definition.name = description;
    opened.definition.loops = true;
    return opened;
}

std::optional<SoundDesk::Opened> SoundDesk::open(const std::string& description, Span span) {
    auto found = library_.find(description);
    if (!found) return missing(description, std::move(found.error()), span);
    if (found->by == mix::FoundBy::Tags) {
        diagnostics_.push_back({found->confidence < 0.5 ? "W0408" : "N0408",
                                "'" + description + "' is heard as the built-in sound '" + found->definition.name + "'",
                                "", show_.sheet.at(span)});
    }
    auto source = library_.open(found->definition, performances_[found->definition.name]++);
    if (!source) return missing(description, std::move(source.error()), span);
    credit(found->definition);
    return Opened{std::move(*source), std::move(found->definition)};
}

void SoundDesk::credit(const mix::SoundDefinition& sound) {
    if (sound.author.empty() && sound.licence.empty()) return;
    if (std::ranges::any_of(credits_, [&](const Credit& c) { return c.sound == sound.name; })) return;
    credits_.push_back({sound.name, sound.author, sound.licence});
}

bool SoundDesk::knows(const std::string& description) const { return library_.find(description).has_value(); }

std::optional<SpotElement> SoundDesk::spot(const std::string& description, Span span) {
    auto opened = open(description, span);
    if (!opened) return std::nullopt;
    SpotElement element{std::move(opened->source), opened->definition.name, {}};
    element.heard.gain = opened->definition.gain + mix_.levels[mix::Bus::Effects];
    return element;
}

mix::AudioSourceRef SoundDesk::recording(const std::string& file, Span span) {
    auto path = resolve_inside(show_.folder, file, show_.sounds.allow_outside);
    auto source = path ? library_.open_file(*path) : std::unexpected(path.error());
    if (source) return *source;
    auto problem = source.error();
    if (!problem.where.source) problem.where = show_.sheet.at(span);
    diagnostics_.push_back(std::move(problem));
    return nullptr;
}

std::optional<ScriptSound> SoundDesk::write(const cues::Cue& cue, const cues::SoundCue& sound) {
    const auto& options = cue.options;
    ScriptSound written;
    written.kind = sound.kind;
    written.action = sound.action;
    written.as_bed = sound.kind == cues::SoundKind::Ambience || (sound.kind == cues::SoundKind::Music && options.under);
    if (options.fade_in) written.heard.fade_in = options.fade_in->value;
    if (options.fade_out) written.heard.fade_out = options.fade_out->value;
    if (options.pan) written.heard.pan = options.pan->value;
    if (options.crossfade) written.crossfade = options.crossfade->value;

    const auto bus = sound.kind == cues::SoundKind::Ambience ? mix::Bus::Ambience
                     : sound.kind == cues::SoundKind::Music  ? mix::Bus::Music
                                                             : mix::Bus::Effects;
    // A bed's own level replaces the usual one: "-30 dB" means just that, when it starts and when it changes. A spot
    // effect's is added to it.
    const bool replaces = written.as_bed || sound.action == cues::SoundAction::ChangeLevel;
    written.heard.gain = options.gain ? options.gain->value : Decibels{0.0};
    if (!(replaces && options.gain)) written.heard.gain = written.heard.gain + mix_.levels[bus];

    auto directions = directions_.read(options.directions, nullptr);
    written.heard.position = directions.position;
    written.heard.treatment = combined_treatment(mix_, directions.treatments);

    if (sound.action != cues::SoundAction::Start) return written;
    auto opened = open(sound.description.value, sound.description.span);
    if (!opened) return std::nullopt;
    written.source = std::move(opened->source);
    written.label = opened->definition.name;
    written.loops = opened->definition.loops;
    written.trim = opened->definition.gain;
    written.heard.gain = written.heard.gain + written.trim;
    if (written.as_bed && sound.kind == cues::SoundKind::Music && !written.loops) written.as_bed = false;
    if (written.as_bed && !written.heard.position.empty()) place_bed(written.heard, directions, cue);
    return written;
}

// A bed is all around and has no room of its own: where it stands is a level, a side and how dull it is, and a level that the
// cue gives is the one that it has.
void SoundDesk::place_bed(Heard& heard, Directions& directions, const cues::Cue& cue) {
    const mix::Position position = *mix_.position(heard.position);
    heard.position.clear();
    if (position.moves()) {
        diagnostics_.push_back({"W0420", "a bed does not move: '" + position.name + "' is left out",
                                "change its level, as in AMBIENCE: -20 dB, or make it a SOUND",
                                show_.sheet.at(cue.head)});
        return;
    }
    if (!cue.options.gain) heard.gain = heard.gain + position.from.gain;
    if (!cue.options.pan) heard.pan = position.from.pan;
    if (!(position.from.low_pass_hz < open_air_hz)) return;
    mix::Treatment air;
    air.name = position.name + ", as a bed";
    air.chain = {{.effect = "low-pass", .parameters = {{"hz", position.from.low_pass_hz}, {"slope", 12.0}}}};
    directions.treatments.push_back(air.name);
    mix_.treatments.try_emplace(fold_name(air.name), std::move(air));
    heard.treatment = combined_treatment(mix_, directions.treatments);
}

}  // namespace dramatis::pipeline

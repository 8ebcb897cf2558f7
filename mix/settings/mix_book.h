// How a show is mixed: the built-in defaults with the user's own mix.toml over them, and the show's over both. Each mistake in the TOML is a diagnostic
// at its place, with the allowed range.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/hash.h"
#include "mix/settings/acoustic.h"
#include "mix/settings/levels.h"
#include "mix/settings/polish.h"
#include "mix/settings/position.h"
#include "mix/settings/sound_definition.h"
#include "mix/settings/treatment.h"

namespace dramatis::mix::settings {

struct MixBook {
    Hash revision;  // of the files over the defaults: equal revisions, equal books
    Target target;  // the show's own
    Levels levels;
    Ducking ducking;                        // of ambience
    Ducking music_ducking;                  // of music beds
    Polish polish;                          // of clips that ask for it: synthetic voices
    std::map<std::string, Target> targets;  // named: "podcast", "ebu-r128", …; all maps by folded name
    std::map<std::string, AcousticSettings> acoustics;
    std::map<std::string, Treatment> treatments;
    std::map<std::string, Position> positions;
    std::map<std::string, SoundDefinition> sounds;
    SourceRef own;  // the user's own mix.toml, if there is one: what it names comes from no show

    // By name or alias, compared folded; null if absent.
    const AcousticSettings* acoustic(std::string_view name) const;
    const Treatment* treatment(std::string_view name) const;
    const Position* position(std::string_view name) const;
    const Target* target_named(std::string_view name) const;
};

// The text of the built-in mix.toml (`dramatis defaults mix`), the sound library's recipes included.
std::string default_mix_text();

// The built-in defaults with `own` (the user's mix.toml) and then `show` (the show's) over them; each may be null. A wrong
// value is reported and stays at its default. Plugins are described by what their bundles say of them; none is loaded.
MixBook load_mix_book(SourceRef show, Diagnostics& diagnostics, SourceRef own = nullptr);

// The plugins of all chains, in the order of their names in the book: one element each, those of polish first.
std::vector<effects::EffectSettings> plugins_of(const MixBook& book);

}  // namespace dramatis::mix::settings

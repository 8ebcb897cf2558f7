// The voices of a show: the built-in pool, with the user's own voices.toml layered over it, and the show's over both. Reads
// TOML; every mistake is a diagnostic at its place with the allowed range.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "voices/profiles/pacing.h"
#include "voices/profiles/voice_profile.h"

namespace dramatis::voices::profiles {

struct CastEntry {
    Spanned<std::string> voice;  // a voice's name, or a description for the casting to satisfy
    Location where;
    std::string character;  // as written in the TOML file
    bool own = false;       // of the user's own file, which knows of more characters than a show has
};

// Other names of a character, for reading stories: forms of the text that are one person.
struct CharacterAliases {
    std::string character;  // as written in the TOML file
    std::vector<std::string> aliases;
};

// A file that `lexicons` of [pronounce] names.
struct LexiconFile {
    std::string path;  // as written
    bool own = false;  // of the user's own file, and beside it
    Location where;
};

struct VoiceBook {
    std::map<std::string, VoiceProfile> voices;  // by folded name: pool and show
    std::map<std::string, Delivery> deliveries;  // by folded name: everyone's
    std::map<std::string, CastEntry> cast;       // by folded character name
    std::vector<CharacterAliases> aliases;       // in order of the file
    PronunciationBook pronounce;                 // for everyone: in each voice's, under its own
    std::vector<LexiconFile> lexicons;           // read by whoever has the files: pipeline/show
    Pacing pacing;

    const VoiceProfile* voice(std::string_view name) const;  // folded comparison; null if absent
    // The voice's own delivery of that name, else everyone's; null if neither.
    const Delivery* delivery(const VoiceProfile& voice, std::string_view name) const;
};

// The text of the built-in voices.toml (`dramatis defaults voices`).
std::string_view default_voices_text();

// Built-in defaults, with `own` (the user's voices.toml) and then `show` (the show's) over them; each may be null. A wrong
// value is reported and left at its default; the book is usable either way.
VoiceBook load_voice_book(SourceRef show, Diagnostics& diagnostics, SourceRef own = nullptr);

// Adds entries of a lexicon under those that the book has, for every voice.
void add_lexicon(VoiceBook& book, PronunciationBook::Entries entries);

}  // namespace dramatis::voices::profiles

// Reads one table of voices.toml: each key replaces the value in the profile, so that inheritance is reading several
// tables into one profile, the parent's first.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/toml/settings.h"
#include "voices/profiles/pacing.h"
#include "voices/profiles/voice_profile.h"

namespace dramatis::voices::profiles {

// The keys of [voice.NAME] and [voice.NAME.timbre]; not `extends`, deliveries and pronounce.
void read_voice(const Settings& table, VoiceProfile& voice);
// [delivery.NAME] or [voice.NAME.delivery.NAME]. `aliases` is allowed in the first alone.
void read_delivery(const Settings& table, Delivery& delivery);
void read_pacing(const Settings& table, Pacing& pacing);
// Of [pronounce]: a list of files, or one. A text that is no file's name is how the word "lexicons" is said.
inline constexpr std::string_view lexicons_key = "lexicons";
bool names_lexicons(const Settings& pronounce);
// [pronounce]: words, folded, and how to say them.
PronunciationBook::Entries read_pronounce(const Settings& table);
// Words as the normaliser looks them up: each folded, one space between.
std::string folded_key(std::string_view words);
// What is wrong with how a word is to be said; empty: nothing.
std::string fault_of_respelling(std::string_view said);

// A name that a show may give: it has a letter or a digit and is at most 48 characters long. Reports E0207 at `key`.
bool check_name(const Settings& table, const std::string& key, std::string_view what);

}  // namespace dramatis::voices::profiles

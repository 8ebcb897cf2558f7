// One table of voices.toml at a time: the keys that are written replace the values that are there, so that inheritance is
// reading several tables into one profile, parent first.
#pragma once

#include <map>
#include <string>

#include "core/settings.h"
#include "voices/voice_book.h"

namespace dramatis::voices {

// The keys of [voice.NAME] and [voice.NAME.timbre]; not `extends`, deliveries and pronounce.
void read_voice(const Settings& table, VoiceProfile& voice);
// [delivery.NAME] or [voice.NAME.delivery.NAME]. `aliases` is for everyone's alone.
void read_delivery(const Settings& table, Delivery& delivery);
void read_pacing(const Settings& table, Pacing& pacing);
// [pronounce]: words, folded, and how to say them.
void read_pronounce(const Settings& table, std::map<std::string, std::string>& pronounce);

// A name that a show may give: it has a letter or a digit and is at most 48 characters long. Reports E0207 at `key`.
bool check_name(const Settings& table, const std::string& key, std::string_view what);

}  // namespace dramatis::voices

// Every key of voices.toml with its kind and range. The reader takes its ranges from here; the tests go through the list to
// see that each key is documented and that each refuses what it should.
#pragma once

#include <span>
#include <string_view>

#include "core/toml/settings.h"

namespace dramatis::voices::profiles {

enum class KeyTable { Voice, Timbre, Delivery, Pacing };
enum class KeyKind { Text, Texts, Choice, Boolean, Integer, Number, Numbers, Decibels, Seconds };

struct VoiceKey {
    KeyTable table = KeyTable::Voice;
    std::string_view name;
    KeyKind kind = KeyKind::Text;
    Range range{};               // of numbers; in the unit of the key
    std::string_view choices{};  // of Choice, separated by spaces
};

std::span<const VoiceKey> voice_keys();
// The key must be in the list.
const VoiceKey& voice_key(KeyTable table, std::string_view name);

}  // namespace dramatis::voices::profiles

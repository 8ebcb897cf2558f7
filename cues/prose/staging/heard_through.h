// What a voice comes through, as far as one sentence says it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "cues/prose/staging/narration.h"

namespace dramatis::cues::prose::staging {

// The treatment of what is behind whatever is between.
constexpr std::string_view out_of_sight = "beyond";

constexpr std::size_t reach_of_speech = 9;  // words between "said" and "through the door"

// The first treatment in a sentence that a voice comes through: "said Osk from behind the door", "the comm crackled", but
// not "he came through the door". `in_tag`: it is known that somebody speaks.
std::optional<Match> heard_through(const std::vector<Word>& words, const Sentence& sentence, bool in_tag);

}  // namespace dramatis::cues::prose::staging

// Pronouns that speak of somebody who was named: "Mira looks at her watch. She leaves."
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/show/mentions.h"
#include "voices/casting/evidence.h"

namespace dramatis::pipeline::show {

// Adds the votes of a text to the characters that it mentions. `language`: a code, "en-gb".
void count_pronouns(const std::vector<Token>& tokens, const std::vector<Mention>& mentions, std::string_view language,
                    std::vector<voices::casting::CharacterEvidence>& characters);

// Whether "her" at this token says whose something is ("her watch") and not whom ("told her to go").
bool is_possessive_her(const std::vector<Token>& tokens, std::size_t at);

}  // namespace dramatis::pipeline::show

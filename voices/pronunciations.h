// The writer's own pronunciations: they come before every rule.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "voices/normaliser.h"
#include "voices/spoken_words.h"

namespace dramatis::voices {

// Looks up words without their punctuation and case, several in a row first; "Moreau's" finds "moreau" in English and keeps its
// genitive, "Moreau-like" its other part. What is found is settled.
void apply_pronunciations(SpokenWords& words, const std::map<std::string, std::string>& pronounce, bool english,
                          Notation notation);

}  // namespace dramatis::voices

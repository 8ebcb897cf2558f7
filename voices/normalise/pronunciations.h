// The writer's own pronunciations: they take precedence over every rule.
#pragma once

#include <string>
#include <string_view>

#include "voices/profiles/pronunciation_book.h"
#include "voices/text/spoken_words.h"
#include "voices/text/words.h"

namespace dramatis::voices::normalise {

// Looks up words without their punctuation and case, several in a row first; "Moreau's" finds "moreau" in English and
// keeps its genitive, "Moreau-like" its other part. No later rule changes a word that is found.
void apply_pronunciations(text::SpokenWords& words, const profiles::PronunciationBook& pronounce, bool english,
                          text::Notation notation);

}  // namespace dramatis::voices::normalise

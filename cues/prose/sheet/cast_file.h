// The cast of a story as a voices.toml: a description of each voice for the casting, and the forms of the story that are one
// person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

// Everybody who speaks in the sheet, in order of the cast. `existing` is the voices.toml that is there already, if one is, and
// `entries` what it says: its text stays, and lines are added for characters that it doesn't name.
std::string write_cast_file(const Adaptation& adaptation, std::string_view existing = {},
                            const std::vector<cast::GivenCharacter>& entries = {});

// Of the entries of a voices.toml, what the story doesn't say by itself. `reading` was made with `known`, and what was
// written from it is nothing new: an entry counts if it was known then, or if it says something else than the reading.
std::vector<cast::GivenCharacter> said_by_hand(const std::vector<cast::GivenCharacter>& entries,
                                               const Adaptation& reading,
                                               const std::vector<cast::GivenCharacter>& known);

// Characters as a voices.toml that says the same of them.
std::string to_cast_text(const std::vector<cast::GivenCharacter>& characters);

// "an old woman", "a boy", "a robot": words of a voice's description; empty if the story says nothing.
std::string description_of(const cast::Character& character);
// The gender that a description gives, if it gives one.
cast::Gender gender_in(std::string_view description);

}  // namespace dramatis::cues::prose::sheet

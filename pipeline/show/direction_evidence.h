// What a direction says of the one who speaks: "(to herself)", "(under his breath)", "(20s)", "(age 8)".
#pragma once

#include <span>
#include <string_view>

#include "pipeline/show/mentions.h"
#include "voices/casting/evidence.h"

namespace dramatis::pipeline::show {

// The word of casting for somebody of so many years, in digits or letters: "child" for "ten", "old" for "70"; empty for others.
std::string_view word_for_age(std::string_view years);

// What somebody says of their own age: "I am eight.", "I'm seventy years old."
void read_own_age(std::span<const Token> speech, voices::casting::CharacterEvidence& speaker);

void read_direction(std::string_view direction, voices::casting::CharacterEvidence& speaker);

}  // namespace dramatis::pipeline::show

// A timbre as an eSpeak NG voice variant: the text of a file for its folder voices/!v. docs/voices.md describes what
// each parameter does to a voice; the numbers here are eSpeak NG's (its docs/voices.md, and its source for the
// defaults).
#pragma once

#include <string>
#include <string_view>

#include "voices/profiles/voice_profile.h"

namespace dramatis::voices::speech::espeak {

// Every value is neutral: the voice of the language itself, no variant needed.
bool is_neutral(const profiles::Timbre& timbre);

// `base` is the content of the variant file that the timbre starts from (empty: none). Only its lines with known
// keywords and plain numbers are used, since eSpeak NG reads such files without checking lengths. Deterministic; values
// are rounded to what the format holds (whole percents).
std::string variant_text(const profiles::Timbre& timbre, std::string_view base);

// The name under which eSpeak NG finds the variant: short and in lower case, because it copies names into small buffers.
std::string variant_name(std::string_view variant_text);

}  // namespace dramatis::voices::speech::espeak

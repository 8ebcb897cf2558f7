// What is read as Fountain says, and may be meant otherwise.
#pragma once

#include <string_view>

#include "core/diagnostic.h"
#include "core/source.h"

namespace dramatis::cues::scripts {

// "McALLISTER", "VAN der MEER": a name in capitals but for what is written small in it. Fountain has it for action.
bool is_name_but_for_small_letters(std::string_view line);

// W0143 of such a line above words.
Diagnostic doubt_about_name(std::string_view name, const Location& where);
// W0144 of a "/*" or "[[" without its end.
Diagnostic doubt_about_mark(std::string_view mark, const Location& where);

}  // namespace dramatis::cues::scripts

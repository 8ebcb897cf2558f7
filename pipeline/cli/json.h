// JSON as this program writes it: UTF-8, and harmless on a terminal.
#pragma once

#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "core/diagnostic.h"

namespace dramatis::pipeline::cli {

using Json = nlohmann::ordered_json;

// Text from files is checked to be UTF-8; a message may hold a file name that is not. What a terminal obeys stands in strings alone,
// where an escape means the same. `indent` -1: all on one line.
std::string to_text(const Json& document, int indent);

// Rounded to milliseconds, for people; frames are exact.
double milliseconds(double seconds);
// Rounded to hundredths. JSON has no infinity: silence is null.
Json level(double value);
// The object with file, line, column, end_line and end_column, if the place is known.
Json with_place(Json object, const Location& where);
// An array of objects: code, severity, message, help and the place.
Json diagnostics_array(std::span<const Diagnostic> diagnostics);

}  // namespace dramatis::pipeline::cli

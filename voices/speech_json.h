// The lines of a speech program that stays up: one JSON object a line in ({"text", "output_file"}, as Piper's --json-input
// reads it), one line out when the file is there. The only place in this room that knows a JSON library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::voices {

// Ends with a line feed.
std::string json_request(std::string_view text, std::string_view output_file);

struct JsonAnswer {
    bool done = false;
    std::string error;  // what the program says went wrong
};
// The line is the output file's name, or an object with "output_file" (done) or "error". Nothing: some other line, a log.
std::optional<JsonAnswer> read_answer(std::string_view line, std::string_view output_file);

}  // namespace dramatis::voices

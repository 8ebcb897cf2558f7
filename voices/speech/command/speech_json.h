// The line protocol of a persistent speech program: one JSON object a line in ({"text", "output_file"}, as Piper's
// --json-input reads it), one line out when the file is complete. The only unit of this room that includes a JSON
// library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::voices::speech::command {

// Ends with a line feed.
std::string json_request(std::string_view text, std::string_view output_file);

struct JsonAnswer {
    bool done = false;
    std::string error;  // the program's error message
};
// The line is the output file's name, or an object with "output_file" (done) or "error". Nothing: some other line, a log.
std::optional<JsonAnswer> read_answer(std::string_view line, std::string_view output_file);

}  // namespace dramatis::voices::speech::command

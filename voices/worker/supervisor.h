// Runs one line in a child process under limits of memory, CPU time, file size and wall clock, and says how it ended.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "voices/worker/protocol.h"

namespace dramatis::voices::worker {

// Nothing: whoever asked is gone (its end of `socket` is closed), and so is the child.
std::optional<Response> run_line(const Request& request, const std::string& voice, const std::string& text,
                                 std::byte* shared, int socket);

}  // namespace dramatis::voices::worker

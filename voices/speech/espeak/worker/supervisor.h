// Runs one line in a child process under limits of memory, CPU time, file size and wall clock, in a sandbox that reads eSpeak
// NG's data and does nothing else, and reports how it ended. The
// child is a plain fork of this single-threaded worker, which has eSpeak NG's data loaded; no program is started here (that is
// core/process/child_process.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/process/sandbox.h"
#include "voices/speech/espeak/worker/protocol.h"

namespace dramatis::voices::speech::espeak::worker {

// The worker's own: it reads the data, and forks. Every child's is within it. [before the first line]
Sandbox enter_worker_sandbox(const std::string& data_folder);

// Writes to a descriptor what a line's child is denied, tried in such a child. False if there is none.
bool report_sandbox(const Sandbox& worker, int output);

// Nothing if the client has closed its end of `socket`; the child is then ended too.
std::optional<Response> run_line(const Request& request, const std::string& voice, const std::string& text,
                                 std::byte* shared, int socket);

}  // namespace dramatis::voices::speech::espeak::worker

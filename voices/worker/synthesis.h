// One line through eSpeak NG, in a child process that does nothing else. The only place that knows eSpeak NG's API.
#pragma once

#include <cstddef>
#include <string>

#include "voices/worker/protocol.h"

namespace dramatis::voices::worker {

// Reads the data at `data_path` once, for all children to inherit. False: there is none, or of another version.
bool initialise(const char* data_path);

// Speaks into the shared block, and leaves its outcome there. In a fresh child alone: the same text twice in one process
// comes out differently.
void synthesise(const Request& request, const std::string& voice, const std::string& text, std::byte* shared);

}  // namespace dramatis::voices::worker

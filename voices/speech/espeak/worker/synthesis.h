// One line through eSpeak NG, in a child process that does nothing else. The only unit that includes eSpeak NG's API.
#pragma once

#include <cstddef>
#include <string>

#include "voices/speech/espeak/worker/protocol.h"

namespace dramatis::voices::speech::espeak::worker {

// Reads the data at `data_path` once, for all children to inherit. False: there is no data, or data of another version.
bool initialise(const char* data_path);

// Writes samples, events and outcome to the shared block. Must run in a fresh child: the same text twice in one process
// gives different samples.
void synthesise(const Request& request, const std::string& voice, const std::string& text, std::byte* shared);

}  // namespace dramatis::voices::speech::espeak::worker

// Tries what a sandbox denies, in the process that is in it: for `dramatis doctor` and for tests.
#pragma once

#include <string>
#include <vector>

#include "core/process/sandbox.h"

namespace dramatis {

struct SandboxTrial {
    std::string act;  // "read a file"
    bool denied = false;
};

// Does each act, and undoes what succeeds. [one thread: the process has no other; it ends afterwards]
std::vector<SandboxTrial> try_what_a_sandbox_denies();

// "calls 1\nfiles 6\n", and "denied read a file of yours\n" for each act.
std::string to_text(const Sandbox& sandbox);
std::string to_text(const std::vector<SandboxTrial>& trials);

}  // namespace dramatis

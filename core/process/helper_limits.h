// What a program of ours that reads strangers' bytes may use up, and the sandbox that it enters before it reads the first one.
#pragma once

#include <cstddef>

#include "core/process/sandbox.h"

namespace dramatis {

struct HelperLimits {
    std::size_t memory = 0;  // bytes of address space
    unsigned seconds = 0;    // of processor time; then SIGXCPU ends it
    unsigned descriptors = 8;
};

// For the process's first act: from now on it has the descriptors that are open, opens and starts nothing but what the rules name, and
// no file grows. It is killed when the thread that started it ends. Under sanitizers, memory and files have no limit. [one thread: the
// process has no other]
Sandbox confine_helper(const HelperLimits& limits, const SandboxRules& rules = {});

// All of it to standard output; false if nobody reads any more. [one thread]
bool write_to_output(const void* data, std::size_t bytes);

// Tries what the sandbox denies, and prints it for `dramatis doctor`. The exit code. [one thread]
int report_sandbox(const Sandbox& sandbox);

}  // namespace dramatis

// What a process may still do once it has begun to read what strangers wrote: compute, allocate, use the descriptors that it has,
// and read files below the folders that are named. The kernel refuses the rest, for the process and its children, for good:
//
// - seccomp lets a short list of system calls through. All others fail with EPERM: there is no socket, no process and no program is
//   started, no memory becomes code, no signal goes to another process.
// - Landlock knows the folders. Nothing else in the file system is opened, written, made, removed or renamed.
//
// Kernels, containers and architectures that know neither refuse neither; then the process runs as before, with its limits.
#pragma once

#include <string>
#include <vector>

namespace dramatis {

struct SandboxRules {
    std::vector<std::string> readable = {};  // folders and files; empty: nothing is opened at all
    bool reads_as_before = false;            // instead: what the sandbox that the process is in lets it read
    bool may_fork = false;                   // and waits for its children, and kills them
    bool may_start_threads = false;
    bool may_enter_another = false;  // a narrower one, in a child; and set limits
    // It becomes a program of those folders, with its libraries, which may make memory code and start threads, but no process.
    bool becomes_program = false;
};

// What the kernel took on.
struct Sandbox {
    bool calls = false;  // seccomp
    int files = 0;       // Landlock's version; 0: none
};

// Also sets no_new_privs. Nothing that sanitizers watch enters: they need more than that. [one thread: the process has no other]
Sandbox enter_sandbox(const SandboxRules& rules);

}  // namespace dramatis

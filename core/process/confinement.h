// A program that somebody else wrote and that reads what strangers wrote (ffmpeg): what it may use up, and the sandbox that it runs in.
#pragma once

namespace dramatis {

// For a process that becomes a program of the system's next: 2 GB of memory, 120 s of processor time, 64 descriptors; no file grows.
// Where the kernel has a sandbox it reads the system's programs and libraries and its standard input, and no other file, starts no
// process and has no network. [one thread: the process has no other]
void confine_program();

}  // namespace dramatis

// Keeps descriptors away from the numbers of standard input, output and error, for programs that are started with one of those
// closed: a pipe with such a number would be taken for a standard stream, and the program would print into it.
#pragma once

#include <optional>

#include "core/files/file_descriptor.h"

namespace dramatis {

// Returns `descriptor` if it is above 2; else a copy above 2, closed on exec, and closes the original. Empty if `descriptor`
// is empty, or if the process has no descriptors left (errno). [any thread]
FileDescriptor above_standard(FileDescriptor descriptor);

struct Pipe {
    FileDescriptor read;
    FileDescriptor write;
};
// Both ends above 2 and closed on exec. Nothing: errno says why. [any thread]
std::optional<Pipe> make_pipe();

// Call at the start of main: opens /dev/null for each standard stream that is closed, so that no file opened later gets its
// number. Reading such an input finds the end of the file. Writing to such an output fails, as on a closed one. Writing to such
// an error stream succeeds, since a lost message must not stop the work. [main]
void open_missing_standard_streams();

}  // namespace dramatis

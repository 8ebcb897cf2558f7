// `--timings FILE`: how long the parts of a command took, as a trace for chrome://tracing and Perfetto (docs/command-line.md).
#pragma once

#include <filesystem>
#include <functional>

namespace dramatis::pipeline::cli {

// Runs the command and returns its exit code. With a `file`, records it and writes the trace afterwards, however it ended. A file that
// can't be created is an error (E0504) before the command starts.
int run_with_timings(const std::filesystem::path& file, const std::function<int()>& command);

}  // namespace dramatis::pipeline::cli

// What each subcommand does. Results go to standard output, messages to standard error; the value is the exit code:
// 0 done, 1 the show or a file stood in the way, 2 the command line was wrong, 130 interrupted (main makes it 143 for SIGTERM).
#pragma once

#include <stop_token>

#include "pipeline/command_line.h"

namespace dramatis::pipeline {

inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_interrupted = 130;
inline int exit_after_failure(const std::stop_token& stop) {
    return stop.stop_requested() ? exit_interrupted : exit_failed;
}

int run(const RenderCommand& command, const std::stop_token& stop);
int run(const PlayCommand& command, const std::stop_token& stop);
int run(const CheckCommand& command, const std::stop_token& stop);
int run(const FormatCommand& command, const std::stop_token& stop);
int run(const ExplainCommand& command, const std::stop_token& stop);
int run(const NewCommand& command, const std::stop_token& stop);
int run(const AuditionCommand& command, const std::stop_token& stop);
int run(const VoicesCommand& command, const std::stop_token& stop);
int run(const SoundsCommand& command, const std::stop_token& stop);
int run(const DefaultsCommand& command, const std::stop_token& stop);
int run(const CacheCommand& command, const std::stop_token& stop);

}  // namespace dramatis::pipeline

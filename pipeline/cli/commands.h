// Runs the subcommands. Results go to standard output, messages to standard error. The value is the exit code: 0 done, 1 an
// error of the show or of a file, 2 a wrong command line (an output that is an input is one too), 3 done in part: speakers are
// unsure (adapt) or lines could not be spoken (render, play, audition), 130 interrupted (main makes it 143 for SIGTERM).
#pragma once

#include <stop_token>

#include "pipeline/cli/command_line.h"

namespace dramatis::pipeline::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_in_part = 3;
inline constexpr int exit_interrupted = 130;
// 2 for what is wrong with the command line, such as an output that is an input; 3 for lines that could not be spoken.
int exit_after(const Diagnostic& problem, const std::stop_token& stop = {});

int run(const RenderCommand& command, const std::stop_token& stop);
int run(const PlayCommand& command, const std::stop_token& stop);
int run(const CheckCommand& command, const std::stop_token& stop);
int run(const VerifyCommand& command, const std::stop_token& stop);
int run(const AdaptCommand& command, const std::stop_token& stop);
int run(const ImportCommand& command, const std::stop_token& stop);
int run(const ExportCommand& command, const std::stop_token& stop);
int run(const FormatCommand& command, const std::stop_token& stop);
int run(const ExplainCommand& command, const std::stop_token& stop);
int run(const NewCommand& command, const std::stop_token& stop);
int run(const AuditionCommand& command, const std::stop_token& stop);
int run(const VoicesCommand& command, const std::stop_token& stop);
int run(const SoundsCommand& command, const std::stop_token& stop);
int run(const DefaultsCommand& command, const std::stop_token& stop);
int run(const CacheCommand& command, const std::stop_token& stop);
int run(const DoctorCommand& command, const std::stop_token& stop);
int run(const TrustCommand& command, const std::stop_token& stop);
int run(const ReferenceCommand& command, const std::stop_token& stop);

}  // namespace dramatis::pipeline::cli

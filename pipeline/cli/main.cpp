// dramatis, the program: command line in, exit code out.
#include <variant>

#include "core/process/descriptors.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/signals.h"
#include "pipeline/terminal/console.h"

int main(int argc, char** argv) {
    using namespace dramatis::pipeline::cli;
    dramatis::open_missing_standard_streams();
    leave_cleanly_when_out_of_memory();
    const auto command = parse_command_line({argv + 1, argv + argc});
    if (!command) {
        const auto& [text, exit_code] = command.error();
        exit_code == 0 ? static_cast<void>(dramatis::pipeline::terminal::print(text))
                       : dramatis::pipeline::terminal::print_error(text);
        return command.error().exit_code;
    }
    const SignalWatch signals;
    const int code = std::visit([&](const auto& asked) { return run(asked, signals.stop_token()); }, *command);
    // What fails after the signal failed because of it.
    const bool is_interrupted = code == exit_interrupted || code == exit_failed;
    return is_interrupted && signals.exit_code() != 0 ? signals.exit_code() : code;
}

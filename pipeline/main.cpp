// dramatis, the program: command line in, exit code out.
#include <cstdio>
#include <variant>

#include "pipeline/commands.h"
#include "pipeline/signals.h"

int main(int argc, char** argv) {
    using namespace dramatis::pipeline;
    leave_cleanly_when_out_of_memory();
    const auto command = parse_command_line({argv + 1, argv + argc});
    if (!command) {
        std::fputs(command.error().text.c_str(), command.error().exit_code == 0 ? stdout : stderr);
        return command.error().exit_code;
    }
    const SignalWatch signals;
    const int code = std::visit([&](const auto& asked) { return run(asked, signals.stop_token()); }, *command);
    return code == exit_interrupted && signals.exit_code() != 0 ? signals.exit_code() : code;
}

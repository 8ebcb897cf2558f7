#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/manual_page.h"
#include "pipeline/cli/shell_completions.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

std::string text_of(const std::string& what) {
    const CommandReference program = describe_command_line();
    if (what == "man") return manual_page(program, program_version());
    return shell_completions(program, what == "fish" ? Shell::Fish : what == "zsh" ? Shell::Zsh : Shell::Bash);
}

}  // namespace

int run(const ReferenceCommand& command, const std::stop_token&) {
    return terminal::print_content(text_of(command.what)) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli

#include "mix/settings/mix_book.h"
#include "pipeline/cli/commands.h"
#include "pipeline/terminal/console.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::cli {

int run(const DefaultsCommand& command, const std::stop_token&) {
    const bool printed = command.what == "voices" ? terminal::print_content(voices::profiles::default_voices_text())
                                                  : terminal::print_content(mix::settings::default_mix_text());
    return printed ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli

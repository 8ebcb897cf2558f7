#include "mix/mix_book.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "voices/voice_book.h"

namespace dramatis::pipeline {

int run(const DefaultsCommand& command, const std::stop_token&) {
    const bool printed =
        command.what == "voices" ? print(voices::default_voices_text()) : print(mix::default_mix_text());
    return printed ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline

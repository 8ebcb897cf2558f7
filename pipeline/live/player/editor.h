// The listener's own editor, opened at a place of the show while the show goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::pipeline::live::player {

// Runs $VISUAL, else $EDITOR, else vi, with "+LINE FILE", and returns when it ends; `meanwhile` is called again and again,
// `interval` apart. The terminal must have been lent (LiveDisplay::lend_terminal); the editor has it to itself, as from a
// shell: its Ctrl-C isn't ours, its Ctrl-Z stops us too. E0440 if it can't be started. [main]
Result<> edit(const std::filesystem::path& file, std::uint32_t line, Seconds interval,
              const std::function<void()>& meanwhile);

}  // namespace dramatis::pipeline::live::player

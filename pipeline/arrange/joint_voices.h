// How many voices speak at once.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/script/script.h"

namespace dramatis::pipeline::arrange {

// For each item how many voices start with it: those of its own and of the speeches beside it that are `together`. 0 for an item that
// is no speech. Time in proportion to the items.
std::vector<std::size_t> joint_voices(std::span<const script::ScriptItem> items);

}  // namespace dramatis::pipeline::arrange

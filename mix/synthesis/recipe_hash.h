// A recipe's fingerprint: recipes that differ in their samples have different ones.
#pragma once

#include "core/hash.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

Hash hash_of(const Recipe& recipe);

}  // namespace dramatis::mix::synthesis

// A recipe's fingerprint: two that differ in anything heard have different ones.
#pragma once

#include "core/hash.h"
#include "mix/sounds/recipe.h"

namespace dramatis::mix {

Hash hash_of(const Recipe& recipe);

}  // namespace dramatis::mix

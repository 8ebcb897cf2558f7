#include "mix/settings/polish.h"

#include <algorithm>
#include <iterator>

namespace dramatis::mix::settings {

void Polish::settle() {
    chain.clear();
    for (const PolishStage* const stage : {&phase, &equaliser, &compressor, &rumble, &de_esser, &air})
        if (on && stage->on) std::ranges::copy(stage->chain, std::back_inserter(chain));
}

}  // namespace dramatis::mix::settings

#include "mix/polish.h"

#include <algorithm>
#include <iterator>

#include "mix/effects/effect.h"

namespace dramatis::mix {

void Polish::settle() {
    chain.clear();
    for (const PolishStage* const stage : {&equaliser, &compressor, &de_esser})
        if (on && stage->on) std::ranges::copy(stage->chain, std::back_inserter(chain));
    tail = EffectChain(chain).tail();
}

}  // namespace dramatis::mix

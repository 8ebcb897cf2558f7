#include "mix/explanations.h"

#include <vector>

namespace dramatis::mix {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> all = {
        {"E0304", "a sound that can't be converted to the show's sample rate",
         "The converter refused the signal, usually because memory ran out or the rate of the file is absurd.\n"
         "Convert the file to 48 kHz with another program, or shorten it.\n"},
    };
    return all;
}

}  // namespace dramatis::mix

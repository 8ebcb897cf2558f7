// Evidence about a character: all that casting knows of a character without a voice.
#pragma once

#include <string>
#include <vector>

#include "core/source.h"

namespace dramatis::voices::casting {

// Evidence from the script about one character. Characters are in order of appearance.
struct CharacterEvidence {
    std::string name;  // as written: "OLD TOM", "DR. WARD", "NARRATOR"
    int speeches = 0;
    double female = 0.0;  // weight of evidence: pronouns near the name, titles, …
    double male = 0.0;
    std::vector<std::string> words;  // folded words said about the character (old, boy, robot, …)
    Location where;                  // first appearance
};

}  // namespace dramatis::voices::casting

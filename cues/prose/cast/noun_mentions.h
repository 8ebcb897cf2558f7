// People whom the story calls by a common noun: "the doctor", "her sister", "a voice". They are characters of their own until
// a title or an apposition says which name they bear.
#pragma once

#include "cues/prose/cast/clusters.h"

namespace dramatis::cues::prose::cast {

// Adds to the people those who only have a noun, and to the mentions (in order, all of names so far) those by nouns.
void add_noun_mentions(const Reading& reading, const Names& names, const Clusters& clusters, People& people);

}  // namespace dramatis::cues::prose::cast

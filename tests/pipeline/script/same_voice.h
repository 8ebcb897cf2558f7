// Whether two lines are spoken by the same throat in the same way, whatever their tunes.
#pragma once

#include "voices/takes/take.h"

namespace dramatis::pipeline::script {

inline bool same_voice(const voices::takes::Line& a, const voices::takes::Line& b) {
    auto timbre = a.timbre;
    timbre.tune = b.timbre.tune;
    return timbre == b.timbre;
}

}  // namespace dramatis::pipeline::script

#include "mix/master/filter_lanes.h"

#include <cstring>

namespace dramatis::mix {
namespace {

using EightFloats = float __attribute__((vector_size(filter_lanes * sizeof(float))));
using FourFloats = float __attribute__((vector_size(4 * sizeof(float))));

namespace any {
#include "mix/master/filter_loop.inc"
}

// Wider registers are worth a third to a half of the loop's time. Templates and clones of one function won't do: vectors
// are taken apart for the narrowest processor before those are made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
#include "mix/master/filter_loop.inc"
}
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f")
namespace avx512 {
#include "mix/master/filter_loop.inc"
}
#pragma GCC pop_options
#endif

}  // namespace

FilterLoop fastest_filter_loop() {
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    if (__builtin_cpu_supports("avx512f")) return avx512::run;
    if (__builtin_cpu_supports("avx2")) return avx2::run;
#endif
    return any::run;
}

}  // namespace dramatis::mix

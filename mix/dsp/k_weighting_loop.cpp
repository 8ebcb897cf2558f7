#include "mix/dsp/k_weighting_loop.h"

namespace dramatis::mix::dsp {
namespace {

namespace any {
#include "mix/dsp/k_weighting_loop.inc"
}

// Wider registers are worth a third to a half of the loop's time. Neither templates nor clones of one
// function help: the compiler takes vectors apart for the narrowest processor before it makes those.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
#include "mix/dsp/k_weighting_loop.inc"
}
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f")
namespace avx512 {
#include "mix/dsp/k_weighting_loop.inc"
}
#pragma GCC pop_options
#endif

}  // namespace

KWeightingLoop fastest_k_weighting_loop() {
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    if (__builtin_cpu_supports("avx512f")) return avx512::run;
    if (__builtin_cpu_supports("avx2")) return avx2::run;
#endif
    return any::run;
}

}  // namespace dramatis::mix::dsp

// While one of these lives, this thread's floating-point unit takes denormal numbers (below 1e-38) for zero: the tails of
// filters and reverbs would otherwise decay into numbers that take a hundred times as long to add. [one thread], which ends
// it too.
#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace dramatis::mix::dsp {

class FlushToZero {
  public:
#if defined(__SSE2__)
    FlushToZero() noexcept : before_(_mm_getcsr()) { _mm_setcsr(before_ | flush_results | denormals_are_zero); }
    ~FlushToZero() { _mm_setcsr(before_); }
#else
    FlushToZero() noexcept {}  // slower there, with the same results but for denormals
#endif
    FlushToZero(const FlushToZero&) = delete;
    FlushToZero& operator=(const FlushToZero&) = delete;

#if defined(__SSE2__)
  private:
    static constexpr unsigned flush_results = 0x8000;
    static constexpr unsigned denormals_are_zero = 0x0040;
    unsigned before_;
#endif
};

}  // namespace dramatis::mix::dsp

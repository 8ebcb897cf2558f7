// Inner loops that are worth compiling twice: for any x86-64, and for those with AVX2. The results are the same, bit for
// bit, because the order of operations is (and nothing is contracted into fused multiply-adds).
#pragma once

#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define DRAMATIS_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define DRAMATIS_WIDE
#endif

// Vectors of samples that the processor adds and multiplies in one instruction. Plain arithmetic on each element, in the order
// written: every processor and both compilers (g++ and clang) give the same bits.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

// For a function whose loops are worth compiling twice: for any x86-64, and for those with AVX2. The results are the same, bit
// for bit, because the order of operations is (and the compiler contracts nothing into fused multiply-adds). The
// sanitizers can't run before the resolver that picks the version, and clang clones no templates.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__SANITIZE_ADDRESS__)
#define DRAMATIS_SIMD_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DRAMATIS_SIMD_CLONES
#endif

namespace dramatis::mix::dsp {

// 16 bytes: one register of the baseline processor.
using Float4 = float __attribute__((vector_size(16)));
using Double2 = double __attribute__((vector_size(16)));
// Wider than that; the compiler takes them apart where the processor has no such registers.
using Float8 = float __attribute__((vector_size(32)));
using Double8 = double __attribute__((vector_size(64)));

// The memory need not be aligned.
inline Float4 load(const float* from) noexcept {
    Float4 v;
    std::memcpy(&v, from, sizeof v);
    return v;
}
inline void store(float* to, Float4 v) noexcept { std::memcpy(to, &v, sizeof v); }

// One value in all elements.
inline Float4 splat(float value) noexcept { return Float4{value, value, value, value}; }
// Element `index` in all elements.
template <int index>
inline Float4 splat(Float4 v) noexcept {
    return __builtin_shufflevector(v, v, index, index, index, index);
}

inline Float4 magnitude(Float4 v) noexcept {
    using Bits = std::uint32_t __attribute__((vector_size(16)));
    return std::bit_cast<Float4>(std::bit_cast<Bits>(v) & 0x7FFFFFFFu);
}
// Of each pair; `b` where either is NaN.
inline Float4 larger(Float4 a, Float4 b) noexcept { return a > b ? a : b; }

// Rows become columns.
inline void transpose(std::array<Float4, 4>& m) noexcept {
    const Float4 a = __builtin_shufflevector(m[0], m[1], 0, 4, 1, 5),
                 b = __builtin_shufflevector(m[0], m[1], 2, 6, 3, 7);
    const Float4 c = __builtin_shufflevector(m[2], m[3], 0, 4, 1, 5),
                 d = __builtin_shufflevector(m[2], m[3], 2, 6, 3, 7);
    m[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
    m[1] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
    m[2] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
    m[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
}

}  // namespace dramatis::mix::dsp

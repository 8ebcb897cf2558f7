// A linear filter with two states, run four samples at a time. Sample by sample, each output waits for the state that the one
// before left; here the state moves on by four samples at once, and the four outputs are sums of it and of four inputs:
//
//     s' = A s + B x, y = C s + D x    becomes    s'''' = A⁴ s + Σ A³⁻ⁱB xᵢ,    yⱼ = C Aʲ s + D xⱼ + Σ C Aʲ⁻¹⁻ⁱB xᵢ
#pragma once

#include <array>
#include <cstddef>

#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {

struct TwoPoleState {
    float s1 = 0.0f, s2 = 0.0f;
};

// Immutable; the state is the caller's. [any thread]
class TwoPole {
  public:
    struct Equations {
        double a11 = 0.0, a12 = 0.0, a21 = 0.0, a22 = 0.0;
        double b1 = 0.0, b2 = 0.0, c1 = 0.0, c2 = 0.0, d = 0.0;
    };
    TwoPole() = default;
    explicit TwoPole(const Equations& e) : one_(e) {
        std::array<double, 5> response{e.d};  // to an impulse
        double r1 = e.c1, r2 = e.c2;          // C Aʲ
        double v1 = e.b1, v2 = e.b2;          // AʲB
        for (std::size_t j = 0; j < 4; ++j) {
            from_s1_[j] = static_cast<float>(r1);
            from_s2_[j] = static_cast<float>(r2);
            response[j + 1] = r1 * e.b1 + r2 * e.b2;
            into_state_[3 - j] = Float4{static_cast<float>(v1), static_cast<float>(v2), 0.0f, 0.0f};
            const double next_r1 = r1 * e.a11 + r2 * e.a21, next_v1 = e.a11 * v1 + e.a12 * v2;
            r2 = r1 * e.a12 + r2 * e.a22;
            v2 = e.a21 * v1 + e.a22 * v2;
            r1 = next_r1;
            v1 = next_v1;
        }
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i; j < 4; ++j) from_input_[i][j] = static_cast<float>(response[j - i]);
        const double p11 = e.a11 * e.a11 + e.a12 * e.a21, p12 = e.a11 * e.a12 + e.a12 * e.a22;
        const double p21 = e.a21 * e.a11 + e.a22 * e.a21, p22 = e.a21 * e.a12 + e.a22 * e.a22;
        on_s1_ =
            Float4{static_cast<float>(p11 * p11 + p12 * p21), static_cast<float>(p21 * p11 + p22 * p21), 0.0f, 0.0f};
        on_s2_ =
            Float4{static_cast<float>(p11 * p12 + p12 * p22), static_cast<float>(p21 * p12 + p22 * p22), 0.0f, 0.0f};
    }

    // Calls put(frame, four outputs) or put(frame, one output).
    template <class Put>
    void run(TwoPoleState& state, const float* in, std::size_t count, Put put) const {
        Float4 s{state.s1, state.s2, 0.0f, 0.0f};
        const std::size_t by_simd = count / 4 * 4;
        for (std::size_t i = 0; i < by_simd; i += 4) put(i, step(s, load(in + i)));
        state = {s[0], s[1]};
        for (std::size_t i = by_simd; i < by_simd + count % 4; ++i) put(i, step(state, in[i]));
    }
    // Two channels in place, in one loop: the processor works on one while the other waits for its state.
    void run_both(TwoPoleState& left_state, float* left, TwoPoleState& right_state, float* right,
                  std::size_t count) const {
        Float4 l{left_state.s1, left_state.s2, 0.0f, 0.0f}, r{right_state.s1, right_state.s2, 0.0f, 0.0f};
        const std::size_t by_simd = count / 4 * 4;
        for (std::size_t i = 0; i < by_simd; i += 4) {
            const Float4 a = step(l, load(left + i)), b = step(r, load(right + i));
            store(left + i, a);
            store(right + i, b);
        }
        left_state = {l[0], l[1]};
        right_state = {r[0], r[1]};
        for (std::size_t i = by_simd; i < by_simd + count % 4; ++i) {
            left[i] = step(left_state, left[i]);
            right[i] = step(right_state, right[i]);
        }
    }
    // In place.
    void run(TwoPoleState& state, float* samples, std::size_t count) const {
        run(state, samples, count, Writer{samples});
    }
    void add(TwoPoleState& state, const float* in, float* sum, std::size_t count) const {
        run(state, in, count, Adder{sum});
    }

  private:
    Float4 step(Float4& s, Float4 x) const {
        const Float4 x0 = splat<0>(x), x1 = splat<1>(x), x2 = splat<2>(x), x3 = splat<3>(x);
        const Float4 s1 = splat<0>(s), s2 = splat<1>(s);
        const Float4 y = ((from_input_[0] * x0 + from_input_[1] * x1) + (from_input_[2] * x2 + from_input_[3] * x3)) +
                         (from_s1_ * s1 + from_s2_ * s2);
        s = ((into_state_[0] * x0 + into_state_[1] * x1) + (into_state_[2] * x2 + into_state_[3] * x3)) +
            (on_s1_ * s1 + on_s2_ * s2);
        return y;
    }
    float step(TwoPoleState& state, float input) const {
        const double x = static_cast<double>(input), s1 = static_cast<double>(state.s1),
                     s2 = static_cast<double>(state.s2);
        state = {static_cast<float>(one_.a11 * s1 + one_.a12 * s2 + one_.b1 * x),
                 static_cast<float>(one_.a21 * s1 + one_.a22 * s2 + one_.b2 * x)};
        return static_cast<float>(one_.c1 * s1 + one_.c2 * s2 + one_.d * x);
    }
    struct Writer {
        float* to;
        void operator()(std::size_t i, Float4 v) const { store(to + i, v); }
        void operator()(std::size_t i, float v) const { to[i] = v; }
    };
    struct Adder {
        float* to;
        void operator()(std::size_t i, Float4 v) const { store(to + i, load(to + i) + v); }
        void operator()(std::size_t i, float v) const { to[i] += v; }
    };

    Equations one_;
    std::array<Float4, 4> from_input_{}, into_state_{};  // of each of four inputs: into the outputs, into the state
    Float4 from_s1_{}, from_s2_{};                       // of the state into the outputs
    Float4 on_s1_{}, on_s2_{};                           // of the state into that four samples later
};

}  // namespace dramatis::mix::dsp

// Four samples in one register: what the baseline processor can add and multiply at once. Plain arithmetic on each, hence the
// same results on every machine.
#pragma once

namespace dramatis::mix {

using Four = float __attribute__((vector_size(16)));

inline Four load(const float* from) {
    Four v;
    __builtin_memcpy(&v, from, sizeof v);
    return v;
}
inline void store(float* to, Four v) { __builtin_memcpy(to, &v, sizeof v); }
inline Four spread(float value) { return Four{value, value, value, value}; }
template <int lane>
inline Four spread(Four v) {
    using Lanes = int __attribute__((vector_size(16)));
    return __builtin_shuffle(v, Lanes{lane, lane, lane, lane});
}

}  // namespace dramatis::mix

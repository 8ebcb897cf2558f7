// What `dramatis-decode` and its caller say to each other. The file is the decoder's standard input (it never sees a path);
// its only argument is "probe" or "samples BEGIN COUNT" (frames). On standard output: one line, then samples if asked for.
//
//     ok CHANNELS RATE FRAMES CHANNELS-IN-FILE\n        float samples, interleaved, in the machine's own order
//     error KIND TEXT\n                KIND: damaged, long
#pragma once

#include <cstddef>

namespace dramatis::mix {

inline constexpr std::size_t longest_answer_line = 300;
inline constexpr int least_file_rate = 1000, greatest_file_rate = 768000;  // hertz

}  // namespace dramatis::mix

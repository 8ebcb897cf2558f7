// The protocol between `dramatis-decode` and its caller. The decoder's standard input is the file (it never gets a path); its
// arguments are "probe" or "samples BEGIN COUNT" (frames). It prints one line, followed by the samples if they were requested.
//
//     ok CHANNELS RATE FRAMES CHANNELS-IN-FILE NON-FINITE\n    float samples, interleaved, in the machine's own order
//     error KIND TEXT\n                KIND: damaged, long
//
// NON-FINITE: how many samples are no numbers; counted by "probe" alone.
#pragma once

#include <cstddef>

namespace dramatis::mix::decode {

inline constexpr std::size_t longest_answer_line = 300;
inline constexpr int least_file_rate = 1000, greatest_file_rate = 768000;  // hertz

}  // namespace dramatis::mix::decode

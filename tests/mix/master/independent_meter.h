// Loudness and true peak of a file by a meter that is not ours: ffmpeg's ebur128 filter.
#pragma once

#include <filesystem>

#include "mix/master/master.h"

namespace dramatis::mix::master {

// To 0.1 LU and 0.1 dB, as ffmpeg prints them. Fails the test when there is no ffmpeg or it can't read the file.
dsp::Loudness measured_by_ffmpeg(const std::filesystem::path& file);

}  // namespace dramatis::mix::master

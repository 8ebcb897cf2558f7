// Writes WAV without a library: every sample's position is known beforehand, so all threads write at once.
#pragma once

#include <memory>

#include "core/files/file.h"
#include "core/units.h"
#include "mix/master/file_sink.h"
#include "mix/master/master_settings.h"

namespace dramatis::mix::master {

// E0340.
Result<std::unique_ptr<FileSink>> create_wav_sink(FileInProgress& file, const MasterSettings& settings, Frames length);

}  // namespace dramatis::mix::master

// FLAC by libsndfile, whose encoder takes samples in order.
#pragma once

#include <memory>

#include "core/files/file.h"
#include "mix/master/file_sink.h"
#include "mix/master/master_settings.h"

namespace dramatis::mix::master {

// `bits` is 16 or 24. E0340.
Result<std::unique_ptr<FileSink>> create_flac_sink(FileInProgress& file, const MasterSettings& settings, int bits);

}  // namespace dramatis::mix::master

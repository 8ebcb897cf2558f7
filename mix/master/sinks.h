// Chooses the sink of a container.
#pragma once

#include <memory>

#include "core/files/file.h"
#include "core/units.h"
#include "mix/master/file_sink.h"
#include "mix/master/master_settings.h"

namespace dramatis::mix::master {

// Writes to the descriptor of `file`, which must outlive the sink. E0340, E0344 a format that the container can't hold.
Result<std::unique_ptr<FileSink>> create_file_sink(FileInProgress& file, const MasterSettings& settings, Frames length);

}  // namespace dramatis::mix::master

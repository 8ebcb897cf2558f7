// The last stage: from mixed blocks to a finished file. The first pass mixes, measures and spools; the second sets the
// loudness, limits true peaks, dithers and writes. The file is read back, then published whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/diagnostic.h"
#include "core/files/file.h"
#include "core/units.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "mix/master/block_source.h"
#include "mix/master/master_settings.h"

namespace dramatis::mix::master {

struct MasterReport {
    dsp::Loudness before;          // of the mix
    dsp::Loudness after;           // of what was written
    Decibels gain;                 // applied to reach the target
    double limited_seconds = 0.0;  // how long the limiter turned samples down
    Frames length;
    std::uint64_t file_bytes = 0;
    Seconds mix_time, master_time;  // wall clock
};

// An episode that is complete and read back, and gets its name when it is published.
struct Mastered {
    MasterReport report;
    FileInProgress file;
};

// Errors: of the source; E0340 disk full or write failed, E0341 can't create, E0342 the written file didn't read back,
// E0343 stopped. After an error no new file is left, and an older file is unchanged.
Result<Mastered> master_unpublished(const BlockSource& source, const MasterSettings& settings,
                                    const std::filesystem::path& destination, const MasterProgress& progress,
                                    std::stop_token stop);

// The same, published.
Result<MasterReport> master(const BlockSource& source, const MasterSettings& settings,
                            const std::filesystem::path& destination, const MasterProgress& progress,
                            std::stop_token stop);

}  // namespace dramatis::mix::master

// The last stage: from mixed blocks to a finished file. One pass mixes, measures and spools; the next sets the loudness,
// limits true peaks, dithers and writes. The result is published whole or not at all, after it was read back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/mix_book.h"

namespace dramatis::mix {

enum class Container { Wav, Flac };           // WAV becomes RF64 by itself beyond 4 GiB
enum class SampleFormat { Pcm16, Pcm24, Float32 };  // FLAC: 16 or 24

struct MasterSettings {
    Target target;
    std::optional<Decibels> gain;             // this one, instead of what reaches the target's loudness
    SampleRate rate{48000};
    Container container = Container::Wav;
    SampleFormat format = SampleFormat::Pcm24;
    int jobs = 2;                             // threads; the bytes are the same for any number
    std::string title, artist, comment;       // written as the container's own metadata
};

struct Loudness {
    double integrated = 0.0;                  // LUFS; -infinity for silence
    double range = 0.0;                       // LRA in LU
    double true_peak = 0.0;                   // dBTP
};

struct MasterReport {
    Loudness before;                          // of the mix
    Loudness after;                           // of what was written
    Decibels gain;                            // applied to reach the target
    double limited_seconds = 0.0;             // time during which the limiter worked
    Frames length;
    std::uint64_t file_bytes = 0;
    Seconds mix_time, master_time;            // wall clock
};

// What `master` pulls: fills stereo `out` with [position, position + out.size()). Called from several threads at once,
// ranges in no particular order, each frame once; ranges begin at multiples of 100 ms.
struct BlockSource {
    Frames length;
    SampleRate rate;
    std::function<Result<>(Frames position, AudioView out)> pull;
    std::function<void(Frames)> done_before;  // everything before this has been pulled; may be empty
    // Once everything has been pulled, before mastering; an error ends the master. May be empty.
    std::function<Result<>()> all_pulled = {};
};

// `done` of `total` frames mixed or written.
enum class MasterStage { Mix, Write };
using MasterProgress = std::function<void(MasterStage, Frames done, Frames total)>;

// Errors: of the source; E0340 disk full or write failed, E0341 can't create, E0342 the written file didn't read back,
// E0343 stopped. Nothing is left on an error, and an older file stays as it was.
Result<MasterReport> master(const BlockSource& source, const MasterSettings& settings, const std::filesystem::path& destination,
                            const MasterProgress& progress, std::stop_token stop);

}  // namespace dramatis::mix

// What a finished file is like: container, sample format, loudness target, metadata.
#pragma once

#include <optional>
#include <string>

#include "core/units.h"
#include "mix/settings/levels.h"

namespace dramatis::mix::master {

enum class Container { Wav, Flac };                 // WAV becomes RF64 by itself beyond 4 GiB
enum class SampleFormat { Pcm16, Pcm24, Float32 };  // FLAC: 16 or 24

// Of one sample.
constexpr int bits_of(SampleFormat format) {
    switch (format) {
        case SampleFormat::Pcm16:
            return 16;
        case SampleFormat::Pcm24:
            return 24;
        case SampleFormat::Float32:
            return 32;
    }
    return 24;
}

struct MasterSettings {
    settings::Target target;
    std::optional<Decibels> gain;  // if set, applied instead of the gain that reaches the target loudness
    SampleRate rate{48000};
    Container container = Container::Wav;
    SampleFormat format = SampleFormat::Pcm24;
    int jobs = 2;                        // threads; the bytes are the same for any number
    std::string title, artist, comment;  // written as the container's own metadata
};

}  // namespace dramatis::mix::master

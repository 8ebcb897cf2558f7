// What one performance of a recipe, or of an event or a note in it, is made for: rate, pitch, seed, loop.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/random.h"
#include "core/units.h"
#include "mix/synthesis/modulation.h"

namespace dramatis::mix::synthesis {

inline constexpr std::size_t control_block = 32;  // frames between two evaluations of a modulation

struct Performance {
    SampleRate rate;
    std::uint64_t seed = 0;
    std::uint64_t root = 0;  // the whole performance's seed
    double loop = 0.0;       // seconds after which all repeats; 0: a sound that ends
    double pitch = 1.0;      // factor of every frequency
    double note = 0.0;       // hertz of the note that is played; 0: none
    double hold = 0.0;       // seconds that the note is held; 0: no note

    std::uint64_t seed_for(std::string_view purpose) const { return seed_from(purpose, seed); }
    Performance with_seed(std::uint64_t other) const {
        Performance copy = *this;
        copy.seed = other;
        return copy;
    }
    // For a frequency: follows pitch and note.
    Modulator frequency(const Modulation& modulation, double length, std::string_view purpose) const {
        return Modulator(modulation, {.length = length,
                                      .loop = loop,
                                      .scale = scale(modulation.of_note),
                                      .seed = seed_for(purpose),
                                      .root = root});
    }
    // Frames between two evaluations of slow modulations; longer in a loop, where nothing changes as fast as in a laser's shot.
    std::size_t control_frames() const { return loop > 0.0 ? 2 * control_block : control_block; }
    double scale(bool of_note) const { return of_note && note > 0.0 ? note * pitch : pitch; }
    // For a level, a share, a rate of events: doesn't follow them.
    Modulator plain(const Modulation& modulation, double length, std::string_view purpose) const {
        return Modulator(modulation,
                         {.length = length, .loop = loop, .scale = 1.0, .seed = seed_for(purpose), .root = root});
    }
};

}  // namespace dramatis::mix::synthesis

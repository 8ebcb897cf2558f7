// A value of a recipe that may change while the sound lasts: a corner that an envelope closes, a level that drifts like wind.
// Written in TOML as a number, or as a table (docs/sounds.md).
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace dramatis::mix::synthesis {

enum class CycleShape {
    Sine,
    Triangle,
    Ramp,
    Square,
    Steps,
    Drift
};  // Steps: random and held; Drift: random and smooth

struct ModulationPoint {
    double seconds = 0.0;
    double value = 0.0;
};

struct Modulation {
    enum class Motion { Constant, Glide, Points, Cycle };
    Motion motion = Motion::Constant;
    double value = 0.0;              // Constant
    double low = 0.0, high = 0.0;    // Cycle: its extremes; Glide: from low to high
    double over = 0.0;               // Glide: seconds; 0: the whole layer
    double rate = 1.0, phase = 0.0;  // Cycle: per second, share of a cycle
    CycleShape shape = CycleShape::Sine;
    std::vector<ModulationPoint> points;  // Points: straight (in ratio, if geometric) between them
    double wobble = 0.0;                  // on top: ± this share (of the value; in dB for levels)
    double wobble_rate = 5.0;
    CycleShape wobble_shape = CycleShape::Sine;
    double vary = 0.0;         // ± this share, drawn anew for every performance
    bool geometric = false;    // a frequency: moves and varies by ratios
    bool of_note = false;      // in multiples of the note that is played
    std::uint64_t shared = 0;  // not 0: all random cycles of this mark and rate change together

    static Modulation constant(double v) {
        Modulation modulation;
        modulation.value = v;
        return modulation;
    }
    bool is_constant() const { return motion == Motion::Constant && wobble == 0.0; }
};

// What a value is evaluated against.
struct ModulationContext {
    double length = 1.0;  // seconds of the layer
    double loop = 0.0;    // seconds after which everything repeats; 0: it does not
    double scale = 1.0;   // multiplies the value: pitch of an event, frequency of a note
    std::uint64_t seed = 0;
    std::uint64_t root = 0;  // seed of the whole performance, for cycles that move together
};

// Evaluates a Modulation from the absolute time, so that any block gives the same values. In a loop its cycles
// are stretched until a whole number of them fits. [one thread]: it remembers where it was.
class Modulator {
  public:
    Modulator(const Modulation& modulation, const ModulationContext& context);
    double at(double seconds) const;
    bool is_constant() const { return is_constant_; }

  private:
    // The random values on both sides of the moment that was asked for last: the next is mostly between the same ones.
    struct Corners {
        std::int64_t index = std::numeric_limits<std::int64_t>::min();
        double before = 0.0, after = 0.0;
    };
    double base(double seconds) const;
    double cycle(CycleShape shape, double seconds, double rate, double lattice, std::uint64_t seed,
                 Corners& corners) const;

    Modulation modulation_;
    ModulationContext context_;
    double factor_ = 1.0;   // scale and this performance's variation
    double offset_ = 0.0;   // the variation of a value that is not geometric and has no scale
    double lattice_ = 0.0;  // cycles in a loop, 0 outside loops
    double wobble_lattice_ = 0.0;
    double log_ratio_ = 0.0;  // of a geometric cycle's extremes
    bool is_constant_ = true;
    mutable Corners corners_, wobble_corners_;
};

}  // namespace dramatis::mix::synthesis

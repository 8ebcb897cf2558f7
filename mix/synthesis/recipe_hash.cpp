#include "mix/synthesis/recipe_hash.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::int64_t synthesis_version = 1;  // raised whenever the same recipe begins to sound different

class RecipeHasher {
  public:
    void add(double number) { hasher_.add(number); }
    void add(bool flag) { hasher_.add(std::int64_t{flag}); }
    void add(int number) { hasher_.add(std::int64_t{number}); }
    void add(std::int64_t number) { hasher_.add(number); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void add(Enum value) {
        hasher_.add(static_cast<std::int64_t>(value));
    }
    template <class Value>
    void add(const std::vector<Value>& values) {
        hasher_.add(static_cast<std::int64_t>(values.size()));
        for (const Value& value : values) add(value);
    }
    template <class First, class Second, class... Rest>
    void add(const First& first, const Second& second, const Rest&... rest) {
        add(first);
        add(second);
        (add(rest), ...);
    }
    void add(const ModulationPoint& p) { add(p.seconds, p.value); }
    void add(const Modulation& m) {
        add(m.motion, m.value, m.low, m.high, m.over, m.rate, m.phase, m.shape, m.points, m.wobble, m.wobble_rate,
            m.wobble_shape, m.vary, m.geometric, m.of_note, static_cast<std::int64_t>(m.shared));
    }
    void add(const Envelope& e) { add(e.attack, e.hold, e.decay, e.sustain, e.release, e.points, e.written); }
    void add(const Process& p) {
        add(p.kind, p.at, p.q, p.slope, p.gain, p.mix, p.feedback, p.damp, p.seconds, p.rate, p.spread, p.of_note,
            p.frequencies, p.decays, p.gains, p.times);
    }
    void add(const Events& e) {
        add(e.rate, e.jitter, e.count, e.first, e.until, e.times, e.length, e.gain_range, e.pitch_range, e.pan_range,
            e.variants, e.gains, e.pitches);
    }
    void add(const Grains& g) { add(g.rate, g.length, g.material, g.gain_range, g.pitch_range, g.pan_range); }
    void add(const MusicNote& n) { add(n.start, n.length, n.hertz, n.gain); }
    void add(const Layer& l) {
        add(l.kind, l.frequency, l.pulse_width, l.jitter, l.fm_ratio, l.fm_index, l.voices, l.detune, l.burst, l.events,
            l.grains, l.notes, l.layers, l.chain, l.envelope, l.gain, l.pan, l.width, l.start, l.duration,
            l.start_range, l.chance);
    }
    void add(const Recipe& r) {
        add(synthesis_version, r.duration, r.loops, r.layers, r.chain, r.loudness, r.peak,
            static_cast<std::int64_t>(r.seed));
    }
    Hash finish() const { return hasher_.finish(); }

  private:
    Hasher hasher_;
};

}  // namespace

Hash hash_of(const Recipe& recipe) {
    RecipeHasher hasher;
    hasher.add(recipe);
    return hasher.finish();
}

}  // namespace dramatis::mix::synthesis

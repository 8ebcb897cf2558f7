// A value that changes along time by breakpoints: gain, pan, position. Evaluated from the absolute frame, never
// accumulated, so that the same frame has the same value whatever block it is computed in.
#pragma once

#include <span>
#include <vector>

#include "core/units.h"

namespace dramatis::mix::audio {

struct Breakpoint {
    Frames at;
    double value = 0.0;
    bool operator==(const Breakpoint&) const = default;
};

// Straight lines between breakpoints in order of time (two at one frame make a step); constant before the first and
// after the last. Without breakpoints the value is `constant` everywhere. Breakpoints out of order are sorted.
class Curve {
  public:
    explicit Curve(double constant = 1.0) : constant_(constant) {}
    explicit Curve(std::vector<Breakpoint> breakpoints);

    bool is_constant() const { return breakpoints_.size() < 2; }
    double at(Frames frame) const;
    // Values for the frames [begin, begin + out.size()). Real-time safe.
    void fill(Frames begin, std::span<float> out) const noexcept;
    // The lowest and highest value in [begin, end).
    double lowest(Frames begin, Frames end) const;
    double highest(Frames begin, Frames end) const;
    // True if all of [begin, end) has the same value. May be false if the curve changes from the last frame on.
    bool is_constant(Frames begin, Frames end) const;
    std::span<const Breakpoint> breakpoints() const { return breakpoints_; }
    // The same curve, shifted and multiplied.
    Curve shifted(Frames by) const;
    friend Curve operator*(const Curve& a, const Curve& b);  // breakpoints of both; exact at them
    friend Curve operator+(const Curve& a, const Curve& b);
    bool operator==(const Curve&) const = default;

  private:
    double constant_ = 1.0;
    std::vector<Breakpoint> breakpoints_;
};

// Samples of an equal-power (sine-shaped, power adds to one) or straight fade as breakpoints dense enough for the ear.
enum class FadeShape { Linear, EqualPower };
Curve fade_in(Frames start, Frames length, FadeShape shape);
Curve fade_out(Frames end, Frames length, FadeShape shape);  // reaches 0 at `end`

}  // namespace dramatis::mix::audio

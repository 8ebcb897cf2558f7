#include "mix/audio/curve.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numbers>
#include <set>
#include <utility>

namespace dramatis::mix::audio {
namespace {

// Enough that a sine drawn with straight lines is off by less than -70 dB.
constexpr std::int64_t fade_segments = 32;

// The first breakpoint after `frame`.
auto next_after(std::span<const Breakpoint> breakpoints, Frames frame) {
    return std::ranges::upper_bound(breakpoints, frame, {}, &Breakpoint::at);
}

struct Line {
    double value = 0.0;  // at `begin`
    double slope = 0.0;  // a frame
    Frames begin;
};

// The straight piece that `frame` lies on; `next` is the first breakpoint after `frame`.
template <class Iterator>
Line line_at(std::span<const Breakpoint> breakpoints, Iterator next) {
    if (next == breakpoints.begin()) return {next->value, 0.0, next->at};
    const Breakpoint& previous = *std::prev(next);
    if (next == breakpoints.end()) return {previous.value, 0.0, previous.at};
    const auto length = static_cast<double>((next->at - previous.at).count);
    return {previous.value, (next->value - previous.value) / length, previous.at};
}

double value_on(const Line& line, Frames frame) {
    return line.value + line.slope * static_cast<double>((frame - line.begin).count);
}

// The value that a curve comes from, just before `frame`: differs from `at` at a step.
double value_before(const Curve& curve, Frames frame) {
    const auto breakpoints = curve.breakpoints();
    const auto here = std::ranges::lower_bound(breakpoints, frame, {}, &Breakpoint::at);
    if (here == breakpoints.end() || here->at != frame) return curve.at(frame);
    return here->value;
}

template <class Better>
double extreme(const Curve& curve, Frames begin, Frames end, Better better) {
    double best = curve.at(begin);
    if (end <= begin) return best;
    best = std::min(best, curve.at(end - Frames{1}), better);
    for (const Breakpoint& point : curve.breakpoints())
        if (point.at > begin && point.at < end) best = std::min(best, point.value, better);
    return best;
}

// Two curves made one by `operation`, at the breakpoints of both.
template <class Operation>
Curve joined(const Curve& a, const Curve& b, Operation operation) {
    if (a.breakpoints().empty() && b.breakpoints().empty()) return Curve(operation(a.at({}), b.at({})));
    std::set<Frames> times;
    for (const Curve* const curve : {&a, &b})
        for (const Breakpoint& point : curve->breakpoints()) times.insert(point.at);
    std::vector<Breakpoint> result;
    for (const Frames time : times) {
        const double before = operation(value_before(a, time), value_before(b, time));
        const double after = operation(a.at(time), b.at(time));
        if (before != after || times.size() == 1) result.push_back({time, before});
        result.push_back({time, after});
    }
    return Curve(std::move(result));
}

Curve fade(Frames start, Frames length, FadeShape shape, bool in) {
    if (length.count <= 0) return Curve({{start, in ? 0.0 : 1.0}, {start, in ? 1.0 : 0.0}});
    const std::int64_t segments = shape == FadeShape::Linear ? 1 : std::min(fade_segments, length.count);
    std::vector<Breakpoint> points;
    points.reserve(static_cast<std::size_t>(segments) + 1);
    for (std::int64_t i = 0; i <= segments; ++i) {
        const Frames at = start + Frames{length.count * i / segments};
        const double done = static_cast<double>((at - start).count) / static_cast<double>(length.count);
        double value = in ? done : 1.0 - done;
        if (shape == FadeShape::EqualPower && value > 0.0 && value < 1.0)
            value = std::sin(value * std::numbers::pi / 2);
        points.push_back({at, value});
    }
    return Curve(std::move(points));
}

}  // namespace

Curve::Curve(std::vector<Breakpoint> breakpoints) : breakpoints_(std::move(breakpoints)) {
    std::ranges::stable_sort(breakpoints_, {}, &Breakpoint::at);
    if (breakpoints_.size() == 1) {
        constant_ = breakpoints_.front().value;
        breakpoints_.clear();
    }
}

double Curve::at(Frames frame) const {
    if (breakpoints_.empty()) return constant_;
    const std::span<const Breakpoint> points = breakpoints_;
    return value_on(line_at(points, next_after(points, frame)), frame);
}

void Curve::fill(Frames begin, std::span<float> out) const noexcept {
    if (breakpoints_.empty()) {
        std::ranges::fill(out, static_cast<float>(constant_));
        return;
    }
    const std::span<const Breakpoint> points = breakpoints_;
    auto next = next_after(points, begin);
    std::size_t done = 0;
    while (done < out.size()) {
        const Frames here = begin + Frames{static_cast<std::int64_t>(done)};
        while (next != points.end() && next->at <= here) ++next;
        std::size_t count = out.size() - done;
        if (next != points.end()) count = std::min(count, static_cast<std::size_t>((next->at - here).count));
        const Line line = line_at(points, next);
        const auto piece = out.subspan(done, count);
        if (line.slope == 0.0) {
            std::ranges::fill(piece, static_cast<float>(line.value));
        } else {
            const auto offset =
                static_cast<double>((here - line.begin).count);  // whole numbers: the sum below is exact
            const int frames = static_cast<int>(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
            count = static_cast<std::size_t>(frames);
            float* const values = piece.data();
            for (int i = 0; i < frames; ++i) values[i] = static_cast<float>(line.value + line.slope * (offset + i));
        }
        done += count;
    }
}

double Curve::lowest(Frames begin, Frames end) const { return extreme(*this, begin, end, std::less<>()); }
double Curve::highest(Frames begin, Frames end) const { return extreme(*this, begin, end, std::greater<>()); }

bool Curve::is_constant(Frames begin, Frames end) const {
    if (breakpoints_.empty() || end <= begin) return true;
    const std::span<const Breakpoint> points = breakpoints_;
    auto next = next_after(points, begin);
    const double value = line_at(points, next).value;
    while (true) {
        const Line line = line_at(points, next);
        if (line.slope != 0.0 || line.value != value) return false;
        if (next == points.end() || next->at >= end) return true;
        next = next_after(points, next->at);
    }
}

Curve Curve::shifted(Frames by) const {
    Curve moved = *this;
    for (Breakpoint& point : moved.breakpoints_) point.at += by;
    return moved;
}

Curve operator*(const Curve& a, const Curve& b) { return joined(a, b, std::multiplies<>()); }
Curve operator+(const Curve& a, const Curve& b) { return joined(a, b, std::plus<>()); }

Curve fade_in(Frames start, Frames length, FadeShape shape) { return fade(start, length, shape, true); }

Curve fade_out(Frames end, Frames length, FadeShape shape) {
    const Frames whole{std::max<std::int64_t>(0, length.count)};
    return fade(end - whole, whole, shape, false);
}

}  // namespace dramatis::mix::audio

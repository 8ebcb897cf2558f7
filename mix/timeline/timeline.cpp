#include "mix/timeline/timeline.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace dramatis::mix::timeline {
namespace {

std::string time_of(Frames frames, SampleRate rate) { return fmt::format("{:.3f}", to_seconds(frames, rate).value); }

std::string level(double gain) {
    if (gain <= 0.0) return "-inf dB";
    const double decibels = to_decibels(gain).value;
    return fmt::format("{:+.1f} dB", std::abs(decibels) < 0.05 ? 0.0 : decibels);
}

// For people two levels this near are one, and nothing is heard below the floor.
constexpr double near_enough_db = 1.5;
constexpr double floor_db = -60.0;

double heard_level(const audio::Breakpoint& point) { return std::max(to_decibels(point.value).value, floor_db); }

// Whether straight lines in decibels from `first` to `last` pass near every point between.
bool is_straight(const std::vector<audio::Breakpoint>& points, std::size_t first, std::size_t last) {
    const double from = heard_level(points[first]), to = heard_level(points[last]);
    const auto length = static_cast<double>((points[last].at - points[first].at).count);
    for (std::size_t i = first + 1; i < last; ++i) {
        const auto along = static_cast<double>((points[i].at - points[first].at).count);
        const double line = length > 0.0 ? from + (to - from) * along / length : to;
        if (std::abs(heard_level(points[i]) - line) > near_enough_db) return false;
    }
    return true;
}

// The curve within [0, length] by its corners: a few are enough for a fade of thirty breakpoints.
std::vector<audio::Breakpoint> corners(const audio::Curve& curve, Frames length) {
    std::vector<audio::Breakpoint> points{{Frames{0}, curve.at(Frames{0})}};
    for (const audio::Breakpoint& point : curve.breakpoints())
        if (point.at > Frames{0} && point.at < length) points.push_back(point);
    points.push_back({length, curve.at(length)});
    std::vector<audio::Breakpoint> kept{points.front()};
    std::size_t from = 0;
    for (std::size_t to = 2; to < points.size(); ++to) {
        if (is_straight(points, from, to)) continue;
        from = to - 1;
        kept.push_back(points[from]);
    }
    // What stays as it is to the end needs no more words.
    if (points.back().value != kept.back().value) kept.push_back(points.back());
    return kept;
}

// A constant as its value, a curve as its corners: "[0.000:-inf dB 3.000:-30.0 dB]".
std::string gain_text(const audio::Curve& curve, Frames length, SampleRate rate) {
    if (curve.is_constant()) return level(curve.at({}));
    std::string text = "[";
    for (const audio::Breakpoint& point : corners(curve, length))
        fmt::format_to(std::back_inserter(text), "{}{}:{}", text.size() > 1 ? " " : "", time_of(point.at, rate),
                       level(point.value));
    return text + "]";
}

std::string pan_text(const audio::Curve& curve, SampleRate rate) {
    if (curve.is_constant()) return fmt::format("{:+.2f}", curve.at({}) == 0.0 ? 0.0 : curve.at({}));
    std::string text = "[";
    for (const audio::Breakpoint& point : curve.breakpoints())
        fmt::format_to(std::back_inserter(text), "{}{}:{:+.2f}", text.size() > 1 ? " " : "", time_of(point.at, rate),
                       point.value);
    return text + "]";
}

std::string named(std::string_view word, std::string_view value) {
    return value.empty() ? std::string() : fmt::format(" {} {}", word, value);
}

}  // namespace

std::string to_text(const Timeline& timeline) {
    const SampleRate rate = timeline.rate;
    std::string text = fmt::format("timeline {} Hz {}\n", rate.hz, time_of(timeline.length, rate));
    const auto out = std::back_inserter(text);
    for (const SceneSpan& scene : timeline.scenes)
        fmt::format_to(out, "scene {} +{}{} \"{}\"{}\n", time_of(scene.start, rate), time_of(scene.length, rate),
                       scene.number.empty() ? "" : " " + scene.number, scene.title, named("acoustic", scene.acoustic));
    for (const Clip& clip : timeline.clips) {
        fmt::format_to(out, "clip {} +{} {} gain {} pan {}", time_of(clip.start, rate), time_of(clip.length, rate),
                       audio::name_of(clip.bus), gain_text(clip.gain, clip.length, rate), pan_text(clip.pan, rate));
        if (clip.held)
            fmt::format_to(out, " held {:.1f} to {:.1f} LUFS, {:.1f} dBTP", clip.held->lowest.value,
                           clip.held->highest.value, clip.held->peak.value);
        if (clip.offset.count != 0) fmt::format_to(out, " offset {}", time_of(clip.offset, rate));
        fmt::format_to(out, "{}{}{} \"{}\"\n", named("treatment", clip.treatment), named("position", clip.position),
                       named("acoustic", clip.acoustic), clip.label);
    }
    for (const Bed& bed : timeline.beds)
        fmt::format_to(out, "bed {} +{} {} gain {} pan {:+.2f}{} \"{}\"\n", time_of(bed.start, rate),
                       time_of(bed.end - bed.start, rate), audio::name_of(bed.bus),
                       gain_text(bed.gain, bed.end - bed.start, rate), bed.pan, named("treatment", bed.treatment),
                       bed.label);
    return text;
}

}  // namespace dramatis::mix::timeline

#include "pipeline/live/places.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/quantity.h"
#include "core/text.h"
#include "pipeline/live/cue_lookup.h"
#include "pipeline/script/scene_name.h"

namespace dramatis::pipeline::live {
namespace {

// A show lasts some hours: a time beyond this can't be counted in frames, or is a slip.
constexpr double longest_time = 1e7;  // seconds

bool is_time(Seconds time) { return time.value >= 0.0 && time.value <= longest_time; }

std::optional<double> plain_number(std::string_view text) {
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    return whole && std::isfinite(value) && value >= 0.0 ? std::optional(value) : std::nullopt;
}

// "1:23", "1:02:03.5".
std::optional<Seconds> parse_clock(std::string_view text) {
    double seconds = 0.0;
    int parts = 0;
    for (std::string_view rest = text;; ++parts) {
        const auto colon = rest.find(':');
        const auto part = plain_number(rest.substr(0, colon));
        if (!part || parts > 2 || (parts > 0 && *part >= 60.0)) return std::nullopt;
        seconds = seconds * 60.0 + *part;
        if (colon == std::string_view::npos) break;
        if (*part != std::floor(*part)) return std::nullopt;
        rest.remove_prefix(colon + 1);
    }
    return parts > 0 ? std::optional(Seconds{seconds}) : std::nullopt;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The scene's number as written, or its place among the scenes if it has none.
std::optional<std::size_t> find_scene(const std::string& name, const script::Script& script) {
    std::string wanted = fold_name(name);
    if (wanted.starts_with("scene")) wanted = fold_name(wanted.substr(5));
    std::optional<std::size_t> by_part;
    std::size_t count = 0;
    for (std::size_t i = 0; i < script.items.size(); ++i) {
        const auto* scene = scene_of(script.items[i]);
        if (!scene) continue;
        const std::string number = scene->number.empty() ? std::to_string(count + 1) : fold_name(scene->number);
        ++count;
        const std::string title = fold_name(scene->title);
        if (number == wanted || title == wanted) return i;
        if (!by_part && !is_digits(wanted) && !wanted.empty() && title.find(wanted) != std::string::npos) by_part = i;
    }
    return by_part;
}

Result<FoundPlace> found_scene(const ScenePlace& place, const LiveVersion& version) {
    const script::Script& script = version.script();
    if (const auto item = find_scene(place.name, script)) return extent_of(*item, version);
    std::vector<std::string> names;
    for (const auto& item : script.items) {
        if (const auto* scene = scene_of(item)) names.push_back(script::scene_name(scene->number, scene->title));
    }
    if (names.empty())
        return failure("E0423", "this show has no scenes", "use --from line:12 or --from 1:23 for a place in it");
    const std::string scenes = names.size() == 1 ? fmt::format("there is one scene, '{}'", names.front())
                                                 : fmt::format("there are {} scenes, from '{}' to '{}'", names.size(),
                                                               names.front(), names.back());
    return failure("E0423", fmt::format("this show has no scene '{}'", place.name),
                   did_you_mean(place.name, names, scenes));
}

// Lines of the cue sheet, counted from 1.
std::size_t line_of(const script::Script& script, const LiveVersion& version, std::size_t item, bool last) {
    const auto& source = *version.origin.show->sheet.source;
    const Span span = script.items[item].span;
    return source.position(last && span.end > span.begin ? span.end - 1 : span.begin).line;
}

Result<FoundPlace> found_line(const LinePlace& place, const LiveVersion& version) {
    const script::Script& script = version.script();
    // The cue that the line belongs to; between cues, the next one.
    for (std::size_t i = 0; i < script.items.size(); ++i) {
        if (line_of(script, version, i, true) < place.line) continue;
        return extent_of(i, version);
    }
    return failure("E0423", fmt::format("nothing is heard at line {} of the cue sheet or after it", place.line),
                   script.items.empty() ? ""
                                        : fmt::format("the last cue is in line {}",
                                                      line_of(script, version, script.items.size() - 1, false)));
}

Result<FoundPlace> found_time(const TimePlace& place, const LiveVersion& version) {
    const auto& timeline = version.timeline();
    const Frames begin = to_frames(place.time, timeline.rate);
    // Until every line is performed, the length is a guess: what lies behind it is the end.
    if (begin >= timeline.length && version.is_whole()) {
        return failure("E0423", "the show is over by then",
                       "it lasts " + minutes_and_seconds(to_seconds(timeline.length, timeline.rate)));
    }
    const Frames last = std::max(Frames{0}, timeline.length - Frames{timeline.rate.hz});
    return FoundPlace{version.is_whole() ? begin : std::min(begin, last), timeline.length, {}};
}

}  // namespace

Result<Place> parse_place(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.starts_with("line:")) {
        const auto line = plain_number(trim(trimmed.substr(5)));
        if (line && *line >= 1.0 && *line == std::floor(*line) && *line < 1e9)
            return LinePlace{static_cast<std::size_t>(*line)};
    } else if (const auto clock = parse_clock(trimmed); clock && is_time(*clock)) {
        return TimePlace{*clock};
    } else if (const auto time = parse_seconds(trimmed); time && !is_digits(trimmed) && is_time(*time)) {
        return TimePlace{*time};
    } else if (!trimmed.empty()) {
        return ScenePlace{std::string(trimmed)};
    }
    return failure("E0422", fmt::format("'{}' is no place in a show", text),
                   "write a scene ('3', 'SCENE 2', its title), a line of the cue sheet ('line:41') or a time ('1:23')");
}

FoundPlace extent_of(std::size_t item, const LiveVersion& version) {
    const auto& placed = version.arrangement.items[item];
    if (!scene_of(version.script().items[item])) return {placed.start, placed.end, item};
    const auto& scene = version.timeline().scenes[static_cast<std::size_t>(placed.scene)];
    return {scene.start, scene.start + scene.length, item};
}

Result<FoundPlace> find_place(const Place& place, const LiveVersion& version) {
    if (const auto* scene = std::get_if<ScenePlace>(&place)) return found_scene(*scene, version);
    if (const auto* line = std::get_if<LinePlace>(&place)) return found_line(*line, version);
    return found_time(std::get<TimePlace>(place), version);
}

}  // namespace dramatis::pipeline::live

#include "pipeline/play/places.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/settings.h"
#include "core/text.h"

namespace dramatis::pipeline {
namespace {

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

const ScriptScene* scene_of(const ScriptItem& item) { return std::get_if<ScriptScene>(&item.body); }
const ScriptSpeech* speech_of(const ScriptItem& item) { return std::get_if<ScriptSpeech>(&item.body); }

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The scene's number as written, or its place among the scenes if it has none.
std::optional<std::size_t> find_scene(const std::string& name, const Script& script) {
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

std::string name_of(const ScriptScene& scene) {
    if (scene.number.empty()) return scene.title;
    return scene.title.empty() ? "SCENE " + scene.number : fmt::format("SCENE {}: {}", scene.number, scene.title);
}

Result<FoundPlace> found_scene(const ScenePlace& place, const LiveVersion& version) {
    const Script& script = version.script();
    if (const auto item = find_scene(place.name, script)) return extent_of(*item, version);
    std::vector<std::string> names;
    for (const auto& item : script.items) {
        if (const auto* scene = scene_of(item)) names.push_back(name_of(*scene));
    }
    if (names.empty())
        return failure("E0423", "this show has no scenes", "use --from line:12 or --from 1:23 for a place in it");
    std::string help = did_you_mean(place.name, names);
    if (help.empty()) {
        help = names.size() == 1
                   ? fmt::format("there is one scene, '{}'", names.front())
                   : fmt::format("there are {} scenes, from '{}' to '{}'", names.size(), names.front(), names.back());
    }
    return failure("E0423", fmt::format("this show has no scene '{}'", place.name), std::move(help));
}

// Lines of the cue sheet, counted from 1.
std::size_t line_of(const Script& script, const LiveVersion& version, std::size_t item, bool last) {
    const auto& source = *version.part.show->sheet.source;
    const Span span = script.items[item].span;
    return source.position(last && span.end > span.begin ? span.end - 1 : span.begin).line;
}

Result<FoundPlace> found_line(const LinePlace& place, const LiveVersion& version) {
    const Script& script = version.script();
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
        const auto length = static_cast<int>(to_seconds(timeline.length, timeline.rate).value);
        return failure("E0423", "the show is over by then", fmt::format("it lasts {}:{:02}", length / 60, length % 60));
    }
    const Frames last = std::max(Frames{0}, timeline.length - Frames{timeline.rate.hz});
    return FoundPlace{version.is_whole() ? begin : std::min(begin, last), timeline.length, {}};
}

// What makes a cue the same one in another version.
std::string key_of(const ScriptItem& item, const Script& script) {
    if (const auto* speech = speech_of(item)) {
        std::string key = "speech " + speech->speakers;
        for (const auto& voice : speech->voices) {
            for (const auto& element : voice) {
                if (const auto* line = std::get_if<LineElement>(&element))
                    key.append("|").append(script.lines[line->line].text);
            }
        }
        return key;
    }
    if (const auto* scene = scene_of(item)) return fmt::format("scene {} {}", scene->number, scene->title);
    if (const auto* sound = std::get_if<ScriptSound>(&item.body))
        return fmt::format("sound {} {} {}", static_cast<int>(sound->kind), static_cast<int>(sound->action),
                           sound->label);
    return "pause";
}

std::vector<std::string> keys_of(const Script& script) {
    std::vector<std::string> keys;
    keys.reserve(script.items.size());
    for (const auto& item : script.items) keys.push_back(key_of(item, script));
    return keys;
}

using Matches = std::vector<std::optional<std::size_t>>;

// Between two neighbours that are matched, what is left on both sides: `pair` says which of it belongs together.
template <class Pair>
void fill_gaps(Matches& matched, std::size_t to_size, Pair pair) {
    std::size_t from_begin = 0, to_begin = 0;
    for (std::size_t i = 0; i <= matched.size(); ++i) {
        if (i < matched.size() && !matched[i]) continue;
        const std::size_t to_end = i < matched.size() ? *matched[i] : to_size;
        if (from_begin < i && to_begin < to_end) pair(from_begin, i, to_begin, to_end);
        from_begin = i + 1;
        to_begin = to_end + 1;
    }
}

// Which element became which: what is equal at both ends, and between them equal in order.
Matches match(const std::vector<std::string>& from, const std::vector<std::string>& to) {
    Matches matched(from.size());
    const std::size_t shorter = std::min(from.size(), to.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && from[head] == to[head]) ++head;
    while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) ++tail;
    for (std::size_t i = 0; i < head; ++i) matched[i] = i;
    for (std::size_t i = 0; i < tail; ++i) matched[from.size() - 1 - i] = to.size() - 1 - i;
    const auto end = to.begin() + static_cast<std::ptrdiff_t>(to.size() - tail);
    std::size_t next = head;
    for (std::size_t i = head; i < from.size() - tail; ++i) {
        const auto found = std::find(to.begin() + static_cast<std::ptrdiff_t>(next), end, from[i]);
        if (found == end) continue;
        matched[i] = static_cast<std::size_t>(found - to.begin());
        next = *matched[i] + 1;
    }
    return matched;
}

// A word that was changed is the one in its place.
Matches match_words(const std::vector<HeardWord>& from, const std::vector<HeardWord>& to) {
    const auto texts = [](const std::vector<HeardWord>& words) {
        std::vector<std::string> all;
        for (const auto& word : words) all.push_back(word.text);
        return all;
    };
    Matches matched = match(texts(from), texts(to));
    fill_gaps(matched, to.size(), [&](std::size_t begin, std::size_t end, std::size_t to_begin, std::size_t to_end) {
        if (end - begin != to_end - to_begin) return;
        for (std::size_t i = begin; i < end; ++i) matched[i] = to_begin + (i - begin);
    });
    return matched;
}

// A cue that was changed is the next one of its kind; a speech, of its speakers.
Matches match_items(const Script& from, const Script& to) {
    const auto alike = [](const ScriptItem& a, const ScriptItem& b) {
        const auto *speech = speech_of(a), *other = speech_of(b);
        return speech && other ? speech->speakers == other->speakers : a.body.index() == b.body.index();
    };
    Matches matched = match(keys_of(from), keys_of(to));
    fill_gaps(matched, to.items.size(),
              [&](std::size_t begin, std::size_t end, std::size_t to_begin, std::size_t to_end) {
                  for (std::size_t i = begin; i < end; ++i) {
                      std::size_t found = to_begin;
                      while (found < to_end && !alike(from.items[i], to.items[found])) ++found;
                      if (found == to_end) continue;
                      matched[i] = found;
                      to_begin = found + 1;
                  }
              });
    // Given to somebody else, it is still the speech in its place.
    fill_gaps(matched, to.items.size(),
              [&](std::size_t begin, std::size_t end, std::size_t to_begin, std::size_t to_end) {
                  for (; begin < end && to_begin < to_end; ++begin, ++to_begin) {
                      if (from.items[begin].body.index() == to.items[to_begin].body.index()) matched[begin] = to_begin;
                  }
              });
    return matched;
}

// Where the cue after `item` in time begins, so that what is behind a cue stays before the next.
Frames start_after(const LiveVersion& version, std::size_t item) {
    const Frames start = version.arrangement.items[item].start;
    Frames next = version.timeline().length;
    for (std::size_t i = item + 1; i < version.arrangement.items.size(); ++i) {
        const Frames other = version.arrangement.items[i].start;
        if (other > start) next = std::min(next, other);
    }
    return next;
}

}  // namespace

Result<Place> parse_place(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.starts_with("line:")) {
        const auto line = plain_number(trim(trimmed.substr(5)));
        if (line && *line >= 1.0 && *line == std::floor(*line) && *line < 1e9)
            return LinePlace{static_cast<std::size_t>(*line)};
    } else if (const auto clock = parse_clock(trimmed)) {
        return TimePlace{*clock};
    } else if (!is_digits(trimmed) && parse_seconds(trimmed)) {
        return TimePlace{*parse_seconds(trimmed)};
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

std::optional<std::size_t> item_at(const LiveVersion& version, Frames position) {
    std::optional<std::size_t> found;
    const auto& items = version.arrangement.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].start <= position && (!found || items[i].start >= items[*found].start)) found = i;
    }
    return found;
}

std::optional<std::size_t> speech_at(const LiveVersion& version, Frames position) {
    const auto& items = version.arrangement.items;
    const auto here = item_at(version, position);
    std::optional<std::size_t> spoken, next;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!speech_of(version.script().items[i])) continue;
        if (items[i].start > position) {
            if (!next) next = i;
        } else if (items[i].scene == items[*here].scene && (!spoken || items[i].start >= items[*spoken].start)) {
            spoken = i;
        }
    }
    return spoken ? spoken : next;
}

std::optional<std::size_t> next_speech(const LiveVersion& version, std::size_t item) {
    const auto& items = version.script().items;
    for (std::size_t i = item + 1; i < items.size(); ++i) {
        if (speech_of(items[i])) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> previous_speech(const LiveVersion& version, std::size_t item) {
    const auto& items = version.script().items;
    for (std::size_t i = item; i-- > 0;) {
        if (speech_of(items[i])) return i;
    }
    return std::nullopt;
}

std::vector<HeardWord> words_of(const LiveVersion& version, std::size_t item) {
    std::vector<HeardWord> words;
    const Script& script = version.script();
    const auto* speech = speech_of(script.items[item]);
    if (!speech || speech->voices.empty()) return words;
    for (const auto& element : speech->voices.front()) {
        const auto* spoken = std::get_if<LineElement>(&element);
        if (!spoken) continue;
        const auto& line = script.lines[spoken->line];
        const auto& take = version.takes[spoken->line];
        const Frames start = version.arrangement.lines[spoken->line].start;
        const std::size_t first = words.size();
        for (const auto& word : line.words) words.push_back({word.value, start, start});
        for (const auto& timing : take.words) {
            if (timing.word >= line.words.size()) continue;
            auto& word = words[first + timing.word];
            word.begin = start + rescale(timing.begin, take.rate, version.timeline().rate);
            word.end = start + rescale(timing.end, take.rate, version.timeline().rate);
        }
    }
    return words;
}

Passage::Passage(LiveVersionRef from, LiveVersionRef to) : from_(std::move(from)), to_(std::move(to)) {
    items_ = from_->part.script == to_->part.script ? Matches() : match_items(from_->script(), to_->script());
}

Passage Passage::onto(LiveVersionRef to) const {
    Passage other = *this;
    other.to_ = std::move(to);
    return other;
}

Passage Passage::out_of(LiveVersionRef from) const {
    Passage other = *this;
    other.from_ = std::move(from);
    return other;
}

std::optional<std::size_t> Passage::item(std::size_t of_from) const {
    return items_.empty() ? std::optional(of_from) : items_[of_from];
}

Frames Passage::position(Frames in_from) const {
    const auto at = item_at(*from_, in_from);
    if (!at) return in_from;
    auto to_item = item(*at);
    if (!to_item) {
        // The cue is gone: the next one that is still there.
        for (std::size_t i = *at + 1; i < from_->script().items.size() && !to_item; ++i) to_item = item(i);
        return to_item ? to_->arrangement.items[*to_item].start : to_->timeline().length;
    }
    return in_speech(*at, *to_item, in_from);
}

Frames Passage::in_speech(std::size_t from_item, std::size_t to_item, Frames position) const {
    const auto& before = from_->arrangement.items[from_item];
    const auto& after = to_->arrangement.items[to_item];
    const Frames latest = std::max(after.start, start_after(*to_, to_item) - Frames{1});
    if (position >= before.end && before.end > before.start)
        return std::min(after.end + (position - before.end), std::max(after.end, latest));
    const auto from_words = words_of(*from_, from_item);
    const auto to_words = words_of(*to_, to_item);
    const auto spoken = [](const HeardWord& word) { return word.end > word.begin; };
    std::optional<std::size_t> word;
    for (std::size_t i = 0; i < from_words.size(); ++i) {
        if (spoken(from_words[i]) && from_words[i].begin <= position) word = i;
    }
    if (word) {
        const auto same = match_words(from_words, to_words);
        // The word, or the last one before it that is still there.
        for (std::size_t i = *word + 1; i-- > 0;) {
            if (!same[i] || !spoken(to_words[*same[i]])) continue;
            const auto& here = to_words[*same[i]];
            // A breath after the word belongs to it.
            Frames end = std::max(here.end, after.end);
            for (std::size_t next = *same[i] + 1; next < to_words.size(); ++next) {
                if (!spoken(to_words[next])) continue;
                end = to_words[next].begin;
                break;
            }
            const Frames into = i == *word ? position - from_words[i].begin : Frames{0};
            return std::min(here.begin + into, std::max(here.begin, end - Frames{1}));
        }
    }
    return std::min(after.start + (position - before.start), std::max(after.start, latest));
}

}  // namespace dramatis::pipeline

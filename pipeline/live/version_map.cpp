#include "pipeline/live/version_map.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "pipeline/live/cue_lookup.h"

namespace dramatis::pipeline::live {

// For each cue where the next one in time begins, so that what is behind a cue stays before the next.
class NextStarts {
  public:
    explicit NextStarts(const LiveVersion& version)
        : version_(version), earliest_(version.arrangement.items.size() + 1) {
        earliest_.back() = version.timeline().length;
        for (std::size_t i = earliest_.size() - 1; i-- > 0;)
            earliest_[i] = std::min(earliest_[i + 1], version.arrangement.items[i].start);
    }
    Frames after(std::size_t item) const {
        const auto& items = version_.arrangement.items;
        Frames next = version_.timeline().length;
        for (std::size_t i = item + 1; i < items.size() && earliest_[i] < next; ++i)
            if (items[i].start > items[item].start) next = std::min(next, items[i].start);
        return next;
    }

  private:
    const LiveVersion& version_;
    std::vector<Frames> earliest_;  // of a cue and all that stand behind it
};

namespace {

// What makes a cue the same one in another version.
std::string key_of(const script::ScriptItem& item, const script::Script& script) {
    if (const auto* speech = speech_of(item)) {
        std::string key = "speech " + speech->speakers;
        for (const auto& voice : speech->voices) {
            for (const auto& element : voice) {
                if (const auto* line = std::get_if<script::LineElement>(&element))
                    key.append("|").append(script.lines[line->line].text);
            }
        }
        return key;
    }
    if (const auto* scene = scene_of(item)) return fmt::format("scene {} {}", scene->number, scene->title);
    if (const auto* sound = std::get_if<script::ScriptSound>(&item.body))
        return fmt::format("sound {} {} {}", static_cast<int>(sound->kind), static_cast<int>(sound->action),
                           sound->label);
    return "pause";
}

std::vector<std::string> keys_of(const script::Script& script) {
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
Matches match_items(const script::Script& from, const script::Script& to) {
    const auto alike = [](const script::ScriptItem& a, const script::ScriptItem& b) {
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

std::vector<std::size_t> lines_of(const script::ScriptSpeech& speech) {
    std::vector<std::size_t> lines;
    for (const auto& element : speech.voices.front())
        if (const auto* spoken = std::get_if<script::LineElement>(&element)) lines.push_back(spoken->line);
    return lines;
}

// Whether every word of a speech is as far from its beginning in both versions.
bool are_timed_alike(const LiveVersion& from, std::size_t from_item, const LiveVersion& to, std::size_t to_item) {
    const auto* before = speech_of(from.script().items[from_item]);
    const auto* after = speech_of(to.script().items[to_item]);
    if (!before || !after || before->voices.empty() || after->voices.empty()) return false;
    const Frames shift = to.arrangement.items[to_item].start - from.arrangement.items[from_item].start;
    return std::ranges::equal(lines_of(*before), lines_of(*after), [&](std::size_t a, std::size_t b) {
        return to.arrangement.lines[b].start - from.arrangement.lines[a].start == shift &&
               from.takes[a].rate == to.takes[b].rate && from.takes[a].words == to.takes[b].words;
    });
}

bool is_spoken(const HeardWord& word) { return word.end > word.begin; }

// A breath after the word belongs to it: until the next spoken word, or the end of the speech.
Frames end_with_breath(const std::vector<HeardWord>& words, std::size_t word, Frames end_of_speech) {
    const auto next = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(word) + 1, words.end(), is_spoken);
    return next != words.end() ? next->begin : std::max(words[word].end, end_of_speech);
}

}  // namespace

VersionMap::VersionMap(LiveVersionRef from, LiveVersionRef to) : from_(std::move(from)), to_(std::move(to)) {
    items_ = from_->origin.script == to_->origin.script ? Matches() : match_items(from_->script(), to_->script());
}

VersionMap VersionMap::onto(LiveVersionRef to) const {
    VersionMap other = *this;
    other.to_ = std::move(to);
    return other;
}

VersionMap VersionMap::out_of(LiveVersionRef from) const {
    VersionMap other = *this;
    other.from_ = std::move(from);
    return other;
}

std::optional<std::size_t> VersionMap::item(std::size_t of_from) const {
    return items_.empty() ? std::optional(of_from) : items_[of_from];
}

Frames VersionMap::position(Frames in_from) const {
    const auto at = item_at(*from_, in_from);
    if (!at) return in_from;
    mix::live::PositionMap around;
    add_item(*at, NextStarts(*to_), around);
    return around.position(in_from);
}

std::shared_ptr<const mix::live::PositionMap> VersionMap::positions() const {
    auto all = std::make_shared<mix::live::PositionMap>();
    if (from_ == to_) return all;
    // As item_at finds them: of two that begin together, the last one.
    const auto& items = from_->arrangement.items;
    std::vector<std::size_t> in_order(items.size());
    std::iota(in_order.begin(), in_order.end(), std::size_t{0});
    std::ranges::stable_sort(in_order, {}, [&](std::size_t i) { return items[i].start; });
    const NextStarts next(*to_);
    for (const std::size_t i : in_order) add_item(i, next, *all);
    return all;
}

// From the item's start on, in place of what was heard before it.
void VersionMap::add_item(std::size_t from_item, const NextStarts& next_starts,
                          mix::live::PositionMap& positions) const {
    const auto& before = from_->arrangement.items[from_item];
    const auto to_item = item(from_item);
    if (!to_item) {
        // The cue is gone: the next one that is still there.
        std::optional<std::size_t> next;
        for (std::size_t i = from_item + 1; i < from_->script().items.size() && !next; ++i) next = item(i);
        const Frames place = next ? to_->arrangement.items[*next].start : to_->timeline().length;
        return positions.add({before.start, place, place});
    }
    const auto& after = to_->arrangement.items[*to_item];
    const Frames latest = next_starts.after(*to_item) - Frames{1};
    positions.add({before.start, after.start, std::max(after.start, latest)});
    if (!are_timed_alike(*from_, from_item, *to_, *to_item)) add_words(from_item, *to_item, positions);
    if (before.end > before.start) positions.add({before.end, after.end, std::max(after.end, latest)});
}

void VersionMap::add_words(std::size_t from_item, std::size_t to_item, mix::live::PositionMap& positions) const {
    const auto& before = from_->arrangement.items[from_item];
    const auto& after = to_->arrangement.items[to_item];
    const auto from_words = words_of(*from_, from_item);
    if (std::ranges::none_of(from_words, is_spoken)) return;
    const auto to_words = words_of(*to_, to_item);
    const auto same = match_words(from_words, to_words);
    std::optional<std::size_t> kept;  // the last word so far that is spoken in both
    for (std::size_t i = 0; i < from_words.size(); ++i) {
        const bool is_kept = same[i] && is_spoken(to_words[*same[i]]);
        if (is_kept) kept = same[i];
        if (!is_spoken(from_words[i]) || !kept) continue;
        const Frames begin = std::max(from_words[i].begin, before.start);
        const Frames there = to_words[*kept].begin;
        // A word that is gone is the beginning of the last one before it that is still there.
        const Frames last = is_kept ? std::max(there, end_with_breath(to_words, *kept, after.end) - Frames{1}) : there;
        positions.add({begin, there + (begin - from_words[i].begin), last});
    }
}

}  // namespace dramatis::pipeline::live

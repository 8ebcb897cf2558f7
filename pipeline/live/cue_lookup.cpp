#include "pipeline/live/cue_lookup.h"

namespace dramatis::pipeline::live {

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
    const script::Script& script = version.script();
    const auto* speech = speech_of(script.items[item]);
    if (!speech || speech->voices.empty()) return words;
    for (const auto& element : speech->voices.front()) {
        const auto* spoken = std::get_if<script::LineElement>(&element);
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

}  // namespace dramatis::pipeline::live

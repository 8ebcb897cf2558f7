// Which cue, speech and word of a version a position lies in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

// Null if the item is something else.
inline const script::ScriptScene* scene_of(const script::ScriptItem& item) {
    return std::get_if<script::ScriptScene>(&item.body);
}
inline const script::ScriptSpeech* speech_of(const script::ScriptItem& item) {
    return std::get_if<script::ScriptSpeech>(&item.body);
}

// The cue that is heard at a position: the last one that has begun. Nothing before the first.
std::optional<std::size_t> item_at(const LiveVersion& version, Frames position);
// The same for speeches: the one that is spoken, or was spoken last in the scene, or is the next.
std::optional<std::size_t> speech_at(const LiveVersion& version, Frames position);
// The speech before or after a cue, by their order in the script; nothing at the ends.
std::optional<std::size_t> next_speech(const LiveVersion& version, std::size_t item);
std::optional<std::size_t> previous_speech(const LiveVersion& version, std::size_t item);

// A word of a speech, as heard.
struct HeardWord {
    std::string text;
    Frames begin;  // on the timeline
    Frames end;
};
// The words of the speech's first voice, in order; those that aren't performed have no times (begin = end).
std::vector<HeardWord> words_of(const LiveVersion& version, std::size_t item);

}  // namespace dramatis::pipeline::live

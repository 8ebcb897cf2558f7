// What voices come out of, and what people do with it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cues/prose/staging/narration.h"

namespace dramatis::cues::prose::staging {

// The treatment of a device's voices; empty: the word names none.
std::string_view treatment_of_device(const Word& word);

// What a phrase of calls.txt says.
struct Call {
    enum class Kind {
        Taken,    // somebody speaks into it: whoever answers is on it
        Soft,     // somebody speaks to the ceiling: likewise, if voices come out of it
        Rings,    // nobody has answered yet
        Answers,  // somebody answers what rings
        Wakes,    // it crackles: a voice is about to come
        Shows,    // a face appears on it
        Wall,     // somebody knocks, or listens at it
    };
    Kind kind = Kind::Taken;
    std::string_view treatment;  // empty: of the device that was named last
    bool of_named = false;       // likewise, and `treatment` if none was
    std::size_t begin = 0;       // words
    std::size_t end = 0;
};
// Of the words from `from`; the first that happens now.
std::optional<Call> find_call(const std::vector<Word>& words, const Sentence& sentence, std::size_t from);

// A wall of whatever kind: what parts people, not what joins them.
bool is_wall(std::string_view treatment);

}  // namespace dramatis::cues::prose::staging

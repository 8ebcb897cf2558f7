// How something is said, as people write it: "choked out", "in a hollow voice", "holding back his emotions". Names are
// those of the built-in voices.toml and mix.toml.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cues/prose/staging/lists.h"

namespace dramatis::cues::prose::staging {

// A delivery that a text names, and its words.
struct Said {
    std::string_view delivery;
    std::size_t begin = 0;  // words
    std::size_t end = 0;
    bool weak = false;         // something else says it better
    bool only_in_tag = false;  // "hissed" is speech only in a tag
};

// Of words [begin, end). A verb of saying with its delivery (empty for "said") and the adverbs that belong to it.
struct Tag {
    std::size_t verb = none_found;
    std::optional<Said> manner;
    static constexpr std::size_t none_found = static_cast<std::size_t>(-1);
};
Tag read_tag(const std::vector<Word>& words, std::size_t begin, std::size_t end);
// The first phrase that says how, wherever it stands: "through clenched teeth", "her voice shook".
std::optional<Said> find_phrase(const std::vector<Word>& words, std::size_t begin, std::size_t end);
// A verb of the body that is heard in the voice: "laughed", "sobbed"; next to speech one of the voice, too: "She shouts
// into it."
std::optional<Said> find_body_verb(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                                   bool next_to_speech);
// "on the floor and the telephone": words of two things are no phrase.
bool joins_two(const std::vector<Word>& words, const Match& match);
// The first of a phrase, a voice, a verb and an adjective or adverb that says how, in a text that does nothing else.
std::optional<Said> find_manner(const std::vector<Word>& words, std::size_t begin, std::size_t end);
// Whether the words are those of a treatment, and which: the first.
std::optional<Match> find_treatment(const std::vector<Word>& words, std::size_t begin, std::size_t end);

}  // namespace dramatis::cues::prose::staging

// Names as they are written: runs of words with capitals, and how much speaks for each of them being somebody.
#pragma once

#include <vector>

#include "cues/prose/cast/reading.h"

namespace dramatis::cues::prose::cast {

// "Mrs. Venn", "Mira", "the Vulcan": one written form of a name, without its article.
struct NameForm {
    std::vector<text::WordId> words{};
    std::string written{};  // as it stands in the text the first time
    std::uint32_t count = 0;
    std::uint32_t with_article = 0;  // "the Vulcan"
    double person = 0.0;             // evidence for somebody
    double place = 0.0;              // evidence for a place
    bool must_speak = false;         // a word for a people or a place: somebody only if it speaks
    bool speaks = false;             // stands beside a verb of speech and a quotation

    bool is_person() const;
};
struct NameUse {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    std::uint32_t form = 0;
};
struct Names {
    std::vector<NameForm> forms;
    std::vector<NameUse> uses;  // in order
};

// Pure, linear. [any thread]
Names find_names(const Reading& reading);

// The tokens [begin, end) stand in a quotation and call somebody: "Come here, Mira!"
bool is_vocative(const Reading& reading, TokenIndex begin, TokenIndex end);
// They say who speaks, at the beginning of a quotation: "It's Carol", "Carol here", "My name is Carol."
constexpr TokenIndex most_words_of_introduction = 10;
bool is_introduced(const Reading& reading, TokenIndex begin, TokenIndex end);

}  // namespace dramatis::cues::prose::cast

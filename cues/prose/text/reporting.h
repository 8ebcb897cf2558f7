// The words around a quotation that report it: "she said", "thought Mira", "the sign read". Their verbs are listed in
// reporting_verbs.*.txt.
#pragma once

#include <cstddef>
#include <string_view>

#include "cues/prose/text/language.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/lexicon.h"

namespace dramatis::cues::prose::text {

enum class Report {
    None,
    Speech,
    Thought,
    Writing,
    Reading,  // "the sign read": it can be read; "she read": she reads it out
};

// [any thread]
class ReportFinder {
  public:
    explicit ReportFinder(Language language);

    // What a verb in lower case reports; None if the word isn't such a verb. French "dit-il" is found by "dit".
    Report verb(std::string_view word) const;
    // What the clause that begins at `at`, after a closing mark, reports: `said Mira`, `the old man whispered`.
    Report after(std::string_view text, std::size_t at) const;

    struct Before {
        Report report = Report::None;
        std::size_t verb_begin = 0;
        std::size_t words_between = 0;  // from the verb to the mark
    };
    // What the clause that ends at `end`, before an opening mark, reports: its last verb counts. It doesn't begin before
    // `begin`.
    Before before(std::string_view text, std::size_t begin, std::size_t end) const;

    // A tag without marks, as in dash dialogue: `he said quietly`, `dit-il`, `dijo la mujer`.
    struct Tag {
        std::size_t begin = 0;
        std::size_t verb_end = 0;  // after the verb and its subject; 0 if no tag begins here
    };
    Tag tag_at(std::string_view text, std::size_t at) const;

    Language language() const { return language_; }

  private:
    bool may_begin_a_tag(std::string_view word) const;
    Report verb_at(std::string_view text, Word word) const;
    Tag tag_from_verb(std::string_view text, std::size_t begin, std::size_t verb_end) const;

    Lexicon verbs_;
    Language language_;
};

// Pronouns and articles that can begin a subject, in lower case.
bool begins_a_subject(std::string_view word, Language language);
bool is_subject_pronoun(std::string_view word, Language language);

}  // namespace dramatis::cues::prose::text

// Whom a sentence is about, as far as staging must know: its first pronoun or name.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "cues/prose/cast/attribution.h"
#include "cues/prose/staging/narration.h"

namespace dramatis::cues::prose::staging {

class People {
  public:
    People(const text::Story& story, const cast::Cast& cast);

    enum class About { Speaker, SomebodyElse, Unknown };
    About about(const std::vector<Word>& words, const Sentence& sentence, std::size_t speaker) const;
    // The character that is named first in words [begin, end); `none` if none is.
    std::size_t named(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
    // Likewise, and pronouns mean the character of that gender who spoke or was named last.
    std::size_t meant(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
    // Who was spoken of last.
    void note(std::size_t character);
    // The only speaker of a quotation; `none` if there are several or nobody is known.
    std::size_t speaker_of(std::size_t quotation) const;
    const cast::Cast& cast() const { return cast_; }

  private:
    std::size_t character_of(const Word& word) const;
    const text::Story& story_;
    const cast::Cast& cast_;
    std::unordered_map<std::string, std::size_t> by_word_;
    std::size_t last_woman_ = none;
    std::size_t last_man_ = none;
    std::size_t narrator_ = none;
};

}  // namespace dramatis::cues::prose::staging

// Caches normalised lines of a show that is read again on each save, when nearly all lines are unchanged. A line that
// isn't asked for in one turn is dropped after the next. [one thread]
#pragma once

#include <map>

#include "core/hash.h"
#include "voices/normalise/normaliser.h"

namespace dramatis::voices::normalise {

class NormaliserMemo {
  public:
    // Like the function `normalise`.
    text::NormalisedText normalise(std::span<const text::WrittenWord> words, std::string_view language,
                                   const profiles::PronunciationBook& pronounce, text::Notation notation);
    // Starts a new turn: the show is read again.
    void begin_turn();

  private:
    std::map<Hash, text::NormalisedText> this_turn_, turn_before_;
};

}  // namespace dramatis::voices::normalise

// Remembers how lines were normalised, for whoever reads the same show again and again: on each save, nearly all of it is as it
// was. What isn't asked for in a turn is forgotten after the next. [one thread]
#pragma once

#include <map>

#include "core/hash.h"
#include "voices/normaliser.h"

namespace dramatis::voices {

class NormaliserMemo {
  public:
    // As `normalise` has it.
    NormalisedText normalise(std::span<const WrittenWord> words, std::string_view language,
                             const std::map<std::string, std::string>& pronounce, Notation notation);
    // The show is read anew from here on.
    void begin_turn();

  private:
    std::map<Hash, NormalisedText> this_turn_, turn_before_;
};

}  // namespace dramatis::voices

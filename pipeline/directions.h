// What the words in a cue's parentheses mean in this show: a delivery, a position, a treatment, or a note to the actor.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cues/cue_sheet.h"
#include "mix/mix_book.h"
#include "voices/voice_book.h"

namespace dramatis::pipeline {

struct Directions {
    std::vector<const voices::Delivery*> deliveries;  // in the order written; owned by the book or the voice
    std::vector<std::string> treatments;
    std::string position;
};

// Sorts out the words once for every character of a show. Words that nothing names are reported once each (N0402).
class DirectionReader {
  public:
    DirectionReader(const voices::VoiceBook& voices, const mix::MixBook& mix, const cues::CueSheet& sheet,
                    Diagnostics& diagnostics)
        : voices_(voices), mix_(mix), sheet_(sheet), diagnostics_(diagnostics) {}

    // `voice` is null for sounds, which have no deliveries.
    Directions read(const std::vector<Spanned<std::string>>& words, const voices::VoiceProfile* voice);
    // Of words that are kept as a note, one message each.
    void note(const Spanned<std::string>& word);

  private:
    const voices::VoiceBook& voices_;
    const mix::MixBook& mix_;
    const cues::CueSheet& sheet_;
    Diagnostics& diagnostics_;
    std::set<std::string> noted_;
};

// The one name under which the MixBook knows these treatments in a row; adds the combined chain when there are several.
std::string combined_treatment(mix::MixBook& mix, const std::vector<std::string>& treatments);

}  // namespace dramatis::pipeline

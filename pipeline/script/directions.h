// What the words in a cue's parentheses mean in this show: a delivery, a position, a treatment, or a note to the actor.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cues/cue_sheet.h"
#include "cues/prose/staging/actor_directions.h"
#include "mix/settings/mix_book.h"
#include "mix/sounds/resolved_mix.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::script {

struct Directions {
    std::vector<const voices::profiles::Delivery*> deliveries;  // in the order written; owned by the book or the voice
    std::vector<std::string> treatments;
    std::string position;
    std::vector<Spanned<std::string>> sounds;  // built-in sounds of the speaker, before the words
    std::vector<Spanned<std::string>> acts;    // likewise, if there are no words: "(sighs)" names a delivery, too
    Seconds pause{0.0};                        // before the words
};

// Finds what each direction means: by the names in the show's books, else by what its words say in general
// (cues/prose/staging/actor_directions.h). A direction that is understood by its words is told once (N0403), one that says nothing
// that could be heard is kept as a note (N0402). [one thread]
class DirectionReader {
  public:
    DirectionReader(const voices::profiles::VoiceBook& voices, const mix::settings::MixBook& mix,
                    const cues::CueSheet& sheet, Diagnostics& diagnostics)
        : voices_(voices), mix_(mix), sheet_(sheet), diagnostics_(diagnostics) {}

    // `voice` is null for sounds, which have no deliveries.
    Directions read(const std::vector<Spanned<std::string>>& words, const voices::profiles::VoiceProfile* voice);
    // What the words say in general; names that the show's books don't have are left out. Tells of it (N0403).
    std::optional<cues::prose::staging::Direction> understand(const Spanned<std::string>& words,
                                                              const voices::profiles::VoiceProfile* voice);
    // When a cue with these directions starts: "cutting in".
    cues::prose::staging::DirectedStart start(const std::vector<Spanned<std::string>>& words);
    // One message for each word that is kept as a note.
    void note(const Spanned<std::string>& word);

  private:
    using Meaning = std::optional<cues::prose::staging::Direction>;
    const Meaning& recognise(const std::string& words);
    void tell(const Spanned<std::string>& words, const cues::prose::staging::Direction& meaning);
    void read_by_words(const Spanned<std::string>& word, const voices::profiles::VoiceProfile* voice,
                       Directions& found);

    const voices::profiles::VoiceBook& voices_;
    const mix::settings::MixBook& mix_;
    const cues::CueSheet& sheet_;
    Diagnostics& diagnostics_;
    std::set<std::string> noted_;
    std::map<std::string, Meaning> recognised_;
};

// The name of these treatments in a row in the mix; adds their combined chain to it when there are several.
std::string combined_treatment(mix::sounds::ResolvedMix& mix, const std::vector<std::string>& treatments);

}  // namespace dramatis::pipeline::script

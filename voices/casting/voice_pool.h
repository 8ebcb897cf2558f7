// The voices that casting picks from: the castable ones of the book, each with variations for plays with more
// characters than the pool has voices. Keeps the distance of each from the nearest voice that is taken. [one thread]
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "voices/casting/character_sketch.h"
#include "voices/casting/voice_distance.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::voices::casting {

class VoicePool {
  public:
    // `language`: an eSpeak NG language that the voices are to speak.
    VoicePool(const profiles::VoiceBook& book, std::string_view language);

    // Words that describe the voices, sorted.
    const std::vector<std::string>& words() const { return words_; }

    // The candidate that fits the sketch and is far from all that are taken. `name` breaks ties, so that the first
    // woman of every play doesn't get the same voice. Doesn't take the candidate.
    std::size_t pick(const CharacterSketch& sketch, std::string_view name) const;
    void take(std::size_t candidate);
    void take(const profiles::VoiceProfile& voice);
    // The voice of a candidate, plus the accent and qualities that the sketch asks for.
    profiles::VoiceProfile voice(std::size_t candidate, const CharacterSketch& sketch) const;
    // Distance between a candidate and any voice.
    double distance_to(std::size_t candidate, const VoicePoint& point) const;

  private:
    struct Candidate {
        profiles::VoiceProfile voice;
        VoicePoint point;
        int variation = 0;  // 0: the voice itself
        std::uint64_t seed = 0;
        double nearest = 0.0;  // distance to the nearest voice that is taken
        int uses = 0;
    };
    double fit(const Candidate& candidate, const CharacterSketch& sketch) const;
    void take_point(const VoicePoint& point);

    std::string language_;
    std::vector<Candidate> candidates_;  // never empty
    std::vector<std::string> words_;
};

// Makes the voice speak `language`; a voice with an accent keeps it if the show is in the accent's own language.
void speak_language(profiles::VoiceProfile& voice, std::string_view language);

}  // namespace dramatis::voices::casting

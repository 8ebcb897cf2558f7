// The voices that casting picks from: those of the book that may be cast, each with variations for when a play has more
// people than the pool has voices. Keeps how far each is from all voices that are taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "voices/character_sketch.h"
#include "voices/voice_book.h"
#include "voices/voice_distance.h"

namespace dramatis::voices {

class VoicePool {
  public:
    // `language`: an eSpeak NG language that the voices are to speak.
    VoicePool(const VoiceBook& book, std::string_view language);

    // Words that voices describe themselves by; sorted.
    const std::vector<std::string>& words() const { return words_; }

    // The candidate that fits the sketch and is far from all that are taken. `name` breaks ties, so that not every
    // play's first woman has the same voice. Never taken by itself.
    std::size_t pick(const CharacterSketch& sketch, std::string_view name) const;
    void take(std::size_t candidate);
    void take(const VoiceProfile& voice);
    // The voice of a candidate, with accent and qualities that the sketch asks for and it has not.
    VoiceProfile voice(std::size_t candidate, const CharacterSketch& sketch) const;
    // Distance between a candidate and any voice.
    double distance_to(std::size_t candidate, const VoicePoint& point) const;

  private:
    struct Candidate {
        VoiceProfile voice;
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

// The voice speaking `language`: one with an accent keeps it in a show of the accent's own language.
void speak_language(VoiceProfile& voice, std::string_view language);

}  // namespace dramatis::voices

// Stress for eSpeak NG: it ignores capitals and has no mark for a stressed word, but obeys commands inside the text
// that change pitch and speed from there on. An emphasised run is spoken higher and slower; the next run has the line's
// values again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "voices/takes/take.h"

namespace dramatis::voices::speech::espeak {

// Measured on eSpeak NG 1.51 (en-gb, pitch 50): a stressed word rises by 35 Hz and lasts a quarter longer.
inline constexpr int emphasis_pitch = 25;     // added, on the scale of 0…99
inline constexpr double emphasis_rate = 0.8;  // × the line's

class EmphasisedText {
  public:
    explicit EmphasisedText(const takes::Line& line);

    const std::string& text() const { return text_; }
    // Maps a character's position (code points, from 1) to the line's own text. A position inside a command maps to the
    // run after it.
    std::uint32_t written_character(std::uint32_t character) const;

  private:
    struct Command {
        std::uint32_t at = 0;  // its first character
        std::uint32_t length = 0;
    };
    std::string text_;
    std::vector<Command> commands_;  // in order
};

}  // namespace dramatis::voices::speech::espeak

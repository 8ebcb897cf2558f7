// A speech set as a paragraph: words on lines of a given width, and the lines to show so that the word being spoken is
// among them. [main]
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/terminal/screen_image.h"

namespace dramatis::pipeline::live::screen {

class SpeechParagraph {
  public:
    // Sets `words` anew if they or the width (at least 2) are others than before.
    void set(const std::vector<std::string>& words, int columns);
    // At most `most` lines around `word`; a word that isn't known stays the last one known. Words that were spoken are
    // faint, the one being spoken is marked.
    struct Window {
        std::vector<terminal::Row> rows;
        bool more_above = false;
        bool more_below = false;
    };
    Window around(std::optional<std::size_t> word, std::size_t most);

  private:
    struct Piece {  // a word, or a part of one that is wider than a line
        std::size_t word;
        std::string text;
    };
    using Line = std::vector<Piece>;
    std::size_t line_of(std::size_t word) const;

    std::vector<std::string> words_;
    int columns_ = 0;
    std::vector<Line> lines_;
    std::size_t last_word_ = 0;
};

}  // namespace dramatis::pipeline::live::screen

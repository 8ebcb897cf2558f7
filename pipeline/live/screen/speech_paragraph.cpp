#include "pipeline/live/screen/speech_paragraph.h"

#include <algorithm>

#include "pipeline/terminal/screen_image.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {}  // namespace

void SpeechParagraph::set(const std::vector<std::string>& words, int columns) {
    columns = std::max(columns, 2);
    if (words == words_ && columns == columns_) return;
    if (words != words_) last_word_ = 0;
    words_ = words;
    columns_ = columns;
    lines_.clear();
    int used = columns;  // so that the first word begins a line
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const auto pieces = terminal::wrapped(words_[i], columns);
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            const int width = terminal::columns_of(pieces[p]);
            if (width == 0) continue;
            if (p > 0 || used + 1 + width > columns) {
                lines_.emplace_back();
                used = -1;
            }
            lines_.back().push_back({i, pieces[p]});
            used += 1 + width;
        }
    }
}

std::size_t SpeechParagraph::line_of(std::size_t word) const {
    const auto found = std::ranges::lower_bound(lines_, word, {}, [](const Line& line) { return line.back().word; });
    return static_cast<std::size_t>(found - lines_.begin());
}

SpeechParagraph::Window SpeechParagraph::around(std::optional<std::size_t> word, std::size_t most) {
    Window window;
    if (lines_.empty() || most == 0) return window;
    if (word) last_word_ = *word;
    const std::size_t current = std::min(line_of(last_word_), lines_.size() - 1);
    const std::size_t shown = std::min(most, lines_.size());
    // One line of what was said stays, where there is room to see what comes too.
    const std::size_t before = most >= 3 ? 1 : 0;
    const std::size_t first = std::min(current - std::min(before, current), lines_.size() - shown);
    for (std::size_t i = first; i < first + shown; ++i) {
        terminal::Row row;
        for (const Piece& piece : lines_[i]) {
            const terminal::Style style = word && piece.word == *word ? terminal::Style::Word
                                          : piece.word < last_word_   ? terminal::Style::Faint
                                                                      : terminal::Style::Plain;
            if (!row.empty())
                append(row, " ", style == terminal::Style::Faint ? terminal::Style::Faint : terminal::Style::Plain);
            append(row, piece.text, style);
        }
        window.rows.push_back(std::move(row));
    }
    window.more_above = first > 0;
    window.more_below = first + shown < lines_.size();
    return window;
}

}  // namespace dramatis::pipeline::live::screen

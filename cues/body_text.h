// The body of a cue as one run of text: its lines joined by a space, paragraphs by a line feed, comment lines and
// indentation left out. Knows where each byte came from, so that every part found in it has a place in the source.
// A body of one line, the usual case, is a view of the source and copies nothing. [one thread]
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace dramatis::cues {

class BodyText {
  public:
    static constexpr char paragraph_break = '\n';

    // Both discard the old content and start again; an empty line adds nothing.
    void start(std::string_view source) { *this = {}, source_ = source; }
    void start(std::string_view source, Span line) { start(source), add_line(line); }
    void add_line(Span line) { add(line, ' '); }
    void add_paragraph(Span line) { add(line, paragraph_break); }

    std::string_view text() const { return joined_.empty() ? first_line() : std::string_view(joined_); }
    bool empty() const { return lines_.empty(); }
    // The place of the bytes [begin, end) of text().
    Span span(std::size_t begin, std::size_t end) const;
    Span span(std::string_view part) const;
    // The lines as they are in the source, trimmed.
    std::size_t line_count() const { return lines_.size(); }
    std::string_view line(std::size_t index) const;
    Span line_span(std::size_t index) const { return lines_[index].source; }
    Span last_line() const { return lines_.back().source; }

  private:
    struct Line {
        std::size_t begin = 0;  // in text()
        Span source;
    };
    void add(Span line, char separator);
    std::string_view first_line() const;
    std::size_t to_source(std::size_t offset) const;

    std::string_view source_;
    std::string joined_;  // with two lines or more
    std::vector<Line> lines_;
};

}  // namespace dramatis::cues

// A line of a script in a layout of its own, and what its lines were freed from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/document/document.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

struct LayoutLine {
    document::ParagraphKind kind = document::ParagraphKind::Text;
    std::string text = {};               // trimmed; columns are parted by a tab
    std::vector<EmphasisRun> runs = {};  // of the same text; empty: nothing of it is emphasised
    std::size_t bold = 0;                // bytes of the text that are bold, from its start
    bool italic = false;                 // all of it
    std::string style = {};              // folded: "dialogue"
    int level = 0;                       // of a heading
    std::string number = {};             // in the margin: "12"
    double indent = 0.0;
    bool centred = false;
    bool turned = false;  // a line such as "(MORE)" was left out above it
    bool apart = false;   // space parts it from the line above
    Span span = {};
};

// Of lines that tell about the making of a script.
inline constexpr const char* style_of_papers = "papers";
// What is said to those who read: such lines, comments and footnotes.
bool is_remark(const LayoutLine& line);

// By the style that its writer gave it.
bool is_spoken(const LayoutLine& line);
bool is_sung(const LayoutLine& line);

// Leaves out what stands behind this byte, and the spaces before it.
void cut_behind(LayoutLine& line, std::size_t bytes);
// Leaves out these bytes.
void remove_from(LayoutLine& line, std::size_t begin, std::size_t bytes);

// Those of the lines that are marked, by their places.
void erase_marked(std::vector<LayoutLine>& lines, const std::vector<bool>& marked);
// Between spaces.
std::size_t count_words(std::string_view text);

// 0 to 9.
bool is_digit_char(char c);
// One to four digits, as those of a page or a cue.
bool is_short_number(std::string_view text);

struct LayoutLines {
    std::vector<LayoutLine> lines;
    std::vector<LeftOut> left_out;
    bool exported = false;  // by this program, which numbers cues and nothing else
};

}  // namespace dramatis::cues::scripts

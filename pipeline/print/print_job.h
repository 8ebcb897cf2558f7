// What `dramatis-print` prints: the paragraphs of a script, as a caller sends them and the program reads them.
//
// On its way the job is UTF-8 text: a field a line ("paper a4"), an empty line, then a paragraph a line: its style's name, a tab, its
// number, a tab, its text. What is emphasised stands between `emphasis_on` and `emphasis_off`. No text has other control characters.
//
// The program answers with lines: "pages 12", "font FreeMono", and for each character that no font has "missing 7F8E"; an empty line;
// then the PDF. Instead "error fonts" if there is no font at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::pipeline::print {

inline constexpr char emphasis_on = '\x0e';
inline constexpr char emphasis_off = '\x0f';

enum class Style {
    Title,   // of the title page
    Credit,  // below it: "by A. Writer"
    Scene,
    Action,  // sounds, pauses, notes, what happens
    Cue,     // of one part: the words on which the speech below comes
    Name,    // begins a speech; Direction and Words follow
    Direction,
    Words,
    Centred,  // an act, the end
    Mark,     // small, below all: who made the file
    More,     // below a speech that goes on on the next page: made by the program
};

enum class Paper { A4, Letter };

struct Paragraph {
    Style style = Style::Action;
    std::string number = {};  // in the margin
    std::string text = {};
};

struct PrintJob {
    Paper paper = Paper::A4;
    std::string title = {};     // of the file's properties
    std::string author = {};    // of the same
    std::string heading = {};   // at the top of each page but the first
    std::string language = {};  // a tag, "de"; empty: not known. Some scripts have other letters in other languages.
    std::vector<Paragraph> cover = {};  // the title page; empty: none
    std::vector<Paragraph> paragraphs = {};
};

std::string to_text(const PrintJob& job);
// Nothing if the text is none that to_text wrote.
std::optional<PrintJob> job_of(std::string_view text);

}  // namespace dramatis::pipeline::print

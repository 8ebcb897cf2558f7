// Paragraphs, as a reader finds them -> a Document with its source. What all formats have in common is done here: white space,
// invisible characters, lines of asterisks, empty paragraphs, and what is left out (left_out.h).
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

constexpr std::string_view no_break_space = "\u00a0";
constexpr double points_apart = 5.9;  // half a line of space sets a paragraph apart
constexpr int most_columns = 1000;    // that a cell of a table spans

class DocumentBuilder {
  public:
    // `name` is the file's.
    explicit DocumentBuilder(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; }

    // White space before the text becomes indent (a tab goes to the next multiple of `tab` characters), behind it it goes.
    // An empty paragraph sets the next one apart; "* * *" is a Break. What is struck through is left out.
    void add(Paragraph paragraph, int tab);
    void add_break(bool page);
    // The next paragraph is set apart.
    void add_blank() { blank_ = true; }
    void leave_out(std::string_view kind, std::size_t count) { count_left_out(left_out_, kind, count); }
    void leave_out_words(std::string_view kind, std::string_view text) { leave_out(kind, count_words(text)); }
    // Rows of tables count on through the document.
    int next_row() { return rows_++; }

    // E0164 without any text.
    Result<Document> finish(std::string title, std::string author, std::string language);

  private:
    std::string name_;
    std::string text_;
    std::vector<Paragraph> paragraphs_;
    std::vector<LeftOut> left_out_;
    bool blank_ = false;
    int rows_ = 0;
};

// E0164: there is no text in the file.
std::unexpected<Diagnostic> no_text(std::string_view name);

// Whether a line is a mark between scenes: three or more of the same sign, "* * *" or "-----", or an asterism.
bool is_scene_mark(std::string_view text);

// Appends to the runs: to the last one, if it is of the same type as `type`, whose own text doesn't count.
void append(std::vector<Run>& runs, const Run& type, std::string_view text);

}  // namespace dramatis::cues::scripts::document

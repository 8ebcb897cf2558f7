// What a reader knows and leaves out of a script, by kind, for the summary.
//
// One rule holds for all formats: what a reader of the page would see is read, or is furniture that is counted; what the writer took
// back (deleted in tracked changes, struck through) or hid, and what only describes the page, is left out and counted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::scripts::document {

struct LeftOut {
    std::string what;  // in the plural: "page numbers"
    std::size_t count = 0;
    bool operator==(const LeftOut&) const = default;
};

namespace kinds {
inline constexpr std::string_view deleted = "deleted words", struck = "words struck through", hidden = "hidden words",
                                  margins = "words of headers and footers", descriptions = "descriptions of pictures",
                                  readings = "readings above words", contents = "tables of contents",
                                  comments = "words of comments in the page",
                                  navigation = "words of navigation and controls",
                                  embedded = "words of embedded objects", front_matter = "fields of front matter",
                                  references = "references to notes",
                                  unreferenced = "notes without a place in the text",
                                  outside = "pages outside of the book's order", table_heads = "heading rows of tables",
                                  breaks = "breaks",
                                  // These are read, as Windows-1252 has them.
    damaged = "damaged bytes";
}

// Parts of the text between white space that have a letter or a digit.
std::size_t count_words(std::string_view text);

// Counts `count` more of the kind; 0 adds nothing.
void count_left_out(std::vector<LeftOut>& left_out, std::string_view what, std::size_t count = 1);

}  // namespace dramatis::cues::scripts::document

#include "cues/scripts/document/table_columns.h"

#include "cues/scripts/document/read_document.h"
#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Result<Document> of_markdown(std::string table) {
    Result<Document> document = read_document(std::move(table), "a.md");
    if (document) return with_columns_by_their_headings(std::move(*document));
    return document;
}
Lines read_table_lines(std::string table) {
    Lines lines;
    const auto document = of_markdown(std::move(table));
    for (const Paragraph& each : document->paragraphs) lines.push_back(shown(each));
    return lines;
}

TEST(TableColumns, AreByTheirHeadings) {
    EXPECT_EQ(
        read_table_lines("| Notes | Character | Line |\n|---|---|---|\n| softly | IRIS | Hello. |\n| | OSK | No. |\n"),
        (Lines{"cell 1,0: IRIS", "cell 1,1: (softly) Hello.", "cell 2,0: OSK", "cell 2,1: No."}));
    EXPECT_EQ(left_out_of(of_markdown("| Who | Words |\n|---|---|\n| IRIS | Hello. |\n")),
              Lines{"heading rows of tables: 1"});
}

TEST(TableColumns, LongNotesAndOtherColumnsComeBelow) {
    EXPECT_EQ(read_table_lines("| # | Name | Dialogue | Comments | SFX | Mic |\n|---|---|---|---|---|---|\n"
                               "| 1 | IRIS | Hello. | Ask Ida whether the lamp is lit by now. | bell | two |\n"),
              (Lines{"cell 1,0: 1", "cell 1,1: IRIS", "cell 1,2: Hello.",
                     "text style=Comment blank: Ask Ida whether the lamp is lit by now.", "text blank: SFX: bell",
                     "text style=Comment blank: Mic: two"}));
}

TEST(TableColumns, OfTablesWithoutSuchAHeadingStay) {
    EXPECT_EQ(read_table_lines("| a | b |\n|---|---|\n| IRIS | Hello. |\n"),
              (Lines{"cell 0,0: <b>a</b>", "cell 0,1: <b>b</b>", "cell 1,0: IRIS", "cell 1,1: Hello."}));
    // Two columns of words: nobody knows which.
    EXPECT_EQ(read_table_lines("| Who | Line | Text |\n|---|---|---|\n| IRIS | 1 | Hello. |\n").size(), 6u);
}

TEST(TableColumns, EndWithTheTable) {
    EXPECT_EQ(
        read_table_lines("| Line | Who |\n|---|---|\n| Hello. | IRIS |\n\nThen:\n\n| a | b |\n|---|---|\n| c | d |\n"),
        (Lines{"cell 1,0: IRIS", "cell 1,1: Hello.", "text blank: Then:", "cell 2,0 blank: <b>a</b>",
               "cell 2,1: <b>b</b>", "cell 3,0: c", "cell 3,1: d"}));
}

TEST(TableColumns, MayHaveAnUnusualTitleForTheWords) {
    const Lines lines{"cell 1,0: IRIS", "cell 1,1: Hello.", "text blank: SFX: bell"};
    for (const std::string title : {"What they say", "Spoken", "Teh linse"})
        EXPECT_EQ(read_table_lines("| Name | " + title + " | FX |\n|---|---|---|\n| IRIS | Hello. | bell |\n"), lines);
    // Who plays whom.
    EXPECT_EQ(read_table_lines("| Character | Played by | Notes |\n|---|---|---|\n| IRIS | O. Hale | old |\n").size(),
              6u);
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

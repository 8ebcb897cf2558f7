#include "cues/scripts/document/names_alone.h"

#include "cues/scripts/document/read_document.h"
#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_names_alone_lines(std::string_view body) {
    Result<Document> document = read_document(docx(body), "a.docx");
    if (document)
        document =
            with_words_below_names(std::move(*document), [](std::string_view text) { return text == "CUT TO:"; });
    return shown(document);
}
std::string plain(std::string_view text) { return word_paragraph("", text); }
std::string bold(std::string_view text) {
    return fmt::format("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>", text);
}

TEST(NamesAlone, HaveTheirWordsRightBelow) {
    EXPECT_EQ(read_names_alone_lines(bold("Otto:") + plain("Hello.") + plain("LENE:") + plain("No.") + plain("More.")),
              (Lines{"text: <b>Otto:</b>", "text on: Hello.", "text: LENE:", "text on: No.", "text: More."}));
}

TEST(NamesAlone, AreMoreThanOneInABox) {
    EXPECT_EQ(read_names_alone_lines(bold("Materials:") + plain("Rope.")),
              (Lines{"text: <b>Materials:</b>", "text: Rope."}));
    EXPECT_EQ(read_names_alone_lines(plain("He said:") + plain("Hello.") + plain("She said:") + plain("No.")),
              (Lines{"text: He said:", "text: Hello.", "text: She said:", "text: No."}));
}

TEST(NamesAlone, AreNoNotesAndNothingElseWithAColon) {
    const Lines all{"text: NOTE: CUT TO:", "text: NOTE: CUT TO:", "text: ORLA: No.",
                    "text: CUT TO:",       "text: CUT TO:",       "text: ORLA: Yes."};
    EXPECT_EQ(read_names_alone_lines(plain("NOTE: CUT TO:") + plain("NOTE: CUT TO:") + plain("ORLA: No.") +
                                     plain("CUT TO:") + plain("CUT TO:") + plain("ORLA: Yes.")),
              all);
}

// With the tab of a paragraph that begins with one.
Lines read_tabbed(std::string_view body) {
    Result<Document> document = read_document(docx(body), "a.docx");
    if (document) document = with_tabbed_lines_of_speeches(std::move(*document));
    return shown(document);
}
std::string tabbed(std::string_view before, std::string_view behind) {
    return fmt::format("<w:p><w:r><w:t>{}</w:t><w:tab/><w:t>{}</w:t></w:r></w:p>", before, behind);
}

TEST(TabbedLines, GoOnWithTheSpeechAbove) {
    EXPECT_EQ(read_tabbed(tabbed("BO:", "Hi,") + tabbed("", "my dear.") + tabbed("", "Sit.") + tabbed("LENE:", "No.") +
                          plain("She sits.") + tabbed("", "A bell.")),
              (Lines{"text: BO:\tHi,", "text indent=5 on: my dear.", "text indent=5 on: Sit.", "text: LENE:\tNo.",
                     "text: She sits.", "text indent=5: A bell."}));
    EXPECT_EQ(read_tabbed(tabbed("BO:", "Hi.") + tabbed("", "(He sits.)") + tabbed("LENE:", "No.") +
                          tabbed("", "A BELL.") + tabbed("BO:", "So?") + tabbed("", "ORLA: Yes.")),
              (Lines{"text: BO:\tHi.", "text indent=5: (He sits.)", "text: LENE:\tNo.", "text indent=5: A BELL.",
                     "text: BO:\tSo?", "text indent=5: ORLA: Yes."}));
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

#include "cues/scripts/document/names_alone.h"

#include "cues/scripts/document/read_document.h"
#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_names_alone_lines(std::string_view body) {
    Result<Document> document = read_document(docx(body), "a.docx");
    if (document) document = with_words_below_names(std::move(*document));
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

}  // namespace
}  // namespace dramatis::cues::scripts::document

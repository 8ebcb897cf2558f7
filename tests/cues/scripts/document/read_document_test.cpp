#include "cues/scripts/document/read_document.h"

#include "cues/scripts/document/kind.h"
#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

using namespace std::string_view_literals;

Lines read_document_lines(std::string bytes, std::string name) {
    return shown(read_document(std::move(bytes), std::move(name)));
}

TEST(ReadDocument, TellsFormatsByTheirBytes) {
    EXPECT_EQ(kind_of(docx("<w:p/>"), "x"), Kind::Docx);
    EXPECT_EQ(kind_of(odt("<text:p/>"), "x"), Kind::Odt);
    EXPECT_EQ(kind_of(epub({}), "x"), Kind::Epub);
    EXPECT_EQ(kind_of("\xef\xbb\xbf\n<!DOCTYPE html><p>", "x"), Kind::Html);
    EXPECT_EQ(kind_of("<?xml version='1.0'?><!-- x --><html xmlns=''>", "x"), Kind::Html);
    EXPECT_EQ(kind_of("{\\rtf1\\ansi", "x.docx"), Kind::Rtf);
    EXPECT_EQ(kind_of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "x.doc"), Kind::Doc);
    EXPECT_EQ(kind_of("%PDF-1.7", "x"), Kind::Pdf);
    EXPECT_EQ(kind_of(zip_of({{"Index/Document.iwa", "x"}}), "x"), Kind::Pages);
    EXPECT_EQ(kind_of(zip_of({{"a.txt", "x"}}), "x"), Kind::Archive);
    EXPECT_EQ(kind_of(std::string(60, 'x') + "BOOKMOBI and more", "x"), Kind::Mobi);
    EXPECT_EQ(kind_of("IRIS: Hello.", "x"), Kind::PlainText);
    EXPECT_EQ(kind_of("IRIS: It begins with %PDF- and then BOOKMOBI.", "x"), Kind::PlainText);
}

TEST(ReadDocument, TellsTheRestByTheName) {
    EXPECT_EQ(kind_of("# Act", "script.MD"), Kind::Markdown);
    EXPECT_EQ(kind_of("# Act", "script.txt"), Kind::PlainText);
    EXPECT_EQ(kind_of("<p>x", "page.htm"), Kind::Html);
    EXPECT_EQ(kind_of("garbage", "script.docx"), Kind::Docx);
}

TEST(ReadDocument, ReadsEachFormat) {
    EXPECT_EQ(read_document_lines(docx(word_paragraph("", "x")), "a"), Lines{"text: x"});
    EXPECT_EQ(read_document_lines(odt("<text:p>x</text:p>"), "a"), Lines{"text: x"});
    EXPECT_EQ(read_document_lines(epub({{"a.xhtml", "<p>x</p>"}}), "a"), Lines{"text: x"});
    EXPECT_EQ(read_document_lines("<html><p>x", "a"), Lines{"text: x"});
    EXPECT_EQ(read_document_lines("# x", "a.md"), Lines{"heading1: x"});
    EXPECT_EQ(read_document_lines("  x\r\n", "a.txt"), Lines{"text indent=2: x"});
}

TEST(ReadDocument, DecodesText) {
    EXPECT_EQ(read_document_lines("\xef\xbb\xbfO\xc3\xb9?", "a.txt"), Lines{"text: Où?"});
    EXPECT_EQ(read_document_lines("O\xf9?", "a.txt"), Lines{"text: Où?"});
    EXPECT_EQ(read_document_lines(std::string("\xff\xfex\0\n\0", 6), "a.md"), Lines{"text: x"});
    EXPECT_EQ(read_document_lines("Où? Où? Où? Où? Où? \x8d", "a.txt"), Lines{"text: Où? Où? Où? Où? Où? \ufffd"});
}

TEST(ReadDocument, SaysWhatToDoWithOtherFormats) {
    const auto rtf = read_document("{\\rtf1 x}", "script.rtf");
    ASSERT_FALSE(rtf);
    EXPECT_EQ(to_text(rtf.error()),
              "error[E0168]: 'script.rtf' is a Rich Text document (RTF), which can't be read\n"
              "  help: open it in a word processor and save it as DOCX, ODT or plain text (.txt)\n");
    EXPECT_EQ(read_document_lines("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc"), Lines{"E0168"});
    EXPECT_EQ(read_document_lines("%PDF-1.4", "a.pdf"), Lines{"E0168"});
    EXPECT_EQ(read_document_lines(zip_of({{"Index/Document.iwa", "x"}}), "a.pages"), Lines{"E0168"});
    EXPECT_EQ(read_document_lines(zip_of({{"a.txt", "x"}}), "a.zip"), Lines{"E0168"});
}

TEST(ReadDocument, KnowsEncryptedOfficeDocuments) {
    const std::string stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv);
    EXPECT_EQ(read_document_lines("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + stream, "a.docx"), Lines{"E0161"});
}

TEST(ReadDocument, RefusesWhatIsNoDocument) {
    EXPECT_EQ(read_document_lines("", "a.txt"), Lines{"E0164"});
    EXPECT_EQ(read_document_lines(std::string("\x7f"
                                              "ELF\0\0\0\1",
                                              8),
                                  "a"),
              Lines{"E0167"});
    EXPECT_EQ(read_document_lines("garbage", "a.docx"), Lines{"E0160"});
    EXPECT_EQ(read_document_lines("PK\x03\x04", "a.epub"), Lines{"E0160"});
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

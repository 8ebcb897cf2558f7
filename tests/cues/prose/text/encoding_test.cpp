#include "cues/prose/text/encoding.h"

#include <gtest/gtest.h>

namespace dramatis::cues::prose::text {
namespace {

std::string decoded(std::string bytes, std::string_view code = {}) {
    Diagnostics diagnostics;
    const Result<SourceRef> source = decode_story(std::move(bytes), "story.txt", diagnostics);
    if (!source) return source.error().code;
    EXPECT_EQ(diagnostics.empty() ? "" : diagnostics[0].code, code);
    return std::string((*source)->text());
}

std::string utf16(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t c : text) {
        const char low = static_cast<char>(c & 0xffU);
        const char high = static_cast<char>(c >> 8U);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

TEST(Encoding, KeepsUtf8) {
    EXPECT_EQ(decoded("“Où?”\n"), "“Où?”\n");
    EXPECT_EQ(decoded("\xef\xbb\xbf“Où?”\n"), "“Où?”\n");
}

TEST(Encoding, ConvertsUtf16) {
    EXPECT_EQ(decoded(utf16(u"\ufeff“Où?” 🜂", true), "N0141"), "“Où?” 🜂");
    EXPECT_EQ(decoded(utf16(u"\ufeff“Où?” 🜂", false), "N0141"), "“Où?” 🜂");
    EXPECT_EQ(decoded(utf16(u"The lamp went out.", true), "N0141"), "The lamp went out.");
    EXPECT_EQ(decoded(utf16(u"The lamp went out.", false), "N0141"), "The lamp went out.");
}

TEST(Encoding, ReplacesHalvesOfUtf16) {
    EXPECT_EQ(decoded(utf16(u"\ufeffA\xd800!", true), "N0141"), "A\ufffd!");
    EXPECT_EQ(decoded(utf16(u"\ufeffA\xdc00", true) + "x", "N0141"), "A\ufffd");
}

TEST(Encoding, ConvertsWindows1252AndLatin1) {
    EXPECT_EQ(decoded("\x93O\xf9?\x94 \x85", "N0141"), "“Où?” …");
    EXPECT_EQ(decoded("\xabO\xf9?\xbb", "N0141"), "«Où?»");
}

TEST(Encoding, SaysWhichOneItConverts) {
    Diagnostics diagnostics;
    ASSERT_TRUE(decode_story("O\xf9?", "story.txt", diagnostics));
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_EQ(diagnostics[0].message, "'story.txt' is written in Latin-1, and is converted to UTF-8");
}

TEST(Encoding, WarnsOfDamagedUtf8) {
    EXPECT_EQ(decoded("“Où?” “Où?” \x8d “Là.” “Là.”", "W0141"), "“Où?” “Où?” \ufffd “Là.” “Là.”");
    // One good letter, one wrong byte.
    EXPECT_EQ(decoded("Café, caf\xe9.", "W0141"), "Café, café.");
    EXPECT_EQ(decoded("It\x92s late at the café.", "W0141"), "It’s late at the café.");
}

TEST(Encoding, NamesTheLinesOfDamagedBytes) {
    Diagnostics diagnostics;
    const auto text =
        decode_story("\xef\xbb\xbf“Où?”\r\n\r\nIt\x92s caf\xe9.\r\nHere\x92s.\r\n", "story.txt", diagnostics);
    ASSERT_TRUE(text);
    EXPECT_EQ((*text)->text(), "“Où?”\n\nIt’s café.\nHere’s.\n");
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_EQ(to_text(diagnostics[0]),
              "story.txt:3:3: warning[W0141]: 3 bytes that are no UTF-8 are read as Windows-1252: line 3, 4\n"
              "    3 | It’s café.\n      |   ^\n  help: look at these letters, and save the file as UTF-8\n");
}

TEST(Encoding, MakesLineEndsOne) {
    EXPECT_EQ(decoded("a\r\nb\rc\fd\u2028e\u2029f\u0085g"), "a\nb\nc\nd\ne\n\nf\ng");
    EXPECT_EQ(decoded("a\x01z\x7f"), "a z ");
}

TEST(Encoding, RefusesDocuments) {
    EXPECT_EQ(decoded("%PDF-1.7\n%"), "E0142");
    EXPECT_EQ(decoded("{\\rtf1\\ansi Hello}"), "E0142");
    EXPECT_EQ(decoded(std::string("PK\x03\x04\x14\0\0\0word/document.xml", 25)), "E0142");
    EXPECT_EQ(decoded("PK\x03\x04mimetypeapplication/epub+zip"), "E0142");
    EXPECT_EQ(decoded("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"), "E0142");
    EXPECT_EQ(decoded("\n <!DOCTYPE html>\n<p>Hello</p>"), "E0142");
    EXPECT_EQ(decoded("<?xml version='1.0'?><html>"), "E0142");
}

TEST(Encoding, SaysWhatToDoWithADocument) {
    Diagnostics diagnostics;
    const Result<SourceRef> source = decode_story("PK\x03\x04 word/document.xml", "story.docx", diagnostics);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().message, "'story.docx' is a Word document (DOCX), and only plain text can be read");
    EXPECT_EQ(source.error().help, "open it in a word processor and save it as plain text (.txt, encoding UTF-8)");
}

TEST(Encoding, RefusesWhatIsNoText) {
    EXPECT_EQ(decoded(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\1\2\3\4\5\6\7", 24)), "E0141");
    EXPECT_EQ(decoded(std::string("RIFF\0\1\2\3WAVEfmt \x10\0\0\0\1\0\2\0", 24)), "E0141");
    EXPECT_EQ(decoded(""), "E0143");
    EXPECT_EQ(decoded(" \n* * *\n"), "E0143");
}

// "text" if there is none.
std::string error_of(std::string bytes) {
    Diagnostics diagnostics;
    const Result<SourceRef> source = decode_story(std::move(bytes), "story.txt", diagnostics);
    if (source) return "text";
    return source.error().code + ": " + source.error().message + "; " + source.error().help;
}

TEST(Encoding, NamesWhatItDoesNotRead) {
    const auto expected = [](const std::string& line, const std::string& name) {
        return "E0145: line " + line +
               " of 'story.txt' is not in UTF-8, and in no Western encoding; convert it: iconv -f " + name +
               " -t UTF-8 story.txt > utf8.txt; or name the encoding that it has";
    };
    EXPECT_EQ(error_of("A play\n\x92\x4e\x82\xc5\x82\xb7\x82\xa9\x81\x42\n"), expected("2", "SHIFT_JIS"));
    EXPECT_EQ(error_of("\xc3\xaf\xa4\xc7\xa4\xb9\xa4\xab\xa1\xa3\n"), expected("1", "EUC-JP"));
    EXPECT_EQ(error_of("\n\n\xcb\xad\xd4\xda\xc4\xc7\xc0\xef\xa3\xbf\xb5\xc8\xd2\xbb\xcf\xc2\xa1\xa3\n"),
              expected("3", "GB18030"));
    EXPECT_EQ(error_of("\xca\xf2\xee \xf2\xe0\xec? \xdd\xf2\xee \xff.\n"), expected("1", "WINDOWS-1251"));
    EXPECT_EQ(error_of("\xeb\xd4\xcf \xd4\xc1\xcd? \xfc\xd4\xcf \xd1.\n"), expected("1", "KOI8-R"));
    // "МАША: Кто?" has as many capital letters as small ones.
    EXPECT_EQ(error_of("\xcc\xc0\xd8\xc0: \xca\xf2\xee?\n"), expected("1", "WINDOWS-1251"));
    EXPECT_EQ(error_of("\xed\xe1\xfb\xe1: \xeb\xd4\xcf?\n"), expected("1", "KOI8-R"));
    EXPECT_EQ(error_of("\xca\xce\xd2 \xce\xca\xcd\xce\n"), expected("1", "WINDOWS-1251")) << "by the usual letters";
    EXPECT_EQ(error_of("\xeb\xef\xf4 \xef\xeb\xee\xef\n"), expected("1", "KOI8-R")) << "by the usual letters";
    EXPECT_EQ(error_of("One \x1b$BC/\x1b(B two\n"), expected("1", "ISO-2022-JP"));
}

TEST(Encoding, ReadsUtf32) {
    using namespace std::string_literals;
    EXPECT_EQ(error_of("\xff\xfe\0\0\xd6\0\0\0l\0\0\0"s), "text");
    EXPECT_EQ(error_of("\0\0\0\xd6\0\0\0l"s), "text");
    Diagnostics diagnostics;
    const auto text = decode_story("\xff\xfe\0\0\xd6\0\0\0l\0\0\0"s, "story.txt", diagnostics);
    ASSERT_TRUE(text);
    EXPECT_EQ((*text)->text(), "\u00d6l");
}

TEST(Encoding, SaysWhichProgramUnpacksACompressedFile) {
    EXPECT_THAT(error_of("\x1f\x8b\x08\x08"), testing::HasSubstr("gunzip"));
    EXPECT_THAT(error_of("\xfd"
                         "7zXZ"),
                testing::HasSubstr("unxz"));
}

TEST(Encoding, TakesWesternLettersAndMarksInARowForSuch) {
    EXPECT_EQ(error_of("\x97\x97\x97\x97\x97\x97\x97\nIt rained.\n"), "text");
    EXPECT_EQ(error_of("\x93Well\x85\x94 \x93Well\x85\x94 \x93Oh\x85\x94\n"), "text");
    EXPECT_EQ(error_of("Cr\xe9\xe9"
                       "e, n\xe9"
                       "e, \xe0 la f\xea"
                       "te; b\xe9"
                       "ant, o\xf9 \xe7"
                       "a va.\n"),
              "text");
}

}  // namespace
}  // namespace dramatis::cues::prose::text

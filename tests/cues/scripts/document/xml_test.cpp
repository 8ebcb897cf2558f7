#include "cues/scripts/document/xml.h"

#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/codes.h"

namespace dramatis::cues::scripts::document {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

TEST(Xml, MakesATree) {
    const auto root = parse_xml(
        "<?xml version='1.0'?>\n<w:a xmlns:w='urn:w' w:x='1&amp;2' y='é'>\n <b/>t&lt;<![CDATA[<c>]]></w:a>", "a.xml");
    ASSERT_TRUE(root);
    EXPECT_EQ(root->name, "a");
    EXPECT_EQ(root->attribute("x"), "1&2");
    EXPECT_EQ(root->attribute("y"), "é");
    EXPECT_EQ(root->attribute("z"), "");
    ASSERT_NE(root->child("b"), nullptr);
    EXPECT_EQ(root->child("b")->line, 3u);
    EXPECT_EQ(root->child("c"), nullptr);
    EXPECT_EQ(text_of(*root), "\n t<<c>");
}

TEST(Xml, KnowsTheEntitiesOfHtml) {
    const auto root = parse_xml(
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'xhtml11.dtd'><p t='a&nbsp;b&eacute;'>&ldquo;x&rdquo;</p>",
        "a.xml");
    ASSERT_TRUE(root) << root.error().message;
    EXPECT_EQ(root->attribute("t"), "a\u00a0bé");
    EXPECT_EQ(text_of(*root), "“x”");
}

TEST(Xml, SaysWhereItIsBroken) {
    const auto root = parse_xml("<a>\n<b>\n</a>", "script.docx: word/document.xml");
    ASSERT_FALSE(root);
    EXPECT_EQ(root.error().code, "E0165");
    EXPECT_EQ(root.error().message,
              "'script.docx: word/document.xml' is damaged: line 3: Opening and ending tag mismatch: b line 2 and a");
    for (const std::string_view broken :
         {std::string_view(""), std::string_view("text"), std::string_view("<a>\xff</a>"),
          std::string_view("<a>\0</a>", 8), std::string_view("<a>&none;</a>"), std::string_view("<a/><b/>")})
        EXPECT_EQ(code_of(parse_xml(broken, "a.xml")), "E0165") << broken;
}

TEST(Xml, ReadsOtherEncodings) {
    const auto latin = parse_xml("<?xml version='1.0' encoding='iso-8859-1'?><a>O\xf9</a>", "a.xml");
    ASSERT_TRUE(latin);
    EXPECT_EQ(text_of(*latin), "Où");
    const auto wide = parse_xml(std::string_view("\xff\xfe<\0a\0>\0x\0<\0/\0a\0>\0", 18), "a.xml");
    ASSERT_TRUE(wide);
    EXPECT_EQ(text_of(*wide), "x");
    const auto marked = parse_xml("\xef\xbb\xbf<a>\r\nx</a>", "a.xml");
    ASSERT_TRUE(marked);
    EXPECT_EQ(text_of(*marked), "\nx");
}

TEST(Xml, RefusesEntitiesOfTheDocumentsOwn) {
    std::string laughs = "<!DOCTYPE l [<!ENTITY l0 'lol'>";
    for (int i = 1; i < 10; ++i)
        laughs += fmt::format("<!ENTITY l{} '{}'>", i, repeated(fmt::format("&l{};", i - 1), 10));
    EXPECT_EQ(code_of(parse_xml(laughs + "]><l>&l9;</l>", "a.xml")), "E0166");
    EXPECT_EQ(code_of(parse_xml("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "a.xml")), "E0166");
    EXPECT_EQ(code_of(parse_xml("<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>", "a.xml")), "E0166");
}

TEST(Xml, LoadsNoOtherFile) {
    // A subset that isn't loaded declares nothing; includes are elements like others.
    const auto root = parse_xml(
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a xmlns:xi='http://www.w3.org/2001/XInclude'>"
        "<xi:include parse='text' href='file:///etc/passwd'/>&x;</a>",
        "a.xml");
    ASSERT_TRUE(root) << root.error().message;
    EXPECT_EQ(text_of(*root), "&x;");
}

TEST(Xml, LimitsDepthAndTags) {
    EXPECT_EQ(code_of(parse_xml(repeated("<a>", 10'000) + repeated("</a>", 10'000), "a.xml")), "E0163");
    EXPECT_EQ(code_of(parse_xml(repeated("<a>", 200) + repeated("</a>", 200), "a.xml")), "");
    std::string attributes;
    for (int i = 0; i < 100'000; ++i) attributes += fmt::format(" a{}=''", i);
    EXPECT_EQ(code_of(parse_xml("<a" + attributes + "/>", "a.xml")), "E0163");
    EXPECT_EQ(code_of(parse_xml("<a b='" + std::string(100'000, 'x') + "'/>", "a.xml")), "");
}

TEST(HtmlTree, LimitsDepth) {
    EXPECT_EQ(code_of(parse_html(repeated("<div>", 10'000), "a.html")), "E0163");
    EXPECT_EQ(code_of(parse_html(repeated("<div>", 900), "a.html")), "");
    // Nobody closes these; browsers do.
    EXPECT_EQ(code_of(parse_html(repeated("<p>x", 20'000), "a.html")), "");
}

TEST(HtmlTree, TakesAnythingForAPage) {
    for (const std::string_view odd :
         {"", "<", "</", "<!", "<!doctype", "text", "<p", "<p a", "<p a='", "&", "&#", "&#x;", "<>", "</>"})
        EXPECT_EQ(code_of(parse_html(odd, "a.html")), "") << odd;
    const auto word = parse_html("<o:p>x</o:p>", "a.html");
    ASSERT_TRUE(word);
    EXPECT_EQ(text_of(*word), "x");
}

TEST(Charset, ConvertsWhatTheSystemKnows) {
    EXPECT_EQ(from_charset("\xcd\xc9\xd2", "koi8-r"), "мир");
    EXPECT_EQ(from_charset("\x83n", "shift_jis"), "ハ");
    EXPECT_EQ(from_charset("x", "nobody-knows"), std::nullopt);
    EXPECT_EQ(from_charset("\xff", "utf-8"), std::nullopt);
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

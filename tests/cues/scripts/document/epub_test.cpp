#include "cues/scripts/document/epub.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_epub_lines(std::string bytes) { return shown(read_epub(std::move(bytes), "book.epub")); }

ZipEntry encryption(std::string_view algorithm, std::string_view entry) {
    return {
        "META-INF/encryption.xml",
        fmt::format("<encryption xmlns:e='urn:e'><e:EncryptedData><e:EncryptionMethod Algorithm='{}'/><e:CipherData>"
                    "<e:CipherReference URI='{}'/></e:CipherData></e:EncryptedData></encryption>",
                    algorithm, entry)};
}

TEST(Epub, ReadsThePagesInTheOrderOfTheSpine) {
    EXPECT_EQ(
        read_epub_lines(epub({{"two.xhtml", "<h1>One</h1><p>a&nbsp;b</p>"}, {"one.xhtml", "<p class='x'>c</p>"}})),
        (Lines{"heading1: One", "text blank: a\u00a0b", "break page", "text style=x blank: c"}));
}

TEST(Epub, LeavesOutNavigation) {
    EXPECT_EQ(read_epub_lines(epub({{"nav.xhtml", "<p>Contents</p>"}, {"one.xhtml", "<nav><p>up</p></nav><p>c</p>"}})),
              (Lines{"text: c"}));
}

TEST(Epub, CountsPagesThatItLeavesOut) {
    std::string book = epub({{"nav.xhtml", "<p>Contents</p>"}, {"one.xhtml", "<p>c</p>"}});
    EXPECT_EQ(left_out_of(read_epub(std::move(book), "a.epub")), Lines{"tables of contents: 1"});
    EXPECT_EQ(left_out_of(read_epub(
                  zip_of({{"META-INF/container.xml", "<c><rootfiles><rootfile full-path='book.opf'/></rootfiles></c>"},
                          {"book.opf",
                           "<package><manifest><item id='a' href='a.html' media-type='text/html'/><item id='b' "
                           "href='b.html' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine>"
                           "</package>"},
                          {"a.html", "<p>x</p>"},
                          {"b.html", "<p>y</p>"}}),
                  "a.epub")),
              Lines{"pages outside of the book's order: 1"});
}

TEST(Epub, KnowsTitleAuthorAndLanguage) {
    const auto document = read_epub(epub({{"one.xhtml", "<p>x</p>"}}), "book.epub");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->title, "The Lamp");
    EXPECT_EQ(document->author, "M. Marsh");
    EXPECT_EQ(document->language, "en-GB");
}

TEST(Epub, SaysThatABookIsLocked) {
    const std::vector<std::pair<std::string, std::string>> chapters{{"one.xhtml", "<p>x</p>"}};
    EXPECT_EQ(
        read_epub_lines(epub(chapters, {encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/one.xhtml")})),
        Lines{"E0162"});
    // Fonts alone are no lock.
    EXPECT_EQ(read_epub_lines(epub(chapters, {encryption("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")})),
              Lines{"text: x"});
    EXPECT_EQ(read_epub_lines(epub(chapters, {encryption("urn:other", "OEBPS/font.otf")})), Lines{"text: x"});
}

TEST(Epub, FindsPagesByTheirAddresses) {
    const auto book = [](std::string_view href, std::string_view entry) {
        return zip_of({{"META-INF/container.xml", "<c><rootfiles><rootfile full-path='a/b/book.opf'/></rootfiles></c>"},
                       {"a/b/book.opf", fmt::format("<package><manifest><item id='i' href='{}' media-type='text/html'/>"
                                                    "</manifest><spine><itemref idref='i'/><itemref idref='i'/>"
                                                    "</spine></package>",
                                                    href)},
                       {std::string(entry), "<p>x"}});
    };
    EXPECT_EQ(read_epub_lines(book("../text/page%20one.html#top", "a/text/page one.html")), Lines{"text: x"});
    EXPECT_EQ(read_epub_lines(book("./p.html", "a/b/p.html")), Lines{"text: x"});
    EXPECT_EQ(read_epub_lines(book("../../../../p.html", "p.html")), Lines{"text: x"});
    EXPECT_EQ(read_epub_lines(book("missing.html", "p.html")), Lines{"E0169"});
}

TEST(Epub, RefusesOneWithoutABook) {
    EXPECT_EQ(read_epub_lines(zip_of({{"mimetype", "application/epub+zip"}})), Lines{"E0169"});
    EXPECT_EQ(read_epub_lines(zip_of({{"META-INF/container.xml", "<container/>"}})), Lines{"E0169"});
    EXPECT_EQ(read_epub_lines(epub({})), Lines{"E0164"});
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

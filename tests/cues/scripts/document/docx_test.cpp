#include "cues/scripts/document/docx.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_docx_lines(std::string bytes) { return shown(read_docx(std::move(bytes), "script.docx")); }

TEST(Docx, ShowsStylesByTheirNamesWithWhatTheyAreBasedOn) {
    const ZipEntry styles = word_styles(
        "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='Character'/><w:basedOn w:val='Base'/>"
        "<w:pPr><w:ind w:left='3168'/></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Base'><w:name w:val='Script'/><w:basedOn w:val='C'/>"
        "<w:pPr><w:spacing w:before='240'/></w:pPr><w:rPr><w:caps/></w:rPr></w:style>");
    EXPECT_EQ(read_docx_lines(docx(word_paragraph("C", "Iris") + "<w:p><w:r><w:t>Hello.</w:t></w:r></w:p>" +
                                       word_paragraph("C", "Marta") + word_paragraph("Unknown", "Hm."),
                                   {styles})),
              (Lines{"text style=Character indent=22: IRIS", "text: Hello.",
                     "text style=Character indent=22 blank: MARTA", "text: Hm."}));
}

TEST(Docx, KnowsEmphasisOfRunsAndStyles) {
    const ZipEntry styles = word_styles(
        "<w:style w:type='character' w:styleId='E'><w:name w:val='Emphasis'/><w:rPr><w:i/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Bold'/><w:rPr><w:b/></w:rPr></w:style>");
    EXPECT_EQ(
        read_docx_lines(docx("<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr><w:r><w:t xml:space='preserve'>A </w:t></w:r>"
                             "<w:r><w:rPr><w:rStyle w:val='E'/></w:rPr><w:t>b</w:t></w:r>"
                             "<w:r><w:rPr><w:b w:val='0'/><w:u w:val='single'/></w:rPr><w:t>c</w:t></w:r>"
                             "<w:r><w:rPr><w:u w:val='none'/><w:strike/></w:rPr><w:t>d</w:t></w:r></w:p>",
                             {styles})),
        (Lines{"text style=Bold: <b>A </b><b><i>b</i></b><u>c</u>"}));
}

TEST(Docx, ReadsTabsHyphensBreaksAndPages) {
    EXPECT_EQ(read_docx_lines(
                  docx("<w:p><w:r><w:tab/><w:t>one</w:t><w:tab/><w:t>half</w:t><w:noBreakHyphen/><w:t>two</w:t><w:br/>"
                       "<w:t>three</w:t></w:r></w:p><w:p><w:r><w:br w:type='page'/></w:r></w:p>"
                       "<w:p><w:r><w:t>four</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>five</w:t></w:r></w:p>"
                       "<w:p><w:r><w:t>* * *</w:t></w:r></w:p>")),
              (Lines{"text indent=5: one\thalf-two", "text on: three", "break page", "text: four", "text blank: five",
                     "break"}));
}

TEST(Docx, APageThatEndsInAParagraphEndsNothing) {
    const auto paragraph = [](std::string_view before, std::string_view after) {
        return docx(
            fmt::format("<w:p><w:r><w:t xml:space='preserve'>{}</w:t><w:br w:type='page'/>"
                        "<w:t xml:space='preserve'>{}</w:t></w:r></w:p>",
                        before, after));
    };
    EXPECT_EQ(read_docx_lines(paragraph("IRIS: The lam", "p is out.")), Lines{"text: IRIS: The lamp is out."});
    EXPECT_EQ(read_docx_lines(paragraph("IRIS: The lamp ", "of Ulm.")), Lines{"text: IRIS: The lamp of Ulm."});
    EXPECT_EQ(read_docx_lines(paragraph("IRIS: The lamp.", "It is out.")),
              (Lines{"text: IRIS: The lamp.", "text on: It is out."}));
    EXPECT_EQ(left_out_of(read_docx(paragraph("a", "b"), "a.docx")), Lines{"breaks: 1"});
    EXPECT_EQ(read_docx_lines(
                  docx("<w:p><w:r><w:t>a</w:t><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>")),
              (Lines{"text: a", "break page", "text: b"}));
}

TEST(Docx, ReadsIndentsAndAlignment) {
    EXPECT_EQ(read_docx_lines(docx(
                  "<w:p><w:pPr><w:ind w:left='1440' w:firstLine='144'/><w:jc w:val='center'/></w:pPr>"
                  "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
                  "<w:p><w:pPr><w:ind w:start='1440' w:hanging='1440'/></w:pPr><w:r><w:t>IRIS:</w:t></w:r></w:p>")),
              (Lines{"text indent=11 centred: a", "text indent=10 centred on: b", "text: IRIS:"}));
}

TEST(Docx, LeavesOutDeletionsAndKeepsInsertions) {
    EXPECT_EQ(
        read_docx_lines(docx(
            "<w:p><w:r><w:t xml:space='preserve'>I </w:t></w:r><w:del><w:r><w:delText>hate</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>like</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
            "<w:hyperlink><w:r><w:t xml:space='preserve'> it</w:t></w:r></w:hyperlink>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
            "<w:p><w:r><w:t>.</w:t></w:r></w:p>")),
        (Lines{"text: I like it", "text: ."}));
}

TEST(Docx, CountsWhatItLeavesOut) {
    const ZipEntry relations{"word/_rels/document.xml.rels",
                             "<r><Relationship Type='urn:x/header' Target='header1.xml'/>"
                             "<Relationship Type='urn:x/footer' Target='foot.xml'/>"
                             "<Relationship Type='urn:x/styles' Target='nothing.xml'/></r>"};
    const ZipEntry header{"word/header1.xml",
                          "<w:hdr xmlns:w='urn:w'><w:p><w:r><w:t>The La</w:t></w:r><w:r><w:t>mp</w:t></w:r></w:p>"
                          "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:hdr>"};
    const ZipEntry footer{"word/foot.xml", "<w:ftr xmlns:w='urn:w'><w:p><w:r><w:t>draft</w:t></w:r></w:p></w:ftr>"};
    const ZipEntry footnotes{"word/footnotes.xml",
                             "<w:footnotes xmlns:w='urn:w'><w:footnote w:id='2'><w:p><w:r><w:t>Lost.</w:t></w:r></w:p>"
                             "</w:footnote></w:footnotes>"};
    EXPECT_EQ(left_out_of(read_docx(
                  docx("<w:p><w:del><w:r><w:delText>I hate it</w:delText></w:r></w:del><w:r><w:t>Rain</w:t></w:r>"
                       "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> no</w:t></w:r></w:moveTo>"
                       "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not here</w:t></w:r>"
                       "<w:r><w:rPr><w:strike/></w:rPr><w:t>or here then</w:t></w:r>"
                       "<w:r><w:drawing><wp:inline xmlns:wp='urn:wp'><wp:docPr id='1' descr='A lamp'/></wp:inline>"
                       "</w:drawing></w:r></w:p>",
                       {relations, header, footer, footnotes}),
                  "script.docx")),
              (Lines{"deleted words: 3", "hidden words: 2", "descriptions of pictures: 1", "words struck through: 3",
                     "notes without a place in the text: 1", "words of headers and footers: 3"}));
}

TEST(Docx, ReadsTables) {
    const auto cell = [](std::string_view text) {
        return fmt::format("<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>", text);
    };
    const std::string wide =
        "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc>";
    EXPECT_EQ(
        read_docx_lines(
            docx(fmt::format("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl><w:p><w:r><w:t>after</w:t></w:r></w:p>"
                             "<w:tbl><w:tr>{}</w:tr></w:tbl>",
                             cell("IRIS"), cell("Hello."), wide, cell("c"), cell("d")))),
        (Lines{"cell 0,0: IRIS", "cell 0,1: Hello.", "cell 1,0: wide", "cell 1,2: c", "text: after", "cell 2,0: d"}));
}

TEST(Docx, KnowsHeadingsAndLists) {
    const ZipEntry styles = word_styles(
        "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr>"
        "</w:style><w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='List'/><w:pPr><w:numPr><w:numId "
        "w:val='3'/></w:numPr></w:pPr>"
        "</w:style>");
    EXPECT_EQ(
        read_docx_lines(docx(word_paragraph("H1", "One") + word_paragraph("H2", "Two") + word_paragraph("L", "Three") +
                                 "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr>"
                                 "<w:r><w:t>Four</w:t></w:r></w:p>"
                                 "<w:p><w:pPr><w:pStyle w:val='L'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
                                 "<w:r><w:t>Five</w:t></w:r></w:p>",
                             {styles})),
        (Lines{"heading1 style=Heading 1: One", "heading2 style=Heading 2: Two", "item1 style=List: Three",
               "item2: Four", "text style=List: Five"}));
}

TEST(Docx, PutsNotesAndCommentsBehindTheirParagraph) {
    const ZipEntry footnotes{
        "word/footnotes.xml",
        "<w:footnotes xmlns:w='urn:w'><w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:footnoteReference w:id='2'/><w:t>A note.</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"};
    const ZipEntry comments{"word/comments.xml",
                            "<w:comments xmlns:w='urn:w'><w:comment w:id='7'><w:p><w:r><w:t>Cut?</w:t></w:r></w:p>"
                            "</w:comment></w:comments>"};
    EXPECT_EQ(
        read_docx_lines(docx("<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id='2'/><w:footnoteReference w:id='2'/>"
                             "<w:t>!</w:t><w:commentReference w:id='7'/></w:r></w:p>",
                             {footnotes, comments})),
        (Lines{"text: Text!", "text style=Footnote: A note.", "text style=Comment: Cut?"}));
}

TEST(Docx, ReadsATextBoxOnce) {
    const std::string box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>";
    EXPECT_EQ(read_docx_lines(
                  docx(fmt::format("<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><wps:txbx>{0}</wps:txbx>"
                                   "</mc:Choice><mc:Fallback><v:textbox>{0}</v:textbox></mc:Fallback>"
                                   "</mc:AlternateContent><w:t>b</w:t></w:r></w:p>",
                                   box))),
              (Lines{"text: ab", "text: box"}));
}

TEST(Docx, KnowsTitleAuthorAndLanguage) {
    const ZipEntry properties{
        "docProps/core.xml",
        "<p xmlns:dc='urn:dc'><dc:title>The\nLamp</dc:title><dc:creator>M. Marsh</dc:creator></p>"};
    const ZipEntry styles = word_styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:rPrDefault></w:docDefaults>");
    const auto document = read_docx(docx(word_paragraph("", "x"), {properties, styles}), "script.docx");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->title, "The Lamp");
    EXPECT_EQ(document->author, "M. Marsh");
    EXPECT_EQ(document->language, "en-GB");
    EXPECT_EQ(document->source->name(), "script.docx");
    EXPECT_EQ(document->source->text(), "x\n");
}

TEST(Docx, FindsADocumentOfAnotherName) {
    const ZipEntry relations{"_rels/.rels",
                             "<r><Relationship Type='urn:x/officeDocument' Target='/word/document2.xml'/></r>"};
    const ZipEntry main{"word/document2.xml",
                        "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"};
    EXPECT_EQ(read_docx_lines(zip_of({relations, main})), Lines{"text: x"});
}

TEST(Docx, RefusesOneWithoutADocument) {
    EXPECT_EQ(read_docx_lines(zip_of({{"word/styles.xml", "<w/>"}})), Lines{"E0169"});
    EXPECT_EQ(read_docx_lines(docx("<w:p/>")), Lines{"E0164"});
    EXPECT_EQ(read_docx_lines(docx("<w:p>")), Lines{"E0165"});
    EXPECT_EQ(read_docx_lines(docx("<w:p><w:r><w:t>\xff</w:t></w:r></w:p>")), Lines{"E0165"});
    EXPECT_EQ(read_docx_lines(docx(std::string("<w:p><w:r><w:t>\0</w:t></w:r></w:p>", 34))), Lines{"E0165"});
}

TEST(Docx, SurvivesStylesThatAreBasedOnThemselves) {
    const ZipEntry styles =
        word_styles("<w:style w:type='paragraph' w:styleId='A'><w:name w:val='A'/><w:basedOn w:val='A'/></w:style>");
    EXPECT_EQ(read_docx_lines(docx(word_paragraph("A", "x"), {styles})), Lines{"text style=A: x"});
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

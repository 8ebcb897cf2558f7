#include "cues/scripts/document/odt.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_odt_lines(std::string bytes) { return shown(read_odt(std::move(bytes), "script.odt")); }

TEST(Odt, ShowsAutomaticStylesByTheNamesOfThoseBelow) {
    const ZipEntry styles{
        "styles.xml",
        fmt::format(
            "<office:document-styles {}><office:styles>"
            "<style:style style:name='Standard' style:family='paragraph'/>"
            "<style:style style:name='Character_20_name' style:family='paragraph' style:parent-style-name='Standard'>"
            "<style:paragraph-properties fo:margin-left='5.08cm' fo:margin-top='0.5cm'/>"
            "<style:text-properties fo:text-transform='uppercase'/></style:style>"
            "</office:styles></office:document-styles>",
            odt_names)};
    EXPECT_EQ(read_odt_lines(odt(
                  "<text:p text:style-name='P1'>Iris</text:p><text:p text:style-name='Standard'>Hello.</text:p>"
                  "<text:p text:style-name='Character_20_name'>Marta</text:p>",
                  "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Character_20_name'>"
                  "<style:paragraph-properties fo:text-align='center'/></style:style>",
                  {styles})),
              (Lines{"text style=Character name indent=20 centred: IRIS", "text: Hello.",
                     "text style=Character name indent=20 blank: MARTA"}));
}

TEST(Odt, KnowsEmphasisOfSpans) {
    EXPECT_EQ(read_odt_lines(odt(
                  "<text:p>A <text:span text:style-name='B'>b <text:span text:style-name='I'>c</text:span></text:span>"
                  "<text:span text:style-name='U'>d</text:span></text:p>",
                  "<style:style style:name='B' style:family='text'><style:text-properties "
                  "fo:font-weight='bold'/></style:style>"
                  "<style:style style:name='I' style:family='text'><style:text-properties "
                  "fo:font-style='italic'/></style:style>"
                  "<style:style style:name='U' style:family='text'><style:text-properties "
                  "style:text-underline-style='solid'/></style:style>")),
              (Lines{"text: A <b>b </b><b><i>c</i></b><u>d</u>"}));
}

TEST(Odt, ReadsWhiteSpaceAsItIsMeant) {
    EXPECT_EQ(read_odt_lines(odt(
                  "<text:p>\n  one\n  two<text:s text:c='3'/>x<text:tab/>y<text:line-break/>  z</text:p>"
                  "<text:p/><text:p><text:s text:c='10'/>IRIS</text:p><text:p><text:tab/><text:tab/>MARTA</text:p>")),
              (Lines{"text: one two   x\ty", "text on: z", "text indent=10 blank: IRIS", "text indent=10: MARTA"}));
}

TEST(Odt, ReadsHeadingsListsAndTables) {
    EXPECT_EQ(
        read_odt_lines(odt("<text:h text:outline-level='2'>Scene</text:h>"
                           "<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p>"
                           "</text:list-item></text:list></text:list-item></text:list>"
                           "<table:table><table:table-row><table:table-cell table:number-columns-repeated='2'/>"
                           "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>")),
        (Lines{"heading2: Scene", "item1: a", "item2: b", "cell 0,2: c"}));
}

TEST(Odt, LeavesOutDeletionsAndContents) {
    EXPECT_EQ(
        read_odt_lines(odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            "<text:table-of-content><text:index-body><text:p>Scene 1</text:p></text:index-body></text:table-of-content>"
            "<text:section><text:p>kept<text:change/></text:p></text:section>")),
        (Lines{"text: kept"}));
}

TEST(Odt, CountsWhatItLeavesOut) {
    const ZipEntry styles{
        "styles.xml",
        fmt::format(
            "<office:document-styles {}><office:master-styles><style:master-page><style:header><text:p>The "
            "Lamp</text:p></style:header><style:footer-first><text:p>draft <text:page-number>1</text:page-number>"
            "</text:p></style:footer-first></style:master-page></office:master-styles>"
            "</office:document-styles>",
            odt_names)};
    EXPECT_EQ(
        left_out_of(read_odt(
            odt("<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ida "
                "Holm</dc:creator></office:change-info><text:p>gone away</text:p></text:deletion></text:changed-region>"
                "</text:tracked-changes><text:table-of-content><text:index-body><text:p>Scene 1</text:p>"
                "</text:index-body></text:table-of-content><text:section text:display='none'><text:p>a secret "
                "one</text:p>"
                "</text:section><text:p>kept<text:span text:style-name='H'>not seen</text:span>"
                "<text:span text:style-name='S'>cut</text:span><draw:frame><draw:image/><svg:desc xmlns:svg='urn:v'>A "
                "lamp</svg:desc></draw:frame></text:p>",
                "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/>"
                "</style:style><style:style style:name='S' style:family='text'><style:text-properties "
                "style:text-line-through-style='solid'/></style:style>",
                {styles}),
            "script.odt")),
        (Lines{"deleted words: 2", "tables of contents: 1", "hidden words: 5", "descriptions of pictures: 1",
               "words struck through: 1", "words of headers and footers: 4"}));
}

TEST(Odt, PutsNotesBehindTheirParagraph) {
    EXPECT_EQ(read_odt_lines(odt(
                  "<text:p>Text<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
                  "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>!"
                  "<office:annotation><dc:creator>M</dc:creator><text:p>Cut?</text:p></office:annotation></text:p>")),
              (Lines{"text: Text!", "text style=Footnote: A note.", "text style=Comment: Cut?"}));
}

TEST(Odt, KnowsTitleAuthorAndLanguage) {
    const ZipEntry meta{"meta.xml",
                        fmt::format("<office:document-meta {}><office:meta><dc:title>Lamp</dc:title>"
                                    "<meta:initial-creator>M. Marsh</meta:initial-creator><dc:creator>Else</dc:creator>"
                                    "<dc:language>de-DE</dc:language></office:meta></office:document-meta>",
                                    odt_names)};
    const auto document = read_odt(odt("<text:p>x</text:p>", {}, {meta}), "script.odt");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->title, "Lamp");
    EXPECT_EQ(document->author, "M. Marsh");
    EXPECT_EQ(document->language, "de-DE");
}

TEST(Odt, RefusesWhatItCantRead) {
    const ZipEntry manifest{"META-INF/manifest.xml",
                            "<manifest><file-entry><encryption-data/></file-entry></manifest>"};
    EXPECT_EQ(read_odt_lines(odt("<text:p>x</text:p>", {}, {manifest})), Lines{"E0161"});
    EXPECT_EQ(read_odt_lines(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})), Lines{"E0169"});
    EXPECT_EQ(read_odt_lines(odt("<text:p/>")), Lines{"E0164"});
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

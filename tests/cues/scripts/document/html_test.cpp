#include "cues/scripts/document/html.h"

#include "tests/cues/scripts/document/document_support.h"

namespace dramatis::cues::scripts::document {
namespace {

Lines read_html_lines(std::string bytes) { return shown(read_html(std::move(bytes), "script.html")); }

TEST(Html, ReadsParagraphsHeadingsAndBreaks) {
    EXPECT_EQ(
        read_html_lines("<h2>Act\n one</h2><p>One<br>two</p><p>three<hr><div>four</div><div>five<br><br>six</div>"),
        (Lines{"heading2: Act one", "text blank: One", "text on: two", "text blank: three", "break", "text: four",
               "text: five", "text blank: six"}));
}

TEST(Html, KnowsEmphasis) {
    EXPECT_EQ(read_html_lines(
                  "<p>a <b>b <i>c</i></b> <em>d</em><u>e</u><del>f</del><span style='font-weight: bold'>g</span></p>"),
              (Lines{"text: a <b>b </b><b><i>c</i></b> <i>d</i><u>e</u><b>g</b>"}));
}

TEST(Html, KnowsAlignmentIndentAndClasses) {
    EXPECT_EQ(
        read_html_lines("<p class='character' style='text-align:center'>IRIS</p>"
                        "<div style='margin-left: 1in'><p style='margin: 0 0 0 0.5in' class=dialogue>Hello.</p></div>"
                        "<center>mid</center><p align=center>dle</p><p>&nbsp;&nbsp;&nbsp;three</p>"),
        (Lines{"text style=character centred: IRIS", "text style=Dialogue indent=15 blank: Hello.", "text centred: mid",
               "text centred blank: dle", "text indent=3 blank: three"}));
}

TEST(Html, TakesWhatStandsBesideTheTextForComments) {
    EXPECT_EQ(read_html_lines("<p>IRIS: Hello.</p><aside><p class=x>Other plays</p></aside><footer>All rights "
                              "reserved</footer><nav>Home</nav>"),
              (Lines{"text: IRIS: Hello.", "text style=Comment blank: Other plays",
                     "text style=Comment blank: All rights reserved"}));
}

TEST(Html, ReadsListsAndTables) {
    EXPECT_EQ(read_html_lines(
                  "<ul><li>a<ol><li>b</ol><li>c</ul><table><tr><th>IRIS<td>Hello.<tr><td colspan=2>x<td>y</table>"),
              (Lines{"item1 indent=4.167: a", "item2 indent=8.333 blank: b", "item1 indent=4.167 blank: c",
                     "cell 0,0 blank: <b>IRIS</b>", "cell 0,1: Hello.", "cell 1,0: x", "cell 1,2: y"}));
}

TEST(Html, KeepsLinesOfPreformattedText) {
    EXPECT_EQ(read_html_lines("<pre>\n                <b>IRIS</b>\r\n      Hello.\n\n\tlast\n</pre><p>after"),
              (Lines{"code indent=16: <b>IRIS</b>", "code indent=6: Hello.", "code indent=8 blank: last",
                     "text blank: after"}));
}

TEST(Html, LeavesOutWhatIsNotShown) {
    EXPECT_EQ(
        read_html_lines(
            "<html><head><title>T</title><style>p{}</style></head><body><nav><p>menu</p></nav>"
            "<script>alert('<p>x</p>')</script><p hidden>h</p><p style='display:none'>d</p><!-- c --><p>kept</p>"),
        (Lines{"text: kept"}));
}

TEST(Html, CountsWhatItLeavesOut) {
    EXPECT_EQ(left_out_of(read_html(
                  "<!-- saved by hand --><html><head><title>T</title></head><body><nav><p>menu <b>two</b></p></nav>"
                  "<script>alert('<p>x</p>')</script><p hidden>h i</p><!-- ask Ida --><!--[if mso]> x <![endif]-->"
                  "<p>kept<img src=a.png alt='A lamp'><img src=b.png alt=''><s>not this</s>"
                  "<p style='display:none'>none<style>p{}</style></p><svg><text>drawn</text></svg></body></html>",
                  "a.html")),
              (Lines{"words of navigation and controls: 2", "hidden words: 3", "words of comments in the page: 5",
                     "descriptions of pictures: 1", "words struck through: 2", "words of embedded objects: 1"}));
}

TEST(Html, KnowsNotesOfEBooks) {
    const auto page = read_html(
        "<p>Text<a href='#n1'>1</a> and <a href='#x'>more</a><a href='b.html#n' role='doc-noteref'>see</a>.</p>"
        "<aside role='doc-footnote'><p>A note.</p></aside>",
        "a.html");
    EXPECT_EQ(shown(page), (Lines{"text: Text and more.", "text style=Footnote blank: A note."}));
    EXPECT_EQ(left_out_of(page), Lines{"references to notes: 2"});
}

TEST(Html, KeepsNoControlCharacterInAStyle) {
    EXPECT_EQ(read_html_lines("<p class='a\x10z'>x</p>"), Lines{"text style=a z: x"});
}

TEST(Html, CountsBytesThatAreDamaged) {
    const auto page = read_html("<p>caf\xc3\xa9, caf\xe9</p>", "a.html");
    EXPECT_EQ(shown(page), Lines{"text: café, café"});
    EXPECT_EQ(left_out_of(page), Lines{"damaged bytes: 1"});
}

TEST(Html, ReadsEntities) {
    EXPECT_EQ(read_html_lines("<p>&lt;A&gt; &amp; &eacute;&#8220;&#x201d;&hellip; &unknown; AT&T&#0;</p>"),
              (Lines{"text: <A> & é“”… &unknown; AT&T"}));
}

TEST(Html, KnowsTheHead) {
    const auto document = read_html(
        "<html lang=fr><head><title>La\n Lampe</title><meta name=Author content='M. Marsh'></head><p>x", "a.html");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->title, "La Lampe");
    EXPECT_EQ(document->author, "M. Marsh");
    EXPECT_EQ(document->language, "fr");
}

TEST(Html, DecodesWhatThePageSays) {
    EXPECT_EQ(read_html_lines("<p>O\xf9?"), Lines{"text: Où?"});
    EXPECT_EQ(read_html_lines("\xef\xbb\xbf<p>Où?"), Lines{"text: Où?"});
    EXPECT_EQ(read_html_lines("<meta charset=iso-8859-1><p>Où?"), Lines{"text: Où?"});
    EXPECT_EQ(read_html_lines("<meta charset='koi8-r'><p>\xcd\xc9\xd2"), Lines{"text: мир"});
    EXPECT_EQ(read_html_lines("<meta charset='nobody-knows'><p>\x93O\xf9?\x94"), Lines{"text: “Où?”"});
    EXPECT_EQ(read_html_lines(std::string("\xff\xfe<\0p\0>\0x\0", 10)), Lines{"text: x"});
}

TEST(Html, RefusesWhatIsNoText) {
    EXPECT_EQ(read_html_lines(""), Lines{"E0164"});
    EXPECT_EQ(read_html_lines("<p> </p>"), Lines{"E0164"});
    EXPECT_EQ(read_html_lines(std::string("<p>a\0\0b</p>", 11)), Lines{"E0167"});
}

TEST(Html, ReadsTagSoup) {
    // As libxml2 takes it, which is not in all as browsers do.
    EXPECT_EQ(read_html_lines("</p><b><p>a</b></div>b<td>c</p><li>d<p/>e"),
              (Lines{"text: ab", "cell 0,0 blank: c", "cell 0,0: d", "cell 0,0 blank: e"}));
}

TEST(Html, KnowsWhoSpeaksByTheClass) {
    EXPECT_EQ(read_html_lines("<span class='speaker'>Iris</span><p>Hello.</p><p><b class='x speaker'>Otto</b> Well.</p>"
                              "<p>so <span class=speaker>Iris</span> said</p>"),
              (Lines{"text style=Character: <b>Iris</b>", "text blank: Hello.",
                     "text style=Character blank: <b>Otto</b> Well.", "text blank: so <b>Iris</b> said"}));
}

TEST(Html, ReadsLongPreformattedTextInATableAsSuch) {
    EXPECT_EQ(
        read_html_lines("<table><tr><td>menu<td><pre>\na\nb\n</pre><td><pre>1\n2\n3\n4\n5\n6\n7\n8\n  9</pre></table>")
            .back(),
        "code indent=2: 9");
    EXPECT_EQ(read_html_lines("<table><tr><td>menu<td><pre>a\nb\n</pre></table>").back(), "cell 0,1: b");
}

TEST(Html, KnowsTheLanguageOfPreformattedText) {
    EXPECT_EQ(read_html_lines("<pre><code class='language-fountain'>IRIS\nHello.\n</code></pre>"),
              (Lines{"code style=language-fountain: IRIS", "code style=language-fountain: Hello."}));
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

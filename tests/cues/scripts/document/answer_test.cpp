// What the reader of documents answers, and that no answer is believed.
#include "cues/scripts/document/answer.h"

#include <cmath>
#include <cstring>
#include <memory>

#include "cues/scripts/document/read_document.h"
#include "cues/scripts/document/xml.h"
#include "tests/cues/scripts/document/document_support.h"
#include "tests/support/codes.h"

namespace dramatis::cues::scripts::document {
namespace {

Result<Document> through(const Result<Document>& document) { return document_of_answer(answer_of(document), "a.docx"); }
Document small() {
    Document document{.source = std::make_shared<const SourceText>("a.docx", "IRIS\n\nHello, there.\n")};
    document.title = "The Lamp";
    document.left_out = {{"page numbers", 3}};
    document.paragraphs = {{.runs = {{"IRIS", true}}, .style = "Character", .indent = 22.5, .span = {0, 4}},
                           {.kind = ParagraphKind::Break, .page = true, .span = {5, 5}},
                           {.runs = {{"Hello, "}, {"there.", false, true}}, .after_blank = true, .span = {6, 19}}};
    return document;
}

TEST(DocumentAnswer, HoldsAllOfADocument) {
    const Document document = small();
    const auto read = through(document);
    ASSERT_TRUE(read);
    EXPECT_EQ(shown(read), shown(Result<Document>(document)));
    EXPECT_EQ(read->title, "The Lamp");
    EXPECT_EQ(read->left_out, document.left_out);
    EXPECT_EQ(read->source->text(), document.source->text());
}

TEST(DocumentAnswer, HoldsATree) {
    const auto tree = parse_xml("<a x='1' y='é'><b>text</b>\n<c/></a>", "a.xml");
    ASSERT_TRUE(tree);
    const auto read = tree_of_answer(answer_of(tree), "a.xml");
    ASSERT_TRUE(read);
    EXPECT_EQ(answer_of(read), answer_of(tree));
    EXPECT_EQ(read->attribute("y"), "é");
    EXPECT_EQ(text_of(*read), "text\n");
    EXPECT_EQ(read->children.back().line, 2u);
}

TEST(DocumentAnswer, PassesAnErrorOn) {
    const auto read = through(read_document("{\\rtf1 x}", "a.rtf"));
    ASSERT_FALSE(read);
    EXPECT_EQ(to_text(read.error()), to_text(read_document("{\\rtf1 x}", "a.rtf").error()));
    EXPECT_EQ(code_of(tree_of_answer(answer_of(parse_xml("<a>", "a.xml")), "a.xml")), "E0165");
}

TEST(DocumentAnswer, IsCutOffAnywhereWithoutHarm) {
    const std::string answer = answer_of(Result<Document>(small()));
    for (std::size_t size = 0; size < answer.size(); ++size)
        EXPECT_EQ(code_of(document_of_answer(answer.substr(0, size), "a.docx")), "E0172") << size;
    EXPECT_EQ(code_of(document_of_answer(answer + 'x', "a.docx")), "E0172");
}

TEST(DocumentAnswer, IsRefusedIfADocumentCantBeSo) {
    const auto refused = [](auto change) {
        Document document = small();
        change(document);
        return code_of(through(document)) == "E0172";
    };
    EXPECT_FALSE(refused([](Document&) {}));
    // A line without a paragraph, and two paragraphs of one line.
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs.pop_back(); }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs.erase(made.paragraphs.begin() + 1); }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs.push_back(made.paragraphs[2]); }));
    EXPECT_TRUE(
        refused([](Document& made) { made.paragraphs.insert(made.paragraphs.begin() + 1, made.paragraphs[1]); }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[2].span.end = 9; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[2].span = {0, 13}; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[2].span.end = 4'000'000; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[0].indent = -1.0; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[0].indent = NAN; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[0].runs.clear(); }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[1].kind = ParagraphKind::Text; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[0].style = "\xff"; }));
    EXPECT_TRUE(refused([](Document& made) { made.title = "\xc3"; }));
    EXPECT_TRUE(refused([](Document& made) { made.title = "The Lamp\nSOUND: bell"; }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs[0].style = "\x1b[2J"; }));
    EXPECT_TRUE(refused([](Document& made) { made.left_out[0].what = "words\nerror: none"; }));
    EXPECT_TRUE(refused([](Document& made) {
        made.source = std::make_shared<const SourceText>("a.docx", "IRIS\n\nHel\x1bo, there.\n");
        made.paragraphs[2].runs[0].text = "Hel\x1bo, ";
    }));
    EXPECT_TRUE(refused([](Document& made) { made.paragraphs.resize(0); }));
    EXPECT_TRUE(refused([](Document& made) {
        made.source = std::make_shared<const SourceText>("a.docx", "IRIS\n\nHell\xff, there.\n");
    }));
    // A paragraph of two lines.
    EXPECT_TRUE(refused([](Document& made) {
        made.source = std::make_shared<const SourceText>("a.docx", "IRIS\n\nHello,\nthere.\n");
    }));
    // A run that ends within a letter.
    EXPECT_TRUE(refused([](Document& made) {
        made.source = std::make_shared<const SourceText>("a.docx", "IRI\u00e9\n");
        made.paragraphs = {{.runs = {{"IRI\xc3"}, {"\xa9"}}, .span = {0, 5}}};
    }));
}

TEST(DocumentAnswer, CannotClaimMoreThanItHolds) {
    // Four thousand million paragraphs, without one.
    std::string answer = "D";
    const auto number = [&](std::uint32_t value) {
        answer.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    for (int i = 0; i < 5; ++i) number(0);
    number(UINT32_MAX);
    EXPECT_EQ(code_of(document_of_answer(answer, "a.docx")), "E0172");
}

TEST(DocumentAnswer, RefusesATreeThatIsTooDeep) {
    Node root{.name = "a"};
    for (std::size_t i = 0; i < 10'000; ++i) {
        Node outer{.name = "a"};
        outer.children.push_back(std::move(root));
        root = std::move(outer);
    }
    EXPECT_EQ(code_of(tree_of_answer(answer_of(Result<Node>(std::move(root))), "a.xml")), "E0172");
}

TEST(DocumentAnswer, CannotForgeAnotherError) {
    for (const char* const code : {"E0501", "W0460", "", "E016", "E016x", "E0170"})
        EXPECT_EQ(code_of(through(failure(code, "x"))), "E0172") << code;
    // As text of a file's name, which may be anything, is answered.
    EXPECT_EQ(through(failure("E0164", "no\xff\ntext")).error().message, "no\ufffd\ufffdtext");
    EXPECT_EQ(through(failure("E0164", "one", "two\nthree")).error().help, "two\nthree");
    EXPECT_EQ(code_of(through(failure("E0164", std::string(3999, 'x') + "é"))), "E0164");
    std::string forged = answer_of(Result<Document>(failure("E0164", "one two")));
    forged[forged.find(' ')] = '\n';
    EXPECT_EQ(code_of(document_of_answer(forged, "a.docx")), "E0172");
}

}  // namespace
}  // namespace dramatis::cues::scripts::document

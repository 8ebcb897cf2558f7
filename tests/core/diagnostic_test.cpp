#include "core/diagnostic.h"

namespace dramatis {
namespace {

SourceRef source_of(std::string text) { return std::make_shared<const SourceText>("show.cues", std::move(text)); }

Diagnostic at(SourceRef source, std::string_view part, std::string message = "no such delivery",
              std::string help = {}) {
    const auto begin = static_cast<std::uint32_t>(source->text().find(part));
    const auto end = begin + static_cast<std::uint32_t>(part.size());
    return {"E0103", std::move(message), std::move(help), {std::move(source), {begin, end}}};
}

// The excerpt and the marks: lines two and three.
std::string excerpt(const Diagnostic& diagnostic) {
    const std::string text = to_text(diagnostic);
    const auto begin = text.find('\n') + 1;
    return text.substr(begin, text.find('\n', text.find('\n', begin) + 1) + 1 - begin);
}

TEST(Diagnostic, ReadsLikeACompilers) {
    const auto diagnostic = at(source_of("Title: x\n\nMIRA (whisperng): Who's there?\n"), "whisperng",
                               "no such delivery", "did you mean 'whispering'?");
    EXPECT_EQ(to_text(diagnostic),
              "show.cues:3:7: error[E0103]: no such delivery\n"
              "    3 | MIRA (whisperng): Who's there?\n"
              "      |       ^~~~~~~~~\n"
              "  help: did you mean 'whispering'?\n");
}

TEST(Diagnostic, HelpMayBeAListInLinesOfItsOwn) {
    EXPECT_EQ(to_text(Diagnostic{"E0351", "there is no device 'x'", "there are:\n  0  one\n  1  two", {}}),
              "error[E0351]: there is no device 'x'\n"
              "  help: there are:\n"
              "    0  one\n"
              "    1  two\n");
}

TEST(Diagnostic, WithoutASourceIsOneLine) {
    EXPECT_EQ(to_text(Diagnostic{"W0501", "no sound card", "", {}}), "warning[W0501]: no sound card\n");
}

TEST(Diagnostic, TheLetterIsTheSeverity) {
    EXPECT_EQ((Diagnostic{"E0103", "", "", {}}.severity()), Severity::Error);
    EXPECT_EQ((Diagnostic{"W0103", "", "", {}}.severity()), Severity::Warning);
    EXPECT_EQ((Diagnostic{"N0103", "", "", {}}.severity()), Severity::Note);
}

TEST(Diagnostic, ATabKeepsTheMarkInItsColumn) {
    EXPECT_EQ(excerpt(at(source_of("a\tbad"), "bad")),
              "    1 | a   bad\n"
              "      |     ^~~\n");
}

TEST(Diagnostic, WideLettersAndCombiningMarksKeepTheMarkInItsColumn) {
    EXPECT_EQ(excerpt(at(source_of("日本 e\u0301 bad"), "bad")),
              "    1 | 日本 e\u0301 bad\n"
              "      |        ^~~\n");
    EXPECT_EQ(excerpt(at(source_of("x 日本"), "日本")),
              "    1 | x 日本\n"
              "      |   ^~~~\n");
}

TEST(Diagnostic, AnEmptySpanIsOneMark) {
    Diagnostic diagnostic = at(source_of("MIRA\n"), "MIRA");
    diagnostic.where.span = {4, 4};
    EXPECT_EQ(excerpt(diagnostic),
              "    1 | MIRA\n"
              "      |     ^\n");
}

TEST(Diagnostic, ASpanOfSeveralLinesMarksTheFirst) {
    EXPECT_EQ(excerpt(at(source_of("MIRA: one\ntwo\nthree"), "one\ntwo\nth")),
              "    1 | MIRA: one\n"
              "      |       ^~~ … to line 3\n");
}

TEST(Diagnostic, ALongLineIsCutAroundTheSpan) {
    const std::string before(5000, 'a');
    const std::string after(5000, 'b');
    const std::string text = excerpt(at(source_of(before + "BAD" + after), "BAD"));
    EXPECT_EQ(text, "    1 | …" + std::string(40, 'a') + "BAD" + std::string(56, 'b') + "…\n" + "      |  " +
                        std::string(40, ' ') + "^~~\n");
}

TEST(Diagnostic, ALineThatFitsIsNotCut) {
    const std::string before(90, 'a');
    EXPECT_EQ(excerpt(at(source_of(before + "BAD"), "BAD")),
              "    1 | " + before + "BAD\n      | " + std::string(90, ' ') + "^~~\n");
}

TEST(Diagnostic, TheEndOfALongLineIsShownWhole) {
    const std::string text = excerpt(at(source_of(std::string(500, 'a') + "BAD"), "BAD"));
    EXPECT_EQ(text, "    1 | …" + std::string(96, 'a') + "BAD\n" + "      |  " + std::string(96, ' ') + "^~~\n");
}

TEST(Diagnostic, NeverSendsControlCodesToATerminal) {
    Diagnostic diagnostic = at(source_of("a\x1b[2Jb\u202Ec"), "b", "x\x1b[1my\n", "z\a");
    const std::string text = to_text(diagnostic);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\a'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 4);
}

TEST(Diagnostic, SurvivesTextThatIsNotUtf8) {
    EXPECT_EQ(excerpt(at(source_of("caf\xE9 bad"), "bad")),
              "    1 | caf\uFFFD bad\n"
              "      |      ^~~\n");
}

TEST(Diagnostic, SurvivesASpanOutsideTheText) {
    Diagnostic diagnostic = at(source_of("abc\n"), "abc");
    diagnostic.where.span = {100, 200};
    EXPECT_EQ(to_text(diagnostic),
              "show.cues:2:1: error[E0103]: no such delivery\n"
              "    2 | \n"
              "      | ^\n");
    diagnostic.where.span = {2, 1};
    EXPECT_EQ(excerpt(diagnostic),
              "    1 | abc\n"
              "      |   ^\n");
}

TEST(Diagnostic, ALineOfCombiningMarksAloneIsCutToo) {
    std::string marks;
    for (int i = 0; i < 100000; ++i) marks += "\u0301";
    EXPECT_LT(to_text(at(source_of(marks + "bad" + marks), "bad")).size(), 4000u);
}

TEST(Diagnostic, ColoursOnlyWhenAsked) {
    const auto diagnostic = at(source_of("bad"), "bad");
    EXPECT_EQ(to_text(diagnostic).find('\x1b'), std::string::npos);
    EXPECT_NE(to_text(diagnostic, true).find("\x1b[1;31merror[E0103]:\x1b[0m"), std::string::npos);
}

TEST(Diagnostics, SortByPlaceAndKeepTheirOrderThere) {
    const auto source = source_of("abc");
    const auto other = std::make_shared<const SourceText>("a.cues", "abc");
    const auto make = [](std::string code, SourceRef where, std::uint32_t begin) {
        return Diagnostic{std::move(code), "", "", {std::move(where), {begin, begin}}};
    };
    Diagnostics diagnostics = {make("E1", nullptr, 0), make("E2", source, 2), make("E3", source, 1),
                               make("E4", source, 2), make("E5", other, 3)};
    sort_by_place(diagnostics);
    std::string order;
    for (const auto& diagnostic : diagnostics) order += diagnostic.code;
    EXPECT_EQ(order, "E5E3E2E4E1");
}

TEST(Diagnostics, WarningsAreNoErrors) {
    EXPECT_FALSE(has_errors(Diagnostics{{"W0101", "", "", {}}, {"N0101", "", "", {}}}));
    EXPECT_TRUE(has_errors(Diagnostics{{"W0101", "", "", {}}, {"E0101", "", "", {}}}));
}

}  // namespace
}  // namespace dramatis

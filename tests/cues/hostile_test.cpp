// Input that nobody means: it ends in a diagnostic, in memory proportional to its size.
#include "cues/formatter.h"
#include "tests/cues/allocation_counter.h"
#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

using Texts = std::vector<std::string>;

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
}

// Bytes allocated by parsing, for each byte of the text; the source and its lines are not counted.
double allocation_ratio(const std::string& text) {
    const auto source = std::make_shared<const SourceText>("test.cues", text);
    const std::size_t before = allocated_bytes();
    const auto parsed = parse_cue_sheet(source);
    return static_cast<double>(allocated_bytes() - before) / static_cast<double>(text.size());
}

TEST(HostileSheets, WithALineOfAHundredMegabytesAreRefused) {
    std::string text = "IRIS: Hello.\nTOBIAS: ";
    text.append(std::size_t{100} << 20, 'a');
    text += "\nIRIS: Still here.\n";
    const auto parsed = parse(text);
    EXPECT_EQ(codes(parsed), (Texts{"E0108 2:1"}));
    EXPECT_EQ(parsed.sheet.cues.size(), 2u);
    EXPECT_LT(to_text(parsed.diagnostics).size(), 1000u);
}

TEST(HostileSheets, WithNulBytesAreRefusedAtTheFirst) {
    const auto parsed = parse(std::string("IRIS: Hel\0lo\n", 13));
    EXPECT_EQ(codes(parsed), (Texts{"E0102 1:10"}));
}

TEST(HostileSheets, OfNulBytesGiveALimitedNumberOfDiagnostics) {
    const auto parsed = parse(std::string(500'000, '\0'));
    EXPECT_EQ(parsed.diagnostics.size(), 101u);
    EXPECT_EQ(parsed.diagnostics.back().code, "N0199");
}

TEST(HostileSheets, WithFiftyThousandLettersInARowAreWords) {
    const auto parsed = parse(repeated("IRIS: ", 1).append(repeated("s'", 25'000)));
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(std::get<Word>(std::get<Speech>(parsed.sheet.cues.at(0).body).parts.at(0)).text.size(), 50'000u);
}

TEST(HostileSheets, WithWarningsBeforeTheErrorKeepTheError) {
    const auto parsed = parse(repeated("IRIS: ", 1).append(repeated("* a ", 1000)).append(" {}\n"));
    EXPECT_TRUE(has_errors(parsed.diagnostics));
    EXPECT_EQ(parsed.diagnostics.size(), 102u);
}

TEST(HostileSheets, NestedDeeplyAreReadInOnePass) {
    constexpr std::size_t depth = 300'000;
    for (const std::string_view mark :
         {"{", "}", "[[", "[", "]]", "(", ")", "*", "* ", "{{}", "()", "(,", "{}", "&", "…", "\""}) {
        for (const std::string_view head : {"IRIS: ", "SOUND: ", "SCENE 1: ", "IRIS (", "NOTE: ", "Title: "}) {
            const auto parsed = parse(std::string(head) + repeated(mark, depth) + "\nIRIS: Hello.\n");
            EXPECT_FALSE(parsed.sheet.cues.empty()) << mark << head;
            EXPECT_LE(parsed.diagnostics.size(), 201u);
            format_cue_sheet(parsed.sheet);
        }
    }
}

TEST(HostileSheets, OfManySpeakersAreReadInOnePass) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "SOUN" + std::to_string(i) + ": Hello.\n";
    EXPECT_EQ(parse(text).sheet.cues.size(), 20'000u);
}

TEST(HostileSheets, ThatAreNotUnicodeDoNotCrash) {
    std::string text = "IRIS: ";
    for (int byte = 1; byte < 256; ++byte) text += static_cast<char>(byte);
    text += "\xF0\x9F\nIRIS: \xE2\n\xC2";
    EXPECT_TRUE(has_errors(parse(text).diagnostics));
}

TEST(HostileSheets, AllocateInProportion) {
    // A cue takes some 900 bytes, and "A:a" is one; growing vectors allocate what they have twice over.
    constexpr double most_bytes_a_byte = 800.0;
    constexpr double growth = 2.5;  // where doubling falls just so
    for (const std::string_view part : {"a ", "IRIS: a b c d e f\n", "BEAT\n", "A:a\n", "{a}", "[[a]]", "*a* ", "# a\n",
                                        "a:b\n", "X (a,b,c): d\n", "\n\n    a", "(a)"}) {
        const double small = allocation_ratio(repeated("IRIS: ", 1).append(repeated(part, 2'000)));
        const double large = allocation_ratio(repeated("IRIS: ", 1).append(repeated(part, 32'000)));
        EXPECT_LT(large, most_bytes_a_byte) << part;
        EXPECT_LT(large, growth * small) << part;
    }
}

}  // namespace
}  // namespace dramatis::cues

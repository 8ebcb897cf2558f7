#include "core/text.h"

namespace dramatis {
namespace {

TEST(Utf8, FindsTheFirstInvalidByte) {
    EXPECT_EQ(first_invalid_utf8("plain, só, 日本, 🎭"), std::nullopt);
    EXPECT_EQ(first_invalid_utf8("caf\xE9 au lait"), 3u);
    EXPECT_EQ(first_invalid_utf8("ab\xC3"), 2u);               // cut off
    EXPECT_EQ(first_invalid_utf8("a\xC0\xAF"), 1u);            // overlong
    EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0u);         // a surrogate
    EXPECT_EQ(first_invalid_utf8("abc\xF4\x90\x80\x80"), 3u);  // above U+10FFFF
    EXPECT_EQ(first_invalid_utf8(std::string_view("a\0b", 3)), std::nullopt);
}

TEST(Utf8, DecodesAndReplacesWhatIsInvalid) {
    EXPECT_EQ(decode("é", 0).value, U'é');
    EXPECT_EQ(decode("é", 0).bytes, 2u);
    EXPECT_EQ(decode("é", 1).value, U'\uFFFD');
    EXPECT_EQ(decode("\xF0\x9F", 0).bytes, 1u);
}

TEST(Utf8, EncodesWhatItDecodes) {
    for (const char32_t c : {U'a', U'é', U'日', U'🎭', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, c);
        EXPECT_EQ(decode(text, 0).value, c);
        EXPECT_EQ(decode(text, 0).bytes, text.size());
    }
}

TEST(Utf8, EncodesASurrogateAsTheReplacement) {
    std::string text;
    append_utf8(text, static_cast<char32_t>(0xD800));
    append_utf8(text, static_cast<char32_t>(0xFFFFFFFF));
    EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Letters, AreThoseOfEveryScript) {
    for (const char32_t c : std::u32string_view(U"aZéßĐж日ªω")) EXPECT_TRUE(is_letter(c)) << static_cast<unsigned>(c);
    for (const char32_t c : std::u32string_view(U"1_-'\u0301 —"))
        EXPECT_FALSE(is_letter(c)) << static_cast<unsigned>(c);
}

TEST(Letters, HaveCases) {
    EXPECT_TRUE(is_upper(U'É'));
    EXPECT_TRUE(is_upper(U'ǅ'));  // title case
    EXPECT_FALSE(is_upper(U'日'));
    EXPECT_TRUE(is_lower(U'ж'));
    EXPECT_EQ(to_lower("ÉRIC Ж"), "éric ж");
    EXPECT_EQ(to_upper("éric ж"), "ÉRIC Ж");
}

TEST(Spaces, IncludeThoseThatDoNotBreak) {
    for (const char32_t c : {U' ', U'\t', U'\r', U'\u00A0', U'\u202F', U'\u3000'}) EXPECT_TRUE(is_space(c));
    for (const char32_t c : {U'a', U'\0', U'\u200B'}) EXPECT_FALSE(is_space(c));
}

TEST(Widths, AreTerminalColumns) {
    EXPECT_EQ(column_width(U'a'), 1);
    EXPECT_EQ(column_width(U'é'), 1);
    EXPECT_EQ(column_width(U'日'), 2);
    EXPECT_EQ(column_width(U'\u0301'), 0);
    EXPECT_EQ(column_width(U'\n'), 0);
}

TEST(FoldName, KeepsLettersAndDigitsAlone) {
    EXPECT_EQ(fold_name("Heavy-Door  creak"), "heavydoorcreak");
    EXPECT_EQ(fold_name("R2-D2"), "r2d2");
    EXPECT_EQ(fold_name(" _!?"), "");
}

TEST(FoldName, KeepsAccentsHoweverTheyAreWritten) {
    EXPECT_EQ(fold_name("Zoë"), fold_name("ZOE\u0308"));
    EXPECT_NE(fold_name("Zoë"), fold_name("Zoe"));
}

TEST(FoldName, FoldsCasesThatChangeLength) { EXPECT_EQ(fold_name("STRASSE"), fold_name("straße")); }

TEST(FoldName, SurvivesTextThatIsNotUtf8) { EXPECT_EQ(fold_name("ca\xE9t\xFF"), "cat"); }

TEST(FoldName, IsFastOnARunOfCombiningMarks) {
    std::string hostile = "e";
    for (int i = 0; i < 500000; ++i) hostile += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_FALSE(fold_name(hostile).empty());
}

TEST(FoldedWords, SplitAtWhatIsNoLetter) {
    EXPECT_EQ(folded_words("Heavy door, creaking!"), (std::vector<std::string>{"heavy", "door", "creaking"}));
    EXPECT_EQ(folded_words("  "), std::vector<std::string>());
}

TEST(FoldedWords, AnApostropheSplitsNothing) {
    EXPECT_EQ(folded_words("miner's lamp, the sailors\u2019 song"),
              (std::vector<std::string>{"miners", "lamp", "the", "sailors", "song"}));
}

TEST(Trim, TakesEverySpaceAtBothEnds) {
    EXPECT_EQ(trim(" \t\u00A0 a b \u3000\r\n"), "a b");
    EXPECT_EQ(trim("\u3000\u3000"), "");
    EXPECT_EQ(trim("é"), "é");
    EXPECT_EQ(trim("\x80\x80 "), "\x80\x80");
}

const std::vector<std::string> voices = {"whispering", "shouting", "weak", "angry"};

TEST(Nearest, FindsInsertionsDeletionsSubstitutionsAndSwaps) {
    EXPECT_EQ(nearest("whisperng", voices), "whispering");
    EXPECT_EQ(nearest("shoutting", voices), "shouting");
    EXPECT_EQ(nearest("weok", voices), "weak");
    EXPECT_EQ(nearest("agnry", voices), "angry");
}

TEST(Nearest, ASwapOfNeighboursIsOneSlip) {
    // Three letters allow one slip; without swaps this would be two.
    EXPECT_EQ(nearest("dgo", std::vector<std::string>{"dog"}), "dog");
}

TEST(Nearest, DoesNotGuessWildly) {
    EXPECT_EQ(nearest("banana", voices), std::nullopt);
    EXPECT_EQ(nearest("x", std::vector<std::string>{"y"}), std::nullopt);
    EXPECT_EQ(nearest("", voices), std::nullopt);
    EXPECT_EQ(nearest("weak", std::vector<std::string>{}), std::nullopt);
}

TEST(Nearest, IgnoresCase) { EXPECT_EQ(nearest("MIRA", std::vector<std::string>{"Mina", "mira"}), "mira"); }

TEST(Nearest, TheFirstWinsATie) { EXPECT_EQ(nearest("cat", std::vector<std::string>{"bat", "hat"}), "bat"); }

TEST(Nearest, PrefersTheNearer) {
    EXPECT_EQ(nearest("shoting", std::vector<std::string>{"sorting", "shouting"}), "shouting");
}

TEST(Nearest, CountsLettersNotBytes) { EXPECT_EQ(nearest("Звё", std::vector<std::string>{"Звe"}), "Звe"); }

TEST(Nearest, LooksPastHostileNames) {
    const std::vector<std::string> candidates = {std::string(50000, 'a'), "aaaa"};
    EXPECT_EQ(nearest("aaa", candidates), "aaaa");
    EXPECT_EQ(nearest(std::string(50000, 'a'), std::vector<std::string>(1000, std::string(49999, 'a'))), std::nullopt);
}

TEST(DidYouMean, AsksOnlyWhenThereIsSomethingToAsk) {
    EXPECT_EQ(did_you_mean("whisperng", voices), "did you mean 'whispering'?");
    EXPECT_EQ(did_you_mean("banana", voices), "");
}

TEST(DidYouMean, SaysSomethingElseWhereNothingIsNear) {
    EXPECT_EQ(did_you_mean("whisperng", voices, "see the manual"), "did you mean 'whispering'?");
    EXPECT_EQ(did_you_mean("banana", voices, "see the manual"), "see the manual");
}

TEST(IsControl, CoversBothSetsAndDelete) {
    for (const char32_t c : {U'\0', U'\t', U'\x1F', U'\x7F', U'\x80', U'\x9F'}) EXPECT_TRUE(is_control(c)) << +c;
    for (const char32_t c : {U' ', U'~', U'\xA0', U'\u200E', U'\uFFFD'}) EXPECT_FALSE(is_control(c)) << +c;
}

}  // namespace
}  // namespace dramatis

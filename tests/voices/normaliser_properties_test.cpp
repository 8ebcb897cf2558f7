// What holds for any text, however hostile: every word accounted for, and nothing that hurts eSpeak NG.
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/random.h"
#include "core/text.h"
#include "voices/normaliser.h"

namespace dramatis::voices {
namespace {

constexpr int seeds = 3000;
constexpr std::size_t word_limit = 64;
constexpr std::size_t clause_limit = 700;
constexpr std::size_t phonemes_limit = 250;

// Every written word is spoken by one run or is unspoken; runs are in order and cover everything but spaces.
void expect_accounted(std::span<const WrittenWord> words, const NormalisedText& result) {
    std::set<std::uint32_t> seen;
    std::size_t end = 0;
    for (const auto& run : result.runs) {
        ASSERT_LT(run.word, words.size());
        ASSERT_TRUE(seen.insert(run.word).second) << "two runs of word " << run.word << " in: " << result.text;
        ASSERT_EQ(run.word, *seen.rbegin()) << "out of order: " << result.text;
        ASSERT_LT(run.begin, run.end);
        ASSERT_LE(run.end, result.text.size());
        for (std::size_t i = end; i < run.begin; ++i) ASSERT_EQ(result.text[i], ' ') << result.text;
        ASSERT_NE(result.text[run.begin], ' ');
        end = run.end;
    }
    for (std::size_t i = end; i < result.text.size(); ++i) ASSERT_EQ(result.text[i], ' ');
    for (const auto index : result.unspoken) {
        ASSERT_LT(index, words.size());
        ASSERT_TRUE(seen.insert(index).second) << "word " << index << " is both spoken and unspoken";
    }
    ASSERT_EQ(seen.size(), words.size());
}

void expect_safe(const std::string& text) {
    ASSERT_FALSE(first_invalid_utf8(text)) << text;
    std::size_t word = 0;
    std::size_t clause = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        ASSERT_GE(static_cast<unsigned char>(text[i]), 0x20);
        ASSERT_NE(text[i], 0x7F);
        ASSERT_EQ(std::string_view("<>{}\\").find(text[i]), std::string_view::npos) << text;
        const bool entity =
            text[i] == '&' && i + 1 < text.size() && (is_letter(decode(text, i + 1).value) || text[i + 1] == '#');
        ASSERT_FALSE(entity) << text;
        if (text.compare(i, 2, "[[") == 0) {
            const auto close = text.find("]]", i);
            ASSERT_NE(close, std::string::npos) << text;
            ASSERT_LT(close + 2 - i, phonemes_limit) << text;
            for (auto j = i + 2; j < close; ++j)
                ASSERT_TRUE(text[j] != '[' && text[j] != ']' && text[j] != '<') << text;
            ASSERT_EQ(text.substr(i, close - i).find("_^"), std::string::npos) << text;
            clause += close + 2 - i;
            i = close + 1;
            word = 0;
            ASSERT_LT(clause, clause_limit) << text;
            continue;
        }
        ASSERT_TRUE(text[i] != '[' && text[i] != ']') << text;
        word = text[i] == ' ' ? 0 : word + 1;
        ASSERT_LT(word, word_limit) << text;
        const bool ends = std::string_view(",;:!?").find(text[i]) != std::string_view::npos ||
                          text.compare(i, 3, "…") == 0 || text.compare(i, 3, "–") == 0 ||
                          (text[i] == '.' && i + 2 < text.size() && !is_lower(decode(text, i + 2).value));
        clause = ends ? 0 : clause + 1;
        ASSERT_LT(clause, clause_limit) << text;
    }
}

NormalisedText expect_sound(std::span<const WrittenWord> words, std::string_view language,
                            const std::map<std::string, std::string>& pronounce = {}) {
    auto result = normalise(words, language, pronounce);
    expect_accounted(words, result);
    expect_safe(result.text);
    return result;
}

std::string pick(Random& random, std::span<const std::string_view> from) {
    return std::string(from[random.next() % from.size()]);
}

constexpr std::string_view pieces[] = {"Mr",
                                       "Mrs.",
                                       "Dr.",
                                       "St.",
                                       "No.",
                                       "etc.",
                                       "e.g.",
                                       "p.m.",
                                       "$",
                                       "£",
                                       "€",
                                       "3",
                                       "20",
                                       "1984",
                                       "1,000",
                                       ".",
                                       ",",
                                       "…",
                                       "...",
                                       "—",
                                       "--",
                                       "–",
                                       "-",
                                       "'",
                                       "’",
                                       "“",
                                       "”",
                                       "\"",
                                       "*",
                                       "~",
                                       "_",
                                       "?",
                                       "!",
                                       "(",
                                       ")",
                                       "[",
                                       "]",
                                       "[[",
                                       "]]",
                                       "<",
                                       ">",
                                       "&",
                                       "&amp;",
                                       "<audio src='x'>",
                                       "/",
                                       "\\",
                                       "@",
                                       "#",
                                       "%",
                                       "°",
                                       "XIV",
                                       "Chapter",
                                       "Louis",
                                       "II",
                                       "IT",
                                       "US",
                                       "BBC",
                                       "NO",
                                       "Mmm",
                                       "Shh",
                                       "Noooo",
                                       "hello",
                                       "who",
                                       "what",
                                       "isn't",
                                       "s'",
                                       "http://x.org/a?b=c",
                                       "a@b.org",
                                       "½",
                                       "é",
                                       "ß",
                                       "日本",
                                       "مرحبا",
                                       "😀",
                                       "\u200D",
                                       "\u0301",
                                       "million",
                                       "and",
                                       "km",
                                       "am",
                                       "o'clock",
                                       "'60s",
                                       "'em",
                                       "10:05",
                                       "12/05/2024",
                                       "1st",
                                       "22nd",
                                       "+",
                                       "=",
                                       "5'",
                                       "I",
                                       "a",
                                       "the"};

std::vector<WrittenWord> random_words(Random& random) {
    std::vector<WrittenWord> words;
    const auto count = random.next() % 40;
    for (std::size_t i = 0; i < count; ++i) {
        WrittenWord word;
        for (auto parts = 1 + random.next() % 4; parts > 0; --parts) word.text += pick(random, pieces);
        word.emphasised = random.next() % 8 == 0;
        word.phonemes = random.next() % 12 == 0;
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<WrittenWord> random_bytes(Random& random) {
    std::vector<WrittenWord> words(random.next() % 12);
    for (auto& word : words) {
        word.phonemes = random.next() % 6 == 0;
        for (auto bytes = random.next() % (random.next() % 10 == 0 ? 2000 : 24); bytes > 0; --bytes)
            word.text += static_cast<char>(random.next() % 3 == 0 ? random.next() % 256 : 0x20 + random.next() % 0x5F);
    }
    return words;
}

TEST(NormaliserProperties, AccountsForEveryWordOfRandomText) {
    for (int seed = 0; seed < seeds && !HasFatalFailure(); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        expect_sound(random_words(random), seed % 4 == 3 ? "de" : "en-gb");
    }
}

TEST(NormaliserProperties, AccountsForEveryWordOfRandomBytes) {
    for (int seed = 0; seed < seeds && !HasFatalFailure(); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        expect_sound(random_bytes(random), seed % 4 == 3 ? "fr" : "en");
    }
}

TEST(NormaliserProperties, CutsFiftyThousandAffixesIntoSafeWords) {
    std::string text;
    for (int i = 0; i < 25000; ++i) text += "s'";
    const auto result = expect_sound(std::vector<WrittenWord>{{.text = text}}, "en-gb");
    EXPECT_EQ(result.runs.size(), 1u);
}

TEST(NormaliserProperties, CutsHugeWordsOfAnyScript) {
    for (const std::string_view piece : {"ab", "é̂", "日本", "一二", "1", "1,", "a.", "A", "-x", "’s"}) {
        std::string text;
        while (text.size() < 20000) text += piece;
        expect_sound(std::vector<WrittenWord>{{.text = text}}, "en-gb");
        expect_sound(std::vector<WrittenWord>{{.text = text, .phonemes = true}}, "en-gb");
    }
}

TEST(NormaliserProperties, BreaksClausesWithoutPunctuation) {
    expect_sound(std::vector<WrittenWord>(5000, WrittenWord{.text = "lamp"}), "en-gb");
    expect_sound(std::vector<WrittenWord>(5000, WrittenWord{.text = "lamp."}), "en-gb");
    expect_sound(std::vector<WrittenWord>(5000, WrittenWord{.text = "x"}), "de");
    expect_sound(std::vector<WrittenWord>(500, WrittenWord{.text = "m@r'oU", .phonemes = true}), "en-gb");
}

TEST(NormaliserProperties, DoesNotSpeakAHundredThousandDigitsForAnHour) {
    const auto result = expect_sound(std::vector<WrittenWord>{{.text = std::string(100000, '7')}}, "de");
    EXPECT_LT(result.text.size(), 200u);
    EXPECT_EQ(result.runs.size(), 1u);
}

TEST(NormaliserProperties, NothingWrittenIsNothingSaid) {
    const auto result = normalise({}, "en-gb", {});
    EXPECT_EQ(result.text, "");
    EXPECT_TRUE(result.runs.empty());
    EXPECT_TRUE(result.unspoken.empty());
}

}  // namespace
}  // namespace dramatis::voices

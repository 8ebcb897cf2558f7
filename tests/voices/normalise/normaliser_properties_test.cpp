// What holds for any text, however hostile: every word accounted for, and nothing that hurts eSpeak NG.
#include "tests/voices/normalise/normaliser_properties.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/random.h"
#include "voices/normalise/normaliser.h"

namespace dramatis::voices::normalise {
namespace {

constexpr int seeds = 3000;

text::NormalisedText expect_sound(std::span<const text::WrittenWord> words, std::string_view language,
                                  const std::map<std::string, std::string>& pronounce = {}) {
    auto result = normalise(words, language, pronounce);
    EXPECT_EQ(broken_property(words, result), "");
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

std::vector<text::WrittenWord> random_words(Random& random) {
    std::vector<text::WrittenWord> words;
    const auto count = random.next() % 40;
    for (std::size_t i = 0; i < count; ++i) {
        text::WrittenWord word;
        for (auto parts = 1 + random.next() % 4; parts > 0; --parts) word.text += pick(random, pieces);
        word.emphasised = random.next() % 8 == 0;
        word.phonemes = random.next() % 12 == 0;
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<text::WrittenWord> random_bytes(Random& random) {
    std::vector<text::WrittenWord> words(random.next() % 12);
    for (auto& word : words) {
        word.phonemes = random.next() % 6 == 0;
        for (auto bytes = random.next() % (random.next() % 10 == 0 ? 2000 : 24); bytes > 0; --bytes)
            word.text += static_cast<char>(random.next() % 3 == 0 ? random.next() % 256 : 0x20 + random.next() % 0x5F);
    }
    return words;
}

TEST(NormaliserProperties, AccountsForEveryWordOfRandomText) {
    for (int seed = 0; seed < seeds && !HasFailure(); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        expect_sound(random_words(random), seed % 4 == 3 ? "de" : "en-gb");
    }
}

TEST(NormaliserProperties, AccountsForEveryWordOfRandomBytes) {
    for (int seed = 0; seed < seeds && !HasFailure(); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        expect_sound(random_bytes(random), seed % 4 == 3 ? "fr" : "en");
    }
}

TEST(NormaliserProperties, CutsFiftyThousandAffixesIntoSafeWords) {
    std::string text;
    for (int i = 0; i < 25000; ++i) text += "s'";
    const auto result = expect_sound(std::vector<text::WrittenWord>{{.text = text}}, "en-gb");
    EXPECT_EQ(result.runs.size(), 1u);
}

TEST(NormaliserProperties, CutsHugeWordsOfAnyScript) {
    for (const std::string_view piece : {"ab", "é̂", "日本", "一二", "1", "1,", "a.", "A", "-x", "’s"}) {
        std::string text;
        while (text.size() < 20000) text += piece;
        expect_sound(std::vector<text::WrittenWord>{{.text = text}}, "en-gb");
        expect_sound(std::vector<text::WrittenWord>{{.text = text, .phonemes = true}}, "en-gb");
    }
}

TEST(NormaliserProperties, BreaksClausesWithoutPunctuation) {
    expect_sound(std::vector<text::WrittenWord>(5000, text::WrittenWord{.text = "lamp"}), "en-gb");
    expect_sound(std::vector<text::WrittenWord>(5000, text::WrittenWord{.text = "lamp."}), "en-gb");
    expect_sound(std::vector<text::WrittenWord>(5000, text::WrittenWord{.text = "x"}), "de");
    expect_sound(std::vector<text::WrittenWord>(500, text::WrittenWord{.text = "m@r'oU", .phonemes = true}), "en-gb");
}

TEST(NormaliserProperties, DoesNotSpeakAHundredThousandDigitsForAnHour) {
    const auto result = expect_sound(std::vector<text::WrittenWord>{{.text = std::string(100000, '7')}}, "de");
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
}  // namespace dramatis::voices::normalise

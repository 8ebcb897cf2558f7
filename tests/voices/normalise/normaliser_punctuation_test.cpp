#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserPunctuation, MakesDashesPauses) {
    expect_said({{"Lamp—don't!", "Lamp – don't!"},
                 {"Wait -- now", "Wait – now"},
                 {"Wait – now", "Wait – now"},
                 {"Wait—", "Wait –"},
                 {"Wait-", "Wait –"},
                 {"—and then", "and then"},
                 {"mother-in-law", "mother-in-law"},
                 {"London–Paris", "London-Paris"}});
}

TEST(NormaliserPunctuation, KeepsEllipsesAsPauses) {
    expect_said(
        {{"Wait... what", "Wait… what"}, {"I… I can't", "I… I can't"}, {"...and", "and"}, {"Really...?", "Really?"}});
}

TEST(NormaliserPunctuation, DropsQuotesAndKeepsApostrophes) {
    expect_said({{"“Hello,” she said.", "Hello, she said."},
                 {"\"Stop.\" He left.", "Stop. He left."},
                 {"‘It’s fine,’ he said", "It's fine, he said"},
                 {"'Stop,' she said", "Stop, she said"},
                 {"«Bonjour»", "Bonjour"},
                 {"“No—” he said", "No – he said"}});
}

TEST(NormaliserPunctuation, MakesParenthesesCommas) {
    expect_said({{"He (the cook) left", "He, the cook, left"},
                 {"(all) hands", "all, hands"},
                 {"hand(s)", "hands"},
                 {"[sic] so", "sic, so"}});
}

TEST(NormaliserPunctuation, DropsInk) {
    expect_said({{"He *really* did~", "He really did"},
                 {"it_was", "it was"},
                 {"un*believ*able", "unbelievable"},
                 {"fine™ 😀 ❤ ok", "fine okay"},
                 {"hello😀world", "hello world"},
                 {"a\\b|c", "a b c"},
                 {"zero\u200Bwidth so\u00ADft", "zerowidth soft"}});
}

TEST(NormaliserPunctuation, SeparatesWordsThatMissTheirSpace) {
    expect_said({{"end.Start", "end. Start"}, {"what?No!", "what? No!"}, {"one,two", "one, two"}});
}

TEST(NormaliserPunctuation, KnowsTheMarksOfOtherScripts) {
    expect_said({{"你好。世界？", "你好. 世界?"}, {"مرحبا، نعم؟", "مرحبا, نعم?"}, {"नमस्ते।", "नमस्ते."}}, "cmn");
}

// eSpeak NG runs sentences together where a small letter follows the full stop.
TEST(NormaliserPunctuation, BeginsSentencesWithACapital) {
    expect_said({{"It's me. who else", "It's me. Who else"}, {"Yes. 5 men", "Yes. Five men"}});
    EXPECT_EQ(said("Oui. été", "fr"), "Oui. Été");
}

// … and where phonemes follow; a colon has the same melody.
TEST(NormaliserPunctuation, EndsASentenceBeforePhonemesByAColon) { EXPECT_EQ(said("Quiet. Shh!"), "Quiet: [[SSSS]]!"); }

TEST(NormaliserLanguages, LeaveNumbersAndLettersToTheEngine) {
    expect_said({{"Er hat 3,50 € & 5 km.", "Er hat 3,50 € & 5 km."},
                 {"„Was ist das?“", "Was ist das?"},
                 {"XIV Hunde", "XIV Hunde"}},
                "de");
    EXPECT_EQ(said("L’avion d'hier", "fr"), "L'avion d'hier");
    EXPECT_EQ(said("'s avonds", "nl"), "'s avonds");
    EXPECT_EQ(said("¿Qué es?", "es"), "Qué es?");
}

TEST(NormaliserLanguages, SpeakTitlesBeforeNames) {
    EXPECT_EQ(said("Hr. Meier und Fr. Dr. Ott", "de"), "Herr Meier und Frau Doktor Ott");
    EXPECT_EQ(said("M. Hulot et Mme Rosemberg", "fr"), "Monsieur Hulot et Madame Rosemberg");
    EXPECT_EQ(said("el Sr. Ruiz", "es-419"), "el Señor Ruiz");
}

TEST(NormaliserGuards, LeaveNoMarkupAndNoBrackets) {
    expect_said({{"<audio src='x'/> hi", "audio src equals x hi"},
                 {"a [[h@l'oU]] b", "a, h at l'oU, b"},
                 {"&lt;b&gt;", "and lt; b-and-gt;"}});
}

TEST(NormaliserGuards, DropControlCodesAndBrokenCharacters) {
    EXPECT_EQ(said(std::string_view("a\0b\x01M c\xFF\xC3 d\x7F", 12)), "abM c d");
}

// Each crashes eSpeak NG 1.51 in some language: "%@" and "==" in Hindi, "$," in Armenian, ".5" in Irish.
TEST(NormaliserGuards, KeepSymbolsApart) {
    EXPECT_EQ(said("%@ == 5$, .5 £€", "hi"), "% @ = 5$ , 5 £ €");
    EXPECT_EQ(said("p.m.p.m.p.m.p.m", "de"), "p m p m p m p m");
}

TEST(NormaliserGuards, CutNumbersShort) {
    const std::string twenty(20, '7');
    EXPECT_EQ(said(std::string(100000, '7'), "de"), twenty + " " + twenty + " " + twenty);
}

TEST(NormaliserRuns, SayWhichWordEachPieceCameFrom) {
    const auto result = normalise(written_words("“Lamp—don't!” — $1.5 million Mr."), "en-gb", {});
    EXPECT_EQ(result.text, "Lamp – don't! one point five million dollars Mister");
    ASSERT_EQ(result.runs.size(), 4u);
    const auto piece = [&](std::size_t i) {
        return result.text.substr(result.runs[i].begin, result.runs[i].end - result.runs[i].begin);
    };
    EXPECT_EQ(piece(0), "Lamp – don't!");
    EXPECT_EQ(result.runs[0].word, 0u);
    EXPECT_EQ(piece(1), "one point five");
    EXPECT_EQ(result.runs[1].word, 2u);
    EXPECT_EQ(piece(2), "million dollars");
    EXPECT_EQ(piece(3), "Mister");
    EXPECT_EQ(result.unspoken, std::vector<std::uint32_t>{1});
}

TEST(NormaliserRuns, KeepTheWritersEmphasis) {
    const std::vector<text::WrittenWord> words = {
        {.text = "Don't"}, {.text = "touch", .emphasised = true}, {.text = "it"}};
    const auto result = normalise(words, "de", {});
    EXPECT_FALSE(result.runs[0].emphasised);
    EXPECT_TRUE(result.runs[1].emphasised);
    EXPECT_FALSE(result.runs[2].emphasised);
}

TEST(NormaliserPhonemes, StandBetweenBrackets) {
    const std::vector<text::WrittenWord> words = {
        {.text = "Call"}, {.text = "f@n'i:mz", .phonemes = true}, {.text = ","}, {.text = "now"}};
    EXPECT_EQ(normalise(words, "en-gb", {}).text, "Call [[f@n'i:mz]], now");
    EXPECT_EQ(normalise(words, "en-gb", {}, text::Notation::LettersOnly).text, "Call f at n'i: mz, now");
}

TEST(NormaliserPhonemes, CannotSwitchTheLanguageOrLeaveTheirBrackets) {
    const std::vector<text::WrittenWord> words = {{.text = "a]] <b> [[_^_fr b", .phonemes = true}};
    EXPECT_EQ(normalise(words, "en-gb", {}).text, "[[a b _fr b]]");
}

}  // namespace
}  // namespace dramatis::voices::normalise

#include "cues/dump.h"
#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

using Texts = std::vector<std::string>;

// A speech in one line a part: "Hello,", "*there*", "[[f@n]]", "{pause 0.4}", "{dir cough}", "{sound bell}", "¶".
struct PartText {
    std::string operator()(const Word& word) const { return word.emphasised ? "*" + word.text + "*" : word.text; }
    std::string operator()(const Phonemes& phonemes) const { return "[[" + phonemes.text + "]]"; }
    std::string operator()(const InlinePause& pause) const {
        return "{pause " + std::to_string(pause.length.value).substr(0, 4) + "}";
    }
    std::string operator()(const InlineDirection& direction) const { return "{dir " + direction.text + "}"; }
    std::string operator()(const InlineSound& sound) const { return "{sound " + sound.description + "}"; }
    std::string operator()(const ParagraphBreak&) const { return "¶"; }
};
struct SpokenLine {
    Texts parts;
    Texts codes;
    bool cut_off = false, trails_off = false;
};
SpokenLine speech(std::string_view body) {
    const auto parsed = parse("IRIS: " + std::string(body) + "\n");
    SpokenLine result{{}, codes(parsed)};
    const auto& spoken = std::get<Speech>(parsed.sheet.cues.at(0).body);
    for (const SpeechPart& part : spoken.parts) result.parts.push_back(std::visit(PartText{}, part));
    result.cut_off = spoken.cut_off;
    result.trails_off = spoken.trails_off;
    return result;
}

TEST(SpeechWords, KeepTheirPunctuation) {
    EXPECT_EQ(speech("\"Well,\" said I: 'no…' (never)!").parts,
              (Texts{"\"Well,\"", "said", "I:", "'no…'", "(never)!"}));
}

TEST(SpeechWords, AreDividedByAnyWhiteSpace) {
    EXPECT_EQ(speech("one\ttwo  three\u00A0four\u3000five").parts, (Texts{"one", "two", "three", "four", "five"}));
}

TEST(SpeechWords, HaveTheirPlaces) {
    const auto parsed = parse("ÉLODIE: Ça *va* bien\n    aujourd'hui?\n");
    const auto& parts = std::get<Speech>(parsed.sheet.cues.at(0).body).parts;
    Texts texts;
    for (const auto& part : parts) texts.emplace_back(parsed.sheet.source->text(std::get<Word>(part).span));
    EXPECT_EQ(texts, (Texts{"Ça", "va", "bien", "aujourd'hui?"}));
}

TEST(Emphasis, CoversOneWordOrSeveral) {
    EXPECT_EQ(speech("I *never* said *that at all*.").parts,
              (Texts{"I", "*never*", "said", "*that*", "*at*", "*all.*"}));
    EXPECT_EQ(speech("**Loud** and clear").parts, (Texts{"*Loud*", "and", "clear"}));
}

TEST(Emphasis, InsideAWordMarksTheWord) { EXPECT_EQ(speech("un*believ*able").parts, (Texts{"*unbelievable*"})); }

TEST(Emphasis, GoesOnOverTheEndOfALine) {
    EXPECT_EQ(speech("all *of\n    it* now").parts, (Texts{"all", "*of*", "*it*", "now"}));
}

TEST(Emphasis, ThatIsNotClosedIsLeftOut) {
    const auto lone = speech("two * three");
    EXPECT_EQ(lone.parts, (Texts{"two", "three"}));
    EXPECT_EQ(lone.codes, (Texts{"W0104 1:11"}));
    const auto open = speech("two *three four");
    EXPECT_EQ(open.parts, (Texts{"two", "three", "four"}));
    EXPECT_EQ(open.codes, (Texts{"W0104 1:11"}));
    EXPECT_EQ(speech("*one\n\n    two* three").codes.size(), 2u) << "emphasis ends with its paragraph";
}

TEST(Braces, HoldPausesSoundsAndDirections) {
    EXPECT_EQ(speech("A {pause 0.4 s} b {pause: 250 ms} c {beat} {Pause 1} d").parts,
              (Texts{"A", "{pause 0.40}", "b", "{pause 0.25}", "c", "{pause 0.70}", "{pause 1.00}", "d"}));
    EXPECT_EQ(
        speech("A {whispering} b {normal} {cough} {sound  door   slam} {sfx: bell}").parts,
        (Texts{"A", "{dir whispering}", "b", "{dir normal}", "{dir cough}", "{sound door slam}", "{sound bell}"}));
    EXPECT_EQ(speech("Hello{cough}there").parts, (Texts{"Hello", "{dir cough}", "there"}));
    EXPECT_EQ(speech("{cough}").codes, Texts{});
}

TEST(Braces, MayGoOnOnTheNextLine) {
    EXPECT_EQ(speech("A {sound\n    bell} b").parts, (Texts{"A", "{sound bell}", "b"}));
}

TEST(Phonemes, StandWhereAWordStands) {
    EXPECT_EQ(speech("My [[m'Vm]], says [[ f@n'i:mz ]]").parts, (Texts{"My", "[[m'Vm]]", ",", "says", "[[f@n'i:mz]]"}));
    EXPECT_EQ(speech("a [b] c[0] d]").parts, (Texts{"a", "[b]", "c[0]", "d]"}));
}

TEST(Marks, ThatAreNotClosedKeepTheirWords) {
    EXPECT_EQ(speech("a {b c").parts, (Texts{"a", "b", "c"}));
    EXPECT_EQ(speech("a {b c").codes, (Texts{"E0131 1:9"}));
    EXPECT_EQ(speech("a [[b c").parts, (Texts{"a", "b", "c"}));
    EXPECT_EQ(speech("a [[b c").codes, (Texts{"E0131 1:9"}));
    EXPECT_EQ(speech("a {b {cough} c").codes, (Texts{"E0131 1:9"}));
    EXPECT_EQ(speech("a {b\n\n    c} d").codes, (Texts{"E0131 1:9", "E0132 3:6"}));
    EXPECT_EQ(speech("a } b ]] c").codes, (Texts{"E0132 1:9", "E0132 1:13"}));
}

TEST(Marks, OfNothingAreMistakes) {
    for (const std::string_view body :
         {"a {}", "a { }", "a {pause}", "a {pause soon}", "a {sound}", "a [[]]", "a [[ ]]"}) {
        EXPECT_EQ(speech(body).codes, (Texts{"E0133 1:9"})) << body;
    }
    EXPECT_EQ(speech("a {pause -1 s}").codes, (Texts{"E0124 1:9"}));
}

TEST(Speeches, ThatEndInADashAreCutOff) {
    for (const std::string_view body :
         {"Don't touch the—", "Don't touch the --", "Don't touch the –", "\"Don't touch the—\"", "Don't *touch*—"}) {
        EXPECT_TRUE(speech(body).cut_off) << body;
        EXPECT_FALSE(speech(body).trails_off) << body;
    }
    for (const std::string_view body : {"Don't — touch", "the lamp-", "the—lamp", "the— {cough}"})
        EXPECT_FALSE(speech(body).cut_off) << body;
}

TEST(Speeches, ThatEndInAnEllipsisTrailOff) {
    for (const std::string_view body : {"I thought…", "I thought...", "I thought....", "'I thought…'"}) {
        EXPECT_TRUE(speech(body).trails_off) << body;
        EXPECT_FALSE(speech(body).cut_off) << body;
    }
    EXPECT_FALSE(speech("I… thought.").trails_off);
}

TEST(Speeches, NeedSomethingToSay) {
    EXPECT_EQ(speech("").codes, (Texts{"E0112 1:1"}));
    EXPECT_EQ(speech("(-3 dB)").codes, (Texts{"E0112 1:1"}));
    EXPECT_EQ(speech("(sighs)").codes, Texts{}) << "whether a sigh is a sound isn't the parser's to say";
}

TEST(Speeches, MayBeginOnTheNextLine) { EXPECT_EQ(speech("\n    Hello there.").parts, (Texts{"Hello", "there."})); }

TEST(Speeches, HaveParagraphs) {
    EXPECT_EQ(speech("One.\nTwo.\n\n\n    Three.\nFour.\n \n\tFive.").parts,
              (Texts{"One.", "Two.", "¶", "Three.", "Four.", "¶", "Five."}));
}

}  // namespace
}  // namespace dramatis::cues

#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserStutters, RepeatTheSoundAndNotTheLetter) {
    expect_said({{"W-wait!", "[[w]] Wait!"},
                 {"Th-this one", "[[D]] This one"},
                 {"T-thank you", "[[T]] Thank you"},
                 {"B-b-bread", "[[b]] [[b]] Bread"},
                 {"str-strange", "[[str]] strange"},
                 {"St-stand", "[[st]] Stand"},
                 {"D-Dad", "[[d]] Dad"},
                 {"K-knock", "[[n]] Knock"},
                 {"C-ceiling", "[[s]] Ceiling"}});
}

TEST(NormaliserStutters, LeaveTheWordToTheOtherRules) {
    expect_said({{"M-Mr. Pym", "[[m]] Mister Pym"}, {"W-what is it?", "[[w]] What is it."}});
    EXPECT_EQ(said("M-Moreau", "en-gb", {{"moreau", "[[m@r'oU]]"}}), "[[m]] [[m@r'oU]]");
}

TEST(NormaliserStutters, GoOverAPause) {
    expect_said({{"B... but go!", "[[b]]… but go!"}, {"W—when?", "[[w]] – when?"}});
}

TEST(NormaliserStutters, AreNoneWhereTheLetterHasAMeaning) {
    expect_said(
        {{"a T-shirt", "a T-shirt"}, {"on D-Day", "on D-Day"}, {"I-I'm here", "I-I'm here"}, {"We-well", "We-well"}});
}

TEST(NormaliserStutters, HaveLettersForEnginesWithoutPhonemes) {
    EXPECT_EQ(normalise(written_words("P-please"), "en-gb", {}, text::Notation::LettersOnly).text, "puh Please");
}

TEST(NormaliserElisions, SpeakWhatAnApostropheShortens) {
    expect_said({{"down th' lane", "down the lane"},
                 {"a mug o' tea", "a mug [[@]] tea"},
                 {"i' the barn", "[[I]] the barn"},
                 {"i' faith, o' th' hill", "[[I]] faith, [[@]] the hill"},
                 {"M'lady!", "[[m@]] lady!"},
                 {"'st", "[[st]]"},
                 {"the boys' room", "the boys room"}});
}

TEST(NormaliserCries, AreNoLetters) {
    expect_said({{"Hssst!", "[[hssst]]!"},
                 {"Kshh.", "[[kSS]]."},
                 {"Krrrk.", "[[kr3:k]]."},
                 {"Mmpf!", "[[mmpf]]!"},
                 {"Whrr! Skrrrt!", "[[wr3:]]! [[skr3:t]]!"},
                 {"Fzzzt, prrrt", "[[fzzzt]], [[pr3:t]]"},
                 {"Tssk. Gnnnh!", "[[tssk]]: [[gnnnh]]!"},
                 {"Chk-chk.", "[[tSk]] [[tSk]]."}});
}

TEST(NormaliserCries, AreNotWordsWithoutVowels) {
    expect_said({{"the nth time", "the nth time"},
                 {"btw", "btw"},
                 {"my bbc radio", "my bbc radio"},
                 {"KGHM", "KGHM"},
                 {"two MPs", "two M P's"}});
}

TEST(NormaliserCries, AreHeardInEveryLanguage) {
    for (const auto* language : {"de", "fr", "es", "it", "pl", "nl"}) {
        EXPECT_EQ(said("Hmmm.", language), "[[hmmm]].") << language;
        EXPECT_EQ(said("Pssst!", language), "[[pssst]]!") << language;
    }
    EXPECT_EQ(said("prst", "cs"), "prst");
}

TEST(NormaliserInterjections, TellOohFromOh) {
    expect_said({{"Ooh!", "ooh!"}, {"Oooh, nice.", "ooh, nice."}, {"Ohhh.", "oh."}});
}

TEST(NormaliserInterjections, LeaveLettersThatStandThreeTimes) {
    expect_said({{"an AAA battery", "an triple A battery"},
                 {"the KKK and XXX", "the K.K.K and X.X.X"},
                 {"the WWW", "the W.W.W"},
                 {"AAAH!", "ah!"},
                 {"ZZZ", "[[zzzz]]"}});
}

}  // namespace
}  // namespace dramatis::voices::normalise

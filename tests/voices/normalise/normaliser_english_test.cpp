#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserTitles, SpeaksThemWithoutEndingTheSentence) {
    expect_said({{"Mr. Smith", "Mister Smith"},
                 {"Mr Smith", "Mister Smith"},
                 {"Mrs. Jones", "Missus Jones"},
                 {"Ms. Lee", "Miz Lee"},
                 {"Dr. Ward", "Doctor Ward"},
                 {"Prof. Plum", "Professor Plum"},
                 {"Capt. Ahab", "Captain Ahab"},
                 {"Sgt. Pepper", "Sergeant Pepper"},
                 {"Lt. Dan", "Lieutenant Dan"},
                 {"Col. Mustard", "Colonel Mustard"},
                 {"Gen. Lee", "General Lee"},
                 {"Rev. Green", "Reverend Green"},
                 {"Hon. Mr. Pym", "Honourable Mister Pym"},
                 {"Fr. Brown", "Father Brown"},
                 {"MR. SMITH", "Mister smith"}});
}

TEST(NormaliserTitles, TellsSaintFromStreet) {
    expect_said({{"St. Louis", "Saint Louis"},
                 {"Baker St.", "Baker Street."},
                 {"Baker St. is long", "Baker Street is long"},
                 {"Baker St. Station", "Baker Street Station"},
                 {"on Baker St. He ran", "on Baker Street. He ran"},
                 {"Mount St. Helens", "Mount Saint Helens"},
                 {"Captain St. James", "Captain Saint James"}});
}

TEST(NormaliserTitles, TellsDoctorFromDrive) {
    expect_said({{"on Ocean Dr. in May", "on Ocean Drive in May"}, {"Dr. Who", "Doctor Who"}});
}

TEST(NormaliserTitles, TellsTheNumberFromTheWordNo) {
    expect_said({{"No. 5 is alive", "number five is alive"},
                 {"No. I won't.", "No. I won't."},
                 {"No.", "No."},
                 {"is no 5 here", "is no five here"},
                 {"at No 10", "at number ten"}});
}

TEST(NormaliserAbbreviations, SpeaksThemInFull) {
    expect_said({{"cats vs. dogs", "cats versus dogs"},
                 {"e.g. this", "for example this"},
                 {"i.e. that", "that is that"},
                 {"cats, etc. and so", "cats, et cetera and so"},
                 {"cats, etc. And so", "cats, et cetera. And so"},
                 {"Davis Jr. was", "Davis Junior was"},
                 {"Davis Sr.", "Davis Senior."},
                 {"p. 5", "page five"},
                 {"a.k.a. Osk", "also known as Osk"},
                 {"the U.S. army", "the U.S army"},
                 {"the U.S. He", "the U.S. He"},
                 {"Ph.D.", "P.H.D."},
                 {"J. R. R. Tolkien", "J R R Tolkien"},
                 {"A. Smith", "[[eI]] Smith"},
                 {"It was I. He left.", "It was I. He left."}});
}

TEST(NormaliserCapitals, LowersShouting) {
    expect_said({{"GET OUT OF HERE!", "get out of here!"},
                 {"NO!", "no!"},
                 {"DON'T TOUCH IT!", "don't touch it!"},
                 {"I AM HERE", "I am here"},
                 {"GIVE IT TO US", "give it to us"}});
}

TEST(NormaliserCapitals, SpellsKnownInitialisms) {
    expect_said({{"the BBC", "the B.B.C"},
                 {"the FBI IS HERE", "the F.B.I is here"},
                 {"a TV", "a T.V"},
                 {"DNA", "D.N.A"},
                 {"two TVs", "two T V's"},
                 {"OK", "okay"},
                 {"ok,", "okay,"},
                 {"NASA", "nasa"}});
}

TEST(NormaliserCapitals, TellsInitialismsFromWordsByTheirCompany) {
    expect_said({{"IT was cold", "it was cold"},
                 {"the IT department", "the I.T department"},
                 {"I work in IT.", "I work in I.T."},
                 {"US and them", "us and them"},
                 {"The US Army", "The U.S Army"}});
}

TEST(NormaliserCapitals, HearsALoneWordAsEmphasis) {
    const auto lone = normalise(written_words("I NEVER said"), "en-gb", {});
    ASSERT_EQ(lone.runs.size(), 3u);
    EXPECT_FALSE(lone.runs[0].emphasised);
    EXPECT_TRUE(lone.runs[1].emphasised);
    for (const auto& run : normalise(written_words("I NEVER SAID THAT"), "en-gb", {}).runs)
        EXPECT_FALSE(run.emphasised);
    EXPECT_FALSE(normalise(written_words("the BBC said"), "en-gb", {}).runs[1].emphasised);
}

TEST(NormaliserInterjections, SpeaksSoundsInsteadOfSpellingThem) {
    expect_said({{"Mmm.", "[[mmmm]]."},
                 {"Hmm?", "[[hmmm]]?"},
                 {"Shh!", "[[SSSS]]!"},
                 {"SHHHH!", "[[SSSS]]!"},
                 {"Pfft.", "[[pf:t]]."},
                 {"Psst!", "[[ps:t]]!"},
                 {"Brr", "[[br3:]]"},
                 {"Grrrr!", "[[gr3:]]!"},
                 {"Zzz", "[[zzzz]]"},
                 {"Mm-hm.", "[[m-h'm-]]."},
                 {"Mm-mm.", "[[m-?m-]]."},
                 {"Ow!", "[['aU]]!"},
                 {"Ugh", "ugh"},
                 {"Aargh!", "argh!"},
                 {"Tsk", "Tsk"},
                 {"Uh-huh.", "Uh-huh."},
                 {"Eww", "ew"},
                 {"Ahh", "ah"},
                 {"Whoa!", "whoa!"},
                 {"Ha-ha", "Ha-ha"}});
}

TEST(NormaliserInterjections, ShortensDrawnOutWordsAndStressesThem) {
    expect_said({{"Noooo!", "no!"},
                 {"Heeey", "hey"},
                 {"Sooooo gooood", "so good"},
                 {"Pleeease", "please"},
                 {"Yesss", "yes"},
                 {"Hellllo", "hello"},
                 {"STOOOP!", "stop!"},
                 {"Looook", "look"}});
    EXPECT_TRUE(normalise(written_words("Noooo!"), "en-gb", {}).runs[0].emphasised);
    EXPECT_FALSE(normalise(written_words("No!"), "en-gb", {}).runs[0].emphasised);
}

TEST(NormaliserInterjections, HaveLettersForEnginesWithoutPhonemes) {
    const auto plain = [](std::string_view text) {
        return normalise(written_words(text), "en-gb", {}, text::Notation::LettersOnly).text;
    };
    EXPECT_EQ(plain("Shh! A. Smith, pfft, A4"), "shush! A Smith, poof, A four");
    for (const auto* text : {"Mmm", "Hmm", "Mm-hm", "Brr", "Grr", "Zzz", "Ow", "Hmph", "ssss"})
        EXPECT_EQ(plain(text).find('['), std::string::npos) << text;
}

TEST(NormaliserQuestions, FallAfterAQuestionWord) {
    expect_said({{"Who's there?", "Who's there."},
                 {"What time is it?", "What time is it."},
                 {"And where were you?", "And where were you."},
                 {"Mira, what is it?", "Mira, what is it."},
                 {"Tell me, who did it?", "Tell me, who did it."},
                 {"In what way?", "In what way."},
                 {"What is it, Osk?", "What is it, Osk."},
                 {"I see. Why not?", "I see. Why not."},
                 {"WHO ARE YOU?", "who are you."},
                 {"Where are you going?!", "Where are you going!"}});
}

TEST(NormaliserQuestions, RiseOtherwise) {
    expect_said({{"Is it here?", "Is it here?"},
                 {"What?", "What?"},
                 {"You did what?", "You did what?"},
                 {"What, you too?", "What, you too?"},
                 {"Why don't you sit, will you?", "Why don't you sit, will you?"},
                 {"What a day, isn't it?", "What a day, isn't it?"},
                 {"When I left, did you cry?", "When I left, did you cry?"},
                 {"Really?!", "Really?"},
                 {"He asked who it was?", "He asked who it was?"}});
}

TEST(NormaliserSymbols, SpeaksThoseThatStandForWords) {
    expect_said({{"you & me", "you and me"},
                 {"AT&T", "A.T-and-T"},
                 {"R&B", "R-and-B"},
                 {"meet @ ten", "meet at ten"},
                 {"a + b = c", "a plus b equals c"},
                 {"and/or", "and or"},
                 {"C++", "C plus plus"},
                 {"#lost", "hashtag lost"}});
}

TEST(NormaliserSymbols, ReadsAddresses) {
    expect_said({{"https://www.example.com/a_b", "example dot com slash a underscore b"},
                 {"me@mail.co.uk", "me at mail dot co dot uk"},
                 {"example.com.", "example dot com."}});
}

TEST(NormaliserElisions, KeepsWhatTheApostropheStandsFor) {
    expect_said({{"’Tis late", "Tis late"},
                 {"rock ’n’ roll", "rock and roll"},
                 {"'Cause I said so", "cuz I said so"},
                 {"goin' home", "goin home"},
                 {"the dogs' bed", "the dogs bed"},
                 {"Get 'em!", "Get em!"}});
}

}  // namespace
}  // namespace dramatis::voices::normalise

// What directions, as writers write them, make of a speech: deliveries, treatments, pauses, sounds, starts, and words that nobody speaks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::script {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class DirectionTest : public ::testing::Test {
  protected:
    Script write(const std::string& sheet) {
        diagnostics_.clear();
        auto show = show::load_show(folder_.add("show.cues", sheet), {}, diagnostics_);
        EXPECT_TRUE(show) << show.error().message;
        return write_script(*show, {}, diagnostics_);
    }
    // The elements of the speech, as text: what is said, "pause", or the sound.
    std::vector<std::string> heard(const std::string& sheet, std::size_t item = 0) {
        const Script script = write(sheet);
        std::vector<std::string> all;
        for (const SpeechElement& element : std::get<ScriptSpeech>(script.items.at(item).body).voices.at(0)) {
            if (const auto* line = std::get_if<LineElement>(&element)) {
                all.push_back(script.lines.at(line->line).text);
            } else if (const auto* spot = std::get_if<SpotElement>(&element)) {
                all.push_back("sound " + spot->label);
            } else {
                all.emplace_back("pause");
            }
        }
        return all;
    }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const auto& each : diagnostics_) all.push_back(each.code);
        return all;
    }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
};

TEST_F(DirectionTest, InsideASpeechIsActedOnAndNotSpoken) {
    EXPECT_THAT(heard("MIRA: So (a beat) he left.\n"), ElementsAre("So", "pause", "he left."));
    EXPECT_THAT(heard("MIRA: Look [coughs] there.\n"), ElementsAre("Look", "sound cough", "there."));
    EXPECT_THAT(heard("MIRA: *sighs* All right.\n"), ElementsAre("sound sigh", "All right."));
    EXPECT_THAT(heard("MIRA: Stay [beat] please?\n"), ElementsAre("Stay", "pause", "please?"));
    EXPECT_THAT(heard("MIRA: Come in.\n(PAUSE)\nSit down.\n"), ElementsAre("Come in.", "pause", "Sit down."));
}

TEST_F(DirectionTest, OnALineOfItsOwnChangesTheDeliveryFromThere) {
    const Script script = write("MIRA: Who is it?\n(in a whisper)\nStay there.\n");
    ASSERT_EQ(script.lines.size(), 2u);
    EXPECT_EQ(script.lines[1].text, "Stay there.");
    EXPECT_FALSE(script.lines[0].line.timbre == script.lines[1].line.timbre);
}

TEST_F(DirectionTest, ThatIsNotHeardIsToldOnce) {
    EXPECT_THAT(heard("MIRA: Here. (takes the lamp) Go. (takes the lamp) Now.\n"),
                ElementsAre("Here.", "pause", "Go.", "pause", "Now."));
    EXPECT_THAT(codes(), ElementsAre("W0412"));
    EXPECT_THAT(heard("MIRA: Good. *nods* And you?\n"), ElementsAre("Good.", "pause", "And you?"));
    EXPECT_THAT(codes(), ElementsAre("W0412"));
}

TEST_F(DirectionTest, InCapitalsBelowASpeechIsASoundOrToldOf) {
    EXPECT_THAT(heard("MIRA: Hush.\nDOOR CREAKS.\nWho is it?\n"),
                ElementsAre("Hush.", "pause", "sound door-creak", "Who is it?"));
    EXPECT_THAT(heard("MIRA: Hush.\nALL OF THEM KNEEL.\n"), ElementsAre("Hush."));
    EXPECT_THAT(codes(), Contains("W0412"));
    EXPECT_THAT(heard("MIRA: I told you.\nI SAID NO.\n"), ElementsAre("I told you. I SAID NO."));
}

TEST_F(DirectionTest, ThatNamesASoundIsHeard) {
    EXPECT_THAT(heard("MIRA: Hush. (Door creaks.) Who is it?\n"), Contains("sound door-creak"));
    EXPECT_THAT(heard("MIRA: Hush. [SOUND: door slams] Who is it?\n"), Contains("sound door-slam"));
    EXPECT_THAT(heard("MIRA: Hush. (Thunder.) Who is it?\n"), Contains("sound thunder"));
    EXPECT_THAT(heard("MIRA: I said.\nSTAY.\n"), ElementsAre("I said. STAY."));
}

TEST_F(DirectionTest, BracketsThatBelongToTheSentenceAreSpoken) {
    EXPECT_THAT(heard("MIRA: He (my uncle) came, (never mind how).\n"),
                ElementsAre("He (my uncle) came, (never mind how)."));
    EXPECT_THAT(heard("MIRA: I *never* said *that*.\n"), ElementsAre("I never said that."));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(DirectionTest, IsSpokenInASheetThatWasAdaptedFromAStory) {
    EXPECT_THAT(heard("Adapted-From: story.txt\n\nNARRATOR: She turned (slowly) round.\n"),
                ElementsAre("She turned (slowly) round."));
}

TEST_F(DirectionTest, IsSpokenInAStory) {
    auto show =
        show::load_show(folder_.add("story.txt", "Mira looked up (slowly). \"No,\" said Mira.\n\n\"Go,\" said Osk.\n"),
                        {}, diagnostics_);
    ASSERT_TRUE(show) << show.error().message;
    EXPECT_EQ(write_script(*show, {}, diagnostics_).lines.at(0).text, "Mira looked up (slowly).");
}

TEST_F(DirectionTest, BetweenSentencesKeepsThePauseBetweenThem) {
    EXPECT_THAT(heard("MIRA: One. {whispering} Two, {normal} three.\n"),
                ElementsAre("One.", "pause", "Two,", "three."));
    EXPECT_THAT(heard("MIRA: One. (smiles)\n"), ElementsAre("One."));
    EXPECT_THAT(heard("MIRA: One. {pause 1 s} Two.\n"), ElementsAre("One.", "pause", "Two."));
}

TEST_F(DirectionTest, AloneMayBeASound) {
    EXPECT_THAT(heard("MIRA: (sighs)\n"), ElementsAre("sound sigh"));
    EXPECT_THAT(heard("MIRA: (smiles)\n"), IsEmpty());
    EXPECT_THAT(codes(), Contains("W0413"));
}

TEST_F(DirectionTest, IsUnderstoodByItsWords) {
    const Script script =
        write("MIRA (holding back her tears, over the intercom): Hello.\nOSK (from offstage): Hello.\n");
    EXPECT_EQ(script.lines.at(0).heard.treatment, "intercom");
    EXPECT_EQ(script.lines.at(1).heard.position, "off");
    EXPECT_THAT(codes(), ElementsAre("N0403", "N0403", "N0403"));
    EXPECT_THAT(diagnostics_.at(0).message, HasSubstr("the delivery 'crying'"));
}

TEST_F(DirectionTest, OfTheShowsOwnNameCountsFirst) {
    folder_.add("voices.toml", "[delivery.\"over the intercom\"]\nrate = 2.0\n");
    const Script script = write("MIRA (over the intercom): Hello.\n");
    EXPECT_EQ(script.lines.at(0).heard.treatment, "");
    EXPECT_THAT(codes(), Not(Contains("N0403")));
}

TEST_F(DirectionTest, MaySayWhenACueStarts) {
    EXPECT_TRUE(write("MIRA: One.\nOSK (cutting her off): Two.\n").items.at(1).timing.interrupts.has_value());
    EXPECT_TRUE(write("MIRA: One.\nOSK (at the same time): Two.\n").items.at(1).timing.together);
    EXPECT_TRUE(write("MIRA: One.\nOSK (overlapping): Two.\n").items.at(1).timing.overlap.has_value());
    EXPECT_FALSE(write("MIRA: One.\nOSK (overlapping, interrupts 1 s): Two.\n").items.at(1).timing.overlap.has_value());
    EXPECT_FALSE(write("OSK (overlapping): Two.\n").items.at(0).timing.overlap.has_value()) << "nothing is before it";
}

TEST_F(DirectionTest, ThatLooksLikeAVoiceIsADirection) {
    write("MIRA (voice breaking): No.\n");
    EXPECT_THAT(codes(), ElementsAre("N0403"));
    write("MIRA (voice: breaking): No.\n");
    EXPECT_THAT(codes(), Contains("E0403"));
    write("MIRA (voice baritone): No.\n");
    EXPECT_THAT(codes(), Contains("E0403"));
}

TEST_F(DirectionTest, OfScriptsThatSaysNothingNewIsSilent) {
    write("MIRA (CONT'D): One.\nMIRA (cont.): Two.\nMIRA (to Osk): Three.\n");
    EXPECT_THAT(codes(), IsEmpty());
    EXPECT_THAT(heard("MIRA: One.\n(MORE)\n\nMIRA (CONTINUING): Two.\n"), ElementsAre("One."));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(DirectionTest, InsideWordsThatAreSpokenIsActedOn) {
    EXPECT_THAT(heard("MIRA: He (my elder brother (a beat) of all people) came.\n"),
                ElementsAre("He (my elder brother", "pause", "of all people) came."));
    EXPECT_THAT(heard("MIRA: Well (I mean [coughs]) no.\n"), ElementsAre("Well (I mean", "sound cough", "no."));
    EXPECT_THAT(heard("MIRA: (laughs (softly)) No.\n").size(), 2u) << "the inner one belongs to the outer one";
}

TEST_F(DirectionTest, ThatIsASentenceOfTheSpeakerIsSpoken) {
    EXPECT_THAT(heard("MIRA: Ask Osk. (Sneezing is his whole trade.) Go.\n"),
                ElementsAre("Ask Osk. (Sneezing is his whole trade.) Go."));
    EXPECT_THAT(heard("MIRA: I went. (The door was open.) Go.\n"), ElementsAre("I went. (The door was open.) Go."));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(DirectionTest, ThatSaysNormalReturnsToTheUsualVoice) {
    for (const std::string back : {"(normal)", "[normal voice]", "(in her usual tone)", "{normal}"}) {
        const Script script = write("MIRA: One. {whispering} Two. " + back + " Three.\n");
        ASSERT_EQ(script.lines.size(), 3u) << back;
        EXPECT_TRUE(script.lines[2].heard.gain == script.lines[0].heard.gain) << back;
        EXPECT_FALSE(script.lines[1].heard.gain == script.lines[0].heard.gain) << back;
    }
    write("MIRA (normal): One.\n");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(DirectionTest, InBracesThatIsUnknownIsWarnedOf) {
    const auto warning = [&](const std::string& mark) {
        write("MIRA: One. " + mark + " Two.\n");
        return diagnostics_.empty() ? std::string() : diagnostics_.at(0).code + " " + diagnostics_.at(0).help;
    };
    EXPECT_THAT(warning("{puase 3 s}"), HasSubstr("W0414 did you mean {pause 3 s}?"));
    EXPECT_THAT(warning("{a dog barks}"), HasSubstr("W0414 write {sound a dog barks}"));
    EXPECT_THAT(warning("{whispring}"), HasSubstr("W0414 did you mean {whispering}?"));
    EXPECT_THAT(warning("{gobbledygook of sorts}"), HasSubstr("W0414 write {beat}"));
}

TEST_F(DirectionTest, InBracesOfAnUnknownLanguageKeepsItsWords) {
    EXPECT_THAT(heard("MIRA: He said {dee: guten Abend} to me.\n"), ElementsAre("He said guten Abend to me."));
    EXPECT_THAT(codes(), ElementsAre("W0415"));
    EXPECT_THAT(diagnostics_.at(0).help, HasSubstr("{de: …}"));
}

TEST_F(DirectionTest, InBracesMayBeATreatmentOrAPosition) {
    const Script script = write("MIRA: One. {radio} Two. {normal} Three. {distant} Four.\n");
    ASSERT_EQ(script.lines.size(), 4u);
    EXPECT_EQ(script.lines[1].heard.treatment, "radio");
    EXPECT_EQ(script.lines[2].heard.treatment, "");
    EXPECT_EQ(script.lines[3].heard.position, "distant");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(DirectionTest, OfAThingThatGoesOffIsTheSound) {
    const Script script = write("MIRA: Get down! (A gun goes off.) Osk?\n");
    EXPECT_EQ(script.lines.at(1).heard.position, "");
    EXPECT_THAT(heard("MIRA: Get down! (A gun goes off.) Osk?\n"), Contains("sound gunshot"));
}

TEST_F(DirectionTest, ThatNamesASoundOfTheThroatIsHeardBeforeTheWords) {
    EXPECT_THAT(heard("MIRA (gasps): You.\n"), ElementsAre("sound gasp", "You."));
    EXPECT_THAT(heard("MIRA: So {gasps} you.\n"), ElementsAre("So", "sound gasp", "you."));
}

TEST_F(DirectionTest, ThatNamesAVoiceLikeAParticipleIsAVoice) {
    write("MIRA (voice manfred): No.\n");
    EXPECT_THAT(codes(), Contains("E0403"));
    write("MIRA (voice raised): No.\n");
    EXPECT_THAT(codes(), Not(Contains("E0403")));
}

}  // namespace
}  // namespace dramatis::pipeline::script

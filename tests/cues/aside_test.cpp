// Words of a speech that may be a direction: where they are, and what is read of other tools' markup.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

struct Found {
    std::vector<std::string> parts;
    std::vector<std::string> asides;
    std::vector<std::string> codes;
};

std::string shown(const SpeechPart& part) {
    if (const auto* word = std::get_if<Word>(&part)) return word->text;
    if (const auto* pause = std::get_if<InlinePause>(&part))
        return "pause " + std::to_string(pause->length.value).substr(0, 3);
    return "?";
}

Found read(const std::string& body) {
    const auto parsed = parse("IRIS: " + body + "\n");
    Found found;
    found.codes = codes(parsed);
    const auto& speech = std::get<Speech>(parsed.sheet.cues.at(0).body);
    for (const SpeechPart& part : speech.parts) found.parts.push_back(shown(part));
    for (const Aside& aside : speech.asides)
        found.asides.push_back(aside.text + (aside.alone ? " (alone)" : "") + " " + std::to_string(aside.first) + "-" +
                               std::to_string(aside.last));
    return found;
}

TEST(Asides, StandInBrackets) {
    EXPECT_THAT(read("Then (a beat) I left.").asides, ElementsAre("a beat 1-3"));
    EXPECT_THAT(read("Wait [laughs], what?").asides, ElementsAre("laughs 1-2"));
    EXPECT_THAT(read("*sighs* Fine.").asides, ElementsAre("sighs 0-1"));
    EXPECT_THAT(read("The book(s) are here (both (of them)).").asides,
                ElementsAre("both (of them) 4-7", "of them 5-7"));
    EXPECT_THAT(read("Never (closed.").asides, IsEmpty());
}

TEST(Asides, KeepTheirWordsAsParts) {
    EXPECT_THAT(read("Then (a beat) I left.").parts, ElementsAre("Then", "(a", "beat)", "I", "left."));
}

TEST(Asides, MayFillALine) {
    EXPECT_THAT(read("Hello.\n(whispering)\nGoodbye.").asides, ElementsAre("whispering (alone) 1-2"));
    EXPECT_THAT(read("Hello.\n(whispering, to\nTobias)\nGoodbye.").asides,
                ElementsAre("whispering, to Tobias (alone) 1-4"));
    EXPECT_THAT(read("Hello.\nA DOOR SLAMS.\nWho's that?").asides, ElementsAre("A DOOR SLAMS. (alone) 1-4"));
}

TEST(Asides, AreNotLinesOfSomebodyWhoShouts) {
    EXPECT_THAT(read("Hello.\nSTOP THAT!").asides, IsEmpty());
    EXPECT_THAT(read("GET OUT.\nGET OUT NOW.").asides, IsEmpty());
    EXPECT_THAT(read("I listen to the\nBBC.").asides, IsEmpty()) << "the sentence goes on";
}

TEST(Markup, OfABreakIsAPause) {
    EXPECT_THAT(read("One <break time=\"500ms\"/> two.").parts, ElementsAre("One", "pause 0.5", "two."));
    EXPECT_THAT(read("One <break strength='x-strong'/> two.").parts, ElementsAre("One", "pause 1.2", "two."));
    EXPECT_THAT(read("One [pause: 2 s] two (beat 1 s).").parts,
                ElementsAre("One", "pause 2.0", "two", "pause 1.0", "."));
}

TEST(Markup, IsLeftOutWithAWarning) {
    const Found found = read("I said <b>never</b>.");
    EXPECT_THAT(found.parts, ElementsAre("I", "said", "never."));
    EXPECT_THAT(found.codes, ElementsAre("W0106 1:14", "W0106 1:22"));
    EXPECT_THAT(read("5 < 6, and a <3 too.").codes, IsEmpty());
}

TEST(Markup, OfCharactersIsRead) {
    EXPECT_THAT(read("Tom &amp; I said &quot;no&#33;&quot;&nbsp;Then &unknown; &#0; &").parts,
                ElementsAre("Tom", "&", "I", "said", "\"no!\"", "Then", "&unknown;", "&#0;", "&"));
}

TEST(JointNames, AreTwoCharactersWhoSpeakAlsoAlone) {
    const auto speakers = [](const std::string& sheet) {
        std::vector<std::string> names;
        const auto parsed = parse(sheet);
        for (const auto& character : std::get<Speech>(parsed.sheet.cues.back().body).characters)
            names.push_back(character.value);
        return names;
    };
    EXPECT_THAT(speakers("IRIS: One.\nTOBIAS: Two.\nIRIS AND TOBIAS: Three.\n"), ElementsAre("IRIS", "TOBIAS"));
    EXPECT_THAT(speakers("IRIS: One.\nTOBIAS: Two.\nIRIS UND TOBIAS: Three.\n"), ElementsAre("IRIS", "TOBIAS"));
    EXPECT_THAT(speakers("IRIS: One.\nSALT AND PEPPER: Three.\n"), ElementsAre("SALT AND PEPPER"));
}

TEST(JointNames, StandOnBothSidesOfEachAmpersand) {
    EXPECT_EQ(codes(parse("IRIS & TOBIAS: One.\n")), Texts{});
    EXPECT_EQ(codes(parse("R&D: One.\n")), Texts{});
    const auto numbered = parse("1 IRIS: One.\n2 TOBIAS: Two.\n7 & IRIS: Three.\n");
    EXPECT_EQ(std::get<Speech>(numbered.sheet.cues.back().body).characters.front().value, "7");
    EXPECT_EQ(codes(parse("IRIS &&TOBIAS: One.\n")), Texts{"E0107 1:7"});
    EXPECT_EQ(codes(parse("IRIS&& TOBIAS: One.\n")), Texts{"E0107 1:1"});
}

TEST(Parser, ReadsMatterOfThePageAsNotes) {
    const auto parsed = parse("CAST: Iris, a keeper\n\nACT TWO: The lamp\n\nIRIS: Hello.\n");
    EXPECT_EQ(codes(parsed), (Texts{"W0107 1:1", "W0107 3:1"}));
    EXPECT_EQ(std::get<Note>(parsed.sheet.cues.at(0).body).text, "CAST: Iris, a keeper");
    EXPECT_EQ(std::get<Note>(parsed.sheet.cues.at(1).body).text, "ACT TWO: The lamp");
    for (const std::string matter : {"CHARACTERS:\nIRIS - a keeper", "STORY BY: Iris", "WRITTEN BY: Tobias",
                                     "PART 2: The sea", "CHAPTER THREE: The rock", "EPISODE IV", "TEIL 2: Das Meer"}) {
        EXPECT_EQ(codes(parse(matter + "\n\nIRIS: Hello.\n")), Texts{"W0107 1:1"}) << matter;
        EXPECT_TRUE(std::holds_alternative<Note>(parse(matter + "\n\nIRIS: Hello.\n").sheet.cues.at(0).body)) << matter;
    }
    EXPECT_EQ(codes(parse("PART SINGER: La.\n")), Texts{});
}

TEST(Parser, ReadsCuesOfSeveralTraditions) {
    for (const std::string head : {"SOUND EFFECT", "SOUND EFFECTS", "SPOT", "GERÄUSCH", "BRUITAGE", "EFECTO"}) {
        const auto parsed = parse(head + ": bell\nIRIS: Hello.\n");
        ASSERT_TRUE(std::holds_alternative<SoundCue>(parsed.sheet.cues.at(0).body)) << head;
        EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(0).body).kind, SoundKind::Effect) << head;
    }
    for (const std::string head : {"ATMOSPHERE", "BACKGROUND", "SOUNDSCAPE", "AMBIANCE", "ATMO"})
        EXPECT_EQ(std::get<SoundCue>(parse(head + ": rain\n").sheet.cues.at(0).body).kind, SoundKind::Ambience) << head;
    for (const std::string head : {"MUSIC CUE", "MUSIK", "MUSIQUE"})
        EXPECT_EQ(std::get<SoundCue>(parse(head + ": waltz\n").sheet.cues.at(0).body).kind, SoundKind::Music) << head;
}

TEST(Parser, ReadsHeadingsWithoutAColonAndScenesOfOtherLanguages) {
    const auto parsed = parse("CAST\nIris, a keeper\n\nACT ONE\n\nSZENE 1: Im Turm (acoustic: cave)\nIRIS: Da.\n");
    EXPECT_EQ(codes(parsed), (Texts{"W0107 1:1", "W0107 4:1"}));
    EXPECT_EQ(std::get<Scene>(parsed.sheet.cues.at(2).body).number, "1");
}

TEST(Parser, ReadsASoundThatStandsInParentheses) {
    const auto parsed = parse("SOUND: (A GONG, FAR OFF)\nMUSIC: (fade out 4 s)\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(0).body).description.value, "A GONG, FAR OFF");
    EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(1).body).action, SoundAction::Stop);
}

TEST(Parser, SaysThatNamesAtTheTopAreWrittenInCapitals) {
    EXPECT_EQ(codes(parse("Iris: Hello.\nTobias: Hello.\n")), (Texts{"E0103 1:1", "E0103 2:1"}));
}

TEST(Asides, MayStandInOneThatIsSpoken) {
    EXPECT_THAT(read("He (my elder brother (a beat) that is) came.").asides,
                ElementsAre("my elder brother (a beat) that is 1-8", "a beat 4-6"));
    EXPECT_THAT(read("Well (I mean [coughs]).").asides, ElementsAre("I mean [coughs] 1-4", "coughs 3-4"));
    EXPECT_THAT(read("Well [sure (pause)] then.").asides, ElementsAre("sure (pause) 1-3", "pause 2-3"));
}

TEST(Parser, ReadsACueInBrackets) {
    const auto parsed =
        parse("(AMBIENCE: harbour)\n\nIRIS: Look.\n\n[MUSIC: waltz]\n\n    (SFX: gull)\n\nTOBIAS: Where?\n");
    EXPECT_EQ(codes(parsed), Texts{});
    ASSERT_EQ(parsed.sheet.cues.size(), 5u);
    EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(0).body).kind, SoundKind::Ambience);
    EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(2).body).kind, SoundKind::Music);
    EXPECT_EQ(std::get<SoundCue>(parsed.sheet.cues.at(3).body).description.value, "gull");
}

TEST(Parser, GoesOnWithTheSpeechBelowACueInBrackets) {
    const auto parsed = parse("IRIS (off): One.\n    (MUSIC: waltz)\nTwo.\n");
    EXPECT_EQ(codes(parsed), Texts{});
    ASSERT_EQ(parsed.sheet.cues.size(), 3u);
    EXPECT_EQ(std::get<Speech>(parsed.sheet.cues.at(2).body).characters.at(0).value, "IRIS");
    EXPECT_EQ(read("One.\n(SOUND: gull)\nTwo.").asides, Texts{"SOUND: gull (alone) 1-3"})
        << "a sound is heard in the speech";
}

TEST(Parser, ReadsADirectionInBracketsBelowABlankLine) {
    EXPECT_THAT(read("One.\n\n(A long silence.)\n\n[coughs]").asides,
                ElementsAre("A long silence. (alone) 2-5", "coughs (alone) 6-7"));
}

class EndLines : public testing::TestWithParam<const char*> {};
TEST_P(EndLines, AreNotesWhereverTheyStand) {
    const auto parsed = parse(std::string(GetParam()) + "\n\nIRIS: Again.\n");
    EXPECT_EQ(codes(parsed), Texts{});
    ASSERT_EQ(parsed.sheet.cues.size(), 3u);
    EXPECT_TRUE(std::holds_alternative<Note>(parsed.sheet.cues.at(1).body));
}
INSTANTIATE_TEST_SUITE_P(Layouts, EndLines,
                         testing::Values("IRIS: Go,\nEND OF PART TWO", "IRIS: GO!\n          END OF SCENE 4",
                                         "IRIS: Go.\n\nEND OF THE FIRST ACT.", "IRIS: Go.\n\n    End of Episode 12",
                                         "IRIS: Geh.\nENDE DES ERSTEN TEILS", "IRIS: Va.\nFIN DE L'ACTE II"));

TEST(Parser, LeavesTheEndOfASentenceToTheSpeech) {
    EXPECT_THAT(read("This is the\nend of part one.").parts,
                ElementsAre("This", "is", "the", "end", "of", "part", "one."));
    EXPECT_THAT(read("Listen.\nEnd of act, end of story.").parts.size(), 7u);
}

TEST(Parser, ReadsSpotAsTheDogThatItIs) {
    const auto kind_of_first = [](const std::string& sheet) { return parse(sheet).sheet.cues.at(0).body.index(); };
    const std::size_t speech = CueBody(Speech{}).index(), sound = CueBody(SoundCue{}).index();
    EXPECT_EQ(kind_of_first("SPOT: Woof, woof!\nIRIS: Down.\n"), speech);
    EXPECT_EQ(kind_of_first("SPOT: Arf.\nIRIS: Down.\n"), speech);
    EXPECT_EQ(kind_of_first("SPOT: May I come?\nIRIS: Down.\n"), speech);
    EXPECT_EQ(kind_of_first("SPOT: Door slams.\nIRIS: Down.\n"), sound);
    EXPECT_EQ(kind_of_first("SPOT: Door slams.\nIRIS: Down.\nIRIS & SPOT: Hurrah.\n"), speech);
}

TEST(Parser, ReadsTimesWithACommaForThePoint) {
    EXPECT_EQ(std::get<Pause>(parse("PAUSE: 1,5 s\n").sheet.cues.at(0).body).length, Seconds{1.5});
    EXPECT_THAT(read("One {pause 0,5 s} two.").parts, ElementsAre("One", "pause 0.5", "two."));
    EXPECT_EQ(codes(parse("PAUSE: 1,500 ms\n")), Texts{"E0121 1:8"}) << "thousands, perhaps";
}

TEST(Parser, SaysOnceThatAPrintedPlayNeedsColons) {
    const auto parsed = parse("ACT ONE\n\nIRIS. Is the tide in?\n\nTOBIAS. (yawning) No.\n\nIRIS. Look again.\n");
    EXPECT_EQ(codes(parsed), (Texts{"W0107 1:1", "E0113 3:1"}));
    EXPECT_EQ(codes(parse("IRIS: Is the tide in?\n\nDR. JONES is here.\n")), Texts{"E0101 3:1"});
}

}  // namespace
}  // namespace dramatis::cues

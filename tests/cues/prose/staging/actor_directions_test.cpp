#include "cues/prose/staging/actor_directions.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "cues/prose/staging/asides.h"

namespace dramatis::cues::prose::staging {
namespace {

std::string meaning(const std::string& phrase) {
    const auto direction = recognise(phrase);
    if (!direction) return "";
    std::string all;
    const auto add = [&](std::string_view kind, std::string_view name) {
        if (name.empty()) return;
        all += (all.empty() ? "" : ", ") + std::string(kind) + " " + std::string(name);
    };
    add("delivery", direction->delivery);
    add("treatment", direction->treatment);
    add("position", direction->position);
    add("sound", direction->sound);
    if (direction->usual) add("the", "usual");
    if (direction->pause.value > 0.0) add("a", "pause");
    if (direction->start == DirectedStart::Together) add("start", "together");
    if (direction->start == DirectedStart::Overlap) add("start", "overlap");
    if (direction->start == DirectedStart::Interrupts) add("start", "interrupts");
    return all;
}

struct Meant {
    std::string phrase;
    std::string meaning;
};

TEST(ActorDirections, SayHowInOtherWordsThanTheNames) {
    for (const auto& [phrase, expected] : std::vector<Meant>{
             {"swallowing back tears", "delivery crying"},
             {"with growing fury", "delivery angry"},
             {"on the verge of tears", "delivery crying"},
             {"barely containing herself", "delivery strained"},
             {"in utter disbelief", "delivery surprised"},
             {"exasperatedly", "delivery tired"},
             {"louder", "delivery loud"},
         })
        EXPECT_EQ(meaning(phrase), expected) << phrase;
}

TEST(ActorDirections, SayWhereAndThroughWhat) {
    for (const auto& [phrase, expected] : std::vector<Meant>{
             {"from the room next door, muffled", "treatment next-room"},
             {"into the mouthpiece", "treatment telephone"},
             {"at the other end of the phone", "treatment telephone"},
             {"on the speakerphone", "treatment telephone"},
             {"over the walkie-talkie", "treatment walkie-talkie"},
             {"over his headset", "treatment radio"},
             {"on the answering machine", "treatment recording"},
             {"through the windowpane", "treatment behind-glass"},
             {"TELEPHONE FILTER", "treatment telephone"},
             {"RADIO FILTER", "treatment radio"},
             {"filter on", "treatment telephone"},
             {"distorted", "treatment radio"},
             {"O.C.", "position off"},
             {"offscreen", "position off"},
             {"TV announcer", "treatment radio"},
             {"as they leave", "position retreating"},
             {"from across the lake", "position distant"},
             {"o.s., shouting", "delivery shouting, position off"},
         })
        EXPECT_EQ(meaning(phrase), expected) << phrase;
}

TEST(ActorDirections, SayWhen) {
    for (const auto& [phrase, expected] : std::vector<Meant>{
             {"cuts her short", "start interrupts"},
             {"butting in", "start interrupts"},
             {"cutting in on her", "start interrupts"},
             {"interrupting them", "start interrupts"},
             {"simultaneously with Tom", "start together"},
             {"speaking over Tom", "start overlap"},
             {"in chorus", "start together"},
             {"after a short silence", "a pause"},
         })
        EXPECT_EQ(meaning(phrase), expected) << phrase;
}

TEST(ActorDirections, AreReadInFiveLanguages) {
    for (const auto& [phrase, expected] : std::vector<Meant>{
             {"unter Tränen", "delivery crying"},
             {"durchs Handy", "treatment telephone"},
             {"fällt ihm ins Wort", "start interrupts"},
             {"en larmes", "delivery crying"},
             {"dans le haut-parleur", "treatment loudspeaker"},
             {"con miedo", "delivery frightened"},
             {"por la tele", "treatment radio"},
             {"urlando", "delivery shouting"},
             {"dalla stanza accanto", "treatment next-room"},
         })
        EXPECT_EQ(meaning(phrase), expected) << phrase;
}

TEST(ActorDirections, ReturnToTheUsualVoice) {
    for (const std::string phrase : {"normal", "in her usual voice", "back to normal", "normal tone", "normale Stimme"})
        EXPECT_EQ(meaning(phrase), "the usual") << phrase;
    EXPECT_EQ(meaning("not normal"), "");
}

TEST(ActorDirections, TellWhereFromHowItSounds) {
    for (const auto& [phrase, expected] : std::vector<Meant>{
             {"from the hallway", "position off"},
             {"from her study", "position off"},
             {"in a vast cathedral", "treatment echo"},
             {"mit Hall", "treatment echo"},
         })
        EXPECT_EQ(meaning(phrase), expected) << phrase;
}

TEST(ActorDirections, MoveOnlyWhoSpeaks) {
    EXPECT_EQ(meaning("goes off"), "position retreating");
    EXPECT_EQ(meaning("she goes off"), "position retreating");
    for (const std::string phrase : {"a bomb goes off", "the siren goes off", "a stranger leaves"})
        EXPECT_EQ(meaning(phrase), "") << phrase;
}

TEST(ActorDirections, SayNothingThatCanBeHeard) {
    for (const std::string phrase : {"hands him the key", "not whispering", "the elder of the two", "in the corner"})
        EXPECT_EQ(meaning(phrase), "") << phrase;
    EXPECT_TRUE(recognise("to the others")->nothing);
}

TEST(ActorDirections, AreCompleteIfEachWordIsUnderstood) {
    EXPECT_TRUE(recognise("very quietly")->complete);
    EXPECT_FALSE(recognise("quietly, my brother says")->complete);
}

bool directs(const std::string& text, AsideMark mark, bool begins, bool ends, bool alone = false) {
    return is_direction({mark, alone, 0, 1, text, {}}, {begins, ends});
}

TEST(AsidesOfStaging, TellDirectionsFromSpeech) {
    const auto parentheses = AsideMark::Parentheses;
    for (const std::string text : {"beat", "whispering", "over the phone"})
        EXPECT_TRUE(directs(text, parentheses, false, false)) << text;
    for (const std::string text : {"turns away", "looking for the key", "to Osk", "the dog runs off", "as Hamlet"})
        EXPECT_TRUE(directs(text, parentheses, true, true)) << text;
    for (const std::string text : {"my uncle", "including me", "I never asked", "you know who", "all three of them"})
        EXPECT_FALSE(directs(text, parentheses, true, true)) << text;
    EXPECT_FALSE(directs("coming in with the tide", parentheses, false, false)) << "in mid-sentence";
    EXPECT_TRUE(directs("anything at all", parentheses, false, false, true)) << "on its own line";
}

TEST(AsidesOfStaging, TellActsFromEmphasis) {
    EXPECT_TRUE(directs("smiles", AsideMark::Asterisks, true, true));
    EXPECT_TRUE(directs("laughing", AsideMark::Asterisks, true, true));
    EXPECT_FALSE(directs("never", AsideMark::Asterisks, true, true));
    EXPECT_FALSE(directs("smiles", AsideMark::Asterisks, false, true)) << "he *smiles* at everybody";
}

TEST(AsidesOfStaging, TellEditorsWordsInBrackets) {
    EXPECT_TRUE(directs("knocks", AsideMark::Brackets, true, true));
    EXPECT_TRUE(directs("a gust of wind", AsideMark::Brackets, true, true));
    EXPECT_FALSE(directs("the king", AsideMark::Brackets, false, false)) << "when [the king] died";
}

TEST(AsidesOfStaging, TellCapitalsThatAreSpoken) {
    EXPECT_TRUE(directs("A WINDOW BREAKS.", AsideMark::Capitals, true, true, true));
    EXPECT_FALSE(directs("LEAVE ME ALONE.", AsideMark::Capitals, true, true, true));
}

TEST(AsidesOfStaging, TellSentencesOfTheSpeaker) {
    const auto parentheses = AsideMark::Parentheses;
    for (const std::string text : {"Whistling is good for the lungs.", "Yawning never helped.", "The gate was locked.",
                                   "My aunt would laugh.", "Singing makes him cross."})
        EXPECT_FALSE(directs(text, parentheses, true, true)) << text;
    for (const std::string text : {"She laughs.", "The gate opens.", "Whistling to himself.",
                                   "Smiling as he never did.", "Still laughing.", "Turning pages."})
        EXPECT_TRUE(directs(text, parentheses, true, true)) << text;
}

}  // namespace
}  // namespace dramatis::cues::prose::staging

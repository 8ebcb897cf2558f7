#include "cues/prose/staging/directions.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "cues/prose/staging/actor_directions.h"

namespace dramatis::cues::prose::staging {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string tag_delivery(const std::string& text) {
    std::vector<Word> words;
    read_words(text, 0, Gap::None, lists().vocabulary, words);
    const Tag tag = read_tag(words, 0, words.size());
    return tag.manner ? std::string(tag.manner->delivery) : "";
}

std::string delivery_of(const std::string& phrase) {
    const auto direction = recognise(phrase);
    return direction ? std::string(direction->delivery) : "";
}

TEST(Directions, VerbsOfATagSayHow) {
    const Pairs tags{{"it whispered.", "whispering"},
                     {"I called back.", "shouting"},
                     {"Suli yelled from the wall, forgetting every form of address.", "shouting"},
                     {"he choked out.", "crying"},
                     {"snapped the captain.", "angry"},
                     {"the old man growled.", "strained"},
                     {"she murmurs to nobody.", "quiet"},
                     {"Leno sobbed.", "crying"},
                     {"he gasped, and fell.", "breathless"},
                     {"flüsterte das Kind.", "whispering"},
                     {"murmura-t-il.", "quiet"},
                     {"gritó el abuelo.", "shouting"}};
    for (const auto& [text, delivery] : tags) EXPECT_EQ(tag_delivery(text), delivery) << text;
}

TEST(Directions, AdverbsOfTheVerbSayHow) {
    const Pairs tags{{"it asked drowsily.", "sleepy"},
                     {"he said faintly.", "weak"},
                     {"the first officer said drily from behind her chair.", "cold"},
                     {"said Mira, very quietly.", "quiet"},
                     {"she said to the doctor gently.", "gentle"},
                     {"she coldly replied.", "cold"},
                     {"Softly, she said:", "gentle"},
                     {"she called softly.", "gentle"},
                     {"sagte er leise.", "quiet"}};
    for (const auto& [text, delivery] : tags) EXPECT_EQ(tag_delivery(text), delivery) << text;
}

TEST(Directions, PhrasesAndVoicesSayHow) {
    const Pairs tags{
        {"he said in a hollow voice.", "monotone"},      {"she said, holding back her emotions.", "strained"},
        {"he said through clenched teeth.", "strained"}, {"said Osk, his voice shaking.", "frightened"},
        {"she said in a low, hoarse voice.", "quiet"},   {"he said, barely audible.", "quiet"},
        {"she said in a whisper.", "whispering"},        {"he said without expression.", "monotone"},
        {"Mira said under her breath.", "quiet"},        {"she said at the top of her lungs.", "shouting"}};
    for (const auto& [text, delivery] : tags) EXPECT_EQ(tag_delivery(text), delivery) << text;
}

TEST(Directions, NeutralTagsSayNothing) {
    for (const char* const text :
         {"said Mira.", "she asked.", "he replied, and went to the window.", "said the man in the quiet street.",
          "she said, quietly closing the door.", "he said, putting the cup down gently on its saucer.",
          "she answered, and outside the soft rain went on.", "he told the nervous horse.", "said the old sergeant.",
          "she said in French.", "he said, shaking his head.", "she said about the whisper."})
        EXPECT_EQ(tag_delivery(text), "") << text;
}

TEST(Directions, NegationIsRespected) {
    for (const char* const text : {"he did not shout.", "she said without raising her voice.", "he never whispered.",
                                   "she said, not angrily.", "she said, and she was not crying."})
        EXPECT_EQ(tag_delivery(text), "") << text;
    EXPECT_FALSE(recognise("not whispering"));
    EXPECT_FALSE(recognise("without shouting"));
}

TEST(Directions, RecognisesWhatActorsAreTold) {
    const Pairs phrases{
        {"whispering", "whispering"},          {"crying", "crying"},        {"angrily", "angry"},
        {"in a hollow voice", "monotone"},     {"choked out", "crying"},    {"holding back his emotions", "strained"},
        {"her voice shaking", "frightened"},   {"barely audible", "quiet"}, {"sadly, after a moment", "sad"},
        {"through clenched teeth", "strained"}};
    for (const auto& [phrase, delivery] : phrases) EXPECT_EQ(delivery_of(phrase), delivery) << phrase;
    EXPECT_EQ(recognise("V.O.")->treatment, "thoughts");
    EXPECT_EQ(recognise("filtered")->treatment, "telephone");
    EXPECT_EQ(recognise("over comms")->treatment, "intercom");
    EXPECT_EQ(recognise("on the phone")->treatment, "telephone");
    EXPECT_EQ(recognise("O.S.")->position, "off");
    EXPECT_EQ(recognise("sighs")->sound, "sigh");
    EXPECT_GT(recognise("beat")->pause.value, 0.0);
    EXPECT_TRUE(recognise("CONT'D")->nothing);
    const auto both = recognise("whispering, over the intercom");
    EXPECT_EQ(both->delivery, "whispering");
    EXPECT_EQ(both->treatment, "intercom");
}

TEST(Directions, KnowsNothingOfOtherWords) {
    for (const char* const phrase :
         {"", "looks at the door", "1987", "holds a tray with both hands", "pointing at the map", "(", "…"})
        EXPECT_FALSE(recognise(phrase)) << phrase;
}

}  // namespace
}  // namespace dramatis::cues::prose::staging

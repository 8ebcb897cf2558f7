// Which lines begin a scene or an act, and what they say of it.
#include "cues/scripts/scene_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::cues::scripts {
namespace {

// "ACT I|II|A heath"; "-": no such line.
std::string scene_of(std::string_view line, bool heading = false) {
    const auto read = read_scene_line(line, heading);
    return read ? read->act + '|' + read->number + '|' + read->title : "-";
}

TEST(SceneLine, NamesAPlace) {
    EXPECT_EQ(scene_of("INT. KITCHEN. DAY"), "||INT. KITCHEN. DAY");
    EXPECT_EQ(scene_of("I/E. TRUCK - NIGHT"), "||I/E. TRUCK - NIGHT");
    EXPECT_EQ(scene_of("Interior. The bakery. Dawn."), "||Interior. The bakery. Dawn.");
    EXPECT_EQ(scene_of("2. INT. KITCHEN"), "|2|INT. KITCHEN");
}

TEST(SceneLine, IsNumbered) {
    EXPECT_EQ(scene_of("SCENE 2. THE QUAY"), "|2|THE QUAY");
    EXPECT_EQ(scene_of("SCENE TWO:    THE KITCHEN AT CRAIL.  NIGHT."), "|TWO|THE KITCHEN AT CRAIL.  NIGHT.");
    EXPECT_EQ(scene_of("Scene II."), "|II|");
    EXPECT_EQ(scene_of("Szene 3: Am Hafen"), "|3|Am Hafen");
}

TEST(SceneLine, BeginsAnAct) {
    EXPECT_EQ(scene_of("ACT I"), "ACT I||");
    EXPECT_EQ(scene_of("ACT THE FIRST."), "ACT THE FIRST||");
    EXPECT_EQ(scene_of("Act the fool, then."), "-");
    EXPECT_EQ(scene_of("ACT I. SCENE II. A heath"), "ACT I|II|A heath");
}

TEST(SceneLine, CountsBeforeTheWord) {
    EXPECT_EQ(scene_of("2. Szene."), "|2|");
    EXPECT_EQ(scene_of("2. Scene"), "|2|");
    EXPECT_EQ(scene_of("Zweite Szene: Im Wald"), "|2|Im Wald");
    EXPECT_EQ(scene_of("2e sc\u00e8ne"), "|2|");
    EXPECT_EQ(scene_of("Dritter Auftritt."), "|3|");
    EXPECT_EQ(scene_of("FIRST SCENE - A mill"), "|1|A mill");
    EXPECT_EQ(scene_of("ZWEITER AKT"), "ZWEITER AKT||");
    EXPECT_EQ(scene_of("THE SECOND ACT"), "THE SECOND ACT||");
    EXPECT_EQ(scene_of("II. Akt"), "II. Akt||");
    EXPECT_EQ(scene_of("Deuxi\u00e8me acte"), "Deuxi\u00e8me acte||");
    EXPECT_EQ(scene_of("SEGUNDO ACTO"), "SEGUNDO ACTO||");
    EXPECT_EQ(scene_of("SECOND ACT, FIRST SCENE"), "SECOND ACT|1|");
}

TEST(SceneLine, CountsInSeveralLanguages) {
    EXPECT_EQ(scene_of("ACT THE SECOND"), "ACT THE SECOND||");
    EXPECT_EQ(scene_of("ATTO SECONDO"), "ATTO SECONDO||");
    EXPECT_EQ(scene_of("SC\u00c8NE II"), "|II|");
    EXPECT_EQ(scene_of("SC\u00c8NE PREMI\u00c8RE"), "|1|");
    EXPECT_EQ(scene_of("Scena terza: Una strada"), "|3|Una strada");
    EXPECT_EQ(scene_of("ESCENA \u00daLTIMA"), "|\u00daLTIMA|");
    EXPECT_EQ(scene_of("SCENE THE LAST"), "|LAST|");
}

TEST(SceneLine, CountsNothingInASentence) {
    for (const char* said : {"I act.", "First act, then think.", "Second act.", "3. Act as if nothing happened.",
                             "Second. Act now!", "The second act was long.", "Two scenes are enough.",
                             "Acht Akte liegen dort.", "2 acts of kindness", "SECOND ACTOR", "First, a scene."})
        EXPECT_EQ(scene_of(said), "-") << said;
}

TEST(SceneLine, IsFencedByRules) {
    EXPECT_EQ(scene_of("=== COLD OPEN ==="), "COLD OPEN||");
    EXPECT_EQ(scene_of("=== SCENE 2: THE BLANK ==="), "|2|THE BLANK");
    EXPECT_EQ(scene_of("==="), "-");
}

TEST(SceneLine, IsNoSentence) {
    EXPECT_EQ(scene_of("Interiors are hard to heat."), "-");
    EXPECT_EQ(scene_of("internal matters"), "-");
    EXPECT_EQ(scene_of("Act your age, Tom."), "-");
    EXPECT_EQ(scene_of("Scene of the crime, they call it."), "-");
    EXPECT_EQ(scene_of("scene 4 was cut"), "-");
    EXPECT_EQ(scene_of("I shall be there at nine."), "-");
}

TEST(SceneLine, MayBeMoreFreeInAHeading) {
    EXPECT_EQ(scene_of("The quay, scene 2"), "-");
    EXPECT_EQ(scene_of("The quay, scene 2", true), "||The quay, scene 2");
}

TEST(SceneLine, IsReadInRussian) {
    EXPECT_EQ(scene_of("СЦЕНА 1. Кухня ночью"), "|1|Кухня ночью");
    EXPECT_EQ(scene_of("ДЕЙСТВИЕ ПЕРВОЕ"), "ДЕЙСТВИЕ ПЕРВОЕ||");
    EXPECT_EQ(scene_of("Явление второе"), "|2|");
    EXPECT_EQ(scene_of("Сцена была пуста."), "-");
}

TEST(SceneLine, IsNoneWhereAnotherEnds) {
    EXPECT_EQ(scene_of("SCENE ENDS."), "-");
    EXPECT_EQ(scene_of("SCENE: ENDS OF THE EARTH"), "||ENDS OF THE EARTH");
}

}  // namespace
}  // namespace dramatis::cues::scripts

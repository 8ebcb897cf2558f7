#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/staging/stage_support.h"

namespace dramatis::cues::prose::staging {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> settings_of(const std::string& text) {
    std::vector<std::string> all;
    for (const Setting& setting : stage_text(text).staging.settings)
        all.push_back(setting.title + ": " + setting.acoustic + ", " + setting.bed);
    return all;
}

const std::string on_a_ship = "The bridge of the ship was dark. The captain looked at her console and at the crew.\n\n";

TEST(Settings, TheOpeningSaysWhereASceneIs) {
    EXPECT_THAT(settings_of("The kitchen was cold. Nora sat down."), ElementsAre("Kitchen: kitchen, fridge"));
    EXPECT_THAT(settings_of("Nora sat in the library."), ElementsAre("Library: office, clock"));
    EXPECT_THAT(settings_of(on_a_ship), ElementsAre("Bridge: bridge, ship hum"));
}

TEST(Settings, SomebodyComesToAnotherPlace) {
    EXPECT_THAT(settings_of(on_a_ship + "She ran. When she reached engineering the doctor was there."),
                ElementsAre("Bridge: bridge, ship hum"));
    EXPECT_THAT(settings_of(on_a_ship + "She reached engineering.\n\nThe doctor was there."),
                ElementsAre("Bridge: bridge, ship hum", "Engineering: engine-room, reactor"));
    EXPECT_THAT(settings_of("The kitchen was cold.\n\nNora sat.\n\nShe drank.\n\nBack in the street, she waited."),
                ElementsAre("Kitchen: kitchen, fridge", "Street: street, "));
}

TEST(Settings, PlacesThatNobodyReachesAreNone) {
    const std::string kitchen = "The kitchen was cold.\n\nNora sat.\n\nShe drank.\n\n";
    for (const char* const text :
         {"She thought of the church.", "She went to the kitchen table.", "He had gone into the cellar.",
          "She would have run into the street.", "She did not go down to the cellar.", "The street was full of people.",
          "The church clock went on.", "“I went into the church,” he said."})
        EXPECT_THAT(settings_of(kitchen + text), ElementsAre("Kitchen: kitchen, fridge")) << text;
}

TEST(Settings, ABridgeOverARiverIsNotAShips) {
    EXPECT_THAT(settings_of("He stood on the bridge and looked at the water."), ElementsAre(": , "));
}

TEST(Settings, WeatherAndTimeMakeTheBed) {
    EXPECT_THAT(settings_of("Rain was coming down. Lev stood in the street."), ElementsAre("Street: street, rain"));
    EXPECT_THAT(settings_of("Rain ran down the window of the kitchen. Nora sat in the kitchen."),
                ElementsAre("Kitchen: kitchen, rain on window"));
    EXPECT_THAT(settings_of("It was night. She waited in the garden."), ElementsAre("Garden: open-air, night"));
}

TEST(Settings, HeadingsAndBreaksBeginScenes) {
    EXPECT_THAT(settings_of("CHAPTER ONE\n\nNora sat in the office.\n\n* * *\n\nOn the beach Osk waited."),
                ElementsAre("CHAPTER ONE: office, room tone", "Beach: open-air, sea"));
}

}  // namespace
}  // namespace dramatis::cues::prose::staging

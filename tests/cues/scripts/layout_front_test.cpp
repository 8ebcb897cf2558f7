// What stands above the first cue: a title, or what is told there already.
#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/document/plain_text.h"
#include "cues/scripts/layout.h"
#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::StartsWith;

constexpr const char* talk = "\n\nORLA: Is it lit?\n\nPETE: It is.\n\nORLA: Good.\n\nPETE: So it is.\n";

// The title of a talk below this text; empty: it has none.
std::string title_below(const std::string& top, const std::string& rest = talk) {
    const auto document = document::read_plain_text(top + rest, "script.txt");
    const auto script = document ? script_of_layout(*document, true) : std::nullopt;
    return script && !script->title_page.empty() ? script->title_page.front().value : std::string();
}

TEST(LayoutFront, TellsWhatHappensInSentences) {
    for (const std::string told :
         {"Wind. A shutter bangs.", "Good evening from the bakery.", "It rains on the bakery!",
          "Last week at the mill, we left a baker who had lost his key.", "Es regnet. Eine T\u00fcr f\u00e4llt zu.",
          "Who left the gate open?", "Good evening, and welcome to the bakery. Tonight: bread."}) {
        EXPECT_THAT(outline(told + talk), Contains("Action: " + told));
        EXPECT_EQ(title_below(told), "") << told;
    }
    EXPECT_THAT(
        outline("The wind is in the shutters of the old bakery, and\nnobody hears it. A bell." + std::string(talk)),
        Contains("Action: The wind is in the shutters of the old bakery, and nobody hears it. A bell."));
}

TEST(LayoutFront, IsATitle) {
    for (const std::string title :
         {"The Cold Oven", "Mr. Baker", "The Cold Oven.", "THE COLD OVEN. PART TWO.",
          "The Cold Oven. A play in one act.", "A tale of J. B.", "Recorded by hand. Words are lost.", "Who is there"})
        EXPECT_EQ(title_below(title), title);
    EXPECT_EQ(title_below("The oven is cold.", "\nby O. Hale" + std::string(talk)), "The oven is cold.");
    EXPECT_EQ(title_below("Who left it open?", "\n\nSCENE 1" + std::string(talk)), "Who left it open?");
}

TEST(LayoutFront, TellsWhatHappensInBracketsAsElsewhere) {
    const std::string more = talk + std::string("\n(She goes.)\n\nORLA: Well.\n");
    EXPECT_THAT(outline("(Wind. A shutter bangs.)" + more), Contains("Action: Wind. A shutter bangs."));
    EXPECT_THAT(outline("(A comedy for two)" + more), Contains("Note: A comedy for two"));
    EXPECT_THAT(outline("(Wind. A shutter bangs.)" + std::string(talk)), Contains(StartsWith("Note: Wind.")));
}

}  // namespace
}  // namespace dramatis::cues::scripts

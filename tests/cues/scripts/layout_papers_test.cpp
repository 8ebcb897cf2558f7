// What a script in sections says about its making, and how its acts and scenes may be headed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

constexpr const char* scene =
    "## COLD OPEN\n\n### Scene 1: The bakery\n\nORLA: Is it hot?\n\nPETE: It was.\n\nORLA: Well.\n\nPETE: Yes.\n\n";

TEST(LayoutPapers, StandAboveTheFirstScene) {
    EXPECT_THAT(outline("# Flour\n\n### Pilot - a radio play\n\nFORMAT: nine minutes\n\nDRAFT NO: four\n\n" +
                        std::string(scene)),
                AllOf(IsSupersetOf({"Note: FORMAT: nine minutes", "Note: DRAFT NO: four", "Note: COLD OPEN",
                                    "Scene 1: The bakery", "ORLA: Is it hot?"}),
                      Not(Contains("Scene: Pilot - a radio play"))));
}

TEST(LayoutPapers, AreSectionsInWhichNobodySpeaks) {
    EXPECT_THAT(outline("# Flour\n\n## Production notes\n\nORLA: forty, hoarse.\n\nPETE: her nephew.\n\n" +
                        std::string(scene) + "## Sound effects needed\n\nOven: a heavy door.\n"),
                IsSupersetOf({"Note: ORLA: forty, hoarse.", "Note: PETE: her nephew.", "ORLA: Is it hot?",
                              "Note: Oven: a heavy door."}));
}

TEST(LayoutPapers, AreNoSpeechesAboveTheFirstScene) {
    EXPECT_THAT(outline("# Flour\n\nORLA: Listen.\n\nPETE: To what?\n\n" + std::string(scene)),
                IsSupersetOf({"ORLA: Listen.", "PETE: To what?"}));
    EXPECT_THAT(outline("# Flour\n\n" + std::string(scene) +
                        "## Love notes\n\nORLA: Read it.\n\nPETE: No.\n\nORLA: Then I will.\n"),
                IsSupersetOf({"ORLA: Read it.", "PETE: No."}));
}

TEST(LayoutActs, AreNamedInOtherWays) {
    const std::string talk = "ORLA. Is it hot?\n\nPETE. It was.\n\nORLA. Well.\n\nPETE. Yes.\n\n";
    for (const std::string act : {"SECOND ACT", "Second Act."})
        EXPECT_THAT(outline("FIRST ACT\n\n" + talk + "INTERMISSION\n\n" + act + "\n\nThe yard.\n\n" + talk),
                    Contains("Transition: INTERMISSION"))
            << act;
    EXPECT_THAT(
        outline("FIRST ACT\n\n" + talk + "ACT DROP\n\nSECOND ACT\n\nThe yard.\n\n" + talk),
        IsSupersetOf({"Section: FIRST ACT", "Transition: ACT DROP", "Section: SECOND ACT", "Action: The yard."}));
    EXPECT_THAT(outline(talk + "First act, then think.\n\n" + talk), Not(Contains(StartsWith("Section"))));
}

TEST(LayoutScenes, HaveTheirPlacesBelowOrBeside) {
    const std::string talk = "ORLA: Is it hot?\n\nPETE: It was.\n\nORLA: Well.\n\nPETE: Yes.\n";
    EXPECT_THAT(outline("SCENE\n\nA bakery in Dover.\n\n" + talk), Contains("Scene: A bakery in Dover."));
    EXPECT_THAT(outline("SCENE I\tA bakery by\n\tthe sea.\n\n" + talk), Contains("Scene I: A bakery by the sea."));
    EXPECT_THAT(outline("Scene 1\n(Lights\ncome up.)\n\n" + talk),
                IsSupersetOf({"Scene 1: ", "Action: Lights come up."}));
}

}  // namespace
}  // namespace dramatis::cues::scripts

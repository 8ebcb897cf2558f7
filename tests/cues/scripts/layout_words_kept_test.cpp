// Words of a speech that look like the furniture of a page: they are said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;

TEST(LayoutWords, MayEndAsAPageDoes) {
    EXPECT_THAT(outline("ORLA: Push the barrow\nover.\n\nPETE: I can't lift\nmore.\n\nORLA: Then it is\ncontinued.\n\n"
                        "PETE: By whom?\n"),
                ElementsAre("ORLA: Push the barrow over.", "PETE: I can't lift more.", "ORLA: Then it is continued.",
                            "PETE: By whom?"));
    EXPECT_THAT(outline("ORLA: HE PAINTED\nMORE\nON THE WALL.\n\nPETE: More?\n\nORLA: More.\n\nPETE: Well.\n"),
                Contains("ORLA: HE PAINTED MORE ON THE WALL."));
}

TEST(LayoutWords, AreNoneWhereAPageTurns) {
    for (const std::string turn : {"(MORE)", "(more)", "MORE", "(CONTINUED)", "CONTINUED", "(CONT'D OVER)"})
        EXPECT_THAT(outline("ORLA: One.\n\nPETE: Two.\n" + turn + "\n\n\fORLA: Three.\n\nPETE: Four.\n"),
                    ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four."))
            << turn;
}

TEST(LayoutWords, MayBeANumber) {
    EXPECT_THAT(outline("ORLA: How many sacks?\n\nPETE: I counted, and there were\n600.\n\nORLA: Six.\n\nPETE: No.\n"),
                Contains("PETE: I counted, and there were 600."));
    // Pages that count on, right below words.
    EXPECT_THAT(outline("ORLA: One.\nPETE: Two.\n2\nORLA: Three.\nPETE: Four.\n3\nORLA: Five.\nPETE: Six.\n"),
                ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four.", "ORLA: Five.", "PETE: Six."));
}

TEST(LayoutWords, MayBeginWithANumberWhereCuesHaveOne) {
    EXPECT_THAT(
        outline("1. ORLA: When was it built?\n2. PETE: In the year\n1912. A dry one.\n3. ORLA: And who paid the\n"
                "600 crowns?\n4. PETE: My aunt.\n5. ORLA: Oh.\n7. PETE: Yes.\n"),
        ElementsAre("ORLA: When was it built?", "PETE: In the year 1912. A dry one.",
                    "ORLA: And who paid the 600 crowns?", "PETE: My aunt.", "ORLA: Oh.", "PETE: Yes."));
}

}  // namespace
}  // namespace dramatis::cues::scripts

#include "voices/normalise/completeness.h"

#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

std::vector<std::string> unsaid(std::string_view written, std::string_view language = "en-gb",
                                const std::map<std::string, std::string>& pronounce = {}) {
    std::vector<std::string> all;
    for (const auto& each : normalise(written_words(written), language, pronounce).unsaid) all.push_back(each.text);
    return all;
}

TEST(NormaliserCompleteness, TellsOfSignsWithoutAName) {
    EXPECT_EQ(unsaid("x ∈ A"), std::vector<std::string>{"∈"});
    EXPECT_EQ(unsaid("∑ and ∫"), (std::vector<std::string>{"∑", "∫"}));
}

TEST(NormaliserCompleteness, HasNothingToTellOfWhatIsSaid) {
    for (const auto* written :
         {"Call 007 at 5:30 on 3/4, $5.20, 10^6, R2-D2.", "Mr. O'Neil (the cook) — left!", "5 > 3 ≤ √2 ½ ② 21℃",
          "W-what? Hsss. AAA, WWII.", "Nguyễn — 😀 … * ~ <3 :)", "21st 1980s '60s 2x4 6'2\" #1 24/7 1/2"})
        EXPECT_EQ(unsaid(written), std::vector<std::string>{}) << written;
}

TEST(NormaliserCompleteness, LeavesTheWritersEntriesToHim) {
    EXPECT_EQ(unsaid("K9 barks", "en-gb", {{"k9", "canine"}}), std::vector<std::string>{});
    EXPECT_EQ(unsaid("los EE. UU. y", "es"), std::vector<std::string>{});
}

TEST(NormaliserCompleteness, SeesASingleLetterThatIsLost) {
    const auto loses = [](std::string_view written, std::string said) {
        const std::vector<text::SpokenWord> spoken{{.text = std::move(said)}};
        return leaves_out(written, spoken);
    };
    EXPECT_TRUE(loses("Marlow", "Malow"));
    EXPECT_TRUE(loses("K9x", "K nine"));
    EXPECT_FALSE(loses("Marlow's", "Marlow's"));
    EXPECT_FALSE(loses("NOOOO", "noo")) << "a run is one";
    EXPECT_FALSE(loses("Łódź", "Lodz"));
    EXPECT_EQ(unsaid("ↀ years"), std::vector<std::string>{"ↀ"});
}

}  // namespace
}  // namespace dramatis::voices::normalise

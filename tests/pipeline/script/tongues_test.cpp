#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"
#include "tests/pipeline/script/same_voice.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::script {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TonguesTest : public ::testing::Test {
  protected:
    Script write(std::string_view sheet) {
        diagnostics_.clear();
        auto show = show::load_show(folder_.add("show.cues", sheet), {}, diagnostics_);
        EXPECT_TRUE(show) << show.error().message;
        return write_script(*show, {}, diagnostics_);
    }
    std::vector<std::string> codes() const {
        std::vector<std::string> codes;
        for (const auto& d : diagnostics_) codes.push_back(d.code);
        return codes;
    }
    static std::vector<std::string> languages(const Script& script) {
        std::vector<std::string> languages;
        for (const auto& line : script.lines) languages.push_back(line.line.language.substr(0, 2));
        return languages;
    }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
};

TEST_F(TonguesTest, AnotherScriptIsSpokenInItsLanguageByTheSameVoice) {
    const auto script = write("MIRA: He wrote Спокойной ночи and left.\n");
    EXPECT_THAT(languages(script), ElementsAre("en", "ru", "en"));
    EXPECT_EQ(script.lines[1].text, "Спокойной ночи");
    EXPECT_EQ(script.lines[1].voice, script.lines[0].voice);
    EXPECT_TRUE(same_voice(script.lines[1].line, script.lines[0].line));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(TonguesTest, BracesNameALanguage) {
    const auto script = write("MIRA: She said {fr: Bonne nuit !} and left.\nMIRA: {German: Gute Nacht.}\n");
    EXPECT_THAT(languages(script), ElementsAre("en", "fr", "en", "de"));
    EXPECT_EQ(script.lines[1].text, "Bonne nuit !");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(TonguesTest, NumbersStayWithTheWordsAroundThem) {
    EXPECT_THAT(languages(write("MIRA: Да, 5 раз.\n")), ElementsAre("ru"));
}

TEST_F(TonguesTest, WhatNoVoiceReadsIsToldOnce) {
    write("MIRA: The sign says 出口 here.\nMIRA: And 入口 there.\n");
    EXPECT_THAT(codes(), ElementsAre("W0271"));
}

TEST_F(TonguesTest, WhatIsLeftOutIsTold) {
    write("MIRA: Let x ∈ A be given.\n");
    EXPECT_THAT(codes(), ElementsAre("W0270"));
}

TEST_F(TonguesTest, RepeatedLinesVaryWithinASceneAlone) {
    const auto script = write("SCENE: One\nMIRA: No.\nOSK: No.\nMIRA: No.\nMIRA: No.\nSCENE: Two\nMIRA: No.\n");
    ASSERT_EQ(script.lines.size(), 5u);
    const auto& first = script.lines[0].line.prosody;
    const auto pace = [&](std::size_t i) {
        return std::pair(script.lines[i].line.prosody.rate_wpm, script.lines[i].line.prosody.pitch);
    };
    EXPECT_NE(pace(2), pace(0));
    EXPECT_NE(pace(3), pace(2));
    EXPECT_EQ(script.lines[4].line.prosody.rate_wpm, first.rate_wpm);
}

TEST_F(TonguesTest, AVoiceMaySayThemAllAlike) {
    folder_.add("voices.toml", "[cast]\nMIRA = \"robot\"\n[voice.robot]\nvary = false\n");
    const auto script = write("MIRA: No.\nMIRA: No.\n");
    EXPECT_EQ(script.lines.at(1).line.prosody.rate_wpm, script.lines.at(0).line.prosody.rate_wpm);
    EXPECT_EQ(script.lines.at(1).line.prosody.pitch, script.lines.at(0).line.prosody.pitch);
}

}  // namespace
}  // namespace dramatis::pipeline::script

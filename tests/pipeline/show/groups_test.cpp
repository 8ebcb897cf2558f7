#include "pipeline/show/groups.h"

#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/parser.h"

namespace dramatis::pipeline::show {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> last_speakers(const std::string& sheet, const std::string& toml = "") {
    auto parsed = cues::parse_cue_sheet(std::make_shared<const SourceText>("show.cues", sheet));
    Diagnostics diagnostics;
    const auto source = std::make_shared<const SourceText>("voices.toml", toml);
    name_groups(parsed.sheet, voices::profiles::load_voice_book(source, diagnostics), diagnostics);
    std::vector<std::string> names;
    for (const auto& character : std::get<cues::Speech>(parsed.sheet.cues.back().body).characters)
        names.push_back(character.value);
    return names;
}

TEST(Groups, AreThoseWhoHaveSpokenInTheScene) {
    EXPECT_THAT(last_speakers("MIRA: One.\nOSK: Two.\nLENA: Three.\nALL: Four.\n"), ElementsAre("MIRA", "OSK", "LENA"));
    EXPECT_THAT(last_speakers("MIRA: One.\nOSK: Two.\nLENA: Three.\nBOTH: Four.\n"), ElementsAre("OSK", "LENA"));
    EXPECT_THAT(last_speakers("NARRATOR: It rains.\nMIRA: One.\nOSK: Two.\nALL: Four.\n"), ElementsAre("MIRA", "OSK"));
}

TEST(Groups, AreCharactersWhereNobodyElseSpeaks) {
    EXPECT_THAT(last_speakers("MIRA: One.\nOSK: Two.\nSCENE 2: Elsewhere\nALL: Three.\n"), ElementsAre("ALL"));
    EXPECT_THAT(last_speakers("MIRA: One.\nALL: Two.\n"), ElementsAre("ALL"));
}

TEST(Groups, KeepTheVoiceThatTheWriterGaveThem) {
    EXPECT_THAT(last_speakers("MIRA: One.\nOSK: Two.\nALL: Three.\n", "[cast]\nALL = \"giant\"\n"), ElementsAre("ALL"));
    EXPECT_THAT(last_speakers("MIRA: One.\nOSK: Two.\nALL (voice: robot): Three.\n"), ElementsAre("ALL"));
}

}  // namespace
}  // namespace dramatis::pipeline::show

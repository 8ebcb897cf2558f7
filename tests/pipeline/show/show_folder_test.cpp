// What a show's folder holds beside the sheet, and what lies outside it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/show/show.h"
#include "tests/support/codes.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::show {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ShowFolderTest : public ::testing::Test {
  protected:
    ShowFolderTest() {
        folder_.add("secret", "password = hunter2 \x22\n[cast]\nMIRA = \"hunter2\"\n");
        folder_.add("show/s.cues", "MIRA: Hello.\n");
        folder_.add("show/story.txt", "\"Hello,\" said Mira.\n\n\"Well,\" said Osk.\n");
    }
    void link(const fs::path& target, const std::string& name) {
        fs::create_symlink(target, folder_ / ("show/" + name));
    }
    Show load(const std::string& sheet, const ShowOptions& options = {}) {
        diagnostics_.clear();
        return load_show(folder_ / ("show/" + sheet), options, diagnostics_).value();
    }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const auto& diagnostic : diagnostics_) all.push_back(diagnostic.code);
        return all;
    }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
};

TEST_F(ShowFolderTest, ALinkOutOfItIsNoFileOfTheShow) {
    for (const char* name : {"voices.toml", "mix.toml"}) {
        link("../secret", name);
        for (const char* sheet : {"s.cues", "story.txt"}) {
            load(sheet);
            EXPECT_THAT(codes(), Contains("E0507")) << name << " of " << sheet;
            EXPECT_THAT(to_text(diagnostics_), Not(HasSubstr("hunter2"))) << name << " of " << sheet;
        }
        load("s.cues", {.allow_outside = true});
        EXPECT_THAT(codes(), Not(Contains("E0507"))) << name;
        fs::remove(folder_ / "show" / name);
    }
}

TEST_F(ShowFolderTest, ALinkWithinItIsFollowed) {
    folder_.add("show/common/voices.toml", "[cast]\nMIRA = \"old-woman\"\n");
    link("common/voices.toml", "voices.toml");
    const Show show = load("s.cues");
    EXPECT_THAT(codes(), IsEmpty());
    EXPECT_EQ(show.voices.cast.size(), 1u);
}

TEST_F(ShowFolderTest, ALinkToNothingOrRoundInACircleIsAnError) {
    link("nothing", "voices.toml");
    link("mix.toml", "mix.toml");
    load("s.cues");
    EXPECT_THAT(codes(), testing::ElementsAre("E0501", "E0501"));
}

TEST_F(ShowFolderTest, SoundsBehindALinkOutOfItAreNotTheShows) {
    folder_.add("private/letter.wav", "");
    link("../private", "sounds");
    const Show show = load("s.cues");
    EXPECT_THAT(codes(), Contains("E0507"));
    EXPECT_TRUE(show.sounds.sounds.empty());
    EXPECT_FALSE(load("s.cues", {.allow_outside = true}).sounds.sounds.empty());
}

TEST_F(ShowFolderTest, AFolderOfSoundsThatCannotBeListedIsToldOfOnce) {
    link("sounds", "sounds");  // itself
    folder_.add("show/s.cues", "MIRA: Hello.\nSOUND: bell\nSOUND: knock\n");
    const Show show = load("s.cues");
    EXPECT_THAT(codes(), testing::ElementsAre("E0501"));
    EXPECT_TRUE(show.sounds.sounds.empty()) << "so that nobody tells of it again";
    EXPECT_TRUE(unreadable_file(diagnostics_));
}

TEST_F(ShowFolderTest, ANamedFolderOfSoundsThatIsMissingIsToldOf) {
    folder_.add("show/effects/bell.wav", "");
    folder_.add("show/s.cues", "Sounds: effects; fx\n\nMIRA: Hello.\n");
    const Show show = load("s.cues");
    EXPECT_THAT(codes(), testing::ElementsAre("W0470"));
    EXPECT_THAT(to_text(diagnostics_), HasSubstr("fx'"));
    EXPECT_EQ(diagnostics_.front().where.span.begin, 8u);
    EXPECT_THAT(show.files, Contains(testing::Truly([](const fs::path& file) { return file.filename() == "fx"; })))
        << "it may be made while the show is played";
    folder_.add("show/s.cues", "MIRA: Hello.\n");
    load("s.cues");
    EXPECT_THAT(codes(), IsEmpty()) << "nobody asked for one";
}

TEST_F(ShowFolderTest, TheUsersOwnSettingsLieUnderTheShows) {
    folder_.add("own/voices.toml",
                "[voice.a]\nrate_wpm = 111\n[voice.b]\nrate_wpm = 111\n[cast]\nMIRA = \"a\"\nNOBODY = \"a\"\n"
                "[pronounce]\nMira = \"own\"\nOsk = \"own\"\n");
    folder_.add("own/mix.toml", "[levels]\neffects = \"-7 dB\"\nmusic = \"-7 dB\"\n");
    folder_.add("show/voices.toml", "[voice.b]\nrate_wpm = 222\n[cast]\nMIRA = \"b\"\n[pronounce]\nMira = \"show\"\n");
    folder_.add("show/mix.toml", "[levels]\nmusic = \"-8 dB\"\n");
    const Show show = load("s.cues", {.own_settings = folder_ / "own"});
    EXPECT_THAT(codes(), IsEmpty());
    EXPECT_EQ(show.voices.voice("a")->rate_wpm, 111);
    EXPECT_EQ(show.voices.voice("b")->rate_wpm, 222);
    EXPECT_EQ(show.voices.cast.at("mira").voice.value, "b");
    EXPECT_EQ(show.voices.voice("a")->pronounce.at("mira"), "show");
    EXPECT_EQ(show.voices.voice("a")->pronounce.at("osk"), "own");
    EXPECT_EQ(show.mix.levels[mix::audio::Bus::Effects].value, -7.0);
    EXPECT_EQ(show.mix.levels[mix::audio::Bus::Music].value, -8.0);
    EXPECT_THAT(show.files, Contains(folder_ / "own/voices.toml"));
}

TEST_F(ShowFolderTest, OwnSettingsThatCannotBeReadAreAnError) {
    folder_.add("own/voices.toml", "[voice.a]\nrate_wpm = \"fast\"\n");
    fs::create_symlink(folder_ / "nothing", folder_ / "own/mix.toml");
    load("s.cues", {.own_settings = folder_ / "own"});
    EXPECT_THAT(codes(), testing::UnorderedElementsAre("E0202", "E0501"));
}

TEST_F(ShowFolderTest, ALexiconIsNamedByATextOrAList) {
    folder_.add("show/names.csv", "Osk,Ohsk\n");
    for (const char* value : {"\"names.csv\"", "[\"names.csv\"]", "\"./names.csv\""}) {
        folder_.add("show/voices.toml", std::string("[pronounce]\nlexicons = ") + value + "\n");
        const Show show = load("s.cues");
        EXPECT_THAT(codes(), IsEmpty()) << value;
        EXPECT_EQ(show.voices.pronounce.at("osk"), "Ohsk") << value;
    }
    folder_.add("show/voices.toml", "[pronounce]\nlexicons = \"LEK-si-kons\"\n");
    EXPECT_EQ(load("s.cues").voices.pronounce.at("lexicons"), "LEK-si-kons");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(ShowFolderTest, ALexiconOutsideItIsRefusedAsAnyFile) {
    folder_.add("names.csv", "Osk,Ohsk\n");
    folder_.add("show/voices.toml", "[pronounce]\nlexicons = \"../names.csv\"\n");
    EXPECT_TRUE(load("s.cues").voices.pronounce.empty());
    EXPECT_THAT(codes(), testing::ElementsAre("E0507"));
    EXPECT_EQ(load("s.cues", {.allow_outside = true}).voices.pronounce.at("osk"), "Ohsk");
    folder_.add("show/voices.toml", "[pronounce]\nlexicons = [\"lost.csv\"]\n");
    load("s.cues");
    EXPECT_THAT(codes(), testing::ElementsAre("W0272"));
}

}  // namespace
}  // namespace dramatis::pipeline::show

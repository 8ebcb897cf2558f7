#include "mix/sounds/sound_library.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/text.h"
#include "mix/sounds/description.h"
#include "mix/sounds/sound_words.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/mix/sounds/sound_support.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::sounds {
namespace {

class SoundLibraryTest : public testing::Test {
  protected:
    SoundLibrary library(const std::string& toml = {}) {
        book_ = book_of(toml, diagnostics_);
        EXPECT_TRUE(diagnostics_.empty()) << to_text(diagnostics_);
        return SoundLibrary(book_, {folder_.path(), folder_ / "sounds", false});
    }
    void add_sound(std::string_view name) { folder_.add(name, decode::wav_file(48000, {decode::sine_samples(4800)})); }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
    settings::MixBook book_;
};

TEST_F(SoundLibraryTest, FindsBuiltInSoundsByName) {
    const auto found = library().find("Door Creak");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->definition.name, "door-creak");
    EXPECT_EQ(found->by, FoundBy::LibraryName);
    EXPECT_EQ(found->confidence, 1.0);
}

TEST_F(SoundLibraryTest, PrefersTheShowsOwnSoundThenItsFilesThenTheLibrary) {
    const std::string own = "[sound.wind]\nduration = 1\nlayer = [{ noise = \"white\" }]\n";
    add_sound("sounds/Wind.wav");
    const auto by_show = library(own).find("wind");
    ASSERT_TRUE(by_show);
    EXPECT_EQ(by_show->by, FoundBy::ShowName);
    EXPECT_FALSE(by_show->definition.built_in);
    const auto by_file = library().find("wind");
    ASSERT_TRUE(by_file);
    EXPECT_EQ(by_file->by, FoundBy::File);
    EXPECT_TRUE(by_file->definition.file.ends_with("Wind.wav"));
}

TEST_F(SoundLibraryTest, FindsFilesInFoldersOfTheSoundsFolderByFoldedName) {
    add_sound("sounds/props/Lamp  Hum.WAV");
    const auto found = library().find("lamp hum");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->by, FoundBy::File);
    EXPECT_TRUE(library().open(found->definition, 0).has_value());
}

TEST_F(SoundLibraryTest, TakesAPathInTheShowsFolder) {
    add_sound("fx/lamp.wav");
    const auto found = library().find("fx/lamp.wav");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->by, FoundBy::File);
    EXPECT_TRUE(library().open(found->definition, 0).has_value());
}

TEST_F(SoundLibraryTest, SaysThatAPathIsMissing) {
    const auto found = library().find("fx/nowhere.wav");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "E0331");
}

TEST_F(SoundLibraryTest, RefusesPathsThatLeaveTheShow) {
    EXPECT_EQ(library().find("../../etc/secret.wav").error().code, "E0507");
    settings::SoundDefinition sound;
    sound.file = "/etc/hostname";
    EXPECT_EQ(library().open(sound, 0).error().code, "E0507");
    EXPECT_EQ(library().open_file("../x.wav").error().code, "E0507");
}

TEST_F(SoundLibraryTest, RefusesALinkOutOfTheSoundsFolder) {
    TemporaryFolder elsewhere;
    const auto target = elsewhere.add("secret.wav", decode::wav_file(48000, {decode::sine_samples(100)}));
    add_sound("sounds/other.wav");
    std::filesystem::create_symlink(target, folder_ / "sounds/secret.wav");
    EXPECT_EQ(library().find("secret").error().code, "E0507");
}

TEST_F(SoundLibraryTest, GuessesFromADescriptionAndSaysHowSurely) {
    const auto found = library().find("HEAVY DOOR CREAKS OPEN");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->definition.name, "door-creak");
    EXPECT_EQ(found->by, FoundBy::Tags);
    const auto vague = library().find("a purple door creaks ominously into eternity");
    ASSERT_TRUE(vague);
    EXPECT_LT(vague->confidence, found->confidence);
}

TEST_F(SoundLibraryTest, FindsTheShowsSoundsByTheirTagsToo) {
    const auto found =
        library("[sound.contraption]\ntags = [\"flux capacitor\"]\nduration = 1\nlayer = [{ noise = \"white\" }]\n")
            .find("the flux capacitor charges");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->definition.name, "contraption");
}

TEST_F(SoundLibraryTest, SaysWhatIsNearestWhenNothingFits) {
    const auto found = library().find("explosoin");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "E0330");
    EXPECT_THAT(found.error().help, testing::HasSubstr("explosion"));
    EXPECT_EQ(library().find("").error().code, "E0330");
    EXPECT_EQ(library().find("!!!").error().code, "E0330");
}

TEST_F(SoundLibraryTest, ListsTheShowsSoundsFirstAndNarrowsBySearch) {
    add_sound("sounds/zebra.wav");
    const auto all = library("[sound.mine]\nduration = 1\nlayer = [{ noise = \"white\" }]\n").list();
    ASSERT_GT(all.size(), 100u);
    EXPECT_FALSE(all[0].built_in);
    EXPECT_FALSE(all[1].built_in);
    EXPECT_TRUE(all[2].built_in);
    const auto doors = library().list("door");
    EXPECT_TRUE(std::ranges::any_of(doors, [](const auto& sound) { return sound.name == "door-slam"; }));
    EXPECT_TRUE(std::ranges::none_of(doors, [](const auto& sound) { return sound.name == "wind"; }));
}

TEST_F(SoundLibraryTest, GivesEachVariationItsOwnIdentityAndSamples) {
    const SoundLibrary sounds = library();
    const auto knock = sounds.find("knock")->definition;
    const auto first = sounds.open(knock, 0), again = sounds.open(knock, 0), other = sounds.open(knock, 1);
    EXPECT_EQ((*first)->identity(), (*again)->identity());
    EXPECT_NE((*first)->identity(), (*other)->identity());
    const auto a = (*first)->load({48000}), b = (*other)->load({48000});
    ASSERT_TRUE(a && b);
    EXPECT_EQ((*a)->view().frames(), (*first)->length({48000}));
    EXPECT_FALSE(std::ranges::equal((*a)->view().channel(0), (*b)->view().channel(0)));
}

TEST_F(SoundLibraryTest, GivesADifferentIdentityToAChangedRecipe) {
    const auto identity = [&](std::string_view cutoff) {
        const SoundLibrary sounds = library(fmt::format(
            "[sound.mine]\nduration = 1\nlayer = [{{ noise = \"white\", chain = [{{ low_pass = {} }}] }}]\n", cutoff));
        return (*sounds.open(sounds.find("mine")->definition, 0))->identity();
    };
    EXPECT_EQ(identity("300"), identity("300"));
    EXPECT_NE(identity("300"), identity("400"));
}

TEST_F(SoundLibraryTest, MakesRecipesThatLoopSeamless) {
    const SoundLibrary sounds = library();
    EXPECT_TRUE((*sounds.open(sounds.find("wind")->definition, 0))->seamless());
    EXPECT_FALSE((*sounds.open(sounds.find("knock")->definition, 0))->seamless());
}

TEST_F(SoundLibraryTest, AppliesLoopPointsAndLeavesTheGainToThePlacing) {
    folder_.add("fx/tone.wav", decode::wav_file(48000, {decode::sine_samples(48000)}));
    const SoundLibrary sounds =
        library("[sound.half]\nfile = \"fx/tone.wav\"\ngain = \"-6 dB\"\nloop_start = 0.25\nloop_end = 0.75\n");
    const auto source = sounds.open(sounds.find("half")->definition, 0);
    ASSERT_TRUE(source);
    EXPECT_TRUE((*source)->seamless());
    EXPECT_EQ((*source)->length({48000}).count, 24000);
    const auto audio = (*source)->load({48000});
    ASSERT_TRUE(audio);
    EXPECT_NEAR(peak_of((*audio)->view().channel(0)), 0.5, 0.001);
}

TEST_F(SoundLibraryTest, RefusesLoopPointsOutsideTheFile) {
    folder_.add("fx/tone.wav", decode::wav_file(48000, {decode::sine_samples(4800)}));
    const SoundLibrary sounds = library("[sound.half]\nfile = \"fx/tone.wav\"\nloop_start = 5\nloop_end = 6\n");
    const auto source = sounds.open(sounds.find("half")->definition, 0);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, "E0337");
}

TEST_F(SoundLibraryTest, KeepsLicenceAndAuthor) {
    const auto sounds = library("[sound.tone]\nfile = \"fx/tone.wav\"\nlicence = \"CC0\"\nauthor = \"A. Nother\"\n");
    EXPECT_EQ(sounds.find("tone")->definition.licence, "CC0");
    EXPECT_EQ(sounds.find("tone")->definition.author, "A. Nother");
}

TEST_F(SoundLibraryTest, PointsAtTheTableOfAMissingFile) {
    const SoundLibrary sounds = library("[sound.ghost]\nfile = \"fx/ghost.wav\"\n");
    const auto source = sounds.open(sounds.find("ghost")->definition, 0);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, "E0331");
    EXPECT_TRUE(source.error().where.source != nullptr);
}

TEST_F(SoundLibraryTest, HasAPlaceholder) {
    const auto audio = SoundLibrary::placeholder()->load({48000});
    ASSERT_TRUE(audio);
    EXPECT_GT(peak_of((*audio)->view().channel(0)), 0.0);
    EXPECT_LT(peak_of((*audio)->view().channel(0)), 0.1);
}

TEST_F(SoundLibraryTest, LooksIntoEachSoundsFolderInOrder) {
    add_sound("sounds/lamp.wav");
    add_sound("more/lamp.wav");
    add_sound("more/kazoo.wav");
    const settings::MixBook book = book_of({}, diagnostics_);
    const SoundLibrary sounds(book,
                              {.show = folder_.path(), .sounds = folder_ / "sounds", .others = {folder_ / "more"}});
    EXPECT_TRUE(sounds.find("lamp")->definition.file.ends_with("sounds/lamp.wav"));
    EXPECT_TRUE(sounds.find("kazoo")->definition.file.ends_with("more/kazoo.wav"));
    EXPECT_TRUE(sounds.open(sounds.find("kazoo")->definition, 0).has_value());
}

TEST_F(SoundLibraryTest, FindsRecordingsByTheirWords) {
    add_sound("sounds/VEHTrac_Tractor Idle Field_QX_LIB.wav");
    const auto found = library().find("a tractor idles");
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->definition.file.ends_with("Field_QX_LIB.wav"));
}

TEST_F(SoundLibraryTest, SaysThatAFileNeedsFfmpegOrCantBeRead) {
    folder_.add("sounds/lamp.m4a", "no sound at all");
    const SoundLibrary sounds = library();
    const auto found = sounds.find("lamp.m4a");
    ASSERT_TRUE(found);
    const auto source = sounds.open(found->definition, 0);
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, "E0338");
    EXPECT_THAT(source.error().message, testing::HasSubstr("lamp.m4a' is there"));
    EXPECT_THAT(source.error().help, testing::HasSubstr("ffmpeg -i lamp.m4a lamp.wav"));
}

// Else a sound of the library would be played for the show's own of that name.
TEST_F(SoundLibraryTest, FindsNothingIfAFolderCantBeListed) {
    std::filesystem::create_symlink("sounds", folder_ / "sounds");
    const auto found = library().find("bell");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "E0501");
    EXPECT_THAT(found.error().message, testing::HasSubstr("can't list the folder"));
}

TEST_F(SoundLibraryTest, LeavesOutWhatSystemsKeepForThemselves) {
    folder_.add("sounds/.trash/lamp.wav", "x");
    folder_.add("sounds/lost+found/lamp.wav", "x");
    EXPECT_FALSE(library().find("lamp"));
}

TEST(SoundWords, AreReadWithoutMistakes) {
    EXPECT_GE(sound_words().canonical.size(), 100u);
    EXPECT_GE(sound_words().ignored.size(), 20u);
}

TEST(SoundWords, HaveStems) {
    for (const char* const form : {"creaks", "creaking", "creaked", "creak"}) EXPECT_EQ(stem(form), "creak") << form;
    EXPECT_EQ(stem("slamming"), stem("slam"));
    EXPECT_EQ(stem("closes"), stem("closing"));
    EXPECT_EQ(stem("glass"), "glass");
    EXPECT_EQ(stem("ring"), "ring");
}

// Lists of cues as radio scripts write them; the first was written before any tag, the second before any synonym.
class RadioCues : public testing::TestWithParam<const char*> {};

TEST_P(RadioCues, ResolveToRightSoundsFourTimesInFive) {
    Diagnostics diagnostics;
    const settings::MixBook book = settings::load_mix_book(nullptr, diagnostics);
    const SoundLibrary library(book, {});
    std::ifstream file(source_folder() / "tests/data/mix" / GetParam());
    int count = 0, right = 0;
    std::string wrong;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        const std::size_t tab = line.find('\t');
        ASSERT_NE(tab, std::string::npos) << line;
        const auto found = library.find(line.substr(0, tab));
        const std::string name = found ? found->definition.name : "nothing";
        ++count;
        std::istringstream accepted(line.substr(tab + 1));
        bool is_right = false;
        for (std::string each; std::getline(accepted, each, ',');) is_right = is_right || each == name;
        right += is_right;
        if (!is_right) wrong += line + " → " + name + '\n';
    }
    RecordProperty("right", right);
    EXPECT_GE(count, 100);
    EXPECT_GE(right * 100, count * 80) << wrong;
}
INSTANTIATE_TEST_SUITE_P(Lists, RadioCues, testing::Values("radio_cues.tsv", "radio_cues_unseen.tsv"),
                         [](const auto& test) {
                             return std::string(test.param).substr(0, std::string(test.param).size() - 4);
                         });

}  // namespace
}  // namespace dramatis::mix::sounds

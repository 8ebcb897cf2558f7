#include "voices/speech/espeak/espeak_data.h"

#include "tests/support/temporary_folder.h"

namespace dramatis::voices::speech::espeak {
namespace {

class EspeakDataTest : public testing::Test {
  protected:
    EspeakDataTest() {
        folder.add("lang/gmw/en", "name English\nlanguage en-gb\nlanguage en 2\n");
        folder.add("lang/gmw/en-US", "name English (America) // comment\nlanguage en-us 2\nlanguage en 3\n");
        folder.add("lang/roa/fr", "name French\r\nlanguage fr-fr\r\nlanguage fr\r\n");
        folder.add("voices/!v/f3", "language variant\n");
        folder.add("phondata", "sounds");
    }
    TemporaryFolder folder;
};

TEST_F(EspeakDataTest, FindsALanguageByItsCode) {
    const auto data = EspeakData::open(folder.path());
    ASSERT_TRUE(data);
    EXPECT_EQ(data->language("en-us")->identifier, "gmw/en-US");
    EXPECT_EQ(data->language("en-us")->name, "English (America)");
    EXPECT_EQ(data->language("fr")->identifier, "roa/fr");
    EXPECT_EQ(data->languages().size(), 5u);
}

TEST_F(EspeakDataTest, PrefersTheLowestPriority) {
    EXPECT_EQ(EspeakData::open(folder.path())->language("en")->identifier, "gmw/en");
}

TEST_F(EspeakDataTest, OverlooksCaseAndUnderscores) {
    EXPECT_EQ(EspeakData::open(folder.path())->language("en_US")->identifier, "gmw/en-US");
}

TEST_F(EspeakDataTest, NamesTheRelativesOfAMissingLanguage) {
    const auto data = EspeakData::open(folder.path());
    const auto missing = data->language("en-uk");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "E0220");
    EXPECT_EQ(missing.error().message, "eSpeak NG has no language 'en-uk'");
    EXPECT_EQ(missing.error().help, "related languages: en, en-gb, en-us");
    EXPECT_EQ(data->language("xx").error().help, "`espeak-ng --voices` lists the possible ones");
}

TEST_F(EspeakDataTest, KnowsItsVariantsByExactName) {
    const auto data = EspeakData::open(folder.path());
    EXPECT_EQ(*data->variant("f3"), "language variant\n");
    EXPECT_EQ(data->variant("f4").error().code, "E0221");
    EXPECT_EQ(data->variant("f4").error().help, "did you mean 'f3'?");
    EXPECT_FALSE(data->variant("../!v/f3"));
    EXPECT_FALSE(data->variant(""));
}

TEST_F(EspeakDataTest, AFolderWithoutDataIsAnError) {
    const auto data = EspeakData::open(folder / "voices");
    ASSERT_FALSE(data);
    EXPECT_EQ(data.error().code, "E0225");
}

TEST_F(EspeakDataTest, AnotherVersionOfTheDataHasAnotherDigest) {
    const std::string version = EspeakData::version(folder.path());
    EXPECT_EQ(version.size(), 12u);
    EXPECT_EQ(EspeakData::version(folder.path()), version);
    folder.add("phondata", "SOUNDS");
    const std::string changed = EspeakData::version(folder.path());
    EXPECT_NE(changed, version);
    folder.add("fr_dict", "words");
    EXPECT_NE(EspeakData::version(folder.path()), changed);
    EXPECT_EQ(EspeakData::version(folder / "none"), "missing");
}

TEST_F(EspeakDataTest, TheInstalledDataIsFound) {
    const auto data = EspeakData::open(EspeakData::default_folder());
    ASSERT_TRUE(data) << data.error().message;
    EXPECT_TRUE(data->language("en-gb"));
    EXPECT_TRUE(data->language("de"));
    EXPECT_GT(data->languages().size(), 100u);
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak

// Reading recipes: what may be written, and what is said about mistakes.
#include "mix/synthesis/recipe_hash.h"
#include "tests/mix/sounds/sound_support.h"

namespace dramatis::mix::synthesis {
namespace {

TEST(SoundRecipe, IsReadWithItsLayersAndChains) {
    const auto recipe = sounds::recipe_of(R"(
        duration = "2 s"
        loops = true
        layer = [
            { noise = "pink", gain = "-6 dB", chain = [{ low_pass = "400 Hz", q = 2, slope = 24 }, { drive = 3 }] },
            { wave = "saw", frequency = "A2", voices = 3 },
        ])");
    ASSERT_TRUE(recipe);
    EXPECT_TRUE(recipe->loops);
    EXPECT_DOUBLE_EQ(recipe->duration, 2.0);
    ASSERT_EQ(recipe->layers.size(), 2u);
    EXPECT_EQ(recipe->layers[0].kind, SourceKind::Pink);
    EXPECT_DOUBLE_EQ(recipe->layers[0].gain.value, -6.0);
    ASSERT_EQ(recipe->layers[0].chain.size(), 2u);
    EXPECT_EQ(recipe->layers[0].chain[0].kind, Processing::LowPass);
    EXPECT_EQ(recipe->layers[0].chain[0].slope, 24);
    EXPECT_DOUBLE_EQ(recipe->layers[1].frequency.value, 110.0);
    EXPECT_EQ(recipe->layers[1].voices, 3);
}

TEST(SoundRecipe, TakesLayersAsTablesOfTheirOwn) {
    const auto recipe = sounds::recipe_of(
        "duration = 1\n[[sound.test.layer]]\nnoise = \"white\"\n[[sound.test.layer]]\nimpulse = true\n");
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->layers.size(), 2u);
}

TEST(SoundRecipe, ReadsMovingValuesInAllTheirForms) {
    const auto recipe = sounds::recipe_of(R"(
        duration = 1
        layer = [
            { wave = "sine", frequency = { from = 800, to = "A3", over = "300 ms" } },
            { wave = "sine", frequency = { points = [0, 100, 0.5, 200] } },
            { wave = "sine", frequency = { low = 100, high = 200, by = "drift", rate = 3, as = "gust" } },
            { wave = "sine", frequency = { value = 440, wobble = 0.01, wobble_rate = 6, vary = 0.1 } },
            { notes = { play = "C4" }, layer = [{ wave = "sine", frequency = "2.5 note" }] },
        ])");
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->layers[0].frequency.motion, Modulation::Motion::Glide);
    EXPECT_DOUBLE_EQ(recipe->layers[0].frequency.high, 220.0);
    EXPECT_EQ(recipe->layers[1].frequency.points.size(), 2u);
    EXPECT_EQ(recipe->layers[2].frequency.shape, CycleShape::Drift);
    EXPECT_NE(recipe->layers[2].frequency.shared, 0u);
    EXPECT_DOUBLE_EQ(recipe->layers[3].frequency.wobble, 0.01);
    EXPECT_TRUE(recipe->layers[4].layers[0].frequency.of_note);
    EXPECT_DOUBLE_EQ(recipe->layers[4].layers[0].frequency.value, 2.5);
}

TEST(SoundRecipe, NeedsADuration) { EXPECT_EQ(sounds::mistakes_of("layer = [{ noise = \"white\" }]"), "E0335"); }

TEST(SoundRecipe, IsEitherAFileOrLayers) {
    EXPECT_EQ(sounds::mistakes_of("description = \"nothing\""), "E0337");
    EXPECT_EQ(sounds::mistakes_of("file = \"a.wav\"\nduration = 1\nlayer = [{ noise = \"white\" }]"), "E0337");
}

TEST(SoundRecipe, RefusesLayersThatContradictThemselves) {
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ wave = \"sine\", frequency = 1, noise = \"white\" }]"),
              "E0335");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ gain = 3 }]"), "E0335");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ wave = \"sine\" }]"), "E0335");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ events = { rate = 2 } }]"), "E0335");
}

TEST(SoundRecipe, RefusesChainElementsThatDoNothingOrTwoThings) {
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", chain = [{ low_pas = 300 }] }]"),
              "E0335");
    EXPECT_EQ(
        sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", chain = [{ low_pass = 300, drive = 2 }] }]"),
        "E0335");
}

TEST(SoundRecipe, SuggestsTheElementThatWasMeant) {
    Diagnostics diagnostics;
    sounds::book_of("[sound.test]\nduration = 1\nlayer = [{ noise = \"white\", chain = [{ low_pas = 300 }] }]",
                    diagnostics);
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_THAT(diagnostics[0].help, testing::HasSubstr("low_pass"));
}

TEST(SoundRecipe, RefusesPointsThatDontGrowInTime) {
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", gain = { points = [0, 1, 0, 2] } }]"),
              "E0335");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", gain = { points = [0, 1, 2] } }]"),
              "E0335");
}

TEST(SoundRecipe, RefusesValuesOutOfRangeUnknownKeysAndWrongTypesAtTheirPlaces) {
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", width = 3 }]"), "E0203");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"green\" }]"), "E0203");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", widht = 0.5 }]"), "E0205");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = [{ noise = \"white\", envelope = { atack = 1 } }]"), "E0205");
    EXPECT_EQ(sounds::mistakes_of("duration = \"long\"\nlayer = [{ noise = \"white\" }]"), "E0204");
    EXPECT_EQ(sounds::mistakes_of("duration = 1e9\nlayer = [{ noise = \"white\" }]"), "E0203");
    EXPECT_EQ(sounds::mistakes_of("duration = 1\nlayer = \"noise\""), "E0202");
}

TEST(SoundRecipe, RefusesNotesThatAreNone) {
    EXPECT_EQ(sounds::mistakes_of(
                  "duration = 1\nlayer = [{ notes = { play = \"C4 H4\" }, layer = [{ noise = \"white\" }] }]"),
              "E0336");
    EXPECT_EQ(
        sounds::mistakes_of("duration = 1\nlayer = [{ notes = { play = \"C4\", key = \"H major\" }, layer = [{ noise = "
                            "\"white\" }] }]"),
        "E0336");
}

TEST(SoundRecipe, RefusesLayersThatNestTooDeep) {
    std::string layers = "{ noise = \"white\" }";
    for (int i = 0; i < 6; ++i) layers = "{ layer = [" + layers + "] }";
    EXPECT_THAT(sounds::mistakes_of("duration = 1\nlayer = [" + layers + "]"), testing::StartsWith("E0335"));
}

TEST(SoundRecipe, RefusesWorkWithoutEnd) {
    std::string layers = "{ noise = \"white\", chain = [{ room = 1 }] }";
    for (int i = 0; i < 3; ++i)
        layers = "{ events = { rate = 2000, length = 60, variants = 64 }, layer = [" + layers + "] }";
    EXPECT_EQ(sounds::mistakes_of("duration = 300\nlayer = [" + layers + "]"), "E0335");
}

TEST(SoundRecipe, HasAFingerprintOfEverythingHeard) {
    const std::string body = "duration = 1\nlayer = [{ noise = \"white\", chain = [{ low_pass = 300 }] }]";
    const Hash hash = hash_of(*sounds::recipe_of(body));
    EXPECT_EQ(hash, hash_of(*sounds::recipe_of(body)));
    EXPECT_NE(
        hash,
        hash_of(*sounds::recipe_of("duration = 1\nlayer = [{ noise = \"white\", chain = [{ low_pass = 301 }] }]")));
    EXPECT_NE(hash, hash_of(*sounds::recipe_of("seed = 1\n" + body)));
}

TEST(SoundRecipe, OfTheBuiltInLibraryHasNoMistake) {
    Diagnostics diagnostics;
    const settings::MixBook book = settings::load_mix_book(nullptr, diagnostics);
    EXPECT_TRUE(diagnostics.empty()) << to_text(diagnostics);
    EXPECT_GE(book.sounds.size(), 100u);
    for (const auto& [name, sound] : book.sounds) {
        EXPECT_TRUE(sound.built_in) << name;
        EXPECT_TRUE(sound.recipe) << name;
        EXPECT_FALSE(sound.tags.empty()) << name;
        EXPECT_FALSE(sound.category.empty()) << name;
        EXPECT_TRUE(sound.description.ends_with('.')) << name;
    }
}

}  // namespace
}  // namespace dramatis::mix::synthesis

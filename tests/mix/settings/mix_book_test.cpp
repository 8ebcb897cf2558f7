#include "mix/settings/mix_book.h"

#include <set>
#include <string>
#include <vector>

#include "core/text.h"
#include "mix/effects/effect_catalogue.h"

namespace dramatis::mix::settings {
namespace {

struct Loaded {
    MixBook book;
    Diagnostics diagnostics;
    std::string codes() const {
        std::string all;
        for (const Diagnostic& diagnostic : diagnostics) all += (all.empty() ? "" : " ") + diagnostic.code;
        return all;
    }
};

Loaded load(std::string text) {
    Loaded loaded;
    loaded.book = load_mix_book(std::make_shared<const SourceText>("mix.toml", std::move(text)), loaded.diagnostics);
    return loaded;
}

TEST(MixBook, OfNoShowIsTheBuiltInOneWithoutAMistake) {
    Diagnostics diagnostics;
    const MixBook book = load_mix_book(nullptr, diagnostics);
    EXPECT_EQ(to_text(diagnostics), "");
    EXPECT_EQ(book.target.name, "podcast");
    EXPECT_EQ(book.target.loudness.value, -16.0);
    EXPECT_EQ(book.target.true_peak.value, -1.0);
    EXPECT_GE(book.acoustics.size(), 16u);
    EXPECT_GE(book.treatments.size(), 16u);
    EXPECT_LT(book.music_ducking.depth, book.ducking.depth);
}

TEST(MixBook, KnowsThePlacesTreatmentsAndPositionsOfRadio) {
    const MixBook book = load("").book;
    for (const char* const name :
         {"dry", "closet", "living room", "kitchen", "stone stairwell", "church", "cave", "corridor", "engine room",
          "bridge", "forest", "street", "car", "tent", "bathroom", "hall", "vast"})
        EXPECT_NE(book.acoustic(name), nullptr) << name;
    for (const char* const name :
         {"intercom", "telephone", "phone", "radio", "walkie-talkie", "loudspeaker", "PA", "behind glass",
          "behind door", "next room", "underwater", "helmet", "thoughts", "dream", "memory", "robot", "ghost"})
        EXPECT_NE(book.treatment(name), nullptr) << name;
    for (const char* const name : {"on", "off", "distant", "approaching", "retreating", "passing left to right"})
        EXPECT_NE(book.position(name), nullptr) << name;
    EXPECT_EQ(book.treatment("no such thing"), nullptr);
}

TEST(MixBook, GivesEachNameAndAliasToOneThingOnly) {
    const MixBook book = load("").book;
    const auto check = [](const auto& all) {
        std::set<std::string> seen;
        for (const auto& [folded, named] : all) {
            EXPECT_TRUE(seen.insert(folded).second) << named.name;
            EXPECT_FALSE(named.about.empty()) << named.name;
            for (const std::string& alias : named.aliases) EXPECT_TRUE(seen.insert(fold_name(alias)).second) << alias;
        }
    };
    check(book.acoustics);
    check(book.treatments);
    check(book.positions);
}

TEST(MixBook, TakesATargetByName) {
    const Loaded loaded = load("target = \"EBU R128\"");
    EXPECT_EQ(loaded.codes(), "");
    EXPECT_EQ(loaded.book.target.name, "ebu-r128");
    EXPECT_EQ(loaded.book.target.loudness.value, -23.0);
}

TEST(MixBook, TakesATargetWrittenOut) {
    const Loaded loaded = load("[target]\nloudness = \"-20 LUFS\"\ntrue_peak = -2\n");
    EXPECT_EQ(loaded.codes(), "");
    EXPECT_EQ(loaded.book.target, (Target{"", Decibels{-20.0}, Decibels{-2.0}}));
}

TEST(MixBook, TakesATargetOfTheShowsOwn) {
    const Loaded loaded = load("target = \"night\"\n[targets.night]\nloudness = \"-27 LUFS\"\n");
    EXPECT_EQ(loaded.codes(), "");
    EXPECT_EQ(loaded.book.target.loudness.value, -27.0);
}

TEST(MixBook, SuggestsTheNearestTarget) {
    const Loaded loaded = load("target = \"podcats\"");
    EXPECT_EQ(loaded.codes(), "E0302");
    EXPECT_EQ(loaded.diagnostics.front().help, "did you mean 'podcast'?");
    EXPECT_EQ(loaded.book.target.name, "podcast") << "left at its default";
}

TEST(MixBook, BoundsLinesUnlessABoundIsOff) {
    const auto usual = load("").book.levels;
    EXPECT_EQ(usual.line_floor, Decibels{-8.0});
    EXPECT_EQ(usual.line_ceiling, Decibels{5.5});
    EXPECT_TRUE(usual.line_peak);
    const Loaded own = load("[levels]\nfloor = \"-7 LU\"\nceiling = \"Off\"\npeak = \"off\"\n");
    EXPECT_EQ(own.codes(), "");
    EXPECT_EQ(own.book.levels.line_floor, Decibels{-7.0});
    EXPECT_EQ(own.book.levels.line_ceiling, std::nullopt);
    EXPECT_EQ(own.book.levels.line_peak, std::nullopt);
    EXPECT_EQ(load("[levels]\nfloor = \"none\"\nceiling = \"-3 LU\"\n").codes(), "E0204 E0203");
}

TEST(MixBook, LayersDuckingAndLevelsKeyByKey) {
    const Loaded loaded =
        load("[levels]\nmusic = \"-3 dB\"\n[ducking]\ndepth = \"-20 dB\"\n[ducking.music]\nrelease = \"2 s\"\n");
    EXPECT_EQ(loaded.codes(), "");
    EXPECT_EQ(loaded.book.levels[audio::Bus::Music].value, -3.0);
    EXPECT_EQ(loaded.book.levels[audio::Bus::Dialogue].value, 0.0);
    EXPECT_EQ(loaded.book.ducking.depth.value, -20.0);
    EXPECT_EQ(loaded.book.ducking.attack.value, 0.15);
    EXPECT_EQ(loaded.book.music_ducking.release.value, 2.0);
}

TEST(MixBook, ChangesOnlyTheKeysOfAnAcousticThatAreGiven) {
    const Loaded loaded = load("[acoustic.Church]\ndecay = \"9 s\"\n");
    EXPECT_EQ(loaded.codes(), "");
    const AcousticSettings* const church = loaded.book.acoustic("church");
    ASSERT_NE(church, nullptr);
    EXPECT_EQ(church->room.decay.value, 9.0);
    EXPECT_EQ(church->room.size, 0.8);
    EXPECT_EQ(loaded.book.acoustic("chapel"), church);
}

TEST(MixBook, MakesAnAliasItsOwnThingWhenTheShowDefinesIt) {
    const Loaded loaded = load("[treatment.phone]\nchain = [{effect = \"gain\"}]\n");
    EXPECT_EQ(loaded.codes(), "");
    EXPECT_EQ(loaded.book.treatment("phone")->chain.size(), 1u);
    EXPECT_GT(loaded.book.treatment("telephone")->chain.size(), 1u);
}

TEST(MixBook, ReadsAChainWithUnitsAndCompletesItsParameters) {
    const Loaded loaded = load(
        "[treatment.tube]\naliases = [\"in the tube\"]\nroom = false\n"
        "chain = [{effect = \"high-pass\", hz = \"1.2 kHz\"}, {effect = \"delay\", time = \"8 ms\"}]\n");
    EXPECT_EQ(loaded.codes(), "");
    const Treatment* const tube = loaded.book.treatment("In The Tube");
    ASSERT_NE(tube, nullptr);
    EXPECT_FALSE(tube->room);
    ASSERT_EQ(tube->chain.size(), 2u);
    EXPECT_EQ(tube->chain[0].parameters.at("hz"), 1200.0);
    EXPECT_EQ(tube->chain[0].parameters.at("slope"), 24.0);
    EXPECT_EQ(tube->chain[1].parameters.at("time"), 0.008);
    EXPECT_EQ(tube->chain[1].parameters.size(), effects::find_effect("delay")->parameters.size());
}

TEST(MixBook, ReadsAPositionThatMovesAndOneThatDoesNot) {
    const Loaded loaded = load(
        "[position.balcony]\ngain = \"-5 dB\"\nroom = \"3 dB\"\n"
        "[position.arriving]\ngain = \"-20 dB\"\npan = -1\nto = { gain = \"0 dB\" }\n");
    EXPECT_EQ(loaded.codes(), "");
    const Position* const balcony = loaded.book.position("balcony");
    EXPECT_FALSE(balcony->moves());
    EXPECT_EQ(balcony->to.send.value, 3.0);
    const Position* const arriving = loaded.book.position("arriving");
    EXPECT_TRUE(arriving->moves());
    EXPECT_EQ(arriving->from.gain.value, -20.0);
    EXPECT_EQ(arriving->to.gain.value, 0.0);
    EXPECT_EQ(arriving->to.pan, -1.0) << "what `to` doesn't mention stays";
}

TEST(MixBook, ReportsEveryMistakeAtItsPlaceAndKeepsDefaults) {
    const Loaded loaded = load(
        "[levels]\ndialog = \"-3 dB\"\n"
        "[ducking]\ndepth = \"6 dB\"\nattack = \"soon\"\n"
        "[acoustic.attic]\ndecay = \"500 s\"\nsizes = 1\n"
        "[treatment.bad]\nchain = [{effect = \"hipass\"}, {effect = \"drive\", amount = true}, {hz = 3}]\n"
        "[treatment.empty]\nroom = true\n"
        "[position.up]\nto = { pan = 7 }\n");
    EXPECT_EQ(loaded.codes(), "E0205 E0203 E0204 E0203 E0205 E0301 E0202 E0301 E0307 E0203");
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        EXPECT_NE(diagnostic.where.source, nullptr) << diagnostic.message;
    EXPECT_EQ(loaded.book.ducking.depth.value, -5.0);
}

TEST(MixBook, SuggestsTheNearestEffect) {
    const Loaded loaded = load("[treatment.t]\nchain = [{effect = \"high-pas\"}]\n");
    ASSERT_EQ(loaded.codes(), "E0301");
    EXPECT_EQ(loaded.diagnostics.front().help, "did you mean 'high-pass'?");
}

TEST(MixBook, RefusesTwoTablesOfOneName) {
    EXPECT_EQ(load("[acoustic.old-barn]\n[acoustic.oldbarn]\n").codes(), "E0303");
    EXPECT_EQ(load("[acoustic.\"--\"]\n").codes(), "E0303");
}

TEST(MixBook, SurvivesValuesOfEveryWrongKind) {
    const std::vector<std::string> keys = {"target",   "levels",    "ducking",  "targets",
                                           "acoustic", "treatment", "position", "sound"};
    for (const std::string value : {"1", "true", "\"x\"", "[1, 2]", "{a = 1}", "1979-05-27", "nan", "-inf", "[[1]]"}) {
        std::string all;
        for (const std::string& key : keys) all += key + " = " + value + "\n";
        EXPECT_GE(load(all).diagnostics.size(), keys.size()) << value;
        load("[treatment.t]\nchain = " + value + "\n[acoustic.t]\ndecay = " + value + "\n[position.t]\nto = " + value);
    }
}

}  // namespace
}  // namespace dramatis::mix::settings

// What the reading of prose names exists: a delivery of the built-in voices, a treatment and an acoustic of the built-in
// mix, a sound that is found by its name and not by a guess.
#include <gtest/gtest.h>

#include "core/text.h"
#include "cues/prose/staging/names.h"
#include "mix/settings/mix_book.h"
#include "mix/sounds/sound_library.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline {
namespace {

using cues::prose::staging::all_names;

mix::settings::MixBook built_in_mix() {
    Diagnostics diagnostics;
    return mix::settings::load_mix_book(nullptr, diagnostics);
}

TEST(StagingNames, DeliveriesAreBuiltIn) {
    Diagnostics diagnostics;
    const auto book = voices::profiles::load_voice_book(nullptr, diagnostics);
    for (const std::string& name : all_names().deliveries)
        EXPECT_TRUE(book.deliveries.contains(fold_name(name))) << name;
}

TEST(StagingNames, TreatmentsPositionsAndAcousticsAreBuiltIn) {
    const auto book = built_in_mix();
    for (const std::string& name : all_names().treatments) EXPECT_NE(book.treatment(name), nullptr) << name;
    for (const std::string& name : all_names().positions) EXPECT_NE(book.position(name), nullptr) << name;
    for (const std::string& name : all_names().acoustics) EXPECT_NE(book.acoustic(name), nullptr) << name;
}

TEST(StagingNames, SoundsAreFoundByTheirNames) {
    const mix::sounds::SoundLibrary library(built_in_mix(), {});
    const auto expect_named = [&](const std::string& description) {
        const auto found = library.find(description);
        ASSERT_TRUE(found) << description;
        EXPECT_EQ(found->by, mix::sounds::FoundBy::LibraryName) << description << " → " << found->definition.name;
    };
    for (const std::string& description : all_names().sounds) expect_named(description);
    for (const std::string& description : all_names().beds) {
        expect_named(description);
        const auto found = library.find(description);
        EXPECT_TRUE(found && found->definition.loops) << description << " is laid as a bed";
    }
}

}  // namespace
}  // namespace dramatis::pipeline

// docs/mix.md is complete: every key, effect, parameter and built-in name is in it.
#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "core/file.h"
#include "mix/effects/effect_catalogue.h"
#include "mix/mix_book.h"

namespace dramatis::mix {
namespace {

std::string documentation() {
    const auto text = read_file("docs/mix.md");
    return text ? *text : std::string();
}

bool mentions(const std::string& text, std::string_view name) {
    return text.find(fmt::format("`{}`", name)) != std::string::npos;
}

TEST(MixDocumentation, NamesEveryBuiltInThing) {
    const std::string text = documentation();
    Diagnostics none;
    const MixBook book = load_mix_book(nullptr, none);
    for (const auto& [folded, acoustic] : book.acoustics) EXPECT_TRUE(mentions(text, acoustic.name)) << acoustic.name;
    for (const auto& [folded, treatment] : book.treatments)
        EXPECT_TRUE(mentions(text, treatment.name)) << treatment.name;
    for (const auto& [folded, position] : book.positions) EXPECT_TRUE(mentions(text, position.name)) << position.name;
    for (const auto& [folded, target] : book.targets) EXPECT_TRUE(mentions(text, target.name)) << target.name;
}

TEST(MixDocumentation, NamesEveryEffectWithItsParameters) {
    const std::string text = documentation();
    for (const EffectSpec& effect : effect_catalogue()) {
        const auto heading = text.find(fmt::format("### `{}`", effect.name));
        ASSERT_NE(heading, std::string::npos) << effect.name;
        const std::string section = text.substr(heading, text.find("\n#", heading + 1) - heading);
        EXPECT_NE(section.find(effect.meaning), std::string::npos) << effect.name;
        for (const ParameterSpec& parameter : effect.parameters) {
            EXPECT_TRUE(mentions(section, parameter.name)) << effect.name << " " << parameter.name;
            EXPECT_NE(section.find(parameter.meaning), std::string::npos) << effect.name << " " << parameter.name;
        }
    }
}

TEST(MixDocumentation, NamesEveryKeyThatTheReaderKnows) {
    const std::string text = documentation();
    for (const char* const key :
         {"target", "name",      "loudness",   "true_peak",  "dialogue", "ambience",    "effects", "music",
          "depth",  "attack",    "release",    "look_ahead", "hold",     "aliases",     "about",   "level",
          "decay",  "low_decay", "high_decay", "pre_delay",  "size",     "early",       "low_cut", "high_cut",
          "polish", "on",        "equaliser",  "compressor", "de_esser", "reflections", "room",    "chain",
          "effect", "gain",      "low_pass",   "pan",        "to",       "via",         "impulse", "impulse_length",
          "lv2",    "controls",  "tail"})
        EXPECT_TRUE(mentions(text, key)) << key;
}

TEST(MixDocumentation, NamesEveryKeyOfTheBalance) {
    const std::string text = documentation();
    for (const char* const key : {"level_voices", "speech_over_ambience", "speech_over_music"})
        EXPECT_TRUE(mentions(text, key)) << key;
}

}  // namespace
}  // namespace dramatis::mix

// docs/mix.md is complete: every key, effect, parameter and built-in name is in it.
#include <array>
#include <string>

#include <fmt/format.h>

#include "mix/effects/effect_catalogue.h"
#include "mix/settings/mix_book.h"
#include "tests/support/read_keys.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::settings {
namespace {

std::string documentation() { return read_bytes(source_folder() / "docs/mix.md"); }

bool mentions(const std::string& text, std::string_view name) {
    return text.find(fmt::format("`{}`", name)) != std::string::npos;
}

// `[levels]` or `[acoustic.NAME]`.
bool has_table(const std::string& text, std::string_view name) {
    return text.find(fmt::format("[{}]", name)) != std::string::npos ||
           text.find(fmt::format("[{}.", name)) != std::string::npos;
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
    for (const effects::EffectSpec& effect : effects::effect_catalogue()) {
        const auto heading = text.find(fmt::format("### `{}`", effect.name));
        ASSERT_NE(heading, std::string::npos) << effect.name;
        const std::string section = text.substr(heading, text.find("\n#", heading + 1) - heading);
        EXPECT_NE(section.find(effect.meaning), std::string::npos) << effect.name;
        for (const effects::ParameterSpec& parameter : effect.parameters) {
            EXPECT_TRUE(mentions(section, parameter.name)) << effect.name << " " << parameter.name;
            EXPECT_NE(section.find(parameter.meaning), std::string::npos) << effect.name << " " << parameter.name;
        }
    }
}

TEST(MixDocumentation, NamesEveryKeyThatTheReaderKnows) {
    const std::string text = documentation();
    static constexpr std::array<std::string_view, 2> reader = {"mix/settings/mix_book.cpp",
                                                               "mix/settings/mix_reader.cpp"};
    for (const std::string& key : keys_read_in(reader)) EXPECT_TRUE(mentions(text, key) || has_table(text, key)) << key;
    for (int bus = 0; bus < audio::bus_count; ++bus)
        EXPECT_TRUE(mentions(text, audio::name_of(static_cast<audio::Bus>(bus))));
}

TEST(MixDocumentation, NamesEveryKeyOfTheBalance) {
    const std::string text = documentation();
    for (const char* const key : {"level_voices", "speech_over_ambience", "speech_over_music"})
        EXPECT_TRUE(mentions(text, key)) << key;
}

}  // namespace
}  // namespace dramatis::mix::settings

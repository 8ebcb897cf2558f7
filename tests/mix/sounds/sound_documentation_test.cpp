// docs/sounds.md is complete: every built-in sound with its sentence, every key and element of the recipe language.
#include <array>
#include <string>

#include "tests/mix/sounds/sound_support.h"
#include "tests/support/read_keys.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::sounds {
namespace {

TEST(SoundDocumentation, ListsEveryBuiltInSoundWithItsSentence) {
    const std::string text = read_bytes(source_folder() / "docs/sounds.md");
    Diagnostics diagnostics;
    const settings::MixBook book = settings::load_mix_book(nullptr, diagnostics);
    for (const auto& [folded, sound] : book.sounds)
        EXPECT_THAT(text, testing::HasSubstr("| `" + sound.name + "` | " + sound.description + " |")) << sound.name;
}

TEST(SoundDocumentation, NamesEveryWordOfTheRecipeLanguage) {
    const std::string text = read_bytes(source_folder() / "docs/sounds.md");
    static constexpr std::array<std::string_view, 4> reader = {
        "mix/settings/sound_definition.cpp", "mix/synthesis/recipe_reader.cpp", "mix/synthesis/chain_reader.cpp",
        "mix/synthesis/modulation_reader.cpp"};
    for (const std::string& word : keys_read_in(reader))
        EXPECT_THAT(text, testing::ContainsRegex("[`{ ]" + word + "[` =,]")) << word;
}

TEST(SoundDocumentation, HasExamplesThatWork) {
    const std::string text = read_bytes(source_folder() / "docs/sounds.md");
    int examples = 0;
    for (std::size_t at = text.find("\n    [sound."); at != std::string::npos;
         at = text.find("\n    [sound.", at + 1)) {
        std::string toml;
        for (std::size_t line = at + 1; line < text.size();) {
            const std::size_t end = std::min(text.find('\n', line), text.size());
            if (text.compare(line, 4, "    ") != 0) break;
            toml += text.substr(line + 4, end - line - 4) + '\n';
            line = end + 1;
        }
        Diagnostics diagnostics;
        book_of(toml, diagnostics);
        EXPECT_TRUE(diagnostics.empty()) << toml << to_text(diagnostics);
        ++examples;
    }
    EXPECT_GE(examples, 4);
}

}  // namespace
}  // namespace dramatis::mix::sounds

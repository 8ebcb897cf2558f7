// docs/sounds.md is complete: every built-in sound with its sentence, every key and element of the recipe language.
#include <string>

#include "tests/mix/sound_support.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix {
namespace {

TEST(SoundDocumentation, ListsEveryBuiltInSoundWithItsSentence) {
    const std::string text = read_bytes(source_folder() / "docs/sounds.md");
    Diagnostics diagnostics;
    const MixBook book = load_mix_book(nullptr, diagnostics);
    for (const auto& [folded, sound] : book.sounds)
        EXPECT_THAT(text, testing::HasSubstr("| `" + sound.name + "` | " + sound.description + " |")) << sound.name;
}

TEST(SoundDocumentation, NamesEveryWordOfTheRecipeLanguage) {
    const std::string text = read_bytes(source_folder() / "docs/sounds.md");
    for (const char* const word :
         {"wave",      "noise",      "impulse",     "clicks",      "events",    "grains",      "notes",
          "layer",     "frequency",  "pulse_width", "voices",      "detune",    "fm",          "density",
          "jitter",    "burst",      "chain",       "envelope",    "gain",      "pan",         "width",
          "start",     "duration",   "start_range", "chance",      "attack",    "hold",        "decay",
          "sustain",   "release",    "points",      "from",        "over",      "low",         "high",
          "by",        "rate",       "phase",       "as",          "wobble",    "wobble_rate", "wobble_by",
          "vary",      "of",         "low_pass",    "high_pass",   "band_pass", "notch",       "peak",
          "low_shelf", "high_shelf", "resonator",   "modes",       "formants",  "vowels",      "comb",
          "echo",      "room",       "chorus",      "drive",       "clip",      "fold",        "crush",
          "ring",      "level",      "slope",       "feedback",    "damp",      "spread",      "decays",
          "levels",    "bandwidths", "size",        "mix",         "times",     "first",       "until",
          "count",     "length",     "gain_range",  "pitch_range", "pan_range", "variants",    "gains",
          "pitches",   "material",   "play",        "key",         "tempo",     "gate",        "transpose",
          "repeat",    "file",       "loop_start",  "loop_end",    "licence",   "author",      "loudness",
          "seed",      "tags",       "description", "category"})
        EXPECT_THAT(text, testing::ContainsRegex("[`{ ]" + std::string(word) + "[` =,]")) << word;
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
}  // namespace dramatis::mix

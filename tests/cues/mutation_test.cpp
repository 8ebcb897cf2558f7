// Thousands of damaged sheets, the same in every run.
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/random.h"
#include "tests/cues/cue_support.h"
#include "tests/cues/sheet_properties.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues {
namespace {

std::vector<std::string> seeds() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / "tests/data/cues")) {
        if (entry.is_regular_file()) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> texts;
    for (const auto& path : paths) texts.push_back(read_bytes(path));
    return texts;
}

constexpr std::array<std::string_view, 60> fragments = {
    "\n",       "\n\n",   "    ",     "\t",          "\r\n",   "# ",      "MIRA:",  "MIRA",     "Mira:",  " & ",
    "SCENE 3:", "SCENE",  "SOUND:",   "AMBIENCE:",   "MUSIC:", "PAUSE:",  "BEAT",   "SILENCE:", "NOTE:",  "END",
    "END:",     "Title:", "12. ",     "(",           ")",      "()",      "((",     ":",        ",",      "=",
    "{",        "}",      "{}",       "{pause",      "{beat}", "{sound ", "[[",     "]]",       "[",      "]",
    "*",        "**",     " * ",      "—",           "…",      "...",     "--",     "-6 dB",    "40%",    "2 s",
    "left ",    "under",  "wait 2 s", "fade in 1 s", "take ",  "\u00A0",  "\u2028", "é",        "\uFEFF", "\""};

std::size_t below(Random& random, std::size_t limit) { return limit == 0 ? 0 : random.next() % limit; }

void mutate(std::string& text, Random& random, const std::vector<std::string>& others) {
    const std::size_t at = below(random, text.size() + 1);
    const std::size_t length = std::min(below(random, 40), text.size() - at);
    switch (random.next() % 6) {
        case 0:
            text.insert(at, fragments[below(random, fragments.size())]);
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(below(random, text.size() + 1), text.substr(at, length));
            break;
        case 3:
            if (at < text.size()) text[at] = static_cast<char>(random.next());
            break;
        case 4:
            if (at < text.size()) text[at] = " \n:(){}[]*.#"[random.next() % 12];
            break;
        default: {
            const std::string& other = others[below(random, others.size())];
            const std::size_t from = below(random, other.size() + 1);
            text.insert(at, other.substr(from, below(random, 200)));
        }
    }
}

TEST(DamagedSheets, KeepEveryProperty) {
    constexpr int rounds = 4000;
    const auto originals = seeds();
    ASSERT_FALSE(originals.empty());
    for (int round = 0; round < rounds; ++round) {
        Random random(seed_from("damaged sheets", static_cast<std::uint64_t>(round)));
        std::string text = originals[below(random, originals.size())];
        const std::size_t mutations = 1 + below(random, 6);
        for (std::size_t i = 0; i < mutations; ++i) mutate(text, random, originals);
        const std::string broken = broken_property(text);
        ASSERT_EQ(broken, "") << "round " << round << " breaks it:\n" << text;
    }
}

TEST(DamagedSheets, OfNothingButFragmentsKeepEveryProperty) {
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        Random random(seed_from("fragments", static_cast<std::uint64_t>(round)));
        std::string text = round % 2 == 0 ? "MIRA: " : "";
        const std::size_t count = below(random, 30);
        for (std::size_t i = 0; i < count; ++i) {
            text += fragments[below(random, fragments.size())];
            if (random.next() % 3 == 0) text += "word ";
        }
        const std::string broken = broken_property(text);
        ASSERT_EQ(broken, "") << "round " << round << " breaks it:\n" << text;
    }
}

}  // namespace
}  // namespace dramatis::cues

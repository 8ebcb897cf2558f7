// docs/voices.md says everything that voices.toml can hold, and nothing else than the program does.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "core/text.h"
#include "voices/casting/vocabulary.h"
#include "voices/profiles/voice_book.h"
#include "voices/profiles/voice_keys.h"

namespace dramatis::voices {
namespace {

std::vector<std::string> lines_of_the_docs() {
    std::ifstream file("docs/voices.md");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::string in_ticks(std::string_view name) {
    std::string text = "`";
    return text.append(name).append("`");
}

// The row of a table that is about `name`, below a heading that holds `heading`; empty if there is none.
std::string row_of(std::string_view name, std::string_view heading) {
    bool inside = false;
    for (const std::string& line : lines_of_the_docs()) {
        if (line.starts_with("##")) inside = line.find(heading) != line.npos;
        if (inside && line.starts_with(std::string("| ").append(in_ticks(name)).append(" |"))) return line;
    }
    return {};
}

std::string_view heading_of(profiles::KeyTable table) {
    switch (table) {
        case profiles::KeyTable::Voice:
            return "### `[voice.NAME]`";
        case profiles::KeyTable::Timbre:
            return "### `[voice.NAME.timbre]`";
        case profiles::KeyTable::Delivery:
            return "### `[delivery.NAME]`";
        case profiles::KeyTable::Pacing:
            break;
    }
    return "### `[pacing]`";
}

TEST(VoicesDocs, HaveARowForEveryKeyWithItsRange) {
    for (const profiles::VoiceKey& key : profiles::voice_keys()) {
        const std::string row = row_of(key.name, heading_of(key.table));
        EXPECT_FALSE(row.empty()) << heading_of(key.table) << " " << key.name;
        if (key.range.lowest < key.range.highest) {
            std::ostringstream range;
            range << "| " << key.range.lowest << "…" << key.range.highest;
            EXPECT_NE(row.find(range.str()), row.npos) << key.name << " takes " << range.str() << ", but: " << row;
        }
        std::istringstream choices{std::string(key.choices)};
        for (std::string choice; choices >> choice;) EXPECT_NE(row.find(in_ticks(choice)), row.npos) << row;
    }
}

TEST(VoicesDocs, ListThePool) {
    Diagnostics diagnostics;
    for (const auto& [name, voice] : profiles::load_voice_book(nullptr, diagnostics).voices)
        EXPECT_FALSE(row_of(voice.name, "## The pool").empty()) << voice.name;
}

TEST(VoicesDocs, ListTheDeliveriesAndTheirAliases) {
    Diagnostics diagnostics;
    for (const auto& [name, delivery] : profiles::load_voice_book(nullptr, diagnostics).deliveries) {
        const std::string row = row_of(delivery.name, "## Deliveries");
        EXPECT_FALSE(row.empty()) << delivery.name;
        EXPECT_NE(fold_name(row).find(name), std::string::npos) << name << " is missing in " << row;
    }
}

TEST(VoicesDocs, ListTheWordsOfADescription) {
    std::ifstream file("docs/voices.md");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const std::vector<std::string> listed = folded_words(text);
    for (const std::string& word : casting::known_trait_words("en")) {
        const casting::TraitWord* trait = casting::find_trait_word(word, "en", false);
        if (trait->likely) continue;  // no word of a description: it would promise more than it holds
        EXPECT_NE(std::ranges::find(listed, word), listed.end()) << word;
    }
}

}  // namespace
}  // namespace dramatis::voices

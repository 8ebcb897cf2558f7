#include "core/toml/synonyms.h"

#include <algorithm>
#include <utility>

namespace dramatis {

std::string_view known_synonym(std::string_view key, std::span<const std::string> known) {
    static constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
        {"rate", "rate_wpm"},      {"speed", "rate_wpm"},     {"speed", "rate"},
        {"tempo", "rate_wpm"},     {"tempo", "rate"},         {"wpm", "rate_wpm"},
        {"volume", "gain"},        {"loudness", "gain"},      {"level", "gain"},
        {"vol", "gain"},           {"lang", "language"},      {"locale", "language"},
        {"sex", "gender"},         {"inherits", "extends"},   {"parent", "extends"},
        {"balance", "pan"},        {"tags", "words"},         {"description", "words"},
        {"program", "command"},    {"timeout", "time_limit"}, {"intonation", "pitch_range"},
        {"breathiness", "breath"}, {"rough", "roughness"},    {"effect", "treatment"}};
    for (const auto& [written, meant] : synonyms)
        if (written == key && std::ranges::find(known, meant) != known.end()) return meant;
    return {};
}

}  // namespace dramatis

#include "pipeline/script/marks.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::pipeline::script {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Two or three letters, perhaps with a region: "fr", "frr", "pt-br". "re: the map" is a direction.
bool looks_like_a_language(std::string_view code) {
    if (to_lower(code) == "re") return false;
    const std::string_view first = code.substr(0, code.find('-'));
    const std::string_view region = code.substr(std::min(first.size() + 1, code.size()));
    return (first.size() == 2 || first.size() == 3) && std::ranges::all_of(first, is_ascii_letter) &&
           region.size() <= 8 && std::ranges::all_of(region, is_ascii_letter);
}

}  // namespace

std::optional<std::vector<Spanned<std::string>>> words_behind_a_language(const Spanned<std::string>& mark) {
    const std::string_view text = mark.value;
    const std::size_t colon = text.find(':');
    if (colon == text.npos || !looks_like_a_language(text.substr(0, colon))) return std::nullopt;
    std::vector<Spanned<std::string>> words;
    for (const std::string_view word : split(text.substr(colon + 1), ' '))
        if (!word.empty()) words.push_back({std::string(word), mark.span});
    return words.empty() ? std::nullopt : std::optional(std::move(words));
}

std::string nearest_mark(std::string_view mark, const voices::profiles::VoiceBook& voices,
                         const voices::profiles::VoiceProfile& voice, const mix::settings::MixBook& mix,
                         const SoundDesk& sounds) {
    // A mark may have a value: "{pahse 2 s}".
    const std::string_view key = mark.substr(0, mark.find_first_of(" :="));
    static const std::vector<std::string> timed{"pause", "beat", "sound"};
    if (const auto near = nearest(key, timed))
        return fmt::format("did you mean {{{}{}}}?", *near, mark.substr(key.size()));
    if (sounds.knows_surely(std::string(mark))) return fmt::format("write {{sound {}}} for the sound", mark);
    std::vector<std::string> names{"normal"};
    for (const auto* deliveries : {&voices.deliveries, &voice.deliveries})
        for (const auto& [folded, delivery] : *deliveries) names.push_back(delivery.name);
    const auto add = [&](const auto& book) {
        for (const auto& [folded, each] : book) {
            names.push_back(each.name);
            names.insert(names.end(), each.aliases.begin(), each.aliases.end());
        }
    };
    add(mix.treatments);
    add(mix.positions);
    if (const auto near = nearest(mark, names)) return fmt::format("did you mean {{{}}}?", *near);
    return "write {beat}, {pause 1 s}, a way of speaking as {whispering}, or a sound as {sound door-slam}; words that "
           "are spoken have no "
           "braces";
}

std::string nearest_language(const std::string& code) {
    // "frr" for "fr"; of two letters every pair is near to another one.
    static constexpr std::array<std::string_view, 16> usual{"en", "de", "fr", "es", "it", "pt", "nl", "pl",
                                                            "sv", "da", "ru", "el", "ar", "ja", "zh", "la"};
    for (const std::string_view each : usual)
        if (code.size() > each.size() && to_lower(code).starts_with(each))
            return fmt::format("did you mean {{{}: …}}?", each);
    return "write the code of a language, as {fr: …} or {de: …}";
}

}  // namespace dramatis::pipeline::script

#include "pipeline/script/said_place.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"

namespace dramatis::pipeline::script {
namespace {

// Words that such a phrase begins with at the end of a description. "The front door shuts behind her" has one, too.
constexpr auto openers = std::to_array<std::string_view>(
    {"in",      "into",     "from",    "at",       "far",        "a",        "way",        "miles",       "through",
     "behind",  "over",     "on",      "next",     "afar",       "approach", "approaches", "approaching", "recede",
     "recedes", "receding", "retreat", "retreats", "retreating", "coming",   "getting",    "drawing",     "run",
     "runs",    "running",  "walk",    "walks",    "walking",    "move",     "moves",      "moving"});
constexpr auto adjectives = std::to_array<std::string_view>(
    {"distant", "faraway", "far-off", "far-away", "muffled", "approaching", "receding"});
// The room in which a sound is heard is that of its scene, and sounds bring echoes of their own.
constexpr auto treatments =
    std::to_array<std::string_view>({"next-room", "behind-door", "behind-glass", "radio", "loudspeaker", "intercom",
                                     "telephone", "recording", "walkie-talkie"});

// "The alarm goes off" stays where it is, and so does "rain on leaves".
bool is_place(std::string_view words, std::string_view opener) {
    if (words.contains(" and ")) return false;  // "A car approaches and stops"
    const auto meaning = cues::prose::staging::recognise(words);
    if (!meaning || !meaning->complete || !meaning->delivery.empty() || !meaning->sound.empty()) return false;
    if (!meaning->treatment.empty()) return is_one_of(meaning->treatment, treatments);
    return opener == "a" ? meaning->position == "distant" : opener != "on" && !meaning->position.empty();
}

}  // namespace

std::optional<std::string> said_place(std::string_view description) {
    description = trim(description);
    while (description.ends_with('.') || description.ends_with('!')) description.remove_suffix(1);
    const std::size_t first = std::min(description.find(' '), description.size());
    if (first == description.size()) return std::nullopt;  // a sound needs a word, too
    for (std::size_t at = first; at < description.size();
         at = std::min(description.find(' ', at), description.size())) {
        at = std::min(description.find_first_not_of(' ', at), description.size());
        const std::string_view rest = description.substr(at);
        const std::string word = to_lower(rest.substr(0, rest.find_first_of(" ,;")));
        if (is_one_of(word, openers) && is_place(rest, word)) return std::string(rest);
    }
    std::string adjective = to_lower(description.substr(0, first));
    if (is_one_of(adjective, adjectives) && is_place(adjective, adjective)) return adjective;
    return std::nullopt;
}

bool has_place(const mix::settings::SoundDefinition& sound) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"far", "distant", "distance", "approaches", "passes", "past", "room", "muffled"});
    std::string text = sound.name + ' ' + sound.description;
    // Tags of the built-in sounds are for other words of scripts, too: "distant guns" of a cannon beside the microphone.
    for (const std::string& tag : sound.built_in ? std::vector<std::string>() : sound.tags) text += ' ' + tag;
    const auto said = folded_words(text);
    return std::ranges::any_of(said, [](const std::string& word) { return is_one_of(word, words); });
}

}  // namespace dramatis::pipeline::script

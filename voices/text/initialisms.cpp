#include "voices/text/initialisms.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view initialisms;
}

namespace dramatis::voices::text {
namespace {

using Kinds = std::unordered_map<std::string_view, Initialism>;
using Languages = std::map<std::string_view, Kinds>;

Initialism kind_named(std::string_view name) {
    if (name == "always") return Initialism::Always;
    return name == "alone" ? Initialism::Alone : Initialism::Word;
}

Languages read_lists() {
    Languages languages;
    Kinds* kinds = &languages["en"];
    for (const std::string_view written : split_filled(embedded::initialisms, '\n')) {
        const std::string_view line = trim(written);
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("language ")) {
            kinds = &languages[line.substr(9)];
            continue;
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const auto kind = kind_named(line.substr(0, colon));
        for (const auto word : split_filled(line.substr(std::min(colon + 1, line.size())), ' '))
            kinds->emplace(word, kind);
    }
    return languages;
}

const Kinds* kinds_of(std::string_view language) {
    static const Languages languages = read_lists();
    const auto found = languages.find(language);
    return found == languages.end() ? nullptr : &found->second;
}

std::string with_dots(std::string_view letters) {
    std::string spelled;
    for (const char c : letters) spelled.append(spelled.empty() ? "" : ".").push_back(c);
    return spelled;
}

}  // namespace

Initialism initialism_of(std::string_view capitals, std::string_view language) {
    const auto* kinds = kinds_of(language);
    if (kinds == nullptr) return Initialism::None;
    const auto found = kinds->find(capitals);
    return found == kinds->end() ? Initialism::None : found->second;
}

void spell_initialisms(SpokenWords& words, std::string_view language) {
    const auto* kinds = kinds_of(language);
    if (kinds == nullptr) return;
    for (auto& word : words) {
        if (word.settled || word.text.size() < 2) continue;
        const auto end = std::min(word.text.find('-'), word.text.size());
        if (!kinds->contains(std::string_view(word.text).substr(0, end))) continue;
        word.text = with_dots(std::string_view(word.text).substr(0, end)) +
                    (end < word.text.size() ? " " + word.text.substr(end + 1) : "");
        word.settled = true;
    }
}

}  // namespace dramatis::voices::text

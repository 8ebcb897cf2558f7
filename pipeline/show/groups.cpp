#include "pipeline/show/groups.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::pipeline::show {
namespace {

constexpr std::array<std::string_view, 14> groups{"all",      "everyone", "everybody", "omnes",  "together",
                                                  "ensemble", "alle",     "tous",      "toutes", "todos",
                                                  "todas",    "tutti",    "tutte",     "wszyscy"};
constexpr std::array<std::string_view, 6> pairs{"both", "beide", "lesdeux", "losdos", "ambos", "entrambi"};

// How many the folded name means; 0: it is no group.
std::size_t size_of(std::string_view name) {
    constexpr std::size_t most_together = 4;  // more voices at once are a noise
    if (std::ranges::find(pairs, name) != pairs.end()) return 2;
    return std::ranges::find(groups, name) != groups.end() ? most_together : 0;
}

bool is_narrator(const std::string& name) {
    return std::ranges::any_of(folded_words(name), [](const std::string& word) {
        const auto* trait = voices::casting::find_trait_word(word, "en", true);
        return trait != nullptr && trait->narrator;
    });
}

}  // namespace

void name_groups(cues::CueSheet& sheet, const voices::profiles::VoiceBook& voices, Diagnostics& diagnostics) {
    std::vector<std::string> spoken;  // in the scene, the last one last
    for (cues::Cue& cue : sheet.cues) {
        if (std::holds_alternative<cues::Scene>(cue.body)) spoken.clear();
        auto* speech = std::get_if<cues::Speech>(&cue.body);
        if (!speech || speech->characters.empty()) continue;
        const Spanned<std::string> name = speech->characters.front();
        const std::string folded = fold_name(name.value);
        const std::size_t wanted = speech->characters.size() == 1 && !cue.options.voice ? size_of(folded) : 0;
        if (wanted > 0 && spoken.size() > 1 && !voices.cast.contains(folded) && !voices.voice(folded)) {
            const std::size_t count = std::min(wanted, spoken.size());
            speech->characters.clear();
            for (std::size_t i = spoken.size() - count; i < spoken.size(); ++i)
                speech->characters.push_back({spoken[i], name.span});
            const std::vector<std::string> who(spoken.end() - static_cast<std::ptrdiff_t>(count), spoken.end());
            diagnostics.push_back(
                {"N0404", fmt::format("{} is spoken by {}", name.value, listed(who, " & ")), "", sheet.at(name.span)});
            continue;
        }
        for (const auto& character : speech->characters) {
            std::erase(spoken, character.value);
            if (!is_narrator(character.value) && size_of(fold_name(character.value)) == 0)
                spoken.push_back(character.value);
        }
    }
}

}  // namespace dramatis::pipeline::show

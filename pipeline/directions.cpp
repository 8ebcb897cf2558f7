#include "pipeline/directions.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::pipeline {

void DirectionReader::note(const Spanned<std::string>& word) {
    if (!noted_.insert(fold_name(word.value)).second) return;
    diagnostics_.push_back({"N0402",
                            "'" + word.value + "' is kept as a note to the actor; nothing of that name is defined", "",
                            sheet_.at(word.span)});
}

Directions DirectionReader::read(const std::vector<Spanned<std::string>>& words, const voices::VoiceProfile* voice) {
    Directions found;
    for (const auto& word : words) {
        if (const auto* delivery = voice ? voices_.delivery(*voice, word.value) : nullptr) {
            found.deliveries.push_back(delivery);
        } else if (const auto* position = mix_.position(word.value)) {
            found.position = position->name;
        } else if (const auto* treatment = mix_.treatment(word.value)) {
            found.treatments.push_back(treatment->name);
        } else {
            note(word);
        }
    }
    return found;
}

std::string combined_treatment(mix::MixBook& mix, const std::vector<std::string>& treatments) {
    if (treatments.empty()) return {};
    if (treatments.size() == 1) return treatments.front();
    mix::Treatment all;
    for (const auto& name : treatments) {
        const auto* treatment = mix.treatment(name);
        if (!treatment) continue;
        if (!all.name.empty()) all.name += " + ";
        all.name += treatment->name;
        std::ranges::copy(treatment->chain, std::back_inserter(all.chain));
        all.room = all.room && treatment->room;
    }
    const std::string name = all.name;
    mix.treatments.try_emplace(fold_name(name), std::move(all));
    return name;
}

}  // namespace dramatis::pipeline

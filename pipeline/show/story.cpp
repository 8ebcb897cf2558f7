#include "pipeline/show/story.h"

#include <algorithm>

#include "core/text.h"
#include "cues/prose/sheet/cast_file.h"

namespace dramatis::pipeline::show {
namespace {

using cues::prose::cast::Gender;
using cues::prose::cast::GivenCharacter;
using cues::prose::sheet::gender_in;

}  // namespace

bool is_sheet_by_name(const std::filesystem::path& path) { return to_lower(path.extension().string()) == ".cues"; }

std::vector<GivenCharacter> known_characters(const voices::profiles::VoiceBook& book) {
    std::vector<GivenCharacter> known;
    for (const auto& entry : book.aliases) known.push_back({entry.character, entry.aliases, Gender::Unknown});
    for (const auto& [folded, entry] : book.cast) {
        const auto same = std::ranges::find(known, folded, [](const auto& one) { return fold_name(one.name); });
        const auto voice = book.voice(entry.voice.value);
        const Gender gender = voice == nullptr ? gender_in(entry.voice.value) : Gender::Unknown;
        if (same == known.end())
            known.push_back({entry.character, {}, gender});
        else
            same->gender = gender;
    }
    return known;
}

void cast_from_story(const cues::prose::sheet::Adaptation& adaptation, const SourceRef& sheet,
                     voices::profiles::VoiceBook& book) {
    for (std::size_t i = 0; i < adaptation.names.size(); ++i) {
        const std::string description = cues::prose::sheet::description_of(adaptation.cast.characters[i]);
        const std::string& name = adaptation.names[i];
        const bool speaks = adaptation.cast.characters[i].quotations > 0;
        if (!speaks || description.empty() || book.voice(name) != nullptr) continue;
        book.cast.try_emplace(fold_name(name), voices::profiles::CastEntry{{description, {}}, {sheet, {}}, name});
    }
}

}  // namespace dramatis::pipeline::show

#include "cues/option_keys.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/text.h"

namespace dramatis::cues {
namespace {

constexpr std::array names = {
    OptionName{"gain", OptionKey::Gain},
    OptionName{"left", OptionKey::Left},
    OptionName{"right", OptionKey::Right},
    OptionName{"centre", OptionKey::Centre},
    OptionName{"center", OptionKey::Centre},
    OptionName{"fade in", OptionKey::FadeIn},
    OptionName{"fade out", OptionKey::FadeOut},
    OptionName{"fade", OptionKey::Fade},
    OptionName{"id", OptionKey::Id},
    OptionName{"under", OptionKey::Under},
    OptionName{"wait", OptionKey::Wait},
    OptionName{"overlap", OptionKey::Overlap},
    OptionName{"interrupts", OptionKey::Interrupts},
    OptionName{"together", OptionKey::Together},
    OptionName{"at", OptionKey::At},
    OptionName{"crossfade", OptionKey::Crossfade},
    OptionName{"acoustic", OptionKey::Acoustic},
    OptionName{"rate", OptionKey::Rate},
    OptionName{"pitch", OptionKey::Pitch},
    OptionName{"voice", OptionKey::Voice},
    OptionName{"take", OptionKey::Take},
};

bool is_one_of(CueKind kind, std::initializer_list<CueKind> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return text.size() >= lower_case.size() &&
           std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, lower);
}

std::string_view without_quotes(std::string_view value) {
    while (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
        value = trim(value.substr(1, value.size() - 2));
    }
    return value;
}

}  // namespace

std::span<const OptionName> option_names() { return names; }

bool applies_to(OptionKey key, CueKind kind) {
    switch (key) {
        case OptionKey::Id:
            return true;
        case OptionKey::Acoustic:
            return kind == CueKind::Scene;
        case OptionKey::Rate:
        case OptionKey::Pitch:
        case OptionKey::Voice:
        case OptionKey::Take:
            return kind == CueKind::Speech;
        case OptionKey::Crossfade:
            return is_one_of(kind, {CueKind::Ambience, CueKind::Music});
        case OptionKey::Wait:
        case OptionKey::Overlap:
        case OptionKey::Interrupts:
        case OptionKey::Together:
        case OptionKey::At:
            return is_one_of(kind, {CueKind::Speech, CueKind::Sound, CueKind::Music});
        default:
            return is_one_of(kind, {CueKind::Speech, CueKind::Sound, CueKind::Ambience, CueKind::Music});
    }
}

std::string_view where_it_applies(OptionKey key) {
    if (key == OptionKey::Acoustic) return "a SCENE";
    if (key == OptionKey::Crossfade) return "AMBIENCE or MUSIC";
    if (!applies_to(key, CueKind::Sound)) return "a speech";
    return applies_to(key, CueKind::Ambience) ? "a speech, SOUND, AMBIENCE or MUSIC" : "a speech, SOUND or MUSIC";
}

WrittenOption take_apart(std::string_view text) {
    for (const OptionName& known : names) {
        if (!starts_with_folded(text, known.name)) continue;
        const std::string_view rest = text.substr(known.name.size());
        if (!rest.empty() && rest.front() != ' ' && rest.front() != ':' && rest.front() != '=') continue;
        const std::string_view value = trim(rest);
        const bool separated = value.starts_with(':') || value.starts_with('=');
        return {&known, without_quotes(separated ? trim(value.substr(1)) : value), separated};
    }
    return {};
}

}  // namespace dramatis::cues

#include "mix/sounds/compound.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "core/text.h"
#include "mix/sounds/phrase.h"

namespace dramatis::mix::sounds {
namespace {

// A whole description that a sound answers as surely as this is not taken apart: "knives and forks".
constexpr double sure = 0.9;

struct Part {
    std::string text;
    bool may_be_together = false;  // joined to the part before it by "and", "as", …, not by "then" or a full stop
};

struct Joint {
    std::string_view text;
    bool together;
};
// Longest first.
constexpr std::array<Joint, 20> joints{{{" followed by ", false},
                                        {" ... ", false},
                                        {" and then ", false},
                                        {", then ", false},
                                        {" before ", false},
                                        {", and ", true},
                                        {" while ", true},
                                        {" then ", false},
                                        {" plus ", true},
                                        {" and ", true},
                                        {" as ", true},
                                        {" - ", false},
                                        {" – ", false},
                                        {" — ", false},
                                        {" & ", true},
                                        {" + ", true},
                                        {"; ", false},
                                        {". ", false},
                                        {", ", false},
                                        {" / ", true}}};

std::vector<Part> parts_of(const SoundLibrary& library, std::string_view description, SoundRole role) {
    const std::string lower = to_lower(description);
    // Of a few letters the small form has another length.
    const std::string_view written = lower.size() == description.size() ? description : lower;
    std::vector<Part> parts(1);
    for (std::size_t at = 0; at < lower.size();) {
        const auto joint =
            std::ranges::find_if(joints, [&](const Joint& j) { return lower.compare(at, j.text.size(), j.text) == 0; });
        if (joint == joints.end()) {
            parts.back().text += written[at++];
            continue;
        }
        at += joint->text.size() - 1;  // the blank may begin the next joint: "opens, followed by"
        if (trim(parts.back().text).empty()) {
            parts.back().may_be_together = parts.back().may_be_together && joint->together;
        } else {
            parts.push_back({{}, joint->together});
        }
        if (at + 1 >= lower.size()) break;
    }
    std::erase_if(parts, [&](const Part& part) {
        const Phrase phrase = phrase_of(part.text);
        // "theme" says how music is, and is the name of some.
        if (const auto named = library.find(trim(part.text), role); named && named->by != FoundBy::Tags) return false;
        return std::ranges::all_of(phrase.words, [](const PhraseWord& word) { return word.kind == WordKind::Quality; });
    });
    return parts;
}

// "closes" behind "door opens" is "door closes".
std::string with_things_of(std::string_view before, std::string_view part) {
    std::string text;
    for (const PhraseWord& word : phrase_of(before).words)
        if (word.kind == WordKind::Content) text += word.written + ' ';
    return text.append(part);
}

// A recording may be a bed, but is not made to go on and on.
bool goes_on(const FoundSound& sound) { return sound.definition.loops && sound.definition.recipe; }

bool starts_with_an_event(std::string_view part) {
    const Phrase phrase = phrase_of(part);
    return std::ranges::none_of(phrase.words,
                                [](const PhraseWord& word) { return word.kind == WordKind::Content && !word.setting; });
}

FoundSounds found_in(const SoundLibrary& library, const std::vector<Part>& parts, SoundRole role) {
    FoundSounds all;
    std::string subject;
    for (const Part& part : parts) {
        std::optional<Result<FoundSound>> found = library.find(part.text, role);
        const bool is_named = *found && (*found)->by != FoundBy::Tags;
        if (!is_named && !subject.empty() && starts_with_an_event(part.text)) {
            if (auto with_subject = library.find(with_things_of(subject, part.text), role))
                found = std::move(with_subject);
        }
        if (!*found) {
            all.missing.emplace_back(trim(part.text));
            continue;
        }
        if (!starts_with_an_event(part.text) || subject.empty()) subject = part.text;
        const auto same = [&](const FoundPart& other) {
            return other.sound.definition.name == (*found)->definition.name;
        };
        if (std::ranges::any_of(all.parts, same)) continue;
        bool together = false;
        if (!all.parts.empty()) {
            const bool loops = goes_on(**found), loops_before = goes_on(all.parts.back().sound);
            together =
                role == SoundRole::Bed || (loops && loops_before) || (part.may_be_together && (loops || loops_before));
        }
        all.parts.push_back({std::move(**found), together});
    }
    return all;
}

}  // namespace

Result<FoundSounds> find_all(const SoundLibrary& library, std::string_view description, SoundRole role) {
    auto whole = library.find(description, role);
    const auto as_one = [&](FoundSound sound) {
        FoundSounds one;
        one.parts.push_back({std::move(sound), false});
        return one;
    };
    if (whole && whole->by != FoundBy::Tags) return as_one(std::move(*whole));
    const auto parts = parts_of(library, library.in_english(description), role);
    const bool is_sure = whole && whole->confidence >= sure;
    // "gate opens and closes": what the second clause tells is not what the first one does.
    const bool is_list = std::ranges::none_of(parts, &Part::may_be_together) ||
                         std::ranges::all_of(parts | std::views::drop(1),
                                             [](const Part& part) { return starts_with_an_event(part.text); });
    if (parts.size() > 1 && (!is_sure || is_list)) {
        FoundSounds several = found_in(library, parts, role);
        const bool says_more = !whole || (!is_sure && !several.parts.empty() &&
                                          several.parts.front().sound.definition.name == whole->definition.name);
        if (!several.parts.empty() && (says_more || several.missing.empty())) return several;
    }
    if (!whole) return std::unexpected(std::move(whole.error()));
    return as_one(std::move(*whole));
}

}  // namespace dramatis::mix::sounds

#include "pipeline/script/running_sounds.h"

#include <algorithm>
#include <ranges>

#include "mix/sounds/phrase.h"

namespace dramatis::pipeline::script {
namespace {

bool means_music(const std::vector<std::string>& words) {
    return !words.empty() && std::ranges::all_of(words, [](const std::string& word) {
        return word == "music" || word == "theme" || word == "tune" || word == "song";
    });
}

// The description has all of these words.
bool has_all(std::string_view description, const std::vector<std::string>& words) {
    const auto known = mix::sounds::meaningful_words(description);
    return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
        return std::ranges::find(known, word) != known.end();
    });
}

}  // namespace

void RunningSounds::start(Running sound, bool beside) {
    const bool replaces = !beside && sound.kind != cues::SoundKind::Effect;
    std::erase_if(running_, [&](const Running& other) {
        return other.kind == sound.kind && (replaces || other.label == sound.label);
    });
    running_.push_back(std::move(sound));
}

bool RunningSounds::runs(cues::SoundKind kind) const {
    return std::ranges::any_of(running_, [&](const Running& sound) { return sound.kind == kind; });
}

std::optional<Decibels> RunningSounds::level(cues::SoundKind kind) const {
    for (const Running& sound : running_ | std::views::reverse)
        if (sound.kind == kind) return sound.level;
    return std::nullopt;
}

void RunningSounds::set_level(cues::SoundKind kind, Decibels level) {
    for (Running& sound : running_)
        if (sound.kind == kind) sound.level = level;
}

std::optional<RunningSounds::Running> RunningSounds::meant_by(std::string_view words,
                                                              const mix::sounds::SoundLibrary& library) const {
    const auto meant = mix::sounds::meaningful_words(library.in_english(words));
    for (const Running& sound : running_ | std::views::reverse) {
        if (sound.kind == cues::SoundKind::Music && means_music(meant)) return Running{sound.kind, {}, {}, {}};
        if (library.is_about(sound.label, words)) return sound;
    }
    // Sounds of one cue share its description.
    for (const Running& sound : running_ | std::views::reverse)
        if (has_all(library.in_english(sound.description), meant)) return sound;
    return std::nullopt;
}

void RunningSounds::stop(cues::SoundKind kind, std::string_view label) {
    std::erase_if(running_,
                  [&](const Running& sound) { return sound.kind == kind && (label.empty() || sound.label == label); });
}

}  // namespace dramatis::pipeline::script

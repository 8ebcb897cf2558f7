#include "mix/sound_library.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/file.h"
#include "core/text.h"
#include "mix/sounds/description.h"
#include "mix/sounds/sound_source.h"

namespace dramatis::mix {
namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 4;
constexpr std::size_t most_files = 20'000;
constexpr std::array<std::string_view, 16> extensions{".wav", ".flac", ".ogg",  ".oga", ".opus", ".mp3",
                                                      ".aif", ".aiff", ".aifc", ".caf", ".w64",  ".rf64",
                                                      ".au",  ".snd",  ".voc",  ".wave"};

bool is_sound_name(const fs::path& path) {
    const std::string extension = to_lower(path.extension().string());
    return std::ranges::find(extensions, extension) != extensions.end();
}

// Files of the sounds folder by folded name. Where two have the same, the first in order of path counts. Adds the folders
// in it to `folders`.
std::map<std::string, fs::path> index_folder(const fs::path& folder, std::set<fs::path>& folders) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator() && files.size() < most_files; entry.increment(error)) {
        if (entry.depth() >= deepest_folder) entry.disable_recursion_pending();
        if (entry->is_directory(error)) folders.insert(entry->path());
        if (is_sound_name(entry->path()) && entry->is_regular_file(error)) files.push_back(entry->path());
        error.clear();
    }
    std::ranges::sort(files);
    std::map<std::string, fs::path> index;
    for (fs::path& file : files) index.emplace(fold_name(file.stem().string()), std::move(file));
    return index;
}

// A file's size and time of change: the same stamp, the same content.
std::string stamp_of(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto time = fs::last_write_time(path, error);
    return fmt::format("{}@{}", size, time.time_since_epoch().count());
}

bool contains(const SoundDefinition& sound, const std::vector<std::string>& words) {
    std::string text = to_lower(sound.name) + ' ' + to_lower(sound.category);
    for (const std::string& tag : sound.tags) text += ' ' + to_lower(tag);
    return std::ranges::all_of(words,
                               [&](const std::string& word) { return text.find(stem(word)) != std::string::npos; });
}

SoundDefinition definition_of(const fs::path& file) {
    SoundDefinition sound;
    sound.name = file.stem().string();
    sound.file = file.string();
    sound.category = "files";
    sound.loops = true;  // any recording may be laid as a bed; the mixer joins its ends
    return sound;
}

}  // namespace

struct SoundLibrary::State {
    std::vector<SoundDefinition> sounds;         // the show's, then the built-in ones, each in order of name
    std::map<std::string, std::size_t> by_name;  // folded
    DescriptionIndex descriptions;
    SoundFolder folder;
    std::map<std::string, fs::path> files;
    std::mutex mutex;                              // of what follows
    std::map<std::string, AudioSourceRef> opened;  // one source for one sound, so that its samples are shared
    std::map<std::string, SoundFileFormat> probed;
    std::set<fs::path> asked;  // files and folders

    State(std::vector<SoundDefinition> all, SoundFolder where)
        : sounds(std::move(all)), descriptions(sounds), folder(std::move(where)) {
        for (std::size_t i = 0; i < sounds.size(); ++i) by_name.emplace(fold_name(sounds[i].name), i);
        if (folder.sounds.empty()) return;
        asked.insert(folder.sounds);
        files = index_folder(folder.sounds, asked);
    }

    std::optional<Result<FoundSound>> find_file(std::string_view description);
    Result<fs::path> locate(const fs::path& path);
    Result<SoundFileFormat> probe(const fs::path& path);
    std::string nearest_names(std::string_view description) const;
    const SoundDefinition* show_sound(const std::string& folded) const {
        const auto found = by_name.find(folded);
        return found == by_name.end() || sounds[found->second].built_in ? nullptr : &sounds[found->second];
    }
};

// A path of the writer's: relative to the show's folder, or inside the sounds folder.
Result<fs::path> SoundLibrary::State::locate(const fs::path& path) {
    {
        const std::lock_guard lock(mutex);
        asked.insert(folder.show / path);
    }
    if (!folder.sounds.empty() && path.is_absolute()) {
        const fs::path relative = path.lexically_relative(folder.sounds);
        if (!relative.empty() && *relative.begin() != "..")
            return resolve_inside(folder.sounds, relative, folder.allow_outside);
    }
    return resolve_inside(folder.show, path, folder.allow_outside);
}

// Nothing: it names no file. A path that names one which is missing is an error already here.
std::optional<Result<FoundSound>> SoundLibrary::State::find_file(std::string_view description) {
    const fs::path path{std::string(trim(description))};
    const auto by_stem = files.find(fold_name(is_sound_name(path) ? path.stem().string() : description));
    if (is_sound_name(path)) {
        const auto inside = locate(path);
        if (!inside) return std::unexpected(inside.error());
        std::error_code error;
        if (fs::exists(*inside, error)) return FoundSound{definition_of(path), FoundBy::File, 1.0};
        if (by_stem == files.end() || path.has_parent_path())
            return failure("E0331", fmt::format("there is no sound file '{}'", path.string()),
                           "paths are relative to the cue sheet's folder");
    }
    if (by_stem == files.end()) return std::nullopt;
    const auto inside = locate(by_stem->second);
    if (!inside) return std::unexpected(inside.error());
    return FoundSound{definition_of(by_stem->second), FoundBy::File, 1.0};
}

Result<SoundFileFormat> SoundLibrary::State::probe(const fs::path& path) {
    const std::string key = path.string() + '\n' + stamp_of(path);
    {
        const std::lock_guard lock(mutex);
        if (const auto found = probed.find(key); found != probed.end()) return found->second;
    }
    auto format = probe_sound_file(path);
    if (format) {
        const std::lock_guard lock(mutex);
        probed.emplace(key, *format);
    }
    return format;
}

std::string SoundLibrary::State::nearest_names(std::string_view description) const {
    std::vector<std::string> names;
    for (const SoundDefinition& sound : sounds) names.push_back(sound.name);
    for (const auto& [folded, path] : files) names.push_back(path.stem().string());
    std::string help = did_you_mean(description, names);
    if (!help.empty()) return help;
    for (const std::string& word : folded_words(description))
        if (word.size() > 3 && help.empty()) help = did_you_mean(word, names);
    return help.empty()
               ? "`dramatis sounds` lists what there is; a [sound.NAME] table or a file in the sounds folder adds to it"
               : help;
}

SoundLibrary::SoundLibrary(const MixBook& book, SoundFolder folder) {
    std::vector<SoundDefinition> sounds;
    for (const auto& [name, sound] : book.sounds)
        if (!sound.built_in) sounds.push_back(sound);
    for (const auto& [name, sound] : book.sounds)
        if (sound.built_in) sounds.push_back(sound);
    state_ = std::make_shared<State>(std::move(sounds), std::move(folder));
}

Result<FoundSound> SoundLibrary::find(std::string_view description) const {
    const std::string folded = fold_name(description);
    if (const SoundDefinition* const sound = state_->show_sound(folded))
        return FoundSound{*sound, FoundBy::ShowName, 1.0};
    if (auto file = state_->find_file(description)) return std::move(*file);
    if (const auto found = state_->by_name.find(folded); found != state_->by_name.end())
        return FoundSound{state_->sounds[found->second], FoundBy::LibraryName, 1.0};
    const auto matches = state_->descriptions.match(description);
    if (matches.empty())
        return failure("E0330", fmt::format("no sound fits \"{}\"", trim(description)),
                       state_->nearest_names(description));
    return FoundSound{state_->sounds[matches.front().index], FoundBy::Tags, matches.front().confidence};
}

std::vector<SoundDefinition> SoundLibrary::list(std::string_view search) const {
    std::vector<SoundDefinition> all = state_->sounds;
    for (const auto& [folded, path] : state_->files)
        if (state_->show_sound(folded) == nullptr) all.push_back(definition_of(path));
    if (const auto words = folded_words(search); !words.empty()) {
        const auto matches = state_->descriptions.match(search);
        const auto fits = [&](const SoundDefinition& sound) {
            return contains(sound, words) || std::ranges::any_of(matches, [&](const DescribedSound& match) {
                       return state_->sounds[match.index].name == sound.name;
                   });
        };
        std::erase_if(all, [&](const SoundDefinition& sound) { return !fits(sound); });
    }
    std::ranges::stable_sort(all, [](const SoundDefinition& a, const SoundDefinition& b) {
        return std::tie(a.built_in, a.category, a.name) < std::tie(b.built_in, b.category, b.name);
    });
    return all;
}

Result<AudioSourceRef> SoundLibrary::open(const SoundDefinition& sound, int variation) const {
    if (sound.recipe) {
        auto source = recipe_source(sound.name, sound.recipe, variation);
        const std::lock_guard lock(state_->mutex);
        return state_->opened.emplace(source->identity(), source).first->second;
    }
    const auto path = state_->locate(sound.file);
    if (!path) {
        Diagnostic diagnostic = path.error();
        if (sound.where.source) diagnostic.where = sound.where;
        return std::unexpected(std::move(diagnostic));
    }
    const auto format = state_->probe(*path);
    if (!format) {
        Diagnostic diagnostic = format.error();
        if (sound.where.source) diagnostic.where = sound.where;
        return std::unexpected(std::move(diagnostic));
    }
    const bool has_points = sound.loops && (sound.loop_start.value > 0.0 || sound.loop_end.value > 0.0);
    SoundFilePart part{{0}, format->frames};
    if (has_points) {
        const Frames end = sound.loop_end.value > 0.0 ? to_frames(sound.loop_end, format->rate) : format->frames;
        part.begin = to_frames(sound.loop_start, format->rate);
        part.length = std::min(end, format->frames) - part.begin;
        if (part.length.count <= 0)
            return failure("E0337", fmt::format("the loop points of '{}' lie behind its end", sound.file),
                           fmt::format("the file is {:.3f} s long", to_seconds(format->frames, format->rate).value),
                           sound.where);
    }
    auto source = file_source(*path, stamp_of(*path), *format, part, has_points);
    const std::lock_guard lock(state_->mutex);
    return state_->opened.emplace(source->identity(), source).first->second;
}

Result<AudioSourceRef> SoundLibrary::open_file(const fs::path& path) const { return open(definition_of(path), 0); }

std::vector<fs::path> SoundLibrary::files() const {
    const std::lock_guard lock(state_->mutex);
    return {state_->asked.begin(), state_->asked.end()};
}

AudioSourceRef SoundLibrary::placeholder() {
    static const AudioSourceRef source = [] {
        auto recipe = std::make_shared<Recipe>();
        recipe->duration = 1.0;
        recipe->loudness = -32.0;
        Layer tone;
        tone.kind = SourceKind::Sine;
        tone.frequency = Moving::constant(440.0);
        tone.envelope = {.attack = 0.05, .release = 0.2, .points = {}, .written = true};
        recipe->layers.push_back(std::move(tone));
        return recipe_source("placeholder", std::move(recipe), 0);
    }();
    return source;
}

}  // namespace dramatis::mix

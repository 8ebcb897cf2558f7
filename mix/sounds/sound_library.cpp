#include "mix/sounds/sound_library.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/scratch_folder.h"
#include "core/mutex.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "mix/decode/ffmpeg_file.h"
#include "mix/sounds/description.h"
#include "mix/sounds/file_words.h"
#include "mix/sounds/sound_source.h"
#include "mix/sounds/sound_words.h"
#include "mix/sounds/translation.h"

namespace dramatis::mix::sounds {
namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 4;
constexpr std::size_t most_files = 20'000;
constexpr std::array<std::string_view, 16> extensions{".wav", ".flac", ".ogg",  ".oga", ".opus", ".mp3",
                                                      ".aif", ".aiff", ".aifc", ".caf", ".w64",  ".rf64",
                                                      ".au",  ".snd",  ".voc",  ".wave"};

bool is_sound_name(const fs::path& path) {
    const std::string extension = to_lower(path.extension().string());
    return std::ranges::find(extensions, extension) != extensions.end() || decode::needs_ffmpeg(path);
}

// The files of a sounds folder and of those in it. What systems and programs keep for themselves (`.git`, `lost+found`) is nobody's sounds.
class FolderIndex {
  public:
    Result<> add(const fs::path& folder, int depth = 0) {
        const auto entries = list_folder(folder);
        if (!entries) return std::unexpected(entries.error());
        std::error_code ignored;  // a link to nothing, or what has gone since
        for (const fs::directory_entry& entry : *entries) {
            const std::string name = entry.path().filename().string();
            if (files_.size() >= most_files || name.starts_with('.') || name == "lost+found") continue;
            if (is_sound_name(entry.path()) && entry.is_regular_file(ignored)) files_.push_back(entry.path());
            if (depth >= deepest_folder || entry.is_symlink(ignored) || !entry.is_directory(ignored)) continue;
            folders_.insert(entry.path());
            if (auto added = add(entry.path(), depth + 1); !added) return added;
        }
        return {};
    }
    // By folded name; of two with the same name, the first by path.
    std::map<std::string, fs::path> by_name() && {
        std::ranges::sort(files_);
        std::map<std::string, fs::path> index;
        for (fs::path& file : files_) index.emplace(fold_name(file.stem().string()), std::move(file));
        return index;
    }
    const std::set<fs::path>& folders() const { return folders_; }

  private:
    std::vector<fs::path> files_;
    std::set<fs::path> folders_;
};

// A file's size and modification time: with the same stamp the content counts as unchanged.
std::string stamp_of(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto time = fs::last_write_time(path, error);
    return fmt::format("{}@{}", size, time.time_since_epoch().count());
}

bool contains(const settings::SoundDefinition& sound, const std::vector<std::string>& words) {
    std::string text = to_lower(sound.name) + ' ' + to_lower(sound.category);
    for (const std::string& tag : sound.tags) text += ' ' + to_lower(tag);
    return std::ranges::all_of(words,
                               [&](const std::string& word) { return text.find(stem(word)) != std::string::npos; });
}

settings::SoundDefinition definition_of(const fs::path& file) {
    settings::SoundDefinition sound;
    sound.name = file.stem().string();
    sound.file = file.string();
    sound.category = "files";
    sound.loops = true;  // any recording may be a bed; the mixer crossfades its ends
    return sound;
}

}  // namespace

struct SoundLibrary::State {
    std::vector<settings::SoundDefinition> sounds;  // the show's, then the built-in ones, each in order of name
    std::map<std::string, std::size_t> by_name;     // folded
    DescriptionIndex descriptions;
    SoundFolder folder;
    std::string language;
    std::map<std::string, fs::path> files;
    std::optional<Diagnostic> unreadable;  // a folder that is there: a sound of another one would be a wrong one
    Mutex mutex;
    // One source for one sound, so that its samples are shared.
    std::map<std::string, audio::AudioSourceRef> opened GUARDED_BY(mutex);
    std::map<std::string, decode::SoundFileFormat> probed GUARDED_BY(mutex);
    std::set<fs::path> asked GUARDED_BY(mutex);  // files and folders
    // The files by their words; made when a description first needs it.
    std::vector<settings::SoundDefinition> described GUARDED_BY(mutex);
    std::optional<DescriptionIndex> file_words GUARDED_BY(mutex);
    // What ffmpeg made of files, by their path and stamp.
    std::map<std::string, fs::path> converted GUARDED_BY(mutex);
    std::shared_ptr<ScratchFolder> scratch GUARDED_BY(mutex);

    State(std::vector<settings::SoundDefinition> all, SoundFolder where, std::string_view of_show)
        : sounds(std::move(all)), descriptions(sounds), folder(std::move(where)), language(of_show) {
        for (std::size_t i = 0; i < sounds.size(); ++i) by_name.emplace(fold_name(sounds[i].name), i);
        for (const fs::path& each : folder.all()) {
            FolderIndex index;
            const auto added = index.add(each);
            if (!added && !unreadable) unreadable = added.error();
            asked.insert(each);
            asked.insert(index.folders().begin(), index.folders().end());
            files.merge(std::move(index).by_name());  // of one name, the file in the first folder
        }
    }

    std::optional<Result<FoundSound>> find_file(std::string_view description);
    Result<fs::path> locate(const fs::path& path);
    Result<decode::SoundFileFormat> probe(const fs::path& path);
    Result<fs::path> readable(const fs::path& path);
    std::optional<Result<FoundSound>> describe_file(std::string_view description, double better_than);
    std::string nearest_names(std::string_view description) const;
    std::string cure(std::string_view description, SoundRole role) const;
    std::vector<DescribedSound> match(std::string_view description, SoundRole role) const;
    const settings::SoundDefinition* show_sound(const std::string& folded) const {
        const auto found = by_name.find(folded);
        return found == by_name.end() || sounds[found->second].built_in ? nullptr : &sounds[found->second];
    }
};

// A path that the writer gave: relative to the show's folder, or inside the sounds folder.
Result<fs::path> SoundLibrary::State::locate(const fs::path& path) {
    {
        const MutexLock lock(mutex);
        asked.insert(folder.show / path);
    }
    for (const fs::path& each : folder.all()) {
        if (!path.is_absolute()) break;
        const fs::path relative = path.lexically_relative(each);
        if (!relative.empty() && *relative.begin() != "..") return resolve_inside(each, relative, folder.allow_outside);
    }
    return resolve_inside(folder.show, path, folder.allow_outside);
}

// Nothing if the description names no file. A path to a missing file is an error.
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

Result<decode::SoundFileFormat> SoundLibrary::State::probe(const fs::path& path) {
    const std::string key = path.string() + '\n' + stamp_of(path);
    {
        const MutexLock lock(mutex);
        if (const auto found = probed.find(key); found != probed.end()) return found->second;
    }
    auto format = decode::probe_sound_file(path);
    if (format) {
        const MutexLock lock(mutex);
        probed.emplace(key, *format);
    }
    return format;
}

// The file itself, or a WAVE file that ffmpeg makes of it.
Result<fs::path> SoundLibrary::State::readable(const fs::path& path) {
    if (!decode::needs_ffmpeg(path)) return path;
    const std::string key = path.string() + '\n' + stamp_of(path);
    const MutexLock lock(mutex);
    if (const auto found = converted.find(key); found != converted.end()) return found->second;
    if (!scratch) {
        auto folder_for_it = ScratchFolder::create("sounds", large_temporary_folder());
        if (!folder_for_it) return std::unexpected(folder_for_it.error());
        scratch = std::make_shared<ScratchFolder>(std::move(*folder_for_it));
    }
    fs::path wave = scratch->path() / fmt::format("{}.wav", converted.size());
    if (const auto made = decode::convert_with_ffmpeg(path, wave); !made) return std::unexpected(made.error());
    return converted.emplace(key, std::move(wave)).first->second;
}

// A recording whose name or head has all words of the description.
std::optional<Result<FoundSound>> SoundLibrary::State::describe_file(std::string_view description, double better_than) {
    const MutexLock lock(mutex);
    if (!file_words) {
        for (const auto& [folded, path] : files) {
            described.push_back(definition_of(path));
            described.back().tags = words_of_file(path);
        }
        file_words.emplace(described);
    }
    const auto matches = file_words->match(mix::sounds::in_english(description, language), SoundRole::Effect);
    if (matches.empty() || matches.front().confidence < better_than) return std::nullopt;
    return FoundSound{described[matches.front().index], FoundBy::Tags, matches.front().confidence};
}

std::string SoundLibrary::State::nearest_names(std::string_view description) const {
    std::vector<std::string> names = names_of(sounds, &settings::SoundDefinition::name);
    for (const auto& [folded, path] : files) names.push_back(path.stem().string());
    std::string help = did_you_mean(description, names);
    if (!help.empty()) return help;
    for (const std::string& word : folded_words(description))
        if (word.size() > 3 && help.empty()) help = did_you_mean(word, names);
    return help.empty()
               ? "`dramatis sounds` lists what there is; a [sound.NAME] table or a file in the sounds folder adds to it"
               : help;
}

SoundLibrary::SoundLibrary(const settings::MixBook& book, SoundFolder folder, std::string_view language) {
    std::vector<settings::SoundDefinition> sounds;
    for (const auto& [name, sound] : book.sounds)
        if (!sound.built_in) sounds.push_back(sound);
    for (const auto& [name, sound] : book.sounds)
        if (sound.built_in) sounds.push_back(sound);
    state_ = std::make_shared<State>(std::move(sounds), std::move(folder), language);
}

// The show's language first; English counts in every show.
std::vector<DescribedSound> SoundLibrary::State::match(std::string_view description, SoundRole role) const {
    auto matches = descriptions.match(mix::sounds::in_english(description, language), role);
    return matches.empty() && is_translated(language) ? descriptions.match(description, role) : matches;
}

// Help for a description that nothing fits.
std::string SoundLibrary::State::cure(std::string_view description, SoundRole role) const {
    if (role == SoundRole::Bed || role == SoundRole::Music) {
        if (const auto other = match(description, SoundRole::Effect); !other.empty()) {
            const std::string& name = sounds[other.front().index].name;
            return role == SoundRole::Music
                       ? fmt::format("'{0}' fits, but is no music: write SOUND: {0}", name)
                       : fmt::format("'{0}' fits, but doesn't go on and on as a bed must: write SOUND: {0}", name);
        }
    }
    const bool is_english = language.empty() || language.starts_with("en");
    if (!is_english && !is_translated(language))
        return "built-in sounds are found by English words, and by German, French, Spanish and Italian ones in a show "
               "of "
               "that language: `dramatis sounds` lists them";
    return nearest_names(description);
}

std::string SoundLibrary::in_english(std::string_view description) const {
    return mix::sounds::in_english(description, state_->language);
}

bool SoundLibrary::is_about(std::string_view name, std::string_view words) const {
    const auto found = state_->by_name.find(fold_name(name));
    return fold_name(words) == fold_name(name) ||
           (found != state_->by_name.end() && state_->descriptions.is_about(found->second, in_english(words)));
}

Result<FoundSound> SoundLibrary::find(std::string_view description, SoundRole role) const {
    const std::string folded = fold_name(description);
    if (const settings::SoundDefinition* const sound = state_->show_sound(folded))
        return FoundSound{*sound, FoundBy::ShowName, 1.0};
    if (state_->unreadable) return std::unexpected(*state_->unreadable);
    if (auto file = state_->find_file(description)) return std::move(*file);
    if (const auto found = state_->by_name.find(folded); found != state_->by_name.end()) {
        const settings::SoundDefinition& sound = state_->sounds[found->second];
        if (role != SoundRole::Music || sound.category == "music") return FoundSound{sound, FoundBy::LibraryName, 1.0};
    }
    const auto matches = state_->match(description, role);
    // The writer's own recordings come before a built-in sound that fits as well.
    if (!state_->files.empty() && role != SoundRole::Voice) {
        const double other = matches.empty() ? 0.0 : matches.front().confidence;
        if (auto file = state_->describe_file(description, other)) return std::move(*file);
    }
    if (matches.empty())
        return failure(
            "E0330", fmt::format("no {} fits \"{}\"", role == SoundRole::Music ? "music" : "sound", trim(description)),
            state_->cure(description, role));
    return FoundSound{state_->sounds[matches.front().index], FoundBy::Tags, matches.front().confidence};
}

std::vector<settings::SoundDefinition> SoundLibrary::list(std::string_view search) const {
    std::vector<settings::SoundDefinition> all = state_->sounds;
    for (const auto& [folded, path] : state_->files)
        if (state_->show_sound(folded) == nullptr) all.push_back(definition_of(path));
    if (const auto words = folded_words(search); !words.empty()) {
        const auto matches = state_->descriptions.match(search);
        const auto fits = [&](const settings::SoundDefinition& sound) {
            return contains(sound, words) || std::ranges::any_of(matches, [&](const DescribedSound& match) {
                       return state_->sounds[match.index].name == sound.name;
                   });
        };
        std::erase_if(all, [&](const settings::SoundDefinition& sound) { return !fits(sound); });
    }
    std::ranges::stable_sort(all, [](const settings::SoundDefinition& a, const settings::SoundDefinition& b) {
        return std::tie(a.built_in, a.category, a.name) < std::tie(b.built_in, b.category, b.name);
    });
    return all;
}

Result<audio::AudioSourceRef> SoundLibrary::open(const settings::SoundDefinition& sound, int variation) const {
    if (sound.recipe) {
        auto source = recipe_source(sound.name, sound.recipe, variation);
        const MutexLock lock(state_->mutex);
        return state_->opened.emplace(source->identity(), source).first->second;
    }
    const auto path = state_->locate(sound.file);
    if (!path) {
        Diagnostic diagnostic = path.error();
        if (sound.where.source) diagnostic.where = sound.where;
        return std::unexpected(std::move(diagnostic));
    }
    const auto readable = state_->readable(*path);
    const auto format = readable ? state_->probe(*readable) : std::unexpected(readable.error());
    if (!format) {
        Diagnostic diagnostic = format.error();
        if (sound.where.source) diagnostic.where = sound.where;
        return std::unexpected(std::move(diagnostic));
    }
    const bool has_points = sound.loops && (sound.loop_start.value > 0.0 || sound.loop_end.value > 0.0);
    FrameRange part{{0}, format->frames};
    if (has_points) {
        const Frames end = sound.loop_end.value > 0.0 ? to_frames(sound.loop_end, format->rate) : format->frames;
        part.begin = to_frames(sound.loop_start, format->rate);
        part.end = std::min(end, format->frames);
        if (part.empty())
            return failure("E0337", fmt::format("the loop points of '{}' lie behind its end", sound.file),
                           fmt::format("the file is {:.3f} s long", to_seconds(format->frames, format->rate).value),
                           sound.where);
    }
    const MutexLock lock(state_->mutex);
    auto source = file_source(*readable, stamp_of(*path), *format, part, has_points, state_->scratch);
    return state_->opened.emplace(source->identity(), source).first->second;
}

Result<audio::AudioSourceRef> SoundLibrary::open_file(const fs::path& path) const {
    return open(definition_of(path), 0);
}

std::vector<fs::path> SoundLibrary::files() const {
    const MutexLock lock(state_->mutex);
    return {state_->asked.begin(), state_->asked.end()};
}

audio::AudioSourceRef SoundLibrary::placeholder() {
    static const audio::AudioSourceRef source = [] {
        auto recipe = std::make_shared<synthesis::Recipe>();
        recipe->duration = 1.0;
        recipe->loudness = -32.0;
        synthesis::Layer tone;
        tone.kind = synthesis::SourceKind::Sine;
        tone.frequency = synthesis::Modulation::constant(440.0);
        tone.envelope = {.attack = 0.05, .release = 0.2, .points = {}, .written = true};
        recipe->layers.push_back(std::move(tone));
        return recipe_source("placeholder", std::move(recipe), 0);
    }();
    return source;
}

}  // namespace dramatis::mix::sounds

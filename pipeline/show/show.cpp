#include "pipeline/show/show.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "core/quantity.h"
#include "core/text.h"
#include "cues/parser.h"
#include "cues/prose/sheet/adapt.h"
#include "cues/prose/sheet/cast_file.h"
#include "mix/sounds/sound_library.h"
#include "pipeline/show/groups.h"
#include "pipeline/show/lexicons.h"
#include "pipeline/show/script_file.h"

namespace dramatis::pipeline::show {
namespace {

namespace fs = std::filesystem;

// A file or folder that is used if it lies beside the sheet under its usual name. A link may lead to it, but not out of the
// show's folder: what is in a file may show in messages.
std::optional<fs::path> usual_file(const fs::path& folder, const char* name, bool allow_outside,
                                   Diagnostics& diagnostics) {
    std::error_code ignored;
    if (fs::symlink_status(folder / name, ignored).type() == fs::file_type::not_found) return std::nullopt;
    // A link that leads nowhere: reading it says so.
    if (!fs::exists(fs::status(folder / name, ignored))) return folder / name;
    auto path = resolve_inside(folder, name, allow_outside);
    if (path) return *path;
    diagnostics.push_back(std::move(path).error());
    return std::nullopt;
}

// The file that a header field names, or the one of the usual name if it is there.
std::optional<fs::path> companion(Show& show, std::string_view key, const char* usual, const fs::path& given,
                                  const ShowOptions& options, Diagnostics& diagnostics) {
    const auto* field = show.sheet.field(key);
    show.files.push_back(!given.empty() ? given : show.folder / (field ? fs::path(field->value) : fs::path(usual)));
    if (!given.empty()) return given;
    if (!field) return usual_file(show.folder, usual, options.allow_outside, diagnostics);
    auto path = resolve_inside(show.folder, field->value, options.allow_outside);
    if (path) return *path;
    auto problem = path.error();
    problem.where = show.sheet.at(field->span);
    diagnostics.push_back(std::move(problem));
    return std::nullopt;
}

// Relative for files below the current folder, as people write them.
std::string display_name(const fs::path& path) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);  // fails if it was deleted
    const fs::path relative = failed ? fs::path() : path.lexically_relative(here);
    return relative.empty() || relative.native().starts_with("..") ? path.string() : relative.string();
}

SourceRef read_companion(Show& show, std::string_view key, const char* usual, const fs::path& given,
                         const ShowOptions& options, Diagnostics& diagnostics) {
    const auto path = companion(show, key, usual, given, options, diagnostics);
    if (!path) return nullptr;
    auto source = read_source(*path, display_name(*path));
    if (source) return *source;
    auto problem = source.error();
    if (const auto* field = show.sheet.field(key); field && given.empty() && !problem.where.source) {
        problem.where = show.sheet.at(field->span);
    }
    diagnostics.push_back(std::move(problem));
    return nullptr;
}

// `Target:` and --target: a name of mix.toml, or a loudness.
void apply_target(Show& show, const std::string& text, Location where, Diagnostics& diagnostics) {
    const auto named = show.mix.targets.find(fold_name(text));
    if (named != show.mix.targets.end()) {
        show.mix.target = named->second;
        return;
    }
    const auto loudness = parse_number_with_unit(text, "LUFS");
    if (loudness && *loudness >= -40.0 && *loudness <= -8.0) {
        show.mix.target.name.clear();
        show.mix.target.loudness = {*loudness};
        return;
    }
    const auto names = names_of(show.mix.targets, [](const auto& entry) {
        const auto& [folded, target] = entry;
        return target.name.empty() ? folded : target.name;
    });
    const std::string help = did_you_mean(
        text, names, "write a loudness from -40 to -8 LUFS such as '-16 LUFS', or one of: " + listed(names, " "));
    diagnostics.push_back({"E0401", "there is no loudness target '" + text + "'", help, std::move(where)});
}

// A story is adapted with what the voices.toml beside it says of its characters; the sheet exists in memory alone.
Result<Show> show_of_story(const SourceRef& story, const fs::path& folder, const ShowOptions& options,
                           Diagnostics& diagnostics) {
    Diagnostics said_again;  // by show_of, below, which also tells why the voices can't be read
    const auto voices = options.voices.empty() ? usual_file(folder, "voices.toml", options.allow_outside, said_again)
                                               : std::optional(options.voices);
    SourceRef book;
    if (voices) book = read_source(*voices).value_or(nullptr);
    const cues::prose::sheet::AdaptOptions usual;
    const cues::prose::sheet::AdaptOptions how{.narration = options.story.narration.value_or(usual.narration),
                                               .sounds = options.story.sounds.value_or(usual.sounds)};
    auto adapted = cues::prose::sheet::adapt(story, how, diagnostics);
    if (!adapted) return std::unexpected(adapted.error());
    const auto known = cues::prose::sheet::said_by_hand(
        known_characters(voices::profiles::load_voice_book(book, said_again)), *adapted, {});
    if (!known.empty()) adapted = cues::prose::sheet::adapt(story, how, said_again, {}, known);
    if (!adapted) return std::unexpected(adapted.error());
    if (!adapted->unsure.empty()) {
        diagnostics.push_back({"N0407",
                               fmt::format("of {}, {} may be somebody else's",
                                           counted(adapted->quotations.size(), "quotation"), adapted->unsure.size()),
                               fmt::format("`dramatis adapt {}` writes a cue sheet that marks them", story->name()),
                               {}});
    }
    const auto sheet = std::make_shared<SourceText>(story->name() + " (adapted)", adapted->sheet());
    Show show = show_of(sheet, folder, options, diagnostics);
    show.from_story = true;
    cast_from_story(*adapted, sheet, show.voices);
    return show;
}

// Whoever corrects a sheet may render the story by habit, and hear nothing of it.
void note_sheet_beside(const fs::path& story, Diagnostics& diagnostics) {
    const fs::path sheet = fs::path(story).replace_extension(".cues");
    std::error_code ignored;
    if (!fs::is_regular_file(sheet, ignored)) return;
    const auto text = read_source(sheet);
    if (!text || !cues::parse_cue_sheet(*text).sheet.field("Adapted-From")) return;
    diagnostics.push_back({"N0410",
                           fmt::format("'{}' beside this story is adapted from it, and isn't used", sheet.string()),
                           fmt::format("to hear its edits, name the sheet: dramatis render {}", sheet.string()),
                           {}});
}

// "Sounds: effects; ../library": folders with ";" between them.
void read_sound_folders(Show& show, const Spanned<std::string>& field, const ShowOptions& options,
                        Diagnostics& diagnostics) {
    std::vector<std::filesystem::path> folders;
    for (std::size_t at = 0; at <= field.value.size();) {
        const std::size_t end = std::min(field.value.find(';', at), field.value.size());
        const std::string name(trim(std::string_view(field.value).substr(at, end - at)));
        at = end + 1;
        if (name.empty()) continue;
        if (auto inside = resolve_inside(show.folder, name, options.allow_outside)) {
            folders.push_back(std::move(*inside));
        } else {
            auto problem = inside.error();
            problem.where = show.sheet.at(field.span);
            diagnostics.push_back(std::move(problem));
        }
    }
    if (folders.empty()) return;
    show.sounds.sounds = folders.front();
    show.sounds.others.assign(folders.begin() + 1, folders.end());
}

// A folder that can't be listed is told of once, and nobody looks into it; one that isn't there only if the sheet names it.
void check_sound_folders(Show& show, Diagnostics& diagnostics) {
    const auto* const field = show.sheet.field("Sounds");
    const auto is_unusable = [&](const fs::path& folder) {
        if (folder.empty()) return true;
        const auto entries = list_folder(folder);
        std::error_code ignored;
        Diagnostic problem;
        if (!entries) {
            problem = entries.error();
        } else if (field != nullptr && !fs::is_directory(folder, ignored)) {
            problem = {"W0470",
                       fmt::format("there is no folder '{}' for sounds", display_name(folder)),
                       "check its name, which is relative to the sheet's folder",
                       {}};
        } else {
            return false;
        }
        if (field != nullptr) problem.where = show.sheet.at(field->span);
        diagnostics.push_back(std::move(problem));
        return !entries;
    };
    if (is_unusable(show.sounds.sounds)) show.sounds.sounds.clear();
    std::erase_if(show.sounds.others, is_unusable);
}

// What is drawn for each line becomes the same for all.
void make_uniform(voices::profiles::VoiceBook& book) {
    using voices::profiles::Tune;
    const auto settle = [](std::optional<Tune>& tune) {
        if (tune == Tune::Varied) tune = Tune::Language;
    };
    book.pacing.variety = 0.0;
    for (auto& [name, voice] : book.voices) {
        if (voice.tune == Tune::Varied) voice.tune = Tune::Language;
        for (auto& [way, delivery] : voice.deliveries) settle(delivery.tune);
    }
    for (auto& [way, delivery] : book.deliveries) settle(delivery.tune);
}

}  // namespace

SourceRef own_settings(const ShowOptions& options, const char* name, Diagnostics& diagnostics) {
    if (options.own_settings.empty()) return nullptr;
    const fs::path path = options.own_settings / name;
    // Nobody's settings lie in a folder that may not be looked into: the home of the user whom `sudo` or `su` came from.
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(path, ignored))) return nullptr;
    auto source = read_source(path, display_name(path));
    if (source) return *source;
    diagnostics.push_back(std::move(source).error());
    return nullptr;
}

ImportedShow import_script(const cues::scripts::ScriptFile& script, const fs::path& folder, const ShowOptions& options,
                           const std::string& imported_from, Diagnostics& diagnostics) {
    using namespace cues::scripts;
    const std::string name = script.text->name() + " (imported)";
    SheetOptions how{.action = options.action, .imported_from = imported_from};
    std::optional<mix::sounds::SoundLibrary> library;
    if (options.action == ActionMode::Sounds) {
        Diagnostics said_again;
        const Show plain = show_of(std::make_shared<SourceText>(name, std::string()), folder, options, said_again);
        library.emplace(plain.mix, plain.sounds, plain.language);
        how.has_sound = [&](std::string_view description) {
            constexpr double sure_enough = 0.7;
            const auto found = library->find(description);
            return found && found->confidence >= sure_enough;
        };
    }
    SheetText sheet = sheet_text(*script.script, how);
    for (const auto& kept : sheet.kept)
        diagnostics.push_back({"W0461",
                               fmt::format("'{}' is kept as a note: {}", shortened(kept.text, 60), kept.why),
                               "correct it in the sheet that `dramatis import` writes",
                               {script.text, kept.span}});
    Show show = show_of(std::make_shared<SourceText>(name, sheet.text), folder, options, diagnostics);
    show.imported = true;
    show.script = script.text;
    show.origins = sheet.origins;
    return {std::move(sheet), std::move(show)};
}

void point_at_script(const Show& show, Diagnostics& diagnostics) {
    if (!show.script) return;
    for (Diagnostic& problem : diagnostics) {
        if (!problem.where.source || problem.where.source != show.sheet.source) continue;
        const auto after = std::ranges::upper_bound(show.origins, std::size_t{problem.where.span.begin}, {},
                                                    &cues::scripts::SheetOrigin::begin);
        if (after == show.origins.begin()) {
            problem.where = {};  // the header, of which the script may have nothing
            continue;
        }
        Span span = std::prev(after)->span;
        // The words themselves, if the script has them alike.
        const std::string_view words = show.sheet.source->text(problem.where.span);
        const std::size_t at = words.empty() ? std::string_view::npos : show.script->text(span).find(words);
        if (at != std::string_view::npos) {
            span.begin += static_cast<std::uint32_t>(at);
            span.end = span.begin + static_cast<std::uint32_t>(words.size());
        }
        problem.where = {show.script, span};
    }
}

Result<Show> load_show(const fs::path& sheet, const ShowOptions& options, Diagnostics& diagnostics) {
    auto file = read_script_file(sheet, {}, diagnostics);
    if (!file) return std::unexpected(file.error());
    std::error_code failed;
    fs::path folder = fs::weakly_canonical(sheet, failed).parent_path();
    if (failed) folder = sheet.parent_path();
    Result<Show> show;
    if (file->script) {
        diagnostics.push_back(
            {"N0412",
             fmt::format("'{}' is read as {}: {}", sheet.string(), title_of(file->format.format), file->format.why),
             fmt::format("`dramatis import {}` writes a cue sheet of it, with --from as another format",
                         sheet.string()),
             {}});
        show = import_script(*file, folder, options, {}, diagnostics).show;
        point_at_script(*show, diagnostics);
    } else if (file->is_story()) {
        note_sheet_beside(sheet, diagnostics);
        show = show_of_story(file->text, folder, options, diagnostics);
    } else {
        show = show_of(file->text, folder, options, diagnostics);
    }
    if (!show) return show;
    show->files.insert(show->files.begin(), sheet);
    return show;
}

std::optional<Diagnostic> unreadable_file(std::span<const Diagnostic> diagnostics) {
    const auto is_unreadable = [](const Diagnostic& problem) {
        return problem.code == "E0501" || problem.code == "E0507" || is_wrong_content(problem);
    };
    const auto found = std::ranges::find_if(diagnostics, is_unreadable);
    return found == diagnostics.end() ? std::nullopt : std::optional(*found);
}

Show show_of(SourceRef sheet, fs::path folder, const ShowOptions& options, Diagnostics& diagnostics) {
    Show show;
    show.folder = std::move(folder);
    auto parsed = cues::parse_cue_sheet(sheet);
    show.sheet = std::move(parsed.sheet);
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());

    show.from_story = show.sheet.field("Adapted-From") != nullptr;
    const auto* title = show.sheet.field("Title");
    show.title = title ? title->value : fs::path(sheet->name()).stem().string();
    if (const auto* author = show.sheet.field("Author")) show.author = author->value;
    if (const auto* language = show.sheet.field("Language")) show.language = to_lower(language->value);

    const auto voices = read_companion(show, "Voices", "voices.toml", options.voices, options, diagnostics);
    show.voices =
        voices::profiles::load_voice_book(voices, diagnostics, own_settings(options, "voices.toml", diagnostics));
    if (!options.natural) make_uniform(show.voices);
    add_lexicons(show.voices, {show.folder, options.own_settings, options.allow_outside}, show.files, diagnostics);
    const auto mix = read_companion(show, "Mix", "mix.toml", options.mix, options, diagnostics);
    show.mix = mix::settings::load_mix_book(mix, diagnostics, own_settings(options, "mix.toml", diagnostics));

    name_groups(show.sheet, show.voices, diagnostics);

    if (!options.own_settings.empty())
        for (const char* const name : {"voices.toml", "mix.toml"}) show.files.push_back(options.own_settings / name);

    if (!options.target.empty()) {
        apply_target(show, options.target, {}, diagnostics);
    } else if (const auto* target = show.sheet.field("Target")) {
        apply_target(show, target->value, show.sheet.at(target->span), diagnostics);
    }

    show.sounds = {.show = show.folder, .sounds = show.folder / "sounds", .allow_outside = options.allow_outside};
    if (const auto* sounds = show.sheet.field("Sounds")) {
        read_sound_folders(show, *sounds, options, diagnostics);
    } else if (const std::size_t before = diagnostics.size();
               auto usual = usual_file(show.folder, "sounds", options.allow_outside, diagnostics)) {
        show.sounds.sounds = std::move(*usual);
    } else if (diagnostics.size() > before) {
        show.sounds.sounds.clear();  // refused: nobody looks into it
    }
    const mix::sounds::SoundFolder named = show.sounds;
    check_sound_folders(show, diagnostics);
    show.responses = mix::sounds::open_impulse_responses(show.mix.acoustics, show.sounds, diagnostics);
    for (const auto& [folded, acoustic] : show.mix.acoustics)
        for (const auto& file : acoustic.impulse.files) show.files.push_back(show.folder / file);
    show.files.push_back(named.sounds.empty() ? show.folder / "sounds" : named.sounds);
    show.files.insert(show.files.end(), named.others.begin(), named.others.end());
    return show;
}

}  // namespace dramatis::pipeline::show

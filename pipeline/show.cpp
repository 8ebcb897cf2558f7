#include "pipeline/show.h"

#include <optional>

#include "core/file.h"
#include "core/settings.h"
#include "core/text.h"
#include "cues/parser.h"
#include "mix/impulse_response.h"

namespace dramatis::pipeline {
namespace {

namespace fs = std::filesystem;

// The file that a header field names, or the one of the usual name if it is there.
std::optional<fs::path> companion(Show& show, std::string_view key, const char* usual, const fs::path& given,
                                  const ShowOptions& options, Diagnostics& diagnostics) {
    const auto* field = show.sheet.field(key);
    show.files.push_back(!given.empty() ? given : show.folder / (field ? fs::path(field->value) : fs::path(usual)));
    if (!given.empty()) return given;
    if (!field) {
        std::error_code ignored;
        const fs::path& path = show.files.back();
        return fs::exists(path, ignored) ? std::optional(path) : std::nullopt;
    }
    auto path = resolve_inside(show.folder, field->value, options.allow_outside);
    if (path) return *path;
    auto problem = path.error();
    problem.where = show.sheet.at(field->span);
    diagnostics.push_back(std::move(problem));
    return std::nullopt;
}

// As short as people would write it: relative for what lies below the current folder.
std::string display_name(const fs::path& path) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);  // which may be gone
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
    std::vector<std::string> names;
    names.reserve(show.mix.targets.size());
    for (const auto& [folded, target] : show.mix.targets) names.push_back(target.name.empty() ? folded : target.name);
    std::string help = did_you_mean(text, names);
    if (help.empty()) {
        help = "write a loudness from -40 to -8 LUFS such as '-16 LUFS', or one of:";
        for (const auto& name : names) help += " " + name;
    }
    diagnostics.push_back({"E0401", "there is no loudness target '" + text + "'", help, std::move(where)});
}

}  // namespace

Result<Show> load_show(const fs::path& sheet, const ShowOptions& options, Diagnostics& diagnostics) {
    auto source = read_source(sheet);
    if (!source) return std::unexpected(source.error());
    std::error_code failed;
    fs::path folder = fs::weakly_canonical(sheet, failed).parent_path();
    if (failed) folder = sheet.parent_path();
    Show show = show_of(*source, std::move(folder), options, diagnostics);
    show.files.insert(show.files.begin(), sheet);
    return show;
}

Show show_of(SourceRef sheet, fs::path folder, const ShowOptions& options, Diagnostics& diagnostics) {
    Show show;
    show.folder = std::move(folder);
    auto parsed = cues::parse_cue_sheet(sheet);
    show.sheet = std::move(parsed.sheet);
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());

    const auto* title = show.sheet.field("Title");
    show.title = title ? title->value : fs::path(sheet->name()).stem().string();
    if (const auto* author = show.sheet.field("Author")) show.author = author->value;
    if (const auto* language = show.sheet.field("Language")) show.language = to_lower(language->value);

    show.voices = voices::load_voice_book(
        read_companion(show, "Voices", "voices.toml", options.voices, options, diagnostics), diagnostics);
    show.mix =
        mix::load_mix_book(read_companion(show, "Mix", "mix.toml", options.mix, options, diagnostics), diagnostics);

    if (!options.target.empty()) {
        apply_target(show, options.target, {}, diagnostics);
    } else if (const auto* target = show.sheet.field("Target")) {
        apply_target(show, target->value, show.sheet.at(target->span), diagnostics);
    }

    show.sounds = {.show = show.folder, .sounds = show.folder / "sounds", .allow_outside = options.allow_outside};
    if (const auto* sounds = show.sheet.field("Sounds")) {
        if (auto inside = resolve_inside(show.folder, sounds->value, options.allow_outside)) {
            show.sounds.sounds = *inside;
        } else {
            auto problem = inside.error();
            problem.where = show.sheet.at(sounds->span);
            diagnostics.push_back(std::move(problem));
        }
    }
    mix::open_impulse_responses(show.mix, show.sounds, diagnostics);
    for (const auto& [folded, acoustic] : show.mix.acoustics)
        for (const auto& file : acoustic.impulse.files) show.files.push_back(show.folder / file);
    show.files.push_back(show.sounds.sounds);
    return show;
}

}  // namespace dramatis::pipeline

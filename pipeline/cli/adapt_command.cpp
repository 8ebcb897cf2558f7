#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/publication.h"
#include "core/hash.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "cues/parser.h"
#include "cues/prose/sheet/adapt.h"
#include "cues/prose/sheet/cast_file.h"
#include "cues/prose/sheet/readaptation.h"
#include "cues/prose/sheet/story_origin.h"
#include "cues/scripts/format.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/json_documents.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/show/script_file.h"
#include "pipeline/show/show.h"
#include "pipeline/terminal/console.h"
#include "voices/takes/cache_folder.h"
#include "voices/takes/take_store.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
namespace sheet = cues::prose::sheet;

std::string version_of(std::string_view text) { return hash_bytes(std::as_bytes(std::span(text))).hex(); }

// Texts that sheets were made from, by their hash: what a second run compares an edited sheet with when the story or the cast
// has changed since. In the cache; without it, edits of a changed story can't be told from its old text.
class OldTexts {
  public:
    void keep(const std::string& text) const {
        std::error_code ignored;
        const std::string version = version_of(text);
        if (cache_.empty() || find(version) || !voices::takes::claim_cache_folder(cache_)) return;
        fs::create_directory(folder_, ignored);
        static_cast<void>(write_file(path_of(version), text));  // without it, adapting goes on
    }
    SourceRef find(const std::string& version) const {
        if (!parse_hash(version)) return nullptr;
        auto text = read_source(path_of(version), "the story as it was");
        return text && version_of((*text)->text()) == version ? *text : nullptr;
    }

  private:
    fs::path path_of(const std::string& version) const { return folder_ / (version + ".txt"); }
    fs::path cache_ = voices::takes::TakeStore::default_folder();  // empty: there is none
    fs::path folder_ = cache_ / "stories";
};

// The text of a file that may be absent.
Result<std::string> existing_text(const fs::path& path) {
    std::error_code ignored;
    if (!is_there(path)) return std::string();
    auto source = read_source(path);
    if (!source) return std::unexpected(source.error());
    return std::string((*source)->text());
}

// A field of a sheet's header; empty if it isn't there.
std::string field_of(const std::string& sheet_text, std::string_view key) {
    const auto parsed = cues::parse_cue_sheet(std::make_shared<SourceText>("sheet", sheet_text));
    const auto* field = parsed.sheet.field(key);
    return field ? field->value : std::string();
}

struct Files {
    fs::path sheet, cast;
};
fs::path sheet_of(const AdaptCommand& command) {
    return command.output.empty() ? fs::path(command.story).replace_extension(".cues") : command.output;
}
// The cast that the command names, else the one that the sheet names, else the usual one.
fs::path cast_of(const AdaptCommand& command, const fs::path& sheet, const std::string& edited) {
    if (!command.cast.empty()) return command.cast;
    const std::string named = field_of(edited, "Voices");
    return sheet.parent_path() / (named.empty() ? "voices.toml" : named);
}

// What is written must not be what is read, nor one thing over the other.
Result<> check_files(const AdaptCommand& command, const Files& files) {
    using Kind = OutputFile::Kind;
    std::vector<OutputFile> outputs{{Kind::Text, "the cue sheet (-o)", files.sheet},
                                    {Kind::Text, "the cast (--cast)", files.cast}};
    if (!command.quotes.empty()) outputs.push_back({Kind::Quotations, "the quotations (--quotes)", command.quotes});
    if (auto checked = check_outputs(outputs, std::vector<RunFile>{{"the story", command.story}}); !checked)
        return checked;
    return check_replaced(outputs, {}, command.force);
}

using Characters = std::vector<cues::prose::cast::GivenCharacter>;

struct Adapted {
    sheet::Readaptation result;
    bool again = false;
    std::string cast_text;  // what somebody has written of the cast; empty: nothing
};

// What was known of the cast when a sheet was written.
Characters known_then(const sheet::StoryOrigin& origin) {
    Diagnostics none;
    const SourceRef text = OldTexts().find(origin.cast);
    return text ? show::known_characters(voices::profiles::load_voice_book(text, none)) : Characters();
}

// A path as a field of a header: one line of UTF-8, whatever the file is called.
std::string in_a_header(const fs::path& path) {
    std::string text = without_controls(path.string());
    while (const auto wrong = first_invalid_utf8(text)) text[*wrong] = '?';
    return text;
}

// The options and the origin of a sheet that is written now. `usual`: what isn't chosen is as there.
sheet::AdaptOptions options_of(const AdaptCommand& command, const Files& files, const SourceRef& story,
                               const std::string& cast_text, const sheet::AdaptOptions& usual) {
    const fs::path folder = files.sheet.parent_path();
    sheet::AdaptOptions options{.narration = command.options.narration.value_or(usual.narration),
                                .sounds = command.options.sounds.value_or(usual.sounds)};
    options.origin = sheet::to_field({.file = in_a_header(fs::path(command.story).lexically_proximate(folder)),
                                      .version = version_of(story->text()),
                                      .cast = cast_text.empty() ? std::string() : version_of(cast_text),
                                      .narration = options.narration,
                                      .sounds = options.sounds});
    if (files.cast.filename() != "voices.toml" || files.cast.parent_path() != folder)
        options.voices = files.cast.lexically_proximate(folder).string();
    return options;
}

// The story and the options that the sheet was made from.
Result<sheet::StoryVersion> version_before(const AdaptCommand& command, const Files& files, const SourceRef& story,
                                           const std::string& edited) {
    const auto written = sheet::parse_origin(field_of(edited, "Adapted-From"));
    if (!written)
        return failure("E0442",
                       fmt::format("'{}' is there already and wasn't adapted from a story", files.sheet.string()),
                       "name another sheet with -o, or replace it with --force; a sheet that was adapted has a field "
                       "Adapted-From");
    const SourceRef before = written->version == version_of(story->text()) ? story : OldTexts().find(written->version);
    if (!before)
        return failure(
            "E0443",
            fmt::format("the story has changed since '{}' was made, and its old version is no longer in the cache",
                        files.sheet.string()),
            "edits can't be told from the old text: name another sheet with -o, and carry them over");
    sheet::AdaptOptions options = options_of(command, files, story, {}, {});
    options.narration = written->narration;
    options.sounds = written->sounds;
    options.origin = sheet::to_field(*written);
    options.voices = field_of(edited, "Voices");
    return sheet::StoryVersion{before, std::move(options), known_then(*written)};
}

// `entries`: what voices.toml says of the cast.
Result<Adapted> adapt(const AdaptCommand& command, const SourceRef& story, const Files& files,
                      const std::string& edited, const Characters& entries, Diagnostics& diagnostics) {
    sheet::StoryVersion before{story, options_of(command, files, story, {}, {})};
    bool again = !trim(edited).empty();
    if (again) {
        auto written = version_before(command, files, story, edited);
        again = written.has_value();
        if (!again && !command.list_unsure && !command.force) return std::unexpected(written.error());
        if (again) before = std::move(*written);
    }
    Diagnostics said_again;  // of the story as it is now
    auto reading = sheet::adapt(before.source, before.options, said_again, {}, before.known);
    if (!reading) return std::unexpected(reading.error());
    Adapted adapted;
    adapted.again = again;
    sheet::StoryVersion now{story, {}, sheet::said_by_hand(entries, *reading, before.known)};
    if (!now.known.empty()) adapted.cast_text = sheet::to_cast_text(now.known);
    now.options = options_of(command, files, story, adapted.cast_text, before.options);
    if (again) {
        auto result = sheet::adapt_again(before, now, edited, diagnostics);
        if (!result) return std::unexpected(result.error());
        adapted.result = std::move(*result);
    } else if (now.known.empty()) {
        diagnostics.insert(diagnostics.end(), said_again.begin(), said_again.end());
        adapted.result.sheet = reading->sheet();
        adapted.result.adaptation = std::move(*reading);
    } else {
        auto adaptation = sheet::adapt(story, now.options, diagnostics, {}, now.known);
        if (!adaptation) return std::unexpected(adaptation.error());
        adapted.result.sheet = adaptation->sheet();
        adapted.result.adaptation = std::move(*adaptation);
    }
    return adapted;
}

// The paragraph from some words before a quotation on.
std::string words_around(const cues::prose::text::Story& story, const cues::prose::text::Quotation& quotation) {
    constexpr std::uint32_t before = 100;  // bytes
    constexpr std::size_t most = 240;      // characters
    const Span block = story.blocks[quotation.block].span;
    std::string_view text = story.text(block);
    const std::uint32_t begin = quotation.inner.begin - block.begin;
    const std::size_t space = begin > before ? text.find(' ', begin - before) : std::string_view::npos;
    if (space == std::string_view::npos || space >= begin) return shortened(without_controls(text), most);
    return "…" + shortened(without_controls(text.substr(space + 1)), most);
}

// Where a quotation stands, with the words around it.
std::string context_of(const sheet::Adaptation& adaptation, const sheet::UnsureSpeaker& unsure) {
    const auto& story = adaptation.story;
    const auto& quotation = adaptation.quotations[unsure.quotation];
    const auto place = story.source->position(quotation.inner.begin);
    return fmt::format("{}:{}:{}: {} ({:.0f} %)\n    {}\n", story.source->name(), place.line, place.column,
                       listed(unsure.names, " or "), 100.0 * unsure.confidence, words_around(story, quotation));
}

std::string summary_of(const Adapted& adapted, const Files& files) {
    const sheet::Adaptation& adaptation = adapted.result.adaptation;
    const auto speakers = std::ranges::count_if(adaptation.cast.characters,
                                                [](const auto& character) { return character.quotations > 0; });
    std::string text =
        fmt::format("{}: {}, {}", files.sheet.string(), counted(adaptation.quotations.size(), "quotation"),
                    counted(static_cast<std::size_t>(speakers), "speaker"));
    if (!adaptation.unsure.empty()) text += fmt::format(", {} unsure (# ?)", adaptation.unsure.size());
    text += '\n';
    if (adapted.again && adapted.result.edits > 0)
        text += fmt::format("{} kept; {} changed because of them\n", counted(adapted.result.edits, "edit"),
                            counted(adapted.result.repaired, "other speaker"));
    return text;
}

// Everybody whom the book names: cast, with other names, or with a voice of the own name.
Characters named_in(const voices::profiles::VoiceBook& book) {
    Characters named = show::known_characters(book);
    for (const auto& [folded, voice] : book.voices)
        if (voice.where.source) named.push_back({voice.name, {}});
    return named;
}

// All of them, or none.
Result<> publish_texts(const std::vector<std::pair<fs::path, std::string>>& texts) {
    Publication set;
    for (const auto& [path, text] : texts) {
        auto file = FileInProgress::create(path);
        if (!file) return std::unexpected(std::move(file).error());
        if (auto written = file->write(text); !written) return written;
        set.add(std::move(*file));
    }
    return set.publish();
}

// The cast with the new characters. They go below `[cast]`; a table in another form, such as `cast.OSK = "boy"`, has no place for
// them, and stays as it is.
std::string cast_with(const sheet::Adaptation& adaptation, const std::string& existing,
                      const voices::profiles::VoiceBook& book, const fs::path& path, Diagnostics& diagnostics) {
    std::string text = sheet::write_cast_file(adaptation, existing, named_in(book));
    Diagnostics wrong;
    voices::profiles::load_voice_book(std::make_shared<SourceText>(path.string(), text), wrong);
    if (!has_errors(wrong)) return text;
    diagnostics.push_back({"W0409",
                           fmt::format("new characters can't be added to '{}'", path.string()),
                           "write its tables as lines [cast] and [aliases], with a line for each character",
                           {}});
    return existing;
}

}  // namespace

int run(const AdaptCommand& command, const std::stop_token&) {
    Files files{.sheet = sheet_of(command), .cast = {}};
    Diagnostics diagnostics;
    const auto fail = [&](const Diagnostic& problem) {
        print_diagnostics(diagnostics, false);
        print_failure(problem);
        return exit_after(problem);
    };
    auto file = show::read_script_file(command.story, {}, diagnostics);
    if (!file) return fail(file.error());
    if (!file->is_story())
        return fail({"E0441",
                     fmt::format("'{}' is {} and no story: {}", command.story.string(), title_of(file->format.format),
                                 file->format.why),
                     fmt::format("dramatis {} {}", file->script ? "import" : "render", command.story.string()),
                     {}});
    const SourceRef story = file->text;
    const std::vector<OutputFile> sheet_alone{{OutputFile::Kind::Text, "the cue sheet (-o)", files.sheet}};
    if (auto checked = check_outputs(sheet_alone, std::vector<RunFile>{{"the story", command.story}}); !checked)
        return fail(checked.error());
    auto edited = existing_text(files.sheet);
    if (!edited && is_wrong_content(edited.error())) {
        if (!command.force)
            return fail({"E0442",
                         fmt::format("'{}' is there already and is no cue sheet", files.sheet.string()),
                         "name another sheet with -o, or replace this file with --force",
                         {}});
        edited = std::string();
    }
    if (!edited) return fail(edited.error());
    files.cast = cast_of(command, files.sheet, *edited);
    if (auto checked = check_files(command, files); !checked) return fail(checked.error());
    auto cast = existing_text(files.cast);
    if (!cast) return fail(cast.error());
    const auto book = voices::profiles::load_voice_book(
        cast->empty() ? nullptr : std::make_shared<SourceText>(files.cast.string(), *cast), diagnostics);
    if (has_errors(diagnostics)) return print_diagnostics(diagnostics, false), exit_failed;

    auto adapted = adapt(command, story, files, *edited, show::known_characters(book), diagnostics);
    if (!adapted) return fail(adapted.error());
    const sheet::Adaptation& adaptation = adapted->result.adaptation;
    const int code = adaptation.unsure.empty() ? exit_done : exit_in_part;
    const std::string voices = cast_with(adaptation, *cast, book, files.cast, diagnostics);
    print_diagnostics(diagnostics, !command.quiet);
    if (command.list_unsure) {
        std::string list;
        for (const auto& unsure : adaptation.unsure) list += context_of(adaptation, unsure);
        return terminal::print(list) ? code : exit_failed;
    }
    // Before what a second run compares with them.
    OldTexts().keep(std::string(story->text()));
    if (!adapted->cast_text.empty()) OldTexts().keep(adapted->cast_text);
    std::vector<std::pair<fs::path, std::string>> texts{{files.sheet, adapted->result.sheet}};
    if (voices != *cast) texts.emplace_back(files.cast, voices);
    if (!command.quotes.empty()) texts.emplace_back(command.quotes, quotations_json_lines(adaptation));
    if (auto written = publish_texts(texts); !written) return fail(written.error());
    if (!command.quiet && !terminal::print(summary_of(*adapted, files))) return exit_failed;
    return code;
}

}  // namespace dramatis::pipeline::cli

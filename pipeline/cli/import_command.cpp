#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/hash.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "cues/formatter.h"
#include "cues/parser.h"
#include "cues/scripts/format_contradiction.h"
#include "cues/scripts/read_script.h"
#include "cues/scripts/sheet_text.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/show/script_file.h"
#include "pipeline/show/show.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
namespace scripts = cues::scripts;

constexpr const char* standard_input = "/dev/stdin";

// Standard input, a pipe, a terminal: it can be read once, and lies in no folder of the user's.
bool is_stream(const fs::path& script) {
    std::error_code failed;
    const fs::file_type type = fs::status(script, failed).type();
    return script == standard_input || type == fs::file_type::fifo || type == fs::file_type::character;
}

fs::path sheet_of(const ImportCommand& command) {
    return command.output.empty() ? fs::path(command.script).replace_extension(".cues") : command.output;
}

// "quay.cues" for "scripts/quay.txt".
fs::path sheet_name_for(const fs::path& script) {
    return is_stream(script) ? fs::path("script.cues") : script.filename().replace_extension(".cues");
}

// On a terminal: what takes more than a moment is told before it begins.
void announce_size(const ImportCommand& command, std::uintmax_t bytes) {
    constexpr std::uintmax_t moment = 10'000'000, megabyte = 1'000'000;
    if (bytes < moment || command.quiet || isatty(STDERR_FILENO) == 0) return;
    terminal::print_error(fmt::format("Reading {} MB of script\n", bytes / megabyte));
}

bool goes_to_standard_output(const ImportCommand& command) { return command.output == "-"; }

// What comes through a stream, whole.
Result<std::string> read_stream(const fs::path& stream) {
    const FileDescriptor input(stream == standard_input ? ::dup(STDIN_FILENO)
                                                        : ::open(stream.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!input) return failure("E0501", fmt::format("can't open '{}': {}", stream.string(), std::strerror(errno)));
    std::string bytes;
    std::vector<char> piece(65'536);
    for (;;) {
        const ssize_t count = ::read(input.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            return failure("E0501", fmt::format("can't read '{}': {}", stream.string(), std::strerror(errno)));
        if (count == 0) return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        if (bytes.size() > largest_text_file)
            return failure("E0502", fmt::format("'{}' has more than {} MB", stream.string(), largest_text_file >> 20U),
                           "divide it into several files");
    }
}

Result<scripts::ScriptFile> read_script(const ImportCommand& command, const fs::path& script,
                                        Diagnostics& diagnostics) {
    if (!is_stream(script)) {
        std::error_code failed;
        const std::uintmax_t bytes = fs::file_size(script, failed);
        if (!failed) announce_size(command, bytes);
        return show::read_script_file(script, command.from, diagnostics);
    }
    const std::string name = script == standard_input ? "standard input" : script.string();
    auto bytes = read_stream(script);
    if (!bytes) return std::unexpected(bytes.error());
    announce_size(command, bytes->size());
    if (bytes->starts_with("%PDF-"))
        return failure("E0469", "a PDF can't be read from a pipe", "save it to a file, and import that");
    if (command.from)
        if (auto wrong = scripts::contradiction(*bytes, name, *command.from))
            return failure("E0461", std::move(*wrong), "leave --from out, or name another format");
    return scripts::read_script(std::move(*bytes), name, command.from, diagnostics);
}

std::string hash_of(std::string_view text) { return hash_bytes(std::as_bytes(std::span(text))).hex(); }

std::string without_origin(std::string_view sheet) {
    std::string rest;
    while (!sheet.empty()) {
        const std::size_t end = std::min(sheet.find('\n'), sheet.size() - 1) + 1;
        if (!sheet.starts_with(scripts::imported_from_key)) rest += sheet.substr(0, end);
        sheet.remove_prefix(end);
    }
    return rest;
}

// As `dramatis fmt` lays it out; a sheet with mistakes stays as it is.
std::string formatted(const std::string& sheet) {
    const auto parsed = cues::parse_cue_sheet(std::make_shared<SourceText>("sheet", sheet));
    return has_errors(parsed.diagnostics) ? sheet : cues::format_cue_sheet(parsed.sheet);
}

// Of a sheet without the line that tells where it is from: what somebody has edited has another one, and what was only laid out anew
// has the same.
std::string version_of(std::string_view sheet) { return hash_of(formatted(without_origin(sheet))); }

// "the-door.fountain (fountain, 9f8e…)"
std::string origin_of(const ImportCommand& command, scripts::Format format, std::string_view version) {
    const std::string name =
        is_stream(command.script) || command.script == "-" ? "standard input" : command.script.filename().string();
    return fmt::format("{} ({}, {})", without_dangers(name), name_of(format), version);
}

// An imported sheet that nobody has touched may be written anew; anything else is somebody's work.
Result<> check_sheet(const fs::path& sheet, bool force) {
    if (force || !is_there(sheet)) return {};
    const auto bytes = read_file(sheet);
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->empty()) return {};
    const Spanned<std::string>* origin = nullptr;
    cues::ParsedCueSheet parsed;
    if (!first_invalid_utf8(*bytes)) {
        parsed = cues::parse_cue_sheet(std::make_shared<SourceText>(sheet.string(), *bytes));
        origin = parsed.sheet.field(scripts::imported_from_key);
    }
    // Earlier versions of dramatis counted the layout too.
    if (origin != nullptr && (origin->value.find(version_of(*bytes)) != std::string::npos ||
                              origin->value.find(hash_of(without_origin(*bytes))) != std::string::npos))
        return {};
    return failure("E0462",
                   fmt::format("'{}' {}", sheet.string(),
                               origin != nullptr ? "was edited since it was imported"
                                                 : "is there already, and no import wrote it"),
                   "name another sheet with -o, or replace this one with --force");
}

// "SOUND: x" becomes "NOTE: SOUND: x" where the script found no sound, so that the sheet renders. `notes` counts them: one cue may lack
// several sounds.
std::string with_notes_for_missing_sounds(std::string text, const Diagnostics& said, std::size_t& notes) {
    std::vector<std::size_t> places;
    for (const Diagnostic& problem : said)
        if (problem.code == "W0460" && problem.where.source) places.push_back(problem.where.span.begin);
    std::ranges::sort(places, std::greater());
    for (const std::size_t place : places) {
        const std::size_t line = text.rfind('\n', place) + 1;
        const std::size_t open = text.rfind('{', place);
        if (open != std::string::npos && open > line) {
            const std::size_t close = text.find('}', open);
            const std::string mark = text.substr(open + 1, close - open - 1);
            text.erase(open, close - open + 1);
            const std::size_t end = std::min(text.find("\n\n", open), text.size() - 1);
            text.insert(end + 1, "\nNOTE: " + mark + '\n');
            ++notes;
        } else if (!text.substr(line).starts_with("NOTE:")) {
            text.insert(line, "NOTE: ");
            ++notes;
        }
    }
    return text;
}

// Of what was taken for a story. Text has other forms that --from may name, a document has not.
std::string_view what_a_script_needs(scripts::Format format) {
    return format == scripts::Format::Story ? "--from says that it is a script"
                                            : "in a script at least two who speak return, and all names have one form: "
                                              "ANNA: words, or ANNA in bold, "
                                              "as a heading or by a style above the words";
}

std::string summary_of(const ImportCommand& command, const scripts::ScriptFile& file, const fs::path& sheet,
                       std::string_view guessed_language, std::size_t notes) {
    const std::string name = command.script == "-" ? "standard input" : command.script.string();
    std::string text = fmt::format("{}: {} ({})\n  {}\n", name, title_of(file.format.format), file.format.why,
                                   contents_of(*file.script));
    std::vector<std::string> left_out;
    for (const auto& [what, count] : file.script->left_out) left_out.push_back(fmt::format("{} ({})", what, count));
    if (!left_out.empty()) text += fmt::format("  left out: {}\n", listed(left_out));
    if (!guessed_language.empty())
        text += fmt::format("  language: {}, by its words; the sheet's line 'Language' says it\n", guessed_language);
    if (notes > 0) text += fmt::format("  {} kept as notes, see the warnings\n", notes);
    return text + fmt::format("{}: dramatis render {}\n", sheet.string(), sheet.string());
}

}  // namespace

int run(const ImportCommand& command, const std::stop_token&) {
    Diagnostics diagnostics;
    const auto fail = [&](const Diagnostic& problem) {
        print_diagnostics(diagnostics, false);
        print_failure(problem);
        return exit_after(problem);
    };
    const fs::path script = command.script == "-" ? fs::path(standard_input) : command.script;
    if (command.output.empty() && is_stream(script))
        return fail({"E0469",
                     fmt::format("'{}' is no file beside which a sheet could lie", command.script.string()),
                     fmt::format("name the sheet: dramatis import {} -o SHEET.cues", command.script.string()),
                     {}});
    auto file = read_script(command, script, diagnostics);
    if (!file) return fail(file.error());
    // Whoever asks for an import of a text that would do as a cue sheet has a script that looks like one.
    if (!command.from && !file->script && !file->is_story() && !show::is_sheet_by_name(command.script))
        if (auto layout = scripts::read_script(std::string(file->text->text()), command.script, scripts::Format::Bbc,
                                               diagnostics);
            layout && layout->script) {
            file = std::move(layout);
            file->format.why = "names stand before their words";
        }
    if (!file->script) {
        return fail({"E0461",
                     fmt::format("'{}' {} {}, and no script was found in it", command.script.string(),
                                 command.from ? "was read as" : "is", title_of(file->format.format)),
                     command.from       ? "leave --from out, or name another format"
                     : file->is_story() ? fmt::format("dramatis adapt {} makes a cue sheet of a story; {}",
                                                      command.script.string(), what_a_script_needs(file->format.format))
                                        : fmt::format("render it: dramatis render {}", command.script.string()),
                     {}});
    }
    const fs::path sheet = sheet_of(command);
    if (!goes_to_standard_output(command)) {
        if (std::error_code ignored; fs::is_directory(sheet, ignored))
            return fail({"E0504",
                         fmt::format("can't create '{}': it is a folder", sheet.string()),
                         fmt::format("name a sheet in it: -o {}", (sheet / sheet_name_for(script)).string()),
                         {}});
        const std::vector<OutputFile> outputs{{OutputFile::Kind::Text, "the cue sheet (-o)", sheet}};
        if (auto checked = check_outputs(outputs, std::vector<RunFile>{{"the script", command.script}}); !checked)
            return fail(checked.error());
        if (auto checked = check_sheet(sheet, command.force); !checked) return fail(checked.error());
    }

    std::error_code failed;
    fs::path folder = fs::weakly_canonical(sheet, failed).parent_path();
    if (failed) folder = sheet.parent_path();
    show::ShowOptions options;
    options.own_settings = command.own_settings;
    options.action = command.action;
    // Twice: the field of the header holds the version of the rest.
    const auto of_the_file = static_cast<std::ptrdiff_t>(diagnostics.size());
    const auto imported =
        show::import_script(*file, folder, options, origin_of(command, file->format.format, {}), diagnostics);
    Diagnostics said;
    script::write_script(imported.show, {.without_lines = true}, said);
    std::erase_if(said, [](const Diagnostic& problem) { return problem.code != "W0460"; });
    std::size_t notes = imported.sheet.kept.size();
    std::string text = with_notes_for_missing_sounds(imported.sheet.text, said, notes);
    text = formatted(text);
    const std::string version = version_of(text);
    const std::size_t field = text.find(scripts::imported_from_key);
    const std::size_t end = std::min(text.find('\n', field), text.size());
    text.replace(field, end - field,
                 fmt::format("{}: {}", scripts::imported_from_key, origin_of(command, file->format.format, version)));
    show::point_at_script(imported.show, said);
    // Of the sheet, its own `check` tells.
    const auto of_the_sheet = std::remove_if(
        diagnostics.begin() + of_the_file, diagnostics.end(),
        [&](const Diagnostic& problem) { return problem.where.source && problem.where.source != file->text; });
    diagnostics.erase(of_the_sheet, diagnostics.end());
    diagnostics.insert(diagnostics.end(), said.begin(), said.end());
    print_diagnostics(diagnostics, !command.quiet);
    if (goes_to_standard_output(command)) return terminal::print_content(text) ? exit_done : exit_failed;
    if (auto written = write_file(sheet, text); !written) return fail(written.error());
    if (!command.quiet && !terminal::print(summary_of(command, *file, sheet, imported.sheet.guessed_language, notes)))
        return exit_failed;
    return exit_done;
}

}  // namespace dramatis::pipeline::cli

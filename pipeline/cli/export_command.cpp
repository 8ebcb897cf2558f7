#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "cues/scripts/actor_part.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/script_of_sheet.h"
#include "cues/scripts/sheet_text.h"
#include "cues/scripts/write_docx.h"
#include "cues/scripts/write_fdx.h"
#include "cues/scripts/write_fountain.h"
#include "cues/scripts/write_html.h"
#include "cues/scripts/write_text.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/print/printed_script.h"
#include "pipeline/print/printer.h"
#include "pipeline/script/marks.h"
#include "pipeline/show/show.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
namespace scripts = cues::scripts;
using Format = ExportCommand::Format;

std::string_view extension_of(Format format) {
    static constexpr std::array<std::string_view, 6> extensions{".fountain", ".fdx", ".html", ".txt", ".docx", ".pdf"};
    return extensions[static_cast<std::size_t>(format)];
}

// "show.fountain"; of one part "show.mira.fountain".
fs::path output_of(const ExportCommand& command) {
    if (!command.output.empty()) return command.output;
    fs::path path = command.sheet;
    std::string part;
    for (const std::string& word : folded_words(command.character)) part += (part.empty() ? "." : "-") + word;
    return path.replace_extension(part + std::string(extension_of(command.format)));
}

bool is_binary(Format format) { return format == Format::Docx || format == Format::Pdf; }

bool goes_to_standard_output(const ExportCommand& command) { return command.output == "-"; }

// What was exported and not edited since may be exported anew; anything else is somebody's work.
Result<> check_target(const fs::path& path, const ExportCommand& command) {
    if (command.force || !is_there(path)) return {};
    auto bytes = read_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->empty()) return {};
    const bool ours = command.format == Format::Docx ? scripts::is_exported_docx(std::move(*bytes))
                                                     : scripts::is_unchanged_export(*bytes);
    if (ours) return {};
    return failure("E0466",
                   fmt::format("'{}' is there already, and dramatis did not export it as it is now", path.string()),
                   "name another file with -o, or replace this one with --force");
}

// "美, 香 and 12 others"
std::string some_of(const std::u32string& characters) {
    constexpr std::size_t most = 8;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(most, characters.size()); ++i) {
        std::string& each = shown.emplace_back();
        if (is_dangerous(characters[i]))
            each = fmt::format("U+{:04X}", static_cast<unsigned>(characters[i]));
        else
            append_utf8(each, characters[i]);
    }
    if (characters.size() > most) shown.push_back(counted(characters.size() - most, "other"));
    return listed(shown);
}

struct Written {
    std::string bytes;
    std::size_t pages = 0;  // of a PDF
};

// A comment below the last line says whose file it is: readers of PDFs pass over it.
Result<Written> written_pdf(const scripts::ScriptDocument& script, const ExportCommand& command,
                            Diagnostics& diagnostics) {
    auto printed = print::print_pdf(print::printed_script(script, command.character, command.paper));
    if (!printed) return std::unexpected(printed.error());
    if (!printed->missing.empty())
        diagnostics.push_back(
            {"W0468",
             fmt::format("no font has {} of the script: {}; boxes stand for {}",
                         counted(printed->missing.size(), "character"), some_of(printed->missing),
                         printed->missing.size() == 1 ? "it" : "them"),
             "install a font for that script (Debian: fonts-noto-core, fonts-noto-cjk), and export again",
             {}});
    return Written{scripts::with_version(std::move(printed->bytes) + "% " + scripts::open_mark() + '\n'),
                   printed->pages};
}

Result<Written> written(const scripts::ScriptDocument& script, const ExportCommand& command, Diagnostics& diagnostics) {
    switch (command.format) {
        case Format::Fountain:
            return Written{scripts::write_fountain(script)};
        case Format::Fdx:
            return Written{scripts::write_fdx(script)};
        case Format::Html:
            return Written{scripts::write_html(script, command.character)};
        case Format::Text:
            return Written{scripts::write_text(script)};
        case Format::Docx:
            return Written{scripts::write_docx(script)};
        case Format::Pdf:
            break;
    }
    return written_pdf(script, command, diagnostics);
}

}  // namespace

int run(const ExportCommand& command, const std::stop_token&) {
    Diagnostics diagnostics;
    const auto fail = [&](const Diagnostic& problem) {
        print_diagnostics(diagnostics, false);
        print_failure(problem);
        return exit_after(problem);
    };
    const fs::path path = output_of(command);
    const bool to_output = goes_to_standard_output(command);
    if (to_output && is_binary(command.format) && ::isatty(STDOUT_FILENO) != 0)
        return fail(
            {"E0469",
             "a terminal can't show this format",
             fmt::format("name a file: -o {}",
                         fs::path(command.sheet).filename().replace_extension(extension_of(command.format)).string()),
             {}});
    std::vector<OutputFile> outputs;
    if (!to_output) outputs.push_back({OutputFile::Kind::Text, "the script (-o)", path});
    if (auto checked = check_outputs(outputs, std::vector<RunFile>{{"the show", command.sheet}}); !checked)
        return fail(checked.error());
    const auto show = show::load_show(command.sheet, command.show, diagnostics);
    if (!show) return fail(show.error());
    if (auto checked = check_replaced(outputs, show->files, command.force); !checked) return fail(checked.error());
    if (has_errors(diagnostics)) return print_diagnostics(diagnostics, false), exit_failed;

    scripts::ScriptDocument script = scripts::script_of_sheet(show->sheet, [](std::string_view content) {
        return script::words_behind_a_language({std::string(content), {}}).has_value();
    });
    if (!command.character.empty()) {
        const auto names = scripts::characters_of(script);
        if (std::ranges::none_of(
                names, [&](const std::string& name) { return fold_name(name) == fold_name(command.character); }))
            return fail({"E0465",
                         fmt::format("nobody called '{}' speaks in '{}'", without_dangers(command.character),
                                     command.sheet.string()),
                         did_you_mean(command.character, names,
                                      names.empty() ? "nobody speaks in it" : "the speakers are: " + listed(names)),
                         {}});
        script = scripts::part_of(script, command.character);
    }
    if (!to_output)
        if (auto checked = check_target(path, command); !checked) return fail(checked.error());
    const auto file = written(script, command, diagnostics);
    if (!file) return fail(file.error());
    print_diagnostics(diagnostics, !command.quiet);
    if (to_output) return terminal::print_content(file->bytes) ? exit_done : exit_failed;
    if (auto done = write_file(path, file->bytes); !done) return fail(done.error());
    const std::string pages = file->pages > 0 ? counted(file->pages, "page") + ", " : "";
    if (!command.quiet &&
        !terminal::print(fmt::format("{}: {}{}\n", path.string(), pages, scripts::contents_of(script))))
        return exit_failed;
    return exit_done;
}

}  // namespace dramatis::pipeline::cli

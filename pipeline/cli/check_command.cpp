#include <algorithm>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/json_documents.h"
#include "pipeline/cli/summary.h"
#include "pipeline/cli/word_list.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/terminal/console.h"
#include "pipeline/trust/trust_store.h"

namespace dramatis::pipeline::cli {
namespace {

// What the show's files have run; nothing of it runs here.
void note_programs(const show::Show& show, const script::Script& script, Diagnostics& diagnostics) {
    const auto store = trust::TrustStore::of_user();
    for (const auto& program : trust::programs_of(show, script)) {
        const bool trusted = store.trusts(show.folder, program);
        diagnostics.push_back({"N0470",
                               fmt::format("the show has a {} run{}: {}",
                                           program.kind == trust::ShowProgram::Kind::Command ? "program" : "plugin",
                                           trusted ? ", which you trust" : "", program.shown),
                               trusted ? "" : "a render asks before it runs", program.where});
    }
}

// The list in place of the check's table; a machine without eSpeak NG gets it without phonemes.
bool print_words(const script::Script& script, bool json) {
    auto words = list_words(script);
    if (const auto added = add_phonemes(words); !added) {
        print_diagnostics({added.error()}, true);
        for (auto& word : words) word.phonemes.clear();
    }
    return terminal::print(json ? words_json(words) : word_table(words));
}

}  // namespace

int run(const CheckCommand& command, const std::stop_token& stop) {
    Diagnostics diagnostics;
    script::Script script;
    auto show = show::load_show(command.sheet, command.show, diagnostics);
    if (show) {
        script = script::write_script(*show, {}, diagnostics);
        show::point_at_script(*show, diagnostics);
        note_programs(*show, script, diagnostics);
    } else {
        diagnostics.push_back(show.error());
    }
    if (stop.stop_requested()) return exit_interrupted;
    sort_by_place(diagnostics);
    const auto count = [&](Severity severity) {
        return std::ranges::count_if(diagnostics, [&](const Diagnostic& d) { return d.severity() == severity; });
    };
    const auto errors = count(Severity::Error);
    const auto warnings = count(Severity::Warning);
    const int code = errors > 0 || (command.strict && warnings > 0) ? exit_failed : exit_done;
    if (command.words && show) {
        if (!command.json) print_diagnostics(diagnostics, true);
        return print_words(script, command.json) ? code : exit_failed;
    }
    if (command.json) return terminal::print(diagnostics_json(diagnostics)) ? code : exit_failed;

    print_diagnostics(diagnostics, true);
    if (command.quiet && code == exit_done) return code;
    std::string text;
    if (!script.cast.empty()) text += "Cast\n" + cast_table(script);
    text += fmt::format("{}: {}, {}, {}\n", command.sheet.string(), counted(script.lines.size(), "line"),
                        counted(errors, "error"), counted(warnings, "warning"));
    return terminal::print(text) ? code : exit_failed;
}

}  // namespace dramatis::pipeline::cli

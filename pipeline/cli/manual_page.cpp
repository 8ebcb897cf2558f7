#include "pipeline/cli/manual_page.h"

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::pipeline::cli {
namespace {

// roff reads a backslash as a command, "-" as a hyphen (that no search for an option finds), and a line that begins with a
// dot or an apostrophe as a request.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '\\') {
            out += "\\e";
        } else if (letter == '-') {
            out += "\\-";
        } else {
            if ((letter == '.' || letter == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
            out += letter;
        }
    }
    return out;
}

std::string names_with_value(const OptionReference& option) {
    const auto bold = [](const std::string& name) { return fmt::format("\\fB{}\\fR", escaped(name)); };
    std::string out = listed(names_of(option.names, bold));
    if (!option.value.empty()) out += fmt::format(" \\fI{}\\fR", escaped(option.value));
    return out;
}

std::string synopsis(const CommandReference& command, const std::string& path) {
    std::string out = fmt::format("\\fB{}\\fR", escaped(path));
    if (!command.options.empty()) out += " [\\fIoptions\\fR]";
    for (const OptionReference& argument : command.arguments) {
        const std::string word = fmt::format("\\fI{}\\fR{}", escaped(argument.value), argument.repeatable ? " …" : "");
        out += argument.required ? " " + word : " [" + word + "]";
    }
    return out;
}

void describe(const CommandReference& command, const std::string& path, std::string& out) {
    out += fmt::format(".SS {}\n{}.\n", synopsis(command, path), escaped(command.about));
    for (const OptionReference& argument : command.arguments)
        out += fmt::format(".TP\n\\fI{}\\fR\n{}.\n", escaped(argument.value), escaped(argument.about));
    for (const OptionReference& option : command.options)
        out += fmt::format(".TP\n{}\n{}.\n", names_with_value(option), escaped(option.about));
    for (const CommandReference& inner : command.commands) describe(inner, path + " " + inner.name, out);
}

}  // namespace

std::string manual_page(const CommandReference& program, std::string_view version) {
    std::string out = fmt::format(
        ".TH DRAMATIS 1 \"\" \"dramatis {}\" \"User Commands\"\n"
        ".SH NAME\n{} \\- the compiler for audio drama\n"
        ".SH SYNOPSIS\n\\fB{}\\fR \\fIcommand\\fR …\n.br\n\\fB{}\\fR \\fISHEET.cues\\fR …\n"
        ".SH DESCRIPTION\n{}\n"
        ".PP\nA cue sheet alone renders it: \\fBdramatis episode.cues\\fR is \\fBdramatis render episode.cues\\fR.\n"
        "Every command takes \\fB\\-h\\fR and \\fB\\-\\-help\\fR.\n",
        escaped(version), escaped(program.name), escaped(program.name), escaped(program.name), escaped(program.about));
    for (const OptionReference& option : program.options)
        out += fmt::format(".TP\n{}\n{}.\n", names_with_value(option), escaped(option.about));
    out += ".SH COMMANDS\n";
    for (const CommandReference& command : program.commands) describe(command, command.name, out);
    out +=
        ".SH EXIT STATUS\n"
        ".TP\n0\nAll went well.\n.TP\n1\nThe show or the machine was at fault.\n.TP\n2\nThe command line was wrong, or "
        "an output would have replaced an input or somebody's work.\n"
        ".TP\n130, 143\nInterrupted by Ctrl\\-C or by SIGTERM.\n"
        ".SH ENVIRONMENT\n.TP\nNO_COLOR\nMessages are plain on a terminal too.\n"
        ".TP\nXDG_CACHE_HOME\nHolds the take cache, in a folder \\fIdramatis\\fR (usually \\fI~/.cache\\fR).\n"
        ".SH SEE ALSO\n\\fBespeak\\-ng\\fR(1); the pages that are installed with the program.\n";
    return out;
}

}  // namespace dramatis::pipeline::cli

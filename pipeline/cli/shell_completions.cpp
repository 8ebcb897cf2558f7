#include "pipeline/cli/shell_completions.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::pipeline::cli {
namespace {

// Calls visit(command, "sounds render") for the program ("") and for every command below it.
template <typename Visit>
void each_command(const CommandReference& command, const std::string& path, const Visit& visit) {
    visit(command, path);
    for (const CommandReference& inner : command.commands)
        each_command(inner, path.empty() ? inner.name : path + " " + inner.name, visit);
}

// Between single quotes in a shell; fish escapes by a backslash what the others must leave and reopen the quotes for.
std::string in_quotes(std::string_view text, Shell shell) {
    std::string out = "'";
    for (const char letter : text) {
        if (letter == '\'') {
            out += shell == Shell::Fish ? "\\'" : "'\\''";
        } else if (letter == '\\' && shell == Shell::Fish) {
            out += "\\\\";
        } else {
            out += letter;
        }
    }
    return out + "'";
}

bool takes_sheet(const OptionReference& option) { return option.value.ends_with(".cues"); }
bool takes_folder(const OptionReference& option) { return option.value == "DIR"; }
bool takes_file(const OptionReference& option) { return option.value.starts_with("FILE"); }

std::vector<std::string> option_names(const CommandReference& command) {
    std::vector<std::string> names;
    for (const OptionReference& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

std::vector<std::string> command_names(const CommandReference& command) {
    return names_of(command.commands, &CommandReference::name);
}

// -- bash

// What completes one value: an action of the function below, with `current` as the word so far.
std::string bash_values(const OptionReference& option) {
    if (!option.choices.empty())
        return fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$current\")", listed(option.choices, " "));
    if (takes_sheet(option)) return "_dramatis_sheets \"$current\"";
    if (takes_folder(option)) return "mapfile -t COMPREPLY < <(compgen -d -- \"$current\")";
    if (takes_file(option)) return "mapfile -t COMPREPLY < <(compgen -f -- \"$current\")";
    return "COMPREPLY=()";
}

std::string bash_completions(const CommandReference& program) {
    std::string steps, values, words;
    each_command(program, "", [&](const CommandReference& command, const std::string& path) {
        for (const CommandReference& inner : command.commands) {
            const std::string deeper = path.empty() ? inner.name : path + " " + inner.name;
            steps += fmt::format("            '{}:{}') command='{}' ;;\n", path, inner.name, deeper);
        }
        for (const OptionReference& option : command.options) {
            if (option.value.empty()) continue;
            std::vector<std::string> patterns;
            for (const std::string& name : option.names) patterns.push_back(fmt::format("'{}:{}'", path, name));
            values += fmt::format("        {}) {}; return ;;\n", listed(patterns, " | "), bash_values(option));
        }
        std::string places;
        if (!command.commands.empty()) {
            places = fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$current\")",
                                 listed(command_names(command), " "));
        } else if (!command.arguments.empty()) {
            places = bash_values(command.arguments.front());
        } else {
            places = "COMPREPLY=()";
        }
        if (path.empty())
            places = "_dramatis_sheets \"$current\"; local sheets=(\"${COMPREPLY[@]}\"); " + places +
                     "; COMPREPLY+=(\"${sheets[@]}\")";
        words += fmt::format("        '{}') options='{}'; if [[ $current != -* ]]; then {}; fi ;;\n", path,
                             listed(option_names(command), " "), places);
    });
    return fmt::format(
        "# bash completion for dramatis, made by `dramatis completions bash`\n"
        "_dramatis_sheets() {{\n"
        "    mapfile -t COMPREPLY < <(compgen -f -X '!*.cues' -- \"$1\"; compgen -d -- \"$1\")\n"
        "}}\n"
        "_dramatis() {{\n"
        "    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command='' options='' "
        "word\n"
        "    COMPREPLY=()\n"
        "    for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
        "        case $command:$word in\n"
        "{}"
        "            :*.cues) command=render ;;\n"
        "        esac\n"
        "    done\n"
        "    case $command:$previous in\n{}    esac\n"
        "    case $command in\n{}    esac\n"
        "    if [[ $current == -* ]]; then mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\"); fi\n"
        "}}\n"
        "complete -o filenames -F _dramatis dramatis\n",
        steps, values, words);
}

// -- fish

std::string fish_values(const OptionReference& option) {
    if (!option.choices.empty()) return fmt::format(" -x -a '{}'", listed(option.choices, " "));
    if (takes_sheet(option)) return " -x -a '(__fish_complete_suffix .cues)'";
    if (takes_folder(option)) return " -x -a '(__fish_complete_directories)'";
    return takes_file(option) ? " -r -F" : " -x";
}

std::string fish_completions(const CommandReference& program) {
    std::string steps, rules;
    each_command(program, "", [&](const CommandReference& command, const std::string& path) {
        const std::string condition =
            fmt::format("complete -c dramatis -n 'test (__dramatis_command) = {}'", "\"" + path + "\"");
        for (const CommandReference& inner : command.commands) {
            const std::string deeper = path.empty() ? inner.name : path + " " + inner.name;
            steps +=
                fmt::format("            case '{}:{}'\n                set command '{}'\n", path, inner.name, deeper);
            rules += fmt::format("{} -a {} -d {}\n", condition, inner.name, in_quotes(inner.about, Shell::Fish));
        }
        if (path.empty()) rules += condition + " -a '(__fish_complete_suffix .cues)'\n";
        for (const OptionReference& option : command.options) {
            std::string names;
            for (const std::string& name : option.names)
                names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            rules += fmt::format("{}{}{} -d {}\n", condition, names, option.value.empty() ? "" : fish_values(option),
                                 in_quotes(option.about, Shell::Fish));
        }
        for (const OptionReference& argument : command.arguments) {
            const std::string values = fish_values(argument);
            if (values != " -x") rules += condition + values + "\n";
        }
    });
    return "# fish completion for dramatis, made by `dramatis completions fish`\n"
           "function __dramatis_command\n"
           "    set -l command ''\n"
           "    for word in (commandline -opc)[2..-1]\n"
           "        switch $command:$word\n" +
           steps +
           "            case ':*.cues'\n                set command render\n"
           "        end\n"
           "    end\n"
           "    echo $command\n"
           "end\n"
           "complete -c dramatis -f\n" +
           rules;
}

// -- zsh

// Inside an _arguments specification ':' and brackets mean something.
std::string zsh_plain(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == ':' || letter == '[' || letter == ']' || letter == '\\') out += '\\';
        out += letter;
    }
    return out;
}

std::string zsh_values(const OptionReference& option) {
    const std::string label = zsh_plain(option.value);
    if (!option.choices.empty()) return fmt::format(":{}:({})", label, listed(option.choices, " "));
    if (takes_sheet(option)) return fmt::format(":{}:_files -g \"*.cues\"", label);
    if (takes_folder(option)) return fmt::format(":{}:_files -/", label);
    return fmt::format(":{}:{}", label, takes_file(option) ? "_files" : "");
}

std::string zsh_function(const std::string& path) {
    std::string name = path.empty() ? "_dramatis" : "_dramatis " + path;
    std::ranges::replace(name, ' ', '_');
    return name;
}

std::string zsh_completions(const CommandReference& program) {
    std::string functions;
    each_command(program, "", [&](const CommandReference& command, const std::string& path) {
        std::string specifications;
        for (const OptionReference& option : command.options) {
            for (const std::string& name : option.names) {
                const std::string text = fmt::format("{}[{}]{}", name, zsh_plain(option.about),
                                                     option.value.empty() ? "" : zsh_values(option));
                specifications += fmt::format(" \\\n        {}", in_quotes(text, Shell::Zsh));
            }
        }
        if (command.commands.empty()) {
            for (const OptionReference& argument : command.arguments) {
                const std::string text = (argument.repeatable ? "*" : "") + zsh_values(argument);
                specifications += fmt::format(" \\\n        {}", in_quotes(text, Shell::Zsh));
            }
            functions += fmt::format("{}() {{\n    _arguments{}\n}}\n", zsh_function(path), specifications);
            return;
        }
        std::string descriptions, choices;
        for (const CommandReference& inner : command.commands) {
            const std::string deeper = path.empty() ? inner.name : path + " " + inner.name;
            descriptions +=
                fmt::format("        {}\n", in_quotes(inner.name + ":" + zsh_plain(inner.about), Shell::Zsh));
            choices += fmt::format("                {}) {} ;;\n", inner.name, zsh_function(deeper));
        }
        if (path.empty()) choices += "                *.cues) _dramatis_render ;;\n";
        functions += fmt::format(
            "{0}() {{\n"
            "    local curcontext=$curcontext state line\n"
            "    local -a commands=(\n{1}    )\n"
            "    _arguments -C{2} \\\n        '1: :->command' '*:: :->arguments'\n"
            "    case $state in\n"
            "        command)\n            _describe command commands\n{3}            ;;\n"
            "        arguments)\n            case $words[1] in\n{4}            esac\n            ;;\n"
            "    esac\n}}\n",
            zsh_function(path), descriptions, specifications, path.empty() ? "            _files -g '*.cues'\n" : "",
            choices);
    });
    return "#compdef dramatis\n# zsh completion for dramatis, made by `dramatis completions zsh`\n" + functions +
           "if [ \"$funcstack[1]\" = _dramatis ]; then _dramatis \"$@\"; else compdef _dramatis dramatis; fi\n";
}

}  // namespace

std::string shell_completions(const CommandReference& program, Shell shell) {
    switch (shell) {
        case Shell::Fish:
            return fish_completions(program);
        case Shell::Zsh:
            return zsh_completions(program);
        case Shell::Bash:
            break;
    }
    return bash_completions(program);
}

}  // namespace dramatis::pipeline::cli

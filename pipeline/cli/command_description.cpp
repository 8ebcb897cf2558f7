#include "pipeline/cli/command_description.h"

#include <algorithm>
#include <string>

#include <CLI/CLI.hpp>

namespace dramatis::pipeline::cli {
namespace {

// CLI11 writes the type and the check of a value in one: "TEXT:{text,json}", "INT:INT in [1 - 256]", "FILE".
void describe_value(const CLI::Option& option, OptionReference& reference) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find('{');
    if (open != std::string::npos) {
        reference.choices = CLI::detail::split(type.substr(open + 1, type.find('}', open) - open - 1), ',');
        reference.value = CLI::detail::join(reference.choices, "|");
        return;
    }
    reference.value = type.substr(0, type.find(':'));
    if (reference.value == "INT") reference.value = "N";
}

OptionReference describe_option(const CLI::Option& option) {
    OptionReference reference;
    for (const std::string& name : option.get_snames()) reference.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) reference.names.push_back("--" + name);
    if (option.get_expected_max() > 0) describe_value(option, reference);
    // An argument whose value has no name of its own goes by its place: VOICE, CODE.
    if (option.get_positional() && reference.value == "TEXT") {
        reference.value = option.get_single_name();
        std::ranges::transform(reference.value, reference.value.begin(), [](char letter) {
            return static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
        });
    }
    reference.about = option.get_description();
    reference.required = option.get_required();
    reference.repeatable = option.get_expected_max() > 1;
    return reference;
}

}  // namespace

CommandReference describe_app(const CLI::App& app) {
    CommandReference reference{app.get_name(), app.get_description(), {}, {}, {}};
    if (reference.about.ends_with('.')) reference.about.pop_back();
    for (const CLI::Option* option : app.get_options())
        (option->get_positional() ? reference.arguments : reference.options).push_back(describe_option(*option));
    for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; })) {
        if (!inner->get_group().empty()) reference.commands.push_back(describe_app(*inner));
    }
    return reference;
}

}  // namespace dramatis::pipeline::cli

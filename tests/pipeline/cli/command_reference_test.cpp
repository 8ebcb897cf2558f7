// The manual page and the shells' completions name all that the help names, and the shells understand them.

#include <regex>
#include <set>

#include "pipeline/cli/command_line.h"
#include "pipeline/cli/manual_page.h"
#include "pipeline/cli/shell_completions.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using testing::HasSubstr;

// The commands and options in the help that a user sees: {"sounds", "render"} -> "--rate", "--variation" …
struct Helped {
    std::vector<std::string> command;
    std::set<std::string> options;
};

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.push_back((*match)[1]);
    return found;
}

void read_help(const std::vector<std::string>& command, std::vector<Helped>& all) {
    std::vector<std::string> arguments = command;
    arguments.push_back("--help");
    const auto help = parse_command_line(arguments);
    ASSERT_FALSE(help.has_value());
    std::string text = help.error().text;
    std::vector<std::string> inner;
    if (const std::size_t list = text.find("\nSubcommands:\n"); list != std::string::npos) {
        inner = matches(text.substr(list), std::regex("\n  ([a-z]+) "));
        text.resize(list);
    }
    const auto names = matches(text, std::regex("[ ,](--?[a-z][a-z-]*)(?=[ ,\n])"));
    all.push_back({command, {names.begin(), names.end()}});
    for (const std::string& name : inner) {
        std::vector<std::string> deeper = command;
        deeper.push_back(name);
        read_help(deeper, all);
    }
}

const std::vector<Helped>& helped() {
    static const std::vector<Helped> all = [] {
        std::vector<Helped> found;
        read_help({}, found);
        return found;
    }();
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

// What the shell offers for the last word, one a line.
std::string completed_by_bash(const std::vector<std::string>& words) {
    const TemporaryFolder folder;
    folder.add("dramatis.bash", shell_completions(describe_command_line(), Shell::Bash));
    folder.add("episode.cues", "");
    folder.add("notes.txt", "");
    std::string script = "source dramatis.bash; COMP_WORDS=(dramatis";
    for (const std::string& word : words) script += " '" + word + "'";
    script += "); COMP_CWORD=" + std::to_string(words.size()) + "; _dramatis; printf '%s\\n' \"${COMPREPLY[@]}\"";
    const auto result = run_program("/bin/bash", {"-euc", script}, {.folder = folder.path()});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return result.out;
}

TEST(CommandReference, TheHelpNamesEveryCommand) {
    ASSERT_GE(helped().size(), 16u);  // the program, eleven commands, four below them
    std::size_t options = 0;
    for (const Helped& help : helped()) options += help.options.size();
    EXPECT_GE(options, 90u);
}

TEST(CommandReference, DescribesWhatTheHelpNames) {
    for (const Helped& help : helped()) {
        const CommandReference program = describe_command_line();
        const CommandReference* command = &program;
        for (const std::string& name : help.command) {
            const auto inner = std::ranges::find(command->commands, name, &CommandReference::name);
            ASSERT_NE(inner, command->commands.end()) << joined(help.command);
            command = &*inner;
        }
        std::set<std::string> described;
        for (const OptionReference& option : command->options)
            described.insert(option.names.begin(), option.names.end());
        EXPECT_EQ(described, help.options) << joined(help.command);
    }
}

TEST(CommandReference, LeavesOutWhatTheHelpLeavesOut) {
    for (const CommandReference& command : describe_command_line().commands) {
        EXPECT_NE(command.name, "completions");
        EXPECT_NE(command.name, "manual");
    }
}

TEST(CommandReference, KnowsTheValuesOfAnOption) {
    const CommandReference program = describe_command_line();
    const auto render = std::ranges::find(program.commands, "render", &CommandReference::name);
    ASSERT_NE(render, program.commands.end());
    const auto option = [&](const std::string& name) {
        return *std::ranges::find_if(
            render->options, [&](const OptionReference& each) { return std::ranges::count(each.names, name) != 0; });
    };
    EXPECT_THAT(option("--bits").choices, testing::UnorderedElementsAre("16", "24", "32"));
    EXPECT_EQ(option("--out").value, "FILE");
    EXPECT_EQ(option("--jobs").value, "N");
    EXPECT_EQ(option("--strict").value, "");
    ASSERT_EQ(render->arguments.size(), 1u);
    EXPECT_EQ(render->arguments.front().value, "SHEET.cues");
    EXPECT_TRUE(render->arguments.front().required);
}

TEST(ManualPage, HasASectionForEachCommandWithItsOptions) {
    const std::string page = manual_page(describe_command_line(), "1.2.3");
    EXPECT_THAT(page, HasSubstr("dramatis 1.2.3"));
    for (const Helped& help : helped()) {
        std::string section = page;
        if (!help.command.empty()) {
            const std::size_t start = page.find(".SS \\fB" + joined(help.command) + "\\fR");
            ASSERT_NE(start, std::string::npos) << joined(help.command);
            section = page.substr(start, page.find(".SS ", start + 1) - start);
        }
        for (const std::string& name : help.options) {
            const std::string in_roff = std::regex_replace(name, std::regex("-"), "\\-");
            EXPECT_THAT(section, HasSubstr("\\fB" + in_roff + "\\fR")) << joined(help.command);
        }
    }
}

TEST(ManualPage, LetsNoTextBecomeARequest) {
    const CommandReference program{
        .name = "dramatis", .about = ".wav or 'x' \\ more", .arguments = {}, .options = {}, .commands = {}};
    const std::string page = manual_page(program, "1");
    EXPECT_THAT(page, HasSubstr("\n\\&.wav or 'x' \\e more\n"));
}

TEST(BashCompletion, OffersTheCommandsAndSheets) {
    const std::string offered = completed_by_bash({""});
    for (const Helped& help : helped()) {
        if (help.command.size() == 1) {
            EXPECT_THAT("\n" + offered, HasSubstr("\n" + help.command.front() + "\n"));
        }
    }
    EXPECT_THAT(offered, HasSubstr("episode.cues\n"));
    EXPECT_THAT(offered, Not(HasSubstr("notes.txt")));
}

TEST(BashCompletion, OffersEachCommandsOptions) {
    for (const Helped& help : helped()) {
        std::vector<std::string> words = help.command;
        words.push_back("-");
        const std::string offered = "\n" + completed_by_bash(words);
        for (const std::string& name : help.options)
            EXPECT_THAT(offered, HasSubstr("\n" + name + "\n")) << joined(help.command);
    }
}

TEST(BashCompletion, OffersAnOptionsValues) {
    EXPECT_EQ(completed_by_bash({"render", "episode.cues", "--bits", ""}), "16\n24\n32\n");
    EXPECT_EQ(completed_by_bash({"episode.cues", "--balance", "w"}), "wcag\n");
    EXPECT_EQ(completed_by_bash({"sounds", "render", "rain", "x.wav", "--rate", "48"}), "48000\n");
    EXPECT_EQ(completed_by_bash({"cache", "tr"}), "trim\n");
    EXPECT_EQ(completed_by_bash({"play", "ep"}), "episode.cues\n");
    EXPECT_EQ(completed_by_bash({"defaults", "v"}), "voices\n");
}

TEST(FishCompletion, NamesEachCommandsOptionsAndIsUnderstood) {
    const TemporaryFolder folder;
    const std::string script = shell_completions(describe_command_line(), Shell::Fish);
    folder.add("dramatis.fish", script);
    const auto checked =
        run_program("/usr/bin/fish", {"--no-config", "--no-execute", (folder / "dramatis.fish").string()});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    for (const Helped& help : helped()) {
        const std::string condition = "(__dramatis_command) = \"" + joined(help.command) + "\"'";
        for (const std::string& name : help.options) {
            const std::string word = name.starts_with("--") ? "-l " + name.substr(2) : "-s " + name.substr(1);
            const std::regex rule(std::regex_replace(condition, std::regex("[()]"), "\\$&") + "[^\n]* " + word + " ");
            EXPECT_TRUE(std::regex_search(script, rule)) << joined(help.command) << " " << name;
        }
        if (!help.command.empty()) {
            EXPECT_THAT(script, HasSubstr(" -a " + help.command.back() + " -d "));
        }
    }
}

TEST(FishCompletion, OffersTheOptionsOfACommandWithinACommand) {
    const TemporaryFolder folder;
    folder.add("dramatis.fish", shell_completions(describe_command_line(), Shell::Fish));
    const auto offered = [&](const std::string& line) {
        const auto result =
            run_program("/usr/bin/fish", {"--no-config", "-c", "source dramatis.fish; complete -C '" + line + "'"},
                        {.folder = folder.path(), .environment = {"HOME=" + folder.path().string()}});
        EXPECT_EQ(result.exit_code, 0) << result.err;
        return result.out;
    };
    EXPECT_THAT(offered("dramatis sounds render --va"), HasSubstr("--variation\t"));
    EXPECT_THAT(offered("dramatis render --bits "), HasSubstr("24"));
    EXPECT_THAT(offered("dramatis au"), HasSubstr("audition\t"));
}

TEST(ZshCompletion, NamesEachCommandsOptionsAndIsUnderstood) {
    const TemporaryFolder folder;
    const std::string script = shell_completions(describe_command_line(), Shell::Zsh);
    folder.add("_dramatis", script);
    const auto checked = run_program("/usr/bin/zsh", {"-f", "-n", (folder / "_dramatis").string()});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_EQ(checked.err, "");
    for (const Helped& help : helped()) {
        const std::string name = std::regex_replace("_dramatis " + joined(help.command), std::regex(" +(?=.)"), "_");
        const std::size_t start = script.find(std::regex_replace(name, std::regex(" +$"), "") + "() {");
        ASSERT_NE(start, std::string::npos) << joined(help.command);
        const std::string body = script.substr(start, script.find("\n}\n", start) - start);
        for (const std::string& option : help.options) EXPECT_THAT(body, HasSubstr("'" + option + "["));
        if (!help.command.empty()) {
            EXPECT_THAT(script, HasSubstr("'" + help.command.back() + ":"));
        }
    }
}

}  // namespace
}  // namespace dramatis::pipeline::cli

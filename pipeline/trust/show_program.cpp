#include "pipeline/trust/show_program.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/sha256.h"
#include "core/text.h"

namespace dramatis::pipeline::trust {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_program_file = std::uintmax_t{64} << 20;  // bytes; models are larger, and no programs

bool is_plain(std::string_view word) {
    constexpr std::string_view signs = "_@%+=:,./{}-";
    return !word.empty() && std::ranges::all_of(word, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || signs.contains(c);
    });
}

// The file of the show that a word names, relative to the folder that the program runs in; nothing if it names none.
std::optional<fs::path> file_of_show(std::string_view word, const fs::path& folder) {
    std::error_code failed;
    const fs::path file = fs::canonical(fs::path(word), failed);
    if (failed || !fs::is_regular_file(file, failed)) return std::nullopt;
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() ? std::optional(file) : std::nullopt;
}

std::string digest_of(const fs::path& file) {
    const auto content = read_file(file, largest_program_file);
    if (content) return sha256(*content).substr(0, 32);
    std::error_code failed;
    return fmt::format("{} bytes", fs::file_size(file, failed));
}

std::string shown_command(const std::vector<std::string>& command, const fs::path& folder) {
    std::string line, files;
    for (const std::string& word : command) {
        line += (line.empty() ? "" : " ") + quoted_word(word);
        // As it stands, and as in --model=FILE.
        for (const std::string_view part :
             {std::string_view(word), std::string_view(word).substr(word.find('=') + 1)}) {
            const auto file = file_of_show(part, folder);
            if (!file) continue;
            files += fmt::format("  [{} {}]", quoted_word(file->lexically_relative(folder).native()), digest_of(*file));
            break;
        }
    }
    return line + files;
}

class Gathering {
  public:
    explicit Gathering(const show::Show& show) : folder_(show.folder) {}

    void add(const voices::takes::Line& line) {
        if (line.engine != voices::profiles::EngineKind::Command || line.command.own) return;
        if (!commands_.insert(line.command.command).second) return;
        add({ShowProgram::Kind::Command, shown_command(line.command.command, folder_), line.command.where});
    }
    void add(ShowProgram program) {
        if (std::ranges::find(programs, program) == programs.end()) programs.push_back(std::move(program));
    }

    std::vector<ShowProgram> programs;

  private:
    const fs::path& folder_;
    std::set<std::vector<std::string>> commands_;
};

}  // namespace

std::string quoted_word(std::string_view word) {
    if (is_plain(word)) return std::string(word);
    std::string quoted = "\"";
    for (std::size_t at = 0; at < word.size();) {
        const auto [c, bytes] = decode(word, at);
        const char first = word[at];
        at += bytes;
        if (first == '"' || first == '\\')
            (quoted += '\\') += first;
        else if (first >= ' ' && first <= '~')
            quoted += first;
        else if (bytes == 1)  // a control character, or no UTF-8
            quoted += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(first)));
        else
            quoted += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
    }
    return quoted + '"';
}

std::vector<ShowProgram> programs_of(const show::Show& show, const script::Script& script) {
    Gathering gathering(show);
    for (const auto& line : script.lines) {
        if (line.recording) continue;
        gathering.add(line.line);
        if (line.calibration) gathering.add(*line.calibration);
    }
    for (const auto& plugin : mix::settings::plugins_of(show.mix)) {
        if (show.mix.own && plugin.plugin_where.source == show.mix.own) continue;
        gathering.add({ShowProgram::Kind::Plugin, quoted_word(plugin.plugin), plugin.plugin_where});
    }
    return std::move(gathering.programs);
}

std::string listed(const std::vector<ShowProgram>& programs) {
    std::string text;
    for (const ShowProgram& program : programs) {
        text += "  ";
        if (const SourceRef& source = program.where.source)
            text += fmt::format("{}:{}: ", source->name(), source->position(program.where.span.begin).line);
        text += fmt::format("{}: {}\n", program.kind == ShowProgram::Kind::Command ? "program" : "LV2 plugin",
                            program.shown);
    }
    return text;
}

}  // namespace dramatis::pipeline::trust

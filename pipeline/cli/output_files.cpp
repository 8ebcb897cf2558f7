#include "pipeline/cli/output_files.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_identity.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "mix/master/file_sink.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/json_documents.h"
#include "pipeline/cli/report.h"
#include "pipeline/render/render.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using Kind = OutputFile::Kind;

constexpr std::size_t head_bytes = 4096;

std::string head_of(const fs::path& file) {
    const auto head = read_beginning(file, head_bytes);
    return head ? *head : std::string();
}

bool is_audio(std::string_view head) {
    const bool is_wave = head.starts_with("RIFF") || head.starts_with("RF64");
    return (is_wave && head.size() >= 12 && head.substr(8, 4) == "WAVE") || head.starts_with("fLaC");
}

// The program's name stands before the samples.
bool is_audio_of_ours(std::string_view head) {
    using namespace std::string_view_literals;
    return is_audio(head) && (head.find("ISFT\x09\0\0\0dramatis\0"sv) != std::string_view::npos ||
                              head.find("software=dramatis ("sv) != std::string_view::npos);
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::Episode:
        case Kind::Stems:
            return "a WAV or FLAC file";
        case Kind::Report:
            return "a report of dramatis";
        case Kind::Timings:
            return "a trace of dramatis";
        case Kind::Quotations:
            return "quotations by dramatis";
        case Kind::Text:
            break;
    }
    return "a text";
}

bool is_audio_kind(Kind kind) { return kind == Kind::Episode || kind == Kind::Stems; }

bool is_what_it_should_be(const fs::path& file, Kind kind) {
    switch (kind) {
        case Kind::Episode:
        case Kind::Stems:
            return is_audio(head_of(file));
        case Kind::Report: {
            const auto text = read_file(file);
            return text && facts_of_report(*text);
        }
        case Kind::Timings:
            return is_trace_beginning(head_of(file));
        case Kind::Quotations:
            return is_quotations_beginning(head_of(file));
        case Kind::Text:
            break;
    }
    return true;
}

bool is_of_ours(const fs::path& file, Kind kind) {
    return is_audio_kind(kind) ? is_audio_of_ours(head_of(file)) : is_what_it_should_be(file, kind);
}

struct Replaced {
    const OutputFile* output = nullptr;
    fs::path file;
};

// The files that outputs replace: themselves, or the stems that lie in their folder.
Result<std::vector<Replaced>> replaced_by(std::span<const OutputFile> outputs) {
    std::vector<Replaced> all;
    for (const OutputFile& output : outputs) {
        if (output.kind != Kind::Stems) {
            all.push_back({&output, output.path});
            continue;
        }
        const auto entries = list_folder(output.path);
        if (!entries) return std::unexpected(entries.error());
        for (const fs::directory_entry& entry : *entries)
            if (entry.path().extension() == ".wav") all.push_back({&output, entry.path()});
    }
    return all;
}

Result<> check_content(const Replaced& replaced) {
    const auto& [output, file] = replaced;
    std::error_code failed;
    if (!fs::is_regular_file(file, failed) || fs::file_size(file, failed) == 0) return {};
    if (is_what_it_should_be(file, output->kind)) return {};
    return failure("E0451", fmt::format("'{}' is there already and isn't {}", file.string(), name_of(output->kind)),
                   fmt::format("it would be replaced by {}: name another file, or add --force", output->what));
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

// By creating a file there: permissions, quotas and read-only disks have no other answer that is always right.
Result<> check_place(const OutputFile& output) {
    std::error_code failed;
    const bool is_folder = output.kind == Kind::Stems && fs::is_directory(output.path, failed);
    if (output.kind == Kind::Stems && !is_folder && fs::exists(output.path, failed))
        return failure("E0412", fmt::format("can't create the folder '{}': a file has its name", output.path.string()),
                       "stems go into a folder beside the episode: choose another place for both");
    if (!is_audio_kind(output.kind) && fs::is_directory(output.path, failed))
        return failure("E0504", fmt::format("can't create '{}': it is a folder", output.path.string()),
                       "name a file in it");
    auto file = FileInProgress::create(is_folder ? output.path / "dialogue.wav" : output.path);
    if (file) return {};
    if (is_audio_kind(output.kind)) return mix::master::as_master_error(std::move(file).error());
    return std::unexpected(std::move(file).error());
}

void sweep(const OutputFile& output) {
    if (output.kind == Kind::Stems) sweep_unfinished_files(output.path);
    if (const auto target = follow_links(output.path)) sweep_unfinished_files(folder_of(*target));
}

std::vector<RunFile> run_files(std::span<const OutputFile> outputs) {
    std::vector<RunFile> files;
    for (const OutputFile& output : outputs) files.push_back({output.what, output.path});
    return files;
}

std::string_view what_is(const fs::path& file) {
    return to_lower(file.extension().string()) == ".toml" ? "a TOML file of the show" : "a file that the show reads";
}

}  // namespace

Result<> check_outputs(std::span<const OutputFile> outputs, std::span<const RunFile> read) {
    if (auto apart = check_apart(run_files(outputs), read); !apart) return apart;
    for (const OutputFile& output : outputs) {
        if (auto place = check_place(output); !place) return place;
        sweep(output);
    }
    return {};
}

Result<> check_replaced(std::span<const OutputFile> outputs, const std::vector<fs::path>& show_files, bool force) {
    const auto all = replaced_by(outputs);
    if (!all) return std::unexpected(all.error());
    std::vector<RunFile> read;
    for (const fs::path& file : show_files) {
        std::error_code failed;
        if (!fs::is_directory(file, failed)) {
            read.push_back({std::string(what_is(file)), file});
            continue;
        }
        const auto folder = identity_of(file);
        for (const Replaced& replaced : *all)
            if (folder && lies_in(replaced.file, *folder) && fs::is_regular_file(replaced.file, failed) &&
                !is_of_ours(replaced.file, replaced.output->kind))
                read.push_back({"a file in a folder that the show reads", replaced.file});
    }
    std::vector<RunFile> written;
    written.reserve(all->size());
    for (const Replaced& replaced : *all) written.push_back({replaced.output->what, replaced.file});
    if (auto apart = check_apart(written, read); !apart) return apart;
    if (force) return {};
    for (const Replaced& replaced : *all)
        if (auto same = check_content(replaced); !same) return same;
    return {};
}

std::vector<RunFile> show_inputs(const fs::path& sheet, const fs::path& voices, const fs::path& mix) {
    std::vector<RunFile> files;
    if (!sheet.empty()) files.push_back({"the cue sheet or story", sheet});
    if (!voices.empty()) files.push_back({"the voices (--voices)", voices});
    if (!mix.empty()) files.push_back({"the mix (--mix)", mix});
    return files;
}

std::vector<fs::path> all_files_of(const fs::path& sheet, const show::ShowOptions& options) {
    Diagnostics said_elsewhere;
    auto show = show::load_show(sheet, options, said_elsewhere);
    if (!show) return {};
    return render::write_show_script(std::move(*show), {}, said_elsewhere).files;
}

Diagnostic cut_short(const InterruptedPublication& cut, std::string code) {
    const auto names = [](const std::vector<fs::path>& files) {
        return listed(names_of(files, [](const fs::path& file) { return fmt::format("'{}'", file.string()); }));
    };
    return {std::move(code),
            fmt::format("a render was cut short while its files got their names: {} {} of it, {} {} not",
                        names(cut.renewed), cut.renewed.size() == 1 ? "is" : "are", names(cut.stale),
                        cut.stale.size() == 1 ? "is" : "are"),
            "render the show again",
            {}};
}

int exit_after(const Diagnostic& problem, const std::stop_token& stop) {
    // What would replace somebody's work was asked for by mistake.
    static constexpr std::array<std::string_view, 5> usage{"E0442", "E0451", "E0462", "E0466", "E0469"};
    if (is_clash(problem) || std::ranges::find(usage, problem.code) != usage.end()) return exit_usage;
    if (stop.stop_requested()) return exit_interrupted;
    return problem.code == "E0425" ? exit_in_part : exit_failed;
}

}  // namespace dramatis::pipeline::cli

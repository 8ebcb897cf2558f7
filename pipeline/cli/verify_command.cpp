// Whether an episode, its stems and its report are whole and of one render.
#include <algorithm>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/publication.h"
#include "core/phrasing.h"
#include "mix/decode/sound_file.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/cli/report.h"
#include "pipeline/render/mixing_desk.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using mix::decode::SoundFileFormat;

std::unexpected<Diagnostic> of_another_render(const fs::path& file, const fs::path& episode, std::string_view why) {
    return failure("E0453",
                   fmt::format("'{}' is not of the render that wrote '{}': {}", file.string(), episode.string(), why),
                   "render the show again");
}

Result<> check_not_cut(const fs::path& episode) {
    const auto cut = interrupted_publication(episode);
    if (!cut || cut->is_whole()) return {};
    return std::unexpected(cut_short(*cut, "E0453"));
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i)
        number |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return number;
}

// A file that was cut still opens: its length is compared with what its head says, or it is decoded to the end.
Result<SoundFileFormat> whole_file(const fs::path& path) {
    constexpr std::size_t sizes = 28;  // bytes: up to the sizes of RIFF and RF64
    const auto head = read_beginning(path, sizes);
    if (!head) return std::unexpected(head.error());
    const auto format = mix::decode::probe_sound_file(path);
    if (!format) return format;
    std::error_code failed;
    const bool is_long = head->starts_with("RF64");
    if (is_long || head->starts_with("RIFF")) {
        const std::uint64_t size = 8 + (is_long ? number_at(*head, 20, 8) : number_at(*head, 4, 4));
        if (fs::file_size(path, failed) >= size) return format;
        return failure("E0453", fmt::format("'{}' ends before its head says it does", path.string()),
                       "it was cut: render the show again");
    }
    const auto samples = mix::decode::read_sound_file(path, *format, {{0}, format->frames}, format->rate);
    if (!samples) return std::unexpected(samples.error());
    return format;
}

Result<std::vector<fs::path>> stems_of(const fs::path& episode) {
    const auto entries = list_folder(render::stems_folder(episode));
    if (!entries) return std::unexpected(entries.error());
    std::vector<fs::path> stems;
    for (const fs::directory_entry& entry : *entries)
        if (entry.path().extension() == ".wav") stems.push_back(entry.path());
    return stems;
}

Result<> check_stem(const fs::path& stem, const SoundFileFormat& of_episode, const fs::path& episode) {
    const auto format = whole_file(stem);
    if (!format) return std::unexpected(format.error());
    if (format->frames == of_episode.frames && format->rate == of_episode.rate) return {};
    return of_another_render(stem, episode,
                             fmt::format("it has {} frames at {} Hz, the episode {} at {} Hz", format->frames.count,
                                         format->rate.hz, of_episode.frames.count, of_episode.rate.hz));
}

Result<> check_content(const fs::path& file, const Hash& reported, const fs::path& report) {
    const auto checksum = checksum_of_file(file);
    if (!checksum) return std::unexpected(checksum.error());
    if (*checksum == reported) return {};
    return failure(
        "E0453",
        fmt::format("'{}' has another content than the one that '{}' tells of", file.string(), report.string()),
        "it was changed since, or is of another render: render the show again");
}

// Files beside the stems that the report doesn't tell of. A report without checksums tells of no stems.
void note_extra_stems(const ReportFacts& facts, const std::vector<fs::path>& stems, const fs::path& report,
                      Diagnostics& diagnostics) {
    if (!facts.checksum) return;
    for (const fs::path& stem : stems) {
        if (facts.stems.contains(stem.filename().string())) continue;
        diagnostics.push_back(
            {"W0469",
             fmt::format("'{}' lies among the stems, and '{}' doesn't tell of it", stem.string(), report.string()),
             "move it elsewhere, or remove it, before the stems are passed on",
             {}});
    }
}

Result<> check_report(const fs::path& report, const SoundFileFormat& of_episode, const fs::path& episode,
                      const std::vector<fs::path>& stems, Diagnostics& diagnostics) {
    const auto text = read_file(report);
    if (!text) return std::unexpected(text.error());
    const auto facts = facts_of_report(*text);
    if (!facts) return failure("E0453", fmt::format("'{}' is no report of dramatis", report.string()));
    std::error_code failed;
    const bool same = facts->frames == of_episode.frames.count && facts->sample_rate == of_episode.rate.hz &&
                      facts->bytes == fs::file_size(episode, failed);
    if (!same) return of_another_render(report, episode, "it tells of an episode of another length");
    if (facts->checksum)
        if (auto checked = check_content(episode, *facts->checksum, report); !checked) return checked;
    for (const auto& [name, checksum] : facts->stems)
        if (auto checked = check_content(render::stems_folder(episode) / name, checksum, report); !checked)
            return checked;
    note_extra_stems(*facts, stems, report, diagnostics);
    return {};
}

Result<std::string> verify(const VerifyCommand& command, Diagnostics& diagnostics) {
    if (auto whole = check_not_cut(command.episode); !whole) return std::unexpected(whole.error());
    const auto format = whole_file(command.episode);
    if (!format) return std::unexpected(format.error());
    const auto stems = stems_of(command.episode);
    if (!stems) return std::unexpected(stems.error());
    for (const fs::path& stem : *stems)
        if (auto checked = check_stem(stem, *format, command.episode); !checked)
            return std::unexpected(checked.error());
    if (!command.report.empty())
        if (auto checked = check_report(command.report, *format, command.episode, *stems, diagnostics); !checked)
            return std::unexpected(checked.error());
    std::string text =
        fmt::format("{}: whole, {:.2f} s", command.episode.string(), to_seconds(format->frames, format->rate).value);
    if (!stems->empty()) text += fmt::format(", {}", counted(stems->size(), "stem"));
    if (!command.report.empty()) text += ", with its report";
    return text + '\n';
}

}  // namespace

int run(const VerifyCommand& command, const std::stop_token&) {
    Diagnostics diagnostics;
    const auto text = verify(command, diagnostics);
    print_diagnostics(diagnostics, false);
    if (!text) return print_failure(text.error()), exit_failed;
    return terminal::print(*text) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli

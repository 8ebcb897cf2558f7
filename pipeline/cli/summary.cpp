#include "pipeline/cli/summary.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::cli {
namespace {

// Padded to a number of a terminal's columns.
std::string padded(std::string_view text, int columns) {
    return terminal::harmless(text) +
           std::string(static_cast<std::size_t>(std::max(columns - terminal::columns_of(text), 0)), ' ');
}

int widest(const script::Script& script, auto&& text_of) {
    int columns = 0;
    for (const auto& member : script.cast) columns = std::max(columns, terminal::columns_of(text_of(member)));
    return columns;
}

Seconds rounded(Seconds time) { return {std::round(time.value)}; }

std::string level(double value, const char* unit) {
    return std::isfinite(value) ? fmt::format("{:.1f} {}", value, unit) : std::string("silence");
}

std::string takes_line(const std::vector<perform::PerformedLine>& takes) {
    std::size_t spoken = 0, cached = 0, recorded = 0, failed = 0;
    for (const auto& take : takes) {
        if (take.recorded)
            ++recorded;
        else if (take.origin == voices::speech::TakeOrigin::Spoken)
            ++spoken;
        else if (take.origin == voices::speech::TakeOrigin::Cache)
            ++cached;
        else
            ++failed;
    }
    std::string text = fmt::format("{}: {} spoken, {} from the cache", counted(takes.size(), "line"), spoken, cached);
    if (recorded) text += fmt::format(", {} recorded", recorded);
    if (failed) text += fmt::format(", {} FAILED", failed);
    return text;
}

// "Speech over ambience: 21.3 LU (median), 15.2 at worst: line 41, MIRA"
std::string balance_line(const render::Rendering& rendering, const render::BedBalance& bed) {
    const auto& worst = rendering.script.lines[bed.worst_line];
    std::string text = fmt::format("Speech over {}: {:.1f} LU (median), {:.1f} at worst: line {}, {}",
                                   mix::audio::name_of(bed.bus), bed.median, bed.worst,
                                   rendering.show.sheet.source->position(worst.span.begin).line, worst.character);
    if (bed.under_floor > 0) text += fmt::format("; {} of {} lines under {:g}", bed.under_floor, bed.lines, bed.floor);
    return text + '\n';
}

}  // namespace

std::string cast_table(const script::Script& script) {
    const auto names = widest(script, [](const auto& m) -> const std::string& { return m.character; });
    const auto voices = widest(script, [](const auto& m) -> const std::string& { return m.voice.name; });
    std::string text;
    for (const auto& member : script.cast) {
        text += fmt::format("  {}  {}  {}\n", padded(member.character, names), padded(member.voice.name, voices),
                            terminal::harmless(member.reason));
    }
    return text;
}

std::string takes_table(const render::Rendering& rendering) {
    std::string text;
    for (std::size_t i = 0; i < rendering.takes.size(); ++i) {
        const auto& take = rendering.takes[i];
        const auto& line = rendering.script.lines[i];
        std::string_view from = take.recorded ? "recording" : "cache";
        if (!take.recorded && take.origin == voices::speech::TakeOrigin::Spoken) from = "spoken";
        if (!take.recorded && take.origin == voices::speech::TakeOrigin::Failed) from = "failed";
        const auto at = rendering.show.sheet.source->position(line.span.begin);
        text += fmt::format("{:>5}  {:<9}  {:<32}  {}: {}", at.line, from, take.slate, line.character,
                            shortened(line.text));
        if (!take.miss.empty()) text += fmt::format("  ({})", take.miss);
        text += '\n';
    }
    return text;
}

std::string summary(const render::Rendering& rendering, const render::RenderOptions& options, Seconds wall) {
    const auto& master = rendering.master;
    const Seconds length = to_seconds(master.length, options.rate);
    std::string text;
    if (!rendering.script.cast.empty()) text += "Cast\n" + cast_table(rendering.script);
    text += fmt::format("{}\n", takes_line(rendering.takes));
    for (const auto& credit : rendering.script.credits) {
        text += fmt::format("Sound '{}': {}{}{}\n", terminal::harmless(credit.sound), terminal::harmless(credit.author),
                            credit.author.empty() || credit.licence.empty() ? "" : ", ",
                            terminal::harmless(credit.licence));
    }
    if (rendering.balance)
        for (const auto& bed : rendering.balance->beds) text += balance_line(rendering, bed);
    if (!rendering.stems.empty())
        text +=
            fmt::format("{}  {} stems\n", render::stems_folder(options.output).string() + "/", rendering.stems.size());
    text += fmt::format("{}  {}  {}, {}, {:.1f} s ({:.0f} x real time)\n", options.output.string(),
                        clock_time(rounded(length)), level(master.after.integrated.value, "LUFS"),
                        level(master.after.true_peak.value, "dBTP"), wall.value,
                        wall.value > 0.0 ? length.value / wall.value : 0.0);
    if (const std::size_t silent = rendering.silent_lines(); silent > 0)
        text += fmt::format("{} of {} could not be spoken: silence stands in for {}\n", silent,
                            counted(rendering.takes.size(), "line"), silent == 1 ? "it" : "them");
    return text;
}

std::string turn_line(const render::Rendering& rendering, const render::RenderOptions& options, Seconds wall,
                      const std::vector<std::filesystem::path>& saved) {
    const std::string why = listed_file_names(saved);
    return fmt::format("{}{}{}  {}  {}  {}, {:.2f} s\n", why, why.empty() ? "" : ": ", options.output.string(),
                       clock_time(rounded(to_seconds(rendering.master.length, options.rate))),
                       level(rendering.master.after.integrated.value, "LUFS"), takes_line(rendering.takes), wall.value);
}

}  // namespace dramatis::pipeline::cli

#include "pipeline/summary.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::pipeline {
namespace {

// Columns of text, padded by what a terminal shows rather than by bytes.
std::string padded(std::string_view text, std::size_t width) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto point = decode(text, i);
        columns += static_cast<std::size_t>(std::max(column_width(point.value), 0));
        i += point.bytes;
    }
    return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::size_t widest(const Script& script, auto&& text_of) {
    std::size_t width = 0;
    for (const auto& member : script.cast) width = std::max(width, count_code_points(text_of(member)));
    return width;
}

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::size_t end = 0;
    for (std::size_t n = 0; n < longest && end < text.size(); ++n) end += decode(text, end).bytes;
    return end < text.size() ? std::string(text.substr(0, end)) + "…" : std::string(text);
}

std::string level(double value, const char* unit) {
    return std::isfinite(value) ? fmt::format("{:.1f} {}", value, unit) : std::string("silence");
}

std::string takes_line(const std::vector<PerformedLine>& takes) {
    std::size_t spoken = 0, cached = 0, recorded = 0, failed = 0;
    for (const auto& take : takes) {
        if (take.recorded)
            ++recorded;
        else if (take.origin == voices::TakeOrigin::Spoken)
            ++spoken;
        else if (take.origin == voices::TakeOrigin::Cache)
            ++cached;
        else
            ++failed;
    }
    std::string text = fmt::format("{} lines: {} spoken, {} from the cache", takes.size(), spoken, cached);
    if (recorded) text += fmt::format(", {} recorded", recorded);
    if (failed) text += fmt::format(", {} FAILED", failed);
    return text;
}

// "Speech over ambience: 21.3 LU (median), 15.2 at worst: line 41, MIRA"
std::string balance_line(const Rendering& rendering, const BedBalance& bed) {
    const auto& worst = rendering.script.lines[bed.worst_line];
    std::string text = fmt::format("Speech over {}: {:.1f} LU (median), {:.1f} at worst: line {}, {}",
                                   mix::name_of(bed.bus), bed.median, bed.worst,
                                   rendering.show.sheet.source->position(worst.span.begin).line, worst.character);
    if (bed.under_floor > 0) text += fmt::format("; {} of {} lines under {:g}", bed.under_floor, bed.lines, bed.floor);
    return text + '\n';
}

}  // namespace

std::string clock_time(Seconds time) {
    const auto whole = static_cast<long>(std::lround(time.value));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string cast_table(const Script& script) {
    const auto names = widest(script, [](const auto& m) -> const std::string& { return m.character; });
    const auto voices = widest(script, [](const auto& m) -> const std::string& { return m.voice.name; });
    std::string text;
    for (const auto& member : script.cast) {
        text += fmt::format("  {}  {}  {}\n", padded(member.character, names), padded(member.voice.name, voices),
                            member.reason);
    }
    return text;
}

std::string takes_table(const Rendering& rendering) {
    std::string text;
    for (std::size_t i = 0; i < rendering.takes.size(); ++i) {
        const auto& take = rendering.takes[i];
        const auto& line = rendering.script.lines[i];
        std::string_view from = take.recorded ? "recording" : "cache";
        if (!take.recorded && take.origin == voices::TakeOrigin::Spoken) from = "spoken";
        if (!take.recorded && take.origin == voices::TakeOrigin::Failed) from = "failed";
        const auto at = rendering.show.sheet.source->position(line.span.begin);
        text += fmt::format("{:>5}  {:<9}  {:<32}  {}: {}", at.line, from, take.slate, line.character,
                            shortened(line.text));
        if (!take.miss.empty()) text += fmt::format("  ({})", take.miss);
        text += '\n';
    }
    return text;
}

std::string summary(const Rendering& rendering, const RenderOptions& options, Seconds wall) {
    const auto& master = rendering.master;
    const Seconds length = to_seconds(master.length, options.rate);
    std::string text;
    if (!rendering.script.cast.empty()) text += "Cast\n" + cast_table(rendering.script);
    text += fmt::format("{}\n", takes_line(rendering.takes));
    for (const auto& credit : rendering.script.credits) {
        text += fmt::format("Sound '{}': {}{}{}\n", credit.sound, credit.author,
                            credit.author.empty() || credit.licence.empty() ? "" : ", ", credit.licence);
    }
    if (rendering.balance)
        for (const auto& bed : rendering.balance->beds) text += balance_line(rendering, bed);
    if (!rendering.stems.empty())
        text += fmt::format("{}  {} stems\n", stems_folder(options.output).string() + "/", rendering.stems.size());
    text += fmt::format("{}  {}  {}, {}, {:.1f} s ({:.0f} x real time)\n", options.output.string(), clock_time(length),
                        level(master.after.integrated, "LUFS"), level(master.after.true_peak, "dBTP"), wall.value,
                        wall.value > 0.0 ? length.value / wall.value : 0.0);
    return text;
}

std::string turn_line(const Rendering& rendering, const RenderOptions& options, Seconds wall,
                      const std::vector<std::filesystem::path>& saved) {
    std::string why;
    for (const auto& file : saved) why += (why.empty() ? "" : ", ") + file.filename().string();
    return fmt::format("{}{}{}  {}  {}  {}, {:.2f} s\n", why, why.empty() ? "" : ": ", options.output.string(),
                       clock_time(to_seconds(rendering.master.length, options.rate)),
                       level(rendering.master.after.integrated, "LUFS"), takes_line(rendering.takes), wall.value);
}

}  // namespace dramatis::pipeline

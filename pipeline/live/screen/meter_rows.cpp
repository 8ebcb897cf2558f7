// The level meters: bars on the scale of level_meter.h, coloured by how near to full scale they are.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "pipeline/live/screen/screen_parts.h"
#include "pipeline/live/screen/status_words.h"
#include "pipeline/terminal/screen_image.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

constexpr std::array marks{-60.0, -40.0, -20.0, -9.0, -3.0, 0.0};
constexpr std::array main_marks{-20.0, -9.0, -3.0, 0.0};
constexpr int widest_bar = 100;
constexpr int number_columns = 7;

terminal::Style style_at(double position) {
    if (position > scale_position(-3.0)) return terminal::Style::Danger;
    return position > scale_position(-9.0) ? terminal::Style::Caution : terminal::Style::Good;
}

// The column of a bar `width` wide in which a level's upper end lies.
int column_of(double dbfs, int width) {
    return std::clamp(static_cast<int>(std::ceil(scale_position(dbfs) * width)) - 1, 0, width - 1);
}

void append_bar(terminal::Row& row, const MeterReading& reading, int width) {
    const int halves = static_cast<int>(std::lround(scale_position(reading.level) * 2 * width));
    const int held = scale_position(reading.held_peak) > 0.0 ? column_of(reading.held_peak, width) : -1;
    for (int i = 0; i < width; ++i) {
        const terminal::Style style = style_at((i + 0.5) / width);
        const bool is_mark = std::ranges::any_of(main_marks, [&](double mark) { return column_of(mark, width) == i; });
        if (2 * i + 1 < halves) {
            append(row, "█", style);
        } else if (i == held) {
            append(row, "│", style);
        } else if (2 * i < halves) {
            append(row, "▌", style);
        } else if (is_mark) {
            append(row, "·", terminal::Style::Faint);
        } else {
            append(row, " ", terminal::Style::Faint);
        }
    }
}

terminal::Row channel_row(std::string_view name, const MeterReading& reading, int width) {
    terminal::Row row{{fmt::format(" {} ", name), terminal::Style::Plain}};
    append_bar(row, reading, width);
    append(row, fmt::format("{:>{}}", level_text(reading.held_peak), number_columns), terminal::Style::Plain);
    return row;
}

// The numbers, each ending where its level does; those that would touch their neighbour give way.
terminal::Row scale_row(int width) {
    std::string line(static_cast<std::size_t>(width + 3), ' ');
    std::size_t free_from = line.size() + 1;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const std::string number = fmt::format("{:.0f}", *mark);
        const std::size_t end = static_cast<std::size_t>(column_of(*mark, width)) + 4;
        if (end < number.size() || end >= free_from) continue;
        line.replace(end - number.size(), number.size(), number);
        free_from = end - number.size();
    }
    return {{line + " dBFS", terminal::Style::Faint}};
}

}  // namespace

std::vector<terminal::Row> meter_rows(const StereoReading& meters, int columns, int rows) {
    if (rows >= 2) {
        const int width = std::clamp(columns - 3 - number_columns - 1, 4, widest_bar);
        std::vector<terminal::Row> result{channel_row("L", meters[0], width), channel_row("R", meters[1], width)};
        if (rows >= 3) result.push_back(scale_row(width));
        for (terminal::Row& row : result) row = terminal::clipped(std::move(row), columns);
        return result;
    }
    const int width = std::clamp((columns - 8) / 2, 4, widest_bar);
    terminal::Row row{{" L ", terminal::Style::Plain}};
    append_bar(row, meters[0], width);
    append(row, "  R ", terminal::Style::Plain);
    append_bar(row, meters[1], width);
    return {terminal::clipped(std::move(row), columns)};
}

}  // namespace dramatis::pipeline::live::screen

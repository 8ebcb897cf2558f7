// What is wrong with the last save, as rows of the screen.
#include <algorithm>

#include <fmt/format.h>

#include "pipeline/live/screen/screen_parts.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

std::string place_of(const Location& where) {
    if (!where.source) return {};
    const LineColumn at = where.source->position(where.span.begin);
    return fmt::format("{}:{}:{}", where.source->name(), at.line, at.column);
}

constexpr int longest_place = 40;
constexpr std::size_t longest_message = 4;  // rows; a message may quote somebody's text at any length

std::vector<terminal::Row> rows_of(const Diagnostic& diagnostic, int columns) {
    const terminal::Style style =
        diagnostic.severity() == Severity::Error ? terminal::Style::Danger : terminal::Style::Caution;
    const std::string place = terminal::clipped_front(place_of(diagnostic.where), std::min(longest_place, columns / 2));
    const std::string head = fmt::format(" {}{}{} ", diagnostic.code, place.empty() ? "" : " ", place);
    std::vector<terminal::Row> rows;
    // The message stands beside the place if it fits there, else below it.
    if (terminal::columns_of(head) + 1 + terminal::columns_of(diagnostic.message) < columns) {
        rows.push_back({{head, style}, {" " + terminal::harmless(diagnostic.message), terminal::Style::Plain}});
    } else {
        rows.push_back({{head, style}});
        for (const auto& line : terminal::wrapped(diagnostic.message, columns - 4))
            rows.push_back({{"   " + line, terminal::Style::Plain}});
    }
    if (!diagnostic.help.empty()) {
        for (const auto& line : terminal::wrapped("help: " + diagnostic.help, columns - 4))
            rows.push_back({{"   " + line, terminal::Style::Faint}});
    }
    if (rows.size() > longest_message + 2) rows.resize(longest_message + 2);
    return rows;
}

std::string heading_of(const Diagnostics& diagnostics, int columns) {
    if (!has_errors(diagnostics)) return " The last save has warnings";
    const std::string whole = " The last save can't be played; the version before it goes on";
    return terminal::columns_of(whole) <= columns ? whole : " The last save can't be played";
}

// For a single row: the code, the place and as much of the message as fits.
terminal::Row brief_row(const Diagnostic& diagnostic, std::size_t more, int columns) {
    const terminal::Style style =
        diagnostic.severity() == Severity::Error ? terminal::Style::Danger : terminal::Style::Caution;
    const std::string others = more > 0 ? fmt::format(" +{} ", more) : " ";
    const std::string place = terminal::clipped_front(place_of(diagnostic.where), columns / 2);
    return terminal::both_sides(
        {{fmt::format(" {} {} ", diagnostic.code, place), style}, {diagnostic.message, terminal::Style::Plain}},
        {{others, style}}, columns);
}

}  // namespace

std::vector<terminal::Row> diagnostic_rows(const Diagnostics& diagnostics, int columns, int rows) {
    if (diagnostics.empty() || rows <= 0) return {};
    std::vector<const Diagnostic*> order;
    for (const auto& diagnostic : diagnostics) order.push_back(&diagnostic);
    std::ranges::stable_sort(order, std::greater{}, [](const Diagnostic* d) { return d->severity(); });
    if (rows == 1) return {brief_row(*order.front(), order.size() - 1, columns)};
    const auto most = static_cast<std::size_t>(rows);
    std::vector<terminal::Row> result{{{heading_of(diagnostics, columns), terminal::Style::Danger}}};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto next = rows_of(*order[i], columns);
        const std::size_t after_it = i + 1 < order.size() ? 1 : 0;  // room to say how many more
        if (i > 0 && result.size() + next.size() + after_it > most) {
            if (result.size() < most)
                result.push_back({{fmt::format(" and {} more", order.size() - i), terminal::Style::Danger}});
            break;
        }
        result.insert(result.end(), next.begin(), next.end());
    }
    // The first may be longer than all there is: how many more is worth its last row.
    if (result.size() > most) {
        result.resize(most);
        if (order.size() > 1)
            result.back() = {{fmt::format(" and {} more", order.size() - 1), terminal::Style::Danger}};
    }
    for (terminal::Row& row : result) row = terminal::clipped(std::move(row), columns);
    return result;
}

}  // namespace dramatis::pipeline::live::screen

#include "pipeline/terminal/terminal_text.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::pipeline::terminal {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr int most_marks = 3;  // curses keeps four to a place

// They ask for another form of the character before, often of another width: terminals disagree about which.
bool is_variation_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }
// Vowels and final consonants that join the syllable begun before them, as marks do.
bool is_joining_jamo(char32_t c) { return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF); }
constexpr char32_t soft_hyphen = 0xAD;

bool is_on_the_letter_before(char32_t c) {
    return is_joining_jamo(c) || (is_mark(c) && column_width(c) == 0 && !is_variation_selector(c));
}

// Calls `visit` with the text and width of each place.
template <class Visit>
void for_each_cell(std::string_view text, Visit visit) {
    Cell cell{.text = {}, .columns = 0};
    int marks = 0;
    const auto hand_over = [&] {
        if (cell.columns > 0) visit(cell);
        cell = {.text = {}, .columns = 0};
        marks = 0;
    };
    const auto begin = [&](char32_t c, int columns) {
        hand_over();
        append_utf8(cell.text, c);
        cell.columns = columns;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        at += bytes;
        if (is_space(c)) {
            begin(U' ', 1);
        } else if (is_control(c)) {
            begin(replacement, 1);
        } else if (is_on_the_letter_before(c)) {
            if (cell.columns == 0) begin(U' ', 1);
            if (marks++ < most_marks) append_utf8(cell.text, c);
        } else if (const int columns = column_width(c); columns > 0 && c != soft_hyphen) {
            begin(c, columns);
        }
    }
    hand_over();
}

std::string joined(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += cells[i].text;
    return text;
}

int width_of(const std::vector<Cell>& cells) {
    int columns = 0;
    for (const Cell& cell : cells) columns += cell.columns;
    return columns;
}

}  // namespace

std::vector<Cell> to_cells(std::string_view text) {
    std::vector<Cell> cells;
    for_each_cell(text, [&](const Cell& cell) { cells.push_back(cell); });
    return cells;
}

std::string harmless(std::string_view text) {
    std::string result;
    for_each_cell(text, [&](const Cell& cell) { result += cell.text; });
    return result;
}

int columns_of(std::string_view text) {
    int columns = 0;
    for_each_cell(text, [&](const Cell& cell) { columns += cell.columns; });
    return columns;
}

std::string clipped(std::string_view text, int columns) {
    const auto cells = to_cells(text);
    if (width_of(cells) <= columns) return joined(cells, 0, cells.size());
    if (columns <= 0) return {};
    int used = 1;
    std::size_t count = 0;
    while (used + cells[count].columns <= columns) used += cells[count++].columns;
    return joined(cells, 0, count) + "…";
}

std::string clipped_front(std::string_view text, int columns) {
    const auto cells = to_cells(text);
    if (width_of(cells) <= columns) return joined(cells, 0, cells.size());
    if (columns <= 0) return {};
    int used = 1;
    std::size_t first = cells.size();
    while (used + cells[first - 1].columns <= columns) used += cells[--first].columns;
    return "…" + joined(cells, first, cells.size());
}

std::vector<std::string> wrapped(std::string_view text, int columns) {
    columns = std::max(columns, 2);
    const auto cells = to_cells(text);
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < cells.size();) {
        std::size_t end = begin;
        std::size_t gap = begin;  // the last blank that fits
        for (int used = 0; end < cells.size() && used + cells[end].columns <= columns; ++end) {
            used += cells[end].columns;
            if (cells[end].text == " ") gap = end;
        }
        const bool breaks_a_word = end < cells.size() && cells[end].text != " ";
        if (breaks_a_word && gap > begin) end = gap;
        lines.push_back(joined(cells, begin, end));
        for (begin = end; begin < cells.size() && cells[begin].text == " ";) ++begin;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

}  // namespace dramatis::pipeline::terminal

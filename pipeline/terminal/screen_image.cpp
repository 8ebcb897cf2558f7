#include "pipeline/terminal/screen_image.h"

#include <algorithm>

#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::terminal {

void append(Row& row, std::string_view text, Style style) {
    if (!row.empty() && row.back().style == style) {
        row.back().text += text;
    } else {
        row.push_back({std::string(text), style});
    }
}

int columns_of(const Row& row) {
    int columns = 0;
    for (const Run& run : row) columns += columns_of(run.text);
    return columns;
}

Row clipped(Row row, int columns) {
    int used = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int width = columns_of(row[i].text);
        row[i].text = clipped(row[i].text, columns - used);
        if (used + width > columns) {
            row.resize(i + 1);
            break;
        }
        used += width;
    }
    return row;
}

Row both_sides(Row left, Row right, int columns) {
    right = clipped(std::move(right), columns / 2);
    const int right_columns = columns_of(right);
    left = clipped(std::move(left), std::max(columns - right_columns - (right_columns > 0 ? 1 : 0), 0));
    const int between = columns - columns_of(left) - right_columns;
    if (between > 0 && right_columns > 0)
        left.push_back({std::string(static_cast<std::size_t>(between), ' '), Style::Plain});
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

std::string plain_text(const ScreenImage& image) {
    std::string text;
    for (const Row& row : image.rows) {
        for (const Run& run : row) text += run.text;
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

}  // namespace dramatis::pipeline::terminal

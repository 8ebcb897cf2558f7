#include "pipeline/live/screen/screen_layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "pipeline/live/screen/screen_parts.h"
#include "pipeline/live/screen/status_words.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

constexpr terminal::ScreenSize smallest{.columns = 40, .rows = 8};
// A line that is much longer is hard to read.
constexpr int widest_speech = 84;
constexpr int indent = 3;
constexpr int comfortable_rows = 22;  // help has room beside the meters
constexpr int most_diagnostic_rows = 12;

}  // namespace

// How many rows each part gets. One row each is certain for the title, the speech, the progress and the keys.
struct ScreenLayout::Allotment {
    int speech = 1;
    int speaker = 0;
    int scene = 0;
    int next = 0;
    int diagnostics = 0;
    int meters = 0;
    int figures = 0;
    int note = 0;
    int upper_rule = 0;
    int lower_rule = 0;
    int gap_above_speech = 0;
    int gap_below_speech = 0;
    int gap_above_note = 0;
    int spare = 0;  // between what is said and the meters
};

ScreenLayout::Allotment ScreenLayout::allot(const LiveStatus& status, const ScreenExtras& extras,
                                            terminal::ScreenSize size) {
    Allotment rows;
    int left = size.rows - 4;
    // In order of worth. What doesn't depend on the moment's text keeps its place from speech to speech.
    const auto give = [&](int& part, int most) {
        const int more = std::clamp(most - part, 0, left);
        part += more;
        left -= more;
    };
    const int wanted_by_diagnostics = static_cast<int>(std::min<std::size_t>(
        most_diagnostic_rows, diagnostic_rows(status.diagnostics, size.columns, most_diagnostic_rows).size()));
    give(rows.diagnostics, std::min(wanted_by_diagnostics, size.rows < 12 ? 1 : 4));
    give(rows.speaker, 1);
    give(rows.meters, 1);
    if (size.rows >= 12 || !extras.note.empty()) give(rows.note, 1);
    give(rows.speech, 2);
    give(rows.scene, 1);
    give(rows.figures, 1);
    give(rows.meters, 2);
    give(rows.speech, 3);
    give(rows.next, 1);
    give(rows.diagnostics, wanted_by_diagnostics);
    give(rows.meters, 3);
    give(rows.next, 2);
    give(rows.upper_rule, 1);
    give(rows.gap_below_speech, 1);
    give(rows.next, 3);
    give(rows.lower_rule, 1);
    give(rows.gap_above_speech, 1);
    give(rows.speech, 5);
    give(rows.gap_above_note, 1);
    give(rows.next, 5);
    give(rows.speech, 9);
    give(rows.next, 8);
    rows.spare = left;
    return rows;
}

terminal::Row ScreenLayout::one_line(const LiveStatus& status, int columns) {
    if (!status.diagnostics.empty()) return diagnostic_rows(status.diagnostics, columns, 1).front();
    terminal::Row row{
        {fmt::format("{} {} ", sign_of(status.state), position_text(status.position)), terminal::Style::Plain}};
    if (status.speech) {
        row.push_back({terminal::harmless(status.speech->speaker) + ": ", terminal::Style::Strong});
        const int space = columns - terminal::columns_of(row);
        if (space > 2) {
            paragraph_.set(status.speech->words, space);
            const auto window = paragraph_.around(status.speech->word, 1);
            if (!window.rows.empty()) row.insert(row.end(), window.rows.front().begin(), window.rows.front().end());
        }
    }
    return terminal::clipped(std::move(row), columns);
}

void ScreenLayout::add_speech(const LiveStatus& status, int rows, terminal::ScreenImage& image) {
    const std::size_t end = image.rows.size() + static_cast<std::size_t>(rows);
    if (status.speech) {
        paragraph_.set(status.speech->words, std::min(image.size.columns - indent - 1, widest_speech));
        auto window = paragraph_.around(status.speech->word, static_cast<std::size_t>(rows));
        for (std::size_t i = 0; i < window.rows.size(); ++i) {
            const bool cut = (i == 0 && window.more_above) || (i + 1 == window.rows.size() && window.more_below);
            terminal::Row& row = window.rows[i];
            row.insert(row.begin(), {cut ? " … " : "   ", terminal::Style::Faint});
            image.rows.push_back(std::move(row));
        }
    }
    image.rows.resize(end);
}

terminal::ScreenImage ScreenLayout::lay_out(const LiveStatus& status, const ScreenExtras& extras,
                                            terminal::ScreenSize size) {
    terminal::ScreenImage image{.size = size, .rows = {}};
    if (size.columns <= 0 || size.rows <= 0) return image;
    const int columns = size.columns;
    if (columns < smallest.columns || size.rows < smallest.rows) {
        image.rows.push_back(one_line(status, columns));
        return image;
    }
    if (extras.help && size.rows < comfortable_rows) {
        image.rows = help_rows(columns, size.rows - 2);
        image.rows.insert(image.rows.begin(), title_row(status, columns));
        image.rows.push_back(progress_row(status, columns));
        return image;
    }
    const Allotment rows = allot(status, extras, size);
    const auto add = [&](int times, const terminal::Row& row) {
        for (int i = 0; i < times; ++i) image.rows.push_back(row);
    };
    const auto add_all = [&](std::vector<terminal::Row> several, int count) {
        several.resize(static_cast<std::size_t>(count));
        for (terminal::Row& row : several) image.rows.push_back(std::move(row));
    };
    add(1, title_row(status, columns));
    add(rows.scene, scene_row(status, columns));
    add(rows.upper_rule, rule_row(columns));
    add(rows.gap_above_speech, {});
    if (extras.help) {
        const int room = rows.speaker + rows.speech + rows.gap_below_speech + rows.next + rows.spare;
        add_all(help_rows(columns, room), room);
    } else {
        add(rows.speaker, speaker_row(status, columns));
        add_speech(status, rows.speech, image);
        add(rows.gap_below_speech, {});
        for (int i = 0; i < rows.next; ++i) {
            const auto n = static_cast<std::size_t>(i);
            add(1, n < status.next.size() ? next_row(status.next[n], columns) : terminal::Row{});
        }
        add(rows.spare, {});
    }
    add_all(diagnostic_rows(status.diagnostics, columns, rows.diagnostics), rows.diagnostics);
    add(rows.lower_rule, rule_row(columns));
    add(1, progress_row(status, columns));
    if (rows.meters > 0) add_all(meter_rows(extras.meters, columns, rows.meters), rows.meters);
    add(rows.figures, figures_row(status, columns));
    add(rows.gap_above_note, {});
    add(rows.note, note_row(extras.note, columns));
    add(1, keys_row(columns));
    return image;
}

}  // namespace dramatis::pipeline::live::screen

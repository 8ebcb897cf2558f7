#include "pipeline/live/screen/screen_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "pipeline/live/screen/status_words.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

terminal::Style style_of(LiveState state) {
    switch (state) {
        case LiveState::Playing:
            return terminal::Style::Good;
        case LiveState::Lost:
            return terminal::Style::Danger;
        case LiveState::Ended:
        case LiveState::Starting:
            return terminal::Style::Plain;
        case LiveState::Paused:
        case LiveState::Waiting:
            return terminal::Style::Caution;
    }
    return terminal::Style::Plain;
}

struct KeyHelp {
    std::string_view keys;
    std::string_view brief;
    std::string_view meaning;
    int importance;  // the least important leave a narrow screen first
};
constexpr std::array<KeyHelp, 11> all_keys{{
    {"space", "pause", "pause, and go on", 9},
    {"←→", "speech", "the speech before, the one after", 8},
    {"↑↓", "scene", "the scene before, the one after", 6},
    {"[ ]", "5 s", "five seconds back, five on", 3},
    {"r", "repeat", "repeat this speech until pressed again", 5},
    {"s", "solo", "dialogue, ambience, effects or music alone, or all", 4},
    {"e", "line", "print the line of the cue sheet", 1},
    {"o", "edit", "open it in $EDITOR", 2},
    {"Ctrl-Z", "suspend", "suspend; fg comes back", 0},
    {"?", "keys", "this help, on and off", 7},
    {"q", "quit", "quit", 10},
}};

// The text of the choice that fits, or the last one.
std::string first_that_fits(std::initializer_list<std::string> choices, int columns) {
    for (const auto& choice : choices)
        if (terminal::columns_of(choice) <= columns) return choice;
    return *(choices.end() - 1);
}

}  // namespace

terminal::Row title_row(const LiveStatus& status, int columns) {
    terminal::Row right{{fmt::format("{} {} ", sign_of(status.state), name_of(status.state)), style_of(status.state)}};
    return terminal::both_sides({{" " + status.title, terminal::Style::Strong}}, std::move(right), columns);
}

terminal::Row scene_row(const LiveStatus& status, int columns) {
    const std::string device = status.device.empty() ? "" : terminal::clipped(status.device, columns / 2 - 1) + " ";
    return terminal::both_sides({{" " + status.scene, terminal::Style::Plain}}, {{device, terminal::Style::Faint}},
                                columns);
}

terminal::Row rule_row(int columns) { return {{repeated("─", columns), terminal::Style::Faint}}; }

terminal::Row speaker_row(const LiveStatus& status, int columns) {
    if (!status.speech) return {};
    // The file's name says enough; `e` prints the whole path.
    const std::string_view path = status.speech->place;
    const std::string place = terminal::clipped_front(path.substr(path.rfind('/') + 1), columns / 2 - 1) + " ";
    return terminal::both_sides({{" " + status.speech->speaker, terminal::Style::Strong}},
                                {{place, terminal::Style::Faint}}, columns);
}

terminal::Row next_row(std::string_view cue, int columns) {
    return {{terminal::clipped("   " + std::string(cue), columns - 1), terminal::Style::Faint}};
}

terminal::Row progress_row(const LiveStatus& status, int columns) {
    const std::string position = fmt::format(" {:>6} ", position_text(status.position));
    const std::string length =
        fmt::format(" {}{} ", status.length_is_estimate ? "~" : "", position_text(status.length));
    const int bar = columns - terminal::columns_of(position) - terminal::columns_of(length);
    const double part = status.length.value > 0.0 ? status.position.value / status.length.value : 0.0;
    const int done = static_cast<int>(std::lround(std::clamp(std::isnan(part) ? 0.0 : part, 0.0, 1.0) * bar));
    return terminal::clipped({{position, terminal::Style::Plain},
                              {repeated("━", done), terminal::Style::Strong},
                              {repeated("─", bar - done), terminal::Style::Faint},
                              {length, terminal::Style::Plain}},
                             columns);
}

terminal::Row figures_row(const LiveStatus& status, int columns) {
    const std::string short_term = level_text(status.short_term);
    const std::string integrated = level_text(status.integrated);
    std::string modes;
    if (status.solo) modes += fmt::format("solo {} ", mix::audio::name_of(*status.solo));
    if (status.loop) modes += modes.empty() ? "repeat " : "· repeat ";
    const std::string underruns = fmt::format(" underruns {}", status.underruns);
    const int space = columns - terminal::columns_of(underruns) - terminal::columns_of(modes) - 3;
    const std::string least_loudness = fmt::format(" I {:>5} LUFS ", integrated);
    std::string silent;
    if (status.silent_lines > 0)
        silent = first_that_fits(
            {fmt::format("   silent lines {}", status.silent_lines), fmt::format("   silent {}", status.silent_lines)},
            space - terminal::columns_of(least_loudness));
    const std::string loudness =
        first_that_fits({fmt::format(" short-term {:>5}   integrated {:>5} LUFS  ", short_term, integrated),
                         fmt::format(" S {:>5}  I {:>5} LUFS ", short_term, integrated), least_loudness},
                        space - terminal::columns_of(silent));
    return terminal::both_sides({{loudness, terminal::Style::Plain},
                                 {underruns, status.underruns > 0 ? terminal::Style::Caution : terminal::Style::Plain},
                                 {silent, terminal::Style::Caution}},
                                {{modes, terminal::Style::Caution}}, columns);
}

terminal::Row note_row(std::string_view note, int columns) {
    return {{terminal::clipped(" " + std::string(note), columns), terminal::Style::Plain}};
}

terminal::Row keys_row(int columns) {
    const auto width = [](const KeyHelp& key) {
        return terminal::columns_of(key.keys) + 1 + terminal::columns_of(key.brief) + 2;
    };
    int least = 1;
    const auto total = [&] {
        int sum = 0;
        for (const KeyHelp& key : all_keys) sum += key.importance >= least ? width(key) : 0;
        return sum;
    };
    while (total() > columns) ++least;
    terminal::Row row;
    for (const KeyHelp& key : all_keys) {
        if (key.importance < least) continue;
        row.push_back({fmt::format(" {}", key.keys), terminal::Style::Plain});
        row.push_back({fmt::format(" {} ", key.brief), terminal::Style::Faint});
    }
    return terminal::clipped(std::move(row), columns);
}

std::vector<terminal::Row> help_rows(int columns, int rows) {
    constexpr int key_columns = 8;
    std::vector<terminal::Row> result;
    const bool is_brief = static_cast<int>(all_keys.size()) > rows;
    const int item_columns = is_brief ? columns / 2 : columns;
    for (std::size_t i = 0; i < all_keys.size(); ++i) {
        const KeyHelp& key = all_keys[i];
        const std::string blanks = repeated(" ", std::max(key_columns - terminal::columns_of(key.keys), 1));
        terminal::Row item{{"   " + std::string(key.keys) + blanks, terminal::Style::Strong},
                           {std::string(is_brief ? key.brief : key.meaning), terminal::Style::Plain}};
        item = terminal::clipped(std::move(item), item_columns);
        if (is_brief && i % 2 == 1) {
            terminal::Row& row = result.back();
            row.push_back({repeated(" ", item_columns - terminal::columns_of(row)), terminal::Style::Plain});
            row.insert(row.end(), item.begin(), item.end());
        } else {
            result.push_back(std::move(item));
        }
    }
    result.resize(static_cast<std::size_t>(std::clamp(rows, 0, static_cast<int>(result.size()))));
    return result;
}

}  // namespace dramatis::pipeline::live::screen

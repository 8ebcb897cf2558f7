#include "tests/support/terminal_emulator.h"

#include <vterm.h>

#include "core/text.h"

namespace dramatis {

struct TerminalEmulator::State {
    VTerm* terminal = nullptr;
    VTermScreen* screen = nullptr;
    int columns = 0;
    int rows = 0;
    bool is_alternate = false;
    bool cursor_is_visible = true;

    VTermScreenCell cell(int row, int column) const {
        VTermScreenCell result{};
        vterm_screen_get_cell(screen, {.row = row, .col = column}, &result);
        return result;
    }
    template <class Predicate>
    std::string stretches(Predicate stands_out) const;
    static int keep_property(VTermProp property, VTermValue* value, void* user);
};

namespace {

constexpr auto second_half = static_cast<std::uint32_t>(-1);  // of a wide character

std::string text_of(const VTermScreenCell& cell) {
    if (cell.chars[0] == second_half) return {};
    if (cell.chars[0] == 0) return " ";
    std::string text;
    for (const std::uint32_t c : cell.chars) {
        if (c == 0) break;
        append_utf8(text, c);
    }
    return text;
}

}  // namespace

int TerminalEmulator::State::keep_property(VTermProp property, VTermValue* value, void* user) {
    auto* const state = static_cast<State*>(user);
    if (property == VTERM_PROP_ALTSCREEN) state->is_alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE) state->cursor_is_visible = value->boolean != 0;
    return 1;
}

template <class Predicate>
std::string TerminalEmulator::State::stretches(Predicate stands_out) const {
    std::string text;
    bool inside = false;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const VTermScreenCell place = cell(row, column);
            const bool now = stands_out(place);
            if (now && !inside && !text.empty()) text += ' ';
            if (now) text += text_of(place);
            inside = now;
        }
        inside = false;
    }
    return text;
}

TerminalEmulator::TerminalEmulator(int columns, int rows) : state_(std::make_unique<State>()) {
    static const VTermScreenCallbacks callbacks = [] {
        VTermScreenCallbacks chosen{};
        chosen.settermprop = State::keep_property;
        return chosen;
    }();
    state_->columns = columns;
    state_->rows = rows;
    state_->terminal = vterm_new(rows, columns);
    vterm_set_utf8(state_->terminal, 1);
    state_->screen = vterm_obtain_screen(state_->terminal);
    vterm_screen_set_callbacks(state_->screen, &callbacks, state_.get());
    vterm_screen_enable_altscreen(state_->screen, 1);
    vterm_screen_reset(state_->screen, 1);
}

TerminalEmulator::~TerminalEmulator() { vterm_free(state_->terminal); }

void TerminalEmulator::write(std::string_view bytes) {
    vterm_input_write(state_->terminal, bytes.data(), bytes.size());
    // Answers to questions about the terminal: nobody waits for them.
    std::string answers(vterm_output_get_buffer_current(state_->terminal), '\0');
    vterm_output_read(state_->terminal, answers.data(), answers.size());
}

void TerminalEmulator::resize(int columns, int rows) {
    vterm_set_size(state_->terminal, rows, columns);
    state_->columns = columns;
    state_->rows = rows;
}

std::string TerminalEmulator::text() const {
    std::string text;
    for (int row = 0; row < state_->rows; ++row) {
        for (int column = 0; column < state_->columns; ++column) text += text_of(state_->cell(row, column));
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

std::string TerminalEmulator::underlined() const {
    return state_->stretches([](const VTermScreenCell& cell) { return cell.attrs.underline != 0; });
}

std::string TerminalEmulator::reversed() const {
    return state_->stretches([](const VTermScreenCell& cell) { return cell.attrs.reverse != 0; });
}

bool TerminalEmulator::shows_colour() const {
    return !state_->stretches([](const VTermScreenCell& cell) { return !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg); }).empty();
}

bool TerminalEmulator::is_on_alternate_screen() const { return state_->is_alternate; }

bool TerminalEmulator::cursor_is_visible() const { return state_->cursor_is_visible; }

}  // namespace dramatis

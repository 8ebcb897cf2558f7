#include "pipeline/terminal/curses_canvas.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cwchar>
#include <optional>
#include <string_view>
#include <utility>

#include <langinfo.h>
#include <locale.h>

#define NCURSES_NOMACROS 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <termcap.h>

#include "core/text.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::terminal {
namespace {

// The user's locale if it can encode more than ASCII. A locale that can't is the default of an unconfigured machine and says
// nothing about the terminal, which most probably uses UTF-8.
locale_t terminal_locale() {
    const locale_t own = newlocale(LC_CTYPE_MASK, "", nullptr);
    if (own && std::string_view(nl_langinfo_l(CODESET, own)) != "ANSI_X3.4-1968") return own;
    if (own) freelocale(own);
    return newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
}

// Sets the locale of this thread while it exists: curses encodes characters by the locale.
class InLocale {
  public:
    explicit InLocale(locale_t locale) : former_(locale ? uselocale(locale) : nullptr) {}
    InLocale(const InLocale&) = delete;
    InLocale& operator=(const InLocale&) = delete;
    ~InLocale() {
        if (former_) uselocale(former_);
    }

  private:
    locale_t former_;
};

// Installs handlers while it exists for signals that curses would otherwise handle.
class SignalsKeptFromCurses {
  public:
    SignalsKeptFromCurses() {
        struct sigaction ignored{};
        ignored.sa_handler = SIG_IGN;
        sigemptyset(&ignored.sa_mask);
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &ignored, &former_[i]);
    }
    SignalsKeptFromCurses(const SignalsKeptFromCurses&) = delete;
    SignalsKeptFromCurses& operator=(const SignalsKeptFromCurses&) = delete;
    ~SignalsKeptFromCurses() {
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &former_[i], nullptr);
    }

  private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    std::array<struct sigaction, signals.size()> former_{};
};

// For a locale that has no such characters.
constexpr std::array<std::pair<wchar_t, wchar_t>, 13> plain_forms{{{L'─', L'-'},
                                                                   {L'━', L'='},
                                                                   {L'█', L'#'},
                                                                   {L'▌', L'#'},
                                                                   {L'│', L'|'},
                                                                   {L'·', L'.'},
                                                                   {L'…', L'~'},
                                                                   {L'−', L'-'},
                                                                   {L'–', L'-'},
                                                                   {L'▶', L'>'},
                                                                   {L'■', L'*'},
                                                                   {L'‖', L'='},
                                                                   {L'’', L'\''}}};

bool can_be_written(wchar_t c) {
    std::array<char, 16> bytes{};
    std::mbstate_t state{};
    return std::wcrtomb(bytes.data(), c, &state) != static_cast<std::size_t>(-1);
}

wchar_t nearest_form(wchar_t c) {
    for (const auto& [fine, plain] : plain_forms)
        if (fine == c) return plain;
    return L'?';
}

constexpr short usual_pair = 0;
constexpr short good_pair = 1;
constexpr short caution_pair = 2;
constexpr short danger_pair = 3;

}  // namespace

struct CursesCanvas::State {
    locale_t locale = nullptr;
    SCREEN* screen = nullptr;
    bool has_colours = false;
    bool draws_whole = true;
    bool is_abandoned = false;
    attr_t word_mark = A_UNDERLINE;
    ScreenImage shown;

    attr_t attributes_of(Style style, short& pair) const;
    void add(std::vector<cchar_t>& row, const Cell& cell, Style style) const;
    void start_colours();
};

// Few colours, readable in the dark, and only on the terminal's own background.
void CursesCanvas::State::start_colours() {
    const char* const refused = std::getenv("NO_COLOR");
    if (refused && *refused) return;
    if (!has_colors() || start_color() == ERR || use_default_colors() == ERR) return;
    has_colours = true;
    const bool many = COLORS >= 256;  // muted ones then, which can be read on black and on white
    init_pair(good_pair, static_cast<short>(many ? 71 : COLOR_GREEN), -1);
    init_pair(caution_pair, static_cast<short>(many ? 136 : COLOR_YELLOW), -1);
    init_pair(danger_pair, static_cast<short>(many ? 167 : COLOR_RED), -1);
}

attr_t CursesCanvas::State::attributes_of(Style style, short& pair) const {
    pair = usual_pair;
    switch (style) {
        case Style::Plain:
            return A_NORMAL;
        case Style::Faint:
            return A_DIM;
        case Style::Strong:
            return A_BOLD;
        case Style::Word:
            return A_BOLD | word_mark;
        case Style::Good:
            pair = has_colours ? good_pair : usual_pair;
            return A_NORMAL;
        case Style::Caution:
            pair = has_colours ? caution_pair : usual_pair;
            return has_colours ? A_NORMAL : A_BOLD;
        case Style::Danger:
            pair = has_colours ? danger_pair : usual_pair;
            return A_BOLD;
    }
    return A_NORMAL;
}

void CursesCanvas::State::add(std::vector<cchar_t>& row, const Cell& cell, Style style) const {
    std::array<wchar_t, CCHARW_MAX + 1> text{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < cell.text.size() && count < CCHARW_MAX;) {
        const auto [c, bytes] = decode(cell.text, at);
        at += bytes;
        const auto character = static_cast<wchar_t>(c);
        // A combining mark that the C library doesn't know is left out.
        if (count == 0 || (wcwidth(character) == 0 && can_be_written(character))) text[count++] = character;
    }
    if (!can_be_written(text[0])) text = {nearest_form(text[0])};
    // If the C library has another width for a character, the row would shift.
    const bool agreed = wcwidth(text[0]) == cell.columns;
    if (!agreed) text = {L'?'};
    short pair = usual_pair;
    const attr_t attributes = attributes_of(style, pair);
    cchar_t place{};
    if (setcchar(&place, text.data(), attributes, pair, nullptr) == ERR) return;
    row.push_back(place);
    if (!agreed && cell.columns == 2) row.push_back(place);
}

CursesCanvas::CursesCanvas(std::unique_ptr<State> state) : state_(std::move(state)) {}

bool terminal_can_be_drawn_on() {
    const char* const name = std::getenv("TERM");
    if (!name || !*name || std::string_view(name) == "dumb" || !isatty(STDOUT_FILENO)) return false;
    if (tgetent(nullptr, name) != 1) return false;
    return tgetstr("cm", nullptr) && tgetstr("cl", nullptr) && !tgetflag("hc");
}

std::unique_ptr<CursesCanvas> CursesCanvas::open() {
    if (!terminal_can_be_drawn_on()) return nullptr;
    auto state = std::make_unique<State>();
    state->locale = terminal_locale();
    const InLocale locale(state->locale);
    {
        const SignalsKeptFromCurses signals;
        state->screen = newterm(nullptr, stdout, stdin);
    }
    if (!state->screen) {
        if (state->locale) freelocale(state->locale);
        return nullptr;
    }
    state->start_colours();
    if (!(term_attrs() & A_UNDERLINE)) state->word_mark = A_REVERSE;
    noecho();
    cbreak();
    nonl();
    curs_set(0);
    leaveok(stdscr, TRUE);
    // Ctrl-C stays a signal, to all that was started. Ctrl-Z becomes a key, so that the screen is left first; Ctrl-S must
    // not hold up a frame for ever, nor Ctrl-V make the next key another one.
    termios settings{};
    if (tcgetattr(STDIN_FILENO, &settings) == 0) {
        settings.c_cc[VSUSP] = _POSIX_VDISABLE;
        settings.c_lflag &= ~static_cast<tcflag_t>(IEXTEN);
        settings.c_iflag &= ~static_cast<tcflag_t>(IXON);
        tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    }
    def_prog_mode();
    return std::unique_ptr<CursesCanvas>(new CursesCanvas(std::move(state)));
}

CursesCanvas::~CursesCanvas() {
    leave();
    {
        const InLocale locale(state_->locale);
        delscreen(state_->screen);
    }
    if (state_->locale) freelocale(state_->locale);
}

ScreenSize CursesCanvas::size() const {
    winsize window{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0 && window.ws_row > 0)
        return {window.ws_col, window.ws_row};
    return {COLS, LINES};
}

void CursesCanvas::draw(const ScreenImage& image) {
    if (!state_->draws_whole && image == state_->shown) return;
    const InLocale locale(state_->locale);
    if (image.size.rows != LINES || image.size.columns != COLS) {
        resizeterm(image.size.rows, image.size.columns);
        state_->draws_whole = true;
    }
    werase(stdscr);
    std::vector<cchar_t> cells;
    for (std::size_t i = 0; i < image.rows.size(); ++i) {
        cells.clear();
        for (const Run& run : image.rows[i])
            for (const Cell& cell : to_cells(run.text)) state_->add(cells, cell, run.style);
        if (!cells.empty())
            mvwadd_wchnstr(stdscr, static_cast<int>(i), 0, cells.data(), static_cast<int>(cells.size()));
    }
    // Terminals differ in what they do to their rows when their size changes.
    if (std::exchange(state_->draws_whole, false)) clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    state_->shown = image;
}

void CursesCanvas::forget_what_is_shown() {
    reset_prog_mode();
    state_->draws_whole = true;
}

void CursesCanvas::leave() {
    if (state_->is_abandoned || isendwin()) return;
    const InLocale locale(state_->locale);
    endwin();
}

void CursesCanvas::abandon() { state_->is_abandoned = true; }

void CursesCanvas::enter() {
    const InLocale locale(state_->locale);
    state_->is_abandoned = false;
    reset_prog_mode();
    curs_set(0);
    state_->draws_whole = true;
}

std::string CursesCanvas::farewell() const {
    std::string text;
    for (const char* const capability : {"sgr0", "cnorm", "rmcup"}) {
        const char* const sequence = tigetstr(capability);
        if (sequence && sequence != reinterpret_cast<const char*>(-1)) text += sequence;
    }
    return text + "\r\n";
}

}  // namespace dramatis::pipeline::terminal

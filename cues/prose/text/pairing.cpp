#include "cues/prose/text/pairing.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::size_t no_partner = static_cast<std::size_t>(-1);  // larger than every index

// Words that end in an apostrophe because a letter is left out: "an' all", "o' the", "goin' home".
bool is_clipped(std::string_view word) {
    constexpr std::array<std::string_view, 16> clipped = {"an", "o",  "th", "wi", "t",  "ol",  "lan", "mo",
                                                          "po", "fo", "t’", "i",  "ha", "tha", "wid", "den"};
    return word.ends_with("in") || std::ranges::find(clipped, to_lower(word)) != clipped.end();
}

class Pairing {
  public:
    Pairing(std::string_view text, std::span<const Mark> marks, const QuotingStyle& style, bool singles)
        : text_(text), marks_(marks), style_(style), singles_(singles) {
        if (singles_ || std::ranges::any_of(marks_, [](const Mark& m) { return m.glyph == Glyph::LeftSingle; }))
            look_ahead();
        count_straight();
    }

    std::vector<Pair> take() && {
        for (std::size_t i = 0; i < marks_.size();) i = from(i);
        return std::move(pairs_);
    }

  private:
    // Pairs the mark i if it opens a quotation. Returns the mark to go on with.
    std::size_t from(std::size_t i) {
        const Mark& mark = marks_[i];
        if (is_double(mark.glyph)) return opens_double(i) ? close_double(i) : stray_double(i);
        if (is_single(mark.glyph)) {
            const bool low = mark.glyph == Glyph::LowSingle;
            if (low) return close_with(i, {Glyph::LeftSingle, Glyph::RightSingle, Glyph::Single});
            if (!opens_single(text_, mark)) return i + 1;
            if (singles_) return close_single(i);
            // A thought in ‘…’ among speech in “…”.
            return mark.glyph == Glyph::LeftSingle && closes_strongly(i) ? close(i, ahead_[i].strong) : i + 1;
        }
        const bool left = mark.glyph == Glyph::LeftGuillemet || mark.glyph == Glyph::LeftAngle;
        if (left == style_.guillemets_inward) return i + 1;
        const bool angle = mark.glyph >= Glyph::LeftAngle;
        const Glyph closing = angle ? (left ? Glyph::RightAngle : Glyph::LeftAngle)
                                    : (left ? Glyph::RightGuillemet : Glyph::LeftGuillemet);
        return close_with(i, {closing, closing, closing});
    }

    bool opens_double(std::size_t i) const {
        const Mark& mark = marks_[i];
        switch (mark.glyph) {
            case Glyph::LowDouble:
                return true;
            case Glyph::LeftDouble:
                return !(mark.letter_before && mark.space_after);
            case Glyph::RightDouble:
                return (style_.right_opens && !mark.looks_closing()) || mark.at == 0;
            default:
                return !mark.letter_before && !(mark.stop_before && !mark.letter_after) && mark.end() < text_.size();
        }
    }

    // A closing mark whose opening one is missing: what is before it in the block is said.
    std::size_t stray_double(std::size_t i) {
        const Mark& mark = marks_[i];
        if (i == 0 && mark.at > 0 && mark.stop_before && mark.looks_closing() && text_[mark.at - 1] != ')')
            pairs_.push_back({0, 0, mark.at, mark.end(), mark.glyph, true});
        return i + 1;
    }

    std::size_t close_double(std::size_t i) {
        std::size_t depth = 0;
        for (std::size_t j = i + 1; j < marks_.size(); ++j) {
            const Glyph glyph = marks_[j].glyph;
            if (!is_double(glyph)) continue;
            // “who read nothing but the “Spectator,” and snuff” has as many marks that open as marks that close.
            if (nests_ && glyph == Glyph::LeftDouble && marks_[j].looks_opening()) {
                ++depth;
                continue;
            }
            if (depth > 0 && glyph == Glyph::RightDouble) {
                --depth;
                continue;
            }
            if (closes_double(i, j)) return close(i, j);
            if (restarts_double(i, j)) return leave_open(i, j);
        }
        return leave_open(i, marks_.size());
    }

    bool closes_double(std::size_t i, std::size_t j) const {
        const Mark& closing = marks_[j];
        switch (closing.glyph) {
            case Glyph::RightDouble:
                return true;
            case Glyph::LeftDouble:
                // German „…“, “…“, and a slip: “…?“ she said.
                return marks_[i].glyph == Glyph::LowDouble || style_.left_closes ||
                       (closing.looks_closing() && closing.stop_before);
            case Glyph::Double:
                return !by_shape_ || !closing.looks_opening();
            default:
                return false;
        }
    }

    bool restarts_double(std::size_t i, std::size_t j) const {
        const Glyph opening = marks_[i].glyph;
        const Glyph glyph = marks_[j].glyph;
        if (glyph == Glyph::Double) return opening == Glyph::Double;
        return glyph == opening || (glyph == Glyph::LeftDouble && opening == Glyph::Double);
    }

    std::size_t close_with(std::size_t i, const std::array<Glyph, 3>& closing) {
        for (std::size_t j = i + 1; j < marks_.size(); ++j) {
            if (std::ranges::find(closing, marks_[j].glyph) != closing.end()) {
                if (is_single(marks_[j].glyph) && !closes_single(text_, marks_[j])) continue;
                return close(i, j);
            }
            if (marks_[j].glyph == marks_[i].glyph) return leave_open(i, j);
        }
        return leave_open(i, marks_.size());
    }

    // A single mark closes after punctuation, if there is such a one before the next quotation begins; else behind a word
    // that isn't a plural's possessive.
    std::size_t close_single(std::size_t i) {
        const Ahead& ahead = ahead_[i];
        const std::size_t before = skip_spaces_back(text_, marks_[i].at);
        const bool inside_a_clause = before > 0 && letter_before(text_, before);
        const bool strong =
            ahead.strong != no_partner && (ahead.opening == no_partner || ahead.strong <= ahead.opening);
        const bool weak = ahead.weak != no_partner && (ahead.opening == no_partner || ahead.weak < ahead.opening);
        if (weak && (!strong || (inside_a_clause && ahead.weak < ahead.strong))) return close(i, ahead.weak);
        if (strong) return close(i, ahead.strong);
        return leave_open(i, ahead.opening == no_partner ? marks_.size() : ahead.opening);
    }

    bool closes_strongly(std::size_t i) const {
        const Ahead& ahead = ahead_[i];
        if (!begins_a_clause(marks_[i]) || ahead.strong == no_partner || ahead.strong > ahead.opening) return false;
        const auto between = marks_.subspan(i + 1, ahead.strong - i - 1);
        return std::ranges::none_of(between, [](const Mark& m) { return is_double(m.glyph); });
    }

    std::size_t close(std::size_t i, std::size_t j) {
        pairs_.push_back({marks_[i].at, marks_[i].end(), marks_[j].at, marks_[j].end(), marks_[i].glyph, true});
        return j + 1;
    }

    // Without a closing mark: to the mark `next`, or to the block's end.
    std::size_t leave_open(std::size_t i, std::size_t next) {
        const std::size_t end = next < marks_.size() ? marks_[next].at : text_.size();
        pairs_.push_back({marks_[i].at, marks_[i].end(), end, end, marks_[i].glyph, false});
        return next;
    }

    // Of each mark: which later one closes a single quotation after punctuation, which behind a word, and which opens the
    // next one. Found from the end, so that a block without closing marks stays linear.
    void look_ahead() {
        ahead_.resize(marks_.size());
        Ahead next;
        for (std::size_t i = marks_.size(); i-- > 0;) {
            ahead_[i] = next;
            const Mark& mark = marks_[i];
            if (!is_single(mark.glyph)) continue;
            if (opens_single(text_, mark) && begins_a_clause(mark)) next.opening = i;
            if (!closes_single(text_, mark)) continue;
            if (mark.stop_before || mark.end() == text_.size() || closes_before_punctuation(mark)) {
                next.strong = i;
            } else if (mark.letter_before && closes_behind_a_word(mark)) {
                next.weak = i;
            }
        }
    }

    bool begins_a_clause(const Mark& mark) const {
        const std::size_t before = skip_spaces_back(text_, mark.at);
        return before == 0 || !letter_before(text_, before);
    }

    bool closes_behind_a_word(const Mark& mark) const {
        const Word word = word_before(text_, mark.at);
        const std::string_view written = text_.substr(word.begin, word.end - word.begin);
        if (is_clipped(written)) return false;
        const bool goes_on = mark.space_after && letter_at(text_, skip_spaces(text_, mark.end()));
        return !(goes_on && written.ends_with('s'));
    }

    // 'copy', as British English writes it; not the boys', not goin'.
    bool closes_before_punctuation(const Mark& mark) const {
        if (!mark.letter_before || mark.end() >= text_.size()) return false;
        if (!std::string_view(",.;:!?)").contains(text_[mark.end()])) return false;
        return text_[mark.at - 1] != 's' && closes_behind_a_word(mark);
    }

    // Straight marks pair in turn if their number is even; else, or if all of them look as if they opened, by their shape.
    void count_straight() {
        std::size_t straight = 0;
        std::size_t opening = 0;
        std::size_t left = 0;
        std::size_t right = 0;
        for (const Mark& mark : marks_) {
            if (mark.glyph == Glyph::LeftDouble) ++left;
            if (mark.glyph == Glyph::RightDouble) ++right;
            if (mark.glyph != Glyph::Double) continue;
            ++straight;
            if (mark.looks_opening()) ++opening;
        }
        nests_ = left == right && straight == 0;
        by_shape_ = straight % 2 == 1 || opening == straight;
    }

    struct Ahead {
        std::size_t strong = no_partner;
        std::size_t weak = no_partner;
        std::size_t opening = no_partner;
    };

    std::string_view text_;
    std::span<const Mark> marks_;
    const QuotingStyle& style_;
    bool singles_;
    bool by_shape_ = false;
    bool nests_ = false;  // curly marks within curly marks
    std::vector<Ahead> ahead_;
    std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> pair_marks(std::string_view text, std::span<const Mark> marks, const QuotingStyle& style,
                             bool singles) {
    if (marks.empty()) return {};
    return Pairing(text, marks, style, singles).take();
}

bool reopens(std::span<const Mark> marks, Glyph opening) {
    if (marks.empty() || marks.front().at != 0) return false;
    const Glyph glyph = marks.front().glyph;
    if (is_double(opening)) return is_double(glyph);
    if (is_single(opening)) return is_single(glyph);
    return glyph >= Glyph::LeftGuillemet;  // French repeats « or » before each paragraph
}

}  // namespace dramatis::cues::prose::text

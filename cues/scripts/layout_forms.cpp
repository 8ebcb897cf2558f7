#include "cues/scripts/layout_forms.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t longest_name = longest_layout_name;

// The groups in brackets at `at`: "(aside) [door slams]". Moves `at` behind them.
void read_groups(std::string_view text, std::size_t& at, LayoutHead& head) {
    for (;;) {
        // "ANNA (off) [door slams]: …": how she speaks has been said.
        const bool is_sound_place = !head.directions.empty() && head.form == HeadForm::Colon;
        std::size_t open = at;
        while (open < text.size() && (text[open] == ' ' || text[open] == '\t' || text[open] == ',')) ++open;
        if (open >= text.size() || (text[open] != '(' && text[open] != '[')) return;
        const char closing = text[open] == '(' ? ')' : ']';
        const std::size_t close = text.find(closing, open);
        constexpr std::size_t longest = 120;
        if (close == std::string_view::npos || close - open > longest) return;
        const std::string inside = collapse_spaces(text.substr(open + 1, close - open - 1));
        const auto known = prose::staging::recognise(inside);
        // "BEN: [SFX: rain] Two."; further ones are read with the words.
        if (const auto sound = read_sound(inside); sound && inside.contains(':')) {
            if (!head.sound.empty()) return;
            head.sound = sound->text;
            at = close + 1;
            continue;
        }
        if (closing == ']' && !(known && known->complete) &&
            (is_sound_place || (is_in_capitals(inside) && inside.size() > 12)))
            head.sound = inside;
        else if (!inside.empty())
            head.directions.push_back(inside);
        at = close + 1;
    }
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

// What stands where at the beginning of a line, as far as a name may reach: found once for all forms. A place that isn't there is the
// line's length.
class Opening {
  public:
    explicit Opening(std::string_view text) : text_(text) {
        colon = bracket = tab = point = comma = text.size();
        small_ = letter_ = text.size();
        int depth = 0;
        const std::size_t end = std::min(text.size(), longest_name + 1);
        for (std::size_t at = 0, bytes = 1; at < end; at += bytes) {
            const auto byte = static_cast<unsigned char>(text[at]);
            bytes = 1;
            if (byte >= 'a' && byte <= 'z') {
                if (depth == 0) found_letter(at, true);
            } else if (byte >= 'A' && byte <= 'Z') {
                if (depth == 0) found_letter(at, false);
            } else if (byte >= 0x80) {
                const CodePoint c = decode(text, at);
                bytes = c.bytes;
                has_non_ascii = true;
                if (depth == 0 && is_letter(c.value)) found_letter(at, is_lower(c.value));
            } else if (byte != ' ') {
                look_at(text[at], at);
                if (byte == '(') ++depth;
                if (byte == ')' && depth > 0) --depth;
            }
        }
    }

    std::size_t colon, bracket, tab, point, comma;  // the first ones
    bool has_non_ascii = false;                     // characters that aren't ASCII
    // As is_in_capitals of the text up to there.
    bool in_capitals(std::size_t end) const {
        if (end > longest_name + 1) return is_in_capitals(text_.substr(0, end));
        return letter_ < end && small_ >= end;
    }
    // As are_names_in_capitals. Words between names are in small letters.
    bool names_in_capitals(std::size_t end) const {
        return in_capitals(end) || (may_join() && are_joined_by_a_word(text_.substr(0, end)));
    }
    bool may_join() const { return small_ > 1 && small_ < text_.size() && text_[small_ - 1] == ' '; }
    // Behind which no form in capitals begins.
    std::size_t small() const { return small_; }

  private:
    void found_letter(std::size_t at, bool is_small) {
        if (letter_ == text_.size()) letter_ = at;
        if (is_small && small_ == text_.size()) small_ = at;
    }
    void look_at(char c, std::size_t at) {
        std::size_t* const place = c == ':'               ? &colon
                                   : c == '.'             ? &point
                                   : c == ','             ? &comma
                                   : c == '\t'            ? &tab
                                   : c == '(' || c == '[' ? &bracket
                                                          : nullptr;
        if (place != nullptr && *place == text_.size()) *place = at;
    }

    std::string_view text_;
    std::size_t small_, letter_;  // the first letters outside of parentheses
};

void add(std::vector<LayoutHead>& heads, std::optional<LayoutHead> head) {
    if (head) heads.push_back(std::move(*head));
}

// Bytes of the dash that stands between a name's point and the words: "ANNA.--Hello."
std::size_t dash_at(std::string_view text) {
    for (const std::string_view dash : {"--", "\u2014", "\u2013"}) {
        if (!text.starts_with(dash)) continue;
        const std::size_t behind = text.find_first_not_of('-', dash.size());
        return behind == std::string_view::npos ? 0 : behind;
    }
    return 0;
}

// "softly", "riant, un bouquet à la main".
bool is_manner_behind_comma(std::string_view direction, std::size_t most_words) {
    return !direction.empty() && is_lower(decode(direction, 0).value) &&
           split_filled(direction, ' ').size() <= most_words;
}

// A name and what is behind its comma: "LE NOTAIRE" and "à part" of "LE NOTAIRE, à part. …"; empty: there are none.
struct NamedWithComma {
    std::string_view name;
    std::string direction;
};
NamedWithComma direction_behind_comma(std::string_view text, const Opening& opening) {
    const std::size_t comma = opening.comma, point = opening.point;
    if (comma == 0 || point >= text.size() || comma >= point || comma > opening.bracket || !opening.in_capitals(comma))
        return {};
    std::string direction = collapse_spaces(text.substr(comma + 1, point - comma - 1));
    // A dash behind the point shows that it ends no sentence: "ROSE, riant, un bouquet à la main. — Bonjour !"
    const bool is_marked = dash_at(text.substr(skip_blanks(text, point + 1))) > 0;
    if (!is_manner_behind_comma(direction, is_marked ? 10 : 5)) return {};
    return {text.substr(0, comma), std::move(direction)};
}

// "LE NOTAIRE, à part." above his words.
std::optional<LayoutHead> above_with_comma(const LayoutLine& line, const Opening& opening) {
    if (opening.point + 1 != line.text.size()) return std::nullopt;
    const auto [name, direction] = direction_behind_comma(line.text, opening);
    if (!is_layout_name(name)) return std::nullopt;
    return LayoutHead{.form = HeadForm::AboveWithPoint,
                      .characters = characters_in(name),
                      .directions = {direction},
                      .sound = {},
                      .set_off = false,
                      .body = line.text.size()};
}

void add_above(const LayoutLine& line, const Opening& opening, const LayoutLine* below,
               std::vector<LayoutHead>& heads) {
    if (below == nullptr || line.text.size() > longest_name + 60) return;
    if (auto head = above_with_comma(line, opening)) return heads.push_back(std::move(*head));
    const bool styled =
        line.style == "character" || line.style == "charactername" || line.style == "speaker" || line.style == "cue";
    const bool is_bold = line.bold == line.text.size() && !line.text.empty();
    // A small letter in front of all parentheses.
    const bool is_small = opening.small() < std::min(opening.bracket, line.text.size());
    if (is_small && !styled && !is_bold && !line.centred && line.text.front() != '@' && !opening.may_join()) return;
    auto named = read_speaker_line(styled ? '@' + line.text : line.text);
    if (!named && (is_bold || line.centred || (opening.may_join() && are_joined_by_a_word(line.text))))
        named = read_speaker_line('@' + line.text);
    if (!named) return;
    if (!styled && !std::ranges::all_of(named->characters, is_layout_name)) return;
    const char end = line.text.back();
    if (!styled && (end == '!' || end == '?') && !is_bold) return;
    // "HAMLET." above his words, as some plays are printed.
    std::string& last = named->characters.back();
    if (last.size() > 1 && last.back() == '.' && last.find('.') == last.size() - 1) last.pop_back();
    LayoutHead head{HeadForm::Above, named->characters, named->directions, {}, false, line.text.size()};
    if (end == '.') {
        head.form = HeadForm::AboveWithPoint;
        // The point of "LORD F." may belong to his name.
        if (last.size() < 2 || last[last.size() - 2] != ' ') return heads.push_back(std::move(head));
        heads.push_back(head);
        head.form = HeadForm::Above;
    }
    heads.push_back(std::move(head));
}

// "_Mr. Toole._ Hello.": the name is what is set off at the start.
std::optional<LayoutHead> set_off_head(const LayoutLine& line) {
    if (line.runs.size() < 2 || !line.runs.front().emphasised) return std::nullopt;
    const std::string& run = line.runs.front().text;
    const bool point_inside = run.ends_with('.'), point_behind = line.runs[1].text.starts_with('.');
    if (run.size() > longest_name || (!point_inside && !point_behind)) return std::nullopt;
    const std::size_t end = point_inside ? run.size() - 1 : run.size();
    auto head = head_with(line.text, std::string_view(line.text).substr(0, end), end, HeadForm::Period, ".");
    if (head) head->set_off = true;
    return head;
}

// "PETER, sadly. It does not."
std::optional<LayoutHead> head_with_comma(std::string_view text, const Opening& opening) {
    const auto [name, direction] = direction_behind_comma(text, opening);
    if (name.empty()) return std::nullopt;
    auto head = head_with(text, name, opening.point, HeadForm::Period, ".");
    if (head) head->directions.insert(head->directions.begin(), direction);
    return head;
}

// "BEN, softly: Yes."
std::optional<LayoutHead> head_with_comma_and_colon(std::string_view text, const Opening& opening) {
    const std::size_t comma = opening.comma, colon = opening.colon;
    if (comma == 0 || colon >= text.size() || comma >= colon || colon > std::min(opening.bracket, opening.tab))
        return std::nullopt;
    const std::string direction = collapse_spaces(text.substr(comma + 1, colon - comma - 1));
    constexpr std::size_t most_words = 5;
    // "Anna, you see: it is cold." is said to her.
    static constexpr auto spoken = std::to_array<std::string_view>(
        {"i", "me", "my", "you", "your", "we", "us", "our", "du", "dein", "ich", "tu", "vous"});
    const auto is_spoken_word = [](const std::string& word) { return is_one_of(word, spoken); };
    if (direction.contains('.') || std::ranges::any_of(folded_words(direction), is_spoken_word) ||
        !is_manner_behind_comma(direction, most_words))
        return std::nullopt;
    auto head = head_with(text, text.substr(0, comma), colon, HeadForm::Colon, ":");
    if (head) head->directions.insert(head->directions.begin(), direction);
    return head;
}

// "ANNA. Hello.", "DR. FALK. Hello.", "_Anna._ Hello.", "ANNA [turning]. Hello."
void add_period(const LayoutLine& line, const Opening& opening, std::vector<LayoutHead>& heads) {
    if (auto head = set_off_head(line)) return heads.push_back(std::move(*head));
    const std::string_view text = line.text;
    const std::size_t bracket = opening.bracket;
    for (std::size_t at = opening.point; at < std::min(text.size(), longest_name); at = text.find('.', at + 1)) {
        const std::string_view name = text.substr(0, at);
        if (at > bracket || !opening.names_in_capitals(at)) break;
        auto head = head_with(text, name, at, HeadForm::Period, ".");
        if (!head || ends_in_a_title(name)) continue;
        // "J. P. MARTIN."
        const std::size_t next = text.find('.', at + 1);
        if (name.size() == 1 && next != std::string_view::npos && next < longest_name && opening.in_capitals(next) &&
            is_layout_name(text.substr(0, next)))
            continue;
        return heads.push_back(std::move(*head));
    }
    if (auto head = head_with_comma(text, opening)) return heads.push_back(std::move(*head));
    if (bracket > 0 && bracket < text.size() && opening.names_in_capitals(bracket))
        add(heads, head_with(text, text.substr(0, bracket), bracket, HeadForm::Period, "."));
}

// "THE MILLER:Thank you."
bool joins_words(std::string_view name, char first) {
    return is_letter(static_cast<unsigned char>(first)) && name.size() > 2 && is_in_capitals(name);
}

}  // namespace

std::optional<LayoutHead> head_with(std::string_view text, std::string_view name, std::size_t end_of_name,
                                    HeadForm form, std::string_view mark) {
    if (!is_layout_name(trim(name))) return std::nullopt;
    LayoutHead head{.form = form,
                    .characters = characters_in(trim(name)),
                    .directions = {},
                    .sound = {},
                    .set_off = false,
                    .body = 0};
    std::size_t at = end_of_name;
    read_groups(text, at, head);
    at = skip_blanks(text, at);
    if (!mark.empty()) {
        if (!text.substr(at).starts_with(mark)) return std::nullopt;
        at += mark.size();
        const std::size_t dash = mark == "." ? dash_at(text.substr(at)) : 0;
        at += dash;
        if (dash == 0 && at < text.size() && text[at] != ' ' && text[at] != '\t' && text[at] != '"' &&
            text[at] != '(' && text[at] != '[' && static_cast<unsigned char>(text[at]) < 0x80 &&
            !(form == HeadForm::Colon && joins_words(trim(name), text[at])))
            return std::nullopt;  // "10:30", "ANNA.com"
        read_groups(text, at, head);
        // "ANNA: (into phone): Hello."
        if (!head.directions.empty() && text.substr(at).starts_with(mark)) at += mark.size();
    }
    head.body = skip_blanks(text, at);
    return head.characters.empty() ? std::nullopt : std::optional(std::move(head));
}

bool begins_sentence(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (is_upper(decode(text, at).value) || std::string_view("(\".'").find(text[at]) != std::string_view::npos);
}

void add_heads(const LayoutLine& line, const LayoutLine* below, std::vector<LayoutHead>& heads) {
    if (line.kind == ParagraphKind::Heading || line.kind == ParagraphKind::Break || line.text.empty() ||
        is_remark(line))
        return;
    const std::string_view text = line.text;
    const std::size_t first = heads.size();
    const Opening opening(text);
    const std::size_t bracket = opening.bracket, tab = opening.tab;
    if (const std::size_t end = std::min({opening.colon, bracket, tab}); end < text.size())
        add(heads, head_with(text, text.substr(0, end), end, HeadForm::Colon, ":"));
    if (heads.size() == first) add(heads, head_with_comma_and_colon(text, opening));
    if (opening.has_non_ascii && heads.size() == first) {
        constexpr std::string_view full_width = "\uFF1A";
        const std::size_t end = text.substr(0, longest_name - 1 + full_width.size()).find(full_width);
        if (end != std::string_view::npos)
            add(heads, head_with(text, text.substr(0, end), end, HeadForm::Colon, full_width));
    }
    if (line.bold > 0 && line.bold < text.size() && heads.size() == first) {
        std::string_view name = trim(text.substr(0, line.bold));
        while (!name.empty() && (name.back() == ':' || name.back() == '.' || name.back() == ',')) name.remove_suffix(1);
        add(heads, head_with(text, name, line.bold, HeadForm::Bold, ""));
    }
    if (tab < text.size() && (opening.in_capitals(tab) || line.kind == ParagraphKind::TableCell)) {
        const std::size_t end = std::min(tab, bracket);
        add(heads, head_with(text, text.substr(0, end), end, HeadForm::Column, ""));
    }
    add_period(line, opening, heads);
    if (opening.small() > 1)
        for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
            const std::size_t at = text.substr(0, std::min(longest_name, opening.small() + dash.size())).find(dash);
            if (at == std::string_view::npos || !opening.in_capitals(at)) continue;
            const std::size_t end = std::min(at, bracket);
            add(heads, head_with(text, text.substr(0, end), end, HeadForm::Dash, trim(dash)));
        }
    if (bracket > 0 && bracket < text.size() && opening.in_capitals(bracket)) {
        auto head = head_with(text, text.substr(0, bracket), bracket, HeadForm::Bracket, "");
        if (head && head->body > 0 && text.substr(head->body, 1) != ":" && (head->body < text.size()))
            add(heads, std::move(head));
    }
    add_above(line, opening, below, heads);
}

}  // namespace dramatis::cues::scripts

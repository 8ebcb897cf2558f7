#include "cues/scripts/layout_weak_heads.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/text.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t most_words_of_weak_head = 4;  // of such a name

// Sentences of one word, parts of printed matter, and what programs print before a message.
constexpr std::array<std::string_view, 63> words_of_others{
    "yes",     "no",      "oh",       "ah",         "well",   "never",   "indeed",  "nonsense", "good",
    "sir",     "madam",   "thankyou", "thanks",     "please", "nothing", "silence", "perhaps",  "maybe",
    "now",     "then",    "so",       "hello",      "hullo",  "goodbye", "adieu",   "farewell", "okay",
    "ok",      "right",   "sure",     "really",     "what",   "why",     "stop",    "wait",     "come",
    "look",    "listen",  "and",      "but",        "proof",  "remark",  "figure",  "table",    "section",
    "chapter", "article", "example",  "definition", "info",   "warn",    "warning", "error",    "debug",
    "trace",   "fail",    "pass",     "todo",       "fatal",  "pause",   "beat",    "song",     "dance"};

// Cries of two or three letters, and words that may be a sentence in capitals.
constexpr std::array<std::string_view, 48> short_cries{
    "ah",  "oh",  "eh",  "ha",  "ho",  "hi",  "oi",   "lo",  "go",  "he",  "she", "we",  "you", "it",  "nay", "aye",
    "yea", "fie", "hey", "off", "out", "run", "boo",  "wow", "bah", "pah", "tut", "pst", "shh", "ugh", "hum", "the",
    "act", "one", "two", "all", "how", "who", "nein", "ja",  "ach", "weh", "nun", "oui", "non", "si",  "ay",  "nie"};

bool may_name_somebody(std::string_view name) {
    if (name.size() < 2 || name.contains(',') || name.contains('\t') || !is_layout_name(name)) return false;
    if (std::ranges::count(name, ' ') >= static_cast<std::ptrdiff_t>(most_words_of_weak_head)) return false;
    if (!is_upper(decode(name, 0).value)) return false;
    // "To Anna" and "Within" tell to whom or where something is said.
    static constexpr std::array<std::string_view, 8> places{"to",   "within", "aside", "with",
                                                            "from", "reads",  "sings", "at"};
    if (std::ranges::find(places, to_lower(name.substr(0, name.find(' ')))) != places.end()) return false;
    return std::ranges::find(words_of_others, fold_name(name)) == words_of_others.end() && !is_stage_movement(name);
}

// Words, whose first letter is no small one.
bool is_speech_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t first = decode(text, at).value;
    return !is_digit(first) && !(is_letter(first) && is_lower(first));
}

void add(std::vector<LayoutHead>& heads, std::string_view text, std::string_view name, std::size_t end, HeadForm form,
         std::string_view mark) {
    if (!may_name_somebody(trim(name))) return;
    if (auto head = head_with(text, name, end, form, mark); head && is_speech_at(text, head->body))
        heads.push_back(std::move(*head));
}

// "Anna. Hello.", "Dr. Falk. Hello.", "Anna [turning]. Hello."
void add_period(std::string_view text, std::vector<LayoutHead>& heads) {
    const std::size_t bracket = text.find_first_of("[(");
    for (std::size_t at = text.find('.'); at < std::min(text.size(), longest_layout_name);
         at = text.find('.', at + 1)) {
        if (at > bracket) return add(heads, text, text.substr(0, bracket), bracket, HeadForm::TitledPeriod, ".");
        const std::string_view name = text.substr(0, at);
        if (ends_in_a_title(name)) continue;
        if (!is_in_capitals(name)) add(heads, text, name, at, HeadForm::TitledPeriod, ".");
        return;
    }
}

// "Anna - Hello.", "Anna--Hello.", "Anna | Hello."
void add_dash(std::string_view text, std::vector<LayoutHead>& heads) {
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 ", "--", "\u2014", " | "}) {
        const std::size_t at = text.substr(0, longest_layout_name).find(dash);
        if (at == std::string_view::npos) continue;
        const std::string_view before = text.substr(0, at);
        const std::size_t end = std::min(before.find_first_of("[("), at);
        const std::size_t behind = at + dash.size();
        const std::string_view name = trim(before.substr(0, end));
        if (!may_name_somebody(name) || !is_speech_at(text, text.find_first_not_of(' ', behind))) return;
        auto head = head_with(before, name, end, HeadForm::TitledDash, "");
        if (!head || head->body < before.size()) return;
        head->body = text.find_first_not_of(' ', behind);
        heads.push_back(std::move(*head));
        return;
    }
}

// "[Anna] Hello.", "<Anna> Hello."
void add_tag(std::string_view text, std::vector<LayoutHead>& heads) {
    const std::size_t close = text.find(text.front() == '[' ? ']' : '>');
    if (close > longest_layout_name) return;
    const std::string_view name = text.substr(1, close - 1);
    if (text.substr(close + 1).starts_with('(')) return;  // a link
    add(heads, text, name, close + 1, HeadForm::Tag, "");
}

// "anna: Hello.": what stands behind the colon has to be a sentence.
void add_small_colon(std::string_view text, std::vector<LayoutHead>& heads) {
    const std::size_t colon = text.find(':');
    constexpr std::string_view ends = ".!?\"')-";
    if (colon == 0 || colon >= longest_layout_name || !text.substr(colon).starts_with(": ")) return;
    if (!ends.contains(text.back()) && static_cast<unsigned char>(text.back()) < 0x80) return;
    std::string name(text.substr(0, colon));
    if (name.front() < 'a' || name.front() > 'z' || std::ranges::count(name, ' ') > 1) return;
    for (std::size_t at = 0; at < name.size(); ++at)
        if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'a' && name[at] <= 'z')
            name[at] = static_cast<char>(name[at] - 'a' + 'A');
    const std::size_t body = text.find_first_not_of(' ', colon + 1);
    if (!may_name_somebody(name) || !is_speech_at(text, body)) return;
    heads.push_back({.form = HeadForm::SmallColon,
                     .characters = {std::move(name)},
                     .directions = {},
                     .sound = {},
                     .set_off = false,
                     .body = body});
}

// "Anna Quill  0:05", as programs that write down what is said have it.
void add_timed_above(std::string_view text, std::vector<LayoutHead>& heads) {
    const std::size_t end = text.find_last_not_of("0123456789:");
    if (end == std::string_view::npos || (text[end] != ' ' && text[end] != '\t')) return;
    const std::string_view time = text.substr(end + 1), name = trim(text.substr(0, end));
    const bool is_time = time.size() > 3 && time[time.size() - 3] == ':' && time.front() != ':';
    if (!is_time || !may_name_somebody(name)) return;
    heads.push_back({.form = HeadForm::TimedAbove,
                     .characters = characters_in(name),
                     .directions = {},
                     .sound = {},
                     .set_off = false,
                     .body = text.size()});
}

}  // namespace

bool is_weak(HeadForm form) { return form >= HeadForm::TitledPeriod; }

HeadForm strong_form_of(HeadForm form) {
    using enum HeadForm;
    switch (form) {
        case TitledPeriod:
            return Period;
        case TitledColumn:
            return Column;
        case TitledAbove:
            return Above;
        case TitledDash:
            return Dash;
        case Tag:
        case SmallColon:
            return Colon;
        case TimedAbove:
            return Above;
        default:
            return form;
    }
}

void add_weak_heads(const LayoutLine& line, const LayoutLine* above, const LayoutLine* below,
                    std::vector<LayoutHead>& heads) {
    if (line.kind != ParagraphKind::Text || line.text.empty() || !begins_anew(line, above)) return;
    const std::string_view text = line.text;
    if (text.front() == '[' || text.front() == '<') return add_tag(text, heads);
    if (!is_upper(decode(text, 0).value)) return add_small_colon(text, heads);
    if (below != nullptr) add_timed_above(text, heads);
    add_period(text, heads);
    add_dash(text, heads);
    if (const std::size_t tab = text.find('\t'); tab < longest_layout_name && !is_in_capitals(text.substr(0, tab)))
        add(heads, text, text.substr(0, tab), tab, HeadForm::TitledColumn, "");
    if (below == nullptr || below->apart || below->kind != ParagraphKind::Text || text.size() > longest_layout_name ||
        is_in_capitals(text) || !is_speech_at(below->text, 0))
        return;
    const std::string_view name = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
    if (!may_name_somebody(name)) return;
    if (auto head = head_with(text, name, text.size(), HeadForm::TitledAbove, "")) heads.push_back(std::move(*head));
}

bool may_be_a_cry(std::string_view folded) {
    return std::ranges::find(words_of_others, folded) != words_of_others.end() ||
           std::ranges::find(short_cries, folded) != short_cries.end();
}

bool begins_anew(const LayoutLine& line, const LayoutLine* above) {
    if (line.apart || above == nullptr || above->kind != ParagraphKind::Text || above->text.empty()) return true;
    constexpr std::string_view marks = ".!?:)]\"'-_*";
    return marks.contains(above->text.back()) || static_cast<unsigned char>(above->text.back()) >= 0x80;
}

bool names_a_person(std::string_view name) {
    static constexpr std::array<std::string_view, 34> starts{
        "first",   "second", "third", "fourth", "fifth", "sixth",  "seventh", "another", "a",
        "an",      "old",    "young", "1st",    "2nd",   "3rd",    "4th",     "lord",    "lady",
        "king",    "queen",  "duke",  "sir",    "mr",    "mrs",    "ms",      "miss",    "dr",
        "captain", "father", "aunt",  "uncle",  "count", "prince", "princess"};
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos) return false;
    std::string first = to_lower(name.substr(0, space));
    if (first.ends_with('.')) first.pop_back();
    return std::ranges::find(starts, first) != starts.end();
}

}  // namespace dramatis::cues::scripts

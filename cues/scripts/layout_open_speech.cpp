#include "cues/scripts/layout_open_speech.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_directions.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_speech.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;
using Kind = SpeechPart::Kind;

constexpr double near = 2.0;  // characters

bool is_letter_or_comma(char c) { return c == ',' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The bracket that would close the last one of the text; '\0': it is closed.
char missing_bracket(std::string_view text) {
    if (!text.contains('(') && !text.contains('[')) return '\0';
    const std::size_t open = text.find_last_of("([");
    const char close = text[open] == '(' ? ')' : ']';
    return text.find(close, open) == std::string_view::npos ? close : '\0';
}

}  // namespace

bool is_above(HeadForm form) { return form == HeadForm::Above || form == HeadForm::AboveWithPoint; }

std::size_t OpenSpeech::begin(std::size_t at, const LayoutHead& head) {
    const LayoutLine& line = lines_[at];
    ++speeches_;
    speaker_ = head.characters;
    head_indent_ = line.indent;
    form_ = head.form;
    words_at_ = none;
    hangs_ = manner_.typed && head.body < line.text.size() && line.text.substr(0, head.body).contains('\t');
    bold_head_ = line.bold > 0 && line.bold == line.text.size();
    append(at, head.directions);
    element().number = line.number;
    if (!head.sound.empty()) element().parts.push_back({.kind = Kind::Sound, .text = head.sound});
    const std::size_t next = add_words(at, head.body);
    body_indent_ = is_above(head.form) && next < lines_.size() ? lines_[next].indent : -1.0;
    return next;
}

bool OpenSpeech::resumes(std::size_t at, const LayoutHead& head) const {
    if (!lines_[at].turned || elements_.empty() || elements_.back().kind != ElementKind::Speech ||
        elements_.back().characters != head.characters || head.directions.size() > 1)
        return false;
    if (head.directions.empty()) return true;
    const std::string folded = fold_name(head.directions.front());
    return folded == "contd" || folded == "cont" || folded == "continued" || folded == "continuing";
}

std::size_t OpenSpeech::resume(std::size_t at, const LayoutHead& head) {
    element_ = elements_.size() - 1;
    return add_words(at, head.body);
}

void OpenSpeech::append(std::size_t at, const std::vector<std::string>& directions) {
    Element& added = elements_.emplace_back();
    added.kind = ElementKind::Speech;
    added.span = lines_[at].span;
    added.characters = speaker_;
    added.directions = directions;
    constexpr std::size_t usual = 4;  // lines
    added.parts.reserve(usual);
    element_ = elements_.size() - 1;
}

bool OpenSpeech::has_no_words() const {
    return std::ranges::find(element().parts, Kind::Words, &SpeechPart::kind) == element().parts.end();
}

bool OpenSpeech::awaits_words(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    return is_open() && !line.apart && line.kind == ParagraphKind::Text &&
           (is_above(form_) || element().parts.empty()) && has_no_words() && !bracketed(line.text) &&
           !opens_bracket(line.text);
}

bool OpenSpeech::goes_on(std::size_t at) const {
    // Below a name that stands alone there is no choice.
    return is_open() && (!lines_[at].apart || ((is_above(form_) || element().parts.empty()) && has_no_words()));
}

std::size_t OpenSpeech::add_line(std::size_t at) { return add_words(at, 0); }

void OpenSpeech::add_part(SpeechPart part, Span span) {
    element().parts.push_back(std::move(part));
    element().span = join(element().span, span);
}

void OpenSpeech::add_direction(std::string text, Span span) {
    add_part({.kind = Kind::Direction, .text = std::move(text)}, span);
    directed_ = true;
}

bool OpenSpeech::may_end_above() const {
    if (!is_open() || !is_above(form_) || element().parts.empty()) return false;
    const std::string_view text = trim(element().parts.back().text);
    return !text.empty() && !is_letter_or_comma(text.back());
}

// From this byte of the line's text on.
std::size_t OpenSpeech::add_words(std::size_t at, std::size_t from) {
    const LayoutLine& line = lines_[at];
    directed_ = false;
    std::vector<EmphasisRun> runs;
    if (line.runs.empty() && from < line.text.size()) runs.push_back({line.text.substr(from), false});
    std::size_t skip = from;
    for (const EmphasisRun& run : line.runs) {
        const std::size_t part = std::min(skip, run.text.size());
        skip -= part;
        if (part == run.text.size()) continue;
        runs.push_back({run.text.substr(part), run.emphasised});
    }
    for (EmphasisRun& run : runs) std::ranges::replace(run.text, '\t', ' ');
    if (from > 0) take_set_off_direction(runs, element().parts);
    if (from == 0 && lacks_words()) take_leading_brackets(runs, element().parts);
    if (runs.empty()) return at + 1;
    if (from == 0 && lacks_words()) words_at_ = at;
    spoken_ += count_words(std::string_view(line.text).substr(std::min(from, line.text.size())));
    element().span = join(element().span, line.span);
    const std::size_t next = add_rest_of_brackets(at, runs);
    const bool all_aside = manner_.in_parentheses && (form_ == HeadForm::Period || form_ == HeadForm::AboveWithPoint);
    add_words_and_cues(std::move(runs), {.sung = is_sung(line), .all_parentheses = all_aside}, element().parts);
    return next;
}

// Of a direction that goes on in the lines below: "(turning to", "the window) Well."
std::size_t OpenSpeech::add_rest_of_brackets(std::size_t at, std::vector<EmphasisRun>& runs) {
    const char close = manner_.typed ? missing_bracket(lines_[at].text) : '\0';
    if (close == '\0') return at + 1;
    constexpr std::size_t most_lines = 3;
    std::size_t end = at + 1;
    for (;; ++end) {
        if (end > at + most_lines || end >= lines_.size() || lines_[end].apart ||
            lines_[end].kind != ParagraphKind::Text || heads_.read(end))
            return at + 1;
        // Brackets that open below are other ones.
        const std::size_t closes = lines_[end].text.find(close);
        if (lines_[end].text.find(close == ']' ? '[' : '(') < closes) return at + 1;
        if (closes != std::string::npos) break;
    }
    const auto add = [&](const EmphasisRun& run) {
        if (runs.back().emphasised == run.emphasised)
            runs.back().text += run.text;
        else
            runs.push_back(run);
    };
    for (++at; at <= end; ++at) {
        add({" ", false});
        if (lines_[at].runs.empty()) add({lines_[at].text, false});
        for (const EmphasisRun& run : lines_[at].runs) add(run);
        spoken_ += count_words(lines_[at].text);
        element().span = join(element().span, lines_[at].span);
    }
    return end + 1;
}

std::size_t OpenSpeech::add_paragraph(std::size_t at) {
    // Below a direction of a document the same paragraph goes on.
    const bool goes_on = is_open() && !element().parts.empty() && !stops_in_mid_sentence(lines_[at]);
    if (goes_on && (manner_.typed || element().parts.back().kind == Kind::Words))
        element().parts.push_back({.kind = Kind::Paragraph});
    else if (!is_open())
        append(at, {});
    return add_words(at, 0);
}

// "What a", and below a gap of the page: "surprise."
bool OpenSpeech::stops_in_mid_sentence(const LayoutLine& next) const {
    const SpeechPart& last = element().parts.back();
    const std::string_view text = trim(last.text);
    return last.kind == Kind::Words && !text.empty() && is_letter_or_comma(text.back()) &&
           is_lower(decode(next.text, 0).value);
}

bool OpenSpeech::acts_between(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    if (speaker_.empty() || hangs_ || !line.apart || !line.number.empty() || line.kind != ParagraphKind::Text)
        return false;
    return (form_ == HeadForm::Colon || form_ == HeadForm::Bold) &&
           (manner_.acts_in_paragraphs || is_paragraph_of_action(line.text, heads_) ||
            is_short_action(line.text, heads_));
}

bool OpenSpeech::is_indented_direction(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    if (!manner_.typed || speaker_.empty() || is_above(form_) || hangs_ || line.kind != ParagraphKind::Text ||
        line.indent < head_indent_ + deep_indent || heads_.read(at))
        return false;
    return manner_.indents_directions || is_bare_direction(line.text, heads_);
}

bool OpenSpeech::is_action_in_capitals(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    if (!manner_.typed || !is_open() || line.apart || !line.number.empty() || has_no_words() || heads_.read(at) ||
        !describes_in_capitals(line.text) || !stands_alone_below_words(lines_, at, heads_))
        return false;
    const bool in_column = hangs_ && line.indent > head_indent_ + near;
    const bool below_name = is_above(form_) && body_indent_ > near && std::abs(line.indent - body_indent_) <= near;
    if (in_column || below_name) return false;
    // What a machine says may be in capitals from its first word on.
    const auto first = std::ranges::find(element().parts, Kind::Words, &SpeechPart::kind);
    if (is_in_capitals(first->text)) return false;
    // Words below a direction in a speech with its name above it have no mark that they are somebody's.
    const bool is_last = at + 1 == lines_.size() || lines_[at + 1].apart || heads_.read(at + 1);
    return is_last || !is_above(form_);
}

bool OpenSpeech::stays_with_speaker(std::size_t at) const {
    if (speaker_.empty()) return false;
    const LayoutLine& line = lines_[at];
    if (is_below_direction(at)) return true;
    if (is_above(form_)) return stays_above(line);
    if (!line.number.empty()) return true;
    if (hangs_ && line.indent <= head_indent_) return false;
    // Where a script in prose sets off what happens, a short sentence is said.
    if (form_ == HeadForm::Period && !manner_.separates_action &&
        (describes_action(line.text) || is_short_action(line.text, heads_)))
        return false;
    if (is_in_capitals(line.text) || line.kind == ParagraphKind::ListItem) return false;
    if (!manner_.typed && line.indent > head_indent_ + near) return false;  // quoted
    return line.indent >= head_indent_;
}

// Right below a direction with a line of its own, in the same paragraph or in a document's column of words.
bool OpenSpeech::is_below_direction(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    const bool in_column = body_indent_ < 0 || std::abs(line.indent - body_indent_) <= near;
    if (is_open() && directed_ && is_above(form_) && in_column && line.style.empty() &&
        line.kind == ParagraphKind::Text && !is_in_capitals(line.text))
        return true;
    if (at == 0 || (!is_above(form_) && !hangs_)) return false;
    const LayoutLine& before = lines_[at - 1];
    if (!manner_.typed)
        return is_above(form_) && bold_head_ && line.kind == ParagraphKind::Text && line.style.empty() &&
               !line.italic && before.italic && body_indent_ > head_indent_ && in_column &&
               std::abs(before.indent - body_indent_) <= near;
    if (line.apart) return false;
    const bool closes = before.text.ends_with(']') || before.text.ends_with(')') || is_open_direction(before);
    return closes || bracketed(before.text) || (is_above(form_) && is_bare_direction(before.text, heads_));
}

// A paragraph that looks as the first words of the speech do, where what happens looks otherwise or a sentence goes on.
bool OpenSpeech::stays_in_document(const LayoutLine& line) const {
    if (line.kind != ParagraphKind::Text) return false;
    if (line.style.empty() && bold_head_ && manner_.sets_off_action && line.indent <= head_indent_ + near) return true;
    if (words_at_ == none) return false;
    const LayoutLine& words = lines_[words_at_];
    if (line.style != words.style || line.centred != words.centred || std::abs(line.indent - words.indent) > near)
        return false;
    if (manner_.sets_off_action || is_lower(decode(line.text, 0).value)) return true;
    // "O lamp, thou little lamp," and the next line of the verse.
    const std::string_view last = is_open() && !element().parts.empty() ? trim(element().parts.back().text) : "";
    return !last.empty() && is_letter_or_comma(last.back());
}

// In a script whose names stand above their words.
bool OpenSpeech::stays_above(const LayoutLine& line) const {
    if (!manner_.typed) return is_spoken(line) || stays_in_document(line);
    if (form_ == HeadForm::AboveWithPoint)
        return line.indent >= head_indent_ && !describes_action(line.text) && !is_in_capitals(line.text);
    if (manner_.all_in_brackets) return line.indent >= head_indent_ && !is_in_capitals(line.text);
    return body_indent_ > 0 && std::abs(line.indent - body_indent_) <= near && body_indent_ < head_indent_ + near;
}

}  // namespace dramatis::cues::scripts

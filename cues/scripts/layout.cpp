#include "cues/scripts/layout.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_brackets.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_directions.h"
#include "cues/scripts/layout_entries.h"
#include "cues/scripts/layout_front.h"
#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_lines.h"
#include "cues/scripts/layout_manner.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_open_speech.h"
#include "cues/scripts/layout_scenes.h"
#include "cues/scripts/layout_verdict.h"
#include "cues/scripts/pause_line.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;
using Kind = SpeechPart::Kind;

class LayoutReader {
  public:
    LayoutReader(const document::Document& document, bool typed, bool certain)
        : certain_(certain),
          read_(read_layout_lines(document, typed)),
          heads_(read_.lines, certain || read_.exported),
          manner_(manner_of(read_.lines, heads_, typed)),
          speech_(read_.lines, heads_, manner_, result_.elements) {
        result_.source = document.source;
        result_.elements.reserve(heads_.count() + heads_.count() / 4);
        result_.left_out = std::move(read_.left_out);
        if (!document.title.empty()) result_.title_page.push_back({"Title", document.title});
        if (!document.author.empty()) result_.title_page.push_back({"Author", document.author});
    }

    std::optional<ScriptDocument> run() {
        while (at_ < read_.lines.size()) read_line();
        for (Element& each : result_.elements)
            if (each.kind == ElementKind::Speech && each.parts.empty() && each.directions.empty()) become_section(each);
        const bool sure = certain_ || read_.exported || manner_.has_styles;
        // Paragraphs that only their words show to be action tell nothing about what the file is, whichever side they are counted on.
        const LayoutCounts counts{speech_.speeches(), speech_.spoken() + 2 * acted_, heads_.count()};
        if (sure ? counts.speeches == 0 : !is_script(result_, read_.lines, manner_.typed, counts)) return std::nullopt;
        return std::move(result_);
    }

  private:
    const LayoutLine& line() const { return read_.lines[at_]; }

    void read_line() {
        const LayoutLine& now = line();
        const std::string_view text = now.text;
        if (now.kind == ParagraphKind::Break) {
            speech_.close();
            count_left_out(result_.left_out, "breaks");
            ++at_;
            return;
        }
        // Notes of a word processor or an e-book, for whoever reads.
        if (is_remark(now)) return read_note();
        if (speech_.is_open() && (is_spoken(now) || speech_.awaits_words(at_))) return read_plain();
        if (is_above_place(read_.lines, at_, heads_)) return read_place_below();
        if (const auto scene = read_scene_line(text, now.kind == ParagraphKind::Heading)) return read_scene(*scene);
        if (now.kind == ParagraphKind::Heading) return read_heading();
        if (now.kind == ParagraphKind::Code || is_table_heading(now)) return read_note();
        if (is_cast_heading(text)) return read_cast();
        if (heads_.in_cast(at_) || lists_those_on_stage(read_.lines, at_, heads_)) return read_note();
        if (is_transition_line(text) && (at_ + 1 == read_.lines.size() || read_.lines[at_ + 1].apart))
            return read_action(ElementKind::Transition);
        const bool stands_alone = now.apart || stands_alone_below_words(read_.lines, at_, heads_);
        if (const auto kind = sound_kind_above(read_.lines, at_)) return read_sound_below(*kind);
        if (is_pause_line(text)) return read_pause_line();
        if ((now.apart || at_ == 0) && text.starts_with("NOTE:")) return read_note_paragraph();
        if (now.apart && (text == "END" || text.starts_with("END:")) && at_ + 1 == read_.lines.size())
            return read_action(ElementKind::Section);
        if (is_picture_or_task(text) || is_side_note(text)) return read_note();
        if (stands_alone && begun_ && !bracketed(text) && is_mark_of_course(text) && !heads_.knows(text)) {
            speech_.forget_speaker();
            // What follows is about the script: who holds its rights, who may play it.
            ended_ = ended_ || ends_script(text);
            return read_action(ElementKind::Transition);
        }
        if (ended_ && !heads_.read(at_)) return read_note();
        if (const auto sound = read_sound(text)) return read_sound_line(*sound);
        if (stands_alone && begun_ && is_in_capitals(text) && is_pause(text)) return read_action(ElementKind::Pause);
        if (stands_alone && begun_ && !heads_.read(at_) && is_music_in_capitals(text))
            return read_sound_line({ElementKind::Music, text});
        if (opens_bracket(text)) return read_bracket_over_lines();
        if (const auto inside = bracketed(text)) return read_bracket(*inside);
        if (now.style == "parenthetical" || now.style == "wryly") return read_bracket(text);
        if (now.style == "action" || now.style == "stagedirection" || now.style == "transition")
            return read_action(now.style == "transition" ? ElementKind::Transition : ElementKind::Action);
        if (const LayoutHead* const head = heads_.read(at_); head && may_speak(*head)) return read_speech(*head);
        read_plain();
    }

    // At the top a name above other lines may be the title, unless it speaks later.
    bool may_speak(const LayoutHead& head) const {
        // An exported script has numbers before its cues alone.
        if (begun_ || (read_.exported && !line().number.empty())) return true;
        const LayoutLine* const below = at_ + 1 < read_.lines.size() ? &read_.lines[at_ + 1] : nullptr;
        if (below != nullptr && is_by_line(below->text)) return false;
        return !is_above(head.form) || line().style == "character" || heads_.knows(head.characters.front()) ||
               (certain_ && !heads_.knows_somebody() && below != nullptr && !below->apart);
    }
    void read_sound_below(ElementKind kind) {
        ++at_;
        read_sound_line({kind, line().text});
    }

    Element& append(ElementKind kind) {
        Element element;
        element.kind = kind;
        element.span = line().span;
        return result_.elements.emplace_back(std::move(element));
    }

    void read_scene(const SceneLine& scene) {
        speech_.forget_speaker();
        begun_ = true;
        ended_ = false;
        at_ = add_scene(scene, at_, read_.lines, heads_, manner_, result_.elements);
    }
    void read_place_below() {
        ++at_;
        SceneLine scene;
        scene.title = line().text;
        read_scene(scene);
    }
    // A title at the top, a part of the script, or a scene.
    void read_heading() {
        speech_.forget_speaker();
        if (!begun_ && !has_title()) {
            result_.title_page.push_back({"Title", line().text});
        } else if (!begun_ && fold_name(result_.title_page.front().value) == fold_name(line().text)) {
            // the title, which the file's properties have, too
        } else if (is_cast_heading(line().text)) {
            return read_cast();
        } else if (begins_a_scene(read_.lines, at_, heads_)) {
            begun_ = true;
            append(ElementKind::Scene).text = line().text;
        } else {
            append(begun_ ? ElementKind::Section : ElementKind::Note).text = line().text;
        }
        ++at_;
    }
    bool has_title() const {
        return std::ranges::find(result_.title_page, "Title", &TitleField::key) != result_.title_page.end();
    }

    void read_cast() {
        speech_.close();
        append(ElementKind::Note).text = line().text;
        for (++at_; at_ < read_.lines.size() && heads_.in_cast(at_); ++at_)
            append(ElementKind::Note).text = line().text;
    }
    void read_note() {
        append(ElementKind::Note).text = line().text;
        ++at_;
    }

    // With the lines that go on with it.
    void read_sound_line(const SoundLine& sound) {
        begun_ = true;
        const double indent = line().indent;
        Element element;
        element.kind = sound.kind;
        element.number = line().number;
        element.span = line().span;
        std::string text(sound.text);
        for (++at_; at_ < read_.lines.size(); ++at_) {
            const LayoutLine& next = line();
            const bool goes_on = manner_.typed && !next.apart && next.kind == ParagraphKind::Text &&
                                 next.number.empty() && !heads_.read(at_) && !read_sound(next.text) &&
                                 !read_scene_line(next.text, false) && !bracketed(next.text) &&
                                 (next.indent > indent || is_in_capitals(next.text) == is_in_capitals(text));
            if (!goes_on) break;
            text += ' ' + next.text;
            element.span = join(element.span, next.span);
        }
        element.text = collapse_spaces(text);
        speech_.close();
        result_.elements.push_back(std::move(element));
    }

    // "[Enter GHOST," … "with a lamp.]"
    void read_bracket_over_lines() {
        const char open = line().text.front();
        const char close = open == '[' ? ']' : ')';
        constexpr std::size_t most_lines = 12;
        std::string text = line().text;
        std::size_t last = at_;
        while (std::ranges::count(text, open) > std::ranges::count(text, close)) {
            ++last;
            if (is_open_direction(line()) && last < read_.lines.size() &&
                stays_open_above(read_.lines[last], heads_.read(last) != nullptr))
                return read_open_bracket();
            if (last >= read_.lines.size() || last - at_ > most_lines || read_.lines[last].kind == ParagraphKind::Break)
                return read_open_bracket();
            text += ' ' + read_.lines[last].text;
        }
        const Span span = join(line().span, read_.lines[last].span);
        const auto inside = bracketed(text);
        // "[goes to the door, and", "back] Yes."
        if (!inside && speech_.goes_on(at_)) return read_plain();
        at_ = last;
        if (!inside) return read_action_text(text, span);
        read_bracket_text(*inside, open, span);
    }
    // "[Exit ANNA.", as old prints have it at the end of a line, never closed.
    void read_open_bracket() {
        const std::string_view inside = trim(std::string_view(line().text).substr(1));
        if (!is_open_direction(line())) return read_plain();
        if (speech_.is_open() && is_manner_alone(inside)) return add_part(Kind::Direction, inside, line().span);
        read_action_text(inside, line().span);
    }
    // "NOTE: the bell is the cracked one", over several lines.
    void read_note_paragraph() {
        speech_.close();
        Element& note = append(ElementKind::Note);
        std::string text = line().text.substr(line().text.find(':') + 1);
        for (++at_; manner_.typed && at_ < read_.lines.size() && !line().apart && line().kind == ParagraphKind::Text;
             ++at_)
            text += ' ' + line().text;
        note.text = collapse_spaces(text);
    }
    void read_pause_line() {
        begun_ = true;
        speech_.close();
        Element& pause = append(ElementKind::Pause);
        pause.text = line().text;
        pause.number = line().number;
        ++at_;
    }

    void read_bracket(std::string_view inside) { read_bracket_text(inside, line().text.front(), line().span); }
    void read_bracket_text(std::string_view inside, char open, Span span) {
        const BracketReading read = scripts::read_bracket(inside, open, line(), speech_, heads_, begun_);
        switch (read.use) {
            case BracketUse::Element:
                return read_bracketed(read.kind, read.text, span);
            case BracketUse::SoundPart:
                return add_part(Kind::Sound, read.text, span);
            case BracketUse::Direction:
                speech_.add_direction(collapse_spaces(read.text), span);
                ++at_;
                return;
            case BracketUse::Address:
                return read_address(read.text, span);
            case BracketUse::Action:
                return read_action_text(read.text, span);
        }
    }
    // "[To THE KING]", in a speech or above one.
    void read_address(std::string_view inside, Span span) {
        const bool above = at_ + 1 < read_.lines.size() && heads_.read(at_ + 1) && !is_spoken(read_.lines[at_ + 1]);
        if (speech_.is_open() && (!above || !line().apart)) {
            speech_.add_direction(collapse_spaces(inside), span);
            ++at_;
        } else if (above) {
            address_ = collapse_spaces(inside);
            ++at_;
        } else {
            read_action_text(inside, span);
        }
    }
    // To the speech that goes on.
    void add_part(Kind kind, std::string_view text, Span span) {
        speech_.add_part({.kind = kind, .text = collapse_spaces(text)}, span);
        ++at_;
    }
    void read_bracketed(ElementKind kind, std::string_view text, Span span) {
        begun_ = begun_ || kind == ElementKind::Sound || kind == ElementKind::Music || kind == ElementKind::Ambience;
        speech_.close();
        Element& element = append(kind);
        element.text = collapse_spaces(text);
        element.number = line().number;
        element.span = span;
        ++at_;
    }
    void read_action_text(std::string_view text, Span span) {
        speech_.close();
        if (!begun_ && is_action_in_brackets_above(line().text, manner_)) {
            begun_ = true;
            acted_ += count_words(text);
        }
        Element& element = append(begun_ ? ElementKind::Action : ElementKind::Note);
        element.text = without_loose_marks(collapse_spaces(text));
        element.span = span;
        ++at_;
    }
    void read_action(ElementKind kind) {
        speech_.close();
        append(kind).text = without_loose_marks(line().text);
        ++at_;
    }

    void read_speech(const LayoutHead& head) {
        begun_ = true;
        ended_ = false;
        if (address_.empty()) {
            at_ = speech_.resumes(at_, head) ? speech_.resume(at_, head) : speech_.begin(at_, head);
            return;
        }
        LayoutHead addressed = head;
        addressed.directions.insert(addressed.directions.begin(), std::exchange(address_, {}));
        at_ = speech_.begin(at_, addressed);
    }
    // A line without a name: words that go on, or what happens.
    void read_plain() {
        const LayoutLine& now = line();
        if (manner_.typed && speech_.may_end_above() && is_bare_direction(now.text, heads_))
            return read_action(ElementKind::Action);
        if (speech_.is_indented_direction(at_)) return read_indented_direction();
        if (speech_.is_action_in_capitals(at_)) return read_action(ElementKind::Action);
        if (speech_.goes_on(at_)) {
            at_ = speech_.add_line(at_);
            return;
        }
        if (is_stage_movement(now.text) || (now.italic && (!manner_.typed || is_action_in_italics(now))))
            return read_action(begun_ ? ElementKind::Action : ElementKind::Note);
        if (speech_.acts_between(at_)) {
            acted_ += count_words(now.text);
            return read_action_paragraph();
        }
        if (speech_.stays_with_speaker(at_)) {
            at_ = speech_.add_paragraph(at_);
            return;
        }
        if (!begun_) return read_front();
        read_action_paragraph();
    }
    // With the lines below that stand as deep.
    void read_indented_direction() {
        constexpr double near = 2.0;
        const double indent = line().indent - near;
        std::string text = line().text;
        Span span = line().span;
        while (at_ + 1 < read_.lines.size()) {
            const LayoutLine& next = read_.lines[at_ + 1];
            if (next.apart || next.kind != ParagraphKind::Text || next.indent < indent || heads_.read(at_ + 1)) break;
            text += ' ' + next.text;
            span = join(span, next.span);
            ++at_;
        }
        read_action_text(text, span);
    }
    void read_action_paragraph() {
        Element& action = append(ElementKind::Action);
        std::string text = line().text;
        Span span = line().span;
        speech_.close();
        for (++at_; manner_.typed && at_ < read_.lines.size(); ++at_) {
            const LayoutLine& next = line();
            if (next.apart || next.kind != ParagraphKind::Text || heads_.read(at_) || read_sound(next.text) ||
                bracketed(next.text) || read_scene_line(next.text, false))
                break;
            text += ' ' + next.text;
            span = join(span, next.span);
        }
        action.text = without_loose_marks(collapse_spaces(text));
        action.span = span;
    }
    // Above the first cue: the title, who wrote it, and notes.
    void read_front() {
        if (at_ == 0 && describes_action_above_first_cue(read_.lines, at_, manner_.typed)) {
            begun_ = true;
            read_action_paragraph();
            acted_ += count_words(result_.elements.back().text);
            return;
        }
        if (!title_.read(line().text, result_)) append(ElementKind::Note).text = line().text;
        ++at_;
    }

    bool certain_;  // it is said to be a script
    LayoutLines read_;
    HeadReader heads_;
    LayoutManner manner_;
    std::size_t at_ = 0;
    ScriptDocument result_;
    OpenSpeech speech_;
    TitleLines title_;
    std::size_t acted_ = 0;  // words of such paragraphs, see acts_between and read_front
    std::string address_;    // "To THE KING", above the speech that comes next
    bool begun_ = false;     // a scene, a sound or a speech has been read
    bool ended_ = false;     // "THE END" has been read
};

}  // namespace

std::optional<ScriptDocument> script_of_layout(const document::Document& document, bool typed, bool certain) {
    return LayoutReader(document, typed, certain).run();
}

}  // namespace dramatis::cues::scripts

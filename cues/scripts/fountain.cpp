#include "cues/scripts/fountain.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/scripts/action_line.h"
#include "cues/scripts/exported_lines.h"
#include "cues/scripts/fountain_doubts.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/fountain_heading.h"
#include "cues/scripts/fountain_lines.h"
#include "cues/scripts/joined_names.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/sound_line.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_page_line.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

bool is_blank(const FountainLine& line) { return !line.emptied && trim(line.text).empty(); }

bool is_page_break(std::string_view line) {
    return line.starts_with("===") && line.find_first_not_of('=') == std::string_view::npos;
}

class FountainReader {
  public:
    explicit FountainReader(const SourceRef& source) : lines_(read_fountain_lines(source->text())) {
        document_.source = source;
    }

    ScriptDocument run() {
        read_title_page();
        while (at_ < lines_.lines.size()) read_element();
        count_left_out(document_.left_out, "words in the boneyard", lines_.boneyard_words);
        part_joined_names(document_.elements);
        make_notes_of_cues(document_.elements);
        for (const Span& mark : lines_.unclosed)
            document_.doubts.push_back(doubt_about_mark(document_.source->text(mark), {document_.source, mark}));
        return std::move(document_);
    }

  private:
    const FountainLine& line(std::size_t at) const { return lines_.lines[at]; }
    // The next line that is more than a note, or none.
    bool has_text_below() const {
        for (std::size_t below = at_ + 1; below < lines_.lines.size(); ++below)
            if (!line(below).emptied) return !is_blank(line(below));
        return false;
    }
    bool has_blank_above() const {
        for (std::size_t above = at_; above > 0; --above)
            if (!line(above - 1).emptied) return is_blank(line(above - 1));
        return true;
    }

    void read_title_page() {
        while (at_ < lines_.lines.size() && is_blank(line(at_))) ++at_;
        const std::size_t first = at_;
        bool is_usual = false;
        std::vector<TitleField> fields;
        for (; at_ < lines_.lines.size() && !trim(line(at_).text).empty(); ++at_) {
            const std::string& text = line(at_).text;
            if (auto field = read_title_page_line(text)) {
                is_usual = is_usual || is_usual_title_key(field->key);
                field->value = without_emphasis(field->value);
                fields.push_back(std::move(*field));
            } else if (!fields.empty() && (text.front() == ' ' || text.front() == '\t')) {
                std::string& value = fields.back().value;
                if (!value.empty()) value += ", ";
                value += without_emphasis(trim(text));
            } else {
                break;
            }
        }
        const bool ends = at_ == lines_.lines.size() || trim(line(at_).text).empty();
        if (!is_usual || !ends) {
            at_ = first;
            read_typed_title();
            return;
        }
        for (std::size_t i = first; i < at_; ++i) keep_notes(line(i));
        std::erase_if(fields, [](const TitleField& field) { return field.value.empty(); });
        document_.title_page = std::move(fields);
    }

    // A title page without keys: "LANTERN STREET", under it "Episode 1" and "by G. Amis". A name with words under it would come again.
    void read_typed_title() {
        std::size_t end = at_;
        std::vector<TitleField> fields;
        bool has_author = false;
        for (; end < lines_.lines.size() && !is_blank(line(end)); ++end) {
            const std::string text = without_emphasis(trim(line(end).text));
            const std::string lower = to_lower(text);
            const bool by = lower.starts_with("by ") || lower.starts_with("written by ");
            has_author = has_author || by;
            fields.push_back(
                {end == at_ ? "Title"
                 : by       ? "Author"
                            : "Notes",
                 by ? std::string(trim(std::string_view(text).substr(lower.starts_with("by ") ? 3 : 11))) : text});
        }
        if (!has_author || fields.size() < 2 || fields.front().value.empty() || is_place_heading(fields.front().value))
            return;
        document_.title_page = std::move(fields);
        at_ = end;
    }

    void read_element() {
        const FountainLine& current = line(at_);
        const std::string_view text = trim(current.text);
        if (text.empty()) {
            keep_notes(current);
            ++at_;
            return;
        }
        const bool apart = has_blank_above();
        if (is_page_break(text)) return leave_out("page breaks");
        if (text.front() == '#')
            return add(ElementKind::Section, trim(text.substr(std::min(text.find_first_not_of('#'), text.size()))));
        if (text.front() == '=') return add(ElementKind::Note, trim(text.substr(1)));
        if (text.front() == '!') return read_action(text.substr(1));
        if (text.front() == '~') return read_lyrics();
        if (is_forced_heading(text) || (apart && is_place_heading(without_emphasis(text)))) return read_heading(text);
        if (text.front() == '>') {
            if (text.size() > 1 && text.back() == '<')
                return add(ElementKind::Section, trim(text.substr(1, text.size() - 2)));
            return add(ElementKind::Transition, trim(text.substr(1)));
        }
        if (apart && !has_text_below() && (is_transition_line(text) || is_mark_of_course(without_emphasis(text))))
            return add(ElementKind::Transition, text);
        if (const auto sound = read_sound_of_action(text); sound && !sound->text.empty())
            return add(sound->kind, sound->text);
        if (apart && !has_text_below() && is_in_capitals(text) &&
            (text.starts_with("SOUND OF ") || text.starts_with("SOUNDS OF ")))
            return add(ElementKind::Sound, text);
        if (apart && has_text_below()) {
            if (const auto speaker = read_speaker_line(text)) return read_speech(*speaker);
        }
        if (text.front() == '@' && text.size() > 1 && has_text_below())
            if (const auto speaker = read_speaker_line(text)) return read_speech(*speaker);
        if (apart && has_text_below() && is_name_but_for_small_letters(text)) doubt_name(text);
        read_action(text);
    }
    // Once each.
    void doubt_name(std::string_view text) {
        const std::string_view name = trim(text.substr(0, text.find('(')));
        if (!doubted_.insert(std::string(name)).second) return;
        const auto begin = line(at_).span.begin + static_cast<std::uint32_t>(text.data() - line(at_).text.data());
        document_.doubts.push_back(
            doubt_about_name(name, {document_.source, {begin, begin + static_cast<std::uint32_t>(name.size())}}));
    }

    void leave_out(std::string_view what) {
        keep_notes(line(at_++));
        count_left_out(document_.left_out, what);
    }

    Element& append(ElementKind kind) {
        Element element;
        element.kind = kind;
        element.span = line(at_).span;
        return document_.elements.emplace_back(std::move(element));
    }
    void add(ElementKind kind, std::string_view text) {
        if (!text.empty()) append(kind).text = collapse_spaces(without_emphasis(text));
        keep_notes(line(at_++));
    }

    // "INT. SHED - NIGHT #12A#"
    void read_heading(std::string_view line_text) {
        const std::string plain = without_emphasis(line_text);
        std::string_view text = plain;
        if (is_forced_heading(text)) text.remove_prefix(1);
        std::string number;
        if (text.size() > 2 && text.back() == '#') {
            const std::size_t begin = text.find_last_of('#', text.size() - 2);
            if (begin != std::string_view::npos && begin > 0) {
                number = trim(text.substr(begin + 1, text.size() - begin - 2));
                text = trim(text.substr(0, begin));
            }
        }
        Element& scene = append(ElementKind::Scene);
        scene.text = collapse_spaces(text);
        scene.number = std::move(number);
        keep_notes(line(at_++));
    }

    // Lines up to a blank one, or to what is clearly something else.
    void read_action(std::string_view first) {
        Element action;
        action.span = line(at_).span;
        std::string text(first);
        std::vector<std::size_t> with_notes{at_};
        for (++at_; at_ < lines_.lines.size(); ++at_) {
            const FountainLine& next = line(at_);
            const std::string_view more = trim(next.text);
            if (is_blank(next)) break;
            with_notes.push_back(at_);
            if (next.emptied) continue;
            if (more.front() == '!' || more.front() == '@' || more.front() == '>' || more.front() == '~' ||
                more.front() == '#' || is_forced_heading(more) || read_sound_of_action(more)) {
                with_notes.pop_back();
                break;
            }
            text += ' ';
            text += more;
            action.span = join(action.span, next.span);
        }
        action.text = collapse_spaces(without_emphasis(text));
        if (!action.text.empty()) document_.elements.push_back(std::move(action));
        for (const std::size_t at : with_notes) keep_notes(line(at));
    }

    // Sung by whoever spoke last in the scene; else it is told like action.
    void read_lyrics() {
        const auto speech = std::find_if(
            document_.elements.rbegin(), document_.elements.rend(),
            [](const Element& each) { return each.kind == ElementKind::Speech || each.kind == ElementKind::Scene; });
        const std::string text = collapse_spaces(without_emphasis(trim(trim(line(at_).text).substr(1))));
        const bool goes_on = !document_.elements.empty() && document_.elements.back().kind == ElementKind::Speech &&
                             is_sung(document_.elements.back());
        if (speech == document_.elements.rend() || speech->kind == ElementKind::Scene) {
            if (!text.empty()) append(ElementKind::Action).text = text;
        } else if (!text.empty()) {
            if (!goes_on) {
                const std::vector<std::string> who = speech->characters, how = speech->directions;
                Element& song = append(ElementKind::Speech);
                song.characters = who;
                song.directions = how;
            }
            auto& parts = document_.elements.back().parts;
            if (!parts.empty()) parts.back().text += ' ';
            parts.push_back({.kind = Kind::Words, .text = text, .sung = true});
        }
        keep_notes(line(at_++));
    }
    static bool is_sung(const Element& speech) {
        return std::ranges::all_of(speech.parts,
                                   [](const SpeechPart& part) { return part.sung || part.kind != Kind::Words; });
    }

    // "SFX:" above "door slams". "@MUSIC" is a character, whom the writer means.
    std::optional<ElementKind> sound_above(const SpeakerLine& speaker) const {
        if (speaker.characters.size() != 1 || trim(line(at_).text).starts_with('@')) return std::nullopt;
        const std::string& name = speaker.characters.front();
        return speaker.has_colon ? sound_kind_of(name) : sound_named(name);
    }
    void read_speech(const SpeakerLine& speaker) {
        const auto sound = sound_above(speaker);
        Element& speech = append(ElementKind::Speech);
        speech.characters = speaker.characters;
        speech.directions = speaker.directions;
        speech.together = speaker.together && follows_a_speech();
        auto notes = line(at_).notes;
        for (++at_; at_ < lines_.lines.size(); ++at_) {
            const FountainLine& next = line(at_);
            for (const auto& note : next.notes) notes.push_back(note);
            if (next.emptied) continue;
            const std::string_view text = trim(next.text);
            if (text.empty()) {
                // Two spaces keep the speech open.
                const bool stays =
                    next.text.starts_with("  ") && at_ + 1 < lines_.lines.size() && !is_blank(line(at_ + 1));
                if (!stays) break;
                if (!speech.parts.empty()) speech.parts.push_back({.kind = Kind::Paragraph});
                continue;
            }
            if (is_page_break(text)) {
                count_left_out(document_.left_out, "page breaks");
                continue;
            }
            if (const auto whole = read_parenthesis_over_lines()) {
                while (at_ < whole->last)
                    for (const auto& note : line(++at_).notes) notes.push_back(note);
                read_speech_line(whole->text, speech);
            } else {
                read_speech_line(text, speech);
            }
            speech.span = join(speech.span, line(at_).span);
        }
        if (sound) {
            auto heard = sound_of_speech(*sound, speech);
            document_.elements.pop_back();
            std::ranges::move(heard, std::back_inserter(document_.elements));
        }
        for (const auto& note : notes) add_note(note);
    }
    // "(turning," above "to the wheel)": both, and the line where the parenthesis ends. Nothing if it ends where it begins, or doesn't end.
    struct LongParenthesis {
        std::string text;
        std::size_t last = 0;
    };
    std::optional<LongParenthesis> read_parenthesis_over_lines() const {
        constexpr std::size_t most_lines = 6;
        LongParenthesis found{std::string(trim(line(at_).text)), at_};
        if (found.text.front() != '(' || matching_parenthesis(found.text, 0)) return std::nullopt;
        while (++found.last < std::min(at_ + most_lines, lines_.lines.size())) {
            if (is_blank(line(found.last))) return std::nullopt;
            (found.text += ' ') += trim(line(found.last).text);
            if (matching_parenthesis(found.text, 0)) return found;
        }
        return std::nullopt;
    }
    // But for the element that was begun just now, and for notes.
    bool follows_a_speech() const {
        for (std::size_t i = document_.elements.size() - 1; i > 0; --i)
            if (document_.elements[i - 1].kind != ElementKind::Note)
                return document_.elements[i - 1].kind == ElementKind::Speech;
        return false;
    }
    void read_speech_line(std::string_view text, Element& speech) {
        const bool sung = text.front() == '~';
        if (sung) text = trim(text.substr(1));
        if (!sung && text.front() == '(') {
            const auto close = matching_parenthesis(text, 0);
            if (close && *close + 1 == text.size()) {
                const std::string_view inside = trim(text.substr(1, *close - 1));
                const auto sound = read_sound_line(inside);
                if (sound && sound->kind != ElementKind::Pause && !sound->text.empty())
                    speech.parts.push_back({.kind = Kind::Sound, .text = without_emphasis(sound->text)});
                else
                    speech.parts.push_back(
                        {.kind = Kind::Direction, .text = without_emphasis(text.substr(1, *close - 1))});
                return;
            }
        }
        add_spoken_line(read_emphasis(text), {.sung = sung}, speech.parts);
    }

    void keep_notes(const FountainLine& of) {
        for (const auto& note : of.notes) add_note(note);
    }
    void add_note(const Spanned<std::string>& note) {
        if (note.value.empty()) return;
        Element element;
        element.kind = ElementKind::Note;
        element.text = note.value;
        element.span = note.span;
        document_.elements.push_back(std::move(element));
    }

    FountainLines lines_;
    std::size_t at_ = 0;
    std::set<std::string> doubted_;
    ScriptDocument document_;
};

}  // namespace

ScriptDocument read_fountain(const SourceRef& source) { return FountainReader(source).run(); }

}  // namespace dramatis::cues::scripts

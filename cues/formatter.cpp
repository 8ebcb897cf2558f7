#include "cues/formatter.h"

#include <algorithm>

#include "core/text.h"
#include "cues/emphasis.h"
#include "cues/heads.h"
#include "cues/markup.h"
#include "cues/option_writer.h"
#include "cues/quantity.h"
#include "cues/speech_reader.h"

namespace dramatis::cues {
namespace {

constexpr std::string_view continuation = "\n    ";

// Reads from the sheet's source, if it has one, what the values don't hold: the writer's layout.
class Layout {
  public:
    explicit Layout(const CueSheet& sheet) : text_(sheet.source ? sheet.source->text() : std::string_view()) {}

    std::string_view text(Span span) const {
        return span.begin <= span.end && span.end <= text_.size() ? text_.substr(span.begin, span.size())
                                                                  : std::string_view();
    }
    bool line_ends_between(Span before, Span behind) const {
        return between(before, behind).find('\n') != std::string_view::npos;
    }
    bool blank_line_between(Span before, Span behind) const {
        bool only_space = false;
        for (const char c : between(before, behind)) {
            if (c == '\n' && only_space) return true;
            if (c == '\n') {
                only_space = true;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                only_space = false;
            }
        }
        return false;
    }
    // A no-break space between two words is the writer's choice, for example before a French '!'.
    bool no_break_space_between(Span before, Span behind) const {
        const std::string_view space = between(before, behind);
        return space == "\u00A0" || space == "\u202F";
    }
    bool touches(Span before, Span behind) const { return !text_.empty() && before.end == behind.begin; }

  private:
    std::string_view between(Span before, Span behind) const { return text({before.end, behind.begin}); }
    std::string_view text_;
};

class Formatter {
  public:
    explicit Formatter(const CueSheet& sheet) : sheet_(sheet), layout_(sheet), next_comment_(sheet.comments.begin()) {}

    std::string run() {
        for (const HeaderField& field : sheet_.header) {
            write_comments_before(field.key.span.begin);
            begin_item(field.key.span);
            text_ += field.key.value + ':';
            if (!field.value.value.empty()) text_ += ' ' + field.value.value;
            end_item(join(field.key.span, field.value.span));
        }
        for (const Cue& cue : sheet_.cues) {
            write_comments_before(cue.span.begin);
            begin_item(cue.span, &cue == sheet_.cues.data() || std::holds_alternative<Scene>(cue.body));
            write_cue(cue);
            end_item(cue.span);
        }
        write_comments_before(std::numeric_limits<std::uint32_t>::max());
        return std::move(text_);
    }

    void operator()(const Scene& scene) {
        text_ += "SCENE";
        if (!scene.number.empty()) text_ += ' ' + scene.number;
        if (!scene.title.empty() || scene.number.empty() || !options_.empty()) text_ += ':';
        write_body(scene.title);
    }
    void operator()(const SoundCue& sound) {
        static constexpr CueKind kinds[] = {CueKind::Sound, CueKind::Ambience, CueKind::Music};
        write_head(kinds[static_cast<std::size_t>(sound.kind)]);
        if (sound.action == SoundAction::ChangeLevel) return write_level_change(sound.description.value);
        if (sound.action == SoundAction::Stop && sound.description.value.empty()) return write_body("stop");
        write_body(sound.description.value + (sound.background ? ", in background" : ""));
    }
    void operator()(const Pause& pause) {
        const bool is_beat = !pause.silence && pause.length == beat && written_head() == "BEAT";
        if (is_beat && options_.empty()) {
            text_ += "BEAT";
            return;
        }
        write_head(pause.silence ? CueKind::Silence : CueKind::Pause, CueKind::Beat);
        write_body(is_beat ? std::string() : write_number(pause.length.value) + " s");
    }
    void operator()(const Note& note) {
        text_ += "NOTE";
        write_lines(note.text);
    }
    void operator()(const End& end) {
        text_ += "END";
        if (!end.text.empty() || !options_.empty()) write_lines(end.text);
    }
    void operator()(const Speech& speech) {
        for (const auto& character : speech.characters) {
            if (&character != speech.characters.data()) text_ += " & ";
            text_ += character.value;
        }
        if (!options_.empty()) text_ += " (" + options_ + ')';
        text_ += ':';
        write_parts(speech);
    }

  private:
    // -- items: header fields, cues, and the comments between them
    void begin_item(Span span, bool with_blank_line = false) {
        if (text_.empty()) return;
        const bool below_its_comment = after_comment_ && !layout_.blank_line_between(last_, span);
        if ((with_blank_line && !below_its_comment) || layout_.blank_line_between(last_, span)) text_ += '\n';
    }
    void end_item(Span span) {
        text_ += '\n';
        last_ = span;
        after_comment_ = false;
    }
    void write_comments_before(std::uint32_t offset) {
        for (; next_comment_ != sheet_.comments.end() && next_comment_->span.begin <= offset && is_before(offset);
             ++next_comment_) {
            begin_item(next_comment_->span);
            write_comment(*next_comment_);
            end_item(next_comment_->span);
            after_comment_ = true;
        }
    }
    // Without a source all places are 0, and the comments come first.
    bool is_before(std::uint32_t offset) const { return next_comment_->span.begin < offset || !sheet_.source; }
    void write_comment(const Comment& comment) {
        text_ += '#';
        text_ += comment.text;
    }

    // -- cues
    void write_cue(const Cue& cue) {
        cue_ = &cue;
        options_ = write_options(cue.options);
        if (!cue.number.empty()) text_ += cue.number + ". ";
        std::visit(*this, cue.body);
    }
    std::string_view written_head() const { return layout_.text(cue_->head); }
    // The writer's own alias, if it is one of this kind of cue.
    void write_head(CueKind kind, std::optional<CueKind> other = {}) {
        const auto written = reserved_word(written_head());
        const bool keeps = written && (*written == kind || (kind != CueKind::Silence && written == other));
        text_ += keeps ? written_head() : canonical_head(kind);
        text_ += ':';
    }
    void write_body(std::string_view body) {
        if (!body.empty()) text_ += ' ';
        text_ += body;
        if (!options_.empty()) text_ += " (" + options_ + ')';
    }
    // A level change consists of its gain alone: "AMBIENCE: -6 dB".
    void write_level_change(const std::string& words) {
        CueOptions others = cue_->options;
        others.gain.reset();
        options_ = write_options(others);
        write_body(cue_->options.gain ? write_number(cue_->options.gain->value.value) + " dB" : words);
    }
    void write_lines(std::string_view lines) {
        if (!options_.empty()) text_ += " (" + options_ + ')';
        text_ += ':';
        if (!lines.empty()) text_ += ' ';
        for (const char c : lines) {
            if (c == '\n') {
                text_ += continuation;
            } else {
                text_ += c;
            }
        }
    }

    // -- speeches
    void write_parts(const Speech& speech) {
        const SpeechPart* before = nullptr;
        for (std::size_t i = 0; i < speech.parts.size(); ++i) {
            const SpeechPart& part = speech.parts[i];
            if (std::holds_alternative<ParagraphBreak>(part)) {
                text_ += '\n';
                paragraph_ = true;
                continue;
            }
            write_separator(before, part);
            write_part(speech.parts, i);
            before = &part;
        }
    }
    void write_separator(const SpeechPart* before, const SpeechPart& part) {
        const Span span = span_of(part);
        bool new_line = paragraph_ || (before && layout_.line_ends_between(span_of(*before), span));
        for (; sheet_.source && next_comment_ != sheet_.comments.end() && next_comment_->span.begin < span.begin;
             ++next_comment_) {
            text_ += '\n';
            write_comment(*next_comment_);
            new_line = true;
        }
        paragraph_ = false;
        if (new_line) {
            text_ += continuation;
        } else if (before && layout_.no_break_space_between(span_of(*before), span)) {
            text_ += layout_.text({span_of(*before).end, span.begin});
        } else if (!before || (is_word(*before) && is_word(part)) || !layout_.touches(span_of(*before), span)) {
            text_ += ' ';
        }
    }
    static bool is_word(const SpeechPart& part) { return std::holds_alternative<Word>(part); }
    void write_part(const std::vector<SpeechPart>& parts, std::size_t index) {
        if (is_word(parts[index])) {
            write_word(parts, index);
        } else if (const auto* phonemes = std::get_if<Phonemes>(&parts[index])) {
            text_ += "[[" + phonemes->text + "]]";
        } else if (const auto* pause = std::get_if<InlinePause>(&parts[index])) {
            text_ += pause->length == beat ? "{beat}" : "{pause " + write_number(pause->length.value) + " s}";
        } else if (const auto* direction = std::get_if<InlineDirection>(&parts[index])) {
            text_ += '{' + direction->text + '}';
        } else if (const auto* sound = std::get_if<InlineSound>(&parts[index])) {
            text_ += "{sound " + sound->description + '}';
        }
    }
    // One pair of asterisks for all emphasised words in a row, within the quotes and punctuation around them.
    void write_word(const std::vector<SpeechPart>& parts, std::size_t index) {
        const auto emphasised = [&](std::size_t i) {
            const auto* word = i < parts.size() ? std::get_if<Word>(&parts[i]) : nullptr;
            return word && word->emphasised;
        };
        const Word& word = std::get<Word>(parts[index]);
        const std::string written = without_markup(word.text);
        std::string_view text = written;
        if (word.emphasised && (index == 0 || !emphasised(index - 1))) {
            const std::size_t quotes = text.size() - without_opening_quote(text).size();
            text_ += text.substr(0, quotes);
            text_ += '*';
            text.remove_prefix(quotes);
        }
        const bool closes = word.emphasised && !emphasised(index + 1);
        // The semicolon of "&amp;" closes no word.
        const bool punctuated = closes && !text.ends_with(';');
        const std::string_view stressed = punctuated ? without_closing_punctuation(text) : text;
        text_ += stressed;
        if (closes) text_ += '*';
        text_ += text.substr(stressed.size());
    }

    const CueSheet& sheet_;
    Layout layout_;
    std::vector<Comment>::const_iterator next_comment_;
    std::string text_;
    Span last_;                   // of the item written last
    bool after_comment_ = false;  // it was a comment
    const Cue* cue_ = nullptr;
    std::string options_;
    bool paragraph_ = false;  // a paragraph begins with the next part
};

}  // namespace

std::string format_cue_sheet(const CueSheet& sheet) { return Formatter(sheet).run(); }

}  // namespace dramatis::cues

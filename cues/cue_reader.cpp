#include "cues/cue_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/option_writer.h"
#include "cues/options.h"
#include "cues/quantity.h"
#include "cues/sound_reader.h"
#include "cues/speech_reader.h"
#include "cues/spot.h"

namespace dramatis::cues {
namespace {

std::string head_word(CueKind kind) { return std::string(canonical_head(kind)); }

class CueReader {
  public:
    CueReader(const Head& head, const BodyText& body, std::string_view language, Reporter& reporter)
        : head_(head), body_(body), text_(body.text()), end_(text_.size()), language_(language), reporter_(reporter) {}

    Cue run() {
        cue_.head = reporter_.span_of(head_.name);
        cue_.number = std::string(head_.cue_number);
        cue_.span = {cue_.head.begin, end_of_cue()};
        read_head_options();
        switch (head_.kind) {
            case CueKind::Scene:
                read_scene();
                break;
            case CueKind::Speech:
                read_speech_cue();
                break;
            case CueKind::Sound:
                read_sound(SoundKind::Effect);
                break;
            case CueKind::Ambience:
                read_sound(SoundKind::Ambience);
                break;
            case CueKind::Music:
                read_sound(SoundKind::Music);
                break;
            case CueKind::Pause:
            case CueKind::Beat:
            case CueKind::Silence:
                read_pause();
                break;
            case CueKind::Note:
                read_note();
                break;
            case CueKind::End:
                cue_.body = End{lines()};
                break;
        }
        return std::move(cue_);
    }

  private:
    std::uint32_t end_of_cue() const {
        if (!body_.empty()) return body_.last_line().end;
        // The head includes the colon and the options, but not the white space after them.
        return std::max(reporter_.span_of(head_.body).begin, cue_.head.end);
    }

    void read_head_options() {
        if (!head_.options) return;
        BodyText options;
        options.start(reporter_.text(), reporter_.span_of(*head_.options));
        // Empty parentheses give no line, so their place is computed here.
        if (options.empty()) {
            reporter_.report("W0103", "these parentheses are empty", "remove them", reporter_.span_of(*head_.options));
            return;
        }
        read_options(options, 0, options.text().size(), head_.kind, cue_.options, reporter_);
    }

    // "(whispering) Is the tide in?": where the words begin.
    std::size_t read_leading_options() {
        std::size_t at = 0;
        while (at < text_.size() && text_[at] == '(') {
            const auto close = matching_parenthesis(text_, at, BodyText::paragraph_break);
            if (!close) {
                report("E0110", "this parenthesis is never closed",
                       "write ')' after the options: IRIS: (softly) Is the tide in?", body_.span(at, at + 1));
                return at;
            }
            read_options(body_, at + 1, *close, head_.kind, cue_.options, reporter_);
            at = *close + 1;
            at = text_.size() - trim(text_.substr(at)).size();
        }
        return at;
    }

    // "wind (-30 dB) (fade in 3 s)": reads the groups at the end and takes them off the body.
    void read_trailing_options() {
        std::vector<std::pair<std::size_t, std::size_t>> groups;
        while (end_ > 0 && text_[end_ - 1] == ')') {
            const auto open = opening_parenthesis(end_ - 1);
            if (!open) break;
            groups.emplace_back(*open + 1, end_ - 1);
            end_ = trim_end(*open);
        }
        if (const auto open = unclosed_parenthesis()) {
            report("E0110", "this parenthesis is never closed", "write ')' after the options",
                   body_.span(*open, *open + 1));
            groups.emplace_back(*open + 1, end_);
            end_ = trim_end(*open);
        }
        for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
            read_options(body_, group->first, group->second, head_.kind, cue_.options, reporter_);
        }
    }

    std::size_t trim_end(std::size_t end) const {
        const std::string_view kept = trim(text_.substr(0, end));
        return kept.empty() ? 0 : static_cast<std::size_t>(kept.data() + kept.size() - text_.data());
    }

    std::optional<std::size_t> opening_parenthesis(std::size_t close) const {
        std::size_t depth = 0;
        for (std::size_t at = close + 1; at-- > 0;) {
            if (text_[at] == ')') ++depth;
            if (text_[at] == '(' && --depth == 0) return at;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> unclosed_parenthesis() const {
        std::size_t depth = 0, first = 0;
        for (std::size_t at = 0; at < end_; ++at) {
            if (text_[at] == '(' && depth++ == 0) first = at;
            if (text_[at] == ')' && depth > 0) --depth;
        }
        return depth > 0 ? std::optional(first) : std::nullopt;
    }

    void read_scene() {
        read_trailing_options();
        cue_.body = Scene{std::string(head_.scene_number), collapse_spaces(text_.substr(0, end_))};
    }

    void read_speech_cue() {
        Speech speech;
        read_characters(speech);
        const std::size_t begin = read_leading_options();
        read_speech(body_, begin, speech, reporter_);
        // A part that was written but wrong already has its own diagnostic.
        // "ANNA: (sighs)" may be a sound: who resolves the directions knows.
        if (speech.parts.empty() && cue_.options.directions.empty() &&
            text_.find_first_not_of(" *\n", begin) == text_.npos) {
            report("E0112", fmt::format("{} has nothing to say", in_quotes(head_.name)),
                   "write words, or a sound in braces such as {sigh}; parentheses at the start of a speech are options",
                   cue_.span);
        }
        cue_.body = std::move(speech);
    }

    void read_characters(Speech& speech) {
        constexpr std::size_t longest_name = 48;
        if (head_.name.find('/') != head_.name.npos) {
            report("E0107", "a name can't contain '/'",
                   "characters who speak together are joined by '&': IRIS & TOBIAS:", cue_.head);
        }
        for (const std::string_view name : split_names(head_.name)) {
            std::string plain = collapse_spaces(to_upper(name));
            const Span place = name.empty() ? cue_.head : reporter_.span_of(name);
            const auto same = [&](const auto& other) { return other.value == plain; };
            // "ANNA &&BEN:" has nobody between the two.
            if (name.empty() || name.front() == '&' || name.back() == '&') {
                report("E0107", "a name is missing beside '&'", "write both names: IRIS & TOBIAS:", place);
            } else if (count_code_points(name) > longest_name) {
                report("E0107",
                       fmt::format("a name has at most {} characters, this one has {}", longest_name,
                                   count_code_points(name)),
                       "use a short name, and write it out in a NOTE", place);
            } else if (reserved_word(plain) && plain != spot) {
                report("E0107", fmt::format("{} is a reserved word and can't be a character", plain),
                       "give the character another name", place);
            } else if (std::ranges::any_of(speech.characters, same)) {
                report("E0107", fmt::format("{} is named twice", plain), "remove one of the two", place);
            } else {
                speech.characters.push_back({std::move(plain), place});
            }
        }
    }

    void read_sound(SoundKind kind) {
        if (const auto inner = description_in_parentheses()) {
            cue_.body = cues::read_sound({kind, head_.kind, cue_.span, language_}, *inner, inner->text().size(),
                                         cue_.options, reporter_);
            return;
        }
        read_trailing_options();
        cue_.body = cues::read_sound({kind, head_.kind, cue_.span, language_}, body_, end_, cue_.options, reporter_);
    }

    // "SOUND: (GONG … WIND BLOWS)": parentheses around the whole that hold no option are layout.
    std::optional<BodyText> description_in_parentheses() const {
        if (!text_.starts_with('(') || matching_parenthesis(text_, 0) != text_.size() - 1) return std::nullopt;
        CueOptions options;
        Reporter unheard(reporter_.source());
        read_options(body_, 1, text_.size() - 1, head_.kind, options, unheard);
        const bool words = !options.directions.empty();
        options.directions.clear();
        if (!words || !write_options(options).empty() || unheard.has_errors()) return std::nullopt;
        BodyText inner;
        inner.start(reporter_.text(), body_.span(1, text_.size() - 1));
        return inner;
    }

    void read_pause() {
        read_trailing_options();
        Pause pause{beat, head_.kind == CueKind::Silence};
        const std::string_view written = text_.substr(0, end_);
        const auto time = read_time(written);
        if (written.empty() && head_.kind != CueKind::Beat) {
            report("E0112", fmt::format("{} needs a time", head_word(head_.kind)),
                   fmt::format("write {}: 1.2 s, or BEAT alone for {} s", head_word(head_.kind), beat.value),
                   cue_.span);
        } else if (!written.empty() && !time) {
            report("E0121", fmt::format("{} is not a time", in_quotes(written)),
                   "write a number with 's' or 'ms': 1.2 s", body_.span(0, end_));
        } else if (time && !(time->value >= 0.0 && time->value <= longest_pause)) {
            report("E0124", fmt::format("a pause can't be {}", in_quotes(written)), "the range is 0 s to 3600 s",
                   body_.span(0, end_));
        } else if (time) {
            pause.length = *time;
        }
        cue_.body = pause;
    }

    void read_note() {
        if (head_.name.starts_with("NOTE") || head_.name.empty()) {  // "END OF ACT ONE" has no head
            cue_.body = Note{lines()};
            return;
        }
        // "CAST: …", "ACT ONE: …": a note that keeps its head.
        report("W0107", fmt::format("{} is read as a note, and nothing of it is spoken", in_quotes(head_.name)),
               "write NOTE: before it, or give the character another name", cue_.head);
        const std::string text = lines();
        cue_.body = Note{text.empty() ? std::string(head_.name) : fmt::format("{}: {}", head_.name, text)};
    }

    // Notes are for people: their lines stay as they are.
    std::string lines() const {
        std::string result;
        for (std::size_t i = 0; i < body_.line_count(); ++i) {
            if (i > 0) result += '\n';
            result += collapse_spaces(body_.line(i));
        }
        return result;
    }

    void report(std::string_view code, std::string message, std::string help, Span span) {
        reporter_.report(code, std::move(message), std::move(help), span);
    }

    const Head& head_;
    const BodyText& body_;
    std::string_view text_;
    std::size_t end_;  // of the body without its trailing options
    std::string_view language_;
    Reporter& reporter_;
    Cue cue_;
};

}  // namespace

Cue read_cue(const Head& head, const BodyText& body, std::string_view language, Reporter& reporter) {
    return CueReader(head, body, language, reporter).run();
}

}  // namespace dramatis::cues

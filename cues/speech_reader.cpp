#include "cues/speech_reader.h"

#include <array>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/asides.h"
#include "cues/heads.h"
#include "cues/markup.h"
#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

// Bytes that may end a run of plain text. Those from 0x80 on begin the encodings of white space.
constexpr auto special_bytes = [] {
    std::array<bool, 256> special{};
    for (const char c : std::string_view(" \t\n\r\v\f{}[]*(&<")) special[static_cast<unsigned char>(c)] = true;
    for (const int lead : {0xC2, 0xE1, 0xE2, 0xE3}) special[static_cast<std::size_t>(lead)] = true;
    return special;
}();
constexpr bool is_special(char c) { return special_bytes[static_cast<unsigned char>(c)]; }

constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The width of the white space at `at`, 0 if there is none.
std::size_t space_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_ascii_space(c)) return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    const CodePoint point = decode(text, at);
    return is_space(point.value) ? point.bytes : 0;
}

class SpeechReader {
  public:
    SpeechReader(const BodyText& body, std::size_t begin, Speech& speech, Reporter& reporter)
        : body_(body), text_(body.text()), at_(begin), speech_(speech), reporter_(reporter) {}

    void run() {
        constexpr std::size_t usual_word = 6;  // bytes, with its space
        speech_.parts.reserve((text_.size() - at_) / usual_word + 1);
        while (at_ < text_.size()) step();
        end_word();
        end_paragraph();
        note_the_end();
        find_asides(body_, speech_);
    }

  private:
    void step() {
        const char c = text_[at_];
        if (!is_special(c)) return take_plain_text();
        if (c == BodyText::paragraph_break) return break_paragraph();
        if (const std::size_t width = space_at(text_, at_)) {
            end_word();
            at_ += width;
            return;
        }
        const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == c;
        if (c == '{') return read_braces();
        if (c == '*') return read_emphasis_mark();
        if (c == '[' && doubled) return read_phonemes();
        if ((c == '(' || c == '[') && word_.empty() && read_timed_pause(c)) return;
        if (c == '<' && read_tag()) return;
        if (c == '&' && read_entity()) return;
        if (c == '}') return drop_stray(1, "{");
        if (c == ']' && doubled) return drop_stray(2, "[[");
        append(static_cast<unsigned char>(c) < 0x80 ? 1 : decode(text_, at_).bytes);
    }

    void take_plain_text() {
        std::size_t end = at_ + 1;
        while (end < text_.size() && !is_special(text_[end])) ++end;
        append(end - at_);
    }

    void append(std::size_t bytes) {
        // When a mark of emphasis is removed, two single brackets must not become "[[" or "]]".
        if (!word_.empty() && at_ != word_end_ && (word_.back() == '[' || word_.back() == ']') &&
            word_.back() == text_[at_]) {
            end_word();
        }
        if (word_.empty()) word_begin_ = at_;
        word_.append(text_, at_, bytes);
        at_ += bytes;
        word_end_ = at_;
        word_emphasised_ = word_emphasised_ || in_emphasis_;
    }

    void end_word() {
        if (word_.empty()) return;
        speech_.parts.emplace_back(Word{word_, body_.span(word_begin_, word_end_), word_emphasised_});
        word_.clear();
        word_emphasised_ = false;
    }

    // "[pause: 1 s]", "(beat 2 s)"
    bool read_timed_pause(char open) {
        constexpr std::size_t longest = 40;  // bytes
        const std::string_view ahead = text_.substr(at_, longest);
        const auto close =
            open == '(' ? matching_parenthesis(ahead, 0, BodyText::paragraph_break) : closing_bracket(ahead);
        const auto time = close ? timed_pause(ahead.substr(1, *close - 1)) : std::nullopt;
        if (!time) return false;
        speech_.parts.emplace_back(InlinePause{*time, body_.span(at_, at_ + *close + 1)});
        at_ += *close + 1;
        return true;
    }

    static std::optional<std::size_t> closing_bracket(std::string_view text) {
        const std::size_t close = text.find_first_of("[]\n", 1);
        return close != text.npos && text[close] == ']' ? std::optional(close) : std::nullopt;
    }

    // "pause: 1 s", "beat 2 s"
    static std::optional<Seconds> timed_pause(std::string_view content) {
        const std::size_t key_end = std::min(content.find_first_of(" :="), content.size());
        const std::string key = to_lower(content.substr(0, std::min<std::size_t>(key_end, 8)));
        if (key != "pause" && key != "beat") return std::nullopt;
        const std::size_t value = std::min(content.find_first_not_of(" :=", key_end), content.size());
        const auto time = read_time(trim(content.substr(value)));
        return time && time->value >= 0.0 && time->value <= longest_pause ? time : std::nullopt;
    }

    // Markup of other tools: "<break time="1s"/>" is a pause, other tags are left out.
    bool read_tag() {
        const auto tag = markup_tag(text_.substr(at_));
        if (!tag) return false;
        const Span span = body_.span(at_, at_ + tag->bytes);
        if (tag->pause) {
            end_word();
            speech_.parts.emplace_back(InlinePause{*tag->pause, span});
        } else {
            if (tag->separates) end_word();
            reporter_.report("W0106", fmt::format("the tag {} is left out", in_quotes(text_.substr(at_, tag->bytes))),
                             "dramatis reads no markup: write *words* for emphasis, {pause 1 s} for a pause", span);
        }
        at_ += tag->bytes;
        return true;
    }

    bool read_entity() {
        const auto entity = character_reference(text_.substr(at_));
        if (!entity) return false;
        if (entity->text == " ") {
            end_word();
        } else {
            if (word_.empty()) word_begin_ = at_;
            word_ += entity->text;
            word_end_ = at_ + entity->bytes;
            word_emphasised_ = word_emphasised_ || in_emphasis_;
        }
        at_ += entity->bytes;
        return true;
    }

    void break_paragraph() {
        end_word();
        end_paragraph();
        speech_.parts.emplace_back(ParagraphBreak{body_.span(at_, at_ + 1)});
        ++at_;
    }

    void end_paragraph() {
        if (in_emphasis_) drop_unclosed_emphasis();
    }

    void read_emphasis_mark() {
        const std::size_t begin = at_;
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == '*') ++end;
        const bool text_before = begin > 0 && !ends_in_space(begin);
        const bool text_behind = end < text_.size() && space_at(text_, end) == 0;
        at_ = end;
        if (in_emphasis_ && text_before) {
            in_emphasis_ = false;
            return;
        }
        if (in_emphasis_ && text_behind) drop_unclosed_emphasis();
        if (!in_emphasis_ && text_behind) {
            in_emphasis_ = true;
            emphasis_begin_ = begin, emphasis_mark_end_ = end;
            emphasis_first_part_ = speech_.parts.size();
            return;
        }
        report_lone_mark(begin, end);
    }

    bool ends_in_space(std::size_t end) const {
        std::size_t at = end - 1;
        while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0u) == 0x80u) --at;
        return space_at(text_, at) != 0;
    }

    void drop_unclosed_emphasis() {
        in_emphasis_ = false;
        word_emphasised_ = false;
        for (std::size_t i = emphasis_first_part_; i < speech_.parts.size(); ++i) {
            if (auto* word = std::get_if<Word>(&speech_.parts[i])) word->emphasised = false;
        }
        report_lone_mark(emphasis_begin_, emphasis_mark_end_);
    }

    void report_lone_mark(std::size_t begin, std::size_t end) {
        reporter_.report("W0104", "this asterisk has no partner and is ignored",
                         "put emphasis between two asterisks, close to the words: *these words*",
                         body_.span(begin, end));
    }

    void drop_stray(std::size_t bytes, std::string_view opener) {
        reporter_.report("E0132", fmt::format("there is nothing that this '{}' could close", text_.substr(at_, bytes)),
                         fmt::format("remove it, or write '{}' where it begins", opener), body_.span(at_, at_ + bytes));
        at_ += bytes;
    }

    void read_braces() {
        end_word();
        const std::size_t open = at_;
        const std::size_t stop = text_.find_first_of("{}\n", open + 1);
        if (stop == text_.npos || text_[stop] != '}') {
            reporter_.report("E0131", "this '{' is never closed", "write '}' after its content: {pause 0.4 s}",
                             body_.span(open, open + 1));
            at_ = open + 1;
            return;
        }
        at_ = stop + 1;
        read_inline(collapse_spaces(text_.substr(open + 1, stop - open - 1)), body_.span(open, stop + 1));
    }

    // The content of braces: a pause, a beat, a sound, or a direction.
    void read_inline(std::string_view content, Span span) {
        const std::size_t key_end = std::min(content.find_first_of(" :="), content.size());
        const std::string key = key_end <= 8 ? to_lower(content.substr(0, key_end)) : std::string();
        const std::string_view value =
            trim(content.substr(std::min(content.find_first_not_of(" :=", key_end), content.size())));
        if (content.empty()) {
            reporter_.report("E0133", "these braces are empty",
                             "write, for example, {pause 0.4 s}, {beat}, {whispering} or {cough}", span);
        } else if (key == "pause" || (key == "beat" && (value.empty() || starts_with_number(value)))) {
            read_pause(key, value, span);
        } else if (key == "sound" || key == "sfx" || key == "fx" || key == "f/x") {
            if (value.empty()) {
                reporter_.report("E0133", fmt::format("'{}' needs the name of a sound", key),
                                 "write, for example, {sound door-slam}", span);
            } else {
                speech_.parts.emplace_back(InlineSound{std::string(value), span});
            }
        } else {
            speech_.parts.emplace_back(InlineDirection{std::string(content), span});
        }
    }

    void read_pause(std::string_view key, std::string_view value, Span span) {
        const auto time = key == "beat" && value.empty() ? std::optional(beat) : read_time(value);
        if (!time) {
            reporter_.report(
                "E0133",
                value.empty() ? "'pause' needs a time" : fmt::format("'pause' needs a time, not {}", in_quotes(value)),
                "write, for example, {pause 0.4 s} or {beat}", span);
        } else if (!(time->value >= 0.0 && time->value <= longest_pause)) {
            reporter_.report("E0124", fmt::format("a pause can't be {}", in_quotes(value)),
                             "the range is 0 s to 3600 s", span);
        } else {
            speech_.parts.emplace_back(InlinePause{*time, span});
        }
    }

    void read_phonemes() {
        end_word();
        const std::size_t open = at_;
        std::size_t stop = open + 2;
        const auto pair_at = [&](char c) {
            return stop + 1 < text_.size() && text_[stop] == c && text_[stop + 1] == c;
        };
        while (stop < text_.size() && text_[stop] != BodyText::paragraph_break && !pair_at('[') && !pair_at(']'))
            ++stop;
        if (stop >= text_.size() || !pair_at(']')) {
            reporter_.report("E0131", "this '[[' is never closed", "write ']]' after the phonemes: [[m'i@r@]]",
                             body_.span(open, open + 2));
            at_ = open + 2;
            return;
        }
        at_ = stop + 2;
        std::string phonemes = collapse_spaces(text_.substr(open + 2, stop - open - 2));
        const Span span = body_.span(open, at_);
        if (phonemes.empty()) {
            reporter_.report("E0133", "there are no phonemes between these brackets", "write, for example, [[m'i@r@]]",
                             span);
        } else {
            speech_.parts.emplace_back(Phonemes{std::move(phonemes), span});
        }
    }

    void note_the_end() {
        if (speech_.parts.empty()) return;
        const auto* word = std::get_if<Word>(&speech_.parts.back());
        if (!word) return;
        std::string_view end = word->text;
        for (bool closing = true; closing && !end.empty();) {
            closing = false;
            for (const std::string_view mark : {"\"", "'", "”", "’", "»", ")", "]"}) {
                if (!end.ends_with(mark)) continue;
                end.remove_suffix(mark.size());
                closing = true;
            }
        }
        speech_.cut_off = end.ends_with("—") || end.ends_with("–") || end.ends_with("--");
        speech_.trails_off = end.ends_with("…") || end.ends_with("...");
    }

    const BodyText& body_;
    std::string_view text_;
    std::size_t at_;
    Speech& speech_;
    Reporter& reporter_;

    std::string word_;  // without marks of emphasis
    std::size_t word_begin_ = 0, word_end_ = 0;
    bool word_emphasised_ = false;

    bool in_emphasis_ = false;
    std::size_t emphasis_begin_ = 0, emphasis_mark_end_ = 0;
    std::size_t emphasis_first_part_ = 0;
};

}  // namespace

void read_speech(const BodyText& text, std::size_t begin, Speech& speech, Reporter& reporter) {
    SpeechReader(text, begin, speech, reporter).run();
}

}  // namespace dramatis::cues

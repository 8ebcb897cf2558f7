#include "cues/parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/body_text.h"
#include "cues/cue_reader.h"
#include "cues/header_fields.h"
#include "cues/heads.h"
#include "cues/joint_names.h"
#include "cues/page_lines.h"
#include "cues/reporter.h"
#include "cues/sheet_checks.h"
#include "cues/spot.h"

namespace dramatis::cues {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;  // bytes; longer is no script but a mistake
constexpr std::string_view byte_order_mark = "\uFEFF";

// Bytes that a control character or an invisible mark may begin with.
constexpr auto suspicious_bytes = [] {
    std::array<bool, 256> suspicious{};
    for (std::size_t c = 0; c < 0x20; ++c) suspicious[c] = c != '\t';
    for (const std::size_t lead : {0x7Fu, 0xC2u, 0xE2u, 0xEFu}) suspicious[lead] = true;
    return suspicious;
}();

// The layout of a sheet, line by line: what is header, where each cue starts and which lines belong to it.
class SheetParser {
  public:
    explicit SheetParser(SourceRef source)
        : text_(source->text()),
          reporter_(source),
          plain_numbers_(has_plain_cue_numbers(text_)),
          spot_speaks_(is_spot_a_character(text_)) {
        sheet_.source = std::move(source);
    }

    ParsedCueSheet run() {
        std::size_t at = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        while (at < text_.size()) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            std::string_view line = text_.substr(at, end - at);
            if (line.ends_with('\r')) line.remove_suffix(1);
            read_line(line);
            at = end + 1;
        }
        finish_cue();
        divide_joint_names(sheet_);
        check_sheet(sheet_, look_alikes_, reporter_);
        return {std::move(sheet_), reporter_.take()};
    }

  private:
    enum class State { Header, InCue, BetweenCues, Ended };

    void read_line(std::string_view line) {
        if (line.size() > longest_line) return refuse_long_line(line);
        check_characters(line);
        if (line.starts_with('#')) {
            const std::string_view comment = trim(line);
            sheet_.comments.push_back({std::string(comment.substr(1)), reporter_.span_of(comment)});
        } else if (const std::string_view content = trim(line); content.empty()) {
            after_blank_ = true;
        } else if (state_ == State::Ended) {
            report_after_end(content);
        } else {
            content.data() == line.data() ? read_flush_line(line) : read_indented_line(content);
            after_blank_ = false;
        }
    }

    void refuse_long_line(std::string_view line) {
        constexpr std::size_t shown = 80;
        const Span span = reporter_.span_of(line.substr(0, shown));
        report("E0108", fmt::format("this line is {} bytes long; a line has at most {}", line.size(), longest_line),
               "divide it into paragraphs: a blank line, then an indented line", span);
        mistake();
    }

    void check_characters(std::string_view line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (!suspicious_bytes[static_cast<unsigned char>(line[at])]) continue;
            const CodePoint c = decode(line, at);
            check_character(c.value, reporter_.span_of(line.substr(at, c.bytes)));
            at += c.bytes - 1;
        }
    }

    void check_character(char32_t c, Span span) {
        const auto code = static_cast<std::uint32_t>(c);
        const bool control = is_control(c);
        const bool line_separator = c == 0x2028 || c == 0x2029;
        const bool hidden = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
        if (c == '\r') {
            report("E0102", "there is a carriage return within this line",
                   "end lines with a line feed (LF), or with CR and LF", span);
        } else if (control) {
            report("E0102", fmt::format("there is a control character here (U+{:04X})", code),
                   "remove it, or save the file as plain text", span);
        } else if (line_separator) {
            report("E0102", fmt::format("there is a line separator here (U+{:04X}), which doesn't end a line", code),
                   "replace it with a line break", span);
        } else if (hidden) {
            report("W0105", fmt::format("there is an invisible formatting character here (U+{:04X})", code),
                   "remove it: it can make the line look different from what is spoken", span);
        }
    }

    void read_flush_line(std::string_view line) {
        if (read_line_apart(line)) return;
        if (auto head = head_of(line)) {
            if (head->flaw == Head::Flaw::None && !(state_ == State::Header && is_header_in_capitals(*head)))
                return start_cue(*head);
            if (head->flaw != Head::Flaw::None && is_flawed_cue(*head)) return start_flawed_cue(*head);
            if (head->flaw != Head::Flaw::None) look_alikes_.push_back(like(*head, LookAlike::Flaw::NoColon));
        }
        if (state_ == State::Header) return read_header(line);
        const auto field = read_header_line(line);
        if (field && is_known_header_key(field->key)) return report_late_header(*field);
        const auto uncapitalised = read_uncapitalised_head(line);
        if (continues_a_cue() && !(uncapitalised && uncapitalised_)) {
            if (uncapitalised) {
                look_alikes_.push_back(
                    {uncapitalised->name, reporter_.span_of(uncapitalised->head.name), LookAlike::Flaw::NotInCapitals});
            }
            return body_.add_line(reporter_.span_of(line));
        }
        if (uncapitalised && !(mistaken_ && !after_blank_)) return start_uncapitalised_cue(*uncapitalised);
        report_unexpected(line);
    }

    // A line that is a cue in brackets, an end, or, below a speech and a blank line, a direction in brackets.
    bool read_line_apart(std::string_view line) {
        const auto bracketed = read_bracketed_head(line);
        // Right below a speech "(SOUND: bell)" and "(PAUSE: 2 s)" are heard in it, and it may go on.
        const bool in_speech = speaks() && !after_blank_;
        if (bracketed && !(in_speech && is_heard_in_speeches(bracketed->kind))) {
            const auto speech = in_speech ? std::optional(head_) : std::nullopt;
            start_cue(*bracketed);
            finish_cue();
            interrupted_ = speech;
            return true;
        }
        if (state_ != State::Header && is_line_of_an_end(line)) {
            Head head;
            head.kind = CueKind::Note;
            head.name = line.substr(0, 0);
            head.body = line;
            start_cue(head);
            return true;
        }
        if (!speaks() || !after_blank_ || inside_brackets(line).empty()) return false;
        body_.add_paragraph(reporter_.span_of(line));
        return true;
    }

    static bool is_heard_in_speeches(CueKind kind) {
        return kind == CueKind::Sound || kind == CueKind::Pause || kind == CueKind::Beat || kind == CueKind::Silence;
    }

    // The words below a cue in brackets that stands in a speech.
    void resume_speech(std::string_view line) {
        Head again = *interrupted_;
        again.options.reset();
        again.body = line;
        start_cue(again);
    }

    std::optional<Head> head_of(std::string_view line) const {
        auto head = read_head(line, plain_numbers_);
        if (head && spot_speaks_ && head->name == spot) head->kind = CueKind::Speech;
        return head;
    }

    bool speaks() const { return state_ == State::InCue && head_.kind == CueKind::Speech; }

    bool continues_a_cue() const { return state_ == State::InCue && !after_blank_; }

    // Right below a cue, only a flawed head such as "IRIS (whispering: Hello" starts a cue: no speech continues like
    // that.
    bool is_flawed_cue(const Head& head) const {
        constexpr std::size_t shortest_name = 2;
        return !continues_a_cue() ||
               (head.flaw == Head::Flaw::OpenParenthesis && head.name.size() >= shortest_name && !head.body.empty());
    }

    // "TITLE: …" at the top of a script is a header field; "VOICES:" there may be a group of characters.
    static bool is_header_in_capitals(const Head& head) {
        constexpr std::array<std::string_view, 5> keys{"TITLE", "AUTHOR", "EPISODE", "SERIES", "LANGUAGE"};
        return !head.options && std::ranges::find(keys, head.name) != keys.end();
    }

    void read_header(std::string_view line) {
        const auto field = read_header_line(line);
        if (!field) return report_unexpected(line);
        const Span place = reporter_.span_of(field->key);
        if (is_known_header_key(field->key) && !header_keys_.insert(to_lower(field->key)).second) {
            report("E0106", fmt::format("the header field {} is given twice", in_quotes(field->key)),
                   "remove one of the two", place);
        }
        mistaken_ = false;
        sheet_.header.push_back(
            {{std::string(field->key), place}, {std::string(field->value), reporter_.span_of(field->value)}});
        if (!is_known_header_key(field->key))
            look_alikes_.push_back({to_upper(field->key), place, LookAlike::Flaw::ReadAsHeader});
    }

    void read_indented_line(std::string_view content) {
        if (!mistaken_ && read_line_apart(content)) return;
        const auto head = head_of(content);
        const bool sound_head = head && head->flaw == Head::Flaw::None;
        if (mistaken_) return;
        if (state_ == State::Header) {
            report("E0101", "an indented line continues a cue, but there is no cue above",
                   sound_head ? "a cue starts at the beginning of its line"
                              : "header fields and cues start at the beginning of their line",
                   reporter_.span_of(content));
            return sound_head ? start_cue(*head) : mistake();
        }
        if (state_ == State::BetweenCues) return interrupted_ ? resume_speech(content) : report_unexpected(content);
        if (sound_head) look_alikes_.push_back(like(*head, LookAlike::Flaw::Indented));
        if (!after_blank_) return body_.add_line(reporter_.span_of(content));
        if (head_.kind == CueKind::Speech) return body_.add_paragraph(reporter_.span_of(content));
        report(
            "E0115",
            fmt::format("only a speech has more than one paragraph, but this continues {}", canonical_head(head_.kind)),
            "remove the blank line above, or start a cue at the beginning of the line", reporter_.span_of(content));
        mistake();
    }

    LookAlike like(const Head& head, LookAlike::Flaw flaw) const {
        return {collapse_spaces(head.name), reporter_.span_of(head.name), flaw};
    }

    void start_cue(const Head& head) {
        finish_cue();
        head_ = head;
        body_.start(text_, reporter_.span_of(head.body));
        state_ = State::InCue;
        mistaken_ = uncapitalised_ = false;
        interrupted_.reset();
        if (head.kind == CueKind::End) finish_cue();
    }

    void start_flawed_cue(const Head& head) {
        if (head.flaw == Head::Flaw::NoColon && head.name.ends_with('.') && head.options && is_stage_play())
            return report_stage_play(head.name.substr(0, head.name.size() - 1));
        const Span name = reporter_.span_of(head.name);
        if (head.flaw == Head::Flaw::OpenParenthesis) {
            const Span options = reporter_.span_of(*head.options);
            report("E0110", "this parenthesis is never closed", fmt::format("write {} (…):", head.name),
                   {options.begin - 1, options.begin});
        } else if (trim(head.body).empty() && !head.options) {
            report("E0104", fmt::format("{} is alone on its line, without a colon and words", in_quotes(head.name)),
                   fmt::format("write {}: and the words after it", head.name), name);
        } else {
            report("E0104", fmt::format("the colon is missing after {}", in_quotes(head.name)),
                   fmt::format("write {}{}:", head.name, head.options ? " (…)" : ""), name);
        }
        if (head.flaw == Head::Flaw::NoColon && trim(head.body).empty()) return mistake();
        start_cue(head);
    }

    void start_uncapitalised_cue(const UncapitalisedHead& line) {
        const bool reserved = line.head.kind != CueKind::Speech;
        report("E0103",
               reserved ? "this line looks like a cue, but reserved words are written in capitals"
                        : "this line looks like a cue, but character names are written in capitals",
               fmt::format("write {}:", line.name), reporter_.span_of(line.head.name));
        start_cue(line.head);
        uncapitalised_ = true;
    }

    void report_late_header(const HeaderLine& field) {
        report("E0105", fmt::format("the header field {} comes after the first cue", in_quotes(field.key)),
               "move it to the top of the sheet; if it is spoken, indent the line", reporter_.span_of(field.key));
    }

    void report_unexpected(std::string_view line) {
        if (mistaken_ && !after_blank_) return;
        if (interrupted_ && !after_blank_) return resume_speech(line);
        if (const auto name = name_of_stage_play(line); name && is_stage_play()) return report_stage_play(*name);
        const Span span = reporter_.span_of(trim(line));
        if (state_ == State::Header) {
            report("E0101", "expected a header field or a cue here",
                   "a field is a name, a colon and a value: 'Title: …'; a cue is a name in capitals, a colon and "
                   "words: 'IRIS: …'",
                   span);
        } else {
            report("E0101", "expected a cue here",
                   "a cue is a reserved word or a name in capitals, a colon and words: 'IRIS: …'; to go on with the "
                   "speech above, "
                   "indent this line",
                   span);
        }
        mistake();
    }

    bool is_stage_play() {
        constexpr std::ptrdiff_t fewest = 2;
        const auto begins_speech = [](std::string_view line) { return name_of_stage_play(trim(line)).has_value(); };
        if (!stage_play_) stage_play_ = std::ranges::count_if(split(text_, '\n'), begins_speech) >= fewest;
        return *stage_play_;
    }

    // Once: all the sheet is written so.
    void report_stage_play(std::string_view name) {
        mistake();
        if (reported_play_) return;
        reported_play_ = true;
        report("E0113",
               fmt::format("{} begins a speech as printed plays do; here a colon follows the name",
                           in_quotes(fmt::format("{}.", name))),
               fmt::format("write {}: and what is said, and likewise in all other speeches of the sheet", name),
               reporter_.span_of(name));
    }

    void report_after_end(std::string_view content) {
        if (!after_end_reported_) {
            report("E0109", "there is something after END",
                   "only comments may follow; remove END, or what comes after it", reporter_.span_of(content));
        }
        after_end_reported_ = true;
    }

    // Lines that continue a wrong line are not further errors.
    void mistake() {
        finish_cue();
        mistaken_ = true;
    }

    void finish_cue() {
        if (state_ != State::InCue) return;
        const auto* const language = sheet_.field("Language");
        sheet_.cues.push_back(
            read_cue(head_, body_, language ? std::string_view(language->value) : std::string_view(), reporter_));
        state_ = head_.kind == CueKind::End ? State::Ended : State::BetweenCues;
    }

    void report(std::string_view code, std::string message, std::string help, Span span) {
        reporter_.report(code, std::move(message), std::move(help), span);
    }

    std::string_view text_;
    CueSheet sheet_;
    Reporter reporter_;
    bool plain_numbers_;  // cues are numbered without a full stop
    bool spot_speaks_;    // SPOT is a character here
    State state_ = State::Header;
    bool after_blank_ = true;
    bool after_end_reported_ = false;
    bool mistaken_ = false;            // the line above was wrong, and its continuation is skipped
    bool uncapitalised_ = false;       // the open cue's name should be in capitals
    std::optional<bool> stage_play_;   // speeches begin as in "PETER. Good morning."; once it has been looked for
    bool reported_play_ = false;       // E0113 has been reported
    Head head_;                        // of the open cue
    std::optional<Head> interrupted_;  // of the speech above a cue in brackets
    BodyText body_;                    // of the open cue
    std::set<std::string> header_keys_;
    std::vector<LookAlike> look_alikes_;
};

}  // namespace

ParsedCueSheet parse_cue_sheet(SourceRef source) { return SheetParser(std::move(source)).run(); }

}  // namespace dramatis::cues

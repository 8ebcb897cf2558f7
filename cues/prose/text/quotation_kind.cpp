#include "cues/prose/text/quotation_kind.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

// What can be read, in front of a quotation: "the sign: …", "with the words …".
constexpr std::array<std::string_view, 52> readable = {
    "words",  "label",    "sign",      "inscription", "note",     "letter",     "message", "notice",  "placard",
    "card",   "headline", "telegram",  "screen",      "motto",    "caption",    "banner",  "poster",  "legend",
    "board",  "plaque",   "envelope",  "page",        "email",    "e-mail",     "text",    "display", "readout",
    "ticket", "epitaph",  "tombstone", "plate",       "labelled", "labeled",    "marked",  "entry",   "postcard",
    "schild", "zettel",   "brief",     "nachricht",   "tafel",    "aufschrift", "affiche", "panneau", "lettre",
    "billet", "écriteau", "cartel",    "carta",       "nota",     "mensaje",    "letrero"};

// Words after which something that is said may follow without a comma: "and “Stop!” cried the others".
constexpr std::array<std::string_view, 7> joining = {"and", "but", "then", "or", "und", "et", "y"};

bool contains(std::string_view word, const auto& words) { return std::ranges::find(words, word) != words.end(); }

std::size_t word_count(std::string_view text, std::size_t most) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size() && words < most;) {
        const Word word = word_at(text, at);
        if (!word.empty()) ++words;
        at = word.empty() ? at + code_point_size(text, at) : word.end;
    }
    return words;
}

// Whether a tag's subject can be read: "the note read", "said the sign".
bool is_read_after(std::string_view text, std::size_t at, const ReportFinder& reports) {
    bool subject_follows = false;
    for (int n = 0; n < 5; ++n) {
        at = skip_spaces(text, at);
        const Word word = word_at(text, at);
        if (word.empty()) return false;
        const std::string lower = to_lower(text.substr(word.begin, word.end - word.begin));
        if (contains(lower, readable)) return true;
        if (reports.verb(lower) != Report::None) {
            if (n > 0) return false;
            subject_follows = true;
        }
        if (subject_follows && n > 2) return false;
        at = word.end;
    }
    return false;
}

// "On the label it said, “…”": what can be read is the subject of the verb before the quotation, nobody is.
bool says_what_is_written(std::string_view text, std::size_t begin, std::size_t verb, const ReportFinder& reports) {
    for (int n = 0; n < 8 && verb > begin;) {
        const std::size_t before = code_point_before(text, verb);
        if (!letter_at(text, before)) {
            if (std::string_view(".!?;,").contains(text[before])) return false;
            verb = before;
            continue;
        }
        const Word word = word_before(text, verb);
        const std::string written(text.substr(word.begin, word.end - word.begin));
        if (contains(written, readable)) return true;
        if (written == "and" || written == "who" ||
            (written != "it" && is_subject_pronoun(to_lower(written), reports.language())))
            return false;
        verb = word.begin;
        ++n;
    }
    return false;
}

QuotationKind kind_of(Report report) {
    if (report == Report::Thought) return QuotationKind::Thought;
    return report == Report::Writing || report == Report::Reading ? QuotationKind::Writing : QuotationKind::Speech;
}

class Judgement {
  public:
    Judgement(const InBlock& quotation, const ReportFinder& reports)
        : q_(quotation),
          reports_(reports),
          after_(tag_may_follow() ? reports.after(q_.block, q_.end) : Report::None),
          before_end_(skip_spaces_back(q_.block, q_.begin)) {}

    QuotationKind kind() const {
        if (q_.in_verse && q_.fills_its_block) return kind_of_verse();
        if (after_ == Report::Thought || after_ == Report::Writing) return kind_of(after_);
        if (after_ != Report::None)
            return is_read_out(q_.block, q_.begin, q_.end, q_.earlier, reports_) ? QuotationKind::Writing
                                                                                 : QuotationKind::Speech;
        if (q_.begin == 0 && leads_in(q_.earlier) != Report::None) return kind_of(leads_in(q_.earlier));
        if (q_.fills_its_block) return QuotationKind::Speech;
        if (before_end_ <= q_.clause) return goes_on_behind() ? QuotationKind::Mention : QuotationKind::Speech;
        if (letter_before(q_.block, before_end_)) return kind_inside_a_clause();
        return kind_behind_punctuation();
    }

  private:
    // A song, if the paragraph before ends with somebody who sings or says it; else a motto.
    QuotationKind kind_of_verse() const {
        const std::string_view before = q_.earlier.substr(0, skip_spaces_back(q_.earlier, q_.earlier.size()));
        const bool open = before.ends_with(',') || before.ends_with("--") || before.ends_with(em_dash);
        const Report report = open ? reports_.before(before, 0, before.size()).report : leads_in(before);
        return report == Report::Speech ? QuotationKind::Speech : QuotationKind::Writing;
    }
    Report leads_in(std::string_view earlier) const { return lead_in(earlier, reports_); }

    // Behind a full stop the next sentence begins, unless it begins in lower case: "Yes." she said.
    bool tag_may_follow() const {
        const bool full_stop = q_.said.ends_with('.') && !q_.said.ends_with("..");
        return !full_stop || !upper_at(q_.block, skip_spaces(q_.block, q_.end));
    }

    // The sentence goes on behind the quotation, which is its subject: "'The house' had been theirs."
    bool goes_on_behind() const {
        const std::size_t next = skip_spaces(q_.block, q_.end);
        return !ends_in_stop(q_.said) && !std::string_view(",;:").contains(q_.said.back()) &&
               lower_at(q_.block, next) && !q_.after_speech;
    }

    QuotationKind kind_inside_a_clause() const {
        const auto [report, verb, between] = reports_.before(q_.block, q_.clause, before_end_);
        const Word last = word_before(q_.block, before_end_);
        const std::string word = to_lower(q_.block.substr(last.begin, last.end - last.begin));
        // "a cry of “Fire!”"
        if (report == Report::Speech && between == 1 && word == "of") return QuotationKind::Speech;
        if (report != Report::None && between == 0) {
            const bool names = word == "say" || word == "called" || word == "call" || word == "calls";
            if (names && !q_.said.ends_with('!')) return QuotationKind::Mention;
            if (kind_of(report) == QuotationKind::Writing && short_mention()) return QuotationKind::Mention;
            if (report == Report::Speech && says_what_is_written(q_.block, q_.clause, verb, reports_))
                return QuotationKind::Writing;
            return kind_of(report);
        }
        if (q_.after_speech && contains(word, joining)) return QuotationKind::Speech;
        if (names_something_readable(q_.block, q_.clause, before_end_) && !short_mention())
            return QuotationKind::Writing;
        return QuotationKind::Mention;
    }

    QuotationKind kind_behind_punctuation() const {
        const auto [report, verb, between] = reports_.before(q_.block, q_.clause, before_end_);
        if (report != Report::None && report != Report::Speech) {
            if (report != Report::Thought && between > 0 && short_mention()) return QuotationKind::Mention;
            if (between <= 6) return kind_of(report);
        }
        if (report == Report::Speech && says_what_is_written(q_.block, q_.clause, verb, reports_))
            return QuotationKind::Writing;
        const char last = q_.block[before_end_ - 1];
        if (last == ':' && report == Report::None && names_something_readable(q_.block, q_.clause, before_end_))
            return QuotationKind::Writing;
        if (last == ',' && report == Report::None && !q_.after_speech && short_mention()) return QuotationKind::Mention;
        if (std::string_view(".!?").contains(last) && goes_on_behind()) return QuotationKind::Mention;
        return QuotationKind::Speech;
    }

    // A few words that begin in lower case or are a letter, or that don't end as a sentence does and go on.
    bool short_mention() const {
        if (word_count(q_.said, 7) > 6) return false;
        if (q_.said.ends_with('!') || q_.said.ends_with('?')) return false;
        const std::size_t next = skip_spaces(q_.block, q_.end);
        const std::size_t first = std::min(q_.said.find_first_not_of("_*"), q_.said.size());
        return !upper_at(q_.said, first) || lower_at(q_.block, next) || word_count(q_.said, 2) == 1;
    }

    const InBlock& q_;
    const ReportFinder& reports_;
    Report after_;
    std::size_t before_end_;
};

}  // namespace

bool names_something_readable(std::string_view text, std::size_t begin, std::size_t end, int words) {
    const bool far = words > 5;
    for (int n = 0; n < words && end > begin;) {
        const std::size_t before = code_point_before(text, end);
        if (!letter_at(text, before)) {
            if (!far && std::string_view(".!?").contains(text[before])) return false;
            end = before;
            continue;
        }
        const Word word = word_before(text, end);
        if (contains(to_lower(text.substr(word.begin, word.end - word.begin)), readable)) return true;
        end = word.begin;
        ++n;
    }
    return false;
}

bool is_read_out(std::string_view text, std::size_t begin, std::size_t end, std::string_view earlier,
                 const ReportFinder& reports) {
    std::size_t at = skip_spaces(text, end);
    if (at < text.size() && text[at] == ',') at = skip_spaces(text, at + 1);
    if (is_read_after(text, at, reports)) return true;
    const std::string_view tag = text.substr(at, 8);
    if (!tag.starts_with("it said") && !tag.starts_with("it says") && !tag.starts_with("it read")) return false;
    return names_something_readable(earlier, 0, earlier.size(), 20) || names_something_readable(text, 0, begin, 20);
}

Report lead_in(std::string_view earlier, const ReportFinder& reports) {
    const std::string_view text = earlier.substr(0, skip_spaces_back(earlier, earlier.size()));
    if (!text.ends_with(':')) return Report::None;
    const auto [report, verb, between] = reports.before(text, 0, text.size());
    if (report == Report::Speech && says_what_is_written(text, 0, verb, reports)) return Report::Writing;
    if (report == Report::None && names_something_readable(text, 0, text.size())) return Report::Writing;
    return report;
}

QuotationKind kind_of_quotation(const InBlock& quotation, const ReportFinder& reports) {
    return Judgement(quotation, reports).kind();
}

bool begins_a_letter(std::string_view said) {
    const std::string_view line = said.substr(0, said.find('\n'));
    if (line.size() > 60 || line.size() == said.size()) return false;
    const std::string lower = to_lower(line);
    const bool salutes = lower.starts_with("dear ") || lower.starts_with("my dear ") || lower.starts_with("dearest ") ||
                         lower.starts_with("my dearest ");
    const std::string_view end = line.substr(0, skip_spaces_back(line, line.size()));
    return salutes && (end.ends_with(',') || end.ends_with(':') || end.ends_with(em_dash) || end.ends_with("--"));
}

}  // namespace dramatis::cues::prose::text

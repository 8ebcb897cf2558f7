#include "cues/prose/text/dash_dialogue.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::array<std::string_view, 24> speakers_own_words = {
    "i",   "i'm", "i'll", "i've", "i'd", "me",  "my", "mine", "you",  "your", "we", "us",
    "our", "ich", "mir",  "wir",  "je",  "moi", "tu", "vous", "nous", "yo",   "tú", "usted"};

constexpr std::array<std::string_view, 11> third_persons = {"he",   "she", "they",  "er", "sie", "il",
                                                            "elle", "ils", "elles", "él", "ella"};

// The ASCII punctuation that a tag may follow.
constexpr bool may_precede_a_tag(char c) { return c == ',' || c == '!' || c == '?' || c == '.'; }

// A verb that narrates, as far as its ending or a list tells.
bool is_past(std::string_view word, Language language) {
    constexpr std::array<std::string_view, 34> english = {
        "was",   "had",  "went",  "came", "took", "put",    "sat",    "stood", "got",      "felt", "kept", "left",
        "ran",   "saw",  "shook", "rose", "fell", "held",   "drew",   "bent",  "lay",      "made", "let",  "began",
        "threw", "gave", "knew",  "were", "did",  "didn't", "hadn't", "could", "couldn't", "wiped"};
    constexpr std::array<std::string_view, 14> german = {"war",  "ging",    "kam",  "stand",  "sah",
                                                         "nahm", "ließ",    "lief", "hielt",  "griff",
                                                         "zog",  "schloss", "trat", "schwieg"};
    constexpr std::array<std::string_view, 8> french_present = {"fait", "sait", "doit",  "plait",
                                                                "dit",  "voit", "croit", "suit"};
    switch (language) {
        case Language::German:
            return word.ends_with("te") || std::ranges::find(german, word) != german.end();
        case Language::French:
            if (std::ranges::find(french_present, word) != french_present.end()) return false;
            if (word == "se" || word == "lui" || word == "ne" || word.starts_with("s'") || word.starts_with("s\u2019"))
                return true;
            return word.size() > 2 && (word.ends_with('a') || word.ends_with("it") || word.ends_with("rent") ||
                                       word.ends_with("ut") || word.ends_with("int") || word.ends_with("aient"));
        case Language::Spanish:
            return word.ends_with("\u00f3") || word.ends_with("aba") || word.ends_with("\u00eda") || word == "se" ||
                   word == "le";
        case Language::English:
            break;
    }
    return word.ends_with("ed") || std::ranges::find(english, word) != english.end();
}

class Pieces {
  public:
    Pieces(std::string_view text, std::size_t begin, const ReportFinder& reports)
        : text_(text), reports_(reports), start_(begin), at_(begin) {}

    std::vector<SpokenPiece> take() && {
        while (at_ < text_.size()) step();
        if (speaking_) close(text_.size());
        return std::move(pieces_);
    }

  private:
    void close(std::size_t end) {
        const std::size_t begin = skip_spaces(text_, start_);
        end = skip_spaces_back(text_, end);
        if (begin < end) pieces_.push_back({begin, end});
        speaking_ = false;
    }
    // Speech goes on; a dash may say so.
    void speak(std::size_t at) {
        speaking_ = true;
        narrating_ = false;
        start_ = skip_spaces(text_, at);
        if (const std::size_t size = dash_at(text_, start_); size > 0 && start_ < text_.size())
            start_ = skip_spaces(text_, start_ + size);
        at_ = std::max(at_, start_);
    }

    void step() {
        if (const std::size_t size = dash_at(text_, at_); size > 0 && at_ > start_) {
            at_dash(size);
            return;
        }
        const std::size_t size = std::max<std::size_t>(1, code_point_size(text_, at_));
        const bool stop = may_precede_a_tag(text_[at_]) || text_.substr(at_).starts_with(ellipsis);
        const bool full_stop = text_[at_] == '.' && !text_.substr(0, at_).ends_with("..");
        at_ += size;
        if (!stop || !speaking_ || space_at(text_, at_) == 0) return;
        const std::size_t next = skip_spaces(text_, at_);
        if (next >= text_.size()) return;
        // After a full stop only a tag in lower case goes on: "It is late. said he" is a slip, "Stephen said" a sentence.
        if (full_stop && !lower_at(text_, next)) return;
        const ReportFinder::Tag tag = reports_.tag_at(text_, next);
        if (tag.verb_end == 0 || !is_short(tag)) return;
        close(at_);
        leave_tag(tag);
    }

    // A dash opens a tag ("—No —dijo él—. Vamos."), ends one, or breaks what is said.
    void at_dash(std::size_t size) {
        const std::size_t after = at_ + size;
        if (!speaking_ && narrating_) {
            at_ = after;
            if (ends_in_stop(text_.substr(0, skip_spaces_back(text_, after - size))) &&
                upper_at(text_, skip_spaces(text_, after)))
                speak(after);
            return;
        }
        if (!speaking_) {
            // Behind the closing dash stands the punctuation that the speech has: "—dijo él—. Vamos."
            std::size_t resume = after;
            while (resume < text_.size() && (may_precede_a_tag(text_[resume]) || text_[resume] == ';')) ++resume;
            if (by_dash_) speak(resume);
            at_ = resume;
            return;
        }
        const std::size_t next = skip_spaces(text_, after);
        const bool attached = next == after && space_before(text_, at_) > 0 && lower_at(text_, next);
        const bool tagged = reports_.tag_at(text_, next).verb_end > 0;
        if (!attached && !tagged && space_before(text_, at_) > 0 && upper_at(text_, next)) {
            if (const std::size_t narration = narration_before(at_); narration < at_) {
                close(narration);
                speak(after);
            }
        }
        if (attached ? tagged || reports_.language() == Language::Spanish : tagged) {
            close(at_);
            by_dash_ = true;
        }
        at_ = after;
    }

    // A tag is a clause of a few words in which nobody says I or you: "John told me that you were ill" is speech itself.
    bool is_short(ReportFinder::Tag tag) const {
        std::size_t at = tag.verb_end;
        for (int n = 0; n < 9; ++n) {
            at = skip_spaces(text_, at);
            const Word word = word_at(text_, at);
            if (word.empty()) return true;
            const std::string lower = to_lower(text_.substr(word.begin, word.end - word.begin));
            if (lower == "that" || std::ranges::find(speakers_own_words, lower) != speakers_own_words.end())
                return false;
            at = word.end;
        }
        return reports_.language() != Language::English;
    }

    // Goes to the end of a tag and decides whether speech goes on behind it.
    void leave_tag(ReportFinder::Tag tag) {
        by_dash_ = false;
        at_ = tag.verb_end;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (dash_at(text_, at_) > 0) {
                by_dash_ = true;
                return;
            }
            at_ += code_point_size(text_, at_);
            if (c == ',' || c == ':' || c == ';') {
                const Word word = word_at(text_, skip_spaces(text_, at_));
                const std::string_view written = text_.substr(word.begin, word.end - word.begin);
                // ", turning away" and ", and went out" belong to the tag.
                if (c == ',' && (written.ends_with("ing") || written.ends_with("ant") || written.ends_with("ando") ||
                                 written.ends_with("iendo") || is_joining(written)))
                    continue;
                speak(at_);
                return;
            }
            if (c == '.' || c == '!' || c == '?') {
                if (narration_follows(tag)) {
                    narrating_ = true;
                } else {
                    speak(at_);
                }
                return;
            }
        }
    }

    static bool is_joining(std::string_view word) {
        constexpr std::array<std::string_view, 12> joining = {"and", "with", "as",  "while", "et",  "en",
                                                              "y",   "con",  "und", "mit",   "his", "her"};
        return std::ranges::find(joining, word) != joining.end();
    }

    // Whether the sentence after a tag tells what somebody does: it begins with the tag's subject or a pronoun of the
    // third person, and a verb of the past, and nobody in it says I or you.
    bool narration_follows(ReportFinder::Tag tag) const {
        std::size_t at = skip_spaces(text_, at_);
        const Word first = word_at(text_, at);
        if (first.empty()) return false;
        const std::string_view written = text_.substr(first.begin, first.end - first.begin);
        const bool pronoun = std::ranges::find(third_persons, to_lower(written)) != third_persons.end();
        const bool same = upper_at(written, 0) && written.size() > 3 &&
                          text_.substr(tag.begin, tag.verb_end - tag.begin).contains(written);
        if (!pronoun && !same) return false;
        const Word second = word_at(text_, skip_spaces(text_, first.end));
        if (!is_past(text_.substr(second.begin, second.end - second.begin), reports_.language())) return false;
        for (int n = 0; n < 40 && at < text_.size(); ++n) {
            const Word word = word_at(text_, at);
            if (word.empty()) {
                const char c = text_[at];
                if (c == '.') return true;
                if (c == '!' || c == '?' || c == '"' || text_.substr(at).starts_with("\u00ab")) return false;
                at += code_point_size(text_, at);
                continue;
            }
            const std::string each = to_lower(text_.substr(word.begin, word.end - word.begin));
            if (std::ranges::find(speakers_own_words, each) != speakers_own_words.end()) return false;
            at = word.end;
        }
        return true;
    }

    // The sentence right before a dash that goes on with speech is narration if nobody in it says I or you:
    // "— You ate my bread. The lamp was lifted. — You've got thin." Returns where it begins, or `dash`.
    std::size_t narration_before(std::size_t dash) const {
        const std::size_t end = skip_spaces_back(text_, dash);
        if (end <= start_ || text_[end - 1] != '.') return dash;
        std::size_t at = end - 1;
        for (int n = 0; n < 300 && at > start_; ++n) {
            const std::size_t before = code_point_before(text_, at);
            const char c = text_[before];
            if ((c == '.' || c == '!' || c == '?') && space_at(text_, at) > 0) break;
            at = before;
        }
        if (at <= start_) return dash;
        for (std::size_t i = at; i < end;) {
            const Word word = word_at(text_, i);
            if (word.empty()) {
                i += code_point_size(text_, i);
                continue;
            }
            const std::string each = to_lower(text_.substr(word.begin, word.end - word.begin));
            if (std::ranges::find(speakers_own_words, each) != speakers_own_words.end()) return dash;
            i = word.end;
        }
        return at;
    }

    std::string_view text_;
    const ReportFinder& reports_;
    std::vector<SpokenPiece> pieces_;
    std::size_t start_;
    std::size_t at_;
    bool speaking_ = true;
    bool narrating_ = false;  // whole sentences, until a dash behind one goes on with speech
    bool by_dash_ = false;    // the tag began with a dash, and only a dash ends it
};

}  // namespace

std::size_t dash_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '-') {
        std::size_t end = at;
        while (end < text.size() && text[end] == '-') ++end;
        if (end - at > 1) return end - at;
        const bool apart = (at == 0 || space_before(text, at) > 0) && space_at(text, end) > 0;
        return apart ? 1 : 0;
    }
    if (text[at] != '\xe2') return 0;
    const std::string_view rest = text.substr(at);
    return rest.starts_with(em_dash) || rest.starts_with("\u2013") || rest.starts_with("\u2015") ? 3 : 0;
}

bool begins_with_dash(std::string_view text) {
    const std::size_t size = dash_at(text, 0);
    if (size == 0) return false;
    const std::size_t at = skip_spaces(text, size);
    const std::string_view rest = text.substr(at);
    return letter_at(text, at) || rest.starts_with("\u00bf") || rest.starts_with("\u00a1") || rest.starts_with('_') ||
           rest.starts_with(ellipsis) || rest.starts_with("...");
}

std::size_t find_dash_turn(std::string_view text) {
    for (std::size_t at = text.find("\xe2\x80"); at != std::string_view::npos; at = text.find("\xe2\x80", at + 1)) {
        const std::size_t size = dash_at(text, at);
        if (size == 0 || space_before(text, at) == 0 || !upper_at(text, skip_spaces(text, at + size))) continue;
        const std::size_t before = skip_spaces_back(text, at);
        if (before > 0 && std::string_view(".!?").contains(text[before - 1])) return at;
    }
    return std::string_view::npos;
}

std::vector<SpokenPiece> spoken_pieces(std::string_view text, std::size_t begin, const ReportFinder& reports) {
    return Pieces(text, begin, reports).take();
}

}  // namespace dramatis::cues::prose::text

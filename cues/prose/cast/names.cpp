#include "cues/prose/cast/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text.h"

namespace dramatis::cues::prose::cast {

namespace {

class NameFinder {
  public:
    explicit NameFinder(const Reading& reading) : reading_(reading) {}

    Names find() {
        find_names_of_common_words();
        collect_runs();
        count_inner();
        for (Run run : runs_) keep(run);
        return std::move(names_);
    }

  private:
    struct Run {
        TokenIndex begin = 0;
        TokenIndex end = 0;
    };
    using Key = std::vector<text::WordId>;

    bool can_begin(TokenIndex at) const {
        if (!reading_.is_word(at) || !reading_.token(at).capital) return false;
        const WordClass& kind = reading_.kind(at);
        if (reading_.word(at).size() < 2 && !ends_with_dot(at)) return false;
        if (is_german_noun(at)) return false;
        return !is_barred(at) || kind.title != Title::None;
    }

    // "Mrs. Hall", "said Good": words that the lists keep from being names, and that this story uses as one.
    void find_names_of_common_words() {
        constexpr int least_tags = 2;
        std::map<text::WordId, int> tags;
        for (TokenIndex at = 1; at < reading_.size(); ++at) {
            if (!reading_.is_word(at) || !reading_.token(at).capital || !reading_.kind(at).not_name) continue;
            if (reading_.begins_sentence(at) || reading_.kind(at).subject != Pronoun::None) continue;
            if (reading_.quotation_of(at) != reading_.quotation_of(at - 1)) continue;
            const WordClass& before = reading_.kind(at - 1);
            const bool titled = before.title != Title::None && before.title != Title::Soft &&
                                reading_.token(at - 1).capital && !reading_.token(at - 1).possessive;
            const bool tagged =
                before.speech >= Speech::Strong && at > 1 && reading_.is_narration(at) && reading_.is_mark(at - 2, '"');
            if (titled || (tagged && ++tags[reading_.token(at).word] >= least_tags))
                common_words_.insert(reading_.token(at).word);
        }
    }
    bool is_common_word(TokenIndex at) const { return common_words_.contains(reading_.token(at).word); }
    bool is_barred(TokenIndex at) const { return reading_.kind(at).not_name && !is_common_word(at); }
    // In German every noun has a capital: with an article before it, it is no name.
    bool is_german_noun(TokenIndex at) const {
        if (reading_.story().language != text::Language::German || reading_.kind(at).title != Title::None) return false;
        return reading_.kind(at).noun.is || (at > 0 && reading_.kind(at - 1).part == Part::Determiner &&
                                             reading_.token(at - 1).block == reading_.token(at).block);
    }
    bool ends_with_dot(TokenIndex at) const { return reading_.story().text(reading_.token(at).span).ends_with('.'); }
    bool goes_on(TokenIndex at, TokenIndex begin) const {
        if (at >= reading_.size() || reading_.token(at).block != reading_.token(begin).block) return false;
        if (reading_.quotation_of(at) != reading_.quotation_of(begin) || reading_.begins_sentence(at)) return false;
        if (!reading_.is_word(at) || !reading_.token(at).capital) return false;
        if (reading_.word(at).size() < 2 && !ends_with_dot(at)) return false;
        return !is_barred(at);
    }

    void collect_runs() {
        for (TokenIndex at = 0; at < reading_.size();) {
            if (!can_begin(at)) {
                ++at;
                continue;
            }
            TokenIndex end = at + 1;
            while (!reading_.token(end - 1).possessive && goes_on(end, at)) ++end;
            const bool particle = end + 1 < reading_.size() && !reading_.token(end - 1).possessive &&
                                  is_one_of(reading_.word(end), {"de", "von", "van", "du", "la", "of"});
            if (particle && reading_.word(end) != "of" && goes_on(end + 1, at)) end += 2;
            runs_.push_back({at, end});
            at = end;
        }
    }

    Key key(const Run& run) const {
        Key words;
        for (TokenIndex at = run.begin; at < run.end; ++at) words.push_back(reading_.token(at).word);
        return words;
    }

    void count_inner() {
        for (const Run& run : runs_)
            if (!reading_.begins_sentence(run.begin) || run.end > run.begin + 1) ++inner_[key(run)];
    }
    std::uint32_t inner(const Key& words) const {
        const auto found = inner_.find(words);
        return found == inner_.end() ? 0 : found->second;
    }

    // The first word of a sentence has a capital anyway: "Then Mira", "Perhaps".
    void drop_first_word(Run& run) const {
        if (!reading_.begins_sentence(run.begin) || run.end == run.begin + 1) return;
        if (reading_.kind(run.begin).title != Title::None || reading_.kind(run.begin).first_name) return;
        if (reading_.times_small(reading_.token(run.begin).word) > 3 && inner(key({run.begin + 1, run.end})) > 0)
            ++run.begin;
    }

    // "Haw-haw-haw", "M. R. C. S."
    bool is_no_word(const Run& run) const {
        bool all_letters = true;
        for (TokenIndex at = run.begin; at < run.end; ++at) all_letters = all_letters && reading_.word(at).size() < 2;
        if (all_letters) return true;
        const std::string_view word = reading_.word(run.begin);
        const std::size_t hyphen = word.rfind('-');
        return hyphen != std::string_view::npos && word.substr(0, hyphen).ends_with(word.substr(hyphen + 1));
    }

    bool is_followed_by_verb(const Run& run) const {
        return reading_.is_narration(run.begin) && run.end < reading_.size() && reading_.kind(run.end).verb;
    }

    bool is_name(const Run& run, const Key& words) const {
        if (is_no_word(run)) return false;
        if (words.size() > 1) return true;
        const WordClass& kind = reading_.kind(run.begin);
        const std::uint32_t small = reading_.times_small(words[0]);
        if (kind.title != Title::None && kind.title != Title::Soft && !kind.first_name) return false;
        if (is_common_word(run.begin)) return !reading_.begins_sentence(run.begin) || is_followed_by_verb(run);
        if (kind.not_name || kind.noun.kin) return false;
        if (reading_.begins_sentence(run.begin) && inner(words) == 0 && (small > 0 || kind.verb)) return false;
        return small <= 3 * std::max<std::uint32_t>(1, inner(words));
    }

    void keep(Run run) {
        drop_first_word(run);
        const Key words = key(run);
        if (!is_name(run, words)) return;
        const auto [found, is_new] = numbers_.try_emplace(words, static_cast<std::uint32_t>(names_.forms.size()));
        if (is_new) {
            NameForm form{.words = words};
            form.must_speak = words.size() == 1 && reading_.kind(run.begin).name_if_it_speaks;
            for (TokenIndex at = run.begin; at < run.end; ++at) add_written(form.written, at);
            if (reading_.kind(run.begin).title != Title::None && words.size() > 1 &&
                reading_.kind(run.begin).title != Title::Soft)
                form.person += 2;
            names_.forms.push_back(std::move(form));
        }
        NameForm& form = names_.forms[found->second];
        ++form.count;
        weigh(form, run);
        names_.uses.push_back({run.begin, run.end, found->second});
    }

    void add_written(std::string& written, TokenIndex at) const {
        std::string_view text = reading_.story().text(reading_.token(at).span);
        if (reading_.token(at).possessive) text.remove_suffix(text.ends_with("'s") || text.ends_with("'S") ? 2 : 4);
        if (!written.empty()) written += ' ';
        std::ranges::copy_if(text, std::back_inserter(written), [](char c) { return c != '_' && c != '*'; });
    }

    // A verb of speech counts where a quotation stands close by.
    bool speech_near(TokenIndex verb) const {
        for (TokenIndex at = verb > 3 ? verb - 3 : 0; at < std::min<TokenIndex>(verb + 6, reading_.size()); ++at)
            if (!reading_.is_narration(at)) return true;
        return false;
    }

    void weigh(NameForm& form, const Run& run) {
        if (reading_.kind(run.begin).first_name) form.person += form.words.size() > 1 ? 1 : 0.7;
        if (reading_.token(run.end - 1).possessive) {
            const bool voice =
                run.end < reading_.size() && reading_.is_narration(run.end) && reading_.kind(run.end).noun.voice;
            form.person += voice ? 2 : 0.2;  // "Greg's voice"
        }
        const bool after = run.begin > 0 && reading_.token(run.begin - 1).block == reading_.token(run.begin).block;
        const bool article = after && is_one_of(reading_.word(run.begin - 1), {"the", "a", "an"});
        if (article) ++form.with_article;
        if (!reading_.is_narration(run.begin)) {
            const bool known =
                !reading_.begins_sentence(run.begin) || inner(form.words) > 0 || reading_.kind(run.begin).first_name;
            if (known && is_vocative(reading_, run.begin, run.end)) form.person += 1;
            if (is_introduced(reading_, run.begin, run.end)) form.person += 0.5;
            return;
        }
        const TokenIndex left = run.begin - (article ? 1 : 0);
        if (after && left > 0) weigh_left(form, left - 1);
        if (run.end < reading_.size() && reading_.is_narration(run.end)) weigh_right(form, run.end);
    }

    void weigh_left(NameForm& form, TokenIndex at) {
        if (!reading_.is_narration(at)) return;
        if (reading_.kind(at).speech >= Speech::Weak && speech_near(at)) {
            form.person += 3;
            form.speaks = true;
        } else if (reading_.word(at).ends_with("ed") && at > 0 && reading_.is_mark(at - 1, '"')) {
            form.person += 3;  // "Aw," fleered Jack
            form.speaks = true;
        } else if (is_one_of(reading_.word(at), {"is", "was"}) && at > 0 && reading_.word(at - 1) == "name") {
            form.person += 2;
        } else if (reading_.word(at) == "me" && at > 0 && reading_.word(at - 1).starts_with("call")) {
            form.person += 2;
        } else if (is_one_of(reading_.word(at), {"beside", "with", "to", "told", "asked", "and"})) {
            form.person += reading_.word(at) == "to" || reading_.word(at) == "and" ? 0.2 : 0.5;
        } else if (reading_.word(at) == "of" && at > 0 && reading_.kind(at - 1).noun.voice) {
            form.person += 3;  // "the voice of Greg"
        } else if (reading_.word(at) == "at" && at > 0 && reading_.kind(at - 1).verb) {
            form.person += 0.3;  // "looked at Osk"
        } else if (is_one_of(reading_.word(at), {"in", "at", "from", "near", "towards", "toward", "into", "of"})) {
            form.place += reading_.word(at) == "of" || reading_.word(at) == "from" ? 0.3 : 1;
        }
    }

    // "Mira, who", "Osk, the pilot"
    bool is_apposition(TokenIndex at) const {
        if (reading_.word(at) == "who") return true;
        if (reading_.kind(at).part != Part::Determiner) return false;
        for (TokenIndex noun = at + 1; noun < std::min(at + 4, reading_.size()) && reading_.is_word(noun); ++noun)
            if (reading_.kind(noun).noun.is) return true;
        return false;
    }

    void weigh_right(NameForm& form, TokenIndex at) {
        const WordClass& kind = reading_.kind(at);
        if (kind.speech >= Speech::Weak && speech_near(at)) {
            form.person += 3;
            form.speaks = true;
        } else if (kind.verb) {
            const bool dull =
                is_one_of(reading_.word(at), {"was", "were", "had", "is", "has", "lay", "would", "could"});
            const bool small = reading_.times_small(form.words.front()) > 0;
            form.person += dull || small || form.with_article > 0 ? 0.5 : 1;
        } else if (reading_.is_mark(at, ',') && at + 1 < reading_.size() && is_apposition(at + 1)) {
            form.person += 1;
        } else if (kind.part == Part::Relative && reading_.word(at).starts_with("who")) {
            form.person += 1;
        }
    }

    const Reading& reading_;
    Names names_;
    std::vector<Run> runs_;
    std::map<Key, std::uint32_t> inner_;
    std::map<Key, std::uint32_t> numbers_;
    std::set<text::WordId> common_words_;
};

}  // namespace

bool NameForm::is_person() const {
    if (person < 1 || person <= place || person * 10 < count || (must_speak && !speaks)) return false;
    return speaks || with_article * 2 < count || person >= 4;
}

Names find_names(const Reading& reading) { return NameFinder(reading).find(); }

bool is_vocative(const Reading& reading, TokenIndex begin, TokenIndex end) {
    const std::uint32_t quotation = reading.quotation_of(begin);
    if (quotation == nothing || reading.token(end - 1).possessive) return false;
    const bool is_last = end >= reading.size() || reading.quotation_of(end) != quotation;
    if (!is_last && !(reading.is_mark(end) && std::string_view(",!?.;-~").contains(reading.word(end)[0]))) return false;
    const bool is_first = begin == 0 || reading.quotation_of(begin - 1) != quotation;
    if (is_first) {
        const bool ends = is_last || reading.is_mark(end, '.') || reading.is_mark(end, '?');
        return !ends || end - begin < reading.place(quotation).end - reading.place(quotation).begin - 1;
    }
    if (reading.is_mark(begin - 1)) {
        const char mark = reading.word(begin - 1)[0];
        return mark == ',' || mark == '-' || mark == '~' ||
               ((mark == '.' || mark == '!' || mark == '?') && !is_last && reading.is_mark(end, ','));
    }
    return is_one_of(reading.word(begin - 1),
                     {"dear",  "oh",  "o",      "my",   "no",    "yes",     "well",    "ah",   "dearest",
                      "good",  "old", "now",    "come", "sir",   "hush",    "please",  "you",  "hey",
                      "hello", "hi",  "thanks", "okay", "sorry", "morning", "evening", "night"});
}

bool is_introduced(const Reading& reading, TokenIndex begin, TokenIndex end) {
    const std::uint32_t quotation = reading.quotation_of(begin);
    if (quotation == nothing) return false;
    const Place& place = reading.place(quotation);
    if (begin >= place.begin + most_words_of_introduction || end > place.end) return false;
    const auto ends = [&](TokenIndex at) { return at >= place.end || reading.is_mark(at); };
    const auto word = [&](TokenIndex back) {
        return begin >= place.begin + back ? reading.word(begin - back) : std::string_view();
    };
    const bool opens = begin == place.begin || reading.is_mark(begin - 1);
    if (opens && end < place.end && reading.word(end) == "here") return ends(end + 1);
    if (!ends(end)) return false;
    if (word(1) == "is") return word(2) == "this" || (word(2) == "name" && word(3) == "my");
    const bool shortened = begin > place.begin && reading.token(begin - 1).possessive;  // "it's"
    if (shortened && word(1) == "it") {  // "Ben? It's Carol", or the answer to "Who is it?"
        if (begin > place.begin + 1) return reading.is_mark(begin - 2);
        if (quotation == 0) return false;
        const Place& before = reading.place(quotation - 1);
        return before.end > before.begin && reading.is_mark(before.end - 1, '?');
    }
    if (shortened) return word(1) == "name" && word(2) == "my";
    return word(1) == "i'm" || (word(1) == "am" && word(2) == "i");
}

}  // namespace dramatis::cues::prose::cast

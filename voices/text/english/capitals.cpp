#include "voices/text/english/capitals.h"

#include "core/text.h"
#include "voices/text/initialisms.h"

namespace dramatis::voices::text::english {
namespace {

bool is_department(std::string_view word) {
    return is_in(lower_case(word), {"department", "guy", "guys", "team", "support", "man", "people", "girl", "expert",
                                    "specialist", "manager", "desk", "helpdesk"});
}

bool is_of_the_states(std::string_view word) {
    return is_in(lower_case(word),
                 {"army",    "navy",     "air",        "marine",  "marines",   "government", "president",
                  "senate",  "senator",  "congress",   "dollar",  "dollars",   "embassy",    "citizen",
                  "marshal", "marshals", "ambassador", "forces",  "military",  "troops",     "soldiers",
                  "soldier", "state",    "coast",      "customs", "territory", "soil",       "border"});
}

// Words that are initialisms only in certain company.
bool is_spelled_here(const EnglishLine& line, std::size_t i) {
    const auto& text = line[i].text;
    const auto before = lower_case(line.before(i));
    if (text == "IT")
        return is_department(line.behind(i)) || (is_in(before, {"in", "our", "their"}) && line.behind(i).empty());
    if (text == "US") return is_of_the_states(line.behind(i)) || before == "the";
    return false;
}

bool is_word_in_capitals(const SpokenWord& word) { return !word.settled && is_all_capitals(word.text); }
// "I" and "A" continue a shouted run but don't start one.
bool may_be_shouted(const SpokenWord& word) { return word.text == "I" || word.text == "A" || word.settled; }

bool is_capital_vowel(char c) { return std::string_view("AEIOUY").find(c) != std::string_view::npos; }

bool can_be_said(std::string_view text) {
    for (const char c : text)
        if (is_capital_vowel(c) || static_cast<unsigned char>(c) >= 0x80) return true;
    return false;
}

// A plural or genitive of an initialism: "TVs", "BBC's".
std::string_view stem_of(std::string_view text) {
    if (text.ends_with("'s") || text.ends_with("'S"))
        text.remove_suffix(2);
    else if (text.size() > 2 && text.ends_with('s'))
        text.remove_suffix(1);
    return text;
}

class Capitals {
  public:
    explicit Capitals(EnglishLine& line) : line_(line) {}

    // The sentence [begin, end).
    void speak(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            if (!is_word_in_capitals(line_[i])) {
                speak_plural(i);
                ++i;
                continue;
            }
            auto run = i;
            std::size_t shouted = 0;
            for (; run < end && (is_word_in_capitals(line_[run]) || may_be_shouted(line_[run])); ++run)
                if (is_word_in_capitals(line_[run]) && initialism_of(line_[run].text, "en") == Initialism::None)
                    ++shouted;
            const bool together = shouted >= 2 || (shouted == 1 && run - i >= 2);
            for (; i < run; ++i)
                if (is_word_in_capitals(line_[i])) speak_word(i, together);
        }
    }

  private:
    void speak_word(std::size_t i, bool shouting) {
        auto& word = line_[i];
        if (word.text.find_first_not_of("I-") == std::string::npos) return;  // "I-I"
        if (!shouting && is_spelled_here(line_, i)) return spell(i);
        auto kind = initialism_of(word.text, "en");
        if (kind == Initialism::None) kind = initialism_of(stem_of(word.text), "en");
        if (kind == Initialism::Word) return line_.say(i, lower_case(word.text));
        if (kind == Initialism::Always || (kind == Initialism::Alone && !shouting)) return spell(i);
        if (!can_be_said(word.text)) return;  // the engine spells "XKCD" by itself
        line_.say(i, to_lower(word.text));
        word.emphasised |= !shouting;
    }

    // "TVs", "BBC's"
    void speak_plural(std::size_t i) {
        const auto& word = line_[i];
        if (word.settled || !word.text.ends_with('s')) return;
        const auto stem = stem_of(word.text);
        if (stem.size() < 2 || !is_all_capitals(stem)) return;
        const auto kind = initialism_of(stem, "en");
        if (kind == Initialism::Always || kind == Initialism::Alone) spell(i);
    }

    void spell(std::size_t i) {
        const std::string text = line_[i].text;
        const auto stem = stem_of(text);
        if (stem.size() == text.size()) return line_.say(i, initials(stem));
        // With dots the engine would drop the s, or name the dot.
        std::string letters;
        for (const char c : stem) letters.append(letters.empty() ? "" : " ").push_back(c);
        line_.say(i, letters + "'s");
    }

    EnglishLine& line_;
};

}  // namespace

void speak_capitals(EnglishLine& line) {
    Capitals capitals(line);
    for (std::size_t begin = 0; begin < line.size();) {
        auto end = begin + 1;
        while (end < line.size() && !(line[end - 1].dotted || line[end - 1].after >= Break::Stop)) ++end;
        capitals.speak(begin, end);
        begin = end;
    }
}

}  // namespace dramatis::voices::text::english

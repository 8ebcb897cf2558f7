#include "pipeline/show/pronouns.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "voices/casting/vocabulary.h"

namespace dramatis::pipeline::show {
namespace {

// By language: "er" is he in German and a hesitation in English. Only subjects and what is theirs: an object ("Alex told him") is
// somebody else. Pronouns that mean both (sie, lei as a courtesy) are out.
struct Pronouns {
    std::string_view language;
    std::vector<std::string_view> female;
    std::vector<std::string_view> male;
};

const Pronouns& pronouns_of(std::string_view language) {
    static const std::array known = {
        Pronouns{"en", {"she", "hers", "herself"}, {"he", "his", "himself"}},
        Pronouns{"de", {}, {"er"}},
        Pronouns{"fr", {"elle"}, {"il"}},
        Pronouns{"es", {"ella"}, {"él"}},
        Pronouns{"it", {"lei"}, {"lui"}},
        Pronouns{"nl", {}, {"hij"}},
        Pronouns{"sv", {"hon"}, {"han"}},
    };
    static const Pronouns none{"", {}, {}};
    const auto found = std::ranges::find_if(known, [&](const Pronouns& p) { return language.starts_with(p.language); });
    return found == known.end() ? none : *found;
}

// Beyond this many words from the name a pronoun more likely means somebody else.
constexpr std::size_t reach = 12;

bool contains(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

// "looks at Mira. She leaves.": the one who looks.
bool is_object(const std::vector<Token>& tokens, const Mention& mention) {
    static constexpr std::array<std::string_view, 22> before{
        "at",   "to",    "with",   "for",     "from", "of",  "on",   "by",    "behind", "after", "against",
        "into", "about", "beside", "towards", "near", "and", "gave", "tells", "told",   "sees",  "saw"};
    return mention.first > 0 && tokens[mention.first].before == Token::Gap::None &&
           contains(before, tokens[mention.first - 1].word);
}

// Another person between the name and the pronoun may be meant: "Macbeth and the Queen … she".
bool is_person(const Token& token) {
    const auto* trait = voices::casting::find_trait_word(token.word, "en", false);
    return trait != nullptr && trait->gender != voices::profiles::Gender::Unknown && !trait->likely;
}

// Whether the sentence of a mention has others before it: "Her sons, Tobit and Jory. Her mother …". Asked of each mention in turn, so
// that a text is read once, however long its sentences are.
class OthersBefore {
  public:
    explicit OthersBefore(const std::vector<Token>& tokens) : tokens_(tokens) {}

    bool next(const Mention& mention) {
        for (; at_ < mention.first; ++at_) {
            const Token& token = tokens_[at_];
            unnamed_ = unnamed_ || token.word == "her" || token.word == "his" || is_person(token);
            if (tokens_[at_ + 1].before == Token::Gap::Stop) begin_sentence();
        }
        several_ = several_ || (named_ != nobody && named_ != mention.character);
        named_ = mention.character;
        return unnamed_ || several_;
    }

  private:
    static constexpr std::size_t nobody = SIZE_MAX;

    void begin_sentence() {
        unnamed_ = several_ = false;
        named_ = nobody;
    }

    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;          // the words before it have been read
    bool unnamed_ = false;        // a person without a name
    bool several_ = false;        // names of more than one character
    std::size_t named_ = nobody;  // the character that was named last
};

}  // namespace

bool is_possessive_her(const std::vector<Token>& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 40> function_words{
        "to",   "that", "not",  "in",    "at",  "on",   "there", "here",  "and",   "from",
        "of",   "with", "by",   "again", "now", "then", "but",   "or",    "for",   "if",
        "when", "who",  "what", "why",   "how", "is",   "was",   "will",  "would", "a",
        "an",   "the",  "up",   "down",  "out", "off",  "about", "alone", "twice", "go"};
    return at + 1 < tokens.size() && tokens[at + 1].before == Token::Gap::None &&
           !contains(function_words, tokens[at + 1].word);
}

void count_pronouns(const std::vector<Token>& tokens, const std::vector<Mention>& mentions, std::string_view language,
                    std::vector<voices::casting::CharacterEvidence>& characters) {
    const Pronouns& pronouns = pronouns_of(language);
    const bool english = language.starts_with("en");
    OthersBefore others_before(tokens);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        const bool shared = others_before.next(mentions[m]);
        if (is_object(tokens, mentions[m])) continue;
        auto& character = characters[mentions[m].character];
        std::size_t end = m + 1 < mentions.size() ? mentions[m + 1].first : tokens.size();
        end = std::min(end, mentions[m].last + reach);
        for (std::size_t i = mentions[m].last; i < end && !is_person(tokens[i]); ++i) {
            const std::string_view word = tokens[i].word;
            if (shared && tokens[i].before == Token::Gap::Stop) break;
            if (contains(pronouns.female, word) || (english && word == "her" && is_possessive_her(tokens, i)))
                character.female += 1.0;
            if (contains(pronouns.male, word)) character.male += 1.0;
        }
    }
}

}  // namespace dramatis::pipeline::show

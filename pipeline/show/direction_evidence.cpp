#include "pipeline/show/direction_evidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "pipeline/show/mentions.h"

namespace dramatis::pipeline::show {
namespace {

// What is somebody's own: "his hand" may be somebody else's.
constexpr std::array<std::string_view, 26> own{"breath",   "voice", "eyes",  "teeth", "throat",   "tears",     "temper",
                                               "lungs",    "head",  "tone",  "nose",  "face",     "lips",      "mouth",
                                               "brow",     "anger", "rage",  "fear",  "feelings", "composure", "way",
                                               "thoughts", "mind",  "heart", "drink", "chair"};

std::optional<int> number_of(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);  // "20s"
    int number = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (failed != std::errc() || end != word.data() + word.size() || word.empty()) return std::nullopt;
    return number;
}

std::optional<int> number_in_letters(std::string_view word) {
    static constexpr std::array<std::string_view, 21> names{
        "zero",     "one",     "two",     "three",     "four",     "five",     "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    static constexpr std::array<std::string_view, 8> tens{"twenty", "thirty",  "forty",  "fifty",
                                                          "sixty",  "seventy", "eighty", "ninety"};
    if (const auto* name = std::ranges::find(names, word); name != names.end())
        return static_cast<int>(name - names.begin());
    for (std::size_t i = 0; i < tens.size(); ++i)
        if (word.starts_with(tens[i])) return static_cast<int>(20 + 10 * i);  // "sixty", "sixtyfive"
    return std::nullopt;
}

// "30", "40s", "mid 50s", "age 8", "aged 8", "8 years old".
void read_age(const std::vector<Token>& tokens, voices::casting::CharacterEvidence& speaker) {
    static constexpr std::array<std::string_view, 9> around{"age",   "aged", "years", "year", "old",
                                                            "early", "mid",  "late",  "in"};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!number_of(tokens[i].word)) continue;
        const auto is_around = [&](const Token& token) {
            return std::ranges::find(around, token.word) != around.end();
        };
        const bool alone = tokens.size() == 1;
        if (!alone && !(i > 0 && is_around(tokens[i - 1])) && !(i + 1 < tokens.size() && is_around(tokens[i + 1])))
            continue;
        if (const auto word = word_for_age(tokens[i].word); !word.empty()) speaker.words.emplace_back(word);
        return;
    }
}

}  // namespace

std::string_view word_for_age(std::string_view years) {
    constexpr int youngest = 3, adolescent = 14, adult = 30, old = 60, oldest = 120;
    auto number = number_of(years);
    if (!number) number = number_in_letters(years);
    if (!number || *number < youngest || *number > oldest) return {};
    return *number < adolescent ? "child" : *number < adult ? "young" : *number >= old ? "old" : "";
}

void read_own_age(std::span<const Token> speech, voices::casting::CharacterEvidence& speaker) {
    const auto closes = [&](std::size_t at) { return at >= speech.size() || speech[at].before != Token::Gap::None; };
    for (std::size_t i = 0; i + 1 < speech.size(); ++i) {
        const bool spelled = speech[i].word == "i" && speech[i + 1].word == "am" && i + 2 < speech.size();
        if (speech[i].word != "im" && !spelled) continue;
        const auto at = spelled ? i + 2 : i + 1;
        const auto years = at + 1 < speech.size() && speech[at + 1].word == "years" &&
                           (closes(at + 2) || speech[at + 2].word == "old");
        if (speech[at].before != Token::Gap::None || !(closes(at + 1) || years)) continue;
        if (const auto word = word_for_age(speech[at].word); !word.empty()) speaker.words.emplace_back(word);
    }
}

void read_direction(std::string_view direction, voices::casting::CharacterEvidence& speaker) {
    const std::vector<Token> tokens = tokens_of(direction);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = tokens[i].word;
        const bool is_own = i + 1 < tokens.size() && std::ranges::find(own, tokens[i + 1].word) != own.end();
        const bool subject = i == 0 || (i == 1 && tokens[0].word == "as");
        if (word == "herself" || (word == "her" && is_own) || (word == "she" && subject)) speaker.female += 1.0;
        if (word == "himself" || (word == "his" && is_own) || (word == "he" && subject)) speaker.male += 1.0;
    }
    read_age(tokens, speaker);
}

}  // namespace dramatis::pipeline::show

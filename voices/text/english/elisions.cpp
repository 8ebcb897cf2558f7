#include "voices/text/english/elisions.h"

#include <algorithm>
#include <optional>

#include "voices/text/letter_sounds.h"

namespace dramatis::voices::text::english {
namespace {

struct Elision {
    std::string_view written;  // small letters
    std::string_view spoken;   // as eSpeak NG takes it
    std::string_view plain;    // for other engines
};

// An apostrophe behind.
constexpr Elision clipped[] = {{"th", "the", "the"},      {"o", "[[@]]", "o"},          {"i", "[[I]]", "in"},
                               {"wi", "[[wI]]", "with"},  {"t", "[[t@]]", "to"},        {"an", "an", "an"},
                               {"ol", "ole", "old"},      {"lil", "lil", "little"},     {"fo", "[[f@]]", "for"},
                               {"yo", "[[jO@]]", "your"}, {"gi", "[[gI]]", "give"},     {"mo", "[[moU]]", "more"},
                               {"po", "[[poU]]", "poor"}, {"cos", "[[k@z]]", "because"}};

// Inside or in front.
constexpr Elision inner[] = {{"ne'er", "[[ne@]]", "never"},
                             {"e'er", "[[e@]]", "ever"},
                             {"o'er", "[[O@]]", "over"},
                             {"e'en", "[[i:n]]", "even"},
                             {"ta'en", "[[teIn]]", "taken"},
                             {"fo'c'sle", "[[foUks@l]]", "foaksel"},
                             {"fo'c's'le", "[[foUks@l]]", "foaksel"},
                             {"bo's'n", "[[boUs@n]]", "boson"},
                             {"bos'n", "[[boUs@n]]", "boson"},
                             {"t'other", "[[tVD@]]", "the other"},
                             {"d'you", "[[dj'u:]]", "do you"},
                             {"d'ye", "[[dji:]]", "do you"},
                             {"d'ya", "[[dja]]", "do you"},
                             {"y'know", "[[jn'oU]]", "you know"},
                             {"y'see", "[[js'i:]]", "you see"},
                             {"y'are", "[[jA@]]", "you are"},
                             {"do't", "[[du:t]]", "do it"},
                             {"to't", "[[tu:t]]", "to it"},
                             {"for't", "[[fO@t]]", "for it"},
                             {"by't", "[[baIt]]", "by it"},
                             {"be't", "[[bi:t]]", "be it"},
                             {"see't", "[[si:t]]", "see it"},
                             {"know't", "[[noUt]]", "know it"},
                             {"th'art", "[[DA@t]]", "thou art"},
                             {"s'pose", "[[sp'oUz]]", "suppose"},
                             {"p'raps", "praps", "praps"},
                             {"p'rhaps", "praps", "praps"},
                             {"m'kay", "[[mk'eI]]", "okay"},
                             {"ma'am", "[[mam]]", "mam"}};

template <std::size_t N>
const Elision* find(const Elision (&list)[N], std::string_view word) {
    const auto* found = std::ranges::find(list, word, &Elision::written);
    return found == std::end(list) ? nullptr : found;
}

void say(EnglishLine& line, std::size_t i, const Elision& elision) {
    line.say(i, std::string(line.takes_phonemes() ? elision.spoken : elision.plain));
}

bool is_vowel_or_y(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// "g'day", "m'lord": consonants before the apostrophe, with a word behind it.
void speak_clitic(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    const auto mark = word.text.find('\'');
    if (mark == std::string::npos || mark == 0 || mark > 2 || mark + 3 > word.text.size()) return;
    const auto lower = lower_case(word.text);
    const auto consonants = std::string_view(lower).substr(0, mark);
    if (std::ranges::any_of(consonants, [](char c) { return c < 'a' || c > 'z' || is_vowel_or_y(c); })) return;
    const auto rest = word.text.substr(mark + 1);
    if (is_capitalised(rest) || rest.find('\'') != std::string::npos) return;  // d'Artagnan
    if (consonants == "th") {                                                  // "th'world"
        word.onset = "the";
    } else if (!is_vowel_or_y(rest[0]) && line.takes_phonemes()) {
        word.onset = "[[" + consonant_sounds(consonants) + "@]]";
    } else {
        return;
    }
    word.text = rest;
}

// "what is 't", "'st", "'s all right": letters that belong to a neighbour.
void speak_remnant(EnglishLine& line, std::size_t i) {
    const auto lower = lower_case(line[i].text);
    if (!line.takes_phonemes() || !line[i].elided) return;
    if (lower == "ll") line.say(i, "[[@l]]");
    if (is_in(lower, {"st", "s", "t", "d"})) line.say(i, "[[" + lower + "]]");
}

void speak_elision(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    if (word.text.size() > 1 && word.text.front() == '\'') {  // 'em
        word.text.erase(0, 1);
        word.elided = true;
    }
    const auto lower = lower_case(word.text);
    if (word.elided && lower == "cause") return line.say(i, "cuz");
    if (word.opens && lower == "n" && !line.before(i).empty()) return line.say(i, "and");  // rock 'n' roll
    if (word.clipped && lower != word.text && word.text.size() == 1) return;               // "Joe D'"
    if (const auto* elision = word.clipped ? find(clipped, lower) : nullptr) return say(line, i, *elision);
    if (const auto* elision = find(inner, lower)) return say(line, i, *elision);
    if (word.elided && word.text.size() <= 2) return speak_remnant(line, i);
    speak_clitic(line, i);
}

}  // namespace

void speak_elisions(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        if (!line[i].settled &&
            (line[i].clipped || line[i].opens || line[i].elided || line[i].text.find('\'') != std::string::npos))
            speak_elision(line, i);
}

}  // namespace dramatis::voices::text::english

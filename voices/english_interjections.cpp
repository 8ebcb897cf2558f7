#include "voices/english_interjections.h"

#include <algorithm>

namespace dramatis::voices {
namespace {

// A spelling, small letters; '+' means the letter before it once or more.
struct Interjection {
    std::string_view spelling;
    std::string_view spoken;      // as eSpeak NG takes it
    std::string_view respelling;  // for other engines; empty: as written
};

// Only what eSpeak NG spells out or gets wrong. Nasals and hisses are repeated phonemes: a length mark does not hold them long.
constexpr Interjection interjections[] = {{"m+", "[[mmmm]]", ""},
                                          {"h+m+", "[[hmmm]]", ""},
                                          {"h+m+p+h+", "[[hmf]]", "humph"},
                                          {"m+-h+m+", "[[m-h'm-]]", "uh-huh"},
                                          {"m+h+m+", "[[m-h'm-]]", "uh-huh"},
                                          {"m+-m+", "[[m-?m-]]", ""},
                                          {"m'kay", "[[mk'eI]]", "okay"},
                                          {"mkay", "[[mk'eI]]", "okay"},
                                          {"s+h+", "[[SSSS]]", "shush"},
                                          {"s+h+u+s+h+", "shush", ""},
                                          {"p+f+", "[[pff]]", "poof"},
                                          {"p+f+t+", "[[pf:t]]", "poof"},
                                          {"p+s+t+", "[[ps:t]]", ""},
                                          {"b+r+", "[[br3:]]", "burr"},
                                          {"g+r+", "[[gr3:]]", "gur"},
                                          {"r+", "[[r3:]]", "rur"},
                                          {"z+", "[[zzzz]]", ""},
                                          {"b+z+", "[[bzzzz]]", "buzz"},
                                          {"b+z+t+", "[[bzzt]]", "buzzt"},
                                          {"s+", "[[s:s:]]", "hiss"},
                                          {"t+c+h+", "[[tS@]]", "chuh"},
                                          {"t+s+s+", "[[tss]]", "tiss"},
                                          {"p+s+h+", "[[pS:]]", "pish"},
                                          {"p+s+h+a+w+", "[[pS'O:]]", ""},
                                          {"n+g+h+", "[[NN]]", "ung"},
                                          {"h+n+g+h*", "[[h@N]]", "hung"},
                                          {"e+w+", "ew", ""},
                                          {"a+w+", "aw", ""},
                                          {"o+w+", "[['aU]]", ""},
                                          {"y+e+c+h+", "yeck", "yeck"},
                                          {"a+r+g+h+", "argh", ""},
                                          {"a+r+r+", "arr", ""},
                                          {"u+r+g+h+", "urgh", ""},
                                          {"u+g+h+", "ugh", ""},
                                          {"a+h+", "ah", ""},
                                          {"o+h+", "oh", ""},
                                          {"oo+h+", "ooh", ""},
                                          {"e+h+", "eh", ""},
                                          {"u+h+", "uh", ""},
                                          {"h+u+h+", "huh", ""},
                                          {"h+a+h+", "hah", ""},
                                          {"u+m+", "um", ""},
                                          {"e+r+m+", "erm", ""},
                                          {"e+r+", "er", ""},
                                          {"e+e+k+", "eek", ""},
                                          {"w+h+e+e+", "whee", ""},
                                          {"w+h+o+a+", "whoa", ""},
                                          {"w+o+a+h+", "whoa", "whoa"},
                                          {"m+w+a+h+a+h+a+", "[[mwah'A:hA:]]", "mwah hah hah"},
                                          {"m+u+a+h+a+h+a+", "[[mwah'A:hA:]]", "mwah hah hah"},
                                          {"b+w+a+h+", "[[bw'A:]]", ""},
                                          {"s'pose", "[[sp'oUz]]", "suppose"},
                                          {"p'raps", "praps", "praps"},
                                          {"d'you", "[[dj'u:]]", ""},
                                          {"y+e+a+h+", "yeah", ""},
                                          {"ok", "okay", "okay"}};

bool matches(std::string_view word, std::string_view spelling) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < spelling.size(); ++i) {
        const char c = spelling[i];
        const char mark = i + 1 < spelling.size() ? spelling[i + 1] : ' ';
        const auto begin = at;
        if (mark == '+' || mark == '*') {
            while (at < word.size() && word[at] == c) ++at;
            ++i;
        } else if (at < word.size() && word[at] == c) {
            ++at;
        }
        if (at == begin && mark != '*') return false;
    }
    return at == word.size();
}

const Interjection* interjection(std::string_view word) {
    for (const auto& entry : interjections)
        if (entry.spelling[0] == word[0] && matches(word, entry.spelling)) return &entry;
    return nullptr;
}

// Where a letter stands three times, one or two are meant.
bool is_double_word(std::string_view word) {
    return is_in(
        word, {"good",    "look",   "cool",   "too",    "soon",   "moon",   "boo",   "food",  "fool",  "door",  "book",
               "took",    "room",   "school", "doom",   "boom",   "noon",   "poor",  "woo",   "zoom",  "shoo",  "goo",
               "moo",     "oops",   "whoops", "woohoo", "yoohoo", "hooray", "root",  "see",   "need",  "sleep", "keep",
               "feel",    "free",   "three",  "tree",   "sweet",  "sleep",  "sheep", "eek",   "been",  "deep",  "feet",
               "green",   "seen",   "creep",  "weep",   "queen",  "bee",    "whee",  "wee",   "wheee", "jeez",  "geez",
               "flee",    "agree",  "hell",   "kill",   "call",   "all",    "well",  "tell",  "fall",  "will",  "still",
               "ball",    "pull",   "roll",   "bell",   "small",  "yell",   "off",   "stuff", "buzz",  "miss",  "kiss",
               "boss",    "pass",   "less",   "mess",   "bless",  "guess",  "hiss",  "hello", "happy", "merry", "sorry",
               "bye-bye", "pretty", "funny",  "silly",  "coffee", "mummy",  "mommy", "daddy", "bunny"});
}

// Every run of three letters made `length` long: "heeey" gives "hey" or "heey".
std::string shortened(std::string_view word, std::size_t length) {
    std::string result;
    for (std::size_t i = 0; i < word.size();) {
        auto end = i;
        while (end < word.size() && word[end] == word[i]) ++end;
        result.append(end - i >= 3 ? length : end - i, word[i]);
        i = end;
    }
    return result;
}

bool is_drawn_out(std::string_view word) {
    for (std::size_t i = 2; i < word.size(); ++i)
        if (word[i] >= 'a' && word[i] <= 'z' && word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
    return false;
}

}  // namespace

namespace {

// A single letter is a letter, and one such as "MM" without vowels may be initials.
bool may_be_sound(std::string_view word, std::string_view lower, bool drawn_out) {
    if (word.size() == 1) return false;
    if (!is_all_capitals(word) || drawn_out) return true;
    return lower.find_first_of("aeiouy") != std::string_view::npos ||
           is_in(lower, {"shh", "hm", "hmm", "pfft", "psst"});
}

std::string_view spoken_as(const Interjection& entry, std::string_view lower, const EnglishLine& line) {
    const auto spoken = line.takes_phonemes() ? entry.spoken : entry.respelling;
    return spoken.empty() ? lower : spoken;
}

// "Mm-mm", "brr-rr": each part for itself, if there is a part that the engine would spell out.
std::string say_repeated(std::string_view lower, const EnglishLine& line) {
    std::string spoken;
    bool found = false;
    for (std::size_t begin = 0; begin <= lower.size();) {
        const auto end = std::min(lower.find('-', begin), lower.size());
        const auto part = lower.substr(begin, end - begin);
        const auto* entry = part.size() > 1 ? interjection(part) : nullptr;
        const auto said = entry != nullptr ? spoken_as(*entry, part, line) : part;
        found = found || said.starts_with("[[");
        if (!spoken.empty()) spoken += ' ';
        spoken += said;
        begin = end + 1;
    }
    return found ? spoken : std::string();
}

void speak_interjection(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    const auto lower = lower_case(word.text);
    const bool drawn_out = is_drawn_out(lower);
    const auto* entry = may_be_sound(word.text, lower, drawn_out) ? interjection(lower) : nullptr;
    if (entry != nullptr) {
        line.say(i, std::string(spoken_as(*entry, lower, line)));
    } else if (lower.find('-') != std::string::npos) {
        if (auto spoken = say_repeated(lower, line); !spoken.empty()) line.say(i, std::move(spoken));
    } else if (drawn_out) {
        const auto twice = shortened(lower, 2);
        line.say(i, is_double_word(twice) ? twice : shortened(lower, 1));
    }
    // Drawing a word out is the writer's stress.
    word.emphasised |= drawn_out && word.settled;
}

}  // namespace

void speak_interjections(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        if (!line[i].settled) speak_interjection(line, i);
}

}  // namespace dramatis::voices

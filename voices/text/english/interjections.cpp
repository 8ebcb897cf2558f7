#include "voices/text/english/interjections.h"

#include <algorithm>

#include "core/text.h"
#include "voices/text/cries.h"
#include "voices/text/english/units.h"
#include "voices/text/initialisms.h"

namespace dramatis::voices::text::english {
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
                                          {"oo+h+", "ooh", "ooh"},
                                          {"oh+", "oh", "oh"},
                                          {"o+h+", "ooh", "ooh"},
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

// "AAA", "WWW": one letter thrice. What sounds as such (Mmm, Zzz, Sss) is a cry, the others with a "!" too.
bool is_letter_thrice(const SpokenWord& word) {
    const auto& text = word.text;
    if (text.size() != 3 || !is_all_capitals(text) || text[0] != text[1] || text[1] != text[2]) return false;
    return std::string_view("MZSRH").find(text[0]) == std::string_view::npos && word.after != Break::Exclamation &&
           !word.exclaimed;
}

std::string say_letter_thrice(char letter) {
    if (is_in(std::string_view(&letter, 1), {"A", "B", "C", "D"}))
        return std::string("triple ") + (letter == 'A' ? "A" : std::string(1, letter));
    return initials(std::string(3, letter));
}

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

// Small letters without a vowel that are no cry: "nth", "btw", "km", "html".
bool is_written_without_vowels(std::string_view lower) {
    return is_in(lower, {"nth",   "btw", "pls",  "plz", "thx", "tbh", "brb",  "lmk", "tldr", "cwm",  "cwms",
                         "crwth", "tsk", "tsks", "ps",  "pps", "nb",  "rsvp", "mr",  "mrs",  "ms",   "dr",
                         "st",    "mt",  "ft",   "jr",  "sr",  "vs",  "cd",   "ng",  "hd",   "http", "https",
                         "html",  "css", "xml",  "php", "sql", "dns", "fyi",  "ltd", "bldg", "dvds", "cds"}) ||
           initialism_of(to_upper(lower), "en") != Initialism::None || unit_named(lower) != nullptr;
}

// A cry that no entry has: "Hssss", "Krrk".
bool is_cry(std::string_view word, std::string_view lower, bool drawn_out) {
    // "MPs"
    if (std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
        !is_all_capitals(word))
        return false;
    if (!has_no_vowel(lower) || (is_all_capitals(word) && !drawn_out)) return false;
    return drawn_out || !is_written_without_vowels(lower);
}

// "Mm-mm", "brr-rr": each part for itself, if there is a part that the engine would spell out.
std::string say_repeated(std::string_view lower, const EnglishLine& line) {
    std::string spoken;
    bool found = false;
    for (std::size_t begin = 0; begin <= lower.size();) {
        const auto end = std::min(lower.find('-', begin), lower.size());
        const auto part = lower.substr(begin, end - begin);
        const auto* entry = part.size() > 1 ? interjection(part) : nullptr;
        const auto noise =
            entry == nullptr && line.takes_phonemes() && is_cry(part, part, false) ? cry(part) : std::string();
        const auto said = entry != nullptr ? spoken_as(*entry, part, line)
                          : !noise.empty() ? std::string_view(noise)
                                           : part;
        found = found || said.starts_with("[[");
        if (!spoken.empty()) spoken += ' ';
        spoken += said;
        begin = end + 1;
    }
    return found ? spoken : std::string();
}

void speak_interjection(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    if (is_letter_thrice(word)) return line.say(i, say_letter_thrice(word.text[0]));
    const auto lower = lower_case(word.text);
    const bool drawn_out = is_drawn_out(lower);
    // "the ER" is no hesitation.
    if (initialism_of(word.text, "en") != Initialism::None &&
        is_in(lower_case(line.before(i)), {"the", "an", "a", "our", "this", "your"}))
        return;
    const auto* entry = may_be_sound(word.text, lower, drawn_out) ? interjection(lower) : nullptr;
    if (entry != nullptr) {
        line.say(i, std::string(spoken_as(*entry, lower, line)));
    } else if (line.takes_phonemes() && is_cry(word.text, lower, drawn_out)) {
        line.say(i, cry(lower));
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

}  // namespace dramatis::voices::text::english

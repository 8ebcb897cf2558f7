#include "cues/scripts/layout_names.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t most_words_of_name = 6;

// Begin lines of printed matter, and are nobody's names.
constexpr std::array<std::string_view, 47> matter{
    "title",      "author",      "authors",  "writtenby", "by",      "note",      "notes",        "date",
    "draft",      "episode",     "scene",    "act",       "time",    "place",     "setting",      "cast",
    "characters", "persons",     "synopsis", "copyright", "contact", "language",  "duration",     "running",
    "location",   "runningtime", "genre",    "logline",   "summary", "version",   "adaptedby",    "based",
    "license",    "licence",     "files",    "format",    "returns", "stability", "upstreamname", "upstreamcontact",
    "default",    "producer",    "director", "premise",   "series",  "season",    "basedon"};

// Most names have no letters with which one of these words begins, or too many.
bool may_be_matter(std::string_view name) {
    static constexpr auto longest = [] {
        std::array<std::size_t, 26> letters{};
        for (const std::string_view word : matter) {
            std::size_t& of_first = letters[static_cast<std::size_t>(word.front() - 'a')];
            of_first = std::max(of_first, word.size());
        }
        return letters;
    }();
    std::size_t letters = 0;
    char first = '\0';
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return true;
        const char small = static_cast<char>(c | 0x20);
        if (small < 'a' || small > 'z') continue;
        if (letters++ == 0) first = small;
    }
    return letters > 0 && letters <= longest[static_cast<std::size_t>(first - 'a')];
}

// "Anna", "Old Tom", "the Ferryman", "ANNA": each word that counts begins with a capital or a digit.
bool is_titled(std::string_view name) {
    static constexpr std::array<std::string_view, 18> small{"of",  "the", "de", "von", "van", "la",  "le", "du", "der",
                                                            "and", "in",  "a",  "da",  "di",  "und", "et", "y",  "e"};
    bool has_capital = false;
    for (std::size_t begin = 0, end = 0; begin < name.size(); begin = end + 1) {
        end = std::min(name.find(' ', begin), name.size());
        const std::string_view word = name.substr(begin, end - begin);
        if (word.empty()) continue;
        const CodePoint first = decode(word, 0);
        if (is_upper(first.value)) {
            has_capital = true;
            continue;
        }
        if (is_digit(first.value) || word == "&" || word == "#" || !is_letter(first.value) || !is_lower(first.value))
            continue;
        if (std::ranges::find(small, word) == small.end()) return false;
    }
    return has_capital || is_in_capitals(name);
}

// Between names. The words in capitals may belong to one name ("SALT AND PEPPER"), those in small letters hardly.
constexpr std::array<std::string_view, 5> small_words{" and ", " und ", " et ", " y ", " e "};
constexpr std::array<std::string_view, 5> capital_words{" AND ", " UND ", " ET ", " Y ", " E "};
constexpr std::array<std::string_view, 4> joining_marks{" + ", " / ", "/", ", "};

// Parts of `text` between any of the joints, of which the longest that fits counts. ", and" is two.
template <class... Lists>
std::vector<std::string> part(std::string_view text, const Lists&... joints) {
    const auto joint_at = [&](std::size_t at) {
        std::size_t bytes = 0;
        const auto look_for = [&](const auto& list) {
            for (const std::string_view joint : list)
                if (text.substr(at).starts_with(joint)) bytes = std::max(bytes, joint.size());
        };
        (look_for(joints), ...);
        return bytes;
    };
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = joint_at(at);
        if (bytes == 0) {
            parts.back() += text[at++];
            continue;
        }
        parts.emplace_back();
        at += bytes;
        if (text[at - 1] == ' ' && joint_at(at - 1) > 0) --at;
    }
    for (std::string& each : parts) each = trim(each);
    std::erase_if(parts, [](const std::string& each) { return each.empty(); });
    return parts;
}

}  // namespace

bool is_layout_matter(std::string_view name) {
    if (!may_be_matter(name)) return false;
    // "Episode 2" as well.
    std::string folded = fold_name(name);
    while (!folded.empty() && folded.back() >= '0' && folded.back() <= '9') folded.pop_back();
    return std::ranges::find(matter, folded) != matter.end();
}

bool is_layout_name(std::string_view name) {
    if (name.empty() || name.size() > longest_layout_name || !has_letter(name)) return false;
    if (std::ranges::count(name, ' ') + 1 > static_cast<std::ptrdiff_t>(most_words_of_name)) return false;
    static constexpr std::string_view marks_of_others = "!?;\":=<>|";
    if (std::ranges::any_of(name, [](char c) { return c < 'A' && marks_of_others.contains(c); }) || name.contains('|'))
        return false;
    if (name.find("...") != std::string_view::npos || name.find("\u2026") != std::string_view::npos) return false;
    return is_titled(name) && !is_layout_matter(name);
}

bool ends_in_a_title(std::string_view name) {
    static constexpr std::array<std::string_view, 20> titles{"mr",  "mrs",  "ms",   "dr",  "st",  "prof", "rev",
                                                             "sgt", "lt",   "capt", "col", "gen", "hon",  "messrs",
                                                             "mme", "mlle", "fr",   "sr",  "sra", "no"};
    const std::size_t space = name.find_last_of(" &/+");
    return std::ranges::find(titles, to_lower(trim(name.substr(space == std::string_view::npos ? 0 : space + 1)))) !=
           titles.end();
}

std::vector<std::string> characters_in(std::string_view name) {
    std::vector<std::string> characters;
    for (std::size_t begin = 0; begin < name.size();) {
        constexpr std::string_view joint = " & ";
        const std::size_t end = std::min(name.find(joint, begin), name.size());
        if (const auto one = trim(name.substr(begin, end - begin)); !one.empty()) characters.emplace_back(one);
        begin = end + joint.size();
    }
    return characters;
}

bool are_joined_by_a_word(std::string_view names) {
    const auto stands_there = [&](std::string_view word) { return names.contains(word); };
    if (std::ranges::none_of(small_words, stands_there)) return false;
    const auto parts = part(names, small_words, joining_marks);
    return parts.size() > 1 && std::ranges::all_of(parts, is_in_capitals);
}

bool are_names_in_capitals(std::string_view names) { return is_in_capitals(names) || are_joined_by_a_word(names); }

std::vector<std::vector<std::string>> ways_to_part(std::string_view names) {
    std::vector<std::vector<std::string>> ways;
    const auto part_at_each = [&](const auto& joints) {
        for (const std::string_view joint : joints)
            if (names.contains(joint))
                if (auto parts = part(names, std::array{joint}); parts.size() > 1) ways.push_back(std::move(parts));
    };
    part_at_each(capital_words);
    part_at_each(small_words);
    part_at_each(joining_marks);
    if (ways.empty()) return ways;
    if (auto all = part(names, joining_marks, capital_words, small_words); all.size() > 2)
        ways.push_back(std::move(all));
    return ways;
}

}  // namespace dramatis::cues::scripts

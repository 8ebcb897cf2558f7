#include "cues/scripts/speaker_line.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/prose/staging/actor_directions.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t longest_speaker_name = 100;  // code points: what is longer is told, not named

// The groups "(…)" at the end of a line, the last one first; `line` becomes what is before them.
std::vector<std::string> take_extensions(std::string_view& line) {
    std::vector<std::string> extensions;
    while (!line.empty() && line.back() == ')') {
        std::size_t depth = 0;
        std::size_t open = line.size();
        for (std::size_t at = line.size(); at-- > 0;) {
            if (line[at] == ')') ++depth;
            if (line[at] == '(' && --depth == 0) {
                open = at;
                break;
            }
        }
        if (open == line.size()) break;
        const std::string text = collapse_spaces(line.substr(open + 1, line.size() - open - 2));
        if (!text.empty()) extensions.push_back(text);
        line = trim(line.substr(0, open));
    }
    std::ranges::reverse(extensions);
    return extensions;
}

// "@23" is a number who speaks.
bool names_somebody(std::string_view line, bool forced) {
    return has_letter(line) || (forced && std::ranges::any_of(line, [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_known_direction(std::string_view words) {
    const auto direction = prose::staging::recognise(words);
    return direction && direction->complete;
}

// "PAUSE", "Beat": written as nobody writes words of a sentence.
bool stands_for_itself(std::string_view inside, bool begins) {
    if (inside.empty()) return false;
    return is_known_direction(inside) || (begins && !is_upper(decode(inside, 0).value)) || is_in_capitals(inside);
}

// "I am (NOT) here", "International Machines (IBM)": a word of the sentence, which has not ended. What somebody does is longer and ends as
// verbs do: "(LISTENS)".
bool is_word_in_capitals(std::string_view before, std::string_view inside) {
    before = trim(before);
    constexpr std::size_t short_word = 3, longest = 7;  // letters
    const std::size_t length = count_code_points(inside);
    if (before.empty() || std::string_view(".?!").find(before.back()) != std::string_view::npos || length > longest ||
        inside.find_first_of(" :") != std::string_view::npos || !is_in_capitals(inside) || is_known_direction(inside))
        return false;
    return length <= short_word || (!inside.ends_with('S') && !inside.ends_with("ING") && !inside.ends_with("LY"));
}

// "Hello? (listens) No.": what is done, where one sentence has ended and another begins.
bool stands_between_sentences(std::string_view before, std::string_view inside, std::string_view behind) {
    before = trim(before);
    behind = trim(behind);
    constexpr std::size_t most_words = 4;
    const auto words = split_filled(inside, ' ');
    if (before.empty() || behind.empty() || words.empty() || words.size() > most_words ||
        std::string_view(".?!").find(before.back()) == std::string_view::npos)
        return false;
    if (std::string_view(".?!").find(inside.back()) != std::string_view::npos || !is_lower(decode(inside, 0).value) ||
        is_lower(decode(behind, 0).value))
        return false;
    static constexpr std::array<std::string_view, 7> others{"is", "was", "this", "his", "its", "as", "does"};
    const std::string_view first = words.front();
    const bool is_verb = first.size() > 2 &&
                         (first.ends_with('s') || first.ends_with("ing") || first.ends_with("ly")) &&
                         !first.ends_with("ss") && first.find('\'') == std::string_view::npos;
    return first == "to" || (is_verb && std::ranges::find(others, first) == others.end());
}

std::optional<ElementKind> sound_of(std::optional<CueKind> kind) {
    if (kind == CueKind::Sound) return ElementKind::Sound;
    if (kind == CueKind::Music) return ElementKind::Music;
    if (kind == CueKind::Ambience) return ElementKind::Ambience;
    return std::nullopt;
}

// By ASCII letter, capital or small: the length of the longest word of a sound that begins with it; 0: there is none.
const std::array<std::size_t, 128>& longest_sound_words() {
    static const auto longest = [] {
        std::array<std::size_t, 128> bytes{};
        for (const std::string_view word : reserved_words()) {
            const auto first = static_cast<unsigned char>(word.front());
            if (first >= bytes.size() || !sound_of(reserved_word(word))) continue;
            for (const std::size_t letter : {first | 0x00U, first | 0x20U})
                bytes[letter] = std::max(bytes[letter], word.size());
        }
        return bytes;
    }();
    return longest;
}

}  // namespace

bool is_in_capitals(std::string_view line) {
    bool has_one = false;
    int depth = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto byte = static_cast<unsigned char>(line[at]);
        if (depth == 0 && byte >= 'a' && byte <= 'z') return false;
        const CodePoint c = byte < 0x80 ? CodePoint{byte, 1} : decode(line, at);
        at += c.bytes;
        if (c.value == U'(') ++depth;
        if (c.value == U')' && depth > 0) --depth;
        if (depth > 0 || !is_letter(c.value)) continue;
        if (is_lower(c.value)) return false;
        has_one = true;
    }
    return has_one;
}

// The closed list of the terms: "CUT TO BLACK", "SMASH CUT", "SLOW FADE OUT", "INTERCUT WITH: THE MILL".
bool is_transition_line(std::string_view line) {
    if (!is_in_capitals(line)) return false;
    // "NOTE: CUT TO:" is a note.
    if (const std::size_t colon = line.find(':'); colon + 1 < line.size() && reserved_word(line.substr(0, colon)))
        return false;
    if (line.ends_with(" TO:")) return true;  // "OTTO:" is a name
    while (line.ends_with('.') || line.ends_with(':')) line.remove_suffix(1);
    static constexpr std::array<std::string_view, 11> manners{"SMASH", "HARD",  "MATCH", "JUMP",  "QUICK",  "FAST",
                                                              "TIME",  "FLASH", "SLOW",  "CROSS", "MATCHED"};
    static constexpr std::array<std::string_view, 7> kinds{"CUT",        "FADE", "DISSOLVE", "CROSSFADE",
                                                           "CROSS-FADE", "WIPE", "SMASH"};
    static constexpr std::array<std::string_view, 3> alone{"FADE", "DISSOLVE", "INTERCUT"};
    static constexpr std::array<std::string_view, 11> ends{
        "IN", "OUT", "UP", "TO", "BACK TO", "TO BLACK", "TO WHITE", "TO SILENCE", "OUT TO", "FROM BLACK", "FROM WHITE"};
    const auto is_one_of = [](const auto& list, std::string_view text) {
        return std::ranges::find(list, text) != list.end();
    };
    if (is_one_of(alone, line) || line.starts_with("INTERCUT ")) return true;
    std::string_view rest = line;
    const auto take_word = [&] {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest = trim(rest.substr(end));
        return word;
    };
    std::string_view kind = take_word();
    // "SMASH CUT", and "SMASH TO BLACK"
    const bool has_manner = is_one_of(manners, kind) && is_one_of(kinds, rest.substr(0, rest.find(' ')));
    if (has_manner) kind = take_word();
    if (!is_one_of(kinds, kind)) return false;
    return rest.empty() ? has_manner || kind.starts_with("CROSS") : is_one_of(ends, rest);
}

bool may_announce_sound(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text.front());
    return first >= 0x80 || longest_sound_words()[first] > 0;
}

std::optional<ElementKind> sound_kind_of(std::string_view word) {
    word = trim(word);
    if (!may_announce_sound(word)) return std::nullopt;
    const auto first = static_cast<unsigned char>(word.front());
    if (first < 0x80 && word.size() > longest_sound_words()[first]) return std::nullopt;
    return sound_of(reserved_word(to_upper(word)));
}

std::optional<SpeakerLine> read_speaker_line(std::string_view line) {
    SpeakerLine speaker;
    line = trim(line);
    const bool forced = line.starts_with('@');
    if (forced) line = trim(line.substr(1));
    if (line.ends_with('^')) {
        speaker.together = true;
        line = trim(line.substr(0, line.size() - 1));
    }
    const std::string plain = without_emphasis(line);
    line = trim(plain);
    if (line.ends_with(':')) speaker.has_colon = true, line = trim(line.substr(0, line.size() - 1));
    speaker.directions = take_extensions(line);
    if (line.ends_with(':')) speaker.has_colon = true, line = trim(line.substr(0, line.size() - 1));
    if (line.empty() || count_code_points(line) > longest_speaker_name || !names_somebody(line, forced))
        return std::nullopt;
    if (!forced && !is_in_capitals(line)) return std::nullopt;
    // "BILL / THE MONSTER" is one who is called both.
    for (std::size_t begin = 0; begin < line.size();) {
        constexpr std::string_view joint = " & ";
        const std::size_t end = std::min(line.find(joint, begin), line.size());
        if (const std::string_view name = trim(line.substr(begin, end - begin)); !name.empty())
            speaker.characters.emplace_back(name);
        begin = end + joint.size();
    }
    return speaker.characters.empty() ? std::nullopt : std::optional(std::move(speaker));
}

namespace {

// "bell" of "SFX: bell"; empty if no sound is announced.
std::string_view sound_in(std::string_view inside) {
    constexpr std::size_t longest = 20;  // bytes of the word
    const std::size_t colon = inside.find(':');
    if (colon > longest || !sound_kind_of(inside.substr(0, colon))) return {};
    return trim(inside.substr(colon + 1));
}

}  // namespace

void add_spoken_line(std::vector<EmphasisRun> runs, const Manner& manner, std::vector<SpeechPart>& parts) {
    using Kind = SpeechPart::Kind;
    const bool continues = !parts.empty() && parts.back().kind == Kind::Words;
    if (continues) parts.back().text += ' ';
    const auto add_words = [&](std::string text, bool emphasised) {
        const bool between = (parts.empty() || parts.back().kind == Kind::Direction) && trim(text).empty();
        if (!text.empty() && !between)
            parts.push_back(
                {.kind = Kind::Words, .text = std::move(text), .emphasised = emphasised, .sung = manner.sung});
    };
    bool begins = true;  // of the line
    for (EmphasisRun& run : runs) {
        std::string_view rest = run.text;
        for (std::size_t open = 0; !run.emphasised && (open = rest.find('(', open)) != std::string_view::npos;) {
            const auto close = matching_parenthesis(rest, open);
            if (!close) break;
            const std::string_view inside = trim(rest.substr(open + 1, *close - open - 1));
            const bool alone = begins && trim(rest.substr(0, open)).empty();
            const std::string_view before = rest.substr(0, open);
            const bool is_direction = manner.all_parentheses && !inside.empty() && is_letter(decode(inside, 0).value);
            const std::string_view sound = sound_in(inside);
            if (sound.empty() && (is_word_in_capitals(before, inside) ||
                                  (!is_direction && !stands_for_itself(inside, alone) &&
                                   !stands_between_sentences(before, inside, rest.substr(*close + 1))))) {
                open = *close + 1;
                continue;
            }
            add_words(std::string(before), false);
            parts.push_back({.kind = sound.empty() ? Kind::Direction : Kind::Sound,
                             .text = collapse_spaces(sound.empty() ? inside : sound)});
            rest = rest.substr(*close + 1);
            if (alone && rest.starts_with(':')) rest.remove_prefix(1);  // "(into phone): Hello."
            open = 0;
            begins = false;
        }
        begins = begins && trim(run.text).empty();
        add_words(rest.size() == run.text.size() ? std::move(run.text) : std::string(rest), run.emphasised);
    }
}

}  // namespace dramatis::cues::scripts

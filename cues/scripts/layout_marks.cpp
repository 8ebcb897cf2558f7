#include "cues/scripts/layout_marks.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/scripts/speaker_line.h"
#include "cues/transport.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// Most lines are none of what is asked for here, and their first byte tells so.
bool begins_with_one_of(std::string_view text, std::string_view bytes) {
    return !text.empty() && bytes.find(text.front()) != std::string_view::npos;
}
// The same for the first letter; a line that begins with a mark may have any.
bool may_begin_with(std::string_view text, std::string_view letters) {
    if (text.empty()) return false;
    const char c = text.front();
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !is_letter || letters.find(static_cast<char>(c | 0x20)) != std::string_view::npos;
}

// "MUSIC (1)" and "SFX 12" without what stands behind the word.
std::string_view sound_word(std::string_view word) {
    const std::size_t space = word.find_first_of(" (");
    const bool counted = space != std::string_view::npos && !sound_kind_of(word) &&
                         word.find_first_of("0123456789(", space) != std::string_view::npos;
    return counted ? trim(word.substr(0, space)) : word;
}

// "SOUND AND MUSIC" is of the first kind.
std::optional<ElementKind> announced_kind(std::string_view word) {
    for (const std::string_view joint : {" AND ", " and ", " & ", " + ", "/"})
        if (const std::size_t at = word.find(joint);
            at != std::string_view::npos && sound_kind_of(word.substr(at + joint.size())))
            if (const auto first = sound_kind_of(word.substr(0, at))) return first;
    return sound_kind_of(sound_word(word));
}

// "-18 dB" behind a colon.
bool is_level(std::string_view text) { return text.size() > 1 && text[0] == '-' && text[1] >= '0' && text[1] <= '9'; }

// Without the colon, the dash or the dots between a sound's word and what is heard.
std::string_view without_marks_of_cue(std::string_view rest) {
    for (;;) {
        constexpr std::size_t bytes_of_dots = 3;
        if (rest.starts_with("...") || rest.starts_with("\u2026"))
            rest.remove_prefix(bytes_of_dots);
        else if (rest.starts_with(':') || rest.starts_with('\t') || rest.starts_with(' ') ||
                 (rest.starts_with('-') && !is_level(rest)))
            rest.remove_prefix(1);
        else
            return rest;
    }
}

// Where a colon, a tab or a dash of any kind stands; `none`: nowhere.
std::size_t end_of_word(std::string_view text, std::size_t none) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        // "Music… I love it." is said.
        if (text.substr(at).starts_with("\u2026")) return none;
        const auto c = static_cast<unsigned char>(text[at]);
        // A byte of the dash U+2013 as well.
        if (c == ':' || c == '\t' || c == '-' || c == 0xE2U || c == 0x80U || c == 0x93U) return at;
    }
    return none;
}

// "MUSIC UP AND OUT", "ATMOS OUT": a sound's word and what becomes of it, without a mark between them.
std::optional<SoundLine> read_bare_cue(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest || !is_in_capitals(text)) return std::nullopt;
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto kind = sound_kind_of(text.substr(0, space));
    if (!kind) return std::nullopt;
    const std::string_view rest = trim(text.substr(space));
    const Transport transport = read_transport(rest, {}, *kind == ElementKind::Music);
    const bool changes = transport.ends || transport.under || transport.fades_in || transport.up || transport.down;
    // "DOWN AND OUT"
    const bool names_nothing = transport.sound.empty() || transport.sound == "DOWN" || transport.sound == "UP";
    return changes && names_nothing ? std::optional(SoundLine{*kind, rest}) : std::nullopt;
}

// "MUSIC ... BRIDGE"
std::optional<SoundLine> read_cue_behind_dots(std::string_view text) {
    constexpr std::size_t longest = 24;  // of the word
    for (const std::string_view dots : {"...", "\u2026"}) {
        const std::size_t at = text.substr(0, longest + dots.size()).find(dots);
        if (at == std::string_view::npos || !is_in_capitals(text)) continue;
        const auto kind = sound_kind_of(text.substr(0, at));
        const std::string_view rest = without_marks_of_cue(text.substr(at));
        if (kind && !rest.empty()) return SoundLine{*kind, rest};
    }
    return std::nullopt;
}

}  // namespace

std::string_view without_end_marks(std::string_view text) {
    constexpr std::string_view marks = " .:-*_";
    while (!text.empty() && marks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    while (!text.empty() && marks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    return text;
}

std::optional<std::string_view> bracketed(std::string_view text) {
    if (text.size() < 3) return std::nullopt;
    const char open = text.front();
    const char close = open == '(' ? ')' : open == '[' ? ']' : open == '<' ? '>' : '\0';
    if (close == '\0') return std::nullopt;
    std::string_view inside = text;
    if (inside.back() == '.' || inside.back() == ',') inside.remove_suffix(1);
    if (inside.back() != close) return std::nullopt;
    inside = inside.substr(1, inside.size() - 2);
    return inside.find(open) == std::string_view::npos && inside.find(close) == std::string_view::npos
               ? std::optional(trim(inside))
               : std::nullopt;
}

bool opens_bracket(std::string_view text) {
    return !text.empty() && (text.front() == '[' || text.front() == '(') &&
           std::ranges::count(text, text.front()) > std::ranges::count(text, text.front() == '[' ? ']' : ')');
}

bool is_open_direction(const LayoutLine& line) {
    if (!line.text.starts_with('[') || line.text.contains(']')) return false;
    const std::string_view inside = trim(std::string_view(line.text).substr(1));
    if (is_stage_movement(inside) || is_manner_alone(inside)) return true;
    const bool begins = line.runs.size() > 1 && line.runs[0].text == "[" && line.runs[1].emphasised;
    // "[_Aside._ I see him." goes on with words.
    return begins && (line.runs.size() == 2 || !trim(line.runs[1].text).ends_with('.'));
}

bool stays_open_above(const LayoutLine& below, bool is_speech) {
    const std::size_t closes = below.text.find(']');
    return below.apart || below.text.find('[') < closes || (is_speech && closes == std::string::npos);
}

bool is_manner_alone(std::string_view inside) {
    constexpr std::size_t longest = 24;
    if (inside.size() > longest || !inside.ends_with('.') || inside.starts_with("He ") || inside.starts_with("She ") ||
        inside.starts_with("They "))
        return false;
    const auto known = prose::staging::recognise(without_end_marks(inside));
    return known && known->complete;
}

bool is_editors_note(std::string_view inside) {
    if (!begins_with_one_of(inside, "FITSE")) return false;
    static constexpr std::array<std::string_view, 6> words{"footnote",        "illustration", "transcribersnote",
                                                           "transcribernote", "sidenote",     "editorsnote"};
    std::string key = fold_name(inside.substr(0, inside.find(':')));
    while (!key.empty() && key.back() >= '0' && key.back() <= '9') key.pop_back();
    return is_one_of(key, words);
}

std::optional<SoundLine> read_sound(std::string_view text) {
    constexpr std::size_t longest = 24;  // of the word
    if (!may_announce_sound(text) && !begins_with_one_of(text, " \t")) return std::nullopt;
    const std::size_t end = end_of_word(text.substr(0, longest), text.size());
    if (end < text.size() && end > 0) {
        if (const auto kind = announced_kind(trim(text.substr(0, end)))) {
            const std::string_view rest = without_marks_of_cue(text.substr(end));
            const bool hyphen = text[end] == '-' && text[end - 1] != ' ';
            if (!rest.empty() && !hyphen) return SoundLine{*kind, rest};
        }
    }
    if (auto cue = read_cue_behind_dots(text)) return cue;
    if (!begins_with_one_of(text, "sS")) return read_bare_cue(text);
    const std::string lower = to_lower(text.substr(0, 16));
    for (const std::string_view start : {"sound of ", "sounds of "})
        if (lower.starts_with(start)) return SoundLine{ElementKind::Sound, text};
    return read_bare_cue(text);
}

std::optional<ElementKind> sound_kind_above(const std::vector<LayoutLine>& lines, std::size_t at) {
    const std::string_view text = lines[at].text;
    if (!text.ends_with(':') || at + 1 == lines.size() || lines[at + 1].apart) return std::nullopt;
    return sound_kind_of(text.substr(0, text.size() - 1));
}

std::optional<SoundLine> read_bracketed_sound(std::string_view inside) {
    if (auto sound = read_sound(inside)) return sound;
    constexpr std::size_t most_words = 4;
    const auto words = folded_words(inside);
    if (words.empty() || words.size() > most_words || inside.find(':') != std::string_view::npos) return std::nullopt;
    static constexpr std::array<std::string_view, 3> music{"music", "theme", "jingle"};
    return is_one_of(words.front(), music) || is_one_of(words.back(), music)
               ? std::optional(SoundLine{ElementKind::Music, inside})
               : std::nullopt;
}

bool is_music_in_capitals(std::string_view text) {
    text = without_end_marks(text);
    const auto ends = [text](std::string_view word) { return text.ends_with(word); };
    return is_in_capitals(text) && (ends(" MUSIC") || ends(" THEME") || ends(" JINGLE")) && read_bracketed_sound(text);
}

bool is_stage_movement(std::string_view text) {
    if (!begins_with_one_of(text, "ERCFMA")) return false;
    static constexpr std::array<std::string_view, 10> verbs{"enter",    "enters",  "exit",     "exits", "exeunt",
                                                            "re-enter", "curtain", "flourish", "manet", "alarum"};
    const std::string first = to_lower(text.substr(0, text.find_first_of(" .,;:")));
    return is_one_of(first, verbs) && is_upper(decode(text, 0).value);
}

bool describes_action(std::string_view text) {
    constexpr std::size_t most_words = 8;
    if (text.empty() || text.back() != '.' || !may_begin_with(text, "aths") ||
        text.find_first_of("?!,\"") != std::string_view::npos)
        return false;
    const auto words = folded_words(text);
    if (words.size() < 2 || words.size() > most_words) return false;
    static constexpr std::array<std::string_view, 6> starts{"a", "an", "the", "they", "he", "she"};
    static constexpr std::array<std::string_view, 14> spoken{"i",   "me",   "my",   "you", "your", "we",  "us",
                                                             "our", "thee", "thou", "thy", "is",   "was", "are"};
    if (!is_one_of(words.front(), starts) ||
        std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, spoken); }))
        return false;
    if (words.front() == "they") return words.size() < 5;
    return std::ranges::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
        return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
    });
}

bool is_cast_heading(std::string_view text) {
    static constexpr std::array<std::string_view, 15> headings{"cast",
                                                               "thecast",
                                                               "castlist",
                                                               "characters",
                                                               "thecharacters",
                                                               "dramatispersonae",
                                                               "dramatispersonæ",
                                                               "persons",
                                                               "personsoftheplay",
                                                               "personsrepresented",
                                                               "personen",
                                                               "personnages",
                                                               "castofcharacters",
                                                               "charactersintheplay",
                                                               "roles"};
    constexpr std::size_t longest = 60, most_letters = 20;  // bytes with all that is no letter; ASCII letters
    if (text.size() > longest) return false;
    const std::string_view plain = without_end_marks(text);
    if (!may_begin_with(plain, "ctdpr")) return false;
    const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    return std::ranges::count_if(plain, is_letter) <= static_cast<std::ptrdiff_t>(most_letters) &&
           is_one_of(fold_name(plain), headings);
}

bool is_table_heading(const LayoutLine& line) {
    static constexpr std::array<std::string_view, 10> words{"name", "character", "speaker", "role",  "who",
                                                            "line", "dialogue",  "text",    "words", "cue"};
    const auto is_one = [](std::string_view cell) { return is_one_of(fold_name(cell), words); };
    return line.kind == ParagraphKind::TableCell && line.text.find('\t') != std::string::npos &&
           std::ranges::all_of(split_filled(line.text, '\t'), is_one);
}

bool is_picture_or_task(std::string_view text) {
    if (!begins_with_one_of(text, "![tTfF")) return false;
    const std::string lower = to_lower(text.substr(0, 8));
    return text.starts_with("![") || lower.starts_with("todo") || lower.starts_with("[ ]") ||
           lower.starts_with("[x]") || lower.starts_with("fixme");
}

bool is_pause(std::string_view inside) { return length_of_pause(inside).value > 0.0; }

Seconds length_of_pause(std::string_view inside) {
    const auto known = prose::staging::recognise(without_end_marks(inside));
    return known && known->complete ? known->pause : Seconds{0.0};
}

bool is_side_note(std::string_view text) {
    if (text.starts_with("\u00a9")) return true;
    if (begins_with_one_of(text, "cC") && to_lower(text.substr(0, 10)).starts_with("copyright ")) return true;
    constexpr std::size_t longest = 24;
    const std::size_t colon = text.substr(0, longest + 1).find(':');
    if (colon == std::string_view::npos || !may_begin_with(text, "npdfc")) return false;
    static constexpr std::array<std::string_view, 9> keys{"note",         "notes",         "producer",
                                                          "producernote", "directorsnote", "productionnote",
                                                          "draft",        "firstdraft",    "copyright"};
    return is_one_of(fold_name(text.substr(0, colon)), keys);
}

bool is_addressed_note(std::string_view inside) {
    const std::size_t colon = inside.find(':');
    constexpr std::size_t longest = 24, most_words = 3;
    if (colon == 0 || colon == std::string_view::npos || colon > longest || colon + 1 == inside.size()) return false;
    const std::string_view key = inside.substr(0, colon);
    return !read_sound(inside) &&
           (is_side_note(inside) || (is_in_capitals(key) && split_filled(key, ' ').size() <= most_words));
}

std::string without_loose_marks(std::string_view text) {
    const auto is_inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 ||
                                    std::isalnum(static_cast<unsigned char>(text[at])) != 0);
    };
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '_' || (at > 0 && is_inside(at - 1) && is_inside(at + 1))) result += text[at];
    return result;
}

}  // namespace dramatis::cues::scripts

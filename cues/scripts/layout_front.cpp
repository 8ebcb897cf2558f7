#include "cues/scripts/layout_front.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::string_view marks_of_end = ".!?";

// Without the quotation marks and brackets behind it.
std::string_view without_closing_marks(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : {"\"", "'", ")", "\u201d", "\u2019", "\u00bb", " "})
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                more = true;
            }
    }
    return text;
}

bool ends_sentence(std::string_view text) {
    text = without_closing_marks(text);
    // "A tale of J. B."
    const std::string_view last = text.substr(text.find_last_of(" .", text.size() < 2 ? 0 : text.size() - 2) + 1);
    if (count_code_points(last) == 2 && text.ends_with('.') && is_upper(decode(last, 0).value)) return false;
    return !text.empty() && (marks_of_end.contains(text.back()) || text.ends_with("\u2026"));
}

// "Rain. A door opens.": another one begins behind a mark, which is no point of "Mr." or "J. P."
bool has_several_sentences(std::string_view text) {
    for (std::size_t at = text.find_first_of(marks_of_end); at + 2 < text.size();
         at = text.find_first_of(marks_of_end, at + 1)) {
        if (text[at + 1] != ' ' || !is_upper(decode(text, at + 2).value)) continue;
        const std::string_view before = text.substr(0, at);
        const std::size_t space = before.find_last_of(" .");
        const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
        if (text[at] != '.' || (count_code_points(word) > 1 && !ends_in_a_title(before))) return true;
    }
    return false;
}

// A word in small letters that no name and hardly a title has.
bool has_small_word(std::string_view text) {
    static constexpr std::array<std::string_view, 34> of_titles{
        "of",  "the",  "a",   "an", "and", "or",  "in",  "on",  "at", "to",  "for", "from",
        "by",  "with", "de",  "la", "le",  "les", "du",  "des", "et", "der", "die", "das",
        "und", "von",  "van", "im", "am",  "el",  "los", "y",   "il", "di"};
    return std::ranges::any_of(split_filled(text, ' '), [](std::string_view word) {
        return is_lower(decode(word, 0).value) && !is_one_of(std::string(without_closing_marks(word)), of_titles);
    });
}

// As far as a line goes on with the one above it.
std::string paragraph_at(const std::vector<LayoutLine>& lines, std::size_t at, bool typed) {
    std::string text = lines[at].text;
    constexpr std::size_t full_line = 50;  // bytes, behind which a line is wrapped
    if (!typed) return text;
    const auto goes_on_at = [&](std::size_t next) {
        const LayoutLine &above = lines[next - 1], &line = lines[next];
        return !line.apart && line.kind == document::ParagraphKind::Text &&
               (above.text.size() > full_line || is_lower(decode(line.text, 0).value));
    };
    for (std::size_t next = at + 1; next < lines.size() && goes_on_at(next); ++next) text += ' ' + lines[next].text;
    return text;
}

// "A comedy in one act"
bool is_about_the_play(std::string_view text) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"play",      "plays",      "drama",       "comedy",   "tragedy", "farce",      "act",
         "acts",      "scenes",     "episode",     "series",   "story",   "novel",      "script",
         "draft",     "transcript", "rights",      "licence",  "license", "copyright",  "published",
         "performed", "broadcast",  "adapted",     "produced", "written", "translated", "synopsis",
         "podcast",   "edition",    "transcribed", "recorded", "stück",   "hörspiel",   "komödie",
         "pièce",     "comédie",    "drame",       "obra",     "comedia", "commedia"});
    return std::ranges::any_of(folded_words(text), [](const std::string& word) { return is_one_of(word, words); });
}

}  // namespace

bool describes_action_above_first_cue(const std::vector<LayoutLine>& lines, std::size_t at, bool typed) {
    const std::string text = paragraph_at(lines, at, typed);
    constexpr std::size_t longest_key = 24;  // bytes of "Written by" before its colon
    const LayoutLine* const below = at + 1 < lines.size() ? &lines[at + 1] : nullptr;
    if (!ends_sentence(text) || is_in_capitals(text) || is_about_the_play(text) || text.find(": ") < longest_key ||
        !is_upper(decode(text, 0).value) || (below != nullptr && is_by_line(below->text)))
        return false;
    if (has_several_sentences(text)) return true;
    if (!has_small_word(text)) return false;
    // "Who goes there?" above a scene
    const bool is_above_scene =
        below != nullptr && (below->kind == document::ParagraphKind::Heading || read_scene_line(below->text, false));
    constexpr std::size_t most_words = 5;
    return !is_above_scene || text.ends_with('.') || count_words(text) > most_words;
}

bool is_action_in_brackets_above(std::string_view text, const LayoutManner& manner) {
    if (text.empty() || is_about_the_play(text)) return false;
    return text.front() == '(' ? manner.parentheses_return : manner.squares_return;
}

}  // namespace dramatis::cues::scripts

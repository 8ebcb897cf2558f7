#include "cues/scripts/fountain_heading.h"

#include <array>
#include <optional>
#include <string>

#include "core/text.h"

namespace dramatis::cues::scripts {
namespace {

// As screenplays in these languages begin their headings; many others have INT. and EXT. too.
struct PlaceWord {
    std::string_view text;
    bool needs_point = false;  // it is too short to stand without one
};
constexpr std::array place_words{
    PlaceWord{"ИНТ"},        PlaceWord{"НАТ"},        PlaceWord{"ЭКСТ"},   // Russian
    PlaceWord{"ІНТ"},        PlaceWord{"ЕКСТ"},                            // Ukrainian
    PlaceWord{"INNEN"},      PlaceWord{"AUSSEN"},     PlaceWord{"AUßEN"},  // German
    PlaceWord{"BINNEN"},     PlaceWord{"BUITEN"},                          // Dutch
    PlaceWord{"ΕΣΩΤ", true}, PlaceWord{"ΕΞΩΤ", true},                      // Greek
    PlaceWord{"İÇ", true},   PlaceWord{"DIŞ", true},                       // Turkish
    PlaceWord{"WN", true},   PlaceWord{"PL", true},                        // Polish
};

std::optional<PlaceWord> take_place_word(std::string_view& line) {
    for (const PlaceWord& word : place_words)
        if (line.starts_with(word.text)) {
            line.remove_prefix(word.text.size());
            return word;
        }
    return std::nullopt;
}

bool begins_in_another_language(std::string_view line) {
    const auto first = take_place_word(line);
    if (!first) return false;
    // "ИНТ./НАТ.", "INNEN/AUSSEN"
    bool both = false;
    for (const std::string_view joint : {"./", "/", "-"}) {
        std::string_view behind = line;
        if (!behind.starts_with(joint)) continue;
        behind.remove_prefix(joint.size());
        if (!take_place_word(behind)) return false;
        line = behind;
        both = true;
        break;
    }
    if (line.starts_with('.')) return line.size() > 1;
    return line.starts_with(' ') && (both || !first->needs_point);
}

}  // namespace

bool is_place_heading(std::string_view line) {
    static constexpr std::array<std::string_view, 9> beginnings{
        "int./ext", "int/ext", "ext./int", "ext/int", "int./est", "i/e", "int", "ext", "est"};
    static constexpr std::array<std::string_view, 3> ends{".", " ", "。"};
    const std::string start = to_lower(line.substr(0, 12));
    for (const std::string_view beginning : beginnings)
        if (start.starts_with(beginning))
            for (const std::string_view end : ends)
                if (std::string_view(start).substr(beginning.size()).starts_with(end)) return true;
    return begins_in_another_language(line);
}

bool is_forced_heading(std::string_view line) {
    if (line.size() < 2 || line[0] != '.' || line[1] == '.') return false;
    const CodePoint next = decode(line, 1);
    return is_letter(next.value) || is_digit(next.value);
}

}  // namespace dramatis::cues::scripts

#include "cues/scripts/layout_brackets.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_directions.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// "Haut.", "À part", "Leise.": how somebody speaks, as a sentence of its own.
bool is_manner_abroad(std::string_view inside) {
    static constexpr std::array<std::string_view, 16> words{
        "haut",  "bas",  "\u00e0part", "\u00e0demivoix", "\u00e0mivoix", "toutbas", "riant", "seul",
        "seule", "laut", "leise",      "beiseite",       "f\u00fcrsich", "aparte",  "alto",  "bajo"};
    constexpr std::size_t longest = 16;
    return inside.size() <= longest && is_one_of(fold_name(inside), words);
}

// In a script whose names stand above their words: right below a name, or beside what somebody says.
bool is_direction_alone(std::string_view inside, char open, const LayoutLine& line, const OpenSpeech& speech) {
    if (!speech.is_open() || !is_above(speech.form())) return false;
    if (open == '[') return speech.lacks_words() && !line.apart && is_what_somebody_does(inside);
    return open == '(' && (is_lower(decode(inside, 0).value) || is_manner_abroad(inside));
}

// "[static]", and not "[Anna enters with a lamp]": nobody of the script acts in it.
bool is_heard(std::string_view inside, const HeadReader& heads) {
    constexpr std::size_t longest = 8;  // words
    if (count_words(inside) > longest || is_stage_movement(inside)) return false;
    return std::ranges::none_of(folded_words(inside), [&](const std::string& word) {
        return heads.knows(word) || word == "he" || word == "she" || word == "they";
    });
}

bool is_about_somebody(std::string_view inside) {
    return inside.starts_with("He ") || inside.starts_with("She ") || inside.starts_with("They ");
}

}  // namespace

BracketReading read_bracket(std::string_view inside, char open, const LayoutLine& line, const OpenSpeech& speech,
                            const HeadReader& heads, bool begun) {
    const auto element = [](ElementKind kind, std::string_view text) {
        return BracketReading{BracketUse::Element, kind, text};
    };
    if (open == '[' && is_editors_note(inside)) return element(ElementKind::Note, inside);
    const bool styled = line.style == "parenthetical" || line.style == "wryly";
    if (const auto sound = open == '(' ? read_sound(inside) : read_bracketed_sound(inside)) {
        if (!speech.is_open() || !styled) return element(sound->kind, sound->text);
        return {BracketUse::SoundPart, sound->kind, sound->text};
    }
    if (is_addressed_note(inside)) return element(ElementKind::Note, inside);
    if (is_production_cue(inside)) return element(ElementKind::Transition, inside);
    if (is_said_to_somebody(inside, heads)) return {BracketUse::Address, ElementKind::Action, inside};
    const auto known = prose::staging::recognise(inside);
    // "He goes out." tells where somebody goes, and nothing of how he says what follows.
    const bool moves = !styled && known && !known->position.empty() && is_about_somebody(inside);
    const bool directs = styled || (known && known->complete) || (!line.apart && open == '(') || is_pause(inside) ||
                         is_direction_alone(inside, open, line, speech);
    if (speech.is_open() && directs && !moves) return {BracketUse::Direction, ElementKind::Action, inside};
    if (is_pause(inside)) return element(ElementKind::Pause, inside);
    const bool may_be_sound = open == '[' || (is_in_capitals(inside) && count_words(inside) > 1);
    if (may_be_sound && begun && speech.form() != HeadForm::Period && is_heard(inside, heads))
        return element(ElementKind::Sound, inside);
    return {BracketUse::Action, ElementKind::Action, inside};
}

}  // namespace dramatis::cues::scripts

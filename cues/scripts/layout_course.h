// What a script says of its own course, and nobody in it: curtains, fades, the ends of scenes, acts and scripts. In the languages of the
// stage that scripts come in.
#pragma once

#include <string_view>

namespace dramatis::cues::scripts {

// "THE END", "-END-", "CURTAIN", "SLOW CURTAIN.", "Der Vorhang fällt.", "BLACKOUT.", "END OF ACT ONE", "Fin du premier acte."
bool is_end_mark(std::string_view text);
// Of those the ones of a whole script: "THE END", "END OF EPISODE 3".
bool ends_script(std::string_view end_mark);
// What is done with a recording, in brackets: "FLASHBACK BEGINS", "CROSSFADE TO:", "SCENE BREAK", "COMMERCIAL".
bool is_production_cue(std::string_view inside);
// A fade or a cut by a term of several words, or of a language other than English: "CUT TO:", "Fade out.", "FONDU AU NOIR", "ABBLENDE". Such
// a line is no name, whatever stands below it.
bool is_named_transition(std::string_view text);
// The same, and what it leads to: "CUT TO: THE KITCHEN"
bool begins_with_transition(std::string_view text);
// Any of these where it has a line of its own; those of production in capitals alone.
bool is_mark_of_course(std::string_view text);

}  // namespace dramatis::cues::scripts

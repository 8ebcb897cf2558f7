// Lines of a script that tell by themselves what they are, whoever speaks in it: cues in brackets, sounds, headings of cast lists, what
// is said to those who make it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"
#include "cues/scripts/layout_line.h"
#include "cues/scripts/sound_line.h"

namespace dramatis::cues::scripts {

// Without the marks that set off a line: "*** ENDS ***", "-END-".
std::string_view without_end_marks(std::string_view text);
// All of the line in one pair of brackets: what is inside.
std::optional<std::string_view> bracketed(std::string_view text);
// "[SFX: door", that another line closes.
bool opens_bracket(std::string_view text);
// "[Exit BEN.", "[_He weeps._": old prints leave it open. Set off as a whole, or somebody comes or goes.
bool is_open_direction(const LayoutLine& line);
// Whether such a line is all of its direction, as the line below shows: there is space, a speech or another bracket.
bool stays_open_above(const LayoutLine& below, bool is_speech);

// "SOUND: bell", "MUSIC   theme", "FX - DOOR", "Sound of rain", "MUSIC UP AND OUT".
std::optional<SoundLine> read_sound(std::string_view text);
// The same in brackets, where "INTRO MUSIC" and "MUSIC STING" are music, too.
std::optional<SoundLine> read_bracketed_sound(std::string_view inside);
// "SFX:" on a line of its own, right above what is heard.
std::optional<ElementKind> sound_kind_above(const std::vector<LayoutLine>& lines, std::size_t at);
// "CLOSING MUSIC", on a line of its own.
bool is_music_in_capitals(std::string_view text);

// "Enter the King, with attendants.", "Exeunt."
bool is_stage_movement(std::string_view text);
// A line of a play that tells what is seen: "A trumpet sounds.", "They read it."
bool describes_action(std::string_view text);
bool is_cast_heading(std::string_view text);
// "Character | Line", above a table.
bool is_table_heading(const LayoutLine& line);
bool is_picture_or_task(std::string_view text);
// "PAUSE", "a long beat", "SILENCE"
bool is_pause(std::string_view inside);
// 0: it is none.
Seconds length_of_pause(std::string_view inside);
// "Aside.", "Softly.": how something is said, and nothing else.
bool is_manner_alone(std::string_view inside);
// "Illustration: A gull", "Footnote 2: …", "Transcriber's note: …", in brackets of an electronic edition.
bool is_editors_note(std::string_view inside);
// "Producer: D. Quill", "Note: the oven is heard throughout", "© Tin Ear": said to nobody who listens.
bool is_side_note(std::string_view text);
// In brackets: "SOUND DESIGNER: keep this dry", "NOTE: the long version".
bool is_addressed_note(std::string_view inside);

// "_Enter _ANNA_ with a lamp._" changes from italic to upright and back: marks at the edge of a word are no text.
std::string without_loose_marks(std::string_view text);

}  // namespace dramatis::cues::scripts

// The parts of the screen, each made from the status alone: one row, or as many as it is given. screen_layout.h puts
// them together.
#pragma once

#include <string_view>

#include "pipeline/live/screen/live_status.h"
#include "pipeline/live/screen/meter_ballistics.h"
#include "pipeline/terminal/screen_image.h"

namespace dramatis::pipeline::live::screen {

terminal::Row title_row(const LiveStatus& status, int columns);
terminal::Row scene_row(const LiveStatus& status, int columns);
terminal::Row rule_row(int columns);
terminal::Row speaker_row(const LiveStatus& status, int columns);
terminal::Row next_row(std::string_view cue, int columns);
terminal::Row progress_row(const LiveStatus& status, int columns);
terminal::Row figures_row(const LiveStatus& status, int columns);
terminal::Row note_row(std::string_view note, int columns);
terminal::Row keys_row(int columns);
// Every key and what it does; in few words and two columns where `rows` are not enough for all.
std::vector<terminal::Row> help_rows(int columns, int rows);

// Both channels in one row, or one row each and one with the scale: `rows` is 1, 2 or 3.
std::vector<terminal::Row> meter_rows(const StereoReading& meters, int columns, int rows);

// What is wrong with the last save, in at most `rows`: errors before warnings, the first ones whole, and how many more.
std::vector<terminal::Row> diagnostic_rows(const Diagnostics& diagnostics, int columns, int rows);

}  // namespace dramatis::pipeline::live::screen

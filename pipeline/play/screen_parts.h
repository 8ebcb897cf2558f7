// The parts of the screen, each made from the status alone: one row, or as many as it is given. screen_layout.h puts
// them together.
#pragma once

#include <string_view>

#include "pipeline/play/level_meter.h"
#include "pipeline/play/live_status.h"
#include "pipeline/play/screen_image.h"

namespace dramatis::pipeline {

Row title_row(const LiveStatus& status, int columns);
Row scene_row(const LiveStatus& status, int columns);
Row rule_row(int columns);
Row speaker_row(const LiveStatus& status, int columns);
Row next_row(std::string_view cue, int columns);
Row progress_row(const LiveStatus& status, int columns);
Row figures_row(const LiveStatus& status, int columns);
Row note_row(std::string_view note, int columns);
Row keys_row(int columns);
// Every key and what it does; in few words and two columns where `rows` are not enough for all.
std::vector<Row> help_rows(int columns, int rows);

// Both channels in one row, or one row each and one with the scale: `rows` is 1, 2 or 3.
std::vector<Row> meter_rows(const StereoReading& meters, int columns, int rows);

// What is wrong with the last save, in at most `rows`: errors before warnings, the first ones whole, and how many more.
std::vector<Row> diagnostic_rows(const Diagnostics& diagnostics, int columns, int rows);

}  // namespace dramatis::pipeline

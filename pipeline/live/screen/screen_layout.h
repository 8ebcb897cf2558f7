// Lays the live screen out: which parts are shown, where, and how many rows each gets, from 40×8 places up; on anything
// smaller, one line. The same status on the same size always looks the same, but for the part of a long speech that is
// shown: a word that isn't known leaves it where it was. [main]
#pragma once

#include <string>

#include "pipeline/live/screen/live_status.h"
#include "pipeline/live/screen/meter_ballistics.h"
#include "pipeline/live/screen/speech_paragraph.h"
#include "pipeline/terminal/screen_image.h"

namespace dramatis::pipeline::live::screen {

// What the screen shows beside the status.
struct ScreenExtras {
    StereoReading meters;
    std::string note;  // the last notice, or a line that was asked for
    bool help = false;
};

class ScreenLayout {
  public:
    terminal::ScreenImage lay_out(const LiveStatus& status, const ScreenExtras& extras, terminal::ScreenSize size);

  private:
    struct Allotment;
    static Allotment allot(const LiveStatus& status, const ScreenExtras& extras, terminal::ScreenSize size);
    terminal::Row one_line(const LiveStatus& status, int columns);
    void add_speech(const LiveStatus& status, int rows, terminal::ScreenImage& image);

    SpeechParagraph paragraph_;
};

}  // namespace dramatis::pipeline::live::screen

// Lays the live screen out: which parts are shown, where, and how many rows each gets, from 40×8 places up; on anything
// smaller, one line. The same status on the same size always looks the same, but for the part of a long speech that is
// shown: a word that isn't known leaves it where it was.
#pragma once

#include <string>

#include "pipeline/play/level_meter.h"
#include "pipeline/play/live_status.h"
#include "pipeline/play/screen_image.h"
#include "pipeline/play/speech_paragraph.h"

namespace dramatis::pipeline {

// What the screen shows beside the status.
struct ScreenExtras {
    StereoReading meters;
    std::string note;  // the last news, or a line that was asked for
    bool help = false;
};

class ScreenLayout {
  public:
    ScreenImage lay_out(const LiveStatus& status, const ScreenExtras& extras, ScreenSize size);

  private:
    struct Allotment;
    static Allotment allot(const LiveStatus& status, const ScreenExtras& extras, ScreenSize size);
    Row one_line(const LiveStatus& status, int columns);
    void add_speech(const LiveStatus& status, int rows, ScreenImage& image);

    SpeechParagraph paragraph_;
};

}  // namespace dramatis::pipeline

// Keeps the sound system's own messages off our standard error: ALSA and JACK write about every sound card that isn't there,
// eighty lines on a machine without one. What matters is in the error codes anyway.
#pragma once

namespace dramatis::mix::live {

// From now on, ALSA and JACK print nothing. Their libraries come with PortAudio and are looked up by name at run time, so
// that a PortAudio without one of them works as well. Any number of times. [any thread]
void silence_sound_libraries();

// While one lives, what is written to standard error is lost: PortAudio prints its failed checks there and has no switch for
// it. For the short moments of looking for devices and opening one; and for as long as a live screen has the terminal,
// because a device that is lost makes PortAudio's own thread print three lines more. [main]
class StandardErrorHidden {
  public:
    StandardErrorHidden();
    StandardErrorHidden(const StandardErrorHidden&) = delete;
    StandardErrorHidden& operator=(const StandardErrorHidden&) = delete;
    ~StandardErrorHidden();

  private:
    int saved_ = -1;
};

}  // namespace dramatis::mix::live

// Keeps the sound system's own chatter off our standard error: ALSA and JACK tell a terminal about every sound card that
// isn't there, eighty lines of it on a machine without one. What matters comes back as an error code anyway.
#pragma once

namespace dramatis::mix {

// From now on, ALSA and JACK report to nobody. Their libraries come with PortAudio and are asked for by name while the
// program runs, so that a PortAudio without one of them serves as well. Any thread, any number of times.
void silence_sound_libraries();

// While one lives, what is written to standard error is lost: PortAudio prints its failed checks there and can't be told
// not to. For the short moments of looking for devices and opening one; and for as long as a live screen has the terminal,
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

}  // namespace dramatis::mix

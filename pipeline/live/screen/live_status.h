// What a listener sees of a show that is being played, as a value: the player makes one some thirty times a second, a
// display draws it; and what the listener asks for in return.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/timeline/timeline.h"

namespace dramatis::pipeline::live::screen {

// The speech at the playing position.
struct LiveSpeech {
    std::string speaker;
    std::vector<std::string> words;   // as written
    std::optional<std::size_t> word;  // the one being spoken
    std::string place;                // "the-lamp.cues:41"
};

enum class LiveState {
    Starting,  // the first lines are being spoken
    Playing,
    Paused,
    Waiting,  // for lines that aren't spoken yet
    Lost,     // the device has gone: silent until it, or another, can be had
    Ended,    // past the last frame
};

// Something worth knowing: "voices.toml: 3 lines spoken anew", "the device has gone".
struct LiveNotice {
    std::uint64_t number = 0;  // from 1, in the order in which they came; never the same twice
    std::string text;
    Diagnostics details = {};  // with places, for those who read lines; a screen has no room for them
};

struct LiveStatus {
    LiveState state = LiveState::Starting;
    std::string title;
    std::string scene;  // "2  The bridge"; empty without scenes
    std::optional<LiveSpeech> speech;
    std::vector<std::string> next;  // the cues that follow, the nearest first, one line each
    Seconds position;
    Seconds length;
    bool length_is_estimate = false;  // some lines aren't spoken yet
    std::array<double, 2> peak{};     // dBFS of left and right since the status before; -infinity for silence
    double short_term = 0.0;          // LUFS over the last 3 s; -infinity for silence
    double integrated = 0.0;          // LUFS of what was played so far
    std::uint64_t underruns = 0;
    std::size_t silent_lines = 0;  // that could not be spoken
    std::optional<mix::audio::Bus> solo;
    bool loop = false;
    std::string device;
    // What happened since the status before, the oldest first. A display shows each number once, however often a status repeats it.
    std::vector<LiveNotice> notices;
    Diagnostics diagnostics;  // of a save that can't be played: the version before goes on
};

enum class LiveKey {
    Pause,
    PreviousSpeech,
    NextSpeech,
    PreviousScene,
    NextScene,
    Back,     // 5 s
    Forward,  // 5 s
    Repeat,   // this speech, from its start, again and again until pressed again
    Solo,     // the next bus, or all again
    Source,   // print the place in the cue sheet
    Edit,     // open it in $EDITOR
    Quit,
};

}  // namespace dramatis::pipeline::live::screen

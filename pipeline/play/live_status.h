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
#include "mix/timeline.h"

namespace dramatis::pipeline {

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
    std::optional<mix::Bus> solo;
    bool loop = false;
    std::string device;
    std::string news;         // the last thing worth knowing: "voices.toml: 3 lines spoken anew", "the device has gone"
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

}  // namespace dramatis::pipeline

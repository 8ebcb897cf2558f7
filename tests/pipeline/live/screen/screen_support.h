// A moment of a made-up show, for tests of what a listener sees.
#pragma once

#include "pipeline/live/screen/live_status.h"

namespace dramatis::pipeline::live::screen {

inline LiveStatus moment_of_the_lamp() {
    LiveStatus status;
    status.state = LiveState::Playing;
    status.title = "The Lamp";
    status.scene = "2  The bridge";
    status.speech =
        LiveSpeech{.speaker = "MIRA",
                   .words = {"I",   "don't",  "think",    "that",  "you",   "understand", "what", "this",  "ship",
                             "is",  "for,",   "Captain.", "There", "is",    "nobody",     "at",   "the",   "helm,",
                             "and", "nobody", "has",      "been",  "there", "since",      "the",  "storm."},
                   .word = 5,
                   .place = "the-lamp.cues:41"};
    status.next = {"KELL: Then who has been answering us?",
                   "(a door opens)",
                   "MIRA: Don't.",
                   "(static)",
                   "VOICE: Good evening, bridge. This is the helm.",
                   "KELL: Mira. Mira, listen to me."};
    status.position = {83.4};
    status.length = {760.0};
    status.length_is_estimate = true;
    status.short_term = -19.4;
    status.integrated = -20.1;
    status.device = "Built-in Audio Analog Stereo";
    return status;
}

}  // namespace dramatis::pipeline::live::screen

// Whole programmes for the master's tests, stereo at 48 kHz unless said otherwise, and a source that hands them out.
#pragma once

#include <vector>

#include "core/audio_buffer.h"
#include "mix/master/master.h"

namespace dramatis::mix::master {

// Level of one stretch of a sine, as EBU Tech 3341 and 3342 write their cases.
struct SineLevel {
    double level_dbfs;  // of the peak, in both channels
    double seconds;
};
AudioBuffer sine_stretches(const std::vector<SineLevel>& stretches, double frequency = 1000.0, SampleRate rate = {});

// Buzzing syllables in phrases with pauses, under some room noise.
AudioBuffer speech_like(double seconds, SampleRate rate = {});
// Chords with a beat, wide, dense.
AudioBuffer music_like(double seconds, SampleRate rate = {});
// Quiet noise with short clicks of full scale.
AudioBuffer peaky(double seconds, SampleRate rate = {});
AudioBuffer stereo_noise(double seconds, Decibels peak, SampleRate rate = {});

// Largest absolute value of all channels.
float largest_sample(ConstAudioView signal);

// Keeps a reference to `signal`.
BlockSource source_of(const AudioBuffer& signal, SampleRate rate = {});

}  // namespace dramatis::mix::master

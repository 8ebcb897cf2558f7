// Where the mixer gets samples from: a take, a sound made from a recipe, a file. A source is a description until it is
// loaded; loading the same source at the same rate always gives the same samples.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::audio {

// Immutable samples, mono or stereo, shared between threads; in memory, or mapped from a temporary file when long.
class Audio {
  public:
    virtual ~Audio() = default;
    virtual ConstAudioView view() const = 0;
    // A hint: no frame before `frame` will be read soon. A mapped file releases that memory (and reloads it if it is read
    // after all). [any thread but audio]
    virtual void release_before(Frames frame) const { static_cast<void>(frame); }
};
using AudioRef = std::shared_ptr<const Audio>;

AudioRef make_audio(AudioBuffer buffer);

// [any thread]
class AudioSource {
  public:
    virtual ~AudioSource() = default;
    // Names what decides the samples ("take 5e1f…", "sound wind #2"); equal identities, equal samples.
    virtual std::string identity() const = 0;
    // Exactly the length that `load` gives, known without loading.
    virtual Frames length(SampleRate rate) const = 0;
    // May read, decode, synthesise and resample: slow. Errors E03xx.
    virtual Result<AudioRef> load(SampleRate rate) const = 0;
    // The beginning continues the end (a recipe made to loop): a bed repeats it without a crossfade.
    virtual bool seamless() const { return false; }
    // Samples that are no numbers (see non_finite.h); the mix plays them as silence.
    virtual std::int64_t non_finite_samples() const { return 0; }
};
using AudioSourceRef = std::shared_ptr<const AudioSource>;

}  // namespace dramatis::mix::audio

// The impulse response of a recorded room (`impulse` of an acoustic), decoded like any other sound file of the writer. It is
// prepared so that every response can be used at the same level:
//
// - Silence at its beginning and end is cut, so that it begins after `pre_delay`.
// - It is filtered by `low_cut` and `high_cut` and cut to `impulse_length`.
// - It has the energy of the impulse (both channels together that of an impulse on both): at a level of 0 dB the wet signal of
//   noise is as loud as the noise, whatever the level of the recording.
//
// [any thread]
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/mutex.h"
#include "core/units.h"
#include "mix/dsp/convolution.h"
#include "mix/settings/acoustic.h"
#include "mix/sounds/sound_folder.h"

namespace dramatis::mix::sounds {

class ImpulseResponse {
  public:
    ImpulseResponse(const settings::AcousticSettings& settings, std::vector<std::filesystem::path> files);

    const std::vector<std::filesystem::path>& files() const { return files_; }
    // Reads the files once for each rate. Errors, at the acoustic's place: those of probe_sound_file; E0360 no usable response.
    Result<std::shared_ptr<const dsp::ResponseSpectra>> load(SampleRate rate) const;

  private:
    Result<std::shared_ptr<const dsp::ResponseSpectra>> read(SampleRate rate) const;

    settings::AcousticSettings settings_;
    std::vector<std::filesystem::path> files_;
    mutable Mutex mutex_;
    mutable std::map<int, std::shared_ptr<const dsp::ResponseSpectra>> loaded_ GUARDED_BY(mutex_);
};

// By the folded name of their acoustic.
using ImpulseResponses = std::map<std::string, std::shared_ptr<const ImpulseResponse>>;

// Finds the files of every recorded room, without decoding them. E0331 missing, E0507 outside the show's folder.
ImpulseResponses open_impulse_responses(const std::map<std::string, settings::AcousticSettings>& acoustics,
                                        const SoundFolder& folder, Diagnostics& diagnostics);

}  // namespace dramatis::mix::sounds

// A room as it was recorded: files of its answer to an impulse (`impulse` of an acoustic), decoded like any sound file of the
// writer's, and brought into a shape in which every response can be used at the same level:
//
// - silence before it is cut, so that it answers when `pre_delay` says; silence after it too;
// - what `low_cut` and `high_cut` leave of it, at most `impulse_length` of it;
// - its energy is that of the impulse (of both sides together that of the impulse on both): at a level of 0 dB noise comes
//   back from the room as loud as it went in, whatever the recording's own level.
//
// [any thread]
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/effects/convolution.h"
#include "mix/mix_book.h"
#include "mix/sound_library.h"

namespace dramatis::mix {

inline constexpr Seconds longest_impulse_response{30.0};

class ImpulseResponse {
  public:
    ImpulseResponse(const AcousticSettings& settings, std::vector<std::filesystem::path> files);

    const std::vector<std::filesystem::path>& files() const { return files_; }
    // Read once for each rate. Errors, at the acoustic's place: of the files (see probe_sound_file), E0360 no usable response.
    Result<std::shared_ptr<const effects::ResponseSpectra>> load(SampleRate rate) const;

  private:
    Result<std::shared_ptr<const effects::ResponseSpectra>> read(SampleRate rate) const;

    AcousticSettings settings_;
    std::vector<std::filesystem::path> files_;
    mutable std::mutex mutex_;
    mutable std::map<int, std::shared_ptr<const effects::ResponseSpectra>> loaded_;
};

// Finds the files of every acoustic that has some; nothing is decoded yet. E0331 missing, E0507 outside of the show's folder.
void open_impulse_responses(MixBook& book, const SoundFolder& folder, Diagnostics& diagnostics);

// As above; E0360 too when the files were never opened.
Result<std::shared_ptr<const effects::ResponseSpectra>> load_response(const AcousticSettings& acoustic,
                                                                      SampleRate rate);

}  // namespace dramatis::mix

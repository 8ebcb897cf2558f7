// A mix book with everything that its names refer to: treatments that a script combines, the impulse responses of recorded
// rooms, and the length of every tail, so that arranging needs no decoder and no plugin.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/settings/mix_book.h"
#include "mix/sounds/impulse_response.h"

namespace dramatis::mix::sounds {

// Const members: [any thread].
class ResolvedMix {
  public:
    ResolvedMix() : ResolvedMix(settings::MixBook{}) {}
    explicit ResolvedMix(settings::MixBook book, ImpulseResponses responses = {});

    const settings::MixBook& book() const { return book_; }
    // From the book or added; by name or alias, compared folded; null if absent.
    const settings::Treatment* treatment(std::string_view name) const;
    // The response of a recorded room; null for an artificial room, or if its files were not found.
    const ImpulseResponse* response(const settings::AcousticSettings& acoustic) const;

    // Adds a treatment unless there is one of that name.
    void add(settings::Treatment treatment);
    // Reads a recorded room's files, so that its tail at this rate is known. Does nothing for any other room. Errors: of
    // load_response.
    Result<> measure(const settings::AcousticSettings& acoustic, SampleRate rate);

    // Errors: of ImpulseResponse::load; E0360 the files were never found.
    Result<std::shared_ptr<const dsp::ResponseSpectra>> load_response(const settings::AcousticSettings& acoustic,
                                                                      SampleRate rate) const;

    // How long the output lasts after the end of the signal.
    Seconds polish_tail() const { return polish_tail_; }
    Seconds tail(const settings::Treatment& treatment) const;
    // 0 for a recorded room that was not measured at this rate; rendering reports why.
    Frames tail(const settings::AcousticSettings& acoustic, SampleRate rate) const;

  private:
    settings::MixBook book_;
    ImpulseResponses responses_;
    std::map<std::string, settings::Treatment> added_;  // by folded name
    Seconds polish_tail_;
    std::map<std::string, Seconds> treatment_tails_;                           // by folded name
    std::map<std::pair<const ImpulseResponse*, int>, Frames> response_tails_;  // by rate
};

}  // namespace dramatis::mix::sounds

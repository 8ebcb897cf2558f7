#include "mix/sounds/resolved_mix.h"

#include <fmt/format.h>

#include "core/text.h"
#include "mix/dsp/room.h"
#include "mix/effects/chain.h"

namespace dramatis::mix::sounds {

ResolvedMix::ResolvedMix(settings::MixBook book, ImpulseResponses responses)
    : book_(std::move(book)),
      responses_(std::move(responses)),
      polish_tail_(effects::EffectChain(book_.polish.chain).tail()) {
    for (const auto& [folded, treatment] : book_.treatments)
        treatment_tails_[fold_name(treatment.name)] = effects::EffectChain(treatment.chain).tail();
}

const settings::Treatment* ResolvedMix::treatment(std::string_view name) const {
    if (const auto found = added_.find(fold_name(name)); found != added_.end()) return &found->second;
    return book_.treatment(name);
}

const ImpulseResponse* ResolvedMix::response(const settings::AcousticSettings& acoustic) const {
    const auto found = responses_.find(fold_name(acoustic.name));
    return found == responses_.end() ? nullptr : found->second.get();
}

void ResolvedMix::add(settings::Treatment treatment) {
    std::string folded = fold_name(treatment.name);
    if (book_.treatments.contains(folded) || added_.contains(folded)) return;
    treatment_tails_[folded] = effects::EffectChain(treatment.chain).tail();
    added_.emplace(std::move(folded), std::move(treatment));
}

Result<> ResolvedMix::measure(const settings::AcousticSettings& acoustic, SampleRate rate) {
    const ImpulseResponse* const files = response(acoustic);
    if (files == nullptr) return {};
    const auto spectra = files->load(rate);
    if (!spectra) return std::unexpected(spectra.error());
    response_tails_[{files, rate.hz}] = (*spectra)->length();
    return {};
}

Result<std::shared_ptr<const dsp::ResponseSpectra>> ResolvedMix::load_response(
    const settings::AcousticSettings& acoustic, SampleRate rate) const {
    if (const ImpulseResponse* const files = response(acoustic)) return files->load(rate);
    return failure("E0360", fmt::format("the impulse response of the acoustic '{}' was not found", acoustic.name), {},
                   acoustic.impulse.where);
}

Seconds ResolvedMix::tail(const settings::Treatment& treatment) const {
    const auto found = treatment_tails_.find(fold_name(treatment.name));
    return found == treatment_tails_.end() ? Seconds{} : found->second;
}

Frames ResolvedMix::tail(const settings::AcousticSettings& acoustic, SampleRate rate) const {
    if (acoustic.impulse.files.empty()) return to_frames(dsp::Room::tail(acoustic.room), rate);
    const auto found = response_tails_.find({response(acoustic), rate.hz});
    return found == response_tails_.end() ? Frames{} : found->second;
}

}  // namespace dramatis::mix::sounds

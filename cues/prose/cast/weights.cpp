#include "cues/prose/cast/weights.h"

#include <algorithm>
#include <charconv>

namespace dramatis::embedded {
extern const std::string_view cast_weights;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::cast {

namespace {

struct Name {
    Weight weight;
    std::string_view name;
};
constexpr std::array<Name, weight_count> names = {{
    {Weight::Recency, "recency"},
    {Weight::RecentSubject, "recent_subject"},
    {Weight::Frequency, "frequency"},
    {Weight::GenderClash, "gender_clash"},
    {Weight::GenderClashGuess, "gender_clash_guess"},
    {Weight::GenderClashBeat, "gender_clash_beat"},
    {Weight::ItClash, "it_clash"},
    {Weight::ItMatch, "it_match"},
    {Weight::GenderUnknown, "gender_unknown"},
    {Weight::GenderRank, "gender_rank"},
    {Weight::OtherScene, "other_scene"},
    {Weight::SceneDistance, "scene_distance"},
    {Weight::Introduces, "introduces"},
    {Weight::LastSubject, "last_subject"},
    {Weight::Beat, "beat"},
    {Weight::BeatBetween, "beat_between"},
    {Weight::BeatBehind, "beat_behind"},
    {Weight::BeatPossessive, "beat_possessive"},
    {Weight::BeatSecond, "beat_second"},
    {Weight::Mentioned, "mentioned"},
    {Weight::MentionedAmong, "mentioned_among"},
    {Weight::WeakTag, "weak_tag"},
    {Weight::CalledHimself, "called_himself"},
    {Weight::NamesHimself, "names_himself"},
    {Weight::Addressed, "addressed"},
    {Weight::CalledBefore, "called_before"},
    {Weight::CalledGenderClash, "called_gender_clash"},
    {Weight::CalledBefore2, "called_before_2"},
    {Weight::CalledNext, "called_next"},
    {Weight::AddressedBefore, "addressed_before"},
    {Weight::Noun, "noun"},
    {Weight::NounGeneric, "noun_generic"},
    {Weight::NounUntagged, "noun_untagged"},
    {Weight::NounTag, "noun_tag"},
    {Weight::NounTagGeneric, "noun_tag_generic"},
    {Weight::VoiceTag, "voice_tag"},
    {Weight::VoiceRevealed, "voice_revealed"},
    {Weight::Nameless, "nameless"},
    {Weight::Plural, "plural"},
    {Weight::PluralGroup, "plural_group"},
    {Weight::Narrator, "narrator"},
    {Weight::NarratorTagged, "narrator_tagged"},
    {Weight::NarratorBeat, "narrator_beat"},
    {Weight::KinOfCandidate, "kin_of_candidate"},
    {Weight::Present, "present"},
    {Weight::SpokeBefore, "spoke_before"},
    {Weight::SpeaksNext, "speaks_next"},
    {Weight::BlockBehind, "block_behind"},
    {Weight::SameBlock, "same_block"},
    {Weight::Same, "same"},
    {Weight::SameGap, "same_gap"},
    {Weight::SameReply, "same_reply"},
    {Weight::SameGoesOn, "same_goes_on"},
    {Weight::SameTagged, "same_tagged"},
    {Weight::AlternateBare, "alternate_bare"},
    {Weight::Alternate, "alternate"},
    {Weight::AlternateUncalled, "alternate_uncalled"},
    {Weight::AlternateLoose, "alternate_loose"},
}};

}  // namespace

Weights read_weights(std::string_view text) {
    Weights weights;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || line.starts_with('#')) continue;
        const auto name = std::ranges::find(names, line.substr(0, tab), &Name::name);
        if (name == names.end()) continue;
        double& value = weights.values[static_cast<std::size_t>(name->weight)];
        std::from_chars(line.data() + tab + 1, line.data() + line.size(), value);
    }
    return weights;
}

const Weights& default_weights() {
    static const Weights weights = read_weights(embedded::cast_weights);
    return weights;
}

std::string_view name_of(Weight weight) { return std::ranges::find(names, weight, &Name::weight)->name; }

}  // namespace dramatis::cues::prose::cast

#include "voices/casting.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/text.h"
#include "voices/character_sketch.h"
#include "voices/show_language.h"
#include "voices/voice_pool.h"

namespace dramatis::voices {
namespace {

// An automatic voice this near to one that the writer chose is cast again.
constexpr double too_near = 2.0;

class Casting {
  public:
    Casting(const VoiceBook& book, std::vector<CharacterEvidence> characters, std::string language,
            Diagnostics& diagnostics)
        : book_(book),
          characters_(std::move(characters)),
          language_(std::move(language)),
          diagnostics_(diagnostics),
          pool_(book, language_),
          chosen_pool_(pool_) {}

    std::vector<CastMember> run() {
        members_.resize(characters_.size());
        cast_as_if_nobody_was_chosen();
        cast_by_name();
        cast_by_description();
        settle_the_others();
        report_idle_entries();
        return std::move(members_);
    }

  private:
    enum class How { Automatic, Name, Description };
    struct Part {
        CharacterSketch sketch;
        std::size_t candidate = 0;  // what the character gets if nobody chooses
        How how = How::Automatic;
        const CastEntry* entry = nullptr;
    };

    // In order of appearance and as though voices.toml held no [cast]: so neither a character who is added later nor a
    // voice that is chosen for one makes the others change theirs.
    void cast_as_if_nobody_was_chosen() {
        parts_.resize(characters_.size());
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            parts_[i].sketch = sketch_of(characters_[i], language_);
            parts_[i].candidate = pool_.pick(parts_[i].sketch, characters_[i].name);
            pool_.take(parts_[i].candidate);
        }
    }

    void cast_by_name() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            const std::string folded = fold_name(characters_[i].name);
            const auto entry = book_.cast.find(folded);
            const VoiceProfile* voice = nullptr;
            if (entry != book_.cast.end()) {
                parts_[i].entry = &entry->second;
                parts_[i].how = How::Description;
                voice = voice_called(entry->second.voice.value);
            } else if (const VoiceProfile* own = book_.voice(folded); own != nullptr && own->where.source) {
                voice = own;  // a voice that the show has made for a character of this name
            }
            if (voice == nullptr) continue;
            parts_[i].how = How::Name;
            CastMember& member = members_[i];
            member = {characters_[i].name, *voice, fmt::format("chosen: {}", voice->name), false};
            speak_language(member.voice, language_);
            choose(member.voice);
        }
    }

    // A voice by its name. "old man" describes any old man, although it is the built-in "old-man" when names are folded:
    // so two who are cast as that don't share one voice.
    const VoiceProfile* voice_called(const std::string& text) const {
        const VoiceProfile* voice = book_.voice(text);
        if (voice == nullptr || voice->where.source || to_lower(trim(text)) == to_lower(voice->name)) return voice;
        const Description description = describe(text, language_, pool_.words());
        return description.empty || !description.unknown.empty() ? voice : nullptr;
    }

    void cast_by_description() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (parts_[i].how != How::Description) continue;
            const CastEntry& entry = *parts_[i].entry;
            const Description description = describe(entry.voice.value, language_, pool_.words());
            report_description(description, entry);
            if (description.empty) {
                parts_[i].how = How::Automatic;
                continue;
            }
            const std::size_t candidate = chosen_pool_.pick(description.sketch, characters_[i].name);
            chosen_pool_.take(candidate);
            members_[i] = {characters_[i].name, pool_.voice(candidate, description.sketch),
                           fmt::format("cast as: {}", entry.voice.value), false};
            choose(members_[i].voice);
        }
    }

    // Who is still without a voice keeps the first pick unless it sounds too much like one that was chosen.
    void settle_the_others() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (parts_[i].how != How::Automatic) continue;
            const CharacterSketch& sketch = parts_[i].sketch;
            const bool clashes = std::ranges::any_of(chosen_, [&](const VoicePoint& point) {
                return pool_.distance_to(parts_[i].candidate, point) < too_near;
            });
            if (clashes) {
                parts_[i].candidate = pool_.pick(sketch, characters_[i].name);
                pool_.take(parts_[i].candidate);
            }
            VoiceProfile voice = pool_.voice(parts_[i].candidate, sketch);
            std::string reason = automatic_reason(sketch, voice.traits);
            members_[i] = {characters_[i].name, std::move(voice), std::move(reason), true};
        }
    }

    static std::string automatic_reason(CharacterSketch sketch, const VoiceTraits& traits) {
        const bool is_told = sketch.gender != Gender::Unknown || sketch.age == Age::Child ||
                             sketch.nature.value_or(Nature::Human) != Nature::Human || sketch.narrator;
        if (!is_told) {
            sketch.gender = traits.gender;
            sketch.because = "a guess";
        }
        // What tells the gender explains no robot's voice.
        const bool says_why =
            !sketch.because.empty() && !sketch.narrator && sketch.nature.value_or(Nature::Human) == Nature::Human;
        return fmt::format("automatic: {}{}", name_of(sketch), says_why ? ", " + sketch.because : "");
    }

    void choose(const VoiceProfile& voice) {
        pool_.take(voice);
        chosen_pool_.take(voice);
        chosen_.push_back(voice_point(voice));
    }

    void report_description(const Description& description, const CastEntry& entry) {
        const std::string& text = entry.voice.value;
        if (description.contradictory.size() == 2)
            diagnostics_.push_back({"E0215",
                                    fmt::format("no voice is both '{}' and '{}'", description.contradictory[0],
                                                description.contradictory[1]),
                                    "leave one of the two out", entry.where});
        if (description.unknown.empty() && !description.empty) return;
        std::vector<std::string> names;
        for (const auto& [folded, voice] : book_.voices) names.push_back(voice.name);
        if (description.empty) {
            const std::string suggestion = did_you_mean(text, names);
            diagnostics_.push_back({"E0214", fmt::format("there is no voice '{}', and it describes none", text),
                                    suggestion.empty() ? "`dramatis voices` lists the voices; a description is made of "
                                                         "words like \"old woman\", \"robot\" or \"deep\""
                                                       : suggestion,
                                    entry.where});
            return;
        }
        std::vector<std::string> words = known_trait_words(language_);
        words.insert(words.end(), pool_.words().begin(), pool_.words().end());
        for (const std::string& word : description.unknown) {
            std::string help = did_you_mean(word, words);
            if (help.empty()) help = did_you_mean(text, names);
            diagnostics_.push_back({"E0215", fmt::format("'{}' says nothing about a voice", word),
                                    help.empty() ? "docs/voices.md lists the words of a description" : help,
                                    entry.where});
        }
    }

    void report_idle_entries() {
        std::set<std::string> speaking;
        std::vector<std::string> names;
        for (const CharacterEvidence& character : characters_) {
            speaking.insert(fold_name(character.name));
            names.push_back(character.name);
        }
        for (const auto& [folded, entry] : book_.cast)
            if (!speaking.contains(folded))
                diagnostics_.push_back({"W0216", fmt::format("'{}' never speaks", entry.character),
                                        did_you_mean(entry.character, names), entry.where});
    }

    const VoiceBook& book_;
    std::vector<CharacterEvidence> characters_;
    std::string language_;
    Diagnostics& diagnostics_;
    VoicePool pool_;         // in which the automatic voices are taken, and the chosen ones
    VoicePool chosen_pool_;  // in which the chosen ones are taken alone
    std::vector<Part> parts_;
    std::vector<CastMember> members_;
    std::vector<VoicePoint> chosen_;  // voices that the writer chose
};

}  // namespace

std::vector<CastMember> cast(const VoiceBook& book, std::vector<CharacterEvidence> characters,
                             std::string_view language, Diagnostics& diagnostics) {
    std::optional<std::string> spoken = engine_language(language);
    if (!spoken) {
        diagnostics.push_back({"E0219",
                               fmt::format("'{}' is the name of no language", language),
                               "a language is written as in \"en-gb\", \"de\" or \"French\"",
                               {}});
        spoken = "en-gb";
    }
    return Casting(book, std::move(characters), std::move(*spoken), diagnostics).run();
}

}  // namespace dramatis::voices

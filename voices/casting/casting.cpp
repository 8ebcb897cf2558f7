#include "voices/casting/casting.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/random.h"
#include "core/text.h"
#include "voices/casting/character_sketch.h"
#include "voices/casting/show_language.h"
#include "voices/casting/voice_pool.h"

namespace dramatis::voices::casting {
namespace {

// An automatic voice this near to one that the writer chose is cast again.
constexpr double too_near = 2.0;
// Random numbers of ranks are others than those of voices.
constexpr std::uint64_t rank_stream = 7919;

class Casting {
  public:
    Casting(const profiles::VoiceBook& book, std::vector<CharacterEvidence> characters, std::string language,
            Diagnostics& diagnostics)
        : book_(book),
          characters_(std::move(characters)),
          language_(std::move(language)),
          diagnostics_(diagnostics),
          pool_(book, language_),
          chosen_pool_(pool_) {}

    std::vector<CastMember> run() {
        members_.resize(characters_.size());
        rank_by_name();
        cast_as_if_nobody_was_chosen();
        cast_by_name();
        cast_by_description();
        settle_the_others();
        report_idle_entries();
        return std::move(members_);
    }

  private:
    enum class How { Automatic, Name, Description };
    struct Role {
        CharacterSketch sketch;
        std::size_t candidate = 0;  // the character's voice if the writer chooses none
        How how = How::Automatic;
        const profiles::CastEntry* entry = nullptr;
    };

    // The order in which characters choose depends on their names alone: so they have the same voices in every episode,
    // whoever speaks first. One who joins changes another's voice only if both want the same one.
    void rank_by_name() {
        std::vector<std::pair<std::uint64_t, std::string>> keys;
        for (const CharacterEvidence& character : characters_) {
            std::string folded = fold_name(character.name);
            const std::uint64_t seed = seed_from(folded, rank_stream);
            keys.emplace_back(seed, std::move(folded));
        }
        ranked_.resize(characters_.size());
        std::iota(ranked_.begin(), ranked_.end(), std::size_t{0});
        std::ranges::stable_sort(ranked_, {}, [&](std::size_t i) -> const auto& { return keys[i]; });
    }

    // Casts as if voices.toml had no [cast]: so the others keep their voices when a voice is chosen for one.
    void cast_as_if_nobody_was_chosen() {
        roles_.resize(characters_.size());
        for (std::size_t i = 0; i < characters_.size(); ++i) roles_[i].sketch = sketch_of(characters_[i], language_);
        guess_by_the_others();
        for (const std::size_t i : ranked_) {
            roles_[i].candidate = pool_.pick(roles_[i].sketch, characters_[i].name);
            pool_.take(roles_[i].candidate);
        }
    }

    // In a play of which most people are men, so are most of those of whom nothing is known.
    void guess_by_the_others() {
        constexpr std::ptrdiff_t fewest = 4, times_as_many = 3;
        const auto count = [&](profiles::Gender gender) {
            return std::ranges::count_if(roles_, [&](const Role& role) { return role.sketch.gender == gender; });
        };
        const auto women = count(profiles::Gender::Female), men = count(profiles::Gender::Male);
        auto most = profiles::Gender::Unknown;
        if (men >= fewest && men >= times_as_many * women) most = profiles::Gender::Male;
        if (women >= fewest && women >= times_as_many * men) most = profiles::Gender::Female;
        if (most == profiles::Gender::Unknown) return;
        for (Role& role : roles_) {
            if (role.sketch.gender != profiles::Gender::Unknown) continue;
            role.sketch.gender = most;
            role.sketch.because = "a guess";
        }
    }

    void cast_by_name() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            const std::string folded = fold_name(characters_[i].name);
            const auto entry = book_.cast.find(folded);
            const profiles::VoiceProfile* voice = nullptr;
            if (entry != book_.cast.end()) {
                roles_[i].entry = &entry->second;
                roles_[i].how = How::Description;
                voice = voice_called(entry->second.voice.value);
            } else if (const profiles::VoiceProfile* own = book_.voice(folded); own != nullptr && own->where.source) {
                voice = own;  // a voice that the show has made for a character of this name
            }
            if (voice == nullptr) continue;
            roles_[i].how = How::Name;
            CastMember& member = members_[i];
            member = {characters_[i].name, *voice, fmt::format("chosen: {}", voice->name), false};
            speak_language(member.voice, language_);
            choose(member.voice);
        }
    }

    // A voice by its name. "old man" is a description of any old man, although it folds to the name of the built-in
    // "old-man": two characters cast as "old man" don't share one voice.
    const profiles::VoiceProfile* voice_called(const std::string& text) const {
        const profiles::VoiceProfile* voice = book_.voice(text);
        if (voice == nullptr || voice->where.source || to_lower(trim(text)) == to_lower(voice->name)) return voice;
        const Description description = describe(text, language_, pool_.words());
        return description.empty || !description.unknown.empty() ? voice : nullptr;
    }

    void cast_by_description() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (roles_[i].how != How::Description) continue;
            const profiles::CastEntry& entry = *roles_[i].entry;
            const Description description = describe(entry.voice.value, language_, pool_.words());
            report_description(description, entry);
            if (description.empty) {
                roles_[i].how = How::Automatic;
                continue;
            }
            const std::size_t candidate = chosen_pool_.pick(description.sketch, characters_[i].name);
            chosen_pool_.take(candidate);
            members_[i] = {characters_[i].name, pool_.voice(candidate, description.sketch),
                           fmt::format("cast as: {}", entry.voice.value), false};
            choose(members_[i].voice);
        }
    }

    // Characters without a voice keep their first pick, unless it sounds too much like a chosen voice.
    void settle_the_others() {
        for (const std::size_t i : ranked_) {
            if (roles_[i].how != How::Automatic) continue;
            const CharacterSketch& sketch = roles_[i].sketch;
            const bool clashes = std::ranges::any_of(chosen_, [&](const VoicePoint& point) {
                return pool_.distance_to(roles_[i].candidate, point) < too_near;
            });
            if (clashes) {
                roles_[i].candidate = pool_.pick(sketch, characters_[i].name);
                pool_.take(roles_[i].candidate);
            }
            profiles::VoiceProfile voice = pool_.voice(roles_[i].candidate, sketch);
            std::string reason = automatic_reason(sketch, voice.traits);
            members_[i] = {characters_[i].name, std::move(voice), std::move(reason), true};
        }
    }

    static std::string automatic_reason(CharacterSketch sketch, const profiles::VoiceTraits& traits) {
        const bool has_evidence = sketch.gender != profiles::Gender::Unknown || sketch.age == profiles::Age::Child ||
                                  sketch.nature.value_or(profiles::Nature::Human) != profiles::Nature::Human ||
                                  sketch.narrator;
        if (!has_evidence) {
            sketch.gender = traits.gender;
            sketch.because = "a guess";
        }
        // Evidence for the gender doesn't explain a robot's voice.
        const bool gives_reason = !sketch.because.empty() && !sketch.narrator &&
                                  sketch.nature.value_or(profiles::Nature::Human) == profiles::Nature::Human;
        return fmt::format("automatic: {}{}", name_of(sketch), gives_reason ? ", " + sketch.because : "");
    }

    void choose(const profiles::VoiceProfile& voice) {
        pool_.take(voice);
        chosen_pool_.take(voice);
        chosen_.push_back(voice_point(voice));
    }

    void report_description(const Description& description, const profiles::CastEntry& entry) {
        const std::string& text = entry.voice.value;
        if (description.contradictory.size() == 2)
            diagnostics_.push_back({"E0215",
                                    fmt::format("no voice is both '{}' and '{}'", description.contradictory[0],
                                                description.contradictory[1]),
                                    "remove one of the two", entry.where});
        if (description.unknown.empty() && !description.empty) return;
        const auto names = names_in(book_.voices, &profiles::VoiceProfile::name);
        if (description.empty) {
            diagnostics_.push_back({"E0214",
                                    fmt::format("there is no voice '{}', and the words don't describe one", text),
                                    did_you_mean(text, names,
                                                 "`dramatis voices` lists the voices; a description is made of words "
                                                 "like \"old woman\", \"robot\" or \"deep\""),
                                    entry.where});
            return;
        }
        std::vector<std::string> words = known_trait_words(language_);
        words.insert(words.end(), pool_.words().begin(), pool_.words().end());
        for (const std::string& word : description.unknown) {
            const std::string otherwise = did_you_mean(text, names, "docs/voices.md lists the words of a description");
            diagnostics_.push_back({"E0215", fmt::format("'{}' doesn't describe a voice", word),
                                    did_you_mean(word, words, otherwise), entry.where});
        }
    }

    // "THE KEEPER" of `AMOS = ["the keeper"]`: a story's character that was made one with another.
    bool is_another_name(const std::string& folded) const {
        return std::ranges::any_of(book_.aliases, [&](const profiles::CharacterAliases& entry) {
            return std::ranges::any_of(entry.aliases,
                                       [&](const std::string& alias) { return fold_name(alias) == folded; });
        });
    }

    void report_idle_entries() {
        std::set<std::string> speaking;
        const auto names = names_of(characters_, &CharacterEvidence::name);
        for (const std::string& name : names) speaking.insert(fold_name(name));
        for (const auto& [folded, entry] : book_.cast)
            if (!entry.own && !speaking.contains(folded) && !is_another_name(folded))
                diagnostics_.push_back({"W0216", fmt::format("'{}' never speaks", entry.character),
                                        did_you_mean(entry.character, names), entry.where});
    }

    const profiles::VoiceBook& book_;
    std::vector<CharacterEvidence> characters_;
    std::string language_;
    Diagnostics& diagnostics_;
    VoicePool pool_;                   // automatic and chosen voices are taken in it
    VoicePool chosen_pool_;            // only chosen voices are taken in it
    std::vector<std::size_t> ranked_;  // indices of characters, in the order in which they choose
    std::vector<Role> roles_;
    std::vector<CastMember> members_;
    std::vector<VoicePoint> chosen_;  // voices that the writer chose
};

}  // namespace

std::vector<CastMember> cast(const profiles::VoiceBook& book, std::vector<CharacterEvidence> characters,
                             std::string_view language, Diagnostics& diagnostics) {
    std::optional<std::string> spoken = engine_language(language);
    if (!spoken) {
        diagnostics.push_back({"E0219",
                               fmt::format("'{}' is not the name of a language", language),
                               "write a language as in \"en-gb\", \"de\" or \"French\"",
                               {}});
        spoken = "en-gb";
    }
    return Casting(book, std::move(characters), std::move(*spoken), diagnostics).run();
}

}  // namespace dramatis::voices::casting

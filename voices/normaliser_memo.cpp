#include "voices/normaliser_memo.h"

#include <utility>

namespace dramatis::voices {
namespace {

// All that decides the result.
Hash key_of(std::span<const WrittenWord> words, std::string_view language,
            const std::map<std::string, std::string>& pronounce, Notation notation) {
    Hasher hasher;
    hasher.add(language).add(static_cast<int>(notation)).add(words.size());
    for (const WrittenWord& word : words)
        hasher.add(word.text).add((word.emphasised ? 1 : 0) + (word.phonemes ? 2 : 0));
    for (const auto& [written, spoken] : pronounce) hasher.add(written).add(spoken);
    return hasher.finish();
}

}  // namespace

NormalisedText NormaliserMemo::normalise(std::span<const WrittenWord> words, std::string_view language,
                                         const std::map<std::string, std::string>& pronounce, Notation notation) {
    const Hash key = key_of(words, language, pronounce, notation);
    if (const auto known = this_turn_.find(key); known != this_turn_.end()) return known->second;
    if (auto known = turn_before_.extract(key)) return this_turn_.insert(std::move(known)).position->second;
    return this_turn_.emplace(key, voices::normalise(words, language, pronounce, notation)).first->second;
}

void NormaliserMemo::begin_turn() { turn_before_ = std::exchange(this_turn_, {}); }

}  // namespace dramatis::voices

#include "voices/normalise/normaliser_memo.h"

#include <utility>

namespace dramatis::voices::normalise {
namespace {

// All that decides the result.
Hash key_of(std::span<const text::WrittenWord> words, std::string_view language,
            const profiles::PronunciationBook& pronounce, text::Notation notation) {
    Hasher hasher;
    hasher.add(language).add(static_cast<int>(notation)).add(words.size());
    for (const text::WrittenWord& word : words)
        hasher.add(word.text).add((word.emphasised ? 1 : 0) + (word.phonemes ? 2 : 0));
    pronounce.add_to(hasher);
    return hasher.finish();
}

}  // namespace

text::NormalisedText NormaliserMemo::normalise(std::span<const text::WrittenWord> words, std::string_view language,
                                               const profiles::PronunciationBook& pronounce, text::Notation notation) {
    const Hash key = key_of(words, language, pronounce, notation);
    if (const auto known = this_turn_.find(key); known != this_turn_.end()) return known->second;
    if (auto known = turn_before_.extract(key)) return this_turn_.insert(std::move(known)).position->second;
    return this_turn_.emplace(key, normalise::normalise(words, language, pronounce, notation)).first->second;
}

void NormaliserMemo::begin_turn() { turn_before_ = std::exchange(this_turn_, {}); }

}  // namespace dramatis::voices::normalise

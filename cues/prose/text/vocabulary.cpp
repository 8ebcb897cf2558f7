#include "cues/prose/text/vocabulary.h"

#include <functional>

namespace dramatis::cues::prose::text {

std::uint32_t Vocabulary::intern(std::string_view word) {
    const std::uint64_t hash = std::hash<std::string_view>{}(word);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0) {
        const std::uint32_t number = slots_[slot] - 1;
        if (hashes_[number] == hash && words_[number] == word) return number;
        slot = (slot + 1) & (slots_.size() - 1);
    }
    words_.emplace_back(word);
    hashes_.push_back(hash);
    slots_[slot] = static_cast<std::uint32_t>(words_.size());
    if (words_.size() * 2 > slots_.size()) grow();
    return static_cast<std::uint32_t>(words_.size() - 1);
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
        std::size_t slot = hashes_[number] & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = number + 1;
    }
}

}  // namespace dramatis::cues::prose::text

#include "voices/normalise/pronunciations.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/text.h"
#include "voices/text/english/abbreviations.h"

namespace dramatis::voices::normalise {
namespace {

bool ends_in(std::string_view phonemes, std::string_view any_of) {
    return !phonemes.empty() && any_of.find(phonemes.back()) != std::string_view::npos;
}

// English -s by the last sound: dishes, cats, dogs.
std::string_view genitive_phonemes(std::string_view phonemes) {
    if (ends_in(phonemes, "sSzZ")) return "I2z";
    if (ends_in(phonemes, "ptkfT")) return "s";
    return "z";
}

std::string with_genitive(const std::string& spoken) {
    if (!spoken.ends_with("]]")) return spoken + "'s";
    const std::string phonemes = spoken.substr(0, spoken.size() - 2);
    return phonemes + std::string(genitive_phonemes(phonemes)) + "]]";
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

class Pronouncer {
  public:
    Pronouncer(text::SpokenWords& words, const profiles::PronunciationBook& pronounce, bool english,
               text::Notation notation)
        : words_(words), pronounce_(pronounce), english_(english), notation_(notation) {}

    // Returns how many words were taken.
    std::size_t speak(std::size_t i) {
        if (words_[i].settled) return 1;
        if (const auto taken = speak_several(i); taken > 0) return taken;
        auto spoken = word(words_[i].text);
        if (!spoken) spoken = compound(words_[i].text);
        if (spoken) settle(i, std::move(*spoken));
        return 1;
    }

  private:
    std::optional<std::string> find(const std::string& key) const {
        const std::string* found = pronounce_.find(key);
        if (found == nullptr) return std::nullopt;
        if (notation_ == text::Notation::LettersOnly && found->find("[[") != std::string::npos) return std::nullopt;
        return *found;
    }

    std::optional<std::string> word(std::string_view text) const {
        if (auto spoken = find(fold_name(text))) return spoken;
        if (!english_ || !(text.ends_with("'s") || text.ends_with("'S"))) return std::nullopt;
        text.remove_suffix(2);
        auto spoken = find(fold_name(text));
        if (spoken) spoken = with_genitive(*spoken);
        return spoken;
    }

    std::optional<std::string> compound(std::string_view text) const {
        if (text.find('-') == std::string_view::npos) return std::nullopt;
        std::string spoken;
        bool found = false;
        for (const auto& part : split(text, '-')) {
            const auto pronounced = word(part);
            found = found || pronounced;
            if (!spoken.empty()) spoken += ' ';
            spoken += pronounced ? *pronounced : part;
        }
        if (!found) return std::nullopt;
        return spoken;
    }

    // Keys of several words: as many as match, no stronger break between them than an abbreviation's dot.
    std::size_t speak_several(std::size_t i) {
        std::string key = fold_name(words_[i].text);
        std::size_t best = 0;
        std::optional<std::string> spoken;
        for (std::size_t end = i + 1; end < words_.size(); ++end) {
            if (words_[end - 1].after != text::Break::None || words_[end].settled) break;
            const auto prefix = key + ' ';
            if (key.empty() || !pronounce_.has_key_after(prefix)) break;
            const std::string_view text = words_[end].text;
            const auto folded = fold_name(text);
            if (auto found = find(prefix + folded)) {
                best = end + 1 - i;
                spoken = std::move(found);
            } else if (english_ && text.ends_with("'s")) {
                if (auto owner = find(prefix + fold_name(text.substr(0, text.size() - 2)))) {
                    best = end + 1 - i;
                    spoken = with_genitive(*owner);
                }
            }
            key = prefix + folded;
        }
        if (best > 0) share_out(i, best, *spoken);
        return best;
    }

    // Each written word gets a word of the pronunciation, the last one the rest.
    void share_out(std::size_t first, std::size_t count, const std::string& spoken) {
        const bool phonemes = spoken.starts_with("[[") && spoken.find("]]") == spoken.size() - 2;
        auto parts =
            split(phonemes ? std::string_view(spoken).substr(2, spoken.size() - 4) : std::string_view(spoken), ' ');
        std::erase(parts, "");
        std::size_t said = first;
        for (std::size_t i = 0; i < count; ++i) {
            std::string part;
            for (auto j = i; j < parts.size() && (j == i || i + 1 == count); ++j)
                part.append(j > i ? " " : "").append(parts[j]);
            if (!part.empty()) said = first + i;
            if (!part.empty() && phonemes) part.insert(0, "[[").append("]]");
            const bool dotted = words_[first + i].dotted;
            settle(first + i, std::move(part));
            words_[first + i].dotted = dotted && i + 1 == count;
        }
        words_[said].after = std::max(words_[said].after, words_[first + count - 1].after);
        words_[said].dotted = words_[first + count - 1].dotted;
    }

    void settle(std::size_t i, std::string spoken) {
        if (english_ && i + 1 < words_.size() && text::english::is_title(words_[i].text)) words_[i].dotted = false;
        words_[i].text = std::move(spoken);
        words_[i].settled = true;
        words_[i].given = true;
    }

    text::SpokenWords& words_;
    const profiles::PronunciationBook& pronounce_;
    bool english_;
    text::Notation notation_;
};

}  // namespace

void apply_pronunciations(text::SpokenWords& words, const profiles::PronunciationBook& pronounce, bool english,
                          text::Notation notation) {
    if (pronounce.empty()) return;
    Pronouncer pronouncer(words, pronounce, english, notation);
    for (std::size_t i = 0; i < words.size();) i += pronouncer.speak(i);
}

}  // namespace dramatis::voices::normalise

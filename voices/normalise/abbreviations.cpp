#include "voices/normalise/abbreviations.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view abbreviations_abroad;
}

namespace dramatis::voices::normalise {
namespace {

constexpr std::size_t most_parts = 3;        // "i. d. R."
constexpr std::size_t longest_written = 16;  // bytes of a part

struct Abbreviation {
    std::vector<std::string_view> spoken;  // word by word
    bool name = false;                     // the four of the data file
    bool number = false;
    bool end = false;
    bool bare = false;
};

using Abbreviations = std::unordered_map<std::string, Abbreviation>;
using Languages = std::map<std::string_view, Abbreviations>;

Abbreviation read_entry(std::string_view text) {
    const auto bar = std::min(text.find('|'), text.size());
    Abbreviation entry;
    entry.spoken = split_filled(text.substr(0, bar), ' ');
    for (const auto flag : split_filled(text.substr(bar), ' ')) {
        entry.name |= flag == "name";
        entry.number |= flag == "number";
        entry.end |= flag == "end";
        entry.bare |= flag == "bare";
    }
    return entry;
}

Languages read_list() {
    Languages languages;
    Abbreviations* list = nullptr;
    for (const auto line : split_filled(embedded::abbreviations_abroad, '\n')) {
        if (line.starts_with("language ")) {
            list = &languages[line.substr(9)];
        } else if (const auto colon = line.find(':');
                   line.front() != '#' && colon != std::string_view::npos && list != nullptr) {
            list->emplace(line.substr(0, colon), read_entry(line.substr(colon + 1)));
        }
    }
    return languages;
}

// Small letters without dots and hyphens; empty if the word is no abbreviation by its looks.
std::string key_part(std::string_view text) {
    if (text.empty() || text.size() > longest_written) return {};
    std::string key;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        at += bytes;
        if (c == '.' || c == '-') continue;
        if (!is_letter(c)) return {};
        append_utf8(key, to_lower(c));
    }
    return key;
}

class Speaker {
  public:
    Speaker(text::SpokenWords& words, const Abbreviations& list) : words_(words), list_(list) {}

    // Returns how many words were taken.
    std::size_t speak(std::size_t i) {
        std::string key;
        const Abbreviation* found = nullptr;
        std::size_t taken = 0;
        for (std::size_t end = i; end < words_.size() && end < i + most_parts; ++end) {
            if (words_[end].settled) break;
            const auto part = key_part(words_[end].text);
            if (part.empty()) break;
            key += part;
            if (const auto entry = list_.find(key); entry != list_.end() && fits(entry->second, i, end)) {
                found = &entry->second;
                taken = end + 1 - i;
            }
            // Only a dot, and nothing stronger, joins parts.
            if (!words_[end].dotted || words_[end].after != text::Break::None) break;
        }
        if (found == nullptr) return 1;
        settle(*found, i, taken);
        return taken;
    }

  private:
    bool is_capital(std::size_t i) const {
        return i < words_.size() && !words_[i].text.empty() && is_upper(decode(words_[i].text, 0).value);
    }

    bool starts_sentence(std::size_t i) const {
        return i == 0 || words_[i].opens || words_[i - 1].dotted || words_[i - 1].after >= text::Break::Ellipsis;
    }

    bool fits(const Abbreviation& entry, std::size_t first, std::size_t last) const {
        const auto& word = words_[last];
        const bool goes_on = last + 1 < words_.size() && word.after == text::Break::None;
        if (entry.name) {
            const bool single = count_code_points(words_[first].text) == 1;
            return goes_on && is_capital(last + 1) && (word.dotted || (!single && is_capital(first)));
        }
        // "Ing." of a name: what stands for small letters has a capital only where a sentence begins.
        if (is_capital(first) && !starts_sentence(first) && is_lower(decode(entry.spoken.front(), 0).value))
            return false;
        if (entry.number && !(goes_on && is_digit(decode(words_[last + 1].text, 0).value))) return false;
        return word.dotted || word.text.find('.') != std::string::npos || entry.bare;
    }

    void settle(const Abbreviation& entry, std::size_t first, std::size_t count) {
        const std::size_t last = first + count - 1;
        const bool ends = words_[last].dotted && (last + 1 == words_.size() || (entry.end && is_capital(last + 1)));
        const bool capital = is_capital(first) && !entry.name && starts_sentence(first);
        for (std::size_t i = 0; i < count; ++i) {
            auto& word = words_[first + i];
            word.text.clear();
            for (auto j = i; j < entry.spoken.size() && (j == i || i + 1 == count); ++j)
                word.text.append(j > i ? " " : "").append(entry.spoken[j]);
            word.settled = true;
            word.given = true;
            word.dotted = ends && i + 1 == count;
        }
        if (!capital) return;
        auto& text = words_[first].text;
        const auto [c, bytes] = decode(text, 0);
        std::string upper;
        append_utf8(upper, to_upper(c));
        text.replace(0, bytes, upper);
    }

    text::SpokenWords& words_;
    const Abbreviations& list_;
};

}  // namespace

void speak_abbreviations(text::SpokenWords& words, std::string_view language) {
    static const Languages languages = read_list();
    const auto list = languages.find(language.substr(0, language.find('-')));
    if (list == languages.end()) return;
    Speaker speaker(words, list->second);
    for (std::size_t i = 0; i < words.size();) i += speaker.speak(i);
}

}  // namespace dramatis::voices::normalise

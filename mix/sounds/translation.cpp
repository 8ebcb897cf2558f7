#include "mix/sounds/translation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "core/letter_forms.h"
#include "core/text.h"

namespace dramatis::embedded {
extern const std::string_view words_abroad;
}

namespace dramatis::mix::sounds {
namespace {

constexpr std::array<std::string_view, 4> languages{"de", "fr", "es", "it"};

std::optional<std::size_t> column_of(std::string_view language) {
    const auto found = std::ranges::find(languages, to_lower(language.substr(0, 2)));
    const bool whole = language.size() == 2 || (language.size() > 2 && (language[2] == '-' || language[2] == '_'));
    if (!whole || found == languages.end()) return std::nullopt;
    return static_cast<std::size_t>(found - languages.begin());
}

// Scripts in capitals leave accents out.
std::string without_accents(std::string_view word) {
    std::string plain;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = dramatis::decode(word, at);
        plain += base_letter(c.value);
        at += c.bytes;
    }
    return plain;
}

struct Entry {
    std::vector<std::string> words;  // folded; the last may end in "*"
    std::string_view english;
};
using Table = std::vector<Entry>;  // longest first

// An elided article is a word of its own: "l'eau".
std::vector<std::string> words_of(std::string_view text) {
    constexpr std::string_view typographic = "\u2019";
    std::string apart;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_typographic = text.substr(at).starts_with(typographic);
        const bool is_apostrophe = is_typographic || text[at] == '\'';
        apart += is_apostrophe ? ' ' : text[at];
        at += is_typographic ? typographic.size() : 1;
    }
    std::vector<std::string> words;
    for (const std::string& word : folded_words(apart)) words.push_back(without_accents(word));
    return words;
}

std::array<Table, languages.size()> read_tables() {
    std::array<Table, languages.size()> tables;
    for (const std::string_view line : split(embedded::words_abroad, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto columns = split(line, '\t');
        for (std::size_t i = 1; i < columns.size() && i <= tables.size(); ++i) {
            for (const std::string_view written : split(columns[i], '|')) {
                Entry entry{words_of(written), columns[0] == "-" ? std::string_view() : columns[0]};
                if (entry.words.empty()) continue;
                if (written.ends_with('*')) entry.words.back() += '*';
                tables[i - 1].push_back(std::move(entry));
            }
        }
    }
    for (Table& table : tables)
        std::ranges::stable_sort(table, std::ranges::greater(), [](const Entry& entry) {
            const bool open = entry.words.back().ends_with('*');
            return std::tuple<std::size_t, bool, std::size_t>(entry.words.size(), !open, entry.words.back().size());
        });
    return tables;
}

const Table& table_of(std::size_t column) {
    static const auto tables = read_tables();
    return tables[column];
}

bool stands_at(const Entry& entry, std::span<const std::string> words) {
    if (entry.words.size() > words.size()) return false;
    return std::ranges::equal(
        entry.words, words.first(entry.words.size()), [](const std::string& known, const std::string& word) {
            return known.ends_with('*') ? word.starts_with(std::string_view(known).substr(0, known.size() - 1))
                                        : word == known;
        });
}

std::string clause_in_english(std::string_view clause, const Table& table) {
    const auto words = words_of(clause);
    std::string english;
    for (std::size_t at = 0; at < words.size();) {
        const auto rest = std::span(words).subspan(at);
        const auto entry = std::ranges::find_if(table, [&](const Entry& e) { return stands_at(e, rest); });
        const std::string_view word = entry == table.end() ? std::string_view(words[at]) : entry->english;
        at += entry == table.end() ? 1 : entry->words.size();
        if (word.empty()) continue;
        if (!english.empty()) english += ' ';
        english += word;
    }
    return english;
}

}  // namespace

bool is_translated(std::string_view language) { return column_of(language).has_value(); }

std::string in_english(std::string_view description, std::string_view language) {
    const auto column = column_of(language);
    if (!column) return std::string(description);
    std::string english;
    for (std::size_t at = 0; at < description.size();) {
        const std::size_t end = std::min(description.find_first_of(",;:.!?()/&+", at), description.size());
        if (!english.empty()) english += ' ';
        english += clause_in_english(description.substr(at, end - at), table_of(*column));
        if (end < description.size()) english += description[end];
        at = end + 1;
    }
    return english;
}

}  // namespace dramatis::mix::sounds

#include "voices/profiles/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "voices/profiles/voice_reader.h"

namespace dramatis::voices::profiles {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Longer signs first. What eSpeak NG calls the sounds of English; "r" and vowels of other accents are the nearest.
constexpr std::array<Pair, 66> ipa_signs = {
    {{"t͡ʃ", "tS"}, {"d͡ʒ", "dZ"}, {"tʃ", "tS"}, {"dʒ", "dZ"}, {"aɪ", "aI"}, {"eɪ", "eI"}, {"ɔɪ", "OI"}, {"aʊ", "aU"},
     {"əʊ", "oU"}, {"oʊ", "oU"}, {"ɪə", "i@"}, {"iə", "i@"}, {"eə", "e@"}, {"ɛə", "e@"}, {"ʊə", "U@"}, {"iː", "i:"},
     {"uː", "u:"}, {"ɔː", "O:"}, {"ɑː", "A:"}, {"ɜː", "3:"}, {"ɝ", "3:"},  {"ɚ", "3"},   {"ɑ", "A:"},  {"ɔ", "O:"},
     {"ɒ", "0"},   {"ʌ", "V"},   {"ʊ", "U"},   {"ə", "@"},   {"ɛ", "E"},   {"ɪ", "I"},   {"æ", "a"},   {"ɐ", "@"},
     {"ɜ", "3:"},  {"ʃ", "S"},   {"ʒ", "Z"},   {"θ", "T"},   {"ð", "D"},   {"ŋ", "N"},   {"ɹ", "r"},   {"ɾ", "t"},
     {"ɡ", "g"},   {"ʔ", "?"},   {"ɫ", "l"},   {"ç", "C"},   {"ˈ", "'"},   {"ˌ", ","},   {"ː", ":"},   {".", ""},
     {" ", " "},   {"‿", ""},    {"a", "a"},   {"b", "b"},   {"d", "d"},   {"e", "E"},   {"f", "f"},   {"g", "g"},
     {"h", "h"},   {"i", "i"},   {"j", "j"},   {"k", "k"},   {"l", "l"},   {"m", "m"},   {"n", "n"},   {"o", "O"},
     {"p", "p"},   {"r", "r"}}};
constexpr std::array<Pair, 8> more_ipa_signs = {
    {{"s", "s"}, {"t", "t"}, {"u", "u:"}, {"v", "v"}, {"w", "w"}, {"x", "x"}, {"z", "z"}, {"y", "y"}}};

const Pair* sign_at(std::string_view ipa) {
    const auto begins = [&](const Pair& sign) { return ipa.starts_with(sign.first); };
    if (const auto* found = std::ranges::find_if(ipa_signs, begins); found != ipa_signs.end()) return found;
    const auto* found = std::ranges::find_if(more_ipa_signs, begins);
    return found == more_ipa_signs.end() ? nullptr : found;
}

class LexiconReader {
  public:
    LexiconReader(const SourceRef& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    PronunciationBook::Entries read() {
        const auto text = source_->text();
        if (text.find("<lexicon") != std::string_view::npos)
            read_pls(text);
        else
            read_csv();
        if (entries_.empty() && faults_ == 0)
            diagnostics_.push_back({"W0272",
                                    fmt::format("no entry is found in the lexicon '{}'", source_->name()),
                                    "a lexicon is a CSV file with a word and what is said in each line, or a PLS file",
                                    {source_, {}}});
        return std::move(entries_);
    }

  private:
    void add(std::string_view word, std::string said, std::size_t at) {
        const auto span = Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
        const auto key = folded_key(word);
        const auto fault = key.empty() ? std::string("it is not a word") : fault_of_respelling(said);
        if (fault.empty())
            entries_.emplace(key, std::move(said));  // of several the first: PLS puts the preferred one there
        else
            complain(word, fault, span);
    }

    void complain(std::string_view word, std::string_view fault, Span span) {
        ++faults_;
        diagnostics_.push_back({"W0273",
                                fmt::format("'{}' can't be said like this: {}", shortened(word), fault),
                                "write a respelling, eSpeak NG's phonemes in [[ ]], or the IPA of English",
                                {source_, span}});
    }

    void add_ipa(std::string_view word, std::string_view ipa, std::size_t at) {
        if (auto phonemes = phonemes_of_ipa(ipa))
            add(word, "[[" + *phonemes + "]]", at);
        else
            complain(word, fmt::format("'{}' has a sign that isn't known", shortened(ipa)),
                     {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
    }

    // One field of a line, quoted or not; `rest` is what follows its comma.
    static std::string take_field(std::string_view& rest) {
        rest = trim(rest);
        std::string field;
        if (rest.starts_with('"')) {
            std::size_t i = 1;
            for (; i < rest.size() && (rest[i] != '"' || rest.substr(i + 1).starts_with('"')); ++i) {
                if (rest[i] == '"') ++i;
                field += rest[i];
            }
            rest.remove_prefix(std::min(i + 1, rest.size()));
            rest.remove_prefix(std::min(rest.find_first_of(",;\t"), rest.size()));
        } else {
            const auto end = std::min(rest.find_first_of(",;\t"), rest.size());
            field = trim(rest.substr(0, end));
            rest.remove_prefix(end);
        }
        if (!rest.empty()) rest.remove_prefix(1);
        return field;
    }

    void read_csv() {
        bool first = true;
        for (std::uint32_t number = 1; number <= source_->line_count(); ++number) {
            auto line = source_->line(number);
            if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
            if (trim(line).empty() || trim(line).starts_with('#')) continue;
            const auto at = static_cast<std::size_t>(line.data() - source_->text().data());
            const auto word = take_field(line);
            const auto said = take_field(line);
            if (std::exchange(first, false) && is_heading(word, said)) continue;
            if (said.size() > 2 && said.front() == '/' && said.back() == '/')
                add_ipa(word, std::string_view(said).substr(1, said.size() - 2), at);
            else
                add(word, said, at);
        }
    }

    // The first line of a table often names its columns.
    static bool is_heading(std::string_view word, std::string_view said) {
        static constexpr std::array<std::string_view, 16> written = {
            "word", "words",    "name", "names", "term",  "terms",  "text",     "written",
            "from", "spelling", "key",  "entry", "token", "lexeme", "original", "grapheme"};
        static constexpr std::array<std::string_view, 23> spoken = {
            "said",     "say",    "say as",      "says",       "spoken",     "speak",         "alias",   "to",
            "sound",    "sounds", "sounds like", "pronounce",  "pronounced", "pronunciation", "phoneme", "phonemes",
            "phonetic", "ipa",    "reading",     "respelling", "respelled",  "replacement",   "value"};
        const auto is_in = [](const auto& list, std::string_view name) {
            return std::ranges::find(list, to_lower(trim(name))) != list.end();
        };
        return is_in(written, word) && is_in(spoken, said);
    }

    // The contents of the next <name …>…</name> in `text`, which goes on behind it; nothing at the end. Comments are skipped.
    static std::optional<std::string_view> take_element(std::string_view& text, std::string_view name,
                                                        std::string_view* attributes = nullptr) {
        while (true) {
            const auto open = text.find('<');
            if (open == std::string_view::npos) return std::nullopt;
            text.remove_prefix(open + 1);
            if (text.starts_with("!--")) {
                text.remove_prefix(std::min(text.find("-->"), text.size()));
                continue;
            }
            if (!text.starts_with(name) || text.size() == name.size() ||
                std::string_view(" \t\r\n>").find(text[name.size()]) == std::string_view::npos)
                continue;
            const auto head = text.find('>');
            const auto close = text.find(fmt::format("</{}", name));
            if (head == std::string_view::npos || close == std::string_view::npos || close < head) return std::nullopt;
            if (attributes != nullptr) *attributes = text.substr(name.size(), head - name.size());
            const auto content = text.substr(head + 1, close - head - 1);
            text.remove_prefix(close);
            return content;
        }
    }

    static std::string unescaped(std::string_view text) {
        static constexpr std::array<Pair, 5> entities = {
            {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
        std::string plain;
        for (text = trim(text); !text.empty();) {
            const auto* entity =
                std::ranges::find_if(entities, [&](const Pair& each) { return text.starts_with(each.first); });
            plain += entity == entities.end() ? text.substr(0, 1) : entity->second;
            text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
        }
        return plain;
    }

    void read_pls(std::string_view text) {
        const auto* const begin = text.data();
        std::string_view head = text.substr(text.find("<lexicon"));
        head = head.substr(0, head.find('>'));
        const bool all_ipa = head.find("x-") == std::string_view::npos;
        while (const auto lexeme = take_element(text, "lexeme")) {
            const auto at = static_cast<std::size_t>(lexeme->data() - begin);
            auto rest = *lexeme;
            std::vector<std::string> words;
            while (const auto word = take_element(rest, "grapheme")) words.push_back(unescaped(*word));
            rest = *lexeme;
            const auto alias = take_element(rest, "alias");
            rest = *lexeme;
            std::string_view attributes;
            const auto phoneme = take_element(rest, "phoneme", &attributes);
            const bool ipa = attributes.find("alphabet") == std::string_view::npos
                                 ? all_ipa
                                 : attributes.find("ipa") != std::string_view::npos;
            for (const auto& word : words) {
                if (alias)
                    add(word, unescaped(*alias), at);
                else if (phoneme && ipa)
                    add_ipa(word, unescaped(*phoneme), at);
                else if (phoneme && (attributes.find("espeak") != std::string_view::npos ||
                                     head.find("espeak") != std::string_view::npos))
                    add(word, "[[" + unescaped(*phoneme) + "]]", at);
                else
                    complain(word, "only IPA and aliases are read",
                             {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
            }
        }
    }

    const SourceRef& source_;
    Diagnostics& diagnostics_;
    PronunciationBook::Entries entries_;
    std::size_t faults_ = 0;
};

}  // namespace

std::optional<std::string> phonemes_of_ipa(std::string_view ipa) {
    std::string phonemes;
    for (ipa = trim(ipa); !ipa.empty();) {
        const auto* sign = sign_at(ipa);
        if (sign == nullptr) return std::nullopt;
        phonemes += sign->second;
        ipa.remove_prefix(sign->first.size());
    }
    if (phonemes.empty()) return std::nullopt;
    return phonemes;
}

PronunciationBook::Entries read_lexicon(const SourceRef& source, Diagnostics& diagnostics) {
    return LexiconReader(source, diagnostics).read();
}

}  // namespace dramatis::voices::profiles

#include "pipeline/cli/word_list.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "voices/speech/espeak/espeak_engine.h"

namespace dramatis::pipeline::cli {
namespace {

bool is_part_of_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

// Without what stands around its letters.
std::string bare(std::string_view written) {
    std::size_t begin = written.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < written.size();) {
        const auto [c, bytes] = decode(written, at);
        if (is_part_of_word(c)) {
            begin = std::min(begin, at);
            end = at + bytes;
        }
        at += bytes;
    }
    std::string word(begin < end ? written.substr(begin, end - begin) : std::string_view());
    for (const std::string_view genitive : {"'s", "’s"})
        if (word.ends_with(genitive)) word.resize(word.size() - genitive.size());
    return word;
}

// By what the engine gets: the dot of "Mr." is gone there.
bool ends_sentence(const voices::text::NormalisedText& text, std::size_t word) {
    for (const auto& run : text.runs) {
        if (run.word != word) continue;
        const auto piece = std::string_view(text.text).substr(run.begin, run.end - run.begin);
        return piece.ends_with("…") || std::string_view(".!?:").find(piece.back()) != std::string_view::npos;
    }
    return false;
}

bool is_first_person(std::string_view word) { return word == "I" || word.starts_with("I'") || word.starts_with("I’"); }

std::optional<WordKind> kind_of(std::string_view word, bool starts_sentence) {
    std::size_t capitals = 0;
    bool others = false;
    bool small = false;
    bool apostrophe = false;
    for (std::size_t at = 0; at < word.size();) {
        const auto [c, bytes] = decode(word, at);
        at += bytes;
        if (is_upper(c)) ++capitals;
        small = small || is_lower(c);
        others = others || (c >= 0x80 && is_letter(c));
        apostrophe = apostrophe || ((c == '\'' || c == U'’') && at + 2 < word.size());
    }
    if (others) return WordKind::Letters;
    if (capitals >= 2 && !small) return WordKind::Capitals;
    if (capitals >= 1 && !starts_sentence && !is_first_person(word)) return WordKind::Name;
    if (apostrophe && !is_first_person(word) && std::ranges::count(word, '\'') > 1) return WordKind::Apostrophe;
    return std::nullopt;
}

// What the engine gets for the written word, without the marks behind it.
std::string spoken_for(const voices::text::NormalisedText& text, std::size_t word) {
    for (const auto& run : text.runs) {
        if (run.word != word) continue;
        std::string_view piece = std::string_view(text.text).substr(run.begin, run.end - run.begin);
        while (!piece.empty() && std::string_view(".,;:!? ").find(piece.back()) != std::string_view::npos)
            piece.remove_suffix(1);
        for (const std::string_view mark : {" –", "…"})
            if (piece.ends_with(mark)) piece.remove_suffix(mark.size());
        return std::string(piece);
    }
    return {};
}

class Collector {
  public:
    void add(const script::ScriptLine& line) {
        bool starts = true;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const auto& written = line.words[i].value;
            const auto word = bare(written);
            if (const auto kind = word.empty() ? std::nullopt : kind_of(word, starts)) note(line, i, word, *kind);
            starts = ends_sentence(line.line.text, i);
        }
    }
    std::vector<ListedWord> take() { return std::move(words_); }

  private:
    void note(const script::ScriptLine& line, std::size_t i, const std::string& word, WordKind kind) {
        const auto [place, is_new] = index_.emplace(std::pair(fold_name(word), line.line.language), words_.size());
        if (is_new) {
            const bool espeak = line.line.engine == voices::profiles::EngineKind::EspeakNg && !line.recording;
            words_.push_back(
                {word, kind, 0, spoken_for(line.line.text, i), espeak ? "?" : "", line.line.language, line.voice});
        }
        ++words_[place->second].count;
    }

    std::vector<ListedWord> words_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;
};

}  // namespace

std::string_view name_of(WordKind kind) {
    switch (kind) {
        case WordKind::Name:
            return "name";
        case WordKind::Capitals:
            return "capitals";
        case WordKind::Letters:
            return "letters";
        case WordKind::Apostrophe:
            return "apostrophe";
    }
    return "";
}

std::vector<ListedWord> list_words(const script::Script& script) {
    Collector collector;
    for (const auto& line : script.lines) collector.add(line);
    return collector.take();
}

Result<> add_phonemes(std::vector<ListedWord>& words) {
    voices::speech::espeak::EspeakEngine engine;
    for (auto& word : words) {
        if (word.phonemes.empty()) continue;
        auto phonemes = engine.phonemes(word.language, word.spoken);
        if (!phonemes) return std::unexpected(phonemes.error());
        word.phonemes = std::move(*phonemes);
    }
    return {};
}

std::string word_table(const std::vector<ListedWord>& words) {
    std::size_t widest = 0;
    for (const auto& word : words) widest = std::max(widest, count_code_points(word.written));
    std::string table;
    for (const auto& word : words)
        table +=
            fmt::format("  {}{}  {:>4} ×  {:<10}  {}\n", word.written,
                        std::string(widest - count_code_points(word.written), ' '), word.count, name_of(word.kind),
                        word.phonemes.empty() ? word.spoken : fmt::format("[[{}]]  {}", word.phonemes, word.language));
    if (!words.empty())
        table += fmt::format(
            "To hear one: dramatis audition {} \"{}\"; to change one, give it an entry in [pronounce] of voices.toml\n",
            words.front().voice, words.front().written);
    return table;
}

}  // namespace dramatis::pipeline::cli

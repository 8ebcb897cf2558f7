#include "tests/voices/normalise/normaliser_properties.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/text.h"

namespace dramatis::voices::normalise {
namespace {

constexpr std::size_t word_limit = 64;
constexpr std::size_t clause_limit = 700;
constexpr std::size_t phonemes_limit = 250;

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

// Every written word is spoken by one run or is unspoken; runs are in order and cover everything but spaces.
std::string broken_account(std::size_t words, const text::NormalisedText& result) {
    const std::string_view spoken = result.text;
    std::set<std::uint32_t> seen;
    std::size_t end = 0;
    for (const auto& run : result.runs) {
        if (run.word >= words) return "a run is of a written word";
        if (!seen.insert(run.word).second) return "a word has one run";
        if (run.word != *seen.rbegin()) return "runs are in the order of the words";
        if (run.begin < end || run.begin >= run.end || run.end > spoken.size()) return "runs are in order";
        if (!is_blank(spoken.substr(end, run.begin - end))) return "runs cover all but spaces";
        if (spoken[run.begin] == ' ') return "a run begins with something to say";
        end = run.end;
    }
    if (!is_blank(spoken.substr(end))) return "runs cover all but spaces";
    if (!std::ranges::is_sorted(result.unspoken)) return "unspoken words are in order";
    for (const auto index : result.unspoken) {
        if (index >= words) return "an unspoken word is a written word";
        if (!seen.insert(index).second) return "a word is spoken or unspoken";
    }
    return seen.size() == words ? "" : "every word is accounted for";
}

std::string broken_phonemes(std::string_view phonemes) {
    if (phonemes.size() + 4 >= phonemes_limit) return "phonemes are short";
    if (phonemes.find_first_of("[]<") != std::string_view::npos) return "phonemes hold no brackets";
    return phonemes.find("_^") == std::string_view::npos ? "" : "phonemes switch no language";
}

std::string broken_character(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7F) return "no control codes are spoken";
    if (std::string_view("<>{}\\[]").find(text[at]) != std::string_view::npos) return "no markup is spoken";
    const bool entity =
        text[at] == '&' && at + 1 < text.size() && (is_letter(decode(text, at + 1).value) || text[at + 1] == '#');
    return entity ? "no entity is spoken" : "";
}

bool ends_clause(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    return std::string_view(",;:!?").find(text[at]) != std::string_view::npos || rest.starts_with("…") ||
           rest.starts_with("–") || (text[at] == '.' && at + 2 < text.size() && !is_lower(decode(text, at + 2).value));
}

std::string broken_text(std::string_view text, text::Notation notation) {
    if (first_invalid_utf8(text)) return "spoken text is UTF-8";
    std::size_t word = 0, clause = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("[[")) {
            if (notation == text::Notation::LettersOnly) return "programs get no phonemes";
            const auto close = text.find("]]", i);
            if (close == std::string_view::npos) return "phonemes end";
            if (auto broken = broken_phonemes(text.substr(i + 2, close - i - 2)); !broken.empty()) return broken;
            clause += close + 2 - i;
            i = close + 1;
            word = 0;
        } else {
            if (auto broken = broken_character(text, i); !broken.empty()) return broken;
            word = text[i] == ' ' ? 0 : word + 1;
            clause = ends_clause(text, i) ? 0 : clause + 1;
        }
        if (word >= word_limit) return "words are short";
        if (clause >= clause_limit) return "clauses are short";
    }
    return {};
}

}  // namespace

std::string broken_property(std::span<const text::WrittenWord> words, const text::NormalisedText& result,
                            text::Notation notation) {
    std::string broken = broken_account(words.size(), result);
    if (broken.empty()) broken = broken_text(result.text, notation);
    return broken.empty() ? broken : broken + ": " + result.text;
}

}  // namespace dramatis::voices::normalise

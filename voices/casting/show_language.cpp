#include "voices/casting/show_language.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/text.h"

namespace dramatis::voices::casting {
namespace {

// Folded names of languages, in English and in themselves, and codes that eSpeak NG knows by another.
constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"en", "en-gb"},
    {"eng", "en-gb"},
    {"english", "en-gb"},
    {"british", "en-gb"},
    {"britishenglish", "en-gb"},
    {"americanenglish", "en-us"},
    {"american", "en-us"},
    {"enuk", "en-gb"},
    {"german", "de"},
    {"deutsch", "de"},
    {"ger", "de"},
    {"deu", "de"},
    {"french", "fr"},
    {"français", "fr"},
    {"francais", "fr"},
    {"fra", "fr"},
    {"spanish", "es"},
    {"español", "es"},
    {"espanol", "es"},
    {"spa", "es"},
    {"italian", "it"},
    {"italiano", "it"},
    {"ita", "it"},
    {"portuguese", "pt"},
    {"português", "pt"},
    {"portugues", "pt"},
    {"por", "pt"},
    {"brazilian", "pt-br"},
    {"dutch", "nl"},
    {"nederlands", "nl"},
    {"nld", "nl"},
    {"polish", "pl"},
    {"polski", "pl"},
    {"pol", "pl"},
    {"swedish", "sv"},
    {"svenska", "sv"},
    {"swe", "sv"},
    {"czech", "cs"},
    {"čeština", "cs"},
    {"ces", "cs"},
    {"russian", "ru"},
    {"русский", "ru"},
    {"rus", "ru"},
    {"danish", "da"},
    {"dansk", "da"},
    {"norwegian", "nb"},
    {"norsk", "nb"},
    {"no", "nb"},
    {"finnish", "fi"},
    {"suomi", "fi"},
    {"hungarian", "hu"},
    {"magyar", "hu"},
    {"greek", "el"},
    {"ελληνικά", "el"},
    {"turkish", "tr"},
    {"türkçe", "tr"},
    {"ukrainian", "uk"},
    {"українська", "uk"},
    {"romanian", "ro"},
    {"română", "ro"},
    {"bulgarian", "bg"},
    {"croatian", "hr"},
    {"serbian", "sr"},
    {"slovak", "sk"},
    {"slovenian", "sl"},
    {"welsh", "cy"},
    {"cymraeg", "cy"},
    {"irish", "ga"},
    {"catalan", "ca"},
    {"català", "ca"},
    {"latin", "la"},
    {"esperanto", "eo"},
    {"chinese", "cmn"},
    {"mandarin", "cmn"},
    {"zh", "cmn"},
    {"zhcn", "cmn"},
    {"japanese", "ja"},
    {"日本語", "ja"},
    {"korean", "ko"},
    {"한국어", "ko"},
    {"hindi", "hi"},
    {"हिन्दी", "hi"},
    {"arabic", "ar"},
    {"العربية", "ar"},
    {"vietnamese", "vi"},
    {"indonesian", "id"},
    {"afrikaans", "af"},
    {"swahili", "sw"},
    {"icelandic", "is"},
    {"estonian", "et"},
    {"latvian", "lv"},
    {"lithuanian", "lt"},
});

constexpr std::size_t longest_code = 24;  // bytes
constexpr std::size_t longest_part = 8;   // of a code between dashes, as the web has it

bool is_code(std::string_view code) {
    std::size_t part = 0;
    for (const char c : code) {
        if (c == '-' && part == 0) return false;
        part = c == '-' ? 0 : part + 1;
        const bool usual = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!usual || part > longest_part) return false;
    }
    return part > 0 && code.size() <= longest_code && code.find('-') != 0 &&
           std::min(code.find('-'), code.size()) <= 3 && code.size() >= 2;
}

}  // namespace

std::optional<std::string> engine_language(std::string_view language) {
    language = trim(language);
    if (language.empty()) return "en-gb";
    const std::vector<std::string> words = folded_words(language);
    const bool is_name = language.find_first_of("-_/%.") == std::string_view::npos && !words.empty();
    for (const std::string& said : {is_name ? fold_name(language) : "", is_name ? words.front() : ""})
        for (const auto& [name, code] : names)
            if (fold_name(name) == said && (said.size() > 3 || said.size() == fold_name(language).size()))
                return std::string(code);
    std::string code = to_lower(language);
    std::ranges::replace(code, '_', '-');
    if (!is_code(code)) return std::nullopt;
    return code;
}

}  // namespace dramatis::voices::casting

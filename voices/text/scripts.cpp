#include "voices/text/scripts.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis::voices::text {
namespace {

struct Script {
    char32_t first;
    char32_t last;
    std::string_view name;
    std::string_view language;  // that reads it where nothing else is known; empty: none of eSpeak NG does
    std::string_view written_by;
};

constexpr std::string_view arabic = "ar fa ur ug sd ku ps";
constexpr std::string_view kana = "ja";

// In the order of Unicode's blocks. Han: eSpeak NG 1.51's Mandarin reads its third tone as English numbers.
constexpr Script scripts[] = {{0x370, 0x3FF, "Greek", "el", "el grc"},
                              {0x400, 0x52F, "Cyrillic", "ru", "ru uk be bg mk sr bs kk ky tt ba cv uz az mn ru-lv"},
                              {0x530, 0x58F, "Armenian", "hy", "hy hyw"},
                              {0x590, 0x5FF, "Hebrew", "he", "he yi"},
                              {0x600, 0x6FF, "Arabic", "ar", arabic},
                              {0x750, 0x77F, "Arabic", "ar", arabic},
                              {0x8A0, 0x8FF, "Arabic", "ar", arabic},
                              {0x900, 0x97F, "Devanagari", "hi", "hi mr ne kok sa"},
                              {0x980, 0x9FF, "Bengali", "bn", "bn as bpy"},
                              {0xA00, 0xA7F, "Gurmukhi", "pa", "pa"},
                              {0xA80, 0xAFF, "Gujarati", "gu", "gu"},
                              {0xB00, 0xB7F, "Oriya", "or", "or"},
                              {0xB80, 0xBFF, "Tamil", "ta", "ta"},
                              {0xC00, 0xC7F, "Telugu", "te", "te"},
                              {0xC80, 0xCFF, "Kannada", "kn", "kn"},
                              {0xD00, 0xD7F, "Malayalam", "ml", "ml"},
                              {0xD80, 0xDFF, "Sinhala", "si", "si"},
                              {0xE00, 0xE7F, "Thai", "th", "th"},
                              {0x1000, 0x109F, "Burmese", "my", "my shn"},
                              {0x10A0, 0x10FF, "Georgian", "ka", "ka"},
                              {0x1100, 0x11FF, "Korean", "ko", "ko"},
                              {0x1200, 0x139F, "Ethiopic", "am", "am"},
                              {0x1F00, 0x1FFF, "Greek", "el", "el grc"},
                              {0x3040, 0x30FF, "Japanese", "ja", kana},
                              {0x3400, 0x4DBF, "Chinese", "", "cmn yue hak ja ko"},
                              {0x4E00, 0x9FFF, "Chinese", "", "cmn yue hak ja ko"},
                              {0xAC00, 0xD7AF, "Korean", "ko", "ko"}};

const Script* script_of(char32_t c) {
    if (c < scripts[0].first) return nullptr;
    for (const Script& script : scripts)
        if (c >= script.first && c <= script.last) return &script;
    return nullptr;
}

bool is_in_list(std::string_view word, std::string_view list) {
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool writes(std::string_view language, const Script& script) {
    return is_in_list(language, script.written_by) ||
           is_in_list(language.substr(0, language.find('-')), script.written_by);
}

}  // namespace

ScriptReading reading_of(std::string_view word, std::string_view language) {
    const Script* found = nullptr;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        if (static_cast<unsigned char>(word[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto [c, bytes] = decode(word, at);
        at += bytes;
        if (!is_letter(c)) continue;
        const Script* script = script_of(c);
        if (script == nullptr) continue;
        ++letters;
        // Kana among Chinese characters are Japanese.
        if (found == nullptr || script->written_by == kana) found = script;
    }
    const bool one_sign = letters == 1 && found->name == "Greek";
    if (found == nullptr || one_sign || writes(language, *found)) return {};
    if (found->language.empty()) return {Reading::Unknown, {}, found->name};
    return {Reading::Other, found->language, found->name};
}

}  // namespace dramatis::voices::text

#include "voices/text/letter_sounds.h"

namespace dramatis::voices::text {
namespace {

struct Sound {
    std::string_view letters;
    std::string_view phonemes;
};

// Longer spellings first.
constexpr Sound sounds[] = {{"tch", "tS"}, {"sch", "S"}, {"sh", "S"}, {"ch", "tS"}, {"th", "T"}, {"ph", "f"},
                            {"wh", "w"},   {"ck", "k"},  {"ng", "N"}, {"qu", "kw"}, {"gh", "g"}, {"c", "k"},
                            {"j", "dZ"},   {"q", "k"},   {"x", "ks"}, {"y", "j"}};

}  // namespace

std::string consonant_sounds(std::string_view letters) {
    std::string phonemes;
    while (!letters.empty()) {
        std::size_t taken = 1;
        std::string_view spoken = std::string_view("aeiou").find(letters.front()) == std::string_view::npos
                                      ? letters.substr(0, 1)
                                      : std::string_view();
        for (const Sound& sound : sounds) {
            if (!letters.starts_with(sound.letters)) continue;
            spoken = sound.phonemes;
            taken = sound.letters.size();
            break;
        }
        phonemes += spoken;
        const char last = letters[taken - 1];
        letters.remove_prefix(taken);
        // "shhh" goes on with its sound.
        if (last == 'h' && taken > 1)
            for (; letters.starts_with('h'); letters.remove_prefix(1)) phonemes += spoken;
    }
    return phonemes;
}

}  // namespace dramatis::voices::text

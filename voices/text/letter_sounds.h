// The sounds of consonant letters, for what is no word: a stutter's onset ("St-stop"), a hiss ("Kshhh").
#pragma once

#include <string>
#include <string_view>

namespace dramatis::voices::text {

// eSpeak NG's phonemes, without brackets, of small ASCII letters as English reads them: "kshh" gives "kSS", "thr" "Tr".
// A letter written twice sounds twice. Vowels give nothing.
std::string consonant_sounds(std::string_view letters);

}  // namespace dramatis::voices::text

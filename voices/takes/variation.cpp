#include "voices/takes/variation.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/hash.h"

namespace dramatis::voices::takes {
namespace {

// Heard as another reading, not as another mood: 7 % of the rate, and five steps of pitch are about three quarters of a tone.
constexpr std::array<Variation, 6> variations = {
    {{0.95, 3.0}, {1.05, -3.0}, {0.98, 5.0}, {1.03, 2.0}, {0.93, -2.0}, {1.06, 4.0}}};

}  // namespace

Variation variation_of(std::string_view text, std::size_t time) {
    if (time <= 1) return {};
    const auto start = hash_bytes(std::as_bytes(std::span(text))).low;
    return variations[(start + time) % variations.size()];
}

profiles::Tune tune_of(std::string_view text, std::string_view voice, std::string_view delivery) {
    // An edit at the end of a line that is being heard leaves its beginning as it was.
    const std::size_t first_end = std::min(text.find(' '), text.size());
    const std::string_view first_words = text.substr(0, text.find(' ', first_end + 1));
    const auto drawn = Hasher().add("tune").add(first_words).add(voice).add(delivery).finish().low;
    return profiles::own_tunes[drawn % profiles::own_tunes.size()];
}

}  // namespace dramatis::voices::takes

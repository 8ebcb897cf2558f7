#include "pipeline/arrange/joint_voices.h"

#include <algorithm>
#include <iterator>
#include <variant>

namespace dramatis::pipeline::arrange {

std::vector<std::size_t> joint_voices(std::span<const script::ScriptItem> items) {
    std::vector<std::size_t> voices(items.size());
    std::ranges::transform(items, voices.begin(), [](const script::ScriptItem& item) {
        const auto* const speech = std::get_if<script::ScriptSpeech>(&item.body);
        return speech == nullptr ? 0 : speech->voices.size();
    });
    const auto joins_the_last = [&](std::size_t item) {
        return items[item].timing.together && voices[item] > 0 && voices[item - 1] > 0;
    };
    for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
        std::size_t sum = voices[begin];
        for (end = begin + 1; end < items.size() && joins_the_last(end); ++end) sum += voices[end];
        std::fill_n(std::next(voices.begin(), static_cast<std::ptrdiff_t>(begin)), end - begin, sum);
    }
    return voices;
}

}  // namespace dramatis::pipeline::arrange

// Lines for tests of engines and the store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "voices/normalise/normaliser.h"
#include "voices/takes/take.h"

namespace dramatis::voices {

// Words between spaces, normalised as English.
inline takes::Line line_of(std::string_view text) {
    std::vector<text::WrittenWord> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.push_back({.text = std::string(text.substr(begin, end - begin))});
        begin = end + 1;
    }
    takes::Line line;
    line.language = "en-gb";
    line.text = normalise::normalise(words, "en-gb", {});
    return line;
}

// Handed over as it stands, past the normaliser and its guards: one written word.
inline takes::Line raw_line(std::string_view text) {
    takes::Line line;
    line.language = "en-gb";
    line.text.text = text;
    line.text.runs = {{.begin = 0, .end = static_cast<std::uint32_t>(text.size()), .word = 0}};
    return line;
}

// Crashes eSpeak NG 1.51: its rules for possessives overflow a buffer. The normaliser never lets it through.
inline std::string crashing_text() {
    std::string text;
    for (int i = 0; i < 80; ++i) text += "s'";
    return text;
}

inline takes::Take some_take(std::size_t samples = 1000) {
    takes::Take take{.rate = {22050}, .samples = {}, .words = {{0, {0}, {400}}, {2, {400}, {900}}}};
    for (std::size_t i = 0; i < samples; ++i)
        take.samples.push_back(static_cast<std::int16_t>((i * 7919) % 65536 - 32768));
    return take;
}

inline takes::Slate slate_number(int number) { return Hasher().add("test slate").add(std::int64_t{number}).finish(); }

}  // namespace dramatis::voices

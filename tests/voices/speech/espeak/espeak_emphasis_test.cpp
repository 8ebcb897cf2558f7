#include "voices/speech/espeak/espeak_emphasis.h"

#include <gtest/gtest.h>

#include "core/text.h"
#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::speech::espeak {
namespace {

takes::Line line_of(std::string_view text, int pitch = 50, int rate_wpm = 170) {
    takes::Line line;
    line.text = normalise::normalise(normalise::written_words(text), "en-gb", {});
    line.prosody.pitch = pitch;
    line.prosody.rate_wpm = rate_wpm;
    return line;
}

TEST(EspeakEmphasis, LeavesPlainTextAsItIs) {
    const auto line = line_of("I never said that.");
    const EmphasisedText text(line);
    EXPECT_EQ(text.text(), line.text.text);
    EXPECT_EQ(text.written_character(7), 7u);
}

TEST(EspeakEmphasis, RaisesAndSlowsTheRunAndGoesBackBeforeTheNext) {
    EXPECT_EQ(EmphasisedText(line_of("I NEVER said")).text(),
              "I \x01"
              "75P\x01"
              "136Snever \x01"
              "50P\x01"
              "170Ssaid");
    EXPECT_EQ(EmphasisedText(line_of("Noooo!")).text(),
              "\x01"
              "75P\x01"
              "136Sno!");
}

TEST(EspeakEmphasis, StaysInEspeaksRange) {
    EXPECT_EQ(EmphasisedText(line_of("Noooo!", 90, 81)).text(),
              "\x01"
              "99P\x01"
              "80Sno!");
}

TEST(EspeakEmphasis, FindsEachCharacterInTheLinesText) {
    const auto line = line_of("“Né” I NEVER said, NEVER!");
    const EmphasisedText text(line);
    std::size_t bytes = 0;
    std::uint32_t number = 1;
    for (; bytes < text.text().size(); ++number) {
        const auto point = decode(text.text(), bytes);
        bytes += point.bytes;
        // Outside of the commands, the same letter stands at the place it is mapped to.
        if (point.value != 'n' && point.value != 's' && point.value != U'é') continue;
        std::size_t offset = 0;
        for (auto i = text.written_character(number); i > 1; --i) offset += decode(line.text.text, offset).bytes;
        EXPECT_EQ(decode(line.text.text, offset).value, point.value) << "character " << number;
    }
    // An event at the command before "never" belongs to "never", the fifth character of "Né I never".
    EXPECT_EQ(text.written_character(6), 6u);
    EXPECT_EQ(text.written_character(10), 6u);
}

TEST(EspeakEmphasis, IsPartOfTheSlate) {
    auto line = line_of("I never said");
    const auto plain = takes::slate_of(line, "engine");
    line.text.runs[1].emphasised = true;
    EXPECT_NE(takes::slate_of(line, "engine"), plain);
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak

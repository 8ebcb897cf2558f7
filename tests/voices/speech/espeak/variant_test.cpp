#include "voices/speech/espeak/variant.h"

#include <map>
#include <sstream>

#include "core/random.h"

namespace dramatis::voices::speech::espeak {
namespace {

// Lines of a variant by keyword, formants as "formant 3".
std::map<std::string, std::string> parse(const std::string& text) {
    std::map<std::string, std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        std::size_t end = line.find(' ');
        if (line.starts_with("formant ")) end = line.find(' ', end + 1);
        lines[line.substr(0, end)] = end < line.size() ? line.substr(end + 1) : "";
    }
    return lines;
}

std::map<std::string, std::string> variant(const profiles::Timbre& timbre, std::string_view base = {}) {
    return parse(variant_text(timbre, base));
}

TEST(Variant, OnlyTheNeutralTimbreNeedsNone) {
    EXPECT_TRUE(is_neutral({}));
    profiles::Timbre timbre;
    timbre.breath = 0.1;
    EXPECT_FALSE(is_neutral(timbre));
}

TEST(Variant, ShiftsEveryFormantAndTheHumHalfAsMuch) {
    profiles::Timbre timbre;
    timbre.formant_shift = 1.2;
    const auto lines = variant(timbre);
    EXPECT_EQ(lines.at("formant 0"), "110 102 109 0");
    EXPECT_EQ(lines.at("formant 1"), "120 100 100 0");
    EXPECT_EQ(lines.at("formant 8"), "120 100 100 0");
}

TEST(Variant, FactorsOfSingleFormantsComeOnTop) {
    profiles::Timbre timbre;
    timbre.formant_shift = 1.2;
    timbre.formants = {1.0, 0.5};
    const auto lines = variant(timbre);
    EXPECT_EQ(lines.at("formant 1"), "60 100 100 0");
    EXPECT_EQ(lines.at("formant 2"), "120 94 100 0");
}

TEST(Variant, LeavesOutNumbersThatAreTooLargeForItsBase) {
    for (const char* number : {"20001", "-20001", "2147483647", "-2147483648", "99999999999"})
        EXPECT_FALSE(variant({}, std::string("pitch ") + number + " 5\n").contains("pitch")) << number;
    EXPECT_EQ(variant({}, "pitch 82 20000\n").at("pitch"), "82 20000");
}

TEST(Variant, StartsFromItsBase) {
    profiles::Timbre timbre;
    timbre.formant_shift = 1.1;
    timbre.flutter = 2.0;
    const auto lines = variant(timbre,
                               "language variant\nname female3\ngender female\n\npitch 140 240 // high\n"
                               "formant 1 120  75 150 -50\nflutter 3\nroughness 4\necho 120 10\n");
    EXPECT_EQ(lines.at("pitch"), "140 240");
    EXPECT_EQ(lines.at("formant 1"), "132 75 150 -55");
    EXPECT_EQ(lines.at("flutter"), "6");
    EXPECT_EQ(lines.at("roughness"), "4");
    EXPECT_EQ(lines.at("echo"), "120 10");
    EXPECT_FALSE(lines.contains("name"));
    EXPECT_FALSE(lines.contains("gender"));
}

TEST(Variant, AWhisperHasNoVoiceNoHumAndNoKlatt) {
    profiles::Timbre timbre;
    timbre.whisper = true;
    timbre.klatt = 3;
    const auto lines = variant(timbre, "klatt 2\nvoicing 90\n");
    EXPECT_EQ(lines.at("voicing"), "0");
    EXPECT_EQ(lines.at("formant 0"), "100 0 109 0");
    EXPECT_TRUE(lines.contains("breath"));
    EXPECT_FALSE(lines.contains("klatt"));
}

TEST(Variant, BreathReplacesThatOfTheBase) {
    profiles::Timbre timbre;
    EXPECT_EQ(variant(timbre, "breath 0 2 3 3\n").at("breath"), "0 2 3 3");
    timbre.breath = 0.4;
    EXPECT_EQ(variant(timbre, "breath 0 2 3 3\n").at("breath"), "30 30 20 16 6 4");
}

TEST(Variant, BrightnessTiltsTheTone) {
    profiles::Timbre timbre;
    EXPECT_FALSE(variant(timbre).contains("tone"));
    timbre.brightness = 1.0;
    const auto points = [](const std::string& tone) {
        std::istringstream stream(tone);
        return std::vector<int>(std::istream_iterator<int>(stream), {});
    };
    const auto bright = points(variant(timbre).at("tone"));
    timbre.brightness = -1.0;
    const auto dark = points(variant(timbre).at("tone"));
    ASSERT_EQ(bright.size(), 8u);
    EXPECT_LT(bright[1], dark[1]);  // 600 Hz
    EXPECT_GT(bright[7], dark[7]);  // 3000 Hz
}

TEST(Variant, TextFromABaseIsNeverPassedOn) {
    std::string hostile("breath 1 2\nreplace 00 ");
    hostile.append(5000, 'x').append("\ntunes ").append(500, 'y').append("\nname ").append(500, 'z');
    hostile.append("\nformant 99 1\nformant -1 5\nformant a\npitch 1 b\ntone 99999999999999999999 1\nflutter -30000\n");
    hostile.append("echo\nklatt \xFF\n").append(1, '\0').append("language en\n");
    const std::string text = variant_text({}, hostile);
    EXPECT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzA0123456789 -\n"), std::string::npos) << text;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) EXPECT_LT(line.size(), 80u);
    const auto lines = parse(text);
    EXPECT_EQ(lines.at("language"), "variant");
    for (const char* keyword : {"replace", "tunes", "name"}) EXPECT_FALSE(lines.contains(keyword)) << keyword;
}

TEST(Variant, AnyBytesMakeAHarmlessFile) {
    Random random(11);
    const std::string_view words[] = {"formant", "pitch", "echo", "tone", "breath", " ", "\n",   "\t",
                                      "//",      "-",     "3",    "100",  "99999",  "x", "\xC3", "\r"};
    for (int round = 0; round < 2000; ++round) {
        std::string base;
        for (int i = 0; i < 60; ++i) base += words[random.next() % std::size(words)];
        const std::string text = variant_text({}, base);
        ASSERT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzA0123456789 -\n"), std::string::npos) << text;
        ASSERT_LT(text.size(), 2000u);
    }
}

TEST(Variant, IsNamedByItsContentShortAndInLowerCase) {
    profiles::Timbre timbre;
    timbre.breath = 0.4;
    const std::string name = variant_name(variant_text(timbre, {}));
    EXPECT_EQ(name, variant_name(variant_text(timbre, {})));
    EXPECT_NE(name, variant_name(variant_text({}, {})));
    EXPECT_EQ(name.size(), 10u);
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), std::string::npos);
    EXPECT_FALSE(name[0] >= '0' && name[0] <= '9') << "a digit would be a variant's number";
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak

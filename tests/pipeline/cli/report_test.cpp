#include "pipeline/cli/report.h"

#include <gtest/gtest.h>

namespace dramatis::pipeline::cli {
namespace {

std::string report(std::string_view frames, std::string_view rate, std::string_view bytes) {
    std::string text = R"({"schema": 1, "mastering_gain_db": -1.5, "lines": [], "frames": )";
    text.append(frames).append(R"(, "sample_rate": )").append(rate).append(R"(, "bytes": )").append(bytes).append("}");
    return text;
}

TEST(FactsOfReport, AreItsNumbers) {
    const auto facts = facts_of_report(report("9223372036854775807", "48000", "18446744073709551615"));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->frames, 9223372036854775807);
    EXPECT_EQ(facts->sample_rate, 48000);
    EXPECT_EQ(facts->bytes, 18446744073709551615u);
}

TEST(FactsOfReport, AreNoneForNumbersThatDoNotFit) {
    // 2^32 + 48000 would be 48000 Hz.
    EXPECT_FALSE(facts_of_report(report("48000", "4295015296", "288044")));
    EXPECT_FALSE(facts_of_report(report("9223372036854775808", "48000", "288044")));
    EXPECT_FALSE(facts_of_report(report("-1", "48000", "288044")));
    EXPECT_FALSE(facts_of_report(report("48000", "48000", "-288044")));
    EXPECT_FALSE(facts_of_report(report("48000", "48000", "1.5")));
    EXPECT_FALSE(facts_of_report(report("48000", "48000", "99999999999999999999")));
}

TEST(FactsOfReport, AreNoneForAnyOtherText) {
    for (const char* text : {"", "[]", "{}", "\xff", R"({"frames": 1})", R"({"schema": 1)"})
        EXPECT_FALSE(facts_of_report(text)) << text;
}

TEST(FactsOfReport, HaveTheChecksumsThatAreThere) {
    const std::string sum = "00112233445566778899aabbccddeeff";
    std::string text = report("48000", "48000", "288044");
    text.pop_back();
    const auto facts =
        facts_of_report(text + R"(, "xxh128": ")" + sum +
                        R"(", "stems": [{"name": "music", "file": "out/a.stems/music.wav", "xxh128": ")" + sum +
                        R"("}, {"name": "old", "file": "old.wav"}, 3, {"file": 7, "xxh128": "x"}]})");
    ASSERT_TRUE(facts);
    ASSERT_TRUE(facts->checksum);
    EXPECT_EQ(facts->checksum->hex(), sum);
    ASSERT_EQ(facts->stems.size(), 1u);
    EXPECT_EQ(facts->stems.begin()->first, "music.wav");
    EXPECT_FALSE(facts_of_report(report("48000", "48000", "288044"))->checksum);
}

}  // namespace
}  // namespace dramatis::pipeline::cli

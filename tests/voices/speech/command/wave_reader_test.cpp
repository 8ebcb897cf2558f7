#include "voices/speech/command/wave_reader.h"

#include <bit>
#include <cstring>
#include <limits>

#include "core/random.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::voices::speech::command {
namespace {

template <class Number>
void append(std::string& bytes, Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
}

struct Format {
    std::uint16_t tag = 1;  // 1 PCM, 3 float
    std::uint16_t channels = 1;
    std::uint32_t rate = 16000;
    std::uint16_t bits = 16;
};

// `claimed`: the size that the data chunk says it has.
std::string wave_file(const Format& format, std::string_view data, std::uint32_t claimed) {
    std::string file("RIFF");
    append(file, claimed == 0xFFFFFFFF ? claimed : claimed + 36);
    file += "WAVEfmt ";
    append(file, std::uint32_t{16});
    append(file, format.tag);
    append(file, format.channels);
    append(file, format.rate);
    append(file, static_cast<std::uint32_t>(format.rate * format.channels * format.bits / 8));
    append(file, static_cast<std::uint16_t>(format.channels * format.bits / 8));
    append(file, format.bits);
    file += "data";
    append(file, claimed);
    return file.append(data);
}
std::string wave_file(const Format& format, std::string_view data) {
    return wave_file(format, data, static_cast<std::uint32_t>(data.size()));
}

template <class Number>
std::string bytes_of(const std::vector<Number>& numbers) {
    std::string bytes;
    for (const Number number : numbers) append(bytes, number);
    return bytes;
}

std::string error_of(std::string_view file) {
    const auto wave = read_wave(file);
    if (wave) return "read";
    EXPECT_EQ(wave.error().code, "E0224");
    return wave.error().message;
}

const std::vector<std::int16_t> some_samples = {0, 1, -1, 1000, -32768, 32767};

TEST(ReadWave, GivesSixteenBitSamplesAsTheyAre) {
    const auto wave = read_wave(wave_file({.rate = 22050}, bytes_of(some_samples)));
    ASSERT_TRUE(wave) << wave.error().message;
    EXPECT_EQ(wave->rate, SampleRate{22050});
    ASSERT_EQ(wave->samples.size(), some_samples.size());
    for (std::size_t i = 0; i < some_samples.size(); ++i) EXPECT_NEAR(wave->samples[i], some_samples[i], 1) << i;
}

TEST(ReadWave, MixesChannelsToOne) {
    const std::vector<std::int16_t> stereo = {1000, 3000, -500, 500};
    const auto wave = read_wave(wave_file({.channels = 2}, bytes_of(stereo)));
    ASSERT_TRUE(wave) << wave.error().message;
    ASSERT_EQ(wave->samples.size(), 2u);
    EXPECT_NEAR(wave->samples[0], 2000, 1);
    EXPECT_NEAR(wave->samples[1], 0, 1);
}

TEST(ReadWave, ClipsFloatsBeyondFullScale) {
    const auto wave = read_wave(wave_file({.tag = 3, .bits = 32}, bytes_of(std::vector<float>{0.5f, 3.0f, -3.0f})));
    ASSERT_TRUE(wave) << wave.error().message;
    EXPECT_NEAR(wave->samples[0], 16384, 1);
    EXPECT_EQ(wave->samples[1], 32767);
    EXPECT_EQ(wave->samples[2], -32767);
}

TEST(ReadWave, RefusesAFileThatEndsBeforeItsHeadSaysItDoes) {
    const std::string data = bytes_of(some_samples);
    for (const std::uint32_t more : {1u, 2u, 1000u, 1u << 30})
        EXPECT_THAT(error_of(wave_file({}, data, static_cast<std::uint32_t>(data.size()) + more)),
                    testing::HasSubstr("before its head says it does"));
}

TEST(ReadWave, TakesTheSizesThatProgramsPrintToAPipe) {
    const std::string data = bytes_of(some_samples);
    for (const std::uint32_t claimed : {0x7FFFF000u, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
        const auto wave = read_wave(wave_file({}, data, claimed));
        ASSERT_TRUE(wave) << claimed << wave.error().message;
        EXPECT_EQ(wave->samples.size(), some_samples.size()) << claimed;
    }
}

TEST(ReadWave, RefusesWhatIsNoSound) {
    EXPECT_EQ(error_of(""), "the speech program's output is empty");
    EXPECT_EQ(error_of("hello"), "the speech program's output is not a WAV file");
    EXPECT_EQ(error_of(wave_file({}, "")), "the speech program's output has no samples");
    EXPECT_EQ(error_of(wave_file({.tag = 3, .bits = 32},
                                 bytes_of(std::vector<float>{0.5f, std::numeric_limits<float>::quiet_NaN()}))),
              "the speech program's output has samples that are not numbers");
    EXPECT_EQ(error_of(wave_file({.tag = 3, .bits = 32},
                                 bytes_of(std::vector<float>{std::numeric_limits<float>::infinity()}))),
              "the speech program's output has samples that are not numbers");
}

// Found by fuzzing: a WAV file may hold MP3, of which a few bytes become many samples.
TEST(ReadWave, RefusesCompressedSound) {
    for (const char* name : {"mp3.wav", "gsm.wav", "ima-adpcm.wav"})
        EXPECT_EQ(error_of(read_bytes(source_folder() / "tests/data/fuzz/wave_fuzzer" / name)),
                  "the speech program's output is compressed")
            << name;
}

TEST(ReadWave, RefusesAbsurdClaims) {
    const std::string data = bytes_of(some_samples);
    EXPECT_NE(error_of(wave_file({.rate = 1}, data)), "read");
    EXPECT_NE(error_of(wave_file({.rate = 4000000000}, data)), "read");
    EXPECT_NE(error_of(wave_file({.channels = 9}, std::string(18 * 4, 'x'))), "read");
    EXPECT_NE(error_of(wave_file({.channels = 0}, data)), "read");
    EXPECT_EQ(error_of(wave_file({.rate = 4000}, std::string(4000 * 2 * 601, 'x'))),
              "the speech program's output is 601 s long, for one line");
}

TEST(ReadWave, BearsAnyDamage) {
    const std::string good = wave_file({}, bytes_of(std::vector<std::int16_t>(200, 5000)));
    Random random(3);
    int read = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string file = good.substr(0, random.next() % (good.size() + 1));
        for (int i = 0; i < 4 && !file.empty(); ++i)
            file[random.next() % file.size()] = static_cast<char>(random.next());
        const auto wave = read_wave(file);
        if (!wave) continue;
        ++read;
        EXPECT_LE(wave->samples.size(), 400u);
    }
    EXPECT_GT(read, 0);
}

}  // namespace
}  // namespace dramatis::voices::speech::command

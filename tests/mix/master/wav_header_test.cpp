#include "mix/master/wav_header.h"

#include <unistd.h>

#include <filesystem>
#include <string>

#include <sndfile.h>

#include "tests/support/temporary_folder.h"

namespace dramatis::mix::master {
namespace {

using namespace std::string_literals;

// A file with this header and as many zeros as it promises; takes no space on the disk.
SF_INFO opened(const WavFormat& format, Frames length, std::string* title = nullptr) {
    const TemporaryFolder folder;
    const std::string header = wav_header(format, length);
    const auto path = folder.add("x.wav", header);
    std::filesystem::resize_file(path,
                                 header.size() + static_cast<std::uintmax_t>(length.count * format.frame_bytes()));
    SF_INFO info{};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &info);
    EXPECT_NE(file, nullptr) << sf_strerror(nullptr);
    if (file != nullptr && title != nullptr) {
        const char* text = sf_get_string(file, SF_STR_TITLE);
        *title = text != nullptr ? text : "";
    }
    sf_close(file);
    return info;
}

TEST(WavHeader, IsTheShortestPossibleForWholeNumbers) {
    const std::string expected = "RIFF"s + "\x2A\0\0\0"s + "WAVE" + "fmt \x10\0\0\0\x01\0\x02\0"s + "\x80\xBB\0\0"s +
                                 "\0\x65\x04\0"s + "\x06\0\x18\0"s + "data\x06\0\0\0"s;
    EXPECT_EQ(wav_header({.rate = {48000}, .channels = 2, .bits = 24, .info = {}}, {1}), expected);
}

TEST(WavHeader, IsReadByALibrarySndfile) {
    const SF_INFO whole = opened({.rate = {44100}, .channels = 2, .bits = 16, .info = {}}, {441});
    EXPECT_EQ(whole.frames, 441);
    EXPECT_EQ(whole.samplerate, 44100);
    EXPECT_EQ(whole.channels, 2);
    EXPECT_EQ(whole.format, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    EXPECT_EQ(opened({.rate = {48000}, .channels = 2, .bits = 32, .info = {}}, {7}).format,
              SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    EXPECT_EQ(opened({.rate = {48000}, .channels = 1, .bits = 24, .info = {}}, {7}).frames, 7);
    EXPECT_EQ(opened({.rate = {48000}, .channels = 2, .bits = 24, .info = {}}, {0}).frames, 0);
}

TEST(WavHeader, CarriesTextsOfAnyLength) {
    for (const std::string& title : {"Lamp"s, "Lampe"s, "Der Lämpenraum — 2"s, std::string(1000, 'x')}) {
        std::string found;
        const SF_INFO info = opened(
            {.rate = {48000}, .channels = 2, .bits = 24, .info = {{"INAM", title}, {"IART", ""}}}, {100}, &found);
        EXPECT_EQ(found, title);
        EXPECT_EQ(info.frames, 100);
    }
}

TEST(WavHeader, BecomesRf64BeyondFourGibibytes) {
    const WavFormat format{.rate = {48000}, .channels = 2, .bits = 24, .info = {{"INAM", "long"}}};
    const Frames ten_hours{std::int64_t{10} * 3600 * 48000};
    const SF_INFO info = opened(format, ten_hours);
    EXPECT_EQ(info.frames, ten_hours.count);
    EXPECT_EQ(info.format & SF_FORMAT_TYPEMASK, SF_FORMAT_RF64);
    const Frames still_riff{(0xFFFFFFFFLL - 200) / 6};
    EXPECT_EQ(wav_header(format, still_riff).substr(0, 4), "RIFF");
    EXPECT_EQ(wav_header(format, {0xFFFFFFFFLL / 6}).substr(0, 4), "RF64");
}

}  // namespace
}  // namespace dramatis::mix::master

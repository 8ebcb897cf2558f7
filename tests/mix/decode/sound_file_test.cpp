// Sound files through the decoder process: honest ones of every shape, damaged and lying ones.
#include "mix/decode/sound_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <thread>

#include "core/random.h"
#include "mix/decode/decoder_process.h"
#include "mix/decode/ffmpeg_file.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/mix/sounds/sound_support.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::decode {
namespace {

class SoundFileTest : public testing::Test {
  protected:
    Result<audio::AudioRef> read(const std::filesystem::path& path, SampleRate rate = {48000}) {
        const auto format = probe_sound_file(path);
        if (!format) return std::unexpected(format.error());
        format_ = *format;
        return read_sound_file(path, *format, {{0}, format->frames}, rate);
    }
    std::string code(const std::filesystem::path& path) {
        const auto audio = read(path);
        return audio ? "none" : audio.error().code;
    }
    TemporaryFolder folder_;
    SoundFileFormat format_;
};

TEST_F(SoundFileTest, IsReadSampleForSample) {
    const auto samples = sine_samples(10000);
    const auto audio = read(folder_.add("a.wav", wav_file(48000, {samples})));
    ASSERT_TRUE(audio) << audio.error().message;
    EXPECT_EQ(format_.channels, 1);
    ASSERT_EQ((*audio)->view().size(), samples.size());
    for (std::size_t i = 0; i < samples.size(); i += 97)
        EXPECT_NEAR((*audio)->view().channel(0)[i], samples[i], 1.0 / 32767.0);
}

TEST_F(SoundFileTest, IsConvertedToTheShowsRate) {
    for (const int rate : {8000, 11025, 44100, 96000, 192000}) {
        const auto audio =
            read(folder_.add("a.wav", wav_file(rate, {sine_samples(static_cast<std::size_t>(rate), 1000, rate)})));
        ASSERT_TRUE(audio) << rate;
        EXPECT_EQ((*audio)->view().size(), 48000u) << rate;
        EXPECT_NEAR(sounds::amplitude_at(1000, (*audio)->view().channel(0).subspan(4800, 38400)), 0.5, 0.005) << rate;
    }
}

TEST_F(SoundFileTest, IsReadWhateverStandardStreamsAreClosed) {
    const auto samples = sine_samples(100'000);
    const auto path = folder_.add("a.wav", wav_file(48000, {samples}));
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [&] {
            const auto audio = read(path);
            if (!audio) return 1;
            if ((*audio)->view().size() != samples.size()) return 2;
            return std::abs((*audio)->view().channel(0)[99'990] - samples[99'990]) < 1.0f / 32767.0f ? 0 : 3;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

TEST_F(SoundFileTest, OfEightChannelsIsFoldedToTwo) {
    // Front left alone is heard left alone; the low-frequency channel not at all.
    std::vector<std::vector<float>> channels(8, std::vector<float>(4800));
    channels[0] = sine_samples(4800);
    channels[3] = sine_samples(4800, 60);
    const auto audio = read(folder_.add("a.wav", wav_file(48000, channels)));
    ASSERT_TRUE(audio) << audio.error().message;
    ASSERT_EQ((*audio)->view().channel_count(), 2);
    EXPECT_GT(sounds::peak_of((*audio)->view().channel(0)), 0.1);
    EXPECT_EQ(sounds::peak_of((*audio)->view().channel(1)), 0.0);
}

TEST_F(SoundFileTest, NeverClipsWhenFolded) {
    const auto audio =
        read(folder_.add("a.wav", wav_file(48000, std::vector<std::vector<float>>(8, std::vector<float>(480, 0.99f)))));
    ASSERT_TRUE(audio);
    EXPECT_LE(sounds::peak_of((*audio)->view().channel(0)), 1.0);
}

TEST_F(SoundFileTest, PartIsReadAlone) {
    const auto samples = sine_samples(48000, 7);
    const auto path = folder_.add("a.wav", wav_file(48000, {samples}));
    const auto format = probe_sound_file(path);
    ASSERT_TRUE(format);
    const auto audio = read_sound_file(path, *format, {{1000}, {1500}}, {48000});
    ASSERT_TRUE(audio);
    ASSERT_EQ((*audio)->view().size(), 500u);
    EXPECT_NEAR((*audio)->view().channel(0)[100], samples[1100], 1e-4);
}

TEST_F(SoundFileTest, CompressedFormatsAreRead) {
    const auto wav = folder_.add("a.wav", wav_file(48000, {sine_samples(48000, 1000)}));
    for (const char* const extension : {"flac", "ogg", "mp3", "aiff"}) {
        const auto out = folder_ / (std::string("b.") + extension);
        ASSERT_EQ(std::system(("sox '" + wav.string() + "' '" + out.string() + "' 2>/dev/null || ffmpeg -v quiet -i '" +
                               wav.string() + "' '" + out.string() + "'")
                                  .c_str()),
                  0)
            << extension;
        const auto audio = read(out);
        ASSERT_TRUE(audio) << extension << ": " << audio.error().message;
        EXPECT_NEAR(sounds::amplitude_at(1000, (*audio)->view().channel(0).subspan(9600, 28800)), 0.5, 0.04)
            << extension;
    }
}

TEST_F(SoundFileTest, IsReadByFfmpegWhatLibsndfileCantRead) {
    const auto wav = folder_.add("a.wav", wav_file(48000, {sine_samples(48000, 1000)}));
    for (const char* const extension : {"m4a", "aac", "wma", "ac3", "mka"}) {
        const auto out = folder_ / (std::string("b.") + extension);
        ASSERT_EQ(std::system(("ffmpeg -v quiet -i '" + wav.string() + "' '" + out.string() + "'").c_str()), 0);
        EXPECT_TRUE(needs_ffmpeg(out)) << extension;
        const auto converted = folder_ / (std::string(extension) + ".wav");
        const auto done = convert_with_ffmpeg(out, converted);
        ASSERT_TRUE(done) << extension << ": " << done.error().message;
        const auto audio = read(converted);
        ASSERT_TRUE(audio) << extension << ": " << audio.error().message;
        EXPECT_NEAR(sounds::amplitude_at(1000, (*audio)->view().channel(0).subspan(9600, 28800)), 0.5, 0.04)
            << extension;
    }
}

TEST_F(SoundFileTest, MissingIsSaidSo) { EXPECT_EQ(code(folder_ / "nowhere.wav"), "E0331"); }

TEST_F(SoundFileTest, FolderOrPipeIsNoFile) {
    EXPECT_EQ(code(folder_.path()), "E0331");
    const auto pipe = folder_ / "pipe.wav";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(code(pipe), "E0331");  // and doesn't wait for somebody to write
    EXPECT_EQ(code("/dev/zero"), "E0331");
}

TEST_F(SoundFileTest, EmptyTextOrNoiseIsNoSound) {
    EXPECT_EQ(code(folder_.add("empty.wav", "")), "E0332");
    EXPECT_EQ(code(folder_.add("text.wav", "This is a letter, not a sound.\n")), "E0332");
    EXPECT_EQ(code(folder_.add("header.wav", wav_file(48000, {sine_samples(100)}).substr(0, 30))), "E0332");
    EXPECT_EQ(code(folder_.add("silent.wav", wav_file(48000, {std::vector<float>{}}))), "E0332");
}

TEST_F(SoundFileTest, WavThatClaimsTwoGigabytesGivesWhatItHolds) {
    // Many recorders leave such headers; what is there is sound.
    const auto audio = read(folder_.add("liar.wav", wav_file(48000, {sine_samples(4800)}, 0x7FFFFFF0)));
    ASSERT_TRUE(audio) << audio.error().message;
    EXPECT_EQ((*audio)->view().size(), 4800u);
}

TEST_F(SoundFileTest, WavThatWasCutShortIsDamaged) {
    const std::string whole = wav_file(48000, {sine_samples(4800)});
    for (const std::size_t missing : {std::size_t{1}, std::size_t{2}, std::size_t{5000}, std::size_t{9598}}) {
        const auto format = probe_sound_file(folder_.add("cut.wav", whole.substr(0, whole.size() - missing)));
        ASSERT_FALSE(format) << missing;
        EXPECT_EQ(format.error().code, "E0332");
        EXPECT_THAT(format.error().message, testing::HasSubstr("before its head says it does"));
    }
}

TEST_F(SoundFileTest, SamplesWithoutAFiniteValueAreCounted) {
    const float infinity = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
    const auto count = [&](const std::vector<float>& samples) {
        const auto format = probe_sound_file(folder_.add("float.wav", float_wav_file(48000, samples)));
        return format ? format->non_finite : -1;
    };
    EXPECT_EQ(count({0.0f, 0.5f, -0.5f, 3.0f}), 0);
    EXPECT_EQ(count({0.0f, nan, -infinity, infinity, 1e30f, 0.5f}), 4);
}

TEST_F(SoundFileTest, DecoderThatTakesTooLongIsStopped) {
    auto decoder = DecoderProcess::start(folder_.add("a.wav", wav_file(48000, {sine_samples(4800)})), {"probe"}, {0.0});
    ASSERT_TRUE(decoder);
    EXPECT_EQ(decoder->read_line(), "");
    EXPECT_TRUE(decoder->timed_out());
    EXPECT_FALSE(decoder->finish());
}

TEST_F(SoundFileTest, FlacThatClaimsMoreThanItHoldsIsDamaged) {
    EXPECT_EQ(code(folder_.add("liar.flac", flac_header(48000, 48000))), "E0332");
    EXPECT_EQ(code(folder_.add("giant.flac", flac_header(48000, (std::uint64_t{1} << 36) - 1))), "E0333");
    EXPECT_EQ(code(folder_.add("slow.flac", flac_header(1, 1000))), "E0332");
}

TEST_F(SoundFileTest, EveryTruncationOfAFileIsHandled) {
    const auto wav = folder_.add("a.wav", wav_file(48000, {sine_samples(4800)}));
    const auto flac = folder_ / "a.flac";
    ASSERT_EQ(std::system(("sox '" + wav.string() + "' '" + flac.string() + "'").c_str()), 0);
    const std::string whole = read_bytes(flac);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 12) {
        const auto audio = read(folder_.add("cut.flac", whole.substr(0, size)));
        if (!audio) {
            EXPECT_EQ(audio.error().code, "E0332") << size;
            EXPECT_FALSE(audio.error().help.empty());
        }
    }
}

TEST_F(SoundFileTest, FlippedBytesNeverCrashUs) {
    const auto wav = folder_.add("a.wav", wav_file(44100, {sine_samples(4800), sine_samples(4800, 300)}));
    const auto flac = folder_ / "a.flac";
    ASSERT_EQ(std::system(("sox '" + wav.string() + "' '" + flac.string() + "'").c_str()), 0);
    const std::string whole = read_bytes(flac);
    Random random(5);
    for (int turn = 0; turn < 25; ++turn) {
        std::string damaged = whole;
        for (int i = 0; i < 6; ++i)
            damaged[random.next() % std::min<std::size_t>(damaged.size(), 400)] = static_cast<char>(random.next());
        const auto audio = read(folder_.add("damaged.flac", damaged));
        if (!audio) {
            EXPECT_THAT(audio.error().code, testing::AnyOf("E0332", "E0333"));
        }
    }
}

TEST_F(SoundFileTest, LongSilenceInATinyFileTakesNoHeap) {
    // Three minutes of digital silence in a few dozen kilobytes: long enough to be mapped from a file.
    const auto flac = folder_ / "long.flac";
    ASSERT_EQ(std::system(("sox -n -r 48000 -c 2 -b 16 '" + flac.string() + "' trim 0 180").c_str()), 0);
    const auto audio = read(flac);
    ASSERT_TRUE(audio) << audio.error().message;
    EXPECT_EQ((*audio)->view().size(), std::size_t{180} * 48000);
}

TEST_F(SoundFileTest, ManyThreadsReadAtOnce) {
    const auto path = folder_.add("a.wav", wav_file(44100, {sine_samples(44100)}));
    std::vector<std::jthread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            const auto format = probe_sound_file(path);
            if (format && read_sound_file(path, *format, {{0}, format->frames}, {48000})) ++good;
        });
    threads.clear();
    EXPECT_EQ(good, 6);
}

TEST_F(SoundFileTest, LeavesNoProcessAndNoFileBehind) {
    const auto count = [] {
        int files = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++files;
        return files;
    };
    const auto path = folder_.add("a.wav", wav_file(48000, {sine_samples(480000)}));
    const int before = count();
    for (int i = 0; i < 5; ++i) {
        static_cast<void>(read(path));
        auto left = DecoderProcess::start(path, {"samples", "0", "480000"});  // dropped while it is still writing
        EXPECT_TRUE(left.has_value());
    }
    EXPECT_EQ(count(), before);
}

}  // namespace
}  // namespace dramatis::mix::decode

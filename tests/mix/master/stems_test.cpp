#include "mix/master/stems.h"

#include <sys/stat.h>

#include <cmath>
#include <cstring>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/random.h"
#include "tests/mix/mix_support.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::master {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// One step of a 24-bit sample.
constexpr double least_step = 1.0 / 8388608.0;

AudioBuffer noise(int channels, std::size_t frames, float level, std::uint64_t seed) {
    AudioBuffer buffer(channels, frames);
    Random random(seed);
    for (int c = 0; c < channels; ++c)
        for (float& sample : buffer.channel(c)) sample = level * random.bipolar();
    return buffer;
}

audio::AudioSourceRef noise_source(int channels, std::size_t frames, float level, std::uint64_t seed,
                                   bool seamless = false) {
    return std::make_shared<SampleSource>("noise " + std::to_string(seed), noise(channels, frames, level, seed),
                                          seamless);
}

// Three people in rooms, one of whom has two spellings, over ambience and music, with a bang where all meet: as loud as
// speech is, but for `gain`.
std::shared_ptr<const timeline::Timeline> small_show(double gain = 1.0) {
    auto timeline = std::make_shared<timeline::Timeline>();
    const auto speech = [&](const char* who, std::int64_t start, std::size_t frames, const char* acoustic) {
        timeline::Clip clip = clip_of(noise_source(1, frames, 0.2f, timeline->clips.size() + 10), start);
        clip.gain = audio::Curve(gain);
        clip.group = who;
        clip.acoustic = acoustic;
        clip.pan = audio::Curve(timeline->clips.size() % 2 ? -0.4 : 0.3);
        timeline->clips.push_back(std::move(clip));
    };
    speech("MIRA", 1000, 30000, "hall");
    speech("DR. SISKA", 20000, 30000, "");
    speech("Mira", 60000, 20000, "kitchen");
    speech("OSK", 61000, 20000, "");
    timeline::Clip bang = clip_of(noise_source(2, 9000, 0.5f, 1), 65000);
    bang.bus = audio::Bus::Effects;
    timeline->clips.push_back(std::move(bang));
    timeline::Bed wind{.source = noise_source(2, 7000, 0.2f, 2, true), .start = {500}, .end = {110000}};
    wind.gain = audio::Curve(std::vector<audio::Breakpoint>{{Frames{0}, 0.2}, {Frames{90000}, 0.9}});
    timeline->beds.push_back(std::move(wind));
    timeline->beds.push_back(
        {.source = noise_source(1, 8000, 0.3f, 3), .start = {30000}, .end = {100000}, .bus = audio::Bus::Music});
    timeline->length = {120000};
    return timeline;
}

std::shared_ptr<const sounds::ResolvedMix> book() {
    static const auto built_in = [] {
        Diagnostics none;
        return std::make_shared<const sounds::ResolvedMix>(settings::load_mix_book(nullptr, none));
    }();
    return built_in;
}

// Interleaved samples of a file, read without our own reader's or writer's help.
std::vector<float> samples_of(const std::filesystem::path& file) {
    const std::string bytes = read_bytes(file);
    const auto data = bytes.find("data");
    if (data == std::string::npos) return {};
    std::vector<float> samples((bytes.size() - data - 8) / sizeof(float));
    std::memcpy(samples.data(), bytes.data() + data + 8, samples.size() * sizeof(float));
    return samples;
}

std::uintmax_t allocated_bytes(const std::filesystem::path& file) {
    struct stat status{};
    return ::stat(file.c_str(), &status) == 0 ? static_cast<std::uintmax_t>(status.st_blocks) * 512 : 0;
}

class StemsTest : public ::testing::Test {
  protected:
    // All of the show in ranges of 48000 frames, the last first if `backwards`.
    Result<> write_all(const std::shared_ptr<const timeline::Timeline>& timeline, bool backwards = false) {
        timeline::Mixer mixer(timeline, book());
        auto stems = StemFiles::create(folder_ / "show.stems", *timeline, "Show");
        if (!stems) return std::unexpected(stems.error());
        std::vector<std::int64_t> begins;
        for (std::int64_t begin = 0; begin < timeline->length.count; begin += 48000) begins.push_back(begin);
        if (backwards) std::ranges::reverse(begins);
        for (const std::int64_t begin : begins) {
            const Frames end{std::min(begin + 48000, timeline->length.count)};
            if (auto written = stems->write(mixer, {begin}, end); !written) return written;
        }
        Publication set;
        if (auto finished = stems->finish(set); !finished) return finished;
        auto published = set.publish();
        if (published) stems->keep_folder();
        return published;
    }
    std::vector<float> stem(const std::string& name) const {
        return samples_of(folder_ / "show.stems" / (name + ".wav"));
    }
    // The largest difference between a signal and the sum of stems.
    double difference(const std::vector<float>& whole, const std::vector<std::string>& names) const {
        std::vector<double> sum(whole.size());
        for (const std::string& name : names) {
            const auto part = stem(name);
            EXPECT_EQ(part.size(), whole.size()) << name;
            for (std::size_t i = 0; i < std::min(sum.size(), part.size()); ++i) sum[i] += part[i];
        }
        double largest = 0.0;
        for (std::size_t i = 0; i < sum.size(); ++i) largest = std::max(largest, std::abs(sum[i] - whole[i]));
        return largest;
    }

    TemporaryFolder folder_;
};

std::vector<float> whole_mix(const std::shared_ptr<const timeline::Timeline>& timeline) {
    timeline::Mixer mixer(timeline, book());
    const AudioBuffer mix = mixed(mixer);
    std::vector<float> whole(2 * mix.size());
    for (std::size_t i = 0; i < whole.size(); ++i) whole[i] = mix.channel(static_cast<int>(i % 2))[i / 2];
    return whole;
}

TEST_F(StemsTest, AddUpToTheMix) {
    const auto timeline = small_show();
    ASSERT_TRUE(write_all(timeline));
    EXPECT_LE(difference(whole_mix(timeline), {"dialogue", "ambience", "effects", "music"}), least_step);
}

TEST_F(StemsTest, AreNotClipped) {
    const auto timeline = small_show(20.0);
    ASSERT_TRUE(write_all(timeline));
    const auto whole = whole_mix(timeline);
    const float loudest = std::ranges::max(whole);
    EXPECT_GT(loudest, 2.0f);
    // Floating-point numbers are as exact as they are small: steps grow with what is beyond full scale.
    EXPECT_LE(difference(whole, {"dialogue", "ambience", "effects", "music"}), 4.0 * loudest * least_step);
}

TEST_F(StemsTest, OfCharactersAddUpToTheDialogue) {
    ASSERT_TRUE(write_all(small_show()));
    const auto dialogue = stem("dialogue");
    EXPECT_LE(difference(dialogue, {"dialogue-MIRA", "dialogue-DR-SISKA", "dialogue-OSK"}), least_step);
}

TEST_F(StemsTest, HoldEachBusAlone) {
    ASSERT_TRUE(write_all(small_show()));
    const auto effects = stem("effects");
    const auto first = std::ranges::find_if(effects, [](float sample) { return sample != 0.0f; }) - effects.begin();
    EXPECT_NEAR(static_cast<double>(first), 2.0 * 65000, 2.0);
}

TEST_F(StemsTest, AreTheSameBytesInAnyOrderOfRanges) {
    ASSERT_TRUE(write_all(small_show()));
    const std::string forwards = read_bytes(folder_ / "show.stems/dialogue-MIRA.wav");
    ASSERT_TRUE(write_all(small_show(), true));
    EXPECT_TRUE(forwards == read_bytes(folder_ / "show.stems/dialogue-MIRA.wav"));
}

TEST_F(StemsTest, AreAllThereInAnEmptyShow) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->length = {10000};
    ASSERT_TRUE(write_all(timeline));
    for (const char* name : {"dialogue", "ambience", "effects", "music"})
        EXPECT_EQ(stem(name), std::vector<float>(20000)) << name;
}

TEST_F(StemsTest, TakeNoRoomForSilence) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->length = {48000 * 600};
    timeline::Clip word = clip_of(noise_source(1, 4000, 0.5f, 1), 48000 * 300);
    word.group = "MIRA";
    timeline->clips.push_back(std::move(word));
    ASSERT_TRUE(write_all(timeline));
    const auto file = folder_ / "show.stems/dialogue-MIRA.wav";
    EXPECT_GT(std::filesystem::file_size(file), 230'000'000u);
    EXPECT_LT(allocated_bytes(file), 2'000'000u);
}

TEST_F(StemsTest, LeaveNothingUnlessPublished) {
    {
        const auto timeline = small_show();
        timeline::Mixer mixer(timeline, book());
        auto stems = StemFiles::create(folder_ / "show.stems", *timeline, "Show");
        ASSERT_TRUE(stems);
        ASSERT_TRUE(stems->write(mixer, {0}, {48000}));
    }
    EXPECT_FALSE(std::filesystem::exists(folder_ / "show.stems"));
}

TEST_F(StemsTest, KeepOlderOnesUntilPublished) {
    ASSERT_TRUE(write_all(small_show()));
    const std::string before = read_bytes(folder_ / "show.stems/dialogue.wav");
    {
        auto other = std::make_shared<timeline::Timeline>();
        other->length = {100};
        ASSERT_TRUE(StemFiles::create(folder_ / "show.stems", *other, "Show"));
    }
    EXPECT_TRUE(before == read_bytes(folder_ / "show.stems/dialogue.wav"));
}

TEST_F(StemsTest, TellOfStemsOfPeopleWhoAreGone) {
    ASSERT_TRUE(write_all(small_show()));
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->length = {100};
    const auto stems = StemFiles::create(folder_ / "show.stems", *timeline, "Show");
    ASSERT_TRUE(stems);
    EXPECT_THAT(stems->foreign_files(),
                ElementsAre(folder_ / "show.stems/dialogue-DR-SISKA.wav", folder_ / "show.stems/dialogue-MIRA.wav",
                            folder_ / "show.stems/dialogue-OSK.wav"));
}

TEST_F(StemsTest, SayWhenTheirFolderIsAFile) {
    folder_.add("show.stems", "not a folder");
    const auto written = write_all(small_show());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "E0341");
    EXPECT_THAT(written.error().message, HasSubstr("show.stems"));
}

TEST_F(StemsTest, HoldNoSampleThatIsNoNumber) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->length = {1000};
    timeline::Clip clip = clip_of(source_of(std::vector<float>(500, 3.0e38f)), 0);
    clip.gain = audio::Curve(1.0e3);
    timeline->clips.push_back(std::move(clip));
    ASSERT_TRUE(write_all(timeline));
    for (const float sample : stem("dialogue")) ASSERT_TRUE(std::isfinite(sample));
}

std::vector<std::string> names_for(const std::vector<std::string>& groups) {
    timeline::Timeline timeline;
    for (const std::string& group : groups) {
        timeline::Clip clip;
        clip.group = group;
        timeline.clips.push_back(std::move(clip));
    }
    std::vector<std::string> names;
    for (const Stem& stem : stems_of(timeline)) names.push_back(stem.name);
    names.erase(names.begin(), names.begin() + audio::bus_count);
    return names;
}

TEST(StemNames, HoldLettersDigitsAndHyphens) {
    EXPECT_THAT(
        names_for({"DR. SISKA", "../../etc/passwd", "MÜLLER", "R2-D2", "a\nb"}),
        ElementsAre("dialogue-DR-SISKA", "dialogue-etc-passwd", "dialogue-MÜLLER", "dialogue-R2-D2", "dialogue-a-b"));
}

TEST(StemNames, AreOneForEachCharacterHoweverSpelt) {
    EXPECT_THAT(names_for({"MIRA", "Mira", "mira!"}), ElementsAre("dialogue-MIRA"));
}

TEST(StemNames, DifferWhenTheyAreCut) {
    const std::string same(200, 'A');
    const auto names = names_for({same + "B", same + "C"});
    ASSERT_EQ(names.size(), 2u);
    EXPECT_EQ(names[1], names[0] + "-2");
    EXPECT_LT(names[0].size(), 100u);
}

TEST(StemNames, AreThereForNobody) { EXPECT_THAT(names_for({""}), ElementsAre("dialogue-unnamed")); }

}  // namespace
}  // namespace dramatis::mix::master

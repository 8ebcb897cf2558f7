// What is streamed live is what the master writes: the same samples from any place, before they become whole numbers.
#include "mix/live/live_stream.h"

#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "mix/master/master.h"
#include "tests/mix/master/programme_signals.h"
#include "tests/mix/mix_support.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::live {
namespace {

constexpr SampleRate rate{48000};
constexpr Decibels gain{9.0};  // so much that the limiter has work

class LiveStreamTest : public testing::Test {
  protected:
    LiveStreamTest() {
        auto timeline = std::make_shared<timeline::Timeline>();
        timeline->rate = rate;
        timeline->clips.push_back(clip_of(std::make_shared<SampleSource>("peaks", master::peaky(8.0)), 0));
        timeline->length = timeline->clips.front().length;
        mixer_ = std::make_shared<timeline::Mixer>(timeline, std::make_shared<const sounds::ResolvedMix>());
    }

    // Left and right in turn, as the master writes them with this gain.
    std::vector<float> mastered() {
        master::MasterSettings settings;
        settings.rate = rate;
        settings.gain = gain;
        settings.format = master::SampleFormat::Float32;
        const master::BlockSource source{.length = mixer_->timeline().length,
                                         .rate = rate,
                                         .pull = [this](Frames at, AudioView out) { return mixer_->mix(at, out); },
                                         .done_before = {}};
        const auto report = master::master(source, settings, folder_ / "mastered.wav", {}, {});
        EXPECT_TRUE(report);
        EXPECT_GT(report->limited_seconds, 0.1);
        SF_INFO info{};
        SNDFILE* file = sf_open((folder_ / "mastered.wav").c_str(), SFM_READ, &info);
        std::vector<float> samples(static_cast<std::size_t>(info.frames) * 2);
        EXPECT_EQ(sf_readf_float(file, samples.data(), info.frames), info.frames);
        sf_close(file);
        return samples;
    }
    std::vector<float> streamed(Frames from, std::size_t frames, std::size_t block) {
        LiveStream stream(mixer_, from, {.gain = gain, .true_peak = {-1.0}, .solo = {}});
        EXPECT_EQ(stream.position(), from);
        std::vector<float> samples;
        for (std::size_t done = 0; done < frames; done += block) {
            AudioBuffer out(2, std::min(block, frames - done));
            EXPECT_TRUE(stream.read(out.view()));
            for (std::size_t i = 0; i < out.size(); ++i) {
                samples.push_back(out.channel(0)[i]);
                samples.push_back(out.channel(1)[i]);
            }
        }
        return samples;
    }

    TemporaryFolder folder_;
    std::shared_ptr<timeline::Mixer> mixer_;
};

TEST_F(LiveStreamTest, HoldsTheMastersSamplesFromTheBeginning) {
    const auto written = mastered();
    EXPECT_EQ(streamed({0}, written.size() / 2, 960), written);
}

TEST_F(LiveStreamTest, HoldsTheMastersSamplesFromAnyPlace) {
    const auto written = mastered();
    for (const std::int64_t from : {1, 4800, 100001, 250000}) {
        const std::size_t frames = 50000;
        const auto begin = written.begin() + 2 * from;
        const std::vector<float> wanted(begin, begin + static_cast<std::ptrdiff_t>(2 * frames));
        EXPECT_EQ(streamed({from}, frames, 777), wanted) << "from frame " << from;
    }
}

TEST_F(LiveStreamTest, IsSilentBehindTheEnd) {
    const auto length = mixer_->timeline().length;
    for (const float sample : streamed(length, 4800, 960)) EXPECT_EQ(sample, 0.0f);
}

TEST_F(LiveStreamTest, HasOneBusAloneWhenAsked) {
    LiveStream stream(mixer_, {0}, {.gain = gain, .true_peak = {-1.0}, .solo = audio::Bus::Music});
    AudioBuffer out(2, 48000);
    ASSERT_TRUE(stream.read(out.view()));
    for (const float sample : out.channel(0)) ASSERT_EQ(sample, 0.0f);
}

}  // namespace
}  // namespace dramatis::mix::live

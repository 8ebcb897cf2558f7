#include "mix/live/playout.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/mix/mix_support.h"
#include "tests/support/fake_output.h"
#include "tests/support/signals.h"

namespace dramatis::mix::live {
namespace {

constexpr SampleRate playout_rate{48000};
constexpr double quiet_db = -20.0;  // of the test signals: the limiter has nothing to do
constexpr std::size_t second = 48000;

// A mix of one clip; its name tells the mixer's renderings apart.
std::shared_ptr<timeline::Mixer> mixer_of(std::vector<float> samples, const std::string& name) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->rate = playout_rate;
    timeline->clips.push_back(clip_of(source_of(std::move(samples), name), 0));
    timeline->length = timeline->clips.front().length;
    return std::make_shared<timeline::Mixer>(timeline, std::make_shared<const sounds::ResolvedMix>());
}
std::shared_ptr<timeline::Mixer> noise(double seconds, std::uint64_t seed) {
    return mixer_of(white_noise({seconds}, playout_rate, {quiet_db}, seed), "noise " + std::to_string(seed));
}
std::shared_ptr<timeline::Mixer> tone(double frequency) {
    return mixer_of(sine(frequency, {6.0}, playout_rate, {quiet_db}), "tone " + std::to_string(frequency));
}

// What a stream has from `position` on.
std::vector<float> streamed(const std::shared_ptr<timeline::Mixer>& mixer, std::int64_t position, std::size_t frames,
                            const LiveLevel& level = {}) {
    LiveStream stream(mixer, {position}, level);
    AudioBuffer out(2, frames);
    EXPECT_TRUE(stream.read(out.view()));
    const auto left = out.channel(0);
    return {left.begin(), left.end()};
}

std::vector<float> part(const std::vector<float>& all, std::size_t begin, std::size_t count) {
    return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(begin + count)};
}

double largest_step(const std::vector<float>& samples) {
    double largest = 0.0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(samples[i]) - samples[i - 1]));
    return largest;
}

LiveCut whole(std::uint64_t number, std::shared_ptr<timeline::Mixer> mixer, std::int64_t at = 0) {
    LiveCut cut;
    cut.number = number;
    cut.range = {{0}, mixer->timeline().length};
    cut.mixable_until = cut.next_round_until = mixer->timeline().length;
    cut.mixer = std::move(mixer);
    cut.entry = EntryMap::at({at});
    return cut;
}

class PlayoutTest : public testing::Test {
  protected:
    void begin(LiveCut cut) {
        playout_.cut(std::move(cut));
        playout_.feed(&output_, {});
    }
    // The next cut, with the queue filled as it is in real time, and the moment when it has been begun.
    void cut(LiveCut next) {
        EXPECT_TRUE(FakeOutput::wait_until([&] {
            const auto state = playout_.state();
            return output_.queued() >= 9600 || state.mixed_all || state.waiting || playout_.paused();
        }));
        const auto number = next.number;
        playout_.cut(std::move(next));
        ASSERT_TRUE(FakeOutput::wait_until([&] { return playout_.state().mixed_cut == number; }));
    }
    ~PlayoutTest() override { playout_.feed(nullptr, {}); }

    FakeOutput output_;
    Playout playout_{{.rate = playout_rate}};
};

TEST_F(PlayoutTest, PlaysTheStreamToItsEnd) {
    const auto mix = noise(1.5, 1);
    begin(whole(1, mix));
    ASSERT_TRUE(output_.hear_to_the_end(playout_));
    ASSERT_GE(output_.heard(), 72000u);
    EXPECT_EQ(part(output_.left(), 0, 72000), streamed(mix, 0, 72000));
    EXPECT_TRUE(FakeOutput::wait_until([&] { return playout_.state().ended; }));
    EXPECT_EQ(output_.underruns().total(), 0u);
}

TEST_F(PlayoutTest, BeginsAtAPlace) {
    const auto mix = noise(2.0, 2);
    begin(whole(1, mix, 30001));
    ASSERT_TRUE(output_.hear(second));
    EXPECT_EQ(output_.left(), streamed(mix, 30001, second));
}

TEST_F(PlayoutTest, KeepsNoFurtherAheadThanAsked) {
    begin(whole(1, noise(3.0, 3)));
    ASSERT_TRUE(output_.hear(480));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return output_.queued() >= 14000; }));
    ASSERT_TRUE(output_.wait_for_looks(32));  // enough to write several blocks more
    EXPECT_LE(output_.queued(), 14400u + 960u);
}

TEST_F(PlayoutTest, GoesOverIntoAnotherVersionAtTheSameMoment) {
    const auto before = noise(4.0, 4);
    const auto after = noise(4.0, 5);
    begin(whole(1, before));
    ASSERT_TRUE(output_.hear(second));
    auto next = whole(2, after);
    next.entry = EntryMap(std::make_shared<const PositionMap>(PositionMap::shifted({100})));
    cut(std::move(next));
    ASSERT_TRUE(output_.hear(second));
    // What was never withdrawn and the crossfade lie behind the second that was heard before.
    const std::size_t settled = second + 1200 + 960 + 480;
    EXPECT_EQ(part(output_.left(), 0, second + 480), streamed(before, 0, second + 480));
    EXPECT_EQ(part(output_.left(), settled, 2000), streamed(after, static_cast<std::int64_t>(settled) + 100, 2000));
}

TEST_F(PlayoutTest, GoesOverWithoutAClick) {
    const auto low = tone(220.0);
    const auto other = tone(330.0);
    begin(whole(1, low));
    ASSERT_TRUE(output_.hear(second));
    cut(whole(2, other, 12345));
    ASSERT_TRUE(output_.hear(second));
    // The steeper of the two, and what a crossfade of their difference adds to it.
    const double own = largest_step(streamed(other, 0, second));
    const double of_the_fade = 2.0 * std::pow(10.0, quiet_db / 20.0) / 960.0;
    EXPECT_LE(largest_step(output_.left()), own + of_the_fade);
}

TEST_F(PlayoutTest, ContinuesSeamlesslyInAMixThatKnowsMore) {
    const auto mix = noise(3.0, 6);
    auto first = whole(1, mix);
    first.mixable_until = {24000};
    begin(std::move(first));
    ASSERT_TRUE(output_.hear(20000));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return playout_.state().waiting; }));
    auto more = whole(2, noise(3.0, 6));
    more.seamless = true;
    cut(std::move(more));
    ASSERT_TRUE(output_.hear(40000));
    EXPECT_EQ(output_.left(), streamed(mix, 0, 60000));
}

TEST_F(PlayoutTest, WaitsWhereTheMixIsNotKnown) {
    auto first = whole(1, noise(3.0, 7));
    first.mixable_until = {24000};
    begin(std::move(first));
    ASSERT_TRUE(output_.hear(20000));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return playout_.state().waiting; }));
    // The limiter looks ahead, but no further than what is known.
    EXPECT_LE(playout_.state().mixed_to, Frames{24000});
    EXPECT_FALSE(playout_.state().ended);
}

TEST_F(PlayoutTest, GoesRoundALoop) {
    const auto mix = noise(4.0, 8);
    auto loop = whole(1, mix, 48000);
    loop.range = {{48000}, {72000}};
    loop.loop = true;
    begin(std::move(loop));
    ASSERT_TRUE(output_.hear(60000));
    const auto once = streamed(mix, 48000, 24000);
    EXPECT_EQ(part(output_.left(), 0, 24000), once);
    // Behind the crossfade, the same again.
    EXPECT_EQ(part(output_.left(), 24000 + 960, 20000), part(once, 960, 20000));
}

TEST_F(PlayoutTest, PausesAndGoesOnWhereItWas) {
    const auto mix = noise(4.0, 9);
    begin(whole(1, mix));
    ASSERT_TRUE(output_.hear(second));
    playout_.pause();
    ASSERT_TRUE(FakeOutput::wait_until([&] {
        if (!output_.paused() && output_.queued() >= 480) static_cast<void>(output_.hear(480));
        return output_.paused();
    }));
    const auto place = playout_.state().position;
    const std::size_t paused_at = output_.heard();
    EXPECT_EQ(output_.left().back(), 0.0f);
    playout_.resume();
    ASSERT_TRUE(output_.hear(second));
    EXPECT_EQ(part(output_.left(), paused_at + 960, 20000), streamed(mix, place.count + 960, 20000));
    EXPECT_EQ(output_.underruns().total(), 0u);
}

TEST_F(PlayoutTest, GoesElsewhereWhilePaused) {
    const auto mix = noise(4.0, 10);
    begin(whole(1, mix));
    ASSERT_TRUE(output_.hear(9600));
    playout_.pause();
    ASSERT_TRUE(FakeOutput::wait_until([&] {
        if (!output_.paused() && output_.queued() >= 480) static_cast<void>(output_.hear(480));
        return output_.paused();
    }));
    cut(whole(2, mix, 100000));
    EXPECT_EQ(playout_.state().position, Frames{100000});
    const std::size_t before = output_.heard();
    playout_.resume();
    ASSERT_TRUE(output_.hear(20000));
    EXPECT_EQ(part(output_.left(), before + 960, 10000), streamed(mix, 100960, 10000));
}

TEST_F(PlayoutTest, GoesOnThroughAnotherOutputFromWhatWasHeard) {
    const auto mix = noise(4.0, 11);
    begin(whole(1, mix));
    ASSERT_TRUE(output_.hear(second));
    playout_.feed(nullptr, {});
    FakeOutput other;
    playout_.feed(&other, {});
    ASSERT_TRUE(other.hear(20000));
    EXPECT_EQ(part(other.left(), 960, 10000), streamed(mix, static_cast<std::int64_t>(second) + 960, 10000));
    playout_.feed(nullptr, {});
}

// It once had no more queued than a device with a high latency takes when it starts: its first sound was followed by a gap.
TEST_F(PlayoutTest, FeedsADeviceItsLatencyFurtherAhead) {
    constexpr std::size_t latency = 19200;
    playout_.cut(whole(1, noise(2.0, 18)));
    playout_.feed(&output_, {0.4});
    EXPECT_TRUE(FakeOutput::wait_until([&] { return output_.queued() >= latency + 14400; }));
}

TEST_F(PlayoutTest, ComesBackFromTheEnd) {
    const auto mix = noise(1.0, 12);
    begin(whole(1, mix));
    ASSERT_TRUE(output_.hear_to_the_end(playout_));
    ASSERT_TRUE(FakeOutput::wait_until([&] {
        if (!output_.paused() && output_.queued() >= 480) static_cast<void>(output_.hear(480));
        return output_.paused();
    }));
    const std::size_t before = output_.heard();
    cut(whole(2, mix, 1000));
    ASSERT_TRUE(output_.hear(24000));
    const auto again = streamed(mix, 0, second);
    // Somewhere behind what is left of the silence.
    const auto heard = part(output_.left(), before, 24000);
    const auto wanted = part(again, 10000, 1000);
    EXPECT_NE(std::search(heard.begin(), heard.end(), wanted.begin(), wanted.end()), heard.end());
}

TEST_F(PlayoutTest, MeasuresWhatIsHeard) {
    begin(whole(1, tone(997.0)));
    ASSERT_TRUE(output_.hear(4 * second));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return playout_.state().short_term > -30.0; }));
    // A sine of the same peak on both sides reads that peak in LUFS: -3.01 for its shape, +3.01 for the two of them.
    const auto peaks = playout_.take_peaks();
    const double peak_db = 20.0 * std::log10(peaks[0]);
    EXPECT_NEAR(playout_.state().short_term, peak_db, 0.2);
    EXPECT_NEAR(playout_.state().integrated, peak_db, 0.2);
}

TEST_F(PlayoutTest, TellsOfASourceThatFailsAndGoesOn) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->rate = playout_rate;
    const auto broken = source_of(white_noise({1.0}, playout_rate, {quiet_db}), "broken");
    broken->fails = true;
    timeline->clips.push_back(clip_of(broken, 0));
    timeline->length = {48000};
    begin(whole(1, std::make_shared<timeline::Mixer>(timeline, std::make_shared<const sounds::ResolvedMix>())));
    ASSERT_TRUE(output_.hear_to_the_end(playout_));
    const auto problem = playout_.state().problem;
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, "E0332");
}

TEST_F(PlayoutTest, HearsTheRestOfAMixInWhichOneSourceFails) {
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->rate = playout_rate;
    const auto broken = source_of(white_noise({1.0}, playout_rate, {quiet_db}), "broken");
    broken->fails = true;
    const auto good = source_of(white_noise({1.0}, playout_rate, {quiet_db}, 7), "good");
    timeline->clips.push_back(clip_of(broken, 0));
    timeline->clips.push_back(clip_of(good, 0));
    timeline->length = {48000};
    begin(whole(1, std::make_shared<timeline::Mixer>(timeline, std::make_shared<const sounds::ResolvedMix>())));
    ASSERT_TRUE(output_.hear(24000));
    EXPECT_EQ(output_.left(), part(streamed(noise(1.0, 7), 0, 24000), 0, 24000));
}

TEST_F(PlayoutTest, FadesOutInsteadOfStopping) {
    begin(whole(1, tone(220.0)));
    ASSERT_TRUE(output_.hear(second));
    std::jthread device([this](const std::stop_token& stop) {
        while (!stop.stop_requested() && !output_.paused()) {
            if (output_.queued() >= 480) static_cast<void>(output_.hear(480));
        }
    });
    playout_.fade_out();
    device.request_stop();
    device.join();
    EXPECT_LE(largest_step(output_.left()), 0.01);
    EXPECT_EQ(output_.left().back(), 0.0f);
}

}  // namespace
}  // namespace dramatis::mix::live

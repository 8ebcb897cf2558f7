// Treatments, positions and rooms as they reach the mix.
#include <cmath>
#include <limits>

#include "mix/timeline/mixer.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/mix/timeline/staging.h"
#include "tests/support/signals.h"

namespace dramatis::mix::timeline {
namespace {

Clip staged(audio::AudioSourceRef source, std::int64_t start, const Staging& staging) {
    Clip clip = clip_of(std::move(source), start);
    clip.treatment = staging.treatment;
    clip.position = staging.position;
    clip.acoustic = staging.acoustic;
    return clip;
}

Mixer mixer_of(std::vector<Clip> clips, Seconds length) {
    Timeline timeline;
    timeline.length = to_frames(length, timeline.rate);
    timeline.clips = std::move(clips);
    return Mixer(std::make_shared<const Timeline>(std::move(timeline)), built_in_mix());
}

AudioBuffer heard(const std::vector<float>& mono, const Staging& staging, Seconds length) {
    Mixer mixer = mixer_of({staged(source_of(mono), 0, staging)}, length);
    return mixed(mixer);
}

double band(const AudioBuffer& audio, double low, double high) { return band_db(audio.channel(0), low, high); }

TEST(Treatments, OfTelephonesPassThe300To3400HertzOfATelephoneAlone) {
    const auto noise = white_noise(Seconds{2.0}, {}, Decibels{-12.0});
    const AudioBuffer plain = heard(noise, {}, Seconds{2.0});
    const AudioBuffer phone = heard(noise, {.treatment = "telephone"}, Seconds{2.0});
    const double middle = band(phone, 500.0, 3000.0) - band(plain, 500.0, 3000.0);
    EXPECT_LT(band(phone, 20.0, 150.0) - band(plain, 20.0, 150.0), middle - 30.0);
    EXPECT_LT(band(phone, 6000.0, 20'000.0) - band(plain, 6000.0, 20'000.0), middle - 40.0);
}

TEST(Treatments, BehindSomethingTakeTheTopAway) {
    const auto noise = white_noise(Seconds{2.0}, {}, Decibels{-12.0});
    const AudioBuffer plain = heard(noise, {}, Seconds{2.0});
    double last = 0.0;
    for (const char* const name : {"behind-glass", "behind-door", "next-room"}) {
        const AudioBuffer treated = heard(noise, {.treatment = name}, Seconds{2.0});
        const double top = band(treated, 3000.0, 10'000.0) - band(plain, 3000.0, 10'000.0);
        EXPECT_LT(top, last - 6.0) << name << " is duller than the one before";
        EXPECT_GT(band(treated, 200.0, 400.0) - band(plain, 200.0, 400.0), -12.0) << name;
        last = top;
    }
}

// One test for each built-in treatment: it changes the sound, keeps it at a level that fits among the others, and ends.
TEST(Treatments, AllStayWithinReasonableLevelsOfTheUntreatedVoice) {
    const auto noise = band_of(white_noise(Seconds{2.0}, {}, Decibels{0.0}), 150.0, 4000.0);
    std::vector<float> speech = noise;
    const double scale = std::pow(10.0, (-24.0 - rms_db(noise)) / 20.0);
    for (float& sample : speech) sample *= static_cast<float>(scale);
    const AudioBuffer plain = heard(speech, {}, Seconds{2.0});
    for (const auto& [folded, treatment] : built_in_book()->treatments) {
        const AudioBuffer treated = heard(speech, {.treatment = treatment.name}, Seconds{2.0});
        const double change = rms_db(treated.channel(0)) - rms_db(plain.channel(0));
        EXPECT_GT(change, -14.0) << treatment.name;
        EXPECT_LT(change, 8.0) << treatment.name;
        EXPECT_FALSE(same_samples(treated, plain)) << treatment.name;
    }
}

TEST(Treatments, HissOnlyAsLongAsTheVoiceAndNotThroughTheRoomsTail) {
    const AudioBuffer out =
        heard(std::vector<float>(24'000), {.treatment = "intercom", .acoustic = "church"}, Seconds{4.0});
    EXPECT_GT(rms_db(out.channel(0).subspan(4800, 14'400)), -62.0);
    EXPECT_LT(rms_db(out.channel(0).subspan(72'000, 9600)), -75.0) << "the tail of the hiss is all that is left";
}

TEST(Treatments, LeaveAMonoVoiceInItsPlace) {
    Clip clip = staged(source_of(white_noise(Seconds{0.5})), 0, {.treatment = "radio"});
    clip.pan = audio::Curve(-1.0);
    Mixer mixer = mixer_of({clip}, Seconds{0.5});
    const AudioBuffer out = mixed(mixer);
    EXPECT_GT(rms_db(out.channel(0)), -30.0);
    EXPECT_LT(rms_db(out.channel(1)), -100.0);
}

TEST(Positions, ThatApproachGrowLouderAndBrighterEvenly) {
    const auto noise = white_noise(Seconds{4.0}, {}, Decibels{-12.0});
    const AudioBuffer out = heard(noise, {.position = "approaching"}, Seconds{4.0});
    const auto second = [&](int i) { return out.channel(0).subspan(static_cast<std::size_t>(i) * 48'000, 48'000); };
    std::vector<double> levels, tops;
    for (int i = 0; i < 4; ++i) {
        levels.push_back(band_db(second(i), 100.0, 1000.0));
        tops.push_back(band_db(second(i), 5000.0, 10'000.0));
    }
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_NEAR(levels[i] - levels[i - 1], 17.0 / 4.0, 1.0) << "17 dB over four seconds";
        EXPECT_GT(tops[i] - tops[i - 1], levels[i] - levels[i - 1] + 0.3) << "the top comes back faster";
    }
}

TEST(Positions, ThatRetreatAreTheOtherWayRound) {
    const auto noise = white_noise(Seconds{2.0}, {}, Decibels{-12.0});
    const AudioBuffer out = heard(noise, {.position = "retreating"}, Seconds{2.0});
    EXPECT_GT(rms_db(out.channel(0).first(24'000)), rms_db(out.channel(0).subspan(70'000, 24'000)) + 10.0);
}

TEST(Positions, PassFromLeftToRight) {
    const auto noise = white_noise(Seconds{2.0}, {}, Decibels{-12.0});
    const AudioBuffer out = heard(noise, {.position = "passing left to right"}, Seconds{2.0});
    const auto difference = [&](std::size_t begin) {
        return rms_db(out.channel(0).subspan(begin, 9600)) - rms_db(out.channel(1).subspan(begin, 9600));
    };
    EXPECT_GT(difference(480), 10.0);
    EXPECT_NEAR(difference(43'200), 0.0, 1.0);
    EXPECT_LT(difference(86'000), -10.0);
}

TEST(Positions, OffHaveMoreRoomAgainstTheVoice) {
    auto voice = white_noise(Seconds{1.0}, {}, Decibels{-12.0});
    const auto share_of_room = [&](const char* position) {
        const AudioBuffer out = heard(voice, {.position = position, .acoustic = "church"}, Seconds{5.0});
        return rms_db(out.channel(0).subspan(52'000, 48'000)) - rms_db(out.channel(0).subspan(4800, 38'400));
    };
    EXPECT_GT(share_of_room("off"), share_of_room("on") + 3.0);
    EXPECT_GT(share_of_room("distant"), share_of_room("off") + 1.0);
}

TEST(Acoustics, LetATailRunPastTheClipAndIntoTheNextScene) {
    const auto noise = white_noise(Seconds{0.5}, {}, Decibels{-12.0});
    Mixer mixer = mixer_of({staged(source_of(noise, "a"), 0, {.acoustic = "church"}),
                            clip_of(source_of(std::vector<float>(48'000), "b"), 24'000)},
                           Seconds{6.0});
    const AudioBuffer out = mixed(mixer);
    EXPECT_GT(rms_db(out.channel(0).subspan(24'200, 9600)), -50.0);
    EXPECT_GT(rms_db(out.channel(0).subspan(72'000, 9600)), -70.0);
    EXPECT_EQ(peak_db(out.channel(0).last(4800)), -std::numeric_limits<double>::infinity()) << "and ends";
}

TEST(Acoustics, AreNotHeardInThoughts) {
    const auto noise = white_noise(Seconds{0.5}, {}, Decibels{-12.0});
    EXPECT_TRUE(same_samples(heard(noise, {.treatment = "thoughts", .acoustic = "church"}, Seconds{3.0}),
                             heard(noise, {.treatment = "thoughts"}, Seconds{3.0})));
}

TEST(Acoustics, LeaveADryVoiceUntouched) {
    const auto noise = white_noise(Seconds{0.5}, {}, Decibels{-12.0});
    EXPECT_TRUE(same_samples(heard(noise, {.position = "on", .acoustic = "dry"}, Seconds{1.0}),
                             heard(noise, {}, Seconds{1.0})));
}

TEST(ClipRenderer, GivesTheSameSamplesWhateverTheBlockSizeAndOrder) {
    const auto noise = white_noise(Seconds{0.7}, {}, Decibels{-12.0});
    const auto make = [&] {
        return mixer_of({staged(source_of(noise, "a"), 100, {"intercom", "approaching", "kitchen"}),
                         staged(source_of(noise, "b"), 9000, {"", "off", "corridor"})},
                        Seconds{2.0});
    };
    Mixer first = make();
    const AudioBuffer whole = mixed(first, 1'000'000);
    for (const std::size_t block : {7u, 4096u}) {
        Mixer mixer = make();
        EXPECT_TRUE(same_samples(mixed(mixer, block), whole)) << block;
    }
    Mixer backwards = make();
    AudioBuffer part(2, 3000);
    for (std::int64_t position = 90'000; position >= 0; position -= 3000) {
        ASSERT_TRUE(backwards.mix({position}, part.view()));
        ASSERT_TRUE(
            std::ranges::equal(part.channel(1), whole.channel(1).subspan(static_cast<std::size_t>(position), 3000)));
    }
}

TEST(ClipRenderer, HasNoClickAtTheEdgesOfATreatedClip) {
    const auto tone = sine(200.0, Seconds{0.5}, {}, Decibels{-6.0});
    const float own_step = largest_step(tone);
    std::vector<float> cut(tone.begin() + 37, tone.end() - 59);
    for (const Staging& staging : {Staging{"telephone", "", ""}, Staging{"", "off", ""}, Staging{"", "", "kitchen"}}) {
        const AudioBuffer out = heard(cut, staging, Seconds{2.5});
        // The 1 ms ramp itself rises by 0.5 × pi/2 / 48 a sample.
        EXPECT_LT(largest_step(out.channel(0)), own_step + 0.5f * 1.571f / 48.0f)
            << staging.treatment << staging.position;
    }
}

TEST(ClipRenderer, RunsLongClipsThroughATemporaryFileWithTheSameResult) {
    // Long enough for the room's answer to be spooled: 100 s of stereo is 38 MB.
    std::vector<float> samples(100 * 48'000);
    const auto burst = white_noise(Seconds{0.2}, {}, Decibels{-12.0});
    std::ranges::copy(burst, samples.begin() + 4800);
    std::ranges::copy(burst, samples.end() - 48'000 + 4800);
    Mixer mixer = mixer_of({staged(source_of(samples), 0, {.acoustic = "bathroom"})}, Seconds{102.0});
    const AudioBuffer out = mixed(mixer, 480'000);
    ASSERT_GT(out.size(), 0u);
    const auto first = out.channel(0).first(40'000);
    const auto last = out.channel(0).subspan(99 * 48'000, 40'000);
    for (std::size_t i = 0; i < 40'000; ++i) ASSERT_NEAR(first[i], last[i], 1e-5f) << i;
}

TEST(ClipRenderer, NamesWhatTheBookLacks) {
    for (const Staging& staging :
         {Staging{"nonsense", "", ""}, Staging{"", "nonsense", ""}, Staging{"", "", "nonsense"}}) {
        Mixer mixer = mixer_of({staged(source_of({0.1f, 0.2f}), 0, staging)}, Seconds{0.1});
        AudioBuffer out(2, 10);
        const auto result = mixer.mix(Frames{0}, out.view());
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, "E0306");
    }
}

TEST(ClipRenderer, SurvivesAnEmptySource) {
    for (const Staging& staging : {Staging{"radio", "", ""}, Staging{"", "off", "church"}}) {
        Mixer mixer = mixer_of({staged(source_of({}), 0, staging)}, Seconds{0.1});
        EXPECT_EQ(mixed(mixer).size(), 4800u);
    }
}

TEST(ClipRenderer, SurvivesPartsThatAreNotThere) {
    for (const std::int64_t offset : {-50, 0, 1000})
        for (const std::int64_t length : {-50, 0, 1000})
            for (const Staging& staging : {Staging{}, Staging{"radio", "", ""}, Staging{"", "off", "kitchen"}}) {
                Clip clip = staged(source_of(std::vector<float>(100, 0.1f)), 10, staging);
                clip.offset = {offset};
                clip.length = {length};
                Mixer mixer = mixer_of({clip}, Seconds{0.1});
                EXPECT_EQ(mixed(mixer).size(), 4800u) << offset << " " << length;
            }
}

TEST(Beds, KeepNoSeamThroughATreatment) {
    Timeline timeline;
    timeline.length = {480'000};
    Bed bed;
    bed.source = source_of(band_of(white_noise(Seconds{2.0}, {}, Decibels{-12.0}), 50.0, 2000.0));
    bed.end = {480'000};
    bed.treatment = "behind-door";
    timeline.beds.push_back(bed);
    Mixer mixer(std::make_shared<const Timeline>(timeline), built_in_mix());
    const AudioBuffer out = mixed(mixer);
    const float usual = largest_step(out.channel(0).subspan(10'000, 40'000));
    EXPECT_LT(largest_step(out.channel(0).subspan(10'000, 400'000)), usual * 1.6f);
}

}  // namespace
}  // namespace dramatis::mix::timeline

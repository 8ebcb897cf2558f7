// What the built-in treatments, positions and places do to speech, measured.
#include <cmath>
#include <map>

#include "mix/synthesis/levels.h"
#include "mix/timeline/clip_renderer.h"
#include "mix/timeline/mixer.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/mix/speech_signal.h"
#include "tests/mix/timeline/staging.h"
#include "tests/support/signals.h"

namespace dramatis::mix::effects {
namespace {

constexpr SampleRate treatment_rate{48000};

AudioBuffer heard(const std::vector<float>& mono, const timeline::Staging& staging, double pan = 0.0) {
    timeline::Clip clip = clip_of(source_of(mono), 0);
    clip.treatment = staging.treatment;
    clip.position = staging.position;
    clip.acoustic = staging.acoustic;
    clip.pan = audio::Curve(pan);
    timeline::Timeline timeline;
    timeline.length = timeline::heard_length(clip, *timeline::built_in_mix(), treatment_rate);
    timeline.clips = {clip};
    timeline::Mixer mixer(std::make_shared<const timeline::Timeline>(timeline), timeline::built_in_mix());
    return mixed(mixer);
}

const std::vector<float>& speech() {
    static const auto signal = speech_signal(Seconds{4.0});
    return signal;
}

// While the speech lasts, not in its tail.
double loudness(const AudioBuffer& audio) {
    return synthesis::loudness_of(audio.view().subview(0, speech().size()), treatment_rate, 0.0);
}

TEST(BuiltInTreatments, AreAsLoudAsTheyShouldBe) {
    // In LU against the untreated voice. A device is a little softer than a voice in the room, what is behind something a
    // good deal; nothing is louder, but what is meant to be large.
    struct LoudnessRange {
        double lowest, highest;
    };
    const std::map<std::string, LoudnessRange> meant = {
        {"telephone", {-4.0, 0.0}},     {"intercom", {-3.0, 1.0}},    {"radio", {-3.0, 1.0}},
        {"walkie-talkie", {-3.0, 1.0}}, {"bad-line", {-5.0, 0.0}},    {"recording", {-3.0, 1.0}},
        {"gramophone", {-4.0, 1.0}},    {"loudspeaker", {-1.0, 2.0}}, {"giant", {-0.5, 3.0}},
        {"god", {-1.0, 2.0}},           {"thoughts", {-2.0, 1.0}},    {"behind-glass", {-9.0, -2.0}},
        {"behind-door", {-10.0, -3.0}}, {"next-room", {-12.0, -3.0}}};
    const double plain = loudness(heard(speech(), {}));
    for (const auto& [folded, treatment] : timeline::built_in_book()->treatments) {
        const auto found = meant.find(treatment.name);
        const LoudnessRange range = found == meant.end() ? LoudnessRange{-7.0, 1.0} : found->second;
        const double change = loudness(heard(speech(), {.treatment = treatment.name})) - plain;
        EXPECT_GE(change, range.lowest) << treatment.name;
        EXPECT_LE(change, range.highest) << treatment.name;
    }
}

TEST(BuiltInTreatments, OfDevicesPassTheirBandsAndLittleElse) {
    struct Band {
        double low, high;     // Hz that pass
        double below, above;  // dB, at the least, an octave and a half below and an octave above
    };
    const std::map<std::string, Band> bands = {
        {"telephone", {400.0, 3000.0, 25.0, 25.0}}, {"intercom", {500.0, 3000.0, 15.0, 12.0}},
        {"radio", {250.0, 4000.0, 10.0, 12.0}},     {"walkie-talkie", {600.0, 2500.0, 15.0, 20.0}},
        {"bad-line", {600.0, 2500.0, 15.0, 15.0}},  {"loudspeaker", {500.0, 3500.0, 15.0, 10.0}},
        {"gramophone", {500.0, 3000.0, 12.0, 12.0}}};
    const auto noise = white_noise(Seconds{2.0}, treatment_rate, Decibels{-20.0});
    const AudioBuffer plain = heard(noise, {});
    for (const auto& [name, band] : bands) {
        const AudioBuffer out = heard(noise, {.treatment = name});
        const auto change = [&](double low, double high) {
            return band_db(out.channel(0), low, high) - band_db(plain.channel(0), low, high);
        };
        const double inside = change(band.low, band.high);
        EXPECT_LT(change(30.0, band.low / 3.0), inside - band.below) << name;
        EXPECT_LT(change(2.0 * band.high, 20'000.0), inside - band.above) << name;
    }
}

TEST(BuiltInTreatments, OfGiantsAreLowerAndOfTinyOnesHigher) {
    const auto tone = sine(200.0, Seconds{2.0}, treatment_rate, Decibels{-20.0});
    const auto strongest = [&](const char* treatment) {
        const AudioBuffer out = heard(tone, {.treatment = treatment});
        double best = 0.0, level = -200.0;
        for (double semitones = -12.0; semitones <= 12.0; semitones += 1.0) {
            const double here = tone_db(out.channel(0).subspan(9600, 65'536), 200.0 * std::exp2(semitones / 12.0));
            if (here > level) best = semitones, level = here;
        }
        return best;
    };
    EXPECT_EQ(strongest("giant"), -6.0);
    EXPECT_EQ(strongest("tiny"), 7.0);
}

TEST(BuiltInPositions, AnswerToWhatWritersCallThem) {
    const std::map<std::string, std::string> names = {{"on mic", "on"},
                                                      {"off mic", "off"},
                                                      {"in the distance", "distant"},
                                                      {"from afar", "distant"},
                                                      {"coming closer", "approaching"},
                                                      {"approaches", "approaching"},
                                                      {"fade on", "approaching"},
                                                      {"walking away", "retreating"},
                                                      {"fading off", "retreating"},
                                                      {"moving away", "retreating"},
                                                      {"passing left to right", "passing"},
                                                      {"crossing left to right", "passing"},
                                                      {"left to right", "passing"},
                                                      {"passing by", "passing"},
                                                      {"passing right to left", "passing-right-to-left"},
                                                      {"right to left", "passing-right-to-left"}};
    for (const auto& [written, meant] : names) {
        ASSERT_NE(timeline::built_in_book()->position(written), nullptr) << written;
        EXPECT_EQ(timeline::built_in_book()->position(written)->name, meant) << written;
    }
}

TEST(BuiltInPositions, ChangeTheirLevelEvenlyWhenTheyComeAndGo) {
    const auto noise = band_of(white_noise(Seconds{4.0}, treatment_rate, Decibels{-12.0}), 200.0, 1500.0);
    for (const auto& [name, slope] : {std::pair{"approaching", 17.0 / 4.0}, {"retreating", -17.0 / 4.0}}) {
        const AudioBuffer out = heard(noise, {.position = name});
        const auto level = [&](std::size_t tenth) { return rms_db(out.channel(0).subspan(tenth * 19'200, 19'200)); };
        for (std::size_t tenth = 1; tenth < 9; ++tenth)
            EXPECT_NEAR((level(tenth + 1) - level(tenth - 1)) / 0.8, slope, 1.2) << name << " dB a second, " << tenth;
    }
}

TEST(BuiltInPositions, PassNearestInTheMiddleAndFromSideToSide) {
    const auto noise = white_noise(Seconds{4.0}, treatment_rate, Decibels{-12.0});
    for (const auto& [name, side] : {std::pair{"passing", 1.0}, {"passing-right-to-left", -1.0}}) {
        const AudioBuffer out = heard(noise, {.position = name});
        const auto at = [&](int channel, std::size_t tenth) {
            return rms_db(out.channel(channel).subspan(tenth * 19'200, 19'200));
        };
        const auto both = [&](std::size_t tenth) {
            return 10.0 * std::log10(std::pow(10.0, at(0, tenth) / 10.0) + std::pow(10.0, at(1, tenth) / 10.0));
        };
        EXPECT_GT(side * (at(0, 0) - at(1, 0)), 12.0) << name;
        EXPECT_NEAR((at(0, 4) + at(0, 5)) / 2 - (at(1, 4) + at(1, 5)) / 2, 0.0, 1.0) << name;
        EXPECT_LT(side * (at(0, 9) - at(1, 9)), -12.0) << name;
        EXPECT_GT(both(5), both(0) + 5.0) << name;
        EXPECT_GT(both(4), both(9) + 5.0) << name;
    }
}

TEST(BuiltInPositions, HaveTheMoreRoomAndTheLessTopTheFartherTheyAre) {
    const auto share_of_room = [](const char* position) {
        const AudioBuffer direct = heard(speech(), {.position = position});
        const AudioBuffer both = heard(speech(), {.position = position, .acoustic = "hall"});
        std::vector<float> answer(speech().size());
        for (std::size_t i = 0; i < answer.size(); ++i) answer[i] = both.channel(0)[i] - direct.channel(0)[i];
        return rms_db(answer) - rms_db(direct.channel(0));
    };
    const auto top = [](const char* position) {
        const AudioBuffer out = heard(speech(), {.position = position});
        return band_db(out.channel(0), 5000.0, 10'000.0) - band_db(out.channel(0), 200.0, 2000.0);
    };
    const char* const order[] = {"intimate", "on", "off", "distant"};
    for (std::size_t i = 1; i < std::size(order); ++i) {
        EXPECT_GT(share_of_room(order[i]), share_of_room(order[i - 1]) + 2.0) << order[i];
        if (i > 1) {
            EXPECT_LT(top(order[i]), top(order[i - 1]) - 2.0) << order[i];
        }
    }
}

TEST(StereoPlace, IsTheLevelDifferenceOfThePanLaw) {
    for (const double pan : {-0.8, -0.3, 0.0, 0.5, 0.9}) {
        const AudioBuffer out = heard(speech(), {}, pan);
        const double angle = (pan + 1.0) * 3.14159265358979 / 4.0;
        EXPECT_NEAR(rms_db(out.channel(1)) - rms_db(out.channel(0)), 20.0 * std::log10(std::tan(angle)), 0.1) << pan;
    }
}

// In mono, voices keep their level: the two sides of a room or a movement never cancel.
TEST(MonoSum, LosesLittleOfAnyPlaceAndPosition) {
    constexpr double most = 1.5;       // dB, against the mean power of both sides
    constexpr double most_room = 2.5;  // where there is more room than voice; sides that have nothing in common lose 3
    const auto loss = [](const AudioBuffer& audio) {
        std::vector<float> mono(audio.size());
        double power = 0.0;
        for (std::size_t i = 0; i < mono.size(); ++i) {
            mono[i] = 0.5f * (audio.channel(0)[i] + audio.channel(1)[i]);
            power += 0.5 * (std::pow(audio.channel(0)[i], 2.0) + std::pow(audio.channel(1)[i], 2.0));
        }
        return 10.0 * std::log10(power / static_cast<double>(mono.size())) - rms_db(mono);
    };
    for (const auto& [folded, acoustic] : timeline::built_in_book()->acoustics)
        EXPECT_LT(loss(heard(speech(), {.acoustic = acoustic.name})), most) << acoustic.name;
    for (const auto& [folded, position] : timeline::built_in_book()->positions)
        EXPECT_LT(loss(heard(speech(), {.position = position.name, .acoustic = "kitchen"})), most_room)
            << position.name;
}

TEST(BuiltInTreatments, LeaveNoStepAtTheEndsOfAClip) {
    std::vector<float> cut = speech();
    cut.resize(100'003);  // in mid-syllable
    for (const auto& [folded, treatment] : timeline::built_in_book()->treatments) {
        const AudioBuffer out = heard(cut, {.treatment = treatment.name});
        const auto samples = out.channel(0);
        const float usual = largest_step(samples.subspan(10'000, 80'000));
        EXPECT_LE(std::fabs(samples[0]), usual) << treatment.name;
        EXPECT_LE(std::fabs(samples.back()), usual) << treatment.name;
        EXPECT_LE(largest_step(samples.first(480)), 1.5f * usual) << treatment.name;
    }
}

}  // namespace
}  // namespace dramatis::mix::effects

#include "mix/dsp/room.h"

#include <cmath>

#include "mix/dsp/absorption.h"
#include "mix/settings/mix_book.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::dsp {
namespace {

constexpr SampleRate room_rate{48000};
constexpr double decay_tolerance = 0.10;  // of the time asked for

AudioBuffer answer(const RoomSettings& settings, AudioBuffer input, std::size_t block = 1000) {
    Room room(settings);
    room.prepare(room_rate);
    for (std::size_t begin = 0; begin < input.size(); begin += block) {
        const AudioView piece = input.view().subview(begin, std::min(block, input.size() - begin));
        room.process(piece, piece);
    }
    return input;
}

AudioBuffer impulse_response(const RoomSettings& settings, Seconds length) {
    const auto frames = static_cast<std::size_t>(to_frames(length, room_rate).count);
    return answer(settings, buffer_of(impulse(frames), impulse(frames)));
}

// Settings that show the late field alone, unfiltered.
RoomSettings late_only(Seconds decay, double low, double high, double size) {
    RoomSettings settings;
    settings.level = Decibels{0.0};
    settings.early = Decibels{-60.0};
    settings.decay = decay;
    settings.low_decay = low;
    settings.high_decay = high;
    settings.size = size;
    settings.low_cut = Hertz{20.0};
    settings.high_cut = Hertz{20000.0};
    return settings;
}

void expect_decays(const RoomSettings& settings) {
    const AudioBuffer response = impulse_response(settings, Room::tail(settings));
    const auto in_band = [&](double centre) {
        double sum = 0.0;
        for (int c = 0; c < 2; ++c) sum += decay_seconds(octave_of(response.channel(c), centre));
        return sum / 2.0;
    };
    const double mid = settings.decay.value;
    EXPECT_NEAR(in_band(1000.0) / mid, 1.0, decay_tolerance) << mid << " s: mid";
    EXPECT_NEAR(in_band(125.0) / (mid * settings.low_decay), 1.0, decay_tolerance) << mid << " s: low";
    EXPECT_NEAR(in_band(8000.0) / (mid * settings.high_decay), 1.0, decay_tolerance) << mid << " s: high";
}

TEST(Room, DecaysAsAskedInEachBand) {
    expect_decays(late_only(Seconds{0.4}, 1.0, 0.6, 0.2));
    expect_decays(late_only(Seconds{1.0}, 1.3, 0.6, 0.3));
    expect_decays(late_only(Seconds{2.0}, 0.8, 0.5, 0.5));
    expect_decays(late_only(Seconds{4.0}, 1.1, 0.4, 0.9));
}

TEST(Room, AnswersAtItsLevel) {
    constexpr double tolerance_db = 1.5;
    for (const double size : {0.1, 0.4, 1.0})
        for (const double early : {-60.0, 0.0, 40.0}) {
            RoomSettings settings = late_only(Seconds{1.0}, 1.0, 1.0, size);
            settings.level = Decibels{-12.0};
            settings.early = Decibels{early};
            auto noise = white_noise(Seconds{4.0}, room_rate, Decibels{-12.0});
            const AudioBuffer out = answer(settings, buffer_of(noise, noise));
            const double level = rms_db(out.channel(0).subspan(96'000)) - rms_db(noise);
            EXPECT_NEAR(level, -12.0, tolerance_db) << size << " " << early;
        }
}

TEST(Room, GivesTheSameSamplesWhateverTheBlockSize) {
    RoomSettings settings;
    const AudioBuffer noise =
        buffer_of(white_noise(Seconds{0.3}, room_rate, {}, 1), white_noise(Seconds{0.3}, room_rate, {}, 2));
    const AudioBuffer whole = answer(settings, noise, noise.size());
    for (const std::size_t block : {1u, 7u, 64u, 4096u})
        EXPECT_TRUE(same_samples(answer(settings, noise, block), whole)) << block;
}

TEST(Room, IsOverWhenItsTailIs) {
    const settings::MixBook book = [] {
        Diagnostics none;
        return settings::load_mix_book(nullptr, none);
    }();
    for (const char* const name : {"closet", "bathroom", "street", "church"}) {
        const RoomSettings& settings = book.acoustic(name)->room;
        const AudioBuffer response = impulse_response(settings, Room::tail(settings) + Seconds{0.5});
        const auto end = static_cast<std::size_t>(to_frames(Room::tail(settings), room_rate).count);
        const double all = rms_db(response.channel(0).first(end)) + 10.0 * std::log10(static_cast<double>(end));
        const double after = rms_db(response.channel(0).subspan(end)) + 10.0 * std::log10(24'000.0);
        EXPECT_LT(after, all - 50.0) << name;
    }
}

TEST(Room, SpreadsAVoiceInTheMiddleToBothSidesUnlike) {
    RoomSettings settings = late_only(Seconds{1.5}, 1.0, 1.0, 0.5);
    const auto noise = white_noise(Seconds{2.0}, room_rate);
    const AudioBuffer out = answer(settings, buffer_of(noise, noise));
    double both = 0.0, left = 0.0, right = 0.0;
    for (std::size_t i = 48'000; i < out.size(); ++i) {
        both += static_cast<double>(out.channel(0)[i]) * out.channel(1)[i];
        left += static_cast<double>(out.channel(0)[i]) * out.channel(0)[i];
        right += static_cast<double>(out.channel(1)[i]) * out.channel(1)[i];
    }
    EXPECT_LT(std::fabs(both / std::sqrt(left * right)), 0.35);
    EXPECT_NEAR(10.0 * std::log10(left / right), 0.0, 1.5);
}

TEST(Room, BeginsToAnswerAfterItsPreDelay) {
    RoomSettings settings;
    settings.pre_delay = Seconds{0.05};
    const AudioBuffer response = impulse_response(settings, Seconds{0.3});
    EXPECT_LT(peak_db(response.channel(0).first(2400)), -100.0);
    EXPECT_GT(peak_db(response.channel(0).subspan(2400, 2400)), -60.0);
}

TEST(Room, StaysBoundedForEveryAcousticOfTheRange) {
    for (const double decay : {0.05, 20.0})
        for (const double low : {0.1, 4.0})
            for (const double high : {0.05, 2.0})
                for (const double size : {0.0, 1.0}) {
                    RoomSettings settings = late_only(Seconds{decay}, low, high, size);
                    const auto noise = white_noise(Seconds{1.0}, room_rate);
                    const AudioBuffer out = answer(settings, buffer_of(noise, noise));
                    ASSERT_LT(peak_db(out.channel(0)), 20.0) << decay << " " << low << " " << high << " " << size;
                }
}

TEST(Room, SwallowsWildSamples) {
    std::vector<float> wild(48'000, 0.1f);
    wild[5] = std::nanf("");
    wild[6] = INFINITY;
    const AudioBuffer out = answer(RoomSettings{}, buffer_of(wild, wild));
    for (const float sample : out.channel(1)) ASSERT_LT(std::fabs(sample), 10.0f);
}

TEST(Room, WorksAtOtherRates) {
    for (const int hz : {8000, 44'100, 96'000}) {
        RoomSettings settings = late_only(Seconds{1.0}, 1.0, 1.0, 0.0);
        Room room(settings);
        room.prepare(SampleRate{hz});
        AudioBuffer response =
            buffer_of(impulse(static_cast<std::size_t>(2 * hz)), impulse(static_cast<std::size_t>(2 * hz)));
        room.process(response.view(), response.view());
        EXPECT_NEAR(decay_seconds(octave_of(response.channel(0), 1000.0, SampleRate{hz}), SampleRate{hz}), 1.0, 0.1)
            << hz;
    }
}

TEST(Absorption, IsExactInItsThreeBands) {
    const DecayTimes times{.low = Seconds{2.4}, .mid = Seconds{2.0}, .high = Seconds{0.9}};
    for (const std::int64_t delay : {200, 1000, 4000}) {
        const auto absorption = design_absorption({delay}, times, room_rate);
        const auto wanted = [&](Seconds time) { return -60.0 * static_cast<double>(delay) / (48'000.0 * time.value); };
        EXPECT_NEAR(gain_at(Hertz{125.0}, absorption, room_rate).value / wanted(times.low), 1.0, 0.01);
        EXPECT_NEAR(gain_at(Hertz{1000.0}, absorption, room_rate).value / wanted(times.mid), 1.0, 0.01);
        EXPECT_NEAR(gain_at(Hertz{8000.0}, absorption, room_rate).value / wanted(times.high), 1.0, 0.01);
    }
}

}  // namespace
}  // namespace dramatis::mix::dsp

// Rooms from files: found, checked, brought to one level, heard on a clip.
#include "mix/sounds/impulse_response.h"

#include <cmath>
#include <cstring>

#include "core/random.h"
#include "mix/timeline/clip_renderer.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::sounds {
namespace {

constexpr SampleRate rate{48000};

// Noise that dies away by 60 dB in `decay`.
std::vector<float> decaying(double decay, double length, double level, std::uint64_t seed, int hz = 48000) {
    std::vector<float> samples(static_cast<std::size_t>(length * hz));
    Random random(seed);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<float>(level * std::pow(10.0, -3.0 * static_cast<double>(i) / (decay * hz))) * random.bipolar();
    return samples;
}

// 32-bit float, as measuring programs write them.
std::string float_wav(const std::vector<float>& mono) {
    const auto data = static_cast<std::uint32_t>(mono.size() * 4);
    std::string out = "RIFF";
    decode::put(out, 36 + data, 4);
    out += "WAVEfmt ";
    decode::put(out, 16, 4);
    decode::put(out, 3, 2);
    decode::put(out, 1, 2);
    decode::put(out, 48000, 4);
    decode::put(out, 48000 * 4, 4);
    decode::put(out, 4, 2);
    decode::put(out, 32, 2);
    out += "data";
    decode::put(out, data, 4);
    for (const float sample : mono) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &sample, sizeof bits);
        decode::put(out, bits, 4);
    }
    return out;
}

class ImpulseResponseTest : public testing::Test {
  protected:
    // The book of a mix.toml with the acoustic "my-hall", its files opened.
    std::shared_ptr<const ResolvedMix> book(const std::string& keys, bool allow_outside = false, bool measured = true) {
        diagnostics_.clear();
        const std::string text = "[acoustic.my-hall]\n" + keys + "\n";
        settings::MixBook made =
            settings::load_mix_book(std::make_shared<const SourceText>("mix.toml", text), diagnostics_);
        auto responses = open_impulse_responses(
            made.acoustics, {.show = folder_.path(), .sounds = {}, .allow_outside = allow_outside}, diagnostics_);
        auto resolved = std::make_shared<ResolvedMix>(std::move(made), std::move(responses));
        // What is wrong with a file is for the test to ask.
        if (measured) static_cast<void>(resolved->measure(*resolved->book().acoustic("my-hall"), rate));
        return resolved;
    }
    timeline::RenderedClip rendered(const ResolvedMix& book, const std::vector<float>& signal) {
        timeline::Clip clip = clip_of(source_of(signal), 0);
        clip.acoustic = "my-hall";
        auto result = timeline::render_clip(clip, book, rate);
        EXPECT_TRUE(result) << result.error().message;
        return result ? *result : timeline::RenderedClip{};
    }
    // What is heard of the room alone.
    AudioBuffer answer(const ResolvedMix& book, const std::vector<float>& signal) {
        const timeline::RenderedClip wet = rendered(book, signal);
        if (wet.audio == nullptr) return {};
        AudioBuffer out(2, wet.audio->view().size());
        const float side = static_cast<float>(std::sqrt(0.5));
        for (int c = 0; c < 2; ++c)
            for (std::size_t i = 0; i < out.size(); ++i)
                out.channel(c)[i] = wet.audio->view().channel(c)[i] - (i < signal.size() ? side * signal[i] : 0.0f);
        return out;
    }
    std::string problem(const std::string& keys) {
        const auto made = book(keys);
        if (!diagnostics_.empty()) return diagnostics_.front().code;
        const auto loaded = made->load_response(*made->book().acoustic("my-hall"), rate);
        if (loaded) return "none";
        diagnostics_.push_back(loaded.error());
        return loaded.error().code;
    }
    TemporaryFolder folder_;
    Diagnostics diagnostics_;
};

TEST_F(ImpulseResponseTest, IsHeardOnAClipAtTheTimeAndLevelAskedFor) {
    folder_.add("ir/hall.wav", decode::wav_file(48000, {decaying(0.5, 0.6, 0.5, 1), decaying(0.5, 0.6, 0.5, 2)}));
    const auto made = book("impulse = \"ir/hall.wav\"\nlevel = -6\npre_delay = \"50 ms\"");
    ASSERT_TRUE(diagnostics_.empty()) << diagnostics_.front().message;
    // An impulse well inside of the clip's edges.
    std::vector<float> signal(9600);
    signal[4800] = 0.5f;
    const AudioBuffer out = answer(*made, signal);
    EXPECT_LT(peak_db(out.channel(0).first(4800 + 2400)), -120.0);
    const std::size_t begin = 4800 + 2400;
    double energy = 0.0;
    for (int c = 0; c < 2; ++c)
        for (const float sample : out.channel(c).subspan(begin)) energy += static_cast<double>(sample) * sample;
    EXPECT_NEAR(10.0 * std::log10(energy / (0.5 * 0.5)), -6.0, 0.1);
    EXPECT_NEAR(decay_seconds(out.channel(0).subspan(begin)), 0.5, 0.05);
}

TEST_F(ImpulseResponseTest, DecaysAsTheRecordedRoomDid) {
    for (const double decay : {0.3, 1.2, 2.5}) {
        folder_.add("hall.wav", float_wav(decaying(decay, 1.4 * decay, 0.9, 7)));
        const auto made = book("impulse = \"hall.wav\"\nlevel = 0");
        std::vector<float> signal(4800);
        signal[2400] = 1.0f;
        const AudioBuffer out = answer(*made, signal);
        EXPECT_NEAR(decay_seconds(out.channel(1).subspan(2400)) / decay, 1.0, 0.05) << decay;
    }
}

TEST_F(ImpulseResponseTest, AnswersAtOneLevelHoweverItWasRecorded) {
    const auto noise = white_noise(Seconds{3.0}, rate, Decibels{-12.0});
    const auto level_of = [&](const std::string& keys) {
        const AudioBuffer out = answer(*book(keys + "\nlevel = \"-10 dB\""), noise);
        return rms_db(out.channel(0).subspan(48000, 80000)) - (rms_db(noise) - 3.01);
    };
    folder_.add("quiet.wav", float_wav(decaying(0.4, 0.6, 0.001, 1)));
    folder_.add("loud.wav", float_wav(decaying(0.8, 1.0, 20.0, 2)));
    folder_.add("stereo.wav", decode::wav_file(48000, {decaying(0.6, 0.8, 0.3, 3), decaying(0.6, 0.8, 0.3, 4)}));
    folder_.add("slow.wav", decode::wav_file(22050, {decaying(0.6, 0.8, 0.3, 5, 22050)}));
    folder_.add("l.wav", decode::wav_file(48000, {decaying(0.6, 0.8, 0.3, 6), decaying(0.6, 0.8, 0.2, 7)}));
    folder_.add("r.wav", decode::wav_file(48000, {decaying(0.6, 0.7, 0.2, 8), decaying(0.6, 0.7, 0.3, 9)}));
    for (const char* const file :
         {"\"quiet.wav\"", "\"loud.wav\"", "\"stereo.wav\"", "\"slow.wav\"", "[\"l.wav\", \"r.wav\"]"})
        EXPECT_NEAR(level_of(std::string("impulse = ") + file), -10.0, 1.0) << file;
}

TEST_F(ImpulseResponseTest, RingsOnForAsLongAsItLasts) {
    folder_.add("hall.wav", float_wav(decaying(2.0, 1.0, 0.5, 1)));
    timeline::Clip clip = clip_of(source_of(std::vector<float>(4800, 0.1f)), 0);
    clip.acoustic = "my-hall";
    EXPECT_EQ(timeline::heard_length(clip, *book("impulse = \"hall.wav\""), rate).count, 4800 + 48000);
    EXPECT_EQ(
        timeline::heard_length(clip, *book("impulse = \"hall.wav\"\nimpulse_length = 0.25\npre_delay = 0.1"), rate)
            .count,
        4800 + 12000 + 4800);
    EXPECT_EQ(timeline::heard_length(clip, *book("impulse = \"hall.wav\"\nlevel = -100"), rate).count, 4800);
}

TEST_F(ImpulseResponseTest, IsCutWithoutAClick) {
    folder_.add("steady.wav", float_wav(std::vector<float>(48000, 0.5f)));
    const auto made = book("impulse = \"steady.wav\"\nimpulse_length = 0.5\nlevel = 0");
    std::vector<float> signal(960);
    signal[480] = 1.0f;
    const AudioBuffer out = answer(*made, signal);
    EXPECT_LT(largest_step(out.channel(0).subspan(600)),
              0.01f * static_cast<float>(to_gain({peak_db(out.channel(0))})));
}

TEST_F(ImpulseResponseTest, LosesTheSilenceBeforeItsFirstSound) {
    auto late = decaying(0.3, 0.5, 0.5, 1);
    late.insert(late.begin(), 20'000, 0.0f);
    folder_.add("late.wav", float_wav(late));
    std::vector<float> signal(960);
    signal[480] = 1.0f;
    const AudioBuffer out = answer(*book("impulse = \"late.wav\"\nlevel = 0"), signal);
    EXPECT_GT(peak_db(out.channel(0).subspan(480, 480)), -40.0);
}

TEST_F(ImpulseResponseTest, LosesWhatItsCutsTakeAway) {
    folder_.add("click.wav", float_wav(impulse(4800, 10)));
    const auto made = book("impulse = \"click.wav\"\nlevel = 0\nlow_cut = 300\nhigh_cut = 3000");
    const AudioBuffer out = answer(*made, white_noise(Seconds{2.0}, rate, Decibels{-12.0}));
    const double middle = band_db(out.channel(0), 800, 1200) - 10.0 * std::log10(400.0);
    EXPECT_LT(band_db(out.channel(0), 60, 90) - 10.0 * std::log10(30.0), middle - 20.0);
    EXPECT_LT(band_db(out.channel(0), 9000, 12000) - 10.0 * std::log10(3000.0), middle - 18.0);
}

TEST_F(ImpulseResponseTest, IsMixedTheSameInAnyBlocks) {
    folder_.add("hall.wav", decode::wav_file(44100, {decaying(0.5, 0.9, 0.5, 1), decaying(0.5, 0.9, 0.5, 2)}));
    const auto made = book("impulse = \"hall.wav\"");
    auto timeline = std::make_shared<timeline::Timeline>();
    timeline->rate = rate;
    for (const std::int64_t start : {0, 12'345, 50'000}) {
        timeline::Clip clip = clip_of(source_of(white_noise(Seconds{0.7}, rate, Decibels{-20.0})), start);
        clip.acoustic = "my-hall";
        clip.position = "approaching";
        timeline->clips.push_back(clip);
    }
    timeline->length = {150'000};
    timeline::Mixer first(timeline, made);
    const AudioBuffer whole = mixed(first, 150'000);
    EXPECT_GT(peak_db(whole.channel(0).subspan(95'000, 10'000)), -80.0);
    for (const std::size_t block : {333u, 4096u, 16384u}) {
        timeline::Mixer mixer(timeline, made);
        EXPECT_TRUE(same_samples(mixed(mixer, block), whole)) << block;
    }
}

TEST_F(ImpulseResponseTest, ThatIsMissingIsFoundBeforeTheRender) {
    EXPECT_EQ(problem("impulse = \"ir/nowhere.wav\""), "E0331");
    EXPECT_EQ(diagnostics_.front().where.source->name(), "mix.toml");
    EXPECT_EQ(diagnostics_.front().where.span.begin, std::string("[acoustic.my-hall]\nimpulse = ").size());
}

TEST_F(ImpulseResponseTest, MayNotLeaveTheShow) {
    const TemporaryFolder elsewhere;
    elsewhere.add("hall.wav", float_wav(decaying(0.3, 0.5, 0.5, 1)));
    const std::string keys = "impulse = \"" + (elsewhere / "hall.wav").string() + "\"";
    EXPECT_EQ(problem(keys), "E0507");
    const auto outside = book(keys, true);
    EXPECT_NE(outside->response(*outside->book().acoustic("my-hall")), nullptr);
}

TEST_F(ImpulseResponseTest, ThatIsNoneIsAnErrorAtItsPlace) {
    folder_.add("silent.wav", float_wav(std::vector<float>(4800)));
    folder_.add("text.wav", "this is no sound");
    folder_.add("long.wav", decode::wav_file(8000, {std::vector<float>(31 * 8000, 0.1f)}));
    folder_.add("quad.wav", decode::wav_file(48000, std::vector<std::vector<float>>(4, decaying(0.3, 0.4, 0.5, 1))));
    folder_.add("mono.wav", float_wav(decaying(0.3, 0.5, 0.5, 1)));
    folder_.add("empty.wav", "");
    auto wild = decaying(0.3, 0.5, 0.5, 1);
    wild[77] = std::nanf("");
    folder_.add("wild.wav", float_wav(wild));
    wild[77] = INFINITY;
    folder_.add("endless.wav", float_wav(wild));
    std::filesystem::create_directory(folder_ / "folder");
    for (const auto& [file, code] : {std::pair{"\"silent.wav\"", "E0360"},
                                     {"\"text.wav\"", "E0332"},
                                     {"\"long.wav\"", "E0360"},
                                     {"\"quad.wav\"", "E0360"},
                                     {"\"empty.wav\"", "E0332"},
                                     {"\"wild.wav\"", "E0360"},
                                     {"\"endless.wav\"", "E0360"},
                                     {"\"folder\"", "E0331"},
                                     {"[\"mono.wav\", \"mono.wav\"]", "E0360"}}) {
        EXPECT_EQ(problem(std::string("impulse = ") + file), code) << file;
        ASSERT_FALSE(diagnostics_.empty()) << file;
        EXPECT_NE(diagnostics_.front().where.source, nullptr) << file;
    }
    EXPECT_EQ(problem("impulse = \"long.wav\"\nimpulse_length = \"2 s\""), "none");
}

TEST_F(ImpulseResponseTest, LeavesNoRoomForTheKeysOfArtificialRooms) {
    folder_.add("hall.wav", float_wav(decaying(0.3, 0.5, 0.5, 1)));
    EXPECT_EQ(problem("impulse = \"hall.wav\"\ndecay = 2"), "E0361");
    EXPECT_EQ(problem("impulse = []"), "E0361");
    EXPECT_EQ(problem("impulse = [\"hall.wav\", \"hall.wav\", \"hall.wav\"]"), "E0361");
    EXPECT_EQ(problem("impulse_length = 1"), "E0361");
    EXPECT_EQ(problem("impulse = \"hall.wav\"\nimpulse_length = 31"), "E0203");
}

TEST_F(ImpulseResponseTest, FailsTheClipWhenItsFileGoesAwayLater) {
    const auto file = folder_.add("hall.wav", float_wav(decaying(0.3, 0.5, 0.5, 1)));
    const auto made = book("impulse = \"hall.wav\"", false, false);
    std::filesystem::remove(file);
    timeline::Clip clip = clip_of(source_of(std::vector<float>(480, 0.1f)), 0);
    clip.acoustic = "my-hall";
    const auto result = timeline::render_clip(clip, *made, rate);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "E0331");
}

}  // namespace
}  // namespace dramatis::mix::sounds

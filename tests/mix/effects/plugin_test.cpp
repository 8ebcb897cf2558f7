// LV2 plugins in a chain, with a bundle of plugins made for these tests.
#include "mix/effects/plugin.h"

#include <cmath>
#include <cstdlib>

#include "mix/effects/chain.h"
#include "mix/timeline/clip_renderer.h"
#include "mix/timeline/loop_renderer.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix::effects {
namespace {

constexpr SampleRate plugin_rate{48000};

// The search path is read once, when the first plugin is asked for.
const bool path_set = ::setenv("LV2_PATH", TEST_PLUGINS, 1) == 0;

struct Read {
    settings::MixBook book;
    Diagnostics diagnostics;
    std::string text;
    std::string code() const { return diagnostics.empty() ? "none" : diagnostics.front().code; }
    // What the first diagnostic points at.
    std::string place() const {
        return diagnostics.empty() ? "" : std::string(diagnostics[0].where.source->text(diagnostics[0].where.span));
    }
    std::string help() const { return diagnostics.empty() ? "" : diagnostics.front().help; }
};

// A treatment "odd" of one element.
Read read(const std::string& element) {
    Read made;
    made.text = "[treatment.odd]\nchain = [" + element + "]\n";
    made.book = settings::load_mix_book(std::make_shared<const SourceText>("mix.toml", made.text), made.diagnostics);
    return made;
}

std::string plugin(const std::string& name, const std::string& rest = "") {
    return "{ lv2 = \"urn:dramatis:test:" + name + "\"" + rest + " }";
}

AudioBuffer rendered(const std::string& element, const AudioBuffer& input, std::int64_t tail = 0) {
    const Read made = read(element);
    EXPECT_EQ(made.code(), "none") << (made.diagnostics.empty() ? "" : made.diagnostics[0].message);
    timeline::Clip clip = clip_of(std::make_shared<SampleSource>("test", input), 0);
    clip.treatment = "odd";
    const sounds::ResolvedMix mix(made.book);
    EXPECT_EQ(timeline::heard_length(clip, mix, plugin_rate).count, static_cast<std::int64_t>(input.size()) + tail);
    const auto result = timeline::render_clip(clip, mix, plugin_rate);
    EXPECT_TRUE(result) << result.error().message;
    if (!result) return {};
    const ConstAudioView view = result->audio->view();
    AudioBuffer out(view.channel_count(), view.size());
    for (int c = 0; c < view.channel_count(); ++c) std::ranges::copy(view.channel(c), out.channel(c).begin());
    return out;
}

AudioBuffer mono_noise() { return buffer_of(white_noise(Seconds{0.3}, plugin_rate, Decibels{-12.0})); }
AudioBuffer stereo_noise() {
    return buffer_of(white_noise(Seconds{0.3}, plugin_rate, Decibels{-12.0}, 1),
                     white_noise(Seconds{0.3}, plugin_rate, Decibels{-12.0}, 2));
}

// Away from the edges, which are ramps.
void expect_scaled(std::span<const float> out, std::span<const float> in, double factor) {
    ASSERT_GE(out.size(), in.size());
    for (std::size_t i = 500; i + 500 < in.size(); ++i) ASSERT_NEAR(out[i], factor * in[i], 1e-6) << i;
}

TEST(Plugin, IsRunAtTheRightTimeWithItsUsualControls) {
    const AudioBuffer in = mono_noise();
    expect_scaled(rendered(plugin("gain"), in).channel(0), in.channel(0), 1.0);
}

TEST(Plugin, TakesControlsBySymbolOfEachKind) {
    const AudioBuffer in = mono_noise();
    const auto with = [&](const std::string& controls) {
        return rendered(plugin("gain", ", controls = { " + controls + " }"), in);
    };
    expect_scaled(with("gain = -6").channel(0), in.channel(0), to_gain({-6.0}));
    expect_scaled(with("gain = 6.5, phase = \"Inverted\"").channel(0), in.channel(0), -to_gain({6.5}));
    expect_scaled(with("phase = 0.5").channel(0), in.channel(0), 0.5);
    expect_scaled(with("mute = true").channel(0), in.channel(0), 0.0);
    expect_scaled(with("mute = false, copies = 3").channel(0), in.channel(0), 3.0);
}

TEST(Plugin, OfOneChannelTreatsEachChannelByItself) {
    const AudioBuffer in = stereo_noise();
    const AudioBuffer out = rendered(plugin("late"), in);
    expect_scaled(out.channel(0), in.channel(0), 1.0);
    expect_scaled(out.channel(1), in.channel(1), 1.0);
}

TEST(Plugin, OfTwoChannelsHearsBoth) {
    const AudioBuffer in = stereo_noise();
    const AudioBuffer out = rendered(plugin("swap"), in);
    expect_scaled(out.channel(0), in.channel(1), 1.0);
    expect_scaled(out.channel(1), in.channel(0), 1.0);
}

TEST(Plugin, OfTwoChannelsHearsAMonoVoiceOnBothAndStaysMono) {
    const AudioBuffer in = mono_noise();
    const AudioBuffer out = rendered(plugin("swap"), in);
    EXPECT_EQ(out.channel_count(), 1);
    expect_scaled(out.channel(0), in.channel(0), 1.0);
}

TEST(Plugin, OfOneInputAndTwoOutputsHearsTheMiddle) {
    const AudioBuffer in = buffer_of(white_noise(Seconds{0.3}), white_noise(Seconds{0.3}));
    const AudioBuffer out = rendered(plugin("split", ", tail = 0"), in);
    expect_scaled(out.channel(0), in.channel(0), 1.0);
    expect_scaled(out.channel(1), in.channel(0), 0.5);
    expect_scaled(rendered(plugin("split", ", tail = 0"), mono_noise()).channel(0), mono_noise().channel(0), 0.75);
}

TEST(Plugin, RingsOnForItsTail) {
    const AudioBuffer in = mono_noise();
    rendered(plugin("gain", ", tail = \"0.5 s\""), in, 24'000);
    rendered(plugin("split"), in, 3 * 48'000);  // of a reverb, unless said otherwise
}

TEST(Plugin, LetsNothingOutThatIsNoSample) {
    const AudioBuffer out = rendered(plugin("wild"), mono_noise());
    double sum = 0.0;
    for (const float sample : out.channel(0)) {
        ASSERT_TRUE(std::isfinite(sample));
        sum += std::fabs(sample);
    }
    EXPECT_GT(sum, 1.0);
}

TEST(Plugin, FindsTheFeaturesAndPortsThatItWasPromised) {
    const AudioBuffer in = mono_noise();
    expect_scaled(rendered(plugin("choosy"), in).channel(0), in.channel(0), 1.0);
}

TEST(Plugin, GivesTheSameSamplesWhateverTheBlockSize) {
    const Read made = read(plugin("late"));
    const auto& chain = made.book.treatment("odd")->chain;
    const auto processed = [&](std::size_t block) {
        EffectChain effects(chain);
        effects.prepare({plugin_rate, 2, 1});
        EXPECT_TRUE(effects.ready());
        EXPECT_EQ(effects.latency().count, 256 + 100);
        AudioBuffer out = stereo_noise();
        for (std::size_t begin = 0; begin < out.size(); begin += block)
            effects.process(out.view().subview(begin, std::min(block, out.size() - begin)));
        return out;
    };
    const AudioBuffer whole = processed(100'000);
    for (const std::size_t block : {1u, 7u, 256u, 4096u}) EXPECT_TRUE(same_samples(processed(block), whole)) << block;
}

TEST(Plugin, IsInTimeOnABedToo) {
    const AudioBuffer in = stereo_noise();
    const Read made = read(plugin("late") + ", " + plugin("swap"));
    timeline::Bed bed;
    bed.source = std::make_shared<SampleSource>("bed", in);
    bed.treatment = "odd";
    const auto loop = timeline::render_loop(bed, sounds::ResolvedMix(made.book), plugin_rate);
    ASSERT_TRUE(loop);
    const auto left = (*loop)->view().channel(0);
    for (std::size_t i = left.size() / 2; i < left.size(); ++i) ASSERT_NEAR(left[i], in.channel(1)[i], 1e-6) << i;
}

TEST(Plugin, ThatIsAbsentIsAnErrorAtItsPlace) {
    const Read near_miss = read(plugin("gian"));
    EXPECT_EQ(near_miss.code(), "E0370");
    EXPECT_EQ(near_miss.place(), "\"urn:dramatis:test:gian\"");
    EXPECT_NE(near_miss.help().find("urn:dramatis:test:gain"), std::string::npos) << near_miss.help();
    const Read unknown = read("{ lv2 = \"http://example.org/plugins/nothing-of-that-kind\" }");
    EXPECT_EQ(unknown.code(), "E0370");
    EXPECT_NE(unknown.help().find("lv2ls"), std::string::npos);
    for (const char* const text : {"", "reverb", "not a uri: at all", "<urn:x>", "urn:x\\u0000y"})
        EXPECT_EQ(read(std::string("{ lv2 = \"") + text + "\" }").code(), "E0370") << text;
}

TEST(Plugin, ThatCannotBeHostedSaysWhy) {
    for (const auto& [name, why] : {std::pair{"needy", "moonlight"}, {"source", "0 audio inputs"}}) {
        const Read made = read(plugin(name));
        EXPECT_EQ(made.code(), "E0371") << name;
        ASSERT_FALSE(made.diagnostics.empty());
        EXPECT_NE(made.diagnostics[0].message.find(why), std::string::npos) << made.diagnostics[0].message;
        EXPECT_EQ(made.place(), std::string("\"urn:dramatis:test:") + name + "\"");
    }
}

// Reading a show's mix.toml must not run what it names.
TEST(Plugin, IsNotLoadedByReadingItsDescription) {
    for (const auto& [name, why] : {std::pair{"stubborn", "refuses"}, {"gone", "can't be loaded"}}) {
        EXPECT_EQ(read(plugin(name)).code(), "none") << name;
        const auto tried = try_plugin(std::string("urn:dramatis:test:") + name);
        ASSERT_FALSE(tried) << name;
        EXPECT_EQ(tried.error().code, "E0371");
        EXPECT_NE(tried.error().message.find(why), std::string::npos) << tried.error().message;
    }
    EXPECT_TRUE(try_plugin("urn:dramatis:test:gain"));
}

TEST(Plugin, KnowsItsControls) {
    const Read typo = read(plugin("gain", ", controls = { gian = 3 }"));
    EXPECT_EQ(typo.code(), "E0372");
    EXPECT_EQ(typo.place(), "3");
    EXPECT_NE(typo.help().find("gain"), std::string::npos);
    const Read unknown = read(plugin("gain", ", controls = { zzz = 3 }"));
    EXPECT_NE(unknown.help().find("phase"), std::string::npos) << unknown.help();
    EXPECT_EQ(read(plugin("gain", ", controls = { level = 3 }")).code(), "E0372");  // an output
    EXPECT_EQ(read(plugin("gain", ", controls = { gain = 25 }")).code(), "E0203");
    EXPECT_EQ(read(plugin("gain", ", controls = { gain = \"loud\" }")).code(), "E0202");
    EXPECT_EQ(read(plugin("gain", ", controls = { phase = \"sideways\" }")).code(), "E0203");
    EXPECT_EQ(read(plugin("gain", ", controls = { mute = 2 }")).code(), "E0202");
    EXPECT_EQ(read(plugin("gain", ", controls = { copies = 1.5 }")).code(), "E0202");
    EXPECT_EQ(read(plugin("gain", ", gain = 3")).code(), "E0205");
    EXPECT_EQ(read(plugin("gain", ", tail = 31")).code(), "E0203");
}

TEST(Plugin, IsMixedAmongOurOwnEffects) {
    const AudioBuffer in = mono_noise();
    const AudioBuffer out =
        rendered("{ effect = \"gain\", gain = 6 }, " + plugin("late") + ", { effect = \"gain\", gain = -3 }, " +
                     plugin("gain", ", controls = { gain = -3 }"),
                 in);
    expect_scaled(out.channel(0), in.channel(0), 1.0);
}

}  // namespace
}  // namespace dramatis::mix::effects

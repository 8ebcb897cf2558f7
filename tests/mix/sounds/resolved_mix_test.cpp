// What a mix holds beyond its book: combined treatments, recorded rooms, and how long each rings on.
#include "mix/sounds/resolved_mix.h"

#include "mix/effects/chain.h"
#include "mix/timeline/clip_renderer.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/mix/mix_support.h"
#include "tests/mix/timeline/staging.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::sounds {
namespace {

constexpr SampleRate mix_rate{48000};

settings::Treatment echo(std::string name, double seconds) {
    settings::Treatment made;
    made.name = std::move(name);
    Diagnostics none;
    const settings::MixBook book = settings::load_mix_book(
        std::make_shared<const SourceText>(
            "mix.toml", "[treatment.echo]\nchain = [{ effect = \"delay\", time = " + std::to_string(seconds) + " }]\n"),
        none);
    made.chain = book.treatment("echo")->chain;
    return made;
}

TEST(ResolvedMix, KnowsTheTailOfEveryTreatmentOfTheBook) {
    for (const auto& [folded, treatment] : timeline::built_in_book()->treatments)
        EXPECT_EQ(timeline::built_in_mix()->tail(*timeline::built_in_mix()->treatment(folded)).value,
                  effects::EffectChain(treatment.chain).tail().value)
            << folded;
    EXPECT_EQ(timeline::built_in_mix()->polish_tail().value,
              effects::EffectChain(timeline::built_in_book()->polish.chain).tail().value);
}

TEST(ResolvedMix, FindsATreatmentThatWasAddedAndItsTail) {
    ResolvedMix mix(*timeline::built_in_book());
    mix.add(echo("Phone + Cave", 0.25));
    const settings::Treatment* const added = mix.treatment("phone + cave");
    ASSERT_NE(added, nullptr);
    EXPECT_GT(mix.tail(*added).value, 0.2);
    EXPECT_EQ(mix.book().treatment("phone + cave"), nullptr);
}

TEST(ResolvedMix, KeepsTheTreatmentThatHasANameAlready) {
    ResolvedMix mix(*timeline::built_in_book());
    mix.add(echo("telephone", 0.25));
    EXPECT_EQ(mix.treatment("telephone"), mix.book().treatment("telephone"));
    mix.add(echo("cave", 0.25));
    const double first = mix.tail(*mix.treatment("cave")).value;
    mix.add(echo("cave", 1.5));
    EXPECT_EQ(mix.tail(*mix.treatment("cave")).value, first);
}

TEST(ResolvedMix, DecodesARecordedRoomWhenItIsMeasuredAndNotBefore) {
    const TemporaryFolder folder;
    std::vector<float> steady(48000, 0.5f);
    folder.add("hall.wav", decode::wav_file(48000, {steady}));
    Diagnostics problems;
    settings::MixBook book = settings::load_mix_book(
        std::make_shared<const SourceText>("mix.toml", "[acoustic.my-hall]\nimpulse = \"hall.wav\"\n"), problems);
    auto responses = open_impulse_responses(book.acoustics, {.show = folder.path(), .sounds = {}}, problems);
    ASSERT_TRUE(problems.empty());
    ResolvedMix mix(std::move(book), std::move(responses));
    const settings::AcousticSettings& hall = *mix.book().acoustic("my-hall");
    timeline::Clip clip = clip_of(source_of(std::vector<float>(4800, 0.1f)), 0);
    clip.acoustic = "my-hall";

    EXPECT_EQ(mix.tail(hall, mix_rate).count, 0);
    EXPECT_EQ(timeline::heard_length(clip, mix, mix_rate).count, 4800);
    ASSERT_TRUE(mix.measure(hall, mix_rate));
    EXPECT_EQ(mix.tail(hall, mix_rate).count, (*mix.load_response(hall, mix_rate))->length().count);
    EXPECT_EQ(timeline::heard_length(clip, mix, mix_rate).count, 4800 + mix.tail(hall, mix_rate).count);
    EXPECT_EQ(mix.tail(hall, SampleRate{44100}).count, 0);
}

}  // namespace
}  // namespace dramatis::mix::sounds

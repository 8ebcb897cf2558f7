// The shows in examples/: each renders with the real speech engine as a writer would hear it, and the showcase's timeline
// is approved as a whole with the fake one, so that a change of timing shows and an upgrade of eSpeak NG doesn't.
#include <filesystem>

#include <gtest/gtest.h>

#include "pipeline/perform/studio.h"
#include "pipeline/render/render.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::render {
namespace {

class ExampleTest : public ::testing::TestWithParam<const char*> {
  protected:
    RenderOptions options() const {
        RenderOptions options;
        options.sheet = source_folder() / "examples" / GetParam();
        options.output = folder_ / "episode.wav";
        options.strict = true;  // an example without a flaw
        return options;
    }
    TemporaryFolder folder_;
};

TEST_P(ExampleTest, RendersWithEveryLineSpoken) {
    auto studio =
        perform::open_studio({.cache = folder_ / "cache", .no_cache = false, .cache_limit = 1u << 30, .jobs = 2});
    ASSERT_TRUE(studio);
    Diagnostics diagnostics;
    const auto rendering = render(options(), (*studio)->performer(), {}, {}, diagnostics);
    ASSERT_TRUE(rendering) << rendering.error().message << to_text(diagnostics);
    for (const auto& take : rendering->takes) EXPECT_NE(take.origin, voices::speech::TakeOrigin::Failed);
    EXPECT_NEAR(rendering->master.after.integrated.value, rendering->show.mix.target.loudness.value, 0.1);
    EXPECT_LE(rendering->master.after.true_peak.value, rendering->show.mix.target.true_peak.value);
}

TEST_P(ExampleTest, AccountsForEveryWrittenWord) {
    auto studio =
        perform::open_studio({.cache = folder_ / "cache", .no_cache = false, .cache_limit = 1u << 30, .jobs = 2});
    ASSERT_TRUE(studio);
    Diagnostics diagnostics;
    auto show = show::load_show(options().sheet, {}, diagnostics);
    ASSERT_TRUE(show);
    const auto staged = stage_show(std::move(*show), options(), (*studio)->performer(), {}, {}, diagnostics);
    ASSERT_TRUE(staged) << to_text(diagnostics);
    for (std::size_t i = 0; i < staged->script.lines.size(); ++i) {
        const auto& line = staged->script.lines[i];
        const auto& take = staged->takes[i];
        EXPECT_EQ(take.words.size() + line.line.text.unspoken.size(), line.words.size()) << line.text;
        for (std::size_t w = 1; w < take.words.size(); ++w) {
            EXPECT_LT(take.words[w - 1].word, take.words[w].word) << line.text;
            EXPECT_LE(take.words[w - 1].begin, take.words[w].begin) << line.text;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shows, ExampleTest,
                         ::testing::Values("showcase/the-glass-door.cues", "two-hander/last-bus.cues",
                                           "stromausfall/stromausfall.cues"),
                         [](const auto& show) {
                             std::string name = std::filesystem::path(show.param).stem().string();
                             std::erase(name, '-');
                             return name;
                         });

TEST(Showcase, HasTheTimelineThatWasApproved) {
    TemporaryFolder folder;
    FakeSpeechEngine engine;
    auto store = voices::takes::TakeStore::open(folder / "cache", std::uint64_t{1} << 30);
    ASSERT_TRUE(store);
    voices::speech::Performer performer(**store, engine, engine);
    Diagnostics diagnostics;
    auto show = show::load_show(source_folder() / "examples/showcase/the-glass-door.cues", {}, diagnostics);
    ASSERT_TRUE(show);
    const auto staged = stage_show(std::move(*show), {}, performer, {}, {}, diagnostics);
    ASSERT_TRUE(staged) << to_text(diagnostics);
    expect_matches_golden("pipeline/showcase-timeline.txt", mix::timeline::to_text(*staged->arrangement.timeline));
}

}  // namespace
}  // namespace dramatis::pipeline::render

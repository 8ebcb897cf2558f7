#include "voices/speech/performer.h"

#include <latch>
#include <thread>

#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"

namespace dramatis::voices::speech {
namespace {

namespace fs = std::filesystem;

class PerformerTest : public testing::Test {
  protected:
    PerformerTest() { command.set_identity("fake command"); }

    TemporaryFolder folder;
    std::unique_ptr<takes::TakeStore> store = std::move(*takes::TakeStore::open(folder.path(), std::uint64_t{1} << 40));
    FakeSpeechEngine espeak;
    FakeSpeechEngine command;
    Performer performer{*store, espeak, command};
};

TEST_F(PerformerTest, SpeaksANewLineOnceAndThenFindsIt) {
    const takes::Line line = line_of("There is a light, far below us.");
    const Performed first = performer.perform(line);
    EXPECT_EQ(first.origin, TakeOrigin::Spoken);
    EXPECT_EQ(first.miss, "new line");
    EXPECT_EQ(first.take.length, FakeSpeechEngine::take_of(line).length());
    EXPECT_EQ(first.take.words, FakeSpeechEngine::take_of(line).words);
    EXPECT_FALSE(first.failure);
    const Performed second = performer.perform(line);
    EXPECT_EQ(second.origin, TakeOrigin::Cache);
    EXPECT_EQ(second.take.slate, first.take.slate);
    EXPECT_EQ(second.take.words, first.take.words);
    EXPECT_EQ(second.miss, "");
    EXPECT_EQ(espeak.calls(), 1);
    const auto take = performer.load(line);
    ASSERT_TRUE(take);
    EXPECT_EQ(take->samples, FakeSpeechEngine::take_of(line).samples);
    EXPECT_EQ(espeak.calls(), 1);
}

TEST_F(PerformerTest, SendsALineToItsOwnEngine) {
    takes::Line line = line_of("Hello.");
    line.engine = profiles::EngineKind::Command;
    EXPECT_EQ(performer.perform(line).origin, TakeOrigin::Spoken);
    EXPECT_EQ(espeak.calls(), 0);
    EXPECT_EQ(command.calls(), 1);
}

TEST_F(PerformerTest, SaysThatAnEntryWasDamaged) {
    const takes::Line line = line_of("Hello.");
    const takes::Slate slate = performer.perform(line).take.slate;
    const std::string hex = slate.hex();
    fs::resize_file(folder.path() / "takes" / hex.substr(0, 2) / hex.substr(2), 100);
    const Performed again = performer.perform(line);
    EXPECT_EQ(again.origin, TakeOrigin::Spoken);
    EXPECT_EQ(again.miss, "damaged entry");
}

TEST_F(PerformerTest, SpeaksAnewWhenAnEntryHasWordsThatTheLineHasNot) {
    // Made by nobody of ours, and with the right check sum: its words would be read beyond the line's.
    const takes::Line line = line_of("Hello there.");
    const takes::Slate slate = takes::slate_of(line, espeak.identity());
    takes::Take take = FakeSpeechEngine::take_of(line);
    take.words.back().word = 1'000'000;
    ASSERT_TRUE(store->store(slate, take));
    EXPECT_FALSE(performer.recall(line));
    const Performed performed = performer.perform(line);
    EXPECT_EQ(performed.origin, TakeOrigin::Spoken);
    EXPECT_EQ(performed.miss, "damaged entry");
    EXPECT_EQ(performed.take.words, FakeSpeechEngine::take_of(line).words);
    EXPECT_EQ(performer.perform(line).origin, TakeOrigin::Cache) << "the entry is good now";
}

TEST_F(PerformerTest, SaysThatThereIsNoCache) {
    const auto temporary = std::move(*takes::TakeStore::open_temporary());
    Performer without(*temporary, espeak, command);
    EXPECT_EQ(without.perform(line_of("Hello.")).miss, "cache is off");
}

TEST_F(PerformerTest, ASecondAttemptSavesALine) {
    int attempts = 0;
    espeak.fail_when([&](const takes::Line&) { return ++attempts == 1; });
    const Performed performed = performer.perform(line_of("Hello."));
    EXPECT_EQ(performed.origin, TakeOrigin::Spoken);
    EXPECT_EQ(espeak.calls(), 2);
}

TEST_F(PerformerTest, ALineThatFailsTwiceBecomesSilenceOfItsLength) {
    espeak.fail_on("broken");
    const takes::Line line = line_of("This line is broken, but its silence lasts as long as it would have.");
    const Performed performed = performer.perform(line);
    EXPECT_EQ(performed.origin, TakeOrigin::Failed);
    EXPECT_EQ(espeak.calls(), 2);
    ASSERT_TRUE(performed.failure);
    EXPECT_EQ(performed.failure->code, "E0222");
    const double seconds = to_seconds(performed.take.length, performed.take.rate).value;
    constexpr double about = 5.0;
    EXPECT_NEAR(seconds, about, 1.0);
    EXPECT_EQ(performed.take.words.size(), 14u);
    EXPECT_EQ(performed.take.words.back().end, performed.take.length);
    const auto take = store->load(performed.take.slate);
    ASSERT_TRUE(take) << "the silence is in the store";
    EXPECT_EQ(take->length(), performed.take.length);
    EXPECT_TRUE(std::ranges::all_of(take->samples, [](std::int16_t sample) { return sample == 0; }));
}

TEST_F(PerformerTest, SpeaksAnImplausibleTakeAgain) {
    espeak.spoil([this](takes::Take& take) {
        if (espeak.calls() == 1) take.samples.resize(1000);
    });
    const takes::Line line = line_of("There is a light, far below us.");
    const Performed performed = performer.perform(line);
    EXPECT_EQ(espeak.calls(), 2);
    EXPECT_FALSE(performed.doubt);
    EXPECT_EQ(performed.take.length, FakeSpeechEngine::take_of(line).length());
}

TEST_F(PerformerTest, SaysWhatIsImplausibleAboutATakeThatStaysSo) {
    espeak.spoil([](takes::Take& take) {
        take.samples.resize(1000);
        take.words.clear();
    });
    const takes::Line line = line_of("There is a light, far below us.");
    EXPECT_EQ(performer.perform(line).doubt, "lasts 0.0 s for 7 words");
    EXPECT_EQ(espeak.calls(), 2);
    const Performed again = performer.perform(line);
    EXPECT_EQ(again.origin, TakeOrigin::Cache);
    EXPECT_EQ(again.doubt, "lasts 0.0 s for 7 words") << "as long as it is used";
}

TEST_F(PerformerTest, DoesNotTryAgainWhenTheEngineCanNotBeStarted) {
    for (const char* fault : {"E0225", "E0231"}) {
        const int before = espeak.calls();
        espeak.fail_with(fault);
        espeak.fail_on("broken");
        const Performed performed = performer.perform(line_of("broken"));
        ASSERT_TRUE(performed.failure);
        EXPECT_TRUE(is_machine_fault(*performed.failure)) << fault;
        EXPECT_EQ(espeak.calls(), before + 1);
    }
}

TEST_F(PerformerTest, LoadingAFailedLineGivesItsSilenceWithoutAnotherAttempt) {
    espeak.fail_on("broken");
    const takes::Line line = line_of("broken");
    const Performed performed = performer.perform(line);
    const auto take = performer.load(line);
    ASSERT_TRUE(take);
    EXPECT_EQ(take->length(), performed.take.length);
    EXPECT_EQ(espeak.calls(), 2);
}

TEST_F(PerformerTest, AFailureIsNotRemembered) {
    espeak.fail_on("broken");
    const takes::Line line = line_of("broken");
    performer.perform(line);
    espeak.fail_when({});
    EXPECT_EQ(performer.perform(line).origin, TakeOrigin::Spoken);
    EXPECT_EQ(performer.load(line)->samples, FakeSpeechEngine::take_of(line).samples);
}

TEST_F(PerformerTest, LoadingSpeaksAnewWhatTheStoreLost) {
    const takes::Line line = line_of("Hello.");
    performer.perform(line);
    store->evict(0);
    const auto take = performer.load(line);
    ASSERT_TRUE(take);
    EXPECT_EQ(take->samples, FakeSpeechEngine::take_of(line).samples);
    EXPECT_EQ(espeak.calls(), 2);
}

TEST_F(PerformerTest, ALineAskedForByManyAtOnceIsSpokenOnce) {
    constexpr int many = 8;
    espeak.hold_after(0);
    const takes::Line line = line_of("Hello.");
    std::vector<std::thread> threads;
    std::atomic<int> spoken = 0;
    std::latch all_ask(many);
    for (int i = 0; i < many; ++i)
        threads.emplace_back([&] {
            all_ask.count_down();
            spoken += performer.perform(line).origin == TakeOrigin::Spoken ? 1 : 0;
        });
    all_ask.wait();
    espeak.let_go();
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(spoken, 1);
    EXPECT_EQ(espeak.calls(), 1);
}

}  // namespace
}  // namespace dramatis::voices::speech

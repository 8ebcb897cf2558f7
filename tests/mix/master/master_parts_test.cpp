// The master's smaller parts: ranges on threads, the spool between the passes.
#include <atomic>
#include <thread>

#include "mix/master/mix_spool.h"
#include "mix/master/ranges.h"
#include "tests/mix/master/programme_signals.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::master {
namespace {

TEST(Ranges, AreEachWorkedOnOnce) {
    for (const std::size_t jobs : {1u, 3u, 50u}) {
        std::vector<std::atomic<int>> seen(20);
        ASSERT_TRUE(
            for_each_range(20, jobs, {}, [&](std::size_t range, std::size_t worker, std::stop_token) -> Result<> {
                EXPECT_LT(worker, jobs);
                ++seen[range];
                return {};
            }));
        for (const auto& count : seen) EXPECT_EQ(count, 1);
    }
}

TEST(Ranges, StopAtTheFirstFailureAndReportIt) {
    std::atomic<int> calls = 0;
    const auto done = for_each_range(1000, 2, {}, [&](std::size_t range, std::size_t, std::stop_token) -> Result<> {
        ++calls;
        return range == 3 ? Result<>(failure("E0340", "no room")) : Result<>();
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message, "no room");
    EXPECT_LT(calls, 1000);
}

TEST(Ranges, ReportTheReasonAndNotThatOthersWereStopped) {
    InTurn turns;
    const auto done = for_each_range(4, 4, {}, [&](std::size_t range, std::size_t, std::stop_token stop) -> Result<> {
        if (range == 3) return failure("E0340", "no room");
        return turns.wait(range + 1, stop) ? Result<>() : failure("E0343", "stopped");  // a turn that never comes
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "E0340");
}

TEST(Ranges, StopOnRequest) {
    std::stop_source source;
    std::atomic<int> calls = 0;
    const auto done =
        for_each_range(1000, 2, source.get_token(), [&](std::size_t, std::size_t, std::stop_token) -> Result<> {
            if (++calls == 5) source.request_stop();
            return {};
        });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "E0343");
    EXPECT_LT(calls, 10);
}

TEST(Ranges, LetThreadsThroughInTurn) {
    InTurn turns;
    std::vector<std::size_t> order;
    ASSERT_TRUE(for_each_range(100, 4, {}, [&](std::size_t range, std::size_t, std::stop_token stop) -> Result<> {
        if (!turns.wait(range, stop)) return failure("E0343", "stopped");
        order.push_back(range);
        turns.pass_on();
        return {};
    }));
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
}

TEST(CompletedRanges, CountWhatIsDoneWithoutAGap) {
    CompletedRanges completed(4);
    std::vector<std::pair<std::size_t, std::size_t>> reports;
    for (const std::size_t range : {1u, 0u, 3u, 2u})
        completed.complete(range, [&](std::size_t prefix, std::size_t total) { reports.emplace_back(prefix, total); });
    EXPECT_EQ(reports, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {2, 2}, {2, 3}, {4, 4}}));
}

TEST(MixSpool, GivesBackWhatWasWrittenWithSilenceAround) {
    const TemporaryFolder folder;
    const AudioBuffer noise = stereo_noise(0.1, {0.0});
    auto spool = MixSpool::create(folder.path(), noise.frames());
    ASSERT_TRUE(spool);
    EXPECT_EQ(folder.listing(), "");  // it has no name
    ASSERT_TRUE(spool->write({2000}, noise.view().subview(2000, 2800)));
    ASSERT_TRUE(spool->write({0}, noise.view().subview(0, 2000)));
    AudioBuffer read(2, 5000);
    ASSERT_TRUE(spool->read({-100}, read.view()));
    EXPECT_EQ(largest_sample(read.view().subview(0, 100)), 0.0f);
    EXPECT_EQ(largest_sample(read.view().subview(4900, 100)), 0.0f);
    for (int c = 0; c < 2; ++c) EXPECT_TRUE(std::ranges::equal(read.channel(c).subspan(100, 4800), noise.channel(c)));
    for (const std::int64_t outside : {-6000, 4800, 9000}) {
        ASSERT_TRUE(spool->read({outside}, read.view()));
        EXPECT_EQ(largest_sample(read.view()), 0.0f) << outside;
    }
}

TEST(MixSpool, ForgetsOnlyWhatItIsTold) {
    const TemporaryFolder folder;
    const AudioBuffer noise = stereo_noise(1.0, {0.0});
    auto spool = MixSpool::create(folder.path(), noise.frames());
    ASSERT_TRUE(spool);
    ASSERT_TRUE(spool->write({0}, noise.view()));
    spool->forget({0}, {24000});
    AudioBuffer read(2, 24000);
    ASSERT_TRUE(spool->read({24000}, read.view()));
    for (int c = 0; c < 2; ++c) EXPECT_TRUE(std::ranges::equal(read.channel(c), noise.channel(c).subspan(24000)));
}

TEST(MixSpool, NeedsAFolder) {
    const auto spool = MixSpool::create("/nowhere/at/all", {100});
    ASSERT_FALSE(spool);
    EXPECT_EQ(spool.error().code, "E0341");
}

}  // namespace
}  // namespace dramatis::mix::master

#include "pipeline/live/order_queue.h"

#include <thread>

#include <gtest/gtest.h>

namespace dramatis::pipeline::live {
namespace {

using namespace std::chrono_literals;

TEST(OrderQueue, KeepsTheOrder) {
    OrderQueue queue;
    queue.post(Jump::NextScene);
    queue.post(RepeatOrder{});
    queue.post(SoloOrder{mix::audio::Bus::Music});
    const auto calls = queue.wait(0ms, {});
    ASSERT_EQ(calls.orders.size(), 3u);
    EXPECT_EQ(std::get<Jump>(calls.orders[0]), Jump::NextScene);
    EXPECT_TRUE(std::holds_alternative<RepeatOrder>(calls.orders[1]));
    EXPECT_EQ(std::get<SoloOrder>(calls.orders[2]).bus, mix::audio::Bus::Music);
    EXPECT_FALSE(calls.drained);
    EXPECT_TRUE(queue.wait(0ms, {}).orders.empty());
}

TEST(OrderQueue, MakesOneOfSavesThatWaitBehindEachOther) {
    OrderQueue queue;
    queue.post(ReloadOrder{{"a.cues"}});
    queue.post(ReloadOrder{{"mix.toml", "a.cues"}});
    queue.post(Jump::Back);
    queue.post(ReloadOrder{{"a.cues"}});
    const auto calls = queue.wait(0ms, {});
    ASSERT_EQ(calls.orders.size(), 3u);
    const auto& first = std::get<ReloadOrder>(calls.orders[0]);
    EXPECT_EQ(first.saved, (std::vector<std::filesystem::path>{"a.cues", "mix.toml"}));
    EXPECT_EQ(first.times, 2u);
    EXPECT_EQ(std::get<ReloadOrder>(calls.orders[2]).times, 1u);
}

TEST(OrderQueue, IsWokenByAnOrderAndByADrainedPool) {
    OrderQueue queue;
    std::jthread later([&] { queue.post(Jump::Forward); });
    EXPECT_EQ(queue.wait(60s, {}).orders.size(), 1u);
    later = std::jthread([&] { queue.report_drained(); });
    EXPECT_TRUE(queue.wait(60s, {}).drained);
    EXPECT_FALSE(queue.wait(0ms, {}).drained);
}

TEST(OrderQueue, IsWokenByAStop) {
    OrderQueue queue;
    std::stop_source stop;
    const std::jthread later([&] { stop.request_stop(); });
    EXPECT_TRUE(queue.wait(60s, stop.get_token()).orders.empty());
}

}  // namespace
}  // namespace dramatis::pipeline::live

#include "pipeline/repeat_on_save.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class RepeatOnSave : public testing::Test {
  protected:
    void save(std::string_view name) const {
        folder_.add(std::string(name) + ".tmp", "content");
        fs::rename(folder_ / (std::string(name) + ".tmp"), folder_ / name);
    }
    static void wait_for_stop(const std::stop_token& stop) {
        while (!stop.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    TemporaryFolder folder_;
};

TEST_F(RepeatOnSave, TakesATurnAtOnceAndEndsWhenItSaysSo) {
    int turns = 0;
    repeat_on_save({folder_ / "a"},
                   [&](const Turn& turn) {
                       EXPECT_THAT(turn.saved, IsEmpty());
                       ++turns;
                       return false;
                   },
                   {});
    EXPECT_EQ(turns, 1);
}

TEST_F(RepeatOnSave, TakesAnotherTurnForEachSaveAndSaysWhy) {
    std::vector<Paths> reasons;
    std::jthread saver;
    repeat_on_save({folder_ / "a", folder_ / "b"},
                   [&](const Turn& turn) {
                       reasons.push_back(turn.saved);
                       saver = std::jthread([&, turns = reasons.size()] { save(turns == 1 ? "a" : "b"); });
                       saver.join();  // during the turn: nothing is missed
                       return reasons.size() < 3;
                   },
                   {});
    ASSERT_EQ(reasons.size(), 3u);
    EXPECT_THAT(reasons[0], IsEmpty());
    EXPECT_THAT(reasons[1], testing::Contains(folder_ / "a"));
    EXPECT_THAT(reasons[2], testing::Contains(folder_ / "b"));
}

TEST_F(RepeatOnSave, StopsATurnThatIsOutOfDateAndKeepsItsReasons) {
    save("b");
    std::vector<Paths> reasons;
    repeat_on_save({folder_ / "a", folder_ / "b"},
                   [&](const Turn& turn) {
                       reasons.push_back(turn.saved);
                       if (reasons.size() == 3) return false;
                       save(reasons.size() == 1 ? "a" : "b");
                       wait_for_stop(turn.stop);
                       return true;
                   },
                   {});
    ASSERT_EQ(reasons.size(), 3u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "a"));
    EXPECT_THAT(reasons[2], UnorderedElementsAre(folder_ / "a", folder_ / "b"));
}

TEST_F(RepeatOnSave, WatchesTheFilesThatATurnTellsOf) {
    std::vector<Paths> reasons;
    repeat_on_save({folder_ / "a"},
                   [&](const Turn& turn) {
                       reasons.push_back(turn.saved);
                       if (reasons.size() == 2) return false;
                       save("c");  // after it was read, before it was told of
                       turn.files({folder_ / "b", folder_ / "c"});
                       wait_for_stop(turn.stop);
                       return true;
                   },
                   {});
    ASSERT_EQ(reasons.size(), 2u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "c"));
}

TEST_F(RepeatOnSave, EndsWhenItIsAskedToStopWhileItWaits) {
    std::stop_source stop;
    std::jthread stopper;
    int turns = 0;
    repeat_on_save(
        {folder_ / "a"},
        [&](const Turn&) {
            ++turns;
            stopper = std::jthread([&] { stop.request_stop(); });
            return true;
        },
        stop.get_token());
    EXPECT_EQ(turns, 1);
}

TEST_F(RepeatOnSave, StopsTheTurnThatRunsWhenAllIsToEnd) {
    std::stop_source stop;
    int turns = 0;
    repeat_on_save(
        {folder_ / "a"},
        [&](const Turn& turn) {
            ++turns;
            stop.request_stop();
            wait_for_stop(turn.stop);
            return true;
        },
        stop.get_token());
    EXPECT_EQ(turns, 1);
}

}  // namespace
}  // namespace dramatis::pipeline

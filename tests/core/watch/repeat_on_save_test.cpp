#include "core/watch/repeat_on_save.h"

#include <condition_variable>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/files/file_state.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
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
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait(lock, stop, [] { return false; });
    }

    TemporaryFolder folder_;
};

TEST_F(RepeatOnSave, TakesATurnAtOnceAndEndsWhenItSaysSo) {
    int turns = 0;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            EXPECT_THAT(saved, IsEmpty());
            ++turns;
            return {{folder_ / "a"}, [](const auto&) { return false; }};
        },
        {});
    EXPECT_EQ(turns, 1);
}

TEST_F(RepeatOnSave, TakesAnotherTurnForEachSaveAndSaysWhy) {
    std::vector<Paths> reasons;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            reasons.push_back(saved);
            return {{folder_ / "a", folder_ / "b"}, [&, turns = reasons.size()](const auto&) {
                        save(turns == 1 ? "a" : "b");  // during the turn: nothing is missed
                        return turns < 3;
                    }};
        },
        {});
    ASSERT_EQ(reasons.size(), 3u);
    EXPECT_THAT(reasons[0], IsEmpty());
    EXPECT_THAT(reasons[1], testing::Contains(folder_ / "a"));
    EXPECT_THAT(reasons[2], testing::Contains(folder_ / "b"));
}

TEST_F(RepeatOnSave, StopsATurnThatIsOutOfDateAndKeepsItsReasons) {
    save("b");
    while (changed_since(folder_ / "b", FileWatcher::now())) std::this_thread::yield();  // a step of the files' clock
    std::vector<Paths> reasons;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            reasons.push_back(saved);
            return {{folder_ / "a", folder_ / "b"}, [&, turns = reasons.size()](const std::stop_token& stop) {
                        if (turns == 3) return false;
                        save(turns == 1 ? "a" : "b");
                        wait_for_stop(stop);
                        return true;
                    }};
        },
        {});
    ASSERT_EQ(reasons.size(), 3u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "a"));
    EXPECT_THAT(reasons[2], UnorderedElementsAre(folder_ / "a", folder_ / "b"));
}

TEST_F(RepeatOnSave, ForgetsTheReasonsOfATurnThatWasFinished) {
    std::vector<Paths> reasons;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            reasons.push_back(saved);
            if (reasons.size() == 3) return {{}, [](const auto&) { return false; }};
            save(reasons.size() == 1 ? "a" : "b");
            return {.files = {folder_ / "a", folder_ / "b"}};  // no work: the reading is all of it
        },
        {});
    ASSERT_EQ(reasons.size(), 3u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "a"));
    EXPECT_THAT(reasons[2], ElementsAre(folder_ / "b"));
}

TEST_F(RepeatOnSave, WatchesTheFilesThatATurnTellsOf) {
    std::vector<Paths> reasons;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            reasons.push_back(saved);
            if (reasons.size() == 2) return {{}, [](const auto&) { return false; }};
            save("c");  // after it was read, before it is watched
            return {{folder_ / "b", folder_ / "c"}, [](const std::stop_token& stop) {
                        wait_for_stop(stop);
                        return true;
                    }};
        },
        {});
    ASSERT_EQ(reasons.size(), 2u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "c"));
}

TEST_F(RepeatOnSave, SeesASaveBetweenTheFirstReadingAndTheLoop) {
    const auto read_at = FileWatcher::now();
    save("a");
    std::vector<Paths> reasons;
    repeat_on_save(
        [&](const Paths& saved) -> WatchTurn {
            reasons.push_back(saved);
            if (reasons.size() == 2) return {{}, [](const auto&) { return false; }};
            return {.files = {folder_ / "a"}};  // no work: the reading is all of it
        },
        {}, read_at);
    ASSERT_EQ(reasons.size(), 2u);
    EXPECT_THAT(reasons[1], ElementsAre(folder_ / "a"));
}

TEST_F(RepeatOnSave, EndsWhenItIsAskedToStopWhileItWaits) {
    std::stop_source stop;
    std::jthread stopper;
    int turns = 0;
    repeat_on_save(
        [&](const Paths&) -> WatchTurn {
            ++turns;
            return {{folder_ / "a"}, [&](const auto&) {
                        stopper = std::jthread([&] { stop.request_stop(); });
                        return true;
                    }};
        },
        stop.get_token());
    EXPECT_EQ(turns, 1);
}

TEST_F(RepeatOnSave, StopsTheTurnThatRunsWhenAllIsToEnd) {
    std::stop_source stop;
    int turns = 0;
    repeat_on_save(
        [&](const Paths&) -> WatchTurn {
            ++turns;
            return {{folder_ / "a"}, [&](const std::stop_token& turn) {
                        stop.request_stop();
                        wait_for_stop(turn);
                        return true;
                    }};
        },
        stop.get_token());
    EXPECT_EQ(turns, 1);
}

}  // namespace
}  // namespace dramatis

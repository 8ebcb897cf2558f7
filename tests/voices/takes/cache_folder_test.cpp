// What is removed from a cache, and above all what never is.
#include "voices/takes/cache_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/files/file_descriptor.h"
#include "core/hash.h"
#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"
#include "voices/takes/take_store.h"

namespace dramatis::voices::takes {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr std::uint64_t no_limit = std::uint64_t{1} << 40;
constexpr std::string_view recording = "months of work";

std::string name_in_cache(int take) { return slate_number(take).hex().insert(2, "/").insert(0, "takes/"); }

class CacheFolderTest : public ::testing::Test {
  protected:
    // Takes 1 to `count`.
    void store_takes(int count) const {
        const auto store = TakeStore::open(cache_, no_limit);
        ASSERT_TRUE(store) << store.error().message;
        for (int i = 1; i <= count; ++i) ASSERT_TRUE((*store)->store(slate_number(i), some_take()));
    }
    // As an earlier version left it.
    void remove_marker() const { fs::remove(cache_ / cache_marker); }
    void add_story(std::string_view text) const {
        const std::string name = hash_bytes(std::as_bytes(std::span(text))).hex();
        folder_.add("cache/stories/" + name + ".txt", text);
    }
    void expect_refused(const Result<CacheUsage>& done) const {
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, "E0234");
        EXPECT_FALSE(fs::exists(cache_ / cache_marker));
    }

    TemporaryFolder folder_;
    fs::path cache_ = folder_ / "cache";
};

TEST_F(CacheFolderTest, ANewOneIsMarked) {
    store_takes(1);
    EXPECT_TRUE(is_marked_cache(cache_));
    EXPECT_THAT(read_bytes(cache_ / cache_marker),
                ::testing::StartsWith("Signature: 8a477f597d28d172789f06886806bc55\n"));
}

// One that met the marker of another and not yet its own once took the folder for that of another program.
TEST_F(CacheFolderTest, ManyProcessesMayMakeANewOneAtOnce) {
    constexpr int folders = 25, processes = 6;
    for (int number = 0; number < folders; ++number) {
        const fs::path folder = folder_.path() / std::to_string(number);
        int gate[2];
        ASSERT_EQ(::pipe(gate), 0);
        std::vector<pid_t> children;
        for (int i = 0; i < processes; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(gate[1]);
                char nothing = 0;
                static_cast<void>(::read(gate[0], &nothing, 1));  // returns when the parent closes its end
                ::_exit(claim_cache_folder(folder) ? 0 : 1);
            }
            children.push_back(child);
        }
        ::close(gate[0]);
        ::close(gate[1]);
        for (const pid_t child : children) {
            int status = -1;
            ASSERT_EQ(::waitpid(child, &status, 0), child);
            ASSERT_EQ(status, 0) << "in folder " << number;
        }
        EXPECT_TRUE(is_marked_cache(folder));
    }
}

TEST_F(CacheFolderTest, WhatAKilledProcessLeftGoesWithTheNextUse) {
    store_takes(1);
    add_story("Once.");
    const auto left = {folder_.add("cache/.dramatis-1-1.part", "x"),
                       folder_.add("cache/stories/.dramatis-1-2.part", "x"),
                       folder_.add("cache/gains/.dramatis-1-3.part", "x")};
    ASSERT_TRUE(claim_cache_folder(cache_));
    for (const fs::path& file : left) EXPECT_FALSE(fs::exists(file)) << file;
}

TEST_F(CacheFolderTest, OneOfAnEarlierVersionIsRecognisedByItsTakes) {
    store_takes(1);
    remove_marker();
    folder_.add("cache/my notes.txt", recording);
    const auto cleared = clear_cache(cache_);
    ASSERT_TRUE(cleared) << cleared.error().message;
    EXPECT_TRUE(is_marked_cache(cache_));
    EXPECT_FALSE(fs::exists(cache_ / name_in_cache(1)));
    EXPECT_EQ(read_bytes(cache_ / "my notes.txt"), recording);
}

TEST_F(CacheFolderTest, OneOfAnEarlierVersionIsRecognisedWithStoriesAlone) {
    add_story("Once upon a time.");
    ASSERT_TRUE(claim_cache_folder(cache_));
    EXPECT_TRUE(is_marked_cache(cache_));
}

TEST_F(CacheFolderTest, AFolderOfRecordingsIsNone) {
    const std::string name = "cache/" + name_in_cache(1);
    for (const std::string file : {"cache/takes/mira-12.wav", "cache/takes/ed/mira-12.wav", "cache/show.cues"}) {
        fs::remove_all(cache_);
        folder_.add(file, recording);
        folder_.add(name, recording);  // by its name a take, by its head none
        fs::last_write_time(folder_ / file, fs::file_time_type::clock::now() - std::chrono::hours(5));
        expect_refused(clear_cache(cache_));
        expect_refused(trim_cache(cache_, 0));
        EXPECT_FALSE(TakeStore::open(cache_, no_limit));
        EXPECT_EQ(read_bytes(folder_ / file), recording) << file;
        EXPECT_EQ(read_bytes(folder_ / name), recording) << file;
    }
}

TEST_F(CacheFolderTest, AMarkerOfAnotherProgramIsNone) {
    folder_.add("cache/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# This file is a tag of ccache.\n");
    folder_.add("cache/x", recording);
    const auto cleared = clear_cache(cache_);
    ASSERT_FALSE(cleared);
    EXPECT_THAT(cleared.error().message, HasSubstr("'x'"));
}

TEST_F(CacheFolderTest, InAMarkedOneNothingGoesThatIsNoTakeByNameAndHead) {
    store_takes(2);
    const std::string shard = slate_number(1).hex().substr(0, 2);
    const std::vector<std::string> kept = {"cache/takes/mira.wav",
                                           "cache/takes/" + shard + "/mira.wav",
                                           "cache/takes/" + shard + "/.hidden",
                                           "cache/" + name_in_cache(3),
                                           "cache/stories/mine.txt",
                                           "cache/stories/" + slate_number(1).hex() + ".txt",
                                           "cache/gains/" + slate_number(1).hex(),
                                           "cache/notes"};
    for (const std::string& file : kept) {
        folder_.add(file, recording);
        fs::last_write_time(folder_ / file, fs::file_time_type::clock::now() - std::chrono::hours(5));
    }
    const auto cleared = clear_cache(cache_);
    ASSERT_TRUE(cleared);
    for (const std::string& file : kept) EXPECT_EQ(read_bytes(folder_ / file), recording) << file;
    EXPECT_FALSE(fs::exists(cache_ / name_in_cache(1)));
    EXPECT_FALSE(fs::exists(cache_ / name_in_cache(2)));
}

TEST_F(CacheFolderTest, RemovesAGainAsItIsWrittenAndNoOtherNumber) {
    store_takes(1);
    const std::string ours = "cache/gains/" + slate_number(1).hex(), theirs = "cache/gains/" + slate_number(2).hex();
    folder_.add(ours, "-7.25\n");
    folder_.add(theirs, "\f1");
    ASSERT_TRUE(clear_cache(cache_));
    EXPECT_FALSE(fs::exists(folder_ / ours));
    EXPECT_TRUE(fs::exists(folder_ / theirs));
}

TEST_F(CacheFolderTest, FollowsNoLink) {
    store_takes(1);
    const std::string real_take = read_bytes(cache_ / name_in_cache(1));
    // Another folder with takes in it, which a link makes part of this one: a whole shard, and one entry.
    const std::string entry = slate_number(2).hex().substr(2);
    folder_.add("theirs/" + entry, real_take);
    fs::create_directory_symlink(folder_ / "theirs", cache_ / "takes" / slate_number(2).hex().substr(0, 2));
    const fs::path linked = cache_ / name_in_cache(3);
    fs::create_directories(linked.parent_path());
    fs::create_symlink(folder_ / "theirs" / entry, linked);
    ASSERT_TRUE(clear_cache(cache_));
    EXPECT_TRUE(read_bytes(folder_ / "theirs" / entry) == real_take);
    const auto store = TakeStore::open(cache_, no_limit);
    Miss miss = Miss::Damaged;
    EXPECT_FALSE((*store)->find(slate_number(2), &miss));
    EXPECT_TRUE(read_bytes(folder_ / "theirs" / entry) == real_take);
}

TEST_F(CacheFolderTest, AFolderOfTakesThatIsALinkIsRefused) {
    fs::create_directories(cache_);
    folder_.add("theirs/mira.wav", recording);
    fs::create_directory_symlink(folder_ / "theirs", cache_ / "takes");
    expect_refused(clear_cache(cache_));
    EXPECT_FALSE(TakeStore::open(cache_, no_limit));
}

TEST_F(CacheFolderTest, WithoutItsMarkerEvictionStops) {
    store_takes(3);
    const auto store = TakeStore::open(cache_, no_limit);
    remove_marker();
    EXPECT_EQ((*store)->evict(0).entries, 3u);
}

TEST_F(CacheFolderTest, StoriesAreCountedAndGoAfterTheTakes) {
    store_takes(2);
    add_story("Once upon a time.");
    add_story("There was a compiler.");
    CacheUsage usage = measure_cache(cache_);
    EXPECT_EQ(usage.takes, 2u);
    EXPECT_EQ(usage.stories, 2u);
    usage = trim_cache(cache_, 50).value();
    EXPECT_EQ(usage.takes, 0u);
    EXPECT_EQ(usage.stories, 2u);
    EXPECT_EQ(usage.bytes, 38u);
    usage = trim_cache(cache_, 30).value();
    EXPECT_EQ(usage.stories, 1u);
    EXPECT_EQ(clear_cache(cache_)->stories, 0u);
    EXPECT_TRUE(fs::is_empty(cache_ / "stories"));
}

TEST_F(CacheFolderTest, ADamagedHeadOfZerosGoes) {
    store_takes(1);
    for (const std::string_view left : {std::string_view(), std::string_view("\0\0\0\0\0\0\0\0\0\0", 10)}) {
        folder_.add("cache/" + name_in_cache(1), left);
        ASSERT_TRUE(clear_cache(cache_));
        EXPECT_FALSE(fs::exists(cache_ / name_in_cache(1))) << "a power cut left " << left.size() << " bytes";
    }
}

TEST_F(CacheFolderTest, AFileCalledSizeThatIsNotOursStays) {
    store_takes(1);
    folder_.add("cache/takes/size", recording);
    store_takes(2);
    EXPECT_EQ(read_bytes(cache_ / "takes/size"), recording);
}

TEST_F(CacheFolderTest, AnotherProgramsLockIsNotWaitedForForever) {
    store_takes(1);
    const FileDescriptor held(::open((cache_ / "takes/size").c_str(), O_RDWR | O_CLOEXEC));
    ASSERT_EQ(::flock(held.get(), LOCK_EX), 0);
    const auto store = TakeStore::open(cache_, no_limit);
    ASSERT_TRUE((*store)->store(slate_number(2), some_take()));
    const auto warning = (*store)->warning();
    ASSERT_TRUE(warning);
    EXPECT_EQ(warning->code, "W0235");
    EXPECT_TRUE((*store)->find(slate_number(2)));
}

TEST_F(CacheFolderTest, WithoutAHomeThereIsNone) {
    const char* const home = std::getenv("HOME");
    const std::string home_before = home != nullptr ? home : "/";
    ::unsetenv("XDG_CACHE_HOME");
    ::setenv("HOME", "not absolute", 1);
    const auto folder = TakeStore::default_folder();
    ::setenv("HOME", home_before.c_str(), 1);
    EXPECT_FALSE(folder.native().starts_with("/var/tmp") || folder.native().starts_with("/tmp")) << folder;
}

}  // namespace
}  // namespace dramatis::voices::takes

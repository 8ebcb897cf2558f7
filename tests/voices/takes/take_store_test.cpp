#include "voices/takes/take_store.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "core/sanitizers.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"

namespace dramatis::voices::takes {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t no_size_limit = std::uint64_t{1} << 40;

std::unique_ptr<TakeStore> open_store(const fs::path& folder, std::uint64_t limit = no_size_limit) {
    auto store = TakeStore::open(folder, limit);
    EXPECT_TRUE(store) << store.error().message;
    return std::move(*store);
}

fs::path entry_path(const TakeStore& store, const Slate& slate) {
    const std::string hex = slate.hex();
    return store.folder() / "takes" / hex.substr(0, 2) / hex.substr(2);
}

void set_age(const fs::path& file, int hours) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(hours));
}

void flip_bit(const fs::path& file, std::streamoff offset) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekg(offset);
    const int byte = stream.get();
    stream.seekp(offset);
    stream.put(static_cast<char>(byte ^ 1));
}

// Every line of a render without a cache once failed with it.
TEST(TakeStore, IsPatientWhenATemporaryFolderFindsNoDescriptor) {
    if (DRAMATIS_SANITIZED) GTEST_SKIP() << "a sanitizer looks at memory through descriptors of its own";
    const int result = run_forked({}, [] {
        const auto store = TakeStore::open_temporary();
        rlimit usual{};
        if (!store || getrlimit(RLIMIT_NOFILE, &usual) != 0) return 2;
        const rlimit none{0, usual.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &none) != 0) return 3;
        const std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            setrlimit(RLIMIT_NOFILE, &usual);
        });
        return (*store)->store(slate_number(1), some_take()) ? 0 : 1;
    });
    EXPECT_EQ(result, 0);
}

TEST(TakeStore, GivesBackWhatWasStored) {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "cache");
    const Take take = some_take();
    ASSERT_TRUE(store->store(slate_number(1), take));
    const auto info = store->find(slate_number(1));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->slate, slate_number(1));
    EXPECT_EQ(info->rate, take.rate);
    EXPECT_EQ(info->length, take.length());
    EXPECT_EQ(info->words, take.words);
    const auto loaded = store->load(slate_number(1));
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->samples, take.samples);
    EXPECT_EQ(loaded->words, take.words);
    EXPECT_EQ(loaded->rate, take.rate);
}

TEST(TakeStore, FindsNothingUnderAnotherSlate) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    Miss miss = Miss::Damaged;
    EXPECT_FALSE(store->find(slate_number(2), &miss));
    EXPECT_EQ(miss, Miss::Absent);
    EXPECT_FALSE(store->load(slate_number(2)));
}

TEST(TakeStore, OutlivesTheProgram) {
    const TemporaryFolder folder;
    ASSERT_TRUE(open_store(folder.path())->store(slate_number(1), some_take()));
    EXPECT_TRUE(open_store(folder.path())->load(slate_number(1)));
}

TEST(TakeStore, HoldsTakesWithoutWordsAndWithVeryMany) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    Take silent = some_take();
    silent.words.clear();
    ASSERT_TRUE(store->store(slate_number(1), silent));
    EXPECT_EQ(store->load(slate_number(1))->words.size(), 0u);
    Take wordy = some_take();
    for (std::uint32_t i = 3; i < 5000; ++i) wordy.words.push_back({i, {900}, {900}});
    ASSERT_TRUE(store->store(slate_number(2), wordy));
    EXPECT_EQ(store->find(slate_number(2))->words, wordy.words);
    EXPECT_EQ(store->load(slate_number(2))->words, wordy.words);
}

TEST(TakeStore, AFlippedBitAnywhereIsAMissAndTheEntryGoes) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const Take take = some_take(50);
    ASSERT_TRUE(store->store(slate_number(1), take));
    const auto size = static_cast<std::streamoff>(fs::file_size(entry_path(*store, slate_number(1))));
    for (std::streamoff offset = 0; offset < size; ++offset) {
        ASSERT_TRUE(store->store(slate_number(1), take));
        flip_bit(entry_path(*store, slate_number(1)), offset);
        EXPECT_FALSE(store->load(slate_number(1))) << "byte " << offset;
        EXPECT_FALSE(fs::exists(entry_path(*store, slate_number(1)))) << "byte " << offset;
    }
}

TEST(TakeStore, TellsADamagedEntryFromAnAbsentOne) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    flip_bit(entry_path(*store, slate_number(1)), 30);
    Miss miss = Miss::Absent;
    EXPECT_FALSE(store->find(slate_number(1), &miss));
    EXPECT_EQ(miss, Miss::Damaged);
    EXPECT_FALSE(store->find(slate_number(1), &miss));
    EXPECT_EQ(miss, Miss::Absent);
}

TEST(TakeStore, ACutOrLengthenedEntryIsAMiss) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const Take take = some_take(50);
    ASSERT_TRUE(store->store(slate_number(1), take));
    const auto size = fs::file_size(entry_path(*store, slate_number(1)));
    for (const std::uintmax_t wrong :
         {std::uintmax_t{0}, std::uintmax_t{7}, std::uintmax_t{79}, std::uintmax_t{80}, size - 1, size + 1}) {
        ASSERT_TRUE(store->store(slate_number(1), take));
        fs::resize_file(entry_path(*store, slate_number(1)), wrong);
        EXPECT_FALSE(store->find(slate_number(1))) << wrong;
    }
}

TEST(TakeStore, AnEntryOfAnotherSlateIsAMiss) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    fs::create_directories(entry_path(*store, slate_number(2)).parent_path());
    fs::copy_file(entry_path(*store, slate_number(1)), entry_path(*store, slate_number(2)));
    EXPECT_FALSE(store->find(slate_number(2)));
}

TEST(TakeStore, AHeadThatClaimsTerabytesAllocatesNothing) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    std::fstream stream(entry_path(*store, slate_number(1)), std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(32);
    for (int i = 0; i < 12; ++i) stream.put('\x7F');
    stream.close();
    EXPECT_FALSE(store->find(slate_number(1)));
}

TEST(TakeStore, AnEntryWithWordsOutsideTheTakeIsAMiss) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const std::int64_t length = some_take().length().count;
    for (const WordTiming word :
         {WordTiming{0, {-1}, {5}}, WordTiming{0, {5}, {4}}, WordTiming{0, {5}, {length + 1}}}) {
        Take take = some_take();
        take.words = {word};
        ASSERT_TRUE(store->store(slate_number(1), take));  // with the right check sum
        Miss miss = Miss::Absent;
        EXPECT_FALSE(store->find(slate_number(1), &miss)) << word.begin.count << " to " << word.end.count;
        EXPECT_EQ(miss, Miss::Damaged);
    }
}

TEST(TakeStore, AFolderOrAPipeInAnEntrysPlaceIsAMiss) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    fs::create_directories(entry_path(*store, slate_number(1)));
    EXPECT_FALSE(store->find(slate_number(1)));
    fs::create_directories(entry_path(*store, slate_number(2)).parent_path());
    ASSERT_EQ(::mkfifo(entry_path(*store, slate_number(2)).c_str(), 0600), 0);
    EXPECT_FALSE(store->load(slate_number(2)));
}

TEST(TakeStore, SaysHowMuchItHolds) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    EXPECT_EQ(store->usage().entries, 0u);
    ASSERT_TRUE(store->store(slate_number(1), some_take(1000)));
    ASSERT_TRUE(store->store(slate_number(2), some_take(1000)));
    EXPECT_EQ(store->usage().entries, 2u);
    EXPECT_EQ(store->usage().bytes, 2u * (80 + 2 * 20 + 2000));
}

TEST(TakeStore, EvictsWhatWasUsedLongestAgo) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(store->store(slate_number(i), some_take(1000)));
        set_age(entry_path(*store, slate_number(i)), 10 - i);
    }
    ASSERT_TRUE(store->find(slate_number(0)));  // used now: the youngest
    const StoreUsage left = store->evict(2 * 2120);
    EXPECT_EQ(left.entries, 2u);
    EXPECT_TRUE(store->find(slate_number(0)));
    EXPECT_FALSE(store->find(slate_number(1)));
    EXPECT_FALSE(store->find(slate_number(2)));
    EXPECT_TRUE(store->find(slate_number(3)));
    EXPECT_EQ(store->evict(0).bytes, 0u);
}

TEST(TakeStore, KeepsToItsLimitFromRunToRun) {
    const TemporaryFolder folder;
    constexpr std::uint64_t limit = 10 * 2120;
    for (int run = 0; run < 8; ++run) {
        const auto store = open_store(folder.path(), limit);
        for (int i = 0; i < 4; ++i) {
            ASSERT_TRUE(store->store(slate_number(run * 4 + i), some_take(1000)));
            // An earlier run's: this one's own takes are spared.
            set_age(entry_path(*store, slate_number(run * 4 + i)), 100 - run);
        }
    }
    const auto store = open_store(folder.path(), limit);
    EXPECT_LE(store->usage().bytes, limit);
    EXPECT_GE(store->usage().entries, 5u);
    EXPECT_TRUE(store->find(slate_number(31))) << "the newest should have stayed";
    EXPECT_FALSE(store->find(slate_number(0))) << "the oldest should have gone";
}

TEST(TakeStore, ARunKeepsItsOwnTakesEvenOverTheLimit) {
    const TemporaryFolder folder;
    {
        const auto store = open_store(folder.path(), 1);
        for (int i = 0; i < 4; ++i) ASSERT_TRUE(store->store(slate_number(i), some_take()));
    }
    EXPECT_EQ(open_store(folder.path(), 1)->usage().entries, 4u);
}

TEST(TakeStore, ClearsWhatAKilledProcessLeftBehind) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    const fs::path shard = entry_path(*store, slate_number(1)).parent_path();
    std::ofstream(shard / ".dramatis-1-1.part") << "x";
    std::ofstream(shard / ".dramatis-1-2.part") << "x";
    set_age(shard / ".dramatis-1-1.part", 2);
    store->evict(no_size_limit);
    EXPECT_FALSE(fs::exists(shard / ".dramatis-1-1.part"));
    EXPECT_TRUE(fs::exists(shard / ".dramatis-1-2.part"));
    EXPECT_TRUE(store->find(slate_number(1)));
}

TEST(TakeStore, TheNextTakeOfAShardClearsWhatAKilledProcessLeftThere) {
    const TemporaryFolder folder;
    fs::path shard;
    {
        const auto store = open_store(folder.path());
        ASSERT_TRUE(store->store(slate_number(1), some_take()));
        shard = entry_path(*store, slate_number(1)).parent_path();
    }
    std::ofstream(shard / ".dramatis-1-1.part") << "x";
    ASSERT_TRUE(open_store(folder.path())->store(slate_number(1), some_take()));
    EXPECT_FALSE(fs::exists(shard / ".dramatis-1-1.part"));
}

TEST(TakeStore, StoresLeaveNoTemporaryFiles) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    int files = 0;
    for (const auto& item : fs::directory_iterator(entry_path(*store, slate_number(1)).parent_path())) {
        EXPECT_EQ(item.path(), entry_path(*store, slate_number(1)));
        ++files;
    }
    EXPECT_EQ(files, 1);
}

TEST(TakeStore, ManyThreadsAndProcessesMayShareAFolder) {
    const TemporaryFolder folder;
    const Take take = some_take(5000);
    const auto work = [&](TakeStore& store, int seed) {
        for (int i = 0; i < 100; ++i) {
            const Slate slate = slate_number((i * 7 + seed) % 20);
            if (const auto found = store.load(slate)) {
                if (found->samples != take.samples) return false;
            } else if (!store.store(slate, take)) {
                return false;
            }
            if (i % 50 == 49) store.evict(10 * 10000);
        }
        return true;
    };
    const pid_t child = ::fork();
    if (child == 0) {
        auto store = TakeStore::open(folder.path(), no_size_limit);
        ::_exit(store && work(**store, 3) ? 0 : 1);
    }
    {
        const auto store = open_store(folder.path());
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) threads.emplace_back([&, t] { EXPECT_TRUE(work(*store, t)); });
        for (std::thread& thread : threads) thread.join();
        const auto warning = store->warning();
        EXPECT_FALSE(warning) << warning->message;
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

TEST(TakeStore, AFolderThatCanNotBeMadeIsAnError) {
    const TemporaryFolder folder;
    folder.add("file", "");
    const auto store = TakeStore::open(folder / "file/cache", no_size_limit);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, "E0231");
}

TEST(TakeStore, AFolderThatTakesNothingCostsAWarningAndNoTake) {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    EXPECT_FALSE(store->warning());
    // A file where the shard's folder should be: nobody can write there, not even root.
    const fs::path shard = entry_path(*store, slate_number(1)).parent_path();
    std::ofstream(shard) << "in the way";
    ASSERT_TRUE(store->store(slate_number(1), some_take()));
    ASSERT_TRUE(store->warning());
    EXPECT_EQ(store->warning()->code, "W0233");
    EXPECT_TRUE(store->find(slate_number(1)));
    EXPECT_TRUE(store->load(slate_number(1)));
}

TEST(TakeStore, ATemporaryOneGoesWithItsOwner) {
    fs::path folder;
    {
        auto store = TakeStore::open_temporary();
        ASSERT_TRUE(store);
        EXPECT_TRUE((*store)->temporary());
        folder = (*store)->folder();
        ASSERT_TRUE((*store)->store(slate_number(1), some_take()));
        EXPECT_TRUE((*store)->find(slate_number(1)));
        EXPECT_EQ(fs::status(folder).permissions() & fs::perms::others_all, fs::perms::none);
    }
    EXPECT_FALSE(fs::exists(folder));
}

TEST(TakeStore, ATemporaryOneClearsThoseOfKilledProcesses) {
    const TemporaryFolder parent;
    ::setenv("TMPDIR", parent.path().c_str(), 1);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto killed = TakeStore::open_temporary();
        static_cast<void>((*killed)->store(slate_number(1), some_take()));
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    const fs::path left = *fs::directory_iterator(parent.path());
    auto living = TakeStore::open_temporary();
    ASSERT_TRUE(living);
    const auto another = TakeStore::open_temporary();
    ::unsetenv("TMPDIR");
    ASSERT_TRUE(another);
    EXPECT_FALSE(fs::exists(left));
    EXPECT_TRUE(fs::exists((*living)->folder())) << "its owner lives";
}

TEST(TakeStore, LivesInTheUsersCacheFolder) {
    const char* const home = std::getenv("HOME");
    const std::string home_before = home != nullptr ? home : "/";
    ::setenv("XDG_CACHE_HOME", "/some/cache", 1);
    EXPECT_EQ(TakeStore::default_folder(), "/some/cache/dramatis");
    ::setenv("XDG_CACHE_HOME", "relative is ignored", 1);
    ::setenv("HOME", "/home/someone", 1);
    EXPECT_EQ(TakeStore::default_folder(), "/home/someone/.cache/dramatis");
    ::unsetenv("XDG_CACHE_HOME");
    ::setenv("HOME", home_before.c_str(), 1);
}

}  // namespace
}  // namespace dramatis::voices::takes

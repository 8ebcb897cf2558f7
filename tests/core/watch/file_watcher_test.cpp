#include "core/watch/file_watcher.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <set>
#include <thread>

#include "core/files/file.h"
#include "core/files/file_state.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::chrono::seconds far_too_long{60};  // to fail by, not to measure
constexpr Seconds a_while{0.2};                   // for what must not come

// A program that opens a file and writes it in steps.
class Writer {
  public:
    Writer(const fs::path& file, int flags) : descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | flags, 0666)) {
        EXPECT_GE(descriptor_, 0) << file;
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { ::close(descriptor_); }
    void write(std::string_view text) const {
        EXPECT_EQ(::write(descriptor_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }

  private:
    int descriptor_;
};

// Ways in which editors save.
void write_in_place(const fs::path& file, std::string_view text) { Writer(file, O_TRUNC).write(text); }

void rename_over(const fs::path& file, std::string_view text) {
    const fs::path beside = file.string() + ".tmp";
    write_in_place(beside, text);
    fs::rename(beside, file);
}

// vim and emacs, by default: the old file becomes the backup, the new one is made under its name.
void move_away_and_make_anew(const fs::path& file, std::string_view text) {
    fs::rename(file, file.string() + "~");
    write_in_place(file, text);
}

// Document programs: both change places, then the old one goes.
void exchange(const fs::path& file, std::string_view text) {
    const fs::path beside = file.string() + ".new";
    write_in_place(beside, text);
    ASSERT_EQ(::renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, file.c_str(), RENAME_EXCHANGE), 0);
    fs::remove(beside);
}

class FileWatcherTest : public testing::Test {
  protected:
    fs::path add(std::string_view name, std::string_view content = "one") const { return folder_.add(name, content); }

    // Waits until all of these were told of, whatever the number of turns. Nothing else may be.
    static void expect_told(FileWatcher& watcher, std::set<fs::path> files) {
        const auto end = Clock::now() + far_too_long;
        while (!files.empty() && Clock::now() < end) {
            for (const auto& file : watcher.wait({1.0})) EXPECT_EQ(files.erase(file), 1u) << file;
        }
        EXPECT_THAT(files, IsEmpty());
    }
    static void expect_nothing(FileWatcher& watcher) { EXPECT_THAT(watcher.wait(a_while), IsEmpty()); }

    TemporaryFolder folder_;
};

class FileWatcherByAnyMeans : public FileWatcherTest, public testing::WithParamInterface<FileWatcher::Means> {
  protected:
    FileWatcher::Means means() const { return GetParam(); }
};

INSTANTIATE_TEST_SUITE_P(Means, FileWatcherByAnyMeans,
                         testing::Values(FileWatcher::Means::Best, FileWatcher::Means::Polling), [](const auto& means) {
                             return means.param == FileWatcher::Means::Best ? std::string("Notes")
                                                                            : std::string("Polling");
                         });

TEST_P(FileWatcherByAnyMeans, TellsOfNothingThatWasNotSaved) {
    const auto file = add("a.cues");
    FileWatcher watcher({file, folder_ / "missing.toml", folder_ / "no/such/folder.toml"}, means());
    read_file(file).value();
    add("b.cues");
    rename_over(folder_ / "b.cues", "two");
    fs::remove(folder_ / "b.cues");
    add("new/c.cues");
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileWrittenInPlace) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    write_in_place(file, "two, longer");
    expect_told(watcher, {file});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileRenamedOver) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    rename_over(file, "one");  // the same text, but another file
    expect_told(watcher, {file});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileMovedAwayAndMadeAnew) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    move_away_and_make_anew(file, "two");
    expect_told(watcher, {file});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileExchangedWithAnother) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    exchange(file, "two");
    expect_told(watcher, {file});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsAgainAtEverySave) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    for (auto* const save : {rename_over, write_in_place, move_away_and_make_anew, rename_over}) {
        save(file, "next");
        expect_told(watcher, {file});
        expect_nothing(watcher);
    }
}

TEST_P(FileWatcherByAnyMeans, NamesFilesAsTheyWereGiven) {
    const auto file = add("show/a.cues");
    const fs::path relative = fs::relative(file);
    const fs::path roundabout = folder_ / "show/../show/a.cues";
    FileWatcher watcher({relative, roundabout}, means());
    rename_over(file, "two");
    expect_told(watcher, {relative, roundabout});
}

TEST_P(FileWatcherByAnyMeans, TellsOfEveryFileThatWasSavedInABurstOnce) {
    std::vector<fs::path> files;
    for (int i = 0; i < 20; ++i)
        files.push_back(add("scene" + std::to_string(i % 5) + "/part" + std::to_string(i) + ".cues"));
    FileWatcher watcher(files, means());
    for (int i = 0; i < 20; i += 2) rename_over(files[static_cast<std::size_t>(i)], "two");
    std::set<fs::path> saved;
    for (std::size_t i = 0; i < 20; i += 2) saved.insert(files[i]);
    expect_told(watcher, saved);
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfADeletionAndOfTheFilesReturn) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    fs::remove(file);
    expect_told(watcher, {file});
    expect_nothing(watcher);
    add("a.cues");
    expect_told(watcher, {file});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileThatDidNotExist) {
    FileWatcher watcher({folder_ / "voices.toml"}, means());
    add("voices.toml");
    expect_told(watcher, {folder_ / "voices.toml"});
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileLinkedIntoItsPlace) {
    const auto other = add("other.toml");
    FileWatcher watcher({folder_ / "voices.toml"}, means());
    fs::create_hard_link(other, folder_ / "voices.toml");
    expect_told(watcher, {folder_ / "voices.toml"});
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileInAFolderThatAppearsLater) {
    const fs::path file = folder_ / "season/show/a.cues";
    FileWatcher watcher({file}, means());
    fs::create_directories(file.parent_path());
    expect_nothing(watcher);
    add("season/show/a.cues");
    expect_told(watcher, {file});
    rename_over(file, "two");
    expect_told(watcher, {file});
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFileInAFolderThatIsMovedInWhole) {
    const fs::path file = folder_ / "show/a.cues";
    FileWatcher watcher({file}, means());
    add("elsewhere/a.cues");
    fs::rename(folder_ / "elsewhere", folder_ / "show");
    expect_told(watcher, {file});
    rename_over(file, "two");
    expect_told(watcher, {file});
}

TEST_P(FileWatcherByAnyMeans, FollowsAFolderThatIsMovedAwayAndBack) {
    const auto file = add("season/show/a.cues");
    FileWatcher watcher({file}, means());
    fs::rename(folder_ / "season", folder_ / "away");
    expect_told(watcher, {file});  // gone
    rename_over(folder_ / "away/show/a.cues", "two");
    expect_nothing(watcher);
    fs::rename(folder_ / "away", folder_ / "season");
    expect_told(watcher, {file});  // there again
    write_in_place(file, "three");
    expect_told(watcher, {file});
}

TEST_P(FileWatcherByAnyMeans, FollowsAFolderThatIsReplacedByAnother) {
    const auto file = add("show/a.cues");
    add("other/a.cues", "other");
    FileWatcher watcher({file}, means());
    fs::rename(folder_ / "show", folder_ / "old");
    fs::rename(folder_ / "other", folder_ / "show");
    expect_told(watcher, {file});
    rename_over(folder_ / "old/a.cues", "two");
    expect_nothing(watcher);
    rename_over(file, "two");
    expect_told(watcher, {file});
}

TEST_P(FileWatcherByAnyMeans, TellsWhenALinkedFileIsSaved) {
    const auto target = add("shared/voices.toml");
    fs::create_symlink("shared/voices.toml", folder_ / "voices.toml");
    FileWatcher watcher({folder_ / "voices.toml"}, means());
    rename_over(target, "two");
    expect_told(watcher, {folder_ / "voices.toml"});
    write_in_place(target, "three");
    expect_told(watcher, {folder_ / "voices.toml"});
}

TEST_P(FileWatcherByAnyMeans, TellsWhenALinkLeadsElsewhere) {
    add("first.toml");
    const auto second = add("other/second.toml");
    fs::create_symlink("first.toml", folder_ / "voices.toml");
    FileWatcher watcher({folder_ / "voices.toml"}, means());
    fs::create_symlink(second, folder_ / "link.tmp");
    fs::rename(folder_ / "link.tmp", folder_ / "voices.toml");
    expect_told(watcher, {folder_ / "voices.toml"});
    write_in_place(second, "three");
    expect_told(watcher, {folder_ / "voices.toml"});
    write_in_place(folder_ / "first.toml", "no matter");
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsWhenALinkedFolderIsSwapped) {
    add("v1/a.cues");
    add("v2/a.cues", "two");
    fs::create_symlink("v1", folder_ / "current");
    FileWatcher watcher({folder_ / "current/a.cues"}, means());
    fs::remove(folder_ / "current");
    fs::create_symlink("v2", folder_ / "current");
    expect_told(watcher, {folder_ / "current/a.cues"});
    rename_over(folder_ / "v2/a.cues", "three");
    expect_told(watcher, {folder_ / "current/a.cues"});
}

TEST_P(FileWatcherByAnyMeans, TellsWhenALinkIsReplacedByAFile) {
    add("first.toml");
    fs::create_symlink("first.toml", folder_ / "voices.toml");
    FileWatcher watcher({folder_ / "voices.toml"}, means());
    rename_over(folder_ / "voices.toml", "its own");
    expect_told(watcher, {folder_ / "voices.toml"});
    rename_over(folder_ / "voices.toml", "its own, again");
    expect_told(watcher, {folder_ / "voices.toml"});
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFolderWhenNamesInItComeAndGo) {
    add("sounds/rain.wav");
    FileWatcher watcher({folder_ / "sounds"}, means());
    add("sounds/wind.wav");
    expect_told(watcher, {folder_ / "sounds"});
    fs::remove(folder_ / "sounds/rain.wav");
    expect_told(watcher, {folder_ / "sounds"});
    add("sounds/.wind.wav.swp");  // an editor's own
    add("sounds/wind.wav~");
    rename_over(folder_ / "sounds/wind.wav", "other content");
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, TellsOfAFolderThatAppears) {
    FileWatcher watcher({folder_ / "sounds"}, means());
    add("sounds/wind.wav");
    expect_told(watcher, {folder_ / "sounds"});
}

TEST_P(FileWatcherByAnyMeans, WatchesOtherFilesWhenAsked) {
    const auto first = add("a.cues");
    const auto second = add("b/b.cues");
    FileWatcher watcher({first}, means());
    watcher.watch({second});
    rename_over(first, "two");
    expect_nothing(watcher);
    rename_over(second, "two");
    expect_told(watcher, {second});
}

TEST_P(FileWatcherByAnyMeans, StillTellsOfWhatWasSavedBeforeItWatchedOthers) {
    const auto first = add("a.cues");
    const auto second = add("b.cues");
    FileWatcher watcher({first, second}, means());
    rename_over(first, "two");
    rename_over(second, "two");
    watcher.watch({second, folder_ / "c.cues"});
    expect_told(watcher, {first, second});
}

TEST_P(FileWatcherByAnyMeans, TellsOfNewFilesThatWereSavedSinceTheyWereRead) {
    const auto old = add("old.toml");
    while (changed_since(old, FileWatcher::now())) std::this_thread::yield();  // a step of the files' clock
    const auto when_read = FileWatcher::now();
    const auto saved = add("saved.toml");
    FileWatcher watcher({}, means());
    watcher.watch({old, saved}, when_read);
    expect_told(watcher, {saved});
    expect_nothing(watcher);
}

TEST_P(FileWatcherByAnyMeans, ReturnsWhenItIsAskedToStop) {
    const auto file = add("a.cues");
    FileWatcher watcher({file}, means());
    std::stop_source stop;
    const std::jthread stopper([&] { stop.request_stop(); });
    EXPECT_THAT(watcher.wait({1e6}, stop.get_token()), IsEmpty());
    EXPECT_THAT(watcher.wait({1e6}, stop.get_token()), IsEmpty());
    rename_over(file, "two");
    expect_told(watcher, {file});
}

TEST_P(FileWatcherByAnyMeans, SleepsWhileNothingHappens) {
    FileWatcher watcher({add("a.cues"), folder_ / "missing/b.cues"}, means());
    rusage before{}, after{};
    ::getrusage(RUSAGE_THREAD, &before);
    expect_nothing(watcher);
    ::getrusage(RUSAGE_THREAD, &after);
    EXPECT_LT(after.ru_nvcsw - before.ru_nvcsw, 50);  // a busy loop would go to sleep thousands of times, or never
    EXPECT_LT(after.ru_utime.tv_sec - before.ru_utime.tv_sec, 2);
}

// -- what only notes can tell

TEST_F(FileWatcherTest, TellsOfNoHalfWrittenFile) {
    const auto file = add("a.cues");
    FileWatcher watcher({file, folder_ / "new.toml"});
    {
        const Writer in_place(file, O_TRUNC), anew(folder_ / "new.toml", O_EXCL);
        in_place.write("half of");
        anew.write("a part of");
        expect_nothing(watcher);
        in_place.write(" it");
    }
    expect_told(watcher, {file, folder_ / "new.toml"});
}

TEST_F(FileWatcherTest, TellsOfNothingWhenAFileIsOpenedForWritingAndLeftAsItIs) {
    const auto file = add("a.cues");
    FileWatcher watcher({file});
    {
        const Writer unused(file, 0);
    }
    expect_nothing(watcher);
}

TEST_F(FileWatcherTest, TellsOfSavesOfTheSameLengthInOneTick) {
    const auto file = add("a.cues");
    FileWatcher watcher({file});
    for (int i = 0; i < 20; ++i) {
        write_in_place(file, std::to_string(i % 10));
        expect_told(watcher, {file});
    }
}

TEST_F(FileWatcherTest, TellsOfABurstOfSavesAtOnce) {
    std::vector<fs::path> files;
    for (int i = 0; i < 5; ++i) files.push_back(add("part" + std::to_string(i) + ".cues"));
    FileWatcher watcher(files);
    for (const auto& file : files) rename_over(file, "two");
    EXPECT_EQ(watcher.wait({far_too_long.count() * 1.0}), files);
}

TEST_F(FileWatcherTest, TellsOfAFileThatIsAwayForAMomentOnlyOnce) {
    const auto file = add("a.cues");
    FileWatcher watcher({file});
    for (int i = 0; i < 3; ++i) {
        fs::remove(file);
        write_in_place(file, "two");
    }
    EXPECT_THAT(watcher.wait({far_too_long.count() * 1.0}), ElementsAre(file));
    expect_nothing(watcher);
}

TEST_F(FileWatcherTest, LooksForItselfAfterMoreNotesThanTheKernelKeeps) {
    const auto file = add("a.cues"), noise = add("noise"), other_noise = add("other noise");
    FileWatcher watcher({file});
    long kept = 16384;
    std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> kept;
    {
        const Writer one(noise, 0), other(other_noise, 0);
        for (long i = 0; i <= kept / 2; ++i) {  // in turns: the kernel makes one note of equal ones
            one.write("x");
            other.write("x");
        }
        write_in_place(file, "two, and no note of it");
    }
    expect_told(watcher, {file});
    rename_over(file, "three");
    expect_told(watcher, {file});
}

TEST_F(FileWatcherTest, LooksForItselfWhereItGetsNoNotes) {
    const auto file = add("a.cues");
    rlimit limit{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit none{0, limit.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
    FileWatcher watcher({file});  // without one descriptor
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    rename_over(file, "two");
    expect_told(watcher, {file});
    std::stop_source stop;
    const std::jthread stopper([&] { stop.request_stop(); });
    EXPECT_THAT(watcher.wait({1e6}, stop.get_token()), IsEmpty());
}

TEST_F(FileWatcherTest, LooksForItselfInFoldersThatItMayNotRead) {
    const auto file = add("closed/a.cues");
    const auto open_file = add("open/b.cues");
    fs::permissions(folder_.path(), fs::perms::all);
    fs::permissions(folder_ / "closed", static_cast<fs::perms>(0311));
    constexpr uid_t nobody = 65534;
    const bool is_root = ::geteuid() == 0;
    if (is_root) {
        ASSERT_EQ(::seteuid(nobody), 0);
    }
    FileWatcher watcher({file, open_file});
    if (is_root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    rename_over(file, "two");
    rename_over(open_file, "two");
    expect_told(watcher, {file, open_file});
    fs::permissions(folder_ / "closed", fs::perms::all);
}

}  // namespace
}  // namespace dramatis

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

#include "core/files/file.h"
#include "tests/support/codes.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

TEST(FileInProgress, AppearsOnlyWhenPublished) {
    const TemporaryFolder folder;
    auto file = FileInProgress::create(folder / "x.wav").value();
    ASSERT_TRUE(file.write("one "));
    ASSERT_TRUE(file.write("two"));
    EXPECT_FALSE(fs::exists(folder / "x.wav"));
    ASSERT_TRUE(file.publish());
    EXPECT_EQ(read_bytes(folder / "x.wav"), "one two");
    EXPECT_EQ(folder.listing(), "x.wav\n");
}

TEST(FileInProgress, DroppedLeavesTheOldFileAlone) {
    const TemporaryFolder folder;
    folder.add("x.wav", "old");
    {
        auto file = FileInProgress::create(folder / "x.wav").value();
        ASSERT_TRUE(file.write("new"));
    }
    EXPECT_EQ(read_bytes(folder / "x.wav"), "old");
    EXPECT_EQ(folder.listing(), "x.wav\n");
}

TEST(FileInProgress, ReplacesTheOldFile) {
    const TemporaryFolder folder;
    folder.add("x.wav", "old and longer");
    ASSERT_TRUE(write_file(folder / "x.wav", "new"));
    EXPECT_EQ(read_bytes(folder / "x.wav"), "new");
}

// Another process clears the cache, say: a file that goes away between two looks at it can still be replaced.
TEST(FileInProgress, ReplacesAFileThatGoesAwayMeanwhile) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "episode.wav";
    const std::jthread other([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            ::close(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
            ::unlink(path.c_str());
        }
    });
    for (int i = 0; i < 3000; ++i) {
        const auto file = FileInProgress::create(path);
        ASSERT_TRUE(file) << file.error().message << " at " << i;
    }
}

TEST(FileInProgress, IsHiddenMeanwhile) {
    const TemporaryFolder folder;
    const auto file = FileInProgress::create(folder / "x.wav").value();
    EXPECT_TRUE(folder.listing().starts_with('.'));
    EXPECT_EQ(file.temporary_path().parent_path(), folder.path());
}

TEST(FileInProgress, TwoOfOneNameDoNotDisturbEachOther) {
    const TemporaryFolder folder;
    auto first = FileInProgress::create(folder / "x").value();
    auto second = FileInProgress::create(folder / "x").value();
    ASSERT_TRUE(first.write("first"));
    ASSERT_TRUE(second.write("second"));
    ASSERT_TRUE(second.publish());
    ASSERT_TRUE(first.publish());
    EXPECT_EQ(read_bytes(folder / "x"), "first");
    EXPECT_EQ(folder.listing(), "x\n");
}

TEST(FileInProgress, MovesWithItsFile) {
    const TemporaryFolder folder;
    auto first = FileInProgress::create(folder / "x").value();
    FileInProgress second = std::move(first);
    ASSERT_TRUE(second.write("moved"));
    second = FileInProgress::create(folder / "y").value();  // drops x
    ASSERT_TRUE(second.publish());
    EXPECT_EQ(folder.listing(), "y\n");
}

TEST(FileInProgress, IsPublishedOnce) {
    const TemporaryFolder folder;
    auto file = FileInProgress::create(folder / "x").value();
    ASSERT_TRUE(file.publish());
    EXPECT_EQ(code_of(file.publish()), "E0506");
}

TEST(FileInProgress, HasTheRightsThatTheUsersMaskLeaves) {
    const TemporaryFolder folder;
    const mode_t old_mask = ::umask(027);
    EXPECT_TRUE(write_file(folder / "x", ""));
    ::umask(old_mask);
    EXPECT_EQ(fs::status(folder / "x").permissions(), fs::perms(0640));
}

TEST(FileInProgress, TakesNamesAsLongAsTheDiskDoes) {
    const TemporaryFolder folder;
    EXPECT_TRUE(write_file(folder / std::string(255, 'n'), "x"));
    EXPECT_EQ(code_of(FileInProgress::create(folder / std::string(256, 'n'))), "E0504");
    EXPECT_EQ(folder.listing(), std::string(255, 'n') + "\n");
}

TEST(FileInProgress, WritesThroughALinkToItsTarget) {
    const TemporaryFolder folder;
    folder.add("real/x.wav", "old");
    fs::create_symlink("real/x.wav", folder / "link.wav");
    fs::create_symlink("link.wav", folder / "link2.wav");
    fs::create_symlink("real/new.wav", folder / "dangling.wav");
    ASSERT_TRUE(write_file(folder / "link2.wav", "new"));
    ASSERT_TRUE(write_file(folder / "dangling.wav", "first"));
    EXPECT_TRUE(fs::is_symlink(folder / "link.wav") && fs::is_symlink(folder / "link2.wav"));
    EXPECT_EQ(read_bytes(folder / "real/x.wav"), "new");
    EXPECT_EQ(read_bytes(folder / "real/new.wav"), "first");
}

TEST(FileInProgress, ACircleOfLinksIsAMistake) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_EQ(code_of(FileInProgress::create(folder / "a")), "E0504");
}

TEST(FileInProgress, AFolderIsNoDestination) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "show");
    const auto result = FileInProgress::create(folder / "show");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "can't create '" + (folder / "show").string() + "': it is a folder");
    EXPECT_EQ(result.error().help, "name a file in it, such as '" + (folder / "show/episode.wav").string() + "'");
    EXPECT_EQ(code_of(FileInProgress::create(folder / "show/")), "E0504");
    EXPECT_EQ(code_of(FileInProgress::create("")), "E0504");
    EXPECT_EQ(code_of(FileInProgress::create(std::string("a\0b", 3))), "E0504");
}

TEST(FileInProgress, AMissingFolderSaysHowToCreateIt) {
    const TemporaryFolder folder;
    const auto result = FileInProgress::create(folder / "out/x.wav");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "E0504");
    EXPECT_EQ(result.error().help, "create the folder first: mkdir -p '" + (folder / "out").string() + "'");
    folder.add("file", "");
    EXPECT_EQ(code_of(FileInProgress::create(folder / "file/x.wav")), "E0504");
}

TEST(FileInProgress, PipesAndDevicesAreNoDestination) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(code_of(FileInProgress::create(folder / "pipe")), "E0504");
    EXPECT_EQ(code_of(FileInProgress::create("/dev/null")), "E0504");
    EXPECT_EQ(code_of(FileInProgress::create("/dev/full")), "E0504");
}

// Runs `body` in a child and returns its exit status: what it does to its process stays there.
template <class Body>
int in_a_child(Body body) {
    const pid_t child = ::fork();
    if (child == 0) {
        body();
        ::_exit(testing::Test::HasFailure() ? 1 : 0);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

TEST(FileInProgress, AFolderThatIsNotOursSaysSo) {
    const TemporaryFolder folder;
    folder.add("old/x.wav", "old");
    fs::permissions(folder / "old", fs::perms(0555));
    fs::permissions(folder.path(), fs::perms(0755));
    EXPECT_EQ(in_a_child([&] {
                  constexpr uid_t nobody = 65534;
                  ASSERT_TRUE(::geteuid() != 0 || ::setuid(nobody) == 0);  // root may write everywhere
                  const auto result = FileInProgress::create(folder / "old/y.wav");
                  ASSERT_FALSE(result);
                  EXPECT_EQ(result.error().code, "E0504");
                  EXPECT_NE(result.error().help.find("choose another, or change its permissions"), std::string::npos);
              }),
              0);
    fs::permissions(folder / "old", fs::perms(0755));
    EXPECT_EQ(read_bytes(folder / "old/x.wav"), "old");
}

TEST(FileInProgress, AWriteProtectedFileIsNotReplaced) {
    const TemporaryFolder folder;
    const auto file = folder.add("x.wav", "precious");
    fs::permissions(file, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0777));
    EXPECT_EQ(in_a_child([&] {
                  constexpr uid_t nobody = 65534;
                  ASSERT_TRUE(::geteuid() != 0 || ::setuid(nobody) == 0);
                  EXPECT_EQ(code_of(FileInProgress::create(file)), "E0504");
              }),
              0);
}

TEST(FileInProgress, AFullDiskIsToldAndLeavesNothing) {
    const TemporaryFolder folder;
    folder.add("x.wav", "old");
    EXPECT_EQ(in_a_child([&] {
                  std::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{4096, 4096};
                  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &limit), 0);
                  const auto result = write_file(folder / "x.wav", std::string(10000, 'x'));
                  ASSERT_FALSE(result);
                  EXPECT_EQ(result.error().code, "E0505");
              }),
              0);
    EXPECT_EQ(read_bytes(folder / "x.wav"), "old");
    EXPECT_EQ(folder.listing(), "x.wav\n");
}

TEST(FileInProgress, AnInterruptRemovesWhatIsUnfinished) {
    const TemporaryFolder folder;
    const int status = in_a_child([&] {
        std::signal(SIGTERM, [](int) {
            remove_unfinished_files();
            ::_exit(3);
        });
        auto finished = FileInProgress::create(folder / "finished").value();
        ASSERT_TRUE(finished.publish());
        const auto one = FileInProgress::create(folder / "one").value();
        auto two = FileInProgress::create(folder / "two").value();
        const FileInProgress moved = std::move(two);
        ::raise(SIGTERM);
    });
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 3);
    EXPECT_EQ(folder.listing(), "finished\n");
}

TEST(FileInProgress, AChildLeavesTheFilesOfItsParent) {
    const TemporaryFolder folder;
    auto file = FileInProgress::create(folder / "x").value();
    EXPECT_EQ(in_a_child([] { remove_unfinished_files(); }), 0);
    EXPECT_TRUE(file.publish());
}

TEST(FileInProgress, ThreadsListTheirFilesAtOnce) {
    const TemporaryFolder folder;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 100; ++i)
                    EXPECT_TRUE(FileInProgress::create(folder / std::to_string(t)).value().publish(false));
            });
        }
    }
    EXPECT_EQ(folder.listing(), "0\n1\n2\n3\n");
}

TEST(FileInProgress, MoreThanTheTableHoldsAreStillRemoved) {
    const TemporaryFolder folder;
    {
        std::vector<FileInProgress> files;
        files.reserve(200);
        for (int i = 0; i < 200; ++i) files.push_back(FileInProgress::create(folder / "x").value());
    }
    EXPECT_EQ(folder.listing(), "");
}

TEST(FileInProgress, OutlivesAChangeOfTheWorkingFolder) {
    const TemporaryFolder folder;
    EXPECT_EQ(in_a_child([&] {
                  fs::current_path(folder.path());
                  auto file = FileInProgress::create("x").value();
                  fs::current_path("/");
                  EXPECT_TRUE(file.publish());
              }),
              0);
    EXPECT_EQ(folder.listing(), "x\n");
}

TEST(FileInProgress, LendsADescriptorToLibraries) {
    const TemporaryFolder folder;
    auto file = FileInProgress::create(folder / "x").value();
    ASSERT_EQ(::write(file.descriptor(), "by a library", 12), 12);
    ASSERT_TRUE(file.publish(false));
    EXPECT_EQ(read_bytes(folder / "x"), "by a library");
}

}  // namespace
}  // namespace dramatis

#include "core/files/publication.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

FileInProgress written(const fs::path& path, std::string_view text) {
    auto file = FileInProgress::create(path).value();
    EXPECT_TRUE(file.write(text));
    return file;
}

TEST(Publication, GivesEveryFileItsName) {
    const TemporaryFolder folder;
    folder.add("a", "old a");
    Publication set;
    set.add(written(folder / "a", "new a"));
    set.add(written(folder / "b", "new b"));
    EXPECT_EQ(read_bytes(folder / "a"), "old a");
    ASSERT_TRUE(set.publish());
    EXPECT_EQ(read_bytes(folder / "a"), "new a");
    EXPECT_EQ(read_bytes(folder / "b"), "new b");
    EXPECT_EQ(folder.listing(), "a\nb\n");
    EXPECT_FALSE(interrupted_publication(folder / "a"));
}

TEST(Publication, LeavesTheOldFilesWithoutIt) {
    const TemporaryFolder folder;
    folder.add("a", "old a");
    {
        Publication set;
        set.add(written(folder / "a", "new a"));
        set.add(written(folder / "b", "new b"));
    }
    EXPECT_EQ(read_bytes(folder / "a"), "old a");
    EXPECT_EQ(folder.listing(), "a\n");
}

TEST(Publication, TakesTheNamesBackWhenOneFails) {
    const TemporaryFolder folder;
    folder.add("a", "old a");
    Publication set;
    set.add(written(folder / "a", "new a"));
    set.add(written(folder / "b", "new b"));
    set.add(written(folder / "c", "new c"));
    folder.add("c/in the way", "");
    const auto published = set.publish();
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().code, "E0506");
    EXPECT_EQ(read_bytes(folder / "a"), "old a");
    EXPECT_EQ(folder.listing(), "a\nc\n");
    EXPECT_FALSE(interrupted_publication(folder / "a"));
}

// In a child that is killed as soon as so many files have got their names.
void publish_and_die(const TemporaryFolder& folder, int after) {
    const pid_t child = ::fork();
    if (child == 0) {
        Publication set;
        for (const char* name : {"a", "b", "c"}) set.add(written(folder / name, std::string("new ") + name));
        int count = 0;
        static_cast<void>(set.publish([&] {
            if (++count == after) ::raise(SIGKILL);
        }));
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
}

TEST(Publication, ACutIsToldWithWhatIsNewAndWhatIsNot) {
    for (int after = 1; after <= 3; ++after) {
        const TemporaryFolder folder;
        folder.add("a", "old a");
        folder.add("b", "old b");  // and no c
        publish_and_die(folder, after);
        const auto cut = interrupted_publication(folder / "a");
        ASSERT_TRUE(cut) << after;
        EXPECT_EQ(cut->renewed.size(), static_cast<std::size_t>(after));
        EXPECT_EQ(cut->stale.size(), static_cast<std::size_t>(3 - after));
        EXPECT_EQ(cut->is_whole(), after == 3);
        EXPECT_EQ(cut->renewed.front(), folder / "a");
        EXPECT_FALSE(interrupted_publication(folder / "b")) << "is led by a";
    }
}

TEST(Publication, TheNextOneEndsACut) {
    const TemporaryFolder folder;
    folder.add("a", "old a");
    folder.add("b", "old b");
    publish_and_die(folder, 1);
    sweep_unfinished_files(folder.path());
    Publication set;
    set.add(written(folder / "a", "newer a"));
    set.add(written(folder / "b", "newer b"));
    ASSERT_TRUE(set.publish());
    EXPECT_FALSE(interrupted_publication(folder / "a"));
    EXPECT_EQ(folder.listing(), "a\nb\n");
    EXPECT_EQ(read_bytes(folder / "b"), "newer b");
}

TEST(Publication, ANoteOfSomebodyElseIsNone) {
    const TemporaryFolder folder;
    folder.add("a", "old a");
    folder.add("b", "old b");
    publish_and_die(folder, 1);
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().extension() != ".publication") continue;
        fs::rename(entry.path(), folder / "note");
        fs::create_symlink("note", entry.path());
        break;
    }
    EXPECT_FALSE(interrupted_publication(folder / "a"));
}

TEST(Sweep, RemovesWhatAKilledProcessLeft) {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto file = FileInProgress::create(folder / "x.wav").value();
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_NE(folder.listing(), "");
    sweep_unfinished_files(folder.path());
    EXPECT_EQ(folder.listing(), "");
}

TEST(Sweep, LeavesWhatALivingProcessHolds) {
    const TemporaryFolder folder;
    auto file = FileInProgress::create(folder / "x.wav").value();
    sweep_unfinished_files(folder.path());
    ASSERT_TRUE(file.write("whole"));
    ASSERT_TRUE(file.complete());
    sweep_unfinished_files(folder.path());
    ASSERT_TRUE(file.publish());
    EXPECT_EQ(read_bytes(folder / "x.wav"), "whole");
}

TEST(Sweep, TouchesNoOtherFile) {
    const TemporaryFolder folder;
    for (const char* name : {".dramatis-12.part", ".dramatis--1.part", ".dramatis-a-1.part", ".dramatis-1-1.part.txt",
                             "dramatis-1-1.part", "x.part"})
        folder.add(name, "mine");
    folder.add("mine", "mine");
    folder.add("folder/x", "mine");
    fs::create_symlink("mine", folder / ".dramatis-1-2.part");
    fs::rename(folder / "folder", folder / ".dramatis-1-3.part");
    const std::string before = folder.listing();
    sweep_unfinished_files(folder.path());
    EXPECT_EQ(folder.listing(), before);
    sweep_unfinished_files(folder / "missing");
}

}  // namespace
}  // namespace dramatis

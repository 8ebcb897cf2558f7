#include "core/files/scratch_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

TEST(ScratchFolder, GoesWithItsOwner) {
    const TemporaryFolder parent;
    {
        const auto scratch = ScratchFolder::create("takes", parent.path());
        ASSERT_TRUE(scratch);
        EXPECT_EQ(fs::status(scratch->path()).permissions(), fs::perms(0700));
    }
    EXPECT_EQ(parent.listing(), "");
}

TEST(ScratchFolder, TheNextOneRemovesWhatAKillLeftAtOnce) {
    const TemporaryFolder parent;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto scratch = ScratchFolder::create("takes", parent.path());
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_NE(parent.listing(), "");
    {
        const auto next = ScratchFolder::create("takes", parent.path());
    }
    EXPECT_EQ(parent.listing(), "");
}

TEST(ScratchFolder, OneOfALivingOwnerStays) {
    const TemporaryFolder parent;
    const auto first = ScratchFolder::create("takes", parent.path());
    const auto second = ScratchFolder::create("takes", parent.path());
    EXPECT_TRUE(fs::exists(first->path()) && fs::exists(second->path()));
}

// Each sweeps what the others make and has not marked yet.
TEST(ScratchFolder, ManyProcessesMakeTheirsAtOnce) {
    const TemporaryFolder parent;
    constexpr int processes = 8, each = 200;
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        children.push_back(::fork());
        if (children.back() != 0) continue;
        int failures = 0;
        for (int k = 0; k < each; ++k) failures += ScratchFolder::create("takes", parent.path()) ? 0 : 1;
        ::_exit(failures == 0 ? 0 : 1);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(parent.listing(), "");
}

TEST(ScratchFolder, AFolderOfTheUsersStaysWhateverItsName) {
    const TemporaryFolder parent;
    parent.add("dramatis-takes-backup/mine.wav", "mine");
    fs::permissions(parent / "dramatis-takes-backup", fs::perms(0700));
    fs::create_directory_symlink("dramatis-takes-backup", parent / "dramatis-takes-linked");
    {
        const auto next = ScratchFolder::create("takes", parent.path());
    }
    EXPECT_EQ(parent.listing(), "dramatis-takes-backup\ndramatis-takes-linked\n");
    EXPECT_EQ(read_bytes(parent / "dramatis-takes-backup/mine.wav"), "mine");
}

}  // namespace
}  // namespace dramatis

#include "core/files/rewrite.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include <gtest/gtest.h>

#include "core/files/file.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;

struct stat status_of(const fs::path& path) {
    struct stat status{};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status;
}

TEST(RewriteFile, KeepsTheMode) {
    const TemporaryFolder folder;
    folder.add("x", "old");
    for (const fs::perms mode : {fs::perms(0600), fs::perms(0664), fs::perms(0755)}) {
        fs::permissions(folder / "x", mode);
        ASSERT_TRUE(rewrite_file(folder / "x", "old", "new"));
        EXPECT_EQ(fs::status(folder / "x").permissions(), mode);
    }
}

TEST(RewriteFile, KeepsEveryNameOfTheFile) {
    const TemporaryFolder folder;
    folder.add("x", "old and longer");
    fs::create_hard_link(folder / "x", folder / "y");
    fs::permissions(folder / "x", fs::perms(0640));
    ASSERT_TRUE(rewrite_file(folder / "x", "old and longer", "new"));
    EXPECT_EQ(read_bytes(folder / "y"), "new");
    EXPECT_EQ(fs::hard_link_count(folder / "x"), 2u);
    EXPECT_EQ(fs::status(folder / "x").permissions(), fs::perms(0640));
    EXPECT_EQ(folder.listing(), "x\ny\n");
}

TEST(RewriteFile, TellsOfABackupThatACutLeft) {
    const TemporaryFolder folder;
    folder.add("x", "half");
    fs::create_hard_link(folder / "x", folder / "y");
    folder.add("x.dramatis-backup", "whole");
    const auto written = rewrite_file(folder / "x", "half", "new");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "E0512");
    EXPECT_EQ(read_bytes(folder / "x"), "half");
    EXPECT_EQ(read_bytes(folder / "x.dramatis-backup"), "whole");
}

TEST(RewriteFile, LinksStayLinks) {
    const TemporaryFolder folder;
    folder.add("real", "old");
    fs::create_symlink("real", folder / "link");
    ASSERT_TRUE(rewrite_file(folder / "link", "old", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(read_bytes(folder / "real"), "new");
}

TEST(RewriteFile, KeepsTheOwner) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root can give files away";
    const TemporaryFolder folder;
    folder.add("x", "old");
    ASSERT_EQ(::chown((folder / "x").c_str(), nobody, nobody), 0);
    ASSERT_TRUE(rewrite_file(folder / "x", "old", "new"));
    EXPECT_EQ(status_of(folder / "x").st_uid, nobody);
    EXPECT_EQ(status_of(folder / "x").st_gid, nobody);
}

TEST(FileInProgress, KeepsTheModeOfTheFileThatItReplaces) {
    const TemporaryFolder folder;
    folder.add("x.wav", "old");
    fs::permissions(folder / "x.wav", fs::perms(0660));
    const mode_t old_mask = ::umask(022);
    ASSERT_TRUE(write_file(folder / "x.wav", "new"));
    ::umask(old_mask);
    EXPECT_EQ(fs::status(folder / "x.wav").permissions(), fs::perms(0660));
}

TEST(FileInProgress, KeepsTheOwnerOfTheFileThatItReplaces) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root can give files away";
    const TemporaryFolder folder;
    folder.add("x.wav", "old");
    ASSERT_EQ(::chown((folder / "x.wav").c_str(), nobody, nobody), 0);
    ASSERT_TRUE(write_file(folder / "x.wav", "new"));
    EXPECT_EQ(status_of(folder / "x.wav").st_uid, nobody);
}

TEST(FileInProgress, DoesNotKeepTheRightToRunAsSomebodyElse) {
    const TemporaryFolder folder;
    folder.add("x", "old");
    ASSERT_EQ(::chmod((folder / "x").c_str(), 04755), 0);
    ASSERT_TRUE(write_file(folder / "x", "new"));
    EXPECT_EQ(status_of(folder / "x").st_mode & 07777, 0755u);
}

}  // namespace
}  // namespace dramatis

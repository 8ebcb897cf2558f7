#include "core/files/run_files.h"

#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "core/files/file_identity.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

std::string code_of_check(const std::vector<RunFile>& written, const std::vector<RunFile>& read) {
    const auto apart = check_apart(written, read);
    return apart ? "apart" : apart.error().code;
}

TEST(FileIdentity, IsTheSameByEveryNameOfAFile) {
    const TemporaryFolder folder;
    folder.add("a/x", "");
    fs::create_hard_link(folder / "a/x", folder / "hard");
    fs::create_symlink("a/x", folder / "soft");
    fs::create_directory_symlink("a", folder / "b");
    const auto identity = identity_of(folder / "a/x");
    ASSERT_TRUE(identity && identity->exists());
    for (const char* name : {"hard", "soft", "b/x", "a/../a/./x"})
        EXPECT_EQ(identity_of(folder / name), identity) << name;
}

TEST(FileIdentity, OfAMissingFileIsItsFolderAndName) {
    const TemporaryFolder folder;
    fs::create_directories(folder / "a");
    fs::create_directory_symlink("a", folder / "b");
    fs::create_symlink("a/x", folder / "dangling");
    const auto identity = identity_of(folder / "a/x");
    ASSERT_TRUE(identity && !identity->exists());
    EXPECT_EQ(identity_of(folder / "b/x"), identity);
    EXPECT_EQ(identity_of(folder / "dangling"), identity);
    EXPECT_NE(identity_of(folder / "a/y"), identity);
    EXPECT_FALSE(identity_of(folder / "missing/x"));
}

TEST(RunFiles, AnOutputThatIsAnInputIsTold) {
    const TemporaryFolder folder;
    folder.add("x", "");
    const auto apart = check_apart(std::vector<RunFile>{{"the report", folder / "x"}},
                                   std::vector<RunFile>{{"the cue sheet", folder / "./x"}});
    ASSERT_FALSE(apart);
    EXPECT_EQ(apart.error().code, "E0511");
    EXPECT_EQ(apart.error().message, "'" + (folder / "x").string() + "' is the cue sheet and the report at once");
}

TEST(RunFiles, TwoOutputsInOneFileAreTold) {
    const TemporaryFolder folder;
    EXPECT_EQ(code_of_check({{"one", folder / "x"}, {"other", folder / "./x"}}, {}), "E0511");
    EXPECT_EQ(code_of_check({{"one", folder / "x"}, {"other", folder / "y"}}, {}), "apart");
}

TEST(RunFiles, AnOutputInTheFolderOfAnotherIsTold) {
    const TemporaryFolder folder;
    folder.add("stems/x", "");
    EXPECT_EQ(code_of_check({{"the stems", folder / "stems"}, {"the report", folder / "stems/deep/r"}}, {}), "E0511");
    EXPECT_EQ(code_of_check({{"the stems", folder / "stems"}, {"the report", folder / "r"}}, {}), "apart");
}

TEST(RunFiles, AFileThatIsReadTwiceIsNoMistake) {
    const TemporaryFolder folder;
    folder.add("x", "");
    EXPECT_EQ(code_of_check({{"one", folder / "y"}}, {{"a", folder / "x"}, {"b", folder / "x"}}), "apart");
}

}  // namespace
}  // namespace dramatis

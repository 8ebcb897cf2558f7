#include "core/files/path_walk.h"

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using Entry = PathWalk::Entry;
using testing::ElementsAre;
using testing::IsSupersetOf;

class PathWalkTest : public testing::Test {
  protected:
    TemporaryFolder temporary_;
    const fs::path folder_ = fs::canonical(temporary_.path());  // /tmp may be a link
};

TEST_F(PathWalkTest, OfAPlainFileIsItsNameAndTheFoldersAboveIt) {
    temporary_.add("show/a.cues", "");
    const PathWalk walk = walk_path(folder_ / "show/a.cues");
    EXPECT_THAT(walk.entries, ElementsAre(Entry{folder_ / "show", "a.cues", true}));
    EXPECT_THAT(walk.folders, IsSupersetOf({folder_, folder_ / "show"}));
}

TEST_F(PathWalkTest, OfAMissingFileIsItsName) {
    EXPECT_THAT(walk_path(folder_ / "a.cues").entries, ElementsAre(Entry{folder_, "a.cues", true}));
}

TEST_F(PathWalkTest, OfAMissingFolderEndsThere) {
    EXPECT_THAT(walk_path(folder_ / "show/sounds/a.wav").entries, ElementsAre(Entry{folder_, "show", false}));
}

TEST_F(PathWalkTest, EndsAtAFileThatShouldBeAFolder) {
    temporary_.add("show", "");
    EXPECT_THAT(walk_path(folder_ / "show/a.cues").entries, ElementsAre(Entry{folder_, "show", false}));
}

TEST_F(PathWalkTest, OfAFolderIsItsNameAndEveryNameInIt) {
    fs::create_directory(folder_ / "sounds");
    EXPECT_THAT(walk_path(folder_ / "sounds").entries,
                ElementsAre(Entry{folder_, "sounds", true}, Entry{folder_ / "sounds", "", true}));
}

TEST_F(PathWalkTest, GoesThroughLinksOfFilesAndFolders) {
    temporary_.add("shared/voices.toml", "");
    fs::create_directory(folder_ / "show");
    fs::create_symlink("../elsewhere/voices.toml", folder_ / "show/voices.toml");
    fs::create_symlink(folder_ / "shared", folder_ / "elsewhere");
    EXPECT_THAT(walk_path(folder_ / "show/voices.toml").entries,
                ElementsAre(Entry{folder_ / "show", "voices.toml", false}, Entry{folder_, "elsewhere", false},
                            Entry{folder_ / "shared", "voices.toml", true}));
}

TEST_F(PathWalkTest, EndsInACircleOfLinks) {
    fs::create_symlink("b", folder_ / "a");
    fs::create_symlink("a", folder_ / "b");
    EXPECT_THAT(walk_path(folder_ / "a").entries, testing::Contains(Entry{folder_, "b", false}));
}

TEST_F(PathWalkTest, TakesDotsAsTheKernelDoes) {
    temporary_.add("show/a.cues", "");
    EXPECT_THAT(walk_path(folder_ / "show/./../show/a.cues").entries,
                ElementsAre(Entry{folder_ / "show", "a.cues", true}));
}

}  // namespace
}  // namespace dramatis

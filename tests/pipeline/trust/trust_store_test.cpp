#include "pipeline/trust/trust_store.h"

#include <sys/stat.h>

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sha256.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::trust {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TrustStoreTest : public ::testing::Test {
  protected:
    static ShowProgram command(std::string shown) { return {ShowProgram::Kind::Command, std::move(shown), {}}; }
    fs::path only_entry() const { return fs::directory_iterator(store_.folder())->path(); }

    TemporaryFolder folder_;
    TrustStore store_{folder_ / "state/dramatis/trust"};
};

TEST_F(TrustStoreTest, TrustsWhatItWasGivenAndNothingElse) {
    ASSERT_TRUE(store_.add("/show", {command("say {text}")}));
    EXPECT_TRUE(store_.trusts("/show", command("say {text}")));
    EXPECT_FALSE(store_.trusts("/show", command("say {text} ")));
    EXPECT_FALSE(store_.trusts("/other", command("say {text}")));
    EXPECT_FALSE(store_.trusts("/show", {ShowProgram::Kind::Plugin, "say {text}", {}}));
}

TEST_F(TrustStoreTest, TrustsNothingBeforeAnythingIsKept) {
    EXPECT_FALSE(store_.trusts("/show", command("say")));
    EXPECT_THAT(store_.list(), IsEmpty());
    EXPECT_EQ(*store_.forget("/show"), 0u);
}

TEST_F(TrustStoreTest, IsForTheUserAlone) {
    const mode_t before = ::umask(0);
    ASSERT_TRUE(store_.add("/show", {command("say")}));
    ::umask(before);
    struct stat folder{}, entry{};
    ASSERT_EQ(::stat(store_.folder().c_str(), &folder), 0);
    ASSERT_EQ(::stat(only_entry().c_str(), &entry), 0);
    EXPECT_EQ(folder.st_mode & 0777, 0700u);
    EXPECT_EQ(entry.st_mode & 0777, 0600u);
}

TEST_F(TrustStoreTest, TrustsNoEntryThatOthersCouldHaveWritten) {
    ASSERT_TRUE(store_.add("/show", {command("say")}));
    const fs::path entry = only_entry();
    ASSERT_EQ(::chmod(entry.c_str(), 0666), 0);
    EXPECT_FALSE(store_.trusts("/show", command("say")));
    ASSERT_EQ(::chmod(entry.c_str(), 0600), 0);
    EXPECT_TRUE(store_.trusts("/show", command("say")));
    fs::rename(entry, folder_ / "elsewhere");
    fs::create_symlink(folder_ / "elsewhere", entry);
    EXPECT_FALSE(store_.trusts("/show", command("say")));
}

TEST_F(TrustStoreTest, TrustsNoEntryOfAnotherContent) {
    ASSERT_TRUE(store_.add("/show", {command("say")}));
    std::ofstream(only_entry(), std::ios::trunc) << "show: /show\nprogram: evil\n";
    EXPECT_FALSE(store_.trusts("/show", command("say")));
    EXPECT_FALSE(store_.trusts("/show", command("evil")));
    EXPECT_THAT(store_.list(), IsEmpty());
}

TEST_F(TrustStoreTest, ListsNoEntryThatItCouldNotForget) {
    ASSERT_TRUE(store_.add("/show", {command("say")}));
    for (const std::string text :
         {"show: /show\n", "show: /show\nprogram: say", "show: /show", "/show\nprogram: say\n"}) {
        const fs::path entry = store_.folder() / sha256(text);
        std::ofstream(entry) << text;
        ASSERT_EQ(::chmod(entry.c_str(), 0600), 0);
    }
    EXPECT_THAT(store_.list(), SizeIs(1));
    EXPECT_EQ(*store_.forget("/show"), 1u);
}

TEST_F(TrustStoreTest, ListsByShow) {
    ASSERT_TRUE(store_.add("/b", {command("say")}));
    ASSERT_TRUE(store_.add("/a", {command("two"), command("one")}));
    const auto all = store_.list();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].folder, "/a");
    EXPECT_EQ(all[0].program, "program: one");
    EXPECT_EQ(all[2].folder, "/b");
}

TEST_F(TrustStoreTest, ForgetsAShow) {
    ASSERT_TRUE(store_.add("/a", {command("one"), command("two")}));
    ASSERT_TRUE(store_.add("/b", {command("one")}));
    EXPECT_EQ(*store_.forget("/a"), 2u);
    EXPECT_FALSE(store_.trusts("/a", command("one")));
    EXPECT_TRUE(store_.trusts("/b", command("one")));
}

TEST_F(TrustStoreTest, WithoutAPlaceKeepsNothing) {
    const TrustStore nowhere{{}};
    EXPECT_EQ(nowhere.add("/show", {command("say")}).error().code, "E0471");
    EXPECT_FALSE(nowhere.trusts("/show", command("say")));
    const TrustStore in_a_file(folder_.add("file", "") / "trust");
    EXPECT_EQ(in_a_file.add("/show", {command("say")}).error().code, "E0471");
}

}  // namespace
}  // namespace dramatis::pipeline::trust

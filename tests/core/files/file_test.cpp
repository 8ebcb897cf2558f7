#include "core/files/file.h"

#include <sys/stat.h>

#include <fstream>

#include "tests/support/codes.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

TEST(ReadFile, ReadsItWhole) {
    const TemporaryFolder folder;
    const std::string content("a\0b\r\n", 5);
    EXPECT_EQ(read_file(folder.add("x", content)).value(), content);
    EXPECT_EQ(read_file(folder.add("empty", "")).value(), "");
}

TEST(ReadFile, ReadsFilesThatSayTheyAreEmpty) { EXPECT_FALSE(read_file("/proc/self/status").value().empty()); }

TEST(ReadFile, AMissingFileSaysSo) {
    const auto result = read_file("/nowhere/x.cues");
    ASSERT_FALSE(result);
    EXPECT_EQ(to_text(result.error()),
              "error[E0501]: can't open '/nowhere/x.cues': No such file or directory\n"
              "  help: check the name, and the folder that it is relative to\n");
}

TEST(ReadFile, FoldersPipesAndDevicesAreNoFiles) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(code_of(read_file(folder.path())), "E0501");
    EXPECT_EQ(code_of(read_file(folder / "pipe")), "E0501");
    EXPECT_EQ(code_of(read_file("/dev/zero")), "E0501");
    EXPECT_EQ(code_of(read_file("")), "E0501");
    EXPECT_EQ(code_of(read_file(std::string("a\0b", 3))), "E0501");
}

TEST(ReadFile, HasALimit) {
    const TemporaryFolder folder;
    const auto file = folder.add("x", "12345");
    EXPECT_EQ(read_file(file, 5).value(), "12345");
    EXPECT_EQ(code_of(read_file(file, 4)), "E0502");
    EXPECT_EQ(code_of(read_file("/proc/self/status", 4)), "E0502");
}

TEST(ReadFile, AHoleOfATerabyteIsRefusedUnread) {
    const TemporaryFolder folder;
    const auto file = folder.add("x", "");
    std::error_code error;
    fs::resize_file(file, std::uintmax_t{1} << 40, error);
    if (error) GTEST_SKIP() << "this file system has no such files: " << error.message();
    EXPECT_EQ(code_of(read_file(file)), "E0502");
}

TEST(ReadSource, DropsTheByteOrderMarkAlone) {
    const TemporaryFolder folder;
    const auto source = read_source(folder.add("x.cues", "\xEF\xBB\xBFTitle: é\r\n"), "x.cues").value();
    EXPECT_EQ(source->text(), "Title: é\r\n");
    EXPECT_EQ(source->name(), "x.cues");
}

TEST(ReadSource, IsCalledByItsPathUnlessNamed) {
    const TemporaryFolder folder;
    const auto file = folder.add("x.cues", "");
    EXPECT_EQ(read_source(file).value()->name(), file.string());
}

TEST(ReadSource, PointsAtTheByteThatIsNotUtf8) {
    const TemporaryFolder folder;
    const auto result = read_source(folder.add("x.cues", "Title: x\nMIRA: caf\xE9!\n"), "x.cues");
    ASSERT_FALSE(result);
    EXPECT_EQ(to_text(result.error()),
              "x.cues:2:10: error[E0503]: byte 0xE9 here is not UTF-8\n"
              "    2 | MIRA: caf\uFFFD!\n"
              "      |          ^\n"
              "  help: save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW\n");
}

TEST(ReadSource, KnowsUtf16) {
    const TemporaryFolder folder;
    const auto result = read_source(folder.add("x.cues", std::string("\xFF\xFEM\0I\0", 6)));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "the file is UTF-16, but must be UTF-8");
}

TEST(ResolveInside, FindsWhatIsInTheFolder) {
    const TemporaryFolder folder;
    folder.add("fx/lamp.wav", "");
    const auto root = fs::canonical(folder.path());
    EXPECT_EQ(resolve_inside(folder.path(), "fx/lamp.wav", false).value(), root / "fx/lamp.wav");
    EXPECT_EQ(resolve_inside(folder.path(), "fx/../fx/./lamp.wav", false).value(), root / "fx/lamp.wav");
    EXPECT_EQ(resolve_inside(folder.path(), "not/yet.wav", false).value(), root / "not/yet.wav");
    EXPECT_EQ(resolve_inside(folder.path(), folder / "fx/lamp.wav", false).value(), root / "fx/lamp.wav");
    EXPECT_TRUE(resolve_inside(folder.path() / "", "x", false));
    EXPECT_TRUE(resolve_inside("", "x", false));
}

TEST(ResolveInside, RefusesWhatLeavesTheFolder) {
    const TemporaryFolder folder;
    folder.add("show/x", "");
    folder.add("showcase/x", "");
    fs::create_symlink("..", folder / "show/up");
    fs::create_symlink(folder / "showcase/x", folder / "show/link");
    fs::create_symlink(folder / "showcase/missing", folder / "show/dangling");
    for (const auto* path :
         {"../x", "fx/../../x", "/etc/passwd", "../showcase/x", "up/x", "link", "up", "dangling", ".."})
        EXPECT_EQ(code_of(resolve_inside(folder / "show", path, false)), "E0507") << path;
}

TEST(ResolveInside, AllowsItWhenAskedTo) {
    const TemporaryFolder folder;
    EXPECT_EQ(resolve_inside(folder / "show", "../x", true).value(), fs::canonical(folder.path()) / "x");
}

TEST(ResolveInside, ACircleOfLinksOrAHiddenNulIsAMistake) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_EQ(code_of(resolve_inside(folder.path(), "a", false)), "E0507");
    EXPECT_EQ(code_of(resolve_inside(folder.path(), std::string("a\0b", 3), true)), "E0507");
}

TEST(ListFolder, IsInOrderOfName) {
    TemporaryFolder folder;
    for (const char* const name : {"b.wav", "a.wav", "c/d.wav", "B.wav"}) folder.add(name, "x");
    const auto entries = list_folder(folder.path());
    ASSERT_TRUE(entries) << entries.error().message;
    std::vector<std::string> names;
    for (const auto& entry : *entries) names.push_back(entry.path().filename().string());
    EXPECT_EQ(names, (std::vector<std::string>{"B.wav", "a.wav", "b.wav", "c"}));
}

TEST(ListFolder, IsEmptyWithoutAFolder) {
    TemporaryFolder folder;
    for (const auto& absent : {folder / "nowhere", folder.add("file.txt", "x")}) {
        const auto entries = list_folder(absent);
        ASSERT_TRUE(entries) << entries.error().message;
        EXPECT_TRUE(entries->empty());
    }
}

TEST(ListFolder, FailsIfItIsThereAndCantBeListed) {
    TemporaryFolder folder;
    std::filesystem::create_symlink("circle", folder / "circle");
    std::filesystem::create_symlink("nothing", folder / "link");
    for (const char* const name : {"circle", "link"}) {
        const auto entries = list_folder(folder / name);
        ASSERT_FALSE(entries) << name;
        EXPECT_EQ(entries.error().code, "E0501");
        EXPECT_NE(entries.error().help.find("link"), std::string::npos) << entries.error().help;
    }
}

}  // namespace
}  // namespace dramatis

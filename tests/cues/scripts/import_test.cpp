// Scripts of several formats as the sheets that they become, and what holds for all of them.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "cues/scripts/read_script.h"
#include "cues/scripts/sheet_text.h"
#include "tests/cues/scripts/readers_in_this_process.h"
#include "tests/cues/scripts/script_properties.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_file.h"

namespace dramatis::cues::scripts {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> script_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(source_folder() / "tests/data/scripts"))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

// A folder of that name holds the parts that such a file is packed of, so that they can be read and compared.
Result<std::string> bytes_of(const fs::path& path) {
    if (!fs::is_directory(path)) return read_file(path);
    std::vector<fs::path> parts;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) parts.push_back(entry.path());
    // The type of a document comes first, as it is.
    std::ranges::sort(parts, {}, [](const fs::path& part) { return std::pair(part.filename() != "mimetype", part); });
    std::vector<ZipEntry> entries;
    for (const fs::path& part : parts)
        entries.push_back({.name = part.lexically_relative(path).string(),
                           .bytes = read_bytes(part),
                           .stored = part.filename() == "mimetype"});
    return zip_of(entries);
}

// The text of a document in which nobody speaks by name.
std::string story_golden(const ScriptFile& file) {
    std::string golden = fmt::format("{}: a story\n", title_of(file.format.format));
    for (const auto& [what, count] : file.left_out) golden += fmt::format("left out: {} ({})\n", what, count);
    return golden + '\n' + std::string(file.text->text());
}

class ImportedScript : public testing::TestWithParam<std::string> {};

TEST_P(ImportedScript, BecomesTheSheetThatItShould) {
    const fs::path path = source_folder() / "tests/data/scripts" / GetParam();
    const auto bytes = bytes_of(path);
    ASSERT_TRUE(bytes);
    Diagnostics diagnostics;
    auto file = read_script(*bytes, GetParam(), {}, diagnostics, readers_in_this_process);
    ASSERT_TRUE(file) << file.error().message;
    if (file->is_story() && fs::is_directory(path))
        return expect_matches_golden("cues/scripts/" + GetParam() + ".txt", story_golden(*file));
    // As `import` does it.
    if (!file->script) file = read_script(*bytes, GetParam(), Format::Bbc, diagnostics, readers_in_this_process);
    ASSERT_TRUE(file->script);
    const SheetText sheet = sheet_text(*file->script, {.imported_from = GetParam()});
    EXPECT_EQ(broken_property(*file->script, sheet), "");
    std::string golden = fmt::format("{}\n{}\n", title_of(file->format.format), contents_of(*file->script));
    for (const auto& [what, count] : file->script->left_out) golden += fmt::format("left out: {} ({})\n", what, count);
    for (const auto& kept : sheet.kept) golden += fmt::format("kept as a note: {}: {}\n", kept.text, kept.why);
    // Of the file itself: what was furniture, or is a mark of the sheet now.
    golden +=
        fmt::format("words that the sheet does not have: {}\n\n", listed(words_lost(file->text->text(), sheet), " "));
    expect_matches_golden("cues/scripts/" + GetParam() + ".txt", golden + sheet.text);
}

INSTANTIATE_TEST_SUITE_P(Scripts, ImportedScript, testing::ValuesIn(script_names()), [](const auto& each) {
    std::string name = each.param;
    std::erase_if(name, [](char c) { return c == '-' || c == '.'; });
    return name;
});

}  // namespace
}  // namespace dramatis::cues::scripts

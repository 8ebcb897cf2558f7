// `dramatis doctor`: the page, and the sandbox of the real speech worker and the real decoder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/sanitizers.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class DoctorProgramTest : public ::testing::Test {
  protected:
    ProgramResult doctor(std::vector<std::string> more = {}, const std::filesystem::path& program = DRAMATIS_PROGRAM) {
        more.insert(more.begin(), "doctor");
        // The machine's own ALSA and JACK are asked for devices here; they leak, and the leak sanitizer sees it.
        return run_program(program, std::move(more),
                           {.folder = folder_.path(),
                            .environment = {"HOME=" + folder_.path().string(), "ASAN_OPTIONS=detect_leaks=0",
                                            "XDG_CACHE_HOME=", "XDG_STATE_HOME=", "XDG_CONFIG_HOME="}});
    }
    TemporaryFolder folder_;
};

TEST_F(DoctorProgramTest, IsAPageOnThisMachine) {
    const auto result = doctor();
    EXPECT_EQ(result.exit_code, 0) << result.out;
    for (const char* section :
         {"dramatis\n", "system\n", "speech\n", "sandbox\n", "sound devices\n", "folders\n", "packages\n"})
        EXPECT_THAT(result.out, HasSubstr(section));
    EXPECT_THAT(result.out, AllOf(HasSubstr("spoken in"), Not(HasSubstr("FAULT"))));
}

TEST_F(DoctorProgramTest, NamesNoHomeAndLeavesNothing) {
    folder_.add(".config/dramatis/voices.toml", "");
    const auto result = doctor();
    EXPECT_THAT(result.out,
                AllOf(HasSubstr("~/.config/dramatis: voices.toml yes"), Not(HasSubstr(folder_.path().string()))));
    EXPECT_EQ(folder_.listing(), ".config\n");
}

TEST_F(DoctorProgramTest, IsJsonToo) {
    const auto result = doctor({"--format", "json"});
    const auto document = nlohmann::json::parse(result.out);
    EXPECT_TRUE(document.at("faults").empty());
    EXPECT_TRUE(document.at("dramatis").at("version").is_string());
}

TEST_F(DoctorProgramTest, SaysWhatIsMissing) {
    std::filesystem::copy_file(DRAMATIS_PROGRAM, folder_ / "dramatis");
    const auto result = doctor({}, folder_ / "dramatis");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, HasSubstr("FAULT"));
}

// The acts are tried by the programs themselves, in the process that would read a stranger's bytes.
TEST_F(DoctorProgramTest, TheProgramsThatReadStrangersBytesAreDeniedEverything) {
    const auto sandbox = nlohmann::json::parse(doctor({"--format", "json"}).out).at("sandbox");
    const auto speech = sandbox.at("speech").get<std::string>(), decoder = sandbox.at("decoder").get<std::string>();
    if (DRAMATIS_SANITIZED || decoder.starts_with("seccomp no")) GTEST_SKIP() << "no sandbox here";
    for (const std::string& reader : {decoder, sandbox.at("documents").get<std::string>()})
        EXPECT_THAT(reader, AllOf(HasSubstr("13 acts denied"), Not(HasSubstr("not denied"))));
    EXPECT_THAT(sandbox.at("printer").get<std::string>(), testing::StartsWith("seccomp yes"));
    // Without Landlock, its data are not told from other files.
    if (speech.find("Landlock no") == std::string::npos) {
        for (const auto& each : {speech, sandbox.at("printer").get<std::string>()})
            EXPECT_THAT(each, AllOf(HasSubstr("13 acts denied"), Not(HasSubstr("not denied"))));
    }
}

}  // namespace
}  // namespace dramatis::pipeline::cli

// What a person wrote is never written over: outputs that are inputs, two outputs in one file, files of another kind. Each is said
// before anything is spoken.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/files/publication.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view outputs_sheet =
    "SCENE 1: A room (acoustic: hall)\nSOUND: beep\nMIRA: Who is there?\n\n1. OSK: Only me.\n";
constexpr std::string_view voices =
    "[cast]\nOSK = \"tape\"\n[voice.tape]\nengine = \"takes\"\nfolder = \"takes/osk\"\n";
constexpr std::string_view mix = "[acoustic.hall]\nimpulse = \"hall.wav\"\n";

// A show whose every input is a file: the sheet, both TOML files, a sound, a recording, an impulse response.
class OutputsTest : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_.add("show.cues", outputs_sheet);
        folder_.add("voices.toml", voices);
        folder_.add("mix.toml", mix);
        fs::create_directories(folder_ / "sounds");
        fs::create_directories(folder_ / "takes/osk");
        ASSERT_EQ(dramatis({"sounds", "render", "door knock", "../beep.wav"}, "sounds").exit_code, 0);
        const std::string recorded = read_bytes(folder_ / "beep.wav");
        fs::remove(folder_ / "beep.wav");
        // As from a recorder: without the name of the program that wrote it.
        std::string theirs = recorded;
        theirs.replace(theirs.find("dramatis"), 8, "recorder");
        for (const char* name : {"sounds/beep.wav", "sounds/unused.wav", "takes/osk/1.wav", "hall.wav"})
            folder_.add(name, theirs);
        before_ = contents();
    }
    ProgramResult dramatis(std::vector<std::string> arguments, const std::string& folder = {}) {
        ProgramOptions options;
        options.folder = folder.empty() ? folder_.path() : folder_ / folder;
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        return run_program(DRAMATIS_PROGRAM, std::move(arguments), options);
    }
    ProgramResult render(std::vector<std::string> more) {
        more.insert(more.begin(), {"render", "show.cues", "-q"});
        return dramatis(std::move(more));
    }
    // Every file of the show with its content, hidden ones too.
    std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
            const std::string name = fs::relative(entry.path(), folder_.path()).string();
            if (entry.is_regular_file() && !name.starts_with("cache-home")) all[name] = read_bytes(entry.path());
        }
        return all;
    }
    void expect_refused(std::vector<std::string> arguments, std::string_view code, int exit_code = 2) {
        std::string command;
        for (const auto& argument : arguments) command += argument + ' ';
        const auto result = dramatis(std::move(arguments));
        EXPECT_EQ(result.exit_code, exit_code) << command << result.err;
        EXPECT_THAT(result.err, HasSubstr("error[" + std::string(code) + "]")) << command;
        EXPECT_TRUE(contents() == before_) << command << "changed a file";
        const fs::path takes = folder_ / "cache-home/dramatis/takes";
        EXPECT_TRUE(!fs::exists(takes) || fs::is_empty(takes)) << command << "has spoken";
    }

    TemporaryFolder folder_;
    std::map<std::string, std::string> before_;
};

TEST_F(OutputsTest, RendersWhenNothingIsInTheWay) {
    const auto result = render({"--stems", "--report", "report.json", "--timings", "trace.json", "-o", "show.wav"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const auto again = render({"--stems", "--report", "report.json", "--timings", "trace.json", "-o", "show.wav"});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    const auto after = contents();
    for (const auto& [name, content] : before_) EXPECT_TRUE(after.at(name) == content) << name;
}

TEST_F(OutputsTest, NoOutputOfARenderIsAnInput) {
    const std::vector<std::string> inputs = {"show.cues",       "voices.toml",        "mix.toml",
                                             "sounds/beep.wav", "takes/osk/1.wav",    "hall.wav",
                                             "./show.cues",     "sounds/../mix.toml", "sounds/unused.wav"};
    for (const std::string& input : inputs)
        for (const char* option : {"-o", "--report", "--timings"})
            expect_refused({"render", "show.cues", option, input}, "E0511");
}

TEST_F(OutputsTest, ForceMakesNoOutputAnInput) {
    expect_refused({"render", "show.cues", "--force", "--report", "show.cues"}, "E0511");
    expect_refused({"render", "show.cues", "--force", "-o", "sounds/beep.wav"}, "E0511");
}

TEST_F(OutputsTest, LinksAreNoWayRound) {
    fs::create_hard_link(folder_ / "show.cues", folder_ / "hard.json");
    fs::create_symlink("voices.toml", folder_ / "soft.json");
    fs::create_symlink("to-come.wav", folder_ / "one.wav");
    fs::create_directory_symlink("sounds", folder_ / "elsewhere");
    before_ = contents();
    expect_refused({"render", "show.cues", "--report", "hard.json"}, "E0511");
    expect_refused({"render", "show.cues", "--report", "soft.json"}, "E0511");
    expect_refused({"render", "show.cues", "-o", "elsewhere/beep.wav"}, "E0511");
    expect_refused({"render", "show.cues", "-o", "one.wav", "--report", "to-come.wav"}, "E0511");
}

TEST_F(OutputsTest, WhatTheShowWouldReadIfItExistedIsNoOutput) {
    fs::remove(folder_ / "mix.toml");
    folder_.add("show.cues", "MIRA: Who is there?\n");
    before_ = contents();
    expect_refused({"render", "show.cues", "--timings", "mix.toml"}, "E0511");
}

TEST_F(OutputsTest, TwoOutputsAreTwoFiles) {
    expect_refused({"render", "show.cues", "-o", "o.wav", "--report", "o.wav"}, "E0511");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--report", "./o.wav"}, "E0511");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--timings", "r.json", "--report", "r.json"}, "E0511");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--stems", "--report", "o.stems"}, "E0511");
}

TEST_F(OutputsTest, NoOutputLiesAmongTheStems) {
    fs::create_directories(folder_ / "o.stems");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--stems", "--report", "o.stems/music.wav"}, "E0511");
}

TEST_F(OutputsTest, WatchingRefusesTheSame) {
    expect_refused({"render", "show.cues", "--watch", "-o", "o.wav", "--report", "o.wav"}, "E0511");
    expect_refused({"render", "show.cues", "--watch", "-o", "sounds/beep.wav"}, "E0511");
}

TEST_F(OutputsTest, OtherCommandsRefuseTheSame) {
    expect_refused({"audition", "OSK", "Hello.", "--sheet", "show.cues", "-o", "show.cues"}, "E0511");
    for (const char* const of_the_show : {"sounds/unused.wav", "sounds/beep.wav", "takes/osk/1.wav", "hall.wav"})
        expect_refused({"audition", "MIRA", "Hello.", "--sheet", "show.cues", "-o", of_the_show}, "E0511");
    // Its sounds and recordings by their paths, too, whoever wrote them.
    folder_.add("paths.cues", "SOUND: bang.wav\nMIRA (take: mira.wav): Hi.\n");
    for (const char* const of_the_show : {"bang.wav", "mira.wav"}) {
        ASSERT_EQ(dramatis({"sounds", "render", "door knock", of_the_show}).exit_code, 0);
        const std::string sound = read_bytes(folder_ / of_the_show);
        EXPECT_EQ(dramatis({"audition", "MIRA", "Hello.", "--sheet", "paths.cues", "-o", of_the_show}).exit_code, 2);
        EXPECT_TRUE(read_bytes(folder_ / of_the_show) == sound);
        fs::remove(folder_ / of_the_show);
    }
    fs::remove(folder_ / "paths.cues");
    expect_refused({"audition", "old-man", "Hello.", "-o", "voices.toml"}, "E0511");
    expect_refused({"sounds", "--sheet", "show.cues", "render", "beep", "sounds/beep.wav"}, "E0511");
    expect_refused({"sounds", "--sheet", "show.cues", "render", "beep", "mix.toml"}, "E0511");
    expect_refused({"play", "show.cues", "--timings", "show.cues"}, "E0511");
    expect_refused({"play", "show.cues", "--timings", "takes/osk/1.wav"}, "E0511");
    expect_refused({"play", "show.cues", "--force", "--timings", "voices.toml"}, "E0511");
}

TEST_F(OutputsTest, FilesOfAnotherKindStay) {
    folder_.add("notes.txt", "Months of work.\n");
    folder_.add("other.json", "{\"name\": \"not ours\"}\n");
    folder_.add("o.stems/dialogue.wav", "no sound\n");
    fs::create_symlink("notes.txt", folder_ / "notes.wav");
    before_ = contents();
    expect_refused({"render", "show.cues", "-o", "notes.wav"}, "E0451");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--report", "other.json"}, "E0451");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--timings", "other.json"}, "E0451");
    expect_refused({"render", "show.cues", "-o", "o.wav", "--stems"}, "E0451");
    expect_refused({"audition", "old-man", "Hello.", "-o", "notes.wav"}, "E0451");
    expect_refused({"sounds", "render", "door knock", "notes.wav"}, "E0451");
}

TEST_F(OutputsTest, FilesOfAnotherKindGoWithForce) {
    folder_.add("other.json", "{\"name\": \"not ours\"}\n");
    folder_.add("o.wav", "no sound\n");
    const auto result = render({"--force", "-o", "o.wav", "--report", "other.json"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(read_bytes(folder_ / "o.wav"), StartsWith("RIFF"));
    EXPECT_THAT(read_bytes(folder_ / "other.json"), HasSubstr("\"schema\""));
}

TEST_F(OutputsTest, AShowWithMistakesHasItsFilesKeptToo) {
    folder_.add("show.cues", "MIRA (id x) (id x): Who is there?\nSOUND: beep\nSOUND: a sound that nobody has\n");
    folder_.add("notes.json", "Months of work.\n");
    before_ = contents();
    expect_refused({"render", "show.cues", "--timings", "sounds/beep.wav"}, "E0511");
    expect_refused({"render", "show.cues", "--timings", "notes.json"}, "E0451");
}

TEST_F(OutputsTest, EmptyFilesAreReplaced) {
    folder_.add("o.wav", "");
    folder_.add("r.json", "");
    const auto result = render({"-o", "o.wav", "--report", "r.json"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
}

TEST_F(OutputsTest, AnEpisodeInAFolderOfSoundsIsReplaced) {
    folder_.add("show.cues", "Sounds: .\n\nMIRA: Who is there?\n");
    folder_.add("voices.toml", "");
    for (const char* name : {"o.wav", "o.flac"}) {
        EXPECT_EQ(render({"-o", name, "--report", "r.json"}).exit_code, 0);
        const auto again = render({"-o", name, "--report", "r.json"});
        EXPECT_EQ(again.exit_code, 0) << name << again.err;
    }
}

TEST_F(OutputsTest, APlaceThatCannotBeWrittenIsSaidBeforeAnythingIsSpoken) {
    expect_refused({"render", "show.cues", "-o", "missing/o.wav"}, "E0341", 1);
    expect_refused({"render", "show.cues", "-o", "o.wav", "--report", "missing/r.json"}, "E0504", 1);
    expect_refused({"audition", "old-man", "Hello.", "-o", "missing/o.wav"}, "E0341", 1);
    folder_.add("o.stems", "a file\n");
    before_ = contents();
    expect_refused({"render", "show.cues", "-o", "o.wav", "--stems"}, "E0412", 1);
}

TEST_F(OutputsTest, AFolderWithoutPermissionIsSaidBeforeAnythingIsSpoken) {
    fs::create_directory(folder_ / "locked");
    fs::permissions(folder_ / "locked", fs::perms(0555));
    fs::permissions(folder_.path(), fs::perms(0777));
    ProgramOptions options;
    options.folder = folder_.path();
    options.without_privileges = true;
    options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
    const auto result = run_program(DRAMATIS_PROGRAM, {"render", "show.cues", "-o", "locked/o.wav"}, options);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("error[E0341]"), HasSubstr("Permission denied"), HasSubstr("help: ")));
    EXPECT_FALSE(fs::exists(folder_ / "cache-home/dramatis/takes/size"));
}

TEST_F(OutputsTest, FmtKeepsModeAndHardLinks) {
    folder_.add("loose.cues", "MIRA:   Who    is there?\n");
    fs::permissions(folder_ / "loose.cues", fs::perms(0640));
    fs::create_hard_link(folder_ / "loose.cues", folder_ / "other name.cues");
    EXPECT_EQ(dramatis({"fmt", "loose.cues"}).exit_code, 0);
    EXPECT_EQ(read_bytes(folder_ / "other name.cues"), "MIRA: Who is there?\n");
    EXPECT_EQ(fs::hard_link_count(folder_ / "loose.cues"), 2u);
    EXPECT_EQ(fs::status(folder_ / "loose.cues").permissions(), fs::perms(0640));
    EXPECT_THAT(folder_.listing(), Not(HasSubstr("backup")));
}

TEST_F(OutputsTest, CacheClearLeavesAFolderOfRecordingsAlone) {
    folder_.add("takes/ed/mira-12.wav", "months of work");
    fs::last_write_time(folder_ / "takes/ed/mira-12.wav", fs::file_time_type::clock::now() - std::chrono::hours(5));
    before_ = contents();
    expect_refused({"cache", "--cache", ".", "clear"}, "E0234", 1);
    expect_refused({"cache", "--cache", ".", "trim", "0"}, "E0234", 1);
    expect_refused({"render", "show.cues", "-o", "o.wav", "--cache", "."}, "E0234", 1);
}

TEST_F(OutputsTest, CacheCountsTakesAndStories) {
    folder_.add("story.txt", "\"Is anybody there?\" Anna asked.\n");
    EXPECT_EQ(dramatis({"adapt", "story.txt", "--cast", "cast.toml"}).exit_code, 0);
    EXPECT_THAT(dramatis({"cache"}).out, HasSubstr(": 0 takes, 1 story, "));
    EXPECT_THAT(dramatis({"cache", "clear"}).out, HasSubstr(": 0 takes, 0.0 MB"));
}

// A set that a kill cut short after its first file had got its name.
void publish_half(const fs::path& first, const fs::path& second) {
    const std::string episode = read_bytes(first), report = read_bytes(second);
    const pid_t child = ::fork();
    if (child == 0) {
        Publication set;
        for (const auto& [path, content] : {std::pair{first, episode}, std::pair{second, report}}) {
            auto file = FileInProgress::create(path);
            static_cast<void>(file->write(content));
            set.add(std::move(*file));
        }
        static_cast<void>(set.publish([] { ::raise(SIGKILL); }));
        ::_exit(1);
    }
    ::waitpid(child, nullptr, 0);
}

TEST_F(OutputsTest, VerifyFindsAWholeRenderWhole) {
    ASSERT_EQ(render({"-o", "o.wav", "--stems", "--report", "r.json"}).exit_code, 0);
    const auto verified = dramatis({"verify", "o.wav", "--report", "r.json"});
    EXPECT_EQ(verified.exit_code, 0) << verified.err;
    EXPECT_THAT(verified.out, AllOf(StartsWith("o.wav: whole, "), HasSubstr(" stems"), HasSubstr("with its report")));
}

TEST_F(OutputsTest, VerifyTellsOfAFileAmongTheStems) {
    ASSERT_EQ(render({"-o", "o.wav", "--stems", "--report", "r.json"}).exit_code, 0);
    fs::copy_file(folder_ / "o.stems/dialogue.wav", folder_ / "o.stems/dialogue old.wav");
    const auto verified = dramatis({"verify", "o.wav", "--report", "r.json"});
    EXPECT_EQ(verified.exit_code, 0);
    EXPECT_THAT(verified.err, AllOf(HasSubstr("warning[W0469]"), HasSubstr("dialogue old.wav")));
}

TEST_F(OutputsTest, ARenderThatWasCutShortIsToldByVerifyAndByTheNext) {
    ASSERT_EQ(render({"-o", "o.wav", "--report", "r.json"}).exit_code, 0);
    publish_half(folder_ / "o.wav", folder_ / "r.json");
    const auto verified = dramatis({"verify", "o.wav"});
    EXPECT_EQ(verified.exit_code, 1);
    EXPECT_THAT(verified.err,
                AllOf(HasSubstr("error[E0453]"), HasSubstr("o.wav' is of it, "), HasSubstr("r.json' is not")));
    const auto next = render({"-o", "o.wav", "--report", "r.json", "--strict"});
    EXPECT_EQ(next.exit_code, 0);
    EXPECT_THAT(next.err, HasSubstr("warning[W0452]"));
    EXPECT_EQ(dramatis({"verify", "o.wav", "--report", "r.json"}).exit_code, 0);
    EXPECT_THAT(folder_.listing(), Not(HasSubstr(".dramatis")));
}

TEST_F(OutputsTest, VerifyTellsOfFilesOfAnotherRender) {
    ASSERT_EQ(render({"-o", "o.wav", "--stems", "--report", "r.json"}).exit_code, 0);
    folder_.add("show.cues", "MIRA: Nobody but me is here any more, I am afraid.\n");
    ASSERT_EQ(render({"-o", "o.wav"}).exit_code, 0);
    EXPECT_THAT(dramatis({"verify", "o.wav"}).err, HasSubstr("error[E0453]"));
    fs::remove_all(folder_ / "o.stems");
    EXPECT_EQ(dramatis({"verify", "o.wav"}).exit_code, 0);
    EXPECT_THAT(dramatis({"verify", "o.wav", "--report", "r.json"}).err, HasSubstr("error[E0453]"));
}

void flip_a_bit(const fs::path& file) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    const auto middle = static_cast<std::streamoff>(fs::file_size(file) / 2);
    stream.seekg(middle);
    const int byte = stream.get();
    stream.seekp(middle);
    stream.put(static_cast<char>(byte ^ 1));
}

TEST_F(OutputsTest, VerifyTellsOfContentThatIsNotTheReports) {
    ASSERT_EQ(render({"-o", "o.wav", "--stems", "--report", "r.json"}).exit_code, 0);
    for (const char* const name : {"o.wav", "o.stems/dialogue.wav"}) {
        flip_a_bit(folder_ / name);
        const auto verified = dramatis({"verify", "o.wav", "--report", "r.json"});
        EXPECT_EQ(verified.exit_code, 1) << name;
        EXPECT_THAT(verified.err, AllOf(HasSubstr("error[E0453]"), HasSubstr(name), HasSubstr("another content")));
        EXPECT_EQ(dramatis({"verify", "o.wav"}).exit_code, 0) << "nothing but the report knows";
        flip_a_bit(folder_ / name);
    }
    EXPECT_EQ(dramatis({"verify", "o.wav", "--report", "r.json"}).exit_code, 0);
    fs::remove(folder_ / "o.stems/music.wav");
    EXPECT_EQ(dramatis({"verify", "o.wav", "--report", "r.json"}).exit_code, 1);
}

TEST_F(OutputsTest, VerifyTellsOfAnEpisodeThatIsCut) {
    for (const char* name : {"o.wav", "o.flac"}) {
        ASSERT_EQ(render({"-o", name}).exit_code, 0);
        ASSERT_EQ(dramatis({"verify", name}).exit_code, 0);
        fs::resize_file(folder_ / name, fs::file_size(folder_ / name) - 2);
        EXPECT_EQ(dramatis({"verify", name}).exit_code, 1) << name;
    }
}

TEST_F(OutputsTest, ANewRenderSweepsWhatAKilledOneLeft) {
    for (int run = 0; run < 2; ++run) {
        ProgramOptions options;
        options.folder = folder_.path();
        options.environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        Program program(DRAMATIS_PROGRAM, {"render", "show.cues", "-q", "-o", "o.wav", "--stems", "--watch"}, options);
        // Killed at any moment of its work.
        while (folder_.listing().find(".dramatis-") == std::string::npos && !fs::exists(folder_ / "o.wav")) {
        }
        program.signal(SIGKILL);
        program.wait();
    }
    ASSERT_EQ(render({"-o", "o.wav", "--stems"}).exit_code, 0);
    EXPECT_THAT(folder_.listing(), Not(HasSubstr(".dramatis")));
}

TEST_F(OutputsTest, NothingIsPublishedWhenTheReportCannotBe) {
    ASSERT_EQ(render({"-o", "o.wav", "--stems"}).exit_code, 0);
    const std::string before = read_bytes(folder_ / "o.wav");
    folder_.add("show.cues", "MIRA: Other words.\n");
    const auto failed = render({"-o", "o.wav", "--stems", "--report", "/dev/full"});
    EXPECT_EQ(failed.exit_code, 1);
    EXPECT_TRUE(read_bytes(folder_ / "o.wav") == before);
}

}  // namespace
}  // namespace dramatis::pipeline::cli

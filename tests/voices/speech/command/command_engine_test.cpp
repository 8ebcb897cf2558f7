// Programs that speak: a real one (flite), and stand-ins that are dead, slow, or lie.
#include "voices/speech/command/command_engine.h"

#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"
#include "voices/speech/performer.h"

namespace dramatis::voices::speech::command {
namespace {

namespace fs = std::filesystem;

// A Python stand-in's beginning: write_wave(name, seconds) writes a tone.
constexpr std::string_view write_wave =
    "import json, math, os, struct, sys, time, wave\n"
    "def write_wave(name, seconds=0.5, rate=16000):\n"
    "    with wave.open(name, 'wb') as out:\n"
    "        out.setnchannels(1); out.setsampwidth(2); out.setframerate(rate)\n"
    "        out.writeframes(b''.join(struct.pack('<h', int(9000 * math.sin(i / 5)) if i else 9000)\n"
    "                                 for i in range(int(seconds * rate))))\n";

class CommandEngineTest : public testing::Test {
  protected:
    std::string script(std::string_view name, std::string_view shebang, std::string_view text) {
        const fs::path path = folder.add(name, std::string("#!").append(shebang).append("\n").append(text));
        fs::permissions(path, fs::perms::owner_all);
        return path.string();
    }
    std::string shell(std::string_view text) { return script("speak.sh", "/bin/sh", text); }
    std::string python(std::string_view text) {
        return script("speak.py", "/usr/bin/env python3", std::string(write_wave).append(text));
    }
    static takes::Line line(std::vector<std::string> command, std::string_view text = "There is a light.") {
        takes::Line line = line_of(text);
        line.engine = profiles::EngineKind::Command;
        line.command.command = std::move(command);
        return line;
    }
    static takes::Line standing(std::vector<std::string> command, std::string_view text = "There is a light.") {
        takes::Line persistent = line(std::move(command), text);
        persistent.command.persistent = true;
        return persistent;
    }
    std::string code_of(const takes::Line& line) {
        const auto take = engine.speak(line);
        message = take ? std::string() : take.error().message + " | " + take.error().help;
        return take ? std::string("spoken") : take.error().code;
    }

    TemporaryFolder folder;
    CommandEngine engine{2};
    std::string message;
};

TEST_F(CommandEngineTest, FliteSpeaks) {
    const takes::Line said =
        line({"flite", "-voice", "slt", "-t", "{text}", "-o", "{out}"}, "There is a light, far below us.");
    const auto take = engine.speak(said);
    ASSERT_TRUE(take) << take.error().message << take.error().help;
    EXPECT_EQ(take->rate, SampleRate{16000});
    constexpr Seconds shortest{1.0};
    constexpr Seconds longest{4.0};
    EXPECT_GT(to_seconds(take->length(), take->rate), shortest);
    EXPECT_LT(to_seconds(take->length(), take->rate), longest);
    EXPECT_EQ(take->words.size(), 7u);
    EXPECT_EQ(take->words.back().end, take->length());
    EXPECT_EQ(engine.speak(said)->samples, take->samples);
}

TEST_F(CommandEngineTest, SpeaksWhateverStandardStreamsAreClosed) {
    const takes::Line said = line({"flite", "-voice", "slt", "-t", "{text}", "-o", "{out}"});
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [&] {
            const auto take = CommandEngine().speak(said);
            return !take ? 1 : take->samples.empty() ? 2 : 0;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

TEST_F(CommandEngineTest, ReadsAFileOfTextAndPrintsTheSound) {
    const std::string program = python(
        "assert open(sys.argv[1]).read() == 'There is a light.'\n"
        "write_wave(sys.argv[0] + '.wav')\n"
        "sys.stdout.buffer.write(open(sys.argv[0] + '.wav', 'rb').read())\n");
    EXPECT_EQ(code_of(line({program, "{text_file}"})), "spoken") << message;
}

TEST_F(CommandEngineTest, ReadsTheTextFromStandardInput) {
    const std::string program = python("assert sys.stdin.read() == 'There is a light.\\n'\nwrite_wave(sys.argv[1])\n");
    EXPECT_EQ(code_of(line({program, "{out}"})), "spoken") << message;
}

TEST_F(CommandEngineTest, NoShellSeesTheText) {
    const std::string program =
        python("assert sys.argv[2] == 'a $(touch pwned) `x` ; y', sys.argv\nwrite_wave(sys.argv[1])\n");
    takes::Line said = line({program, "{out}", "{text}"});
    said.text = raw_line("a $(touch pwned) `x` ; y").text;
    EXPECT_EQ(code_of(said), "spoken") << message;
}

TEST_F(CommandEngineTest, ALineIsNoOptionOfTheProgram) {
    const std::string program = python("assert sys.argv[2] == ' --evil', sys.argv\nwrite_wave(sys.argv[1])\n");
    takes::Line said = line({program, "{out}", "{text}"});
    said.text = raw_line("--evil").text;
    EXPECT_EQ(code_of(said), "spoken") << message;
}

TEST_F(CommandEngineTest, AProgramSeesASmallEnvironment) {
    ::setenv("DRAMATIS_TEST_TOKEN", "secret", 1);
    ::setenv("LC_TEST", "kept", 1);
    const std::string program = python(
        "assert 'DRAMATIS_TEST_TOKEN' not in os.environ\n"
        "assert os.environ['LC_TEST'] == 'kept' and os.environ['PATH']\nwrite_wave(sys.argv[1])\n");
    EXPECT_EQ(code_of(line({program, "{out}"})), "spoken") << message;
    ::unsetenv("DRAMATIS_TEST_TOKEN");
    ::unsetenv("LC_TEST");
}

TEST_F(CommandEngineTest, AProgramThatReadsNothingIsNotWaitedFor) {
    const std::string program = python("sys.stdin.close()\nos.close(0)\nwrite_wave(sys.argv[1])\n");
    takes::Line said = line({program, "{out}"});
    said.text = raw_line(std::string(900000, 'a')).text;
    EXPECT_EQ(code_of(said), "spoken") << message;
}

TEST_F(CommandEngineTest, LeavesNoFilesAndNoProcessesBehind) {
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    {
        CommandEngine own;
        static_cast<void>(own.speak(line({"flite", "-t", "{text}", "-o", "{out}"})));
        static_cast<void>(own.speak(line({"false"})));
        int files = 0;
        for (const auto& item : fs::recursive_directory_iterator(folder.path()))
            files += item.is_regular_file() && item.path().filename() != ".dramatis-scratch" ? 1 : 0;
        EXPECT_EQ(files, 0);
    }
    ::unsetenv("TMPDIR");
    EXPECT_EQ(folder.listing(), "");
}

TEST_F(CommandEngineTest, AMissingProgramIsAnError) {
    EXPECT_EQ(code_of(line({"/nowhere/speak"})), "E0225");
    EXPECT_NE(message.find("/nowhere/speak"), std::string::npos) << message;
    EXPECT_EQ(code_of(line({})), "E0225");
    EXPECT_EQ(code_of(standing({"/nowhere/speak"})), "E0225");
}

TEST_F(CommandEngineTest, AFailingProgramIsQuoted) {
    const std::string program = shell("echo loading... >&2\nprintf 'no model\\033[0m here\\n' >&2\nexit 7\n");
    EXPECT_EQ(code_of(line({program})), "E0226");
    EXPECT_NE(message.find("status 7"), std::string::npos) << message;
    EXPECT_NE(message.find("no model [0m here"), std::string::npos) << message;
}

TEST_F(CommandEngineTest, ADyingProgramIsAnError) {
    EXPECT_EQ(code_of(line({shell("kill -SEGV $$\n")})), "E0222");
    EXPECT_NE(message.find("SIGSEGV"), std::string::npos) << message;
}

TEST_F(CommandEngineTest, ASlowProgramIsEndedWithAllItStarted) {
    const std::string pid_file = folder / "child";
    takes::Line slow = line({shell("sleep 1000 & echo $! > '" + pid_file + "'; sleep 1000\n")});
    slow.command.time_limit = {0.3};
    EXPECT_EQ(code_of(slow), "E0223");
    pid_t child = 0;
    std::ifstream(pid_file) >> child;
    ASSERT_GT(child, 0);
    std::string state = "?";
    for (int i = 0; i < 500 && !state.empty() && state != "Z"; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        std::ifstream status("/proc/" + std::to_string(child) + "/stat");
        std::string number, name;
        state.clear();
        status >> number >> name >> state;
    }
    EXPECT_TRUE(state.empty() || state == "Z") << state;
}

TEST_F(CommandEngineTest, AProgramThatLeavesItsOutputOpenBehindItIsNotWaitedFor) {
    const std::string program = shell("sleep 1000 & flite -t hello -o \"$1\"\n");
    takes::Line said = line({program, "{out}"});
    said.command.time_limit = {60.0};
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of(said), "spoken") << message;
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(50));
}

TEST_F(CommandEngineTest, LiesAreErrors) {
    EXPECT_EQ(code_of(line({"true"})), "E0224");
    EXPECT_NE(message.find("empty"), std::string::npos) << message;
    EXPECT_EQ(code_of(line({"true", "{out}"})), "E0224");
    EXPECT_NE(message.find("no file"), std::string::npos) << message;
    EXPECT_EQ(code_of(line({"sh", "-c", "echo 'I am no sound' > \"$0\"", "{out}"})), "E0224");
    EXPECT_NE(message.find("not a WAV"), std::string::npos) << message;
    EXPECT_EQ(code_of(line({"mkdir", "{out}"})), "E0224");
    EXPECT_EQ(code_of(line({python("write_wave(sys.argv[1], seconds=0)\n"), "{out}"})), "E0224");
    EXPECT_EQ(code_of(line({"sox", "-n", "{out}", "trim", "0", "1"})), "E0224");
    EXPECT_NE(message.find("silence"), std::string::npos) << message;
}

TEST_F(CommandEngineTest, AFileThatWasCutShortIsNoTake) {
    // As on a full disk: the head was written, and half of the sound.
    const std::string half = "write_wave(sys.argv[1])\nos.truncate(sys.argv[1], 8000)\n";
    EXPECT_EQ(code_of(line({python(half), "{out}"})), "E0224");
    EXPECT_NE(message.find("ends 8044 bytes before its head says it does"), std::string::npos) << message;
    const auto store = std::move(*takes::TakeStore::open(folder / "cache", std::uint64_t{1} << 30));
    Performer performer(*store, engine, engine);
    EXPECT_EQ(performer.perform(line({python(half), "{out}"})).origin, TakeOrigin::Failed);
    EXPECT_FALSE(performer.recall(line({python(half), "{out}"}))) << "it is not in the cache";
}

TEST_F(CommandEngineTest, AProgramThatPrintsWithoutEndIsStopped) {
    takes::Line endless = line({"cat", "/dev/zero"});
    EXPECT_EQ(code_of(endless), "E0224");
    EXPECT_NE(message.find("too much"), std::string::npos) << message;
}

TEST_F(CommandEngineTest, AStandingProgramSpeaksLineAfterLineInOneProcess) {
    const std::string program = python(
        "print('model loaded', flush=True)\n"
        "open(sys.argv[0] + '.starts', 'a').write('x')\n"
        "for text in sys.stdin:\n"
        "    request = json.loads(text)\n"
        "    write_wave(request['output_file'], 0.1 * len(request['text']))\n"
        "    print('log: ' + request['text'], file=sys.stderr)\n"
        "    print(request['output_file'], flush=True)\n");
    const auto first = engine.speak(standing({program}, "Ten chars!"));
    ASSERT_TRUE(first) << first.error().message << first.error().help;
    EXPECT_EQ(first->rate, SampleRate{16000});
    constexpr std::int64_t at_the_ends = 100;  // frames below the threshold of silence
    EXPECT_NEAR(static_cast<double>(first->length().count), 16000, at_the_ends);
    const auto second = engine.speak(standing({program}, "“Quotes” and\\backslashes"));
    ASSERT_TRUE(second) << second.error().message << second.error().help;
    EXPECT_GT(second->length(), first->length());
    EXPECT_EQ(read_bytes(program + ".starts"), "x");
}

TEST_F(CommandEngineTest, AStandingProgramMayAnswerWithObjectsAndErrors) {
    const std::string program = python(
        "for text in sys.stdin:\n"
        "    request = json.loads(text)\n"
        "    if 'bad' in request['text']:\n"
        "        print(json.dumps({'error': 'no such phoneme'}), flush=True)\n"
        "        continue\n"
        "    write_wave(request['output_file'])\n"
        "    print(json.dumps({'output_file': request['output_file']}), flush=True)\n");
    EXPECT_EQ(code_of(standing({program}, "bad")), "E0226");
    EXPECT_NE(message.find("no such phoneme"), std::string::npos) << message;
    EXPECT_EQ(code_of(standing({program}, "good")), "spoken") << message;
}

TEST_F(CommandEngineTest, AStandingProgramThatDiesIsStartedAgainForTheNextLine) {
    const std::string program = python(
        "for text in sys.stdin:\n"
        "    request = json.loads(text)\n"
        "    if 'die' in request['text']: sys.exit('out of memory')\n"
        "    write_wave(request['output_file'])\n"
        "    print(request['output_file'], flush=True)\n");
    EXPECT_EQ(code_of(standing({program}, "live")), "spoken") << message;
    EXPECT_EQ(code_of(standing({program}, "die")), "E0226");
    EXPECT_NE(message.find("out of memory"), std::string::npos) << message;
    EXPECT_EQ(code_of(standing({program}, "live")), "spoken") << message;
}

TEST_F(CommandEngineTest, AStandingProgramThatHangsIsReplaced) {
    const std::string program = python(
        "for text in sys.stdin:\n"
        "    request = json.loads(text)\n"
        "    if 'hang' in request['text']: time.sleep(1000)\n"
        "    write_wave(request['output_file'])\n"
        "    print(request['output_file'], flush=True)\n");
    takes::Line hangs = standing({program}, "hang");
    hangs.command.time_limit = {0.3};
    EXPECT_EQ(code_of(hangs), "E0223");
    EXPECT_EQ(code_of(standing({program}, "live")), "spoken") << message;
}

TEST_F(CommandEngineTest, AStandingProgramThatSaysDoneAndWroteNothingLies) {
    const std::string program = python("for text in sys.stdin: print(json.loads(text)['output_file'], flush=True)\n");
    EXPECT_EQ(code_of(standing({program})), "E0224");
    EXPECT_EQ(code_of(standing({"true"})), "E0222");
    takes::Line chatter = standing({"yes"});
    chatter.command.time_limit = {0.2};
    EXPECT_EQ(code_of(chatter), "E0223");
}

TEST_F(CommandEngineTest, ManyThreadsShareIt) {
    const std::string program = python(
        "for text in sys.stdin:\n"
        "    request = json.loads(text)\n"
        "    write_wave(request['output_file'], 0.1 * len(request['text']))\n"
        "    print(request['output_file'], flush=True)\n");
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            takes::Line mine = standing({program});
            mine.text = raw_line(std::string(static_cast<std::size_t>(t) + 1, 'a')).text;
            for (int i = 0; i < 3; ++i) {
                const auto take = engine.speak(mine);
                ASSERT_TRUE(take) << take.error().message << take.error().help;
                EXPECT_NEAR(static_cast<double>(take->length().count), 1600.0 * (t + 1), 100.0);
                EXPECT_TRUE(engine.speak(line({"flite", "-t", "{text}", "-o", "{out}"})));
            }
        });
    for (std::thread& thread : threads) thread.join();
}

TEST_F(CommandEngineTest, AFailureCostsItsLineAlone) {
    const auto store = std::move(*takes::TakeStore::open(folder / "cache", std::uint64_t{1} << 30));
    Performer performer(*store, engine, engine);
    const std::string program = shell("case \"$2\" in *cursed*) exit 1;; esac; exec flite -t \"$2\" -o \"$1\"\n");
    const Performed failed = performer.perform(line({program, "{out}", "{text}"}, "This line is cursed."));
    EXPECT_EQ(failed.origin, TakeOrigin::Failed);
    EXPECT_EQ(failed.failure->code, "E0226");
    EXPECT_EQ(performer.perform(line({program, "{out}", "{text}"}, "This one is not.")).origin, TakeOrigin::Spoken);
}

TEST(FillCommand, FillsEachPlaceOnceAndLeavesOtherBraces) {
    const CommandValues values{.text = "a {out} b",
                               .text_file = "/t.txt",
                               .out = "/o.wav",
                               .prosody = {.rate_wpm = 180, .pitch = 42},
                               .language = "de"};
    EXPECT_THAT(fill_command({"x", "--in={text}", "{text_file}{out}", "{rate}/{pitch}/{language}", "{other} { } {", ""},
                             values),
                testing::ElementsAre("x", "--in=a {out} b", "/t.txt/o.wav", "180/42/de", "{other} { } {", ""));
}

}  // namespace
}  // namespace dramatis::voices::speech::command

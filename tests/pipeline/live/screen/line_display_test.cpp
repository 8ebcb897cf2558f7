// What is written where there is no screen.
#include "pipeline/live/screen/line_display.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>

#include "tests/pipeline/live/screen/screen_support.h"

namespace dramatis::pipeline::live::screen {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// A file that can be read back.
class Paper {
  public:
    Paper() : file_(std::tmpfile()) {}
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;
    ~Paper() { std::fclose(file_); }
    std::FILE* file() { return file_; }
    std::string text() {
        std::rewind(file_);
        std::string text;
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) text += static_cast<char>(c);
        return text;
    }

  private:
    std::FILE* file_;
};

Diagnostics mistake() {
    return {{.code = "E0203", .message = "there is no key 'pich'", .help = "did you mean 'pitch'?"}};
}

TEST(LineDisplay, WritesALineForEachSceneAndSpeechAsItBegins) {
    Paper out;
    Paper errors;
    LineDisplay display(out.file(), errors.file());
    LiveStatus status = moment_of_the_lamp();
    status.speech->words = {"Who's", "there?"};
    for (int i = 0; i < 5; ++i) display.show(status);
    status.speech = LiveSpeech{.speaker = "KELL", .words = {"Nobody."}, .place = "the-lamp.cues:42"};
    status.position = {85.0};
    display.show(status);
    status.scene = "3  The engine room";
    status.speech.reset();
    status.position = {3723.0};
    display.show(status);
    EXPECT_EQ(out.text(),
              "The Lamp\n"
              "   1:23  SCENE 2  The bridge\n"
              "   1:23  MIRA: Who's there?\n"
              "   1:25  KELL: Nobody.\n"
              "1:02:03  SCENE 3  The engine room\n");
    EXPECT_THAT(errors.text(), IsEmpty());
}

TEST(LineDisplay, WritesTheTitleAsSoonAsItIsKnown) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    LiveStatus status;
    display.show(status);
    status.title = "The Lamp";
    display.show(status);
    display.show(status);
    EXPECT_EQ(out.text(), "The Lamp\n");
}

TEST(LineDisplay, WritesASpeechAnewWhenItWasEdited) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    LiveStatus status;
    status.speech = LiveSpeech{.speaker = "MIRA", .words = {"Hello."}, .place = "a.cues:1"};
    display.show(status);
    status.speech->words = {"Goodbye."};
    display.show(status);
    EXPECT_EQ(out.text(), "   0:00  MIRA: Hello.\n   0:00  MIRA: Goodbye.\n");
}

TEST(LineDisplay, WritesTheDetailsOfANoticeToTheErrorsOnce) {
    Paper out;
    Paper errors;
    LineDisplay display(out.file(), errors.file());
    QuietDisplay quiet(errors.file());
    LiveStatus status;
    status.notices = {{1, "OSK's line is silent", mistake()}};
    for (int i = 0; i < 3; ++i) display.show(status);
    EXPECT_EQ(errors.text(), to_text(mistake()));
    for (int i = 0; i < 3; ++i) quiet.show(status);
    EXPECT_EQ(errors.text(), to_text(mistake()) + to_text(mistake()));
    EXPECT_EQ(out.text(), "   0:00  OSK's line is silent\n");
}

TEST(LineDisplay, TellsNewsAndALostDeviceOnce) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    LiveStatus status;
    status.notices = {{1, "voices.toml: 3 lines spoken anew"}};
    display.show(status);
    display.show(status);
    status.state = LiveState::Lost;
    display.show(status);
    display.show(status);
    status.state = LiveState::Playing;
    display.show(status);
    EXPECT_EQ(out.text(),
              "   0:00  voices.toml: 3 lines spoken anew\n"
              "   0:00  (the device has gone)\n"
              "   0:00  (playing)\n");
}

// It once compared texts: the second of two saves that read the same was lost.
TEST(LineDisplay, WritesTwoNoticesOfTheSameWords) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    LiveStatus status;
    status.notices = {{1, "a.cues: 1 line spoken anew"}};
    display.show(status);
    status.notices = {{2, "a.cues: 1 line spoken anew"}};
    display.show(status);
    display.show(status);
    status.notices = {{2, "a.cues: 1 line spoken anew"}, {3, "one"}, {4, "two"}};
    display.show(status);
    EXPECT_EQ(out.text(),
              "   0:00  a.cues: 1 line spoken anew\n"
              "   0:00  a.cues: 1 line spoken anew\n"
              "   0:00  one\n"
              "   0:00  two\n");
}

TEST(LineDisplay, WritesDiagnosticsOnceToItsErrors) {
    Paper out;
    Paper errors;
    LineDisplay display(out.file(), errors.file());
    LiveStatus status;
    status.diagnostics = mistake();
    display.show(status);
    display.show(status);
    status.diagnostics.clear();
    display.show(status);
    status.diagnostics = mistake();
    display.show(status);  // made again
    const std::string once = to_text(mistake());
    EXPECT_EQ(errors.text(), once + once);
    EXPECT_THAT(out.text(), IsEmpty());
}

TEST(LineDisplay, WritesTheTitleOnceTheShowIsRead) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    display.show({});
    for (int i = 0; i < 2; ++i) display.show(moment_of_the_lamp());
    EXPECT_EQ(out.text().rfind("The Lamp\n"), 0u);
}

TEST(LineDisplay, WritesNoControlCharacters) {
    Paper out;
    LineDisplay display(out.file(), stderr);
    LiveStatus status = moment_of_the_lamp();
    status.title = "\x1b]0;owned\x07";
    status.speech->words = {"a\x1b[2J\r\nb"};
    display.show(status);
    display.print("\x1b[31mred");
    for (const char c : out.text()) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(LineDisplay, EndsWhenItsReaderHasGone) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    std::signal(SIGPIPE, SIG_IGN);
    std::FILE* const out = fdopen(ends[1], "w");
    LineDisplay display(out, stderr);
    LiveStatus status;
    status.title = "The Lamp";
    display.show(status);
    EXPECT_EQ(display.wait_key({0.0}), std::nullopt);
    close(ends[0]);
    status.notices = {{1, "more"}};
    display.show(status);
    EXPECT_EQ(display.wait_key({0.0}), LiveKey::Quit);
    std::fclose(out);
}

TEST(QuietDisplay, WritesNothingButDiagnostics) {
    Paper errors;
    QuietDisplay display(errors.file());
    LiveStatus status = moment_of_the_lamp();
    status.diagnostics = mistake();
    display.show(status);
    display.print("the-lamp.cues:41");
    EXPECT_EQ(errors.text(), to_text(mistake()));
}

}  // namespace
}  // namespace dramatis::pipeline::live::screen

#include "pipeline/trust/show_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"
#include "pipeline/trust/admission.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::trust {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class ShowProgramTest : public ::testing::Test {
  protected:
    std::vector<std::string> shown(const std::string& voices, const std::string& sheet = "MIRA: Hello.\n") {
        folder_.add("voices.toml", voices);
        diagnostics_.clear();
        show_ = *show::load_show(folder_.add("show.cues", sheet), {.own_settings = folder_ / "own"}, diagnostics_);
        script_ = script::write_script(show_, {}, diagnostics_);
        std::vector<std::string> all;
        for (const auto& program : programs_of(show_, script_)) all.push_back(program.shown);
        return all;
    }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
    show::Show show_;
    script::Script script_;
};

constexpr const char* commanding =
    "[voice.a]\nengine = \"command\"\ncommand = [\"say\", \"-t\", \"{text}\", \"-o\", \"{out}\"]\n";

TEST_F(ShowProgramTest, IsTheCommandOfAVoiceThatSpeaks) {
    EXPECT_THAT(shown(std::string(commanding) + "[cast]\nMIRA = \"a\"\n"), ElementsAre("say -t {text} -o {out}"));
    EXPECT_EQ(listed(programs_of(show_, script_)),
              "  " + show_.voices.voice("a")->command.where.source->name() + ":3: program: say -t {text} -o {out}\n");
}

TEST_F(ShowProgramTest, IsNoneOfAVoiceThatIsSilent) { EXPECT_THAT(shown(commanding), IsEmpty()); }

TEST_F(ShowProgramTest, IsThatOfAVoiceThatACueNamesOrThatInheritsIt) {
    EXPECT_THAT(shown(commanding, "MIRA (voice: a): Hello.\n"), ElementsAre("say -t {text} -o {out}"));
    EXPECT_THAT(shown(std::string(commanding) + "[voice.b]\nextends = \"a\"\n[cast]\nMIRA = \"b\"\n"),
                ElementsAre("say -t {text} -o {out}"));
}

TEST_F(ShowProgramTest, OfTheUsersOwnSettingsIsNotTheShows) {
    folder_.add("own/voices.toml", commanding);
    EXPECT_THAT(shown("[cast]\nMIRA = \"a\"\n"), IsEmpty());
    EXPECT_THAT(diagnostics_, IsEmpty());
    EXPECT_EQ(script_.lines.at(0).line.command.command.front(), "say");
    EXPECT_THAT(shown("[voice.b]\nextends = \"a\"\nrate_wpm = 200\n[cast]\nMIRA = \"b\"\n"), IsEmpty());
}

TEST_F(ShowProgramTest, ThatReplacesOneOfTheUsersIsTheShows) {
    folder_.add("own/voices.toml", commanding);
    EXPECT_THAT(shown("[voice.a]\ncommand = [\"evil\"]\n[cast]\nMIRA = \"a\"\n"), ElementsAre("evil"));
    EXPECT_THAT(shown("[voice.b]\nextends = \"a\"\ncommand = [\"evil\"]\n[cast]\nMIRA = \"b\"\n"), ElementsAre("evil"));
}

TEST_F(ShowProgramTest, ChangesWithAFileOfTheShowThatItNames) {
    const std::string script = folder_.add("speak.py", "print(1)\n").string();
    const std::string voices = "[voice.a]\nengine = \"command\"\ncommand = [\"python3\", \"" + script +
                               "\", \"--model=" + script + "\"]\n[cast]\nMIRA = \"a\"\n";
    const auto before = shown(voices);
    ASSERT_EQ(before.size(), 1u);
    EXPECT_THAT(before[0], HasSubstr("  [speak.py "));
    EXPECT_EQ(shown(voices), before);
    folder_.add("speak.py", "print(2)\n");
    EXPECT_NE(shown(voices), before);
}

TEST_F(ShowProgramTest, IsRefusedWhereNobodyDecides) {
    shown(std::string(commanding) + "[cast]\nMIRA = \"a\"\n");
    const auto refused = admit(show_, script_, {}, diagnostics_);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "E0470");
    EXPECT_THAT(refused.error().message, HasSubstr("say -t {text} -o {out}"));
    EXPECT_TRUE(refused.error().where.source);
    EXPECT_TRUE(admit(show_, script_, admit_all, diagnostics_));
}

TEST(QuotedWord, IsPlainWhereItCanBe) {
    EXPECT_EQ(quoted_word("flite"), "flite");
    EXPECT_EQ(quoted_word("--model=/a_b/c-1.onnx"), "--model=/a_b/c-1.onnx");
    EXPECT_EQ(quoted_word("{text}"), "{text}");
}

TEST(QuotedWord, ShowsWhatAPersonCouldNotTell) {
    EXPECT_EQ(quoted_word(""), "\"\"");
    EXPECT_EQ(quoted_word("a b"), "\"a b\"");
    EXPECT_EQ(quoted_word("a\"\\"), "\"a\\\"\\\\\"");
    EXPECT_EQ(quoted_word("rm;\n\x1b[2J"), "\"rm;\\x0a\\x1b[2J\"");
    EXPECT_EQ(quoted_word("p\xd0\xb0th"), "\"p\\u{430}th\"");  // a Cyrillic a
    EXPECT_EQ(quoted_word("a\xe2\x80\xae"
                          "b"),
              "\"a\\u{202e}b\"");  // right to left
    EXPECT_EQ(quoted_word("\xff"), "\"\\xff\"");
}

TEST(QuotedWord, KeepsDifferentWordsApart) {
    EXPECT_NE(quoted_word("\\x0a"), quoted_word("\n"));
    EXPECT_NE(quoted_word("\\u{430}"), quoted_word("\xd0\xb0"));
    EXPECT_NE(quoted_word("\xc3\xbf"), quoted_word("\xff"));
    EXPECT_THAT(quoted_word("a b"), Not(StartsWith("a")));
}

}  // namespace
}  // namespace dramatis::pipeline::trust

#include "cues/formatter.h"

#include "cues/dump.h"
#include "tests/cues/cue_support.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues {
namespace {

std::string formatted(std::string_view text) { return format_cue_sheet(parse(text).sheet); }

TEST(Formatter, LaysOutTheWholeLanguage) {
    for (const std::string name : {"whole-language", "radio-script"}) {
        expect_matches_golden("cues/" + name + ".formatted.txt",
                              formatted(read_bytes(source_folder() / "tests/data/cues" / (name + ".cues"))));
    }
}

TEST(Formatter, WritesOptionsOfASpeechIntoItsHead) {
    EXPECT_EQ(formatted("IRIS: (whispering , left:40%) Hello.\n"), "IRIS (whispering, left 40%): Hello.\n");
    EXPECT_EQ(formatted("IRIS (off): (whispering) Hello.\n"), "IRIS (off, whispering): Hello.\n");
}

TEST(Formatter, WritesOptionsOfOtherCuesBehindTheBody) {
    EXPECT_EQ(formatted("SOUND (under,gain=-6dB):   heavy   door\n"), "SOUND: heavy door (under, -6 dB)\n");
    EXPECT_EQ(formatted("SCENE 2 (acoustic cave): Below\n"), "SCENE 2: Below (acoustic: cave)\n");
    EXPECT_EQ(formatted("AMBIENCE: (-6 dB) (fade in 1 s)\n"), "AMBIENCE: -6 dB (fade in 1 s)\n");
}

TEST(Formatter, KeepsTheOrderOfOptions) {
    EXPECT_EQ(formatted("IRIS (rate x1.2, softly, interrupts 150ms, pitch 5, take: a.wav, left): Hello.\n"),
              "IRIS (rate 1.2, softly, interrupts, pitch +5, take: a.wav, left 50%): Hello.\n");
}

TEST(Formatter, KeepsTheWritersOwnAliases) {
    EXPECT_EQ(formatted("SFX:bell\nGRAMS:stop\nATMOS:sea\nBEAT:\nBEAT: 1 s\nPAUSE: 0.7 s\nSCENE 3. Night\n"),
              "SFX: bell\nGRAMS: stop\nATMOS: sea\nBEAT\nBEAT: 1 s\nPAUSE: 0.7 s\n\nSCENE 3: Night\n");
}

TEST(Formatter, KeepsCueNumbers) { EXPECT_EQ(formatted("12) IRIS: Hello.\n4* BEAT\n"), "12. IRIS: Hello.\n4. BEAT\n"); }

TEST(Formatter, KeepsBlankLinesButOnlyOneOfSeveral) {
    EXPECT_EQ(formatted("Title: One\nIRIS: A.\nTOBIAS: B.\n\n\n\nIRIS: C.\nSCENE: Two\n"),
              "Title: One\n\nIRIS: A.\nTOBIAS: B.\n\nIRIS: C.\n\nSCENE: Two\n");
}

TEST(Formatter, KeepsCommentsWhereTheyWere) {
    const std::string sheet =
        "# top\n"
        "Title: One\n"
        "# in the header\n"
        "\n"
        "# of the scene\n"
        "SCENE 1: A\n"
        "IRIS: One\n"
        "# in the speech\n"
        "    two.\n"
        "\n"
        "# between paragraphs\n"
        "    Three.\n"
        "# below\n"
        "\n"
        "# alone\n"
        "\n"
        "BEAT\n"
        "# last\n";
    EXPECT_EQ(formatted(sheet), sheet);
}

TEST(Formatter, IndentsWhatGoesOnAndKeepsTheLines) {
    EXPECT_EQ(formatted("IRIS: One\ntwo\n\n\n  three\nfour.\n"), "IRIS: One\n    two\n\n    three\n    four.\n");
    EXPECT_EQ(formatted("IRIS:\n  One\n"), "IRIS: One\n");
    EXPECT_EQ(formatted("NOTE: one\ntwo\n"), "NOTE: one\n    two\n");
}

TEST(Formatter, WritesTheMarksOfASpeech) {
    EXPECT_EQ(formatted("IRIS: A **b c** d*e*f {Pause 400ms} {beat} { cough } {fx: bell}[[ x ]]. Quoi\u00A0!\n"),
              "IRIS: A *b c def* {pause 0.4 s} {beat} {cough} {sound bell}[[x]]. Quoi\u00A0!\n");
}

TEST(Formatter, WritesEmphasisWithinThePunctuation) {
    EXPECT_EQ(formatted("IRIS: I *never!* or \"*never\"* or *\"that one\".* or *...* or '*so'*\n"),
              "IRIS: I *never*! or \"*never*\" or \"*that one*\". or *...* or '*so*'\n");
}

TEST(Formatter, WritesASheetThatWasNeverText) {
    CueSheet sheet;
    sheet.header.push_back({{"Title", {}}, {"By hand", {}}});
    sheet.comments.push_back({" first", {}});
    Cue scene;
    scene.body = Scene{"1", "Here"};
    scene.options.acoustic = Spanned<std::string>{"cave", {}};
    Cue cue;
    cue.options.directions.push_back({"softly", {}});
    cue.options.gain = Spanned<Decibels>{{-3.0}, {}};
    cue.body = Speech{{{"IRIS", {}}, {"TOBIAS", {}}},
                      {Word{"Hello,", {}, false}, Word{"you.", {}, true}, ParagraphBreak{{}}, Word{"So.", {}, false}}};
    Cue sound;
    sound.body = SoundCue{SoundKind::Music, SoundAction::Stop, {}};
    Cue pause;
    pause.body = Pause{{0.25}, true};
    sheet.cues = {scene, cue, sound, pause};
    EXPECT_EQ(format_cue_sheet(sheet),
              "# first\n"
              "Title: By hand\n"
              "\n"
              "SCENE 1: Here (acoustic: cave)\n"
              "IRIS & TOBIAS (softly, -3 dB): Hello, *you*.\n"
              "\n"
              "    So.\n"
              "MUSIC: stop\n"
              "SILENCE: 0.25 s\n");
}

TEST(Formatter, WritesNumbersAsTheyWereMeant) {
    EXPECT_EQ(formatted("IRIS (left 33.3%, fade in 33.3 ms, rate 110%, -0.1 dB): {pause 1 min} Hello.\n"),
              "IRIS (left 33.3%, fade in 0.0333 s, rate 1.1, -0.1 dB): {pause 60 s} Hello.\n");
}

TEST(Dump, ShowsValuesAndPlaces) {
    const auto parsed = parse("IRIS (-6 dB): Say \"hi\".\n");
    EXPECT_EQ(dump(parsed.sheet),
              "speech \"IRIS\"  @1:1-1:5  @1:1-1:24\n"
              "  gain -6 dB  @1:7-1:12\n"
              "  word \"Say\"  @1:15-1:18\n"
              "  word \"\\\"hi\\\".\"  @1:19-1:24\n");
    EXPECT_EQ(dump(parsed.sheet, false), "speech \"IRIS\"\n  gain -6 dB\n  word \"Say\"\n  word \"\\\"hi\\\".\"\n");
}

}  // namespace
}  // namespace dramatis::cues

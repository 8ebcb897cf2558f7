#include "cues/parser.h"

#include "cues/dump.h"
#include "tests/cues/cue_support.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues {
namespace {

using Texts = std::vector<std::string>;

template <class Body>
const Body& body(const ParsedCueSheet& parsed, std::size_t index) {
    return std::get<Body>(parsed.sheet.cues.at(index).body);
}

TEST(Parser, ReadsTheWholeLanguageWithoutAMistake) {
    for (const std::string name : {"whole-language", "radio-script"}) {
        const auto parsed = parse(read_bytes(source_folder() / "tests/data/cues" / (name + ".cues")));
        EXPECT_EQ(to_text(parsed.diagnostics), "");
        expect_matches_golden("cues/" + name + ".dump.txt", dump(parsed.sheet));
    }
}

TEST(Parser, AcceptsAByteOrderMarkAndAnyLineEnd) {
    const auto parsed = parse("\uFEFFTitle: One\r\n\r\nIRIS: Hello\r\nthere.\r\n\r\n    More.");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(parsed.sheet.field("Title")->value, "One");
    EXPECT_EQ(body<Speech>(parsed, 0).parts.size(), 4u);
}

TEST(Parser, KeepsUnknownHeaderFields) {
    const auto parsed = parse("Title: One\nCast size: four\nUntertitel:\n\nIRIS: Hello.\n");
    EXPECT_EQ(codes(parsed), Texts{});
    ASSERT_EQ(parsed.sheet.header.size(), 3u);
    EXPECT_EQ(parsed.sheet.header[1].key.value, "Cast size");
    EXPECT_EQ(parsed.sheet.field("untertitel")->value, "");
    EXPECT_EQ(parsed.sheet.field("author"), nullptr);
}

TEST(Parser, TakesATitleInCapitalsForATitle) {
    const auto parsed = parse("TITLE: One\nVOICES: Hello.\n");
    EXPECT_EQ(parsed.sheet.field("title")->value, "One");
    EXPECT_EQ(body<Speech>(parsed, 0).characters.at(0).value, "VOICES");
}

TEST(Parser, TakesALineRightBelowForContinuation) {
    const auto parsed = parse("IRIS: One\ntwo: three\n# no words\n  four\nSOUND: heavy\ndoor\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(body<Speech>(parsed, 0).parts.size(), 4u);
    EXPECT_EQ(body<SoundCue>(parsed, 1).description.value, "heavy door");
    EXPECT_EQ(parsed.sheet.comments.at(0).text, " no words");
}

TEST(Parser, TakesAHashOnlyAtTheStartOfALineForAComment) {
    const auto parsed = parse("IRIS: Room #4.\n    #5\n#6\n");
    EXPECT_EQ(body<Speech>(parsed, 0).parts.size(), 3u);
    EXPECT_EQ(parsed.sheet.comments.size(), 1u);
}

TEST(Parser, KeepsCueNumbers) {
    const auto parsed = parse("12. IRIS: One.\n13) SOUND: bell\n4* TOBIAS: Two.\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(parsed.sheet.cues.at(0).number, "12");
    EXPECT_EQ(parsed.sheet.cues.at(1).number, "13");
    EXPECT_EQ(parsed.sheet.cues.at(2).number, "4");
}

TEST(Parser, LetsCharactersSpeakTogether) {
    const auto parsed = parse("IRIS & TOBIAS  &  DR.  REY: Run!\n");
    const auto& characters = body<Speech>(parsed, 0).characters;
    ASSERT_EQ(characters.size(), 3u);
    EXPECT_EQ(characters[0].value, "IRIS");
    EXPECT_EQ(characters[2].value, "DR. REY");
    EXPECT_EQ(parsed.sheet.source->text(characters[1].span), "TOBIAS");
}

TEST(Parser, ReadsScenesWithAndWithoutNumbers) {
    const auto parsed =
        parse("SCENE: One\n\nSCENE 2: Two\n\nSCENE 3\n\nSCENE 4. INT. FOUR\n\nSCENE 5 (acoustic: cave): Five (dusk)\n");
    EXPECT_EQ(codes(parsed), Texts{});
    Texts scenes;
    for (const Cue& cue : parsed.sheet.cues) {
        const auto& scene = std::get<Scene>(cue.body);
        scenes.push_back(scene.number + "|" + scene.title);
    }
    EXPECT_EQ(scenes, (Texts{"|One", "2|Two", "3|", "4|INT. FOUR", "5|Five"}));
    EXPECT_EQ(parsed.sheet.cues[4].options.directions.at(0).value, "dusk");
}

TEST(Parser, ReadsPauses) {
    const auto parsed = parse("BEAT\nBEAT:\nBEAT: 1 s\nPAUSE: 500 ms\nPAUSE: 2\nSILENCE: 1.5 s\n");
    EXPECT_EQ(codes(parsed), Texts{});
    std::vector<double> lengths;
    for (const Cue& cue : parsed.sheet.cues) lengths.push_back(std::get<Pause>(cue.body).length.value);
    EXPECT_EQ(lengths, (std::vector<double>{0.7, 0.7, 1.0, 0.5, 2.0, 1.5}));
    EXPECT_TRUE(body<Pause>(parsed, 5).silence);
    EXPECT_FALSE(body<Pause>(parsed, 3).silence);
}

TEST(Parser, ReadsWhatStartsStopsAndChangesABed) {
    const auto parsed = parse(
        "AMBIENCE: sea\nAMBIENCE: -6 dB\nAMBIENCE: (-9 dB, fade in 1 s)\nAMBIENCE: Stop (fade out 2 s)\nMUSIC: stop\n"
        "MUSIC: theme (-6 dB)\n");
    EXPECT_EQ(codes(parsed), Texts{});
    std::vector<SoundAction> actions;
    for (const Cue& cue : parsed.sheet.cues) actions.push_back(std::get<SoundCue>(cue.body).action);
    using enum SoundAction;
    EXPECT_EQ(actions, (std::vector{Start, ChangeLevel, ChangeLevel, Stop, Stop, Start}));
    EXPECT_EQ(parsed.sheet.cues[1].options.gain->value.value, -6.0);
    EXPECT_EQ(parsed.sheet.cues[2].options.gain->value.value, -9.0);
    EXPECT_EQ(body<SoundCue>(parsed, 3).description.value, "");
}

TEST(Parser, TakesOutForAStopAsNetworkScriptsWriteIt) {
    const auto parsed = parse("MUSIC: theme (under)\nMUSIC: OUT\nAMBIENCE: fades out\nSOUND: out\n");
    EXPECT_EQ(body<SoundCue>(parsed, 1).action, SoundAction::Stop);
    EXPECT_EQ(body<SoundCue>(parsed, 2).action, SoundAction::Stop);
    EXPECT_EQ(body<SoundCue>(parsed, 3).action, SoundAction::Stop);
}

TEST(Parser, KeepsTheLinesOfNotes) {
    const auto parsed = parse("NOTE: keep (the blue one)\n  and  the red\nEND: of part one\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(body<Note>(parsed, 0).text, "keep (the blue one)\nand the red");
    EXPECT_EQ(body<End>(parsed, 1).text, "of part one");
}

TEST(Parser, GivesEachCueItsPlace) {
    const auto parsed = parse("1. IRIS (off): One\n    two.\n\nBEAT\nSOUND: bell (under)  \n");
    const auto& sheet = parsed.sheet;
    EXPECT_EQ(sheet.source->text(sheet.cues.at(0).span), "IRIS (off): One\n    two.");
    EXPECT_EQ(sheet.source->text(sheet.cues.at(0).head), "IRIS");
    EXPECT_EQ(sheet.source->text(sheet.cues.at(1).span), "BEAT");
    EXPECT_EQ(sheet.source->text(sheet.cues.at(2).span), "SOUND: bell (under)");
    EXPECT_EQ(sheet.source->text(body<SoundCue>(parsed, 2).description.span), "bell");
}

TEST(Parser, ReportsTenMistakesInTheirPlaces) {
    const auto parsed = parse(
        "Iris, Tobias\n"
        "\n"
        "IRIS: {pause\n"
        "SOUND:\n"
        "\n"
        "tobias: Hello.\n"
        "\n"
        "And so on\nand on.\n"
        "\n"
        "AMBIENCE: sea (fade 2 s)\n"
        "IRIS (softly: Hello.\n"
        "Author: me\n"
        "PAUSE: long\n"
        "END\n"
        "IRIS: Bye.\nIRIS: Bye.\n"
        "MUSIC: (under)\n");
    EXPECT_EQ(codes(parsed), (Texts{"E0101 1:1", "E0131 3:7", "E0112 4:1", "E0103 6:1", "E0101 8:1", "E0121 11:16",
                                    "E0110 12:6", "E0105 13:1", "E0121 14:8", "E0109 16:1"}));
}

TEST(Parser, GoesOnAfterALineThatBelongsToNothing) {
    const auto parsed = parse("IRIS: One.\n\nlost line\nand its end\n\n    and its paragraph\n\nIRIS: Two.\n");
    EXPECT_EQ(codes(parsed), (Texts{"E0101 3:1"}));
    EXPECT_EQ(parsed.sheet.cues.size(), 2u);
}

TEST(Parser, RefusesASecondParagraphOfASound) {
    EXPECT_EQ(codes(parse("SOUND: bell\n\n    tolling\n")), (Texts{"E0115 3:5"}));
}

TEST(Parser, RefusesAnythingButCommentsAfterEnd) {
    EXPECT_EQ(codes(parse("IRIS: One.\nEND\n\n# fine\n\n")), Texts{});
    EXPECT_EQ(codes(parse("IRIS: One.\nEND\nIRIS: Two.\nEND\n")), (Texts{"E0109 3:1"}));
    EXPECT_EQ(codes(parse("IRIS: One.\nEND\n  two\n")), (Texts{"E0109 3:3"}));
}

TEST(Parser, WarnsOfLinesThatLookLikeCues) {
    EXPECT_EQ(codes(parse("IRIS: One.\nTOBIAS: Two.\nIris: Three.\n")), (Texts{"W0102 3:1"}));
    EXPECT_EQ(codes(parse("IRIS: One.\nTOBIAS: Two.\n  IRIS: Three.\n")), (Texts{"W0102 3:3"}));
    EXPECT_EQ(codes(parse("IRIS: One.\nTOBIAS: Two.\nIRIS (off) Three.\n")), (Texts{"W0102 3:1"}));
    EXPECT_EQ(codes(parse("Iris: One.\nIRIS: Two.\n")), (Texts{"W0102 1:1"}));
    EXPECT_EQ(codes(parse("IRIS: I asked him.\nAnswer: none.\n")), Texts{}) << "nobody is called ANSWER";
}

TEST(Parser, WarnsOfHeadsNearAReservedWord) {
    EXPECT_EQ(codes(parse("SOUDN: bell\n")), (Texts{"W0101 1:1"}));
    EXPECT_EQ(codes(parse("AMBEINCE: sea\n")), (Texts{"W0101 1:1"}));
    EXPECT_EQ(codes(parse("BEATS: keep\n")), (Texts{"W0101 1:1"}));
    EXPECT_EQ(codes(parse("PAULA: Hello.\n")), Texts{}) << "near to PAUSA, and a name";
    EXPECT_EQ(codes(parse("BERT: Hello.\nNATE: Hello.\nMUM: Hello.\n")), Texts{});
    EXPECT_EQ(codes(parse("SOUTH: Hello.\nSOUTH: Hello again.\n")), Texts{}) << "who speaks twice is a character";
}

TEST(Parser, NeedsACue) {
    EXPECT_EQ(codes(parse("")), (Texts{"E0111 1:1"}));
    EXPECT_EQ(codes(parse("Title: One\n# nothing\n")), (Texts{"E0111 1:1"}));
}

}  // namespace
}  // namespace dramatis::cues

// Final Draft's paragraphs as elements of a script.
#include "cues/scripts/fdx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/document/xml.h"
#include "cues/scripts/sheet_text.h"
#include "tests/cues/scripts/script_properties.h"

namespace dramatis::cues::scripts {
namespace {

std::string fdx(std::string_view content, std::string_view title_page = {}) {
    std::string text =
        R"(<?xml version="1.0" encoding="UTF-8" standalone="no" ?><FinalDraft DocumentType="Script" Template="No" Version="4"><Content>)";
    text.append(content).append("</Content>");
    if (!title_page.empty()) text.append("<TitlePage><Content>").append(title_page).append("</Content></TitlePage>");
    return text + "</FinalDraft>";
}
std::string paragraph(std::string_view type, std::string_view text, std::string_view more = {}) {
    std::string line = "<Paragraph Type=\"";
    line.append(type).append("\" ").append(more).append("><Text>").append(text).append("</Text></Paragraph>\n");
    return line;
}

Result<ScriptDocument> read_fdx_script(std::string_view bytes) {
    const auto root = document::parse_xml(bytes, "script.fdx");
    if (!root) return std::unexpected(root.error());
    return read_fdx(*root, "script.fdx");
}

std::string sheet(std::string_view bytes) {
    const auto script = read_fdx_script(bytes);
    if (!script) return script.error().code;
    const SheetText made = sheet_text(*script, {});
    EXPECT_EQ(broken_property(*script, made), "");
    return made.text;
}

TEST(Fdx, ParagraphsNameTheirElements) {
    EXPECT_EQ(
        sheet(fdx(paragraph("Scene Heading", "INT. CHURCH - NIGHT", "Number=\"7A\"") + paragraph("Action", "Rain.") +
                  paragraph("Character", "Anna (V.O.)") + paragraph("Parenthetical", "(softly)") +
                  paragraph("Dialogue", "Who is there?") + paragraph("Transition", "CUT TO:"))),
        "SCENE 7A: INT. CHURCH - NIGHT (acoustic: church)\n\nNARRATOR: Rain.\n\nANNA (V.O., softly): Who is "
        "there?\n\nNOTE: CUT TO:\n");
}

TEST(Fdx, ActionMayBeASoundOrAMarkOfTheCourse) {
    EXPECT_EQ(
        sheet(fdx(paragraph("Action", "FADE IN:") + paragraph("Action", "(SFX: door slams)") +
                  paragraph("Action", "SFX - PHONE RINGS") + paragraph("Action", "[MUSIC: sting]") +
                  paragraph("Character", "ANNA") + paragraph("Dialogue", "Well.") +
                  paragraph("Action", "The door stays shut. Sound of rain on it.") + paragraph("Action", "THE END"))),
        "NOTE: FADE IN:\n\nSOUND: door slams\n\nSOUND: PHONE RINGS\n\nMUSIC: sting\n\nANNA: Well.\n\nNARRATOR: The "
        "door stays shut. Sound of rain on it.\n\nNOTE: THE END\n");
}

TEST(Fdx, TextsMayStandInTheParagraphItself) {
    EXPECT_EQ(sheet(fdx("<Paragraph Type=\"Character\">ANNA</Paragraph>\n<Paragraph Type=\"Dialogue\">\n  Who is\n  "
                        "<Text Style=\"Italic\">there</Text>?\n</Paragraph>")),
              "ANNA: Who is *there*?\n");
}

TEST(Fdx, DualSpeechesAreTogether) {
    const std::string dual = "<Paragraph><DualDialogue>" + paragraph("Character", "ANNA") +
                             paragraph("Dialogue", "Yes!") + paragraph("Character", "BEN") +
                             paragraph("Dialogue", "No!") + "</DualDialogue></Paragraph>";
    EXPECT_EQ(sheet(fdx(dual)), "ANNA: Yes!\n\nBEN (together): No!\n");
}

TEST(Fdx, DualSpeechesNeedNoParagraphAround) {
    const std::string dual = "<DualDialogue>\n" + paragraph("Character", "ANNA") + paragraph("Dialogue", "Yes!") +
                             paragraph("Character", "BEN") + paragraph("Dialogue", "No!") + "</DualDialogue>\n";
    EXPECT_EQ(sheet(fdx(paragraph("Action", "Rain.") + dual + paragraph("Action", "Thunder."))),
              "NARRATOR: Rain.\n\nANNA: Yes!\n\nBEN (together): No!\n\nNARRATOR: Thunder.\n");
    const std::string with_note =
        "<Paragraph>" + dual + "<ScriptNote><Paragraph><Text>Louder?</Text></Paragraph></ScriptNote></Paragraph>";
    EXPECT_EQ(sheet(fdx(with_note)), "ANNA: Yes!\n\nBEN (together): No!\n\nNOTE: Louder?\n");
}

TEST(Fdx, NamesJoinedAreSeveralIfEachOfThemSpeaks) {
    EXPECT_EQ(sheet(fdx(paragraph("Character", "IVO") + paragraph("Dialogue", "Yes.") +
                        paragraph("Character", "MARTA") + paragraph("Dialogue", "No.") +
                        paragraph("Character", "Ivo / Marta (V.O.)") + paragraph("Dialogue", "Both."))),
              "IVO: Yes.\n\nMARTA: No.\n\nIVO & MARTA (V.O.): Both.\n");
}

TEST(Fdx, ActionMayStandBetweenANameAndItsWords) {
    EXPECT_EQ(sheet(fdx(paragraph("Character", "ANNA") + paragraph("Parenthetical", "(softly)") +
                        paragraph("Action", "She shrugs.") + paragraph("Dialogue", "Late.") +
                        paragraph("Action", "A gull cries.") + paragraph("Parenthetical", "(beat)") +
                        paragraph("Dialogue", "Too late."))),
              "NARRATOR: She shrugs.\n\nANNA (softly): Late.\n\nNARRATOR: A gull cries.\n\nANNA (beat): Too late.\n");
    EXPECT_EQ(sheet(fdx(paragraph("Character", "ANNA") + paragraph("Dialogue", "Late.") +
                        paragraph("Scene Heading", "EXT. FEN") + paragraph("Dialogue", "Somebody speaks."))),
              "ANNA: Late.\n\n\nSCENE: EXT. FEN (acoustic: open-air)\n\nNARRATOR: Somebody speaks.\n")
        << "not over a scene's end";
}

TEST(Fdx, StyledTextIsEmphasisAndStruckTextIsGone) {
    EXPECT_EQ(sheet(fdx(paragraph("Character", "ANNA") +
                        "<Paragraph Type=\"Dialogue\"><Text>I </Text><Text Style=\"Italic\">did</Text><Text> not"
                        "</Text><Text Style=\"Strikeout\"> never</Text><Text>.</Text></Paragraph>")),
              "ANNA: I *did* not.\n");
}

TEST(Fdx, NotesAndSoundsAreKept) {
    const std::string note =
        "<Paragraph "
        "Type=\"Dialogue\"><ScriptNote><Paragraph><Text>slower?</Text></Paragraph></ScriptNote><Text>Hello.</Text></"
        "Paragraph>";
    EXPECT_EQ(sheet(fdx(paragraph("Action", "SOUND: bell") + paragraph("Character", "ANNA") + note)),
              "SOUND: bell\n\nANNA: Hello.\n\nNOTE: slower?\n");
    EXPECT_EQ(
        sheet(fdx(paragraph("Sound", "SOUND: WAVES") + paragraph("Music", "a waltz") + paragraph("Sound", "gulls"))),
        "SOUND: WAVES\n\nMUSIC: a waltz\n\nSOUND: gulls\n");
}

TEST(Fdx, SoundsMayStandWhereCharactersDo) {
    EXPECT_EQ(sheet(fdx(paragraph("Character", "SOUND") + paragraph("Dialogue", "A latch.") +
                        paragraph("Dialogue", "A step.") + paragraph("Character", "MUSIC") +
                        paragraph("Parenthetical", "(low)") + paragraph("Character", "ANNA") +
                        paragraph("Dialogue", "Who is there?") + paragraph("Character", "SFX"))),
              "SOUND: A latch. A step\n\nMUSIC: low\n\nANNA: Who is there?\n\nNOTE: SFX\n");
}

TEST(Fdx, NotesMayStandInLines) {
    const std::string note =
        "\n<ScriptNote ID=\"2\">\n <Paragraph>\n  <Text>Remember</Text>\n  <Text> the key.</Text>\n </Paragraph>\n"
        "</ScriptNote>\n";
    EXPECT_EQ(sheet(fdx("<Paragraph Type=\"Action\">" + note + "<Text>Anna waits.</Text>\n</Paragraph>" + note)),
              "NARRATOR: Anna waits.\n\nNOTE: Remember the key.\n\nNOTE: Remember the key.\n");
}

TEST(Fdx, SummariesAreNotesAndTheRestIsCounted) {
    const std::string heading =
        "<Paragraph Type=\"Scene Heading\"><SceneProperties Title=\"\"><SceneArcBeats><CharacterArcBeat "
        "Name=\"ANNA\"><Paragraph><Text>Anna "
        "hopes.</Text></Paragraph></CharacterArcBeat></SceneArcBeats><Summary><Paragraph><Text>They "
        "</Text>\n<Text>meet."
        "</Text></Paragraph></Summary></SceneProperties><Text>INT. BO</Text>\n<Text "
        "Style=\"Bold\">AT</Text></Paragraph>";
    std::string bytes = fdx(heading + paragraph("Action", "Rain.") +
                            "<Paragraph Type=\"Action\"><Text Style=\"Strikeout\">No rain.</Text></Paragraph>"
                            "<Paragraph Type=\"Action\"><Text>Fog.</Text><OmittedScene>" +
                            paragraph("Action", "The boat sinks.") + "</OmittedScene></Paragraph>");
    bytes.insert(bytes.rfind("</FinalDraft>"),
                 "<HeaderAndFooter><Header><Paragraph><Text>Low Tide, draft 3</Text></Paragraph></Header>"
                 "</HeaderAndFooter><Cast><Paragraph><Text>Ann is tall</Text></Paragraph></Cast>"
                 "<ScriptNotes><ScriptNote><Paragraph><Text>Too wet?</Text></Paragraph></ScriptNote></ScriptNotes>");
    EXPECT_EQ(sheet(bytes),
              "SCENE: INT. BOAT\n\nNOTE: Anna hopes.\n\nNOTE: They meet.\n\nNARRATOR: Rain.\n\nNARRATOR: Fog.\n\nNOTE: "
              "Too wet?\n");
    const auto script = read_fdx_script(bytes);
    ASSERT_TRUE(script);
    EXPECT_EQ(script->left_out, (std::vector<LeftOut>{{"words struck through", 2},
                                                      {"words of omitted scenes", 3},
                                                      {"words of headers and footers", 4},
                                                      {"words beside the script", 3}}));
}

TEST(Fdx, TheTitlePageIsTheHeader) {
    EXPECT_EQ(sheet(fdx(paragraph("Action", "Rain."), paragraph("", "LOW TIDE") + paragraph("", "by") +
                                                          paragraph("", "Ida Holm") + paragraph("", "1 Quay"))),
              "Title: LOW TIDE\nAuthor: Ida Holm\nContact: 1 Quay\n\nNARRATOR: Rain.\n");
}

TEST(Fdx, TheTitlePageMayBeInTheScript) {
    EXPECT_EQ(
        sheet(fdx(paragraph("Title", "LOW TIDE") + paragraph("Credit", "written by") + paragraph("Author", "Ida Holm") +
                  paragraph("Action", "Rain.") + paragraph("Title", "One year later"))),
        "Title: LOW TIDE\nAuthor: Ida Holm\n\nNARRATOR: Rain.\n\nNARRATOR: One year later\n");
    EXPECT_EQ(
        sheet(fdx(paragraph("Title", "LOW TIDE") + paragraph("Author", "by Ida Holm") + paragraph("Action", "Rain."),
                  paragraph("", "Low Tide"))),
        "Title: Low Tide\nAuthor: Ida Holm\n\nNARRATOR: Rain.\n");
}

TEST(Fdx, WordsWithoutANameAreTold) {
    EXPECT_EQ(sheet(fdx(paragraph("Dialogue", "Somebody speaks."))), "NARRATOR: Somebody speaks.\n");
}

TEST(Fdx, WhatIsNoneIsAnError) {
    EXPECT_EQ(sheet("<html><body/></html>"), "E0171");
    EXPECT_EQ(sheet(fdx("")), "E0164");
    EXPECT_EQ(sheet("<FinalDraft><Content>"), "E0165");
    EXPECT_EQ(sheet("<!DOCTYPE x [<!ENTITY a \"b\">]><FinalDraft>&a;</FinalDraft>"), "E0166");
}

}  // namespace
}  // namespace dramatis::cues::scripts

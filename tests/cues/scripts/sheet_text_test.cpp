// A script as the text of a sheet.
#include "cues/scripts/sheet_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/fountain.h"
#include "tests/cues/scripts/script_properties.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

// The sheet of a script that has these elements alone.
std::string sheet_of(std::vector<Element> elements) {
    ScriptDocument document;
    document.elements = std::move(elements);
    const SheetText sheet = sheet_text(document, {});
    EXPECT_EQ(broken_property(document, sheet), "");
    EXPECT_TRUE(sheet.kept.empty());
    return sheet.text;
}
Element speech_of(std::vector<SpeechPart> parts) {
    return {.kind = ElementKind::Speech, .characters = {"ORLA"}, .parts = std::move(parts)};
}
std::string sheet_of_fountain(std::string text) {
    const auto document = read_fountain(std::make_shared<const SourceText>("x.fountain", std::move(text)));
    const SheetText sheet = sheet_text(document, {});
    EXPECT_EQ(broken_property(document, sheet), "");
    return sheet.text;
}

// The language that is guessed of what these words are spoken.
std::string guessed_language(std::string words) {
    ScriptDocument document;
    document.elements = {speech_of({{.text = std::move(words)}})};
    return sheet_text(document, {}).guessed_language;
}

TEST(SheetText, GuessesALanguageByManyWordsAlone) {
    EXPECT_EQ(guessed_language("Guten Abend. Ist da wer? Ich bin es, Ella, und wir warten schon. Los!"), "German");
    EXPECT_EQ(guessed_language("Bonsoir. Qui est l\u00e0 ? C'est moi, je suis dans la cour."), "French");
    EXPECT_EQ(guessed_language("\u00bfY el vino? No lo veo por aqu\u00ed, pero una botella era m\u00eda."), "Spanish");
    for (const char* const few :
         {"Um, what? Um. So? Go.", "O. Y. Al! El?", "Ella, Los, y, o.", "Und?", "What is it to you?"})
        EXPECT_EQ(guessed_language(few), "") << few;
}

TEST(SheetText, LetsANumberedSceneStandWithoutATitle) {
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Scene, .number = "1"}, speech_of({{.text = "Well."}})}),
              "SCENE 1\n\nORLA: Well.\n");
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Scene, .text = "The mill", .number = "1"}}), "SCENE 1: The mill\n");
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Scene}, speech_of({{.text = "Well."}})}), "SCENE:\n\nORLA: Well.\n");
}

TEST(SheetText, HasNumbersOfScenesInWords) {
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Scene, .text = "The mill", .number = "One"}}), "SCENE ONE: The mill\n");
}

TEST(SheetText, HasALongPause) {
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Pause, .text = "PAUSE"}}), "BEAT\n");
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Pause, .text = "LONG PAUSE."}}), "BEAT: 2.5 s\n");
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Pause, .text = "PAUSE: 2 s"}}), "PAUSE: 2 s\n");
}

TEST(SheetText, HasNamesOfFortyEightCharacters) {
    const auto speech_by = [](const std::string& name) {
        return Element{.kind = ElementKind::Speech, .characters = {name}, .parts = {{.text = "Well."}}};
    };
    const std::string longest(48, 'O');
    EXPECT_EQ(sheet_of({speech_by(longest)}), longest + ": Well.\n");
    // Whole words, and a number behind those that begin alike.
    EXPECT_EQ(sheet_of({speech_by("THE HONOURABLE MASTER BAKER OF THE VILLAGE AND ITS MILL"),
                        speech_by("THE HONOURABLE MASTER BAKER OF THE VILLAGE AND ITS INN")}),
              "THE HONOURABLE MASTER BAKER OF THE VILLAGE AND: Well.\n\n"
              "THE HONOURABLE MASTER BAKER OF THE VILLAGE #2: Well.\n");
}

TEST(SheetText, MayEmphasiseAPartOfAWord) {
    EXPECT_EQ(sheet_of({speech_of({{.text = "un"}, {.text = "think", .emphasised = true}, {.text = "able"}})}),
              "ORLA: unthinkable\n");
    EXPECT_EQ(sheet_of({speech_of({{.text = "stop**"}, {.text = "*", .emphasised = true}, {.text = "go"}})}),
              "ORLA: stop go\n");
}

TEST(SheetText, SaysWhereASongBeginsAndEnds) {
    const SpeechPart said{.text = "Listen:"}, sung{.text = "Water and stone", .sung = true}, more{.text = "Well?"};
    EXPECT_EQ(sheet_of({speech_of({sung})}), "ORLA (singing): Water and stone\n");
    EXPECT_EQ(sheet_of({speech_of({said, sung})}), "ORLA: Listen:\n    (singing)\n    Water and stone\n");
    EXPECT_EQ(sheet_of({speech_of({sung, more})}), "ORLA (singing): Water and stone\n    {normal} Well?\n");
    EXPECT_EQ(sheet_of({speech_of({said, sung, more})}),
              "ORLA: Listen:\n    (singing)\n    Water and stone\n    {normal} Well?\n");
}

TEST(SheetText, SaysWhereASongOfFountainBegins) {
    EXPECT_EQ(sheet_of_fountain("ORLA\nListen:\n~Water and stone\n~Stone and water\nWell?\n"),
              "ORLA: Listen:\n    (singing)\n    Water and stone Stone and water\n    {normal} Well?\n");
}

TEST(SheetText, KeepsTheSpacesAroundMarksThatItCannotHave) {
    EXPECT_EQ(sheet_of({speech_of({{.text = "*Here*. A*B, *'Tis* 5*6 (*no*) *"}})}),
              "ORLA: Here. A × B, 'Tis 5 × 6 (no)\n");
    EXPECT_EQ(sheet_of_fountain("ORLA\nIt says \\*Here\\*. And \\*\\*there\\*\\*, I think.\n"),
              "ORLA: It says Here. And there, I think.\n");
    EXPECT_EQ(sheet_of({{.kind = ElementKind::Note, .text = "See *Here*. <b>Bold</b>."}}),
              "NOTE: See Here. b Bold/b.\n");
}

TEST(SheetText, MultipliesWithTheSignThatASheetHas) {
    EXPECT_EQ(sheet_of_fountain("ANNA\nIt is *so*: 5 * 3 * 2, or x*y.\n"), "ANNA: It is *so*: 5 × 3 × 2, or x × y.\n");
}

TEST(SheetText, MakesABeatOfASpeechWithoutWords) {
    EXPECT_EQ(sheet_of_fountain("ANNA\n...\n\nBO\n(staring)\n?!\n"),
              "BEAT\n\nNOTE: ANNA: ...\n\nBEAT\n\nNOTE: BO staring: ?!\n");
}

TEST(SheetText, KeepsTheNotesOfASpeechWithoutWords) {
    const auto text =
        sheet_of({speech_of({{.kind = Kind::Direction, .text = "sighs"}, {.kind = Kind::Note, .text = "louder?"}})});
    EXPECT_THAT(text, testing::HasSubstr("ORLA: (sighs)"));
    EXPECT_THAT(text, testing::HasSubstr("NOTE: louder?"));
}

}  // namespace
}  // namespace dramatis::cues::scripts

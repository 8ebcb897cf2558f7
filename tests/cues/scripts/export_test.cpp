// Cue sheets as scripts in other formats: what each file looks like, and that its import gives the same cues again.
#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "cues/parser.h"
#include "cues/scripts/actor_part.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/read_script.h"
#include "cues/scripts/script_of_sheet.h"
#include "cues/scripts/sheet_text.h"
#include "cues/scripts/write_docx.h"
#include "cues/scripts/write_fdx.h"
#include "cues/scripts/write_fountain.h"
#include "cues/scripts/write_html.h"
#include "cues/scripts/write_text.h"
#include "tests/cues/scripts/readers_in_this_process.h"
#include "tests/cues/scripts/same_script.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues::scripts {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

CueSheet sheet_of(std::string text) {
    return parse_cue_sheet(std::make_shared<SourceText>("sheet.cues", std::move(text))).sheet;
}
ScriptDocument script_of(std::string text) { return script_of_sheet(sheet_of(std::move(text))); }
CueSheet sheet_at(const std::string& path) {
    const auto bytes = read_file(source_folder() / path);
    EXPECT_TRUE(bytes) << path;
    return sheet_of(bytes ? *bytes : std::string());
}

std::string written(const ScriptDocument& script, const std::string& format) {
    if (format == "fountain") return write_fountain(script);
    if (format == "fdx") return write_fdx(script);
    if (format == "txt") return write_text(script);
    if (format == "html") return write_html(script);
    return write_docx(script);
}

// As `dramatis import` reads it.
std::string imported(const std::string& bytes, const std::string& format) {
    Diagnostics diagnostics;
    const std::string name = "exported." + format;
    auto file = read_script(bytes, name, {}, diagnostics, readers_in_this_process);
    if (file && !file->script) file = read_script(bytes, name, Format::Bbc, diagnostics, readers_in_this_process);
    EXPECT_TRUE(file && file->script) << bytes;
    if (!file || !file->script) return {};
    return sheet_text(*file->script, {}).text;
}

// -- a sheet as a script
TEST(ScriptOfASheet, HasScenesSpeechesAndSounds) {
    const auto script = script_of(
        "Title: Low Water\nVoices: voices.toml\n\nSCENE 1: The slipway (acoustic: cave)\nAMBIENCE: sea (-30 dB)\n"
        "IRIS (whispering, left 20%, -3 dB, rate 1.2): Do you *see* it? {beat} {cough} Now.\nBEAT\nSOUND: bell (under, "
        "id: one)\nNOTE: the old bell\nEND: of it\n");
    EXPECT_THAT(outline_of(script),
                ElementsAre("Scene 1: The slipway", "Ambience: sea (-30 dB)",
                            "Speech IRIS [whispering]: Do you *see* it? (beat) (cough) Now.", "Pause: PAUSE: 0.7 s",
                            "Sound: bell (under)", "Note: the old bell", "Section: END: of it"));
    EXPECT_EQ(title_field(script, "title"), "Low Water");
    EXPECT_EQ(script.title_page.size(), 1u) << "files of voices are nothing to actors";
}

TEST(ScriptOfASheet, CountsCuesWithoutNumbers) {
    const auto counted = script_of("SCENE 4: A\nIRIS: One.\nNOTE: x\nTOBIAS: Two.\n");
    EXPECT_EQ(counted.elements[1].number, "1");
    EXPECT_EQ(counted.elements[3].number, "2");
    const auto numbered = script_of("7. IRIS: One.\nTOBIAS: Two.\n");
    EXPECT_EQ(numbered.elements[0].number, "7");
    EXPECT_EQ(numbered.elements[1].number, "");
}

TEST(ScriptOfASheet, SpeechesAtTheSameTimeAreTogether) {
    const auto script =
        script_of("IRIS: No!\nTOBIAS (together): Yes!\nSOUND: bell\nIRIS (together): Oh.\nTOBIAS (interrupts): Ah.\n");
    EXPECT_THAT(outline_of(script), ElementsAre("Speech IRIS: No!", "Speech TOBIAS together: Yes!", "Sound: bell",
                                                "Speech IRIS [together]: Oh.", "Speech TOBIAS [interrupts]: Ah."));
}

TEST(ScriptOfASheet, TellsDirectionsFromWords) {
    EXPECT_THAT(outline_of(script_of("IRIS: He (my uncle) told me (beat) twice.\n")),
                ElementsAre("Speech IRIS: He (my uncle) told me (beat) twice."));
    EXPECT_EQ(script_of("IRIS: He (my uncle) told me (beat) twice.\n").elements[0].parts.size(), 3u);
}

// -- one part
TEST(PartOf, HasTheWordsOnWhichEachSpeechComes) {
    const auto script = script_of(
        "SCENE 1: A\nIRIS: One two three four five six seven eight nine.\nSOUND: bell\nTOBIAS: Mine.\nTOBIAS: "
        "Again.\nSCENE 2: B\nIRIS: No.\nSCENE 3: C\nTOBIAS: Last.\n");
    EXPECT_THAT(outline_of(part_of(script, "tobias")),
                ElementsAre("Scene 1: A", "Cue: IRIS: \u2026 two three four five six seven eight nine. / SOUND: bell",
                            "Speech TOBIAS: Mine.", "Speech TOBIAS: Again.", "Scene 3: C", "Speech TOBIAS: Last."));
    EXPECT_EQ(part_of(script, "TOBIAS").elements[2].number, "3") << "as in the whole script";
    EXPECT_THAT(characters_of(script), ElementsAre("IRIS", "TOBIAS"));
}

// -- the mark
TEST(ExportMark, KnowsWhatWasEdited) {
    for (const std::string format : {"fountain", "fdx", "txt", "html"}) {
        std::string text = written(script_of("IRIS: Hello.\n"), format);
        EXPECT_TRUE(is_unchanged_export(text)) << text;
        text.replace(text.find("Hello"), 5, "Howdy");
        EXPECT_FALSE(is_unchanged_export(text)) << format;
    }
    EXPECT_FALSE(is_unchanged_export("nothing"));
    EXPECT_TRUE(is_exported_docx(written(script_of("IRIS: Hello.\n"), "docx")));
    EXPECT_FALSE(is_exported_docx("no archive"));
}

TEST(FountainExport, ForcesNamesThatLookLikeHeadings) {
    EXPECT_THAT(write_fountain(script_of("EXT GUARD: Who?\n")), HasSubstr("@EXT GUARD\nWho?\n"));
    EXPECT_THAT(imported(write_fountain(script_of("EXT GUARD: Who?\n")), "fountain"), HasSubstr("EXT GUARD: Who?"));
}

// -- what formats would read otherwise
constexpr const char* awkward =
    "IRIS: A_b_c and x\\y and 3 < 4 & \"so\" /* no */.\n\nGUARD: ~ Who? .Not a scene! @home >there<\n\n'TIS (it's "
    "<odd>): !Yes.\n\n\u7f8e\u9999: \u306f\u3044\u3002\n";

TEST(Exports, EscapeWhatTheyWouldReadOtherwise) {
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"}) {
        const auto bytes = written(script_of(awkward), format);
        const std::string text = imported(bytes, format);
        const auto script = script_of(text);
        EXPECT_EQ(characters_of(script), characters_of(script_of(awkward))) << format << '\n' << text;
        EXPECT_THAT(text, HasSubstr("A_b_c and x\\y and 3")) << format;
        EXPECT_THAT(text, HasSubstr(".Not a scene! @home")) << format;
    }
    EXPECT_THAT(write_html(script_of(awkward)),
                testing::AllOf(HasSubstr("3 &lt; 4 &amp; &quot;so&quot;"), Not(HasSubstr("<odd>"))));
}

TEST(TextExport, EscapesOnlyWhatWouldBeEmphasis) {
    const auto text = [](const std::string& words) { return write_text(script_of("IRIS: " + words + "\n")); };
    EXPECT_THAT(text("It is 15_000 and C:\\x now."), HasSubstr("It is 15_000 and C:\\x now."));
    EXPECT_THAT(text("It is 15_000 or 16_000."), HasSubstr("It is 15_000 or 16_000."));
    EXPECT_THAT(write_fountain(script_of("IRIS: It is 15_000 or 16_000.\n")), HasSubstr("It is 15_000 or 16_000."));
    EXPECT_THAT(write_text(script_of("SOUND: door_creak\n")), HasSubstr("SOUND: door_creak\n"));
}

TEST(Exports, AreTheSameBytesEachTime) {
    const auto script = script_of(awkward);
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"})
        EXPECT_EQ(written(script, format), written(script, format)) << format;
}

TEST(HtmlExport, HighlightsTheCharactersOwnLines) {
    const auto script = script_of("IRIS: Hello.\nTOBIAS: Good day.\n");
    EXPECT_THAT(
        write_html(script, "tobias"),
        HasSubstr("class=\"line speech own\"><p><span class=\"number\">2.</span> <span class=\"name\">TOBIAS:"));
    EXPECT_THAT(write_html(script), Not(HasSubstr("speech own")));
}

TEST(Exports, KeepTheFieldsOfTheTitlePage) {
    const auto titled = script_of(
        "Title: Low Water\nAuthor: I. Ames\nSeries: Tides\nEpisode: 3\nLanguage: de\n\nIRIS: Hallo.\nTOBIAS: "
        "Ja?\nIRIS: Komm.\nTOBIAS: Gut.\n");
    const auto untitled = script_of(
        "Author: I. Ames\nSeries: Tides\nLanguage: en-us\n\nIRIS: Hello.\nTOBIAS: Yes?\nIRIS: Come.\nTOBIAS: Good.\n");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"}) {
        EXPECT_THAT(imported(written(titled, format), format),
                    testing::StartsWith("Title: Low Water\nAuthor: I. Ames\nSeries: Tides\nEpisode: 3\nLanguage: de\n"))
            << format;
        const std::string text = imported(written(untitled, format), format);
        EXPECT_THAT(text, testing::AllOf(HasSubstr("Author: I. Ames\n"), HasSubstr("Series: Tides\n"),
                                         HasSubstr("Language: en-us\n"), Not(HasSubstr("NOTE"))))
            << format;
    }
}

// -- marks of sheets
bool is_french(std::string_view content) { return content.starts_with("fr:"); }

TEST(Exports, KeepWordsInAnotherLanguage) {
    const auto sheet = sheet_of(
        "SCENE 1: A\nIRIS: She said {fr: Bonjour, ma belle}, and left. {re: the map} Look here.\nTOBIAS: {fr: "
        "Merci}\nIRIS: "
        "Yes.\nTOBIAS: No.\n");
    const auto script = script_of_sheet(sheet, is_french);
    EXPECT_EQ(outline_of(script)[1],
              "Speech IRIS: She said {fr: Bonjour, ma belle}, and left. (re: the map) Look here.");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"}) {
        const std::string text = imported(written(script, format), format);
        EXPECT_THAT(text, testing::AllOf(HasSubstr("She said {fr: Bonjour, ma belle}, and left."),
                                         HasSubstr("TOBIAS: {fr: Merci}"), HasSubstr("Look here.")))
            << format;
    }
}

TEST(Exports, KeepPhonemes) {
    const auto script = script_of("IRIS: I am [[t@b'aI@s]], and/or Tobias.\nTOBIAS: Yes.\nIRIS: No.\nTOBIAS: So.\n");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"})
        EXPECT_THAT(imported(written(script, format), format), HasSubstr("I am [[t@b'aI@s]], and/or Tobias."))
            << format;
}

TEST(Exports, KeepNotesThatLookLikeTransitions) {
    const auto script =
        script_of("NOTE: CUT TO:\nIRIS: One.\nTOBIAS: Two.\nNOTE: FADE OUT.\nIRIS: Three.\nTOBIAS: Four.\n");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"})
        EXPECT_THAT(
            outline_of(script_of(imported(written(script, format), format))),
            testing::AllOf(testing::Contains(testing::AnyOf("Note: CUT TO:", "Note: CUT TO")), testing::SizeIs(6)))
            << format << imported(written(script, format), format);
}

TEST(Exports, KeepNotesInARow) {
    const auto script = script_of("NOTE: CUT TO:\nNOTE: CUT TO:\nIRIS: One.\nTOBIAS: Two.\nIRIS: Three.\n");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"})
        EXPECT_THAT(outline_of(script_of(imported(written(script, format), format))),
                    ElementsAre("Note: CUT TO:", "Note: CUT TO:", "Speech IRIS: One.", "Speech TOBIAS: Two.",
                                "Speech IRIS: Three."))
            << format;
}

TEST(Exports, OfOnePartHaveTheWordsOfOthersAsNotes) {
    const auto whole = script_of(
        "Title: Kite\nSCENE 1: A\nTOBIAS: It is late, the boats are in, and nobody has seen the old harbour pilot.\n"
        "SOUND: a bell far out on the water, and a gull that answers it\nIRIS: One.\nTOBIAS: Two, you say.\n"
        "IRIS: Three.\nTOBIAS: Four.\nIRIS: Five.\n");
    const auto part = part_of(whole, "IRIS");
    for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"})
        EXPECT_THAT(outline_of(script_of(imported(written(part, format), format))),
                    ElementsAre("Scene 1: A",
                                "Note: Cue: TOBIAS: \u2026 and nobody has seen the old harbour pilot. / SOUND: a bell "
                                "far out on the water, and a gull that answers it",
                                "Speech IRIS: One.", "Note: Cue: TOBIAS: Two, you say.", "Speech IRIS: Three.",
                                "Note: Cue: TOBIAS: Four.", "Speech IRIS: Five."))
            << format;
}

TEST(TextExport, MakesNoTitleOfALongSpeechAtTheTop) {
    const auto script = script_of(
        "IRIS: Look {softly} there by the old harbour wall where the long boats lie, and tell me {beat} what you "
        "see.\nTOBIAS: No.\nIRIS: Yes.\nTOBIAS: So.\n");
    const auto again = script_of(imported(written(script, "txt"), "txt"));
    EXPECT_EQ(title_field(again, "Title"), "");
    EXPECT_EQ(outline_of(again), outline_of(script));
}

TEST(Exports, HaveNoTitleWithoutOne) {
    const auto scripts = {
        script_of("IRIS: Hello there.\nTOBIAS: No.\nIRIS: Yes.\nTOBIAS: So.\nIRIS: Well.\n"),
        script_of("SOUND: rain on the old tin roof of the boat house, and far out on the water a bell that nobody "
                  "rings\nTOBIAS: No.\nIRIS: Yes.\nTOBIAS: So.\nIRIS: Well.\n"),
    };
    for (const auto& script : scripts)
        for (const std::string format : {"fountain", "fdx", "txt", "docx", "html"}) {
            const auto again = script_of(imported(written(script, format), format));
            EXPECT_EQ(title_field(again, "Title"), "") << format;
            EXPECT_EQ(outline_of(again), outline_of(script)) << format;
        }
}

// As pdftotext gives the pages: names above their words.
TEST(Exports, AreScriptsHoweverShort) {
    Diagnostics diagnostics;
    const auto sheet_of_pages = [&](const std::string& pages) -> std::string {
        const auto file = read_script(pages, "quay.pdf", Format::Pdf, diagnostics);
        return file && file->script ? sheet_text(*file->script, {}).text : "no script";
    };
    const std::string mark = "\n\n              dramatis export c18f6b7a1cfc9013\n";
    EXPECT_EQ(
        sheet_of_pages("Low\n\f1.               ANNA\n     Good evening.\n\n2.                BEN\n     Two.\n\n3.    "
                       "            BEN\n     Three.\n" +
                       mark),
        "Title: Low\n\n1. ANNA: Good evening.\n\n2. BEN: Two.\n\n3. BEN: Three.\n");
    EXPECT_EQ(
        sheet_of_pages("1.                ANNA\n     One.\n\n2.                BEN\n     Two.\n\n3.                "
                       "ANNA\n     Three.\n" +
                       mark),
        "1. ANNA: One.\n\n2. BEN: Two.\n\n3. ANNA: Three.\n");
}

TEST(Exports, KeepDirectionsAboveWordsLikeANameWithAColon) {
    const auto script =
        script_of("SCENE 1: Hall\nIRIS (to TOBIAS: now): One: two.\nTOBIAS: IRIS: two.\nIRIS: Three.\n");
    EXPECT_THAT(outline_of(script_of(imported(written(script, "docx"), "docx"))),
                ElementsAre("Scene 1: Hall", "Speech IRIS [to TOBIAS, now]: One: two.", "Speech TOBIAS: IRIS: two.",
                            "Speech IRIS: Three."));
}

// -- there and back
using Case = std::tuple<std::string, std::string>;
class ExportedSheet : public testing::TestWithParam<Case> {};

TEST_P(ExportedSheet, ComesBackWithTheSameCues) {
    const auto& [path, format] = GetParam();
    const ScriptDocument script = script_of_sheet(sheet_at(path));
    const std::string text = imported(written(script, format), format);
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("again.cues", text));
    const auto before = outline_of(script), again = outline_of(script_of_sheet(parsed.sheet));
    ASSERT_FALSE(before.empty());
    EXPECT_EQ(before.size(), again.size());
    for (std::size_t i = 0; i < std::min(before.size(), again.size()); ++i)
        ASSERT_EQ(before[i], again[i]) << "element " << i;
    for (const char* const key : {"Title", "Author", "Series", "Episode", "Language"})
        EXPECT_EQ(title_field(script, key), title_field(script_of_sheet(parsed.sheet), key)) << key;
}

std::string name_of_case(const testing::TestParamInfo<Case>& each) {
    std::string name = fs::path(std::get<0>(each.param)).stem().string() + "_" + std::get<1>(each.param);
    std::ranges::replace(name, '-', '_');
    return name;
}
INSTANTIATE_TEST_SUITE_P(
    Formats, ExportedSheet,
    testing::Combine(testing::Values("examples/showcase/the-glass-door.cues", "examples/two-hander/last-bus.cues",
                                     "examples/stromausfall/stromausfall.cues", "tests/data/cues/radio-script.cues",
                                     "tests/data/cues/whole-language.cues"),
                     testing::Values("fountain", "fdx", "txt", "docx", "html")),
    name_of_case);

// -- whole files, to be read
class ExportedFile : public testing::TestWithParam<std::string> {};

TEST_P(ExportedFile, LooksAsItShould) {
    const auto script = script_of_sheet(sheet_at("tests/data/cues/whole-language.cues"));
    expect_matches_golden("cues/scripts/export/whole-language." + GetParam(), written(script, GetParam()));
    const auto part = part_of(script, "IRIS");
    expect_matches_golden("cues/scripts/export/iris." + GetParam(),
                          GetParam() == "html" ? write_html(part, "IRIS") : written(part, GetParam()));
}
INSTANTIATE_TEST_SUITE_P(Formats, ExportedFile, testing::Values("fountain", "fdx", "txt", "html"),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace dramatis::cues::scripts

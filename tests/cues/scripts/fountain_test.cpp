// Fountain's syntax, element by element, and what real files do with it.
#include "cues/scripts/fountain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/sheet_text.h"
#include "tests/cues/scripts/script_properties.h"

namespace dramatis::cues::scripts {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Part = SpeechPart::Kind;

ScriptDocument read_fountain_script(std::string text) {
    return read_fountain(std::make_shared<SourceText>("script.fountain", std::move(text)));
}

// "Scene", "Speech ANNA": what each element is.
std::vector<std::string> script_outline(const ScriptDocument& script) {
    static constexpr const char* names[] = {"Scene",    "Action", "Speech",     "Sound",   "Music",
                                            "Ambience", "Pause",  "Transition", "Section", "Note"};
    std::vector<std::string> lines;
    for (const Element& element : script.elements) {
        std::string line = names[static_cast<std::size_t>(element.kind)];
        for (const std::string& name : element.characters) line += ' ' + name;
        for (const std::string& direction : element.directions) line += " (" + direction + ')';
        if (!element.number.empty()) line += " #" + element.number;
        if (!element.text.empty()) line += ": " + element.text;
        lines.push_back(line);
    }
    return lines;
}
std::vector<std::string> script_outline(std::string text) {
    return script_outline(read_fountain_script(std::move(text)));
}

// What is said, with directions in parentheses and emphasis in asterisks.
std::string said(const ScriptDocument& script) {
    std::string text;
    for (const SpeechPart& part : script.elements.back().parts) {
        if (part.kind == Part::Words) text += part.emphasised ? '*' + part.text + '*' : part.text;
        if (part.kind == Part::Direction) text += '(' + part.text + ')';
        if (part.kind == Part::Paragraph) text += '/';
    }
    return text;
}

TEST(Fountain, ActionMayBeASoundOrAMarkOfTheCourse) {
    EXPECT_THAT(
        script_outline("(SFX: door slams)\n\nANNA\nWho?\n\n[MUSIC: sting]\n\nSFX - PHONE RINGS\n\nRain.\n(MUSIC: "
                       "soft)\n\nCut to:\n\nSound of rain, and Anna turns.\n\nTHE END\n"),
        ElementsAre("Sound: door slams", "Speech ANNA", "Music: sting", "Sound: PHONE RINGS", "Action: Rain.",
                    "Music: soft", "Transition: Cut to:", "Action: Sound of rain, and Anna turns.",
                    "Transition: THE END"));
}

TEST(Fountain, HasATitlePage) {
    const auto script = read_fountain_script(
        "Title:\n\t_**Low Tide**_\nCredit: Written by\nAuthor: Ida Holm\nContact:\n    1 Quay\n    Lorn\n\nSEA.\n");
    ASSERT_THAT(script.title_page, SizeIs(4));
    EXPECT_EQ(script.title_page[0].value, "Low Tide");
    EXPECT_EQ(script.title_page[3].value, "1 Quay, Lorn");
    EXPECT_THAT(script_outline(script), ElementsAre("Action: SEA."));
}

TEST(Fountain, HasNoTitlePageThatOpensWithAPicture) {
    const auto script = read_fountain_script("FADE IN:\n\nEXT. QUAY - DAY\n");
    EXPECT_THAT(script.title_page, IsEmpty());
    EXPECT_THAT(script_outline(script), ElementsAre("Transition: FADE IN:", "Scene: EXT. QUAY - DAY"));
}

TEST(Fountain, EndsATitlePageAtALineOfSpaces) {
    EXPECT_THAT(script_outline("Title: A\n   \nAnna waits.\n"), ElementsAre("Action: Anna waits."));
}

TEST(Fountain, HeadingsBeginScenes) {
    EXPECT_THAT(
        script_outline(
            "INT. SHED - NIGHT #12A#\n\next. quay\n\nI/E. CAR\n\nINT./EXT. PORCH\n\n.THE DREAM\n\nEST. LORN (1973)\n"),
        ElementsAre("Scene #12A: INT. SHED - NIGHT", "Scene: ext. quay", "Scene: I/E. CAR", "Scene: INT./EXT. PORCH",
                    "Scene: THE DREAM", "Scene: EST. LORN (1973)"));
}

TEST(Fountain, HeadingsMayBeEmphasised) {
    EXPECT_THAT(script_outline("**INT. WEIR - NIGHT #1A#**\n\n_EXT. QUAY_\n\n*So it is.*\n"),
                ElementsAre("Scene #1A: INT. WEIR - NIGHT", "Scene: EXT. QUAY", "Action: So it is."));
}

TEST(Fountain, HeadingsOfOtherLanguagesBeginScenes) {
    EXPECT_THAT(script_outline("ИНТ. КУХНЯ - ДЕНЬ\n\nЛИДА\nЧай стынет.\n\nAUSSEN. HOF - NACHT\n\nInnen. Und warm.\n"),
                ElementsAre("Scene: ИНТ. КУХНЯ - ДЕНЬ", "Speech ЛИДА", "Scene: AUSSEN. HOF - NACHT",
                            "Action: Innen. Und warm."));
}

TEST(Fountain, OnlyHeadingsAreHeadings) {
    EXPECT_THAT(script_outline("..two dots\n\n!INT. SHED\n\nInterior thoughts.\n\nAnna sits.\nINT. here\n"),
                ElementsAre("Action: ..two dots", "Action: INT. SHED", "Action: Interior thoughts.",
                            "Action: Anna sits. INT. here"));
}

TEST(Fountain, CapitalsAboveWordsSpeak) {
    EXPECT_THAT(script_outline("ANNA\nHello.\n\nDR. B-2\nHello.\n\n\u00c9LODIE\nOui.\n\nPO\nNo.\n\nBILL / THE "
                               "MONSTER\nBoth.\n\nANNA, BEN'S AUNT\nYes.\n"),
                ElementsAre("Speech ANNA", "Speech DR. B-2", "Speech \u00c9LODIE", "Speech PO",
                            "Speech BILL / THE MONSTER", "Speech ANNA, BEN'S AUNT"));
    EXPECT_THAT(script_outline("SILENCE ALONE\n\nMore.\n"), ElementsAre("Action: SILENCE ALONE", "Action: More."));
    EXPECT_THAT(script_outline("@McALLISTER\nAye.\n"), ElementsAre("Speech McALLISTER"));
    EXPECT_THAT(script_outline("   ANNA\n   Indented.\n"), ElementsAre("Speech ANNA"));
    EXPECT_THAT(script_outline("ANNA:\nHello.\n"), ElementsAre("Speech ANNA"));
    EXPECT_THAT(script_outline("WALKING TO:\nHello.\n"), ElementsAre("Speech WALKING TO"));
    EXPECT_THAT(script_outline("1408\nNobody.\n"), ElementsAre("Action: 1408 Nobody."));
}

TEST(Fountain, NamesHaveExtensions) {
    EXPECT_THAT(
        script_outline("ANNA (V.O.)\nA.\n\nANNA (on the radio) (CONT\u2019D)\nB.\n\nMICHAEL (as DOROTHY)\nC.\n"),
        ElementsAre("Speech ANNA (V.O.)", "Speech ANNA (on the radio) (CONT\u2019D)", "Speech MICHAEL (as DOROTHY)"));
}

TEST(Fountain, ParentheticalsAreDirections) {
    EXPECT_EQ(said(read_fountain_script("ANNA\n(softly)\nGo.\n(beat)\nNow.\n")), "(softly)Go.(beat)Now.");
    EXPECT_EQ(said(read_fountain_script("ANNA\n(laughs) Hi.\n")), "(laughs) Hi.");
    EXPECT_EQ(said(read_fountain_script("ANNA\nWait (PAUSE) what?\n")), "Wait (PAUSE) what?");
    EXPECT_EQ(said(read_fountain_script("ANNA\nHe (my uncle) came.\n")), "He (my uncle) came.");
    EXPECT_EQ(read_fountain_script("ANNA\nHe (my uncle) came.\n").elements.back().parts.size(), 1u);
    EXPECT_EQ(read_fountain_script("ANNA\nWait (PAUSE) what?\n").elements.back().parts.size(), 3u);
}

TEST(Fountain, ParentheticalsGoOverLines) {
    EXPECT_EQ(said(read_fountain_script("ANNA\n(turning,\nto the weir)\nShut it.\n")),
              "(turning, to the weir)Shut it.");
    EXPECT_EQ(said(read_fountain_script("ANNA\n(turning,\nto the weir) Shut it.\n")),
              "(turning, to the weir) Shut it.");
    EXPECT_EQ(said(read_fountain_script("ANNA\nNo.\n(turning,\nto the weir)\nShut it.\n")),
              "No.(turning, to the weir)Shut it.");
    EXPECT_EQ(said(read_fountain_script("ANNA\n(turning\nShut it.\n")), "(turning Shut it.");
    const auto script = read_fountain_script("ANNA\n(turning, [[which way?]]\nto the [[old]] weir)\nShut it.\n");
    EXPECT_THAT(script_outline(script), ElementsAre("Speech ANNA", "Note: which way?", "Note: old"));
}

TEST(Fountain, TwoSpacesKeepASpeechOpen) {
    EXPECT_EQ(said(read_fountain_script("ANNA\nOne.\n  \nTwo.\n")), "One./Two.");
    EXPECT_THAT(script_outline("ANNA\nOne.\n\nTwo.\n"), ElementsAre("Speech ANNA", "Action: Two."));
}

TEST(Fountain, DualSpeechesAreTogether) {
    for (const char* const mark : {" ^", "^"}) {
        const auto script =
            read_fountain_script(std::string("ANNA\nYes!\n\nBEN") + mark + "\nNo!\n\nCAT" + mark + "\nWhat?\n");
        ASSERT_THAT(script.elements, SizeIs(3));
        EXPECT_FALSE(script.elements[0].together);
        EXPECT_TRUE(script.elements[1].together);
        EXPECT_TRUE(script.elements[2].together);
    }
    EXPECT_FALSE(read_fountain_script("BEN ^\nAlone.\n").elements[0].together) << "with nobody";
    EXPECT_TRUE(read_fountain_script("ANNA\nYes!\n\n[[both]]\n\nBEN ^\nNo!\n").elements.back().together)
        << "a note between";
}

TEST(Fountain, LyricsAreTheSpeakers) {
    const auto script = read_fountain_script("ANNA\nListen.\n~La la\n~la\n\n~Again\n");
    EXPECT_THAT(script_outline(script), ElementsAre("Speech ANNA", "Speech ANNA"));
    EXPECT_TRUE(script.elements.back().parts.front().sung);
    EXPECT_THAT(script_outline("INT. HALL\n\n~Nobody's song\n"),
                ElementsAre("Scene: INT. HALL", "Action: Nobody's song"));
}

TEST(Fountain, TransitionsCentredTextAndBreaks) {
    const auto script = read_fountain_script("CUT TO:\n\n> Fade to grey.\n\n>THE END<\n\n===\n");
    EXPECT_THAT(script_outline(script),
                ElementsAre("Transition: CUT TO:", "Transition: Fade to grey.", "Section: THE END"));
    ASSERT_THAT(script.left_out, SizeIs(1));
    EXPECT_EQ(script.left_out[0].what, "page breaks");
}

TEST(Fountain, TransitionsAreTheTermsOfTheField) {
    for (const std::string line :
         {"CUT TO BLACK:", "CUT TO BLACK.", "SMASH CUT", "SMASH CUT TO BLACK.",
          "MATCH CUT:", "INTERCUT WITH:", "INTERCUT WITH THE MILL", "DISSOLVE", "SLOW DISSOLVE", "FADE", "FADE OUT",
          "SLOW FADE OUT.", "FADE TO WHITE", "CUT TO", "CROSSFADE", "SMASH TO BLACK.", "Cut to:", "Fade out."})
        EXPECT_THAT(script_outline(line + "\n"), ElementsAre("Transition: " + line));
    for (const std::string line :
         {"CUT", "SMASH", "CROSS", "FADE THE BOAT", "SLOW BOAT", "Fade out, and wait.", "CUTTER"})
        EXPECT_THAT(script_outline(line + "\n"), ElementsAre("Action: " + line));
    EXPECT_THAT(script_outline("FADE\nI am the dog.\n"), ElementsAre("Speech FADE"));
}

TEST(Fountain, PageBreaksStandInSpeechesToo) {
    const auto script = read_fountain_script("ANNA\nOne.\n===\nTwo.\n");
    EXPECT_EQ(said(script), "One. Two.");
    EXPECT_THAT(script.left_out, ElementsAre(LeftOut{"page breaks", 1}));
}

TEST(Fountain, NamesJoinedAreSeveralIfEachOfThemSpeaks) {
    EXPECT_THAT(script_outline("IVO\nYes.\n\nMARTA\nNo.\n\nIVO / MARTA\nBoth.\n\nIVO / THE MILLER\nOne.\n"),
                ElementsAre("Speech IVO", "Speech MARTA", "Speech IVO MARTA", "Speech IVO / THE MILLER"));
}

TEST(Fountain, SectionsAndSynopses) {
    EXPECT_THAT(script_outline("## Act One\n\n= They meet.\n"), ElementsAre("Section: Act One", "Note: They meet."));
}

TEST(Fountain, NotesStandAnywhere) {
    EXPECT_THAT(script_outline("Anna [[tall]] waits.\n"), ElementsAre("Action: Anna waits.", "Note: tall"));
    EXPECT_THAT(script_outline("ANNA[[who?]]\nHello.\n"), ElementsAre("Speech ANNA", "Note: who?"));
    EXPECT_THAT(script_outline("ANNA\nOne.\n[[a note\nover lines]]\nTwo.\n"),
                ElementsAre("Speech ANNA", "Note: a note over lines"));
    EXPECT_EQ(read_fountain_script("ANNA\nOne.\n[[note]]\nTwo.\n").elements.front().parts.size(), 2u)
        << "the speech goes on";
    EXPECT_THAT(script_outline("An open [[ bracket.\n"), ElementsAre("Action: An open [[ bracket."));
    EXPECT_THAT(script_outline("[[A long one,\n\nthat goes on]]\n\nAnna waits.\n"),
                ElementsAre("Note: A long one, that goes on", "Action: Anna waits."));
    EXPECT_THAT(script_outline("An open [[ bracket.\n\nAnna [[tall]] waits.\n"),
                ElementsAre("Action: An open [[ bracket.", "Action: Anna waits.", "Note: tall"));
}

TEST(Fountain, BoneyardsAreLeftOut) {
    const auto script =
        read_fountain_script("Anna /* not this */ waits.\n\n/*\nINT. GONE\n\nBEN\nGone.\n*/\n\nANNA\nHere.\n");
    EXPECT_THAT(script_outline(script), ElementsAre("Action: Anna waits.", "Speech ANNA"));
    ASSERT_THAT(script.left_out, SizeIs(1));
    EXPECT_EQ(script.left_out[0].count, 6u);
    EXPECT_THAT(script_outline("An open /* comment.\n"), ElementsAre("Action: An open /* comment."));
    EXPECT_THAT(script_outline("Anna /* not /* nor */ this */ waits.\n"), ElementsAre("Action: Anna waits."));
    EXPECT_THAT(script_outline("Anna /* not /* this */ waits.\n\nBen /* too */ waits.\n"),
                ElementsAre("Action: Anna waits.", "Action: Ben waits."))
        << "one that was never closed";
}

TEST(Fountain, SoundLinesAreCues) {
    EXPECT_THAT(script_outline("Sound: bell\n\nMUSIC: theme\n\nATMOS: rain\n\nSFX:\nA door.\n\nSPOT\nWoof.\n"),
                ElementsAre("Sound: bell", "Music: theme", "Ambience: rain", "Sound: A door.", "Speech SPOT"));
}

TEST(Fountain, SoundsMayStandWhereCharactersDo) {
    EXPECT_THAT(
        script_outline(
            "SOUND\nA latch.\n\nMUSIC (LOW)\nA reel. [[the long one]]\n\nSOUND EFFECT\nRain\non tin.\n\nSFX\nGulls.\n"),
        ElementsAre("Sound: A latch.", "Music: A reel, LOW", "Note: the long one", "Sound: Rain on tin.",
                    "Sound: Gulls."));
    EXPECT_THAT(script_outline("@MUSIC\nI am the reel.\n\nSPOT\nWoof.\n"), ElementsAre("Speech MUSIC", "Speech SPOT"));
}

// The codes, and the text that they point at.
std::vector<std::string> doubts_of(std::string text) {
    std::vector<std::string> lines;
    const auto script = read_fountain_script(std::move(text));
    for (const Diagnostic& each : script.doubts)
        lines.push_back(each.code + ' ' + std::string(script.source->text(each.where.span)));
    return lines;
}

TEST(Fountain, DoubtsNamesWithSmallLetters) {
    EXPECT_THAT(
        doubts_of("  McALLISTER (O.S.)\nOpen up!\n\nMcALLISTER (O.S.)\nNow!\n\nVAN der MEER\nNo.\n\nDeVITO\nWhy?\n"),
        ElementsAre("W0143 McALLISTER", "W0143 VAN der MEER", "W0143 DeVITO"));
    EXPECT_THAT(doubts_of("Anna waits.\nLong.\n\nMcALLISTER\n\n@McALLISTER\nIn here.\n\nANNA\nNo.\n\nThe "
                          "BBC\nhums.\n\nHer iPHONE\nrings.\n"),
                IsEmpty());
}

TEST(Fountain, TakesTabsBetweenWordsForSpaces) {
    EXPECT_THAT(script_outline("Orla\ta miller\n"), ElementsAre("Action: Orla a miller"));
}

TEST(Fountain, DoubtsWhatNothingEnds) {
    EXPECT_THAT(doubts_of("ANNA\nA [[note, and\n\nBEN\nNo /* end. */\n\nAnna waits. /* for\n\n/* long\n"),
                ElementsAre("W0144 [[", "W0144 /*"));
    EXPECT_THAT(doubts_of("ANNA\nA [[note]] and /* none */ more.\n"), IsEmpty());
}

TEST(Fountain, EmphasisIsEmphasis) {
    EXPECT_EQ(said(read_fountain_script("ANNA\nI *did* **not** _say_ ***that***.\n")), "I *did* *not* *say* *that*.");
    EXPECT_EQ(said(read_fountain_script("ANNA\nTwo \\* three, 2 * 3, *open.\n")), "Two * three, 2 * 3, *open.");
    EXPECT_EQ(said(read_fountain_script("ANNA\nSet tide_level_max to 15_000 or 16_000, _so_.\n")),
              "Set tide_level_max to 15_000 or 16_000, *so*.");
    EXPECT_EQ(said(read_fountain_script("ANNA\nIt is _tide_level_.\n")), "It is *tide_level*.");
    EXPECT_THAT(script_outline("*Stars\nover lines*\n"), ElementsAre("Action: Stars over lines"));
}

TEST(Fountain, HasAnyLineEnds) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string text = "INT. SHED|||ANNA|Hello.||";
        std::string with_ends;
        for (const char c : text) with_ends += c == '|' ? end : std::string(1, c);
        EXPECT_THAT(script_outline(with_ends), ElementsAre("Scene: INT. SHED", "Speech ANNA"))
            << testing::PrintToString(end);
    }
}

TEST(Fountain, TakesTimeInProportion) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "*[[/*_(";
    EXPECT_THAT(read_fountain_script(text).elements, SizeIs(1));
    std::string nested;
    for (int i = 0; i < 20'000; ++i) nested += "/* a */ /* ";
    EXPECT_THAT(read_fountain_script(nested + "*/").elements, IsEmpty());
}

// As a cue sheet
std::string fountain_sheet(std::string text) {
    const auto script = read_fountain_script(std::move(text));
    const SheetText made = sheet_text(script, {});
    EXPECT_EQ(broken_property(script, made), "");
    return made.text;
}

TEST(SheetOfAScript, ActionIsNarrated) {
    EXPECT_EQ(fountain_sheet("Anna waits. (She is cold.)\n"), "NARRATOR: Anna waits. (She is cold.)\n");
}

TEST(SheetOfAScript, ANarratorOfTheScriptsOwnIsSomebodyElse) {
    EXPECT_EQ(fountain_sheet("NARRATOR\nOnce.\n\nAnna waits.\n"), "NARRATOR: Once.\n\nREADER: Anna waits.\n");
}

TEST(SheetOfAScript, ActionMayBeNotes) {
    const auto script = read_fountain_script("Anna waits.\n\nANNA\nHello.\n");
    EXPECT_EQ(sheet_text(script, {.action = ActionMode::Note}).text, "NOTE: Anna waits.\n\nANNA: Hello.\n");
}

TEST(SheetOfAScript, ActionMayBeSounds) {
    const auto script = read_fountain_script("Anna waits. A bell rings. She turns.\n");
    const SheetOptions options{.action = ActionMode::Sounds,
                               .has_sound = [](std::string_view words) { return words == "A bell rings"; }};
    EXPECT_EQ(sheet_text(script, options).text, "NOTE: Anna waits.\n\nSOUND: A bell rings\n\nNOTE: She turns.\n");
}

TEST(SheetOfAScript, DirectionsAreNeverOptions) {
    EXPECT_EQ(fountain_sheet("ANNA\n(voice breaking)\nNo.\n"), "ANNA (voice breaking): No.\n");
    EXPECT_EQ(fountain_sheet("ANNA (on the stairs)\nNo.\n"), "ANNA (on the stairs): No.\n");
    EXPECT_EQ(fountain_sheet("ANNA\n(re: the map)\nHere.\n"), "ANNA (re, the map): Here.\n");
    EXPECT_EQ(fountain_sheet("ANNA\n(left 40)\nHere.\n"), "ANNA: Here.\n\nNOTE: ANNA, left 40\n");
    EXPECT_EQ(fountain_sheet("ANNA\n(rate 2)\nHere.\n"), "ANNA: Here.\n\nNOTE: ANNA, rate 2\n");
}

TEST(SheetOfAScript, DirectionsInsideStandOnLinesOfTheirOwn) {
    EXPECT_EQ(fountain_sheet("ANNA\nHere.\n(looking at the map)\nNo, there.\n"),
              "ANNA: Here.\n    (looking at the map)\n    No, there.\n");
    EXPECT_EQ(fountain_sheet("ANNA\nHere.\n(beat)\nNo.\n"), "ANNA: Here. {beat} No.\n");
}

TEST(SheetOfAScript, SpeechesWithoutWordsAreSoundsOrNotes) {
    EXPECT_EQ(fountain_sheet("ANNA\n(sighs)\n"), "ANNA: (sighs)\n");
    EXPECT_EQ(fountain_sheet("ANNA\n(nods)\n"), "NOTE: ANNA nods\n");
}

TEST(SheetOfAScript, ReservedWordsAreNobodysNames) {
    EXPECT_EQ(fountain_sheet("NOTE\nI am here.\n\nSCENE\nSo am I.\n"), "THE NOTE: I am here.\n\nTHE SCENE: So am I.\n");
}

TEST(SheetOfAScript, MarksOfTheSheetAreTextInAScript) {
    EXPECT_EQ(fountain_sheet("ANNA\nIt is {whispering} [[not closed and <b> 2 * 3.\n"),
              "ANNA: It is (whispering) [not closed and b 2 × 3.\n");
}

TEST(SheetOfAScript, HeadingsKeepTheirNumbersAndGetARoom) {
    EXPECT_EQ(fountain_sheet("INT. CHURCH - NIGHT (1973) #4A#\n"),
              "SCENE 4A: INT. CHURCH - NIGHT - 1973 (acoustic: church)\n");
    EXPECT_EQ(fountain_sheet("EXT. CHURCH - DAY\n"), "SCENE: EXT. CHURCH - DAY (acoustic: open-air)\n");
}

TEST(SheetOfAScript, FieldsThatWouldBeReadAreNotes) {
    EXPECT_EQ(fountain_sheet("Title: A\nSounds: /etc\n\nANNA\nHello.\n"),
              "Title: A\n\nNOTE: Sounds: /etc\n\nANNA: Hello.\n");
}

TEST(Fountain, WordsInCapitalsInParenthesesBelongToTheirSentence) {
    for (const std::string words : {"I am (NOT) here.", "She works for Machines (IBM) now.", "It is (NEVER) late."}) {
        const auto script = read_fountain_script("ANNA\n" + words + "\n");
        EXPECT_EQ(script.elements.back().parts.size(), 1u) << words;
        EXPECT_THAT(sheet_text(script, {}).text, testing::HasSubstr("ANNA: " + words));
    }
    for (const std::string direction : {"PAUSE", "BEAT", "SIGHS", "WHISPERING", "LISTENS"})
        EXPECT_EQ(read_fountain_script("ANNA\nI am (" + direction + ") here.\n").elements.back().parts.size(), 3u)
            << direction;
}

TEST(Fountain, ANumberMayBeForcedToBeAName) {
    EXPECT_EQ(said(read_fountain_script("@23\nWho is it?\n")), "Who is it?");
    EXPECT_THAT(sheet_text(read_fountain_script("@23\nWho is it?\n"), {}).text, testing::HasSubstr("23: Who is it?"));
}

TEST(Fountain, ANameMayStandRightBelowASection) {
    const auto script = read_fountain_script("### INT. SHED\n@ALEX\nWho is it?\n");
    ASSERT_EQ(script.elements.size(), 2u);
    EXPECT_EQ(script.elements.back().kind, ElementKind::Speech);
}

TEST(Fountain, ASoundMayStandInsideWords) {
    const auto script = read_fountain_script("ANNA\nListen (SFX: bell) to that.\n");
    ASSERT_EQ(script.elements.back().parts.size(), 3u);
    EXPECT_EQ(script.elements.back().parts[1].kind, SpeechPart::Kind::Sound);
    EXPECT_EQ(script.elements.back().parts[1].text, "bell");
}

TEST(Fountain, AColonBehindADirectionIsNoWord) {
    EXPECT_EQ(said(read_fountain_script("ANNA\n(into phone): Hello?\n")), "(into phone) Hello?");
}

}  // namespace
}  // namespace dramatis::cues::scripts

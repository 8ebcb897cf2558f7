#include "cues/heads.h"

#include <array>

#include <gtest/gtest.h>

#include "core/text.h"
#include "cues/header_fields.h"

namespace dramatis::cues {
namespace {

struct HeadCase {
    std::string_view line;
    CueKind kind;
    std::string_view number, name, options, body;
};

TEST(Heads, AreTakenApart) {
    constexpr std::array cases = {
        HeadCase{"IRIS: Hello", CueKind::Speech, "", "IRIS", "", " Hello"},
        HeadCase{"IRIS:Hello", CueKind::Speech, "", "IRIS", "", "Hello"},
        HeadCase{"IRIS : Hello", CueKind::Speech, "", "IRIS", "", " Hello"},
        HeadCase{"IRIS (softly): Hello", CueKind::Speech, "", "IRIS", "softly", " Hello"},
        HeadCase{"IRIS(softly) : Hello", CueKind::Speech, "", "IRIS", "softly", " Hello"},
        HeadCase{"IRIS (to him (low)): Hello", CueKind::Speech, "", "IRIS", "to him (low)", " Hello"},
        HeadCase{"IRIS (acoustic: x): 12:30", CueKind::Speech, "", "IRIS", "acoustic: x", " 12:30"},
        HeadCase{"12. IRIS: Hello", CueKind::Speech, "12", "IRIS", "", " Hello"},
        HeadCase{"12) IRIS: Hello", CueKind::Speech, "12", "IRIS", "", " Hello"},
        HeadCase{"4*\tIRIS: Hello", CueKind::Speech, "4", "IRIS", "", " Hello"},
        HeadCase{"12a. IRIS: Hello", CueKind::Speech, "12a", "IRIS", "", " Hello"},
        HeadCase{"IRIS & TOBIAS: Hello", CueKind::Speech, "", "IRIS & TOBIAS", "", " Hello"},
        HeadCase{"DR. O'NEILL-BAY #2: Hello", CueKind::Speech, "", "DR. O'NEILL-BAY #2", "", " Hello"},
        HeadCase{"2ND GUARD: Halt", CueKind::Speech, "", "2ND GUARD", "", " Halt"},
        HeadCase{"ÉLODIE: Oui", CueKind::Speech, "", "ÉLODIE", "", " Oui"},
        HeadCase{"ΣΟΦΊΑ: Ναι", CueKind::Speech, "", "ΣΟΦΊΑ", "", " Ναι"},
        HeadCase{"ИРА: Да", CueKind::Speech, "", "ИРА", "", " Да"},
        HeadCase{"SOUND: bell", CueKind::Sound, "", "SOUND", "", " bell"},
        HeadCase{"SOUND (under): bell", CueKind::Sound, "", "SOUND", "under", " bell"},
        HeadCase{"F/X: bell", CueKind::Sound, "", "F/X", "", " bell"},
        HeadCase{"3. SFX: bell", CueKind::Sound, "3", "SFX", "", " bell"},
        HeadCase{"FX: bell", CueKind::Sound, "", "FX", "", " bell"},
        HeadCase{"AMBIENCE: sea", CueKind::Ambience, "", "AMBIENCE", "", " sea"},
        HeadCase{"AMB: sea", CueKind::Ambience, "", "AMB", "", " sea"},
        HeadCase{"ATMOS: sea", CueKind::Ambience, "", "ATMOS", "", " sea"},
        HeadCase{"BG: sea", CueKind::Ambience, "", "BG", "", " sea"},
        HeadCase{"MUSIC: sting", CueKind::Music, "", "MUSIC", "", " sting"},
        HeadCase{"MUS: sting", CueKind::Music, "", "MUS", "", " sting"},
        HeadCase{"GRAMS: sting", CueKind::Music, "", "GRAMS", "", " sting"},
        HeadCase{"PAUSE: 1 s", CueKind::Pause, "", "PAUSE", "", " 1 s"},
        HeadCase{"SILENCE: 1 s", CueKind::Silence, "", "SILENCE", "", " 1 s"},
        HeadCase{"BEAT", CueKind::Beat, "", "BEAT", "", ""},
        HeadCase{"BEAT:", CueKind::Beat, "", "BEAT", "", ""},
        HeadCase{"NOTE: x", CueKind::Note, "", "NOTE", "", " x"},
        HeadCase{"END", CueKind::End, "", "END", "", ""},
        HeadCase{"SCENE: Night", CueKind::Scene, "", "SCENE", "", " Night"},
        HeadCase{"SCENE 1: Night", CueKind::Scene, "", "SCENE 1", "", " Night"},
        HeadCase{"SCENE 1 (acoustic: cave): Night", CueKind::Scene, "", "SCENE 1", "acoustic: cave", " Night"},
        HeadCase{"SCENE 1", CueKind::Scene, "", "SCENE 1", "", ""},
        HeadCase{"SCENE 1. INT. OFFICE. NIGHT", CueKind::Scene, "", "SCENE 1", "", "INT. OFFICE. NIGHT"},
        HeadCase{"SCENE 2A - The shed", CueKind::Scene, "", "SCENE 2A", "", "The shed"},
        HeadCase{"SCENE IV: Night", CueKind::Scene, "", "SCENE IV", "", " Night"},
        HeadCase{"SCENE TWO: Night", CueKind::Scene, "", "SCENE TWO", "", " Night"},
        HeadCase{"SCENE SHIFTER: Mind your heads", CueKind::Speech, "", "SCENE SHIFTER", "", " Mind your heads"},
    };
    for (const HeadCase& expected : cases) {
        const auto head = read_head(expected.line);
        ASSERT_TRUE(head.has_value()) << expected.line;
        EXPECT_EQ(head->flaw, Head::Flaw::None) << expected.line;
        EXPECT_EQ(head->kind, expected.kind) << expected.line;
        EXPECT_EQ(head->cue_number, expected.number) << expected.line;
        EXPECT_EQ(head->name, expected.name) << expected.line;
        EXPECT_EQ(head->options.value_or(""), expected.options) << expected.line;
        EXPECT_EQ(head->body, expected.body) << expected.line;
    }
}

TEST(Heads, AreNotFoundInProse) {
    for (const std::string_view line :
         {"Iris: Hello", "He said: no", "10:30 that night", "WHO'S THERE?", "STOP! NOW: listen", "", ": hello",
          "& IRIS: hello", "12.IRIS hello", "(softly): hello", "http://example.org"}) {
        EXPECT_FALSE(read_head(line).has_value()) << line;
    }
}

TEST(Heads, OfScriptsWithoutCapitalsAreNames) {
    EXPECT_EQ(read_head("美香: hello")->name, "美香");
    EXPECT_EQ(read_head("美香：こんにちは")->body, "こんにちは");
    EXPECT_EQ(read_head("דנה: שלום")->name, "דנה");
    EXPECT_EQ(read_head("ليلى: مرحبا")->name, "ليلى");
    EXPECT_FALSE(read_head("他说，你好: hello").has_value()) << "punctuation is no part of a name";
}

TEST(Heads, MayHaveTheMarksOfAListOrOfBoldType) {
    EXPECT_EQ(read_head("- IRIS: Hello.")->name, "IRIS");
    EXPECT_EQ(read_head("\u2022 IRIS: Hello.")->name, "IRIS");
    for (const std::string_view line : {"**IRIS:** Hello.", "**IRIS**: Hello.", "__IRIS__: Hello.",
                                        "- **IRIS:** Hello.", "**IRIS (softly):** Hello."}) {
        const auto head = read_head(line);
        ASSERT_TRUE(head.has_value()) << line;
        EXPECT_EQ(head->flaw, Head::Flaw::None) << line;
        EXPECT_EQ(head->name, "IRIS") << line;
        EXPECT_EQ(trim(head->body), "Hello.") << line;
    }
    EXPECT_EQ(read_head("**12. SFX:** bell")->cue_number, "12");
    EXPECT_EQ(read_head("**SCENE 3:** The lamp")->kind, CueKind::Scene);
    EXPECT_FALSE(read_head("*IRIS: Hello.").has_value()) << "the mark isn't closed";
}

TEST(Heads, MayHaveSeveralGroupsOfOptions) {
    const auto head = read_head("IRIS (O.S.) (softly): Hello");
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->options.value_or(""), "O.S.) (softly");
    EXPECT_EQ(head->body, " Hello");
}

TEST(Heads, AreNumberedWithoutAStopWhereTheSheetIs) {
    EXPECT_TRUE(has_plain_cue_numbers("1 MUSIC: theme\n2 IRIS: Hello.\n3 FX: bell\n"));
    EXPECT_FALSE(has_plain_cue_numbers("7 OF NINE: Hello.\nIRIS: Hello.\n7 OF NINE: Hello.\n"));
    const auto head = read_head("2 IRIS: Hello.", true);
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->cue_number, "2");
    EXPECT_EQ(head->name, "IRIS");
    EXPECT_EQ(read_head("2 IRIS: Hello.")->name, "2 IRIS");
}

TEST(Heads, OfOneCapitalAreNames) { EXPECT_TRUE(read_head("Q: And what did you see?")); }

TEST(Heads, TellWhatIsMissing) {
    EXPECT_EQ(read_head("IRIS (softly) Hello")->flaw, Head::Flaw::NoColon);
    EXPECT_EQ(read_head("IRIS")->flaw, Head::Flaw::NoColon);
    EXPECT_EQ(read_head("IRIS (softly: Hello")->flaw, Head::Flaw::OpenParenthesis);
    EXPECT_EQ(read_head("SOUND")->flaw, Head::Flaw::NoColon);
}

TEST(Heads, WithoutCapitalsAreRecognised) {
    const auto head = read_uncapitalised_head("12. Iris (softly): Hello");
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->name, "IRIS");
    EXPECT_EQ(head->head.options, "softly");
    EXPECT_EQ(read_uncapitalised_head("music: sting")->head.kind, CueKind::Music);
    EXPECT_EQ(read_uncapitalised_head("Scene 3: Night")->head.scene_number, "3");
    EXPECT_FALSE(read_uncapitalised_head("And then, he said: no"));
    EXPECT_FALSE(read_uncapitalised_head("What he said that night was this: no"));
}

TEST(Heads, AreSplitAtAmpersandsBetweenSpaces) {
    EXPECT_EQ(split_names("IRIS & TOBIAS"), (std::vector<std::string_view>{"IRIS", "TOBIAS"}));
    EXPECT_EQ(split_names("R&B SINGER"), (std::vector<std::string_view>{"R&B SINGER"}));
    EXPECT_EQ(split_names("IRIS &"), (std::vector<std::string_view>{"IRIS", ""}));
}

TEST(HeaderFields, AreAKeyAColonAndAValue) {
    const auto field = read_header_line("Cast size:  four ");
    ASSERT_TRUE(field.has_value());
    EXPECT_EQ(field->key, "Cast size");
    EXPECT_EQ(field->value, "four");
    EXPECT_EQ(read_header_line("Título: La sal")->key, "Título");
    EXPECT_FALSE(read_header_line("no colon"));
    EXPECT_FALSE(read_header_line(": no key"));
    EXPECT_FALSE(read_header_line("What, then: a sentence"));
}

TEST(HeaderFields, AreKnownInAnyCase) {
    EXPECT_TRUE(is_known_header_key("Title"));
    EXPECT_TRUE(is_known_header_key("tARGET"));
    EXPECT_FALSE(is_known_header_key("Cast size"));
}

}  // namespace
}  // namespace dramatis::cues

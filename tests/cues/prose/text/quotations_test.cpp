#include "cues/prose/text/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/text/story_support.h"

namespace dramatis::cues::prose::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> thought_in(const std::string& text) { return said_in(text, QuotationKind::Thought); }
std::vector<std::string> written_in(const std::string& text) { return said_in(text, QuotationKind::Writing); }
std::vector<std::string> mentioned_in(const std::string& text) { return said_in(text, QuotationKind::Mention); }

// -- Marks

TEST(Quotations, StandBetweenStraightMarks) {
    EXPECT_THAT(said_in("\"Is the tide in?\" she asked. \"I can't hear it.\""),
                ElementsAre("Is the tide in?", "I can't hear it."));
}

TEST(Quotations, StandBetweenCurlyMarks) {
    EXPECT_THAT(said_in("“Is the tide in?” she asked. “I can’t hear it.”"),
                ElementsAre("Is the tide in?", "I can’t hear it."));
}

TEST(Quotations, StandBetweenSingleMarks) {
    EXPECT_THAT(said_in("'Is the tide in?' she asked. 'I can't hear 'em in the sailors' hall.'"),
                ElementsAre("Is the tide in?", "I can't hear 'em in the sailors' hall."));
    EXPECT_THAT(said_in("‘Is the tide in?’ she asked. ‘I can’t hear ’em in the sailors’ hall.’"),
                ElementsAre("Is the tide in?", "I can’t hear ’em in the sailors’ hall."));
}

TEST(Quotations, StandBetweenGuillemets) {
    EXPECT_THAT(said_in("»Ist das Öl da?«, sagte sie. »Ich seh es nicht.«"),
                ElementsAre("Ist das Öl da?", "Ich seh es nicht."));
    EXPECT_THAT(said_in("«Ist das Öl da?», sagte sie. «Ich seh es nicht.»"),
                ElementsAre("Ist das Öl da?", "Ich seh es nicht."));
    EXPECT_THAT(said_in("›Ist das Öl da?‹, sagte sie und ging."), ElementsAre("Ist das Öl da?"));
}

TEST(Quotations, StandBetweenLowAndHighMarks) {
    EXPECT_THAT(said_in("„Ist das Öl da?“, sagte sie. „Ich seh es nicht.“"),
                ElementsAre("Ist das Öl da?", "Ich seh es nicht."));
    EXPECT_THAT(said_in("„Ist das Öl da?”, sagte sie. „Ich seh es nicht.\""),
                ElementsAre("Ist das Öl da?", "Ich seh es nicht."));
    EXPECT_THAT(said_in("‚Ist das Öl da?‘, sagte sie. ‚Ich seh’s nicht.‘"),
                ElementsAre("Ist das Öl da?", "Ich seh’s nicht."));
}

TEST(Quotations, StandBetweenTwoRightMarks) {
    EXPECT_THAT(said_in("”Is the tide in?” she asked. ”No.”\n\n”Oh.”"), ElementsAre("Is the tide in?", "No.", "Oh."));
}

TEST(Quotations, StandBetweenDoubledSingleMarks) {
    EXPECT_THAT(said_in("``Is the tide in?'' she asked. ``No.''"), ElementsAre("Is the tide in?", "No."));
}

TEST(Quotations, HoldTheirMarks) {
    const Story story = story_of("She said, “No.” Then “Yes.”");
    const std::vector<Quotation> found = find_quotations(story);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(story.text(found[0].marked), "“No.”");
    EXPECT_EQ(story.text(found[1].marked), "“Yes.”");
}

TEST(Quotations, KeepWhatIsQuotedWithinThem) {
    EXPECT_THAT(said_in("“He said ‘Go!’ and went,” she said."), ElementsAre("He said ‘Go!’ and went,"));
    EXPECT_THAT(said_in("'He said \"Go!\" and went,' she said. 'So.'"),
                ElementsAre("He said \"Go!\" and went,", "So."));
    EXPECT_THAT(said_in("„Er sagte ‚Geh!‘ und ging“, sagte sie."), ElementsAre("Er sagte ‚Geh!‘ und ging"));
}

TEST(Quotations, KeepWhatIsQuotedWithinThemInTheSameMarks) {
    EXPECT_THAT(said_in("“I read the “Spectator,” and snuff,” she said. “No.”"),
                ElementsAre("I read the “Spectator,” and snuff,", "No."));
}

TEST(Quotations, AreInterruptedByABeat) {
    EXPECT_THAT(said_in("“I counted”—she held up the lamp—“a hundred and nine.”"),
                ElementsAre("I counted", "a hundred and nine."));
}

TEST(Quotations, DifferInStyleFromChapterToChapter) {
    EXPECT_THAT(
        said_in(
            "CHAPTER ONE\n\n“One,” she said.\n\n“Two,” said Osk.\n\nCHAPTER TWO\n\n'Three,' she said.\n\n'Four,' said "
            "Osk.\n\n'It's the sailors' lamp.'"),
        ElementsAre("One,", "Two,", "Three,", "Four,", "It's the sailors' lamp."));
}

// -- Apostrophes

TEST(Quotations, AreNotOpenedByAnApostrophe) {
    EXPECT_THAT(said_in("'Come,' she said. 'Twas late, and he saw 'em in the '90s 'neath the lamp. 'Stay.'"),
                ElementsAre("Come,", "Stay."));
    EXPECT_THAT(said_in("The sailors' hall was the boys' own. “Come,” she said."), ElementsAre("Come,"));
}

TEST(Quotations, AreNotClosedByAnApostrophe) {
    EXPECT_THAT(said_in("'We were goin' to the sailors' hall, an' all o' them came,' he said. 'True.'"),
                ElementsAre("We were goin' to the sailors' hall, an' all o' them came,", "True."));
}

TEST(Quotations, BeginWithAnElision) {
    EXPECT_THAT(said_in("''Tis late,' he said. 'Come.'"), ElementsAre("'Tis late,", "Come."));
    EXPECT_THAT(said_in("“’Tis late,” he said. “Come.”"), ElementsAre("’Tis late,", "Come."));
}

TEST(Quotations, OfAWordCloseBehindIt) {
    const std::string text =
        "'Come,' she said.\n\n'No,' said Osk.\n\nThe place that they called 'the house' was cold, and the lamp was "
        "out.";
    EXPECT_THAT(said_in(text), ElementsAre("Come,", "No,"));
    EXPECT_THAT(mentioned_in(text), ElementsAre("the house"));
}

// -- Paragraphs and missing marks

TEST(Quotations, GoOnInTheNextParagraph) {
    const Story story = story_of("\"I counted the steps.\n\n\"There was one more.\"");
    const std::vector<Quotation> found = find_quotations(story);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[0].continued);
    EXPECT_EQ(story.text(found[0].marked), "\"I counted the steps.");
    EXPECT_FALSE(found[1].continued);
    EXPECT_EQ(found[1].block, 1u);
}

TEST(Quotations, GoOnInTheirOwnStyle) {
    for (const char* const text :
         {"“One.\n\n“Two.”", "‘One.\n\n‘Two.’", "'One.\n\n'Two.'", "„One.\n\n„Two.“", "»One.\n\n»Two.«"}) {
        const Story story = story_of(text);
        const std::vector<Quotation> found = find_quotations(story);
        ASSERT_EQ(found.size(), 2u) << text;
        EXPECT_TRUE(found[0].continued) << text;
        EXPECT_FALSE(found[1].continued) << text;
    }
}

TEST(Quotations, EndWithTheirParagraphIfNothingClosesThem) {
    const Story story = story_of("“I counted the steps.\n\nThe lamp went out.\n\n“Osk?” she said.");
    const std::vector<Quotation> found = find_quotations(story);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(story.text(found[0].inner), "I counted the steps.");
    EXPECT_FALSE(found[0].continued);
    EXPECT_EQ(story.text(found[1].inner), "Osk?");
}

TEST(Quotations, EndAtTheirTagIfNothingClosesThem) {
    EXPECT_THAT(said_in("“I counted the steps, she said and held up the lamp.\n\nIt was out."),
                ElementsAre("I counted the steps,"));
    EXPECT_THAT(said_in("\"I counted the steps, she said. \"There was one more.\""),
                ElementsAre("I counted the steps,", "There was one more."));
}

TEST(Quotations, EndWithTheirSentenceInAnEndlessParagraph) {
    std::string text = "“I counted the steps. She went up. ";
    for (int i = 0; i < 400; ++i) text += "The lamp was out. ";
    EXPECT_THAT(said_in(text), ElementsAre("I counted the steps."));
    EXPECT_THAT(said_in(text + "“No,” she said."), ElementsAre("I counted the steps.", "No,"));
}

TEST(Quotations, BeginWithTheirParagraphIfNothingOpensThem) {
    EXPECT_THAT(said_in("I counted the steps,” she said.\n\n“No.”"), ElementsAre("I counted the steps,", "No."));
}

TEST(Quotations, AreNotInches) {
    EXPECT_THAT(said_in("The door was 6' 2\" high. \"Come,\" she said."), ElementsAre("Come,"));
}

// -- Dashes

TEST(Quotations, StandBehindADash) {
    EXPECT_THAT(said_in("— Да.\n\n— Нет, — сказал он."), ElementsAre("Да.", testing::StartsWith("Нет,")));
    EXPECT_THAT(said_in("- No, he said.\n\n- Then go."), ElementsAre("No,", "Then go."));
    EXPECT_THAT(said_in("--It is late, Osk said quietly. The oil won't last for us.\n\n--No, said she."),
                ElementsAre("It is late,", "The oil won't last for us.", "No,"));
}

TEST(Quotations, BehindADashAreFrench) {
    EXPECT_THAT(said_in("— C'est l'huile ? demanda-t-elle.\n\n— Non, dit Osk, la lampe est vide. Je vais voir.\n\nElle "
                        "ne dit pas un mot."),
                ElementsAre("C'est l'huile ?", "Non,", "la lampe est vide. Je vais voir."));
}

TEST(Quotations, BehindADashAreSpanish) {
    EXPECT_THAT(said_in("—No —dijo él—. Vamos a la torre.\n\n—¿Es el aceite? —preguntó ella, y se sentó.\n\n—Sí."),
                ElementsAre("No", "Vamos a la torre.", "¿Es el aceite?", "Sí."));
}

TEST(Quotations, BehindADashEndWhereNarrationBegins) {
    EXPECT_THAT(said_in("— I won't, she said. She went down the stairs.\n\n— Well!"), ElementsAre("I won't,", "Well!"));
}

TEST(Quotations, BehindADashGoOnBehindTheNextDash) {
    EXPECT_THAT(
        said_in("— You took the oil, the boy said. He had begun to shake. — You always did.\n\n— Go on, said Osk."),
        ElementsAre("You took the oil,", "You always did.", "Go on,"));
    EXPECT_THAT(said_in("— You took the oil. The lamp was lifted. — You’ve got thin.\n\n— Ask her, and he nodded at "
                        "Mira, — ask her."),
                ElementsAre("You took the oil.", "You’ve got thin.", "Ask her,", "ask her."));
}

TEST(Quotations, BehindADashBeginBehindASentence) {
    EXPECT_THAT(said_in("— Osk?\n\nOsk looked at the sea — it was still. — She’s down there, he said.\n\n— Who?"),
                ElementsAre("Osk?", "She’s down there,", "Who?"));
}

TEST(Quotations, BehindADashKeepWhatSomebodyElseSaid) {
    EXPECT_THAT(said_in("— Well, Mira told me that you were ill.\n\n— Me?"),
                ElementsAre("Well, Mira told me that you were ill.", "Me?"));
}

TEST(Quotations, AreNotTheItemsOfAList) {
    EXPECT_THAT(
        said_in("“What do we need?” she asked. The list said:\n\n- oil\n- a wick\n- bread\n\n“All of it,” said Osk."),
        ElementsAre("What do we need?", "All of it,"));
}

TEST(Quotations, OfFrenchHaveTagsBetweenTheMarks) {
    EXPECT_THAT(said_in("« La lampe est vide, dit-elle, je ne vois plus la mer. » Il ne dit pas un mot."),
                ElementsAre("La lampe est vide,", "je ne vois plus la mer."));
}

// -- Kinds

TEST(Quotations, AreMentionsInsideASentence) {
    EXPECT_THAT(mentioned_in("He called it his \"palace of rest\" and smiled."), ElementsAre("palace of rest"));
    EXPECT_THAT(mentioned_in("She had read “The Salt Road,” and the word “tide” made her laugh."),
                ElementsAre("The Salt Road,", "tide"));
    EXPECT_THAT(mentioned_in("“The house” had been theirs."), ElementsAre("The house"));
    EXPECT_THAT(mentioned_in("So-called “experts.” The lamp went out."), ElementsAre("experts."));
}

TEST(Quotations, AreSpeechInsideASentenceIfAVerbSaysSo) {
    EXPECT_THAT(said_in("He said “Exactly” to all that she told him."), ElementsAre("Exactly"));
    EXPECT_THAT(said_in("She heard a cry of “Fire!” from the stairs."), ElementsAre("Fire!"));
    EXPECT_THAT(said_in("“It's out” said Osk."), ElementsAre("It's out"));
}

TEST(Quotations, AreMentionsBehindAVerbThatOnlyNames) {
    EXPECT_THAT(mentioned_in("They called it “the house,” and it is easy to say “darling” so."),
                ElementsAre("the house,", "darling"));
}

TEST(Quotations, InVerseAreSpeechIfSomebodyBeginsThem) {
    const std::string song =
        "  “The oil is out,\n  the keeper gone,\n  and who will tell the ships?”\n\nNobody moved on the stairs, and "
        "nobody said anything at\nall for a while.";
    EXPECT_THAT(said_in("It was late, and the fog came up the stairs to the lamp when he\nsang once more:\n\n" + song),
                testing::SizeIs(1));
    EXPECT_THAT(
        written_in("It was late, and the fog came up the stairs to the lamp, and over\nthe door stood a motto.\n\n" +
                   song),
        testing::SizeIs(1));
}

TEST(Quotations, AreThoughtsIfTheTextSaysSo) {
    EXPECT_THAT(thought_in("“I am late,” thought Mira. “Too late.”"), ElementsAre("I am late,"));
    EXPECT_THAT(thought_in("She wondered, “Is it the oil?”"), ElementsAre("Is it the oil?"));
    EXPECT_THAT(thought_in("“Poor thing,” he said inwardly."), ElementsAre("Poor thing,"));
}

TEST(Quotations, AreThoughtsInSingleMarksAmongSpeechInDoubleOnes) {
    const std::string text =
        "“Come,” she said. “No.”\n\n‘Idiot,’ she thought, and put down the ‘state-of-the-art’ lamp.";
    EXPECT_THAT(thought_in(text), ElementsAre("Idiot,"));
    EXPECT_THAT(said_in(text), ElementsAre("Come,", "No."));
}

TEST(Quotations, AreThoughtsInItalics) {
    EXPECT_THAT(thought_in("She stopped. _What if I am wrong?_ The lamp went out."),
                ElementsAre("What if I am wrong?"));
    EXPECT_THAT(thought_in("*Too late*, she thought, and ran."), ElementsAre("Too late"));
    EXPECT_THAT(thought_in("Mira thought: _It can't be the oil._"), ElementsAre("It can't be the oil."));
}

TEST(Quotations, AreNoThoughtsIfItalicsOnlyStress) {
    EXPECT_THAT(thought_in("It was _very_ late on the _Nautilus_, and the * was a star. He read _The Salt Road_ again. "
                           "snake_case_name"),
                IsEmpty());
    EXPECT_THAT(thought_in("“I _can't_,” she said."), IsEmpty());
}

TEST(Quotations, AreWritingIfTheyCanBeRead) {
    EXPECT_THAT(written_in("On the door was a sign: “No entry for keepers.”"), ElementsAre("No entry for keepers."));
    EXPECT_THAT(written_in("“Come down at once,” the note read."), ElementsAre("Come down at once,"));
    EXPECT_THAT(written_in("He texted, “On my way.”"), ElementsAre("On my way."));
    EXPECT_THAT(written_in("She typed, “nearly there,” and put it away."), ElementsAre("nearly there,"));
    EXPECT_THAT(written_in("“The oil is out,” said the message. Osk put it down."), ElementsAre("The oil is out,"));
}

TEST(Quotations, OfAVoiceAreSpeech) {
    EXPECT_THAT(said_in("Then the sack moved. “Go away,” it said. “‘Keep it dry,’” Osk read."),
                ElementsAre("Go away,", "‘Keep it dry,’"));
}

TEST(Quotations, AreWritingIfTheirSubjectIs) {
    EXPECT_THAT(written_in("The sign on the door said “Back in five minutes.”"), ElementsAre("Back in five minutes."));
    EXPECT_THAT(written_in("On the label it said, in violet ink, “To be called for.”"),
                ElementsAre("To be called for."));
    EXPECT_THAT(written_in("The note had no date. “Come at eight,” it said."), ElementsAre("Come at eight,"));
    EXPECT_THAT(said_in("She put the letter down and said, “To be called for.”"), ElementsAre("To be called for."));
}

TEST(Quotations, AreWhatTheParagraphBeforeThemAnnounces) {
    EXPECT_THAT(written_in("The sign on the door said:\n\n“No entry for keepers.”\n\nShe went in."),
                ElementsAre("No entry for keepers."));

    EXPECT_THAT(written_in("He opened the note:\n\n_Come at eight._\n\nShe went."), ElementsAre("Come at eight."));
    EXPECT_THAT(said_in("Osk turned and said:\n\n“No entry for keepers.”"), ElementsAre("No entry for keepers."));
    EXPECT_THAT(thought_in("She stopped and thought:\n\n“No entry for keepers.”"),
                ElementsAre("No entry for keepers."));
}

TEST(Quotations, OfAMessageAreWritingInItalics) {
    EXPECT_THAT(written_in("*hey,* says the screen. *are you up*"), ElementsAre("hey,", "are you up"));
}

TEST(Quotations, OfALetterAreWriting) {
    EXPECT_THAT(written_in("“Dear Mira,\n\n“The oil is out.\n\n“Your Osk”\n\nShe put it down."), IsEmpty());
    EXPECT_THAT(
        written_in(
            "“My dear Mira,\nThe oil is out, and I don't know what to do about it.\n\n“Your Osk”\n\nShe put it down."),
        ElementsAre("My dear Mira,\nThe oil is out, and I don't know what to do about it.", "Your Osk"));
}

TEST(Quotations, InItalicsAreSpeechIfAVoiceNeedsNoMarks) {
    EXPECT_THAT(said_in("The voice said, _Come closer._ She heard it cry aloud _Come down_ again."),
                ElementsAre("Come closer.", "Come down"));
}

// -- The whole story

TEST(Quotations, StandInOrderAndDontOverlap) {
    const Story story =
        story_of("“A,” she said. _Am I late?_ ‘B’ “C\n\n“D” – «E» „F“ 'G,' 'H\n\n— I, he said, J.\n\n— K");
    std::uint32_t end = 0;
    for (const Quotation& each : find_quotations(story)) {
        EXPECT_LE(end, each.marked.begin);
        EXPECT_LE(each.marked.begin, each.inner.begin);
        EXPECT_LT(each.inner.begin, each.inner.end);
        EXPECT_LE(each.inner.end, each.marked.end);
        EXPECT_LE(each.marked.end, story.blocks[each.block].span.end);
        EXPECT_GE(each.marked.begin, story.blocks[each.block].span.begin);
        end = each.marked.end;
    }
}

TEST(Quotations, OfAnEndlessParagraphTakeLinearTime) {
    for (const char* const each :
         {"\"", "' ", " 'a", "“", " ‘a b", "a' ", "— a, ", "_a ", "* ", "„", "«", "‚a ", ", he ", "\"a, said "}) {
        std::string text = "— ";
        while (text.size() < 1'000'000) text += each;
        find_quotations(story_of(text));
    }
}

TEST(Quotations, AreNoneWithoutMarks) {
    EXPECT_THAT(said_in(""), IsEmpty());
    EXPECT_THAT(said_in("The lamp went out. Nobody said a word."), IsEmpty());
    EXPECT_THAT(said_in("\""), IsEmpty());
    EXPECT_THAT(said_in("“”"), IsEmpty());
}

}  // namespace
}  // namespace dramatis::cues::prose::text

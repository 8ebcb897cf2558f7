#include "pipeline/live/director.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/pipeline/live/live_show.h"

namespace dramatis::pipeline::live {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Value;

constexpr std::size_t second = 48000;

constexpr std::string_view director_sheet = R"(Title: Probe

SCENE 1: A room (acoustic: kitchen)
AMBIENCE: rain (-30 dB)
NARRATOR: The light failed at ten past two.
MIRA: Who is there? {pause 0.3 s} Answer me.
SOUND: knock
OSK: Only me, and the dog.

SCENE 2: Outside (acoustic: forest)
AMBIENCE: wind (-30 dB)
MIRA: Then come in!
OSK: I would rather not.
MIRA: It is warm.
)";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    result.replace(result.find(from), from.size(), to);
    return result;
}

// So many speeches that nobody speaks all of them before the first is heard.
std::string long_sheet(int speeches) {
    std::string text = "SCENE 1: A long one\nAMBIENCE: wind (-30 dB)\n";
    for (int i = 0; i < speeches; ++i) {
        if (i == speeches / 2) text += "\nSCENE 2: The other half\nAMBIENCE: rain (-32 dB)\n";
        text += fmt::format("{}: This is what I say when my turn is number {}.\n", i % 2 ? "MIRA" : "OSK", i);
    }
    return text;
}

class DirectorTest : public testing::Test {
  protected:
    void open() {
        const auto opened = live_.open();
        ASSERT_TRUE(opened) << opened.error().message << to_text(live_.diagnostics);
    }
    // Hears what a render has from `position` on.
    void expect_heard(Frames position, std::size_t frames) {
        ASSERT_TRUE(live_.output.hear(frames));
        EXPECT_EQ(live_.output.left(), slice(rendered_, static_cast<std::size_t>(position.count), frames));
    }

    LiveShow live_;
    std::vector<float> rendered_;
};

TEST_F(DirectorTest, PlaysWhatARenderHoldsFromTheFirstToTheLastFrame) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    rendered_ = live_.rendered();
    EXPECT_EQ(slice(live_.output.left(), 0, rendered_.size()), rendered_);
}

TEST_F(DirectorTest, BeginsBeforeAllIsSpoken) {
    live_.write(long_sheet(300));
    live_.engine.hold_after(100);
    open();
    EXPECT_LT(live_.engine.calls(), 300);
    live_.engine.let_go();
    ASSERT_TRUE(live_.output.hear(30 * second));
    const auto heard = live_.output.left();
    EXPECT_EQ(heard, slice(live_.rendered(), 0, 30 * second));
}

TEST_F(DirectorTest, BeginsInTheMiddleWithoutSpeakingWhatLiesBefore) {
    live_.write(long_sheet(300));
    live_.engine.hold_after(100);
    live_.settings.from = LiveShow::place("SCENE 2");
    open();
    EXPECT_THAT(live_.engine.spoken(), Not(Contains(HasSubstr("number 10."))));
    live_.engine.let_go();
    ASSERT_TRUE(live_.output.hear(10 * second));
    const auto heard = live_.output.left();
    rendered_ = live_.rendered();
    EXPECT_EQ(heard, slice(rendered_, static_cast<std::size_t>(live_.start_of_scene(1).count), 10 * second));
}

TEST_F(DirectorTest, BeginsAtALineOfTheSheet) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("line:6");
    open();
    rendered_ = live_.rendered();
    expect_heard(live_.start_of_line(1), 3 * second);
}

TEST_F(DirectorTest, BeginsAtATime) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("0:04.5");
    open();
    rendered_ = live_.rendered();
    expect_heard({216000}, 3 * second);
}

TEST_F(DirectorTest, EndsWhereItIsTold) {
    live_.write(director_sheet);
    live_.settings.to = LiveShow::place("1");
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    rendered_ = live_.rendered();
    const auto end = static_cast<std::size_t>(live_.start_of_scene(1).count);
    EXPECT_EQ(slice(live_.output.left(), 0, end), slice(rendered_, 0, end));
    for (std::size_t i = end; i < live_.output.heard(); ++i) ASSERT_EQ(live_.output.left()[i], 0.0f);
}

TEST_F(DirectorTest, PlaysOneBusAlone) {
    live_.write(director_sheet);
    live_.settings.solo = mix::audio::Bus::Ambience;
    open();
    rendered_ = live_.rendered(mix::audio::Bus::Ambience);
    expect_heard({0}, 4 * second);
}

TEST_F(DirectorTest, PlaysOneCharacterAlone) {
    live_.write(director_sheet);
    live_.settings.options.only = "osk";
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    EXPECT_THAT(live_.engine.spoken(), ::testing::UnorderedElementsAre(HasSubstr("dog"), HasSubstr("rather")));
}

TEST_F(DirectorTest, KnowsTheGainOfTheLastRenderOrEstimatesOne) {
    live_.write(director_sheet);
    live_.settings.gain.reset();
    open();
    EXPECT_TRUE(live_.director().state().gain_is_estimate);
    EXPECT_NEAR(live_.director().state().gain.value, 7.0, 3.0);
}

// --- what can't be played

TEST_F(DirectorTest, RefusesAShowWithMistakes) {
    live_.write("MIRA (gain: loud): Hello.\n");
    const auto opened = live_.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "E0409");
    EXPECT_TRUE(has_errors(live_.diagnostics));
}

TEST_F(DirectorTest, RefusesAPlaceThatIsNotThere) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("SCENE 9");
    const auto opened = live_.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "E0423");
}

TEST_F(DirectorTest, RefusesAnEndBeforeTheBeginning) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("2");
    live_.settings.to = LiveShow::place("1");
    const auto opened = live_.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "E0424");
}

TEST_F(DirectorTest, RefusesACharacterWhoIsNotThere) {
    live_.write(director_sheet);
    live_.settings.options.only = "MIRO";
    const auto opened = live_.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "E0421");
    EXPECT_THAT(opened.error().help, HasSubstr("MIRA"));
}

// --- saves

TEST_F(DirectorTest, HearsAnEditedLineWithinTheNextFrames) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(2 * second));
    const std::string edited = replaced(director_sheet, "Answer me.", "Say something, whoever it may be.");
    live_.save(edited);
    ASSERT_TRUE(live_.output.hear(8 * second));
    rendered_ = live_.rendered();
    // The place is kept: nothing before the edit has moved.
    const std::size_t settled = 2 * second + 4800;
    EXPECT_EQ(slice(live_.output.left(), settled, 5 * second), slice(rendered_, settled, 5 * second));
}

TEST_F(DirectorTest, SpeaksNothingButTheEditedLine) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    const int before = live_.engine.calls();
    live_.save(replaced(director_sheet, "It is warm.", "It is warmer."));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return live_.engine.calls() == before + 1; }));
    EXPECT_THAT(live_.last_message(), HasSubstr("1 line spoken anew"));
}

TEST_F(DirectorTest, KeepsTheWordWhenALineBeforeItGrows) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("2");
    open();
    ASSERT_TRUE(live_.output.hear(3 * second));
    live_.save(replaced(director_sheet, "The light failed", "The light over the harbour and all of the town failed"));
    ASSERT_TRUE(live_.output.hear(2 * second));
    rendered_ = live_.rendered();
    const auto start = static_cast<std::size_t>(live_.start_of_scene(1).count);
    const std::size_t settled = 3 * second + 4800;
    EXPECT_EQ(slice(live_.output.left(), settled, second), slice(rendered_, start + settled, second));
}

TEST_F(DirectorTest, KeepsTheGoodVersionThroughAMistakeAndClearsItAfterwards) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    live_.save(replaced(director_sheet, "MIRA: Then", "MIRA (gain: loud): Then"));
    EXPECT_FALSE(live_.director().state().diagnostics.empty());
    ASSERT_TRUE(live_.output.hear(second));
    live_.save(director_sheet);
    EXPECT_TRUE(live_.director().state().diagnostics.empty());
    rendered_ = live_.rendered();
    EXPECT_EQ(slice(live_.output.left(), 0, 2 * second), slice(rendered_, 0, 2 * second));
}

TEST_F(DirectorTest, HearsAChangedMix) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(2 * second));
    live_.save("[levels]\ndialogue = \"-6 dB\"\n", "mix.toml");
    ASSERT_TRUE(live_.output.hear(2 * second));
    rendered_ = live_.rendered();
    EXPECT_EQ(slice(live_.output.left(), 3 * second, second), slice(rendered_, 3 * second, second));
}

TEST_F(DirectorTest, TakesSeveralSavesInARow) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    for (int i = 0; i < 12; ++i) {
        live_.write(replaced(director_sheet, "Answer me.", fmt::format("Answer me {} times.", i)));
        live_.director().reload({live_.folder / "show.cues"});
    }
    ASSERT_TRUE(FakeOutput::wait_until([&] { return live_.director().state().orders == 12; }));
    ASSERT_TRUE(live_.output.hear(8 * second));
    rendered_ = live_.rendered();
    EXPECT_EQ(slice(live_.output.left(), 3 * second, 5 * second), slice(rendered_, 3 * second, 5 * second));
}

// It once was a text that its readers compared: of two that read the same, one was lost.
TEST_F(DirectorTest, ReportsEachOfTwoSavesThatReadTheSame) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    const auto before = live_.last_event();
    live_.save(replaced(director_sheet, "It is warm.", "It is warmer."));
    live_.save(replaced(director_sheet, "It is warm.", "It is colder."));
    const auto batch = live_.director().events_since(before);
    EXPECT_EQ(batch.missed, 0u);
    ASSERT_EQ(batch.events.size(), 2u);
    for (const auto& [number, event] : batch.events) {
        const auto* const reloaded = std::get_if<ShowReloaded>(&event);
        ASSERT_TRUE(reloaded);
        EXPECT_GE(reloaded->spoken_anew, 1u);  // more, if the save comes before the rest of the show is spoken
        EXPECT_TRUE(screen::message_of(event).starts_with("show.cues: ")) << screen::message_of(event);
    }
    EXPECT_LT(batch.events[0].number, batch.events[1].number);
}

TEST_F(DirectorTest, ReportsARefusedSaveWithItsMistakes) {
    live_.write(director_sheet);
    open();
    const auto before = live_.last_event();
    live_.save(replaced(director_sheet, "MIRA: Then", "MIRA (gain: loud): Then"));
    const auto batch = live_.director().events_since(before);
    ASSERT_EQ(batch.events.size(), 1u);
    const auto* const refused = std::get_if<SaveRefused>(&batch.events[0].event);
    ASSERT_TRUE(refused);
    EXPECT_TRUE(has_errors(refused->diagnostics));
    EXPECT_EQ(screen::message_of(*refused), "show.cues: 1 mistake; the version before goes on");
}

TEST_F(DirectorTest, SurvivesASheetThatLosesEverything) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    live_.save("NOTE: nothing any more\n");
    live_.save(director_sheet);
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
}

// --- going elsewhere

TEST_F(DirectorTest, GoesToTheNextScene) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    live_.jump(Jump::NextScene);
    ASSERT_TRUE(live_.output.hear(4 * second));
    rendered_ = live_.rendered();
    const auto start = static_cast<std::size_t>(live_.start_of_scene(1).count);
    EXPECT_TRUE(find_in(live_.output.left(), slice(rendered_, start + 4800, second)));
}

TEST_F(DirectorTest, GoesToTheNextSpeechAndBack) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    rendered_ = live_.rendered();
    live_.jump(Jump::NextSpeech);
    const std::size_t before = live_.output.heard();
    ASSERT_TRUE(live_.output.hear(2 * second));
    const auto second_line = static_cast<std::size_t>(live_.start_of_line(1).count);
    EXPECT_TRUE(find_in(slice(live_.output.left(), before, 2 * second), slice(rendered_, second_line + 1000, 9600)));
    const std::size_t again = live_.output.heard();
    live_.jump(Jump::PreviousSpeech);
    ASSERT_TRUE(live_.output.hear(2 * second));
    EXPECT_TRUE(find_in(slice(live_.output.left(), again, 2 * second), slice(rendered_, second_line + 1000, 9600)));
}

TEST_F(DirectorTest, GoesOnFromWhereItIsGoingWhenKeysArePressedQuickly) {
    std::string three(director_sheet);
    three += "\nSCENE 3: Last\nOSK: This is the third of them.\n";
    live_.write(three);
    open();
    ASSERT_TRUE(live_.output.hear(second));
    live_.jump(Jump::NextScene);
    live_.jump(Jump::NextScene);  // nothing was heard between
    ASSERT_TRUE(live_.output.hear(3 * second));
    rendered_ = live_.rendered();
    const auto start = static_cast<std::size_t>(live_.start_of_scene(2).count);
    EXPECT_TRUE(find_in(live_.output.left(), slice(rendered_, start + 9600, second)));
}

TEST_F(DirectorTest, StaysWhereItIsBeforeTheFirstSpeech) {
    live_.write("SCENE 1: Quiet\nPAUSE: 20 s\nMIRA: At last.\n");
    open();
    ASSERT_TRUE(live_.output.hear(2 * second));
    live_.director().jump(Jump::PreviousSpeech);
    ASSERT_TRUE(live_.output.hear(2 * second));
    EXPECT_LT(live_.playout().state().position, Frames{5 * 48000});
}

TEST_F(DirectorTest, TellsOfALineThatCannotBeSpokenAndTriesItAgain) {
    live_.write(director_sheet);
    live_.engine.fail_on("stubborn");
    open();
    ASSERT_TRUE(live_.output.hear(second));
    const std::string stubborn = replaced(director_sheet, "It is warm.", "It is stubborn.");
    live_.save(stubborn);
    const auto failed = [&] { return Value(live_.messages(), Contains(HasSubstr("as it was told to"))); };
    EXPECT_TRUE(FakeOutput::wait_until(failed));
    const int calls = live_.engine.calls();
    live_.save(stubborn);
    ASSERT_TRUE(FakeOutput::wait_until([&] { return live_.engine.calls() > calls; }));
}

TEST_F(DirectorTest, CountsLinesThatCannotBeSpokenUntilTheyCan) {
    live_.write(director_sheet);
    live_.engine.fail_on("dog");
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    const auto report = live_.director().state().lines;
    EXPECT_EQ(report->silent, 1u);
    ASSERT_EQ(report->problems.size(), 1u);
    EXPECT_EQ(report->problems[0].code, "W0410");
    EXPECT_EQ(report->problems[0].where.source->position(report->problems[0].where.span.begin).line, 8u);
    live_.save(replaced(director_sheet, "and the dog", "and the cat"));
    EXPECT_EQ(live_.director().state().lines->silent, 0u);
}

TEST_F(DirectorTest, StillCountsASilentLineAfterASaveThatWasRefused) {
    live_.write(director_sheet);
    live_.engine.fail_on("ten past two");
    open();
    ASSERT_TRUE(live_.output.hear(second));
    live_.save(replaced(director_sheet, "MIRA: Then", "MIRA (gain: loud): Then"));
    live_.jump(Jump::NextScene);
    EXPECT_EQ(live_.director().state().lines->silent, 1u);
}

TEST_F(DirectorTest, TellsOfALineOnceWhereverItIsMoved) {
    live_.write(director_sheet);
    live_.engine.fail_on("Only me");
    open();
    live_.save("NOTE: a line more\n" + std::string(director_sheet.substr(director_sheet.find("SCENE 1"))));
    live_.save(director_sheet);
    const auto tells = [](const std::string& message) {
        return message.find("as it was told to") != std::string::npos;
    };
    EXPECT_EQ(std::ranges::count_if(live_.messages(), tells), 1);
}

TEST_F(DirectorTest, SaysNothingOfSilentLinesBeforeThePlaceThatItBeginsAt) {
    live_.write(director_sheet);
    live_.engine.fail_on("dog");
    live_.settings.from = LiveShow::place("SCENE 2");
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    EXPECT_EQ(live_.director().state().lines->silent, 0u);
}

TEST_F(DirectorTest, TellsOfAnImplausibleLine) {
    live_.write(director_sheet);
    live_.engine.spoil([](voices::takes::Take& take) { std::ranges::fill(take.samples, std::int16_t{0}); });
    open();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
    const auto report = live_.director().state().lines;
    EXPECT_EQ(report->silent, 0u);
    EXPECT_THAT(report->problems, Contains(testing::Field(&Diagnostic::code, "W0411")));
}

TEST_F(DirectorTest, DoesNotBeginWhereNothingCanBeSpoken) {
    live_.write(director_sheet);
    live_.engine.fail_on("");
    live_.engine.fail_with("E0225");
    const auto opened = live_.open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "E0225");
}

TEST_F(DirectorTest, KeepsRepeatingASpeechThatIsGivenToSomebodyElse) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("line:13");
    live_.settings.loop = true;
    open();
    live_.save(replaced(director_sheet, "OSK: I would", "NARRATOR: I would"));
    EXPECT_TRUE(live_.director().state().repeats);
}

TEST_F(DirectorTest, StepsFiveSeconds) {
    live_.write(director_sheet);
    open();
    ASSERT_TRUE(live_.output.hear(2 * second));
    ASSERT_TRUE(FakeOutput::wait_until([&] { return live_.playout().state().position == Frames{96000}; }));
    live_.jump(Jump::Forward);
    ASSERT_TRUE(live_.output.hear(2 * second));
    rendered_ = live_.rendered();
    EXPECT_TRUE(find_in(live_.output.left(), slice(rendered_, 7 * second + 4800, second)));
}

TEST_F(DirectorTest, RepeatsASpeechAndHearsItsEdits) {
    live_.write(director_sheet);
    live_.settings.from = LiveShow::place("line:13");
    live_.settings.loop = true;
    open();
    EXPECT_TRUE(live_.director().state().repeats);
    ASSERT_TRUE(live_.output.hear(4 * second));
    // A line above is no matter: the speech is meant, not the line's number.
    live_.save(replaced(replaced(director_sheet, "I would rather not.", "I would rather stay."), "SOUND: knock",
                        "\n\nSOUND: knock"));
    const std::size_t before = live_.output.heard();
    ASSERT_TRUE(live_.output.hear(6 * second));
    rendered_ = live_.rendered();
    const auto line = static_cast<std::size_t>(live_.start_of_line(5).count);
    EXPECT_TRUE(find_in(slice(live_.output.left(), before, 6 * second), slice(rendered_, line + 24000, 9600)));
    EXPECT_FALSE(live_.playout().state().ended);
    live_.director().toggle_repeat();
    ASSERT_TRUE(live_.output.hear_to_the_end(live_.playout()));
}

}  // namespace
}  // namespace dramatis::pipeline::live

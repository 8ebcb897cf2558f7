// The screen as a value: what is shown in which size, and that nothing hostile or too wide is ever in it.
#include "pipeline/live/screen/screen_layout.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/text.h"
#include "pipeline/terminal/terminal_text.h"
#include "tests/pipeline/live/screen/screen_support.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::live::screen {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

ScreenExtras sounding() {
    ScreenExtras extras;
    extras.meters = {MeterReading{-7.5, -2.2}, MeterReading{-24.0, -11.0}};
    extras.note = "voices.toml: 3 lines spoken anew";
    return extras;
}

Diagnostic mistake_in_voices(std::string code, std::string message, std::string help) {
    static const auto source =
        std::make_shared<const SourceText>("voices.toml", "[voice.mira]\npich = 60\nrate = 9000\n");
    return {
        .code = std::move(code), .message = std::move(message), .help = std::move(help), .where = {source, {13, 17}}};
}

Diagnostics two_mistakes() {
    return {mistake_in_voices("W0211", "nobody speaks with the voice 'gran'", ""),
            mistake_in_voices("E0203", "there is no key 'pich'", "did you mean 'pitch'?"),
            mistake_in_voices("E0204", "the rate 9000 is out of range: it goes from 80 to 449 words a minute",
                              "a normal rate is 172")};
}

std::string drawn(const LiveStatus& status, const ScreenExtras& extras, terminal::ScreenSize size) {
    ScreenLayout layout;
    return terminal::plain_text(layout.lay_out(status, extras, size));
}

std::string golden_of(const std::string& what, terminal::ScreenSize size) {
    return "pipeline/" + what + '-' + std::to_string(size.columns) + 'x' + std::to_string(size.rows) + ".txt";
}

LiveStatus with_mistakes() {
    LiveStatus status = moment_of_the_lamp();
    status.diagnostics = two_mistakes();
    return status;
}

TEST(ScreenLayout, LooksAsAgreed) {
    const LiveStatus status = moment_of_the_lamp();
    for (const terminal::ScreenSize size : {terminal::ScreenSize{80, 24}, terminal::ScreenSize{40, 8},
                                            terminal::ScreenSize{60, 14}, terminal::ScreenSize{120, 40}})
        expect_matches_golden(golden_of("screen", size), drawn(status, sounding(), size));
}

TEST(ScreenLayout, LooksAsTheManualShowsIt) {
    const std::string manual = read_bytes(source_folder() / "docs/live.md");
    std::istringstream shown(drawn(moment_of_the_lamp(), sounding(), {80, 24}));
    for (std::string row; std::getline(shown, row);) {
        if (row.empty()) continue;
        EXPECT_THAT(manual, HasSubstr("\n    " + row + "\n"));
    }
}

TEST(ScreenLayout, LooksAsAgreedWithMistakesInASave) {
    LiveStatus status = with_mistakes();
    status.solo = mix::audio::Bus::Music;
    status.loop = true;
    status.underruns = 2;
    status.silent_lines = 3;
    for (const terminal::ScreenSize size :
         {terminal::ScreenSize{80, 24}, terminal::ScreenSize{40, 8}, terminal::ScreenSize{60, 14}})
        expect_matches_golden(golden_of("screen-mistakes", size), drawn(status, sounding(), size));
}

TEST(ScreenLayout, LooksAsAgreedWithHelp) {
    ScreenExtras extras = sounding();
    extras.help = true;
    for (const terminal::ScreenSize size : {terminal::ScreenSize{80, 24}, terminal::ScreenSize{40, 8}})
        expect_matches_golden(golden_of("screen-help", size), drawn(moment_of_the_lamp(), extras, size));
}

// -- whatever is shown, and wherever

std::vector<terminal::ScreenSize> many_sizes() {
    std::vector<terminal::ScreenSize> sizes;
    for (const int columns : {1, 2, 3, 7, 20, 39, 40, 41, 55, 79, 80, 81, 120, 300})
        for (const int rows : {1, 2, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 22, 24, 30, 60})
            sizes.push_back({columns, rows});
    return sizes;
}

LiveStatus hostile_status() {
    const std::string attack =
        "\x1b]0;owned\x07\x1b[2J\xe2\x80\xae\xc2\x9b"
        "e\u0301\u0301\u0301\u0301日本\xff\r\n\t";
    LiveStatus status = moment_of_the_lamp();
    status.title = status.scene = status.device = attack + attack + attack + attack;
    status.notices = {{1, status.title}};
    status.speech = LiveSpeech{.speaker = status.title,
                               .words = {attack, "", std::string(5000, 'x'), "日", attack},
                               .word = 2,
                               .place = attack};
    status.next = {attack, "", std::string(10000, '\x1b')};
    status.position = {-5.0};
    status.length = {std::numeric_limits<double>::quiet_NaN()};
    status.short_term = std::numeric_limits<double>::infinity();
    status.integrated = std::numeric_limits<double>::quiet_NaN();
    status.underruns = std::numeric_limits<std::uint64_t>::max();
    status.silent_lines = std::numeric_limits<std::size_t>::max();
    status.solo = mix::audio::Bus::Dialogue;
    status.loop = true;
    const auto source = std::make_shared<const SourceText>(attack, attack);
    for (int i = 0; i < 40; ++i)
        status.diagnostics.push_back(
            {.code = "E0103", .message = status.title, .help = attack, .where = {source, {0, 3}}});
    return status;
}

void expect_fits(const LiveStatus& status, const ScreenExtras& extras, terminal::ScreenSize size) {
    ScreenLayout layout;
    const terminal::ScreenImage image = layout.lay_out(status, extras, size);
    EXPECT_LE(image.rows.size(), static_cast<std::size_t>(size.rows));
    for (const terminal::Row& row : image.rows) {
        EXPECT_LE(terminal::columns_of(row), size.columns) << size.columns << "x" << size.rows;
        for (const terminal::Run& run : row)
            EXPECT_TRUE(run.text == terminal::harmless(run.text)) << terminal::columns_of(run.text);
    }
}

TEST(ScreenLayout, FitsEverySize) {
    ScreenExtras help = sounding();
    help.help = true;
    for (const terminal::ScreenSize size : many_sizes()) {
        expect_fits(moment_of_the_lamp(), sounding(), size);
        expect_fits(with_mistakes(), sounding(), size);
        expect_fits(LiveStatus{}, {}, size);
        expect_fits(moment_of_the_lamp(), help, size);
    }
}

TEST(ScreenLayout, FitsEverySizeAndHarmsNoneWithTheTextOfStrangers) {
    ScreenExtras extras;
    extras.note = "\x1b[31mred\x07";
    extras.meters = {MeterReading{std::numeric_limits<double>::quiet_NaN(), 40.0}, MeterReading{400.0, -400.0}};
    for (const terminal::ScreenSize size : many_sizes()) expect_fits(hostile_status(), extras, size);
}

TEST(ScreenLayout, ShowsTheEssentialsFromFortyByEightUp) {
    for (const terminal::ScreenSize size : many_sizes()) {
        if (size.columns < 40 || size.rows < 8) continue;
        for (const LiveStatus& status : {moment_of_the_lamp(), with_mistakes()}) {
            const std::string text = drawn(status, sounding(), size);
            for (const char* part : {"The Lamp", "playing", "MIRA", "understand", "1:23", "~12:40", "q quit"})
                EXPECT_THAT(text, HasSubstr(part)) << size.columns << "x" << size.rows;
            if (!status.diagnostics.empty()) {
                EXPECT_THAT(text, HasSubstr("E0203 voices.toml:2:1"));
            }
        }
    }
}

TEST(ScreenLayout, ShowsOneLineOnLess) {
    for (const terminal::ScreenSize size :
         {terminal::ScreenSize{39, 24}, terminal::ScreenSize{80, 7}, terminal::ScreenSize{39, 7}}) {
        const std::string text = drawn(moment_of_the_lamp(), sounding(), size);
        EXPECT_THAT(text, StartsWith("▶ 1:23 MIRA: "));
        EXPECT_THAT(text, HasSubstr("understand"));
        EXPECT_EQ(std::ranges::count(text, '\n'), 1);
    }
}

TEST(ScreenLayout, FillsTheScreenFromTopToBottom) {
    for (const terminal::ScreenSize size : many_sizes()) {
        if (size.columns < 40 || size.rows < 8) continue;
        const std::string text = drawn(moment_of_the_lamp(), sounding(), size);
        EXPECT_EQ(std::ranges::count(text, '\n'), size.rows);
        EXPECT_THAT(text, EndsWith("q quit\n"));
    }
}

TEST(ScreenLayout, KeepsItsPlacesFromSpeechToSpeech) {
    LiveStatus status = moment_of_the_lamp();
    const std::string before = drawn(status, sounding(), {});
    status.speech->words.resize(2);
    status.next.resize(1);
    const std::string after = drawn(status, sounding(), {});
    for (const char* part : {"KELL: Then", " L ", "short-term", "voices.toml"})
        EXPECT_EQ(std::count(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(before.find(part)), '\n'),
                  std::count(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(after.find(part)), '\n'));
}

TEST(ScreenLayout, ShowsAPlaceWithoutItsFolders) {
    LiveStatus status = moment_of_the_lamp();
    status.speech->place = "/home/somebody/plays/the lamp/the-lamp.cues:41";
    const std::string text = drawn(status, {}, {});
    EXPECT_THAT(text, HasSubstr(" the-lamp.cues:41"));
    EXPECT_THAT(text, Not(HasSubstr("/the-lamp.cues:41")));
}

TEST(ScreenLayout, MarksALengthThatIsEstimated) {
    LiveStatus status = moment_of_the_lamp();
    EXPECT_THAT(drawn(status, {}, {}), HasSubstr("~12:40"));
    status.length_is_estimate = false;
    EXPECT_THAT(drawn(status, {}, {}), Not(HasSubstr("~")));
}

// The text of the run in a style, anywhere on the screen.
std::string in_style(const terminal::ScreenImage& image, terminal::Style style) {
    std::string text;
    for (const terminal::Row& row : image.rows)
        for (const terminal::Run& run : row)
            if (run.style == style) text += run.text;
    return text;
}

TEST(ScreenLayout, AlwaysShowsTheWordBeingSpoken) {
    LiveStatus status = moment_of_the_lamp();
    status.speech->words.clear();
    for (int i = 0; i < 400; ++i) status.speech->words.push_back("word" + std::to_string(i));
    for (const terminal::ScreenSize size : {terminal::ScreenSize{80, 24}, terminal::ScreenSize{40, 8},
                                            terminal::ScreenSize{60, 12}, terminal::ScreenSize{30, 3}}) {
        ScreenLayout layout;
        for (std::size_t i = 0; i < status.speech->words.size(); ++i) {
            status.speech->word = i;
            EXPECT_EQ(in_style(layout.lay_out(status, {}, size), terminal::Style::Word), status.speech->words[i]);
        }
    }
}

TEST(ScreenLayout, StaysWhereItWasBetweenTwoWords) {
    LiveStatus status = moment_of_the_lamp();
    status.speech->words.assign(300, "word");
    status.speech->word = 200;
    ScreenLayout layout;
    const std::string spoken = terminal::plain_text(layout.lay_out(status, {}, {}));
    status.speech->word.reset();
    EXPECT_EQ(terminal::plain_text(layout.lay_out(status, {}, {})), spoken);
}

TEST(ScreenLayout, BeginsANewSpeechAtItsStart) {
    LiveStatus status = moment_of_the_lamp();
    status.speech->words.assign(300, "word");
    status.speech->word = 200;
    ScreenLayout layout;
    layout.lay_out(status, {}, {});
    status.speech->words.assign(300, "other");
    status.speech->words.front() = "first";
    status.speech->word.reset();
    EXPECT_THAT(terminal::plain_text(layout.lay_out(status, {}, {})), HasSubstr("first"));
}

TEST(ScreenLayout, ColoursTheMetersByTheirLevel) {
    ScreenLayout layout;
    ScreenExtras extras;
    extras.meters = {MeterReading{-10.0, -10.0}, MeterReading{-10.0, -10.0}};
    EXPECT_THAT(in_style(layout.lay_out(moment_of_the_lamp(), extras, {}), terminal::Style::Good), HasSubstr("█"));
    EXPECT_EQ(in_style(layout.lay_out(moment_of_the_lamp(), extras, {}), terminal::Style::Caution), "");
    extras.meters[1] = {-5.0, -5.0};
    EXPECT_THAT(in_style(layout.lay_out(moment_of_the_lamp(), extras, {}), terminal::Style::Caution), HasSubstr("█"));
    EXPECT_EQ(in_style(layout.lay_out(moment_of_the_lamp(), extras, {}), terminal::Style::Danger), "");
    extras.meters[1] = {-1.0, -1.0};
    EXPECT_THAT(in_style(layout.lay_out(moment_of_the_lamp(), extras, {}), terminal::Style::Danger), HasSubstr("█"));
}

TEST(ScreenLayout, ShowsSilenceAsAnEmptyMeter) {
    ScreenLayout layout;
    EXPECT_THAT(terminal::plain_text(layout.lay_out(moment_of_the_lamp(), {}, {})), Not(HasSubstr("█")));
}

TEST(ScreenLayout, SaysHowManyMistakesItHasNoRoomFor) {
    LiveStatus status = moment_of_the_lamp();
    for (int i = 0; i < 20; ++i) status.diagnostics.push_back(two_mistakes()[1]);
    EXPECT_THAT(drawn(status, {}, {80, 24}), testing::ContainsRegex("and 1[0-9] more"));
    EXPECT_THAT(drawn(status, {}, {40, 8}), HasSubstr("+19"));
    EXPECT_THAT(drawn(status, {}, {40, 8}), HasSubstr("E0203"));
}

TEST(ScreenLayout, ShowsErrorsBeforeWarnings) {
    const std::string text = drawn(with_mistakes(), {}, {});
    EXPECT_LT(text.find("E0203"), text.find("W0211"));
}

}  // namespace
}  // namespace dramatis::pipeline::live::screen

#include "core/toml/settings.h"

#include <limits>

namespace dramatis {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

class SettingsTest : public testing::Test {
  protected:
    Settings read(std::string text) {
        return parse_settings(std::make_shared<const SourceText>("voices.toml", std::move(text)), diagnostics).root();
    }
    // "code line:column-end 'what it points at' message (help)" of each diagnostic.
    std::string report() const {
        std::string lines;
        for (const Diagnostic& d : diagnostics) {
            const auto [line, column] = d.where.source->position(d.where.span.begin);
            lines += d.code + " " + std::to_string(line) + ":" + std::to_string(column) + " <" +
                     std::string(d.where.source->text(d.where.span)) + "> " + d.message +
                     (d.help.empty() ? "" : " (" + d.help + ")") + "\n";
        }
        return lines;
    }
    Diagnostics diagnostics;
};

TEST_F(SettingsTest, ReadsEveryKindOfValue) {
    const Settings s = read(R"(
text = "old man, scottish"
yes = true
rate = 172
speed = 0.82
gain = "-6 dB"
bare_gain = -6
loudness = "-16 LUFS"
gap = "40 ms"
cutoff = "3.4 kHz"
words = ["a", "b"]
word = "a"
points = [1, 2.5]
)");
    EXPECT_EQ(s.text("text"), "old man, scottish");
    EXPECT_EQ(s.boolean("yes"), true);
    EXPECT_EQ(s.integer("rate", {80, 449}), 172);
    EXPECT_EQ(s.number("rate", {80, 449}), 172.0);
    EXPECT_EQ(s.number("speed", {0.5, 2}), 0.82);
    EXPECT_EQ(s.decibels("gain", {-60, 12}), Decibels{-6});
    EXPECT_EQ(s.decibels("bare_gain", {-60, 12}), Decibels{-6});
    EXPECT_EQ(s.level("loudness", "LUFS", {-30, -5}), Decibels{-16});
    EXPECT_EQ(s.seconds("gap", {0, 1}), Seconds{0.04});
    EXPECT_EQ(s.hertz("cutoff", {20, 20000}), Hertz{3400.0});
    EXPECT_EQ(s.texts("words"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(s.texts("word"), (std::vector<std::string>{"a"}));
    EXPECT_EQ(s.numbers("points", {0, 10}), (std::vector<double>{1, 2.5}));
    EXPECT_EQ(s.choice("word", {"a", "b"}), "a");
    s.finish();
    EXPECT_EQ(report(), "");
}

TEST_F(SettingsTest, AbsentIsNothingAndNoMistake) {
    const Settings s = read("");
    EXPECT_EQ(s.text("x"), std::nullopt);
    EXPECT_EQ(s.number("x", {0, 1}), std::nullopt);
    EXPECT_FALSE(s.table("x").exists());
    EXPECT_EQ(s.table("x").table("y").seconds("z", {0, 1}), std::nullopt);
    EXPECT_TRUE(s.tables("x").empty());
    EXPECT_TRUE(s.table("x").keys().empty());
    s.table("x").finish();
    EXPECT_EQ(report(), "");
}

TEST_F(SettingsTest, RangeIsToldWithItsLimits) {
    const Settings s = read("rate_wpm = 900\ngain = \"40 dB\"\ngap = -1\ncount = 0\nsize = 1e9\n");
    EXPECT_EQ(s.number("rate_wpm", {80, 449}), std::nullopt);
    EXPECT_EQ(s.decibels("gain", {-60, 12}), std::nullopt);
    EXPECT_EQ(s.seconds("gap", {0, 2.5}), std::nullopt);
    EXPECT_EQ(s.integer("count", {1, infinity}), std::nullopt);
    EXPECT_EQ(s.number("size", {-infinity, 10}), std::nullopt);
    EXPECT_EQ(report(),
              "E0203 1:12 <900> rate_wpm is 900, but must be from 80 to 449\n"
              "E0203 2:8 <\"40 dB\"> gain is 40 dB, but must be from -60 to 12 dB\n"
              "E0203 3:7 <-1> gap is -1 s, but must be from 0 to 2.5 s\n"
              "E0203 4:9 <0> count is 0, but must be at least 1\n"
              "E0203 5:8 <1e9> size is 1000000000, but must be at most 10\n");
}

TEST_F(SettingsTest, RangesIncludeTheirLimits) {
    const Settings s = read("low = 80\nhigh = 449\n");
    EXPECT_EQ(s.number("low", {80, 449}), 80);
    EXPECT_EQ(s.number("high", {80, 449}), 449);
    EXPECT_EQ(report(), "");
}

TEST_F(SettingsTest, WrongTypesAreToldByName) {
    const Settings s =
        read("a = 1\nb = \"true\"\nc = \"12\"\nd = [1]\ne = { x = 1 }\nf = 1979-05-27\ng = 2.5\nh = \"x\"\ni = 1\n");
    s.text("a");
    s.boolean("b");
    s.number("c", {0, 1});
    s.text("d");
    s.seconds("e", {0, 1});
    s.text("f");
    s.integer("g", {0, 10});
    s.table("h");
    s.tables("i");
    EXPECT_EQ(report(),
              "E0202 1:5 <1> a must be text, but is a whole number (put it in quotes)\n"
              "E0202 2:5 <\"true\"> b must be true or false, but is text (write it without quotes)\n"
              "E0202 3:5 <\"12\"> c must be a number, but is text (write it without quotes)\n"
              "E0202 4:5 <[1]> d must be text, but is a list\n"
              "E0202 5:5 <{ x = 1 }> e must be a time such as \"1.2 s\" or \"40 ms\", but is a table\n"
              "E0202 6:5 <1979-05-27> f must be text, but is a date or time\n"
              "E0202 7:5 <2.5> g is 2.5, but must be a whole number\n"
              "E0202 8:5 <\"x\"> h must be a table, but is text\n"
              "E0202 9:5 <1> i must be a list of tables, but is a whole number (write its header as [[i]])\n");
}

TEST_F(SettingsTest, WrongUnitsShowTheRightOne) {
    const Settings s = read("gain = \"-6 s\"\ngap = \"soon\"\nloudness = \"-16 dB\"\ncutoff = \"3 km\"\n");
    s.decibels("gain", {-60, 12});
    s.seconds("gap", {0, 1});
    s.level("loudness", "LUFS", {-40, 0});
    s.hertz("cutoff", {20, 20000});
    EXPECT_EQ(report(),
              "E0204 1:8 <\"-6 s\"> gain is \"-6 s\", but must be a level such as \"-6 dB\"\n"
              "E0204 2:7 <\"soon\"> gap is \"soon\", but must be a time such as \"1.2 s\" or \"40 ms\"\n"
              "E0204 3:12 <\"-16 dB\"> loudness is \"-16 dB\", but must be a level such as \"-16 LUFS\"\n"
              "E0204 4:10 <\"3 km\"> cutoff is \"3 km\", but must be a frequency such as \"300 Hz\" or \"3.4 kHz\"\n");
}

TEST_F(SettingsTest, RefusesNumbersThatAreNone) {
    const Settings s = read("a = nan\nb = inf\nc = -inf\n");
    s.number("a", {0, 1});
    s.number("b", {0, infinity});
    s.decibels("c", {-infinity, 0});
    EXPECT_EQ(report(),
              "E0203 1:5 <nan> a is nan, but must be from 0 to 1\n"
              "E0203 2:5 <inf> b is inf, but must be at least 0\n"
              "E0203 3:5 <-inf> c is -inf dB, but must be at most 0 dB\n");
}

TEST_F(SettingsTest, ListsPointAtTheWrongElement) {
    const Settings s = read("words = [\"a\", 2]\npoints = [1,\n  20]\n");
    EXPECT_EQ(s.texts("words"), std::nullopt);
    EXPECT_EQ(s.numbers("points", {0, 10}), std::nullopt);
    EXPECT_EQ(report(),
              "E0202 1:15 <2> words must be text, but is a whole number (put it in quotes)\n"
              "E0203 3:3 <20> points is 20, but must be from 0 to 10\n");
}

TEST_F(SettingsTest, ChoicesAreListedAndTheNearestNamed) {
    EXPECT_EQ(read("engine = \"espeak\"").choice("engine", {"espeak-ng", "command", "takes"}), std::nullopt);
    EXPECT_EQ(read("engine = \"comand\"").choice("engine", {"espeak-ng", "command", "takes"}), std::nullopt);
    EXPECT_EQ(report(),
              "E0203 1:10 <\"espeak\"> engine is \"espeak\", but must be one of: espeak-ng, command, takes\n"
              "E0203 1:10 <\"comand\"> engine is \"comand\", but must be one of: espeak-ng, command, takes (did you "
              "mean 'command'?)\n");
}

TEST_F(SettingsTest, UnknownKeysNameTheNearestKnown) {
    const Settings voice = read("[voice.mira]\nrat_wpm = 172\npitch = 60\n").table("voice").table("mira");
    voice.number("rate_wpm", {80, 449});
    voice.number("pitch", {0, 99});
    voice.finish();
    EXPECT_EQ(report(), "E0205 2:1 <rat_wpm> unknown key 'rat_wpm' in [voice.mira] (did you mean 'rate_wpm'?)\n");
}

TEST_F(SettingsTest, UnknownKeysWithoutANeighbourListTheKnown) {
    const Settings s = read("[banana]\nx = 1\n");
    s.table("cast");
    s.table("voice");
    s.finish();
    EXPECT_EQ(report(), "E0205 1:2 <banana> unknown key 'banana' (the keys here are: cast, voice)\n");
}

TEST_F(SettingsTest, WhatTwoReadersOfATableAskedAddsUp) {
    const Settings s = read("[pacing]\na = 1\nb = 2\n");
    s.table("pacing").number("a", {0, 9});
    s.table("pacing").number("b", {0, 9});
    s.table("pacing").finish();
    EXPECT_EQ(report(), "");
}

TEST_F(SettingsTest, AValueIsComplainedAboutOnce) {
    const Settings s = read("a = 100\n");
    s.number("a", {0, 9});
    s.number("a", {0, 9});
    EXPECT_EQ(diagnostics.size(), 1u);
}

TEST_F(SettingsTest, KeysComeInTheOrderOfTheFile) {
    EXPECT_EQ(read("zeta = 1\nalpha = 2\n\n[mid]\nx = 1\n").keys(), (std::vector<std::string>{"zeta", "alpha", "mid"}));
}

TEST_F(SettingsTest, TellsTextsFromTables) {
    const Settings s = read("a = \"x\"\nb = { y = 1 }\n");
    EXPECT_TRUE(s.is_text("a") && !s.is_table("a"));
    EXPECT_TRUE(s.is_table("b") && !s.is_text("b"));
    EXPECT_TRUE(s.has("a") && !s.has("c"));
}

TEST_F(SettingsTest, ArraysOfTablesAreReadInOrder) {
    const auto layers = read("[[layer]]\nlevel = 1\n[[layer]]\nlevel = 2\nlevl = 3\n").tables("layer");
    ASSERT_EQ(layers.size(), 2u);
    EXPECT_EQ(layers[0].number("level", {0, 9}), 1);
    EXPECT_EQ(layers[1].number("level", {0, 9}), 2);
    for (const Settings& layer : layers) layer.finish();
    EXPECT_EQ(report(), "E0205 5:1 <levl> unknown key 'levl' in [layer] (did you mean 'level'?)\n");
}

TEST_F(SettingsTest, PlacesAreRightBehindOtherScripts) {
    const Settings s = read("# Žluťoučký kůň\n\"größe\" = { \"日本\" = \"🎭é\", rate = 900 } # é\n");
    s.table("größe").text("日本");
    s.table("größe").number("rate", {80, 449});
    EXPECT_EQ(report(), "E0203 2:33 <900> rate is 900, but must be from 80 to 449\n");
    EXPECT_EQ(s.where("größe").source->text(s.table("größe").where().span), "\"größe\"");
    EXPECT_EQ(s.where("größe").source->text(s.table("größe").where("日本").span), "\"🎭é\"");
}

TEST_F(SettingsTest, PlacesAreRightWithWindowsLineEnds) {
    const Settings s = read("a = \"x\"\r\nrate = 900\r\n");
    s.number("rate", {80, 449});
    EXPECT_EQ(report(), "E0203 2:8 <900> rate is 900, but must be from 80 to 449\n");
}

TEST_F(SettingsTest, ReadersReportAtTheValueOrTheTable) {
    const Settings voice = read("[voice.mira]\nextends = \"nobody\"\n").table("voice").table("mira");
    voice.report("E0210", "no such voice", "", "extends");
    voice.report("E0211", "it has no engine");
    voice.report("E0211", "it has no engine", "", "engine");
    EXPECT_EQ(report(),
              "E0210 2:11 <\"nobody\"> no such voice\n"
              "E0211 1:8 <mira> it has no engine\n"
              "E0211 1:8 <mira> it has no engine\n");
}

TEST_F(SettingsTest, SyntaxErrorsHaveTheirPlaceAndTheUsualCure) {
    for (const auto* text :
         {"rate = 1\ngain = -6 dB\n", "name = Mira\n", "name = \"Mira\nrate = 1\n", "größe = 1\n", "a = 1\na = 2\n"})
        EXPECT_TRUE(read(text).keys().empty());
    EXPECT_EQ(report(),
              "E0201 2:11 <d> this is not valid TOML (key-value pair): expected a comment or whitespace, saw 'd' "
              "(put text, or a number with a unit, in quotes: \"-6 dB\")\n"
              "E0201 1:8 <M> this is not valid TOML (value): could not determine value type (put text in quotes)\n"
              "E0201 1:13 <> this is not valid TOML (string): unescaped control characters other than TAB (U+0009) are "
              "explicitly prohibited "
              "(the quote before this is not closed)\n"
              "E0201 1:3 <ö> this is not valid TOML (key-value pair): expected '=', saw 'ö' (put a key with letters "
              "other than "
              "a-z in quotes)\n"
              "E0201 2:5 <2> this is not valid TOML (key-value pair): cannot redefine existing integer 'a' (write each "
              "key and each "
              "table only once)\n");
}

TEST_F(SettingsTest, NamesWithSpacesAndDotsAreToldToGoInQuotes) {
    read("[cast]\nSIR JOHN = \"man\"\n");
    EXPECT_NE(report().find("(a name with a space or a dot goes in quotes: \"SIR JOHN\" = …)"), std::string::npos)
        << report();
    diagnostics.clear();
    const Settings cast = read("DR. PYM = \"man\"\n");
    EXPECT_FALSE(cast.text("DR").has_value());
    EXPECT_NE(report().find("goes in quotes"), std::string::npos) << report();
}

TEST_F(SettingsTest, CurlyQuotesAreToldApart) {
    for (const auto* file : {"ANN = “girl”\n", "ANN = ‘girl’\n", "“ANN LEE” = \"girl\"\n"}) {
        diagnostics.clear();
        read(file);
        EXPECT_NE(report().find("straight quotes"), std::string::npos) << report();
    }
}

TEST_F(SettingsTest, UnknownKeysNameWhatTheWriterMeans) {
    const Settings s = read("speed = 1.1\nvolume = 3\n");
    EXPECT_FALSE(s.has("rate_wpm"));
    static_cast<void>(s.integer("rate_wpm", {80, 449}));
    static_cast<void>(s.decibels("gain", {-60, 12}));
    s.finish();
    EXPECT_EQ(report(),
              "E0205 1:1 <speed> unknown key 'speed' (did you mean 'rate_wpm'?)\n"
              "E0205 2:1 <volume> unknown key 'volume' (did you mean 'gain'?)\n");
}

TEST_F(SettingsTest, TextOfSeveralLinesTakesEveryLetter) {
    // toml++ 3.3 assumed that none beyond ASCII follows a line that ends in a backslash (its issue 190).
    EXPECT_EQ(read("a = \"\"\"x \\\n   é\u3000y\"\"\"\n").text("a"), "x é\u3000y");
    EXPECT_EQ(report(), "");
}

TEST_F(SettingsTest, MessagesStayShortWhateverTheFileHolds) {
    const Settings s = read("a = \"" + std::string(5000, 'x') + "\"\n" + std::string(5000, 'k') + " = 1\n");
    s.seconds("a", {0, 1});
    s.finish();
    ASSERT_EQ(diagnostics.size(), 2u);
    for (const Diagnostic& d : diagnostics) EXPECT_LT(d.message.size(), 200u);
}

}  // namespace
}  // namespace dramatis

// A settings file can come from a stranger: whatever it holds, reading it ends in values or in diagnostics.

#include <fmt/format.h>

#include "core/random.h"
#include "core/toml/settings.h"
#include "core/toml/toml_depth.h"

namespace dramatis {
namespace {

class SettingsRobustness : public testing::Test {
  protected:
    Settings read(std::string text) {
        return parse_settings(std::make_shared<const SourceText>("voices.toml", std::move(text)), diagnostics).root();
    }
    Diagnostics diagnostics;
};

std::string repeat(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

TEST_F(SettingsRobustness, DeepNestingIsAMistakeNotAnOverflow) {
    const std::string hostile[] = {
        fmt::format("a = {}", repeat("[", 100000)),
        fmt::format("a = {}", repeat("{a=", 100000)),
        repeat("a.", 100000) + "a = 1",
        fmt::format("[{}a]", repeat("a.", 100000)),
        fmt::format("x = {{ {}a = 1 }}", repeat("\"a\" . ", 100000)),
        "s = '''\n\"'''\n" + repeat("'b'.", 100000) + "b = 1",
        "s = \"\"\"\\\"\"\"\"\"\n" + repeat("b.", 100000) + "b = 1",
        "s = \"\\\"\"\n" + repeat("b.", 100000) + "b = 1",
    };
    for (const std::string& text : hostile) {
        diagnostics.clear();
        EXPECT_FALSE(read(text).has("a"));
        ASSERT_EQ(diagnostics.size(), 1u) << text.substr(0, 40);
        EXPECT_EQ(diagnostics[0].code, "E0201");
    }
}

TEST_F(SettingsRobustness, TheDeepestAllowedIsReadAndDestroyed) {
    std::string text = "a = ";
    for (int i = 0; i < 60; ++i) text += fmt::format("{{ {}b = ", repeat("b.", 32));
    text += fmt::format("1{}\n", repeat(" }", 60));
    Settings table = read(text).table("a");
    EXPECT_EQ(diagnostics.size(), 0u) << to_text(diagnostics);
    for (int i = 0; i < 60 * 33 - 1; ++i) table = table.table("b");
    EXPECT_EQ(table.number("b", {0, 1}), 1.0);
}

TEST_F(SettingsRobustness, DotsInTextAreNoNesting) {
    const Settings s = read("a = \"" + std::string(500, '.') + "\" # " + std::string(500, '.') + "\nb = '''" +
                            std::string(500, '.') + "\n''.'''\nc = [1.5, 2.5]\n");
    EXPECT_TRUE(s.text("a"));
    EXPECT_TRUE(s.text("b"));
    EXPECT_EQ(to_text(diagnostics), "");
}

TEST(FindDeepKey, CountsTheDotsOfOneKeyAlone) {
    EXPECT_EQ(find_deep_key("a.b.c = 1", 2), std::nullopt);
    EXPECT_EQ(find_deep_key("a.b.c = 1", 1), 3u);
    EXPECT_EQ(find_deep_key("a.b = 1.5\n[a.b]\nx = [1.5, 2.5]\ny = {a.b = 1, a.c = 2}", 1), std::nullopt);
    EXPECT_EQ(find_deep_key("x = \"a.b.c\" # a.b.c\ny = 'a.b.c'\nz = \"\\\".b.c\"", 1), std::nullopt);
    EXPECT_EQ(find_deep_key("x = \"\"\"\n\"a.b.c\n\"\"\"\"\ny = '''\na.b.c\\'''", 1), std::nullopt);
    EXPECT_EQ(find_deep_key("\"a\".'b'.c = 1", 1), 7u);
}

// Files that were right once, with bytes changed, lost and doubled.
TEST_F(SettingsRobustness, SurvivesDamagedFiles) {
    const std::string_view whole =
        "# Stimmen\n[cast]\nMIRA = \"mira\"\n[voice.mira]\nrate_wpm = 172\ngain = \"-6 dB\"\ngröße = 'é'\nlist = [1, "
        "2.5e3,\n 'x']\n"
        "[voice.mira.timbre]\nbreath = { a = 0x1F, b = [[1], [2]], c.d = true }\n[[layer]]\ntext = "
        "\"\"\"a\n\"b\\u00e9\"\"\"\n"
        "when = 1979-05-27T07:32:00.999-07:00\n[[layer]]\nx = nan\n";
    Random random(20);
    int unread = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text(whole);
        for (int damage = static_cast<int>(random.next() % 4); damage >= 0; --damage) {
            const std::size_t at = random.next() % text.size();
            switch (random.next() % 4) {
                case 0:
                    text[at] = static_cast<char>(random.next());
                    break;
                case 1:
                    text.erase(at, random.next() % 9);
                    break;
                case 2:
                    text.insert(at, text.substr(random.next() % text.size(), random.next() % 30));
                    break;
                default:
                    text.insert(at, 1, "[]{}=.,\"'\\\n#"[random.next() % 12]);
                    break;
            }
        }
        diagnostics.clear();
        const Settings root = read(text);
        unread += diagnostics.empty() ? 0 : 1;
        for (const std::string& key : root.keys()) {
            root.number(key, {0, 1});
            root.seconds(key, {0, 1});
            root.table(key).numbers("list", {0, 10});
            root.table(key).finish();
            for (const Settings& layer : root.tables(key)) layer.texts("text");
        }
        root.finish();
        for (const Diagnostic& diagnostic : diagnostics) {
            EXPECT_LE(diagnostic.where.span.begin, diagnostic.where.span.end);
            EXPECT_LE(diagnostic.where.span.end, text.size());
        }
        EXPECT_EQ(to_text(diagnostics).empty(), diagnostics.empty());
    }
    EXPECT_GT(unread, 500);  // the damage is real
}

TEST_F(SettingsRobustness, RubbishIsASyntaxError) {
    for (const std::string& text :
         {std::string("a = \"\0\"", 7), std::string("\0", 1), std::string("a = \"\xFF\"\n"), std::string("\xC3"),
          std::string("=\n"), std::string("a = 'x"), std::string("a = 99999999999999999999999\n"),
          std::string("a = 1\na = 2\n"), std::string("[a]\n[a]\n"), std::string("a = \"\\ud800\"")}) {
        diagnostics.clear();
        read(text);
        ASSERT_EQ(diagnostics.size(), 1u) << text;
        EXPECT_EQ(diagnostics[0].code, "E0201");
        to_text(diagnostics);
    }
}

TEST_F(SettingsRobustness, AHugeFileIsRefused) {
    read(fmt::format("a = \"{}\"", repeat("x", 9 << 20)));
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_EQ(diagnostics[0].code, "E0201");
}

TEST_F(SettingsRobustness, ThousandsOfMistakesAreCutShort) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "key" + std::to_string(i) + " = 1\n";
    read(text).finish();
    ASSERT_EQ(diagnostics.size(), 101u);
    EXPECT_EQ(diagnostics.back().code, "E0206");
}

}  // namespace
}  // namespace dramatis

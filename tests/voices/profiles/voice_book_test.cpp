#include "voices/profiles/voice_book.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/text.h"

namespace dramatis::voices::profiles {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Loaded {
    VoiceBook book;
    Diagnostics diagnostics;

    std::vector<std::string> codes() const {
        std::vector<std::string> list;
        for (const Diagnostic& diagnostic : diagnostics) list.push_back(diagnostic.code);
        return list;
    }
};

Loaded load(std::string toml) {
    Loaded loaded;
    loaded.book =
        load_voice_book(std::make_shared<const SourceText>("voices.toml", std::move(toml)), loaded.diagnostics);
    return loaded;
}

const VoiceBook& defaults() {
    static const VoiceBook book = [] {
        Diagnostics diagnostics;
        VoiceBook built_in = load_voice_book(nullptr, diagnostics);
        EXPECT_THAT(to_text(diagnostics), IsEmpty());
        return built_in;
    }();
    return book;
}

// What the only diagnostic says, and where: "line:column code message".
std::string only(const Loaded& loaded) {
    if (loaded.diagnostics.size() != 1) return to_text(loaded.diagnostics);
    const Diagnostic& diagnostic = loaded.diagnostics.front();
    if (!diagnostic.where.source) return "nowhere " + diagnostic.message;
    const LineColumn at = diagnostic.where.source->position(diagnostic.where.span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + diagnostic.code + " " + diagnostic.message;
}

TEST(BuiltInVoices, HoldAPoolOfMoreThanTwentyFourForCasting) {
    const auto castable =
        std::ranges::count_if(defaults().voices, [](const auto& voice) { return voice.second.traits.castable; });
    EXPECT_GE(castable, 24);
}

TEST(BuiltInVoices, HaveEveryKind) {
    const auto has = [](auto fits) {
        return std::ranges::any_of(defaults().voices, [&](const auto& voice) { return fits(voice.second.traits); });
    };
    for (const Gender gender : {Gender::Female, Gender::Male})
        for (const Age age : {Age::Child, Age::Young, Age::Adult, Age::Old})
            EXPECT_TRUE(has([&](const VoiceTraits& traits) { return traits.gender == gender && traits.age == age; }));
    EXPECT_TRUE(has([](const VoiceTraits& traits) { return traits.nature == Nature::Creature; }));
    EXPECT_TRUE(has([](const VoiceTraits& traits) { return traits.nature == Nature::Machine; }));
    EXPECT_TRUE(has([](const VoiceTraits& traits) { return traits.narrator; }));
}

TEST(BuiltInDeliveries, AnswerToEveryoneOfTheUsualWords) {
    for (const char* word :
         {"whispering", "whisper",   "whispers",      "whispered", "shouting", "shouts", "yelling",    "weak",
          "angry",      "tired",     "calm",          "excited",   "sad",      "happy",  "frightened", "nervous",
          "cold",       "urgent",    "slow",          "fast",      "quiet",    "loud",   "breathless", "crying",
          "laughing",   "sarcastic", "gentle",        "softly",    "stern",    "drunk",  "sleepy",     "monotone",
          "thinking",   "Quietly",   "OUT OF BREATH", "screaming"})
        EXPECT_NE(defaults().delivery(VoiceProfile{}, word), nullptr) << word;
}

TEST(BuiltInDeliveries, WhisperWithoutVoiceAndMoreQuietly) {
    const Delivery* whispering = defaults().delivery(VoiceProfile{}, "whispering");
    ASSERT_NE(whispering, nullptr);
    EXPECT_EQ(whispering->whisper, true);
    EXPECT_LT(whispering->gain, Decibels{-3});
}

TEST(VoiceBook, ReadsEveryKeyOfAVoice) {
    const Loaded loaded = load(R"([voice.mira]
engine = "espeak-ng"
language = "en-US"
rate_wpm = 172
pitch = 62
pitch_range = 60.5
word_gap_ms = 20
gain = "-1 dB"
pan = -0.2
gender = "female"
age = "old"
nature = "machine"
accent = "scottish"
words = ["Warm voice", "low"]
castable = true
[voice.mira.timbre]
base = "f3"
pitch_hz = 180
formant_shift = 1.12
formants = [1.0, 1.1]
breath = 0.2
roughness = 1
flutter = 2
voicing = 0.9
consonants = 1.1
echo = 0.1
echo_delay_ms = 120
brightness = 0.5
stress = -0.5
whisper = true
klatt = 3
)");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    const VoiceProfile* mira = loaded.book.voice("MIRA");
    ASSERT_NE(mira, nullptr);
    EXPECT_EQ(mira->name, "mira");
    EXPECT_EQ(mira->language, "en-us");
    EXPECT_TRUE(mira->language_fixed);
    EXPECT_EQ(mira->rate_wpm, 172);
    EXPECT_EQ(mira->pitch, 62);
    EXPECT_EQ(mira->pitch_range, 60.5);
    EXPECT_EQ(mira->word_gap_ms, 20);
    EXPECT_EQ(mira->gain, Decibels{-1});
    EXPECT_EQ(mira->pan, -0.2);
    EXPECT_EQ(mira->traits.gender, Gender::Female);
    EXPECT_EQ(mira->traits.age, Age::Old);
    EXPECT_EQ(mira->traits.nature, Nature::Machine);
    EXPECT_EQ(mira->traits.accent, "scottish");
    EXPECT_EQ(mira->traits.words, (std::vector<std::string>{"warm", "voice", "low"}));
    EXPECT_TRUE(mira->traits.castable);
    Timbre timbre;
    timbre.base = "f3";
    timbre.pitch_hz = 180;
    timbre.formant_shift = 1.12;
    timbre.formants = {1.0, 1.1};
    timbre.breath = 0.2;
    timbre.roughness = 1;
    timbre.flutter = 2;
    timbre.voicing = 0.9;
    timbre.consonants = 1.1;
    timbre.echo = 0.1;
    timbre.echo_delay_ms = 120;
    timbre.brightness = 0.5;
    timbre.stress = -0.5;
    timbre.whisper = true;
    timbre.klatt = 3;
    EXPECT_EQ(mira->timbre, timbre);
}

TEST(VoiceBook, ReadsACommandVoice) {
    const Loaded loaded = load(R"([voice.osk]
engine = "command"
command = ["piper", "--json-input"]
persistent = true
time_limit = "2 s"
version = "7"
)");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    const CommandEngineSettings& command = loaded.book.voice("osk")->command;
    EXPECT_EQ(loaded.book.voice("osk")->engine, EngineKind::Command);
    EXPECT_EQ(command.command, (std::vector<std::string>{"piper", "--json-input"}));
    EXPECT_TRUE(command.persistent);
    EXPECT_EQ(command.time_limit, Seconds{2});
    EXPECT_EQ(command.version, "7");
}

TEST(VoiceBook, ReadsAVoiceOfRecordings) {
    const Loaded loaded = load("[voice.osk]\nengine = \"takes\"\nfolder = \"takes/osk\"\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    EXPECT_EQ(loaded.book.voice("osk")->takes_folder, "takes/osk");
}

TEST(VoiceBook, ReadsPacing) {
    const Loaded loaded = load("[pacing]\nline = \"0.2 s\"\nscene = 3\n");
    EXPECT_EQ(loaded.book.pacing.line, Seconds{0.2});
    EXPECT_EQ(loaded.book.pacing.scene, Seconds{3});
    EXPECT_EQ(loaded.book.pacing.speaker, defaults().pacing.speaker);
}

TEST(VoiceBook, InheritsFromABuiltInVoice) {
    const Loaded loaded = load("[voice.mira]\nextends = \"Young Woman\"\npitch = 60\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    VoiceProfile expected = *defaults().voice("young-woman");
    EXPECT_EQ(loaded.book.voice("mira")->timbre, expected.timbre);
    EXPECT_EQ(loaded.book.voice("mira")->pitch, 60);
    EXPECT_EQ(loaded.book.voice("mira")->traits.age, Age::Young);
}

TEST(VoiceBook, InheritsFromAVoiceThatIsWrittenLater) {
    const Loaded loaded = load(
        "[voice.a]\nextends = \"b\"\npan = 0.5\n[voice.b]\nextends = \"c\"\npitch = 7\n[voice.c]\nrate_wpm = 99\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    EXPECT_EQ(loaded.book.voice("a")->rate_wpm, 99);
    EXPECT_EQ(loaded.book.voice("a")->pitch, 7);
    EXPECT_EQ(loaded.book.voice("a")->pan, 0.5);
    EXPECT_EQ(loaded.book.voice("b")->pan, 0.0);
}

TEST(VoiceBook, StartsFromTheBuiltInVoiceOfTheSameName) {
    const Loaded loaded = load("[voice.robot]\ngain = -3\n");
    EXPECT_EQ(loaded.book.voice("robot")->gain, Decibels{-3});
    EXPECT_EQ(loaded.book.voice("robot")->timbre, defaults().voice("robot")->timbre);
    EXPECT_TRUE(loaded.book.voice("robot")->traits.castable);
}

TEST(VoiceBook, KeepsAVoiceOfTheShowOutOfAutomaticCasting) {
    const Loaded loaded = load("[voice.mira]\nextends = \"narrator\"\n");
    EXPECT_FALSE(loaded.book.voice("mira")->traits.castable);
    EXPECT_FALSE(loaded.book.voice("mira")->traits.narrator);
}

TEST(VoiceBook, SaysWhereAVoiceWasWritten) {
    const Loaded loaded = load("\n[voice.mira]\npitch = 1\n");
    ASSERT_NE(loaded.book.voice("mira")->where.source, nullptr);
    EXPECT_EQ(loaded.book.voice("mira")->where.source->position(loaded.book.voice("mira")->where.span.begin).line, 2u);
}

TEST(VoiceBook, RefusesAVoiceThatExtendsItself) {
    EXPECT_EQ(only(load("[voice.a]\nextends = \"a\"\n")), "2:11 E0209 the voice 'a' extends itself: a → a");
    EXPECT_EQ(only(load("[voice.robot]\nextends = \"robot\"\n")),
              "2:11 E0209 the voice 'robot' extends itself: robot → robot");
}

TEST(VoiceBook, NamesTheCircleOfVoicesThatExtendEachOther) {
    const Loaded loaded =
        load("[voice.x]\nextends = \"a\"\n[voice.a]\nextends = \"b\"\n[voice.b]\nextends = \"a\"\npitch = 9\n");
    EXPECT_EQ(only(loaded), "4:11 E0209 the voice 'a' extends itself: a → b → a");
    EXPECT_EQ(loaded.book.voice("b")->pitch, 9);  // the book is usable all the same
}

TEST(VoiceBook, SuggestsTheParentThatWasMeant) {
    const Loaded loaded = load("[voice.a]\nextends = \"yuong-woman\"\n");
    EXPECT_EQ(only(loaded), "2:11 E0208 there is no voice 'yuong-woman' to extend");
    EXPECT_THAT(loaded.diagnostics.front().help, HasSubstr("young-woman"));
}

TEST(VoiceBook, FollowsAChainOfAHundredThousandVoices) {
    std::string toml;
    for (int i = 0; i < 100000; ++i)
        toml += "[voice.v" + std::to_string(i) + "]\nextends = \"v" + std::to_string(i + 1) + "\"\n";
    toml += "[voice.v100000]\npitch = 3\n";
    const Loaded loaded = load(std::move(toml));
    EXPECT_EQ(loaded.book.voice("v0")->pitch, 3);
}

TEST(VoiceBook, RefusesTwoVoicesOfOneName) {
    EXPECT_EQ(only(load("[voice.old-osk]\n[voice.\"Old Osk\"]\n")),
              "2:1 E0218 'Old Osk' and 'old-osk' are the same voice");
}

TEST(VoiceBook, SuggestsTheKeyThatWasMeant) {
    const Loaded loaded = load("[voice.a]\nrate_wmp = 172\n");
    EXPECT_THAT(only(loaded), HasSubstr("2:1 E0205"));
    EXPECT_THAT(loaded.diagnostics.front().help, HasSubstr("rate_wpm"));
}

TEST(VoiceBook, SuggestsTheTableThatWasMeant) { EXPECT_THAT(only(load("[voices.a]\n")), HasSubstr("E0205")); }

TEST(Deliveries, OfAVoiceStartFromEveryones) {
    const Loaded loaded = load("[voice.mira.delivery.whispered]\ngain = \"-9 dB\"\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    const Delivery* own = loaded.book.delivery(*loaded.book.voice("mira"), "in a whisper");
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(own->gain, Decibels{-9});
    EXPECT_EQ(own->whisper, true);
    EXPECT_EQ(loaded.book.delivery(*loaded.book.voice("man"), "whispering")->gain,
              defaults().delivery(VoiceProfile{}, "whispering")->gain);
}

TEST(Deliveries, OfAParentAreInherited) {
    const Loaded loaded =
        load("[voice.a.delivery.weak]\nrate = 0.5\n[voice.b]\nextends = \"a\"\n[voice.b.delivery.weak]\npitch = -20\n");
    const Delivery* weak = loaded.book.delivery(*loaded.book.voice("b"), "weakly");
    EXPECT_EQ(weak->rate, 0.5);
    EXPECT_EQ(weak->pitch, -20);
}

TEST(Deliveries, OfTheShowChangeTheBuiltInAndItsAliases) {
    const Loaded loaded = load("[delivery.weak]\nrate = 0.6\ntreatment = \"far\"\n");
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "feebly")->rate, 0.6);
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "feebly")->treatment, "far");
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "feebly")->gain, defaults().delivery(VoiceProfile{}, "weak")->gain);
}

TEST(Deliveries, CanTakeAnAliasForTheirOwn) {
    const Loaded loaded = load("[delivery.feebly]\nrate = 0.5\naliases = [\"as if dying\"]\n");
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "feebly")->rate, 0.5);
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "as if dying")->name, "feebly");
    EXPECT_EQ(loaded.book.delivery(VoiceProfile{}, "weak")->rate, defaults().delivery(VoiceProfile{}, "weak")->rate);
}

TEST(Deliveries, RefuseAnAliasThatAnotherHas) {
    EXPECT_THAT(only(load("[delivery.a]\naliases = [\"x\"]\n[delivery.b]\naliases = [\"X\"]\n")),
                HasSubstr("E0218 'X' is already a name of the delivery 'a'"));
    EXPECT_THAT(only(load("[delivery.a]\naliases = [\"b\"]\n[delivery.b]\n")), HasSubstr("E0218"));
}

TEST(Pronounce, IsTheShowsUnderTheVoices) {
    const Loaded loaded = load(
        "[pronounce]\nMoreau = \"[[m@r'oU]]\"\nOsk = \"Osque\"\n[voice.mira.pronounce]\nOsk = \"Ossie\"\n"
        "[voice.kid]\nextends = \"mira\"\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    EXPECT_EQ(loaded.book.voice("man")->pronounce.at("osk"), "Osque");
    EXPECT_EQ(loaded.book.voice("mira")->pronounce.at("osk"), "Ossie");
    EXPECT_EQ(loaded.book.voice("kid")->pronounce.at("osk"), "Ossie");
    EXPECT_EQ(loaded.book.voice("kid")->pronounce.at("moreau"), "[[m@r'oU]]");
}

TEST(Pronounce, TakesSeveralWordsTogether) {
    const auto loaded = load("[pronounce]\n\"St. John\" = \"Sinjun\"\n[voice.mira]\nextends = \"young-woman\"\n");
    EXPECT_EQ(loaded.book.voice("mira")->pronounce.at("st john"), "Sinjun");
}

TEST(Pronounce, RefusesWhatWouldHurtTheEngine) {
    for (const std::string& said :
         {std::string("[[m@r'oU]"), std::string("m@r]]"), std::string("[[ ]]"), std::string("  "),
          std::string("a\\u0001b"), "[[" + std::string(300, 'a') + "]]", std::string("[[é]]")})
        EXPECT_THAT(only(load("[pronounce]\nMoreau = \"" + said + "\"\n")), HasSubstr("2:10 E0213")) << said;
    EXPECT_THAT(only(load("[pronounce]\n\"?!\" = \"one\"\n")), HasSubstr("E0213"));
    for (const char* value : {"\"names.csv\"", "[\"names.csv\"]"})
        EXPECT_THAT(only(load(std::string("[voice.a.pronounce]\nlexicons = ") + value + "\n")), HasSubstr("E0213"));
}

TEST(Cast, IsReadWithItsPlaces) {
    const Loaded loaded = load("[cast]\nMIRA = \"woman\"\n\"OLD TOM\" = \"old man, scottish\"\n");
    EXPECT_THAT(to_text(loaded.diagnostics), IsEmpty());
    const CastEntry& tom = loaded.book.cast.at("oldtom");
    EXPECT_EQ(tom.voice.value, "old man, scottish");
    EXPECT_EQ(tom.character, "OLD TOM");
    EXPECT_EQ(tom.where.source->text(tom.voice.span), "\"old man, scottish\"");
}

TEST(Cast, RefusesACharacterTwice) {
    EXPECT_THAT(only(load("[cast]\nMIRA = \"woman\"\nMira = \"man\"\n")), HasSubstr("3:8 E0218"));
}

TEST(Engines, MissTheirCommandOrFolder) {
    EXPECT_THAT(only(load("[voice.a]\nengine = \"command\"\n")), HasSubstr("2:10 E0210"));
    EXPECT_THAT(only(load("[voice.a]\nengine = \"takes\"\n")), HasSubstr("2:10 E0210"));
    EXPECT_THAT(only(load("[voice.a]\nengine = \"command\"\ncommand = []\n")), HasSubstr("E0210"));
    EXPECT_THAT(only(load("[voice.a]\nengine = \"command\"\ncommand = [\"x\", \"{txt}\"]\n")),
                HasSubstr("there is no placeholder '{txt}'"));
}

TEST(Engines, WarnOfKeysThatDoNothing) {
    EXPECT_THAT(only(load("[voice.a]\ncommand = [\"flite\"]\n")), HasSubstr("2:11 W0217"));
    EXPECT_THAT(only(load("[voice.a]\nfolder = \"takes\"\n")), HasSubstr("2:10 W0217"));
}

TEST(Names, OfLanguagesAndVariantsAreSafe) {
    for (const char* name : {"../../etc/passwd", "en gb", "%s%s", "", "a-language-name-that-is-far-too-long"})
        EXPECT_THAT(only(load(std::string("[voice.a]\nlanguage = \"").append(name).append("\"\n"))),
                    HasSubstr("2:12 E0211"))
            << name;
    for (const char* name : {"../f1", "Demonic", "%s", "averyveryverylongname", "f1+f2"})
        EXPECT_THAT(only(load(std::string("[voice.a.timbre]\nbase = \"").append(name).append("\"\n"))),
                    HasSubstr("2:8 E0212"))
            << name;
}

TEST(Names, NeedALetterOrADigit) {
    EXPECT_THAT(only(load("[voice.\"?\"]\n")), HasSubstr("E0207"));
    EXPECT_THAT(only(load("[delivery.\"?\"]\n")), HasSubstr("E0207"));
    EXPECT_THAT(only(load("[cast]\n\"?\" = \"man\"\n")), HasSubstr("E0207"));
    EXPECT_THAT(only(load("[cast]\nMIRA = \"?\"\n")), HasSubstr("E0207"));
}

}  // namespace
}  // namespace dramatis::voices::profiles

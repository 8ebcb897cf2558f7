#include <limits>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/pipeline/script/same_voice.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::script {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const auto& d : diagnostics) codes.push_back(d.code);
    return codes;
}

class ScriptTest : public ::testing::Test {
  protected:
    Script write(std::string_view sheet, ScriptOptions options = {}, const show::ShowOptions& how = {}) {
        auto show = show::load_show(folder_.add("show.cues", sheet), how, diagnostics_);
        EXPECT_TRUE(show) << show.error().message;
        return write_script(*show, options, diagnostics_);
    }
    const ScriptSpeech& speech(const Script& script, std::size_t item = 0) {
        return std::get<ScriptSpeech>(script.items.at(item).body);
    }

    TemporaryFolder folder_;
    Diagnostics diagnostics_;
};

TEST_F(ScriptTest, MakesOneLineOfAPlainSpeech) {
    const auto script = write("MIRA: Who is there?\n");
    ASSERT_EQ(script.lines.size(), 1u);
    EXPECT_EQ(script.lines[0].character, "MIRA");
    EXPECT_EQ(script.lines[0].text, "Who is there?");
    EXPECT_EQ(script.lines[0].words.size(), 3u);
    EXPECT_THAT(codes_of(diagnostics_), IsEmpty());
}

TEST_F(ScriptTest, KeepsThePlaceOfEachWord) {
    const auto script = write("MIRA: Who is there?\n");
    EXPECT_EQ(script.lines.at(0).words.at(1).span, (Span{10, 12}));
}

TEST_F(ScriptTest, SplitsASpeechAtPausesAndDeliveries) {
    const auto script = write("MIRA: One. {pause 0.4 s} Two. {whispering} Three. {normal} Four.\n");
    ASSERT_EQ(script.lines.size(), 4u);
    const auto& elements = speech(script).voices.at(0);
    ASSERT_EQ(elements.size(), 7u);
    EXPECT_DOUBLE_EQ(std::get<GapElement>(elements[1]).length.value, 0.4) << "a written pause is the whole pause";
    const auto script_pause = script.pacing.sentence.value;
    EXPECT_DOUBLE_EQ(std::get<GapElement>(elements[3]).length.value, script_pause) << "a delivery takes none of it";
    EXPECT_FALSE(same_voice(script.lines[1].line, script.lines[2].line));
    EXPECT_TRUE(same_voice(script.lines[3].line, script.lines[0].line));
}

TEST_F(ScriptTest, DrawsATuneForEachLineUnlessAllAreToBeAlike) {
    using voices::profiles::Tune;
    constexpr std::string_view sheet =
        "MIRA: Who is there?\n\nANTON: Who is there?\n\nMIRA (sad): Who is there?\n\nMIRA (stern): Nobody.\n";
    const auto tunes = [](const Script& script) {
        std::set<Tune> found;
        for (const auto& line : script.lines) found.insert(line.line.timbre.tune);
        return found;
    };
    const auto natural = tunes(write(sheet));
    EXPECT_GE(natural.size(), 2u);
    EXPECT_FALSE(natural.contains(Tune::Language));
    EXPECT_THAT(tunes(write(sheet, {}, {.natural = false})), ElementsAre(Tune::Language));
    folder_.add("voices.toml",
                "[cast]\nMIRA = \"woman\"\nANTON = \"man\"\n[delivery.stern]\ntune = \"even\"\n"
                "[voice.man]\ntune = \"rising\"\n[voice.woman]\ntune = \"late\"\n");
    EXPECT_THAT(tunes(write(sheet, {}, {.natural = false})), ElementsAre(Tune::Late, Tune::Even, Tune::Rising));
}

TEST_F(ScriptTest, MakesSoundsInASpeechAsSoftAsTheSpeechAndNoLouder) {
    const auto gain_of_cough = [&](std::string_view sheet) {
        return std::get<SpotElement>(speech(write(sheet)).voices.at(0).at(0)).heard.gain.value;
    };
    const double plain = gain_of_cough("MIRA: {cough} Yes.\n");
    EXPECT_DOUBLE_EQ(gain_of_cough("MIRA (-5 dB): {cough} Yes.\n"), plain - 5.0);
    EXPECT_LT(gain_of_cough("MIRA (whispering): {cough} Yes.\n"), plain);
    EXPECT_DOUBLE_EQ(gain_of_cough("MIRA (shouting): {cough} Yes!\n"), plain);
}

TEST_F(ScriptTest, PutsParagraphsApartByThePacing) {
    const auto script = write("MIRA: One.\n\n  Two.\n");
    const auto& elements = speech(script).voices.at(0);
    ASSERT_EQ(elements.size(), 3u);
    EXPECT_EQ(std::get<GapElement>(elements[1]).length, script.pacing.paragraph);
}

TEST_F(ScriptTest, GivesEachOfSeveralSpeakersAVoiceOfItsOwn) {
    const auto script = write("MIRA & OSK: Run!\n");
    ASSERT_EQ(speech(script).voices.size(), 2u);
    ASSERT_EQ(script.lines.size(), 2u);
    EXPECT_NE(script.cast.at(0).voice.name, script.cast.at(1).voice.name);
}

TEST_F(ScriptTest, AppliesADelivery) {
    const auto script = write("MIRA (whispering): Hush now.\nMIRA: Hush now.\n");
    EXPECT_LT(script.lines.at(0).heard.gain, script.lines.at(1).heard.gain);
    EXPECT_TRUE(script.lines[0].line.timbre.whisper);
}

TEST_F(ScriptTest, AppliesATreatmentAndAPositionByAnyOfTheirNames) {
    const auto script = write("MIRA (phone, off): Hello.\n");
    EXPECT_EQ(script.lines.at(0).heard.treatment, script.mix->treatment("phone")->name);
    EXPECT_EQ(script.lines[0].heard.position, "off");
}

TEST_F(ScriptTest, ChainsTreatmentsThatAreAskedForTogether) {
    const auto script = write("MIRA (intercom, behind door): Hello.\n");
    const auto* both = script.mix->treatment(script.lines.at(0).heard.treatment);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->chain.size(),
              script.mix->treatment("intercom")->chain.size() + script.mix->treatment("behind door")->chain.size());
}

TEST_F(ScriptTest, KeepsUnknownDirectionsAsNotesAndListsThemOnce) {
    write("MIRA (looking up): One.\nMIRA (looking up): Two.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("N0402"));
}

TEST_F(ScriptTest, TakesAVoiceByName) {
    const auto script = write("MIRA (voice old-man): Hello.\n");
    EXPECT_EQ(
        script.lines.at(0).line.prosody.pitch,
        static_cast<int>(show::load_show(folder_ / "show.cues", {}, diagnostics_)->voices.voice("old-man")->pitch));
}

TEST_F(ScriptTest, ReportsAnUnknownVoiceWithTheNearest) {
    write("MIRA (voice old-mam): Hello.\n");
    ASSERT_THAT(codes_of(diagnostics_), ElementsAre("E0403"));
    EXPECT_THAT(diagnostics_[0].help, HasSubstr("old-man"));
}

TEST_F(ScriptTest, ReportsAnUnknownAcousticWithTheNearest) {
    write("SCENE 1: The stairs (acoustic: kitchem)\nMIRA: Hello.\n");
    ASSERT_THAT(codes_of(diagnostics_), ElementsAre("E0405"));
    EXPECT_THAT(diagnostics_[0].help, HasSubstr("kitchen"));
}

TEST_F(ScriptTest, ReportsASoundThatIsNowhere) {
    write("SOUND: xyzzyplugh\nMIRA: Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("E0330"));
}

TEST_F(ScriptTest, LetsAToneStandInForAMissingSoundWhenAsked) {
    const auto script = write("SOUND: xyzzyplugh\nMIRA: Hello.\n", {.placeholder_for_missing_sounds = true});
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("W0407"));
    EXPECT_TRUE(std::get<ScriptSound>(script.items.at(0).body).source);
}

TEST_F(ScriptTest, WarnsOfATimingThatRefersToNothing) {
    write("SCENE 1: Here\nMIRA (interrupts): Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("W0406"));
}

TEST_F(ScriptTest, WarnsOfAStopWhereNothingRuns) {
    write("SCENE 1: Here\nAMBIENCE: rain\nSCENE 2: There\nAMBIENCE: stop\nMIRA: Hello.\n");
    ASSERT_THAT(codes_of(diagnostics_), ElementsAre("W0419"));
    EXPECT_EQ(diagnostics_[0].where.source->position(diagnostics_[0].where.span.begin).line, 4u);
}

TEST_F(ScriptTest, WarnsOfABedThatMoves) {
    const auto script = write("AMBIENCE: rain (approaching)\nMIRA: Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("W0420"));
    EXPECT_TRUE(std::get<ScriptSound>(script.items.at(0).body).heard.position.empty());
}

TEST_F(ScriptTest, PutsADistantBedFurtherAwayByLevelAndDullness) {
    const auto near = write("AMBIENCE: rain\nMIRA: Hello.\n");
    const auto far = write("AMBIENCE: rain (distant)\nMIRA: Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre());
    const auto& bed = std::get<ScriptSound>(far.items.at(0).body).heard;
    EXPECT_DOUBLE_EQ(bed.gain.value, std::get<ScriptSound>(near.items.at(0).body).heard.gain.value - 17.0);
    ASSERT_NE(far.mix->treatment(bed.treatment), nullptr);
    EXPECT_EQ(far.mix->treatment(bed.treatment)->chain.at(0).effect, "low-pass");
}

TEST_F(ScriptTest, FadesASpeechAsAWhole) {
    const auto script = write("MIRA (fade in 1 s, fade out 2 s): One. {pause 1 s} Two. {pause 1 s} Three.\n");
    ASSERT_EQ(script.lines.size(), 3u);
    EXPECT_EQ(script.lines[0].heard.fade_in, Seconds{1.0});
    EXPECT_EQ(script.lines[0].heard.fade_out, Seconds{0.0});
    EXPECT_EQ(script.lines[1].heard.fade_in, Seconds{0.0});
    EXPECT_EQ(script.lines[2].heard.fade_out, Seconds{2.0});
}

TEST_F(ScriptTest, ReadsPronounsInTheLanguageOfTheShow) {
    const auto script = write("Language: en\n\nKIM: Hello.\nLEE: Kim, er, hello. Er, yes. Kim came, she did.\n");
    EXPECT_EQ(script.cast.at(0).voice.traits.gender, voices::profiles::Gender::Female);
}

TEST_F(ScriptTest, SpeaksALongSpeechSentenceBySentence) {
    std::string sheet = "MIRA:";
    for (int i = 0; i < 120; ++i) sheet += " The sea was calm and grey.";
    const auto script = write(sheet + "\n");
    EXPECT_GT(script.lines.size(), 2u);
    std::size_t words = 0;
    for (const auto& line : script.lines) words += line.words.size();
    EXPECT_EQ(words, 120u * 6u);
}

TEST_F(ScriptTest, RefusesARecordingOutsideTheShow) {
    write("MIRA (take ../secret.wav): Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), Contains("E0507"));
}

TEST_F(ScriptTest, PointsAtTheRecordingThatIsMissing) {
    write("MIRA (take door.wav): Hello.\n");
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("E0331"));
    EXPECT_TRUE(diagnostics_[0].where.source);
}

TEST_F(ScriptTest, ReadsTheTomlFilesThatLieBesideTheSheet) {
    folder_.add("voices.toml", "[cast]\nMIRA = \"old-man\"\n");
    const auto script = write("MIRA: Hello.\n");
    EXPECT_EQ(script.cast.at(0).voice.name, "old-man");
}

TEST_F(ScriptTest, ReportsTomlFilesThatAreThereAndCanNotBeRead) {
    for (const char* name : {"voices.toml", "mix.toml"}) {
        const auto file = folder_ / name;
        const auto code_with = [&](const std::filesystem::path& target) {
            std::filesystem::create_symlink(target, file);
            diagnostics_.clear();
            show::ShowOptions anywhere;
            anywhere.allow_outside = true;
            write("MIRA: Hello.\n", {}, anywhere);
            std::filesystem::remove(file);
            return diagnostics_.size() == 1 ? diagnostics_[0].code + " " + diagnostics_[0].help : to_text(diagnostics_);
        };
        EXPECT_EQ(code_with("nowhere.toml"), "E0501 it is a link to a file that is not there");
        EXPECT_EQ(code_with(name), "E0501 it is a link that leads back to itself");
        EXPECT_THAT(code_with("/proc/self/mem"), ::testing::StartsWith("E0501 the disk")) << "reading it is an EIO";
    }
}

TEST_F(ScriptTest, WarnsOnceOfASoundFileWithoutFiniteValues) {
    folder_.add("beep.wav", mix::decode::float_wav_file(48000, {0.0f, std::numeric_limits<float>::infinity(), 0.5f}));
    write("MIRA: Hello.\nSOUND: beep.wav\nSOUND: beep.wav\nOSK (take beep.wav): Hello.\n");
    ASSERT_EQ(diagnostics_.size(), 1u) << to_text(diagnostics_);
    EXPECT_EQ(diagnostics_[0].code, "W0433");
    EXPECT_EQ(diagnostics_[0].message, "'beep.wav' has 1 sample without a finite value, played as silence");
}

TEST_F(ScriptTest, RefusesATomlFileOutsideTheShow) {
    auto show = show::load_show(folder_.add("show.cues", "Voices: ../voices.toml\n\nMIRA: Hello.\n"), {}, diagnostics_);
    ASSERT_TRUE(show);
    EXPECT_THAT(codes_of(diagnostics_), ElementsAre("E0507"));
}

TEST_F(ScriptTest, ListsTheFilesOfAShowAndThoseThatItWouldRead) {
    folder_.add("other.toml", "");
    const auto show = show::load_show(folder_.add("show.cues", "Mix: other.toml\n\nMIRA: Hello.\n"), {}, diagnostics_);
    ASSERT_TRUE(show);
    const auto here = std::filesystem::canonical(folder_.path());
    EXPECT_THAT(show->files,
                ElementsAre(folder_ / "show.cues", here / "voices.toml", here / "other.toml", here / "sounds"));
}

TEST_F(ScriptTest, ListsSoundsAndRecordingsFoundOrMissing) {
    folder_.add("voices.toml", "[voice.actor]\nengine = \"takes\"\nfolder = \"recorded\"\n[cast]\nOSK = \"actor\"\n");
    folder_.add("sounds/weather/Heavy Rain.wav", "not audio, but a name");
    const auto script =
        write("SOUND: heavy rain\n\nSOUND: bells/gong.wav\n\nMIRA (take mira-1.wav): Hello.\n\nOSK (id hi): Hello.\n");
    const auto here = std::filesystem::canonical(folder_.path());
    EXPECT_THAT(script.files, testing::UnorderedElementsAre(
                                  here / "sounds", here / "sounds/weather", here / "sounds/weather/Heavy Rain.wav",
                                  here / "bells/gong.wav", here / "mira-1.wav", here / "recorded"));
}

TEST_F(ScriptTest, TakesTheTargetOfTheHeader) {
    auto show = show::load_show(folder_.add("show.cues", "Target: -20 LUFS\n\nMIRA: Hello.\n"), {}, diagnostics_);
    ASSERT_TRUE(show);
    EXPECT_DOUBLE_EQ(show->mix.target.loudness.value, -20.0);
}

TEST_F(ScriptTest, ReportsATargetThatIsNone) {
    write("Target: padcast\n\nMIRA: Hello.\n");
    ASSERT_THAT(codes_of(diagnostics_), ElementsAre("E0401"));
    EXPECT_THAT(diagnostics_[0].help, HasSubstr("podcast"));
}

TEST_F(ScriptTest, MeansTheSameByALevelWhenABedStartsAndWhenItChanges) {
    const auto script = write("MUSIC: drone dark (under, -20 dB)\nMUSIC: -20 dB\nMIRA: Hello.\n");
    const auto& started = std::get<ScriptSound>(script.items.at(0).body);
    const auto& changed = std::get<ScriptSound>(script.items.at(1).body);
    EXPECT_DOUBLE_EQ(started.heard.gain.value - started.trim.value, changed.heard.gain.value);
}

TEST_F(ScriptTest, KnowsTheVoiceThatOneSpeechAsksFor) {
    const auto script = write("MIRA: Hello.\nMIRA (voice old-man): Hello.\n");
    EXPECT_EQ(script.lines.at(0).voice, script.cast.at(0).voice.name);
    EXPECT_EQ(script.lines.at(1).voice, "old-man");
}

}  // namespace
}  // namespace dramatis::pipeline::script

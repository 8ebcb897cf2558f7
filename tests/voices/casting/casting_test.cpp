#include "voices/casting/casting.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "voices/casting/voice_distance.h"

namespace dramatis::voices::casting {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// Of two voices in a crowd: about a third of a semitone.
constexpr double least_difference = 0.35;

profiles::VoiceBook book_of(const std::string& toml, Diagnostics& diagnostics) {
    return profiles::load_voice_book(std::make_shared<const SourceText>("voices.toml", toml), diagnostics);
}

std::vector<CharacterEvidence> people(const std::vector<std::string>& names) {
    std::vector<CharacterEvidence> list;
    for (const std::string& name : names) list.push_back({.name = name, .speeches = 3, .words = {}, .where = {}});
    return list;
}

struct Outcome {
    std::vector<CastMember> cast;
    Diagnostics diagnostics;

    const CastMember& operator[](std::string_view name) const {
        return *std::ranges::find(cast, name, &CastMember::character);
    }
};

Outcome cast_of(const std::vector<std::string>& names, const std::string& toml = "", std::string_view language = "en") {
    Outcome outcome;
    const profiles::VoiceBook book = book_of(toml, outcome.diagnostics);
    outcome.cast = cast(book, people(names), language, outcome.diagnostics);
    return outcome;
}

profiles::VoiceTraits traits_of(const std::string& name, std::string_view language = "en") {
    return cast_of({name}, "", language).cast.front().voice.traits;
}

TEST(AutomaticCasting, GoesByTitles) {
    EXPECT_EQ(traits_of("MRS WARD").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("MR. WARD").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("SISTER BEN").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("KING").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("QUEEN").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("SEÑORA PAZ").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("PAN DOLSKI", "pl").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("PANI DOLSKA", "pl").gender, profiles::Gender::Female);
}

TEST(AutomaticCasting, GoesByTheHeadOfACompound) {
    EXPECT_EQ(traits_of("NOBLEWOMAN").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("DAIRYMAID").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("COACHMAN").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("LADIES").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("MONKS").gender, profiles::Gender::Male);
}

TEST(AutomaticCasting, GoesByTradesAndKin) {
    for (const char* name : {"SECOND MATE", "BOATSWAIN",     "SARGE HOLT", "PASTOR",  "GRANDSON", "CHUCK",
                             "VICAR",       "REVEREND HALE", "CAP'N REED", "COP TWO", "BARMAN",   "BARKEEP",
                             "CONSTABLE",   "SERVINGMAN",    "DOC HOLT",   "CHIEF",   "BOSS",     "COACH REED",
                             "UNCLE KIT",   "COUSIN BILL",   "BANDITS",    "LORDS",   "MURDERERS"})
        EXPECT_EQ(traits_of(name).gender, profiles::Gender::Male) << name;
    for (const char* name : {"WAITING-WOMAN", "GRANDDAUGHTER", "TOMBOY"})
        EXPECT_EQ(traits_of(name).gender, profiles::Gender::Female) << name;
}

TEST(AutomaticCasting, GoesByWhoseVoiceItIsAndByArticles) {
    EXPECT_EQ(traits_of("WOMAN'S VOICE").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("GIRL'S VOICE").age, profiles::Age::Child);
    EXPECT_EQ(traits_of("GHOST OF HENRY").nature, profiles::Nature::Creature);
    EXPECT_EQ(traits_of("OLD MAN'S VOICE").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("CHILD'S VOICE").age, profiles::Age::Child);
    EXPECT_EQ(traits_of("EL SERENO").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("LA SERENA").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("DER ALTE", "de").gender, profiles::Gender::Male);
}

TEST(AutomaticCasting, GoesByFirstNames) {
    EXPECT_EQ(traits_of("HANNAH").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("JOSÉ").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("JOSE").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("MARIA ERNST").gender, profiles::Gender::Female);
}

TEST(AutomaticCasting, GoesByTheEndingOfAnUnknownName) {
    EXPECT_EQ(traits_of("ZELVARA").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("KOLVUS").gender, profiles::Gender::Male);
}

TEST(AutomaticCasting, GoesByAge) {
    EXPECT_EQ(traits_of("OLD TOM").age, profiles::Age::Old);
    EXPECT_EQ(traits_of("OLD TOM").gender, profiles::Gender::Male);
    EXPECT_EQ(traits_of("GRANDMA").age, profiles::Age::Old);
    EXPECT_EQ(traits_of("YOUNG HANNAH").age, profiles::Age::Young);
    EXPECT_EQ(traits_of("BOY").age, profiles::Age::Child);
    EXPECT_EQ(traits_of("GIRL 2").age, profiles::Age::Child);
    EXPECT_EQ(traits_of("GIRL 2").gender, profiles::Gender::Female);
}

TEST(AutomaticCasting, GoesByNature) {
    EXPECT_EQ(traits_of("ROBOT").nature, profiles::Nature::Machine);
    EXPECT_EQ(traits_of("SHIP'S COMPUTER").nature, profiles::Nature::Machine);
    EXPECT_EQ(traits_of("GHOST").nature, profiles::Nature::Creature);
    EXPECT_EQ(traits_of("TOM").nature, profiles::Nature::Human);
    EXPECT_EQ(cast_of({"GHOST"}).cast[0].voice.name, "ghost");
    EXPECT_EQ(cast_of({"ROBOT"}).cast[0].voice.name, "robot");
}

TEST(AutomaticCasting, GivesNarratorsANarratorsVoice) {
    EXPECT_TRUE(traits_of("NARRATOR").narrator);
    EXPECT_TRUE(traits_of("ANNOUNCER").narrator);
    EXPECT_TRUE(traits_of("ERZÄHLERIN", "de").narrator);
    EXPECT_TRUE(traits_of("NARRATEUR", "fr").narrator);
    EXPECT_FALSE(traits_of("TOM").narrator);
}

TEST(AutomaticCasting, UnderstandsOtherLanguages) {
    EXPECT_EQ(traits_of("ALTE FRAU", "de").age, profiles::Age::Old);
    EXPECT_EQ(traits_of("ALTE FRAU", "de").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("PETIT GARÇON", "fr").age, profiles::Age::Child);
    EXPECT_EQ(traits_of("ABUELO", "es").age, profiles::Age::Old);
    EXPECT_EQ(traits_of("NONNA", "it").gender, profiles::Gender::Female);
    EXPECT_EQ(traits_of("БАБУШКА", "ru").age, profiles::Age::Old);
}

TEST(AutomaticCasting, GoesByPronounsWhenTheNameSaysNothing) {
    Diagnostics diagnostics;
    const profiles::VoiceBook book = book_of("", diagnostics);
    for (const profiles::Gender gender : {profiles::Gender::Female, profiles::Gender::Male}) {
        std::vector<CharacterEvidence> captain = people({"CAPTAIN WREN"});
        (gender == profiles::Gender::Female ? captain[0].female : captain[0].male) = 4;
        const auto members = cast(book, captain, "en", diagnostics);
        EXPECT_EQ(members[0].voice.traits.gender, gender);
        EXPECT_THAT(members[0].reason, HasSubstr("by pronouns"));
    }
}

TEST(AutomaticCasting, BelievesATitleMoreThanPronouns) {
    Diagnostics diagnostics;
    std::vector<CharacterEvidence> lady = people({"LADY WREN"});
    lady[0].male = 50;
    EXPECT_EQ(cast(book_of("", diagnostics), lady, "en", diagnostics)[0].voice.traits.gender, profiles::Gender::Female);
}

TEST(AutomaticCasting, SurvivesEvidenceThatIsNoNumber) {
    Diagnostics diagnostics;
    std::vector<CharacterEvidence> wren = people({"WREN"});
    wren[0].female = std::numeric_limits<double>::quiet_NaN();
    wren[0].male = std::numeric_limits<double>::infinity();
    EXPECT_EQ(cast(book_of("", diagnostics), wren, "en", diagnostics).size(), 1u);
}

TEST(AutomaticCasting, SaysWhy) {
    EXPECT_EQ(cast_of({"OLD TOM"}).cast[0].reason, "automatic: old man, by the name Tom");
    EXPECT_EQ(cast_of({"MRS WARD"}).cast[0].reason, "automatic: woman, by 'MRS'");
    EXPECT_EQ(cast_of({"NARRATOR"}).cast[0].reason, "automatic: narrator");
    EXPECT_EQ(cast_of({"ROBOT"}).cast[0].reason, "automatic: machine");
    EXPECT_THAT(cast_of({"WREN"}).cast[0].reason, EndsWith("man, a guess"));
}

TEST(AutomaticCasting, IsTheSameEveryTime) {
    const std::vector<std::string> names = {"NARRATOR", "MIRA", "OSK", "WREN", "DR. WARD", "GUARD 1", "GUARD 2"};
    const Outcome first = cast_of(names);
    const Outcome second = cast_of(names);
    for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(first.cast[i].voice.name, second.cast[i].voice.name);
}

TEST(AutomaticCasting, GuessesByTheOthers) {
    const Outcome outcome = cast_of({"KING", "DUKE", "FRIAR", "HENRY", "QUILL", "VALE"});
    for (const std::string name : {"QUILL", "VALE"}) {
        EXPECT_EQ(outcome[name].voice.traits.gender, profiles::Gender::Male) << name;
        EXPECT_THAT(outcome[name].reason, EndsWith("a guess")) << name;
    }
}

TEST(AutomaticCasting, IsTheSameWhoeverSpeaksFirst) {
    std::vector<std::string> names = {"NARRATOR", "MIRA", "OSK", "QUILL", "DR. WARD", "GUARD 1", "GUARD 2", "HANNAH"};
    const Outcome before = cast_of(names);
    std::ranges::reverse(names);
    const Outcome after = cast_of(names);
    for (const CastMember& member : before.cast) EXPECT_EQ(after[member.character].voice.name, member.voice.name);
}

TEST(AutomaticCasting, SeldomChangesWhenACharacterIsAdded) {
    const std::vector<std::string> names = {"NARRATOR", "MIRA", "OSK", "DR. WARD", "GUARD 1", "HANNAH"};
    const Outcome before = cast_of(names);
    int changed = 0;
    for (const std::string guest :
         {"TOM", "ANNA", "CLERK", "MR. PELL", "QUILL", "AGNES", "JONAS", "OLD BERT", "LENA", "COOK"}) {
        std::vector<std::string> more = names;
        more.push_back(guest);
        const Outcome after = cast_of(more);
        for (const CastMember& member : before.cast)
            if (after[member.character].voice.name != member.voice.name) ++changed;
    }
    EXPECT_LE(changed, 6) << "of 60";
}

TEST(AutomaticCasting, KeepsTheOthersWhenOneIsCastInTheToml) {
    const std::vector<std::string> names = {"NARRATOR", "MIRA", "OSK", "WREN", "DR. WARD", "HANNAH", "TOM"};
    const Outcome before = cast_of(names);
    const Outcome after = cast_of(names, "[cast]\nMIRA = \"imp\"\n");
    for (const CastMember& member : before.cast)
        EXPECT_EQ(after[member.character].voice.name, member.character == "MIRA" ? "imp" : member.voice.name);
}

TEST(AutomaticCasting, AvoidsAVoiceThatTheWriterHasChosen) {
    const std::string hers = cast_of({"MIRA", "HANNAH"})["HANNAH"].voice.name;
    const Outcome outcome = cast_of({"MIRA", "HANNAH"}, "[cast]\nMIRA = \"" + hers + "\"\n");
    EXPECT_EQ(outcome["MIRA"].voice.name, hers);
    EXPECT_NE(outcome["HANNAH"].voice.name, hers);
}

TEST(AutomaticCasting, GivesEightyPeopleEightyVoices) {
    std::vector<std::string> names;
    for (int i = 0; i < 80; ++i) names.push_back("GUARD " + std::to_string(i));
    const Outcome outcome = cast_of(names);
    for (std::size_t a = 0; a < outcome.cast.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            EXPECT_GT(distance(voice_point(outcome.cast[a].voice), voice_point(outcome.cast[b].voice)),
                      least_difference)
                << outcome.cast[a].voice.name << " and " << outcome.cast[b].voice.name;
}

TEST(AutomaticCasting, KeepsSixPeopleFarApart) {
    const Outcome outcome = cast_of({"NARRATOR", "MIRA", "OSK", "HANNAH", "TOM", "OLD BERT"});
    for (std::size_t a = 0; a < outcome.cast.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            EXPECT_GT(distance(voice_point(outcome.cast[a].voice), voice_point(outcome.cast[b].voice)), 2.5)
                << outcome.cast[a].voice.name << " and " << outcome.cast[b].voice.name;
}

TEST(AutomaticCasting, TakesAVoiceOfTheCharactersOwnName) {
    const Outcome outcome = cast_of({"MIRA"}, "[voice.mira]\nextends = \"robot\"\n");
    EXPECT_EQ(outcome["MIRA"].voice.name, "mira");
    EXPECT_FALSE(outcome["MIRA"].automatic);
}

TEST(AutomaticCasting, ManagesWithoutCastableVoices) {
    Diagnostics diagnostics;
    profiles::VoiceBook book = book_of("", diagnostics);
    for (auto& [name, voice] : book.voices) voice.traits.castable = false;
    EXPECT_EQ(cast(book, people({"TOM"}), "en", diagnostics)[0].voice.traits.gender, profiles::Gender::Male);
}

TEST(AutomaticCasting, ManagesThousandsOfCharacters) {
    std::vector<std::string> names;
    for (int i = 0; i < 5000; ++i) names.push_back(std::string("P").append(std::to_string(i)));
    EXPECT_EQ(cast_of(names).cast.size(), 5000u);
}

TEST(Languages, OfTheShowAreSpokenByThePool) {
    const Outcome german = cast_of({"HANNAH", "OTTO", "ERZÄHLER"}, "", "German");
    for (const CastMember& member : german.cast) EXPECT_EQ(member.voice.language, "de");
}

TEST(Languages, OfAccentsStayInEnglish) {
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"man-scottish\"\n", "en-us")["OSK"].voice.language, "en-gb-scotland");
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"man\"\n", "en-us")["OSK"].voice.language, "en-us");
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"man-scottish\"\n", "fr")["OSK"].voice.language, "fr");
}

TEST(Languages, ThatTheWriterChoseStay) {
    const Outcome outcome = cast_of({"OSK"}, "[voice.osk]\nextends = \"man\"\nlanguage = \"sv\"\n", "de");
    EXPECT_EQ(outcome["OSK"].voice.language, "sv");
}

TEST(Languages, ThatNobodyKnowsAreReported) {
    const Outcome outcome = cast_of({"OSK"}, "", "Vogonish poetry");
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].code, "E0219");
    EXPECT_EQ(outcome.cast[0].voice.language, "en-gb");
}

TEST(Descriptions, AreFulfilledByThePool) {
    const Outcome outcome = cast_of({"OSK"}, "[cast]\nOSK = \"old man, scottish\"\n");
    EXPECT_THAT(to_text(outcome.diagnostics), IsEmpty());
    EXPECT_EQ(outcome["OSK"].voice.traits.age, profiles::Age::Old);
    EXPECT_EQ(outcome["OSK"].voice.traits.gender, profiles::Gender::Male);
    EXPECT_EQ(outcome["OSK"].voice.language, "en-gb-scotland");
    EXPECT_EQ(outcome["OSK"].reason, "cast as: old man, scottish");
    EXPECT_FALSE(outcome["OSK"].automatic);
}

TEST(Descriptions, AreReadAsPeopleMeanThem) {
    const Outcome outcome =
        cast_of({"MIRA", "OSK", "PELL"},
                "[cast]\nMIRA = \"teenage lady\"\nOSK = \"middle-aged woman\"\nPELL = \"posh British gent\"\n");
    EXPECT_THAT(outcome.diagnostics, IsEmpty());
    EXPECT_EQ(outcome["MIRA"].voice.traits.age, profiles::Age::Young);
    EXPECT_EQ(outcome["MIRA"].voice.traits.gender, profiles::Gender::Female);
    EXPECT_EQ(outcome["OSK"].voice.traits.age, profiles::Age::Adult);
    EXPECT_EQ(outcome["PELL"].voice.language, "en-gb-x-rp");
}

TEST(Descriptions, FindAVoiceByItsWords) {
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"a gruff man\"\n")["OSK"].voice.name, "man-gruff");
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"husky woman\"\n")["OSK"].voice.name, "woman-husky");
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"robot\"\n")["OSK"].voice.traits.nature, profiles::Nature::Machine);
    EXPECT_THAT(cast_of({"OSK"}, "[cast]\nOSK = \"creature, deep\"\n")["OSK"].voice.name, StartsWith("creature"));
}

TEST(Descriptions, GiveAVoiceTheQualityThatItLacks) {
    const Outcome outcome = cast_of({"OSK"}, "[cast]\nOSK = \"deep old woman\"\n");
    EXPECT_EQ(outcome["OSK"].voice.traits.age, profiles::Age::Old);
    EXPECT_THAT(outcome["OSK"].voice.name, HasSubstr("deep"));
}

TEST(Descriptions, OfOneKindGetDifferentVoices) {
    const Outcome outcome = cast_of({"A", "B"}, "[cast]\nA = \"old man\"\nB = \"old man\"\n");
    EXPECT_GT(distance(voice_point(outcome["A"].voice), voice_point(outcome["B"].voice)), 2.0);
}

TEST(Descriptions, SuggestTheWordThatWasMeant) {
    const Outcome outcome = cast_of({"OSK"}, "[cast]\nOSK = \"old man, scotish\"\n");
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].code, "E0215");
    EXPECT_EQ(outcome.diagnostics[0].message, "'scotish' doesn't describe a voice");
    EXPECT_THAT(outcome.diagnostics[0].help, HasSubstr("scottish"));
    EXPECT_EQ(outcome.diagnostics[0].where.source->position(outcome.diagnostics[0].where.span.begin).line, 2u);
    EXPECT_EQ(outcome["OSK"].voice.traits.age, profiles::Age::Old);
}

TEST(Descriptions, CantBeTwoThingsAtOnce) {
    const Outcome outcome = cast_of({"OSK"}, "[cast]\nOSK = \"old child\"\n");
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].message, "no voice is both 'old' and 'child'");
}

TEST(Descriptions, ThatAreNoneSuggestTheVoiceThatWasMeant) {
    const Outcome outcome = cast_of({"OSK"}, "[cast]\nOSK = \"narator\"\n");
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].code, "E0214");
    EXPECT_THAT(outcome.diagnostics[0].help, HasSubstr("narrator"));
    EXPECT_TRUE(outcome["OSK"].automatic);
}

TEST(Descriptions, AreInTheShowsLanguageToo) {
    EXPECT_EQ(cast_of({"OSK"}, "[cast]\nOSK = \"alter Mann\"\n", "de")["OSK"].voice.traits.age, profiles::Age::Old);
}

TEST(CastEntries, WithoutASpeechAreReported) {
    const Outcome outcome = cast_of({"MIRA"}, "[cast]\nMIAR = \"woman\"\n");
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].code, "W0216");
    EXPECT_THAT(outcome.diagnostics[0].help, HasSubstr("MIRA"));
}

TEST(CastEntries, OfAnotherNameOfASpeakerAreNotReported) {
    const Outcome outcome = cast_of({"AMOS"}, "[cast]\n\"THE KEEPER\" = \"man\"\n[aliases]\nAMOS = [\"the keeper\"]\n");
    EXPECT_TRUE(outcome.diagnostics.empty());
}

}  // namespace
}  // namespace dramatis::voices::casting

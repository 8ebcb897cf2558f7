#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserHomographs, ReadCommandsAsVerbs) {
    expect_said({{"Close the hatch.", "[[kl'oUz]] the hatch."},
                 {"Mira, close your book.", "Mira, [[kl'oUz]] your book."},
                 {"Excuse my dog.", "[[Ekskj'u:z]] my dog."},
                 {"Tear off the label.", "[[t'e@]] off the label."},
                 {"Record all of it.", "[[rI2k'o@d]] all of it."},
                 {"Permit her to pass.", "[[p3m'It]] her to pass."},
                 {"Escort these men home.", "[[Esk'o@t]] these men home."},
                 {"Please close that gate.", "Please [[kl'oUz]] that gate."},
                 {"Insult him.", "[[Ins'Vlt]] him."},
                 {"Live!", "[[l'Iv]]!"}});
}

TEST(NormaliserHomographs, ReadNounsBehindTheirArticles) {
    expect_said({{"A poor excuse.", "A poor [[Ekskj'u:s]]."},
                 {"What use is it?", "What [[j'u:s]] is it."},
                 {"This old record", "This old [[r'EkO@d]]"},
                 {"His permit, sir.", "His [[p'3:mIt]], sir."},
                 {"Ann's insult", "Ann's [['InsVlt]]"}});
}

TEST(NormaliserHomographs, TellThePastByItsSubjectAndItsTime) {
    expect_said({{"We read it last week.", "We [[r'Ed]] it last week."},
                 {"He read the will.", "He [[r'Ed]] the will."},
                 {"They read a lot.", "They [[r'i:d]] a lot."},
                 {"Did she read it?", "Did she [[r'i:d]] it?"},
                 {"She wound up the clock.", "She [[w'aUnd]] up the clock."}});
}

TEST(NormaliserHomographs, KnowTheCompanyOfEachReading) {
    expect_said({{"Stand close by me.", "Stand [[kl'oUs]] by me."},
                 {"Are they close?", "Are they [[kl'oUs]]?"},
                 {"near to tears", "near to [[t'i@3z]]"},
                 {"a pipe of lead", "a pipe of [[l'Ed]]"},
                 {"Live rounds!", "[[l'aIv]] rounds!"},
                 {"A Polish pilot", "A [[p'oUlIS]] pilot"},
                 {"Polish that boot.", "[[p'0lIS]] that boot."}});
}

TEST(NormaliserHomographs, AreWordsForEnginesWithoutPhonemes) {
    EXPECT_EQ(normalise(written_words("Close the hatch."), "en-gb", {}, text::Notation::LettersOnly).text,
              "Close the hatch.");
}

TEST(NormaliserHomographs, AreNounsBehindAToBetweenNouns) {
    expect_said({{"from door to door, from hand to mouth", "from door to door, from hand to [[m'aUT]]"},
                 {"He went house to house.", "He went house to house."},
                 {"Put that rope to use.", "Put that rope to [[j'u:s]]."},
                 {"It was reduced to use as a shed.", "It was reduced to [[j'u:s]] as a shed."},
                 {"She came from Leeds to record it.", "She came from Leeds to [[rI2k'o@d]] it."},
                 {"I meant to use it.", "I meant to [[j'u:z]] it."}});
}

TEST(NormaliserHomographs, AreParticiplesBehindHaveAndAnAdverb) {
    expect_said({{"We had always read it.", "We had always [[r'Ed]] it."},
                 {"Have they ever read one?", "Have they ever [[r'Ed]] one?"},
                 {"Ann never read it.", "Ann never [[r'Ed]] it."},
                 {"the worst I ever read", "the worst I ever [[r'Ed]]"},
                 {"Did you ever read one?", "Did you ever [[r'i:d]] one?"},
                 {"If you ever read this", "If you ever [[r'i:d]] this"}});
}

TEST(NormaliserHomographs, GoByWhatStandsBeforeThemWhateverFollows) {
    expect_said({{"the spades they use in spring", "the spades they [[j'u:z]] in spring"},
                 {"They spend their lives in there.", "They spend their [[l'aIvz]] in there."},
                 {"wiped the tear down there", "wiped the [[t'i@3]] down there"},
                 {"He made a bow to Ann.", "He made a [[b'aU]] to Ann."},
                 {"It drew to a close.", "It drew to a [[kl'oUz]]."},
                 {"to a close friend", "to a [[kl'oUs]] friend"},
                 {"the close of day", "the [[kl'oUz]] of day"},
                 {"a lead pipe", "a [[l'Ed]] pipe"}});
}

TEST(NormaliserHomographs, LiveTellsABroadcastFromALife) {
    expect_said({{"live from the Albert Hall", "[[l'aIv]] from the Albert Hall"},
                 {"They live from week to week.", "They [[l'Iv]] from week to week."},
                 {"Live from hand to mouth!", "[[l'Iv]] from hand to [[m'aUT]]!"},
                 {"to live from the sea", "to [[l'Iv]] from the sea"},
                 {"where forty people live", "where forty people [[l'Iv]]"}});
}

}  // namespace
}  // namespace dramatis::voices::normalise

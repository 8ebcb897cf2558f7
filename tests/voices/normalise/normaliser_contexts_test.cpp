#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserContexts, MilitaryTime) {
    expect_said({{"0545 hours", "oh five forty-five hours"},
                 {"0300 hours", "oh three hundred hours"},
                 {"2100 hours", "twenty-one hundred hours"},
                 {"At 0115.", "At oh one fifteen."}});
}

TEST(NormaliserContexts, CodesAndTelephones) {
    expect_said({{"PIN 8812", "pin eight eight one two"},
                 {"the code is 1950", "the code is one nine five zero"},
                 {"1300 222 048", "one three zero zero two two two zero four eight"}});
}

TEST(NormaliserContexts, RoomsAndRoads) {
    expect_said({{"Room 4W", "Room four W"},
                 {"Size 8A", "Size eight [[eI]]"},
                 {"Seat 7V, Bus 4L, Rte 3W", "Seat seven V, Bus four L, route three W"},
                 {"a 40W lamp", "a forty watt lamp"},
                 {"US 50 west", "U.S fifty west"},
                 {"Highway 101", "Highway one oh one"}});
}

TEST(NormaliserContexts, VersesScoresAndYears) {
    expect_said({{"Isaiah 40:31", "Isaiah forty, thirty-one"},
                 {"Mark 4:1-9", "Mark four, one to nine"},
                 {"She won 2-6, 6-3, 6-4.", "She won two six, six three, six four."},
                 {"lost 3-0", "lost three nil"},
                 {"pages 3-6", "pages three to six"},
                 {"1914-8", "nineteen fourteen to eight"}});
}

TEST(NormaliserContexts, DatesWithSlashes) {
    expect_said({{"12/24", "December twenty-fourth"},
                 {"on 3/4", "on April third"},
                 {"3/4 of it", "three quarters of it"},
                 {"7/8", "seven eighths"}});
    expect_said({{"on 3/4", "on March fourth"}}, "en-us");
}

TEST(NormaliserContexts, DaysAndMonths) {
    expect_said({{"Tue-Sat", "Tuesday to Saturday"},
                 {"Fri 6 Nov", "Friday the sixth of November"},
                 {"He sat 5 hours.", "He sat five hours."}});
}

TEST(NormaliserContexts, MoneyAbroadAndRates) {
    expect_said({{"US$12", "twelve U.S dollars"},
                 {"NZ$1", "one New Zealand dollar"},
                 {"A$9 or C$40", "nine Australian dollars or forty Canadian dollars"},
                 {"$9/hour", "nine dollars an hour"},
                 {"4/day", "four a day"},
                 {"6'1\"", "six foot one"}});
}

TEST(NormaliserContexts, MeasuresInFrontOfWhatTheyMeasure) {
    expect_said({{"a 20cm crack", "a twenty centimetre crack"},
                 {"the 3 km track", "the three kilometre track"},
                 {"a 50 m drop", "a fifty metre drop"},
                 {"the 3 km to town", "the three kilometres to town"}});
}

TEST(NormaliserContexts, Powers) {
    expect_said({{"10^9", "ten to the nine"},
                 {"y^3", "y cubed"},
                 {"10^-4", "ten to the minus four"},
                 {"3x5 card", "three by five card"},
                 {"4x200 relay", "four by two hundred relay"}});
}

TEST(NormaliserContexts, RomanNumeralsAndLetters) {
    expect_said({{"Exhibit in Annex C, Part M.", "Exhibit in Annex C, Part M."},
                 {"Volume L, Section D", "Volume L, Section D"},
                 {"MDCCLXXVI", "seventeen seventy-six"},
                 {"WWI and WW2", "World War One and World War Two"},
                 {"MIX it", "mix it"}});
}

TEST(NormaliserContexts, ErasVersesAndHours) {
    expect_said({{"in AD 1215", "in A.D twelve fifteen"},
                 {"Matt. 5:9", "Matthew five, nine"},
                 {"from 9-5", "from nine to five"},
                 {"on 9/11", "on nine eleven"},
                 {"chapter iv", "chapter four"},
                 {"Ave. B is shut", "Avenue B is shut"},
                 {"forty miles/hour", "forty miles an hour"}});
}

TEST(NormaliserContexts, EverydayInitialisms) {
    expect_said({{"the IMF", "the I.M.F"},
                 {"the ER", "the E.R"},
                 {"ER, what?", "er, what?"},
                 {"DI Holt of UCLA", "D.I Holt of U.C.L.A"},
                 {"an ISS crew, an EMP burst", "an I.S.S crew, an E.M.P burst"},
                 {"Mme. Roux left", "Madame Roux left"},
                 {"PA, COME HERE!", "pa, come here!"},
                 {"Msgr. Orsini", "Monsignor Orsini"},
                 {"Sr. Clare said", "Sister Clare said"}});
    EXPECT_EQ(said("die EU-Wahl", "de"), "die E.U Wahl");
    EXPECT_EQ(said("das ZDF in der DDR, eine AG", "de"), "das Z.D.F in der D.D.R, eine A.G");
}

TEST(NormaliserAbbreviationsAbroad, AreWordsWithinTheSentence) {
    expect_said({{"Obst, z. B. Birnen, d. h. süß", "Obst, zum Beispiel Birnen, das heißt süß"},
                 {"Tee usw. und Milch", "Tee und so weiter und Milch"},
                 {"Tee usw. Dann ging er.", "Tee und so weiter. Dann ging er."},
                 {"meist i.d.R. gut", "meist in der Regel gut"},
                 {"Nr. 7", "Nummer 7"},
                 {"ggf. heute, evtl. bzw. morgen", "gegebenenfalls heute, eventuell beziehungsweise morgen"},
                 {"Das ist Max. Er lacht.", "Das ist Max. Er lacht."}},
                "de");
    expect_said({{"un país, p. ej. Cuba", "un país, por ejemplo Cuba"},
                 {"los EE. UU. son", "los Estados Unidos son"},
                 {"en la pág. 8 sí", "en la página 8 sí"}},
                "es");
    expect_said({{"en 10 av. J.-C. déjà", "en 10 avant Jésus-Christ déjà"},
                 {"un fruit, p. ex. la poire", "un fruit, par exemple la poire"}},
                "fr");
    expect_said({{"sok, np. wiśniowy", "sok, na przykład wiśniowy"},
                 {"ul. Nowa, św. Jan itd. potem", "ulicy Nowa, święty Jan i tak dalej potem"}},
                "pl");
    expect_said({{"un fiore, ad es. una rosa", "un fiore, ad esempio una rosa"}}, "it");
    expect_said({{"een dier, bijv. een kat", "een dier, bijvoorbeeld een kat"}}, "nl");
}

TEST(NormaliserContexts, NumbersInGroupsOfThree) {
    expect_said({{"40 000 000 bees", "forty million bees"},
                 {"£12 000 more", "twelve thousand pounds more"},
                 {"7 250 metres up", "seven thousand two hundred-and-fifty metres up"},
                 {"Dial 300 000 000.", "Dial three zero zero zero zero zero zero zero zero."},
                 {"rooms 12 and 400", "rooms twelve and four hundred"}});
    EXPECT_TRUE(normalise(written_words("40 000 000 bees"), "en-gb", {}).unsaid.empty());
}

TEST(NormaliserContexts, WhatIsCountedIsNoCodeAndNoScore) {
    expect_said({{"In that area 1500 men work.", "In that area one thousand five hundred men work."},
                 {"It's 7-8 hours.", "It's seven to eight hours."},
                 {"It's 2-3 km.", "It's two to three kilometres."},
                 {"It's 2-3.", "It's two three."}});
}

TEST(NormaliserContexts, InchesWithoutFeet) {
    expect_said({{"an 8\" plank", "an eight inch plank"},
                 {"the 21″ screen", "the twenty-one inch screen"},
                 {"It's 9\".", "It's nine inches."},
                 {"5\" pegs and 1\" of rain", "five inch pegs and one inch of rain"},
                 {"a 2½″ pipe", "a two and a half inch pipe"},
                 {"a 3/4\" bolt", "a three quarter inch bolt"},
                 {"\"Give me 9\" he said", "Give me nine he said"},
                 {"the “number 9” bus", "the number nine bus"}});
}

TEST(NormaliserContexts, EverydayShortForms) {
    expect_said({{"tea w/ milk", "tea with milk"},
                 {"4 yrs", "four years"},
                 {"Hwy. 12", "highway twelve"},
                 {"3 tsp of it", "three teaspoons of it"},
                 {"at six EST", "at six E.S.T"},
                 {"Apt. 3V", "apartment three V"}});
}

}  // namespace
}  // namespace dramatis::voices::normalise

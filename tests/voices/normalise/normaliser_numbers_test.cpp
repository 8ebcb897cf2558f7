#include "tests/voices/normalise/normaliser_cases.h"
#include "voices/text/english/numerals.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserNumbers, SaysMoneyWithItsCurrencyBehind) {
    expect_said(
        {{"It's $3.20.", "It's three dollars twenty."},
         {"£5", "five pounds"},
         {"€1,000.50", "one thousand euros fifty"},
         {"50p", "fifty pence"},
         {"1p", "one penny"},
         {"50¢", "fifty cents"},
         {"¥500", "five hundred yen"},
         {"$1", "one dollar"},
         {"$1.01", "one dollar-and-one cent"},
         {"£2.05", "two pounds-and-five pence"},
         {"$0.99", "ninety-nine cents"},
         {"$.50", "fifty cents"},
         {"$10.00", "ten dollars"},
         {"-$5", "minus five dollars"},
         {"10€", "ten euros"},
         {"10 €", "ten euros"},
         {"a $5 bill", "a five dollar bill"},
         {"$5–10", "five to ten dollars"},
         {"$1,234,567", "one million two hundred-and-thirty-four thousand five hundred-and-sixty-seven dollars"}});
}

TEST(NormaliserNumbers, MovesTheCurrencyBehindItsMillions) {
    expect_said({{"$1.5 million", "one point five million dollars"},
                 {"$5bn", "five billion dollars"},
                 {"£3m.", "three million pounds."},
                 {"a £2-million yacht", "a two million pound yacht"}});
}

TEST(NormaliserNumbers, SaysPercentages) {
    expect_said({{"5%", "five percent"},
                 {"3.5%", "three point five percent"},
                 {"12 %", "twelve percent"},
                 {"100%!", "one hundred percent!"}});
}

TEST(NormaliserNumbers, SaysOrdinals) {
    expect_said({{"1st", "first"},
                 {"2nd", "second"},
                 {"3rd", "third"},
                 {"11th", "eleventh"},
                 {"12th", "twelfth"},
                 {"13th", "thirteenth"},
                 {"20th", "twentieth"},
                 {"22nd", "twenty-second"},
                 {"101st", "one hundred-and-first"},
                 {"1000th", "one thousandth"},
                 {"the 21st-century man", "the twenty-first century man"}});
}

TEST(NormaliserNumbers, TellsYearsFromQuantities) {
    expect_said({{"in 1984", "in nineteen eighty-four"},
                 {"in 1905.", "in nineteen oh five."},
                 {"1900", "nineteen hundred"},
                 {"in 2001", "in two thousand-and-one"},
                 {"in 2024", "in twenty twenty-four"},
                 {"in 1066", "in ten sixty-six"},
                 {"1500 men", "one thousand five hundred men"},
                 {"1984 ships", "one thousand nine hundred-and-eighty-four ships"},
                 {"3000 ships", "three thousand ships"},
                 {"the 1900s", "the nineteen hundreds"},
                 {"the 1980s", "the nineteen eighties"},
                 {"the ’60s", "the sixties"},
                 {"the '60s,", "the sixties,"},
                 {"80s", "eighties"},
                 {"mid-1980s", "mid nineteen eighties"},
                 {"the class of '05", "the class of oh five"}});
}

TEST(NormaliserNumbers, SaysTimesOfDay) {
    expect_said({{"2:10", "two ten"},
                 {"10:05 pm", "ten oh five p.m"},
                 {"14:30", "fourteen thirty"},
                 {"12:00", "twelve o'clock"},
                 {"2:00 pm", "two p.m"},
                 {"16:00", "sixteen hundred"},
                 {"00:30", "zero thirty"},
                 {"06:15:07", "six fifteen oh seven"},
                 {"10am", "ten a.m"},
                 {"2.30pm", "two thirty p.m"},
                 {"8am-5pm", "eight a.m to five p.m"},
                 {"won 3:1", "won three to one"}});
}

TEST(NormaliserNumbers, EndsTheSentenceAtPmOnlyBeforeACapital) {
    expect_said({{"at 5 p.m. He left", "at five p.m. He left"}, {"at 5 p.m. sharp", "at five p.m sharp"}});
}

TEST(NormaliserNumbers, SaysDates) {
    expect_said({{"12/05/2024", "the twelfth of May twenty twenty-four"},
                 {"2024-05-12", "the twelfth of May twenty twenty-four"},
                 {"05/31/1999", "the thirty-first of May nineteen ninety-nine"},
                 {"31/12/99", "the thirty-first of December ninety-nine"},
                 {"5 May 1984", "the fifth of May nineteen eighty-four"},
                 {"May 5, 1984", "May the fifth, nineteen eighty-four"},
                 {"the 6th June", "the sixth of June"},
                 {"June 6th", "June the sixth"},
                 {"Jan. 5", "January the fifth"},
                 {"Sept. 2001", "September two thousand-and-one"}});
}

TEST(NormaliserNumbers, SaysDatesAndHundredsTheAmericanWay) {
    expect_said({{"12/05/2024", "December fifth twenty twenty-four"},
                 {"May 5", "May fifth"},
                 {"105 men", "one hundred five men"}},
                "en-us");
}

TEST(NormaliserNumbers, SaysTelephoneNumbersAndCodesDigitByDigit) {
    expect_said({{"555-0199", "five five five, zero one nine nine"},
                 {"1-800-555-0199", "one, eight zero zero, five five five, zero one nine nine"},
                 {"020 7946 0958", "zero two zero seven nine four six zero nine five eight"},
                 {"+44 20 7946 0958", "plus four four two zero seven nine four six zero nine five eight"},
                 {"call 911", "call nine one one"},
                 {"007", "zero zero seven"}});
}

TEST(NormaliserNumbers, SaysDecimalsAndThousands) {
    expect_said({{"3.20", "three point two zero"},
                 {"0.5", "zero point five"},
                 {".5", "point five"},
                 {"42", "forty-two"},
                 {"105", "one hundred-and-five"},
                 {"1,000", "one thousand"},
                 {"10,000.5", "ten thousand point five"},
                 {"1,2,3", "one, two, three"},
                 {"1.2.3", "one point two point three"}});
}

TEST(NormaliserNumbers, SaysFractions) {
    expect_said({{"1/2", "one half"},
                 {"3/4", "three quarters"},
                 {"2/3", "two thirds"},
                 {"1/8", "one eighth"},
                 {"7/4", "seven over four"},
                 {"50/50", "fifty fifty"},
                 {"24/7", "twenty-four seven"},
                 {"½", "a half"},
                 {"2½", "two and a half"},
                 {"1 1/2", "one and a half"},
                 {"3 ½", "three and a half"}});
}

TEST(NormaliserNumbers, SaysUnitsInFull) {
    expect_said({{"5 km", "five kilometres"},
                 {"1 km", "one kilometre"},
                 {"10kg", "ten kilograms"},
                 {"30 °C", "thirty degrees Celsius"},
                 {"-5°C", "minus five degrees Celsius"},
                 {"30°", "thirty degrees"},
                 {"60 mph", "sixty miles an hour"},
                 {"100 km/h", "one hundred kilometres an hour"},
                 {"a 5-km walk", "a five kilometre walk"},
                 {"5 m.", "five metres."},
                 {"6 ft", "six feet"},
                 {"5'10", "five foot ten"},
                 {"440 Hz", "four hundred-and-forty hertz"},
                 {"5 in a row", "five in a row"}});
}

TEST(NormaliserNumbers, SaysRanges) {
    expect_said({{"10–20", "ten to twenty"},
                 {"pages 10-20", "pages ten to twenty"},
                 {"1914–1918", "nineteen fourteen to nineteen eighteen"},
                 {"1914-18", "nineteen fourteen to eighteen"},
                 {"5–10%", "five to ten percent"},
                 {"10-20 km", "ten to twenty kilometres"},
                 {"lost 3-2", "lost three two"}});
}

TEST(NormaliserNumbers, SaysSigns) {
    expect_said({{"-5", "minus five"},
                 {"−5", "minus five"},
                 {"-3.5", "minus three point five"},
                 {"+5", "plus five"},
                 {"#5", "number five"}});
}

TEST(NormaliserNumbers, SaysNumbersMixedWithLetters) {
    expect_said({{"B52", "B fifty-two"},
                 {"F-16", "F sixteen"},
                 {"BA117", "BA one one seven"},
                 {"MP3", "MP three"},
                 {"A4", "[[eI]] four"},
                 {"a 19-year-old", "a nineteen year old"},
                 {"R2-D2", "R two D two"},
                 {"2+2=4", "two plus two equals four"}});
}

TEST(NormaliserNumbers, SaysRomanNumeralsWhereTheyAreSome) {
    expect_said({{"Chapter XIV", "Chapter fourteen"},
                 {"CHAPTER XIV", "chapter fourteen"},
                 {"Louis XIV", "Louis the fourteenth"},
                 {"Henry V", "Henry the fifth"},
                 {"King Charles I was", "King Charles the first was"},
                 {"World War II", "World War two"},
                 {"Act I, scene II", "Act one, scene two"},
                 {"Rocky II", "Rocky two"},
                 {"the XIX century", "the nineteenth century"},
                 {"Pius IX's", "Pius the ninth's"},
                 {"vol. IV", "volume four"}});
}

TEST(NormaliserNumbers, LeavesLettersThatAreNoNumerals) {
    expect_said({{"I did.", "I did."},
                 {"Dr. V", "Doctor V"},
                 {"Malcolm X", "Malcolm X"},
                 {"Mary, I said", "Mary, I said"},
                 {"an IV drip", "an I.V drip"},
                 {"the CIVIL one", "the civil one"},
                 {"the MIX tape", "the mix tape"}});
}

TEST(Numerals, ReadsOnlyWellFormedRomanNumerals) {
    EXPECT_EQ(text::english::roman_value("XIV"), 14);
    EXPECT_EQ(text::english::roman_value("MCMXCIX"), 1999);
    EXPECT_EQ(text::english::roman_value("MMMCMXCIX"), 3999);
    for (const auto* word : {"", "IIII", "IXI", "VX", "VV", "IC", "A", "xiv", "MMMM"})
        EXPECT_FALSE(text::english::roman_value(word)) << word;
}

TEST(Numerals, SaysTheLargestNumber) {
    EXPECT_EQ(text::english::cardinal(1'000'000'000'000'000'000u, text::english::English::British), "one quintillion");
    EXPECT_EQ(text::english::cardinal(1'001, text::english::English::British), "one thousand-and-one");
    EXPECT_EQ(text::english::cardinal(1'001, text::english::English::American), "one thousand one");
    EXPECT_EQ(text::english::cardinal(0, text::english::English::British), "zero");
}

TEST(Numerals, MakesOrdinals) {
    EXPECT_EQ(text::english::ordinal(0, text::english::English::British), "zeroth");
    EXPECT_EQ(text::english::ordinal(5, text::english::English::British), "fifth");
    EXPECT_EQ(text::english::ordinal(40, text::english::English::British), "fortieth");
    EXPECT_EQ(text::english::ordinal(100, text::english::English::British), "one hundredth");
    EXPECT_EQ(text::english::ordinal(112, text::english::English::British), "one hundred-and-twelfth");
}

}  // namespace
}  // namespace dramatis::voices::normalise

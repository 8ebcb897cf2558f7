#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

TEST(NormaliserSigns, HaveNames) {
    expect_said({{"8 > 5", "eight is greater than five"},
                 {"m < n", "m is less than n"},
                 {"≤4", "less than or equal to four"},
                 {"≥9", "greater than or equal to nine"},
                 {"k ≠ 3", "k not equal to three"},
                 {"12/4", "twelve over four"},
                 {"√16", "square root of sixteen"},
                 {"∞", "infinity"},
                 {"a ~30 minute walk", "a about thirty minute walk"},
                 {"₿2", "two bitcoins"}});
}

TEST(NormaliserSigns, AreNoMarkupWhereTheyTouchWords) {
    expect_said({{"> Hello", "Hello"}, {"<b>bold</b>", "b bold b"}, {"-> go", "go"}});
}

TEST(NormaliserSigns, SmileysAreSilent) {
    for (const auto* face : {":)", ":-(", ";D", "XD", "<3", "o_o", "^^", "T_T", ":'(", "¯\\_(ツ)_/¯"})
        EXPECT_EQ(said(std::string("Fine ") + face + " go"), "Fine go") << face;
    EXPECT_EQ(said("Point 8) is next"), "Point eight, is next");
}

TEST(NormaliserSigns, SharpsAndFlatsOfNotes) {
    expect_said(
        {{"a G# then", "a G sharp then"}, {"Ab minor", "[[eI]] flat minor"}, {"D♭", "D flat"}, {"#1", "number one"}});
}

TEST(NormaliserForms, ArePlainLetters) {
    expect_said({{"Act Ⅵ", "Act six"},
                 {"③", "three"},
                 {"CO₂", "CO two"},
                 {"ｓｅａ", "sea"},
                 {"in ℃", "in degrees Celsius"},
                 {"30℃", "thirty degrees Celsius"},
                 {"10⁴", "ten to the four"},
                 {"5²", "five squared"},
                 {"𝐡𝐢", "hi"}});
    EXPECT_EQ(said("cafe\u0301"), "café");
}

TEST(NormaliserForms, AreBaseLettersWhereAVoiceLacksThem) {
    expect_said({{"Trần Thị Hoa", "Tran Thi Hoa"}, {"Đức", "Duc"}, {"Dvořák", "Dvořák"}});
    EXPECT_EQ(said("Trần", "vi"), "Trần");
    EXPECT_EQ(said("Wałęsa", "de"), "Walesa");
    EXPECT_EQ(said("Wałęsa", "pl"), "Wałęsa");
}

}  // namespace
}  // namespace dramatis::voices::normalise

#include "core/letter_forms.h"

#include <gtest/gtest.h>

namespace dramatis {
namespace {

TEST(LetterForms, GivePlainOnesForThoseOfPresentation) {
    EXPECT_EQ(with_plain_forms("Ｈｉ"), "Hi");
    EXPECT_EQ(with_plain_forms("ⅩⅣ"), "XIV");
    EXPECT_EQ(with_plain_forms("⑫"), "12");
    EXPECT_EQ(with_plain_forms("eﬃcient"), "efficient");
    EXPECT_EQ(with_plain_forms("CO₂, 5℃"), "CO2, 5°C");
}

TEST(LetterForms, MarkSuperscripts) {
    EXPECT_EQ(with_plain_forms("10⁻⁶"), "10^-6");
    EXPECT_EQ(with_plain_forms("m²"), "m²");
}

TEST(LetterForms, KeepAWholeNumberApartFromItsFraction) { EXPECT_EQ(with_plain_forms("2⅛"), "2 1⁄8"); }

TEST(LetterForms, NameNotesBySharpAndFlat) {
    EXPECT_EQ(with_plain_forms("F♯ B♭"), "F# Bb");
    EXPECT_EQ(with_plain_forms("♭"), "♭");
}

TEST(LetterForms, ComposeMarks) { EXPECT_EQ(with_plain_forms("e\u0301"), "é"); }

TEST(LetterForms, LeaveSignsThatHaveAMeaning) { EXPECT_EQ(with_plain_forms("… ½ № ™ “a”"), "… ½ № ™ “a”"); }

TEST(LetterForms, BaseLettersHaveNoMarks) {
    EXPECT_EQ(base_letter(U'ễ'), "e");
    EXPECT_EQ(base_letter(U'Đ'), "D");
    EXPECT_EQ(base_letter(U'þ'), "th");
    EXPECT_EQ(base_letter(U'x'), "x");
    EXPECT_EQ(base_letter(U'ж'), "ж");
}

}  // namespace
}  // namespace dramatis

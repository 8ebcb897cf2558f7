#include "voices/text/scripts.h"

#include <gtest/gtest.h>

namespace dramatis::voices::text {
namespace {

TEST(Scripts, NameTheLanguageThatReadsAWord) {
    EXPECT_EQ(reading_of("«Москва»,", "en-gb").language, "ru");
    EXPECT_EQ(reading_of("תודה", "de").language, "he");
    EXPECT_EQ(reading_of("ευχαριστώ", "en-us").language, "el");
    EXPECT_EQ(reading_of("ありがとう", "fr").language, "ja");
}

TEST(Scripts, LeaveWordsToTheirOwnLanguage) {
    EXPECT_EQ(reading_of("Москва", "bg").reading, Reading::Own);
    EXPECT_EQ(reading_of("Łódź", "en-gb").reading, Reading::Own);
    EXPECT_EQ(reading_of("π", "en-gb").reading, Reading::Own) << "a sign with a name";
}

TEST(Scripts, KnowWhatNoVoiceReads) {
    EXPECT_EQ(reading_of("谢谢", "en-gb").reading, Reading::Unknown);
    EXPECT_EQ(reading_of("谢谢", "en-gb").script, "Chinese");
    EXPECT_EQ(reading_of("谢谢", "cmn").reading, Reading::Own);
    EXPECT_EQ(reading_of("食べる", "en-gb").language, "ja") << "kana tell that the characters are Japanese";
}

}  // namespace
}  // namespace dramatis::voices::text

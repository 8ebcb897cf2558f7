#include "voices/casting/show_language.h"

namespace dramatis::voices::casting {
namespace {

TEST(ShowLanguage, IsEnglishUnlessItIsSaid) {
    EXPECT_EQ(engine_language(""), "en-gb");
    EXPECT_EQ(engine_language("  "), "en-gb");
    EXPECT_EQ(engine_language("English"), "en-gb");
    EXPECT_EQ(engine_language("en"), "en-gb");
}

TEST(ShowLanguage, IsACodeInAnyCase) {
    EXPECT_EQ(engine_language("de"), "de");
    EXPECT_EQ(engine_language("EN-us"), "en-us");
    EXPECT_EQ(engine_language("pt_BR"), "pt-br");
    EXPECT_EQ(engine_language("en-gb-x-rp"), "en-gb-x-rp");
}

TEST(ShowLanguage, IsANameInEnglishOrItsOwn) {
    EXPECT_EQ(engine_language("German"), "de");
    EXPECT_EQ(engine_language("Français"), "fr");
    EXPECT_EQ(engine_language("русский"), "ru");
    EXPECT_EQ(engine_language("German (Austria)"), "de");
    EXPECT_EQ(engine_language("no"), "nb");
}

TEST(ShowLanguage, IsNothingThatHasNoSuchForm) {
    for (const char* text : {"../../etc", "en gb", "x", "-de", "de-", "e--n", "%s%n", "Vogonish poetry", "!!"})
        EXPECT_EQ(engine_language(text), std::nullopt) << text;
}

}  // namespace
}  // namespace dramatis::voices::casting

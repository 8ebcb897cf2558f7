#include "cues/prose/sheet/cast_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/heads.h"

namespace dramatis::cues::prose::sheet {
namespace {

using testing::ElementsAre;

std::vector<cast::Character> named(std::initializer_list<const char*> names) {
    std::vector<cast::Character> characters;
    for (const char* const name : names) characters.push_back({.name = name});
    return characters;
}

TEST(NamesForSheet, AreInCapitals) {
    EXPECT_THAT(names_for_sheet(named({"Mira Venn", "the doctor", "Élodie", "Dr. O’Neill"})),
                ElementsAre("MIRA VENN", "THE DOCTOR", "ÉLODIE", "DR. O'NEILL"));
}

TEST(NamesForSheet, AreEachOnesOwn) {
    EXPECT_THAT(names_for_sheet(named({"a guard", "A Guard", "a  guard"})),
                ElementsAre("A GUARD", "A GUARD #2", "A GUARD #3"));
}

TEST(NamesForSheet, AreNoReservedWords) {
    EXPECT_THAT(names_for_sheet(named({"Sound", "End", "Scene 2", "***", ""})),
                ElementsAre("THE SOUND", "THE END", "THE SCENE 2", "SOMEBODY", "SOMEBODY #2"));
}

TEST(NamesForSheet, CallTheNarratorSo) {
    auto characters = named({"Huck", "Narrator"});
    characters[0].is_narrator = true;
    EXPECT_THAT(names_for_sheet(characters), ElementsAre("NARRATOR", "NARRATOR"));
}

TEST(NamesForSheet, AreHeadsOfSpeechesWhateverTheStoryCallsThem) {
    const std::string long_name(300, 'x');
    for (const std::string& name :
         names_for_sheet(named({long_name.c_str(), "A & B", "12", "a/b", "{x}", "Anna (the elder)", "—", "日本"}))) {
        const std::string line = name + ": Hello.";
        const auto head = read_head(line);
        ASSERT_TRUE(head) << name;
        EXPECT_EQ(head->kind, CueKind::Speech) << name;
        EXPECT_EQ(head->name, name);
        EXPECT_EQ(head->flaw, Head::Flaw::None) << name;
    }
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet

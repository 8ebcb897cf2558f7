// No two units include each other, directly or by way of others. A unit is a header with its source.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/sources.h"

namespace dramatis::architecture {
namespace {

using testing::ElementsAre;

TEST(Circles, NoUnitsIncludeEachOther) {
    const Graph units = graph_of(sources(), unit_of);
    for (const std::set<std::string>& circle : circles_of(units)) ADD_FAILURE() << describe_circle(units, circle);
    EXPECT_GE(units.nodes.size(), 100u) << "too few units to believe";
}

std::vector<Source> made_of(std::initializer_list<std::pair<const char*, const char*>> files) {
    std::vector<Source> made;
    for (const auto& [file, text] : files) made.push_back({file, text, includes_of(text)});
    return made;
}

TEST(Circles, AreFoundThroughSourcesAndOverSeveralUnits) {
    const auto files = made_of({{"a.h", "#include \"b.h\"\n"},
                                {"b.h", "// b\n\n#include \"c.h\"\n"},
                                {"c.h", ""},
                                {"c.cpp", "#include \"c.h\"\n#include \"a.h\"\n"},
                                {"d.h", "#include \"a.h\"\n"},
                                {"e.h", "#include \"f.h\"\n"},
                                {"f.cpp", "#include \"e.h\"\n"}});
    const Graph units = graph_of(files, unit_of);
    const auto circles = circles_of(units);
    EXPECT_THAT(circles, testing::UnorderedElementsAre(ElementsAre("a", "b", "c"), ElementsAre("e", "f")));
    EXPECT_EQ(describe_circle(units, {"a", "b", "c"}),
              "circle of a b c\n  a.h:1: #include \"b.h\"\n  b.h:3: #include \"c.h\"\n  c.cpp:2: #include \"a.h\"");
}

TEST(Circles, ADiamondIsNone) {
    const auto files = made_of({{"a.h", "#include \"b.h\"\n#include \"c.h\"\n"},
                                {"b.h", "#include \"d.h\"\n"},
                                {"c.h", "#include \"d.h\"\n"},
                                {"d.h", ""}});
    EXPECT_TRUE(circles_of(graph_of(files, unit_of)).empty());
}

}  // namespace
}  // namespace dramatis::architecture

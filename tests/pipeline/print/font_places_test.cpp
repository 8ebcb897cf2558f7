#include "pipeline/print/font_places.h"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::pipeline::print {
namespace {

TEST(FontPlaces, AreNeitherLibrariesNorHomes) {
    const auto places = places_of_fonts();
    EXPECT_THAT(places, testing::Contains("/usr/share/fonts"));
    for (const std::filesystem::path closed :
         {"/usr/lib", "/usr/bin", "/usr/share/doc", "/lib", "/etc/passwd", "/home", "/root"})
        for (const std::filesystem::path place : places) {
            const auto shared = std::ranges::mismatch(place, closed);
            EXPECT_NE(shared.in1, place.end()) << place << " opens " << closed;
        }
}

}  // namespace
}  // namespace dramatis::pipeline::print

// Included before everything else in the fuzz targets: libstdc++ 12 shows std::expected only to compilers that claim all
// of C++20's concepts, which clang 14 does not. Only <expected> is read under the claim; <variant> takes it at its word.
#pragma once

#undef __cpp_concepts
#define __cpp_concepts 202002L
#include <expected>
#undef __cpp_concepts
#define __cpp_concepts 201907L

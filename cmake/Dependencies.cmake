# Every third-party library, found once. Each is used by one adapter file of one room (docs/decisions/).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
foreach(library IN ITEMS sndfile soxr libebur128 espeak-ng libutf8proc libxxhash tomlplusplus portaudio-2.0 fftw3f
                          lilv-0 ncursesw libxml-2.0 libzip libcmark-gfm pangocairo cairo-pdf)
  pkg_check_modules(${library} REQUIRED IMPORTED_TARGET ${library})
endforeach()
# It asks for older POSIX macros than g++ has by itself, with which no precompiled header fits; it means wide characters.
set_target_properties(PkgConfig::ncursesw PROPERTIES INTERFACE_COMPILE_OPTIONS ""
                      INTERFACE_COMPILE_DEFINITIONS NCURSES_WIDECHAR=1)
# Of cmark-gfm, pkg-config knows all but its extensions (tables, strikethrough).
find_library(DRAMATIS_CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
if(DRAMATIS_TESTS)
  find_package(GTest REQUIRED)
  pkg_check_modules(vterm REQUIRED IMPORTED_TARGET vterm)
  include(GoogleTest)
endif()
if(DRAMATIS_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()

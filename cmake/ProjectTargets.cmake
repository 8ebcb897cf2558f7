# dramatis_target(NAME): language level and warnings of every target of ours, and nothing global.
function(dramatis_target name)
  target_compile_features(${name} PRIVATE cxx_std_23)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                         -Wnon-virtual-dtor -Wold-style-cast -ffp-contract=off
                         -Wno-restrict)  # false alarms of g++ 12 on string concatenation (GCC bug 105651)
  if(DRAMATIS_WARNINGS_AS_ERRORS)
    target_compile_options(${name} PRIVATE -Werror)
  endif()
endfunction()

# dramatis_library(NAME SOURCES… ): a room of the house; includes are written from the top: "core/units.h".
function(dramatis_library name)
  add_library(${name} STATIC ${ARGN})
  dramatis_target(${name})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
endfunction()

# dramatis_test(NAME LIBRARIES a b SOURCES …): one GoogleTest program a room.
function(dramatis_test name)
  cmake_parse_arguments(ARG "" "" "LIBRARIES;SOURCES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  dramatis_target(${name})
  # Tests name the fields that matter to them and leave the rest at their defaults.
  target_compile_options(${name} PRIVATE -Wno-missing-field-initializers)
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} dramatis_test_support GTest::gmock GTest::gtest_main)
  target_precompile_headers(${name} PRIVATE <gtest/gtest.h> <gmock/gmock.h>)
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300
                       WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
endfunction()

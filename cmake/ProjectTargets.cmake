# dramatis_target(NAME): language level and warnings of every target of ours, and nothing global.
function(dramatis_target name)
  target_compile_features(${name} PRIVATE cxx_std_23)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion
                         -Wnon-virtual-dtor -Wold-style-cast -ffp-contract=off
                         -pthread  # some libraries ask for it, and what is precompiled must be compiled alike
                         # What a name in a function hides of the same function: g++ alone can tell it from what another file has.
                         $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
                         # False alarms of g++ 12 on string concatenation (GCC bugs 105651 and 105329).
                         "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>"
                         # clang means fields left at their defaults too, and what libstdc++ itself does inside.
                         "$<$<CXX_COMPILER_ID:Clang>:-Wno-missing-designated-field-initializers;-Wno-deprecated-declarations>"
                         # What mutexes guard (core/thread_annotations.h).
                         $<$<CXX_COMPILER_ID:Clang>:-Wthread-safety>)
  if(DRAMATIS_WARNINGS_AS_ERRORS)
    target_compile_options(${name} PRIVATE -Werror)
  endif()
endfunction()

# dramatis_unity(NAME): sources are compiled in groups, which read their headers once. A name in an unnamed namespace is one of its
# group's then: a name that a room has twice is an error.
function(dramatis_unity name)
  if(DRAMATIS_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    # g++ takes a source that is included for a header, and warns of its classes with fields of an unnamed namespace.
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()

# dramatis_sanitizer_reports(NAME): what the address sanitizer finds in this program, whose standard error nobody reads, goes to the
# build folder's sanitizer-reports/.
function(dramatis_sanitizer_reports name)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=address")
    set(reports "${CMAKE_BINARY_DIR}/sanitizer-reports")
    file(MAKE_DIRECTORY "${reports}")
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/core/process/sanitizer_reports.cpp")
    target_compile_definitions(${name} PRIVATE "DRAMATIS_SANITIZER_REPORTS=\"${reports}\"")
  endif()
endfunction()

# dramatis_optimise(NAME LEVEL): a release build compiles the target with -O<LEVEL>.
function(dramatis_optimise name level)
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O${level}>)
endfunction()

# dramatis_precompiled(NAME LEVEL HEADERS a b …): headers compiled once for all targets that dramatis_precompile names.
# g++ compiles a source at the level of the precompiled header, whatever the source's own options say: a header a level.
function(dramatis_precompiled name level)
  cmake_parse_arguments(ARG "" "" "HEADERS" ${ARGN})
  add_library(${name} OBJECT "${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp")
  dramatis_target(${name})
  dramatis_optimise(${name} ${level})
  target_link_libraries(${name} PRIVATE fmt::fmt)
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# dramatis_library(NAME SOURCES… ): a room of the house; includes are written from the top: "core/units.h".
# Loops over samples live in mix/ alone: -O3 there. What runs once a cue lives in pipeline/: -O1, which compiles in half of the time.
function(dramatis_library name)
  add_library(${name} STATIC ${ARGN})
  dramatis_target(${name})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE room)
  if(room MATCHES "^mix(/|$)")
    set(level 3)
  elseif(room MATCHES "^pipeline(/|$)")
    set(level 1)
  else()
    set(level 2)
  endif()
  dramatis_optimise(${name} ${level})
  dramatis_unity(${name})
  if(DRAMATIS_PRECOMPILED_HEADERS)
    target_link_libraries(${name} PRIVATE fmt::fmt)
    target_precompile_headers(${name} REUSE_FROM dramatis_precompiled_o${level})
  endif()
endfunction()

# dramatis_test(NAME LIBRARIES a b SOURCES … [LABEL l] [SYSTEM Suite …] [PACING Suite …]): one GoogleTest program a room.
# Every test has one label: unit (memory and files; all of them together take less than 30 s), system (starts programs or
# servers) or pacing (takes the time that it plays or waits). LABEL is the program's, usually unit; the suites named have another.
function(dramatis_test name)
  cmake_parse_arguments(ARG "" "LABEL" "LIBRARIES;SOURCES;SYSTEM;PACING" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL unit)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  dramatis_target(${name})
  dramatis_optimise(${name} 1)
  dramatis_unity(${name})
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)  # as what is precompiled for them
  # Tests name the fields that matter to them and leave the rest at their defaults.
  target_compile_options(${name} PRIVATE -Wno-missing-field-initializers)
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} dramatis_test_support GTest::gmock GTest::gtest_main)
  target_precompile_headers(${name} REUSE_FROM dramatis_precompiled_tests)
  set(elsewhere "")
  foreach(label IN ITEMS SYSTEM PACING)
    if(ARG_${label})
      set(suites ${ARG_${label}})
      list(TRANSFORM suites APPEND ".*")
      list(APPEND elsewhere ${suites})
      list(JOIN suites ":" suites)
      string(TOLOWER ${label} label)
      dramatis_discover_tests(${name} ${label} "${suites}")
    endif()
  endforeach()
  list(JOIN elsewhere ":" elsewhere)
  dramatis_discover_tests(${name} ${ARG_LABEL} "*-${elsewhere}")
endfunction()

function(dramatis_discover_tests name label filter)
  gtest_discover_tests(${name} TEST_FILTER "${filter}" DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
                       PROPERTIES TIMEOUT 300 LABELS ${label} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
endfunction()

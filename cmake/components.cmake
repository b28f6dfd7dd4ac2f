# One folder is one component: a library of its *.cpp (but main.cpp), and one test program of its *_test.cpp.
#
# The presets that compile everything at once (asan, release) join a component's sources, which takes them less than half
# the time: what an unnamed namespace holds is then named once in the whole component. The preset dev does not join them.

# Components of base and platform.
#   gendan_component(platform/sql USES base LINKS PkgConfig::SQLITE)
function(gendan_component folder)
  cmake_parse_arguments(ARG "" "" "USES;LINKS;TEST_USES;TEST_LINKS" ${ARGN})
  string(REPLACE "/" "_" name ${folder})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "((_test|_fuzz)|/main)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(sources)
    add_library(${name} STATIC ${sources})
    set(visibility PUBLIC)
    gendan_settings(${name})
  else()
    add_library(${name} INTERFACE)
    set(visibility INTERFACE)
  endif()
  target_include_directories(${name} ${visibility} ${CMAKE_SOURCE_DIR}/server)
  foreach(use ${ARG_USES})
    string(REPLACE "/" "_" use ${use})
    target_link_libraries(${name} ${visibility} ${use})
  endforeach()
  target_link_libraries(${name} ${visibility} ${ARG_LINKS})
  gendan_embed_migrations(${name} ${folder})
  if(tests)
    string(REPLACE "/" "_" test_uses "${ARG_TEST_USES}")
    gendan_test(${name} "${tests}" ${test_uses} ${ARG_TEST_LINKS})
  endif()
  gendan_fuzzers(${name} ${folder})
endfunction()

# A capability lists the capabilities whose public face it may use.
#   gendan_capability(orders USES customers catalog)
function(gendan_capability name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS;TEST_USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/capabilities/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|_fuzz|/main)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  add_library(${name} STATIC ${sources})
  gendan_settings(${name})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(${name} PUBLIC platform ${ARG_USES} PRIVATE ${ARG_LINKS})
  gendan_embed_migrations(${name} capabilities/${name})
  if(tests)
    string(REPLACE "/" "_" test_uses "${ARG_TEST_USES}")
    gendan_test(${name} "${tests}" testing ${test_uses})
  endif()
  gendan_fuzzers(${name} capabilities/${name})
  set_property(GLOBAL APPEND PROPERTY GENDAN_CAPABILITIES ${name})
endfunction()

function(gendan_test name tests)
  add_executable(${name}_test ${tests})
  gendan_settings(${name}_test)
  target_link_libraries(${name}_test PRIVATE ${name} ${ARGN} GTest::gmock GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name}_test --gtest_brief=1)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

# With Clang, server/platform/files/sniff_fuzz.cpp is the program platform_files_sniff_fuzz; `fuzzers` are all. As a test
# it runs over what seeds/sniff/ holds beside it and a few hundred inputs more: enough to notice that it has rotted.
function(gendan_fuzzers name folder)
  if(NOT GENDAN_FUZZERS)
    return()
  endif()
  file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${folder}/*_fuzz.cpp)
  foreach(fuzzer ${fuzzers})
    get_filename_component(stem ${fuzzer} NAME_WE)
    set(program ${name}_${stem})
    add_executable(${program} ${fuzzer})
    gendan_settings(${program})
    target_link_libraries(${program} PRIVATE ${name})
    target_link_options(${program} PRIVATE -fsanitize=fuzzer)
    if(NOT TARGET fuzzers)
      add_custom_target(fuzzers)
    endif()
    add_dependencies(fuzzers ${program})

    string(REGEX REPLACE "_fuzz$" "" reader ${stem})
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/varied/${program})
    add_test(NAME ${program} COMMAND ${program} -runs=300 -seed=1 -timeout=10 ${CMAKE_BINARY_DIR}/varied/${program}
             ${CMAKE_SOURCE_DIR}/server/${folder}/seeds/${reader})
    set_tests_properties(${program} PROPERTIES TIMEOUT 60)
  endforeach()
endfunction()

function(gendan_settings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # When optimising, these see impossible lengths in `"text" + std::string()` (GCC bug 105651), the last one an empty
    # optional's value that nothing reads (bug 80635).
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
                                             -Wno-maybe-uninitialized)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_UNITY_BUILD)
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)  # a source that is included seems a header to it
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    # A capture may serve one branch of `if constexpr` only.
    target_compile_options(${target} PRIVATE -Wno-unused-lambda-capture)
  endif()
  if(GENDAN_PRECOMPILE)
    if(NOT TARGET precompiled)
      add_library(precompiled STATIC ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
      target_precompile_headers(precompiled PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp)
      target_link_libraries(precompiled PUBLIC Threads::Threads Boost::json)  # what base links: macros must agree
      target_compile_options(precompiled PRIVATE -Wpedantic)  # decides a predefined macro: without it the header does not fit
    endif()
    target_precompile_headers(${target} REUSE_FROM precompiled)
  endif()
endfunction()

# migrations/*.sql of a folder become `<name>_migrations()`, declared where the list of them is made.
function(gendan_embed_migrations name folder)
  file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${folder}/migrations/*.sql)
  if(NOT scripts)
    return()
  endif()
  list(SORT scripts)
  get_filename_component(short ${folder} NAME)
  set(entries "")
  foreach(script ${scripts})
    set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${script})
    get_filename_component(stem ${script} NAME_WE)
    file(READ ${script} text)
    string(APPEND entries "    {\"${short}/${stem}\", R\"sql(${text})sql\"},\n")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/generated/${short}_migrations.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT
"#include <array>
#include <span>
#include \"platform/sql/migrate.hpp\"
namespace gendan {
std::span<sql::Migration const> @short@_migrations();
std::span<sql::Migration const> @short@_migrations() {
  static constexpr auto scripts = std::to_array<sql::Migration>({
@entries@  });
  return scripts;
}
}
")
  target_sources(${name} PRIVATE ${generated})
endfunction()

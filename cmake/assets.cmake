# Puts the files of a folder into a program: gendan_embed_assets(app ${CMAKE_SOURCE_DIR}/web/dist)
# gives the target `http::embedded_assets()`. A neighbour with .br or .gz behind its name is the file's
# compressed form. The folder is read at each build, because names change with contents; a missing folder
# gives an empty table.
#
# Run as a script (cmake -P), this file writes the table and the assembler source that includes the bytes.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(gendan_embed_assets target folder)
    set(stem ${CMAKE_BINARY_DIR}/generated/${target}_assets)
    add_custom_target(${target}_assets
      COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DSTEM=${stem} -P ${CMAKE_SOURCE_DIR}/cmake/assets.cmake
      BYPRODUCTS ${stem}.cpp ${stem}.S VERBATIM)
    target_sources(${target} PRIVATE ${stem}.cpp ${stem}.S)
    set_source_files_properties(${stem}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
    add_dependencies(${target} ${target}_assets)
  endfunction()
  return()
endif()

cmake_minimum_required(VERSION 3.25)

# As the web knows them; what is not here is offered as a download.
set(type_html "text/html; charset=utf-8")
set(type_js "text/javascript; charset=utf-8")
set(type_mjs "text/javascript; charset=utf-8")
set(type_css "text/css; charset=utf-8")
set(type_json "application/json")
set(type_webmanifest "application/manifest+json")
set(type_svg "image/svg+xml")
set(type_png "image/png")
set(type_jpg "image/jpeg")
set(type_webp "image/webp")
set(type_ico "image/x-icon")
set(type_woff2 "font/woff2")
set(type_wasm "application/wasm")
set(type_txt "text/plain; charset=utf-8")
set(type_map "application/json")

# Appends a form's bytes to the assembler text; the caller's `view` becomes the C++ expression for them.
macro(embed form file)
  set(symbol gendan_asset_${index}_${form})
  # The hash is there so that a changed file changes this source, which then is assembled again.
  file(SHA256 ${file} hash)
  string(APPEND bytes ".global ${symbol}, ${symbol}_end\n${symbol}: /* ${hash} */ .incbin \"${file}\"\n${symbol}_end: .byte 0\n")
  string(APPEND declarations "extern \"C\" char const ${symbol}[];\nextern \"C\" char const ${symbol}_end[];\n")
  set(view "view(${symbol}, ${symbol}_end)")
endmacro()

string(REPEAT "[A-Za-z0-9_-]" 8 eight_of_a_hash)
set(bytes "")
set(declarations "")
set(entries "")
set(index 0)
file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${FOLDER} ${FOLDER}/*)
list(FILTER files EXCLUDE REGEX "\\.(gz|br)$")
list(SORT files)
foreach(file ${files})
  embed(identity ${FOLDER}/${file})
  set(identity "${view}")
  string(SUBSTRING ${hash} 0 20 etag)
  set(gzip "{}")
  set(brotli "{}")
  if(EXISTS ${FOLDER}/${file}.gz)
    embed(gzip ${FOLDER}/${file}.gz)
    set(gzip "${view}")
  endif()
  if(EXISTS ${FOLDER}/${file}.br)
    embed(brotli ${FOLDER}/${file}.br)
    set(brotli "${view}")
  endif()
  string(REGEX REPLACE "^.*\\." "" ending ${file})
  set(type "${type_${ending}}")
  if(NOT type)
    set(type "application/octet-stream")
  endif()
  # Vite's hashed names: assets/index-DiwrgTda.js
  set(is_immutable false)
  if(file MATCHES "^assets/.*-${eight_of_a_hash}\\.[a-z0-9.]+$")
    set(is_immutable true)
  endif()
  string(APPEND entries "      {\"/${file}\", \"${type}\", \"${etag}\", ${identity}, ${gzip}, ${brotli}, ${is_immutable}},\n")
  math(EXPR index "${index} + 1")
endforeach()

file(CONFIGURE OUTPUT ${STEM}.S @ONLY CONTENT
".section .rodata
@bytes@.section .note.GNU-stack,\"\",@progbits
")
file(CONFIGURE OUTPUT ${STEM}.cpp @ONLY CONTENT
"#include <array>
#include <vector>
#include \"platform/http/static_files.hpp\"
@declarations@namespace gendan::http {
namespace {
[[maybe_unused]] std::string_view view(char const* begin, char const* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}
}
std::span<Asset const> embedded_assets() {
  static std::vector<Asset> const assets = {
@entries@  };
  return assets;
}
}
")

// The child process that poppler runs in (platform/process), which it recognises before main (poppler.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/pdf/pdf.hpp"

namespace gendan::pdf {

// Its first argument; stands in poppler.cpp, which the linker so takes along with whoever begins a child.
extern char const child_flag[];

// How a child says why it has nothing to say.
enum class ChildExit : int { done = 0, encrypted = 3, broken = 4, no_such_page = 5, not_able = 6 };

inline constexpr unsigned most_seconds = 20;
inline constexpr std::uint64_t most_memory = std::uint64_t{1} << 30;
inline constexpr std::size_t most_output = std::size_t{16} << 20;
inline constexpr std::ptrdiff_t most_children = 2;  // at once; others wait

// What the child printed. Refusals as in pdf.hpp.
std::string output_of_child(std::vector<std::string> const& arguments);

// What a child printed of a document's text; refused where it is not what a child prints.
Document document_said(std::string_view output);

}  // namespace gendan::pdf

// The child process that WeasyPrint runs in: what it is told, and how it ends.
#pragma once

#include <cstdint>

namespace gendan::print {

// Its first argument, the second is its seconds; stands in printer_child.cpp, which the linker so takes along.
extern char const printer_flag[];

enum class PrinterExit : int { done = 0, failed = 1, not_there = 7, no_memory = 8 };

// Of address space, of which a document of 2,000 lines takes a third.
inline constexpr std::uint64_t most_memory = std::uint64_t{2} << 30;

}  // namespace gendan::print

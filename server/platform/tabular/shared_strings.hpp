// The texts that an XLSX workbook's cells refer to by number. They wait in a temporary file, mapped into
// memory, so that the system may drop what is not being used.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/xml_reader.hpp"

namespace gendan::tabular {

class SharedStrings {
public:
  SharedStrings();  // none
  explicit SharedStrings(XmlReader xml);
  SharedStrings(SharedStrings&&) noexcept;
  ~SharedStrings();

  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t index) const;  // below size()

private:
  class Spill;

  std::unique_ptr<Spill> spill_;
  std::vector<std::uint32_t> ends_;  // where each text ends in the spill
};

}  // namespace gendan::tabular

#include <toml++/toml.h>

#include <optional>
#include <sstream>
#include <stdexcept>

#include "platform/config/given.hpp"

namespace gendan::config {
namespace {

std::string place_of(std::filesystem::path const& file, toml::source_region const& source) {
  return file.string() + ":" + std::to_string(source.begin.line);
}

GivenValue list_of(toml::array const& array) {
  std::vector<std::string> texts;
  for (auto const& element : array) {
    auto const text = element.value_exact<std::string>();
    if (!text) return Unreadable{};
    texts.push_back(*text);
  }
  return texts;
}

GivenValue value_of(toml::node const& node) {
  if (auto const text = node.value_exact<std::string>()) return *text;
  if (auto const number = node.value_exact<std::int64_t>()) return *number;
  if (auto const truth = node.value_exact<bool>()) return *truth;
  if (auto const* const array = node.as_array()) return list_of(*array);
  return Unreadable{};
}

void collect(toml::table const& table, std::string const& prefix, std::filesystem::path const& file,
             std::vector<Given>& given) {
  for (auto const& [key, node] : table) {
    auto const name = prefix + std::string(key.str());
    if (auto const* const inner = node.as_table())
      collect(*inner, name + ".", file, given);
    else
      given.push_back({name, value_of(node), place_of(file, node.source())});
  }
}

}  // namespace

std::vector<Given> given_by_toml(std::filesystem::path const& file) try {
  std::vector<Given> given;
  collect(toml::parse_file(file.string()), "", file, given);
  return given;
} catch (toml::parse_error const& error) {
  auto const line = error.source().begin.line;
  throw std::runtime_error((line == 0 ? file.string() : place_of(file, error.source())) + ": " +
                           std::string(error.description()));
}

}  // namespace gendan::config

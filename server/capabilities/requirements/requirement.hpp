// What a requirement is and the rules over its links: pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "base/whole.hpp"

namespace gendan::requirements {

using RequirementId = Id<struct RequirementTag>;

// By which way it reached us.
enum class SourceChannel { email, wechat, phone, portal, paper, other };
BOOST_DESCRIBE_ENUM(SourceChannel, email, wechat, phone, portal, paper, other)

enum class RequirementForm { file, text };
BOOST_DESCRIBE_ENUM(RequirementForm, file, text)

// On a page, in thousandths of its width and height from the top left corner.
struct Box {
  Whole<0, 1'000> left;
  Whole<0, 1'000> top;
  Whole<0, 1'000> right;
  Whole<0, 1'000> bottom;
  friend bool operator==(Box const&, Box const&) = default;
};
BOOST_DESCRIBE_STRUCT(Box, (), (left, top, right, bottom))

// Where in a document something stands; empty: in the document as a whole.
struct Origin {
  std::optional<Whole<1, 100'000>> page;
  std::optional<Box> box;  // on the page
  std::optional<BoundedText<1, 200>> sheet;
  std::optional<BoundedText<2, 10>> cell;  // "C14"
  std::optional<Whole<1, 10'000'000>> line;
  std::optional<BoundedText<1, 2'000, Lines::many>> quote;  // its words as they stand there
  friend bool operator==(Origin const&, Origin const&) = default;
};
BOOST_DESCRIBE_STRUCT(Origin, (), (page, box, sheet, cell, line, quote))

struct FieldLink {
  BoundedText<1, 250> field;  // as orders name it: "requested_on", "lines/20/unit_price"
  Origin origin;
  friend bool operator==(FieldLink const&, FieldLink const&) = default;
};
BOOST_DESCRIBE_STRUCT(FieldLink, (), (field, origin))

// A cell of a sheet as spreadsheets name it: columns A to XFD, rows 1 to 1,048,576 (ECMA-376).
bool is_cell_name(std::string_view name);

// Stable code of why a text may not be kept as the customer's words, or nullopt. Any other text is kept as
// it is, white space and line ends included.
std::optional<std::string_view> words_fault(std::string_view text);

// Everything wrong with a list of links: fields that the order does not have, fields named twice, places that
// cannot be. `words` is the text of a typed requirement: a quote from it must stand in it, a line must be there.
std::vector<Problem> link_problems(std::vector<FieldLink> const& links,
                                   std::function<bool(std::string const& field)> const& has_field,
                                   std::optional<std::string> const& words);

// What an edit of links did to one field: null where there was, or is, none.
struct LinkChange {
  std::string field;
  std::optional<Origin> before;
  std::optional<Origin> after;
};
BOOST_DESCRIBE_STRUCT(LinkChange, (), (field, before, after))
std::vector<LinkChange> link_changes(std::vector<FieldLink> const& before, std::vector<FieldLink> const& after);

// One document in the order in which documents supersede each other.
struct Standing {
  RequirementId id;
  Instant received_at;
  bool is_void = false;
};

struct StandingLink {
  RequirementId requirement_id;
  std::string field;
};

// By field, the document that counts for it: the one received last among those that are not void and name the
// field; of two received at one instant the one kept later.
std::map<std::string, RequirementId> counting_documents(std::vector<Standing> const& documents,
                                                        std::vector<StandingLink> const& links);

}  // namespace gendan::requirements

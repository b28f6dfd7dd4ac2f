// Who makes or sells it to us: suppliers with their products, lead times and alternates.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"

namespace gendan::suppliers {

using SupplierId = Id<struct SupplierTag>;

void install(service::App& app);

struct SupplierSummary {
  SupplierId id;
  std::string number;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(SupplierSummary, (), (id, number, name))
std::optional<SupplierSummary> supplier_summary(sql::Transaction& tx, SupplierId const& id);

// For imports: the supplier of this name (compared without case, width and blanks around), made when there
// is none; `source` then stands in the event.
SupplierSummary supplier_by_name(service::Call& call, Name const& name, std::string_view source);

// Event "supplier_created" on stream "suppliers/<id>" carries what was created, and its source;
// "supplier_edited" carries service::Edited: its path "/name" says a rename.

}  // namespace gendan::suppliers

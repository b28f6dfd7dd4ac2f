// How somebody is told of something: in the centre, by mail at once, with the next digest, or not at all.
#pragma once

#include <boost/describe.hpp>

namespace gendan::notifications {

enum class MailDelivery { none, at_once, digest };
BOOST_DESCRIBE_ENUM(MailDelivery, none, at_once, digest)

struct Delivery {
  bool is_shown = true;  // in the centre
  MailDelivery mail = MailDelivery::none;

  friend bool operator==(Delivery const&, Delivery const&) = default;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (is_shown, mail))

}  // namespace gendan::notifications

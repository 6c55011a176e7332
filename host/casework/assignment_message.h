// The assignment message (toewijzingsbericht) by which a municipality tells a provider, in the
// national form, what to deliver to whom: WMO301 for the Wmo and JW301 for the Jeugdwet, of
// iStandaarden release 3.2.
//
// The back office sends it through the national exchange (VECOZO, GGK); the host makes it and sends
// nothing. It is made of what is recorded: the order, the grant, the identity, the AGB code of the
// provider (roles.lua) and the national product (provisions.lua). What is not recorded is not made
// up: the sex is "unknown", and there is no relation.
#pragma once

#include <string>

#include "casework/context.h"
#include "model/ids.h"

namespace naober::casework {

struct AssignmentMessage {
  std::string kind;  // "WMO301", "JW301"
  std::string name;  // of a file: "WMO301_0373_12.xml"; names nobody
  std::string text;  // XML, UTF-8
};

// Needs order; the look into the identity is journalled. Refused (conflict), each with what to do,
// when the help has no national product, the provider no AGB code, the client no BSN, or the
// municipality no CBS code on the day of the order.
Result<AssignmentMessage> assignment_message(const Context& context, const OrderId& order);

}  // namespace naober::casework

// Somebody with whom one works in a municipality: a name for an id that files and lists speak of.
#pragma once

#include <string>
#include <vector>

#include "access/account.h"

namespace naober::access {

struct Colleague {
  UserId user;
  std::string display_name;
  std::string organisation;
  std::vector<std::string> roles;  // that they hold there on the day that was asked for
};

}  // namespace naober::access

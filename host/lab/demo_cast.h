// The invented colleagues of a demonstration: one user for each role that a region's policy knows.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "access/accounts.h"
#include "lab/demo_people.h"
#include "policy/bundle.h"

namespace naober::lab {

struct Colleague {
  access::Account account;
  std::string role;
  std::vector<std::string> municipalities;  // where the role is held
};

struct Cast {
  std::vector<Colleague> colleagues;
  std::string password;  // the same for all: it is printed, and opens invented files only
};

// Makes the users of every region that these bundles form, and one regional administrator. A role
// that several municipalities of a region share gets one user for all of them ("consultant.buch").
// Who already has an account keeps it. Progress is for who calls: the cost is one password hash per
// user.
Result<Cast> make_cast(access::Accounts& accounts,
                       const std::vector<std::shared_ptr<const policy::Bundle>>& bundles,
                       Chance& chance, Date from);

}  // namespace naober::lab

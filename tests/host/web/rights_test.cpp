// Every door, every role, at home and elsewhere: what happens is what the declarations say.
//
// The table is made from two declarations that know nothing of each other: what a door asks
// (host/web/rights.cpp) and what a role does (roles.lua). Then every cell is tried at the gate.
// A cell that opens too far, or stays shut while it is declared open, is named.
#include "web/rights.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "web/open_house.h"

namespace naober::web {
namespace {

using Asks = Right::Asks;

// A role as roles.lua declares it, and somebody who holds it.
struct Holder {
  std::string municipality;
  std::string role;                 // empty: a regional administrator
  std::set<std::string> does = {};  // acts
  std::string token;
};

// The purposes for which this role may look, by the declarations.
std::string purpose_for(const std::set<std::string>& does) {
  for (const access::Purpose purpose : access::all_purposes()) {
    for (const access::Act act : access::acts_served_by(purpose)) {
      if (does.contains(std::string(access::name_of(act)))) {
        return std::string(access::name_of(purpose));
      }
    }
  }
  return "";
}

// What the two declarations say together. Written apart from admits() on purpose.
bool is_open(const Right& right, const Holder& holder, bool at_home) {
  const bool regional = holder.role.empty();
  const bool here = !regional && at_home;
  const bool does = std::any_of(right.acts.begin(), right.acts.end(), [&](access::Act act) {
    return holder.does.contains(std::string(access::name_of(act)));
  });
  switch (right.asks) {
    case Asks::undeclared:
      return false;
    case Asks::nothing:
    case Asks::session:
      return true;
    case Asks::role_here:
      return here || (regional && right.or_regional);
    case Asks::act_here:
      return (here && does) || (regional && right.or_regional);
    case Asks::role_somewhere:
      return true;
    case Asks::act_somewhere:
      return does || (regional && right.or_regional);
    case Asks::regional:
      return regional;
  }
  return false;
}

class EveryDoor : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    house = new OpenHouse();
    const auto policy = house->application().policy();
    for (const auto& [name, served] : policy->municipalities) {
      if (served.bundle != nullptr) {
        add_holders(name, *served.bundle);
      }
    }
    holders.push_back({"", "", {}, house->administrator("regional")});
  }
  static void TearDownTestSuite() { delete house; }

  // Somebody for every role of a municipality, of an organisation that may hold it.
  static void add_holders(const std::string& municipality, const policy::Bundle& bundle) {
    for (const policy::Role& role : bundle.roles.roles) {
      const auto& organisations = bundle.roles.organisations;
      const auto may_hold = std::find_if(
          organisations.begin(), organisations.end(), [&](const policy::Organisation& each) {
            return bundle.roles.may_hold(role.name, each, Date::of(2026, 4, 1)).has_value();
          });
      if (may_hold == organisations.end()) {
        continue;  // a role that nobody may hold opens nothing
      }
      const std::string name = "p" + std::to_string(holders.size());
      holders.push_back({municipality,
                         role.name,
                         {role.does.begin(), role.does.end()},
                         house->somebody(name, may_hold->name, municipality, role.name)});
      homes.insert(municipality);
    }
  }

  // A path in which every variable is something that is not there.
  static std::string address(const std::string& path, const std::string& municipality) {
    std::string filled;
    for (std::size_t at = 0; at < path.size();) {
      if (path[at] != '{') {
        filled += path[at++];
        continue;
      }
      const std::size_t end = path.find('}', at);
      const std::string name = path.substr(at + 1, end - at - 1);
      filled += name == "municipality" ? municipality : name == "number" ? "1" : "nothing";
      at = end + 1;
    }
    return filled;
  }

  static int status(const Route& route, const std::string& municipality, const Holder* holder) {
    const std::string path = address(route.path, municipality);
    const std::string bearer = holder == nullptr ? "" : "Bearer " + holder->token;
    const std::string purpose = holder == nullptr ? "investigation" : purpose_for(holder->does);
    Request request;
    request.method = route.method;
    request.target = request.path = path;
    request.headers = {{"Host", "localhost"}, {"Purpose", purpose}};
    if (holder != nullptr) {
      request.headers.emplace_back("Authorization", bearer);
    }
    return house->gate().answer(request).status;
  }

  // Logging out ends the session that is tried with; tests/plays/access.play.py does it.
  static bool ends_the_session(const Route& route) {
    return route.method == Method::delete_ &&
           (route.path == "/api/v1/sessions/current" || route.path == "/api/v1/sessions");
  }
  static bool is_in_a_municipality(const Route& route) {
    return route.path.find("{municipality}") != std::string::npos;
  }

  static inline OpenHouse* house = nullptr;
  static inline std::vector<Holder> holders;
  static inline std::set<std::string> homes;
};

TEST_F(EveryDoor, declares_its_right) {
  for (const auto& route : house->router().routes()) {
    EXPECT_NE(route->right.asks, Asks::undeclared)
        << name_of(route->method) << " " << route->path << " stands not in host/web/rights.cpp";
  }
}

TEST_F(EveryDoor, on_the_page_of_rights_exists) {
  std::set<std::pair<Method, std::string>> there;
  for (const auto& route : house->router().routes()) {
    there.emplace(route->method, route->path);
  }
  std::set<std::pair<Method, std::string>> named;
  for (const DoorRight& door : all_rights()) {
    EXPECT_TRUE(there.contains({door.method, door.path}))
        << name_of(door.method) << " " << door.path << " is no route any more";
    EXPECT_TRUE(named.emplace(door.method, door.path).second) << door.path << " stands twice";
  }
}

TEST_F(EveryDoor, is_shut_without_a_session_but_for_those_that_say_so) {
  for (const auto& route : house->router().routes()) {
    const int answered = status(*route, "bergen", nullptr);
    if (route->right.asks == Asks::nothing) {
      EXPECT_NE(answered, 403) << route->path;
      EXPECT_TRUE(answered != 401 || route->path == "/api/v1/sessions") << route->path;
    } else {
      EXPECT_EQ(answered, 401) << name_of(route->method) << " " << route->path;
    }
  }
}

// Every cell of the table, in every municipality that is open: at home and in each other region.
TEST_F(EveryDoor, opens_for_whom_the_declarations_say_and_for_nobody_else) {
  int tried = 0;
  for (const Holder& holder : holders) {
    const std::string home = holder.role.empty() ? "bergen" : holder.municipality;
    const std::string elsewhere = home == "weesp" ? "heiloo" : "weesp";
    for (const auto& route : house->router().routes()) {
      if (ends_the_session(*route)) {
        continue;
      }
      for (const std::string& place : {home, elsewhere}) {
        const bool at_home = place == home;
        if (!at_home && !is_in_a_municipality(*route)) {
          continue;
        }
        const bool looks = route->right.acts == std::vector{access::Act::read_client};
        if (looks && purpose_for(holder.does).empty()) {
          continue;  // may look, for no purpose there is: refused behind the gate
        }
        const bool open = is_open(route->right, holder, at_home);
        const int answered = status(*route, place, &holder);
        ++tried;
        EXPECT_TRUE(open ? answered != 401 && answered != 403 : answered == 403)
            << name_of(route->method) << " " << route->path << " in " << place << " for a "
            << (holder.role.empty() ? "regional administrator" : holder.role) << " of " << home
            << ": " << answered << ", declared " << (open ? "open" : "shut");
      }
    }
  }
  EXPECT_GT(tried, 10'000);
}

TEST_F(EveryDoor, that_declares_nothing_lets_nobody_in) {
  Router router(&right_of);
  router.add({Method::get, "/api/v1/forgotten", Guard::visitor,
              [](Call&) -> Result<Response> { return Response{}; }});
  Gate gate(house->application(), router);
  for (const Holder& holder : holders) {
    const std::string bearer = "Bearer " + holder.token;
    Request request;
    request.target = request.path = "/api/v1/forgotten";
    request.headers = {{"Host", "localhost"}, {"Authorization", bearer}};
    EXPECT_EQ(gate.answer(request).status, 403);
  }
}

}  // namespace
}  // namespace naober::web

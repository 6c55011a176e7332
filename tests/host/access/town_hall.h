// A small municipality's roles, and a region's file, for the tests of this room.
#pragma once

#include <memory>

#include "access/accounts.h"
#include "access/sessions.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::access {

inline policy::Role role(std::string name, std::vector<std::string> kinds,
                         std::vector<std::string> does) {
  policy::Role made;
  made.name = std::move(name);
  made.kinds = std::move(kinds);
  made.does = std::move(does);
  return made;
}

inline policy::Organisation organisation(std::string name, std::string kind) {
  policy::Organisation made;
  made.name = std::move(name);
  made.kind = std::move(kind);
  return made;
}

// Care providers stay out of the team; officers decide under a mandate, after a consultation.
inline policy::Bundle little_town() {
  policy::Bundle bundle;
  bundle.municipality.name = "dorp";
  bundle.municipality.title = "Dorp";
  bundle.roles.municipality = "Dorp";
  bundle.roles.organisations = {organisation("gemeente", "municipality"),
                                organisation("impuls", "welfare"),
                                organisation("thuishulp", "care_provider")};
  bundle.roles.roles = {
      role("team_member", {"municipality", "welfare"},
           {"read_client", "make_plan", "advise", "decide"}),
      role("officer", {"municipality"},
           {"read_client", "decide", "decide_objection", "read_journal"}),
      role("provider", {"care_provider"}, {"deliver", "decide"}),
  };
  policy::Mandate mandate;
  mandate.name = "decide_tailored";
  mandate.to = {"officer"};
  mandate.acts = {"decide"};
  mandate.only_after = "consultation";
  bundle.roles.mandates = {mandate};
  policy::Separation separation;
  separation.name = "plan_and_decide";
  separation.one = "make_plan";
  separation.other = "decide";
  separation.because = "Vier ogen.";
  bundle.roles.separations = {separation};
  return bundle;
}

inline Actor actor(std::string organisation_name, std::vector<std::string> roles) {
  static SystemRandom random;
  Actor made;
  made.user = UserId::make(random);
  made.municipality = "dorp";
  made.organisation = std::move(organisation_name);
  made.roles = std::move(roles);
  made.day = Date::of(2026, 4, 1);
  return made;
}

// The region's file in a folder of its own, with cheap hashes and a clock that stands still.
struct TownHall {
  TemporaryFolder folder;
  FixedClock clock{Date::of(2026, 4, 1)};
  SystemRandom random;
  std::unique_ptr<store::House> house = open_house();
  Passwords passwords{HashCost::tests};
  Sessions sessions{house->region(), passwords, clock, random};
  Accounts accounts{house->region(), passwords, sessions, clock, random};

  std::unique_ptr<store::House> open_house() {
    store::HouseOptions options;
    options.data = folder.path();
    auto opened = store::House::open(options, clock, random);
    CHECK(opened.has_value());
    return *std::move(opened);
  }

  Account add(const std::string& name, const std::string& employer) {
    auto made = accounts.add({name, "Anna", employer, "vier woorden op rij", false}, "test");
    CHECK(made.has_value());
    return *made;
  }
};

}  // namespace naober::access

// A household on one page, and what there may be too much of for one page.
#include "casework/household_page.h"

#include <set>

#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

constexpr int timeline_of_the_page = 20;

// "/households/{household}?law=wmo": what one looks at, and for which law.
Result<casework::HouseholdLook> look_at(Call& call) {
  casework::HouseholdLook look;
  TRY(look.household, call.path_id<HouseholdId>(1));
  look.law = call.query_text("law");
  return look;
}

void note(std::set<std::string>& users, const std::string& user) {
  if (!user.empty() && user != "host") {
    users.insert(user);
  }
}

// The names of the colleagues whom a page mentions, so that nobody has to ask for each.
Value people_on(Call& call, const std::string& director,
                const std::vector<casework::ContactPerson>& contact_persons,
                const Page<HouseholdLine>& timeline) {
  std::set<std::string> users;
  note(users, director);
  for (const auto& person : contact_persons) {
    note(users, person.user);
  }
  for (const auto& line : timeline.items) {
    note(users, line.by);
  }
  List people;
  for (const auto& user : users) {
    const auto id = access::UserId::parse(user);
    const auto account = id ? call.house.accounts().find(*id) : Result<access::Account>();
    if (id && account) {
      people.push_back(Map{{"user_id", user},
                           {"display_name", account->display_name},
                           {"organisation", account->organisation}});
    }
  }
  return people;
}

Result<Response> open_household(Call& call) {
  TRY(const auto look, look_at(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::open_household(context, look, timeline_of_the_page));
  Value shown = show(page);
  shown.as<Map>()->emplace("people",
                           people_on(call, page.director, page.contact_persons, page.timeline));
  return json(shown);
}

Result<Response> timeline(Call& call) {
  TRY(const auto look, look_at(call));
  const auto after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::household_timeline(context, look, after, limit));
  Value shown = show(page);
  shown.as<Map>()->emplace("people", people_on(call, "", {}, page));
  return json(shown);
}

template <class T>
Value with_withheld(const casework::SeenPage<T>& seen) {
  Value shown = show(seen.page);
  shown.as<Map>()->emplace("withheld", show(seen.withheld));
  return shown;
}

Result<Response> cases(Call& call) {
  TRY(const auto look, look_at(call));
  std::optional<CaseState> state;
  if (const std::string word = call.query_text("state"); !word.empty()) {
    TRY(state, parse_word<CaseState>(word, "state"));
  }
  const auto after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto seen, casework::household_cases(context, look, state, after, limit));
  return json(with_withheld(seen));
}

Result<Response> provisions(Call& call) {
  TRY(const auto look, look_at(call));
  TRY(const bool running, call.query_flag("running"));
  const auto after = call.query_text("after");
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto seen, casework::household_provisions(context, look, running, after, limit));
  return json(with_withheld(seen));
}

}  // namespace

void add_households(Router& router) {
  const std::string one = in_municipality("/households/{household}");
  router.add({Method::get, one, Guard::municipality, open_household});
  router.add({Method::get, one + "/timeline", Guard::municipality, timeline});
  router.add({Method::get, one + "/cases", Guard::municipality, cases});
  router.add({Method::get, one + "/provisions", Guard::municipality, provisions});
}

}  // namespace naober::web

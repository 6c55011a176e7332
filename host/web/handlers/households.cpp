// A household on one page: who lives there, their plan, their cases, what runs.
#include "casework/household_page.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Result<Response> open_household(Call& call) {
  TRY(const auto id, call.path_id<HouseholdId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto page, casework::open_household(context, id));
  return json(show(page));
}

}  // namespace

void add_households(Router& router) {
  router.add({Method::get, in_municipality("/households/{household}"), Guard::municipality,
              open_household});
}

}  // namespace naober::web

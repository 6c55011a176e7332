// What a resident may ask for: a copy of everything, and who looked at it (AVG art. 15 and 20).
#include "casework/client_copy.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

using Ask = Result<Value> (*)(const casework::Context&, const ClientId&);
using Page = std::string (*)(const Value&);

Result<Response> answered(Call& call, Ask ask, Page page) {
  TRY(const auto id, call.path_id<ClientId>(1));
  TRY(const bool as_page, wants_page(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto told, ask(context, id));
  return as_page ? letter_response(page(told), context.today(), false)
                 : Result<Response>(json(told));
}

Result<Response> copy(Call& call) {
  return answered(call, casework::copy_of_client, casework::copy_page);
}

Result<Response> report(Call& call) {
  return answered(call, casework::access_report, casework::access_page);
}

}  // namespace

void add_client_rights(Router& router) {
  router.add({Method::get, in_municipality("/clients/{client}/copy"), Guard::municipality, copy});
  router.add({Method::get, in_municipality("/clients/{client}/access-report"), Guard::municipality,
              report});
}

}  // namespace naober::web

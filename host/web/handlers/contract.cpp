// The contract of this API, where the Dutch API design rules want it: at the root of the version.
#include "base/embedded.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<Response> contract(Call&) {
  const EmbeddedFile* file = find_embedded("api/openapi.json");
  if (file == nullptr) {
    return refuse(Fault::not_found, "This build carries no contract.");
  }
  Response response;
  response.body = file->content;
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  response.headers.emplace_back("Cache-Control", "public, max-age=300");
  return response;
}

}  // namespace

void add_contract(Router& router) {
  router.add({Method::get, "/api/v1/openapi.json", Guard::anyone, contract, Pace::quick});
}

}  // namespace naober::web

// One request on its way through a handler: what was asked, by whom, and what the house lends to
// answer it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "access/purpose.h"
#include "casework/context.h"
#include "web/application.h"
#include "web/http.h"
#include "web/read.h"
#include "web/router.h"

namespace naober::web {

class Metrics;

struct Call {
  const Request& request;
  Application& house;
  Metrics& metrics;
  std::vector<std::string> path_values = {};  // variable segments, in order
  std::map<std::string, std::string, std::less<>> query = {};
  std::shared_ptr<const studio::PolicyInUse> policy = {};
  std::shared_ptr<const access::Visitor> visitor = {};  // null behind Guard::anyone
  std::shared_ptr<const policy::Bundle> bundle = {};    // null but behind Guard::municipality
  store::MunicipalityLoan store = {};                   // the same
  std::optional<Value> body_value = {};
  std::vector<Error> faults = {};  // all that is wrong with the body; told at once
  std::map<std::string, bool, std::less<>> asked_query = {};

  // A variable segment as an id; what is not in form names nothing here (not_found).
  template <class SomeId>
  Result<SomeId> path_id(std::size_t place) const {
    auto id = SomeId::parse(path_values.at(place));
    if (!id) {
      return refuse(Fault::not_found, "There is nothing here by that id.");
    }
    return *std::move(id);
  }

  // The body, to be read. An absent body reads as an empty object. invalid when it is no JSON.
  Result<Reading> body();
  // Refuses with everything that was found wrong; call it once all has been read.
  Result<void> accept(Reading& reading);

  // A query key, or an empty text. Keys that no handler asks for are refused by accept_query().
  std::string query_text(std::string_view key);
  Result<std::optional<Date>> query_date(std::string_view key);
  Result<int> query_limit();
  Result<bool> query_flag(std::string_view key);
  Result<void> accept_query() const;

  // Why the file is opened: the header `Purpose`, or the query key `purpose`.
  Result<std::optional<access::Purpose>> purpose();

  access::Actor actor() const;
  // For a use case; the purpose may be absent.
  Result<casework::Context> context();
  // The same for a look: without a purpose it is refused here (invalid).
  Result<casework::Context> look();
  // The journal's purpose and may() for acts that are the door's own business.
  Result<access::Permission> may(access::Act act, const access::Context& context = {}) const;
};

Response json(const Value& value, int status = 200);
// 201 with the place of what was made.
Response created(const Value& value, std::string location);
Response no_content();
// Whether a letter is wanted on paper: `format=pdf`, or an Accept that names application/pdf and no
// HTML. invalid for another format. To be asked before accept_query().
Result<bool> wants_pdf(Call& call);
// Whether a page for people is wanted (`format=html`) and not JSON. invalid for another format. To
// be asked before accept_query().
Result<bool> wants_page(Call& call);
// A letter is a page of our own making; it brings no script, and none would run. On paper it says
// the same words; `on` is its day.
Result<Response> letter_response(std::string html, Date on, bool pdf);

}  // namespace naober::web

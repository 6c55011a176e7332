#include "web/call.h"

#include <charconv>

#include "base/json.h"
#include "base/text.h"
#include "paper/pdf.h"
#include "web/problem.h"

namespace naober::web {

Result<Reading> Call::body() {
  const std::string_view kind = request.header("Content-Type");
  if (!request.body.empty() && !same_name(kind.substr(0, kind.find(';')), "application/json")) {
    return refuse(Fault::invalid, "The body must be JSON, with 'Content-Type: application/json'.",
                  "Content-Type");
  }
  if (request.body.empty()) {
    body_value = Map{};
  } else {
    TRY(body_value, read_json(request.body));
  }
  return Reading(*body_value, "", faults);
}

Result<void> Call::accept(Reading& reading) {
  reading.finish();
  if (faults.empty()) {
    return {};
  }
  // The gate writes all of `faults`; the first one stands for them on the way there.
  return tl::unexpected<Error>(faults.front());
}

std::string Call::query_text(std::string_view key) {
  asked_query.emplace(key, true);
  const auto found = query.find(key);
  return found == query.end() ? std::string() : found->second;
}

Result<std::optional<Date>> Call::query_date(std::string_view key) {
  const std::string text = query_text(key);
  if (text.empty()) {
    return std::optional<Date>();
  }
  auto date = Date::parse(text);
  if (!date) {
    return refuse(Fault::invalid, date.error().says, std::string(key));
  }
  return std::optional<Date>(*date);
}

Result<int> Call::query_limit() {
  const std::string text = query_text("limit");
  if (text.empty()) {
    return 50;
  }
  int limit = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (failed != std::errc() || end != text.data() + text.size() || limit < 1 || limit > 200) {
    return refuse(Fault::invalid, "'limit' is a whole number from 1 to 200.", "limit");
  }
  return limit;
}

Result<bool> Call::query_flag(std::string_view key) {
  const std::string text = query_text(key);
  if (text.empty() || text == "false") {
    return false;
  }
  if (text == "true") {
    return true;
  }
  return refuse(Fault::invalid, "'" + std::string(key) + "' is true or false.", std::string(key));
}

Result<void> Call::accept_query() const {
  for (const auto& [key, value] : query) {
    if (key == "purpose" || asked_query.find(key) != asked_query.end()) {
      continue;
    }
    std::vector<std::string> known;
    for (const auto& [name, asked] : asked_query) {
      known.push_back(name);
    }
    return refuse(Fault::invalid,
                  "The query key '" + key.substr(0, 64) + "' is not known here." +
                      (known.empty() ? "" : " Known are " + listed(known, "and") + "."),
                  key.substr(0, 64));
  }
  return {};
}

Result<std::optional<access::Purpose>> Call::purpose() {
  std::string word(request.header("Purpose"));
  if (word.empty()) {
    word = query_text("purpose");
  }
  if (word.empty()) {
    return std::optional<access::Purpose>();
  }
  TRY(const access::Purpose named, access::purpose_named(word));
  return std::optional<access::Purpose>(named);
}

access::Actor Call::actor() const {
  CHECK(visitor != nullptr);
  return visitor->actor_in(bundle == nullptr ? std::string_view() : bundle->municipality.name,
                           house.clock().today());
}

Result<casework::Context> Call::context() {
  CHECK(bundle != nullptr && store != nullptr);
  TRY(const auto named, purpose());
  return casework::Context{.actor = actor(),
                           .actor_name = visitor->account.display_name,
                           .purpose = named,
                           .clock = house.clock(),
                           .random = house.random(),
                           .calendar = house.calendar(),
                           .bundle = bundle,
                           .scripts = &house.scripts(),
                           .store = *store,
                           .policies = &house.policies(),
                           .for_handler = std::nullopt,
                           .from = std::string(request.peer)};
}

Result<casework::Context> Call::look() {
  TRY(auto made, context());
  if (!made.purpose) {
    return tl::unexpected<Error>(access::purpose_named("").error());
  }
  return made;
}

Result<access::Permission> Call::may(access::Act act, const access::Context& context) const {
  CHECK(bundle != nullptr);
  return access::may(actor(), act, context, *bundle);
}

Response json(const Value& value, int status) {
  Response response;
  response.status = status;
  response.body = write_json(value);
  return response;
}

Response created(const Value& value, std::string location) {
  Response response = json(value, 201);
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

Response no_content() {
  Response response;
  response.status = 204;
  return response;
}

Result<bool> wants_pdf(Call& call) {
  const std::string format = call.query_text("format");
  if (!format.empty() && format != "pdf" && format != "html") {
    return refuse(Fault::invalid, "'format' of a letter is html or pdf.", "format");
  }
  const std::string_view accepted = call.request.header("Accept");
  const bool asked = accepted.find("application/pdf") != std::string_view::npos &&
                     accepted.find("text/html") == std::string_view::npos;
  return format == "pdf" || (format.empty() && asked);
}

Result<bool> wants_page(Call& call) {
  const std::string format = call.query_text("format");
  if (!format.empty() && format != "json" && format != "html") {
    return refuse(Fault::invalid, "'format' is json or html.", "format");
  }
  return format == "html";
}

Result<Response> letter_response(std::string html, Date on, bool pdf) {
  if (html.empty()) {
    return refuse(Fault::not_found,
                  "This letter was erased together with the identity of the resident.", "letter");
  }
  Response response;
  if (pdf) {
    TRY(response.body, paper::pdf_of_page(html, on));
    response.content_type = "application/pdf";
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"brief.pdf\"");
  } else {
    response.content_type = "text/html; charset=utf-8";
    response.body = std::move(html);
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                  "sandbox; frame-ancestors 'self'");
  }
  response.headers.emplace_back("Vary", "Accept");
  response.headers.emplace_back("X-Frame-Options", "SAMEORIGIN");
  return response;
}

}  // namespace naober::web

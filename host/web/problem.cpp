#include "web/problem.h"

#include "base/json.h"

namespace naober::web {
namespace {

std::string_view title_of(Fault fault) {
  switch (fault) {
    case Fault::not_found:
      return "Not found";
    case Fault::not_allowed:
      return "Not allowed";
    case Fault::invalid:
      return "Not in form";
    case Fault::conflict:
      return "In conflict with what stands";
    case Fault::script:
      return "A policy script failed";
    case Fault::unavailable:
      return "Not available now";
  }
  return "Refused";
}

// What a refusal is about, without the place of a file on this machine: that is nobody's business.
std::string about_of(const Error& error) {
  const bool names_a_file = error.fault == Fault::unavailable || error.about.ends_with(".db");
  return names_a_file && error.about.starts_with('/')
             ? error.about.substr(error.about.find_last_of('/') + 1)
             : error.about;
}

Response written(int status, Map members) {
  members["status"] = status;
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.body = write_json(members);
  if (status == 503) {
    response.headers.emplace_back("Retry-After", "1");
  }
  return response;
}

}  // namespace

int status_of(Fault fault) {
  switch (fault) {
    case Fault::not_found:
      return 404;
    case Fault::not_allowed:
      return 403;
    case Fault::invalid:
      return 400;
    case Fault::conflict:
      return 409;
    case Fault::script:
      return 500;
    case Fault::unavailable:
      return 503;
  }
  return 500;
}

Response problem(const Error& error) {
  Map members{{"type", std::string("urn:naober:problem:") + name_of(error.fault)},
              {"title", title_of(error.fault)},
              {"detail", error.says}};
  if (!error.about.empty()) {
    members["about"] = about_of(error);
  }
  return written(status_of(error.fault), std::move(members));
}

Response problem(const std::vector<Error>& errors) {
  CHECK(!errors.empty());
  List each;
  for (const Error& error : errors) {
    each.push_back(Map{{"pointer", error.about}, {"detail", error.says}});
  }
  const std::string detail = errors.size() == 1
                                 ? errors.front().says
                                 : std::to_string(errors.size()) +
                                       " things are not right: " + errors.front().says +
                                       " (and more, see errors)";
  return written(400, Map{{"type", "urn:naober:problem:invalid"},
                          {"title", title_of(Fault::invalid)},
                          {"detail", detail},
                          {"about", errors.front().about},
                          {"errors", std::move(each)}});
}

Response problem(int status, std::string_view detail, std::string_view about) {
  Map members{{"type", "about:blank"}, {"title", reason_of(status)}, {"detail", detail}};
  if (!about.empty()) {
    members["about"] = about;
  }
  return written(status, std::move(members));
}

}  // namespace naober::web

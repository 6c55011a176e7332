#include "web/open_id_settings.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "base/json.h"
#include "web/read.h"

namespace naober::web {
namespace {

Result<std::string> secret_in(const std::string& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0) {
    return refuse(Fault::not_found, "There is no file with the secret for this issuer.", file);
  }
  if ((about.st_mode & 0077U) != 0) {
    return refuse(Fault::not_allowed, "Others may read this secret; chmod 600 it.", file);
  }
  std::ifstream stream(file);
  std::string secret;
  if (!std::getline(stream, secret) || secret.empty()) {
    return refuse(Fault::invalid, "The secret stands on the first line of its file.", file);
  }
  return secret;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

IssuerSettings read_one(Reading& from, std::string& secret_file) {
  IssuerSettings read;
  read.name = from.text("name", 32);
  if (!is_name(read.name)) {
    from.fault("name", "A name stands in an address: 1 to 32 of a-z, 0-9 and '-'.");
  }
  read.title = from.text("title", 120);
  read.issuer = from.text("issuer", 500);
  read.client_id = from.text("client_id", 200);
  secret_file = from.text("client_secret_file", 500);
  read.address = from.text("address", 300);
  if (read.address.ends_with('/')) {
    from.fault("address", "An address ends without a slash.");
  }
  read.scopes = from.text("scopes", 200);
  read.organisation = from.text("organisation", 64);
  if (auto claims = from.optional_object("claims")) {
    read.login_name_claim = claims->text("login_name", 100);
    read.display_name_claim = claims->text("display_name", 100);
    read.roles_claim = claims->text("roles", 100);
    claims->finish();
  } else {
    from.fault("claims", "Say which claims hold login_name, display_name and roles.");
  }
  for (Reading& each : from.optional_objects("roles")) {
    read.roles.push_back(
        {each.text("claim", 200), each.text("municipality", 64), each.text("role", 64)});
    each.finish();
  }
  from.finish();
  return read;
}

}  // namespace

Result<std::vector<IssuerSettings>> read_issuers(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream) {
    return refuse(Fault::not_found, "The file with the issuers cannot be read.", file.string());
  }
  TRY(const Value held, read_json(text.str()));
  std::vector<Error> faults;
  Reading whole(held, "", faults);
  std::vector<IssuerSettings> issuers;
  std::set<std::string> names;
  for (Reading& each : whole.optional_objects("issuers")) {
    std::string secret_file;
    issuers.push_back(read_one(each, secret_file));
    if (faults.empty()) {
      TRY(issuers.back().client_secret, secret_in(secret_file));
    }
    if (!names.insert(issuers.back().name).second) {
      return refuse(Fault::invalid, "Two issuers have the name '" + issuers.back().name + "'.",
                    file.string());
    }
  }
  whole.finish();
  if (!faults.empty()) {
    return refuse(Fault::invalid, faults.front().says, file.string() + faults.front().about);
  }
  return issuers;
}

}  // namespace naober::web

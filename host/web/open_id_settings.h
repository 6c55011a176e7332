// Which other houses may vouch for visitors, and what their claims mean here: a file of JSON.
//
//   {"issuers": [{
//     "name": "regio",                                    // in addresses and the journal
//     "title": "Inloggen met uw werkaccount",             // on the log-in page
//     "issuer": "https://login.regio.example",            // as its tokens name it
//     "client_id": "naober",
//     "client_secret_file": "/etc/naober/regio.secret",   // one line, readable by its owner alone
//     "address": "https://naober.regio.example",          // how browsers reach this house
//     "scopes": "openid profile",
//     "claims": {"login_name": "preferred_username", "display_name": "name", "roles": "groups"},
//     "organisation": "buch",                             // for which its people work
//     "roles": [{"claim": "wmo-consulent", "municipality": "bergen", "role": "consultant"}]
//   }]}
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace naober::web {

struct ClaimedRole {
  std::string claim;  // a value in the claim of roles
  std::string municipality;
  std::string role;
};

struct IssuerSettings {
  std::string name;
  std::string title;
  std::string issuer;
  std::string client_id;
  std::string client_secret;  // what the file held
  std::string address;        // without a slash at its end
  std::string scopes;
  std::string login_name_claim;
  std::string display_name_claim;
  std::string roles_claim;
  std::string organisation;
  std::vector<ClaimedRole> roles;

  // Where the issuer sends a visitor back to; to be registered with it.
  std::string callback() const { return address + "/api/v1/open-id/" + name + "/callback"; }
};

// invalid with a JSON pointer into the file; not_allowed when others may read a secret.
Result<std::vector<IssuerSettings>> read_issuers(const std::filesystem::path& file);

}  // namespace naober::web

// naober keys rotate: a new municipality key, while the host serves.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/keeping.h"

namespace naober::cli {

namespace {

int run_rotate(const Arguments& arguments, const Console& console) {
  for (const std::string& municipality : arguments.values("MUNICIPALITY")) {
    const auto rotated =
        ask_keeping(arguments, Map{{"do", "rotate_keys"}, {"municipality", municipality}});
    if (!rotated) {
      return complain(console, rotated.error());
    }
    const auto* keys = rotated->find("keys")->as<std::int64_t>();
    console.out << fmt::format("{}: a new key ({}) wraps the keys of {} residents\n", municipality,
                               rotated->text_at("key_mark"), keys == nullptr ? 0 : *keys);
  }
  return 0;
}

std::vector<Option> options() { return keeping_options(); }

}  // namespace

const Command keys_rotate_command{
    "keys rotate",
    "Replaces the key of a municipality, while people work.",
    R"(Makes a new key, and wraps every resident's own key with it in one transaction. Identities and letters stay as
they are sealed, and a BSN is found as before. What stops in the middle is finished when the folder is opened again:
of the two key files, one opens everything at every moment. The journal tells that it was done, and when.

A key that systemd lends ($CREDENTIALS_DIRECTORY/<municipality>.key) cannot be written by the host. The new key then
stands in the data folder's keys, and counts from now on; put it in the place of the old credential.

Make a backup of the keys afterwards: an older copy of the key file opens nothing any more.

Example:
  naober keys rotate bergen --data /srv/naober

Exit codes: 0 rotated, 2 it could not be done, and the old key is in force.)",
    {{"MUNICIPALITY", "Whose key; several may be named.", true, true}},
    options(),
    run_rotate};

}  // namespace naober::cli

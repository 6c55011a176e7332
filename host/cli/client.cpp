// naober client copy, client access: what a resident may ask for.
#include "base/json.h"
#include "casework/client_copy.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/keeping.h"

namespace naober::cli {

namespace {

using Page = std::string (*)(const Value&);

int hand_out(const Arguments& arguments, const Console& console, const char* wish, Page page) {
  const auto told = ask_keeping(arguments, Map{{"do", wish},
                                               {"municipality", arguments.value("MUNICIPALITY")},
                                               {"client", arguments.value("CLIENT")}});
  if (!told) {
    return complain(console, told.error());
  }
  console.out << (arguments.given("--html") ? page(*told) : write_pretty_json(*told) + "\n");
  return 0;
}

int run_copy(const Arguments& arguments, const Console& console) {
  return hand_out(arguments, console, "client_copy", casework::copy_page);
}

int run_access(const Arguments& arguments, const Console& console) {
  return hand_out(arguments, console, "client_access", casework::access_page);
}

std::vector<Option> options() {
  auto all = keeping_options();
  all.push_back({"--html", "", "A page in Dutch instead of JSON."});
  return all;
}

const std::vector<Positional> whom = {{"MUNICIPALITY", "Where the client is known."},
                                      {"CLIENT", "The id of the client, as the desk shows it."}};

}  // namespace

const Command client_copy_command{
    "client copy",
    "Writes everything that is kept about one client, for who asks for it.",
    R"(Identity, cases with all that was written down, and letters as they were sent (AVG art. 15 and 20), as JSON or as a
page in Dutch. Data of others and names of employees are left out, and the copy says so. The journal keeps that the copy
was made. A report may name somebody else: read it before it is handed out.

Example:
  naober client copy bergen client_01… --html > gegevens.html

Exit codes: 0 written, 2 there is no such client, or it could not be read.)",
    whom,
    options(),
    run_copy};

const Command client_access_command{
    "client access",
    "Writes who looked at the file of one client, and why.",
    R"(From the journal: when, who in which role and for which organisation, what was done, for which purpose, on which law.
As JSON or as a page in Dutch. Also of a client whose data was destroyed: the journal knows a client by a random id.

Example:
  naober client access bergen client_01… --html > inzage.html

Exit codes: 0 written, 2 nobody of this id was ever known, or it could not be read.)",
    whom,
    options(),
    run_access};

}  // namespace naober::cli

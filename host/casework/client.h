// Clients and the households they live in.
//
// Looking somebody up, or opening a file, is an act: it needs a purpose, and leaves a line in the
// journal (doelbinding, AVG 5.1.b). The journal knows the client by id only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/household.h"
#include "model/notification.h"

namespace naober::casework {

struct RegisterClient {
  Identity identity;
  // Where the client lives; nothing forms a household of one.
  std::optional<HouseholdId> household;
};

// Needs the act register_notification. A BSN that is known already is a conflict; the error's
// `about` is then the id of that client. Without a BSN the five data of Wmo 5.2.9 must all be
// there.
Result<Client> register_client(const Context& context, const RegisterClient& request);

// The client with that BSN; not_found when there is none. Needs read_client and a purpose.
Result<Client> find_client(const Context& context, std::string_view bsn);

// The clients of that family name (case and accents as registered do not count) and birth date.
Result<std::vector<Client>> find_clients(const Context& context, std::string_view family_name,
                                         Date birth_date);

// Everything one sees on opening a client's file.
struct ClientFile {
  Client client;
  Identity identity;
  Household household;
  std::vector<Notification> notifications;  // newest first
  std::vector<CaseFile> cases;              // newest first
};

Result<ClientFile> open_client_file(const Context& context, const ClientId& client);

// What a list calls somebody.
struct ClientName {
  ClientId client;
  std::string given_names;
  std::string family_name;
  Date birth_date;
};

// The names of 1 to 100 clients, in the order asked; who is unknown here is left out. Each is a
// look: it needs read_client and a purpose, and has its line in the journal.
Result<std::vector<ClientName>> names_of(const Context& context,
                                         const std::vector<ClientId>& clients);

// The client leaves the household of now and joins that one, or forms a new one. Refused while a
// running case or plan ties the client to the old household.
Result<Household> move_client(const Context& context, const ClientId& client,
                              const std::optional<HouseholdId>& household);

}  // namespace naober::casework

#include "casework/client.h"

#include <algorithm>

#include "base/bsn.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/household.h"
#include "records/notification.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

constexpr std::size_t name_limit = 200;

// Without a BSN, these five tell one person from another (Wmo 5.2.9).
Result<void> check_without_bsn(const Identity& identity) {
  if (!is_blank(identity.given_names) && !is_blank(identity.address.postcode) &&
      !is_blank(identity.address.house_number)) {
    return {};
  }
  return refuse(Fault::invalid,
                "Without a BSN, family name, given names, birth date, postcode and house number "
                "must all be known (Wmo 5.2.9).",
                "/identity");
}

Result<Identity> checked(const Context& context, Identity identity) {
  TRY_DO(must_say(identity.family_name, "/identity/family_name", "the family name", name_limit));
  if (identity.bsn.empty()) {
    TRY_DO(check_without_bsn(identity));
  } else {
    auto bsn = Bsn::parse(identity.bsn);
    if (!bsn) {
      return refuse(bsn.error().fault, bsn.error().says, "/identity/bsn");
    }
    identity.bsn = bsn->digits();
  }
  if (identity.birth_date > context.today()) {
    return refuse(Fault::invalid, "Nobody is born after today.", "/identity/birth_date");
  }
  return identity;
}

Line line_about(const Client& client, access::Act act, std::string what) {
  return Line{.act = act,
              .subject_kind = "client",
              .subject_id = client.id.text(),
              .client = client.id,
              .details = Map{{"what", std::move(what)}}};
}

// What hangs on the household while somebody wants to leave it.
Result<void> check_nothing_ties(store::ReadTransaction& transaction, const Client& client) {
  TRY(const auto cases, records::cases_of_client(transaction, client.id));
  const auto open = std::find_if(cases.begin(), cases.end(), [&](const CaseFile& case_file) {
    return case_file.state == CaseState::open;
  });
  if (open != cases.end()) {
    return refuse(Fault::conflict,
                  "This client has an open case in the present household; close case " +
                      std::to_string(open->number) + " first, and open it again after the move.",
                  open->id.text());
  }
  return {};
}

}  // namespace

Result<Client> register_client(const Context& context, const RegisterClient& request) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY(const auto identity, checked(context, request.identity));
  Client client{ClientId::make(context.random), {}, context.today()};
  client.household = request.household.value_or(HouseholdId::make(context.random));
  TRY_DO(context.store.vault().ensure_key(client.id.text()));
  TRY(const auto sealed, records::seal_identity(context.store.vault(), client.id, identity));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Client> {
    if (!sealed.bsn_index.empty()) {
      TRY(const auto known, records::client_by_bsn(transaction, sealed.bsn_index));
      if (known) {
        return refuse(Fault::conflict,
                      "A client with this BSN is registered already; use that client.",
                      known->id.text());
      }
    }
    if (request.household) {
      TRY_DO(records::find_household(transaction, *request.household));
    } else {
      TRY_DO(records::add_household(transaction, client.household, context.today()));
    }
    TRY_DO(records::add_client(transaction, client, sealed));
    TRY_DO(records::join_household(transaction, client.household, client.id, context.today()));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(client, access::Act::register_notification, "registered")));
    return client;
  });
}

Result<Client> find_client(const Context& context, std::string_view bsn) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(const auto number, Bsn::parse(bsn));
  const auto index = records::bsn_index(context.store.vault(), number.digits());
  TRY(const auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::client_by_bsn(transaction, index);
  }));
  if (!found) {
    return refuse(Fault::not_found,
                  "No client with this BSN is known in " + context.bundle->municipality.title +
                      "; register the client first.",
                  "/bsn");
  }
  TRY_DO(record_look(context, permission,
                     line_about(*found, access::Act::read_client, "found by BSN")));
  return *found;
}

Result<std::vector<Client>> find_clients(const Context& context, std::string_view family_name,
                                         Date birth_date) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(must_say(family_name, "/family_name", "the family name", name_limit));
  const auto index = records::name_index(context.store.vault(), family_name, birth_date);
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::clients_by_name(transaction, index);
  }));
  for (const auto& client : found) {
    TRY_DO(record_look(context, permission,
                       line_about(client, access::Act::read_client, "found by name")));
  }
  return found;
}

Result<ClientFile> open_client_file(const Context& context, const ClientId& client) {
  TRY(const auto permission, allowed_to_look(context));
  std::string sealed;
  TRY(auto file, context.store.read([&](store::ReadTransaction& transaction) -> Result<ClientFile> {
    ClientFile read;
    TRY(read.client, records::find_client(transaction, client));
    TRY(sealed, records::sealed_identity(transaction, client));
    TRY(read.household, records::find_household(transaction, read.client.household));
    TRY(read.notifications, records::notifications_of(transaction, client));
    TRY(read.cases, records::cases_of_client(transaction, client));
    return read;
  }));
  TRY(file.identity, records::open_identity(context.store.vault(), client, sealed));
  TRY_DO(record_look(context, permission,
                     line_about(file.client, access::Act::read_client, "opened the file")));
  return file;
}

Result<std::vector<ClientName>> names_of(const Context& context,
                                         const std::vector<ClientId>& clients) {
  TRY(const auto permission, allowed_to_look(context));
  if (clients.empty() || clients.size() > 100) {
    return refuse(Fault::invalid, "Ask for the names of 1 to 100 clients at a time.",
                  "/client_ids");
  }
  std::vector<std::pair<ClientId, std::string>> sealed;
  TRY_DO(context.store.read([&](store::ReadTransaction& transaction) -> Result<void> {
    for (const auto& client : clients) {
      auto identity = records::sealed_identity(transaction, client);
      if (identity) {
        sealed.emplace_back(client, *std::move(identity));
      } else if (identity.error().fault != Fault::not_found) {
        return tl::unexpected<Error>(identity.error());
      }
    }
    return {};
  }));
  std::vector<ClientName> names;
  for (const auto& [client, identity] : sealed) {
    TRY(const auto known, records::open_identity(context.store.vault(), client, identity));
    names.push_back({client, known.given_names, known.family_name, known.birth_date});
    record_look_soon(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "client",
                          .subject_id = client.text(),
                          .client = client,
                          .details = Map{{"what", "name in a list"}}});
  }
  return names;
}

Result<Household> move_client(const Context& context, const ClientId& client,
                              const std::optional<HouseholdId>& household) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  const auto to = household.value_or(HouseholdId::make(context.random));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Household> {
    TRY(const auto mover, records::find_client(transaction, client));
    if (mover.household == to) {
      return refuse(Fault::conflict, "This client lives in that household already.", to.text());
    }
    TRY_DO(check_nothing_ties(transaction, mover));
    if (household) {
      TRY_DO(records::find_household(transaction, to));
    } else {
      TRY_DO(records::add_household(transaction, to, context.today()));
    }
    TRY_DO(records::leave_household(transaction, client, context.today()));
    TRY_DO(records::join_household(transaction, to, client, context.today()));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(mover, access::Act::register_notification, "moved household")));
    return records::find_household(transaction, to);
  });
}

}  // namespace naober::casework

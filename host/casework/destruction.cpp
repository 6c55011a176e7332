#include "casework/destruction.h"

#include <algorithm>

#include "casework/carry_out_destruction.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "journal/proof.h"

namespace naober::casework {
namespace {

constexpr int most_clients = 500;

Line line_about(const Destruction& destruction, access::Act act, std::string_view what) {
  Line line{.act = act,
            .subject_kind = "destruction",
            .subject_id = destruction.id.text(),
            .client = {},
            .details = Map{{"what", std::string(what)},
                           {"ground", destruction.ground},
                           {"items", static_cast<std::int64_t>(destruction.items.size())}}};
  if (!destruction.client.empty()) {
    line.client = ClientId::parse(destruction.client).value_or(ClientId());
  }
  return line;
}

DestructionItem waiting(const RetentionItem& item) {
  return {item.kind, item.subject, item.client, show(item), "waiting", "", Map(), std::nullopt};
}

Destruction begun(const Context& context, std::string ground, std::string reason) {
  Destruction destruction;
  destruction.id = DestructionId::make(context.random);
  destruction.ground = std::move(ground);
  destruction.reason = std::move(reason);
  destruction.state = "proposed";
  destruction.proposed_by = context.who();
  destruction.proposed_on = context.today();
  return destruction;
}

// A client goes only with all cases; where one stays, the client stays with it.
void keep_clients_of_kept_cases(std::vector<DestructionItem>& items,
                                const std::vector<RetentionItem>& all) {
  std::erase_if(items, [&](const DestructionItem& item) {
    return item.kind == "client" &&
           std::any_of(all.begin(), all.end(), [&](const RetentionItem& one) {
             return one.kind == "case" && one.client == item.client &&
                    std::none_of(items.begin(), items.end(), [&](const DestructionItem& other) {
                      return other.subject == one.subject;
                    });
           });
  });
}

Result<void> take_due(store::ReadTransaction& transaction, const Context& context,
                      const std::vector<RetentionItem>& all, std::vector<DestructionItem>& into) {
  std::vector<DestructionItem> due;
  for (const auto& item : all) {
    TRY(const bool named, records::is_to_be_destroyed(transaction, item.subject));
    if (item.is_due(context.today()) && !named) {
      due.push_back(waiting(item));
    }
  }
  keep_clients_of_kept_cases(due, all);
  into.insert(into.end(), due.begin(), due.end());
  return {};
}

Result<std::vector<ClientId>> clients_in_question(store::ReadTransaction& transaction,
                                                  const Context& context,
                                                  const std::vector<ClientId>& named) {
  return named.empty() ? records::clients_after(transaction, "", context.today(), most_clients)
                       : Result<std::vector<ClientId>>(named);
}

Result<std::vector<DestructionItem>> due_items(const Context& context,
                                               const std::vector<ClientId>& named) {
  using Items = std::vector<DestructionItem>;
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Items> {
    Items due;
    TRY(const auto clients, clients_in_question(transaction, context, named));
    for (const auto& client : clients) {
      TRY(const auto items, retention_of(transaction, context, client));
      TRY_DO(take_due(transaction, context, items, due));
    }
    return due;
  });
}

// Why a duty to keep stands against a request; empty when none does.
std::string refusal_of(const RetentionItem& item, Date today) {
  if (!item.in_the_way.empty()) {
    return sentence_of(item.in_the_way.front()) +
           " What runs is needed for the task of the municipality (AVG art. 17 lid 3 onder b).";
  }
  if (item.until > today && !item.rule.on_request) {
    return "There is a duty to keep this until " + item.until.text() + " (" + item.rule.source +
           "; AVG art. 17 lid 3 onder b).";
  }
  return {};
}

void weigh_request(Destruction& destruction, const std::vector<RetentionItem>& all, Date today) {
  bool all_cases_go = true;
  for (const auto& item : all) {
    auto asked = waiting(item);
    asked.says = item.kind == "client" && !all_cases_go
                     ? "A case of this client is kept, and without the identity nobody could be "
                       "found for it."
                     : refusal_of(item, today);
    if (!asked.says.empty()) {
      asked.outcome = "refused";
      all_cases_go = false;
    }
    destruction.items.push_back(std::move(asked));
  }
  if (std::none_of(destruction.items.begin(), destruction.items.end(),
                   [](const auto& item) { return item.outcome == "waiting"; })) {
    destruction.state = "refused";
  }
}

Result<Destruction> read_destruction(const Context& context, const DestructionId& id) {
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_destruction(transaction, id);
  });
}

Result<void> allowed_to_read(const Context& context) {
  if (allowed(context, access::Act::approve_destruction)) {
    return {};
  }
  TRY_DO(allowed(context, access::Act::propose_destruction));
  return {};
}

Result<Destruction> kept_proposal(const Context& context, const access::Permission& permission,
                                  Destruction destruction, const std::string& what) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Destruction> {
    TRY_DO(records::add_destruction(transaction, destruction));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(destruction, access::Act::propose_destruction, what)));
    return destruction;
  });
}

Result<Destruction> decided(const Context& context, const DestructionId& id,
                            const std::string& because, std::string state) {
  TRY(const auto permission, allowed(context, access::Act::approve_destruction));
  TRY_DO(must_say(because, "/because", "why", 1000));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Destruction> {
    TRY(auto destruction, records::find_destruction(transaction, id));
    if (destruction.proposed_by == context.who()) {
      return refuse(Fault::not_allowed,
                    "Whoever proposes to destroy something does not decide about it; ask a "
                    "colleague who may approve it.",
                    "approve_destruction");
    }
    if (destruction.state != "proposed") {
      return refuse(Fault::conflict, "This proposal is not waiting for a decision.", id.text());
    }
    destruction.state = std::move(state);
    destruction.decided_by = context.who();
    destruction.decided_on = context.today();
    destruction.decided_because = because;
    TRY_DO(records::decide_destruction(transaction, destruction));
    TRY_DO(
        write_line(transaction, context, permission,
                   line_about(destruction, access::Act::approve_destruction, destruction.state)));
    return destruction;
  });
}

}  // namespace

Result<Destruction> propose_destruction(const Context& given, const ProposeDestruction& request) {
  const Context context = accounting(given);
  TRY(const auto permission, allowed(context, access::Act::propose_destruction));
  TRY_DO(must_say(request.reason, "/reason", "why", 1000));
  auto destruction = begun(context, "retention", request.reason);
  TRY(destruction.items, due_items(context, request.clients));
  if (destruction.items.empty()) {
    return refuse(Fault::conflict,
                  "Nothing of this is due, or it stands in a proposal already; the retention "
                  "list says what is due and when.",
                  "client_ids");
  }
  return kept_proposal(context, permission, std::move(destruction), "proposed");
}

Result<Destruction> request_erasure(const Context& given, const RequestErasure& request) {
  Context context = given;
  context.purpose = access::Purpose::client_request;
  TRY(const auto permission, allowed(context, access::Act::propose_destruction));
  TRY_DO(must_say(request.reason, "/reason", "what the resident asks", 1000));
  TRY_DO(must_say(request.weighed, "/weighed", "how the interest of others was weighed", 1000));
  auto destruction = begun(context, "request", request.reason + "\n" + request.weighed);
  destruction.client = request.client.text();
  TRY_DO(context.store.read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(const auto items, retention_of(transaction, context, request.client));
    if (items.empty()) {
      return refuse(Fault::not_found, "There is no client of this id in this municipality.",
                    request.client.text());
    }
    TRY(const bool named, records::is_to_be_destroyed(transaction, request.client.text()));
    if (named) {
      return refuse(Fault::conflict, "A proposal to destroy this client waits already.",
                    request.client.text());
    }
    weigh_request(destruction, items, context.today());
    return {};
  }));
  const std::string what = "request " + destruction.state;
  return kept_proposal(context, permission, std::move(destruction), what);
}

Result<Destruction> approve_destruction(const Context& given, const DestructionId& id,
                                        const std::string& because) {
  const Context context = accounting(given);
  TRY(const auto permission, allowed(context, access::Act::approve_destruction));
  TRY(const auto destruction, decided(context, id, because, "approved"));
  TRY_DO(carry_out_destruction(context, permission, destruction));
  return read_destruction(context, id);
}

Result<Destruction> reject_destruction(const Context& given, const DestructionId& id,
                                       const std::string& because) {
  return decided(accounting(given), id, because, "rejected");
}

Result<Destruction> open_destruction(const Context& context, const DestructionId& id) {
  TRY_DO(allowed_to_read(context));
  return read_destruction(context, id);
}

Result<records::DestructionPage> list_destructions(const Context& context, const std::string& after,
                                                   int limit) {
  TRY_DO(allowed_to_read(context));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::destructions(transaction, after, limit);
  });
}

Result<Value> certificate_of(const Context& context, const DestructionId& id) {
  TRY(const auto destruction, open_destruction(context, id));
  if (destruction.state != "done") {
    return refuse(Fault::conflict, "A certificate is given when the destruction is done.",
                  id.text());
  }
  const auto note = context.store.read(
      [](store::ReadTransaction& transaction) { return journal::newest_checkpoint(transaction); });
  Value shown = show(destruction);
  Map& certificate = *shown.as<Map>();
  certificate["municipality"] = context.bundle->municipality.name;
  certificate["checkpoint"] = note ? Value(*note) : Value();
  certificate["backups"] =
      "The keys of destroyed clients are gone from the data folder. A backup that holds an older "
      "copy of the keys must be replaced, or be restored with the newest keys ('naober restore "
      "--keys-from').";
  return shown;
}

Value show(const Destruction& destruction) {
  List items;
  for (const auto& item : destruction.items) {
    items.push_back(
        Map{{"kind", item.kind},
            {"subject_id", item.subject},
            {"client_id", item.client.text()},
            {"why", item.why},
            {"outcome", item.outcome},
            {"says", item.says.empty() ? Value() : Value(item.says)},
            {"rows_gone", item.rows_gone},
            {"journal_number", item.journal_number ? Value(*item.journal_number) : Value()}});
  }
  const auto text_or_none = [](const std::string& text) {
    return text.empty() ? Value() : Value(text);
  };
  const auto day_or_none = [](const std::optional<Date>& day) {
    return day ? Value(*day) : Value();
  };
  return Map{{"destruction_id", destruction.id.text()},
             {"ground", destruction.ground},
             {"client_id", text_or_none(destruction.client)},
             {"reason", destruction.reason},
             {"state", destruction.state},
             {"proposed_by", destruction.proposed_by},
             {"proposed_on", destruction.proposed_on},
             {"decided_by", text_or_none(destruction.decided_by)},
             {"decided_on", day_or_none(destruction.decided_on)},
             {"decided_because", text_or_none(destruction.decided_because)},
             {"done_on", day_or_none(destruction.done_on)},
             {"items", std::move(items)}};
}

}  // namespace naober::casework

#include "casework/carry_out_destruction.h"

#include "casework/destruction.h"
#include "casework/lines.h"

namespace naober::casework {
namespace {

// What is destroyed by one item, in its own transaction. Read again just before: a case may have
// been opened anew since it was proposed.
class Hand {
 public:
  Hand(const Context& context, access::Permission permission, const Destruction& destruction)
      : context_(context), permission_(std::move(permission)), destruction_(destruction) {}

  Result<void> carry_out(std::size_t place, const DestructionItem& item) {
    TRY(const std::string against, what_is_against(item));
    if (!against.empty()) {
      return keep(place, item, against);
    }
    if (item.kind == "client") {
      TRY(const std::string stuck, what_points_at(item));
      if (!stuck.empty()) {
        return keep(place, item, stuck);
      }
      TRY_DO(context_.store.vault().destroy_key(item.client.text()));
    }
    auto destroyed = destroy_rows(place, item);
    if (!destroyed && destroyed.error().fault == Fault::conflict && item.kind == "case") {
      return keep(place, item, destroyed.error().says);
    }
    return destroyed;
  }

 private:
  Result<std::string> what_is_against(const DestructionItem& item) const {
    return context_.store.read([&](store::ReadTransaction& transaction) -> Result<std::string> {
      TRY(const bool erased, context_.store.vault().is_destroyed(item.client.text()));
      if (erased) {
        return std::string();  // half done: it is finished
      }
      TRY(const auto items, retention_of(transaction, context_, item.client));
      for (const auto& now : items) {
        if (now.subject == item.subject) {
          return reason_to_keep(now);
        }
      }
      return std::string("It is not here any more.");
    });
  }

  // Tries the deletion and undoes it: a key is destroyed for good, so what is in the way must be
  // known before.
  Result<std::string> what_points_at(const DestructionItem& item) const {
    constexpr const char* undone = "tried, and undone";
    const auto tried =
        context_.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
          TRY_DO(records::destroy_client(transaction, item.client));
          return refuse(Fault::invalid, undone);
        });
    if (tried.error().says == undone) {
      return std::string();
    }
    if (tried.error().fault == Fault::conflict) {
      return "Something that stays still points at it: " + tried.error().says;
    }
    return tl::unexpected<Error>(tried.error());
  }

  std::string reason_to_keep(const RetentionItem& now) const {
    if (!now.in_the_way.empty()) {
      return sentence_of(now.in_the_way.front());
    }
    if (now.kind == "client" && case_stays_) {
      return "A case of this client is kept.";
    }
    if (destruction_.ground == "retention" && now.until > context_.today()) {
      return "It must be kept until " + now.until.text() + " by now.";
    }
    return {};
  }

  Result<void> keep(std::size_t place, const DestructionItem& item, const std::string& says) {
    case_stays_ = case_stays_ || item.kind == "case";
    DestructionItem kept = item;
    kept.outcome = "kept";
    kept.says = says;
    return context_.store.write([&](store::WriteTransaction& transaction) {
      return records::end_destruction_item(transaction, destruction_.id, place, kept);
    });
  }

  Result<void> destroy_rows(std::size_t place, const DestructionItem& item) {
    return context_.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
      DestructionItem done = item;
      TRY(const auto gone, rows_of(transaction, item));
      Map rows;
      for (const auto& [table, count] : gone) {
        rows.emplace(table, count);
      }
      done.rows_gone = std::move(rows);
      done.outcome = "destroyed";
      TRY_DO(write_line(transaction, context_, permission_, line_of(item)));
      done.journal_number = transaction.connection().last_row();
      return records::end_destruction_item(transaction, destruction_.id, place, done);
    });
  }

  static Result<records::RowsGone> rows_of(store::WriteTransaction& transaction,
                                           const DestructionItem& item) {
    if (item.kind == "client") {
      return records::destroy_client(transaction, item.client);
    }
    TRY(const auto case_file, CaseId::parse(item.subject));
    return records::destroy_case(transaction, case_file);
  }

  Line line_of(const DestructionItem& item) const {
    const Value* rule = item.why.find("rule");
    const auto of_rule = [&](std::string_view key) {
      return rule == nullptr ? std::string() : std::string(rule->text_at(key));
    };
    return Line{.act = access::Act::approve_destruction,
                .subject_kind = item.kind,
                .subject_id = item.subject,
                .client = item.client,
                .case_file =
                    item.kind == "case" ? CaseId::parse(item.subject).value_or(CaseId()) : CaseId(),
                .details = Map{{"destruction", destruction_.id.text()},
                               {"ground", destruction_.ground},
                               {"law", of_rule("law")},
                               {"term", of_rule("term")},
                               {"source", of_rule("source")},
                               {"key_destroyed", item.kind == "client"}},
                .deed = "destroyed"};
  }

  const Context& context_;
  access::Permission permission_;
  const Destruction& destruction_;
  bool case_stays_ = false;
};

Result<void> destroy_rows_again(const Context& context, const ClientId& client, Instant first) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY(const auto cases, records::closings_of(transaction, client));
    for (const auto& each : cases) {
      TRY_DO(records::destroy_case(transaction, each.case_file));
    }
    TRY_DO(records::destroy_client(transaction, client));
    return write_line(transaction, context, access::Permission{},
                      Line{.act = access::Act::approve_destruction,
                           .subject_kind = "client",
                           .subject_id = client.text(),
                           .client = client,
                           .details = Map{{"what", "destroyed again after a restore"},
                                          {"first_destroyed_at", first.text()}},
                           .deed = "destroyed"});
  });
}

}  // namespace

Context accounting(const Context& context) {
  Context result = context;
  if (!result.purpose) {
    result.purpose = access::Purpose::supervision;
  }
  return result;
}

Result<void> carry_out_destruction(const Context& context, const access::Permission& permission,
                                   const Destruction& destruction) {
  Hand hand(context, permission, destruction);
  for (std::size_t place = 0; place < destruction.items.size(); ++place) {
    if (destruction.items[place].outcome == "waiting") {
      TRY_DO(hand.carry_out(place, destruction.items[place]));
    }
  }
  TRY_DO(context.store.write([&](store::WriteTransaction& transaction) {
    return records::finish_destruction(transaction, destruction.id, context.today());
  }));
  // Refused while a reader is in the way; the log is then emptied when the pen rests or the file
  // closes.
  static_cast<void>(context.store.pen().empty_log());
  return {};
}

Result<int> finish_destructions(const Context& given) {
  const Context context = accounting(given);
  TRY(const auto waiting, context.store.read([](store::ReadTransaction& transaction) {
    return records::destructions_to_carry_out(transaction);
  }));
  for (const auto& destruction : waiting) {
    TRY_DO(carry_out_destruction(context, access::Permission{}, destruction));
  }
  return static_cast<int>(waiting.size());
}

Result<int> destroy_again(const Context& given) {
  const Context context = accounting(given);
  TRY(const auto destroyed, context.store.vault().destroyed_keys());
  int again = 0;
  for (const auto& key : destroyed) {
    TRY(const auto client, ClientId::parse(key.client_id));
    TRY(const bool here, context.store.read([&](store::ReadTransaction& transaction) {
      return records::is_client_here(transaction, client);
    }));
    if (!here) {
      continue;
    }
    TRY_DO(destroy_rows_again(context, client, key.at));
    ++again;
  }
  if (again > 0) {
    static_cast<void>(context.store.pen().empty_log());
  }
  return again;
}

}  // namespace naober::casework

// Backups of the whole house: begun, listed, and how the last one went. For regional IT.
#include "journal/journal.h"
#include "safe/backup_keeper.h"
#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Result<safe::BackupKeeper*> keeper_of(const Call& call) {
  if (!call.visitor->account.regional_administrator) {
    return refuse(Fault::not_allowed, "Backups are for a regional administrator, and you are none.",
                  "backup");
  }
  if (call.house.backups() == nullptr) {
    return refuse(Fault::conflict,
                  "This host was not told where backups go; start it with --backup-to FOLDER.",
                  "backup");
  }
  return call.house.backups();
}

Value moment_or_none(const std::optional<Instant>& at) { return at ? Value(at->text()) : Value(); }

Value shown_state(const safe::BackupKeeper& keeper) {
  const auto state = keeper.state();
  return Map{{"running", state.running},
             {"file", state.file.empty() ? Value() : Value(state.file)},
             {"files_done", static_cast<std::int64_t>(state.done)},
             {"files_in_all", static_cast<std::int64_t>(state.all)},
             {"last_begun_at", moment_or_none(state.last_begun)},
             {"last_made_at", moment_or_none(state.last_made)},
             {"last_refusal", state.last_refusal.empty() ? Value() : Value(state.last_refusal)},
             {"every_seconds", static_cast<std::int64_t>(keeper.plan().every.count())},
             {"keep", static_cast<std::int64_t>(keeper.plan().keep)}};
}

Result<Response> state(Call& call) {
  TRY(const auto* keeper, keeper_of(call));
  TRY_DO(call.accept_query());
  return json(shown_state(*keeper));
}

Result<Response> list(Call& call) {
  TRY(const auto* keeper, keeper_of(call));
  TRY_DO(call.accept_query());
  TRY(const auto backups, keeper->list());
  List items;
  for (const auto& backup : backups) {
    items.push_back(Map{{"name", backup.name},
                        {"made_at", backup.made_at.text()},
                        {"bytes", static_cast<std::int64_t>(backup.bytes)},
                        {"files", static_cast<std::int64_t>(backup.files)},
                        {"sealed", backup.sealed}});
  }
  return json(Map{{"items", std::move(items)}});
}

// That all data was copied is told in the region's journal, by whom and when.
Result<void> tell(Call& call) {
  journal::Entry entry;
  entry.at = call.house.clock().now();
  entry.user_id = call.visitor->account.user.text();
  entry.role = "regional_administrator";
  entry.organisation = call.visitor->account.organisation;
  entry.purpose = "operation";
  entry.act = "begin_backup";
  entry.subject_kind = "house";
  entry.subject_id = "region";
  return call.house.house().region().write(
      [&](store::WriteTransaction& transaction) -> Result<void> {
        TRY_DO(journal::append(transaction, entry));
        return {};
      });
}

Result<Response> begin(Call& call) {
  TRY(auto* keeper, keeper_of(call));
  TRY(auto body, call.body());
  TRY_DO(call.accept(body));
  TRY_DO(tell(call));
  TRY_DO(keeper->begin());
  return json(shown_state(*keeper), 202);
}

}  // namespace

void add_backups(Router& router) {
  router.add({Method::get, "/api/v1/backups", Guard::visitor, list});
  router.add({Method::post, "/api/v1/backups", Guard::visitor, begin});
  router.add({Method::get, "/api/v1/backup-state", Guard::visitor, state});
}

}  // namespace naober::web

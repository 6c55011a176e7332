#include "records/policy_history.h"

#include <limits>

#include "base/hash.h"
#include "base/json.h"
#include "records/rows.h"

namespace naober::records {
namespace {

// A policy of a few hundred municipalities, written as one text.
constexpr JsonLimits kept_limits{.depth = 32, .bytes = 64u << 20};

BundleInForce in_force_from(const store::Statement& row) {
  BundleInForce found;
  found.number = row.integer("number");
  found.municipality = row.text("municipality");
  found.region = row.text("region");
  found.fingerprint = row.text("fingerprint");
  found.from = row.instant("from_at");
  found.until = row.optional_instant("until_at");
  found.by = row.text("brought_by");
  found.role = row.text("role");
  found.reason = row.text("reason");
  found.reload = row.text("reload_id");
  return found;
}

std::int64_t below(std::int64_t before) {
  return before > 0 ? before : std::numeric_limits<std::int64_t>::max();
}

// We wrote it; what cannot be read back is shown as nothing.
Value value_from(std::string_view json) { return read_json(json, kept_limits).value_or(Value()); }

}  // namespace

Result<void> put_in_force(store::WriteTransaction& transaction, const BundleInForce& next) {
  auto end = transaction.query("end_bundle_in_force");
  end.bind("municipality", next.municipality).bind("until", next.from);
  TRY_DO(end.run());
  auto begin = transaction.query("begin_bundle_in_force");
  begin.bind("municipality", next.municipality)
      .bind("region", next.region)
      .bind("fingerprint", next.fingerprint)
      .bind("from", next.from)
      .bind("by", next.by)
      .bind("role", next.role)
      .bind("reason", next.reason)
      .bind("reload_id", next.reload);
  return begin.run();
}

Result<std::vector<BundleInForce>> in_force_now(store::ReadTransaction& transaction) {
  return every(transaction.query("bundles_in_force_now"), in_force_from);
}

Result<std::vector<BundleInForce>> history_of(store::ReadTransaction& transaction,
                                              std::string_view municipality, std::int64_t before,
                                              int limit) {
  auto rows = transaction.query("bundles_in_force_then");
  rows.bind("municipality", municipality).bind("before", below(before)).bind("limit", limit);
  return every(std::move(rows), in_force_from);
}

Result<void> keep_reload(store::WriteTransaction& transaction, const std::string& reload_id,
                         Instant at, const Value& result) {
  auto keep = transaction.query("keep_reload");
  keep.bind("reload_id", reload_id).bind("at", at).bind("result", write_json(result));
  return keep.run();
}

Result<std::vector<KeptReload>> reloads(store::ReadTransaction& transaction, std::int64_t before,
                                        int limit) {
  auto rows = transaction.query("kept_reloads");
  rows.bind("before", below(before)).bind("limit", limit);
  return every(std::move(rows), [](const store::Statement& row) {
    return KeptReload{row.integer("number"), value_from(row.text_view("result"))};
  });
}

Result<void> begin_change(store::WriteTransaction& transaction, const Value& changes) {
  auto begin = transaction.query("begin_policy_change");
  begin.bind("changes", write_json(changes));
  return begin.run();
}

Result<void> end_change(store::WriteTransaction& transaction) {
  return transaction.query("end_policy_change").run();
}

Result<std::optional<Value>> change_under_way(store::ReadTransaction& transaction) {
  return first(transaction.query("policy_change_under_way"),
               [](const store::Statement& row) { return value_from(row.text_view("changes")); });
}

Result<std::string> keep_text(store::WriteTransaction& transaction, const std::string& text) {
  const Hash hash = sha256(text);
  auto keep = transaction.query("keep_policy_file");
  keep.bind("file_hash", hash).bind("text", text);
  TRY_DO(keep.run());
  return hex(hash);
}

}  // namespace naober::records

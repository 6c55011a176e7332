#include "records/shadow.h"

#include <limits>

#include "base/hash.h"
#include "records/rows.h"

namespace naober::records {
namespace {

Shadow shadow_from(const store::Statement& row) {
  Shadow shadow;
  shadow.id = row.id<ShadowId>("shadow_id");
  shadow.municipality = row.text("municipality");
  shadow.name = row.text("name");
  shadow.fingerprint = row.text("fingerprint");
  shadow.reason = row.text("reason");
  shadow.started_by = row.text("started_by");
  shadow.started_at = row.instant("started_at");
  shadow.stopped_at = row.optional_instant("stopped_at");
  shadow.counts = {row.integer("asked"), row.integer("same"), row.integer("different"),
                   row.integer("failed"), row.integer("dropped")};
  return shadow;
}

ShadowDifference difference_from(const store::Statement& row) {
  ShadowDifference difference;
  difference.number = row.integer("number");
  difference.case_file = row.id<CaseId>("case_file");
  difference.advice = row.id<AdviceId>("advice");
  difference.at = row.instant("at");
  difference.live_fingerprint = row.text("live_fingerprint");
  difference.live_verdict = row.text("live_verdict");
  difference.shadow_verdict = row.text("shadow_verdict");
  difference.live_provision = row.text("live_provision");
  difference.shadow_provision = row.text("shadow_provision");
  difference.rule = row.text("rule");
  return difference;
}

}  // namespace

Result<void> add_shadow(store::WriteTransaction& transaction, const Shadow& shadow,
                        const std::vector<policy::SourceFile>& files) {
  auto add = transaction.query("add_shadow");
  add.bind("shadow_id", shadow.id)
      .bind("municipality", shadow.municipality)
      .bind("name", shadow.name)
      .bind("fingerprint", shadow.fingerprint)
      .bind("reason", shadow.reason)
      .bind("started_by", shadow.started_by)
      .bind("started_at", shadow.started_at);
  TRY_DO(add.run());
  for (const policy::SourceFile& file : files) {
    const Hash hash = sha256(file.text);
    auto text = transaction.query("keep_policy_file");
    text.bind("file_hash", hash).bind("text", file.text);
    TRY_DO(text.run());
    auto place = transaction.query("add_shadow_file");
    place.bind("shadow_id", shadow.id).bind("path", file.path).bind("file_hash", hash);
    TRY_DO(place.run());
  }
  return {};
}

Result<bool> stop_shadow(store::WriteTransaction& transaction, const ShadowId& id, Instant now) {
  auto stop = transaction.query("stop_shadow");
  stop.bind("shadow_id", id).bind("now", now);
  TRY_DO(stop.run());
  return stop.changes() > 0;
}

Result<void> count_shadow(store::WriteTransaction& transaction, const ShadowId& id,
                          const ShadowCounts& more) {
  auto count = transaction.query("count_shadow");
  count.bind("shadow_id", id)
      .bind("asked", more.asked)
      .bind("same", more.same)
      .bind("different", more.different)
      .bind("failed", more.failed)
      .bind("dropped", more.dropped);
  return count.run();
}

Result<Shadow> find_shadow(store::ReadTransaction& transaction, std::string_view municipality,
                           const ShadowId& id) {
  auto find = transaction.query("find_shadow");
  find.bind("municipality", municipality).bind("shadow_id", id);
  return the(std::move(find), shadow_from, "shadow", id.text());
}

Result<std::vector<Shadow>> shadows_of(store::ReadTransaction& transaction,
                                       std::string_view municipality, int limit) {
  auto rows = transaction.query("shadows_of_municipality");
  rows.bind("municipality", municipality).bind("limit", limit);
  return every(std::move(rows), shadow_from);
}

Result<std::vector<Shadow>> running_shadows(store::ReadTransaction& transaction) {
  return every(transaction.query("running_shadows"), shadow_from);
}

Result<std::vector<policy::SourceFile>> files_of_shadow(store::ReadTransaction& transaction,
                                                        const ShadowId& id) {
  auto rows = transaction.query("files_of_shadow");
  rows.bind("shadow_id", id);
  return every(std::move(rows), [](const store::Statement& row) {
    return policy::SourceFile{row.text("path"), row.text("text")};
  });
}

Result<void> add_shadow_difference(store::WriteTransaction& transaction, const ShadowId& id,
                                   const ShadowDifference& difference) {
  auto add = transaction.query("add_shadow_difference");
  add.bind("shadow_id", id)
      .bind("case_file", difference.case_file)
      .bind("advice", difference.advice)
      .bind("at", difference.at)
      .bind("live_fingerprint", difference.live_fingerprint)
      .bind("live_verdict", difference.live_verdict)
      .bind("shadow_verdict", difference.shadow_verdict)
      .bind("live_provision", difference.live_provision)
      .bind("shadow_provision", difference.shadow_provision)
      .bind("rule", difference.rule);
  return add.run();
}

Result<void> trim_shadow_differences(store::WriteTransaction& transaction, const ShadowId& id,
                                     std::int64_t most) {
  auto trim = transaction.query("trim_shadow_differences");
  trim.bind("shadow_id", id).bind("most", most);
  return trim.run();
}

Result<std::vector<ShadowDifference>> shadow_differences(store::ReadTransaction& transaction,
                                                         const ShadowId& id, std::int64_t before,
                                                         int limit) {
  auto rows = transaction.query("shadow_differences");
  rows.bind("shadow_id", id)
      .bind("before", before > 0 ? before : std::numeric_limits<std::int64_t>::max())
      .bind("limit", limit);
  return every(std::move(rows), difference_from);
}

}  // namespace naober::records

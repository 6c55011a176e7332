// Which policy was in force where and when, what reloads came to, and the change of files that is
// being written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/value.h"
#include "policy/scripts.h"
#include "store/transaction.h"

namespace naober::records {

struct BundleInForce {
  std::int64_t number = 0;   // the order in which they came
  std::string municipality;  // "bergen"
  std::string region;        // "buch"
  std::string fingerprint;
  Instant from;
  std::optional<Instant> until = std::nullopt;  // nothing: still in force
  std::string by;                               // the account, or "host"
  std::string role;                             // in which it was done
  std::string reason;                           // may be empty
  std::string reload;                           // the id of the reload
};

// The one in force there ends at `next.from`, and `next` begins; `number` and `until` are not read.
// The bundle is in the archive (records/policy_archive.h).
Result<void> put_in_force(store::WriteTransaction& transaction, const BundleInForce& next);
// Of every municipality, by name.
Result<std::vector<BundleInForce>> in_force_now(store::ReadTransaction& transaction);
// The newest first, with numbers below `before` (0: from the end).
Result<std::vector<BundleInForce>> history_of(store::ReadTransaction& transaction,
                                              std::string_view municipality, std::int64_t before,
                                              int limit);

struct KeptReload {
  std::int64_t number = 0;
  Value result;  // as the API shows it
};
Result<void> keep_reload(store::WriteTransaction& transaction, const std::string& reload_id,
                         Instant at, const Value& result);
// The newest first, with numbers below `before` (0: from the end).
Result<std::vector<KeptReload>> reloads(store::ReadTransaction& transaction, std::int64_t before,
                                        int limit);

// The change that is being written: begun before the first file is, ended with what came of it.
Result<void> begin_change(store::WriteTransaction& transaction, const Value& changes);
Result<void> end_change(store::WriteTransaction& transaction);
Result<std::optional<Value>> change_under_way(store::ReadTransaction& transaction);

// Keeps a text that is about to be replaced, for who wants it back; its hash (hex).
Result<std::string> keep_text(store::WriteTransaction& transaction, const std::string& text);

}  // namespace naober::records

// The journal: every change, and every look into a person's file, is one entry in the same
// transaction.
//
// Entries form one long line; each is a leaf of a Merkle tree (RFC 6962), and the pen signs the
// tree's root as it grows (journal/FORMAT.md tells the bytes). Nobody edits an entry, we neither:
// to correct is to append. The journal holds no identities, only random ids, so erasing a person
// leaves it whole.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "base/result.h"
#include "base/value.h"
#include "store/pen.h"
#include "store/transaction.h"

namespace naober::journal {

// Who did what to what, in which role, for whom, why and when.
struct Entry {
  Instant at;
  std::string user_id;       // the account, or "host" for what a term or a clean-up did
  std::string role;          // the role in which it was done ("team_member")
  std::string organisation;  // for which organisation ("impuls")
  std::string purpose;       // doelbinding, AVG art. 5 lid 1 b; never empty
  std::string act;           // "decide", "read_client"; never empty
  std::string subject_kind;  // "decision", "client", "user"; never empty
  std::string subject_id;    // never empty
  std::string client_id;     // whose file it concerns; empty when nobody's
  std::string case_id;       // empty when it belongs to no case
  Value details;             // what else is needed to understand it; unknown when nothing

  friend bool operator==(const Entry&, const Entry&) = default;
};

// Writes the entry in the transaction of the change itself. Its number in the line, counted from 1
// (final once the transaction is committed). Refuses an entry without user, purpose, act or
// subject, and one whose details hold a number that could be a BSN. An entry is never of before the
// one that it follows: when the clock was set back, it bears the time of its predecessor.
Result<std::int64_t> append(store::WriteTransaction& transaction, const Entry& entry);

// A look into a file: on disk when it returns. Looks of many readers share one commit.
Result<void> record_look(store::Pen& pen, const Entry& look);
// The same without waiting: it joins the next commit. A crash within these few milliseconds loses
// the look. `refused` (may be empty) hears of a look that could not be written, on the pen's
// thread.
void record_look_soon(store::Pen& pen, Entry look, std::function<void(const Error&)> refused = {});

// The bytes that the entry's seal is the RFC 6962 leaf hash of.
std::string leaf_of(const Entry& entry);

struct NumberedEntry {
  std::int64_t number = 0;
  Entry entry;
  Hash seal{};  // the leaf's hash
};

// A page of entries, the newest first, with numbers below `before` (0: from the end). At most
// `limit`.
Result<std::vector<NumberedEntry>> page(store::ReadTransaction& transaction, std::int64_t before,
                                        int limit);
Result<std::vector<NumberedEntry>> page_of_client(store::ReadTransaction& transaction,
                                                  std::string_view client_id, std::int64_t before,
                                                  int limit);
Result<std::vector<NumberedEntry>> page_of_case(store::ReadTransaction& transaction,
                                                std::string_view case_id, std::int64_t before,
                                                int limit);
// One entry by its number; not_found when the line is not that long.
Result<NumberedEntry> find(store::ReadTransaction& transaction, std::int64_t number);

// Gives every entry from `first` on, in order, until `hear` says no.
Result<void> each(store::ReadTransaction& transaction, std::int64_t first,
                  const std::function<bool(const NumberedEntry&)>& hear);

}  // namespace naober::journal

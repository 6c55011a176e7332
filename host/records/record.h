// Records of tasks (model/record.h): the head, and one row for every save.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/record.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// With its first content. Conflict when one stands there already and only one may.
Result<void> add_record(store::WriteTransaction& transaction, const Record& record);
// Writes record.content as the next version, counted up in `record` too. Conflict when another was
// first.
Result<void> save_record(store::WriteTransaction& transaction, Record& record);
// Writes withdrawn_on and withdrawn_because, and counts the version up.
Result<void> withdraw_record(store::WriteTransaction& transaction, Record& record);

Result<Record> find_record(store::ReadTransaction& transaction, const RecordId& id);
// The same, when it is still the version that was read, and not withdrawn; otherwise conflict.
Result<Record> record_at_version(store::ReadTransaction& transaction, const RecordId& id,
                                 std::int64_t version);
// Oldest first.
Result<std::vector<RecordContent>> record_versions(store::ReadTransaction& transaction,
                                                   const RecordId& id);

struct RecordFilter {
  RecordSubject subject;
  std::string task;  // empty: all
  std::string type;  // empty: all
  bool withdrawn_too = false;
};
// Newest first.
Result<Page<Record>> record_page(store::ReadTransaction& transaction, const RecordFilter& filter,
                                 const std::string& after, int limit);

}  // namespace naober::records

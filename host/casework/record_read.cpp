// Reading records: one, its versions, a list. Each look is journalled.
#include <algorithm>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/record.h"
#include "casework/record_access.h"
#include "records/record.h"

namespace naober::casework {
namespace {

struct Found {
  Record record;
  RecordPlace place;
};

Result<Found> found(store::ReadTransaction& transaction, const RecordId& id) {
  Found read;
  TRY(read.record, records::find_record(transaction, id));
  TRY(read.place, find_place(transaction, read.record.subject));
  return read;
}

Result<void> must_know(const Context& context, const Record& record) {
  const std::vector<std::string> roles = known_to(context, record);
  if (may_know(context, roles)) {
    return {};
  }
  return refuse(Fault::not_allowed,
                "A '" + record.type + "' is known to " + listed(roles) +
                    "; none of your roles is among them.",
                record.type);
}

}  // namespace

Result<ShownRecord> open_record(const Context& context, const RecordId& record) {
  TRY(auto read, context.store.read([&](store::ReadTransaction& transaction) {
    return found(transaction, record);
  }));
  TRY(const auto permission, allowed_to_read(context, read.place));
  TRY_DO(must_know(context, read.record));
  TRY_DO(record_looks(context, permission, read.place, record.text(), "opened the record"));
  return shown(context, read.place, std::move(read.record));
}

Result<std::vector<ShownRecord>> record_history(const Context& context, const RecordId& record) {
  Found read;
  TRY(auto contents,
      context.store.read(
          [&](store::ReadTransaction& transaction) -> Result<std::vector<RecordContent>> {
            TRY(read, found(transaction, record));
            return records::record_versions(transaction, record);
          }));
  TRY(const auto permission, allowed_to_read(context, read.place));
  TRY_DO(must_know(context, read.record));
  TRY_DO(record_looks(context, permission, read.place, record.text(), "read its versions"));
  std::vector<ShownRecord> history;
  for (RecordContent& content : contents) {
    Record then = read.record;
    then.content = std::move(content);
    TRY(auto version, shown(context, read.place, std::move(then)));
    history.push_back(std::move(version));
  }
  return history;
}

Result<RecordList> list_records(const Context& context, const RecordQuery& query) {
  TRY_DO(check_limit(query.limit));
  RecordPlace place;
  TRY(auto page,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<Page<Record>> {
        TRY(place, find_place(transaction, query.subject));
        return records::record_page(transaction,
                                    {query.subject, query.task, query.type, query.withdrawn_too},
                                    query.after, query.limit);
      }));
  TRY(const auto permission, allowed_to_read(context, place));
  RecordList list;
  list.page.next = page.next;
  for (Record& record : page.items) {
    if (may_know(context, known_to(context, record))) {
      TRY(auto one, shown(context, place, std::move(record)));
      list.page.items.push_back(std::move(one));
    } else if (std::find(list.withheld.begin(), list.withheld.end(), record.type) ==
               list.withheld.end()) {
      list.withheld.push_back(record.type);
    }
  }
  const std::string subject =
      place.of_municipality() ? context.bundle->municipality.name : place.subject.text();
  TRY_DO(record_looks(context, permission, place, subject, "listed the records"));
  return list;
}

}  // namespace naober::casework

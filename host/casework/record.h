// Records of tasks: what a task keeps of its own, as its records.lua declares it.
//
// Reading a record of a case, a client or a household is a look into a person's file: it needs
// read_client, a purpose, and leaves a line in the journal. A record of the municipality concerns
// nobody's file; who may save it, or may read clients, may read it. Saving needs the act that the
// type names (record_facts when it names none). Both need one of the roles of `known_to` where the
// type has them.
//
// Nothing is overwritten: each save is a version, kept with the form of its day. A field that the
// task no longer asks is shown as it stands, and named among `former`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "model/record.h"
#include "model/work_item.h"

namespace naober::casework {

struct ShownRecord {
  Record record;                    // `fields` with those that identify among them
  std::vector<std::string> former;  // fields that the type does not have any more
  bool erased = false;              // fields that identify are gone with the person's key
  std::optional<Date> keep_until;   // the last day it is kept; none while it runs
};

struct AddRecord {
  RecordSubject subject;
  std::string task;  // empty: the task of the case
  std::string type;
  Map fields;  // as they came from JSON
};
// Fault::invalid at "/fields/<name>", with the first thing that is wrong; the door asks the type
// itself for all of them (policy::RecordType::accept).
Result<ShownRecord> add_record(const Context& context, const AddRecord& request);

struct ChangeRecord {
  RecordId record;
  std::int64_t version = 0;
  Map fields;  // all of them: what is left out is empty in the next version
};
Result<ShownRecord> change_record(const Context& context, const ChangeRecord& request);

struct WithdrawRecord {
  RecordId record;
  std::int64_t version = 0;
  std::string because;
};
// It counts no more, and stays readable.
Result<ShownRecord> withdraw_record(const Context& context, const WithdrawRecord& request);

Result<ShownRecord> open_record(const Context& context, const RecordId& record);
// All its versions, oldest first; each with the content of then.
Result<std::vector<ShownRecord>> record_history(const Context& context, const RecordId& record);

struct RecordQuery {
  RecordSubject subject;
  std::string task;  // empty: all
  std::string type;  // empty: all
  bool withdrawn_too = false;
  std::string after;
  int limit = 50;  // 1 to 200
};
struct RecordList {
  Page<ShownRecord> page;
  // Types of which there are some on this page that the actor's roles may not know.
  std::vector<std::string> withheld;
};
// Newest first.
Result<RecordList> list_records(const Context& context, const RecordQuery& query);

// The type that `request` speaks of, under the policy of now: of the task of the case or one that
// it requires, and for what hangs on something else of any task in use here.
Result<const policy::RecordType*> type_to_add(const Context& context, const AddRecord& request);
// The type of a record that is there; not_found ("/type") when its task does not have it any more.
// Says nothing about who may see the record.
Result<const policy::RecordType*> type_of_record(const Context& context, const RecordId& record);

}  // namespace naober::casework

// What saving and reading a record share: whom it concerns, who may, and its lines in the journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "casework/context.h"
#include "casework/record.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

// What a record hangs on, found.
struct RecordPlace {
  RecordSubject subject;
  std::vector<ClientId> clients;      // whose file it is part of; none for the municipality
  std::optional<CaseFile> case_file;  // where it hangs on a case
  // Whose key seals the fields that identify; empty: nobody's.
  std::string sealed_for() const { return clients.size() == 1 ? clients.front().text() : ""; }
  bool of_municipality() const { return subject.text().empty(); }
};

// not_found when it is not there.
Result<RecordPlace> find_place(store::ReadTransaction& transaction, const RecordSubject& subject);

// The roles that may know a record: those that its type names now, or, when the type is gone, those
// that the form named under which it was saved. None: all who may read the rest.
std::vector<std::string> known_to(const Context& context, const Record& record);
bool may_know(const Context& context, const std::vector<std::string>& known_to);
// The type under the policy of now; null when the task or the type is gone.
const policy::RecordType* present_type(const Context& context, const Record& record);

Result<access::Permission> allowed_to_save(const Context& context, const policy::RecordType& type);
// A place of a person asks a look (read_client with a purpose); the municipality's own asks an act.
Result<access::Permission> allowed_to_read(const Context& context, const RecordPlace& place);

// The line of a change, for everybody whose file it is.
Result<void> write_record_lines(store::WriteTransaction& transaction, const Context& context,
                                const access::Permission& permission, access::Act act,
                                const RecordPlace& place, const Record& record, std::string what);
// The look, on disk when it returns; nothing for the municipality's own.
Result<void> record_looks(const Context& context, const access::Permission& permission,
                          const RecordPlace& place, const std::string& subject_id,
                          std::string what);

// The record as it is shown, its sealed fields opened.
Result<ShownRecord> shown(const Context& context, const RecordPlace& place, Record record);

}  // namespace naober::casework

#include "journal/journal_line.h"

#include "base/json.h"
#include "journal/base64.h"
#include "journal/leaf.h"

namespace naober::journal {

std::string line_of(const NumberedEntry& one) {
  const Entry& entry = one.entry;
  return write_json(Map{{"number", one.number},
                        {"at", entry.at.text()},
                        {"user_id", entry.user_id},
                        {"role", entry.role},
                        {"organisation", entry.organisation},
                        {"purpose", entry.purpose},
                        {"act", entry.act},
                        {"subject_kind", entry.subject_kind},
                        {"subject_id", entry.subject_id},
                        {"client_id", entry.client_id},
                        {"case_id", entry.case_id},
                        {"details", entry.details},
                        {"leaf", base64(leaf_of(entry))},
                        {"seal", base64(bytes_of(one.seal))}});
}

}  // namespace naober::journal

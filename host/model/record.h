// Something a task keeps of its own (policy/record_type.h says what), with all its versions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"

namespace naober {

struct RecordTag {
  static constexpr std::string_view prefix = "record";
};
using RecordId = Id<RecordTag>;

// What a record hangs on: one of the three, or none of them: then it is the municipality's.
struct RecordSubject {
  std::optional<CaseId> case_file;
  std::optional<ClientId> client;
  std::optional<HouseholdId> household;

  std::string text() const {
    return case_file   ? case_file->text()
           : client    ? client->text()
           : household ? household->text()
                       : std::string();
  }
  friend bool operator==(const RecordSubject&, const RecordSubject&) = default;
};

// What was saved at once. Never changed: the next save is the next version.
struct RecordContent {
  std::int64_t version = 1;
  Map fields;                // as JSON gives them; without those that identify
  std::string sealed;        // those that identify, sealed with the person's key; empty: none
  Value form;                // how it was asked on that day (policy::form_of)
  std::string task_version;  // of the plugin, "1.0.0"
  std::string bundle;        // fingerprint of the policy it was saved under
  std::string saved_by;      // user
  Instant saved_at;

  friend bool operator==(const RecordContent&, const RecordContent&) = default;
};

struct Record {
  RecordId id;
  std::int64_t number = 0;
  std::string task;  // the plugin that declares its type
  std::string type;
  RecordSubject subject;
  bool only_one = false;     // of this type and subject no other may stand beside it
  std::int64_t version = 1;  // counts every change; whoever writes says which one was read
  Date created_on;
  std::optional<Date> withdrawn_on;
  std::string withdrawn_because;
  RecordContent content;  // the latest

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace naober

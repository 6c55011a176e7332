// Writing down what is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "casework/context.h"
#include "model/case_file.h"

namespace naober::casework {

struct RecordFacts {
  CaseId case_file;
  std::int64_t version = 0;
  // Name → value as it came from JSON; the task's declaration makes it typed. Unknown (null)
  // withdraws.
  Map facts;
  std::string source;            // empty: the source that the task declares
  std::optional<Date> known_on;  // today when it is not said
};

struct RecordedFacts {
  CaseFile case_file;  // with its new version
  std::vector<Fact> facts;
};

// Needs record_facts. A fact the task does not declare, or of another type, is refused with the
// JSON pointer "/facts/<name>". Nothing is recorded unless all of it is right.
Result<RecordedFacts> record_facts(const Context& context, const RecordFacts& request);

}  // namespace naober::casework

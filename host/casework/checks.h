// Small checks that many use cases share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "store/transaction.h"

namespace naober::casework {

// Whether a text says nothing.
bool is_blank(std::string_view text);

// Refuses a text that says nothing, or is longer than `limit` bytes; `pointer` is where it stood.
Result<void> must_say(std::string_view text, std::string_view pointer, std::string_view what,
                      std::size_t limit = 20'000);

// The day of something that has happened: today when it was not said. Refuses a day to come, and
// one more than two years back (a slip of the pen).
Result<Date> past_day(const Context& context, const std::optional<Date>& day,
                      std::string_view pointer);

// Refuses a page of less than 1 or more than 200.
Result<void> check_limit(int limit);

// The case at the version that was read, open.
Result<CaseFile> open_at_version(store::ReadTransaction& transaction, const CaseId& id,
                                 std::int64_t version);

}  // namespace naober::casework

// What regional IT asks about what is kept: of the host that runs, or of the data folder itself
// when none does.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "cli/command.h"
#include "web/application.h"

namespace naober::cli {

// { do = "rotate_keys", municipality }              → { municipality, keys, key_mark }
// { do = "retention", municipality, until, after }  → { items, next }
// { do = "client_copy", municipality, client }      → a copy (casework/client_copy.h)
// { do = "client_access", municipality, client }    → an access report
// Nothing when the question is another one.
std::optional<Result<Value>> answer_keeping(const Value& question, web::Application& house);

// Asks the host that runs on --data; opens the folder itself when none runs.
Result<Value> ask_keeping(const Arguments& arguments, const Value& question);

// The options that ask_keeping() reads.
std::vector<Option> keeping_options();

}  // namespace naober::cli

// From a plugin's template to the HTML of one letter.
//
// Templates are mustache without logic: they show what is there and skip what is not. Every value
// is escaped; a template that asks for an unescaped one ({{{…}}} or {{&…}}) is refused, because
// what stands in a letter comes from people. Blocks ({{> opening}}) are put in their places first.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "casework/context.h"
#include "policy/letter.h"

namespace naober::casework {

// `data`: maps, lists, texts and yes or no; other values must have been put in words.
Result<std::string> render(const policy::Letter& letter, const Value& data);

// The letter of that name, of the task or else of the plugin `casework`; not_found when neither has
// it.
Result<const policy::Letter*> letter_named(const Context& context, std::string_view task,
                                           std::string_view name);
// The letter that a task sends on that outcome ("grant").
Result<const policy::Letter*> letter_for(const Context& context, std::string_view task,
                                         std::string_view outcome);

}  // namespace naober::casework

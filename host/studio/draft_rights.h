// Who may change which files of policy, and who may read a draft.
//
// A municipality's own files take its own `manage_policy`. What a region says touches each of its
// municipalities, so it takes that right in every one of them, or a regional administrator. What
// all share takes a regional administrator; so does a municipality or region that is not served
// yet, or whose policy is closed.
#pragma once

#include <string>
#include <vector>

#include "access/may.h"
#include "base/result.h"
#include "studio/draft_context.h"
#include "studio/draft_paths.h"

namespace naober::studio {

// Yes, with the role that allows it; else not_allowed with the sentence that says what is missing.
Result<access::Permission> right_to_change(const DraftContext& context, const Authority& authority);

// Policy is no secret among those who work under it: whoever holds a role there may read a draft.
struct ReadableScopes {
  bool all = false;  // a regional administrator
  std::vector<std::string> scopes;
  bool holds(std::string_view scope) const;
};
ReadableScopes readable_scopes(const DraftContext& context);

// The roles held today, each with its municipality: "uitgeest/functional_administrator".
std::vector<std::string> roles_held(const DraftContext& context);

}  // namespace naober::studio

#include "studio/draft_journal.h"

#include <utility>

#include "journal/journal.h"

namespace naober::studio {

Result<void> write_line(store::WriteTransaction& transaction, const DraftContext& context,
                        const access::Permission& permission, std::string act, const Draft& draft,
                        Map details) {
  details.emplace("scope", draft.scope);
  details.emplace("version", draft.version);
  journal::Entry entry;
  entry.at = context.clock.now();
  entry.user_id = context.user();
  entry.role = permission.role;
  entry.organisation = permission.organisation;
  entry.purpose = "policy";
  entry.act = std::move(act);
  entry.subject_kind = "draft";
  entry.subject_id = draft.id.text();
  entry.details = std::move(details);
  TRY_DO(journal::append(transaction, entry));
  return {};
}

}  // namespace naober::studio

// Drafts of policy, with all their versions, what is said about them, and their adoptions.
//
// They live in the region's file. A version is written once; its texts are kept by hash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/draft.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// A new draft with its first version. The number it got.
Result<std::int64_t> add_draft(store::WriteTransaction& transaction, const Draft& draft,
                               const std::string& note);
// The draft with the files of its latest version; not_found.
Result<Draft> find_draft(store::ReadTransaction& transaction, const DraftId& id);
// The same, open and at the version that was read; otherwise conflict, with the version of now.
Result<Draft> draft_at_version(store::ReadTransaction& transaction, const DraftId& id,
                               std::int64_t version);
// Writes the files of `draft` as its next version and counts the version up, in `draft` too.
// Conflict when another was first or the draft is closed.
Result<void> save_draft(store::WriteTransaction& transaction, Draft& draft,
                        const std::string& saved_by, Instant now, const std::string& note);
// From open to adopted, rejected or withdrawn; conflict when it is open no more.
Result<void> close_draft(store::WriteTransaction& transaction, const DraftId& id, DraftState state);

// Oldest first.
Result<std::vector<DraftVersion>> versions_of_draft(store::ReadTransaction& transaction,
                                                    const DraftId& id);
// The files of an earlier version.
Result<std::vector<DraftFile>> files_of_draft(store::ReadTransaction& transaction,
                                              const DraftId& id, std::int64_t version);

struct DraftFilter {
  std::optional<DraftState> state;
  bool all_scopes = false;
  std::vector<std::string> scopes;  // those the reader may see
};
// Newest first, without their files.
Result<Page<Draft>> draft_page(store::ReadTransaction& transaction, const DraftFilter& filter,
                               const std::string& after, int limit);
// Open drafts of which a review is asked of this user, or of one of these roles, each written
// "uitgeest/functional_administrator". Newest first, without their files; those that the user wrote
// the last version of are left out.
Result<std::vector<Draft>> drafts_awaiting(store::ReadTransaction& transaction,
                                           const std::string& user,
                                           const std::vector<std::string>& roles);

Result<void> add_draft_remark(store::WriteTransaction& transaction, const DraftRemark& remark);
// Oldest first.
Result<std::vector<DraftRemark>> remarks_of_draft(store::ReadTransaction& transaction,
                                                  const DraftId& id);

// Conflict when another adoption is under way. The number it got.
Result<std::int64_t> begin_adoption(store::WriteTransaction& transaction,
                                    const DraftAdoption& adoption);
Result<void> end_adoption(store::WriteTransaction& transaction, std::int64_t number,
                          AdoptionState state, Instant now);
// The adoption that is under way, if one is.
Result<std::optional<DraftAdoption>> begun_adoption(store::ReadTransaction& transaction);
// Newest first; undone ones too.
Result<std::vector<DraftAdoption>> adoptions_of_draft(store::ReadTransaction& transaction,
                                                      const DraftId& id);

}  // namespace naober::records

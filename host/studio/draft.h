// Drafts of policy: from an idea to a set of files that a second person can adopt (studio/adopt.h).
//
// A draft lives in the region's file and touches nothing until it is adopted. Every act is one
// transaction with its line in the region's journal. Whoever changes a draft names the version that
// was read; another one is a conflict and nothing is written.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "model/draft.h"
#include "model/work_item.h"
#include "policy/scripts.h"
#include "studio/draft_context.h"

namespace naober::studio {

// --- what a draft makes of the policy folder -----------------------------------------------------

// The files as they would stand if the draft were adopted now, sorted by path. Lab rooms (test,
// simulate) take such plain lists. Refused as conflict when a file of the draft conflicts with
// `current`: the first one is named.
Result<std::vector<policy::SourceFile>> files_with(const Draft& draft,
                                                   const std::vector<policy::SourceFile>& current);

// A file that somebody changed in the folder since the draft took it up. Nothing stands for: there
// is no such file.
struct DraftConflict {
  std::string path;
  std::optional<std::string> base;   // what the draft started from
  std::optional<std::string> now;    // what the folder holds
  std::optional<std::string> draft;  // what the draft makes of it
};
// A folder that came to hold just what the draft says is no conflict.
std::vector<DraftConflict> conflicts_of(const Draft& draft,
                                        const std::vector<policy::SourceFile>& current);

// --- making and changing one ---------------------------------------------------------------------

struct OpenDraft {
  std::string scope;  // "buch/uitgeest", "buch" or "commons"
  std::string title;
  std::string note;  // may be empty
};
// Needs the right to change what the scope covers.
Result<Draft> open_draft(const DraftContext& context, const OpenDraft& request);

struct FileChange {
  enum class Kind {
    write,   // `text` is what the file shall hold
    remove,  // the file shall go
    leave,   // the draft leaves the file alone again
  };
  std::string path;
  Kind kind = Kind::write;
  std::string text;
};
struct ChangeDraft {
  DraftId draft;
  std::int64_t version = 0;
  std::string note;  // may be empty
  std::vector<FileChange> changes;
};
// A new version. Needs the right for each file it names; refuses paths outside the scope, files
// of more than 64 kB, characters that a reader cannot see, more than 200 files. A file that ends up
// as the folder holds it is left alone.
Result<Draft> change_draft(const DraftContext& context, const ChangeDraft& request);

// The name that a draft gives to a value of the municipality or region it is of.
struct SetValue {
  DraftId draft;
  std::int64_t version = 0;
  std::string task;
  std::string setting;
  Value value;  // as JSON gave it
  Date from;
  std::string source;
  std::string because;
  // Of a file that is not there yet: whose decision it holds. By the college, today, `source`.
  std::string adopted_by;
  std::optional<Date> adopted_on;
};
// Writes the value into the settings file of the draft's scope (studio/canonical_file.h).
Result<Draft> set_value(const DraftContext& context, const SetValue& request);

struct Rebase {
  enum class Take {
    draft,   // the draft's text stands, whatever the folder came to hold
    folder,  // the folder's text stands: the draft leaves the file alone
    text,    // a new text that joins both
  };
  struct Choice {
    Take take = Take::draft;
    std::string text;
  };
  DraftId draft;
  std::int64_t version = 0;
  std::string note;
  std::map<std::string, Choice> choices;  // by path; only files that conflict
};
Result<Draft> rebase_draft(const DraftContext& context, const Rebase& request);

// --- reading -------------------------------------------------------------------------------------

// Not_found also for whoever has no business with it.
Result<Draft> read_draft(const DraftContext& context, const DraftId& id);

struct DraftPages {
  std::optional<DraftState> state;
  std::string scope;  // empty: all that the reader may see
  std::string after;
  int limit = 50;
};
Result<Page<Draft>> list_drafts(const DraftContext& context, const DraftPages& query);
// Those of which a review is asked of the visitor.
Result<std::vector<Draft>> drafts_for_me(const DraftContext& context);

// What colleagues said, and every version and adoption: the story of a draft.
struct DraftStory {
  std::vector<DraftVersion> versions;
  std::vector<DraftRemark> remarks;
  std::vector<DraftAdoption> adoptions;
};
Result<DraftStory> story_of(const DraftContext& context, const DraftId& id);

// --- talking about it ----------------------------------------------------------------------------

struct Remark {
  DraftId draft;
  std::string says;
};
// Open to whoever may read it.
Result<void> comment_on_draft(const DraftContext& context, const Remark& remark);

struct AskReview {
  DraftId draft;
  std::string user;          // one person,
  std::string municipality;  // or whoever holds `role` in that municipality
  std::string role;
  std::string says;
};
// Needs the right to change what the scope covers. The draft then stands on their list.
Result<void> ask_review(const DraftContext& context, const AskReview& request);

// Takes it back, or turns it down; both need a reason and the right to change what the scope
// covers. Who turns it down is somebody else than who opened it.
Result<Draft> withdraw_draft(const DraftContext& context, const Remark& remark);
Result<Draft> reject_draft(const DraftContext& context, const Remark& remark);

}  // namespace naober::studio

namespace naober {
template <>
const Words<studio::FileChange::Kind>& words<studio::FileChange::Kind>();
template <>
const Words<studio::Rebase::Take>& words<studio::Rebase::Take>();
}  // namespace naober

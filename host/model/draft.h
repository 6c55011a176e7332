// A draft of policy: a named set of changed files on its way from idea to adoption (vaststelling).
//
// Every save is a version and nothing is overwritten. A draft remembers for each file the text that
// the policy folder held when the change was made (its base), so that it can say when somebody else
// was there meanwhile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "model/words.h"

namespace naober {

struct DraftTag {
  static constexpr std::string_view prefix = "draft";
};
using DraftId = Id<DraftTag>;

enum class DraftState { open, adopted, rejected, withdrawn };
template <>
const Words<DraftState>& words<DraftState>();

struct DraftFile {
  std::string path;                 // below the policy root
  std::optional<std::string> text;  // none: the file goes
  std::optional<std::string> base;  // what the folder held; none: there was no such file
  std::string changed_by;           // user: whose words these are
  Instant changed_at;

  friend bool operator==(const DraftFile&, const DraftFile&) = default;
};

struct Draft {
  DraftId id;
  std::int64_t number = 0;
  // Whose files it may change: "buch/uitgeest", "buch" (the region and its municipalities), or
  // "commons" (everything).
  std::string scope;
  std::string title;
  DraftState state = DraftState::open;
  std::string created_by;  // user
  Instant created_at;
  // Counts every save. Whoever writes says which version was read; another number is a conflict.
  std::int64_t version = 1;
  std::vector<DraftFile> files;  // by path

  const DraftFile* file(std::string_view path) const;  // null: the draft leaves it alone
  friend bool operator==(const Draft&, const Draft&) = default;
};

// One save.
struct DraftVersion {
  std::int64_t version = 0;
  std::string saved_by;  // user
  Instant saved_at;
  std::string note;  // why, in the author's words; may be empty
  std::int64_t files = 0;

  friend bool operator==(const DraftVersion&, const DraftVersion&) = default;
};

// What colleagues say to each other about a draft.
enum class RemarkKind { comment, review_request, rejection, withdrawal };
template <>
const Words<RemarkKind>& words<RemarkKind>();

struct DraftRemark {
  std::int64_t number = 0;
  DraftId draft;
  RemarkKind kind = RemarkKind::comment;
  std::int64_t version = 0;  // of the draft that it is about
  std::string says;
  std::string by;  // user
  Instant at;
  // Of a review request: one person, or all who hold a role in a municipality.
  std::string asked_user;
  std::string asked_municipality;
  std::string asked_role;

  friend bool operator==(const DraftRemark&, const DraftRemark&) = default;
};

// Begun before the first file is touched, ended when the last one stands: so that a host that falls
// in between knows at its next start what to finish or to undo.
enum class AdoptionState { begun, in_force, undone };
template <>
const Words<AdoptionState>& words<AdoptionState>();

struct DraftAdoption {
  std::int64_t number = 0;
  DraftId draft;
  std::int64_t version = 0;
  std::string adopted_by;  // user
  std::string role;
  std::string organisation;
  std::string reason;
  std::string source;  // "collegebesluit 12-1-2027, art. 3"
  Date decided_on;     // the day of that source; nothing new holds before it
  AdoptionState state = AdoptionState::begun;
  Instant begun_at;
  std::optional<Instant> ended_at;

  friend bool operator==(const DraftAdoption&, const DraftAdoption&) = default;
};

}  // namespace naober

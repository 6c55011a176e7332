// How a draft gets its next version: checked, written and journalled in one place.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "studio/draft.h"
#include "studio/draft_paths.h"

namespace naober::studio {

inline constexpr std::size_t most_draft_files = 200;

// Whether the draft may hold a text at this path, and whether this person may write it. The path's
// authority.
Result<Authority> may_write(const DraftContext& context, const Draft& draft,
                            const std::string& path);

// Refuses more than 64 kB and characters that a reader cannot see. Whether it is good policy is for
// the check: a draft may be half finished.
Result<void> check_text(const std::string& path, const std::string& text);

// Puts one file into the draft: its base is what the folder holds at the first change.
Result<void> put_file(const DraftContext& context, Draft& draft, const std::string& path,
                      const std::optional<std::string>& text);
// The draft leaves the file alone.
void leave_file(Draft& draft, const std::string& path);

struct NextVersion {
  DraftId draft;
  std::int64_t version = 0;
  std::string note;
  const char* act = "change_draft";
};
// Reads the draft at the version named, lets `change` change its files, and keeps the result as the
// next version.
Result<Draft> make_version(const DraftContext& context, const NextVersion& next,
                           const std::function<Result<void>(Draft&)>& change);

}  // namespace naober::studio

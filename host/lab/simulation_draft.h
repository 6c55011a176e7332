// Another policy for one municipality, made of the one in force and what a draft changes in it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "policy/problem.h"
#include "policy/scripts.h"

namespace naober::lab {

// One setting of the municipality, as if it had set it: "household_help.usual_hours" = 4.
struct SettingChange {
  std::string task;
  std::string name;
  Value value;               // dates, terms and amounts may be texts ("6w", "38.40")
  std::optional<Date> from;  // when it takes over; today when it is not said
};

// "household_help.usual_hours=4" or "household_help.usual_hours=4@2027-01-01". The value is read as
// JSON, else yes or no, else as a text.
Result<SettingChange> read_setting_change(std::string_view text);

struct DraftChanges {
  // By path below the policy root: the new text, or nothing where the file goes.
  std::map<std::string, std::optional<std::string>, std::less<>> files = {};
  std::vector<SettingChange> settings = {};
  bool empty() const { return files.empty() && settings.empty(); }
};

// What a draft makes of a municipality's policy: a bundle, or everything that is wrong with it.
struct DraftBundle {
  std::shared_ptr<const policy::Bundle> bundle;  // null: see problems
  std::vector<policy::Problem> problems;
};

// Files first, then settings. A setting keeps to its room, as the municipality's own file must.
// Fails as a whole only when the script room is not available.
Result<DraftBundle> draft_of(const std::shared_ptr<const policy::Bundle>& before,
                             const DraftChanges& changes, policy::Scripts& scripts, Date today);

// The same, refused as invalid with the first problem when there is no bundle.
Result<std::shared_ptr<const policy::Bundle>> whole_draft_of(
    const std::shared_ptr<const policy::Bundle>& before, const DraftChanges& changes,
    policy::Scripts& scripts, Date today);

}  // namespace naober::lab

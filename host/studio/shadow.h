// A shadow: a policy that decides silently along with live advice, with no effect on anyone.
//
// Somebody wonders what a draft would do tomorrow. As a shadow it is asked the same facts as the
// live rules, after each live advice has been given and outside of its transaction; what it would
// have said is counted, and where it differs the case is put on a list. It never slows live work:
// what it cannot keep up with is dropped and counted as dropped. A municipality has at most one
// shadow at a time; it outlives a restart of the host, and ends when somebody stops it.
//
// Counts stand in the region's file, the differences (they name cases) in the municipality's own.
// Thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "model/advice.h"
#include "policy/scripts.h"
#include "store/house.h"
#include "studio/policy_keeper.h"
#include "studio/reload.h"

namespace naober::studio {

struct ShadowTag {
  static constexpr std::string_view prefix = "shadow";
};
using ShadowId = Id<ShadowTag>;

struct NewShadow {
  std::string municipality;  // "bergen"
  std::string name;          // what people call it; a draft's name
  FileChanges changes;       // on top of the policy in force
  std::string reason;        // required
  Hand by;
};

// Advices since it started. asked = same + different + failed.
struct ShadowCounts {
  std::int64_t asked = 0;
  std::int64_t same = 0;
  std::int64_t different = 0;
  std::int64_t failed = 0;   // it could not be asked: a script failed, or it lacks the task
  std::int64_t dropped = 0;  // too much at once; never asked
};

struct Shadow {
  ShadowId id;
  std::string municipality;
  std::string name;
  std::string fingerprint;  // of the bundle that decides along
  std::string reason;
  Hand by;
  Instant started_at;
  std::optional<Instant> stopped_at;
  ShadowCounts counts;
};

// One case on which the shadow would have advised something else.
struct ShadowDifference {
  std::int64_t number = 0;  // the order in which they came
  CaseId case_file;
  AdviceId advice;
  Instant at;
  std::string live_fingerprint;
  std::string live_verdict;
  std::string shadow_verdict;
  std::string live_provision;    // what is granted; may be empty
  std::string shadow_provision;  // the same
  std::string rule;              // the first rule that says something else; may be empty
  std::string says;              // how it differs, in a sentence
};

struct ShadowLimits {
  std::size_t waiting = 256;       // advices that wait to be asked; the next ones are dropped
  std::int64_t differences = 500;  // kept per shadow, the newest
};

class Shadows {
 public:
  // Takes up the shadows that were running. All that is lent outlives the shadows.
  static Result<std::unique_ptr<Shadows>> open(store::House& house, PolicyKeeper& keeper,
                                               policy::Scripts& scripts, const Clock& clock,
                                               Random& random, ShadowLimits limits = {});
  ~Shadows();

  // Loads what the policy in force would be with these changes and lets it decide along. Refused as
  // conflict when the municipality has a shadow already, and as invalid, saying why, when the
  // changed policy cannot be loaded. Policy cases that fail are no hindrance: it decides nothing.
  Result<Shadow> start(const NewShadow& wanted);
  // conflict when it was stopped already; not_found when there is none by that id here.
  Result<Shadow> stop(std::string_view municipality, const ShadowId& id, const Hand& by);

  Result<Shadow> find(std::string_view municipality, const ShadowId& id);
  // Of one municipality, the newest first; at most 50.
  Result<std::vector<Shadow>> list(std::string_view municipality);
  // The newest first, with numbers below `before` (0: from the end).
  Result<std::vector<ShadowDifference>> differences(std::string_view municipality,
                                                    const ShadowId& id, std::int64_t before,
                                                    int limit);

  // A live advice was given on a case of `task`. Returns at once, whatever happens to the shadow.
  void heard(std::string_view municipality, std::string_view task, const Advice& advice);
  // Waits until everything that was heard before has been asked and counted; for tests.
  void settle();

 private:
  struct Parts;
  explicit Shadows(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::studio

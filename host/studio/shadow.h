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
#include "model/shadow.h"
#include "policy/scripts.h"
#include "store/house.h"
#include "studio/policy_keeper.h"
#include "studio/reload.h"

namespace naober::studio {

struct NewShadow {
  std::string municipality;  // "bergen"
  std::string name;          // what people call it; a draft's name
  FileChanges changes;       // on top of the policy in force
  std::string reason;        // required
  Hand by;
};

struct ShadowLimits {
  std::size_t waiting = 256;       // advices that wait to be asked; the next ones are dropped
  std::int64_t differences = 500;  // kept per shadow, the newest
};

class Shadows {
 public:
  // Takes up the shadows that were running. All that is lent outlives the shadows.
  static Result<std::unique_ptr<Shadows>> open(store::House& house, const PolicyKeeper& keeper,
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

  // A live advice was given. Returns at once, whatever happens to the shadow.
  void heard(std::string_view municipality, const Advice& advice);
  // Waits until everything that was heard before has been asked and counted; for tests.
  void settle();

 private:
  struct Parts;
  explicit Shadows(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::studio

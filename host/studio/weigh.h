// What a policy that was loaded would do to the one in use, municipality by municipality.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "policy/loader.h"
#include "policy/parts.h"
#include "studio/concerned_cases.h"
#include "studio/policy_in_use.h"
#include "studio/reload.h"

namespace naober::studio {

// What was in force when the host stopped.
struct Remembered {
  std::string region;
  std::string fingerprint;
};
using RememberedByName = std::map<std::string, Remembered, std::less<>>;

// A bundle of the archive, or null when it cannot be loaded any more.
using BundleMaker = std::function<std::shared_ptr<const policy::Bundle>(
    const std::string& municipality, const std::string& fingerprint)>;

// The municipalities of a policy root, by id ("buch/bergen").
std::vector<std::string> ids_in(const policy::PartKeys& keys);

// Fingerprints in force, by id.
std::map<std::string, std::string, std::less<>> fingerprints_of(const PolicyInUse& in_use,
                                                                const RememberedByName& remembered);

struct Weighing {
  std::shared_ptr<PolicyInUse> next;
  std::vector<MunicipalityReload> municipalities;  // all but the unchanged, by name
  std::int64_t unchanged = 0;
  bool has_news = false;  // anything that was not so before
};

// Per municipality: what it goes on with, and why. `verdicts` are of the same `loaded`.
Weighing weigh_policy(const policy::PartKeys& keys, const policy::Loaded& loaded,
                      const CaseVerdicts& verdicts, const PolicyInUse& in_use,
                      const RememberedByName& remembered, const BundleMaker& archived);

// Whether a change of the `touched` parts must not be written: it brings a problem into one of them
// that was not there, or takes a municipality that it touches out of the race.
bool stops(const Weighing& weighing, const std::vector<std::string>& touched,
           const PolicyInUse& in_use);

}  // namespace naober::studio

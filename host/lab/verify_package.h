// Believing a package no further than it proves itself, with nothing but the host's public key.
//
// Every check has a name and says what it found. What was changed is named: a fact, a reason, a
// rule's text, the proof, the signature, the key. With a script room the policy in the package is
// loaded and the decision is replayed under it; without one that stays open.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "journal/checkpoint.h"
#include "lab/package.h"
#include "policy/scripts.h"

namespace naober::lab {

enum class Found {
  holds,
  broken,
  open,  // could not be looked at, or was not kept by the host that decided
};
std::string_view name_of(Found found);

struct PackageCheck {
  std::string name;  // "form", "key", "signature", "inclusion", "entry", "content", "policy" …
  Found found = Found::open;
  std::string says;
};

struct PackageFindings {
  std::vector<PackageCheck> checks;  // in the order in which they were made
  std::string decision;              // its id; empty when the file could not be read
  bool sound() const;                // nothing is broken
  bool complete() const;             // and nothing is left open
};

struct PackageVerifier {
  std::optional<journal::VerifierKey>
      key;                             // none: the key in the package is used, and not believed
  policy::Scripts* scripts = nullptr;  // null: the decision is not decided again
  Calendar calendar = {};
};

// Fails only when the script room breaks down; what is wrong with the file stands in the findings.
Result<PackageFindings> verify_package(std::string_view text, const PackageVerifier& verifier);

}  // namespace naober::lab

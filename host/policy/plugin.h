// A plugin: one task of the social domain, as its authors wrote it. Loaded once, shared by all.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

// The version of the policy language this host speaks: api "1".
inline constexpr std::string_view language_version = "1";

struct Version {
  int major = 0;
  int minor = 0;
  int patch = 0;
  static Result<Version> parse(std::string_view text);  // "1.0", "1.2.3"
  std::string text() const;
  friend auto operator<=>(const Version&, const Version&) = default;
};

// A range of versions: ">=1.0.0", ">=1.0 <2.0", "1.2.3".
struct VersionRange {
  std::string written;
  static Result<VersionRange> parse(std::string_view text);
  bool allows(const Version& version) const;
};

struct Manifest {
  std::string name;
  std::string title;                // Dutch
  Version version;                  // 0.0.0 when none is given
  std::vector<std::string> needs;   // "clients.read", "letters.write" …
  std::vector<std::string> offers;  // names of provisions
  std::map<std::string, VersionRange, std::less<>> requires_plugins;
  Place place;
};

Manifest read_manifest(Declaration& declaration);

}  // namespace naober::policy

// Whose file is it? The path tells the authority, and a path that plays tricks is no path.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace naober::studio {

// Who answers for a file: a municipality, a region (its own files and plugins), or the commons (the
// plugins that all share).
struct Authority {
  std::string region;        // empty: the commons
  std::string municipality;  // empty: the region itself, or the commons

  // "buch/uitgeest", "buch" or "commons": as a draft's scope is written.
  std::string scope() const;
  // The folder below which its files stand: "municipalities/buch/uitgeest/", "" for the commons.
  std::string folder() const;
  // Whether what `other` answers for lies inside what this one answers for.
  bool covers(const Authority& other) const;

  friend bool operator==(const Authority&, const Authority&) = default;
};

// "buch/uitgeest", "buch" or "commons"; otherwise invalid.
Result<Authority> authority_of_scope(std::string_view scope);

// Refuses as invalid whatever the loader would not read there: a path with "..", an absolute one,
// names that are not in small letters, digits and '_', another kind of file than *.lua and
// letters/*.html, a place where nobody reads it. `about` is the path.
Result<Authority> authority_of_path(std::string_view path);

}  // namespace naober::studio

#include "studio/draft_paths.h"

#include <fmt/format.h>

#include <vector>

#include "policy/declaration.h"
#include "policy/source_tree.h"

namespace naober::studio {
namespace {

constexpr std::string_view commons = "commons";
constexpr std::size_t longest_path = 240;

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) {
      return parts;
    }
    path.remove_prefix(slash + 1);
  }
}

tl::unexpected<Error> odd(std::string_view path, std::string_view why) {
  const std::string shown(path.substr(0, longest_path));
  return refuse(Fault::invalid, fmt::format("'{}' is no path of a policy file: {}", shown, why),
                shown);
}

// "rules.lua": its stem, or an empty text when the file is of another kind.
std::string_view stem_of_file(const std::vector<std::string_view>& parts) {
  std::string_view name = parts.back();
  const bool is_letter = parts.size() >= 2 && parts[parts.size() - 2] == "letters";
  const std::string_view kind = is_letter && name.ends_with(".html") ? ".html" : ".lua";
  return name.ends_with(kind) ? name.substr(0, name.size() - kind.size()) : std::string_view();
}

}  // namespace

std::string Authority::scope() const {
  if (region.empty()) {
    return std::string(commons);
  }
  return municipality.empty() ? region : region + "/" + municipality;
}

std::string Authority::folder() const {
  return region.empty() ? std::string() : "municipalities/" + scope() + "/";
}

bool Authority::covers(const Authority& other) const {
  return region.empty() ||
         (region == other.region && (municipality.empty() || municipality == other.municipality));
}

Result<Authority> authority_of_scope(std::string_view scope) {
  if (scope == commons) {
    return Authority{};
  }
  const std::vector<std::string_view> parts = parts_of(scope);
  bool in_form = parts.size() <= 2;
  for (const std::string_view part : parts) {
    in_form = in_form && policy::is_snake_case(part) && part.size() <= 64;
  }
  if (!in_form) {
    return refuse(Fault::invalid,
                  "A scope is a municipality (buch/uitgeest), a region (buch), or commons: all "
                  "that is shared.",
                  "/scope");
  }
  return Authority{std::string(parts[0]), parts.size() == 2 ? std::string(parts[1]) : ""};
}

Result<Authority> authority_of_path(std::string_view path) {
  if (path.empty() || path.size() > longest_path) {
    return odd(path, fmt::format("it has 1 to {} bytes", longest_path));
  }
  const std::vector<std::string_view> parts = parts_of(path);
  const std::string_view stem = stem_of_file(parts);
  if (stem.empty()) {
    return odd(path, "policy is read from *.lua, and letters from letters/*.html");
  }
  for (std::size_t place = 0; place < parts.size(); ++place) {
    if (!policy::is_snake_case(place + 1 == parts.size() ? stem : parts[place])) {
      return odd(path, "folders and files are named in small letters, digits and '_'");
    }
  }
  policy::ProblemList problems;
  policy::sort_files({{std::string(path), {}}}, problems);
  if (!problems.empty()) {
    return odd(path, problems.all().front().says);
  }
  if (parts[0] == "plugins") {
    return Authority{};
  }
  // municipalities / region / (file | plugins … | municipality …)
  const bool is_regional = parts.size() == 3 || parts[2] == "plugins";
  return Authority{std::string(parts[1]), is_regional ? "" : std::string(parts[2])};
}

}  // namespace naober::studio

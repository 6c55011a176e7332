#include "cli/policy_scope.h"

#include "cli/policy_root.h"

namespace naober::cli {

Result<PolicyScope> policy_scope(const Arguments& arguments) {
  namespace fs = std::filesystem;
  const std::string& named = arguments.value("PATH");
  std::error_code ignored;
  if (!named.empty() && fs::is_directory(fs::path(named) / "plugins", ignored) &&
      !arguments.given("--policy")) {
    return PolicyScope{named, {}};
  }
  TRY(const fs::path root, policy_root(arguments));
  if (named.empty()) {
    return PolicyScope{root, {}};
  }
  const fs::path whole = fs::weakly_canonical(root, ignored);
  const fs::path inside = fs::weakly_canonical(named, ignored).lexically_relative(whole);
  const bool is_inside = !inside.empty() && *inside.begin() != "..";
  const fs::path below = is_inside && fs::exists(named, ignored) ? inside : fs::path(named);
  if (!fs::exists(root / below, ignored)) {
    return refuse(Fault::not_found, "there is no such file or folder in the policy", named);
  }
  return PolicyScope{root, below == "." ? std::string() : below.generic_string()};
}

}  // namespace naober::cli

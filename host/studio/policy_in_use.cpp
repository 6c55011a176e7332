#include "studio/policy_in_use.h"

namespace naober::studio {

const ServedMunicipality* PolicyInUse::find(std::string_view name) const {
  const auto found = municipalities.find(name);
  return found == municipalities.end() ? nullptr : &found->second;
}

}  // namespace naober::studio

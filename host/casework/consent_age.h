// Who may consent at which age (Jeugdwet 7.3.4 and 7.3.5, Wmo 5.3.2).
#pragma once

#include <string>

#include "base/result.h"
#include "model/consent.h"

namespace naober::casework {

// Under 12 the parents, from 12 to 16 both, from 16 the client alone; a representative always may,
// for who cannot. Refuses (invalid, `pointer`) anybody else with who it should be.
Result<void> check_consent_giver(ConsentGiver giver, int age, const std::string& pointer);

}  // namespace naober::casework

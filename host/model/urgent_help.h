// Help that cannot wait (spoed): a temporary provision, awaiting investigation and application.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/date.h"
#include "model/ids.h"

namespace naober {

struct UrgentHelp {
  ProvisionId provision;  // what it started
  CaseId case_file;
  std::string name;  // of the provision in the catalogue
  std::string article;
  std::string because;
  std::string mandate;     // for a tailored provision; empty for a general one
  std::string provider;    // organisation; empty when none was named
  std::string decided_by;  // user
  Instant decided_at;
  Date starts_on;
  Date ends_on;  // the last day; it never runs on by itself

  friend bool operator==(const UrgentHelp&, const UrgentHelp&) = default;
};

}  // namespace naober

// Help that cannot wait (spoed, Wmo 2.3.3): before there is an application, for a short time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/provision.h"
#include "model/urgent_help.h"
#include "store/transaction.h"

namespace naober::casework {

struct HelpUrgently {
  CaseId case_file;
  std::int64_t version = 0;
  std::string provision;  // of the catalogue, general or tailored
  std::string because;    // why it cannot wait
  std::string provider;   // an organisation that delivers; may be empty
  std::optional<Date> starts_on;
  // The last day; the longest the setting urgent_help_term allows when it is not said.
  std::optional<Date> ends_on;
};
struct UrgentlyHelped {
  CaseFile case_file;
  Provision provision;
  UrgentHelp help;
};

// Needs help_urgently; for a tailored provision also a mandate: one that names help_urgently for
// that provision, or the mandate to decide on it. No plan, no application and no advice is asked: a
// person decides, and the investigation follows. Refused once the case has a decision that grants
// the same, for a law without urgent help, and while the same help runs. Leaves a task for the
// access to look at what is needed after it.
Result<UrgentlyHelped> help_urgently(const Context& context, const HelpUrgently& request);

// Ends what has had its time, each with a task for the access. For the clock.
Result<int> end_urgent_help(const Context& house);

// An urgent notification got its case: somebody decides on urgent help within the setting
// urgent_decision_term (48 hours where nobody asks for less).
Result<void> ask_for_urgent_help(store::WriteTransaction& transaction, const Context& context,
                                 const CaseFile& case_file, Date received_on);

}  // namespace naober::casework

#include "casework/age_group.h"

#include <string>

#include "policy/indicator.h"
#include "records/client.h"
#include "records/identity.h"
#include "records/monitor.h"

namespace naober::casework {

int years_between(Date born, Date day) {
  const std::string from = born.text();
  const std::string to = day.text();
  const int years = std::stoi(to.substr(0, 4)) - std::stoi(from.substr(0, 4));
  return to.substr(5) < from.substr(5) ? years - 1 : years;
}

Result<void> note_age_group(store::WriteTransaction& transaction, const Context& context,
                            const CaseFile& case_file) {
  TRY(const auto sealed, records::sealed_identity(transaction, case_file.client));
  const auto identity = records::open_identity(context.store.vault(), case_file.client, sealed);
  const int years = identity ? years_between(identity->birth_date, case_file.opened_on) : -1;
  return records::add_age_group(transaction, case_file.id, policy::age_group_of(years));
}

}  // namespace naober::casework

// Cases (dossiers).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/case_file.h"
#include "model/work_item.h"
#include "store/transaction.h"

namespace naober::records {

// The number it got.
Result<std::int64_t> add_case(store::WriteTransaction& transaction, const CaseFile& case_file);
Result<CaseFile> find_case(store::ReadTransaction& transaction, const CaseId& id);
// The same, when it is still the version that was read; otherwise conflict, with the version of
// now.
Result<CaseFile> case_at_version(store::ReadTransaction& transaction, const CaseId& id,
                                 std::int64_t version);
// Writes what may change (state, step, contact person, application) and counts the version up, in
// `case_file` too. Conflict when another was first.
Result<void> change_case(store::WriteTransaction& transaction, CaseFile& case_file);

// Writes whose road it keeps from now on (`bundle`, `moved_on`), and counts the version up.
Result<void> move_case(store::WriteTransaction& transaction, CaseFile& case_file);

// Writes which pilot it takes part in, and counts the version up.
Result<void> set_pilot(store::WriteTransaction& transaction, CaseFile& case_file);

// Newest first.
Result<std::vector<CaseFile>> cases_of_client(store::ReadTransaction& transaction,
                                              const ClientId& client);
Result<std::vector<CaseFile>> cases_of_household(store::ReadTransaction& transaction,
                                                 const HouseholdId& household);

Result<std::vector<CaseFile>> cases_of_notification(store::ReadTransaction& transaction,
                                                    const NotificationId& notification);

struct CaseFilter {
  std::optional<CaseState> state;
  std::string task;
  std::string contact_person;
  std::optional<std::vector<std::string>> tasks = std::nullopt;  // only these; nothing: all
};
Result<Page<CaseFile>> case_page(store::ReadTransaction& transaction, const CaseFilter& filter,
                                 const std::string& after, int limit);

// Of these cases of the household alone, newest first.
Result<Page<CaseFile>> case_page_of_household(store::ReadTransaction& transaction,
                                              const HouseholdId& household,
                                              const std::vector<std::string>& cases,
                                              std::optional<CaseState> state,
                                              const std::string& after, int limit);

// Writes for whom it works (`unit`), and counts the version up.
Result<void> change_unit(store::WriteTransaction& transaction, CaseFile& case_file);
// Refused (conflict) when the client is a member already, or does not live in the household.
Result<void> add_member(store::WriteTransaction& transaction, const CaseId& case_file,
                        const CaseMember& member);
Result<void> end_member(store::WriteTransaction& transaction, const CaseId& case_file,
                        const ClientId& client, Date until);
// Those of now, in the order in which they joined.
Result<std::vector<CaseMember>> members_of(store::ReadTransaction& transaction,
                                           const CaseId& case_file);

}  // namespace naober::records

#include "casework/validity.h"

#include "casework/policy_of.h"

namespace naober::casework {

Date day_after_term(Date from, Term term) {
  constexpr int days_in_a_week = 7;
  constexpr int months_in_a_year = 12;
  switch (term.unit) {
    case Term::Unit::days:
      return from.plus_days(term.count);
    case Term::Unit::weeks:
      return from.plus_days(days_in_a_week * term.count);
    case Term::Unit::months:
      return from.plus_months(term.count);
    case Term::Unit::years:
      return from.plus_months(months_in_a_year * term.count);
  }
  return from;
}

Result<std::optional<Date>> end_of_validity(const Context& context, const CaseFile& case_file,
                                            const policy::Provision& provision, Date from) {
  std::optional<Term> term = provision.valid;
  if (!provision.valid_setting.empty()) {
    TRY(const auto* task, task_of(context, case_file.task));
    TRY(const auto set, term_setting(*task, provision.valid_setting, from, case_file.pilot));
    term = set.term;
  }
  if (!term) {
    return std::optional<Date>();
  }
  return std::optional(day_after_term(from, *term).plus_days(-1));
}

}  // namespace naober::casework

#include "lab/ask_about_case.h"

#include "base/text.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "casework/usable_facts.h"
#include "casework/veil.h"
#include "lab/asking.h"
#include "records/case_file.h"

namespace naober::lab {

namespace {

struct Known {
  CaseFile case_file;
  Map facts;  // as the rules of the task see them
};

Result<Known> read(const casework::Context& context, const CaseId& id) {
  Known known;
  Map facts;
  TRY_DO(context.store.read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(known.case_file, records::find_case(transaction, id));
    if (const auto seen = casework::may_see_case(transaction, context, known.case_file); !seen) {
      return seen;
    }
    TRY(auto usable, casework::usable_facts(transaction, context, known.case_file));
    for (auto& fact : usable.facts) {
      facts.emplace(std::move(fact.name), std::move(fact.value));
    }
    return {};
  }));
  TRY(const auto* task, casework::task_of(context, known.case_file.task));
  TRY(const auto sheet, sheet_of(*task, facts, Strangers::left_out));
  known.facts = sheet.to_map();
  return known;
}

// Looks into the file for a reason, and leaves a line.
Result<Known> look(const casework::Context& context, const CaseId& id, const char* what) {
  TRY(const auto permission, casework::allowed_to_look(context));
  TRY(Known known, read(context, id));
  TRY_DO(casework::record_look(context, permission,
                               casework::Line{.act = access::Act::read_client,
                                              .subject_kind = "case",
                                              .subject_id = id.text(),
                                              .client = known.case_file.client,
                                              .case_file = id,
                                              .details = Map{{"what", what}}}));
  return known;
}

}  // namespace

Result<WhatWouldChange> what_would_change_case(const casework::Context& context,
                                               const CaseQuestion& question) {
  TRY(const Known known, look(context, question.case_file, "asked what would change it"));
  TRY(const auto* task, casework::task_of(context, known.case_file.task));
  const casework::Veil veil(context, known.case_file.task);
  WhatWouldChangeRequest request;
  request.facts = known.facts;
  request.left_alone = veil.hidden();
  request.most_changes = question.most_changes;
  request.pilot = known.case_file.pilot;
  const std::atomic<bool> stop = false;
  TRY(auto answer, what_would_change(*task, question.on.value_or(context.today()), request,
                                     context.scripts, context.bundle->municipality.id(), stop));
  if (!veil.hidden().empty()) {
    answer.notes.push_back("Gegevens die u niet mag zien, zijn gelaten zoals ze zijn (" +
                           listed(veil.hidden(), "en") + ").");
  }
  return answer;
}

Result<TownComparison> compare_case(
    const casework::Context& context, const CaseQuestion& question,
    const std::vector<std::shared_ptr<const policy::Bundle>>& towns) {
  CHECK(context.scripts != nullptr);
  TRY(const Known known, look(context, question.case_file, "compared with other municipalities"));
  return compare_towns(towns,
                       {known.case_file.task, question.on.value_or(context.today()), known.facts},
                       *context.scripts, context.bundle->municipality.id());
}

}  // namespace naober::lab

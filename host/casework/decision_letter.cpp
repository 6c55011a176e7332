#include "casework/decision_letter.h"

#include "casework/decision_content.h"
#include "casework/dutch.h"
#include "casework/letter.h"
#include "casework/letter_data.h"
#include "casework/policy_of.h"

namespace naober::casework {
namespace {

// Beroep, Awb 6:7: as long as the objection term.
constexpr Term appeal_term{6, Term::Unit::weeks};

std::string reference_of(const CaseFile& case_file, const std::string& id) {
  // The end of the id tells letters of one case apart.
  return std::to_string(case_file.number) + "-" + id.substr(id.size() - 6);
}

std::string law_of(ObjectionOutcome outcome) {
  return outcome == ObjectionOutcome::inadmissible ? "Awb art. 6:11" : "Awb art. 7:11";
}

List results_of(const Plan& plan, const CaseId& case_file) {
  List list;
  for (const auto& goal : plan.goals) {
    if (goal.case_file == case_file) {
      list.push_back(Map{{"text", goal.result}});
    }
  }
  return list;
}

// "60.00" of euros_per_month is "€ 60,00 per maand".
std::string amount_in_words(const Decision& decision, const policy::Provision* provision) {
  const bool in_money = provision != nullptr && provision->in_money();
  const auto money = in_money ? Money::parse(decision.amount) : Result<Money>(Money{});
  return in_money && money ? money->dutch() : dutch_number(decision.amount);
}

Map decision_in_words(const Decision& decision, const CaseFile& case_file,
                      const policy::Provision* provision) {
  return Map{{"date", dutch(decision.published_on)},
             {"reference", reference_of(case_file, decision.id.text())},
             {"amount", amount_in_words(decision, provision)},
             {"unit", provision == nullptr ? "" : dutch_unit(provision->unit)},
             {"starts", dutch(decision.valid_from)},
             {"ends", decision.valid_until ? dutch(*decision.valid_until) : ""},
             {"article", decision.article}};
}

}  // namespace

Result<std::string> decision_letter(const Context& context, const LetterMatter& matter) {
  const Decision& decision = matter.decision;
  const CaseFile& case_file = matter.case_file;
  TRY(const auto* letter, letter_for(context, case_file.task, word_of(decision.kind)));
  const std::string role = title_of_role(context, decision.role);
  TRY(auto data, letter_data(context, case_file, matter.identity, role, decision.published_on));
  const auto* provision = context.bundle->provision(decision.provision);
  data["letter"] = Map{{"title", letter->title}};
  data["decision"] = decision_in_words(decision, case_file, provision);
  data["provision"] =
      Map{{"title", provision == nullptr || provision->title.empty() ? decision.provision
                                                                     : provision->title},
          {"is", Map{{decision.provision, true}}}};
  data["asked"] = decision.kind != DecisionKind::withdraw && case_file.applied_on.has_value();
  data["reasons"] = reasons_in(context, case_file, decision.reasons, matter.advice);
  data["results"] = results_of(matter.plan, case_file.id);
  data["deviation"] = decision.deviation;
  data["personal_plan"] = matter.has_personal_plan ? decision.personal_plan_weighed : std::string();
  data["plan"] = Map{{"title", dutch_plan_form(matter.plan.form)},
                     {"version", std::to_string(decision.plan_version)},
                     {"agreed_on", matter.plan.agreed_on ? dutch(*matter.plan.agreed_on) : ""}};
  (*data["objection"].as<Map>())["until"] = dutch(decision.objection_until);
  return render(*letter, data);
}

Result<std::string> letter_without_names(const Context& context, const LetterMatter& matter) {
  const Identity somebody = nobody();
  TRY(auto letter, decision_letter(context, {matter.decision, matter.advice, matter.case_file,
                                             matter.plan, somebody, matter.has_personal_plan}));
  return without(matter.identity, std::move(letter));
}

Result<std::string> objection_letter(const Context& context, const Objection& objection,
                                     const Decision& decision, const CaseFile& case_file,
                                     const Identity& identity, const std::string& role) {
  CHECK(objection.outcome && objection.decided_on);
  TRY(const auto* letter, letter_named(context, case_file.task, "objection_decision"));
  const std::string title = title_of_role(context, role);
  TRY(auto data, letter_data(context, case_file, identity, title, *objection.decided_on));
  data["letter"] = Map{{"title", letter->title}};
  data["decision"] = Map{{"date", dutch(*objection.decided_on)},
                         {"reference", reference_of(case_file, objection.id.text())},
                         {"of", dutch(decision.published_on)},
                         {"about", reference_of(case_file, decision.id.text())}};
  for (const auto& [outcome, word] : words<ObjectionOutcome>()) {
    data["is_" + std::string(word)] = outcome == *objection.outcome;
  }
  auto& about = *data["objection"].as<Map>();
  about["received"] = dutch(objection.received_on);
  about["late"] = objection.late;
  about["appeal_until"] =
      dutch(context.calendar.last_day(appeal_term, *objection.decided_on, TermSource::law));
  data["reasons"] = List{Map{{"text", objection.reasons}, {"law", law_of(*objection.outcome)}}};
  return render(*letter, data);
}

}  // namespace naober::casework

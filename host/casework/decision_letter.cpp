#include "casework/decision_letter.h"

#include "casework/decision_content.h"
#include "casework/dutch.h"
#include "casework/letter.h"
#include "casework/policy_of.h"

namespace naober::casework {
namespace {

// Beroep, Awb 6:7: as long as the objection term.
constexpr Term appeal_term{6, Term::Unit::weeks};

std::string name_of_client(const Identity& identity) {
  return identity.given_names.empty() ? identity.family_name
                                      : identity.given_names + " " + identity.family_name;
}

std::string reference_of(const CaseFile& case_file, const std::string& id) {
  // The end of the id tells letters of one case apart.
  return std::to_string(case_file.number) + "-" + id.substr(id.size() - 6);
}

Value settings_in_words(const Context& context, const std::string& task, Date on) {
  Map words;
  if (const auto* known = context.bundle->task(task)) {
    for (const auto& [name, value] : known->settings_at(on).values()) {
      words.emplace(name, dutch(value));
    }
  }
  return words;
}

// What every letter has: who writes to whom, and who signs.
Result<Map> frame(const Context& context, const CaseFile& case_file, const Identity& identity,
                  const std::string& role, Date on) {
  TRY(const auto contact_line, core_text(context, "contact_line", on));
  TRY(const auto address, core_text(context, "objection_address", on));
  Map data;
  data["municipality"] = Map{{"title", context.bundle->municipality.title}};
  data["client"] = Map{{"name", name_of_client(identity)}};
  data["signed"] = Map{{"name", context.actor_name}, {"role", title_of_role(context, role)}};
  data["contact_line"] = contact_line;
  data["settings"] = settings_in_words(context, case_file.task, on);
  data["objection"] = Map{{"address", address}};
  return data;
}

std::string law_of(ObjectionOutcome outcome) {
  return outcome == ObjectionOutcome::inadmissible ? "Awb art. 6:11" : "Awb art. 7:11";
}

List reasons_in(const std::vector<Reason>& reasons) {
  List list;
  for (const auto& reason : reasons) {
    list.push_back(Map{{"text", reason.text}, {"law", reason.law}});
  }
  return list;
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

Map decision_in_words(const Decision& decision, const CaseFile& case_file,
                      const policy::Provision* provision) {
  return Map{{"date", dutch(decision.published_on)},
             {"reference", reference_of(case_file, decision.id.text())},
             {"amount", dutch_number(decision.amount)},
             {"unit", provision == nullptr ? "" : dutch_unit(provision->unit)},
             {"starts", dutch(decision.valid_from)},
             {"ends", decision.valid_until ? dutch(*decision.valid_until) : ""},
             {"article", decision.article}};
}

}  // namespace

Result<std::string> decision_letter(const Context& context, const Decision& decision,
                                    const CaseFile& case_file, const Plan& plan,
                                    const Identity& identity, bool has_personal_plan) {
  TRY(const auto* letter, letter_for(context, case_file.task, word_of(decision.kind)));
  TRY(auto data, frame(context, case_file, identity, decision.role, decision.published_on));
  const auto* provision = context.bundle->provision(decision.provision);
  data["letter"] = Map{{"title", letter->title}};
  data["decision"] = decision_in_words(decision, case_file, provision);
  data["provision"] =
      Map{{"title", provision == nullptr || provision->title.empty() ? decision.provision
                                                                     : provision->title}};
  data["reasons"] = reasons_in(decision.reasons);
  data["results"] = results_of(plan, case_file.id);
  data["deviation"] = decision.deviation;
  data["personal_plan"] = has_personal_plan ? decision.personal_plan_weighed : std::string();
  data["plan"] = Map{{"title", dutch_plan_form(plan.form)},
                     {"version", std::to_string(decision.plan_version)}};
  (*data["objection"].as<Map>())["until"] = dutch(decision.objection_until);
  return render(*letter, data);
}

Result<std::string> letter_without_names(const Context& context, const Decision& decision,
                                         const CaseFile& case_file, const Plan& plan,
                                         const Identity& identity, bool has_personal_plan) {
  TRY(auto letter,
      decision_letter(context, decision, case_file, plan, nobody(), has_personal_plan));
  return without(identity, std::move(letter));
}

Result<std::string> objection_letter(const Context& context, const Objection& objection,
                                     const Decision& decision, const CaseFile& case_file,
                                     const Identity& identity, const std::string& role) {
  CHECK(objection.outcome && objection.decided_on);
  TRY(const auto* letter, letter_named(context, case_file.task, "objection_decision"));
  TRY(auto data, frame(context, case_file, identity, role, *objection.decided_on));
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

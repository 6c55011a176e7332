#include "web/show_draft.h"

#include "model/words.h"
#include "web/show.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value show_file(const DraftFile& file) {
  return Map{{"path", file.path},
             {"text", text_or_null(file.text)},
             {"base", text_or_null(file.base)},
             {"changed_by", file.changed_by},
             {"changed_at", file.changed_at.text()}};
}

Value show_problem(const policy::Problem& problem) {
  return Map{{"place", problem.place()},
             {"says", problem.says},
             {"municipality", text_or_null(problem.municipality)}};
}

Value show_version(const DraftVersion& version) {
  return Map{{"version", version.version},
             {"saved_by", version.saved_by},
             {"saved_at", version.saved_at.text()},
             {"note", version.note},
             {"files", version.files}};
}

Value show_remark(const DraftRemark& remark) {
  return Map{{"kind", word_of(remark.kind)},
             {"version", remark.version},
             {"says", remark.says},
             {"by", remark.by},
             {"at", remark.at.text()},
             {"asked_user_id", text_or_null(remark.asked_user)},
             {"asked_municipality", text_or_null(remark.asked_municipality)},
             {"asked_role", text_or_null(remark.asked_role)}};
}

Value show_adoption(const DraftAdoption& adoption) {
  return Map{{"version", adoption.version},
             {"adopted_by", adoption.adopted_by},
             {"role", adoption.role},
             {"organisation", adoption.organisation},
             {"reason", adoption.reason},
             {"source", adoption.source},
             {"decided_on", adoption.decided_on},
             {"state", word_of(adoption.state)},
             {"begun_at", adoption.begun_at.text()},
             {"ended_at", adoption.ended_at ? Value(adoption.ended_at->text()) : Value()}};
}

template <class Things, class Show>
List each(const Things& things, Show show_one) {
  List shown;
  for (const auto& thing : things) {
    shown.push_back(show_one(thing));
  }
  return shown;
}

}  // namespace

Value show_outline(const Draft& draft) {
  return Map{{"draft_id", draft.id.text()},
             {"scope", draft.scope},
             {"title", draft.title},
             {"state", word_of(draft.state)},
             {"version", draft.version},
             {"created_by", draft.created_by},
             {"created_at", draft.created_at.text()}};
}

Value show(const Draft& draft) {
  Value shown = show_outline(draft);
  shown.as<Map>()->emplace("files", each(draft.files, show_file));
  return shown;
}

Value show(const studio::DraftStory& story) {
  return Map{{"versions", each(story.versions, show_version)},
             {"remarks", each(story.remarks, show_remark)},
             {"adoptions", each(story.adoptions, show_adoption)}};
}

Value show(const studio::DraftConflict& conflict) {
  return Map{{"path", conflict.path},
             {"base", text_or_null(conflict.base)},
             {"now", text_or_null(conflict.now)},
             {"draft", text_or_null(conflict.draft)}};
}

Value show(const studio::PolicyChange& change) {
  return Map{{"kind", change.kind},
             {"what", change.what},
             {"of", change.of},
             {"task", text_or_null(change.task)},
             {"name", change.name},
             {"from", change.from ? Value(*change.from) : Value()},
             {"before", text_or_null(change.before)},
             {"after", text_or_null(change.after)},
             {"place", change.place}};
}

Value show(const studio::ChangedMunicipality& municipality) {
  return Map{{"municipality", municipality.id},
             {"fingerprint_before", text_or_null(municipality.before)},
             {"fingerprint_after", text_or_null(municipality.after)}};
}

Value show(const studio::DraftCheck& check) {
  List because_of_draft;
  List known;
  for (const studio::DraftProblem& problem : check.problems) {
    (problem.is_new ? because_of_draft : known).push_back(show_problem(problem.problem));
  }
  return Map{{"new_problems", std::move(because_of_draft)},
             {"known_problems", std::move(known)},
             {"municipalities", show_each(check.municipalities)}};
}

Value show(const studio::DraftTest& test) {
  List cases;
  for (const studio::DraftCase& asked : test.cases) {
    cases.push_back(Map{{"name", asked.result.name},
                        {"place", asked.result.place.text()},
                        {"passed", asked.result.passed()},
                        {"failures", show_texts(asked.result.failures)},
                        {"is_new_failure", asked.is_new_failure}});
  }
  return Map{{"passed", test.passed},
             {"failed", test.failed},
             {"cases", std::move(cases)},
             {"problems", each(test.problems, show_problem)}};
}

Value show(const studio::RealCase& real) {
  return Map{{"task", real.task},
             {"path", real.path},
             {"lua", real.lua},
             {"left_out", show_texts(real.left_out)}};
}

}  // namespace naober::web

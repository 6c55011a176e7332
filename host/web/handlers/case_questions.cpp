// Questions about a case that decide nothing: what would change it, and what would it be elsewhere.
#include "lab/ask_about_case.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

Value show(const lab::Ending& ending) {
  return Map{{"verdict", policy::name_of(ending.verdict)},
             {"provisions", show_texts(ending.provisions)},
             {"refer_to", ending.refer_to.empty() ? Value() : Value(ending.refer_to)},
             {"leaning", ending.leaning.empty() ? Value() : Value(ending.leaning)}};
}

Value show(const lab::ChangedFact& change) {
  return Map{{"fact", change.fact},
             {"question", change.question},
             {"source", change.source},
             {"from", change.from},
             {"to", change.to},
             {"can_change", change.can_change},
             {"settings", show_texts(change.settings)}};
}

Value show(const lab::Way& way) {
  List changes;
  for (const lab::ChangedFact& change : way.changes) {
    changes.push_back(show(change));
  }
  return Map{{"changes", std::move(changes)},
             {"outcome", show(way.ending)},
             {"rule", way.rule.empty() ? Value() : Value(way.rule)},
             {"article", way.article.empty() ? Value() : Value(way.article)},
             {"at", way.at.empty() ? Value() : Value(way.at)},
             {"because", way.because.empty() ? Value() : Value(way.because)},
             {"silent_then", show_texts(way.silent_then)},
             {"says", way.says}};
}

Value show_ways(const std::vector<lab::Way>& ways) {
  List shown;
  for (const lab::Way& way : ways) {
    shown.push_back(show(way));
  }
  return shown;
}

Result<lab::CaseQuestion> read_question(Call& call) {
  lab::CaseQuestion question;
  TRY(question.case_file, call.path_id<CaseId>(1));
  TRY(question.on, call.query_date("on"));
  return question;
}

Result<Response> what_would_change(Call& call) {
  TRY(lab::CaseQuestion question, read_question(call));
  const std::string most = call.query_text("most");
  if (!most.empty() && most != "1" && most != "2" && most != "3") {
    return refuse(Fault::invalid, "'most' is how many facts may change at once: 1, 2 or 3.",
                  "most");
  }
  question.most_changes = most.empty() ? 3 : static_cast<std::size_t>(most[0] - '0');
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto answer, lab::what_would_change_case(context, question));
  return json(Map{{"now", show(answer.now)},
                  {"because", show_texts(answer.because)},
                  {"ways", show_ways(answer.ways)},
                  {"out_of_reach", show_ways(answer.out_of_reach)},
                  {"exact", answer.exact},
                  {"complete", answer.complete},
                  {"asked", answer.asked},
                  {"notes", show_texts(answer.notes)}});
}

// --- the same case elsewhere

Value show(const lab::TownAnswer& town) {
  if (!town.answered) {
    return Map{{"municipality", town.municipality},
               {"title", town.title},
               {"answered", false},
               {"says", town.says}};
  }
  const Value outcome = policy::to_value(town.outcome);
  return Map{{"municipality", town.municipality},
             {"title", town.title},
             {"answered", true},
             {"verdict", policy::name_of(town.outcome.verdict)},
             {"grants", *outcome.find("grants")},
             {"refer_to", town.outcome.refer_to.empty() ? Value() : Value(town.outcome.refer_to)},
             {"rules", show_texts(town.outcome.because)},
             {"ask", show_texts(town.outcome.about)},
             {"articles", show_texts(town.outcome.articles)}};
}

Value show(const lab::TownDifference& difference) {
  List cells;
  for (const auto& cell : difference.cells) {
    cells.push_back(Map{{"municipality", cell.municipality},
                        {"says", cell.says},
                        {"layer", cell.layer.empty() ? Value() : Value(cell.layer)},
                        {"at", cell.at.empty() ? Value() : Value(cell.at)},
                        {"source", cell.source.empty() ? Value() : Value(cell.source)},
                        {"because", cell.because.empty() ? Value() : Value(cell.because)}});
  }
  return Map{{"what", lab::name_of(difference.what)},
             {"name", difference.name},
             {"title", difference.title},
             {"cells", std::move(cells)}};
}

// All that are served and belong to the region of this one.
std::vector<std::shared_ptr<const policy::Bundle>> towns_of_region(const Call& call) {
  std::vector<std::shared_ptr<const policy::Bundle>> towns;
  for (const auto& [name, served] : call.policy->municipalities) {
    if (served.bundle != nullptr && served.region == call.bundle->municipality.region) {
      towns.push_back(served.bundle);
    }
  }
  return towns;
}

Result<Response> compare(Call& call) {
  TRY(const lab::CaseQuestion question, read_question(call));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto comparison, lab::compare_case(context, question, towns_of_region(call)));
  List towns;
  for (const lab::TownAnswer& town : comparison.towns) {
    towns.push_back(show(town));
  }
  List differences;
  for (const lab::TownDifference& difference : comparison.differences) {
    differences.push_back(show(difference));
  }
  return json(Map{{"task", comparison.task},
                  {"on", comparison.on},
                  {"same", comparison.same},
                  {"towns", std::move(towns)},
                  {"differences", std::move(differences)}});
}

}  // namespace

void add_case_questions(Router& router) {
  const std::string one = in_municipality("/cases/{case}");
  router.add({Method::get, one + "/what-would-change", Guard::municipality, what_would_change});
  router.add({Method::get, one + "/comparison", Guard::municipality, compare});
}

}  // namespace naober::web

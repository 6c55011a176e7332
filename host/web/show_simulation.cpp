#include "web/show_simulation.h"

#include "web/show.h"

namespace naober::web {
namespace {

Value show_side(const policy::Outcome& outcome) {
  List reasons;
  for (const policy::Reason& reason : outcome.reasons) {
    reasons.push_back(Map{{"rule", reason.rule},
                          {"gives", policy::name_of(reason.gives)},
                          {"law", reason.article},
                          {"text", reason.text}});
  }
  List grants;
  for (const policy::Grant& grant : outcome.grants) {
    grants.push_back(Map{{"provision", grant.provision}, {"values", grant.values}});
  }
  return Map{{"verdict", policy::name_of(outcome.verdict)},
             {"grants", std::move(grants)},
             {"refer_to", outcome.refer_to.empty() ? Value() : Value(outcome.refer_to)},
             {"reasons", std::move(reasons)},
             {"ask", show_texts(outcome.about)}};
}

}  // namespace

Value show_progress(const lab::SimulationView& view) {
  return Map{{"state", lab::name_of(view.state)},
             {"done", view.done},
             {"total", view.total},
             {"flips", view.flips}};
}

Value show_outline(const lab::SimulationView& view) {
  return Map{{"simulation_id", view.id.text()},
             {"title", view.title.empty() ? Value() : Value(view.title)},
             {"state", lab::name_of(view.state)},
             {"started_by", view.started_by},
             {"started_at", view.started_at.text()},
             {"ended_at", view.ended_at ? Value(view.ended_at->text()) : Value()},
             {"progress", show_progress(view)},
             {"says", view.says.empty() ? Value() : Value(view.says)}};
}

Value show(const lab::SimulationView& view) {
  Value shown = show_outline(view);
  shown.as<Map>()->emplace("result", view.result == nullptr ? Value() : lab::show(*view.result));
  return shown;
}

Value show(const lab::Flip& flip, const casework::Veil& veil) {
  Map facts;
  List withheld;
  for (const auto& [name, value] : flip.facts) {
    if (veil.hides(name)) {
      withheld.emplace_back(name);
    } else {
      facts.emplace(name, value);
    }
  }
  return Map{{"case_id", flip.case_file.text()},
             {"decision_id", flip.decision ? Value(flip.decision->text()) : Value()},
             {"decided_on", flip.decided_on ? Value(*flip.decided_on) : Value()},
             {"decided", flip.decided.empty() ? Value() : Value(flip.decided)},
             {"kind", lab::show(flip.kind)},
             {"before", show_side(flip.before)},
             {"after", show_side(flip.after)},
             {"facts", std::move(facts)},
             {"withheld", std::move(withheld)}};
}

}  // namespace naober::web

#include "policy/workflow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

// The name of a setting in `within = setting "…"`, or an empty text.
std::string read_setting(Declaration& step, std::string_view key) {
  const Value* tree = step.value(key, Need::optional);
  if (tree == nullptr) {
    return {};
  }
  if (tree->text_at("is") != "setting") {
    step.complain(fmt::format("'{}' of {} names a setting: {} = setting \"decision_term\"", key,
                              step.called(), key));
    return {};
  }
  return std::string(tree->text_at("setting"));
}

Overdue read_overdue(Declaration& step) {
  Overdue overdue;
  const Value* tree = step.value("overdue", Need::optional);
  if (tree == nullptr) {
    return overdue;
  }
  Declaration declared(*tree, step.place(), step.problems());
  overdue.tell = declared.texts("tell", Need::optional);
  overdue.opens = declared.text("opens", Need::optional);
  declared.finish();
  return overdue;
}

// may_be_skipped = yes, or { law = "…" } for a step that the law counts on.
void read_room_to_skip(Declaration& step, Step& into) {
  const Value* tree = step.value("may_be_skipped", Need::optional);
  if (tree == nullptr) {
    return;
  }
  if (const bool* yes = tree->as<bool>()) {
    into.may_be_skipped = *yes;
    return;
  }
  if (tree->as<Map>() == nullptr) {
    step.complain("'may_be_skipped' is yes, or { law = \"…\" } with the article that allows it");
    return;
  }
  Declaration declared(*tree, step.place(), step.problems());
  into.skipped_by = declared.text("law", Need::required);
  into.may_be_skipped = !into.skipped_by.empty();
  declared.finish();
}

// Where a region or municipality may put steps of its own: local_steps = { after = { "…" } }.
void read_local_steps(Declaration& block, Workflow& workflow) {
  const Value* tree = block.value("local_steps", Need::optional);
  if (tree == nullptr) {
    return;
  }
  Declaration declared(*tree, block.place(), block.problems());
  workflow.local_after = declared.texts("after", Need::required);
  declared.finish();
  for (const std::string& after : workflow.local_after) {
    if (workflow.step(after) == nullptr) {
      block.complain(
          fmt::format("local steps may come after \"{}\", which is no step of this "
                      "workflow",
                      after));
    }
  }
}

void check_clock(const Declaration& declaration, const Step& step) {
  if (!step.within.empty() && !step.every.empty()) {
    declaration.complain(fmt::format("{} has both 'within' and 'every': a step has one clock",
                                     declaration.called()));
  }
  const bool clock = !step.within.empty() || !step.every.empty();
  if (clock && step.after.empty()) {
    declaration.complain(fmt::format("{} has a clock, but from when does it run? Add after = \"…\"",
                                     declaration.called()));
  }
  if (!clock &&
      (!step.pauses.empty() || !step.overdue.tell.empty() || !step.overdue.opens.empty())) {
    declaration.complain(fmt::format(
        "{} pauses a clock or is overdue, but has no 'within' or 'every'", declaration.called()));
  }
}

Step read_step(Declaration declaration) {
  Step step;
  step.name = declaration.name();
  step.place = declaration.place();
  step.title = declaration.text("title", Need::optional);
  if (step.title.empty()) {
    step.title = step.name;
  }
  step.law = declaration.text("law", Need::optional);
  step.role = declaration.text("role", Need::optional);
  step.mandate = declaration.text("mandate", Need::optional);
  step.not_by = declaration.text("not_by", Need::optional);
  step.does = declaration.texts("does", Need::optional);
  step.within = read_setting(declaration, "within");
  step.every = read_setting(declaration, "every");
  step.after = declaration.text("after", Need::optional);
  step.pauses = declaration.texts("pauses", Need::optional);
  step.overdue = read_overdue(declaration);
  step.makes = declaration.text("makes", Need::optional);
  step.advice = declaration.one_of("advice", {"rules"}, Need::optional);
  step.leads = declaration.texts("leads", Need::optional);
  read_room_to_skip(declaration, step);
  if (step.role.empty() && step.mandate.empty()) {
    declaration.complain(
        fmt::format("{} names neither a role nor a mandate: who takes it?", declaration.called()));
  }
  check_clock(declaration, step);
  declaration.finish();
  return step;
}

class GraphCheck {
 public:
  GraphCheck(const Workflow& workflow, ProblemList& problems)
      : workflow_(workflow), problems_(problems) {
    for (const Step& step : workflow.steps) {
      names_.push_back(step.name);
    }
  }

  void run() {
    for (const Step& step : workflow_.steps) {
      expect_step(step, "leads to", step.leads);
      if (!step.after.empty()) {
        expect_step(step, "counts from", {step.after});
      }
      if (!step.overdue.opens.empty()) {
        expect_step(step, "opens", {step.overdue.opens});
      }
    }
    expect_all_reached();
  }

 private:
  void expect_step(const Step& step, std::string_view how,
                   const std::vector<std::string>& targets) {
    for (const std::string& target : targets) {
      if (workflow_.step(target) == nullptr) {
        problems_.add(step.place, fmt::format("step \"{}\" {} \"{}\", which is no step of this "
                                              "workflow{}",
                                              step.name, how, target, hint(target, names_)));
      }
    }
  }

  void expect_all_reached() {
    std::set<std::string_view> reached;
    std::vector<const Step*> open;
    if (const Step* first = workflow_.first()) {
      open.push_back(first);
    }
    while (!open.empty()) {
      const Step* step = open.back();
      open.pop_back();
      if (step == nullptr || !reached.insert(step->name).second) {
        continue;
      }
      for (const std::string& next : step->leads) {
        open.push_back(workflow_.step(next));
      }
      open.push_back(workflow_.step(step->overdue.opens));
    }
    for (const Step& step : workflow_.steps) {
      if (!reached.contains(step.name)) {
        problems_.add(step.place,
                      fmt::format("no road leads to step \"{}\" from the first step, \"{}\"",
                                  step.name, workflow_.first()->name));
      }
    }
  }

  const Workflow& workflow_;
  ProblemList& problems_;
  std::vector<std::string> names_;
};

}  // namespace

const Step* Workflow::step(std::string_view name) const {
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == name; });
  return found == steps.end() ? nullptr : &*found;
}

bool Workflow::leads(std::string_view from, std::string_view to) const {
  const Step* origin = step(from);
  return origin != nullptr &&
         std::find(origin->leads.begin(), origin->leads.end(), to) != origin->leads.end();
}

bool Workflow::leads_past_local(std::string_view from, std::string_view to) const {
  return !toward(from, to).empty();
}

std::string Workflow::toward(std::string_view from, std::string_view to) const {
  if (leads(from, to)) {
    return std::string(to);
  }
  const Step* origin = step(from);
  for (const std::string& next : origin == nullptr ? std::vector<std::string>() : origin->leads) {
    const Step* local = step(next);
    // A local step leads to one step, so this ends: a chain of them never comes round.
    if (local != nullptr && local->is_local() && !toward(next, to).empty()) {
      return next;
    }
  }
  return {};
}

Workflow read_workflow(Declaration& block, const std::string& plugin) {
  Workflow workflow;
  workflow.plugin = plugin;
  for (Declaration& item : block.items({"step"})) {
    workflow.steps.push_back(read_step(item));
  }
  read_local_steps(block, workflow);
  block.finish();
  return workflow;
}

void check_workflow(const Workflow& workflow, const std::set<std::string>& term_settings,
                    const std::set<std::string>& other_settings, ProblemList& problems) {
  GraphCheck(workflow, problems).run();
  const std::vector<std::string> known(term_settings.begin(), term_settings.end());
  for (const Step& step : workflow.steps) {
    for (const std::string& name : {step.within, step.every}) {
      if (name.empty() || term_settings.contains(name)) {
        continue;
      }
      problems.add(
          step.place,
          other_settings.contains(name)
              ? fmt::format("the clock of step \"{}\" is setting \"{}\", but that is no term",
                            step.name, name)
              : fmt::format("the clock of step \"{}\" is setting \"{}\", which does not "
                            "exist{}",
                            step.name, name, hint(name, known)));
    }
  }
}

}  // namespace naober::policy

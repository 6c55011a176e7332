#include "policy/local_workflow.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "policy/policy_file.h"

namespace naober::policy {

namespace {

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The day an accent holds from: never before it was adopted.
Date read_from(Declaration& declaration, const Adoption& adopted) {
  const Date from = declaration.date("from", Need::required).value_or(adopted.on);
  if (from < adopted.on) {
    declaration.complain(fmt::format("{} holds from {}, but was adopted on {}: no day before that",
                                     declaration.called(), from.text(), adopted.on.text()));
  }
  return from;
}

// A term of its own, or a setting of the task that holds one.
void read_clock(Declaration& declaration, Step& step) {
  const Value* within = declaration.value("within", Need::optional);
  if (within == nullptr) {
    return;
  }
  if (const Term* term = within->as<Term>()) {
    step.own_term = *term;
  } else if (within->text_at("is") == "setting") {
    step.within = within->text_at("setting");
    step.after = step.name;
  } else {
    declaration.complain(fmt::format("'within' of {} is a term, such as weeks(2), or setting \"…\"",
                                     declaration.called()));
  }
}

// One road in the making: the accents of both layers up to a day, put into the plugin's road.
class Builder {
 public:
  Builder(const Workflow& base, ProblemList& problems) : road_(base), problems_(problems) {}

  void add(const LocalStep& local) {
    const Place& place = local.step.place;
    const std::string who = fmt::format("step \"{}\"", local.step.name);
    if (const Step* taken = road_.step(local.step.name)) {
      problems_.add(place, fmt::format("{} is there already, at {}", who, taken->place.text()));
      return;
    }
    if (!holds(road_.local_after, local.after_step)) {
      problems_.add(place, no_room(who, local.after_step));
      return;
    }
    Step* anchor = find(local.after_step);
    if (anchor == nullptr) {
      problems_.add(place, fmt::format("{} comes after \"{}\", which is skipped here", who,
                                       local.after_step));
      return;
    }
    const std::string before = target_of(local, *anchor, who);
    if (!before.empty()) {
      put(local.step, *anchor, before);
    }
  }

  void leave_out(const SkippedStep& skip) {
    const Step* step = road_.step(skip.name);
    const std::string reason = why_not(skip, step);
    if (!reason.empty()) {
      problems_.add(skip.place, reason);
      return;
    }
    SkippedStep told = skip;
    told.title = step->title;
    const Step gone = *step;
    std::erase_if(road_.steps, [&](const Step& one) { return one.name == gone.name; });
    for (Step& other : road_.steps) {
      bridge(other, gone);
    }
    road_.skipped.push_back(std::move(told));
  }

  Workflow take() { return std::move(road_); }

 private:
  Step* find(std::string_view name) {
    const auto found = std::find_if(road_.steps.begin(), road_.steps.end(),
                                    [&](const Step& step) { return step.name == name; });
    return found == road_.steps.end() ? nullptr : &*found;
  }

  std::string no_room(const std::string& who, const std::string& after) const {
    if (road_.local_after.empty()) {
      return fmt::format("{} cannot come here: the workflow of '{}' leaves no room for local steps",
                         who, road_.plugin);
    }
    return fmt::format(
        "{} cannot come after \"{}\": the workflow of '{}' leaves room for local "
        "steps after {}{}",
        who, after, road_.plugin, listed(road_.local_after, "and"), hint(after, road_.local_after));
  }

  // Past the local steps that stand behind the anchor already: what it led to when it came.
  std::vector<std::string> targets_of(const Step& anchor) const {
    std::vector<std::string> targets;
    for (const std::string& next : anchor.leads) {
      const Step* step = road_.step(next);
      while (step != nullptr && step->is_local() && !step->leads.empty()) {
        step = road_.step(step->leads.front());
      }
      if (step != nullptr) {
        targets.push_back(step->name);
      }
    }
    return targets;
  }

  std::string target_of(const LocalStep& local, const Step& anchor, const std::string& who) {
    const std::vector<std::string> targets = targets_of(anchor);
    const std::string leads = targets.empty() ? "no step" : listed(targets, "and");
    if (local.before.empty() && targets.size() == 1) {
      return targets.front();
    }
    if (local.before.empty()) {
      problems_.add(local.step.place,
                    fmt::format("{} comes after \"{}\", which leads to {}; say before which of "
                                "them: before = \"…\"",
                                who, anchor.name, leads));
      return {};
    }
    if (!holds(targets, local.before)) {
      problems_.add(local.step.place,
                    fmt::format("{} cannot come between \"{}\" and \"{}\": from \"{}\" the road "
                                "leads to {}",
                                who, anchor.name, local.before, anchor.name, leads));
      return {};
    }
    return local.before;
  }

  // The last step on the way from the anchor to the target now leads to the new one.
  void put(Step step, const Step& anchor, const std::string& before) {
    std::string last = anchor.name;
    for (std::string next = road_.toward(last, before); next != before && !next.empty();
         next = road_.toward(last, before)) {
      last = next;
    }
    Step* from = find(last);
    std::replace(from->leads.begin(), from->leads.end(), before, step.name);
    step.leads = {before};
    const auto place = road_.steps.begin() + (from - road_.steps.data()) + 1;
    road_.steps.insert(place, std::move(step));
  }

  // Empty when this step may be left out.
  std::string why_not(const SkippedStep& skip, const Step* step) const {
    if (step == nullptr) {
      std::vector<std::string> names;
      for (const Step& one : road_.steps) {
        names.push_back(one.name);
      }
      return fmt::format("there is no step \"{}\" to skip in the workflow of '{}'{}", skip.name,
                         road_.plugin, hint(skip.name, names));
    }
    if (!step->may_be_skipped) {
      return fmt::format("step \"{}\" may not be skipped: its workflow does not say so ({})",
                         skip.name, step->place.text());
    }
    for (const Step& other : road_.steps) {
      if (other.name != skip.name && other.after == skip.name) {
        return fmt::format("step \"{}\" cannot be skipped: the term of \"{}\" counts from it",
                           skip.name, other.name);
      }
      if (other.overdue.opens == skip.name) {
        return fmt::format("step \"{}\" cannot be skipped: it opens when the time of \"{}\" is up",
                           skip.name, other.name);
      }
    }
    return {};
  }

  // What led to the step that is gone leads on to where that one led.
  static void bridge(Step& step, const Step& gone) {
    const auto found = std::find(step.leads.begin(), step.leads.end(), gone.name);
    if (found == step.leads.end()) {
      return;
    }
    step.leads.erase(found);
    for (const std::string& next : gone.leads) {
      if (next != step.name && !holds(step.leads, next)) {
        step.leads.push_back(next);
      }
    }
  }

  Workflow road_;
  ProblemList& problems_;
};

// Whether an accent for `only_for` counts on the road of `pilot`: that of everybody always does.
bool counts(const std::string& only_for, const std::string& pilot) {
  return only_for.empty() || only_for == pilot;
}

void collect_days(const LocalRoad& layer, const std::string& pilot, std::set<Date>& days) {
  for (const LocalStep& local : layer.steps) {
    if (counts(local.step.only_for, pilot)) {
      days.insert(local.step.from.value_or(Date()));
    }
  }
  for (const SkippedStep& skip : layer.skips) {
    if (counts(skip.only_for, pilot)) {
      days.insert(skip.from);
    }
  }
}

void collect_pilots(const LocalRoad& layer, std::set<std::string>& pilots) {
  for (const LocalStep& local : layer.steps) {
    pilots.insert(local.step.only_for);
  }
  for (const SkippedStep& skip : layer.skips) {
    pilots.insert(skip.only_for);
  }
}

void add_until(const LocalRoad& layer, Date day, const std::string& pilot, Builder& builder) {
  for (const LocalStep& local : layer.steps) {
    if (local.step.from.value_or(Date()) <= day && counts(local.step.only_for, pilot)) {
      builder.add(local);
    }
  }
  for (const SkippedStep& skip : layer.skips) {
    if (skip.from <= day && counts(skip.only_for, pilot)) {
      builder.leave_out(skip);
    }
  }
}

}  // namespace

void read_local_step(Declaration& declaration, Layer layer, const Adoption& adopted,
                     LocalRoad& into) {
  LocalStep local;
  Step& step = local.step;
  step.layer = layer;
  step.name = declaration.name();
  step.place = declaration.place();
  step.title = declaration.text("title", Need::required);
  step.law = declaration.text("law", Need::optional);
  step.role = declaration.text("role", Need::required);
  step.not_by = declaration.text("not_by", Need::optional);
  step.does = declaration.texts("does", Need::optional);
  step.makes = declaration.text("makes", Need::optional);
  read_clock(declaration, step);
  local.after_step = declaration.text("after_step", Need::required);
  local.before = declaration.text("before", Need::optional);
  step.from = read_from(declaration, adopted);
  step.source = declaration.text("source", Need::optional);
  step.because = declaration.text("because", Need::required);
  step.only_for = read_only_for(declaration, layer);
  if (layer == Layer::region) {
    step.may_be_skipped = declaration.yes("may_be_skipped");
  }
  declaration.finish();
  if (step.source.empty()) {
    step.source = adopted.source;
  }
  into.steps.push_back(std::move(local));
}

void read_skip(Declaration& declaration, Layer layer, const Adoption& adopted, LocalRoad& into) {
  SkippedStep skip;
  skip.name = declaration.name();
  skip.layer = layer;
  skip.place = declaration.place();
  skip.from = read_from(declaration, adopted);
  skip.source = declaration.text("source", Need::optional);
  skip.because = declaration.text("because", Need::required);
  skip.only_for = read_only_for(declaration, layer);
  declaration.finish();
  if (skip.source.empty()) {
    skip.source = adopted.source;
  }
  into.skips.push_back(std::move(skip));
}

std::vector<DatedWorkflow> roads_of(const std::shared_ptr<const Plugin>& plugin,
                                    const LocalRoad& region, const LocalRoad& municipality,
                                    const std::set<std::string>& terms,
                                    const std::set<std::string>& others, ProblemList& problems) {
  // The plugin's own road is shared; only a road with accents is a copy.
  std::vector<DatedWorkflow> roads = {
      {std::nullopt, std::shared_ptr<const Workflow>(plugin, &plugin->workflow)}};
  std::set<std::string> pilots = {""};
  collect_pilots(municipality, pilots);
  for (const std::string& pilot : pilots) {
    std::set<Date> days;
    collect_days(region, pilot, days);
    collect_days(municipality, pilot, days);
    for (const Date day : days) {
      // Each day starts from the plugin's road again, so a mistake is told on every later day too:
      // one telling is enough.
      const bool last = day == *days.rbegin();
      ProblemList own;
      Builder builder(plugin->workflow, own);
      add_until(region, day, pilot, builder);
      add_until(municipality, day, pilot, builder);
      Workflow road = builder.take();
      if (last || own.empty()) {
        check_workflow(road, terms, others, own);
      }
      for (const Problem& problem : last || own.empty() ? own.all() : std::vector<Problem>()) {
        problems.add(problem);
      }
      roads.push_back({day, std::make_shared<const Workflow>(std::move(road)), pilot});
    }
  }
  return roads;
}

}  // namespace naober::policy

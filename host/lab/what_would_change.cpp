#include "lab/what_would_change.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/asking.h"
#include "lab/change_in_dutch.h"
#include "lab/way_search.h"

namespace naober::lab {

namespace {

bool lies_between(const Value& at, const Value& from, const Value& to, const Axis& axis) {
  if (!axis.is_number() || from.is_unknown()) {
    return false;
  }
  const auto number = [](const Value& value) -> std::optional<double> {
    if (const auto* whole = value.as<std::int64_t>()) {
      return static_cast<double>(*whole);
    }
    if (const auto* held = value.as<double>()) {
      return *held;
    }
    if (const auto* money = value.as<Money>()) {
      return static_cast<double>(money->cents);
    }
    if (const auto* date = value.as<Date>()) {
      return static_cast<double>(date->days().time_since_epoch().count());
    }
    return std::nullopt;
  };
  const auto place = number(at);
  const auto one = number(from);
  const auto other = number(to);
  return place && one && other && *place >= std::min(*one, *other) &&
         *place <= std::max(*one, *other);
}

class Teller {
 public:
  Teller(const policy::Task& task, Probe& probe, const std::vector<Axis>& axes,
         const policy::FactSheet& facts)
      : task_(task), probe_(probe), axes_(axes), facts_(facts) {}

  Result<std::vector<std::string>> speaks_now() {
    TRY(const auto outcome, probe_.outcome({}));
    because_ = outcome.because;
    return because_;
  }

  Result<std::vector<Way>> tell(std::vector<Road> roads) {
    std::stable_sort(roads.begin(), roads.end(), [](const Road& a, const Road& b) {
      return std::pair(a.changes.size(), rank(a.ending)) <
             std::pair(b.changes.size(), rank(b.ending));
    });
    std::vector<Way> ways;
    for (const Road& road : roads) {
      TRY(Way way, way_of(road));
      ways.push_back(std::move(way));
    }
    return ways;
  }

 private:
  // What a resident hopes for comes first.
  static int rank(const Ending& ending) {
    switch (ending.verdict) {
      case policy::Verdict::grant:
        return 0;
      case policy::Verdict::weigh:
        return 1;
      case policy::Verdict::refer:
        return 2;
      default:
        return 3;
    }
  }

  Result<Way> way_of(const Road& road) {
    Way way;
    way.ending = road.ending;
    for (const Change& change : road.changes) {
      way.changes.push_back(told(change));
    }
    TRY(const auto outcome, probe_.outcome(road.changes));
    if (!outcome.reasons.empty()) {
      const policy::Reason& reason = outcome.reasons.front();
      way.rule = reason.rule;
      way.article = reason.article;
      way.at = reason.at;
      way.because = reason.text;
    }
    for (const std::string& rule : because_) {
      if (std::find(outcome.because.begin(), outcome.because.end(), rule) ==
          outcome.because.end()) {
        way.silent_then.push_back(rule);
      }
    }
    way.says = in_dutch(way, task_);
    return way;
  }

  ChangedFact told(const Change& change) const {
    const auto axis = std::find_if(axes_.begin(), axes_.end(),
                                   [&](const Axis& each) { return each.slot == change.slot; });
    ChangedFact told;
    told.fact = axis->fact->name;
    told.question = axis->fact->question;
    told.source = axis->fact->source;
    told.from = policy::value_of(facts_.cells()[change.slot]);
    told.to = change.to;
    told.can_change = axis->can_change();
    for (const Threshold& threshold : axis->thresholds) {
      const bool known = std::find(told.settings.begin(), told.settings.end(), threshold.setting) !=
                         told.settings.end();
      if (!threshold.setting.empty() && !known && !axis->by_function &&
          lies_between(threshold.at, told.from, told.to, *axis)) {
        told.settings.push_back(threshold.setting);
      }
    }
    return told;
  }

  const policy::Task& task_;
  Probe& probe_;
  const std::vector<Axis>& axes_;
  const policy::FactSheet& facts_;
  std::vector<std::string> because_;
};

void add_notes(const std::vector<Axis>& axes, WhatWouldChange& answer) {
  bool sums = false;
  bool functions = false;
  for (const Axis& axis : axes) {
    sums = sums || (axis.is_read && axis.is_number() && axis.must_be_asked && !axis.by_function);
    functions = functions || (axis.is_read && axis.is_number() && axis.by_function);
  }
  answer.exact = !sums && !functions;
  if (functions) {
    answer.notes.emplace_back(
        "Eén of meer regels zijn een functie. Waar een getal omslaat, is gevonden door te vragen; "
        "een omslag die snel weer terugslaat, kan gemist zijn.");
  }
  if (sums) {
    answer.notes.emplace_back(
        "Eén of meer regels vergelijken een som van gegevens. Waar die omslaat, is gevonden door "
        "te "
        "vragen.");
  }
  if (!answer.complete) {
    answer.notes.emplace_back("Niet alle combinaties zijn geprobeerd.");
  }
}

}  // namespace

Result<WhatWouldChange> what_would_change(const policy::Task& task, Date on,
                                          const WhatWouldChangeRequest& request,
                                          policy::Scripts* scripts, const std::string& tenant,
                                          const std::atomic<bool>& stop) {
  TRY(const auto facts, sheet_of(task, request.facts, Strangers::refused));
  Probe probe(task, task.settings_at(on, request.pilot), scripts, tenant, facts);
  std::vector<Axis> axes = axes_of(task, probe.settings());
  std::erase_if(axes, [&](const Axis& axis) {
    return std::find(request.left_alone.begin(), request.left_alone.end(), axis.fact->name) !=
           request.left_alone.end();
  });
  WaySearch search(probe, axes, facts, request, stop);
  TRY_DO(search.run());
  WhatWouldChange answer;
  answer.now = search.now();
  answer.complete = search.complete();
  Teller teller(task, probe, axes, facts);
  TRY(answer.because, teller.speaks_now());
  TRY(answer.ways, teller.tell(search.in_reach()));
  TRY(answer.out_of_reach, teller.tell(search.out_of_reach()));
  answer.asked = probe.asked();
  add_notes(axes, answer);
  return answer;
}

}  // namespace naober::lab

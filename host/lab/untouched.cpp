#include "lab/untouched.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "lab/contrast_parts.h"

namespace naober::lab {

namespace {

// Whether the setting had one value from the first of these days to the last.
bool stayed(const policy::Setting& setting, Date first, Date last) {
  const auto changed = [&](const auto& value) { return value.from > first && value.from <= last; };
  return std::none_of(setting.region().begin(), setting.region().end(), changed) &&
         std::none_of(setting.municipality().begin(), setting.municipality().end(), changed) &&
         std::none_of(setting.parameter().dated.begin(), setting.parameter().dated.end(), changed);
}

Cost times(const Cost& one, std::int64_t count) {
  return {one.cents_a_year * count, one.cents_once * count, one.unpriced * count,
          one.unmeasured * count};
}

Moves times(Moves moves, std::int64_t count) {
  for (auto& from : moves.counts) {
    for (std::int64_t& to : from) {
      to *= count;
    }
  }
  return moves;
}

// What was counted of one untouched decision, as often as there are.
SimulationPart times(const SimulationPart& one, std::int64_t count) {
  SimulationPart all;
  all.total = one.total * count;
  all.same = one.same * count;
  all.before_after = times(one.before_after, count);
  all.decided_after = times(one.decided_after, count);
  all.decided = times(one.decided, count);
  all.before = times(one.before, count);
  all.after = times(one.after, count);
  return all;
}

}  // namespace

Untouched::Untouched(std::string task, const Sides& sides, Contrast& contrast)
    : name_(std::move(task)), sides_(sides), contrast_(contrast) {
  const policy::Task* before = sides.before->task(name_);
  const policy::Task* after = sides.after->task(name_);
  if (before == nullptr || after == nullptr) {
    return;
  }
  same_rules_ = rules_are_alike(*sides.before, *sides.after, name_);
  before_ = before->settings_at(sides.on);
  after_ = after->settings_at(sides.on);
}

const policy::Task* Untouched::task_then(const std::string& bundle) {
  auto known = then_.find(bundle);
  if (known == then_.end()) {
    std::shared_ptr<const policy::Bundle> then;
    if (bundle == sides_.before->fingerprint) {
      then = sides_.before;
    } else if (sides_.policies != nullptr) {
      auto found = sides_.policies->bundle(sides_.before->municipality.name, bundle);
      if (found && rules_are_alike(**found, *sides_.before, name_)) {
        then = *std::move(found);
      }
    }
    known = then_.emplace(bundle, std::move(then)).first;
  }
  return known->second == nullptr ? nullptr : known->second->task(name_);
}

bool Untouched::read_the_same(const policy::Task& then, Date first, Date last,
                              std::string_view read) const {
  const auto list = read_json(read);
  const List* names = list ? list->as<List>() : nullptr;
  if (names == nullptr) {
    return false;
  }
  return std::all_of(names->begin(), names->end(), [&](const Value& name) {
    const std::string* text = name.as<std::string>();
    if (text == nullptr || !same_value(before_, after_, *text)) {
      return false;
    }
    const policy::Setting* setting = then.setting(*text);
    const Value* now = before_.find(*text);
    return setting != nullptr && now != nullptr && stayed(*setting, first, last) &&
           setting->at(first).value == *now;
  });
}

bool Untouched::holds_for(const records::Reading& reading) {
  if (!same_rules_ || reading.settings_read.empty() || reading.advised.empty()) {
    return false;
  }
  key_.assign(reading.bundle).append(reading.on_month).append(reading.settings_read);
  const auto known = held_.find(key_);
  if (known != held_.end()) {
    return known->second;
  }
  const policy::Task* then = task_then(reading.bundle);
  const auto first = Date::parse(reading.on_month + "-01");
  const bool holds =
      then != nullptr && first &&
      read_the_same(*then, *first, first->plus_months(1).plus_days(-1), reading.settings_read);
  return held_.emplace(key_, holds).first->second;
}

void Untouched::count(const records::Reading& reading, SimulationResult& into) {
  records::Basis one;
  one.kind = reading.kind;
  one.provision = reading.provision;
  one.amount = reading.amount;
  one.verdict = reading.verdict;
  one.advised = reading.advised;
  SimulationResult counted;
  contrast_.count_untouched(one, counted);
  into.unread += reading.decisions;
  into.decisions.add(times(counted.decisions, reading.decisions));
}

}  // namespace naober::lab

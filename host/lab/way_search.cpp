#include "lab/way_search.h"

#include <algorithm>
#include <cmath>

#include "base/codec.h"

namespace naober::lab {

namespace {

constexpr std::size_t at_once = 500;

bool same_facts(const Road& one, const Road& other) {
  return std::equal(one.changes.begin(), one.changes.end(), other.changes.begin(),
                    other.changes.end(),
                    [](const Change& a, const Change& b) { return a.slot == b.slot; });
}

bool nearer(const Road& one, const Road& other) {
  if (one.distance != other.distance) {
    return one.distance < other.distance;
  }
  return std::lexicographical_compare(
      one.changes.begin(), one.changes.end(), other.changes.begin(), other.changes.end(),
      [](const Change& a, const Change& b) { return a.slot < b.slot; });
}

std::vector<Road> all_of(const std::map<Ending, std::vector<Road>>& best) {
  std::vector<Road> roads;
  for (const auto& [ending, ways] : best) {
    roads.insert(roads.end(), ways.begin(), ways.end());
  }
  return roads;
}

}  // namespace

WaySearch::WaySearch(Probe& probe, const std::vector<Axis>& axes, const policy::FactSheet& facts,
                     const WhatWouldChangeRequest& request, const std::atomic<bool>& stop)
    : probe_(probe), facts_(facts), request_(request), stop_(stop) {
  for (const Axis& axis : axes) {
    if (axis.is_read) {
      choices_.push_back(choices_for(axis));
    }
  }
}

Value WaySearch::present(policy::FactSlot slot) const {
  return policy::value_of(facts_.cells()[slot]);
}

WaySearch::Choices WaySearch::choices_for(const Axis& axis) const {
  Choices choices;
  choices.axis = &axis;
  const Value now = present(axis.slot);
  if (!axis.is_number()) {
    choices.values = other_values(axis, now);
    return choices;
  }
  choices.grid.emplace(axis, now);
  const auto seeds = choices.grid->seeds();
  for (const std::int64_t seed : seeds) {
    choices.values.push_back(choices.grid->value(seed));
  }
  for (std::size_t place = 1; axis.must_be_asked && place < seeds.size(); ++place) {
    if (seeds[place] - seeds[place - 1] > 1) {
      choices.stretches.emplace_back(seeds[place - 1], seeds[place]);
    }
  }
  return choices;
}

bool WaySearch::must_end() const { return stop_ || probe_.asked() >= request_.most_asked; }

Result<void> WaySearch::run() {
  const Changes none;
  TRY(const auto endings, probe_.ask({&none, 1}));
  now_ = endings.front();
  for (std::size_t size = 1; size <= request_.most_changes && complete_; ++size) {
    TRY_DO(run_size(size));
  }
  return {};
}

std::string WaySearch::key_of(Changes changes) {
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.slot < b.slot; });
  std::string key;
  for (const Change& change : changes) {
    key += std::to_string(change.slot) + ":";
    encode_to(key, change.to);
  }
  return key;
}

bool WaySearch::is_wanted(const Ending& ending, std::size_t size) const {
  if (ending == now_ || ending.failed || ending.verdict == policy::Verdict::ask) {
    return false;
  }
  const auto known = reachable_.find(ending);
  return known == reachable_.end() || known->second.front().changes.size() >= size;
}

Result<void> WaySearch::run_size(std::size_t size) {
  known_.clear();
  Changes chosen;
  std::vector<Changes> waiting;
  TRY_DO(try_sets(size, 0, chosen, waiting));
  TRY_DO(flush(waiting));
  return find_tips_at_every_context(size - 1, 0, chosen);
}

Result<void> WaySearch::try_sets(std::size_t size, std::size_t from, Changes& chosen,
                                 std::vector<Changes>& waiting) {
  if (size == 0) {
    waiting.push_back(chosen);
    return waiting.size() < at_once ? Result<void>() : flush(waiting);
  }
  for (std::size_t place = from; place + size <= choices_.size() && complete_; ++place) {
    for (const Value& value : choices_[place].values) {
      chosen.push_back({choices_[place].axis->slot, value});
      TRY_DO(try_sets(size - 1, place + 1, chosen, waiting));
      chosen.pop_back();
    }
  }
  return {};
}

Result<void> WaySearch::flush(std::vector<Changes>& waiting) {
  if (must_end()) {
    complete_ = false;
    waiting.clear();
  }
  if (waiting.empty()) {
    return {};
  }
  TRY(const auto endings, probe_.ask(waiting));
  for (std::size_t place = 0; place < waiting.size(); ++place) {
    keep(waiting[place], endings[place]);
    known_.emplace(key_of(waiting[place]), endings[place]);
  }
  waiting.clear();
  return {};
}

// With every set of other changes, each number that must be asked is looked at along its line.
Result<void> WaySearch::find_tips_at_every_context(std::size_t size, std::size_t from,
                                                   Changes& chosen) {
  if (size == 0) {
    return find_tips(chosen);
  }
  for (std::size_t place = from; place + size <= choices_.size() && complete_; ++place) {
    for (const Value& value : choices_[place].values) {
      chosen.push_back({choices_[place].axis->slot, value});
      TRY_DO(find_tips_at_every_context(size - 1, place + 1, chosen));
      chosen.pop_back();
    }
  }
  return {};
}

// The ends of the stretches were asked before, as sets of this size.
Result<void> WaySearch::find_tips(const Changes& others) {
  std::vector<Stretch> stretches;
  for (const Choices& choices : choices_) {
    const bool taken = std::any_of(others.begin(), others.end(), [&](const Change& change) {
      return change.slot == choices.axis->slot;
    });
    for (const auto& [low, high] : choices.stretches) {
      Changes at = others;
      at.push_back({choices.axis->slot, choices.grid->value(low)});
      const auto at_low = taken ? known_.end() : known_.find(key_of(at));
      at.back().to = choices.grid->value(high);
      const auto at_high = taken ? known_.end() : known_.find(key_of(at));
      if (at_low == known_.end() || at_high == known_.end() || at_low->second == at_high->second) {
        continue;
      }
      if (is_wanted(at_low->second, at.size()) || is_wanted(at_high->second, at.size())) {
        stretches.push_back({others, &choices, low, high, at_low->second, at_high->second});
      }
    }
  }
  return narrow(stretches);
}

// Halves every stretch at once until its ends are neighbours on the grid.
Result<void> WaySearch::narrow(std::vector<Stretch>& stretches) {
  while (!stretches.empty()) {
    if (must_end()) {
      complete_ = false;
      return {};
    }
    std::vector<Changes> middles;
    for (const Stretch& stretch : stretches) {
      middles.push_back(stretch.others);
      const std::int64_t middle = stretch.low + (stretch.high - stretch.low) / 2;
      middles.back().push_back({stretch.choices->axis->slot, stretch.choices->grid->value(middle)});
    }
    TRY(const auto endings, probe_.ask(middles));
    for (std::size_t place = 0; place < stretches.size(); ++place) {
      Stretch& stretch = stretches[place];
      const std::int64_t middle = stretch.low + (stretch.high - stretch.low) / 2;
      // The nearest value on either side of where it tips is what somebody wants to hear.
      keep(middles[place], endings[place]);
      (endings[place] == stretch.at_low ? stretch.low : stretch.high) = middle;
      (endings[place] == stretch.at_low ? stretch.at_low : stretch.at_high) = endings[place];
    }
    std::erase_if(stretches, [](const Stretch& each) { return each.high - each.low <= 1; });
  }
  return {};
}

double WaySearch::distance_of(const Changes& changes) const {
  double distance = 0;
  for (const Change& change : changes) {
    const auto choices = std::find_if(choices_.begin(), choices_.end(), [&](const Choices& each) {
      return each.axis->slot == change.slot;
    });
    const Value now = present(change.slot);
    if (!choices->grid || now.is_unknown()) {
      distance += 1;
      continue;
    }
    const Grid& grid = *choices->grid;
    const auto width = static_cast<double>(std::max<std::int64_t>(1, grid.most() - grid.least()));
    distance +=
        std::abs(static_cast<double>(grid.place_of(change.to) - grid.place_of(now))) / width;
  }
  return distance;
}

void WaySearch::keep(const Changes& changes, const Ending& ending) {
  if (!is_wanted(ending, changes.size())) {
    return;
  }
  Road road{changes, ending, true, distance_of(changes)};
  std::sort(road.changes.begin(), road.changes.end(),
            [](const Change& a, const Change& b) { return a.slot < b.slot; });
  for (const Choices& choices : choices_) {
    const bool changed = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
      return change.slot == choices.axis->slot;
    });
    road.in_reach = road.in_reach && (!changed || choices.axis->can_change());
  }
  keep_in(road.in_reach ? reachable_ : unreachable_, std::move(road));
}

// Of one set of facts only the nearest values; of one ending only the fewest changes.
void WaySearch::keep_in(Best& best, Road road) const {
  auto& roads = best[road.ending];
  if (!roads.empty() && roads.front().changes.size() < road.changes.size()) {
    return;
  }
  const auto same = std::find_if(roads.begin(), roads.end(),
                                 [&](const Road& each) { return same_facts(each, road); });
  if (same != roads.end()) {
    if (!nearer(road, *same)) {
      return;
    }
    roads.erase(same);
  }
  roads.insert(std::upper_bound(roads.begin(), roads.end(), road, nearer), std::move(road));
  if (roads.size() > request_.ways_per_ending) {
    roads.pop_back();
  }
}

std::vector<Road> WaySearch::in_reach() const { return all_of(reachable_); }

std::vector<Road> WaySearch::out_of_reach() const {
  Best best = unreachable_;
  std::erase_if(best, [&](const auto& each) {
    const auto own = reachable_.find(each.first);
    return own != reachable_.end() &&
           own->second.front().changes.size() < each.second.front().changes.size();
  });
  return all_of(best);
}

}  // namespace naober::lab

#include "web/lanes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace naober::web {

namespace {

constexpr std::chrono::seconds remembered{1};
// Fewer than this at once, and the writers of a lane would share no commits.
constexpr std::size_t least_share = 2;
// How many lanes are kept in mind before those that nobody uses are forgotten.
constexpr std::size_t many_lanes = 64;

}  // namespace

Lanes::Answer Lanes::add(std::string_view name, Job job, Time now) {
  std::deque<std::pair<std::string, Job>> startable;
  {
    const std::lock_guard lock(mutex_);
    if (running_ + queued_ >= limits_.waiting) {
      return Answer::house_is_full;
    }
    auto found = lanes_.find(name);
    if (found == lanes_.end()) {
      forget_idle(now);
      found = lanes_.emplace(std::string(name), Lane{}).first;
    }
    Lane& lane = found->second;
    lane.last_asked = now;
    if (lane.running + lane.queue.size() >= limits_.waiting_of_lane) {
      return Answer::lane_is_full;
    }
    lane.queue.push_back(std::move(job));
    ++queued_;
    take_startable(now, startable);
  }
  for (auto& [lane, next] : startable) {
    start_(lane, std::move(next));
  }
  return Answer::taken;
}

void Lanes::done(const std::string& name, Time now) {
  std::deque<std::pair<std::string, Job>> startable;
  {
    const std::lock_guard lock(mutex_);
    --running_;
    --lanes_.find(name)->second.running;
    take_startable(now, startable);
  }
  for (auto& [lane, next] : startable) {
    start_(lane, std::move(next));
  }
}

std::size_t Lanes::waiting() const {
  const std::lock_guard lock(mutex_);
  return running_ + queued_;
}

std::size_t Lanes::share(Time now) const {
  const auto active = std::count_if(lanes_.begin(), lanes_.end(), [now](const auto& each) {
    return each.second.running > 0 || !each.second.queue.empty() ||
           now - each.second.last_asked < remembered;
  });
  // One in four stays free for whoever comes next; with others at work, half of an equal part.
  const std::size_t part = active <= 1 ? limits_.workers - limits_.workers / 4
                                       : limits_.workers / (2 * static_cast<std::size_t>(active));
  return std::max(part, std::min(least_share, limits_.workers));
}

void Lanes::take_startable(Time now, std::deque<std::pair<std::string, Job>>& startable) {
  const std::size_t most = share(now);
  bool took = true;
  // One of each lane per round, beginning after the lane that was served last.
  while (took && queued_ > 0 && running_ < limits_.workers) {
    took = false;
    auto lane = lanes_.upper_bound(last_served_);
    for (std::size_t seen = 0; seen < lanes_.size() && running_ < limits_.workers; ++seen, ++lane) {
      if (lane == lanes_.end()) {
        lane = lanes_.begin();
      }
      auto& [name, held] = *lane;
      if (held.queue.empty() || held.running >= most) {
        continue;
      }
      startable.emplace_back(name, std::move(held.queue.front()));
      held.queue.pop_front();
      ++held.running;
      ++running_;
      --queued_;
      last_served_ = name;
      took = true;
    }
  }
}

void Lanes::forget_idle(Time now) {
  if (lanes_.size() < many_lanes) {
    return;
  }
  std::erase_if(lanes_, [now](const auto& each) {
    return each.second.running == 0 && each.second.queue.empty() &&
           now - each.second.last_asked >= remembered;
  });
}

}  // namespace naober::web

// Who works when: every municipality has a lane of its own to the workers, so that a flood in one
// keeps nobody else waiting.
//
// A request runs at once while there is a worker free and its lane has not had its share; else it
// waits in its lane, and free workers take from the lanes in turn. A lane's share is most of the
// workers as long as it is alone, and much less as soon as others had work within the last second:
// many writers of one municipality share a commit, but they must not fill the processors before
// somebody else's one request. Every lane has an end, and all lanes together have one. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace naober::web {

struct LaneLimits {
  std::size_t workers = 32;
  std::size_t waiting = 512;          // with a worker or waiting for one, in all lanes together
  std::size_t waiting_of_lane = 256;  // the same in one lane
};

class Lanes {
 public:
  using Job = std::function<void()>;
  using Time = std::chrono::steady_clock::time_point;
  // What is run on the workers; whoever runs it calls done() with its lane afterwards.
  using Start = std::function<void(const std::string& lane, Job job)>;

  Lanes(const LaneLimits& limits, Start start) : limits_(limits), start_(std::move(start)) {}

  enum class Answer { taken, lane_is_full, house_is_full };
  // The empty lane is that of everything that belongs to no municipality.
  Answer add(std::string_view lane, Job job, Time now);
  // A worker is free again; the next in turn is started.
  void done(const std::string& lane, Time now);

  std::size_t waiting() const;  // with a worker or waiting for one, now

 private:
  struct Lane {
    std::deque<Job> queue;
    std::size_t running = 0;
    Time last_asked{};
  };
  std::size_t share(Time now) const;
  // Takes what may run now out of the queues, in turn.
  void take_startable(Time now, std::deque<std::pair<std::string, Job>>& startable);
  void forget_idle(Time now);

  LaneLimits limits_;
  Start start_;
  mutable std::mutex mutex_;
  std::map<std::string, Lane, std::less<>> lanes_;
  std::string last_served_;
  std::size_t running_ = 0;
  std::size_t queued_ = 0;
};

}  // namespace naober::web

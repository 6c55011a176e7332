// The simulations of a running host: started, watched, cancelled, and kept for a while.
//
// Live work goes first: a simulation runs on threads of low priority, uses a worker of its own for
// functions, and only few run at once. Results stay in memory until newer ones push them out or the
// host stops; they hold no facts and no persons. Thread-safe.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "lab/simulate.h"
#include "store/house.h"

namespace naober::lab {

struct SimulationTag {
  static constexpr std::string_view prefix = "simulation";
};
using SimulationId = Id<SimulationTag>;

enum class SimulationState { running, done, cancelled, failed };
std::string_view name_of(SimulationState state);

struct DeskLimits {
  std::size_t running_of_one = 1;  // at once, of one municipality
  std::size_t running = 2;         // at once, of all
  std::size_t kept_of_one = 8;     // ended ones that are kept, of one municipality
};

// What is asked for.
struct SimulationOrder {
  std::string title;       // of the draft, or what the caller calls it; may be empty
  std::string started_by;  // user
  Sides sides;
  SimulationOptions options;
};

// One simulation as it is now; what it points to stays as long as the view.
struct SimulationView {
  SimulationId id;
  std::string municipality;
  std::string title;
  std::string started_by;
  Instant started_at;
  std::optional<Instant> ended_at;
  SimulationState state = SimulationState::running;
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::int64_t flips = 0;
  std::string says;                                // why it failed
  std::shared_ptr<const SimulationResult> result;  // of one that is done
  Sides sides;
};

class SimulationDesk {
 public:
  // All that is lent outlives the desk.
  SimulationDesk(store::House& house, const Clock& clock, Random& random, DeskLimits limits = {});
  // Cancels what runs and waits for it.
  ~SimulationDesk();
  SimulationDesk(const SimulationDesk&) = delete;
  SimulationDesk& operator=(const SimulationDesk&) = delete;

  // Refused as conflict while one of this municipality runs, as unavailable while as many as the
  // host lets run are at it.
  Result<SimulationView> start(SimulationOrder order);
  // not_found when there is none, or not any more.
  Result<SimulationView> find(std::string_view municipality, const SimulationId& id) const;
  // The newest first.
  std::vector<SimulationView> all_of(std::string_view municipality) const;
  // Tells it to stop; one that has ended is forgotten instead.
  Result<void> cancel(std::string_view municipality, const SimulationId& id);

 private:
  struct Running;
  void work(Running& running);
  SimulationView view_of(const Running& running) const;
  const std::shared_ptr<Running>* held(std::string_view municipality, const SimulationId& id) const;
  void make_room(std::string_view municipality);

  store::House& house_;
  const Clock& clock_;
  Random& random_;
  const DeskLimits limits_;
  mutable std::mutex mutex_;
  std::list<std::shared_ptr<Running>> held_;  // the newest first
};

}  // namespace naober::lab

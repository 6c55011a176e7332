#include "lab/simulation_desk.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace naober::lab {

namespace {

// Live work goes first: of equal threads, this one gets a tenth of the processor.
constexpr int behind_live_work = 10;

void step_back() { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), behind_live_work); }

}  // namespace

std::string_view name_of(SimulationState state) {
  switch (state) {
    case SimulationState::running:
      return "running";
    case SimulationState::done:
      return "done";
    case SimulationState::cancelled:
      return "cancelled";
    case SimulationState::failed:
      break;
  }
  return "failed";
}

struct SimulationDesk::Running {
  SimulationId id;
  SimulationOrder order;
  Instant started_at;
  SimulationProgress progress;
  // Guarded by the desk's mutex.
  SimulationState state = SimulationState::running;
  std::optional<Instant> ended_at;
  std::string says;
  std::shared_ptr<const SimulationResult> result;
  std::jthread thread;

  const std::string& municipality() const { return order.sides.before->municipality.name; }
};

SimulationDesk::SimulationDesk(store::House& house, const Clock& clock, Random& random,
                               DeskLimits limits)
    : house_(house), clock_(clock), random_(random), limits_(limits) {}

SimulationDesk::~SimulationDesk() {
  std::list<std::shared_ptr<Running>> ending;
  {
    const std::lock_guard lock(mutex_);
    ending = held_;
  }
  for (const std::shared_ptr<Running>& running : ending) {
    running->progress.stop = true;
  }
  for (const std::shared_ptr<Running>& running : ending) {
    if (running->thread.joinable()) {
      running->thread.join();
    }
  }
}

Result<SimulationView> SimulationDesk::start(SimulationOrder order) {
  const std::lock_guard lock(mutex_);
  const std::string& municipality = order.sides.before->municipality.name;
  const auto runs = [](const std::shared_ptr<Running>& each) {
    return each->state == SimulationState::running;
  };
  const auto runs_here = [&](const std::shared_ptr<Running>& each) {
    return runs(each) && each->municipality() == municipality;
  };
  if (static_cast<std::size_t>(std::count_if(held_.begin(), held_.end(), runs_here)) >=
      limits_.running_of_one) {
    return refuse(Fault::conflict,
                  "A simulation of this municipality is running already; wait for it, or cancel "
                  "it.",
                  std::find_if(held_.begin(), held_.end(), runs_here)->get()->id.text());
  }
  if (static_cast<std::size_t>(std::count_if(held_.begin(), held_.end(), runs)) >=
      limits_.running) {
    return refuse(Fault::unavailable,
                  "Other municipalities are simulating now; try again in a minute.", municipality);
  }
  make_room(municipality);
  auto running = std::make_shared<Running>();
  running->id = SimulationId::make(random_);
  running->order = std::move(order);
  running->started_at = clock_.now();
  held_.push_front(running);
  running->thread = std::jthread([this, owned = running.get()] {
    step_back();
    work(*owned);
  });
  return view_of(*running);
}

void SimulationDesk::work(Running& running) {
  const auto simulated = [&]() -> Result<SimulationResult> {
    TRY(const auto loan, house_.municipality(running.municipality()));
    return simulate(running.order.sides, loan->readers(), running.order.options, running.progress);
  }();
  const std::lock_guard lock(mutex_);
  running.ended_at = clock_.now();
  if (simulated) {
    running.result = std::make_shared<const SimulationResult>(*simulated);
    running.state = SimulationState::done;
  } else if (simulated.error().about == "cancelled") {
    running.state = SimulationState::cancelled;
  } else {
    running.state = SimulationState::failed;
    running.says = simulated.error().says;
  }
}

SimulationView SimulationDesk::view_of(const Running& running) const {
  SimulationView view;
  view.id = running.id;
  view.municipality = running.municipality();
  view.title = running.order.title;
  view.started_by = running.order.started_by;
  view.started_at = running.started_at;
  view.ended_at = running.ended_at;
  view.state = running.state;
  view.done = running.progress.done;
  view.total = running.progress.total;
  view.flips = running.progress.flips;
  view.says = running.says;
  view.result = running.result;
  view.sides = running.order.sides;
  return view;
}

const std::shared_ptr<SimulationDesk::Running>* SimulationDesk::held(std::string_view municipality,
                                                                     const SimulationId& id) const {
  const auto found =
      std::find_if(held_.begin(), held_.end(), [&](const std::shared_ptr<Running>& each) {
        return each->id == id && each->municipality() == municipality;
      });
  return found == held_.end() ? nullptr : &*found;
}

Result<SimulationView> SimulationDesk::find(std::string_view municipality,
                                            const SimulationId& id) const {
  const std::lock_guard lock(mutex_);
  const auto* found = held(municipality, id);
  if (found == nullptr) {
    return refuse(Fault::not_found, "There is no such simulation here, or not any more.",
                  id.text());
  }
  return view_of(**found);
}

std::vector<SimulationView> SimulationDesk::all_of(std::string_view municipality) const {
  const std::lock_guard lock(mutex_);
  std::vector<SimulationView> views;
  for (const std::shared_ptr<Running>& each : held_) {
    if (each->municipality() == municipality) {
      views.push_back(view_of(*each));
    }
  }
  return views;
}

Result<void> SimulationDesk::cancel(std::string_view municipality, const SimulationId& id) {
  std::shared_ptr<Running> forgotten;
  const std::lock_guard lock(mutex_);
  const auto* found = held(municipality, id);
  if (found == nullptr) {
    return refuse(Fault::not_found, "There is no such simulation here, or not any more.",
                  id.text());
  }
  forgotten = *found;
  if (forgotten->state == SimulationState::running) {
    forgotten->progress.stop = true;
  } else {
    held_.remove(forgotten);
  }
  return {};
}

// Forgets the oldest that have ended, so that what is kept stays bounded.
void SimulationDesk::make_room(std::string_view municipality) {
  std::size_t kept = 0;
  for (auto each = held_.begin(); each != held_.end();) {
    const bool ended =
        (*each)->municipality() == municipality && (*each)->state != SimulationState::running;
    kept += ended ? 1 : 0;
    each = ended && kept >= limits_.kept_of_one ? held_.erase(each) : std::next(each);
  }
}

}  // namespace naober::lab

// The script room: runs policy scripts in worker processes that can do nothing but compute.
//
// The host holds no Lua. One worker per municipality (and a few for loading) answers one question
// at a time; workers start on demand, the least recently used go first. A worker that crashes,
// overruns or answers out of form is killed and replaced; only the request it was busy with fails,
// with a sentence. A function that takes its worker down twice in a row is set aside until its unit
// changes.
//
// Three tiers of limits hold a script: work (deterministic, part of the outcome), CPU time, and the
// silence after which we kill. See script/worker/limits.c.
#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "policy/scripts.h"
#include "script/function_counts.h"
#include "script/spawner.h"
#include "script/worker_process.h"

namespace naober::script {

// What one file may use while it is loaded, or one evaluation while it runs. Work counts about one
// per instruction of Lua and one per step of a library function.
struct Limits {
  std::uint64_t work = 50'000'000;
  std::uint64_t bytes = std::uint64_t{64} << 20;  // ever allocated, not held at one time
  std::chrono::milliseconds time{2000};           // of the processor
};

// How often a line of a function was reached, and how much work was done on it.
struct LineCount {
  std::uint64_t times = 0;
  std::uint64_t work = 0;
};
// By path and line.
using LineCounts = std::map<std::string, std::map<int, LineCount>>;

struct PoolOptions {
  std::string worker;  // path of the program naober-script
  Limits loading;
  Limits evaluation;
  std::chrono::milliseconds silence{10'000};  // without a sign of life, a worker is killed
  std::size_t most_workers = 16;
  bool count_lines = false;  // for tests of a policy; see lines()
};

class Pool final : public policy::Scripts {
 public:
  // Starts one worker to see that it can be done. Fault::unavailable when it cannot.
  static Result<std::unique_ptr<Pool>> start(PoolOptions options);
  ~Pool() override;

  Result<std::vector<policy::LoadedFile>> load(const policy::Unit& unit) override;
  Result<std::vector<policy::Evaluation>> evaluate(std::string_view tenant,
                                                   const policy::Unit& unit, FunctionRef function,
                                                   const std::vector<List>& arguments) override;

  // Runs the one file of `unit` itself as a function, its arguments as `...` (naober try). The
  // worker of `tenant` forgets the file afterwards.
  Result<std::vector<policy::Evaluation>> run_chunk(std::string_view tenant,
                                                    const policy::Unit& unit,
                                                    const std::vector<List>& arguments);

  // Gives the functions of a unit that were set aside another chance.
  void release(std::string_view unit_name);
  // What was counted since the start, the lines that a function has but never reached included.
  // Empty unless the options ask for it.
  LineCounts lines() const;
  // What the functions that were asked for one municipality have used, and which are set aside.
  std::vector<FunctionNumbers> numbers(std::string_view tenant) const;
  const Limits& evaluation_limits() const { return options_.evaluation; }
  // The processes there are now, for the monitor and for tests.
  std::vector<pid_t> workers() const;

 private:
  struct Worker;
  struct Task;
  using Evaluations = std::vector<policy::Evaluation>;

  explicit Pool(PoolOptions options);

  Result<std::shared_ptr<Worker>> worker_of(std::string_view tenant);
  // One to load in, held for the caller: a few may load at the same time, each in its own.
  struct Loader;
  Result<Loader> loader();
  Result<void> revive(Worker& worker);
  void drop_oldest();
  Loss load_into(Worker& worker, const Task& task, std::vector<policy::LoadedFile>* loaded);
  Loss load_once(Worker& worker, const Task& task, std::vector<policy::LoadedFile>* loaded);
  Loss ask(Worker& worker, const Task& task, const std::vector<List>& arguments,
           Evaluations& answers);
  Result<Evaluations> run(std::string_view tenant, Task& task, const std::vector<List>& arguments);
  Result<Evaluations> answer(std::string_view tenant, Task& task,
                             const std::vector<List>& arguments);
  bool is_set_aside(const Task& task) const;
  void note_end(const Task& task, Loss loss);
  bool note_lines(std::string_view body);

  const PoolOptions options_;
  Spawner spawner_;
  mutable std::mutex mutex_;  // guards what follows; never held while a worker is busy
  std::list<std::shared_ptr<Worker>> workers_;  // most recently used first
  std::map<std::string, std::pair<std::string, int>>
      failures_;  // function: unit name, kills in a row
  LineCounts lines_;
  FunctionCounts counts_;  // guards itself
};

}  // namespace naober::script

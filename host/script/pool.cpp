#include "script/pool.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "base/codec.h"
#include "base/hash.h"
#include "script/source_check.h"
#include "script/wire.h"

namespace naober::script {

using policy::Evaluation;
using policy::Limit;
using policy::LoadedFile;
using policy::SourceFile;
using policy::Unit;

namespace {

constexpr int kills_before_quarantine = 2;
constexpr std::size_t most_loaders = 4;
constexpr std::size_t batch_bytes = 4u << 20;
constexpr CodecLimits result_limits{.depth = 32, .nodes = 200'000, .bytes = 8u << 20};

Limit limit_of(unsigned number) {
  static constexpr Limit limits[] = {Limit::none,   Limit::work, Limit::memory, Limit::time,
                                     Limit::result, Limit::load, Limit::error,  Limit::crash};
  return limits[number];
}

void put_limits(FrameWriter& frame, const Limits& limits) {
  frame.number(limits.work);
  frame.number(limits.bytes);
  frame.count(static_cast<std::size_t>(limits.time.count() / 10));
}

std::string key_of(const Unit& unit) {
  if (!unit.fingerprint.empty()) {
    return unit.fingerprint;
  }
  std::string all(unit.profile == policy::Profile::plugin ? "plugin" : "settings");
  for (const SourceFile& file : unit.files) {
    all += fmt::format("\n{} {}\n{}", file.path, file.text.size(), file.text);
  }
  return hex(sha256(all));
}

// "path:12: what" comes apart into what and where.
Error script_error(std::string_view says, const std::string& path) {
  std::string about = path;
  if (says.starts_with(path) && says.substr(path.size()).starts_with(':')) {
    const std::string_view rest = says.substr(path.size() + 1);
    const std::size_t end = rest.find_first_not_of("0123456789");
    if (end != std::string_view::npos && end > 0 && rest.substr(end).starts_with(": ")) {
      about = fmt::format("{}:{}", path, rest.substr(0, end));
      says = rest.substr(end + 2);
    }
  }
  return Error{Fault::script, std::string(says), about};
}

std::string_view says_of(Loss loss) {
  switch (loss) {
    case Loss::none:
      return "";
    case Loss::ended:
      return "the script worker ended in the middle of its answer; it has been replaced";
    case Loss::silent:
      return "the script worker gave no answer in time and was stopped";
    case Loss::out_of_form:
      return "the script worker answered out of form and was stopped";
  }
  return "";
}

}  // namespace

// A unit as it goes to a worker.
struct Pool::Task {
  const Unit* unit = nullptr;
  bool as_chunks = false;
  std::string key;
  std::uint32_t function = 0;
  // What is sent: without the files that the source check refuses. Only for loading; see prepare().
  std::vector<const SourceFile*> files;
  std::vector<Result<void>> checks;  // per file of the unit

  static Task of(const Unit& unit, bool as_chunks) {
    Task task;
    task.unit = &unit;
    task.as_chunks = as_chunks;
    task.key = key_of(unit) + (as_chunks ? " chunks" : "");
    return task;
  }

  void prepare() {
    for (const SourceFile& file : unit->files) {
      checks.push_back(check_source(file, unit->profile));
      if (checks.back()) {
        files.push_back(&file);
      }
    }
  }

  std::string function_key() const { return fmt::format("{} {}", key, function); }
};

struct Pool::Worker {
  std::string tenant;
  std::mutex busy;  // held for the length of one conversation
  std::unique_ptr<WorkerProcess> process;
  std::map<std::string, std::uint32_t> slots;  // unit key: its place in the process
};

Pool::Pool(PoolOptions options) : options_(std::move(options)), spawner_(options_.worker) {}
Pool::~Pool() = default;

Result<std::unique_ptr<Pool>> Pool::start(PoolOptions options) {
  if (access(options.worker.c_str(), X_OK) != 0) {
    return refuse(Fault::unavailable,
                  "the script worker is not there or may not be run; it stands beside naober",
                  options.worker);
  }
  std::unique_ptr<Pool> pool(new Pool(std::move(options)));
  const Unit nothing{.name = "start",
                     .profile = policy::Profile::plugin,
                     .files = {{"start.lua", "return true"}},
                     .fingerprint = {}};
  TRY(const std::vector<LoadedFile> loaded, pool->load(nothing));
  if (const auto& first = loaded.at(0).declarations; !first) {
    return tl::unexpected<Error>(first.error());
  }
  return pool;
}

Result<std::shared_ptr<Pool::Worker>> Pool::worker_of(std::string_view tenant) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(workers_.begin(), workers_.end(),
                                  [&](const auto& worker) { return worker->tenant == tenant; });
  if (found != workers_.end()) {
    workers_.splice(workers_.begin(), workers_, found);
    return workers_.front();
  }
  drop_oldest();
  workers_.push_front(std::make_shared<Worker>());
  workers_.front()->tenant = tenant;
  return workers_.front();
}

struct Pool::Loader {
  std::shared_ptr<Worker> worker;
  std::unique_lock<std::mutex> busy;
};

Result<Pool::Loader> Pool::loader() {
  for (std::size_t nth = 0;; ++nth) {
    // Named as no municipality is.
    TRY(std::shared_ptr<Worker> worker, worker_of(std::string(nth, ' ')));
    std::unique_lock busy(worker->busy, std::try_to_lock);
    if (!busy && nth + 1 == most_loaders) {
      busy.lock();
    }
    if (busy) {
      return Loader{std::move(worker), std::move(busy)};
    }
  }
}

// One that is busy lives on until its conversation ends.
void Pool::drop_oldest() {
  while (workers_.size() >= options_.most_workers && !workers_.empty()) {
    workers_.pop_back();
  }
}

Result<void> Pool::revive(Worker& worker) {
  if (worker.process != nullptr && worker.process->alive()) {
    return {};
  }
  worker.process.reset();
  worker.slots.clear();
  TRY(const Spawned spawned, spawner_.spawn());
  worker.process = std::make_unique<WorkerProcess>(spawned);
  return {};
}

Loss Pool::load_once(Worker& worker, const Task& task, std::vector<LoadedFile>* loaded) {
  FrameWriter frame(wire_load);
  put_limits(frame, options_.loading);
  unsigned flags = 0;
  flags |= task.unit->profile == policy::Profile::plugin ? unsigned{wire_plugin} : 0u;
  flags |= task.as_chunks ? unsigned{wire_chunks} : 0u;
  frame.byte(flags);
  frame.count(task.files.size());
  for (const SourceFile* file : task.files) {
    frame.text(file->path);
    frame.text(file->text);
  }
  Loss loss = worker.process->send(frame.bytes, options_.silence);
  std::size_t next = 0;
  for (Frame answer; loss == Loss::none;) {
    loss = worker.process->receive(answer, options_.silence);
    if (loss != Loss::none) {
      return loss;
    }
    FrameReader body(answer.body);
    if (answer.type == wire_loaded) {
      const std::uint32_t slot = body.count();
      const bool complete = body.fine() && (next == task.files.size() || slot == wire_no_slot);
      worker.slots[task.key] = slot;
      return complete ? Loss::none : Loss::out_of_form;
    }
    const unsigned limit = body.byte();
    body.number();
    body.number();
    const std::string_view text = body.text();
    if (answer.type != wire_file || !body.fine() || limit > wire_crash ||
        next == task.files.size()) {
      return Loss::out_of_form;
    }
    const std::string& path = task.files[next++]->path;
    if (loaded == nullptr) {
      continue;
    }
    if (limit != wire_fine) {
      loaded->push_back({path, tl::unexpected<Error>(script_error(text, path))});
      continue;
    }
    Result<Value> value = decode(text, result_limits);
    if (!value) {
      return Loss::out_of_form;
    }
    loaded->push_back({path, std::move(value)});
  }
  return loss;
}

// Loads the unit, in a fresh process when this one has no room left.
Loss Pool::load_into(Worker& worker, const Task& task, std::vector<LoadedFile>* loaded) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (loaded != nullptr) {
      loaded->clear();
    }
    const Loss loss = load_once(worker, task, loaded);
    if (loss != Loss::none || worker.slots[task.key] != wire_no_slot) {
      return loss;
    }
    worker.process.reset();
    if (!revive(worker)) {
      return Loss::ended;
    }
  }
  return Loss::out_of_form;
}

Result<std::vector<LoadedFile>> Pool::load(const Unit& unit) {
  Task task = Task::of(unit, false);
  task.prepare();
  std::vector<LoadedFile> loaded;
  Loss loss = Loss::none;
  if (!task.files.empty()) {
    TRY(const Loader held, loader());
    Worker* const worker = held.worker.get();
    TRY_DO(revive(*worker));
    loss = load_into(*worker, task, &loaded);
    if (loss != Loss::none) {
      worker->process.reset();
    } else if (const auto slot = worker->slots.find(task.key); slot != worker->slots.end()) {
      // Declarations are values now; the loader keeps nothing.
      FrameWriter frame(wire_forget);
      frame.count(slot->second);
      worker->slots.erase(slot);
      Frame done;
      if (worker->process->send(frame.bytes, options_.silence) != Loss::none ||
          worker->process->receive(done, options_.silence) != Loss::none) {
        worker->process.reset();
      }
    }
  }
  std::vector<LoadedFile> result;
  std::size_t next = 0;
  for (std::size_t i = 0; i < unit.files.size(); ++i) {
    const std::string& path = unit.files[i].path;
    if (!task.checks[i]) {
      result.push_back({path, tl::unexpected<Error>(task.checks[i].error())});
    } else if (loss != Loss::none) {
      result.push_back({path, refuse(Fault::script, std::string(says_of(loss)), path)});
    } else {
      result.push_back(std::move(loaded.at(next++)));
    }
  }
  return result;
}

Loss Pool::ask(Worker& worker, const Task& task, const std::vector<List>& arguments,
               Evaluations& answers) {
  for (std::size_t first = answers.size(); first < arguments.size(); first = answers.size()) {
    FrameWriter frame(options_.count_lines ? wire_count : wire_evaluate);
    put_limits(frame, options_.evaluation);
    frame.count(worker.slots[task.key]);
    frame.count(task.function);
    const std::size_t count_place = frame.begin_text();
    std::size_t last = first;
    for (; last < arguments.size() && frame.bytes.size() < batch_bytes; ++last) {
      const std::size_t place = frame.begin_text();
      encode_to(frame.bytes, arguments[last]);
      frame.end_text(place);
    }
    for (int i = 0; i < 4; ++i) {
      frame.bytes[count_place - 4 + static_cast<std::size_t>(i)] =
          static_cast<char>((last - first) >> (8 * i) & 0xFF);
    }
    Loss loss = worker.process->send(frame.bytes, options_.silence);
    for (Frame answer; loss == Loss::none;) {
      loss = worker.process->receive(answer, options_.silence);
      if (loss != Loss::none || answer.type == wire_done) {
        break;
      }
      if (answer.type == wire_lines && options_.count_lines) {
        if (!note_lines(answer.body)) {
          return Loss::out_of_form;
        }
        continue;
      }
      FrameReader body(answer.body);
      Evaluation evaluation;
      const unsigned limit = body.byte();
      evaluation.work = body.number();
      evaluation.bytes = body.number();
      const std::string_view text = body.text();
      if (answer.type != wire_answer || !body.fine() || limit > wire_crash ||
          answers.size() == last) {
        return Loss::out_of_form;
      }
      evaluation.limit = limit_of(limit);
      if (evaluation.ok()) {
        Result<Value> value = decode(text, result_limits);
        if (!value) {
          return Loss::out_of_form;
        }
        evaluation.value = std::move(*value);
      } else {
        evaluation.says = text;
      }
      answers.push_back(std::move(evaluation));
    }
    if (loss != Loss::none) {
      return loss;
    }
    if (answers.size() != last) {
      return Loss::out_of_form;
    }
  }
  return Loss::none;
}

bool Pool::is_set_aside(const Task& task) const {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(task.function_key());
  return found != failures_.end() && found->second.second >= kills_before_quarantine;
}

void Pool::note_end(const Task& task, Loss loss) {
  const std::lock_guard lock(mutex_);
  if (loss == Loss::none) {
    failures_.erase(task.function_key());
  } else {
    auto& failure = failures_[task.function_key()];
    failure.first = task.unit->name;
    ++failure.second;
  }
}

Result<Pool::Evaluations> Pool::run(std::string_view tenant, Task& task,
                                    const std::vector<List>& arguments) {
  TRY(Evaluations answers, answer(tenant, task, arguments));
  if (!task.as_chunks) {
    counts_.note(tenant, *task.unit, task.key, task.function, answers);
  }
  return answers;
}

Result<Pool::Evaluations> Pool::answer(std::string_view tenant, Task& task,
                                       const std::vector<List>& arguments) {
  Evaluations answers;
  const auto fail_rest = [&](Limit limit, std::string_view says) {
    while (answers.size() < arguments.size()) {
      answers.push_back({.limit = limit, .value = {}, .says = std::string(says)});
    }
  };
  if (is_set_aside(task)) {
    fail_rest(Limit::crash,
              "this function took its worker down twice in a row and has been set aside; load a "
              "corrected version, or let an administrator release it");
    return answers;
  }
  answers.reserve(arguments.size());
  TRY(const std::shared_ptr<Worker> worker, worker_of(tenant));
  const std::lock_guard lock(worker->busy);
  TRY_DO(revive(*worker));
  std::vector<LoadedFile> loaded;
  Loss loss = Loss::none;
  if (!worker->slots.contains(task.key)) {
    if (task.checks.empty()) {
      task.prepare();
    }
    loss = load_into(*worker, task, &loaded);
  }
  if (loss == Loss::none && task.as_chunks && !loaded.empty() && !loaded[0].declarations) {
    const Error& error = loaded[0].declarations.error();
    fail_rest(Limit::load, fmt::format("{}: {}", error.about, error.says));
    return answers;
  }
  if (loss == Loss::none) {
    loss = ask(*worker, task, arguments, answers);
  }
  note_end(task, loss);
  if (loss != Loss::none) {
    worker->process.reset();
    worker->slots.clear();
    fail_rest(loss == Loss::silent ? Limit::time : Limit::crash, says_of(loss));
  }
  return answers;
}

Result<Pool::Evaluations> Pool::evaluate(std::string_view tenant, const Unit& unit,
                                         FunctionRef function, const std::vector<List>& arguments) {
  Task task = Task::of(unit, false);
  task.function = function.index;
  return run(tenant, task, arguments);
}

Result<Pool::Evaluations> Pool::run_chunk(std::string_view tenant, const Unit& unit,
                                          const std::vector<List>& arguments) {
  CHECK(unit.files.size() == 1);
  Task task = Task::of(unit, true);
  task.prepare();
  if (!task.checks[0]) {
    const Error& error = task.checks[0].error();
    return Evaluations(arguments.size(), {.limit = Limit::load,
                                          .value = {},
                                          .says = fmt::format("{}: {}", error.about, error.says)});
  }
  return run(tenant, task, arguments);
}

// Whether it was in form.
bool Pool::note_lines(std::string_view bytes) {
  FrameReader body(bytes);
  const std::lock_guard lock(mutex_);
  for (std::uint32_t left = body.count(); left > 0 && body.fine(); --left) {
    const std::string_view path = body.text();
    const auto line = static_cast<int>(body.count());
    const std::uint64_t times = body.number();
    const std::uint64_t work = body.number();
    if (body.fine()) {
      LineCount& count = lines_[std::string(path)][line];
      count.times += times;
      count.work += work;
    }
  }
  return body.fine();
}

LineCounts Pool::lines() const {
  const std::lock_guard lock(mutex_);
  return lines_;
}

void Pool::release(std::string_view unit_name) {
  const std::lock_guard lock(mutex_);
  std::erase_if(failures_, [&](const auto& failure) { return failure.second.first == unit_name; });
}

std::vector<FunctionNumbers> Pool::numbers(std::string_view tenant) const {
  std::vector<FunctionNumbers> found = counts_.of(tenant);
  const std::lock_guard lock(mutex_);
  for (FunctionNumbers& numbers : found) {
    const auto failure = failures_.find(fmt::format("{} {}", numbers.version, numbers.function));
    numbers.set_aside =
        failure != failures_.end() && failure->second.second >= kills_before_quarantine;
  }
  return found;
}

std::vector<pid_t> Pool::workers() const {
  const std::lock_guard lock(mutex_);
  std::vector<pid_t> processes;
  for (const auto& worker : workers_) {
    if (worker->process != nullptr) {
      processes.push_back(worker->process->process());
    }
  }
  return processes;
}

}  // namespace naober::script

#include "web/timekeeper.h"

#include "casework/destruction.h"
#include "web/application.h"
#include "web/log.h"

namespace naober::web {
namespace {

constexpr std::chrono::seconds between_rounds{60};

}  // namespace

Timekeeper::Timekeeper(Application& house) : house_(house) {}

Timekeeper::~Timekeeper() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wakes_.notify_all();
  if (thread_.joinable()) {
    thread_.join();
  }
}

void Timekeeper::start() {
  CHECK(!thread_.joinable());
  thread_ = std::thread([this] { run(); });
}

void Timekeeper::run() {
  std::unique_lock lock(mutex_);
  while (!closing_) {
    lock.unlock();
    go_round();
    lock.lock();
    wakes_.wait_for(lock, between_rounds, [this] { return closing_; });
  }
}

bool Timekeeper::is_due(const std::string& municipality, Date today) {
  const std::lock_guard lock(mutex_);
  const auto looked = looked_on_.find(municipality);
  return !closing_ &&
         (looked == looked_on_.end() || looked->second != today || waiting_.contains(municipality));
}

void Timekeeper::go_round() {
  const auto policy = house_.policy();
  bool woke_some = false;
  for (const auto& [name, municipality] : policy->municipalities) {
    if (municipality.bundle == nullptr || !is_due(name, house_.clock().today())) {
      continue;
    }
    woke_some = true;
    if (const auto looked = look(name, municipality.bundle); !looked) {
      log_line("error", "tick_failed", {{"municipality", name}, {"says", looked.error().says}});
    }
  }
  carry_what_waits();
  if (woke_some) {
    // Those that were only woken for the look go back to sleep, and give their files back.
    house_.house().close_unused();
  }
}

casework::Carried Timekeeper::carry(const std::vector<std::string>& municipalities) {
  const auto policy = house_.policy();
  const casework::Reach reach = [&](const std::string& name) -> Result<casework::Reached> {
    const auto* served = policy->find(name);
    if (served == nullptr || served->bundle == nullptr) {
      return refuse(Fault::unavailable, "This host does not serve '" + name + "' now.", name);
    }
    TRY(const auto loan, house_.house().municipality(name));
    return casework::Reached{loan, context_of(*loan, served->bundle)};
  };
  auto carried = casework::carry_moves(reach, municipalities);
  for (const auto& failure : carried.failures) {
    log_line("error", "move_not_carried", {{"says", failure.says}});
  }
  return carried;
}

void Timekeeper::carry_moves(const std::string& municipality) {
  if (!carry({municipality}).failures.empty()) {
    const std::lock_guard lock(mutex_);
    carrying_.insert(municipality);
  }
}

void Timekeeper::carry_what_waits() {
  std::vector<std::string> names;
  {
    const std::lock_guard lock(mutex_);
    names.assign(carrying_.begin(), carrying_.end());
    carrying_.clear();
    if (!carried_) {
      names = house_.house().names();
      carried_ = true;
    }
  }
  for (const auto& name : names) {
    const auto* served = house_.policy()->find(name);
    if (served != nullptr && served->bundle != nullptr) {
      carry_moves(name);
    }
  }
}

casework::Context Timekeeper::context_of(store::MunicipalityStore& store,
                                         const std::shared_ptr<const policy::Bundle>& bundle) {
  return casework::Context{.actor = {},
                           .actor_name = {},
                           .purpose = std::nullopt,
                           .clock = house_.clock(),
                           .random = house_.random(),
                           .calendar = house_.calendar(),
                           .bundle = bundle,
                           .scripts = &house_.scripts(),
                           .store = store,
                           .policies = &house_.policies()};
}

Result<casework::Context> Timekeeper::context_in(store::MunicipalityStore& store) {
  const auto policy = house_.policy();
  const auto* served = policy->find(store.name());
  if (served == nullptr || served->bundle == nullptr) {
    return refuse(Fault::not_found, "This host does not serve '" + store.name() + "'.",
                  store.name());
  }
  return context_of(store, served->bundle);
}

Result<casework::Ticked> Timekeeper::look_at(std::string_view municipality) {
  const auto policy = house_.policy();
  const auto* served = policy->find(municipality);
  if (served == nullptr || served->bundle == nullptr) {
    return refuse(Fault::not_found,
                  "This host does not serve '" + std::string(municipality.substr(0, 64)) + "'.");
  }
  return look(std::string(municipality), served->bundle);
}

Result<casework::Ticked> Timekeeper::look(const std::string& municipality,
                                          const std::shared_ptr<const policy::Bundle>& bundle) {
  const Date today = house_.clock().today();
  {
    // Marked before the look: what comes to wait in between is looked at again.
    const std::lock_guard lock(mutex_);
    looked_on_[municipality] = today;
    waiting_.erase(municipality);
  }
  const auto looked = [&]() -> Result<casework::Ticked> {
    TRY(const auto store, house_.house().municipality(municipality));
    const auto context = context_of(*store, bundle);
    // What a crash, or the restore of an older backup, left to be destroyed.
    for (const auto finish : {casework::finish_destructions, casework::destroy_again}) {
      if (const auto done = finish(context); !done) {
        log_line("error", "not_destroyed",
                 {{"municipality", municipality}, {"says", done.error().says}});
      }
    }
    return casework::tick(context);
  }();
  if (!looked || looked->handled.waiting > 0) {
    look_again(municipality);
  }
  return looked;
}

void Timekeeper::look_again(std::string_view municipality) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(municipality);
}

}  // namespace naober::web

#include "studio/shadow.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "journal/journal.h"
#include "lab/archived_policies.h"
#include "policy/loader.h"
#include "records/case_file.h"
#include "records/shadow.h"
#include "studio/policy_folder.h"
#include "studio/shadow_asker.h"

namespace naober::studio {
namespace {

constexpr int most_listed = 50;
constexpr std::size_t batch = 32;

journal::Entry line_of(const Shadow& shadow, const Hand& by, std::string act, Instant now) {
  journal::Entry entry;
  entry.at = now;
  entry.user_id = by.user_id;
  entry.role = by.role;
  entry.organisation = by.organisation;
  entry.purpose = "administration";
  entry.act = std::move(act);
  entry.subject_kind = "shadow";
  entry.subject_id = shadow.id.text();
  entry.details = Map{{"municipality", shadow.municipality},
                      {"name", shadow.name},
                      {"fingerprint", shadow.fingerprint},
                      {"reason", shadow.reason}};
  return entry;
}

// The files of the bundle in force, with the changes over them.
std::vector<policy::SourceFile> changed_files(const policy::Bundle& bundle,
                                              const FileChanges& changes) {
  std::vector<policy::SourceFile> files = bundle.files;
  for (const auto& change : changes) {
    const std::string& path = change.first;
    std::erase_if(files, [&](const policy::SourceFile& file) { return file.path == path; });
    if (change.second) {
      files.push_back({path, *change.second});
    }
  }
  return files;
}

}  // namespace

struct Shadows::Parts {
  // A shadow that runs, with its bundle.
  struct Running {
    ShadowId id;
    std::string municipality;
    std::shared_ptr<const policy::Bundle> bundle;
  };
  struct Waiting {
    std::shared_ptr<const Running> shadow;
    LiveAdvice live;
  };
  // What a batch came to, per shadow.
  struct Tally {
    std::string municipality;
    ShadowCounts counts;
    std::vector<ShadowDifference> differences;
  };

  Parts(store::House& stores, const PolicyKeeper& in_use, policy::Scripts& script_room,
        const Clock& time, Random& chance, ShadowLimits bounds)
      : house(stores),
        keeper(in_use),
        scripts(script_room),
        clock(time),
        random(chance),
        limits(bounds) {}

  store::House& house;
  const PolicyKeeper& keeper;
  policy::Scripts& scripts;
  const Clock& clock;
  Random& random;
  const ShadowLimits limits;

  std::mutex mutex;  // guards what follows; never held while a shadow is asked
  std::condition_variable moved;
  std::map<std::string, std::shared_ptr<const Running>, std::less<>> running;  // by municipality
  std::deque<Waiting> waiting;
  std::map<ShadowId, std::int64_t> dropped;
  bool busy = false;
  bool closing = false;
  std::thread thread;

  void work_through() {
    std::unique_lock lock(mutex);
    for (;;) {
      moved.wait(lock, [&] { return closing || !waiting.empty() || !dropped.empty(); });
      if (closing) {
        return;
      }
      std::vector<Waiting> taken;
      while (!waiting.empty() && taken.size() < batch) {
        taken.push_back(std::move(waiting.front()));
        waiting.pop_front();
      }
      const auto lost = std::exchange(dropped, {});
      busy = true;
      lock.unlock();
      write_down(ask(taken), lost);
      lock.lock();
      busy = false;
      moved.notify_all();
    }
  }

  std::map<ShadowId, Tally> ask(const std::vector<Waiting>& taken) {
    std::map<ShadowId, Tally> tallies;
    for (const Waiting& each : taken) {
      Tally& tally = tallies[each.shadow->id];
      tally.municipality = each.shadow->municipality;
      auto difference = ask_one(*each.shadow, each.live);
      ++tally.counts.asked;
      if (!difference) {
        ++tally.counts.failed;
      } else if (!*difference) {
        ++tally.counts.same;
      } else {
        ++tally.counts.different;
        tally.differences.push_back(**std::move(difference));
      }
    }
    return tallies;
  }

  Result<std::optional<ShadowDifference>> ask_one(const Running& shadow, const LiveAdvice& live) {
    TRY(const auto store, house.municipality(shadow.municipality));
    TRY(const CaseFile file, store->read([&](store::ReadTransaction& transaction) {
      return records::find_case(transaction, live.case_file);
    }));
    return ask_shadow(*shadow.bundle, file.task, live, scripts);
  }

  // A shadow has no effect on anyone: when its counts cannot be written, they are lost.
  void write_down(std::map<ShadowId, Tally> tallies, const std::map<ShadowId, std::int64_t>& lost) {
    for (const auto& [id, count] : lost) {
      tallies[id].counts.dropped = count;
    }
    const auto counted =
        house.region().write([&](store::WriteTransaction& transaction) -> Result<void> {
          for (const auto& [id, tally] : tallies) {
            TRY_DO(records::count_shadow(transaction, id, tally.counts));
          }
          return {};
        });
    for (const auto& [id, tally] : tallies) {
      if (counted && !tally.differences.empty()) {
        list_differences(id, tally);
      }
    }
  }

  void list_differences(const ShadowId& id, const Tally& tally) {
    auto store = house.municipality(tally.municipality);
    if (!store) {
      return;
    }
    [[maybe_unused]] const auto listed =
        (*store)->write([&](store::WriteTransaction& transaction) -> Result<void> {
          for (const ShadowDifference& difference : tally.differences) {
            TRY_DO(records::add_shadow_difference(transaction, id, difference));
          }
          return records::trim_shadow_differences(transaction, id, limits.differences);
        });
  }

  // Loads the shadow from its files alone.
  Result<std::shared_ptr<const policy::Bundle>> bundle_of(
      const std::string& id, const std::vector<policy::SourceFile>& files) {
    TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
    const auto found = loaded.municipalities.find(id);
    if (found != loaded.municipalities.end()) {
      return found->second;
    }
    for (const policy::Problem& problem : loaded.problems) {
      if (problem.municipality.empty() || problem.municipality == id) {
        return refuse(Fault::invalid, "The changed policy cannot be loaded: " + problem.says,
                      problem.place());
      }
    }
    return refuse(Fault::invalid, "The changed policy has no such municipality any more.", id);
  }

  Result<void> take_up(const Shadow& shadow) {
    TRY(const auto files, house.region().read([&](store::ReadTransaction& transaction) {
      return records::files_of_shadow(transaction, shadow.id);
    }));
    TRY(auto bundle,
        lab::bundle_from_files(shadow.municipality, shadow.fingerprint, files, scripts));
    running[shadow.municipality] =
        std::make_shared<Running>(Running{shadow.id, shadow.municipality, std::move(bundle)});
    return {};
  }
};

Shadows::Shadows(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
  parts_->thread = std::thread([working = parts_.get()] { working->work_through(); });
}

Shadows::~Shadows() {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->closing = true;
  }
  parts_->moved.notify_all();
  parts_->thread.join();
}

// One that this host can no longer load stays on the list, and hears nothing.
Result<std::unique_ptr<Shadows>> Shadows::open(store::House& house, const PolicyKeeper& keeper,
                                               policy::Scripts& scripts, const Clock& clock,
                                               Random& random, ShadowLimits limits) {
  auto parts = std::make_unique<Parts>(house, keeper, scripts, clock, random, limits);
  TRY(const auto shadows, house.region().read([](store::ReadTransaction& transaction) {
    return records::running_shadows(transaction);
  }));
  for (const Shadow& shadow : shadows) {
    const auto taken_up = parts->take_up(shadow);
    if (!taken_up && taken_up.error().fault == Fault::script) {
      return tl::unexpected<Error>(taken_up.error());
    }
  }
  return std::unique_ptr<Shadows>(new Shadows(std::move(parts)));
}

Result<Shadow> Shadows::start(const NewShadow& wanted) {
  Parts& parts = *parts_;
  if (wanted.reason.empty()) {
    return refuse(Fault::invalid, "Say why this policy decides along: a reason is needed.",
                  "/reason");
  }
  TRY_DO(check_paths(wanted.changes));
  const auto policy = parts.keeper.policy();
  const ServedMunicipality* served = policy->find(wanted.municipality);
  if (served == nullptr || served->bundle == nullptr) {
    return refuse(Fault::not_found, "This host serves no such municipality.", wanted.municipality);
  }
  TRY(const auto bundle,
      parts.bundle_of(served->id(), changed_files(*served->bundle, wanted.changes)));
  if (bundle->fingerprint == served->bundle->fingerprint) {
    return refuse(Fault::conflict, "With these changes the policy is what is in force already.",
                  bundle->fingerprint);
  }
  Shadow shadow;
  shadow.id = ShadowId::make(parts.random);
  shadow.municipality = wanted.municipality;
  shadow.name = wanted.name;
  shadow.fingerprint = bundle->fingerprint;
  shadow.reason = wanted.reason;
  shadow.started_by = wanted.by.user_id;
  shadow.started_at = parts.clock.now();
  const auto written =
      parts.house.region().write([&](store::WriteTransaction& transaction) -> Result<void> {
        TRY(const auto running, records::running_shadows(transaction));
        for (const Shadow& other : running) {
          if (other.municipality == shadow.municipality) {
            return refuse(
                Fault::conflict,
                fmt::format("The shadow '{}' runs here already; stop it first.", other.name),
                other.id.text());
          }
        }
        TRY_DO(records::add_shadow(transaction, shadow, bundle->files));
        TRY_DO(journal::append(transaction,
                               line_of(shadow, wanted.by, "start_shadow", shadow.started_at)));
        return {};
      });
  TRY_DO(written);
  const std::lock_guard lock(parts.mutex);
  parts.running[shadow.municipality] =
      std::make_shared<Parts::Running>(Parts::Running{shadow.id, shadow.municipality, bundle});
  return shadow;
}

Result<Shadow> Shadows::stop(std::string_view municipality, const ShadowId& id, const Hand& by) {
  Parts& parts = *parts_;
  TRY(const Shadow shadow, find(municipality, id));
  const Instant now = parts.clock.now();
  const auto written =
      parts.house.region().write([&](store::WriteTransaction& transaction) -> Result<void> {
        TRY(const bool ran, records::stop_shadow(transaction, id, now));
        if (!ran) {
          return refuse(Fault::conflict, "This shadow was stopped before.", id.text());
        }
        TRY_DO(journal::append(transaction, line_of(shadow, by, "stop_shadow", now)));
        return {};
      });
  TRY_DO(written);
  {
    const std::lock_guard lock(parts.mutex);
    parts.running.erase(shadow.municipality);
  }
  settle();
  return find(municipality, id);
}

Result<Shadow> Shadows::find(std::string_view municipality, const ShadowId& id) {
  return parts_->house.region().read([&](store::ReadTransaction& transaction) {
    return records::find_shadow(transaction, municipality, id);
  });
}

Result<std::vector<Shadow>> Shadows::list(std::string_view municipality) {
  return parts_->house.region().read([&](store::ReadTransaction& transaction) {
    return records::shadows_of(transaction, municipality, most_listed);
  });
}

Result<std::vector<ShadowDifference>> Shadows::differences(std::string_view municipality,
                                                           const ShadowId& id, std::int64_t before,
                                                           int limit) {
  TRY_DO(find(municipality, id));
  TRY(const auto store, parts_->house.municipality(municipality));
  return store->read([&](store::ReadTransaction& transaction) {
    return records::shadow_differences(transaction, id, before, limit);
  });
}

void Shadows::heard(std::string_view municipality, const Advice& advice) {
  Parts& parts = *parts_;
  std::shared_ptr<const Parts::Running> shadow;
  {
    const std::lock_guard lock(parts.mutex);
    const auto found = parts.running.find(municipality);
    if (found == parts.running.end()) {
      return;
    }
    shadow = found->second;
    if (parts.waiting.size() >= parts.limits.waiting) {
      ++parts.dropped[shadow->id];
      parts.moved.notify_all();
      return;
    }
  }
  LiveAdvice live = LiveAdvice::of(advice);
  {
    const std::lock_guard lock(parts.mutex);
    parts.waiting.push_back({std::move(shadow), std::move(live)});
  }
  parts.moved.notify_all();
}

void Shadows::settle() {
  std::unique_lock lock(parts_->mutex);
  parts_->moved.wait(lock, [&] {
    return parts_->closing || (parts_->waiting.empty() && parts_->dropped.empty() && !parts_->busy);
  });
}

}  // namespace naober::studio

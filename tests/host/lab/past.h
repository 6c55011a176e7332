// A decision that was taken in Bergen under the policy of this repository, and a policy of later
// days: the same files with one text replaced.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include "casework/town.h"
#include "lab/package.h"
#include "lab/replay_decision.h"
#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"

namespace naober::lab {

// The policies that this region ever served under, as the archive would give them back.
class KnownPolicies final : public casework::Policies {
 public:
  Result<std::shared_ptr<const policy::Bundle>> bundle(std::string_view municipality,
                                                       std::string_view fingerprint) override {
    for (const auto& known : known_) {
      if (known->municipality.name == municipality && known->fingerprint == fingerprint) {
        return known;
      }
    }
    return refuse(Fault::not_found, "This region never served under that policy.",
                  std::string(fingerprint));
  }
  void add(std::shared_ptr<const policy::Bundle> bundle) { known_.push_back(std::move(bundle)); }
  void forget() { known_.clear(); }

 private:
  std::vector<std::shared_ptr<const policy::Bundle>> known_;
};

inline script::Pool& script_room() {
  static const std::unique_ptr<script::Pool> shared = [] {
    script::PoolOptions options;
    options.worker = script::worker_path();
    auto started = script::Pool::start(std::move(options));
    CHECK(started.has_value());
    return *std::move(started);
  }();
  return *shared;
}

// The policy of this repository, with `was` in `path` replaced; all of it as it is without a path.
inline std::shared_ptr<const policy::Bundle> bergen_with(const std::string& path = {},
                                                         const std::string& was = {},
                                                         const std::string& now = {}) {
  auto files = *policy::read_policy_root(NAOBER_SOURCE_DIR);
  for (auto& file : files) {
    if (file.path == path) {
      const auto at = file.text.find(was);
      CHECK(at != std::string::npos);
      file.text.replace(at, was.size(), now);
    }
  }
  auto loaded = policy::load_policy(files, script_room());
  CHECK(loaded.has_value());
  const auto found = loaded->municipalities.find("buch/bergen");
  CHECK(found != loaded->municipalities.end());
  return found->second;
}

// Greet's grant in Bergen, and what a replay of it needs.
class Past {
 public:
  Past() : decided_(bergen.granted()) {
    static const auto today = bergen_with();
    policies.add(today);
  }

  const Decision& decision() const { return decided_.decision; }
  Matter matter() {
    auto read = bergen.town.store().read([&](store::ReadTransaction& transaction) {
      return read_matter(transaction, decision().id);
    });
    EXPECT_TRUE(read) << read.error().says;
    return read.value_or(Matter{});
  }
  ReplayRoom room() { return {"bergen", policies, script_room(), calendar}; }
  Replay replayed(const Matter& matter) {
    auto done = replay(matter, room());
    EXPECT_TRUE(done) << done.error().says;
    return done.value_or(Replay{});
  }
  journal::VerifierKey key() {
    return *journal::VerifierKey::read(bergen.town.data() / "keys" / "bergen.seal.pub");
  }
  casework::Context generalist() {
    auto context = bergen.generalist();
    context.policies = &policies;
    return context;
  }
  // Waits until the journal has signed the decision's line.
  std::string package() {
    for (int patience = 0; patience < 2000; ++patience) {
      auto text = package_decision(generalist(), decision().id, key());
      if (text || text.error().fault != Fault::unavailable) {
        EXPECT_TRUE(text) << text.error().says;
        return text.value_or("");
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ADD_FAILURE() << "the journal never signed";
    return {};
  }

  casework::Bergen bergen;
  KnownPolicies policies;
  Calendar calendar;

 private:
  casework::Decided decided_;
};

}  // namespace naober::lab

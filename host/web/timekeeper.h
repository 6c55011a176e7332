// The house's own hand: it empties the outboxes at the start, and looks each new day for what time
// makes happen (casework/tick.h). It is also the courier between municipalities: what a crash left
// in an outbox is carried at the next start.
//
// What is due depends on the day alone, so a municipality is looked at once a day; only where
// something was left waiting is it looked at again within a minute. Municipalities that sleep are
// so left asleep. Thread-safe.
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "casework/carry_moves.h"
#include "casework/tick.h"
#include "policy/bundle.h"

namespace naober::web {

class Application;

class Timekeeper {
 public:
  // `house` outlives the timekeeper.
  explicit Timekeeper(Application& house);
  // Ends the thread, after the municipality at hand.
  ~Timekeeper();
  Timekeeper(const Timekeeper&) = delete;
  Timekeeper& operator=(const Timekeeper&) = delete;

  // Starts the thread: a round at once, then one each minute.
  void start();
  // One round: every municipality that has not been looked at on this day, or where something
  // waits.
  void go_round();
  // One municipality, whatever the day. not_found when this host serves no such municipality.
  Result<casework::Ticked> look_at(std::string_view municipality);
  // Carries what moves from and to this municipality (casework/carry_moves.h). What fails is
  // logged, and carried in a later round.
  void carry_moves(const std::string& municipality);
  // The house itself, in one municipality that this host serves, whose store the caller holds.
  Result<casework::Context> context_in(store::MunicipalityStore& store);
  // Something waits there; the next round looks again.
  void look_again(std::string_view municipality);

 private:
  bool is_due(const std::string& municipality, Date today);
  Result<casework::Ticked> look(const std::string& municipality,
                                const std::shared_ptr<const policy::Bundle>& bundle);
  casework::Context context_of(store::MunicipalityStore& store,
                               const std::shared_ptr<const policy::Bundle>& bundle);
  void carry_what_waits();
  casework::Carried carry(const std::vector<std::string>& municipalities);
  void run();

  Application& house_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable wakes_;
  std::map<std::string, Date, std::less<>> looked_on_;
  std::set<std::string, std::less<>> waiting_;
  std::set<std::string, std::less<>> carrying_;  // where something could not be carried
  bool carried_ = false;                         // once, since the start
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace naober::web

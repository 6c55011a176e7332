// One task under two policies, asked of the same cases: what differs, and what made it so.
//
// Which rule: of the rules whose status (spoke, silent, unknown, lifted, failed) differs between
// the two answers, those that could have a say: a rule that ranks below both verdicts has none, and
// an unknown one ranks as a question. When that leaves none (the same rules spoke and only an
// amount differs), the rules that granted.
//
// Which setting: the case is asked again under the other policy with one single setting put back to
// what it is in force, for each setting that differs. Every setting that so restores the outcome is
// named. When none does alone, all are put back: if that restores it, all that differ are named,
// together; if not, the rules themselves differ, and no setting is named.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casework/policies.h"
#include "lab/asker.h"
#include "lab/policy_difference.h"
#include "lab/simulation_result.h"
#include "records/basis.h"

namespace naober::lab {

// The two policies of a simulation, and what they lend. All loans but the bundles.
struct Sides {
  std::shared_ptr<const policy::Bundle> before;  // in force
  std::shared_ptr<const policy::Bundle> after;
  Date on;                                 // the day whose settings count, on both sides
  policy::Scripts* scripts = nullptr;      // null: rules that are functions count as failed
  casework::Policies* policies = nullptr;  // of other days; null: only the one in force
};

// A case to be asked again.
struct Subject {
  std::int64_t number = 0;  // of its basis; of the case when it is open
  bool open = false;
  std::string_view decided;  // kind of the decision; verdict of the latest advice when open
  std::string_view provision;
  std::string_view amount;
  std::string_view facts;      // canonical bytes
  const Map* known = nullptr;  // instead of bytes
};

// Of a basis, or of one read alone; the texts are lent.
template <class Basis>
Subject subject_of(const Basis& basis) {
  Subject subject;
  subject.number = basis.number;
  subject.decided = basis.kind;
  subject.provision = basis.provision;
  subject.amount = basis.amount;
  subject.facts = basis.facts;
  return subject;
}

class Contrast {
 public:
  // `prices_*` and `stop` outlive it. `tenant`: whose worker evaluates functions.
  Contrast(std::string task, const Sides& sides, const Prices& before, const Prices& after,
           std::string tenant, const std::atomic<bool>& stop);
  Contrast(const Contrast&) = delete;
  Contrast& operator=(const Contrast&) = delete;

  // Whether this decision cannot have changed: its advice read nothing that differs between the
  // policy of its day, the one in force and the other one; so its own outcome is the answer of all
  // three.
  bool is_untouched(const records::Basis& basis);
  // Counts an untouched decision, from what it keeps.
  void count_untouched(const records::Basis& basis, SimulationResult& into);

  // How many cases may be weighed at once.
  std::size_t width() const;
  // Asks both sides and counts what came of it.
  Result<void> weigh(std::span<const Subject> subjects, SimulationResult& into);

  // Both outcomes of one case written out, for who may see the case.
  struct WrittenOut {
    policy::Outcome before;
    policy::Outcome after;
    std::optional<FlipKind> kind;
  };
  // Refused as invalid, with the reason, when the case cannot be asked again.
  Result<WrittenOut> write_out(const Subject& subject);

 private:
  struct Pair {
    std::unique_ptr<Seat> before;
    std::unique_ptr<Seat> after;  // null: the seat of before serves both
  };
  // A setting put back, alone or with all others.
  struct PutBack {
    std::string name;
    std::unique_ptr<Asker> asker;
  };
  // What was counted of an advice that is kept as text, once per text.
  struct KeptAdvice {
    std::vector<Granted> grants;
    std::vector<std::string> names;
  };

  bool usable(std::span<const Subject> subjects, SimulationResult& into) const;
  void seat(std::span<const Subject> subjects, SimulationResult& into);
  std::optional<std::string> why_not(std::size_t place) const;
  Result<void> ask_both(std::size_t count);
  bool answers_differ(std::size_t place, std::string& changed);
  Result<std::vector<FlipKind>> explain(const std::vector<std::size_t>& flipped,
                                        const std::vector<std::string>& changed);
  std::vector<std::string> rules_between(std::size_t place) const;
  Result<void> put_back(const std::vector<std::size_t>& flipped, std::vector<FlipKind>& kinds);
  bool restored(const Asker& asker, std::size_t there, std::size_t place);
  void count(const Subject& subject, std::size_t place, SimulationPart& part);
  void count_cost(const Subject& subject, SimulationPart& part);
  void count_flip(const Subject& subject, std::size_t place, FlipKind kind, SimulationResult& into);
  std::string age_group(std::size_t place) const;
  bool same_rules_spoke(std::size_t place) const;
  void find_twins();
  bool reads_nothing_else(const records::Basis& basis);
  const KeptAdvice& kept(std::string_view advised);

  std::string name_;
  const Sides& sides_;
  const Prices& prices_before_;
  const Prices& prices_after_;
  const policy::Task* before_task_;
  const policy::Task* after_task_;
  bool same_rules_ = false;
  bool same_facts_ = false;
  bool identical_ = false;              // nothing that the rules read differs
  std::vector<std::string> differing_;  // settings that a rule may read and that differ
  std::unique_ptr<Asker> before_;
  std::unique_ptr<Asker> after_;
  std::vector<PutBack> put_back_;   // one by one, then all of them where there are several
  std::vector<std::size_t> twins_;  // by rule of after: the place of its name before
  std::unique_ptr<StoredFacts> read_before_;
  std::unique_ptr<StoredFacts> read_after_;
  std::vector<Pair> pairs_;
  std::vector<std::size_t> seated_;  // by seat: the place of its subject
  std::vector<Seat*> seats_before_;
  std::vector<Seat*> seats_after_;
  Answer answer_before_;
  Answer answer_after_;
  Answer answer_put_back_;
  std::unordered_map<std::string, bool> untouched_;
  std::unordered_map<std::string, KeptAdvice> kept_;
  std::string key_;  // of the two maps; kept for its memory
};

}  // namespace naober::lab

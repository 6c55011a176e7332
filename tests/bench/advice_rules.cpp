// Our own way: facts in memory, rules as data, evaluated in C++. Once as a host uses it in passing
// (outcome, motivations and amounts as views, the trace in the evaluator), once as it keeps an
// advice (everything in one Outcome with the trace written out).
#include <string_view>
#include <utility>

#include "advice_policy.h"

namespace naober::bench {

namespace {

using policy::Cell;
using policy::Evaluator;
using policy::FactSheet;
using policy::FactSlot;
using policy::FactTable;
using policy::Verdict;

// The slots of the facts, and the options that cells lend.
class Filler {
 public:
  explicit Filler(const FactTable& table) : table_(table) {
    for (std::size_t law = 0; law < std::size(other_laws); ++law) {
      laws_.push_back(Cell::of_text(table.at(slot("other_law")).type.options[law]));
    }
  }

  void fill(const WmoCase& is, FactSheet& sheet) const {
    sheet.put(age_, Cell::of_whole(is.age));
    sheet.put(resident_, Cell::yes_no(is.resident));
    sheet.put(mobility_, Cell::of_whole(is.mobility));
    sheet.put(adl_, Cell::of_whole(is.adl));
    sheet.put(cognition_, Cell::of_whole(is.cognition));
    sheet.put(household_adults_, Cell::of_whole(is.household_adults));
    sheet.put(usual_care_hours_, Cell::of_whole(is.usual_care_hours));
    sheet.put(informal_care_hours_, Cell::of_whole(is.informal_care_hours));
    sheet.put(general_provision_, Cell::yes_no(is.general_provision));
    sheet.put(other_law_, laws_[static_cast<std::size_t>(is.other_law)]);
    sheet.put(income_, Cell::of_whole(is.income));
    sheet.put(requested_hours_, Cell::of_whole(is.requested_hours));
  }

  FactSlot slot(std::string_view name) const { return *table_.find(name); }

 private:
  const FactTable& table_;
  FactSlot age_ = slot("age"), resident_ = slot("resident"), mobility_ = slot("mobility"),
           adl_ = slot("adl"), cognition_ = slot("cognition"),
           household_adults_ = slot("household_adults"),
           usual_care_hours_ = slot("usual_care_hours"),
           informal_care_hours_ = slot("informal_care_hours"),
           general_provision_ = slot("general_provision"), other_law_ = slot("other_law"),
           income_ = slot("income"), requested_hours_ = slot("requested_hours");
  std::vector<Cell> laws_;
};

struct Bench {
  Bench()
      : policy(BenchPolicy::shared()),
        filler(*policy.facts),
        sheet(*policy.facts),
        evaluator(*policy.book, policy.settings) {}

  BenchPolicy& policy;
  Filler filler;
  FactSheet sheet;
  Evaluator evaluator;
  FactSlot excluded = filler.slot("excluded"), half_hours = filler.slot("half_hours"),
           respite = filler.slot("needs_respite"), pays = filler.slot("pays"),
           months = filler.slot("months");
};

}  // namespace

std::uint64_t decide_by_rules(const std::vector<WmoCase>& cases) {
  static Bench bench;
  static std::vector<std::pair<std::string_view, std::string_view>> motivations;
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < cases.size(); ++index) {
    bench.filler.fill(cases[index], bench.sheet);
    Evaluator& asked = bench.evaluator;
    asked.ask(bench.sheet);
    motivations.clear();
    for (const policy::Slot rule : asked.spoke()) {
      const policy::Rule& spoken = bench.policy.book->rules()[rule];
      motivations.emplace_back(spoken.name, spoken.because);
    }
    WmoAnswer answer;
    answer.granted = asked.verdict() == Verdict::grant;
    if (asked.fact(bench.excluded).whole == 0) {
      answer.half_hours = asked.fact(bench.half_hours).whole;
      answer.respite = asked.fact(bench.respite).whole != 0;
      answer.contribution = asked.fact(bench.pays).whole != 0 ? 2060 : 0;
      answer.months = asked.fact(bench.months).whole;
    }
    answer.motivations = static_cast<std::int64_t>(motivations.size());
    sum += checksum_term(static_cast<int>(index), answer);
  }
  return sum;
}

std::uint64_t decide_and_keep(const std::vector<WmoCase>& cases) {
  static Bench bench;
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < cases.size(); ++index) {
    bench.filler.fill(cases[index], bench.sheet);
    bench.evaluator.ask(bench.sheet);
    const policy::Outcome outcome = bench.evaluator.outcome();
    WmoAnswer answer;
    answer.granted = outcome.verdict == Verdict::grant;
    if (bench.evaluator.fact(bench.excluded).whole == 0) {
      answer.half_hours = bench.evaluator.fact(bench.half_hours).whole;
      answer.respite = bench.evaluator.fact(bench.respite).whole != 0;
      answer.contribution = bench.evaluator.fact(bench.pays).whole != 0 ? 2060 : 0;
      answer.months = bench.evaluator.fact(bench.months).whole;
    }
    answer.motivations = static_cast<std::int64_t>(outcome.reasons.size());
    sum += checksum_term(static_cast<int>(index), answer);
  }
  return sum;
}

}  // namespace naober::bench

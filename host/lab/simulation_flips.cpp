#include "lab/simulation_flips.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/codec.h"
#include "records/basis.h"
#include "records/fact.h"

namespace naober::lab {

namespace {

using Place = std::pair<bool, std::int64_t>;  // open, number

Place place_of(const FlipMark& mark) { return {mark.open, mark.number}; }

std::string text_of(const Place& place) {
  return (place.first ? "c" : "d") + std::to_string(place.second);
}

Result<Place> read_place(const std::string& text) {
  std::int64_t number = 0;
  const char* last = text.data() + text.size();
  const bool known = !text.empty() && (text.front() == 'c' || text.front() == 'd');
  const auto [end, failed] =
      known ? std::from_chars(text.data() + 1, last, number) : std::from_chars_result{};
  if (!known || failed != std::errc() || end != last) {
    return refuse(Fault::invalid, "'after' is the 'next' of the page before.", "after");
  }
  return Place{text.front() == 'c', number};
}

// One page being read: the contrasts of the tasks on it, made when they are needed.
class Page {
 public:
  Page(const Sides& sides, store::Readers& readers)
      : sides_(sides),
        readers_(readers),
        before_(*sides.before, sides.on),
        after_(*sides.after, sides.on) {}

  Result<std::optional<Flip>> read(const FlipMark& mark) {
    return mark.open ? read_open(mark) : read_decided(mark);
  }

 private:
  Result<std::optional<Flip>> read_decided(const FlipMark& mark);
  Result<std::optional<Flip>> read_open(const FlipMark& mark);
  Result<std::optional<Flip>> ask(std::string_view task, const Subject& subject, const Map& facts,
                                  Flip flip);

  const Sides& sides_;
  store::Readers& readers_;
  Prices before_;
  Prices after_;
  std::atomic<bool> stop_{false};
  std::map<std::string, std::unique_ptr<Contrast>, std::less<>> contrasts_;
};

Result<std::optional<Flip>> Page::ask(std::string_view task, const Subject& subject,
                                      const Map& facts, Flip flip) {
  auto found = contrasts_.find(task);
  if (found == contrasts_.end()) {
    auto made = std::make_unique<Contrast>(std::string(task), sides_, before_, after_,
                                           "simulation page", stop_);
    found = contrasts_.emplace(task, std::move(made)).first;
  }
  auto written = found->second->write_out(subject);
  if (!written && written.error().fault != Fault::invalid) {
    return tl::unexpected<Error>(std::move(written).error());
  }
  if (!written || !written->kind) {
    return std::optional<Flip>();
  }
  flip.kind = *std::move(written->kind);
  flip.before = std::move(written->before);
  flip.after = std::move(written->after);
  std::set<std::string, std::less<>> read(flip.before.facts_read.begin(),
                                          flip.before.facts_read.end());
  read.insert(flip.after.facts_read.begin(), flip.after.facts_read.end());
  for (const auto& [name, value] : facts) {
    if (read.count(name) > 0) {
      flip.facts.emplace(name, value);
    }
  }
  return std::optional<Flip>(std::move(flip));
}

Result<std::optional<Flip>> Page::read_decided(const FlipMark& mark) {
  records::BasisChunk chunk;
  TRY(const records::FoundBasis found, readers_.read([&](store::ReadTransaction& transaction) {
    return records::find_basis(transaction, mark.number, chunk);
  }));
  const records::Basis& basis = chunk.rows().front();
  const Subject subject = subject_of(basis);
  TRY(const Value facts, decode(basis.facts));
  Flip flip;
  flip.case_file = found.case_file;
  flip.decision = found.decision;
  flip.decided_on = found.decided_on;
  flip.decided = basis.kind;
  return ask(basis.task, subject, facts.as<Map>() == nullptr ? Map{} : *facts.as<Map>(),
             std::move(flip));
}

Result<std::optional<Flip>> Page::read_open(const FlipMark& mark) {
  std::vector<records::Undecided> found;
  Map facts;
  const auto read = readers_.read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(found, records::undecided(transaction, {mark.number, mark.number}));
    if (!found.empty()) {
      TRY(auto known, records::facts_of(transaction, found.front().case_file));
      for (Fact& fact : known) {
        facts.emplace(std::move(fact.name), std::move(fact.value));
      }
    }
    return {};
  });
  TRY_DO(read);
  if (found.empty()) {
    return std::optional<Flip>();
  }
  Subject subject;
  subject.number = mark.number;
  subject.open = true;
  subject.decided = found.front().verdict;
  subject.known = &facts;
  Flip flip;
  flip.case_file = found.front().case_file;
  flip.decided = found.front().verdict;
  return ask(found.front().task, subject, facts, std::move(flip));
}

}  // namespace

Result<FlipPage> read_flips(const SimulationResult& result, const Sides& sides,
                            store::Readers& readers, const FlipQuery& query) {
  auto next = result.flips.begin();
  if (!query.after.empty()) {
    TRY(const Place after, read_place(query.after));
    next = std::upper_bound(
        result.flips.begin(), result.flips.end(), after,
        [](const Place& place, const FlipMark& mark) { return place < place_of(mark); });
  }
  Page reading(sides, readers);
  FlipPage page;
  for (int count = 0; count < query.limit && next != result.flips.end(); ++count, ++next) {
    TRY(auto flip, reading.read(*next));
    if (flip) {
      page.items.push_back(*std::move(flip));
    }
  }
  if (next != result.flips.end() && next != result.flips.begin()) {
    page.next = text_of(place_of(*std::prev(next)));
  }
  return page;
}

}  // namespace naober::lab

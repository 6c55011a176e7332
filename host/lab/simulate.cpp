#include "lab/simulate.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <map>
#include <utility>

#include "lab/untouched.h"
#include "records/basis.h"
#include "records/fact.h"
#include "records/reading.h"

namespace naober::lab {

namespace {

// Cases whose facts are read in one transaction: each takes a query of its own.
constexpr std::int64_t window_of_cases = 500;
// Rows of some readings lie scattered: below one in so many they are read alone.
constexpr std::int64_t worth_reading_alone = 3;

Date first_day_of(const SimulationOptions& options) {
  return options.since.value_or(Date::of(1850, 1, 1));
}

tl::unexpected<Error> cancelled() {
  return refuse(Fault::unavailable, "The simulation was cancelled.", "cancelled");
}

// One thread's part: a range of numbers, with contrasts and a result of its own.
class Part {
 public:
  Part(const Sides& sides, const Prices& before, const Prices& after, store::Readers& readers,
       const SimulationOptions& options, SimulationProgress& progress, unsigned thread)
      : sides_(sides),
        before_(before),
        after_(after),
        readers_(readers),
        options_(options),
        progress_(progress),
        tenant_(fmt::format("simulation {} {}", sides.before->municipality.id(), thread)) {}

  Result<void> decisions(records::Numbers range);
  // Counts the readings that cannot have changed, and names the others. Nothing, and nothing
  // counted, when so many are left that turning over every row is quicker.
  std::optional<std::vector<std::int64_t>> count_untouched(
      const std::vector<records::Reading>& readings);
  // The decisions of these readings alone.
  Result<void> decisions_of(const std::vector<std::int64_t>& readings, records::Numbers range);
  Result<void> open_cases(records::Numbers range);
  SimulationResult& result() { return result_; }

 private:
  // What waits to be asked together, of one task.
  struct Waiting {
    std::unique_ptr<Contrast> contrast;
    std::unique_ptr<Untouched> untouched;
    std::vector<Subject> subjects;
  };

  Waiting& waiting_for(std::string_view task);
  Result<void> take(const records::BasisChunk& chunk);
  Result<void> ask_again(const std::vector<records::ReadBasis>& rows);
  Result<void> take(const std::vector<records::Undecided>& cases, const std::vector<Map>& facts);
  Result<void> ask(Waiting& waiting);
  Result<void> ask_all();
  void tell(std::int64_t passed);

  const Sides& sides_;
  const Prices& before_;
  const Prices& after_;
  store::Readers& readers_;
  const SimulationOptions& options_;
  SimulationProgress& progress_;
  std::string tenant_;
  std::map<std::string, Waiting, std::less<>> by_task_;
  SimulationResult result_;
  std::int64_t told_flips_ = 0;
};

Part::Waiting& Part::waiting_for(std::string_view task) {
  auto found = by_task_.find(task);
  if (found == by_task_.end()) {
    Waiting waiting;
    waiting.contrast = std::make_unique<Contrast>(std::string(task), sides_, before_, after_,
                                                  tenant_, progress_.stop);
    waiting.untouched = std::make_unique<Untouched>(std::string(task), sides_, *waiting.contrast);
    found = by_task_.emplace(task, std::move(waiting)).first;
  }
  return found->second;
}

void Part::tell(std::int64_t passed) {
  progress_.done += passed;
  const auto flips = static_cast<std::int64_t>(result_.flips.size());
  progress_.flips += flips - std::exchange(told_flips_, flips);
}

Result<void> Part::ask(Waiting& waiting) {
  const std::size_t width = waiting.contrast->width();
  const std::span<const Subject> all(waiting.subjects);
  for (std::size_t from = 0; from < all.size(); from += width) {
    if (progress_.stop) {
      return cancelled();
    }
    TRY_DO(waiting.contrast->weigh(all.subspan(from, std::min(width, all.size() - from)), result_));
  }
  waiting.subjects.clear();
  return {};
}

Result<void> Part::ask_all() {
  for (auto& [task, waiting] : by_task_) {
    TRY_DO(ask(waiting));
  }
  return {};
}

Result<void> Part::take(const records::BasisChunk& chunk) {
  for (const records::Basis& basis : chunk.rows()) {
    Waiting& waiting = waiting_for(basis.task);
    if (!options_.full && waiting.contrast->is_untouched(basis)) {
      waiting.contrast->count_untouched(basis, result_);
      continue;
    }
    waiting.subjects.push_back(subject_of(basis));
  }
  return ask_all();
}

Result<void> Part::ask_again(const std::vector<records::ReadBasis>& rows) {
  for (const records::ReadBasis& basis : rows) {
    waiting_for(basis.task).subjects.push_back(subject_of(basis));
  }
  return ask_all();
}

std::optional<std::vector<std::int64_t>> Part::count_untouched(
    const std::vector<records::Reading>& readings) {
  std::vector<std::int64_t> touched;
  std::vector<const records::Reading*> untouched;
  std::int64_t decisions = 0;
  std::int64_t to_ask = 0;
  // Some decisions of that month lie before the day; they are told apart row by row.
  const std::string since_month = options_.since ? options_.since->text().substr(0, 7) : "";
  for (const records::Reading& reading : readings) {
    decisions += reading.decisions;
    const bool all_of_it = reading.decided_month > since_month || since_month.empty();
    if (all_of_it && waiting_for(reading.task).untouched->holds_for(reading)) {
      untouched.push_back(&reading);
    } else {
      touched.push_back(reading.number);
      to_ask += reading.decisions;
    }
  }
  if (to_ask * worth_reading_alone > decisions) {
    return std::nullopt;
  }
  for (const records::Reading* reading : untouched) {
    waiting_for(reading->task).untouched->count(*reading, result_);
    tell(reading->decisions);
  }
  return touched;
}

Result<void> Part::decisions_of(const std::vector<std::int64_t>& readings, records::Numbers range) {
  const Date since = first_day_of(options_);
  std::vector<records::ReadBasis> rows;
  auto reading = readings.begin();
  std::int64_t first = range.first;  // of what is left of that reading
  while (reading != readings.end()) {
    if (progress_.stop) {
      return cancelled();
    }
    rows.clear();
    std::int64_t room = options_.window;
    TRY_DO(readers_.read([&](store::ReadTransaction& transaction) -> Result<void> {
      while (reading != readings.end() && room > 0) {
        TRY(const std::int64_t came,
            records::read_basis(transaction, *reading, {first, range.last}, since, room, rows));
        const bool all_of_it = came < room;
        room -= came;
        first = all_of_it ? range.first : rows.back().number + 1;
        reading += all_of_it ? 1 : 0;
      }
      return {};
    }));
    TRY_DO(ask_again(rows));
    tell(static_cast<std::int64_t>(rows.size()));
  }
  return {};
}

Result<void> Part::decisions(records::Numbers range) {
  using Columns = records::BasisChunk::Columns;
  const Date since = first_day_of(options_);
  const Columns columns = options_.full ? Columns::to_ask_again : Columns::all;
  records::BasisChunk chunk;
  for (std::int64_t first = range.first; first <= range.last; first += options_.window) {
    if (progress_.stop) {
      return cancelled();
    }
    const records::Numbers window{first, std::min(first + options_.window - 1, range.last)};
    TRY_DO(readers_.read([&](store::ReadTransaction& transaction) {
      return chunk.read(transaction, window, since, columns);
    }));
    TRY_DO(take(chunk));
    tell(window.last - window.first + 1);
  }
  return {};
}

Result<void> Part::take(const std::vector<records::Undecided>& cases,
                        const std::vector<Map>& facts) {
  for (std::size_t place = 0; place < cases.size(); ++place) {
    Subject subject;
    subject.number = cases[place].number;
    subject.open = true;
    subject.decided = cases[place].verdict;
    subject.known = &facts[place];
    waiting_for(cases[place].task).subjects.push_back(subject);
  }
  return ask_all();
}

Result<void> Part::open_cases(records::Numbers range) {
  for (std::int64_t first = range.first; first <= range.last; first += window_of_cases) {
    if (progress_.stop) {
      return cancelled();
    }
    const records::Numbers window{first, std::min(first + window_of_cases - 1, range.last)};
    std::vector<records::Undecided> cases;
    std::vector<Map> facts;
    TRY_DO(readers_.read([&](store::ReadTransaction& transaction) -> Result<void> {
      TRY(cases, records::undecided(transaction, window));
      for (const records::Undecided& each : cases) {
        TRY(auto known, records::facts_of(transaction, each.case_file));
        Map& map = facts.emplace_back();
        for (Fact& fact : known) {
          map.emplace(std::move(fact.name), std::move(fact.value));
        }
      }
      return {};
    }));
    TRY_DO(take(cases, facts));
    tell(window.last - window.first + 1);
  }
  return {};
}

struct Ranges {
  records::Numbers decisions;
  records::Numbers cases;
  std::vector<records::Reading> readings;  // none when every decision is to be looked at
};

Result<Ranges> ranges_of(store::Readers& readers, const SimulationOptions& options) {
  return readers.read([&](store::ReadTransaction& transaction) -> Result<Ranges> {
    Ranges ranges;
    TRY(ranges.decisions, records::basis_numbers(transaction));
    if (!options.full) {
      TRY(ranges.readings, records::readings_since(transaction, first_day_of(options)));
    }
    if (options.open_cases) {
      TRY(ranges.cases, records::undecided_numbers(transaction));
    }
    return ranges;
  });
}

// The range cut in as many equal pieces as there are threads, but no piece smaller than a window.
std::vector<records::Numbers> cut(records::Numbers range, const SimulationOptions& options) {
  const std::int64_t count = range.last - range.first + 1;
  const std::int64_t pieces =
      std::clamp<std::int64_t>(count / options.window, 1, std::max(1u, options.threads));
  std::vector<records::Numbers> cuts;
  for (std::int64_t piece = 0; piece < pieces; ++piece) {
    cuts.push_back(
        {range.first + count * piece / pieces, range.first + count * (piece + 1) / pieces - 1});
  }
  return cuts;
}

}  // namespace

Result<SimulationResult> simulate(const Sides& sides, store::Readers& readers,
                                  const SimulationOptions& options, SimulationProgress& progress) {
  TRY(const Ranges ranges, ranges_of(readers, options));
  progress.total = ranges.decisions.last - ranges.decisions.first + 1 + ranges.cases.last -
                   ranges.cases.first + 1;
  const Prices before(*sides.before, sides.on);
  const Prices after(*sides.after, sides.on);
  const std::vector<records::Numbers> cuts = cut(ranges.decisions, options);
  std::vector<std::unique_ptr<Part>> parts;
  std::vector<std::future<Result<void>>> running;
  std::optional<std::vector<std::int64_t>> touched;
  const auto work = [&](unsigned piece) {
    return touched ? parts[piece]->decisions_of(*touched, cuts[piece])
                   : parts[piece]->decisions(cuts[piece]);
  };
  for (unsigned piece = 0; piece < cuts.size(); ++piece) {
    parts.push_back(
        std::make_unique<Part>(sides, before, after, readers, options, progress, piece));
    if (piece == 0 && !ranges.readings.empty()) {
      touched = parts.front()->count_untouched(ranges.readings);
    }
  }
  for (unsigned piece = 1; piece < cuts.size(); ++piece) {
    running.push_back(std::async(std::launch::async, work, piece));
  }
  Result<void> ended = work(0);
  if (ended) {
    ended = parts.front()->open_cases(ranges.cases);
  }
  if (!ended) {
    progress.stop = true;
  }
  for (std::future<Result<void>>& each : running) {
    Result<void> other = each.get();
    if (ended && !other) {
      ended = std::move(other);
    }
  }
  TRY_DO(std::move(ended));
  SimulationResult result = std::move(parts.front()->result());
  for (std::size_t piece = 1; piece < parts.size(); ++piece) {
    result.add(std::move(parts[piece]->result()));
  }
  result.settle();
  result.municipality = sides.before->municipality.name;
  result.before = sides.before->fingerprint;
  result.after = sides.after->fingerprint;
  result.on = sides.on;
  result.since = options.since;
  result.settings = settings_that_differ(*sides.before, *sides.after, sides.on);
  result.tasks_with_other_rules = tasks_with_other_rules(*sides.before, *sides.after);
  return result;
}

}  // namespace naober::lab

#include "records/household_timeline.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <tuple>

#include "records/rows.h"

namespace naober::records {
namespace {

// Where a page starts: just below this place.
struct Place {
  std::string on_day = "9999-12-31";
  std::int64_t kind = std::numeric_limits<std::int64_t>::max();
  std::int64_t number = std::numeric_limits<std::int64_t>::max();
};

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

// "2026-03-02.40.17"
Result<Place> place_of(const std::string& after) {
  if (after.empty()) {
    return Place{};
  }
  const auto first = after.find('.');
  const auto second = after.find('.', first == std::string::npos ? first : first + 1);
  if (second != std::string::npos && Date::parse(after.substr(0, first))) {
    const auto kind = number_in(std::string_view(after).substr(first + 1, second - first - 1));
    const auto number = number_in(std::string_view(after).substr(second + 1));
    if (kind && number) {
      return Place{after.substr(0, first), *kind, *number};
    }
  }
  return refuse(Fault::invalid,
                "No page of the timeline ended there; use the 'next' of the page before.", "after");
}

// A line and its place.
struct Placed {
  std::string on_day;
  std::int64_t kind = 0;
  std::int64_t number = 0;
  HouseholdLine line;

  bool is_above(const Placed& other) const {
    return std::tie(on_day, kind, number) > std::tie(other.on_day, other.kind, other.number);
  }
};

// `of`: the case it happened in; null for what is the household's.
Placed placed_of(const store::Statement& row, const CaseFile* of) {
  Placed placed;
  placed.on_day = row.text("on_day");
  placed.kind = row.integer("kind");
  placed.number = row.integer("number");
  placed.line.on = row.date("on_day");
  placed.line.what = row.text("what");
  placed.line.about = row.text("about");
  placed.line.by = row.text("done_by");
  placed.line.says = row.text("says");
  if (of != nullptr) {
    placed.line.case_file = of->id;
    placed.line.case_number = of->number;
    placed.line.task = of->task;
    placed.line.client = of->client;
  }
  return placed;
}

Result<void> gather(store::Statement find, const Place& place, const CaseFile* of,
                    std::vector<Placed>& lines) {
  find.bind("on_day", place.on_day).bind("kind", place.kind).bind("number", place.number);
  TRY(bool more, find.next());
  while (more) {
    lines.push_back(placed_of(find, of));
    TRY(more, find.next());
  }
  return {};
}

// The highest `count` of the lines, in their order.
void keep_highest(std::vector<Placed>& lines, std::size_t count) {
  const auto kept = lines.begin() + static_cast<std::ptrdiff_t>(std::min(count, lines.size()));
  std::partial_sort(lines.begin(), kept, lines.end(),
                    [](const Placed& one, const Placed& other) { return one.is_above(other); });
  lines.erase(kept, lines.end());
}

}  // namespace

Result<Page<HouseholdLine>> household_timeline(store::ReadTransaction& transaction,
                                               const HouseholdId& household,
                                               const std::vector<CaseFile>& cases,
                                               const std::string& after, int limit) {
  TRY(const auto place, place_of(after));
  // One more than the page, to know whether there is a next one.
  const auto wanted = static_cast<std::size_t>(limit) + 1;
  std::vector<Placed> lines;
  auto of_household = transaction.query("timeline_of_household");
  of_household.bind("household", household);
  TRY_DO(gather(std::move(of_household), place, nullptr, lines));
  for (const CaseFile& case_file : cases) {
    auto of_case = transaction.query("timeline_of_case");
    of_case.bind("case_file", case_file.id);
    TRY_DO(gather(std::move(of_case), place, &case_file, lines));
    keep_highest(lines, wanted);
  }
  keep_highest(lines, wanted);
  Page<HouseholdLine> page;
  if (lines.size() == wanted) {
    lines.pop_back();
    const Placed& last = lines.back();
    page.next = last.on_day + "." + std::to_string(last.kind) + "." + std::to_string(last.number);
  }
  for (Placed& placed : lines) {
    page.items.push_back(std::move(placed.line));
  }
  return page;
}

}  // namespace naober::records

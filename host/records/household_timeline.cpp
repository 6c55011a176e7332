#include "records/household_timeline.h"

#include <charconv>
#include <limits>

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

HouseholdLine line_of(const store::Statement& row) {
  HouseholdLine line;
  line.on = row.date("on_day");
  line.what = row.text("what");
  line.about = row.text("about");
  line.by = row.text("done_by");
  line.says = row.text("says");
  if (!row.is_null("case_number")) {
    line.case_file = row.id<CaseId>("case_file");
    line.case_number = row.integer("case_number");
    line.task = row.text("task");
    line.client = row.id<ClientId>("client");
  }
  return line;
}

}  // namespace

Result<Page<HouseholdLine>> household_timeline(store::ReadTransaction& transaction,
                                               const HouseholdId& household,
                                               const std::vector<std::string>& cases,
                                               const std::string& after, int limit) {
  TRY(const auto place, place_of(after));
  auto find = transaction.query("household_timeline");
  find.bind("household", household)
      .bind("cases", json_of(cases))
      .bind("on_day", place.on_day)
      .bind("kind", place.kind)
      .bind("number", place.number)
      .bind("limit", limit + 1);
  Page<HouseholdLine> page;
  std::string last;
  while (true) {
    TRY(const bool there, find.next());
    if (!there) {
      return page;
    }
    if (page.items.size() == static_cast<std::size_t>(limit)) {
      page.next = std::move(last);
      return page;
    }
    page.items.push_back(line_of(find));
    last = find.text("on_day") + "." + std::to_string(find.integer("kind")) + "." +
           std::to_string(find.integer("number"));
  }
}

}  // namespace naober::records

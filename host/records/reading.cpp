#include "records/reading.h"

#include "records/rows.h"

namespace naober::records {
namespace {

std::string month_of(Date day) { return day.text().substr(0, 7); }

Reading reading_of(const store::Statement& row) {
  Reading reading;
  reading.number = row.integer("number");
  reading.task = row.text("task");
  reading.bundle = row.text("bundle");
  reading.on_month = row.text("on_month");
  reading.decided_month = row.text("decided_month");
  reading.kind = row.text("kind");
  reading.provision = row.text("provision");
  reading.amount = row.text("amount");
  reading.verdict = row.text("verdict");
  reading.advised = row.text("advised");
  reading.settings_read = row.text("settings_read");
  reading.decisions = row.integer("decisions");
  return reading;
}

}  // namespace

Result<std::vector<Reading>> readings_since(store::ReadTransaction& transaction, Date since) {
  auto find = transaction.query("readings_since");
  find.bind("since_month", month_of(since));
  return every(std::move(find), reading_of);
}

Result<std::int64_t> count_reading(store::WriteTransaction& transaction, const Decision& decision,
                                   std::string_view task, const Advice& advice,
                                   std::string_view advised, std::string_view settings_read) {
  auto count = transaction.query("count_reading");
  count.bind("task", task)
      .bind("bundle", advice.bundle)
      .bind("on_month", month_of(advice.on_day))
      .bind("decided_month", month_of(decision.decided_on))
      .bind("kind", word_of(decision.kind));
  count.bind("provision", decision.provision)
      .bind("amount", decision.amount)
      .bind("verdict", advice.verdict)
      .bind("advised", advised)
      .bind("settings_read", settings_read);
  TRY(const bool there, count.next());
  CHECK(there);
  const std::int64_t number = count.integer("number");
  TRY_DO(count.run());
  return number;
}

Result<std::int64_t> read_basis(store::ReadTransaction& transaction, std::int64_t reading,
                                const Numbers& window, Date since, std::int64_t limit,
                                std::vector<ReadBasis>& into) {
  auto rows = transaction.query("basis_of_reading");
  rows.bind("reading", reading).bind("first", window.first).bind("last", window.last);
  rows.bind("since", since).bind("limit", limit);
  std::int64_t came = 0;
  TRY(bool there, rows.next());
  for (; there; ++came) {
    ReadBasis& basis = into.emplace_back();
    basis.number = rows.integer_at(0);
    basis.task = rows.text_view_at(1);
    basis.kind = rows.text_view_at(2);
    basis.provision = rows.text_view_at(3);
    basis.amount = rows.text_view_at(4);
    basis.facts = rows.bytes_view_at(5);
    TRY(there, rows.next());
  }
  return came;
}

}  // namespace naober::records

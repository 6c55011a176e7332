#include "simulate_peer.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "advice_work.h"

namespace naober::bench {

namespace {

constexpr const char* table =
    "CREATE TABLE plain_case (number INTEGER PRIMARY KEY, age INTEGER, resident INTEGER,"
    " mobility INTEGER, adl INTEGER, cognition INTEGER, household_adults INTEGER,"
    " usual_care_hours INTEGER, informal_care_hours INTEGER, general_provision INTEGER,"
    " other_law TEXT, income INTEGER, requested_hours INTEGER, granted INTEGER,"
    " half_hours INTEGER) STRICT";

class File {
 public:
  explicit File(const std::filesystem::path& path) { check(sqlite3_open(path.c_str(), &handle_)); }
  ~File() { sqlite3_close(handle_); }
  File(const File&) = delete;

  void run(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr));
    return statement;
  }
  void check(int code) {
    if (code != SQLITE_OK) {
      std::fprintf(stderr, "plain cases: %s\n", sqlite3_errmsg(handle_));
      std::exit(2);
    }
  }

 private:
  sqlite3* handle_ = nullptr;
};

int law_named(std::string_view name) {
  int place = 0;
  while (name != other_laws[place]) {
    ++place;
  }
  return place;
}

WmoCase case_in(sqlite3_stmt* row) {
  const auto whole = [&](int column) { return sqlite3_column_int64(row, column); };
  WmoCase is{};
  is.age = whole(0);
  is.resident = whole(1) != 0;
  is.mobility = whole(2);
  is.adl = whole(3);
  is.cognition = whole(4);
  is.household_adults = whole(5);
  is.usual_care_hours = whole(6);
  is.informal_care_hours = whole(7);
  is.general_provision = whole(8) != 0;
  is.other_law = law_named(reinterpret_cast<const char*>(sqlite3_column_text(row, 9)));
  is.income = whole(10);
  is.requested_hours = whole(11);
  return is;
}

}  // namespace

void store_plain_cases(const std::filesystem::path& path, int count) {
  File file(path);
  file.run(table);
  file.run("BEGIN");
  sqlite3_stmt* add = file.prepare(
      "INSERT INTO plain_case (age, resident, mobility, adl, cognition, household_adults,"
      " usual_care_hours, informal_care_hours, general_provision, other_law, income,"
      " requested_hours, granted, half_hours) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (const WmoCase& is : make_cases(count)) {
    const WmoAnswer answer = decide_one_in_lua(is);
    const std::int64_t values[] = {is.age,
                                   is.resident ? 1 : 0,
                                   is.mobility,
                                   is.adl,
                                   is.cognition,
                                   is.household_adults,
                                   is.usual_care_hours,
                                   is.informal_care_hours,
                                   is.general_provision ? 1 : 0,
                                   0,
                                   is.income,
                                   is.requested_hours,
                                   answer.granted ? 1 : 0,
                                   answer.half_hours};
    for (int place = 0; place < 14; ++place) {
      sqlite3_bind_int64(add, place + 1, values[place]);
    }
    sqlite3_bind_text(add, 10, other_laws[is.other_law], -1, SQLITE_STATIC);
    sqlite3_step(add);
    sqlite3_reset(add);
  }
  sqlite3_finalize(add);
  file.run("COMMIT");
}

std::int64_t simulate_plainly(const std::filesystem::path& path) {
  File file(path);
  sqlite3_stmt* read = file.prepare(
      "SELECT age, resident, mobility, adl, cognition, household_adults, usual_care_hours,"
      " informal_care_hours, general_provision, other_law, income, requested_hours, granted,"
      " half_hours FROM plain_case ORDER BY number");
  std::int64_t different = 0;
  while (sqlite3_step(read) == SQLITE_ROW) {
    const WmoAnswer answer = decide_one_in_lua(case_in(read));
    const bool same = answer.granted == (sqlite3_column_int64(read, 12) != 0) &&
                      answer.half_hours == sqlite3_column_int64(read, 13);
    different += same ? 0 : 1;
  }
  sqlite3_finalize(read);
  return different;
}

}  // namespace naober::bench

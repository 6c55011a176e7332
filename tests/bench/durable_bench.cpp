// Decisions on disk: through the pen with 1, 32 and 64 clients, against a raw SQLite loop that
// commits each one by itself, interleaved in one run. And the journal: what its tree and
// checkpoints cost, and how fast it is verified.
//
//   durable_bench [--quick | --raw | --journal | --crowd SECONDS]
//
//   --quick    one short round, to see that it runs and counts right
//   --raw      the peer alone, microseconds a decision
//   --journal  the journal alone: an entry and its verification
//   --crowd    64 clients alone, microseconds a decision (for peers_bench)
//
// One decision is 1 decision row, 3 provisions and 1 journal entry, in every variant. Only the
// ratios count: disks differ, and so does the same disk from minute to minute.
#include <fmt/format.h>
#include <sqlite3.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "bench_row.h"
#include "journal/journal.h"
#include "journal/sealer.h"
#include "journal/verify.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "store/pen.h"
#include "store/queries.h"
#include "store/readers.h"

namespace {

using namespace naober;
using Stopwatch = std::chrono::steady_clock;

constexpr const char* tables =
    "CREATE TABLE bench_decision (id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL,"
    " bundle TEXT NOT NULL, outcome TEXT NOT NULL, facts TEXT NOT NULL, reasons TEXT NOT NULL,"
    " decided_at INTEGER NOT NULL) STRICT;"
    "CREATE INDEX bench_decision_of_client ON bench_decision (client_id);"
    "CREATE TABLE bench_provision (id INTEGER PRIMARY KEY,"
    " decision_id INTEGER NOT NULL REFERENCES bench_decision (id), kind TEXT NOT NULL,"
    " half_hours INTEGER NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL) STRICT;"
    "CREATE INDEX bench_provision_of_decision ON bench_provision (decision_id);";

const std::string add_decision =
    "INSERT INTO bench_decision (client_id, bundle, outcome, facts, reasons, decided_at)"
    " VALUES (:client_id, :bundle, :outcome, :facts, :reasons, :decided_at)";
const std::string add_provision =
    "INSERT INTO bench_provision (decision_id, kind, half_hours, starts, ends)"
    " VALUES (:decision_id, :kind, :half_hours, :starts, :ends)";

const std::string facts =
    R"({"age":71,"resident":true,"mobility":4,"adl":5,"cognition":6,"adults":1,"usual_care":0,"informal_care":9,)"
    R"("general_provision":false,"other_law":"none","income":1738,"requested_hours":12})";
const std::string reasons =
    R"([{"rule":"HH-4","because":"De omvang is bepaald na aftrek van gebruikelijke hulp en mantelzorg."},)"
    R"({"rule":"HH-9","because":"De duur is afgestemd op de te verwachten ontwikkeling."}])";
const char* const kinds[] = {"household_help", "guidance", "respite_care"};

struct Folder {
  Folder() {
    std::string name = "/var/tmp/naober_bench_XXXXXX";
    path = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

[[noreturn]] void stop(const std::string& says) {
  fmt::print(stderr, "durable_bench: {}\n", says);
  std::exit(1);
}

template <class T>
T must(Result<T> result) {
  if (!result) {
    stop(result.error().says + " " + result.error().about);
  }
  if constexpr (!std::is_void_v<T>) {
    return *std::move(result);
  }
}

// The peer: SQLite's own interface, one commit for each decision, its audit row chained with
// SHA-256.
class RawLoop {
 public:
  explicit RawLoop(const std::filesystem::path& file) {
    check(sqlite3_open(file.c_str(), &handle_));
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    run(tables);
    run("CREATE TABLE audit (number INTEGER PRIMARY KEY, actor TEXT NOT NULL, act TEXT NOT NULL,"
        " subject INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL) "
        "STRICT");
    begin_ = prepare("BEGIN IMMEDIATE");
    commit_ = prepare("COMMIT");
    decision_ = prepare(add_decision);
    provision_ = prepare(add_provision);
    audit_ =
        prepare("INSERT INTO audit (actor, act, subject, at, body, hash) VALUES (?,?,?,?,?,?)");
  }
  ~RawLoop() {
    for (sqlite3_stmt* statement : {begin_, commit_, decision_, provision_, audit_}) {
      sqlite3_finalize(statement);
    }
    sqlite3_close(handle_);
  }

  void decide(std::int64_t number) {
    step(begin_);
    sqlite3_bind_int64(decision_, 1, number % 100'000);
    text(decision_, 2, "household_help@1.0.0#3f9a1c");
    text(decision_, 3, "granted");
    text(decision_, 4, facts);
    text(decision_, 5, reasons);
    sqlite3_bind_int64(decision_, 6, 1'774'000'000'000 + number);
    step(decision_);
    const sqlite3_int64 id = sqlite3_last_insert_rowid(handle_);
    for (const char* kind : kinds) {
      sqlite3_bind_int64(provision_, 1, id);
      text(provision_, 2, kind);
      sqlite3_bind_int64(provision_, 3, 15);
      text(provision_, 4, "2026-04-27");
      text(provision_, 5, "2028-04-27");
      step(provision_);
    }
    const std::string body = "{\"decision\":" + std::to_string(id) + ",\"outcome\":\"granted\"}";
    head_ = sha256(std::string(bytes_of(head_)) + "officer_1042|decide|" + body);
    text(audit_, 1, "officer_1042");
    text(audit_, 2, "decide");
    sqlite3_bind_int64(audit_, 3, id);
    sqlite3_bind_int64(audit_, 4, 1'774'000'000'000 + number);
    text(audit_, 5, body);
    sqlite3_bind_blob(audit_, 6, head_.data(), 32, SQLITE_STATIC);
    step(audit_);
    step(commit_);
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
      stop(sqlite3_errmsg(handle_));
    }
  }
  void run(const std::string& sql) {
    check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                             nullptr));
    return statement;
  }
  static void text(sqlite3_stmt* statement, int place, const std::string& value) {
    sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
  }
  void step(sqlite3_stmt* statement) {
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
  }

  sqlite3* handle_ = nullptr;
  sqlite3_stmt *begin_, *commit_, *decision_, *provision_, *audit_;
  Hash head_{};
};

// Ours: a municipality's file with its pen, and the journal's keeper unless it is left out.
class OurFile {
 public:
  enum class Keeping { journal, nothing };

  OurFile(const std::filesystem::path& folder, const std::string& name, Keeping keeping)
      : queries_(must(store::Queries::embedded_for("municipality"))),
        file_(folder / (name + ".db")) {
    must(queries_.read("-- name: bench_add_decision\n" + add_decision +
                           ";\n-- name: bench_add_provision\n" + add_provision + ";\n",
                       "bench", "municipality"));
    store::ConnectionOptions options;
    options.role = store::ConnectionOptions::Role::pen;
    options.cache_kibibytes = store::PenOptions{}.cache_kibibytes;
    auto connection = must(store::Connection::open(file_, options));
    must(store::migrate(*connection, must(store::embedded_migrations("municipality")),
                        FixedClock(Date::of(2026, 4, 27))));
    must(connection->run_script(tables));
    if (keeping == Keeping::journal) {
      keeper_ = must(journal::sealer_maker(random_)(name, folder));
    }
    pen_ = must(store::Pen::start(std::move(connection), queries_, keeper_.get(), {}));
  }

  void decide(std::int64_t number) {
    must(pen_->write(
        [number](store::WriteTransaction& transaction) { return write(transaction, number); }));
  }
  // Entries alone, a group in one work: a long journal without much waiting for the disk.
  void write_entries(std::int64_t first, std::int64_t count) {
    must(pen_->write([first, count](store::WriteTransaction& transaction) -> Result<void> {
      for (std::int64_t number = first; number < first + count; ++number) {
        TRY_DO(write_entry(transaction, number));
      }
      return {};
    }));
  }
  double works_per_commit() const {
    const store::PenCounts counts = pen_->counts();
    return static_cast<double>(counts.works) /
           static_cast<double>(std::max<std::uint64_t>(counts.commits, 1));
  }
  void close() { pen_.reset(); }
  store::Readers readers() { return {file_, queries_, store::ReaderOptions{}}; }
  const store::Queries& queries() const { return queries_; }
  const std::filesystem::path& file() const { return file_; }

 private:
  static Result<void> write(store::WriteTransaction& transaction, std::int64_t number) {
    auto decision = transaction.query("bench_add_decision");
    decision.bind("client_id", number % 100'000).bind("bundle", "household_help@1.0.0#3f9a1c");
    decision.bind("outcome", "granted").bind("facts", facts).bind("reasons", reasons);
    decision.bind("decided_at", Instant{1'774'000'000'000 + number});
    TRY_DO(decision.run());
    const std::int64_t id = transaction.connection().last_row();
    auto provision = transaction.query("bench_add_provision");
    for (const char* kind : kinds) {
      provision.bind("decision_id", id).bind("kind", kind).bind("half_hours", 15);
      provision.bind("starts", "2026-04-27").bind("ends", "2028-04-27");
      TRY_DO(provision.run());
    }
    return write_entry(transaction, id);
  }
  static Result<void> write_entry(store::WriteTransaction& transaction, std::int64_t id) {
    // Scattered, as random ids are: neighbours in time are no neighbours in an index.
    const std::string name = std::to_string(id * 7'919 % 100'003);
    TRY_DO(journal::append(
        transaction, {Instant{1'774'000'000'000 + id}, "user_1042", "officer", "bergen",
                      "wmo_decision", "decide", "decision", "decision_" + name, "client_" + name,
                      "case_" + name, Map{{"outcome", "granted"}}}));
    return {};
  }

  store::Queries queries_;
  std::filesystem::path file_;
  SystemRandom random_;
  std::unique_ptr<store::Keeper> keeper_;
  std::unique_ptr<store::Pen> pen_;
};

// Processor time of all threads so far, in seconds: a busy machine bends the clock on the wall, not
// this one.
double processor_seconds() {
  timespec now = {};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Time per decision, in seconds.
struct Times {
  std::vector<double> wall;
  std::vector<double> processor;
};

// Lets `clients` decide as fast as they are answered.
template <class Decide>
void measure(Times& times, int clients, double seconds, std::atomic<std::int64_t>& number,
             Decide decide) {
  const double processor_start = processor_seconds();
  const auto start = Stopwatch::now();
  const auto end = start + std::chrono::duration_cast<Stopwatch::duration>(
                               std::chrono::duration<double>(seconds));
  std::atomic<std::int64_t> done = 0;
  std::vector<std::thread> threads;
  for (int client = 0; client < clients; ++client) {
    threads.emplace_back([&] {
      while (Stopwatch::now() < end) {
        decide(++number);
        ++done;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  const auto made = static_cast<double>(std::max<std::int64_t>(done, 1));
  times.wall.push_back(std::chrono::duration<double>(Stopwatch::now() - start).count() / made);
  times.processor.push_back((processor_seconds() - processor_start) / made);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::string ratio(const std::vector<double>& times, const std::vector<double>& peer) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < times.size(); ++round) {
    ratios.push_back(times[round] / peer[round]);
  }
  std::sort(ratios.begin(), ratios.end());
  return fmt::format("{:.3f} [{:.3f}..{:.3f}]", ratios[ratios.size() / 2], ratios.front(),
                     ratios.back());
}

double ratio_of(const Times& times, const Times& peer) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < times.wall.size(); ++round) {
    ratios.push_back(times.wall[round] / peer.wall[round]);
  }
  return median(ratios);
}

void print_times(const std::string& name, const Times& times, const Times& peer) {
  fmt::print("{:<32} {:>8.1f} {:>8.0f}  {:<22} {:>8.1f}  {}\n", name, median(times.wall) * 1e6,
             1 / median(times.wall), ratio(times.wall, peer.wall), median(times.processor) * 1e6,
             ratio(times.processor, peer.processor));
}

// How fast the whole journal of `ours` is verified.
void bench_verify(OurFile& ours, const journal::VerifierKey& key, std::int64_t entries) {
  store::Readers readers(ours.file(), ours.queries(), {});
  std::vector<double> rates;
  for (int round = 0; round < 5; ++round) {
    const double start = processor_seconds();
    const auto findings = must(readers.read(
        [&](store::ReadTransaction& transaction) { return journal::verify(transaction, key); }));
    if (!findings.sound() || findings.entries != static_cast<std::uint64_t>(entries)) {
      stop("the journal is not what was written");
    }
    rates.push_back(static_cast<double>(entries) / (processor_seconds() - start));
  }
  bench::print_row({"D3", "verify the journal, one core",
                    bench::with_unit(median(rates) / 1e6, "M entries/s"), "1 M entries/s",
                    median(rates) / 1e6, ">= 1", median(rates) >= 1e6});
  fmt::print("verify the journal: {:.0f} entries per second of one core, over {}\n", median(rates),
             entries);
}

// What an entry costs where the disk does not count, with the tree and without, against a
// `decision` in seconds where one was measured; and its verification.
void bench_journal(const std::filesystem::path& folder, std::int64_t entries,
                   std::optional<double> decision) {
  OurFile with(folder, "with", OurFile::Keeping::journal);
  OurFile without(folder, "without", OurFile::Keeping::nothing);
  std::vector<double> with_times;
  std::vector<double> without_times;
  constexpr std::int64_t group = 100;
  for (std::int64_t first = 0; first < entries; first += group) {
    const double start = processor_seconds();
    with.write_entries(first, group);
    const double between = processor_seconds();
    without.write_entries(first, group);
    with_times.push_back((between - start) / group);
    without_times.push_back((processor_seconds() - between) / group);
  }
  fmt::print(
      "one journal entry: {:.2f} us of processor time, {:.2f} without tree and checkpoints\n",
      median(with_times) * 1e6, median(without_times) * 1e6);
  const double upkeep = median(with_times) - median(without_times);
  if (decision) {
    bench::print_row({"D3", "Merkle tree and checkpoints of one decision",
                      bench::with_unit(upkeep * 1e6, "us CPU"),
                      "grouped decision " + bench::with_unit(*decision * 1e6, "us"),
                      upkeep / *decision, "<= 0.02", upkeep / *decision <= 0.02});
  }
  with.close();
  SystemRandom random;
  const auto key = must(journal::SigningKey::open(folder / "with.seal", "naober/with",
                                                  journal::SigningKey::MayMake::no, random));
  bench_verify(with, key.verifier(), entries);
}

}  // namespace

int main(int count, char** words) {
  if (count > 1 && std::string(words[1]) == "--raw") {
    Folder alone;
    RawLoop loop(alone.path / "raw.db");
    Times times;
    std::atomic<std::int64_t> made = 0;
    measure(times, 1, 0.5, made, [&](std::int64_t one) { loop.decide(one); });
    fmt::print("{:.1f}\n", times.wall.front() * 1e6);
    return 0;
  }
  if (count > 1 && std::string(words[1]) == "--journal") {
    Folder alone;
    bench_journal(alone.path, 200'000, std::nullopt);
    return 0;
  }
  if (count > 2 && std::string(words[1]) == "--crowd") {
    Folder alone;
    OurFile ours(alone.path, "ours", OurFile::Keeping::journal);
    Times times;
    std::atomic<std::int64_t> made = 0;
    measure(times, 64, std::atof(words[2]), made, [&](std::int64_t one) { ours.decide(one); });
    fmt::print("{:.1f}\n", times.wall.front() * 1e6);
    return 0;
  }
  const bool quick = count > 1 && std::string(words[1]) == "--quick";
  const int rounds = quick ? 1 : 9;
  const double seconds = quick ? 0.1 : 0.7;
  Folder folder;
  RawLoop raw(folder.path / "raw.db");
  OurFile ours(folder.path, "ours", OurFile::Keeping::journal);
  OurFile bare(folder.path, "bare", OurFile::Keeping::nothing);
  std::atomic<std::int64_t> raw_number = 0;
  std::atomic<std::int64_t> number = 0;
  std::atomic<std::int64_t> bare_number = 0;
  std::map<std::string, Times> times;
  const auto raw_decide = [&](std::int64_t one) { raw.decide(one); };
  const auto decide = [&](std::int64_t one) { ours.decide(one); };
  const auto bare_decide = [&](std::int64_t one) { bare.decide(one); };
  for (int round = 0; round < rounds; ++round) {
    measure(times["raw"], 1, seconds, raw_number, raw_decide);
    measure(times["pen 1"], 1, seconds, number, decide);
    measure(times["pen 32"], 32, seconds, number, decide);
    measure(times["bare 64"], 64, seconds, bare_number, bare_decide);
    measure(times["pen 64"], 64, seconds, number, decide);
  }
  fmt::print(
      "{} rounds of {} s each, interleaved; medians, and ratios in one round [lowest..highest]\n",
      rounds, seconds);
  fmt::print("{:<32} {:>8} {:>8}  {:<22} {:>8}  {}\n", "one decision", "wall us", "per s",
             "wall against raw", "cpu us", "cpu against raw");
  print_times("raw SQLite loop, 1 commit each", times["raw"], times["raw"]);
  print_times("pen, 1 client", times["pen 1"], times["raw"]);
  print_times("pen, 32 clients", times["pen 32"], times["raw"]);
  print_times("pen, 64 clients", times["pen 64"], times["raw"]);
  print_times("pen, 64, without the tree", times["bare 64"], times["raw"]);
  const double one = ratio_of(times["pen 1"], times["raw"]);
  const double many = ratio_of(times["pen 64"], times["raw"]);
  const std::string peer = "raw loop " + bench::with_unit(median(times["raw"].wall) * 1e6, "us", 0);
  bench::print_row({"D1", "one client, one decision on disk, through the pen",
                    bench::with_unit(median(times["pen 1"].wall) * 1e6, "us", 0), peer, one,
                    "<= 1.5", one <= 1.5});
  bench::print_row({"D2", "64 clients, one municipality, a decision each",
                    bench::with_unit(median(times["pen 64"].wall) * 1e6, "us", 0), peer, many,
                    "<= 0.167", many <= 1.0 / 6});
  fmt::print("decisions that shared a commit, on average: {:.1f}\n", ours.works_per_commit());
  bench_journal(folder.path, quick ? 5'000 : 200'000, median(times["pen 64"].wall));
  return 0;
}

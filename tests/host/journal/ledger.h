// A house with a journal, for the tests of this room: invented people only.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "journal/journal.h"
#include "journal/sealer.h"
#include "journal/verify.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::journal {

inline Entry entry_about(const std::string& subject) {
  Entry entry;
  entry.at = Instant{1'774'000'000'000};
  entry.user_id = "user_anna";
  entry.role = "team_member";
  entry.organisation = "impuls";
  entry.purpose = "wmo_access";
  entry.act = "record_facts";
  entry.subject_kind = "case";
  entry.subject_id = subject;
  entry.client_id = "client_" + subject;
  entry.case_id = "case_" + subject;
  entry.details = Map{{"facts", List{"age", "mobility"}}};
  return entry;
}

class Ledger {
 public:
  explicit Ledger(std::chrono::milliseconds rest_after = std::chrono::hours(1)) {
    options.data = folder.path() / "data";
    options.keeper = sealer_maker(random);
    options.pen.rest_after = rest_after;
    open();
  }

  void open() {
    auto opened = store::House::open(options, clock, random);
    ASSERT_TRUE(opened) << opened.error().says << " " << opened.error().about;
    house = *std::move(opened);
    auto lent = house->municipality("aa_en_hunze");
    ASSERT_TRUE(lent) << lent.error().says << " " << lent.error().about;
    store = *std::move(lent);
  }
  void close() {
    store.reset();
    house.reset();
  }

  Result<std::int64_t> add(const Entry& entry) {
    return store->write(
        [&](store::WriteTransaction& transaction) { return append(transaction, entry); });
  }
  void add_many(int count, const std::string& name = "s") {
    const auto added = store->write([&](store::WriteTransaction& transaction) -> Result<void> {
      for (int number = 0; number < count; ++number) {
        TRY_DO(append(transaction, entry_about(name + std::to_string(number))));
      }
      return {};
    });
    ASSERT_TRUE(added) << added.error().says;
  }

  VerifierKey key() {
    return SigningKey::open(options.data / "keys" / "aa_en_hunze.seal", "naober/aa_en_hunze",
                            SigningKey::MayMake::no, random)
        ->verifier();
  }
  Findings verify() {
    auto found = store->read(
        [&](store::ReadTransaction& transaction) { return journal::verify(transaction, key()); });
    EXPECT_TRUE(found) << found.error().says;
    return found.value_or(Findings{});
  }
  // Changes the closed file as somebody with another program would, past every guard, and opens it
  // again.
  void tamper(const std::string& sql);
  std::filesystem::path file() const { return options.data / "aa_en_hunze.db"; }

  TemporaryFolder folder;
  SystemRandom random;
  FixedClock clock{Date::of(2026, 4, 27)};
  store::HouseOptions options;
  std::unique_ptr<store::House> house;
  store::MunicipalityLoan store;
};

inline void Ledger::tamper(const std::string& sql) {
  close();
  store::ConnectionOptions pen;
  pen.role = store::ConnectionOptions::Role::pen;
  {
    auto connection = store::Connection::open(file(), pen);
    ASSERT_TRUE(connection);
    ASSERT_TRUE((*connection)
                    ->run_script("DROP TRIGGER journal_entry_is_never_changed; DROP TRIGGER "
                                 "journal_entry_is_never_removed;"
                                 "DROP TRIGGER journal_node_is_never_changed; DROP TRIGGER "
                                 "journal_node_is_never_removed;"
                                 "DROP TRIGGER journal_checkpoint_is_never_changed;"
                                 "DROP TRIGGER journal_checkpoint_is_never_removed;"));
    const auto changed = (*connection)->run_script(sql);
    ASSERT_TRUE(changed) << changed.error().says;
    ASSERT_TRUE((*connection)->checkpoint(store::Connection::Checkpoint::empty_the_log));
  }
  open();
}

}  // namespace naober::journal

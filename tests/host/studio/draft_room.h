// A studio with the policy of this repository in a folder of its own, a house, and people in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "access/account.h"
#include "journal/journal.h"
#include "journal/sealer.h"
#include "places.h"
#include "policy/loader.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/folder.h"
#include "store/house.h"
#include "studio/adopt.h"
#include "studio/draft.h"
#include "studio/draft_check.h"

namespace naober::studio {

class DraftRoom {
 public:
  DraftRoom() {
    namespace fs = std::filesystem;
    fs::create_directory(root());
    for (const char* folder : {"plugins", "municipalities"}) {
      fs::copy(fs::path(NAOBER_SOURCE_DIR) / folder, root() / folder, fs::copy_options::recursive);
    }
    // A municipality that has not said anything about this task yet.
    fs::remove(root() / "municipalities/buch/uitgeest/sheltered_housing.lua");
    script::PoolOptions pool;
    pool.worker = script::worker_path();
    scripts = taken(script::Pool::start(pool));
    open();
  }

  void open() {
    keeper.reset();
    house.reset();
    store::HouseOptions options;
    options.data = folder_.path() / "data";
    options.keeper = journal::sealer_maker(random);
    house = taken(store::House::open(options, clock, random));
    keeper = taken(PolicyKeeper::open(root(), {*house, *scripts, calendar, clock, random}));
  }

  std::filesystem::path root() const { return folder_.path() / "policy"; }

  // Somebody of the BUCH organisation with one role in each of these municipalities.
  const access::Visitor& person(const std::string& name,
                                const std::vector<std::string>& municipalities,
                                const std::string& role = "functional_administrator") {
    access::Visitor& visitor = people_[name];
    if (visitor.account.user.empty()) {
      visitor.account.user = access::UserId::make(random);
      visitor.account.login_name = name;
      visitor.account.organisation = "buch";
      register_account(visitor.account);
      for (const std::string& municipality : municipalities) {
        visitor.assignments.push_back({access::AssignmentId::make(random),
                                       visitor.account.user,
                                       municipality,
                                       role,
                                       Date::of(2026, 1, 1),
                                       {},
                                       "test",
                                       clock.now(),
                                       {}});
      }
    }
    return visitor;
  }
  const access::Visitor& administrator(const std::string& name) {
    access::Visitor& visitor = people_[name];
    visitor.account.user = access::UserId::make(random);
    visitor.account.organisation = "buch";
    visitor.account.regional_administrator = true;
    return visitor;
  }

  void register_account(const access::Account& account) {
    const auto added = house->region().write([&](store::WriteTransaction& transaction) {
      auto add = transaction.query("add_account");
      add.bind("user_id", account.user)
          .bind("login_name", account.login_name)
          .bind("display_name", account.login_name)
          .bind("organisation", account.organisation)
          .bind("regional_administrator", false)
          .bind("password_hash", "none")
          .bind("now", clock.now());
      return add.run();
    });
    CHECK(added.has_value());
  }

  DraftContext as(const access::Visitor& visitor) {
    return {visitor, keeper->policy(), *keeper, house->region(), *scripts, calendar, clock, random};
  }

  std::vector<policy::SourceFile> current() { return taken(policy::read_policy_root(root())); }
  std::string text_of(const std::string& path) {
    std::ifstream stream(root() / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void write_by_hand(const std::string& path, const std::string& text) {
    std::ofstream(root() / path, std::ios::binary | std::ios::trunc) << text;
  }

  // The acts on drafts in the region's journal, newest first.
  std::vector<journal::Entry> journal(int limit = 50) {
    std::vector<journal::Entry> entries;
    const auto page = taken(house->region().read(
        [&](store::ReadTransaction& transaction) { return journal::page(transaction, 0, limit); }));
    for (const journal::NumberedEntry& each : page) {
      if (each.entry.subject_kind == "draft") {
        entries.push_back(each.entry);
      }
    }
    return entries;
  }

  template <class T>
  static T taken(Result<T> result) {
    if (!result) {
      throw std::runtime_error(result.error().about + ": " + result.error().says);
    }
    return *std::move(result);
  }

  FixedClock clock{Date::of(2026, 11, 23)};
  SystemRandom random;
  Calendar calendar;
  std::unique_ptr<script::Pool> scripts;
  std::unique_ptr<store::House> house;
  std::unique_ptr<PolicyKeeper> keeper;

 private:
  TemporaryFolder folder_;
  std::map<std::string, access::Visitor> people_;
};

}  // namespace naober::studio

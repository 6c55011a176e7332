#include "casework/town.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "journal/journal.h"
#include "journal/sealer.h"
#include "places.h"
#include "policy/loader.h"
#include "policy/shelf.h"
#include "script/pool.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::casework {
namespace {

[[noreturn]] void give_up(const std::string& says) {
  std::fprintf(stderr, "%s\n", says.c_str());
  std::abort();
}

// The script room and the policy, started once for the whole binary.
script::Pool& scripts() {
  static const std::unique_ptr<script::Pool> shared = [] {
    script::PoolOptions options;
    options.worker = NAOBER_BINARY_DIR "/naober-script";
    auto started = script::Pool::start(options);
    if (!started) {
      give_up(started.error().says);
    }
    return *std::move(started);
  }();
  return *shared;
}

const policy::Loaded& loaded_with(const PolicyChanges& changes) {
  static std::map<PolicyChanges, policy::Loaded> known;
  if (const auto found = known.find(changes); found != known.end()) {
    return found->second;
  }
  auto files = policy::read_policy_root(std::filesystem::path(NAOBER_SOURCE_DIR));
  if (!files) {
    give_up(files.error().says);
  }
  for (const auto& [path, text] : changes) {
    std::erase_if(*files, [&](const policy::SourceFile& file) { return file.path == path; });
    if (!text.empty()) {
      files->push_back({path, text});
    }
  }
  std::sort(files->begin(), files->end(),
            [](const auto& one, const auto& other) { return one.path < other.path; });
  // Only what changed is loaded anew, and no region but this one.
  static policy::PolicyShelf shelf;
  std::erase_if(*files, [](const policy::SourceFile& file) {
    return file.path.starts_with("municipalities/") &&
           !file.path.starts_with("municipalities/buch/");
  });
  auto read = shelf.load(policy::FilesInMemory(*files), scripts());
  if (!read) {
    give_up(read.error().says);
  }
  return known.emplace(changes, *std::move(read)).first->second;
}

std::shared_ptr<const policy::Bundle> policy_of_town(const std::string& id) {
  static const policy::Loaded loaded = [] {
    auto read = policy::load_policy(std::filesystem::path(NAOBER_SOURCE_DIR), scripts());
    if (!read) {
      give_up(read.error().says);
    }
    return *std::move(read);
  }();
  const auto found = loaded.municipalities.find(id);
  if (found == loaded.municipalities.end()) {
    give_up("The policy of " + id + " is not whole.");
  }
  return found->second;
}

}  // namespace

struct Town::Inside {
  TemporaryFolder folder;
  SystemRandom random;
  Calendar calendar;
  std::shared_ptr<const policy::Bundle> bundle;
  std::unique_ptr<store::House> house;
  store::MunicipalityLoan store;
  std::map<std::string, access::UserId> people;
};

Town::Town(const std::string& id) : inside_(std::make_unique<Inside>()) {
  inside_->bundle = policy_of_town(id);
  store::HouseOptions options;
  options.data = inside_->folder.path() / "data";
  options.keeper = journal::sealer_maker(inside_->random);
  auto opened = store::House::open(options, clock, inside_->random);
  EXPECT_TRUE(opened) << opened.error().says << opened.error().about;
  inside_->house = *std::move(opened);
  auto lent = inside_->house->municipality(inside_->bundle->municipality.name);
  EXPECT_TRUE(lent) << lent.error().says << lent.error().about;
  inside_->store = *std::move(lent);
}

Town::~Town() = default;

Context Town::as(const std::string& name, const std::string& organisation,
                 const std::string& role) {
  auto found = inside_->people.find(name);
  if (found == inside_->people.end()) {
    found = inside_->people.emplace(name, access::UserId::make(inside_->random)).first;
  }
  access::Actor actor;
  actor.user = found->second;
  actor.municipality = inside_->bundle->municipality.name;
  actor.organisation = organisation;
  actor.roles = {role};
  actor.day = clock.today();
  return Context{actor,
                 name,
                 access::Purpose::investigation,
                 clock,
                 inside_->random,
                 inside_->calendar,
                 inside_->bundle,
                 &scripts(),
                 *inside_->store,
                 policies};
}

void Town::serve_under(std::shared_ptr<const policy::Bundle> bundle) {
  inside_->bundle = std::move(bundle);
}

std::shared_ptr<const policy::Bundle> policy_with(const std::string& id,
                                                  const PolicyChanges& changes) {
  const policy::Loaded& loaded = loaded_with(changes);
  const auto found = loaded.municipalities.find(id);
  if (found == loaded.municipalities.end()) {
    std::string why;
    for (const policy::Problem& problem : loaded.problems) {
      why += problem.place() + ": " + problem.says + "\n";
    }
    give_up("The changed policy of " + id + " is not whole.\n" + why);
  }
  return found->second;
}

std::vector<std::string> problems_with(const PolicyChanges& changes) {
  std::vector<std::string> lines;
  for (const policy::Problem& problem : loaded_with(changes).problems) {
    lines.push_back(problem.place() + ": " + problem.says);
  }
  return lines;
}

store::MunicipalityStore& Town::store() { return *inside_->store; }
const policy::Bundle& Town::bundle() const { return *inside_->bundle; }
std::filesystem::path Town::data() const { return inside_->folder.path() / "data"; }

std::vector<std::string> Town::acts_in(const CaseId& case_file) {
  const auto lines = store().read([&](store::ReadTransaction& transaction) {
    return journal::page_of_case(transaction, case_file.text(), 0, 1000);
  });
  EXPECT_TRUE(lines) << lines.error().says;
  std::vector<std::string> acts;
  for (const auto& line : lines.value_or(std::vector<journal::NumberedEntry>())) {
    acts.push_back(line.entry.act);
  }
  return acts;
}

}  // namespace naober::casework

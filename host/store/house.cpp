#include "store/house.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "store/bystander.h"
#include "store/migrations.h"

namespace naober::store {

namespace {

constexpr std::string_view suffix = ".db";
constexpr std::string_view keys_suffix = ".keys.db";

bool is_name(std::string_view name) {
  const auto fits = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' ||
           letter == '-';
  };
  return !name.empty() && name.size() <= 64 && name != "region" &&
         std::all_of(name.begin(), name.end(), fits);
}

Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return refuse(Fault::unavailable,
                  std::string("The folder cannot be made (") + std::strerror(errno) +
                      "); make it, and give it to the user that runs the host.",
                  folder.string());
  }
  return {};
}

// Prepares every query on an empty database of the newest schema.
Result<Queries> checked_queries(const char* database, const Clock& clock) {
  TRY(auto queries, Queries::embedded_for(database));
  TRY(const auto migrations, embedded_migrations(database));
  TRY(auto connection, Connection::open_in_memory());
  TRY_DO(migrate(*connection, migrations, clock));
  TRY_DO(queries.check(*connection));
  return queries;
}

struct OpenedFile {
  std::unique_ptr<Keeper> keeper;
  std::unique_ptr<Pen> pen;
  std::unique_ptr<Readers> readers;
};

// Opens one file: brings its schema up to date, calls its keeper, starts its pen.
Result<OpenedFile> open_file(const HouseOptions& options, const char* database,
                             const std::string& name, const Queries& queries, const Clock& clock,
                             TextSeal* seal) {
  const std::filesystem::path path = options.data / (name + std::string(suffix));
  ConnectionOptions pen_options;
  pen_options.role = ConnectionOptions::Role::pen;
  pen_options.cache_kibibytes = options.pen.cache_kibibytes;
  pen_options.seal = seal;
  TRY(auto connection, Connection::open(path, pen_options));
  TRY(const auto migrations, embedded_migrations(database));
  TRY_DO(migrate(*connection, migrations, clock));
  OpenedFile opened;
  if (options.keeper) {
    TRY(opened.keeper, options.keeper(name, options.keys));
  }
  TRY(opened.pen, Pen::start(std::move(connection), queries, opened.keeper.get(), options.pen));
  ReaderOptions reader_options = options.readers;
  reader_options.seal = seal;
  opened.readers = std::make_unique<Readers>(path, queries, reader_options);
  return opened;
}

}  // namespace

House::House(HouseOptions options, const Clock& clock, Random& random, LockFile lock,
             Queries region_queries, Queries municipality_queries)
    : options_(std::move(options)),
      clock_(clock),
      random_(random),
      lock_(std::move(lock)),
      region_queries_(std::move(region_queries)),
      municipality_queries_(std::move(municipality_queries)) {}

Result<std::unique_ptr<House>> House::open(const HouseOptions& options, const Clock& clock,
                                           Random& random) {
  HouseOptions settled = options;
  if (settled.keys.empty()) {
    settled.keys = settled.data / "keys";
  }
  TRY_DO(make_folder(settled.data));
  TRY(auto lock, LockFile::take(settled.data / "naober.lock"));
  TRY_DO(make_folder(settled.keys));
  TRY_DO(checked_queries("keys", clock));
  TRY(auto region_queries, checked_queries("region", clock));
  TRY(auto municipality_queries, checked_queries("municipality", clock));
  std::unique_ptr<House> house(new House(std::move(settled), clock, random, std::move(lock),
                                         std::move(region_queries),
                                         std::move(municipality_queries)));
  TRY_DO(house->open_region());
  return house;
}

House::~House() {
  for (const MunicipalityLoan& store : open_) {
    const bool nobody_holds_a_store_longer_than_the_house = store.use_count() == 1;
    CHECK(nobody_holds_a_store_longer_than_the_house);
  }
}

Result<void> House::open_region() {
  TRY(auto opened, open_file(options_, "region", "region", region_queries_, clock_, nullptr));
  region_ = std::make_unique<RegionStore>(std::move(opened.keeper), std::move(opened.pen),
                                          std::move(opened.readers));
  return {};
}

Result<MunicipalityLoan> House::open_municipality(const std::string& name) {
  TRY(auto vault,
      Vault::open(options_.keys / (name + ".key"),
                  options_.data / (name + std::string(keys_suffix)), clock_, random_,
                  options_.credentials.empty() ? std::filesystem::path()
                                               : options_.credentials / (name + ".key")));
  TRY(auto opened,
      open_file(options_, "municipality", name, municipality_queries_, clock_, vault.get()));
  return std::make_shared<MunicipalityStore>(name, std::move(vault), std::move(opened.keeper),
                                             std::move(opened.pen), std::move(opened.readers));
}

Result<MunicipalityLoan> House::municipality(std::string_view name) {
  if (!is_name(name)) {
    return refuse(Fault::not_found, "There is no municipality of this name",
                  std::string(name.substr(0, 64)));
  }
  // Opening and closing stay under the lock: one file never has two pens, not for a moment.
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(open_.begin(), open_.end(), [&](const MunicipalityLoan& store) {
    return store->name() == name;
  });
  if (found != open_.end()) {
    open_.splice(open_.begin(), open_, found);
    return open_.front();
  }
  make_room();
  TRY(auto opened, open_municipality(std::string(name)));
  open_.push_front(opened);
  return opened;
}

void House::make_room() {
  for (auto last = open_.end(); last != open_.begin() && open_.size() >= options_.open_limit;) {
    --last;
    // Loans are copied from loans, so a store that only we hold stays so while we hold the lock.
    if (last->use_count() == 1) {
      last = open_.erase(last);
    }
  }
}

void House::close_unused() {
  const std::lock_guard lock(mutex_);
  open_.remove_if([](const MunicipalityLoan& store) { return store.use_count() == 1; });
}

std::vector<std::string> House::names() const {
  std::vector<std::string> found = files_in(options_.data);
  std::erase_if(found, [](const std::string& name) { return !is_name(name); });
  return found;
}

std::vector<std::string> House::set_aside() const {
  std::vector<std::string> found;
  if (region_->pen().counts().set_aside) {
    found.emplace_back("region");
  }
  const std::lock_guard lock(mutex_);
  for (const MunicipalityLoan& store : open_) {
    if (store->pen().counts().set_aside) {
      found.push_back(store->name());
    }
  }
  return found;
}

std::size_t House::open_count() const {
  const std::lock_guard lock(mutex_);
  return open_.size();
}

}  // namespace naober::store

#include "studio/policy_keeper.h"

#include <set>

#include "policy/loader.h"
#include "records/policy_archive.h"

namespace naober::studio {
namespace {

// "municipalities/buch/bergen/roles.lua" belongs to buch/bergen; a file of a region or plugin to
// none.
std::string municipality_of(std::string_view path) {
  constexpr std::string_view root = "municipalities/";
  if (path.substr(0, root.size()) != root) {
    return {};
  }
  path.remove_prefix(root.size());
  const std::size_t region = path.find('/');
  const std::size_t name = region == std::string_view::npos ? region : path.find('/', region + 1);
  const std::string_view folder = path.substr(0, name);
  return name == std::string_view::npos || folder.ends_with("/plugins") ? std::string()
                                                                        : std::string(folder);
}

ServedMunicipality served(const std::string& id, const policy::Loaded& loaded) {
  ServedMunicipality municipality;
  const std::size_t slash = id.find('/');
  municipality.region = id.substr(0, slash);
  municipality.name = id.substr(slash + 1);
  if (const auto found = loaded.municipalities.find(id); found != loaded.municipalities.end()) {
    municipality.bundle = found->second;
    return municipality;
  }
  for (const policy::Problem& problem : loaded.problems) {
    if (problem.municipality == id || municipality_of(problem.file) == id) {
      municipality.problems.push_back(problem);
    }
  }
  // Nothing of its own is wrong: then it is what it uses.
  if (municipality.problems.empty()) {
    municipality.problems = loaded.problems;
  }
  return municipality;
}

Result<std::shared_ptr<const PolicyInUse>> load_policy_in_use(const std::filesystem::path& root,
                                                              policy::Scripts& scripts) {
  TRY(const auto files, policy::read_policy_root(root));
  TRY(const policy::Loaded loaded, policy::load_policy(files, scripts));
  auto in_use = std::make_shared<PolicyInUse>();
  in_use->problems = loaded.problems;
  std::set<std::string> ids;
  for (const policy::SourceFile& file : files) {
    if (std::string id = municipality_of(file.path); !id.empty()) {
      ids.insert(std::move(id));
    }
  }
  for (const std::string& id : ids) {
    ServedMunicipality municipality = served(id, loaded);
    const std::string name = municipality.name;
    const auto [place, is_new] = in_use->municipalities.emplace(name, std::move(municipality));
    if (!is_new) {
      // Paths and data files are named after the folder, so one host serves one folder of a name.
      place->second.bundle = nullptr;
      place->second.problems.push_back(
          {"municipalities/" + id, 0,
           "Two regions have a municipality folder '" + name + "'; rename one of them.", id});
    }
  }
  return std::shared_ptr<const PolicyInUse>(std::move(in_use));
}

}  // namespace

struct PolicyKeeper::Parts {
  store::House& house;
  policy::Scripts& scripts;
  const Clock& clock;
  Random& random;
  std::mutex reloading;     // one reload at a time
  mutable std::mutex swap;  // guards what follows; held for the length of a pointer's copy
  std::shared_ptr<const PolicyInUse> in_use;
};

PolicyKeeper::PolicyKeeper(std::filesystem::path root, std::unique_ptr<Parts> parts)
    : root_(std::move(root)), parts_(std::move(parts)) {}
PolicyKeeper::~PolicyKeeper() = default;

Result<std::unique_ptr<PolicyKeeper>> PolicyKeeper::open(const std::filesystem::path& root,
                                                         store::House& house,
                                                         policy::Scripts& scripts,
                                                         const Clock& clock, Random& random) {
  std::unique_ptr<Parts> parts(new Parts{house, scripts, clock, random, {}, {}, {}});
  std::unique_ptr<PolicyKeeper> keeper(new PolicyKeeper(root, std::move(parts)));
  TRY_DO(keeper->reload(hand_of_start()));
  return keeper;
}

std::shared_ptr<const PolicyInUse> PolicyKeeper::policy() const {
  const std::lock_guard lock(parts_->swap);
  return parts_->in_use;
}

Result<Reload> PolicyKeeper::reload(const Hand& by, const std::string& reason) {
  const std::lock_guard one_at_a_time(parts_->reloading);
  TRY(auto loaded, load_policy_in_use(root_, parts_->scripts));
  Reload reload{ReloadId::make(parts_->random), parts_->clock.now(), by, reason};
  reload.in_force = true;
  reload.problems = loaded->problems;
  // A policy is in the archive before the first decision is taken under it.
  const auto archived =
      parts_->house.region().write([&](store::WriteTransaction& transaction) -> Result<void> {
        for (const auto& [name, municipality] : loaded->municipalities) {
          if (municipality.bundle != nullptr) {
            TRY_DO(records::keep_bundle(transaction, *municipality.bundle, reload.at));
          }
        }
        return {};
      });
  TRY_DO(archived);
  const std::lock_guard lock(parts_->swap);
  parts_->in_use = std::move(loaded);
  return reload;
}

Result<Reload> PolicyKeeper::weigh(const FileChanges&) {
  return refuse(Fault::unavailable, "Weighing a change is on its way.");
}

Result<Reload> PolicyKeeper::put(const FileChanges&, const Hand&, const std::string&) {
  return refuse(Fault::unavailable, "Putting files is on its way.");
}

}  // namespace naober::studio

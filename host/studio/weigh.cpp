#include "studio/weigh.h"

#include <algorithm>
#include <utility>

namespace naober::studio {
namespace {

constexpr std::string_view regions_root = "municipalities/";

// Problems without the order in which they came.
bool are_same(const std::vector<policy::Problem>& a, const std::vector<policy::Problem>& b) {
  return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

// "buch/bergen" of "municipalities/buch/bergen/roles.lua"; empty for a file of a region or plugin.
std::string id_of_file(std::string_view file) {
  const std::string part = policy::part_of(file);
  if (!part.starts_with(regions_root)) {
    return {};
  }
  std::string id = part.substr(regions_root.size());
  return id.find('/') == std::string::npos ? std::string() : id;
}

class Weigher {
 public:
  Weigher(const policy::Loaded& loaded, const CaseVerdicts& verdicts, const PolicyInUse& in_use,
          const RememberedByName& remembered, const BundleMaker& archived)
      : loaded_(loaded),
        verdicts_(verdicts),
        in_use_(in_use),
        remembered_(remembered),
        archived_(archived) {
    result_.next = std::make_shared<PolicyInUse>();
    result_.next->problems = loaded.problems;
    result_.next->problems.insert(result_.next->problems.end(), verdicts.loose.begin(),
                                  verdicts.loose.end());
  }

  // Folders of one name in two regions come together here.
  void weigh(const std::string& name, const std::vector<std::string>& ids) {
    begin(name, ids.front().substr(0, ids.front().find('/')));
    std::shared_ptr<const policy::Bundle> wanted;
    std::vector<policy::Problem> problems;
    if (ids.size() > 1) {
      problems.push_back(
          {std::string(regions_root) + ids.back(), 0,
           "Two regions have a municipality folder '" + name + "'; rename one of them.",
           ids.back()});
    } else if (const auto found = loaded_.municipalities.find(ids.front());
               found == loaded_.municipalities.end()) {
      problems = problems_of(ids.front());
    } else {
      wanted = found->second;
      if (const auto failing = verdicts_.of.find(ids.front()); failing != verdicts_.of.end()) {
        problems = failing->second;
      }
    }
    decide(wanted, std::move(problems));
  }

  // Its folder is no longer there.
  void weigh_gone(const std::string& name, const std::string& region) {
    begin(name, region);
    served_.bundle = bundle_before();
    if (served_.bundle == nullptr) {
      return;
    }
    served_.gone = true;
    end(Fate::gone, before_ == nullptr || !before_->gone);
  }

  Weighing take() {
    result_.has_news |= !are_same(result_.next->problems, in_use_.problems);
    return std::move(result_);
  }

 private:
  void begin(const std::string& name, std::string region) {
    before_ = in_use_.find(name);
    served_ = {};
    served_.name = name;
    served_.region = std::move(region);
  }

  // A policy whose fingerprint is in force is in force, whatever its cases say; they are told.
  void decide(const std::shared_ptr<const policy::Bundle>& wanted,
              std::vector<policy::Problem> problems) {
    const std::string in_force = fingerprint_before();
    if (wanted != nullptr && wanted->fingerprint == in_force) {
      const bool has_it = before_ != nullptr && before_->bundle != nullptr;
      served_.bundle = has_it ? before_->bundle : wanted;
      add_problems(problems);
      end(Fate::unchanged, has_it && (before_->gone || !before_->problems.empty()));
    } else if (wanted != nullptr && problems.empty()) {
      served_.bundle = wanted;
      end(in_force.empty() ? Fate::opened : Fate::changed, true);
    } else {
      served_.bundle = bundle_before();
      served_.problems = problems;
      if (wanted != nullptr) {
        add_problems(problems);
      }
      end(served_.bundle != nullptr ? Fate::kept : Fate::closed,
          before_ == nullptr || !are_same(before_->problems, problems));
    }
  }

  void end(Fate fate, bool is_news) {
    MunicipalityReload told{served_.name,
                            served_.region,
                            fate,
                            fingerprint_before(),
                            served_.bundle == nullptr ? std::string() : served_.bundle->fingerprint,
                            served_.problems};
    if (fate == Fate::unchanged) {
      ++result_.unchanged;
    } else {
      result_.municipalities.push_back(std::move(told));
    }
    result_.has_news |= is_news;
    std::string name = served_.name;
    result_.next->municipalities.insert_or_assign(std::move(name), std::move(served_));
  }

  void add_problems(const std::vector<policy::Problem>& problems) {
    for (const policy::Problem& problem : problems) {
      std::vector<policy::Problem>& all = result_.next->problems;
      if (std::find(all.begin(), all.end(), problem) == all.end()) {
        all.push_back(problem);
      }
    }
  }

  std::string fingerprint_before() const {
    if (before_ != nullptr && before_->bundle != nullptr) {
      return before_->bundle->fingerprint;
    }
    const auto found = remembered_.find(served_.name);
    return found == remembered_.end() ? std::string() : found->second.fingerprint;
  }

  std::shared_ptr<const policy::Bundle> bundle_before() const {
    if (before_ != nullptr && before_->bundle != nullptr) {
      return before_->bundle;
    }
    const std::string fingerprint = fingerprint_before();
    return fingerprint.empty() ? nullptr : archived_(served_.name, fingerprint);
  }

  std::vector<policy::Problem> problems_of(const std::string& id) const {
    std::vector<policy::Problem> own;
    std::copy_if(loaded_.problems.begin(), loaded_.problems.end(), std::back_inserter(own),
                 [&](const policy::Problem& problem) {
                   return problem.municipality == id || id_of_file(problem.file) == id;
                 });
    // Nothing of its own is wrong: then it is what it uses.
    return own.empty() ? loaded_.problems : own;
  }

  const policy::Loaded& loaded_;
  const CaseVerdicts& verdicts_;
  const PolicyInUse& in_use_;
  const RememberedByName& remembered_;
  const BundleMaker& archived_;
  Weighing result_;
  // The one that is being weighed.
  const ServedMunicipality* before_ = nullptr;
  ServedMunicipality served_;
};

}  // namespace

std::vector<std::string> ids_in(const policy::PartKeys& keys) {
  std::vector<std::string> ids;
  for (const auto& [part, key] : keys) {
    if (part.starts_with(regions_root) &&
        part.find('/', regions_root.size()) != std::string::npos) {
      ids.push_back(part.substr(regions_root.size()));
    }
  }
  return ids;
}

std::map<std::string, std::string, std::less<>> fingerprints_of(
    const PolicyInUse& in_use, const RememberedByName& remembered) {
  std::map<std::string, std::string, std::less<>> found;
  for (const auto& [name, before] : remembered) {
    found[before.region + "/" + name] = before.fingerprint;
  }
  for (const auto& [name, served] : in_use.municipalities) {
    if (served.bundle != nullptr) {
      found[served.id()] = served.bundle->fingerprint;
    }
  }
  return found;
}

Weighing weigh_policy(const policy::PartKeys& keys, const policy::Loaded& loaded,
                      const CaseVerdicts& verdicts, const PolicyInUse& in_use,
                      const RememberedByName& remembered, const BundleMaker& archived) {
  // Paths and data files are named after the folder, so one host serves one folder of a name.
  std::map<std::string, std::vector<std::string>> by_name;
  for (std::string& id : ids_in(keys)) {
    by_name[id.substr(id.find('/') + 1)].push_back(std::move(id));
  }
  std::map<std::string, std::string> gone;
  for (const auto& [name, before] : remembered) {
    gone[name] = before.region;
  }
  for (const auto& [name, served] : in_use.municipalities) {
    gone[name] = served.region;
  }
  Weigher weigher(loaded, verdicts, in_use, remembered, archived);
  for (const auto& [name, ids] : by_name) {
    gone.erase(name);
    weigher.weigh(name, ids);
  }
  for (const auto& [name, region] : gone) {
    weigher.weigh_gone(name, region);
  }
  Weighing result = weigher.take();
  std::sort(result.municipalities.begin(), result.municipalities.end(),
            [](const MunicipalityReload& a, const MunicipalityReload& b) {
              return a.municipality < b.municipality;
            });
  return result;
}

bool stops(const Weighing& weighing, const std::vector<std::string>& touched,
           const PolicyInUse& in_use) {
  const auto is_touched = [&](const std::string& part) {
    return std::find(touched.begin(), touched.end(), part) != touched.end();
  };
  const auto& known = in_use.problems;
  const bool is_broken = std::any_of(
      weighing.next->problems.begin(), weighing.next->problems.end(), [&](const auto& problem) {
        return is_touched(policy::part_of(problem.file)) &&
               std::find(known.begin(), known.end(), problem) == known.end();
      });
  const bool touches_plugins = std::any_of(touched.begin(), touched.end(), [](const auto& part) {
    return part.starts_with("plugins/");
  });
  return is_broken ||
         std::any_of(weighing.municipalities.begin(), weighing.municipalities.end(),
                     [&](const MunicipalityReload& each) {
                       if (each.fate != Fate::kept && each.fate != Fate::closed) {
                         return false;
                       }
                       const std::string region = std::string(regions_root) + each.region;
                       if (is_touched(region + "/" + each.municipality)) {
                         return true;
                       }
                       // Its own trouble, which was there before, keeps nobody else waiting.
                       const ServedMunicipality* before = in_use.find(each.municipality);
                       return (touches_plugins || is_touched(region)) &&
                              (before == nullptr || !are_same(before->problems, each.problems));
                     });
}

}  // namespace naober::studio

#include "studio/concerned_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lab/case_files.h"
#include "lab/case_runner.h"

namespace naober::studio {
namespace {

std::string part_of_municipality(const std::string& id) { return "municipalities/" + id; }
std::string region_of(const std::string& id) { return id.substr(0, id.find('/')); }
std::string part_of_region(const std::string& id) { return "municipalities/" + region_of(id); }

std::string key_in(const policy::Parts& parts, const std::string& part) {
  const auto found = parts.keys().find(part);
  return found == parts.keys().end() ? std::string() : found->second;
}

bool speaks_for(const std::string& at, const std::string& id) {
  return at.empty() || at == id || at == region_of(id);
}

}  // namespace

// One round of asking: the policy as it would be, and its cases.
class ConcernedCases::Round {
 public:
  Round(const policy::Parts& parts, const policy::Loaded& loaded, policy::Scripts& scripts,
        const Calendar& calendar)
      : parts_(parts), loaded_(loaded), scripts_(scripts), runner_(loaded, scripts, calendar) {}

  const policy::Parts& parts() const { return parts_; }
  const policy::Loaded& loaded() const { return loaded_; }

  // Asks the cases of a part that speak for one of `wanted` (empty: all of them).
  Result<std::vector<Failure>> ask(const std::string& part, const std::set<std::string>& wanted) {
    std::vector<Failure> failures;
    TRY(std::vector<policy::SourceFile> files, parts_.files(part));
    TRY(const lab::CaseShelf shelf, lab::read_case_files(files, scripts_));
    for (const policy::Problem& problem : shelf.problems) {
      failures.push_back({{}, problem});
    }
    for (const lab::PolicyCase* asked : shelf.all()) {
      const bool concerned =
          wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& id) {
            return speaks_for(asked->at, id);
          });
      if (concerned) {
        TRY_DO(ask_one(*asked, failures));
      }
    }
    return failures;
  }

  std::int64_t asked() const { return asked_; }

 private:
  Result<void> ask_one(const lab::PolicyCase& asked, std::vector<Failure>& failures) {
    ++asked_;
    TRY(const lab::CaseResult result, runner_.run(asked));
    if (!result.passed()) {
      failures.push_back(
          {asked.at,
           {result.place.file,
            result.place.line,
            fmt::format("the case \"{}\" fails: {}", result.name, fmt::join(result.failures, "; ")),
            {}}});
    }
    return {};
  }

  const policy::Parts& parts_;
  const policy::Loaded& loaded_;
  policy::Scripts& scripts_;
  lab::CaseRunner runner_;
  std::int64_t asked_ = 0;
};

// Those whose policy or cases are not what they were when they were asked last.
ConcernedCases::Ids ConcernedCases::find_concerned(const policy::Parts& parts,
                                                   const policy::Loaded& loaded,
                                                   const InForce& in_force) {
  Ids concerned;
  for (const auto& [id, bundle] : loaded.municipalities) {
    std::string key = bundle->fingerprint + " " + key_in(parts, part_of_municipality(id)) + " " +
                      key_in(parts, part_of_region(id));
    const auto before = municipalities_.find(id);
    const auto force = in_force.find(id);
    const bool is_in_force = before == municipalities_.end() && force != in_force.end() &&
                             force->second == bundle->fingerprint;
    if (!is_in_force && (before == municipalities_.end() || before->second.key != key)) {
      concerned.insert(id);
      municipalities_[id] = {std::move(key), {}};
    } else if (is_in_force) {
      municipalities_[id].key = std::move(key);
    }
  }
  std::erase_if(municipalities_,
                [&](const auto& entry) { return !loaded.municipalities.contains(entry.first); });
  return concerned;
}

void ConcernedCases::blame(const Ids& ids, const std::vector<Failure>& failures) {
  for (const Failure& failure : failures) {
    for (const std::string& id : ids) {
      if (speaks_for(failure.at, id)) {
        policy::Problem problem = failure.problem;
        problem.municipality = id;
        municipalities_[id].problems.push_back(std::move(problem));
      }
    }
  }
}

// Plugins that a concerned municipality uses, and those whose own cases changed.
Result<void> ConcernedCases::ask_plugins(Round& round, const Ids& concerned,
                                         CaseVerdicts& verdicts) {
  for (const auto& [name, plugin] : round.loaded().plugins) {
    Ids users;
    for (const std::string& id : concerned) {
      const policy::Task* task = round.loaded().municipalities.at(id)->task(name);
      if (task != nullptr && task->plugin == plugin) {
        users.insert(id);
      }
    }
    const std::string key = key_in(round.parts(), plugin->folder);
    const auto before = parts_.find(plugin->folder);
    const bool is_known = before != parts_.end();
    const bool is_same = is_known && before->second.key == key && before->second.plugin == plugin;
    if (!is_same && (is_known || !users.empty())) {
      TRY(auto failures, round.ask(plugin->folder, {}));
      parts_[plugin->folder] = {key, plugin, std::move(failures)};
    }
    if (const auto known = parts_.find(plugin->folder); known != parts_.end()) {
      blame(users, known->second.failures);
      for (const Failure& failure : known->second.failures) {
        verdicts.loose.push_back(failure.problem);
      }
    }
  }
  return {};
}

// What a region and a municipality promise themselves.
Result<void> ConcernedCases::ask_folders(Round& round, const Ids& concerned) {
  std::map<std::string, Ids> by_region;
  for (const std::string& id : concerned) {
    by_region[part_of_region(id)].insert(id);
    TRY(auto failures, round.ask(part_of_municipality(id), {}));
    for (Failure& failure : failures) {
      failure.at = id;
    }
    blame({id}, failures);
  }
  for (const auto& [part, ids] : by_region) {
    TRY(const auto failures, round.ask(part, ids));
    blame(ids, failures);
  }
  return {};
}

Result<CaseVerdicts> ConcernedCases::ask(const policy::Parts& parts, const policy::Loaded& loaded,
                                         const InForce& in_force, policy::Scripts& scripts,
                                         const Calendar& calendar) {
  CaseVerdicts verdicts;
  Round round(parts, loaded, scripts, calendar);
  const Ids concerned = find_concerned(parts, loaded, in_force);
  TRY_DO(ask_plugins(round, concerned, verdicts));
  TRY_DO(ask_folders(round, concerned));
  for (const auto& [id, known] : municipalities_) {
    if (!known.problems.empty()) {
      verdicts.of.emplace(id, known.problems);
    }
  }
  verdicts.asked = round.asked();
  return verdicts;
}

}  // namespace naober::studio

#include "studio/rollback.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "policy/loader.h"
#include "records/policy_archive.h"
#include "records/policy_history.h"

namespace naober::studio {
namespace {

using Texts = std::map<std::string, std::string>;

constexpr std::size_t shortest_name = 8;
constexpr int far_back = 1000;

Texts by_path(std::vector<policy::SourceFile> files) {
  Texts texts;
  for (policy::SourceFile& file : files) {
    texts.emplace(std::move(file.path), std::move(file.text));
  }
  return texts;
}

bool is_case_file(std::string_view path) {
  return path.ends_with("/cases.lua") || path.ends_with("_cases.lua");
}

// The fingerprint that is meant; of the policies that were in force here.
Result<std::string> fingerprint_meant(store::RegionStore& region, const RollBack& wanted,
                                      const std::string& in_force) {
  TRY(const auto periods, region.read([&](store::ReadTransaction& transaction) {
    return records::history_of(transaction, wanted.municipality, 0, far_back);
  }));
  std::string found;
  for (const records::BundleInForce& period : periods) {
    if (wanted.fingerprint.empty() ? period.fingerprint != in_force
                                   : period.fingerprint.starts_with(wanted.fingerprint)) {
      if (!found.empty() && found != period.fingerprint && !wanted.fingerprint.empty()) {
        return refuse(Fault::invalid, "More than one policy begins like that; give more digits.",
                      "/fingerprint");
      }
      found = found.empty() ? period.fingerprint : found;
    }
  }
  if (found.empty()) {
    return refuse(
        Fault::not_found,
        wanted.fingerprint.empty()
            ? fmt::format("{} has had no other policy than this one.", wanted.municipality)
            : fmt::format("{} was never served under such a policy; the history of its "
                          "policy lists them.",
                          wanted.municipality),
        wanted.fingerprint);
  }
  return found;
}

Result<void> check(const RollBack& wanted, const ServedMunicipality* served) {
  if (served == nullptr) {
    return refuse(Fault::not_found, "This host serves no such municipality.", wanted.municipality);
  }
  if (wanted.reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return refuse(Fault::invalid, "Say why the policy goes back; the journal keeps it.", "/reason");
  }
  if (!wanted.fingerprint.empty() &&
      (wanted.fingerprint.size() < shortest_name || wanted.fingerprint.size() > 64 ||
       wanted.fingerprint.find_first_not_of("0123456789abcdef") != std::string::npos)) {
    return refuse(Fault::invalid,
                  "A fingerprint is 64 hexadecimal digits; the first 8 or more will do.",
                  "/fingerprint");
  }
  return {};
}

// Compares what was with what stands in the folder.
class Differences {
 public:
  Differences(const Texts& then, const Texts& now, std::string own, std::string region,
              bool with_region)
      : then_(then),
        now_(now),
        own_(std::move(own)),
        region_(std::move(region)),
        with_region_(with_region) {
    for (const auto& [path, text] : then_) {
      const auto stands = now_.find(path);
      if (stands == now_.end() || stands->second != text) {
        add(path, text);
      }
    }
    for (const auto& [path, text] : now_) {
      if (!then_.contains(path) && !is_case_file(path) && decided_then(path)) {
        add(path, std::nullopt);
      }
    }
  }

  const FileChanges& changes() const { return changes_; }
  const std::vector<RolledFile>& files() const { return files_; }

 private:
  bool is_own(const std::string& path) const { return path.starts_with(own_); }

  // Whether the archive would hold the file, had it been there: all of a municipality's own, and
  // all of a plugin of which it holds any. A region's other files are for its other municipalities.
  bool decided_then(const std::string& path) const {
    if (is_own(path)) {
      return true;
    }
    const std::size_t plugins = path.find("plugins/");
    if (plugins == std::string::npos || (plugins != 0 && !path.starts_with(region_))) {
      return false;
    }
    const std::string folder = path.substr(0, path.find('/', plugins + 8) + 1);
    const auto any = then_.lower_bound(folder);
    return any != then_.end() && any->first.starts_with(folder);
  }

  void add(const std::string& path, std::optional<std::string> text) {
    const bool is_meant = is_own(path) || with_region_;
    files_.push_back({path, !is_meant ? RolledFile::What::left_alone
                            : text    ? RolledFile::What::written
                                      : RolledFile::What::removed});
    if (is_meant) {
      changes_.emplace(path, std::move(text));
    }
  }

  const Texts& then_;
  const Texts& now_;
  const std::string own_;
  const std::string region_;
  const bool with_region_;
  FileChanges changes_;
  std::vector<RolledFile> files_;
};

std::vector<std::string> differing(const Texts& a, const Texts& b) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : a) {
    const auto other = b.find(path);
    if (other == b.end() || other->second != text) {
      paths.push_back(path);
    }
  }
  for (const auto& [path, text] : b) {
    if (!a.contains(path)) {
      paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::string_view name_of(RolledFile::What what) {
  switch (what) {
    case RolledFile::What::written:
      return "written";
    case RolledFile::What::removed:
      return "removed";
    case RolledFile::What::left_alone:
      return "left_alone";
  }
  return "";
}

Result<RolledBack> roll_back(PolicyKeeper& keeper, store::RegionStore& region,
                             const RollBack& wanted) {
  const auto policy = keeper.policy();
  const ServedMunicipality* served = policy->find(wanted.municipality);
  TRY_DO(check(wanted, served));
  const std::string in_force = served->bundle == nullptr ? "" : served->bundle->fingerprint;
  RolledBack result;
  TRY(result.fingerprint, fingerprint_meant(region, wanted, in_force));
  TRY(auto files, region.read([&](store::ReadTransaction& transaction) {
    return records::files_of_bundle(transaction, wanted.municipality, result.fingerprint);
  }));
  TRY(auto standing, policy::read_policy_root(keeper.root()));
  const Texts then = by_path(std::move(files));
  const Texts now = by_path(std::move(standing));
  const std::string region_folder = "municipalities/" + served->region + "/";
  const Differences differences(then, now, region_folder + served->name + "/", region_folder,
                                wanted.with_region);
  result.files = differences.files();
  if (differences.changes().empty()) {
    return refuse(
        Fault::conflict,
        result.files.empty()
            ? "The folder holds that policy already; read it again if it is not in force."
            : "Only files of the region or of plugins differ from that policy; going back "
              "to those is for a regional administrator, and must be asked for.",
        result.fingerprint);
  }
  TRY(result.reload, keeper.put(differences.changes(), wanted.by,
                                fmt::format("Terug naar {}: {}", result.fingerprint.substr(0, 12),
                                            wanted.reason)));
  const ServedMunicipality* after = keeper.policy()->find(wanted.municipality);
  result.is_that_policy = after != nullptr && after->bundle != nullptr &&
                          after->bundle->fingerprint == result.fingerprint;
  return result;
}

Result<std::vector<PolicyPeriod>> policy_history(store::RegionStore& region,
                                                 std::string_view municipality, std::int64_t before,
                                                 int limit) {
  return region.read([&](store::ReadTransaction& transaction) -> Result<std::vector<PolicyPeriod>> {
    // One more than asked for: the oldest shown differs from the one before it.
    TRY(const auto rows, records::history_of(transaction, municipality, before, limit + 1));
    std::vector<PolicyPeriod> periods;
    Texts later;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      TRY(auto files, records::files_of_bundle(transaction, municipality, rows[i].fingerprint));
      Texts texts = by_path(std::move(files));
      if (i > 0) {
        periods.back().files = differing(texts, later);
      }
      if (i < static_cast<std::size_t>(limit)) {
        periods.push_back({rows[i].number,
                           rows[i].fingerprint,
                           rows[i].from,
                           rows[i].until,
                           rows[i].by,
                           rows[i].role,
                           rows[i].reason,
                           {}});
      }
      later = std::move(texts);
    }
    return periods;
  });
}

Value show(const RolledBack& rolled_back) {
  List files;
  for (const RolledFile& file : rolled_back.files) {
    files.push_back(Map{{"path", file.path}, {"what", name_of(file.what)}});
  }
  return Map{{"fingerprint", rolled_back.fingerprint},
             {"is_that_policy", rolled_back.is_that_policy},
             {"files", std::move(files)},
             {"reload", show(rolled_back.reload)}};
}

Value show(const PolicyPeriod& period) {
  List files;
  for (const std::string& path : period.files) {
    files.emplace_back(path);
  }
  return Map{{"number", period.number},
             {"fingerprint", period.fingerprint},
             {"from", period.from.text()},
             {"until", period.until ? Value(period.until->text()) : Value()},
             {"by", period.by},
             {"role", period.role},
             {"reason", period.reason.empty() ? Value() : Value(period.reason)},
             {"files", std::move(files)}};
}

}  // namespace naober::studio

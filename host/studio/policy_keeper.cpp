#include "studio/policy_keeper.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "journal/journal.h"
#include "lab/archived_policies.h"
#include "policy/shelf.h"
#include "records/policy_archive.h"
#include "records/policy_history.h"
#include "studio/policy_folder.h"
#include "studio/weigh.h"

namespace naober::studio {
namespace {

constexpr int most_attempts = 5;

// What was built and asked before; a copy goes its own way.
struct Workshop {
  policy::PolicyShelf shelf;
  ConcernedCases cases;
};

Value to_value(const FileChanges& changes) {
  Map value;
  for (const auto& [path, text] : changes) {
    value.emplace(path, text ? Value(*text) : Value());
  }
  return value;
}

FileChanges changes_from(const Value& value) {
  FileChanges changes;
  if (const Map* map = value.as<Map>()) {
    for (const auto& [path, text] : *map) {
      const std::string* held = text.as<std::string>();
      changes.emplace(path, held == nullptr ? std::nullopt : std::optional<std::string>(*held));
    }
  }
  return changes;
}

journal::Entry line_of(const Reload& reload) {
  journal::Entry entry;
  entry.at = reload.at;
  entry.user_id = reload.by.user_id;
  entry.role = reload.by.role;
  entry.organisation = reload.by.organisation;
  entry.purpose = "administration";
  entry.act = "reload_policy";
  entry.subject_kind = "policy";
  entry.subject_id = reload.id.text();
  List municipalities;
  for (const MunicipalityReload& each : reload.municipalities) {
    municipalities.push_back(Map{{"municipality", each.municipality},
                                 {"fate", name_of(each.fate)},
                                 {"fingerprint_before", each.before},
                                 {"fingerprint_after", each.after}});
  }
  entry.details = Map{{"reason", reload.reason}, {"municipalities", std::move(municipalities)}};
  return entry;
}

// Everything that a reload leaves behind in the region's file.
Result<void> keep_reload(store::WriteTransaction& transaction, const Reload& reload,
                         const PolicyInUse& next, bool ends_a_change) {
  for (const MunicipalityReload& each : reload.municipalities) {
    if (each.fate != Fate::opened && each.fate != Fate::changed) {
      continue;
    }
    TRY_DO(records::keep_bundle(transaction, *next.find(each.municipality)->bundle, reload.at));
    records::BundleInForce in_force;
    in_force.municipality = each.municipality;
    in_force.region = each.region;
    in_force.fingerprint = each.after;
    in_force.from = reload.at;
    in_force.by = reload.by.user_id;
    in_force.role = reload.by.role;
    in_force.reason = reload.reason;
    in_force.reload = reload.id.text();
    TRY_DO(records::put_in_force(transaction, in_force));
  }
  if (ends_a_change) {
    TRY_DO(records::end_change(transaction));
  }
  TRY_DO(records::keep_reload(transaction, reload.id.text(), reload.at, show(reload)));
  TRY_DO(journal::append(transaction, line_of(reload)));
  return {};
}

std::optional<std::string> text_in_folder(const std::filesystem::path& place) {
  std::ifstream stream(place, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  return stream ? std::optional<std::string>(std::move(text)) : std::nullopt;
}

}  // namespace

struct PolicyKeeper::Parts {
  Parts(const KeeperLoans& lent, const std::filesystem::path& root) : loans(lent), folder(root) {}

  KeeperLoans loans;
  std::function<void(const Reload&)> hear;

  std::mutex reloading;  // one reload at a time; guards the next three
  PolicyFolder folder;
  Workshop workshop;
  RememberedByName remembered;

  mutable std::mutex swap;  // guards what follows; held for the length of a pointer's copy
  std::shared_ptr<const PolicyInUse> in_use = std::make_shared<PolicyInUse>();
};

// A policy that was loaded and judged, and waits to come into force.
struct PolicyKeeper::Weighed {
  Workshop workshop;
  policy::PartKeys keys;
  std::vector<std::string> touched;  // parts, of a change
  Weighing weighing;
  std::int64_t cases = 0;

  Reload told() const {
    Reload reload;
    reload.municipalities = weighing.municipalities;
    reload.unchanged = weighing.unchanged;
    reload.problems = weighing.next->problems;
    reload.cases = cases;
    return reload;
  }
};

PolicyKeeper::PolicyKeeper(std::filesystem::path root, std::unique_ptr<Parts> parts)
    : root_(std::move(root)), parts_(std::move(parts)) {}
PolicyKeeper::~PolicyKeeper() = default;

Result<std::unique_ptr<PolicyKeeper>> PolicyKeeper::open(const std::filesystem::path& root,
                                                         const KeeperLoans& loans) {
  std::unique_ptr<PolicyKeeper> keeper(
      new PolicyKeeper(root, std::make_unique<Parts>(loans, root)));
  TRY_DO(keeper->end_change_under_way());
  TRY(const auto in_force, loans.house.region().read([](store::ReadTransaction& transaction) {
    return records::in_force_now(transaction);
  }));
  const std::vector<std::string> with_data = loans.house.names();
  for (const records::BundleInForce& each : in_force) {
    const std::filesystem::path place = root / "municipalities" / each.region / each.municipality;
    std::error_code fault;
    const bool has_data =
        std::find(with_data.begin(), with_data.end(), each.municipality) != with_data.end();
    if (has_data || std::filesystem::is_directory(place, fault)) {
      keeper->parts_->remembered[each.municipality] = {each.region, each.fingerprint};
    }
  }
  TRY_DO(keeper->reload(hand_of_start()));
  return keeper;
}

std::shared_ptr<const PolicyInUse> PolicyKeeper::policy() const {
  const std::lock_guard lock(parts_->swap);
  return parts_->in_use;
}

void PolicyKeeper::on_reload(std::function<void(const Reload&)> hear) {
  parts_->hear = std::move(hear);
}

// --- weighing

Result<PolicyKeeper::Weighed> PolicyKeeper::weigh_folder(const FileChanges* changes) {
  Parts& parts = *parts_;
  const auto in_use = policy();
  const BundleMaker archived = [&](const std::string& name, const std::string& fingerprint) {
    lab::ArchivedPolicies archive(parts.loans.house.region(), parts.loans.scripts);
    return archive.bundle(name, fingerprint).value_or(nullptr);
  };
  for (int attempt = 1;; ++attempt) {
    TRY(const auto folder, parts.folder.look());
    std::optional<ChangedParts> changed;
    if (changes != nullptr) {
      TRY(changed, ChangedParts::over(*folder, *changes));
    }
    const policy::Parts& files = changed ? static_cast<const policy::Parts&>(*changed) : *folder;
    Weighed weighed;
    weighed.workshop = parts.workshop;
    weighed.keys = files.keys();
    if (changed) {
      weighed.touched = changed->touched();
    }
    const auto judge = [&]() -> Result<void> {
      TRY(const policy::Loaded loaded, weighed.workshop.shelf.load(files, parts.loans.scripts));
      TRY(const CaseVerdicts verdicts,
          weighed.workshop.cases.ask(files, loaded, fingerprints_of(*in_use, parts.remembered),
                                     parts.loans.scripts, parts.loans.calendar));
      weighed.cases = verdicts.asked;
      weighed.weighing =
          weigh_policy(weighed.keys, loaded, verdicts, *in_use, parts.remembered, archived);
      return {};
    };
    if (const auto judged = judge(); judged) {
      return weighed;
    } else if (judged.error().fault != Fault::conflict || attempt == most_attempts) {
      return tl::unexpected<Error>(judged.error());
    }
  }
}

Result<Reload> PolicyKeeper::weigh(const FileChanges& changes) {
  TRY_DO(check_paths(changes));
  const std::lock_guard one_at_a_time(parts_->reloading);
  TRY(const Weighed weighed, weigh_folder(&changes));
  Reload reload = weighed.told();
  reload.at = parts_->loans.clock.now();
  return reload;
}

// --- replacing

Result<Reload> PolicyKeeper::reload(const Hand& by, const std::string& reason) {
  const std::lock_guard one_at_a_time(parts_->reloading);
  TRY(Weighed weighed, weigh_folder(nullptr));
  return bring_into_force(std::move(weighed), by, reason, Ends::nothing);
}

// A host that only looked, and saw nothing new, writes nothing down.
Result<Reload> PolicyKeeper::bring_into_force(Weighed weighed, const Hand& by,
                                              const std::string& reason, Ends ends) {
  Parts& parts = *parts_;
  Reload reload = weighed.told();
  reload.id = ReloadId::make(parts.loans.random);
  reload.at = parts.loans.clock.now();
  reload.by = by;
  reload.reason = reason;
  reload.in_force = true;
  const bool only_looked = by.user_id == hand_of_start().user_id && ends == Ends::nothing &&
                           by.role != hand_of_regional_it().role && !weighed.weighing.has_news;
  if (!only_looked) {
    // A policy is in the archive before the first decision is taken under it.
    const auto written =
        parts.loans.house.region().write([&](store::WriteTransaction& transaction) {
          return keep_reload(transaction, reload, *weighed.weighing.next, ends == Ends::a_change);
        });
    TRY_DO(written);
  }
  parts.workshop = std::move(weighed.workshop);
  parts.remembered.clear();
  {
    const std::lock_guard lock(parts.swap);
    parts.in_use = std::move(weighed.weighing.next);
  }
  if (!only_looked && parts.hear) {
    parts.hear(reload);
  }
  return reload;
}

// --- putting files

// The texts that are replaced are kept first; whoever stops in the middle ends the work later.
Result<void> PolicyKeeper::write(const FileChanges& changes) {
  store::RegionStore& region = parts_->loans.house.region();
  FileChanges before;
  for (const auto& [path, text] : changes) {
    before.emplace(path, text_in_folder(root_ / path));
  }
  const auto begun = region.write([&](store::WriteTransaction& transaction) -> Result<void> {
    for (const auto& [path, text] : before) {
      if (text) {
        TRY_DO(records::keep_text(transaction, *text));
      }
    }
    return records::begin_change(transaction, to_value(changes));
  });
  TRY_DO(begun);
  const auto written = write_files(root_, changes);
  if (!written) {
    // What was there comes back; when even that cannot be written, the next start ends the change.
    TRY_DO(write_files(root_, before));
    TRY_DO(region.write(
        [](store::WriteTransaction& transaction) { return records::end_change(transaction); }));
  }
  return written;
}

Result<Reload> PolicyKeeper::put(const FileChanges& changes, const Hand& by,
                                 const std::string& reason) {
  if (reason.empty()) {
    return refuse(Fault::invalid, "Say why the policy changes: a reason is needed.", "/reason");
  }
  TRY_DO(check_paths(changes));
  const std::lock_guard one_at_a_time(parts_->reloading);
  TRY_DO(end_change_under_way());
  TRY(Weighed weighed, weigh_folder(&changes));
  if (stops(weighed.weighing, weighed.touched, *policy())) {
    Reload refused = weighed.told();
    refused.at = parts_->loans.clock.now();
    refused.by = by;
    refused.reason = reason;
    return refused;
  }
  TRY_DO(write(changes));
  const std::int64_t cases = weighed.cases;
  // What was tried is what the folder holds now, so nothing is loaded or asked twice.
  parts_->workshop = std::move(weighed.workshop);
  TRY(Weighed written, weigh_folder(nullptr));
  written.cases += cases;
  return bring_into_force(std::move(written), by, reason, Ends::a_change);
}

// One that was cut off, by the end of the host or by a disk that was full.
Result<void> PolicyKeeper::end_change_under_way() {
  store::RegionStore& region = parts_->loans.house.region();
  TRY(const auto under_way, region.read([](store::ReadTransaction& transaction) {
    return records::change_under_way(transaction);
  }));
  if (!under_way) {
    return {};
  }
  TRY_DO(write_files(root_, changes_from(*under_way)));
  return region.write(
      [](store::WriteTransaction& transaction) { return records::end_change(transaction); });
}

}  // namespace naober::studio

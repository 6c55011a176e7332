#include "lab/municipality_export.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "access/account.h"
#include "access/accounts.h"
#include "base/hash.h"
#include "base/host_version.h"
#include "base/json.h"
#include "journal/base64.h"
#include "journal/journal.h"
#include "journal/journal_line.h"
#include "journal/proof.h"
#include "journal/verify.h"
#include "lab/export_files.h"
#include "records/policy_archive.h"
#include "records/policy_history.h"
#include "store/bystander.h"
#include "store/moment.h"

namespace naober::lab {
namespace {

namespace files = std::filesystem;

constexpr int policies_at_a_time = 200;

class Export {
 public:
  Export(const ExportPlaces& places, const std::string& municipality, Instant now)
      : places_(places), name_(municipality), now_(now) {}

  Result<Exported> carry_out() {
    if (files::exists(places_.to)) {
      return refuse(Fault::conflict, "This folder is there already; name one that is not.",
                    places_.to.string());
    }
    const auto there = store::files_in(places_.data);
    if (name_ == "region" || std::find(there.begin(), there.end(), name_) == there.end()) {
      return refuse(Fault::not_found,
                    "This data folder has no file of '" + name_ + "'; nothing was written.", name_);
    }
    TRY_DO(copy_data());
    TRY_DO(write_journal());
    TRY_DO(write_policies());
    TRY_DO(write_people());
    TRY_DO(write_export_file(places_.to / "README.md", readme()));
    return write_manifest();
  }

 private:
  Result<void> copy_data() {
    const auto data = places_.to / "data";
    TRY_DO(make_export_folder(data / "keys"));
    const auto file = places_.data / (name_ + ".db");
    const auto person_keys = places_.data / (name_ + ".keys.db");
    TRY(const auto moment, store::Moment::take({file, person_keys}));
    TRY_DO(moment.copy(file, data / (name_ + ".db")));
    TRY_DO(moment.copy(person_keys, data / (name_ + ".keys.db")));
    for (const auto& entry : files::directory_iterator(places_.data / "keys")) {
      const auto key = entry.path().filename().string();
      if (key.starts_with(name_ + ".")) {
        TRY(const auto content, read_export_file(entry.path()));
        TRY_DO(write_export_file(data / "keys" / key, content));
      }
    }
    return {};
  }

  // From the copy, so that journal.jsonl and the database say the same.
  Result<void> write_journal() {
    TRY(auto file, store::Bystander::open(places_.to / "data", name_));
    return file->read([&](store::ReadTransaction& transaction) -> Result<void> {
      std::string lines;
      TRY_DO(journal::each(transaction, 1, [&](const journal::NumberedEntry& entry) {
        ++exported_.journal_entries;
        lines += journal::line_of(entry) + '\n';
        return true;
      }));
      if (auto note = journal::newest_checkpoint(transaction)) {
        lines += write_json(Map{{"checkpoint", *std::move(note)}}) + '\n';
      }
      return write_export_file(places_.to / "journal.jsonl", lines);
    });
  }

  Result<void> write_policies() {
    TRY(auto region, store::Bystander::open(places_.data, "region"));
    return region->read([&](store::ReadTransaction& transaction) -> Result<void> {
      std::int64_t before = 0;
      while (true) {
        TRY(const auto page, records::history_of(transaction, name_, before, policies_at_a_time));
        for (const auto& held : page) {
          TRY_DO(write_policy(transaction, held));
          before = held.number;
        }
        if (page.size() < static_cast<std::size_t>(policies_at_a_time)) {
          return {};
        }
      }
    });
  }

  Result<void> write_policy(store::ReadTransaction& transaction,
                            const records::BundleInForce& held) {
    TRY(const auto sources, records::files_of_bundle(transaction, name_, held.fingerprint));
    for (const auto& source : sources) {
      TRY_DO(write_export_file(places_.to / "policy-archive" / held.fingerprint / source.path,
                               source.text));
      if (!held.until) {
        TRY_DO(write_export_file(places_.to / "policy" / source.path, source.text));
      }
    }
    history_.push_back(Map{{"fingerprint", held.fingerprint},
                           {"from", held.from.text()},
                           {"until", held.until ? Value(held.until->text()) : Value()},
                           {"by", held.by},
                           {"role", held.role},
                           {"reason", held.reason}});
    if (!held.until) {
      return copy_own_folder(held.region);
    }
    return {};
  }

  // What decides nothing and is the municipality's all the same: its tests, its pages; and the
  // calendar, without which no term is counted.
  Result<void> copy_own_folder(const std::string& region) {
    region_ = region;
    TRY_DO(copy_folder(files::path("municipalities") / region / name_));
    return copy_folder(files::path("municipalities") / "calendar");
  }

  Result<void> copy_folder(const files::path& folder) {
    if (!files::is_directory(places_.policy / folder)) {
      return {};
    }
    for (const auto& entry : files::recursive_directory_iterator(places_.policy / folder)) {
      const auto path = files::relative(entry.path(), places_.policy);
      if (entry.is_regular_file() && !entry.is_symlink() &&
          !files::exists(places_.to / "policy" / path)) {
        TRY(const auto content, read_export_file(entry.path()));
        TRY_DO(write_export_file(places_.to / "policy" / path, content));
      }
    }
    return {};
  }

  Result<void> write_people() {
    TRY(auto region, store::Bystander::open(places_.data, "region"));
    TRY(auto people, region->read([&](store::ReadTransaction& transaction) {
      return access::people_of(transaction, name_);
    }));
    List list;
    for (const auto& [account, assignment] : people) {
      list.push_back(Map{{"user_id", account.user.text()},
                         {"login_name", account.login_name},
                         {"display_name", account.display_name},
                         {"organisation", account.organisation},
                         {"role", assignment.role},
                         {"from", assignment.from},
                         {"till", assignment.till ? Value(*assignment.till) : Value()},
                         {"assigned_by", assignment.assigned_by}});
    }
    return write_export_file(
        places_.to / "people.json",
        write_pretty_json(Map{{"people", std::move(list)}, {"policies", history_}}));
  }

  std::string readme() const {
    return "# " + name_ +
           "\n\nEverything that this municipality had in a host it shared: files, policy, journal "
           "and keys.\nKeep it secret: with `data/keys` everybody's identity can be read.\n\n"
           "Check it, with nothing but the program:\n\n"
           "    naober verify-export .\n\n"
           "Go on with a host of your own:\n\n"
           "    naober serve --data data --policy policy\n\n"
           "Make the first account with `naober user add … --administrator`; `people.json` tells "
           "who held which role.\n`policy-archive/` has every policy that was ever in force, by "
           "the fingerprint that a decision names.\n";
  }

  Result<Exported> write_manifest() {
    List listed;
    TRY(const auto all, export_files_in(places_.to));
    for (const auto& [path, file] : all) {
      ++exported_.files;
      exported_.bytes += file.size;
      listed.push_back(Map{
          {"path", path}, {"size", static_cast<std::int64_t>(file.size)}, {"sha256", file.sha256}});
    }
    const auto text = write_pretty_json(
        Map{{"form", export_form},
            {"municipality", name_},
            {"region", region_},
            {"made_at", now_.text()},
            {"host", host_version},
            {"journal_entries", static_cast<std::int64_t>(exported_.journal_entries)},
            {"files", std::move(listed)}});
    TRY_DO(write_export_file(places_.to / export_manifest, text));
    exported_.manifest = hex(sha256(text));
    return exported_;
  }

  const ExportPlaces& places_;
  const std::string& name_;
  Instant now_;
  std::string region_;
  List history_;
  Exported exported_;
};

}  // namespace

Result<Exported> export_municipality(const ExportPlaces& places, const std::string& municipality,
                                     Instant now) {
  return Export(places, municipality, now).carry_out();
}

}  // namespace naober::lab

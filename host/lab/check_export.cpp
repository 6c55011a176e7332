// Checking what a municipality took along: nothing of it is believed.
#include <algorithm>
#include <set>

#include "base/json.h"
#include "journal/verify.h"
#include "lab/export_files.h"
#include "lab/municipality_export.h"
#include "records/client.h"
#include "records/identity.h"
#include "store/bystander.h"
#include "store/vault.h"

namespace naober::lab {
namespace {

namespace files = std::filesystem;

// A folder for the length of a check: a vault may write in what it opens.
class Scratch {
 public:
  explicit Scratch(Random& random)
      : folder_(files::temp_directory_path() / ("naober_check_" + ClientId::make(random).text())) {}
  ~Scratch() {
    std::error_code ignored;
    files::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const files::path& folder() const { return folder_; }

 private:
  files::path folder_;
};

void check_files(const Value& manifest, const std::map<std::string, ExportFile>& there,
                 ExportFindings& findings) {
  std::set<std::string> listed;
  const auto* list = manifest.find("files");
  const auto* items = list == nullptr ? nullptr : list->as<List>();
  for (const Value& item : items == nullptr ? List() : *items) {
    const std::string path(item.text_at("path"));
    listed.insert(path);
    const auto found = there.find(path);
    if (found == there.end()) {
      findings.wrong.push_back(path + " is missing");
    } else if (found->second.sha256 != item.text_at("sha256")) {
      findings.wrong.push_back(path + " was changed");
    }
  }
  for (const auto& [path, file] : there) {
    if (!listed.contains(path)) {
      findings.wrong.push_back(path + " does not stand in the manifest");
    }
  }
  findings.files = there.size();
}

Result<void> check_journal(const files::path& data, const Value& manifest,
                           ExportFindings& findings) {
  TRY(auto text, read_export_file(data / "keys" / (findings.municipality + ".seal.pub")));
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  TRY(const auto key, journal::VerifierKey::parse(text));
  TRY(auto file, store::Bystander::open(data, findings.municipality));
  TRY(const auto found, file->read([&](store::ReadTransaction& transaction) {
    return journal::verify(transaction, key);
  }));
  findings.journal_entries = found.entries;
  if (!found.sound()) {
    findings.wrong.push_back("the journal is broken at entry " +
                             std::to_string(found.first_break->number) + ": " +
                             found.first_break->says);
  }
  const auto* entries = manifest.find("journal_entries");
  const auto* count = entries == nullptr ? nullptr : entries->as<std::int64_t>();
  if (count == nullptr || *count != static_cast<std::int64_t>(found.entries)) {
    findings.wrong.push_back("the journal has another number of entries than the manifest says");
  }
  return {};
}

// Opens every identity with the keys of the folder; one that was erased stays closed, rightly.
Result<void> check_identities(const files::path& data, const Clock& clock, Random& random,
                              ExportFindings& findings) {
  const Scratch scratch(random);
  const auto& name = findings.municipality;
  for (const auto& file : {name + ".keys.db", std::string("keys/") + name + ".key"}) {
    TRY(const auto content, read_export_file(data / file));
    TRY_DO(write_export_file(scratch.folder() / file, content));
  }
  TRY(auto vault, store::Vault::open(scratch.folder() / "keys" / (name + ".key"),
                                     scratch.folder() / (name + ".keys.db"), clock, random));
  TRY(auto file, store::Bystander::open(data, name));
  TRY(const auto sealed, file->read([](store::ReadTransaction& transaction) {
    return records::all_sealed_identities(transaction);
  }));
  for (const auto& [client, bytes] : sealed) {
    TRY(const bool erased, vault->is_destroyed(client.text()));
    if (erased) {
      ++findings.erased;
    } else if (records::open_identity(*vault, client, bytes)) {
      ++findings.identities;
    } else {
      findings.wrong.push_back("the identity of " + client.text() + " does not open");
    }
  }
  return {};
}

void note(const Result<void>& checked, ExportFindings& findings) {
  if (!checked) {
    findings.wrong.push_back(checked.error().says);
  }
}

}  // namespace

Result<ExportFindings> check_export(const files::path& folder, const Clock& clock, Random& random) {
  TRY(const auto text, read_export_file(folder / export_manifest));
  TRY(const auto manifest, read_json(text));
  if (manifest.text_at("form") != export_form) {
    return refuse(Fault::invalid, "This is no manifest of an export that this version reads.",
                  (folder / export_manifest).string());
  }
  ExportFindings findings;
  findings.municipality = manifest.text_at("municipality");
  TRY(const auto there, export_files_in(folder));
  check_files(manifest, there, findings);
  if (findings.sound()) {
    note(check_journal(folder / "data", manifest, findings), findings);
    note(check_identities(folder / "data", clock, random, findings), findings);
  }
  return findings;
}

}  // namespace naober::lab

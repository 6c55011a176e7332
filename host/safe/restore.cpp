#include "safe/restore.h"

#include <fstream>
#include <iterator>
#include <optional>

#include "journal/verify.h"
#include "safe/folder.h"
#include "store/bystander.h"
#include "store/secret_file.h"

namespace naober::safe {

namespace {

namespace fs = std::filesystem;

Result<std::string> text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return refuse(Fault::not_found, "There is no such file; is this the folder of a backup?",
                  file.string());
  }
  return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

// The key that a sealed backup asks for.
Result<std::string> key_for(const Manifest& manifest, const fs::path& backup,
                            const fs::path& key_file) {
  if (!manifest.sealed) {
    return std::string();
  }
  if (key_file.empty()) {
    return refuse(Fault::invalid, "This backup is sealed; name the file with its key (--key)",
                  backup.string());
  }
  return store::read_secret(key_file, store::file_key_size);
}

// The readable manifest of a sealed backup could be edited; the sealed one could not.
Result<void> check_sealed_manifest(const fs::path& backup, const std::string& key,
                                   const std::string& readable) {
  const fs::path opened = fs::temp_directory_path() /
                          ("naober_manifest_" + hex(sha256(backup.string() + key)).substr(0, 16));
  std::error_code ignored;
  fs::remove(opened, ignored);
  TRY_DO(store::open_sealed_file(backup / "manifest.json.sealed", opened, key, "manifest.json"));
  const auto sealed = text_of(opened);
  fs::remove(opened, ignored);
  if (!sealed || *sealed != readable) {
    return refuse(Fault::invalid, "The manifest was edited after the backup was made",
                  (backup / "manifest.json").string());
  }
  return {};
}

Result<void> bring_file(const fs::path& backup, const BackupFile& file, const std::string& key,
                        const fs::path& folder) {
  const fs::path from = backup / "data" / file.name;
  const fs::path to = folder / file.name;
  if (key.empty()) {
    TRY_DO(store::copy_file(from, to));
  } else {
    TRY_DO(store::open_sealed_file(from.string() + ".sealed", to, key, file.name));
  }
  TRY(const auto sum, store::sum_of_file(to));
  if (sum != file.sum) {
    return refuse(
        Fault::invalid,
        "This file is not as it was when the backup was made (its size or SHA-256 differs "
        "from the manifest); nothing was restored",
        from.string());
  }
  return {};
}

// Computes a journal anew, and holds it against the checkpoint of the day of the backup.
Result<RestoredJournal> check_journal(const fs::path& folder, const BackupJournal& journal) {
  TRY(const auto key, journal::VerifierKey::read(folder / "keys" / (journal.name + ".seal.pub")));
  std::vector<journal::Checkpoint> witnessed;
  if (!journal.checkpoint.empty()) {
    TRY(auto checkpoint, key.open(journal.checkpoint));
    witnessed.push_back(std::move(checkpoint));
  }
  TRY(auto file, store::Bystander::open(folder, journal.name));
  TRY(const auto findings, file->read([&](store::ReadTransaction& transaction) {
    return journal::verify(transaction, key, witnessed);
  }));
  if (!findings.sound()) {
    return refuse(Fault::invalid,
                  "The journal breaks at entry " + std::to_string(findings.first_break->number) +
                      ": " + findings.first_break->says,
                  journal.name + ".db");
  }
  return RestoredJournal{journal.name, findings.entries, findings.checkpoints};
}

// Keys of another moment could miss the newest residents, or bring an erased one back.
Result<void> check_pair(const Manifest& files, const Manifest& keys, const fs::path& keys_from) {
  if (keys.holds != Manifest::Holds::keys) {
    return refuse(Fault::invalid, "This folder holds no keys that were kept apart",
                  keys_from.string());
  }
  if (keys.made_at < files.made_at) {
    return refuse(Fault::invalid,
                  "These keys are older than the files, so the newest residents could not be read; "
                  "name the folder with the newest keys",
                  keys_from.string());
  }
  return {};
}

bool is_key(std::string_view name) {
  return name.starts_with("keys/") || name.ends_with(".keys.db");
}

Result<void> check_request(const RestoreOptions& options, const Manifest& manifest) {
  if (manifest.holds == Manifest::Holds::keys) {
    return refuse(Fault::invalid, "This folder holds keys alone; name it as --keys-from",
                  options.from.string());
  }
  if (manifest.holds == Manifest::Holds::files && options.keys_from.empty()) {
    return refuse(Fault::invalid,
                  "The keys of this backup were kept apart; name their folder (--keys-from)",
                  options.from.string());
  }
  return {};
}

}  // namespace

Result<Manifest> manifest_of(const fs::path& backup, const fs::path& key_file) {
  TRY(const std::string text, text_of(backup / "manifest.json"));
  TRY(auto manifest, read_manifest(text));
  if (manifest.sealed && !key_file.empty()) {
    TRY(const std::string key, key_for(manifest, backup, key_file));
    TRY_DO(check_sealed_manifest(backup, key, text));
  }
  return manifest;
}

Result<Restored> restore(const RestoreOptions& options, const BackupProgress& progress) {
  Restored restored;
  TRY(restored.manifest, manifest_of(options.from, options.opens_with));
  TRY_DO(check_request(options, restored.manifest));
  TRY(const std::string key, key_for(restored.manifest, options.from, options.opens_with));
  std::vector<std::pair<fs::path, BackupFile>> all;
  const bool keys_apart = !options.keys_from.empty();
  for (const BackupFile& file : restored.manifest.files) {
    if (!keys_apart || !is_key(file.name)) {
      all.emplace_back(options.from, file);
    }
  }
  if (keys_apart) {
    TRY(const auto keys, manifest_of(options.keys_from, options.opens_with));
    TRY_DO(check_pair(restored.manifest, keys, options.keys_from));
    for (const BackupFile& file : keys.files) {
      all.emplace_back(options.keys_from, file);
    }
  }
  TRY(auto into, UnfinishedFolder::make(options.to, UnfinishedFolder::Replaces::nothing));
  const fs::path folder = into.path() / "data";
  std::size_t done = 0;
  for (const auto& [from, file] : all) {
    if (progress) {
      progress(file.name, done, all.size());
    }
    TRY_DO(bring_file(from, file, key, folder));
    ++done;
  }
  for (const BackupJournal& journal : restored.manifest.journals) {
    TRY(auto checked, check_journal(folder, journal));
    restored.journals.push_back(std::move(checked));
  }
  remove_shared_memory(folder);
  TRY_DO(into.finish("data"));
  return restored;
}

}  // namespace naober::safe

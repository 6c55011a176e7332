#include "safe/backup.h"

#include <algorithm>
#include <map>
#include <thread>
#include <vector>

#include "base/host_version.h"
#include "journal/proof.h"
#include "safe/folder.h"
#include "store/bystander.h"
#include "store/moment.h"
#include "store/secret_file.h"

namespace naober::safe {

namespace {

namespace fs = std::filesystem;

// One file of the house: its name below data/, where it is, and whether it belongs to the keys.
struct Source {
  std::string name;
  fs::path file;
  bool is_database = false;
  bool is_key = false;
};

Result<std::vector<Source>> sources_of(const BackupOptions& options) {
  const fs::path keys = options.keys.empty() ? options.data / "keys" : options.keys;
  std::vector<Source> sources;
  for (const std::string& name : store::files_in(options.data)) {
    sources.push_back({name + ".db", options.data / (name + ".db"), true, false});
    const fs::path person_keys = options.data / (name + ".keys.db");
    if (fs::exists(person_keys)) {
      sources.push_back({name + ".keys.db", person_keys, true, true});
    }
  }
  if (sources.empty()) {
    return refuse(Fault::not_found,
                  "There is no house in this folder; name the folder that 'naober serve' works in",
                  options.data.string());
  }
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(keys, error)) {
    // A key that is just being written bears another name until it is whole (store/secret_file.h).
    const std::string file = entry.path().filename().string();
    if (!file.ends_with(".new") && entry.is_regular_file() && file.front() != '.') {
      sources.push_back({"keys/" + file, entry.path(), false, true});
    }
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.name < b.name; });
  return sources;
}

// A municipality's file is there a moment before its keys are, and the public one comes last
// (journal/sealer.h). Without it a restore could not check the journal, so it is waited for.
Result<void> check_journals_have_keys(const std::vector<Source>& sources) {
  for (const Source& source : sources) {
    if (source.is_key || !source.is_database) {
      continue;
    }
    const std::string key = "keys/" + source.file.stem().string() + ".seal.pub";
    const bool there = std::any_of(sources.begin(), sources.end(),
                                   [&key](const Source& other) { return other.name == key; });
    if (!there) {
      return refuse(Fault::not_found,
                    "The public key of this journal is missing, so a restore could not check it; "
                    "start the host, which puts it back, and make the backup again",
                    key);
    }
  }
  return {};
}

Result<std::vector<Source>> settled_sources_of(const BackupOptions& options) {
  const auto until = std::chrono::steady_clock::now() + options.patience;
  for (;;) {
    TRY(auto sources, sources_of(options));
    const auto whole = check_journals_have_keys(sources);
    if (whole) {
      return sources;
    }
    if (std::chrono::steady_clock::now() >= until) {
      return tl::unexpected<Error>(whole.error());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

using KeySums = std::map<std::string, store::FileSum>;

Result<KeySums> sums_of_keys(const std::vector<Source>& sources) {
  KeySums sums;
  for (const Source& source : sources) {
    if (!source.is_database) {
      TRY(const auto sum, store::sum_of_file(source.file));
      sums.emplace(source.name, sum);
    }
  }
  return sums;
}

// A key that was replaced while we copied would not open the keys of our moment.
Result<void> check_same_keys(const std::vector<Source>& sources, const KeySums& before,
                             const Manifest& manifest) {
  bool same = true;
  for (const BackupFile& file : manifest.files) {
    const auto known = before.find(file.name);
    same = same && (known == before.end() || known->second == file.sum);
  }
  for (const Source& source : sources) {
    same =
        same && !(source.file.extension() == ".key" && fs::exists(source.file.string() + ".next"));
  }
  if (!same) {
    return refuse(Fault::unavailable,
                  "The key of a municipality was replaced while its backup was made; make it "
                  "again. Nothing was left behind.");
  }
  return {};
}

Result<store::Moment> moment_of(const std::vector<Source>& sources) {
  std::vector<fs::path> databases;
  for (const Source& source : sources) {
    if (source.is_database) {
      databases.push_back(source.file);
    }
  }
  return store::Moment::take(databases);
}

// Where the journal in a copied file stands. The file lies in a folder under its own name.
Result<BackupJournal> journal_of(const fs::path& folder, const std::string& name) {
  TRY(auto file, store::Bystander::open(folder, name));
  auto note = file->read(
      [](store::ReadTransaction& transaction) { return journal::newest_checkpoint(transaction); });
  if (!note && note.error().fault != Fault::not_found) {
    return tl::unexpected<Error>(note.error());
  }
  return BackupJournal{name, note ? *note : std::string()};
}

// Copies one file into the backup's folder, and sums it up.
Result<BackupFile> put_file(const Source& source, const store::Moment& moment,
                            const UnfinishedFolder& into) {
  const fs::path plain = into.path() / "data" / source.name;
  if (source.is_database) {
    TRY_DO(moment.copy(source.file, plain));
  } else {
    TRY_DO(store::copy_file(source.file, plain));
  }
  TRY(const auto sum, store::sum_of_file(plain));
  return BackupFile{source.name, sum};
}

// A municipality's file is sealed last, when its journal has been read.
Result<void> seal_all(const Manifest& manifest, const UnfinishedFolder& into,
                      const std::string& key) {
  for (const BackupFile& file : manifest.files) {
    const fs::path plain = into.path() / "data" / file.name;
    TRY_DO(store::seal_file(plain, plain.string() + ".sealed", key, file.name));
    fs::remove(plain);
  }
  return {};
}

Result<Manifest> fill(const UnfinishedFolder& into, const std::vector<Source>& sources,
                      Manifest manifest, const store::Moment& moment, const std::string& key,
                      const std::function<void(const std::string&)>& before_each) {
  for (const Source& source : sources) {
    before_each(source.name);
    TRY(auto file, put_file(source, moment, into));
    manifest.files.push_back(std::move(file));
    if (source.is_database && !source.is_key) {
      const std::string name = source.file.stem().string();
      TRY(auto journal, journal_of(into.path() / "data", name));
      manifest.journals.push_back(std::move(journal));
    }
  }
  remove_shared_memory(into.path() / "data");
  if (manifest.sealed) {
    TRY_DO(seal_all(manifest, into, key));
  }
  const fs::path written = into.path() / "manifest.json";
  TRY_DO(store::write_durably(written, write_manifest(manifest), 0600));
  if (manifest.sealed) {
    TRY_DO(store::seal_file(written, written.string() + ".sealed", key, "manifest.json"));
  }
  return manifest;
}

}  // namespace

Result<Backup> make_backup(const BackupOptions& options, const Clock& clock,
                           const BackupProgress& progress) {
  TRY(const auto sources, settled_sources_of(options));
  std::string key;
  if (!options.seal_with.empty()) {
    TRY(key, store::read_secret(options.seal_with, store::file_key_size));
  }
  TRY(auto into, UnfinishedFolder::make(options.to, UnfinishedFolder::Replaces::nothing));
  TRY(const auto keys_before, sums_of_keys(sources));
  TRY(const auto moment, moment_of(sources));

  const bool apart = !options.keys_to.empty();
  Backup backup;
  backup.manifest.holds = apart ? Manifest::Holds::files : Manifest::Holds::everything;
  backup.manifest.made_at = clock.now();
  backup.manifest.host_version = host_version;
  backup.manifest.sealed = !key.empty();
  backup.keys_manifest = backup.manifest;
  backup.keys_manifest.holds = Manifest::Holds::keys;

  std::size_t done = 0;
  const auto before_each = [&](const std::string& name) {
    if (progress) {
      progress(name, done, sources.size());
    }
    ++done;
  };
  std::vector<Source> first;
  std::vector<Source> keys;
  for (const Source& source : sources) {
    (apart && source.is_key ? keys : first).push_back(source);
  }
  TRY(backup.manifest, fill(into, first, std::move(backup.manifest), moment, key, before_each));
  if (apart) {
    TRY(auto keys_into,
        UnfinishedFolder::make(options.keys_to, UnfinishedFolder::Replaces::what_was_there));
    TRY(backup.keys_manifest,
        fill(keys_into, keys, std::move(backup.keys_manifest), moment, key, before_each));
    TRY_DO(check_same_keys(sources, keys_before, backup.keys_manifest));
    // The keys go first: files without their keys would be of no use.
    TRY_DO(keys_into.finish());
  }
  if (!apart) {
    TRY_DO(check_same_keys(sources, keys_before, backup.manifest));
  }
  TRY_DO(into.finish());
  return backup;
}

}  // namespace naober::safe

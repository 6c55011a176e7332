// naober backup, naober restore: the whole house in a folder, and back.
#include <fmt/format.h>
#include <unistd.h>

#include "base/id.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "safe/backup.h"
#include "safe/restore.h"
#include "store/secret_file.h"

namespace naober::cli {

namespace {

// One line that moves on, for people; nothing in a log.
safe::BackupProgress progress_on(const Console& console) {
  if (::isatty(STDERR_FILENO) == 0) {
    return {};
  }
  return [&console](const std::string& file, std::size_t done, std::size_t all) {
    console.complaint << fmt::format("\r\033[K{} of {}: {}", done + 1, all, file) << std::flush;
  };
}

void end_progress(const Console& console) {
  if (::isatty(STDERR_FILENO) != 0) {
    console.complaint << "\r\033[K" << std::flush;
  }
}

// In the largest unit that leaves a number one can grasp.
std::string size_of(const safe::Manifest& manifest) {
  double bytes = 0;
  for (const auto& file : manifest.files) {
    bytes += static_cast<double>(file.sum.bytes);
  }
  return bytes < 1e6   ? fmt::format("{:.0f} kB", bytes / 1e3)
         : bytes < 1e9 ? fmt::format("{:.1f} MB", bytes / 1e6)
                       : fmt::format("{:.2f} GB", bytes / 1e9);
}

Result<void> make_key(const Arguments& arguments) {
  SystemRandom random;
  TRY_DO(store::make_secret(arguments.value("--key"), store::file_key_size, random));
  return {};
}

Result<int> backup(const Arguments& arguments, const Console& console) {
  if (arguments.given("--make-key")) {
    if (!arguments.given("--key")) {
      return refuse(Fault::invalid, "say in which file the new key comes", "--key");
    }
    TRY_DO(make_key(arguments));
    console.out << fmt::format(
        "{}: a new key. Keep a copy of it in another place than the backups.\n",
        arguments.value("--key"));
  }
  safe::BackupOptions options;
  options.data = arguments.value("--data");
  options.keys = arguments.value("--keys");
  options.to = arguments.value("FOLDER");
  options.keys_to = arguments.value("--keys-to");
  options.seal_with = arguments.value("--key");
  const auto made = safe::make_backup(options, SystemClock(), progress_on(console));
  end_progress(console);
  if (!made) {
    return tl::unexpected<Error>(made.error());
  }
  console.out << fmt::format(
      "{}: {} files, {}, {} journals, as they were at {}{}\n", arguments.value("FOLDER"),
      made->manifest.files.size(), size_of(made->manifest), made->manifest.journals.size(),
      made->manifest.made_at.text(), made->manifest.sealed ? ", sealed" : "");
  if (!made->keys_manifest.files.empty()) {
    console.out << fmt::format("{}: {} files with keys, of the same moment\n",
                               arguments.value("--keys-to"), made->keys_manifest.files.size());
  } else {
    console.out << "The keys are in it: whoever has this folder can read the identities.\n";
  }
  return 0;
}

int run_backup(const Arguments& arguments, const Console& console) {
  const auto code = backup(arguments, console);
  return code ? *code : complain(console, code.error());
}

int run_restore(const Arguments& arguments, const Console& console) {
  safe::RestoreOptions options;
  options.from = arguments.value("FOLDER");
  options.keys_from = arguments.value("--keys-from");
  options.to = arguments.value("--data");
  options.opens_with = arguments.value("--key");
  const auto restored = safe::restore(options, progress_on(console));
  end_progress(console);
  if (!restored) {
    return complain(console, restored.error());
  }
  for (const safe::RestoredJournal& journal : restored->journals) {
    console.out << fmt::format("{}: journal sound, {} entries, {} checkpoints\n", journal.name,
                               journal.entries, journal.checkpoints);
  }
  console.out << fmt::format(
      "{}: {} files as they were at {}. 'naober serve --data {}' opens it.\n",
      arguments.value("--data"), restored->manifest.files.size(), restored->manifest.made_at.text(),
      arguments.value("--data"));
  return 0;
}

}  // namespace

const Command backup_command{
    "backup",
    "Copies the whole data folder, while the host serves.",
    R"(All files are of one and the same moment: writing waits for some milliseconds, reading does not. The folder
appears when it is whole. Every file stands in manifest.json with its size and SHA-256, and every journal with
its newest signed checkpoint; 'naober restore' checks all of that.

Residents' keys make their identities readable. With --keys-to they go into a folder of their own, of which only
the newest is kept: whoever is erased later, is then erased from all older backups too. With --key everything is
sealed (XChaCha20-Poly1305), so that a backup may lie on a disk of somebody else.

Examples:
  naober backup /backups/2026-11-23 --data data --keys-to /safe/keys
  naober backup /backups/2026-11-23 --key /safe/backup.key --make-key

Exit codes: 0 made, 2 it could not be made, and nothing is left behind.)",
    {{"FOLDER", "Where the backup comes; it must not be there yet."}},
    {{"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."},
     {"--keys-to", "FOLDER", "Keep the keys apart, in this folder; older ones there are replaced."},
     {"--key", "FILE", "Seal everything with the key in this file."},
     {"--make-key", "", "Make that key first; refused when the file is there already."}},
    run_backup};

const Command restore_command{
    "restore",
    "Puts a backup back into an empty data folder, and proves that it is whole.",
    R"(Every file must have the size and hash of the manifest, and every journal is computed anew: it must hold the very
entries that were signed when the backup was made. The data folder appears when all of that is so.

Whoever was erased after the backup was made stays erased when the newest keys are used: those that were kept apart
(--keys-to of 'naober backup', or folder/keys of 'serve --backup-to'), which may also take the place of keys that stand in
the backup itself. A host that opens the restored folder destroys again what an erased resident had in it. With older
keys the erased would be readable again: then destroy them once more.

Examples:
  naober restore /backups/2026-11-23 --data data --keys-from /safe/keys
  naober restore /backups/2026-11-23 --data elsewhere --key /safe/backup.key

Exit codes: 0 restored and proven, 2 it could not be restored, and nothing is left behind.)",
    {{"FOLDER", "The backup."}},
    {{"--data", "FOLDER", "The data folder that comes; it must not be there yet, or be empty.",
      "data"},
     {"--keys-from", "FOLDER", "The keys, when they were kept apart."},
     {"--key", "FILE", "The key that it was sealed with."}},
    run_restore};

}  // namespace naober::cli

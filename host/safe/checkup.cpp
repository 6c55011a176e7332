#include "safe/checkup.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

#include "journal/checkpoint.h"
#include "journal/journal.h"
#include "journal/proof.h"
#include "store/bystander.h"

namespace naober::safe {

namespace {

namespace fs = std::filesystem;
using Verdict = Observation::Verdict;

constexpr std::uint64_t megabyte = 1'000'000;
// Less than this, and a busy day may not fit any more.
constexpr std::uint64_t least_room = 1000 * megabyte;
constexpr rlim_t least_file_handles = 1024;
// Clocks of two machines may differ so much; more is a clock that was set back.
constexpr std::int64_t clock_slack_milliseconds = 60'000;

bool is_behind(Instant now, Instant newest) {
  return newest.milliseconds > now.milliseconds + clock_slack_milliseconds;
}

Observation set_back(Instant now, Instant newest, const std::string& newest_in) {
  return {Verdict::bad, "clock",
          "it is " + now.text() + " here, and the journal of " + newest_in + " goes to " +
              newest.text() + ": the clock was set back; set it right before the host opens"};
}

// When the journal of this file was written last; the beginning of time when that cannot be told.
Instant newest_in_journal(const fs::path& data, const std::string& name) {
  const auto file = store::Bystander::open(data, name);
  if (!file) {
    return {};
  }
  const auto last = (*file)->read([](store::ReadTransaction& transaction) {
    return journal::page(transaction, std::numeric_limits<std::int64_t>::max(), 1);
  });
  return last && !last->empty() ? last->front().entry.at : Instant{};
}

class Checkup {
 public:
  Checkup(const CheckupOptions& options, const Clock& clock)
      : options_(options),
        keys_(options.keys.empty() ? options.data / "keys" : options.keys),
        clock_(clock) {}

  std::vector<Observation> run() {
    if (!look_at_folder()) {
      return std::move(seen_);
    }
    look_at_disk();
    look_at_file_handles();
    for (const std::string& name : store::files_in(options_.data)) {
      look_at_keys(name);
      look_at_file(name + ".db", name == "region" ? "region" : "municipality");
      if (fs::exists(options_.data / (name + ".keys.db"))) {
        look_at_file(name + ".keys.db", "keys");
      }
      look_at_journal(name);
    }
    look_at_clock();
    return std::move(seen_);
  }

 private:
  void say(Verdict verdict, std::string what, std::string says) {
    seen_.push_back({verdict, std::move(what), std::move(says)});
  }

  // Who may look into it, whose it is, and whether there is a house at all.
  bool look_at_folder() {
    struct stat about = {};
    if (::stat(options_.data.c_str(), &about) != 0) {
      say(Verdict::bad, "data folder",
          options_.data.string() + " cannot be read (" + std::strerror(errno) +
              "); name the folder of the host with --data");
      return false;
    }
    if (store::files_in(options_.data).empty()) {
      say(Verdict::attention, "data folder",
          options_.data.string() + " holds no house yet; 'naober serve' makes one there");
      return false;
    }
    if ((about.st_mode & 077U) != 0) {
      say(Verdict::attention, "data folder",
          "others can look into it; take their rights away (chmod 700 " + options_.data.string() +
              ")");
    } else if (::access(options_.data.c_str(), W_OK) != 0) {
      say(Verdict::bad, "data folder", "you cannot write in it; run this as the user of the host");
    } else {
      say(Verdict::good, "data folder", "for its owner alone");
    }
    return true;
  }

  // A host at work makes and removes files meanwhile; what is gone takes no room.
  static std::uint64_t bytes_in(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code gone;
    fs::recursive_directory_iterator entry(folder, gone);
    while (!gone && entry != fs::recursive_directory_iterator()) {
      std::error_code unknown;
      const std::uint64_t size = entry->is_regular_file(unknown) ? entry->file_size(unknown) : 0;
      bytes += unknown ? 0 : size;
      entry.increment(gone);
    }
    return bytes;
  }

  void look_at_disk() {
    struct statvfs disk = {};
    if (::statvfs(options_.data.c_str(), &disk) != 0) {
      say(Verdict::bad, "disk", std::string("cannot be asked: ") + std::strerror(errno));
      return;
    }
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    const std::uint64_t used = bytes_in(options_.data);
    const std::string room = std::to_string(free / megabyte) + " MB free, " +
                             std::to_string(used / megabyte) + " MB in use";
    if (free < least_room) {
      say(Verdict::bad, "disk", room + "; make room before it is full");
    } else if (free < used) {
      say(Verdict::attention, "disk", room + "; a backup beside it would not fit");
    } else {
      say(Verdict::good, "disk", room);
    }
  }

  void look_at_file_handles() {
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const std::string says = std::to_string(limit.rlim_cur) + " at once";
    if (limit.rlim_cur < least_file_handles) {
      say(Verdict::attention, "file handles", says + "; a host wants 1024 or more (ulimit -n)");
    } else {
      say(Verdict::good, "file handles", says);
    }
  }

  bool is_for_owner_alone(const fs::path& file) {
    struct stat about = {};
    if (::stat(file.c_str(), &about) != 0) {
      say(Verdict::bad, file.filename().string(),
          std::string("is missing (") + std::strerror(errno) + "); restore it from a backup");
      return false;
    }
    if ((about.st_mode & 077U) != 0) {
      say(Verdict::bad, file.filename().string(),
          "others can read this key; take their rights away (chmod 600) and consider it known");
      return false;
    }
    return true;
  }

  // The region has no residents, and so no key of its own for identities.
  void look_at_keys(const std::string& name) {
    bool good = is_for_owner_alone(keys_ / (name + ".seal"));
    if (fs::exists(options_.data / (name + ".keys.db"))) {
      good = is_for_owner_alone(keys_ / (name + ".key")) && good;
    }
    if (const auto key = journal::VerifierKey::read(keys_ / (name + ".seal.pub")); !key) {
      say(Verdict::bad, name + ".seal.pub", key.error().says);
      good = false;
    }
    if (good) {
      say(Verdict::good, "keys of " + name, "there, and for their owner alone");
    }
  }

  void look_at_file(const std::string& file, const char* database) {
    const auto found = store::examine(options_.data / file, database, options_.depth);
    if (!found) {
      say(Verdict::bad, file, found.error().says);
    } else if (!found->damage.empty()) {
      say(Verdict::bad, file, "damaged (" + found->damage + "); restore a backup");
    } else if (found->missing_migrations > 0) {
      say(Verdict::attention, file,
          "whole; this version will bring it up to date when it opens it (" +
              std::to_string(found->missing_migrations) + " changes): make a backup first");
    } else {
      say(Verdict::good, file, "whole, and of this version");
    }
  }

  // The newest seal only: 'naober journal verify' computes it all.
  void look_at_journal(const std::string& name) {
    const auto key = journal::VerifierKey::read(keys_ / (name + ".seal.pub"));
    auto file = store::Bystander::open(options_.data, name);
    if (!key || !file) {
      return;  // said already
    }
    const auto seen = (*file)->read(
        [&](store::ReadTransaction& transaction) { return read_newest(transaction, *key); });
    if (!seen) {
      say(Verdict::bad, "journal of " + name, seen.error().says);
      return;
    }
    if (seen->at > newest_.at) {
      newest_ = *seen;
      newest_in_ = name;
    }
    say(Verdict::good, "journal of " + name,
        std::to_string(seen->entries) + " entries, " +
            (seen->sealed == 0 ? "not sealed yet"
                               : "sealed up to " + std::to_string(seen->sealed)));
  }

  struct Newest {
    std::int64_t entries = 0;
    std::uint64_t sealed = 0;
    Instant at{};
  };

  static Result<Newest> read_newest(store::ReadTransaction& transaction,
                                    const journal::VerifierKey& key) {
    Newest newest;
    TRY(const auto last, journal::page(transaction, std::numeric_limits<std::int64_t>::max(), 1));
    if (!last.empty()) {
      newest.entries = last.front().number;
      newest.at = last.front().entry.at;
    }
    const auto note = journal::newest_checkpoint(transaction);
    if (note) {
      TRY(const auto checkpoint, key.open(*note));
      newest.sealed = checkpoint.size;
    } else if (note.error().fault != Fault::not_found) {
      return tl::unexpected<Error>(note.error());
    }
    return newest;
  }

  void look_at_clock() {
    if (is_behind(clock_.now(), newest_.at)) {
      seen_.push_back(set_back(clock_.now(), newest_.at, newest_in_));
    } else {
      say(Verdict::good, "clock", clock_.now().text() + ", after everything that was written");
    }
  }

  const CheckupOptions& options_;
  const fs::path keys_;
  const Clock& clock_;
  std::vector<Observation> seen_;
  Newest newest_;
  std::string newest_in_;
};

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::good:
      return "good";
    case Verdict::attention:
      return "attention";
    case Verdict::bad:
      break;
  }
  return "bad";
}

std::optional<Observation> clock_that_was_set_back(const fs::path& data, const Clock& clock) {
  for (const std::string& name : store::files_in(data)) {
    const Instant newest = newest_in_journal(data, name);
    if (is_behind(clock.now(), newest)) {
      return set_back(clock.now(), newest, name);
    }
  }
  return std::nullopt;
}

std::vector<Observation> check_up(const CheckupOptions& options, const Clock& clock) {
  return Checkup(options, clock).run();
}

}  // namespace naober::safe

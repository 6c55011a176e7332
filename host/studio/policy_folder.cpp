#include "studio/policy_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <optional>
#include <set>
#include <utility>

#include "policy/loader.h"

namespace naober::studio {
namespace {

constexpr int most_attempts = 20;
// Coarser than the tick of any file system's clock.
constexpr std::int64_t blink = 50'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// By the clock that stamps files, which is the system's and no other.
std::int64_t now_on_disk() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return nanoseconds(now);
}

// The folder itself, so that what lies below is looked up from there and not from the top.
struct OpenRoot {
  explicit OpenRoot(const std::filesystem::path& path)
      : descriptor(open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}
  ~OpenRoot() {
    if (descriptor >= 0) {
      close(descriptor);
    }
  }
  OpenRoot(const OpenRoot&) = delete;
  OpenRoot& operator=(const OpenRoot&) = delete;
  int descriptor;
};

struct OpenFolder {
  OpenFolder(int root, const std::string& path) {
    const int descriptor = openat(root, path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    stream = descriptor < 0 ? nullptr : fdopendir(descriptor);
    if (descriptor >= 0 && stream == nullptr) {
      close(descriptor);
    }
  }
  ~OpenFolder() {
    if (stream != nullptr) {
      closedir(stream);
    }
  }
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  DIR* stream = nullptr;
};

// As policy::is_policy_file, which takes a path to pieces: most names tell by themselves.
bool is_policy(std::string_view name, const std::string& path) {
  return (name.ends_with(".lua") && name.size() > 4) ||
         (name.ends_with(".html") && policy::is_policy_file(path));
}

template <class Stamp>
Stamp stamp_of(const std::string& path, const struct stat& status) {
  return {path, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
          status.st_ino};
}

tl::unexpected<Error> cannot_read(const std::string& path) {
  return refuse(Fault::unavailable, fmt::format("cannot read {}: {}", path, std::strerror(errno)),
                path);
}

}  // namespace

// --- looking

// What look() hands out: the keys of now, and the texts of what it has just read.
class PolicyFolder::Snapshot final : public policy::Parts {
 public:
  explicit Snapshot(const PolicyFolder& folder) : folder_(folder) {}

  const policy::PartKeys& keys() const override { return keys_; }

  Result<std::vector<policy::SourceFile>> files(const std::string& part) const override {
    if (const auto read = texts_.find(part); read != texts_.end()) {
      return read->second;
    }
    const auto seen = folder_.seen_.find(part);
    if (seen == folder_.seen_.end()) {
      return std::vector<policy::SourceFile>();
    }
    auto files = folder_.read(seen->second.stamps);
    if (!files || policy::part_key(*files) != seen->second.key) {
      return refuse(Fault::conflict, "The policy folder changed while it was read.", part);
    }
    return files;
  }

  policy::PartKeys keys_;
  std::map<std::string, std::vector<policy::SourceFile>, std::less<>> texts_;

 private:
  const PolicyFolder& folder_;
};

std::optional<PolicyFolder::Listing> PolicyFolder::list_anew(int root, const std::string& folder) {
  Listing listing;
  listing.part = policy::part_of(folder + "/any");
  const std::int64_t began = now_on_disk();
  const OpenFolder open(root, folder);
  struct stat status {};
  if (open.stream == nullptr || fstat(dirfd(open.stream), &status) != 0) {
    return std::nullopt;
  }
  listing.stamp = stamp_of<Stamp>(folder, status);
  listing.settled = listing.stamp.changed < began - blink;
  while (const dirent* entry = readdir(open.stream)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") {
      continue;
    }
    std::string path = fmt::format("{}/{}", folder, name);
    if (entry->d_type == DT_DIR) {
      listing.folders.push_back(std::move(path));
    } else if (is_policy(name, path)) {
      listing.files.push_back(std::move(path));
    }
  }
  std::sort(listing.files.begin(), listing.files.end());
  return listing;
}

Result<const PolicyFolder::Listing*> PolicyFolder::list(int root, const std::string& folder) {
  struct stat status {};
  const bool is_there = fstatat(root, folder.c_str(), &status, 0) == 0;
  const auto before = listings_.find(folder);
  if (is_there && before != listings_.end() && before->second.settled &&
      before->second.stamp == stamp_of<Stamp>(folder, status)) {
    return &before->second;
  }
  std::optional<Listing> fresh = list_anew(root, folder);
  if (!fresh) {
    listings_.erase(folder);
    return errno == ENOENT ? Result<const Listing*>(nullptr)
                           : cannot_read((root_ / folder).string());
  }
  return &(listings_[folder] = *std::move(fresh));
}

Result<PolicyFolder::Stamps> PolicyFolder::walk(const std::set<std::string>* parts) {
  Stamps found;
  bool any = false;
  const OpenRoot root(root_);
  if (root.descriptor < 0 && errno != ENOENT) {
    return cannot_read(root_.string());
  }
  std::vector<std::string> folders = {"plugins", "municipalities"};
  if (parts != nullptr) {
    folders.assign(parts->begin(), parts->end());
  }
  if (root.descriptor < 0) {
    folders.clear();
  }
  while (!folders.empty()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    TRY(const Listing* const listing, list(root.descriptor, folder));
    if (listing == nullptr) {
      continue;  // one of the two, or one that went while we walked
    }
    any = true;
    for (const std::string& below : listing->folders) {
      // Of some parts each is walked for itself: a region's own folder holds those of its
      // municipalities.
      if (parts == nullptr || policy::part_of(below + "/any") == listing->part) {
        folders.push_back(below);
      }
    }
    for (const std::string& path : listing->files) {
      struct stat status {};
      if (fstatat(root.descriptor, path.c_str(), &status, 0) == 0 && S_ISREG(status.st_mode)) {
        found[listing->part].push_back(stamp_of<Stamp>(path, status));
      }
    }
  }
  if (!any && parts == nullptr) {
    return refuse(Fault::not_found,
                  fmt::format("{} holds no policy: it has neither plugins/ nor municipalities/",
                              root_.string()));
  }
  for (auto& [part, stamps] : found) {
    std::sort(stamps.begin(), stamps.end(),
              [](const Stamp& a, const Stamp& b) { return a.path < b.path; });
  }
  return found;
}

Result<std::vector<policy::SourceFile>> PolicyFolder::read(const std::vector<Stamp>& stamps) const {
  std::vector<policy::SourceFile> files;
  files.reserve(stamps.size());
  for (const Stamp& stamp : stamps) {
    // One that has grown or shrunk since shows in the next walk.
    std::string text(static_cast<std::size_t>(stamp.size), '\0');
    std::ifstream stream(root_ / stamp.path, std::ios::binary);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (!stream.is_open() || stream.bad()) {
      return refuse(Fault::unavailable, fmt::format("cannot read the file {}", stamp.path),
                    stamp.path);
    }
    files.push_back({stamp.path, std::move(text)});
  }
  return files;
}

// A second write within the same tick of the clock does not show in the times.
bool PolicyFolder::is_settled(const std::vector<Stamp>& stamps, std::int64_t now) {
  return std::all_of(stamps.begin(), stamps.end(),
                     [&](const Stamp& stamp) { return stamp.changed < now - blink; });
}

bool PolicyFolder::is_as_seen(const std::string& part, const std::vector<Stamp>& stamps) const {
  const auto before = seen_.find(part);
  return before != seen_.end() && before->second.settled && before->second.stamps == stamps;
}

// Walks and reads until nothing that was read moved meanwhile.
Result<std::unique_ptr<policy::Parts>> PolicyFolder::look() {
  auto snapshot = std::make_unique<Snapshot>(*this);
  std::int64_t began = now_on_disk();
  TRY(Stamps found, walk());
  std::set<std::string> was_read;
  std::set<std::string> tried;
  std::optional<Error> failure;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    std::vector<std::string> moved;
    failure.reset();
    for (const auto& [part, stamps] : found) {
      const bool is_new = !was_read.contains(part);
      if (is_new ? !is_as_seen(part, stamps) : seen_.at(part).stamps != stamps) {
        moved.push_back(part);
      }
    }
    if (moved.empty()) {
      std::erase_if(seen_, [&](const auto& entry) { return !found.contains(entry.first); });
      for (const auto& [part, seen] : seen_) {
        snapshot->keys_.emplace(part, seen.key);
      }
      return std::unique_ptr<policy::Parts>(std::move(snapshot));
    }
    for (const std::string& part : moved) {
      tried.insert(part);
      // One that went meanwhile shows in the next walk.
      auto files = read(found.at(part));
      if (!files) {
        failure = files.error();
      } else {
        seen_[part] =
            Seen{found.at(part), policy::part_key(*files), is_settled(found.at(part), began)};
        snapshot->texts_[part] = *std::move(files);
        was_read.insert(part);
      }
    }
    began = now_on_disk();
    // What lies in no part's folder is found from the top alone.
    TRY(Stamps again, walk(tried.contains("") ? nullptr : &tried));
    for (const std::string& part : tried) {
      if (const auto there = again.find(part); there != again.end()) {
        found[part] = std::move(there->second);
      } else {
        found.erase(part);
      }
    }
  }
  if (failure) {
    return tl::unexpected<Error>(*failure);
  }
  return refuse(Fault::unavailable,
                "The policy folder does not stand still: its files keep changing.", root_.string());
}

// --- trying

Result<ChangedParts> ChangedParts::over(const policy::Parts& below, const FileChanges& changes) {
  ChangedParts parts(below);
  parts.keys_ = below.keys();
  for (const auto& [path, text] : changes) {
    const std::string part = policy::part_of(path);
    if (!parts.changed_.contains(part)) {
      TRY(parts.changed_[part], below.files(part));
    }
    std::vector<policy::SourceFile>& files = parts.changed_[part];
    std::erase_if(files, [&](const policy::SourceFile& file) { return file.path == path; });
    if (text) {
      files.push_back({path, *text});
    }
  }
  for (auto& [part, files] : parts.changed_) {
    std::sort(
        files.begin(), files.end(),
        [](const policy::SourceFile& a, const policy::SourceFile& b) { return a.path < b.path; });
    if (files.empty()) {
      parts.keys_.erase(part);
    } else {
      parts.keys_[part] = policy::part_key(files);
    }
  }
  return parts;
}

Result<std::vector<policy::SourceFile>> ChangedParts::files(const std::string& part) const {
  const auto changed = changed_.find(part);
  return changed == changed_.end() ? below_->files(part) : changed->second;
}

std::vector<std::string> ChangedParts::touched() const {
  std::vector<std::string> parts;
  for (const auto& [part, files] : changed_) {
    parts.push_back(part);
  }
  return parts;
}

}  // namespace naober::studio

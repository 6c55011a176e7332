#include "studio/folder_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>

namespace naober::studio {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

constexpr std::uint32_t moves = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB |
                                IN_ONLYDIR | IN_DONT_FOLLOW;

}  // namespace

struct FolderWatch::Parts {
  fs::path root;
  std::function<void()> hear;
  WatchTerms terms;
  int events = -1;
  int stop = -1;
  std::thread thread;

  ~Parts() {
    for (const int descriptor : {events, stop}) {
      if (descriptor >= 0) {
        close(descriptor);
      }
    }
  }

  // Watches every folder; the kernel knows those that it watches already. Folders come and go while
  // we walk: what went needs no watch, and what came is told by the folder above it.
  bool watch_all() const {
    bool any = inotify_add_watch(events, root.c_str(), moves) >= 0;
    for (const char* part : {"plugins", "municipalities"}) {
      any = inotify_add_watch(events, (root / part).c_str(), moves) >= 0 && any;
      std::error_code fault;
      fs::recursive_directory_iterator folders(root / part, fault);
      for (const fs::recursive_directory_iterator end; !fault && folders != end;
           folders.increment(fault)) {
        if (folders->is_directory(fault) &&
            inotify_add_watch(events, folders->path().c_str(), moves) < 0 && errno == ENOSPC) {
          return false;
        }
      }
    }
    return any;
  }

  // Takes the events away; what they say does not matter.
  void drain() const {
    std::array<char, 16384> buffer{};
    while (read(events, buffer.data(), buffer.size()) > 0) {
    }
  }

  void run() {
    std::optional<Steady::time_point> first;
    std::array<pollfd, 2> wanted{{{events, POLLIN, 0}, {stop, POLLIN, 0}}};
    for (;;) {
      int wait = -1;
      if (first) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            *first + terms.at_latest - Steady::now());
        wait = static_cast<int>(std::max<std::int64_t>(0, std::min(left, terms.still).count()));
      }
      const int ready = poll(wanted.data(), wanted.size(), wait);
      if (wanted[1].revents != 0) {
        return;
      }
      if (ready > 0) {
        drain();
        first = first.value_or(Steady::now());
      }
      const bool is_still = ready == 0;
      if (first && (is_still || Steady::now() >= *first + terms.at_latest)) {
        first.reset();
        // New folders first: what is written into them from now on is told.
        watch_all();
        hear();
      }
    }
  }
};

FolderWatch::FolderWatch(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
  parts_->thread = std::thread([running = parts_.get()] { running->run(); });
}

FolderWatch::~FolderWatch() {
  const std::uint64_t one = 1;
  // An eventfd that cannot be written is one that is signalled already.
  [[maybe_unused]] const ssize_t written = write(parts_->stop, &one, sizeof one);
  parts_->thread.join();
}

Result<std::unique_ptr<FolderWatch>> FolderWatch::start(const fs::path& root,
                                                        std::function<void()> hear,
                                                        WatchTerms terms) {
  auto parts = std::make_unique<Parts>();
  parts->root = root;
  parts->hear = std::move(hear);
  parts->terms = terms;
  parts->events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  parts->stop = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (parts->events < 0 || parts->stop < 0 || !parts->watch_all()) {
    return refuse(Fault::unavailable,
                  fmt::format("the policy folder cannot be watched: {} (raise "
                              "fs.inotify.max_user_watches, or serve without --watch)",
                              std::strerror(errno)),
                  root.string());
  }
  return std::unique_ptr<FolderWatch>(new FolderWatch(std::move(parts)));
}

}  // namespace naober::studio

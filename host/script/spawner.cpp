#include "script/spawner.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

#include "script/wire.h"

namespace naober::script {

namespace {

tl::unexpected<Error> cannot(const char* what, int error) {
  return refuse(Fault::unavailable, fmt::format("no script worker could be started: {}: {}", what,
                                                std::strerror(error)));
}

// The worker gets its end of the socket as file 3, our standard error (it closes that itself), an
// empty environment, and no other file.
int start(const std::string& program, int socket, pid_t& process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, wire_socket);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, wire_socket + 1);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::string name = "naober-script";
  char* arguments[] = {name.data(), nullptr};
  char* environment[] = {nullptr};
  const int error =
      posix_spawn(&process, program.c_str(), &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

Result<Spawned> spawn_now(const std::string& program) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return cannot("socketpair", errno);
  }
  constexpr int room = 1 << 20;
  setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
  setsockopt(ends[1], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
  Spawned spawned{-1, ends[0]};
  const int error = start(program, ends[1], spawned.process);
  close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    return cannot(program.c_str(), error);
  }
  return spawned;
}

}  // namespace

Spawner::Spawner(std::string program)
    : program_(std::move(program)), answer_(Spawned{}), thread_([this] { serve(); }) {}

Spawner::~Spawner() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

Result<Spawned> Spawner::spawn() {
  const std::lock_guard turn(one_at_a_time_);
  std::unique_lock lock(mutex_);
  wanted_ = true;
  answered_ = false;
  changed_.notify_all();
  changed_.wait(lock, [this] { return answered_; });
  return answer_;
}

void Spawner::serve() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return wanted_ || closing_; });
    if (closing_) {
      return;
    }
    wanted_ = false;
    answer_ = spawn_now(program_);
    answered_ = true;
    changed_.notify_all();
  }
}

}  // namespace naober::script

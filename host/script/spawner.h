// Starts worker processes, always from one and the same thread.
//
// A worker asks to be killed when its parent dies, and the kernel takes the *thread* that started
// it for the parent. Were workers started by whoever happens to need one, the end of a request's
// thread would take them along. So one thread lives as long as the pool and does nothing but this.
#pragma once

#include <sys/types.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.h"

namespace naober::script {

struct Spawned {
  pid_t process = -1;
  int socket = -1;  // our end; whoever gets this closes it and reaps the process
};

class Spawner {
 public:
  explicit Spawner(std::string program);
  ~Spawner();
  Spawner(const Spawner&) = delete;
  Spawner& operator=(const Spawner&) = delete;

  // Fault::unavailable when no process can be started.
  Result<Spawned> spawn();

 private:
  void serve();

  const std::string program_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool wanted_ = false;
  bool answered_ = false;
  bool closing_ = false;
  Result<Spawned> answer_;
  std::mutex one_at_a_time_;
  std::thread thread_;
};

}  // namespace naober::script

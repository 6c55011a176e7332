// One worker process and the conversation with it (script/wire.h): frames out, frames in.
//
// Owns the process: whoever drops this, ends it. Not for two threads at a time; Pool sees to that.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "script/spawner.h"

namespace naober::script {

// How a conversation may end before its time.
enum class Loss { none, ended, silent, out_of_form };

struct Frame {
  char type = 0;
  std::string_view body;  // valid until the next receive()
};

class WorkerProcess {
 public:
  explicit WorkerProcess(Spawned spawned) : spawned_(spawned) {}
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  pid_t process() const { return spawned_.process; }
  // Whether it is still there, as far as can be told without asking it.
  bool alive() const;
  // Sends one frame: `frame` starts with room for the length (4 bytes), then type and body.
  Loss send(std::string& frame, std::chrono::milliseconds silence);
  // The next frame. `silence` is how long the worker may say nothing at all.
  Loss receive(Frame& frame, std::chrono::milliseconds silence);

 private:
  Loss fill(std::chrono::milliseconds silence);

  Spawned spawned_;
  std::string buffer_;
  std::size_t start_ = 0;
};

// Building and reading frame bodies.
class FrameWriter {
 public:
  explicit FrameWriter(char type) : bytes(4, '\0') { bytes.push_back(type); }
  void byte(unsigned value) { bytes.push_back(static_cast<char>(value)); }
  void count(std::size_t value);
  void number(std::uint64_t value);
  void text(std::string_view value);
  // A text whose length is not known yet: begin, append to `bytes`, end.
  std::size_t begin_text();
  void end_text(std::size_t place);
  std::string bytes;
};

class FrameReader {
 public:
  explicit FrameReader(std::string_view body) : rest_(body) {}
  unsigned byte();
  std::uint32_t count();
  std::uint64_t number();
  std::string_view text();
  // Whether all that was asked for was there.
  bool fine() const { return fine_; }

 private:
  std::string_view take(std::size_t size);
  std::string_view rest_;
  bool fine_ = true;
};

}  // namespace naober::script

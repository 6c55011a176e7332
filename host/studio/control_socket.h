// The door for regional IT on the machine itself: a socket in the data folder that only the owner
// of the folder can open (0600). No password is needed: whoever can open it can read the data
// anyway.
//
// One line of JSON goes in, one line comes out, and the connection closes. Questions are answered
// one after another.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "base/result.h"
#include "base/value.h"

namespace naober::studio {

// The socket of a data folder: data/naober.socket.
std::filesystem::path control_socket_in(const std::filesystem::path& data);

class ControlSocket {
 public:
  using Answer = std::function<Result<Value>(const Value& question)>;

  // Listens from now on, on a thread of its own; a socket that an ended host left behind is
  // replaced. The caller holds the lock of the data folder. unavailable when it cannot listen.
  static Result<std::unique_ptr<ControlSocket>> open(const std::filesystem::path& data,
                                                     Answer answer);
  // Waits for the answer that is being given, and takes the socket away.
  ~ControlSocket();

 private:
  struct Parts;
  explicit ControlSocket(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// Asks the host that runs over this data folder. What it refuses comes back as it was refused;
// unavailable when no host runs there, not_allowed when the socket is somebody else's.
Result<Value> ask_running_host(const std::filesystem::path& data, const Value& question);

}  // namespace naober::studio

#include "studio/control_socket.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include "base/json.h"

namespace naober::studio {
namespace {

namespace fs = std::filesystem;

constexpr const char* socket_name = "naober.socket";
constexpr std::size_t question_bytes = 64u << 10;
constexpr std::size_t answer_bytes = 64u << 20;
// How long somebody may hold the line without a word.
constexpr int silence = 10'000;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }
  int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Error> unavailable(std::string_view what, const fs::path& where) {
  return refuse(Fault::unavailable, fmt::format("{}: {}", what, std::strerror(errno)),
                where.string());
}

// A socket's address has room for some hundred bytes; the folder itself may be anywhere. So the
// address goes through the descriptor of the folder.
sockaddr_un address_in(const Descriptor& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = fmt::format("/proc/self/fd/{}/{}", folder.number(), socket_name);
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

// One line, without its end; nothing when the other side says too much, nothing, or is silent.
std::string read_line(int connection, std::size_t most) {
  std::string line;
  std::array<char, 4096> buffer{};
  while (line.size() <= most) {
    pollfd wanted{connection, POLLIN, 0};
    if (poll(&wanted, 1, silence) <= 0) {
      return {};
    }
    const ssize_t got = recv(connection, buffer.data(), buffer.size(), 0);
    if (got <= 0) {
      return {};
    }
    line.append(buffer.data(), static_cast<std::size_t>(got));
    if (const std::size_t end = line.find('\n'); end != std::string::npos) {
      return line.substr(0, end);
    }
  }
  return {};
}

bool send_line(int connection, std::string line) {
  line += '\n';
  for (std::string_view left = line; !left.empty();) {
    const ssize_t sent = send(connection, left.data(), left.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    left.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

Value to_value(const Error& error) {
  return Map{{"fault", static_cast<std::int64_t>(error.fault)},
             {"says", error.says},
             {"about", error.about}};
}

Result<Value> from_answer(const Value& answer) {
  if (const Value* given = answer.find("answer")) {
    return *given;
  }
  const Value* refused = answer.find("refused");
  if (refused == nullptr) {
    return refuse(Fault::unavailable, "the host gave no answer that this program understands");
  }
  const Value* fault = refused->find("fault");
  const auto* number = fault == nullptr ? nullptr : fault->as<std::int64_t>();
  return refuse(number == nullptr ? Fault::unavailable : static_cast<Fault>(*number),
                std::string(refused->text_at("says")), std::string(refused->text_at("about")));
}

// Whether it is we, or root, who knocks: the mode of the socket says so already, this makes sure.
bool is_owner(int connection) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
         (peer.uid == geteuid() || peer.uid == 0);
}

}  // namespace

fs::path control_socket_in(const fs::path& data) { return data / socket_name; }

struct ControlSocket::Parts {
  Parts(Descriptor listening_on, Descriptor stopped_by, fs::path where, Answer answers)
      : listening(std::move(listening_on)),
        stop(std::move(stopped_by)),
        path(std::move(where)),
        answer(std::move(answers)) {}

  Descriptor listening;
  Descriptor stop;
  fs::path path;
  Answer answer;
  std::thread thread;

  void run() {
    for (;;) {
      std::array<pollfd, 2> wanted{{{listening.number(), POLLIN, 0}, {stop.number(), POLLIN, 0}}};
      if (poll(wanted.data(), wanted.size(), -1) < 0 && errno != EINTR) {
        return;
      }
      if (wanted[1].revents != 0) {
        return;
      }
      const Descriptor connection(accept4(listening.number(), nullptr, nullptr, SOCK_CLOEXEC));
      if (connection.number() >= 0 && is_owner(connection.number())) {
        serve(connection.number());
      }
    }
  }

  void serve(int connection) const {
    const auto question = read_json(read_line(connection, question_bytes));
    const auto given = question ? answer(*question) : question;
    send_line(connection, write_json(given ? Map{{"answer", *given}}
                                           : Map{{"refused", to_value(given.error())}}));
  }
};

ControlSocket::ControlSocket(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
  parts_->thread = std::thread([running = parts_.get()] { running->run(); });
}

ControlSocket::~ControlSocket() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(parts_->stop.number(), &one, sizeof one);
  parts_->thread.join();
  std::error_code ignored;
  fs::remove(parts_->path, ignored);
}

Result<std::unique_ptr<ControlSocket>> ControlSocket::open(const fs::path& data, Answer answer) {
  const fs::path path = control_socket_in(data);
  std::error_code ignored;
  fs::remove(path, ignored);
  const Descriptor folder(::open(data.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  Descriptor listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  Descriptor stop(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (folder.number() < 0 || listening.number() < 0 || stop.number() < 0) {
    return unavailable("the control socket cannot be made", path);
  }
  const sockaddr_un address = address_in(folder);
  // Nobody is heard before listen(), and by then it is ours alone.
  if (bind(listening.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0 || listen(listening.number(), 8) != 0) {
    return unavailable("the control socket cannot be opened", path);
  }
  return std::unique_ptr<ControlSocket>(new ControlSocket(
      std::make_unique<Parts>(std::move(listening), std::move(stop), path, std::move(answer))));
}

Result<Value> ask_running_host(const fs::path& data, const Value& question) {
  const Descriptor folder(::open(data.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const Descriptor connection(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const sockaddr_un address = address_in(folder);
  if (folder.number() < 0 || connection.number() < 0 ||
      connect(connection.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
          0) {
    if (errno == EACCES || errno == EPERM) {
      return refuse(Fault::not_allowed,
                    "the host's control socket is somebody else's: run this as the user that runs "
                    "the host",
                    control_socket_in(data).string());
    }
    return refuse(Fault::unavailable,
                  "no host runs over this data folder; start it with naober serve --data, or say "
                  "which folder it serves",
                  data.string());
  }
  if (!send_line(connection.number(), write_json(question))) {
    return unavailable("the host does not listen", control_socket_in(data));
  }
  shutdown(connection.number(), SHUT_WR);
  // A reload may take its time; the host closes the line when it ends.
  std::string line;
  std::array<char, 16384> buffer{};
  for (ssize_t got = 0; (got = recv(connection.number(), buffer.data(), buffer.size(), 0)) > 0;) {
    line.append(buffer.data(), static_cast<std::size_t>(got));
  }
  TRY(const Value answer, read_json(line, {.depth = 32, .bytes = answer_bytes}));
  return from_answer(answer);
}

}  // namespace naober::studio

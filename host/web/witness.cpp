#include "web/witness.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/hash.h"
#include "base/json.h"
#include "journal/base64.h"
#include "safe/checkpoint_folder.h"
#include "store/secret_file.h"

namespace naober::web {

namespace {

constexpr std::chrono::seconds longest_pause{64};
constexpr std::size_t longest_answer = 64u << 10;

std::filesystem::path position_file(const std::filesystem::path& data) {
  return data / "witness.position";
}

// A socket that closes itself.
class Socket {
 public:
  explicit Socket(int descriptor) : descriptor_(descriptor) {}
  ~Socket() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

tl::unexpected<Error> unreachable(const std::string& host, const char* why) {
  return refuse(Fault::unavailable, std::string("The witness cannot be reached: ") + why, host);
}

int connected(const addrinfo& address) {
  const int descriptor =
      ::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC, address.ai_protocol);
  if (descriptor < 0) {
    return -1;
  }
  const timeval patience{10, 0};
  ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(descriptor, address.ai_addr, address.ai_addrlen) == 0) {
    return descriptor;
  }
  ::close(descriptor);
  return -1;
}

Result<int> connect_to(const std::string& host, const std::string& port) {
  addrinfo hints = {};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); code != 0) {
    return unreachable(host, ::gai_strerror(code));
  }
  int descriptor = -1;
  for (const addrinfo* each = found; each != nullptr && descriptor < 0; each = each->ai_next) {
    descriptor = connected(*each);
  }
  ::freeaddrinfo(found);
  if (descriptor < 0) {
    return unreachable(host, std::strerror(errno));
  }
  return descriptor;
}

Result<PostAnswer> parse(const std::string& answer, const std::string& host) {
  PostAnswer told;
  const auto space = answer.find(' ');
  const auto body = answer.find("\r\n\r\n");
  if (!answer.starts_with("HTTP/1.") || space == std::string::npos || body == std::string::npos ||
      std::from_chars(answer.data() + space + 1, answer.data() + answer.size(), told.status).ec !=
          std::errc()) {
    return unreachable(host, "it does not speak HTTP");
  }
  told.body = answer.substr(body + 4);
  return told;
}

}  // namespace

Result<PostAnswer> post_plain(const std::string& host, const std::string& port,
                              const std::string& path, const std::string& body) {
  TRY(const int descriptor, connect_to(host, port));
  const Socket socket(descriptor);
  const std::string request = "POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + port +
                              "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " +
                              std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
  std::string_view left = request;
  while (!left.empty()) {
    const ssize_t count = ::send(socket.descriptor(), left.data(), left.size(), MSG_NOSIGNAL);
    if (count <= 0) {
      return unreachable(host, std::strerror(errno));
    }
    left.remove_prefix(static_cast<std::size_t>(count));
  }
  std::string answer;
  char part[4096];
  ssize_t count = 0;
  while (answer.size() < longest_answer &&
         (count = ::recv(socket.descriptor(), part, sizeof part, 0)) > 0) {
    answer.append(part, static_cast<std::size_t>(count));
  }
  if (count < 0) {
    return unreachable(host, std::strerror(errno));
  }
  return parse(answer, host);
}

Witness::Witness(std::string host, std::string port, std::string path, std::filesystem::path data)
    : host_(std::move(host)),
      port_(std::move(port)),
      path_(std::move(path)),
      data_(std::move(data)) {}

Result<std::unique_ptr<Witness>> Witness::at(const std::string& address,
                                             std::filesystem::path data) {
  constexpr std::string_view scheme = "http://";
  if (!address.starts_with(scheme) || address.size() == scheme.size()) {
    return refuse(Fault::invalid,
                  "The address of a witness has the form http://host:port/path; for https, name "
                  "the proxy that speaks it.",
                  address);
  }
  const std::string rest = address.substr(scheme.size());
  const auto slash = rest.find('/');
  const std::string authority = rest.substr(0, slash);
  const auto colon = authority.rfind(':');
  const std::string port = colon == std::string::npos ? "80" : authority.substr(colon + 1);
  std::unique_ptr<Witness> witness(
      new Witness(authority.substr(0, colon), port,
                  slash == std::string::npos ? "/" : rest.substr(slash), std::move(data)));
  std::ifstream stream(position_file(witness->data_));
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  if (const auto kept = read_json(text); kept && kept->as<Map>() != nullptr) {
    for (const auto& [name, size] : *kept->as<Map>()) {
      if (const auto* count = size.as<std::int64_t>()) {
        witness->taken_.emplace(name, static_cast<std::uint64_t>(*count));
      }
    }
  }
  return witness;
}

Result<void> Witness::tell(const std::string& name) {
  if (std::chrono::steady_clock::now() < not_before_) {
    return tl::unexpected<Error>(last_refusal_);
  }
  TRY(const auto step, safe::checkpoint_step(data_, name, taken_[name]));
  if (step.note.empty() || step.size == taken_[name]) {
    return {};
  }
  std::string body = "old " + std::to_string(taken_[name]) + "\n";
  for (const Hash& hash : step.proof.path) {
    body += journal::base64(bytes_of(hash)) + "\n";
  }
  body += "\n" + step.note;
  auto told = post(name, step.size, body);
  if (told) {
    pause_ = std::chrono::seconds(0);
  } else {
    last_refusal_ = told.error();
    pause_ = std::min(longest_pause, std::max(std::chrono::seconds(1), pause_ * 2));
    not_before_ = std::chrono::steady_clock::now() + pause_;
  }
  return told;
}

Result<void> Witness::post(const std::string& name, std::uint64_t size, const std::string& body) {
  TRY(const auto answer, post_plain(host_, port_, path_, body));
  if (answer.status == 200) {
    return keep(name, size);
  }
  std::uint64_t stands_at = 0;
  if (answer.status == 409 &&
      std::from_chars(answer.body.data(), answer.body.data() + answer.body.size(), stands_at).ec ==
          std::errc()) {
    TRY_DO(keep(name, stands_at));
  }
  return refuse(Fault::unavailable,
                "The witness did not take the checkpoint of '" + name + "' (status " +
                    std::to_string(answer.status) + "): " + answer.body.substr(0, 200),
                host_);
}

Result<void> Witness::keep(const std::string& name, std::uint64_t size) {
  taken_[name] = size;
  Map kept;
  for (const auto& [each, count] : taken_) {
    kept.emplace(each, static_cast<std::int64_t>(count));
  }
  return store::write_durably(position_file(data_), write_json(kept) + "\n", 0600);
}

}  // namespace naober::web

// A client that says exactly what it is told to, byte by byte, over a real socket.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace naober::web {

// What came back, taken apart no further than a test needs.
struct RawAnswer {
  int status = 0;  // 0: nothing came before the other side closed
  std::string head;
  std::string body;

  bool has(std::string_view text) const { return head.find(text) != std::string::npos; }
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr base{};
    std::memcpy(&base, &address, sizeof address);
    connected_ = ::connect(socket_, &base, sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool connected() const { return connected_; }

  // Whether everything could be sent.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return false;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // One answer; a generous limit keeps a broken server from hanging the test, and is no measure.
  RawAnswer receive() {
    RawAnswer answer;
    std::size_t end = std::string::npos;
    while ((end = held_.find("\r\n\r\n")) == std::string::npos) {
      if (!more()) {
        return answer;
      }
    }
    answer.head = held_.substr(0, end + 2);
    held_.erase(0, end + 4);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::size_t length = answer.head.find("Content-Length: ");
    const std::size_t count =
        length == std::string::npos ? 0 : std::stoul(answer.head.substr(length + 16));
    while (held_.size() < count && more()) {
    }
    answer.body = held_.substr(0, count);
    held_.erase(0, count);
    return answer;
  }

  // For answers that go on: everything up to and including `text`, or up to the end.
  std::string until(std::string_view text) {
    std::size_t at = std::string::npos;
    while ((at = held_.find(text)) == std::string::npos && more()) {
    }
    const std::size_t count = at == std::string::npos ? held_.size() : at + text.size();
    std::string taken = held_.substr(0, count);
    held_.erase(0, count);
    return taken;
  }
  // Everything until the other side closes.
  std::string rest() {
    while (more()) {
    }
    return std::exchange(held_, {});
  }

  // Whether the other side has closed, and nothing is left to read.
  bool is_closed() {
    while (more()) {
    }
    return held_.empty() && closed_;
  }

  RawAnswer ask(std::string_view bytes) {
    send(bytes);
    return receive();
  }

 private:
  bool more() {
    pollfd waits{socket_, POLLIN, 0};
    if (closed_ || ::poll(&waits, 1, 30'000) <= 0) {
      return false;
    }
    char bytes[65536];
    const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) {
      closed_ = true;
      return false;
    }
    held_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  bool connected_ = false;
  bool closed_ = false;
  std::string held_;
};

}  // namespace naober::web

// The limit of house_bench.py: what the kernel alone costs. A bare epoll loop per thread that
// answers every request with the same bytes and understands nothing but where a request ends.
//
//   bench_http_limit PORT [THREADS]
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr std::string_view answer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n"
    "{\"hello\":\"world\"}";
constexpr std::string_view end_of_request = "\r\n\r\n";

int listen_on(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  // Every thread listens for itself; the kernel deals out the connections.
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_port = htons(port);
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0 ||
      ::listen(socket, 1024) != 0) {
    std::exit(2);
  }
  return socket;
}

void watch(int poll, int socket) {
  epoll_event wanted{};
  wanted.events = EPOLLIN;
  wanted.data.fd = socket;
  ::epoll_ctl(poll, EPOLL_CTL_ADD, socket, &wanted);
}

void welcome_all(int poll, int listening) {
  while (true) {
    const int socket = ::accept4(listening, nullptr, nullptr, SOCK_NONBLOCK);
    if (socket < 0) {
      return;
    }
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    watch(poll, socket);
  }
}

void answer_all(int socket) {
  char bytes[16'384];
  const ssize_t count = ::read(socket, bytes, sizeof bytes);
  if (count <= 0) {
    ::close(socket);
    return;
  }
  std::string_view left(bytes, static_cast<std::size_t>(count));
  for (std::size_t at = left.find(end_of_request); at != std::string_view::npos;
       at = left.find(end_of_request)) {
    left.remove_prefix(at + end_of_request.size());
    if (::write(socket, answer.data(), answer.size()) < 0) {
      return;
    }
  }
}

void serve(std::uint16_t port) {
  const int listening = listen_on(port);
  const int poll = ::epoll_create1(0);
  watch(poll, listening);
  epoll_event came[256];
  while (true) {
    const int count = ::epoll_wait(poll, came, 256, -1);
    for (int place = 0; place < count; ++place) {
      if (came[place].data.fd == listening) {
        welcome_all(poll, listening);
      } else {
        answer_all(came[place].data.fd);
      }
    }
  }
}

}  // namespace

int main(int count, char** words) {
  const auto port = static_cast<std::uint16_t>(count > 1 ? std::atoi(words[1]) : 8098);
  std::vector<std::jthread> threads;
  for (int i = 0; i < (count > 2 ? std::atoi(words[2]) : 2); ++i) {
    threads.emplace_back(serve, port);
  }
  return 0;
}

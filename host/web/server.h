// The socket side of the HTTP door: it reads requests, keeps the limits, and writes answers.
//
// A few threads own the connections; the work is done on a pool of workers, because a handler may
// wait for the disk or for a script. Each connection has one deadline that is set per stage and
// never moved by activity: dripping a byte a second does not keep a connection alive. What the
// server refuses:
//   400 no or two Host headers, a malformed request, Content-Length together with chunked, two
//   lengths 408 the header or the body did not arrive in time        413 a body larger than allowed
//   431 a header larger than allowed                          503 too many connections or waiting
//   requests                  429 too many waiting requests of one municipality
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "web/http.h"

namespace naober::web {

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free port
  // Both: the house speaks TLS itself (1.2 or later). PEM; the certificate with its chain.
  std::string tls_certificate = {};
  std::string tls_key = {};
  // A proxy stands in front and says in X-Forwarded-Proto and X-Forwarded-For who asks; without
  // this, those headers are believed of nobody.
  bool behind_proxy = false;
  unsigned socket_threads = 2;
  unsigned workers = 32;  // they mostly wait for the pen, whose commits they share
  std::size_t header_bytes = 16u << 10;
  std::size_t body_bytes = 1u << 20;
  std::size_t connections = 1024;
  std::size_t waiting = 512;                      // requests with a worker or in the queue for one
  std::size_t waiting_of_lane = 256;              // the same, of one municipality (web/lanes.h)
  std::chrono::milliseconds idle_time{60'000};    // between two requests
  std::chrono::milliseconds header_time{10'000};  // from the first byte to the end of the header
  std::chrono::milliseconds body_time{30'000};
  std::chrono::milliseconds handler_time{60'000};
  std::chrono::milliseconds closing_time{15'000};  // how long a stop waits for running requests
  // Answers that go on (server-sent events): how many at once, how often each is asked for more,
  // after how much silence a comment shows that we are still there, and how long one may last.
  std::size_t streams = 128;
  std::chrono::milliseconds stream_pause{100};
  std::chrono::milliseconds stream_heartbeat{15'000};
  std::chrono::milliseconds stream_time{600'000};
  // Told of every SIGHUP, beside what the server itself does with it; on the first socket thread,
  // so it does little.
  std::function<void()> when_hung_up = {};
};

// What can be counted at the socket, for /metrics.
struct ServerNumbers {
  std::size_t connections = 0;    // open now
  std::size_t waiting = 0;        // requests with a worker or waiting for one, now
  std::uint64_t accepted = 0;     // connections since the start
  std::uint64_t turned_away = 0;  // connections and requests refused because it was too much
  std::uint64_t timed_out = 0;    // connections cut off at a deadline
  std::size_t streams = 0;        // answers that go on, now
};

class Server {
 public:
  // Binds and listens; nothing is accepted before run(). `service` outlives the server.
  // Fails with Fault::unavailable, saying which address and why.
  static Result<std::unique_ptr<Server>> open(const ServerSettings& settings, Service& service);
  ~Server();

  // The port that was bound.
  std::uint16_t port() const;

  // Serves until stop(), or until SIGTERM or SIGINT when `heed_signals`. Running requests finish
  // first.
  // `ready` is called once, when the signals are heeded and before the first request is.
  enum class Signals { heed, ignore };
  void run(Signals signals, const std::function<void()>& ready = {});
  // From any thread; returns at once, run() returns when the last running request has been
  // answered.
  void stop();

  ServerNumbers numbers() const;

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace naober::web

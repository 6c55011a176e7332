// What a server is made of: loops with connections, a door, workers. For server.cpp (opening,
// accepting, deadlines, closing) and exchange.cpp (one request and its answer) alone.
#pragma once

#include <algorithm>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <chrono>
#include <ctime>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "web/lanes.h"
#include "web/server.h"
#include "web/stream.h"
#include "web/tls.h"
#include "web/wire.h"

namespace naober::web {

namespace asio = boost::asio;
using asio::awaitable;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Steady = std::chrono::steady_clock;

enum class Stage { idle, header, body, handling, writing, streaming, lingering };

// Lives in its coroutine; only its own loop's thread touches it.
struct Connection {
  std::unique_ptr<Stream> stream;
  std::string peer;
  std::string buffer;  // what was read and not yet taken by the parser: [begin, end)
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string out;
  Stage stage = Stage::idle;
  Steady::time_point deadline;
  bool cut_off = false;

  void enter(Stage next, std::chrono::milliseconds time) {
    stage = next;
    deadline = Steady::now() + time;
  }
};

// One thread with its connections.
struct Loop {
  asio::io_context context{1};
  asio::steady_timer sweeper{context};
  std::set<Connection*> connections;
  std::time_t date_second = 0;
  std::string date;

  const std::string& date_now() {
    const std::time_t now = std::time(nullptr);
    if (now != date_second) {
      std::tm parts{};
      gmtime_r(&now, &parts);
      char text[40];
      date.assign(text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts));
      date_second = now;
    }
    return date;
  }
};

struct Server::Parts {
  Parts(const ServerSettings& given, Service& answering) : settings(given), service(answering) {
    for (unsigned i = 0; i < std::max(1u, settings.socket_threads); ++i) {
      loops.push_back(std::make_unique<Loop>());
    }
    acceptor.emplace(loops.front()->context);
    workers.emplace(std::max(1u, settings.workers));
    const LaneLimits limits{std::max(1u, settings.workers), settings.waiting,
                            settings.waiting_of_lane};
    lanes.emplace(limits, [this](const std::string& lane, Lanes::Job job) {
      asio::post(*workers, [this, lane, work = std::move(job)] {
        work();
        lanes->done(lane, Steady::now());
      });
    });
  }

  ServerSettings settings;
  Service& service;
  std::shared_ptr<const TlsIdentity> identity;  // null: plain; only the first loop touches it
  std::vector<std::unique_ptr<Loop>> loops;
  // Both are part of the first loop, so they go before it does.
  std::optional<asio::signal_set> hung_up;  // SIGHUP, once run() heeds it
  std::optional<Tcp::acceptor> acceptor;
  std::optional<asio::thread_pool> workers;
  std::uint16_t bound_port = 0;
  std::atomic<bool> closing{false};
  std::atomic<Steady::rep> close_by{0};
  std::atomic<std::size_t> connections{0};
  std::optional<Lanes> lanes;
  std::atomic<std::uint64_t> accepted{0};
  std::atomic<std::uint64_t> turned_away{0};
  std::atomic<std::uint64_t> timed_out{0};
  std::atomic<std::size_t> streams{0};

  awaitable<void> accept_all();
  void welcome(Loop& loop, Tcp::socket socket);
  void turn_away(Tcp::socket& socket);
  awaitable<void> sweep(Loop& loop);
  void sweep_once(Loop& loop);
  awaitable<void> converse(Loop& loop, std::unique_ptr<Connection> connection);
  // One exchange; says whether the connection stays.
  awaitable<After> exchange(Loop& loop, Connection& connection);
  // 0 when a whole request was read, -1 when the other side left, or the status to refuse with.
  awaitable<int> read_request(Connection& connection, Parser& parser);
  awaitable<int> read_header(Connection& connection, Parser& parser);
  awaitable<bool> read_more(Connection& connection);
  awaitable<Response> work(const Request& request);
  Response too_much(Lanes::Answer why);
  // Sends events until the stream ends, the other side leaves, the time is up or the house closes.
  awaitable<void> stream(Loop& loop, Connection& connection, EventStream& events);
  awaitable<void> refuse_and_linger(Loop& loop, Connection& connection, int status);
  Response answer_safely(const Request& request);
  void begin_closing();
  // Waits for SIGHUP, does what it asks for, and waits on.
  void heed_hang_ups();
  void read_identity_again();
};

}  // namespace naober::web

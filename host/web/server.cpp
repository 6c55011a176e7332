// One coroutine per connection reads, hands over and writes; nothing of it runs off its own thread.
// The parser is Beast's, fed by hand: that costs half of what its templated reads cost to compile
// and less to run. Deadlines are swept, four times a second per thread, rather than held as a timer
// each.
#include "web/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <ctime>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include "web/lanes.h"
#include "web/log.h"
#include "web/stream.h"
#include "web/tls.h"

namespace naober::web {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Steady = std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;
using asio::awaitable;
using asio::redirect_error;
using asio::use_awaitable;

constexpr std::chrono::milliseconds sweep_interval{250};
constexpr std::chrono::milliseconds lingering_time{2'000};

class PlainStream final : public Stream {
 public:
  explicit PlainStream(Tcp::socket socket) : socket_(std::move(socket)) {}

  awaitable<bool> begin() override { co_return true; }
  awaitable<std::size_t> read(asio::mutable_buffer into, error_code& failed) override {
    co_return co_await socket_.async_read_some(into, redirect_error(use_awaitable, failed));
  }
  awaitable<void> write(std::string_view bytes, error_code& failed) override {
    co_await asio::async_write(socket_, asio::buffer(bytes), redirect_error(use_awaitable, failed));
  }
  void end_writing() override {
    error_code ignored;
    socket_.shutdown(Tcp::socket::shutdown_send, ignored);
  }
  void close() override {
    error_code ignored;
    socket_.close(ignored);
  }
  void last_words(std::string_view bytes) override {
    error_code ignored;
    socket_.non_blocking(true, ignored);
    socket_.write_some(asio::buffer(bytes), ignored);
  }
  bool secure() const override { return false; }

 private:
  Tcp::socket socket_;
};

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

enum class After { keep_alive, close };
enum class Content { with_body, head_only };

void write_answer(std::string& out, const Response& response, const std::string& date, After after,
                  Content content) {
  out.clear();
  auto to = std::back_inserter(out);
  fmt::format_to(to, "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason_of(response.status),
                 date);
  const bool bodiless = response.status == 204 || response.status == 304;
  if (response.events != nullptr) {
    // How long it will be nobody knows: it ends when the connection does.
    fmt::format_to(to, "Content-Type: {}\r\n", response.content_type);
  } else if (!bodiless) {
    fmt::format_to(to, "Content-Type: {}\r\nContent-Length: {}\r\n", response.content_type,
                   response.body.size());
  }
  for (const auto& [name, value] : response.headers) {
    out.append(name).append(": ").append(value).append("\r\n");
  }
  out += after == After::close ? "Connection: close\r\n\r\n" : "\r\n";
  if (!bodiless && content == Content::with_body) {
    out += response.body;
  }
}

// The answer with one Retry-After in it, in seconds.
Response come_back_after(std::string_view seconds, Response response) {
  std::erase_if(response.headers,
                [](const auto& header) { return same_name(header.first, "Retry-After"); });
  response.headers.emplace_back("Retry-After", seconds);
  return response;
}

// Why a request that is in form for the parser is still refused, or 0.
int status_of_header(const Parser& parser) {
  const auto& message = parser.get();
  if (message.count(http::field::host) != 1 || message[http::field::host].empty()) {
    return 400;
  }
  if (message.target().empty() || message.target().front() != '/') {
    return 400;
  }
  if (message.count(http::field::transfer_encoding) > 0 && !parser.chunked()) {
    return 501;
  }
  return 0;
}

int status_of(const error_code& failed) {
  if (failed == http::error::header_limit) {
    return 431;
  }
  return failed == http::error::body_limit ? 413 : 400;
}

std::string_view sentence_of(int status) {
  switch (status) {
    case 408:
      return "The request did not arrive in time.";
    case 413:
      return "The body of the request is larger than this house takes (1 MB).";
    case 417:
      return "Only 'Expect: 100-continue' is understood.";
    case 429:
      return "Too much is asked of this municipality right now; try again in a second.";
    case 431:
      return "The header of the request is larger than this house takes (16 kB).";
    case 501:
      return "Only 'Transfer-Encoding: chunked' is understood.";
    case 503:
      return "There is too much to do right now; try again in a second.";
    default:
      return "The request is not well-formed HTTP/1.1: one Host, one length, a path that starts "
             "with '/'.";
  }
}

std::string_view view(boost::core::string_view text) { return {text.data(), text.size()}; }

// Whether what X-Forwarded-* says is believed.
enum class WhoseWord { socket, proxy };

// The proxy adds the address it saw at the end of what it was sent, so only the last one is true.
void believe_proxy(Request& request) {
  request.secure = request.secure || request.header("X-Forwarded-Proto") == "https";
  const std::string_view chain = request.header("X-Forwarded-For");
  const std::size_t last = chain.find_last_of(", ");
  const std::string_view peer = last == std::string_view::npos ? chain : chain.substr(last + 1);
  if (!peer.empty()) {
    request.peer = peer;
  }
}

Request request_from(const Parser& parser, const Connection& connection, WhoseWord whose_word) {
  const auto& message = parser.get();
  Request request;
  request.method = method_named(view(message.method_string()));
  request.target = view(message.target());
  const std::size_t question = request.target.find('?');
  request.path = request.target.substr(0, question);
  if (question != std::string_view::npos) {
    request.query = request.target.substr(question + 1);
  }
  for (const auto& field : message) {
    request.headers.emplace_back(view(field.name_string()), view(field.value()));
  }
  request.body = message.body();
  request.peer = connection.peer;
  request.secure = connection.stream->secure();
  if (whose_word == WhoseWord::proxy) {
    believe_proxy(request);
  }
  return request;
}

}  // namespace

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
  std::optional<asio::signal_set> hung_up;      // SIGHUP, once run() heeds it
  std::vector<std::unique_ptr<Loop>> loops;
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

awaitable<bool> Server::Parts::read_more(Connection& connection) {
  if (connection.begin == connection.end) {
    connection.begin = connection.end = 0;
  } else if (connection.end == connection.buffer.size()) {
    std::copy(connection.buffer.begin() + static_cast<std::ptrdiff_t>(connection.begin),
              connection.buffer.begin() + static_cast<std::ptrdiff_t>(connection.end),
              connection.buffer.begin());
    connection.end -= connection.begin;
    connection.begin = 0;
  }
  error_code failed;
  const auto room = asio::buffer(connection.buffer.data() + connection.end,
                                 connection.buffer.size() - connection.end);
  const std::size_t count = co_await connection.stream->read(room, failed);
  connection.end += count;
  co_return !failed && count > 0;
}

awaitable<int> Server::Parts::read_header(Connection& connection, Parser& parser) {
  while (!parser.is_header_done()) {
    if (connection.begin < connection.end) {
      if (connection.stage == Stage::idle) {
        connection.enter(Stage::header, settings.header_time);
      }
      error_code failed;
      connection.begin += parser.put(asio::buffer(connection.buffer.data() + connection.begin,
                                                  connection.end - connection.begin),
                                     failed);
      if (failed && failed != http::error::need_more) {
        co_return status_of(failed);
      }
      if (!failed) {
        continue;
      }
      if (connection.end - connection.begin >= settings.header_bytes) {
        co_return 431;
      }
    }
    const bool came = co_await read_more(connection);
    if (!came) {
      co_return -1;
    }
  }
  co_return status_of_header(parser);
}

awaitable<int> Server::Parts::read_request(Connection& connection, Parser& parser) {
  const int status = co_await read_header(connection, parser);
  if (status != 0) {
    co_return status;
  }
  connection.enter(Stage::body, settings.body_time);
  if (const auto expect = parser.get()[http::field::expect]; !expect.empty()) {
    if (!same_name(view(expect), "100-continue")) {
      co_return 417;
    }
    error_code failed;
    co_await connection.stream->write("HTTP/1.1 100 Continue\r\n\r\n", failed);
  }
  parser.eager(true);
  bool wants_more = connection.begin == connection.end;
  while (!parser.is_done()) {
    if (wants_more) {
      const bool came = co_await read_more(connection);
      if (!came) {
        co_return -1;
      }
    }
    error_code failed;
    const std::size_t taken = parser.put(asio::buffer(connection.buffer.data() + connection.begin,
                                                      connection.end - connection.begin),
                                         failed);
    connection.begin += taken;
    if (failed && failed != http::error::need_more) {
      co_return status_of(failed);
    }
    // What is left of a chunk header waits for its end; a chunk header longer than the buffer is no
    // chunk header.
    if (taken == 0 && connection.end - connection.begin >= settings.header_bytes) {
      co_return 400;
    }
    wants_more = taken == 0 || connection.begin == connection.end;
  }
  co_return 0;
}

Response Server::Parts::answer_safely(const Request& request) {
  // The net at the outer door: an exception of a library ends this request, not the house.
  try {
    return service.answer(request);
  } catch (const std::exception& failure) {
    log_line("error", "exception", {{"type", typeid(failure).name()}});
    return service.refusal(500, "Something went wrong in the house itself; it has been logged.");
  }
}

Response Server::Parts::too_much(Lanes::Answer why) {
  ++turned_away;
  const int status = why == Lanes::Answer::lane_is_full ? 429 : 503;
  return come_back_after("1", service.refusal(status, sentence_of(status)));
}

awaitable<Response> Server::Parts::work(const Request& request) {
  if (service.is_quick(request)) {
    co_return answer_safely(request);
  }
  Response response;
  auto hand_over = [this, &request, &response](auto handler) {
    const auto home = asio::get_associated_executor(handler);
    auto back = std::make_shared<decltype(handler)>(std::move(handler));
    // The way back is handed on and not shared: it ends on its own thread.
    const auto taken = lanes->add(
        service.lane_of(request),
        [this, &request, &response, home, back]() mutable {
          response = answer_safely(request);
          asio::post(home, [held = std::move(back)] { std::move (*held)(); });
        },
        Steady::now());
    if (taken != Lanes::Answer::taken) {
      response = too_much(taken);
      asio::post(home, [held = std::move(back)] { std::move (*held)(); });
    }
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(hand_over, use_awaitable);
  co_return response;
}

awaitable<void> Server::Parts::refuse_and_linger(Loop& loop, Connection& connection, int status) {
  connection.enter(Stage::lingering, lingering_time);
  write_answer(connection.out, service.refusal(status, sentence_of(status)), loop.date_now(),
               After::close, Content::with_body);
  error_code failed;
  co_await connection.stream->write(connection.out, failed);
  // Closing with unread bytes would reset the connection and take the answer with it; so what still
  // comes is read and dropped for a moment.
  connection.stream->end_writing();
  while (!failed) {
    connection.begin = connection.end = 0;
    const bool came = co_await read_more(connection);
    if (!came) {
      break;
    }
  }
}

awaitable<After> Server::Parts::exchange(Loop& loop, Connection& connection) {
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(settings.header_bytes));
  parser.body_limit(settings.body_bytes);
  const int status = co_await read_request(connection, parser);
  if (status > 0) {
    co_await refuse_and_linger(loop, connection, status);
  }
  if (status != 0) {
    co_return After::close;
  }
  connection.enter(Stage::handling, settings.handler_time);
  const Request request = request_from(
      parser, connection, settings.behind_proxy ? WhoseWord::proxy : WhoseWord::socket);
  Response response = co_await work(request);
  if (connection.cut_off) {
    co_return After::close;
  }
  if (response.events != nullptr && streams >= settings.streams) {
    ++turned_away;
    response = come_back_after("5", service.refusal(503, sentence_of(503)));
  }
  connection.enter(Stage::writing, settings.body_time);
  const bool stays = parser.get().keep_alive() && !closing && response.events == nullptr;
  const After after = stays ? After::keep_alive : After::close;
  const bool head_only = request.method == Method::head;
  write_answer(connection.out, response, loop.date_now(), after,
               head_only ? Content::head_only : Content::with_body);
  error_code failed;
  co_await connection.stream->write(connection.out, failed);
  if (!failed && response.events != nullptr && !head_only) {
    co_await stream(loop, connection, *response.events);
  }
  co_return failed ? After::close : after;
}

awaitable<void> Server::Parts::stream(Loop& loop, Connection& connection, EventStream& events) {
  ++streams;
  asio::steady_timer pause(loop.context);
  const auto until = Steady::now() + settings.stream_time;
  auto spoke = Steady::now();
  while (!closing && !connection.cut_off && Steady::now() < until) {
    connection.out.clear();
    const auto goes = events.take(connection.out);
    if (connection.out.empty() && Steady::now() - spoke >= settings.stream_heartbeat) {
      connection.out = ":\n\n";
    }
    error_code failed;
    if (!connection.out.empty()) {
      // A reader that does not take it in time is cut off by the sweep, like any other.
      connection.enter(Stage::writing, settings.body_time);
      co_await connection.stream->write(connection.out, failed);
      spoke = Steady::now();
    }
    if (failed || goes == EventStream::Goes::ended) {
      break;
    }
    connection.enter(Stage::streaming, settings.stream_pause + settings.body_time);
    pause.expires_after(settings.stream_pause);
    co_await pause.async_wait(redirect_error(use_awaitable, failed));
  }
  --streams;
}

awaitable<void> Server::Parts::converse(Loop& loop, std::unique_ptr<Connection> connection) {
  loop.connections.insert(connection.get());
  // A connection that has not said anything yet gets no more time than a header.
  connection->enter(Stage::idle, std::min(settings.header_time, settings.idle_time));
  const bool begun = co_await connection->stream->begin();
  After after = begun ? After::keep_alive : After::close;
  while (after == After::keep_alive) {
    // GCC 12 destroys the temporaries of a co_await inside a condition with && at the wrong moment,
    // so every co_await in this file is a statement of its own.
    after = co_await exchange(loop, *connection);
    connection->enter(Stage::idle, settings.idle_time);
    const bool nothing_waits = connection->begin == connection->end;
    if (connection->cut_off || (closing && nothing_waits)) {
      break;
    }
  }
  connection->stream->end_writing();
  connection->stream->close();
  loop.connections.erase(connection.get());
  --connections;
}

void Server::Parts::sweep_once(Loop& loop) {
  const auto now = Steady::now();
  for (Connection* connection : loop.connections) {
    const bool idle_at_closing = closing && connection->stage == Stage::idle;
    if (connection->cut_off || (now < connection->deadline && !idle_at_closing)) {
      continue;
    }
    connection->cut_off = true;
    timed_out += idle_at_closing ? 0 : 1;
    int status = 0;
    if (connection->stage == Stage::header || connection->stage == Stage::body) {
      status = 408;
    } else if (connection->stage == Stage::handling) {
      status = 503;
    }
    if (status != 0) {
      std::string words;
      write_answer(words, service.refusal(status, sentence_of(status)), loop.date_now(),
                   After::close, Content::with_body);
      connection->stream->last_words(words);
    }
    connection->stream->end_writing();
    connection->stream->close();
  }
  const bool too_late = closing && now.time_since_epoch().count() > close_by.load();
  if (closing && (connections == 0 || too_late)) {
    loop.context.stop();
  }
}

awaitable<void> Server::Parts::sweep(Loop& loop) {
  while (true) {
    loop.sweeper.expires_after(closing ? sweep_interval / 25 : sweep_interval);
    error_code woken;
    co_await loop.sweeper.async_wait(redirect_error(use_awaitable, woken));
    sweep_once(loop);
  }
}

void Server::Parts::turn_away(Tcp::socket& socket) {
  ++turned_away;
  const Response busy = come_back_after("1", service.refusal(503, sentence_of(503)));
  std::string words;
  write_answer(words, busy, loops.front()->date_now(), After::close, Content::with_body);
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(words), ignored);
  socket.shutdown(Tcp::socket::shutdown_both, ignored);
}

void Server::Parts::welcome(Loop& loop, Tcp::socket socket) {
  if (connections.load() >= settings.connections) {
    turn_away(socket);
    return;
  }
  ++connections;
  ++accepted;
  error_code ignored;
  socket.set_option(Tcp::no_delay(true), ignored);
  auto connection = std::make_unique<Connection>();
  const auto other_side = socket.remote_endpoint(ignored);
  connection->peer = other_side.address().to_string(ignored);
  connection->buffer.resize(settings.header_bytes + 4096);
  connection->stream = identity == nullptr ? std::make_unique<PlainStream>(std::move(socket))
                                           : identity->wrap(std::move(socket));
  asio::co_spawn(loop.context, converse(loop, std::move(connection)), asio::detached);
}

awaitable<void> Server::Parts::accept_all() {
  std::size_t turn = 0;
  asio::steady_timer pause(loops.front()->context);
  while (acceptor->is_open()) {
    Loop& loop = *loops[turn++ % loops.size()];
    error_code failed;
    Tcp::socket socket(loop.context);
    co_await acceptor->async_accept(socket, redirect_error(use_awaitable, failed));
    if (!failed) {
      welcome(loop, std::move(socket));
    } else if (acceptor->is_open()) {
      // Out of file handles, most likely: the open connections must end before new ones can begin.
      pause.expires_after(sweep_interval / 5);
      co_await pause.async_wait(redirect_error(use_awaitable, failed));
    }
  }
}

void Server::Parts::begin_closing() {
  if (closing.exchange(true)) {
    return;
  }
  close_by = (Steady::now() + settings.closing_time).time_since_epoch().count();
  asio::post(loops.front()->context, [this] {
    error_code ignored;
    acceptor->close(ignored);
    if (hung_up) {
      hung_up->cancel(ignored);
    }
  });
  for (auto& loop : loops) {
    asio::post(loop->context, [owned = loop.get()] { owned->sweeper.cancel(); });
  }
}

void Server::Parts::heed_hang_ups() {
  hung_up->async_wait([this](const error_code& failed, int) {
    if (failed) {
      return;
    }
    if (identity != nullptr) {
      read_identity_again();
    }
    if (settings.when_hung_up) {
      settings.when_hung_up();
    }
    heed_hang_ups();
  });
}

void Server::Parts::read_identity_again() {
  if (auto read = read_tls_identity(settings.tls_certificate, settings.tls_key)) {
    identity = *std::move(read);
    log_line("info", "certificate_read_again", {{"file", settings.tls_certificate}});
  } else {
    // The one that was good a minute ago is better than none.
    log_line("error", "certificate_refused", {{"says", read.error().says}});
  }
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerSettings& settings, Service& service) {
  auto parts = std::make_unique<Parts>(settings, service);
  if (settings.tls_certificate.empty() != settings.tls_key.empty()) {
    return refuse(Fault::invalid, "TLS takes both a certificate and its key, as two PEM files.",
                  "--tls-certificate");
  }
  if (!settings.tls_certificate.empty()) {
    TRY(parts->identity, read_tls_identity(settings.tls_certificate, settings.tls_key));
  }
  error_code failed;
  const auto address = asio::ip::make_address(settings.address, failed);
  if (failed) {
    return refuse(
        Fault::invalid,
        fmt::format("'{}' is not an IP address; give one such as 127.0.0.1.", settings.address),
        "--address");
  }
  const Tcp::endpoint here(address, settings.port);
  parts->acceptor->open(here.protocol(), failed);
  if (!failed) {
    parts->acceptor->set_option(Tcp::acceptor::reuse_address(true), failed);
  }
  if (!failed) {
    parts->acceptor->bind(here, failed);
  }
  if (!failed) {
    parts->acceptor->listen(asio::socket_base::max_listen_connections, failed);
  }
  if (failed) {
    return refuse(Fault::unavailable,
                  fmt::format("The host cannot listen on {} port {}: {}. Choose another port, or "
                              "stop what listens there.",
                              settings.address, settings.port, failed.message()),
                  "--port");
  }
  parts->bound_port = parts->acceptor->local_endpoint().port();
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

std::uint16_t Server::port() const { return parts_->bound_port; }

void Server::run(Signals signals, const std::function<void()>& ready) {
  Parts& parts = *parts_;
  asio::signal_set heeded(parts.loops.front()->context);
  if (signals == Signals::heed) {
    heeded.add(SIGTERM);
    heeded.add(SIGINT);
    heeded.async_wait([&parts](const error_code& failed, int) {
      if (!failed) {
        parts.begin_closing();
      }
    });
  }
  if (signals == Signals::heed && (parts.identity != nullptr || parts.settings.when_hung_up)) {
    parts.hung_up.emplace(parts.loops.front()->context, SIGHUP);
    parts.heed_hang_ups();
  }
  if (ready) {
    ready();
  }
  asio::co_spawn(parts.loops.front()->context, parts.accept_all(), asio::detached);
  std::vector<std::jthread> threads;
  for (auto& loop : parts.loops) {
    asio::co_spawn(loop->context, parts.sweep(*loop), asio::detached);
    if (loop != parts.loops.front()) {
      threads.emplace_back([owned = loop.get()] { owned->context.run(); });
    }
  }
  parts.loops.front()->context.run();
  threads.clear();
  parts.workers->join();
}

void Server::stop() { parts_->begin_closing(); }

ServerNumbers Server::numbers() const {
  return {parts_->connections, parts_->lanes->waiting(), parts_->accepted,
          parts_->turned_away, parts_->timed_out,        parts_->streams};
}

}  // namespace naober::web

// Deadlines are swept, four times a second per thread, rather than held as a timer each.
#include "web/server.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include "web/log.h"
#include "web/plain_stream.h"
#include "web/server_parts.h"

namespace naober::web {

using asio::redirect_error;
using asio::use_awaitable;

namespace {

constexpr std::chrono::milliseconds sweep_interval{250};

}  // namespace

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
  connection->stream =
      identity == nullptr ? plain_stream(std::move(socket)) : identity->wrap(std::move(socket));
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

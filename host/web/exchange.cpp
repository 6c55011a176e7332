// One coroutine per connection reads, hands over and writes; nothing of it runs off its own thread.
// The parser is Beast's, fed by hand: that costs half of what its templated reads cost to compile
// and less to run.
#include <algorithm>
#include <boost/asio/async_result.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <typeinfo>

#include "web/log.h"
#include "web/server_parts.h"

namespace naober::web {

namespace http = boost::beast::http;
using asio::redirect_error;
using asio::use_awaitable;

namespace {

constexpr std::chrono::milliseconds lingering_time{2'000};

}  // namespace

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
  const Request request =
      request_from(parser, connection.peer, connection.stream->secure() ? Seal::tls : Seal::none,
                   settings.behind_proxy ? WhoseWord::proxy : WhoseWord::socket);
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

}  // namespace naober::web

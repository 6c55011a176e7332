// The peer of http_bench: the HTTP library's own way of saying hello, and nothing else. Beast's
// async_read and async_write in coroutines, one io_context per thread; every request gets the same
// small JSON.
//
//   bench_http_hello PORT [THREADS]
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;

namespace {

asio::awaitable<void> say_hello(beast::tcp_stream stream) {
  beast::flat_buffer buffer;
  try {
    bool stays = true;
    while (stays) {
      http::request<http::string_body> request;
      co_await http::async_read(stream, buffer, request, asio::use_awaitable);
      http::response<http::string_body> response(http::status::ok, request.version());
      response.set(http::field::content_type, "application/json");
      response.keep_alive(request.keep_alive());
      response.body() = R"({"hello":"world"})";
      response.prepare_payload();
      stays = response.keep_alive();
      co_await http::async_write(stream, response, asio::use_awaitable);
    }
  } catch (const std::exception&) {
    // The other side left.
  }
}

asio::awaitable<void> welcome(asio::io_context& context, std::uint16_t port) {
  Tcp::acceptor acceptor(context);
  const Tcp::endpoint here(asio::ip::address_v4::loopback(), port);
  acceptor.open(here.protocol());
  acceptor.set_option(Tcp::acceptor::reuse_address(true));
  // Every thread listens for itself; the kernel deals out the connections.
  acceptor.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true));
  acceptor.bind(here);
  acceptor.listen();
  while (true) {
    Tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    socket.set_option(Tcp::no_delay(true));
    asio::co_spawn(context, say_hello(beast::tcp_stream(std::move(socket))), asio::detached);
  }
}

}  // namespace

int main(int count, char** words) {
  const auto port = static_cast<std::uint16_t>(count > 1 ? std::atoi(words[1]) : 8099);
  const int threads = count > 2 ? std::atoi(words[2]) : 2;
  std::vector<std::unique_ptr<asio::io_context>> contexts;
  std::vector<std::jthread> running;
  for (int i = 0; i < threads; ++i) {
    contexts.push_back(std::make_unique<asio::io_context>(1));
    asio::co_spawn(*contexts.back(), welcome(*contexts.back(), port), asio::detached);
    running.emplace_back([context = contexts.back().get()] { context->run(); });
  }
  return 0;
}

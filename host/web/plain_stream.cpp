#include "web/plain_stream.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace naober::web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using asio::awaitable;
using asio::redirect_error;
using asio::use_awaitable;

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

}  // namespace

std::unique_ptr<Stream> plain_stream(Tcp::socket socket) {
  return std::make_unique<PlainStream>(std::move(socket));
}

}  // namespace naober::web

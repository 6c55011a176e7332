#include "web/tls.h"

#include <fmt/format.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace naober::web {
namespace {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using asio::awaitable;
using asio::redirect_error;
using asio::use_awaitable;

class TlsStream final : public Stream {
 public:
  TlsStream(Tcp::socket socket, std::shared_ptr<ssl::context> context)
      : context_(std::move(context)), stream_(std::move(socket), *context_) {}

  awaitable<bool> begin() override {
    error_code failed;
    co_await stream_.async_handshake(ssl::stream_base::server,
                                     redirect_error(use_awaitable, failed));
    co_return !failed;
  }
  awaitable<std::size_t> read(asio::mutable_buffer into, error_code& failed) override {
    co_return co_await stream_.async_read_some(into, redirect_error(use_awaitable, failed));
  }
  awaitable<void> write(std::string_view bytes, error_code& failed) override {
    co_await asio::async_write(stream_, asio::buffer(bytes), redirect_error(use_awaitable, failed));
  }
  // Every answer says its length, so no one takes an end for a whole.
  void end_writing() override {
    error_code ignored;
    stream_.next_layer().shutdown(Tcp::socket::shutdown_send, ignored);
  }
  void close() override {
    error_code ignored;
    stream_.next_layer().close(ignored);
  }
  // Words that were not sealed would be no words to the other side.
  void last_words(std::string_view) override {}
  bool secure() const override { return true; }

 private:
  std::shared_ptr<ssl::context> context_;  // outlives the stream
  ssl::stream<Tcp::socket> stream_;
};

class Identity final : public TlsIdentity {
 public:
  explicit Identity(std::shared_ptr<ssl::context> context) : context_(std::move(context)) {}
  std::unique_ptr<Stream> wrap(Tcp::socket socket) const override {
    return std::make_unique<TlsStream>(std::move(socket), context_);
  }

 private:
  std::shared_ptr<ssl::context> context_;
};

tl::unexpected<Error> refused(const std::string& what, const std::string& file,
                              const error_code& failed) {
  return refuse(Fault::invalid,
                fmt::format("{} cannot be taken from {}: {}.", what, file, failed.message()), file);
}

}  // namespace

Result<std::shared_ptr<const TlsIdentity>> read_tls_identity(const std::string& certificate,
                                                             const std::string& key) {
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  SSL_CTX* raw = context->native_handle();
  SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
  // Of TLS 1.2 only what keeps old talk closed when the key leaks; 1.3 has nothing else.
  SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
  error_code failed;
  context->use_certificate_chain_file(certificate, failed);
  if (failed) {
    return refused("The certificate", certificate, failed);
  }
  context->use_private_key_file(key, ssl::context::pem, failed);
  if (failed) {
    return refused("The key of the certificate", key, failed);
  }
  if (SSL_CTX_check_private_key(raw) != 1) {
    return refuse(
        Fault::invalid,
        fmt::format("The key in {} is not that of the certificate in {}.", key, certificate), key);
  }
  return std::make_shared<const Identity>(std::move(context));
}

}  // namespace naober::web

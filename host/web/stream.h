// The bytes of one connection, plain or sealed; for the server and web/tls alone.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/system/error_code.hpp>
#include <string_view>

namespace naober::web {

class Stream {
 public:
  virtual ~Stream() = default;
  // What the two sides say to each other before the first request; false when that came to nothing.
  virtual boost::asio::awaitable<bool> begin() = 0;
  virtual boost::asio::awaitable<std::size_t> read(boost::asio::mutable_buffer into,
                                                   boost::system::error_code& failed) = 0;
  virtual boost::asio::awaitable<void> write(std::string_view bytes,
                                             boost::system::error_code& failed) = 0;
  virtual void end_writing() = 0;
  virtual void close() = 0;
  // Sends what fits without waiting, for a connection that is about to be cut off.
  virtual void last_words(std::string_view bytes) = 0;
  virtual bool secure() const = 0;
};

}  // namespace naober::web

// A connection without TLS: of this machine, or of the proxy that stands in front.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>

#include "web/stream.h"

namespace naober::web {

std::unique_ptr<Stream> plain_stream(boost::asio::ip::tcp::socket socket);

}  // namespace naober::web

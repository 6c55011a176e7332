// TLS in the host itself: version 1.2 or later, with forward secrecy.
//
// The identity is a certificate with its chain and the key that belongs to it, both PEM. It is read
// again when the house is told so (SIGHUP); connections that stand keep the one they began with.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>

#include "base/result.h"
#include "web/stream.h"

namespace naober::web {

class TlsIdentity {
 public:
  virtual ~TlsIdentity() = default;
  // A connection that was just accepted, to be spoken with under this identity.
  virtual std::unique_ptr<Stream> wrap(boost::asio::ip::tcp::socket socket) const = 0;
};

// invalid when a file cannot be read, or the key is not the certificate's.
Result<std::shared_ptr<const TlsIdentity>> read_tls_identity(const std::string& certificate,
                                                             const std::string& key);

}  // namespace naober::web

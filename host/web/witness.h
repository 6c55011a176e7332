// Telling a witness of every new checkpoint by HTTP POST, so that nobody, we neither, can write a
// journal anew unseen.
//
// The body is that of a C2SP tlog-witness: "old <size>", the consistency proof in base64, an empty
// line, and the signed note. What the witness has taken is kept (data/witness.position); a refusal
// with 409 names the size that it stands at, from which the next proof begins. Where it cannot be
// reached it is asked again after 1, 2, 4 … 64 seconds. https:// is spoken with the certificates
// that the machine trusts; http:// will do where the way there is one's own, because what is told
// is signed and holds nothing about anybody.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"

namespace naober::web {

class Witness {
 public:
  // "https://host:port/path" or http. invalid when it is another kind of address.
  static Result<std::unique_ptr<Witness>> at(const std::string& address,
                                             std::filesystem::path data);
  // Posts the newest checkpoint of that journal when the witness has not got it. An error: not now,
  // ask again.
  Result<void> tell(const std::string& name);

 private:
  Witness(std::string address, std::filesystem::path data);
  Result<void> post(const std::string& name, std::uint64_t size, const std::string& body);
  Result<void> keep(const std::string& name, std::uint64_t size);

  std::string address_;
  std::filesystem::path data_;
  std::map<std::string, std::uint64_t, std::less<>> taken_;
  std::chrono::steady_clock::time_point not_before_{};
  std::chrono::seconds pause_{0};
  Error last_refusal_;  // what is told while it pauses
};

}  // namespace naober::web

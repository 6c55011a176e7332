// Random identities: 128 bits as 26 letters and digits (Crockford base 32, lower case).
//
// An id says nothing about what it names: no time, no order, no municipality. The prefix of a kind
// ("client_…") is for people who read logs; two kinds of id never mix, because they are two types.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace naober {

// Where randomness comes from: the system's generator in the host, a fixed sequence in tests.
class Random {
 public:
  virtual ~Random() = default;
  virtual std::string bytes(std::size_t count) = 0;
};

// The operating system's generator (getrandom).
class SystemRandom final : public Random {
 public:
  std::string bytes(std::size_t count) override;
};

// 26 letters and digits out of 16 random bytes.
std::string random_name(Random& random);
// Whether text is 26 letters and digits as random_name() writes them.
bool is_random_name(std::string_view text);

// struct ClientTag { static constexpr std::string_view prefix = "client"; }; using ClientId =
// Id<ClientTag>;
template <class Tag>
class Id {
 public:
  Id() = default;
  static Id make(Random& random) {
    return Id(std::string(Tag::prefix) + "_" + random_name(random));
  }
  static Result<Id> parse(std::string_view text) {
    const std::size_t start = Tag::prefix.size() + 1;
    if (text.size() > start && text.substr(0, start - 1) == Tag::prefix && text[start - 1] == '_' &&
        is_random_name(text.substr(start))) {
      return Id(std::string(text));
    }
    return refuse(Fault::invalid, "'" + std::string(text.substr(0, 64)) + "' is not the id of a " +
                                      std::string(Tag::prefix));
  }
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace naober

// How a refusal travels.
//
// Refusal is daily business in this house, so it stands in the signature: a function that can be
// refused returns Result<T>, a value or an Error. TRY hands an error up, so that the happy path
// reads straight and a reviewer sees every exit. A broken invariant is no refusal: CHECK ends the
// process, because the store is safe and a restart is cheap.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace naober {

enum class Fault {
  not_found,    // there is no such thing, or not for you
  not_allowed,  // the act needs a right, a mandate or a role that is missing
  invalid,      // what came in is not in form
  conflict,     // somebody else was first, or an invariant of the house would break
  script,       // a policy script failed or was stopped
  unavailable,  // not now: overload, a closing door, a disk that is full
};

// One sentence for a person, and the one thing it concerns ("plugins/x/rules.lua:12", "/bsn").
struct Error {
  Fault fault = Fault::invalid;
  std::string says;
  std::string about;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> refuse(Fault fault, std::string says, std::string about = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(says), std::move(about)});
}

// The name of a fault as it stands in messages and in problem+json ("not_found").
const char* name_of(Fault fault);

// Ends the process with one line on standard error. Never returns.
[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace naober

#define NAOBER_JOIN_2(a, b) a##b
#define NAOBER_JOIN(a, b) NAOBER_JOIN_2(a, b)

#define NAOBER_TRY_AS(held, declaration, ...)                        \
  auto&& held = (__VA_ARGS__);                                       \
  if (!held)                                                         \
    return tl::unexpected<::naober::Error>(std::move(held).error()); \
  declaration = *std::move(held)

// TRY(auto client, open_file(id)): takes the value, or returns the error to the caller.
#define TRY(declaration, ...) \
  NAOBER_TRY_AS(NAOBER_JOIN(tried_, __COUNTER__), declaration, __VA_ARGS__)

// TRY_DO(save(client)): the same where there is no value to take.
#define TRY_DO(...)                             \
  if (auto tried_do = (__VA_ARGS__); !tried_do) \
  return tl::unexpected<::naober::Error>(std::move(tried_do).error())

#define CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::naober::check_failed(#condition, __FILE__, __LINE__))

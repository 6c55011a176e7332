// A request and a response as the rest of the house sees them: plain, without a socket.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace naober::web {

enum class Method { get, head, post, put, patch, delete_, options, other };

Method method_named(std::string_view name);
std::string_view name_of(Method method);

// Everything is a loan from the connection, for the length of one call of Service::answer().
struct Request {
  Method method = Method::get;
  std::string_view target;  // as sent: "/api/v1/x?limit=3"
  std::string_view path;    // before the '?', still percent-encoded
  std::string_view query;   // after the '?', still percent-encoded, or empty
  std::vector<std::pair<std::string_view, std::string_view>> headers;
  std::string_view body;
  std::string_view peer;  // address of the other side, for the lock-out
  bool secure = false;    // came over TLS

  // The first header of that name (case does not count), or an empty text.
  std::string_view header(std::string_view name) const;
  // The value of a cookie, or an empty text.
  std::string_view cookie(std::string_view name) const;
};

// An answer that goes on: server-sent events (text/event-stream), one after another.
//
// The server asks for more when the other side has taken what was sent, so a slow reader holds up
// nobody and nothing is queued for it. take() is called on a socket's thread, never from two at
// once: it must not wait. The stream is dropped when the other side leaves, when the house closes,
// or when it has lasted so long that the visitor must show the session again; the other side then
// asks again, with the id of the last event it saw in `Last-Event-ID`.
class EventStream {
 public:
  virtual ~EventStream() = default;
  enum class Goes { on, ended };
  // Appends the events there are now, in the form of web/events.h; nothing when there are none.
  virtual Goes take(std::string& into) = 0;
};

struct Response {
  int status = 200;
  std::string_view content_type = "application/json";  // of static duration
  std::string body;
  // Beyond Content-Type, Content-Length, Date and Connection, which the server writes.
  std::vector<std::pair<std::string, std::string>> headers;
  // What follows instead of `body`, when it is there.
  std::shared_ptr<EventStream> events = {};
};

// The words behind a status in the first line of an answer ("Not Found").
std::string_view reason_of(int status);

// Whether two header names are the same, whatever their case.
bool same_name(std::string_view a, std::string_view b);

// What answers. answer() is called from several threads at once.
class Service {
 public:
  virtual ~Service() = default;
  virtual Response answer(const Request& request) = 0;
  // Whether the answer takes neither waiting nor long computing, so that it may be given on the
  // thread that reads the socket, without a hop to a worker.
  virtual bool is_quick(const Request&) const { return false; }
  // Whose work it is: the municipality, or empty. Works of one lane never keep another's waiting
  // (web/lanes.h).
  virtual std::string lane_of(const Request&) const { return {}; }
  // The answer to what the server refuses by itself: a request that is too large, not in form, or
  // too much.
  virtual Response refusal(int status, std::string_view says) = 0;
};

}  // namespace naober::web

#include "web/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/json.h"
#include "base/result.h"

namespace naober::web {

void append_event(std::string& into, std::string_view name, const Value& data,
                  std::string_view id) {
  const auto breaks = [](char c) { return c == '\n' || c == '\r' || c == '\0'; };
  CHECK(std::none_of(name.begin(), name.end(), breaks));
  CHECK(std::none_of(id.begin(), id.end(), breaks));
  if (!id.empty()) {
    into.append("id: ").append(id).append("\n");
  }
  // JSON as we write it stands on one line, so it is one `data`.
  into.append("event: ").append(name).append("\ndata: ").append(write_json(data)).append("\n\n");
}

void append_retry(std::string& into, int milliseconds) {
  fmt::format_to(std::back_inserter(into), "retry: {}\n\n", milliseconds);
}

Response stream_of(std::shared_ptr<EventStream> events) {
  Response response;
  response.content_type = "text/event-stream";
  response.events = std::move(events);
  // A proxy that gathers an answer before it passes it on would hold the events back.
  response.headers.emplace_back("X-Accel-Buffering", "no");
  return response;
}

}  // namespace naober::web

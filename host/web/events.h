// The form of text/event-stream (WHATWG HTML, server-sent events), which a browser's EventSource
// reads by itself.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"
#include "web/http.h"

namespace naober::web {

// One event: its name, its data as one line of JSON, and an id that comes back in `Last-Event-ID`
// when the other side asks again; empty: none.
void append_event(std::string& into, std::string_view name, const Value& data,
                  std::string_view id = {});
// How long the other side waits before it asks again.
void append_retry(std::string& into, int milliseconds);

// The answer that carries a stream. The next asker should be told 204 (no_content()) when it has
// seen the last event: only that keeps an EventSource from asking again.
Response stream_of(std::shared_ptr<EventStream> events);

}  // namespace naober::web

// The desk before the house: it answers with the files of the web client what the house has no
// door for, and hands everything else on.
//
//   /assets/…          names with a hash in them: kept for a year, never asked for again
//   /, /bergen/work    a page: index.html, which finds its way by itself; asked for every time, and
//                      answered "not modified" when it is the one the browser has
//   /api, /health, /metrics, whatever is no file and no page: the house
//
// A page is for who accepts HTML; who asks `/` for JSON gets the front door of the house. Thread-
// safe: nothing changes after the start, except a count.
#pragma once

#include <atomic>
#include <cstdint>

#include "web/desk_files.h"
#include "web/http.h"

namespace naober::web {

// Scripts and styles come from this host's own files only, never from within a page. What API
// answers may do is theirs to say (web/gate.cpp).
inline constexpr const char* desk_content_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

class Desk final : public Service {
 public:
  // `house` outlives it. Without files `/` is a page that says how to build the desk.
  Desk(Service& house, DeskFiles files);

  Response answer(const Request& request) override;
  bool is_quick(const Request& request) const override;
  std::string lane_of(const Request& request) const override { return house_.lane_of(request); }
  Response refusal(int status, std::string_view says) override;

  // Requests that the desk answered itself, since the start.
  std::uint64_t answered() const { return answered_; }

 private:
  // What this path stands for, or null when that is not for the desk to say.
  const DeskFile* find(const Request& request) const;

  Service& house_;
  DeskFiles files_;
  std::atomic<std::uint64_t> answered_{0};
};

// Whether an encoding stands in a header Accept-Encoding and is not ruled out there ("gzip;q=0").
bool accepts_encoding(std::string_view header, std::string_view encoding);

// Whether one of the tags of a header If-None-Match is `tag` (without quotes), or stands for all.
bool has_tag(std::string_view header, std::string_view tag);

}  // namespace naober::web

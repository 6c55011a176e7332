#include "web/desk.h"

#include <utility>

namespace naober::web {
namespace {

// Standing in for index.html until there is one. No style: the policy of the desk allows none here.
constexpr std::string_view unbuilt_page = R"(<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Naober</title>
<h1>De schermen van Naober zijn nog niet gebouwd</h1>
<p>De host werkt wel. Bouw de schermen met <code>scripts/build desk</code> en start de host daarna opnieuw.</p>
<p lang="en">The screens of Naober have not been built yet, but the host works. Build them with
<code>scripts/build desk</code>, then start the host again. The contract of its API stands at
<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
</html>
)";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  return text;
}

// Takes what stands before the next `mark` off `rest`.
std::string_view next_part(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return trimmed(part);
}

// "q=0", "q=0.0": the only weight that matters here, because the smaller form is always the better.
bool is_ruled_out(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string_view parameter = next_part(parameters, ';');
    if (parameter.starts_with("q=") || parameter.starts_with("Q=")) {
      return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
    }
  }
  return false;
}

bool stands_in(std::string_view header, std::string_view word) {
  while (!header.empty()) {
    std::string_view part = next_part(header, ',');
    if (same_name(next_part(part, ';'), word)) {
      return !is_ruled_out(part);
    }
  }
  return false;
}

bool accepts_pages(const Request& request) {
  const std::string_view accept = request.header("Accept");
  return stands_in(accept, "text/html") || stands_in(accept, "*/*");
}

// "/api" and what lies below it, but not "/apia".
bool is_at(std::string_view path, std::string_view place) {
  return path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '/');
}

bool is_of_the_house(std::string_view path) {
  return is_at(path, "/api") || is_at(path, "/health") || is_at(path, "/metrics") ||
         is_at(path, "/assets");
}

Response guarded(Response response) {
  response.headers.emplace_back("Content-Security-Policy", desk_content_policy);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("X-Frame-Options", "DENY");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Permissions-Policy",
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  return response;
}

Response unbuilt() {
  Response response;
  response.content_type = "text/html; charset=utf-8";
  response.body = unbuilt_page;
  response.headers.emplace_back("Cache-Control", "no-store");
  return guarded(std::move(response));
}

// The forms of a file have tags of their own, because they are other bytes.
struct Form {
  const std::string* content;
  std::string_view encoding;
};

Form best_form(const DeskFile& file, const Request& request) {
  const std::string_view accepted = request.header("Accept-Encoding");
  if (!file.brotli.empty() && accepts_encoding(accepted, "br")) {
    return {&file.brotli, "br"};
  }
  if (!file.gzip.empty() && accepts_encoding(accepted, "gzip")) {
    return {&file.gzip, "gzip"};
  }
  return {&file.plain, {}};
}

Response shown(const DeskFile& file, const Request& request) {
  const Form form = best_form(file, request);
  const std::string tag =
      form.encoding.empty() ? file.tag : file.tag + "-" + std::string(form.encoding);
  Response response;
  response.content_type = file.content_type;
  response.headers.emplace_back("ETag", "\"" + tag + "\"");
  response.headers.emplace_back("Cache-Control",
                                file.lasting ? "public, max-age=31536000, immutable" : "no-cache");
  response.headers.emplace_back("Vary", "Accept, Accept-Encoding");
  if (has_tag(request.header("If-None-Match"), tag)) {
    response.status = 304;
    return guarded(std::move(response));
  }
  if (!form.encoding.empty()) {
    response.headers.emplace_back("Content-Encoding", form.encoding);
  }
  response.body = *form.content;
  return guarded(std::move(response));
}

}  // namespace

bool accepts_encoding(std::string_view header, std::string_view encoding) {
  return stands_in(header, encoding);
}

bool has_tag(std::string_view header, std::string_view tag) {
  while (!header.empty()) {
    std::string_view each = next_part(header, ',');
    if (each == "*") {
      return true;
    }
    if (each.starts_with("W/")) {
      each.remove_prefix(2);
    }
    if (each.size() == tag.size() + 2 && each.front() == '"' && each.back() == '"' &&
        each.substr(1, tag.size()) == tag) {
      return true;
    }
  }
  return false;
}

Desk::Desk(Service& house, DeskFiles files) : house_(house), files_(std::move(files)) {}

const DeskFile* Desk::find(const Request& request) const {
  if (request.method != Method::get && request.method != Method::head) {
    return nullptr;
  }
  if (const auto file = files_.find(request.path); file != files_.end()) {
    return &file->second;
  }
  const bool is_page = !is_of_the_house(request.path) &&
                       request.path.find('.') == std::string_view::npos && accepts_pages(request);
  const auto index = is_page ? files_.find("/index.html") : files_.end();
  return index == files_.end() ? nullptr : &index->second;
}

bool Desk::is_quick(const Request& request) const {
  return find(request) != nullptr || house_.is_quick(request);
}

Response Desk::answer(const Request& request) {
  if (const DeskFile* file = find(request)) {
    ++answered_;
    return shown(*file, request);
  }
  const bool asks_for_page = request.method == Method::get || request.method == Method::head;
  if (files_.empty() && asks_for_page && request.path == "/" && accepts_pages(request)) {
    ++answered_;
    return unbuilt();
  }
  return house_.answer(request);
}

Response Desk::refusal(int status, std::string_view says) { return house_.refusal(status, says); }

}  // namespace naober::web

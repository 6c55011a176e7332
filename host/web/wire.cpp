#include "web/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace naober::web {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

// The proxy adds the address it saw at the end of what it was sent, so only the last one is true.
void believe_proxy(Request& request) {
  request.secure = request.secure || request.header("X-Forwarded-Proto") == "https";
  const std::string_view chain = request.header("X-Forwarded-For");
  const std::size_t last = chain.find_last_of(", ");
  const std::string_view peer = last == std::string_view::npos ? chain : chain.substr(last + 1);
  if (!peer.empty()) {
    request.peer = peer;
  }
}

}  // namespace

void write_answer(std::string& out, const Response& response, const std::string& date, After after,
                  Content content) {
  out.clear();
  auto to = std::back_inserter(out);
  fmt::format_to(to, "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason_of(response.status),
                 date);
  const bool bodiless = response.status == 204 || response.status == 304;
  if (response.events != nullptr) {
    // How long it will be nobody knows: it ends when the connection does.
    fmt::format_to(to, "Content-Type: {}\r\n", response.content_type);
  } else if (!bodiless) {
    fmt::format_to(to, "Content-Type: {}\r\nContent-Length: {}\r\n", response.content_type,
                   response.body.size());
  }
  for (const auto& [name, value] : response.headers) {
    out.append(name).append(": ").append(value).append("\r\n");
  }
  out += after == After::close ? "Connection: close\r\n\r\n" : "\r\n";
  if (!bodiless && content == Content::with_body) {
    out += response.body;
  }
}

Response come_back_after(std::string_view seconds, Response response) {
  std::erase_if(response.headers,
                [](const auto& header) { return same_name(header.first, "Retry-After"); });
  response.headers.emplace_back("Retry-After", seconds);
  return response;
}

int status_of_header(const Parser& parser) {
  const auto& message = parser.get();
  if (message.count(http::field::host) != 1 || message[http::field::host].empty()) {
    return 400;
  }
  if (message.target().empty() || message.target().front() != '/') {
    return 400;
  }
  if (message.count(http::field::transfer_encoding) > 0 && !parser.chunked()) {
    return 501;
  }
  return 0;
}

int status_of(const error_code& failed) {
  if (failed == http::error::header_limit) {
    return 431;
  }
  return failed == http::error::body_limit ? 413 : 400;
}

std::string_view sentence_of(int status) {
  switch (status) {
    case 408:
      return "The request did not arrive in time.";
    case 413:
      return "The body of the request is larger than this house takes (1 MB).";
    case 417:
      return "Only 'Expect: 100-continue' is understood.";
    case 429:
      return "Too much is asked of this municipality right now; try again in a second.";
    case 431:
      return "The header of the request is larger than this house takes (16 kB).";
    case 501:
      return "Only 'Transfer-Encoding: chunked' is understood.";
    case 503:
      return "There is too much to do right now; try again in a second.";
    default:
      return "The request is not well-formed HTTP/1.1: one Host, one length, a path that starts "
             "with '/'.";
  }
}

Request request_from(const Parser& parser, const std::string& peer, Seal seal,
                     WhoseWord whose_word) {
  const auto& message = parser.get();
  Request request;
  request.method = method_named(view(message.method_string()));
  request.target = view(message.target());
  const std::size_t question = request.target.find('?');
  request.path = request.target.substr(0, question);
  if (question != std::string_view::npos) {
    request.query = request.target.substr(question + 1);
  }
  for (const auto& field : message) {
    request.headers.emplace_back(view(field.name_string()), view(field.value()));
  }
  request.body = message.body();
  request.peer = peer;
  request.secure = seal == Seal::tls;
  if (whose_word == WhoseWord::proxy) {
    believe_proxy(request);
  }
  return request;
}

}  // namespace naober::web

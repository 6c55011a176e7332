// What goes over the wire of HTTP/1.1: a request as the parser took it in, and an answer as bytes.
//
// Pure: it knows of no socket and no thread. Only the server reads with it (web/server.h).
#pragma once

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string>
#include <string_view>

#include "web/http.h"

namespace naober::web {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

enum class After { keep_alive, close };
enum class Content { with_body, head_only };

// The whole answer, in `out`, which is emptied first. `date` as RFC 9110 writes it.
void write_answer(std::string& out, const Response& response, const std::string& date, After after,
                  Content content);
// The answer with one Retry-After in it, in seconds.
Response come_back_after(std::string_view seconds, Response response);

// Why a request that is in form for the parser is still refused, or 0.
int status_of_header(const Parser& parser);
// The status for what the parser itself refuses.
int status_of(const boost::system::error_code& failed);
// What a refusal of the socket side says.
std::string_view sentence_of(int status);

enum class Seal { none, tls };
// Whether what X-Forwarded-* says is believed.
enum class WhoseWord { socket, proxy };
// Borrows from the parser, which outlives it.
Request request_from(const Parser& parser, const std::string& peer, Seal seal,
                     WhoseWord whose_word);

inline std::string_view view(boost::core::string_view text) { return {text.data(), text.size()}; }

}  // namespace naober::web

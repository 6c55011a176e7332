// From a method and a path to the handler that answers it.
//
// A template is a path in kebab-case whose variable segments stand in braces:
// "/api/v1/municipalities/{municipality}/cases/{case}". A path never ends with a slash.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/http.h"
#include "web/rights.h"

namespace naober::web {

struct Call;

// Whom a route lets in before its handler runs.
enum class Guard {
  anyone,        // no session is asked for
  visitor,       // a valid session
  municipality,  // a valid session, and the municipality in the path is served
};

// Whether a handler waits for something (disk, script, hash) and so runs on a worker.
enum class Pace { quick, waits };

struct Route {
  Method method = Method::get;
  std::string path;  // the template
  Guard guard = Guard::municipality;
  Result<Response> (*answer)(Call&) = nullptr;
  Pace pace = Pace::waits;
  Right right = {};  // filled in by add(), from the router's page of rights
};

class Router {
 public:
  // What each route asks; right_of() in a house. Without one nobody comes in anywhere.
  using Rights = Right (*)(Method method, std::string_view path);
  explicit Router(Rights rights = nullptr) : rights_(rights) {}

  // CHECKs that the template is well formed and not yet taken for that method.
  void add(Route route);

  struct Found {
    const Route* route = nullptr;     // null: see `allowed`
    std::vector<std::string> values;  // of the variable segments, decoded, in order
    std::vector<Method> allowed;      // methods that this path does have; empty: no such path
  };
  // HEAD is answered by the handler of GET.
  Found find(Method method, std::string_view path) const;
  const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }

 private:
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> variable;
    std::map<Method, const Route*> by_method;
  };
  Rights rights_;
  std::vector<std::unique_ptr<Route>> routes_;
  Node root_;
};

// Decodes %XX; nothing when the encoding is broken, or hides a '/', a NUL or bytes that are no
// UTF-8.
bool decode_segment(std::string_view encoded, std::string& decoded);

// The keys and values behind the '?'. An error names a key given twice or a broken encoding.
Result<std::map<std::string, std::string, std::less<>>> parse_query(std::string_view query);

}  // namespace naober::web

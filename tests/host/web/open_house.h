// The whole house behind a real socket: the policy of this repository, a data folder of its own,
// and a municipality (castricum) whose policy was broken on purpose.
#pragma once

#include <fstream>
#include <memory>
#include <thread>

#include "base/json.h"
#include "places.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "store/folder.h"
#include "web/application.h"
#include "web/gate.h"
#include "web/handlers/routes.h"
#include "web/raw_client.h"
#include "web/server.h"

namespace naober::web {

inline constexpr const char* house_password = "vier woorden op rij";

class OpenHouse {
 public:
  OpenHouse() {
    namespace fs = std::filesystem;
    const fs::path source = NAOBER_SOURCE_DIR;
    fs::create_directory(folder_.path() / "policy");
    for (const char* folder : {"plugins", "municipalities"}) {
      fs::copy(source / folder, folder_.path() / "policy" / folder,
               fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }
    std::ofstream(folder_.path() / "policy/municipalities/buch/castricum/roles.lua",
                  std::ios::trunc)
        << "return roles {\n";
    script::PoolOptions pool;
    pool.worker = script::worker_path();
    scripts_ = taken(script::Pool::start(pool));
    ApplicationOptions options;
    options.house.data = folder_.path() / "data";
    options.policy = folder_.path() / "policy";
    options.hash_cost = access::HashCost::tests;
    application_ = taken(Application::open(options, clock_, random_, *scripts_));
    add_all_routes(router_);
    gate_ = std::make_unique<Gate>(*application_, router_);
    ServerSettings settings;
    settings.port = 0;
    settings.workers = 4;
    server_ = taken(Server::open(settings, *gate_));
    thread_ = std::thread([this] { server_->run(Server::Signals::ignore); });
  }
  ~OpenHouse() {
    server_->stop();
    thread_.join();
  }

  std::uint16_t port() const { return server_->port(); }
  Application& application() { return *application_; }
  Gate& gate() { return *gate_; }
  const Router& router() const { return router_; }

  // A user with one role in one municipality; the token of their session.
  std::string somebody(const std::string& name, const std::string& organisation,
                       const std::string& municipality, const std::string& role) {
    const auto account = taken(
        application_->accounts().add({name, name, organisation, house_password, false}, "test"));
    if (!role.empty()) {
      const auto bundle = application_->policy()->find(municipality)->bundle;
      taken(application_->accounts().assign({account.user, role, Date::of(2026, 1, 1), {}}, *bundle,
                                            "test"));
    }
    return taken(application_->sessions().log_in(name, house_password)).token;
  }
  std::string administrator(const std::string& name) {
    taken(application_->accounts().add({name, name, "buch", house_password, true}, "test"));
    return taken(application_->sessions().log_in(name, house_password)).token;
  }

  // One request on a connection of its own. `headers` end in \r\n each.
  RawAnswer ask(const std::string& method, const std::string& path, const std::string& token,
                const std::string& body = {}, const std::string& headers = {}) {
    RawClient client(port());
    std::string request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!token.empty()) {
      request += "Authorization: Bearer " + token + "\r\n";
    }
    if (!body.empty()) {
      request +=
          "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
          "\r\n";
    }
    return client.ask(request + "\r\n" + body);
  }

  template <class T>
  static T taken(Result<T> result) {
    if (!result) {
      throw std::runtime_error(result.error().about + ": " + result.error().says);
    }
    return *std::move(result);
  }

 private:
  TemporaryFolder folder_;
  FixedClock clock_{Date::of(2026, 4, 1)};
  SystemRandom random_;
  std::unique_ptr<script::Pool> scripts_;
  std::unique_ptr<Application> application_;
  Router router_{&right_of};
  std::unique_ptr<Gate> gate_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

// The JSON of an answer; unknown when it is none.
inline Value json_of(const RawAnswer& answer) { return read_json(answer.body).value_or(Value()); }

}  // namespace naober::web

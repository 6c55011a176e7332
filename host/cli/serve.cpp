// naober serve: opens the house and its door, until it is asked to stop.
#include <fmt/format.h>

#include <filesystem>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/followers.h"
#include "cli/house_at_hand.h"
#include "cli/keeping.h"
#include "cli/policy_root.h"
#include "cli/rehearsal_clock.h"
#include "cli/whole_number.h"
#include "safe/checkup.h"
#include "script/pool.h"
#include "script/worker_path.h"
#include "studio/control.h"
#include "studio/control_socket.h"
#include "studio/folder_watch.h"
#include "web/application.h"
#include "web/desk.h"
#include "web/gate.h"
#include "web/handlers/routes.h"
#include "web/log.h"
#include "web/open_id.h"
#include "web/server.h"

namespace naober::cli {

namespace {

Result<web::ServerSettings> server_settings(const Arguments& arguments) {
  web::ServerSettings settings;
  settings.address = arguments.value("--address");
  TRY(const auto port, whole_number(arguments, "--port", 0, 65'535));
  settings.port = static_cast<std::uint16_t>(port);
  settings.when_hung_up = reopen_processing_log;
  settings.tls_certificate = arguments.value("--tls-certificate");
  settings.tls_key = arguments.value("--tls-key");
  settings.behind_proxy = arguments.given("--behind-proxy");
  TRY(const auto workers, whole_number(arguments, "--workers", 1, 512));
  settings.workers = static_cast<unsigned>(workers);
  return settings;
}

// What is refused at the start is told here, and keeps nobody else from working.
void tell_refused(const studio::PolicyInUse& policy, const Console& console) {
  for (const policy::Problem& problem : policy.problems) {
    console.complaint << fmt::format("naober: {}: {}\n", problem.place(), problem.says);
  }
  for (const auto& [name, municipality] : policy.municipalities) {
    if (municipality.bundle == nullptr) {
      console.complaint << fmt::format("naober: {} stays closed; the others work\n", name);
    } else if (!municipality.problems.empty()) {
      console.complaint << fmt::format("naober: {} goes on under the policy that it had\n", name);
    }
  }
}

// What a reload came to, one line each; a refusal with its first reason.
void log_reload(const studio::Reload& reload) {
  for (const studio::MunicipalityReload& each : reload.municipalities) {
    const bool refused = each.fate == studio::Fate::kept || each.fate == studio::Fate::closed;
    Map members{{"municipality", each.municipality},
                {"fate", studio::name_of(each.fate)},
                {"fingerprint", each.after},
                {"by", reload.by.role}};
    if (!each.problems.empty()) {
      members["place"] = each.problems.front().place();
      members["says"] = each.problems.front().says;
    }
    web::log_line(refused ? "warning" : "info", "policy_reloaded", std::move(members));
  }
}

// Nobody waits for an answer here, so a refusal goes into the log.
Result<std::unique_ptr<studio::FolderWatch>> watch(const Arguments& arguments,
                                                   studio::PolicyKeeper& keeper) {
  if (!arguments.given("--watch")) {
    return std::unique_ptr<studio::FolderWatch>();
  }
  return studio::FolderWatch::start(keeper.root(), [&keeper] {
    if (const auto reload = keeper.reload(studio::hand_of_folder_watch()); !reload) {
      web::log_line("error", "policy_not_reloaded",
                    {{"says", reload.error().says}, {"about", reload.error().about}});
    }
  });
}

void add_socket_gauges(std::string& text, const web::Server& server, const web::Desk& desk) {
  const web::ServerNumbers numbers = server.numbers();
  web::add_metric(text, "naober_desk_answers_total", "counter",
                  "Requests that were answered with a file of the desk.",
                  static_cast<double>(desk.answered()));
  web::add_metric(text, "naober_connections", "gauge", "Connections that are open now.",
                  static_cast<double>(numbers.connections));
  web::add_metric(text, "naober_streams", "gauge", "Answers that go on (server-sent events), now.",
                  static_cast<double>(numbers.streams));
  web::add_metric(text, "naober_requests_waiting", "gauge",
                  "Requests with a worker, or waiting for one.",
                  static_cast<double>(numbers.waiting));
  web::add_metric(text, "naober_turned_away_total", "counter",
                  "Connections and requests refused because it was too much.",
                  static_cast<double>(numbers.turned_away));
  web::add_metric(text, "naober_timed_out_total", "counter",
                  "Connections that were cut off at a deadline.",
                  static_cast<double>(numbers.timed_out));
}

Result<std::unique_ptr<web::Application>> open_house(const Arguments& arguments, const Clock& clock,
                                                     Random& random, script::Pool& scripts) {
  TRY(const auto options, application_options(arguments));
  return web::Application::open(options, clock, random, scripts);
}

// The desk that was asked for, or the one beside this program; nothing when there is none.
Result<web::DeskFiles> desk_files(const Arguments& arguments) {
  if (arguments.given("--desk")) {
    return web::read_desk(arguments.value("--desk"));
  }
  const auto beside = std::filesystem::path(script::worker_path()).parent_path() / "desk";
  return std::filesystem::exists(beside) ? web::read_desk(beside) : web::DeskFiles();
}

// The houses that vouch for visitors; nothing when none do.
Result<std::unique_ptr<web::OpenId>> open_id_of(const Arguments& arguments,
                                                web::Application& house) {
  if (!arguments.given("--open-id")) {
    return std::unique_ptr<web::OpenId>();
  }
  TRY(auto issuers, web::read_issuers(arguments.value("--open-id")));
  return std::make_unique<web::OpenId>(std::move(issuers), house.house().region(), house.accounts(),
                                       house.sessions(), house.clock(), house.random());
}

Result<void> serve(const Arguments& arguments, const Console& console) {
  TRY(const auto clock, clock_of(arguments));
  if (arguments.given("--day")) {
    console.complaint << fmt::format("naober: a rehearsal: this host believes it is {}\n",
                                     clock->today().text());
  }
  SystemRandom random;
  TRY(const web::ServerSettings settings, server_settings(arguments));
  TRY(auto files, desk_files(arguments));
  script::PoolOptions pool;
  pool.worker = script::worker_path();
  TRY(const auto scripts, script::Pool::start(std::move(pool)));
  TRY(const auto house, open_house(arguments, *clock, random, *scripts));
  TRY(const auto open_id, open_id_of(arguments, *house));
  if (open_id != nullptr) {
    house->lend_open_id(*open_id);
  }
  tell_refused(*house->policy(), console);
  if (const auto worry = safe::clock_that_was_set_back(arguments.value("--data"), *clock)) {
    // The journals keep their order (an entry is never of before its predecessor), but terms and
    // days do not.
    web::log_line("error", "clock_set_back", {{"says", worry->says}});
  }
  house->keeper().on_reload(log_reload);
  TRY(const auto control,
      studio::ControlSocket::open(arguments.value("--data"), [&](const Value& question) {
        if (auto kept = answer_keeping(question, *house)) {
          return *std::move(kept);
        }
        return studio::answer_control(question, house->keeper(), house->house().region());
      }));
  TRY(const auto watching, watch(arguments, house->keeper()));
  TRY(const auto backups, backups_of(arguments, *clock));
  house->lend_backups(backups.get());
  TRY(const auto follower, follower_of(arguments, random));
  web::Router router(&web::right_of);
  web::add_all_routes(router);
  web::Gate gate(*house, router);
  web::Desk desk(gate, std::move(files));
  TRY(const auto server, web::Server::open(settings, desk));
  gate.metrics().show_also([&](std::string& text) { add_socket_gauges(text, *server, desk); });
  console.out << fmt::format("Naober listens on {}://{}:{}/ (stop with Ctrl-C)\n",
                             settings.tls_certificate.empty() ? "http" : "https", settings.address,
                             server->port())
              << std::flush;
  web::log_line("info", "serving", {{"port", std::int64_t{server->port()}}});
  server->run(web::Server::Signals::heed, [&house] { house->timekeeper().start(); });
  web::log_line("info", "stopped");
  return {};
}

int run_serve(const Arguments& arguments, const Console& console) {
  const auto served = serve(arguments, console);
  return served ? 0 : complain(console, served.error());
}

}  // namespace

const Command serve_command{
    "serve",
    "Opens the house: the desk and the HTTP API on one address, until it is asked to stop.",
    R"(Opens the data folder (made when it is not there), loads the policy, and serves the API and the desk (the screens
for the browser: the files of --desk, or those of the folder desk beside this program). A municipality whose
policy is broken is told with file and line; it goes on under the policy that it had, or stays closed when it
never had one; the others work. Ctrl-C or SIGTERM stops it: running requests finish first.

With --watch the host sees that policy files change, and brings them into force by itself once they lie still;
without it naober reload does. Both check the files and ask their cases first.

With --tls-certificate and --tls-key the host speaks TLS itself (1.2 or later); SIGHUP has both files read again, and
connections that stand stay. Without them it belongs behind a proxy that speaks TLS: say so with
--behind-proxy, or its headers are believed of nobody.

With --open-id people log in through the OpenID Connect issuers of a JSON file; host/web/open_id_settings.h and the
README tell what stands in it.

Beside serving, the host makes backups of itself (--backup-to; the residents' keys apart, the newest alone), writes the
stream of the standard Logboek Dataverwerkingen (--processing-log; after SIGHUP it opens the file anew, so that it can be
rotated), and lays its checkpoints where others can see them (--checkpoints, --witness). None of it holds up a write.
Keys of municipalities that systemd lends ($CREDENTIALS_DIRECTORY/<municipality>.key) are used where they are.

The first user is made on the command line, before serving: naober user add --administrator.

Examples:
  naober serve
  naober serve --data /srv/naober --port 8443 --address 0.0.0.0

Exit codes: 0 stopped as asked, 2 it could not start.)",
    {},
    {policy_option(),
     {"--data", "FOLDER", "The data folder of the host.", "data"},
     {"--keys", "FOLDER", "Where the keys are, when not in the data folder's keys."},
     {"--port", "N", "The port to listen on; 0 for any free one.", "8080"},
     {"--address", "IP", "The address to listen on.", "127.0.0.1"},
     {"--tls-certificate", "FILE", "Speak TLS with this certificate and its chain (PEM)."},
     {"--tls-key", "FILE", "The key of the certificate (PEM)."},
     {"--behind-proxy", "", "A proxy stands in front; believe its X-Forwarded-For and -Proto."},
     {"--open-id", "FILE", "The houses that vouch for visitors (OpenID Connect), as JSON."},
     {"--workers", "N", "How many requests are worked on at once.", "32"},
     {"--desk", "FOLDER", "The built desk, when not in the folder desk beside this program."},
     {"--watch", "", "Bring changes of the policy folder into force by themselves."},
     {"--backup-to", "FOLDER",
      "Where the host puts backups: when asked (POST /api/v1/backups) and every --backup-every."},
     {"--backup-every", "HOURS", "How often a backup is made by itself, such as 24h; 0: never.",
      "24h"},
     {"--backup-keep", "N", "How many of them stay.", "14"},
     {"--backup-key", "FILE", "Seal them with the key in this file."},
     {"--processing-log", "FILE",
      "Write what was done with whose data to this file too, without who did it."},
     {"--checkpoints", "FOLDER", "Keep the newest signed checkpoint of each journal here too."},
     {"--witness", "URL", "Post each new checkpoint to this witness (https://host/path)."},
     {"--day", "DATE",
      "For rehearsals: believe that it is noon of this day, and go on from there."}},
    run_serve};

}  // namespace naober::cli

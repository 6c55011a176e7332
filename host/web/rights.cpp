#include "web/rights.h"

#include <fmt/format.h>

#include <algorithm>

#include "access/may.h"
#include "base/text.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

using access::Act;
using Asks = Right::Asks;

const Right nothing{Asks::nothing};
const Right session{Asks::session};
const Right regional{Asks::regional};
const Right role_here{Asks::role_here, {}, true};
const Right role_somewhere{Asks::role_somewhere, {}, true};
const Right looks{Asks::act_here, {Act::read_client}};

Right does(std::vector<Act> acts) { return {Asks::act_here, std::move(acts)}; }
Right does_or_regional(std::vector<Act> acts) { return {Asks::act_here, std::move(acts), true}; }
Right does_somewhere(std::vector<Act> acts) { return {Asks::act_somewhere, std::move(acts)}; }

constexpr Method get = Method::get;
constexpr Method post = Method::post;
constexpr Method put = Method::put;
constexpr Method erase = Method::delete_;

// Behind /api/v1/municipalities/{municipality}.
std::vector<DoorRight> people_and_cases() {
  const Right registers = does({Act::register_notification});
  const Right consents = does({Act::record_facts, Act::make_plan, Act::register_notification});
  const Right opens = does({Act::open_case});
  const Right watches = does({Act::read_journal, Act::supervise});
  const Right plans = does({Act::make_plan});
  return {
      {post, "/clients", registers},
      {post, "/client-searches", looks},
      {post, "/client-names", looks},
      {get, "/clients/{client}", looks},
      {put, "/clients/{client}/household", registers},
      {post, "/clients/{client}/deaths", registers},
      {get, "/clients/{client}/consents", looks},
      {post, "/clients/{client}/consents", consents},
      {post, "/consents/{consent}/withdrawals", consents},
      {get, "/clients/{client}/copy", looks},
      {get, "/clients/{client}/access-report", looks},
      {post, "/clients/{client}/emergency-accesses", looks},
      {get, "/clients/{client}/emergency-accesses", looks},
      {get, "/emergency-accesses", watches},
      {post, "/emergency-accesses/{emergency_access}/reviews", watches},
      {get, "/households/{household}", looks},
      {get, "/households/{household}/timeline", looks},
      {get, "/households/{household}/cases", looks},
      {get, "/households/{household}/provisions", looks},
      {post, "/households/{household}/departures", registers},
      {get, "/departures", looks},
      {get, "/departures/{departure}", looks},
      {post, "/departures/{departure}/withdrawals", registers},
      {post, "/departures/{departure}/packages", registers},
      {get, "/arrivals", opens},
      {get, "/arrivals/{arrival}", looks},
      {post, "/arrivals/{arrival}/acceptances", opens},
      {post, "/arrivals/{arrival}/refusals", opens},
      {post, "/notifications", registers},
      {get, "/notifications", opens},
      {get, "/notifications/{notification}", looks},
      {post, "/cases", opens},
      {get, "/cases", looks},
      {get, "/cases/{case}", looks},
      {get, "/cases/{case}/timeline", looks},
      {get, "/cases/{case}/acts", role_here},
      {get, "/cases/{case}/facts", looks},
      {post, "/cases/{case}/facts", does({Act::record_facts})},
      {post, "/cases/{case}/closures", plans},
      {post, "/cases/{case}/reopenings", opens},
      {put, "/cases/{case}/contact-person", opens},
      {put, "/cases/{case}/pilot", opens},
      {post, "/cases/{case}/widenings", plans},
      {post, "/cases/{case}/narrowings", plans},
      {get, "/cases/{case}/known-elsewhere", looks},
      {post, "/cases/{case}/adopted-facts", does({Act::record_facts})},
      {post, "/cases/{case}/steps", plans},
      {post, "/cases/{case}/suspensions", does({Act::suspend})},
      {post, "/cases/{case}/resumptions", does({Act::suspend})},
      {post, "/cases/{case}/applications", registers},
      {get, "/cases/{case}/what-would-change", looks},
      {get, "/cases/{case}/comparison", looks},
      {put, "/cases/{case}/presence", looks},
      {erase, "/cases/{case}/presence", looks},
      {get, "/cases/{case}/events", looks},
      {get, "/cases/{case}/letters", looks},
      {post, "/cases/{case}/letters", plans},
      {get, "/letters/{letter}", looks},
      {post, "/letters/{letter}/sendings", plans},
      {erase, "/letters/{letter}", plans},
  };
}

std::vector<DoorRight> help_and_decisions() {
  const Right talks = does({Act::hold_conversation});
  const Right plans = does({Act::make_plan});
  const Right decides = does({Act::decide});
  const Right recovers = does({Act::recover});
  return {
      {post, "/cases/{case}/conversations", talks},
      {get, "/cases/{case}/conversations/{conversation}", looks},
      {get, "/cases/{case}/conversation-draft", looks},
      {put, "/cases/{case}/conversation-draft/{part}", talks},
      {post, "/cases/{case}/personal-plans", does({Act::register_notification, Act::make_plan})},
      {post, "/cases/{case}/plans", plans},
      {get, "/plans/{plan}", looks},
      {post, "/plans/{plan}/goals", plans},
      {erase, "/plans/{plan}/goals/{goal}", plans},
      {put, "/plans/{plan}/review", plans},
      {put, "/plans/{plan}/perspective", plans},
      {post, "/plans/{plan}/agreements", plans},
      {post, "/plans/{plan}/closures", plans},
      {post, "/cases/{case}/advices", does({Act::advise})},
      {post, "/cases/{case}/consultations", does({Act::consult})},
      {post, "/cases/{case}/decisions", decides},
      {post, "/cases/{case}/letter-previews", decides},
      {get, "/decisions/{decision}", looks},
      {get, "/decisions/{decision}/letter", looks},
      {get, "/decisions/{decision}/replay", looks},
      {get, "/decisions/{decision}/package", looks},
      {post, "/decisions/{decision}/withdrawals", decides},
      {post, "/decisions/{decision}/objections", does({Act::receive_objection})},
      {get, "/objections/{objection}", looks},
      {get, "/objections/{objection}/letter", looks},
      {post, "/objections/{objection}/decisions", does({Act::decide_objection})},
      {post, "/cases/{case}/default-notices", does({Act::receive_objection})},
      {post, "/cases/{case}/adjournments", does({Act::suspend, Act::decide_objection})},
      {get, "/default-notices/{default_notice}", looks},
      {post, "/default-notices/{default_notice}/penalties",
       does({Act::decide, Act::decide_objection})},
      {post, "/cases/{case}/claims", recovers},
      {get, "/claims/{claim}", looks},
      {post, "/claims/{claim}/payments", recovers},
      {put, "/claims/{claim}/instalments", recovers},
      {post, "/cases/{case}/provisions", talks},
      {get, "/provisions", looks},
      {post, "/provisions/{provision}/endings", talks},
      {post, "/provisions/{provision}/results", talks},
      {post, "/cases/{case}/urgent-help", does({Act::help_urgently, Act::decide})},
      {post, "/cases/{case}/orders", does({Act::order})},
      {get, "/orders", does({Act::deliver})},
      {get, "/orders/{order}/assignment-message", does({Act::order})},
      {post, "/orders/{order}/deliveries", does({Act::deliver})},
      {get, "/orders/{order}/deliveries", does({Act::deliver, Act::read_client})},
  };
}

// What a task keeps of its own says itself which act keeps it (records … does).
std::vector<DoorRight> records_and_work() {
  const Right works = does(
      {Act::record_facts, Act::order, Act::manage_policy, Act::read_monitor, Act::read_client});
  std::vector<DoorRight> rights = {
      {get, "/tasks", {Asks::role_here}},
      {post, "/tasks/{task}/completions", role_here},
      {get, "/notices", role_here},
      {post, "/notices/{notice}/readings", role_here},
      {get, "/colleagues", {Asks::role_here}},
      {get, "/records/{record}", role_here},
      {put, "/records/{record}", role_here},
      {get, "/records/{record}/versions", role_here},
      {post, "/records/{record}/withdrawals", role_here},
  };
  for (const char* of : {"", "/clients/{client}", "/households/{household}", "/cases/{case}"}) {
    const bool of_somebody = *of != '\0';
    rights.push_back({get, std::string(of) + "/records", of_somebody ? looks : works});
    rights.push_back({post, std::string(of) + "/records", role_here});
  }
  return rights;
}

std::vector<DoorRight> keeping_and_destroying() {
  const Right proposes = does({Act::propose_destruction});
  const Right approves = does({Act::approve_destruction});
  const Right reads = does({Act::propose_destruction, Act::approve_destruction});
  return {
      {get, "/retention-rules", role_here},
      {get, "/retention-list", reads},
      {get, "/destructions", reads},
      {post, "/destructions", proposes},
      {get, "/destructions/{destruction}", reads},
      {post, "/destructions/{destruction}/approvals", approves},
      {post, "/destructions/{destruction}/rejections", approves},
      {get, "/destructions/{destruction}/certificate", reads},
      {post, "/clients/{client}/erasure-requests", proposes},
  };
}

std::vector<DoorRight> policy_and_journal() {
  const Right manages = does({Act::manage_policy});
  const Right manages_or_regional = does_or_regional({Act::manage_policy});
  const Right users = does_or_regional({Act::manage_users});
  const Right journal = does({Act::read_journal});
  return {
      // What one may do there is for oneself; what holds there is for who works there.
      {get, "", session},
      {get, "/policy", role_here},
      {get, "/policy/roles", role_here},
      {get, "/policy/instruments", role_here},
      {get, "/policy/tasks/{task}/settings", role_here},
      {get, "/policy/tasks/{task}/settings/{setting}", role_here},
      {get, "/policy/tasks/{task}/settings/{setting}/neighbours", role_here},
      {get, "/policy/tasks/{task}/rules", role_here},
      {get, "/policy/tasks/{task}/facts", role_here},
      {get, "/policy/tasks/{task}/records", role_here},
      {get, "/policy/tasks/{task}/indicators", role_here},
      {get, "/policy/tasks/{task}/workflow", role_here},
      {post, "/policy/tasks/{task}/workflow-moves", manages},
      {get, "/policy/history", manages_or_regional},
      {post, "/policy/rollbacks", manages_or_regional},
      {post, "/policy/shadows", manages},
      {get, "/policy/shadows", manages},
      {get, "/policy/shadows/{shadow}", manages},
      {erase, "/policy/shadows/{shadow}", manages},
      {get, "/policy/shadows/{shadow}/differences", manages},
      {post, "/policy/simulations", manages},
      {get, "/policy/simulations", manages},
      {get, "/policy/simulations/{simulation}", manages},
      {get, "/policy/simulations/{simulation}/events", manages},
      {get, "/policy/simulations/{simulation}/flips", manages},
      {erase, "/policy/simulations/{simulation}", manages},
      {post, "/cases/{case}/policy-cases", looks},
      {get, "/handler-problems", manages_or_regional},
      {post, "/handler-problems/{problem}/solutions", manages},
      {get, "/script-numbers", manages_or_regional},
      {post, "/script-releases", regional},
      {get, "/monitor/{task}/{indicator}", does({Act::read_monitor})},
      {get, "/journal/entries", journal},
      {get, "/journal/entries/{number}", journal},
      // Checkpoints and proofs hold hashes only, so every user may ask for them.
      {get, "/journal/checkpoint", session},
      {get, "/journal/key", session},
      {get, "/journal/inclusion-proofs/{number}", session},
      {get, "/journal/consistency-proofs", session},
      {post, "/journal/verifications", does_or_regional({Act::read_journal})},
      {post, "/role-assignments", users},
      {get, "/role-assignments", users},
      {erase, "/role-assignments/{assignment}", users},
      {get, "/second-factor-roles", users},
      {put, "/second-factor-roles", users},
      {get, "/access-tokens", users},
      {post, "/access-tokens", users},
      {erase, "/access-tokens/{token}", users},
  };
}

// Behind no municipality.
std::vector<DoorRight> of_the_house() {
  const Right monitors = does_somewhere({Act::read_monitor});
  return {
      {get, "/", nothing},
      {get, "/health/live", nothing},
      {get, "/health/ready", nothing},
      {get, "/metrics", nothing},
      {get, "/api/v1/openapi.json", nothing},
      {post, "/api/v1/sessions", nothing},
      {get, "/api/v1/open-id", nothing},
      {get, "/api/v1/open-id/{issuer}/log-in", nothing},
      {get, "/api/v1/open-id/{issuer}/callback", nothing},
      // The issuer's signature is what opens this one.
      {post, "/api/v1/open-id/{issuer}/back-channel-log-out", nothing},
      {get, "/api/v1/sessions/current", session},
      {erase, "/api/v1/sessions/current", session},
      {erase, "/api/v1/sessions", session},  // all of one's own
      {get, "/api/v1/sessions/current/second-factor", session},
      {post, "/api/v1/sessions/current/second-factor", session},
      {post, "/api/v1/sessions/current/second-factor/confirmations", session},
      {get, "/api/v1/municipalities", session},
      {get, "/api/v1/monitor/{region}/indicators", monitors},
      {get, "/api/v1/monitor/{region}/indicators/{task}/{indicator}", monitors},
      {get, "/api/v1/monitor/{region}/products", monitors},
      {get, "/api/v1/monitor/{region}/conformance", monitors},
      {post, "/api/v1/users", regional},
      {get, "/api/v1/users", regional},
      {get, "/api/v1/users/{user}", regional},
      {erase, "/api/v1/users/{user}", regional},
      {erase, "/api/v1/users/{user}/sessions", regional},
      {erase, "/api/v1/users/{user}/second-factor", regional},
      {put, "/api/v1/users/{user}/password", session},  // one's own, or an administrator
      {get, "/api/v1/backups", regional},
      {post, "/api/v1/backups", regional},
      {get, "/api/v1/backup-state", regional},
      {post, "/api/v1/policy-reloads", regional},
      {get, "/api/v1/policy-reloads", regional},
  };
}

std::vector<DoorRight> drafts_of_policy() {
  const std::string draft = "/api/v1/policy-drafts/{draft}";
  const Right manages{Asks::act_somewhere, {Act::manage_policy}, true};
  std::vector<DoorRight> rights = {
      {get, "/api/v1/policy-drafts", role_somewhere},
      {post, "/api/v1/policy-drafts", manages},
      {get, "/api/v1/policy-review-requests", role_somewhere},
      {get, draft, role_somewhere},
      {post, draft + "/comments", role_somewhere},
      {post, draft + "/withdrawals", role_somewhere},
      {post, draft + "/rejections", role_somewhere},
  };
  for (const char* look : {"history", "files", "text", "conflicts", "check", "test", "diff"}) {
    rights.push_back({get, draft + "/" + look, role_somewhere});
  }
  for (const char* act : {"changes", "settings", "rebases", "review-requests", "adoptions"}) {
    rights.push_back({post, draft + "/" + act, manages});
  }
  return rights;
}

std::string names_of(const std::vector<Act>& acts) {
  std::vector<std::string> names;
  for (const Act act : acts) {
    names.emplace_back(access::name_of(act));
  }
  return listed(names);
}

bool does_one_of(const std::vector<Act>& acts, const access::Actor& actor,
                 const policy::Bundle& bundle) {
  const auto open = access::acts_open_to(actor, bundle);
  return std::any_of(acts.begin(), acts.end(), [&](Act act) {
    return std::find(open.begin(), open.end(), act) != open.end();
  });
}

tl::unexpected<Error> missing(const Right& right, const access::Actor& actor,
                              const policy::Bundle& bundle) {
  switch (right.asks) {
    case Asks::undeclared:
      return refuse(Fault::not_allowed, "This door declares no right, so nobody comes in.",
                    "undeclared");
    case Asks::regional:
      return refuse(Fault::not_allowed, "This is for a regional administrator, and you are none.",
                    "regional");
    case Asks::act_here:
    case Asks::act_somewhere: {
      // may() says it best: which role would do, and which ones the actor holds.
      access::Context known;
      known.purpose = access::Purpose::investigation;
      std::vector<std::string> sentences;
      for (const Act act : right.acts) {
        if (auto asked = access::may(actor, act, known, bundle); !asked) {
          sentences.push_back(asked.error().says);
        }
      }
      constexpr std::size_t readable = 2;
      const std::string about(access::name_of(right.acts.front()));
      if (!sentences.empty() && right.acts.size() <= readable) {
        return refuse(Fault::not_allowed, fmt::format("{}", fmt::join(sentences, " Or: ")), about);
      }
      return refuse(Fault::not_allowed,
                    fmt::format("This takes a role that may {}; none of yours in {} does.",
                                names_of(right.acts), bundle.municipality.title),
                    about);
    }
    default:
      return refuse(Fault::not_allowed,
                    fmt::format("You hold no role in {} today.", bundle.municipality.title),
                    "role");
  }
}

}  // namespace

const std::vector<DoorRight>& all_rights() {
  static const std::vector<DoorRight> every = [] {
    std::vector<DoorRight> all;
    for (auto part : {people_and_cases(), help_and_decisions(), records_and_work(),
                      keeping_and_destroying(), policy_and_journal()}) {
      for (DoorRight& door : part) {
        door.path = in_municipality(door.path);
        all.push_back(std::move(door));
      }
    }
    for (auto part : {of_the_house(), drafts_of_policy()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return every;
}

Right right_of(Method method, std::string_view path) {
  for (const DoorRight& door : all_rights()) {
    if (door.method == method && door.path == path) {
      return door.right;
    }
  }
  return {};
}

std::string text_of(const Right& right) {
  const std::string otherwise = right.or_regional ? ", or a regional administrator" : "";
  switch (right.asks) {
    case Asks::undeclared:
      return "undeclared: nobody";
    case Asks::nothing:
      return "nothing";
    case Asks::session:
      return "a session";
    case Asks::role_here:
      return "a role here" + otherwise;
    case Asks::act_here:
      return "a role here that may " + names_of(right.acts) + otherwise;
    case Asks::role_somewhere:
      return "a role in a municipality" + otherwise;
    case Asks::act_somewhere:
      return "a role in a municipality that may " + names_of(right.acts) + otherwise;
    case Asks::regional:
      return "a regional administrator";
  }
  return "undeclared: nobody";
}

Result<void> admits(const Right& right, const access::Actor& actor, const policy::Bundle& bundle) {
  bool admitted = right.or_regional && actor.regional_administrator;
  switch (right.asks) {
    case Asks::undeclared:
      admitted = false;
      break;
    case Asks::nothing:
    case Asks::session:
      admitted = true;
      break;
    case Asks::role_here:
    case Asks::role_somewhere:
      admitted = admitted || !actor.roles.empty();
      break;
    case Asks::act_here:
    case Asks::act_somewhere:
      admitted = admitted || does_one_of(right.acts, actor, bundle);
      break;
    case Asks::regional:
      admitted = actor.regional_administrator;
      break;
  }
  if (!admitted) {
    return missing(right, actor, bundle);
  }
  return {};
}

}  // namespace naober::web

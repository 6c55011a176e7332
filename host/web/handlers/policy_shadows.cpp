// Shadows: a policy that decides silently along with live advice, for whoever manages policy here.
#include <charconv>

#include "studio/draft.h"
#include "studio/shadow.h"
#include "web/call.h"
#include "web/draft_call.h"
#include "web/handlers/routes.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value show_shadow(const Shadow& shadow) {
  return Map{{"shadow_id", shadow.id.text()},
             {"name", shadow.name},
             {"fingerprint", shadow.fingerprint},
             {"reason", shadow.reason},
             {"started_by", shadow.started_by},
             {"started_at", shadow.started_at.text()},
             {"stopped_at", shadow.stopped_at ? Value(shadow.stopped_at->text()) : Value()},
             {"asked", shadow.counts.asked},
             {"same", shadow.counts.same},
             {"different", shadow.counts.different},
             {"failed", shadow.counts.failed},
             {"dropped", shadow.counts.dropped}};
}

Value show_difference(const ShadowDifference& difference) {
  return Map{{"number", difference.number},
             {"case_id", difference.case_file.text()},
             {"advice_id", difference.advice.text()},
             {"at", difference.at.text()},
             {"live_fingerprint", difference.live_fingerprint},
             {"live_verdict", difference.live_verdict},
             {"shadow_verdict", difference.shadow_verdict},
             {"live_provision", text_or_null(difference.live_provision)},
             {"shadow_provision", text_or_null(difference.shadow_provision)},
             {"rule", text_or_null(difference.rule)}};
}

studio::Hand hand_of(const Call& call, const access::Permission& permission) {
  return {call.visitor->account.user.text(), permission.role, permission.organisation};
}

void read_files(Call& call, Reading& body, studio::FileChanges& changes) {
  if (call.body_value->find("files") == nullptr) {
    return;
  }
  for (const auto& [path, text] : body.map("files")) {
    const std::string* held = text.as<std::string>();
    if (held == nullptr && !text.is_unknown()) {
      body.fault("files/" + path.substr(0, 200), "A file is its text, or null where it goes.");
    } else {
      changes[path] = held == nullptr ? std::nullopt : std::optional(*held);
    }
  }
}

Result<Response> start(Call& call) {
  TRY(const auto permission, call.may(access::Act::manage_policy));
  TRY(auto body, call.body());
  studio::NewShadow wanted;
  wanted.municipality = call.bundle->municipality.name;
  wanted.by = hand_of(call, permission);
  wanted.name = body.optional_text("name", 120);
  wanted.reason = body.text("reason", 500);
  const auto draft = body.optional_id<DraftId>("draft_id");
  read_files(call, body, wanted.changes);
  if (wanted.name.empty() && !draft) {
    body.fault("name", "Give the shadow a name, or the draft that it is made of.");
  }
  TRY_DO(call.accept(body));
  if (draft) {
    TRY(const Draft read, studio::read_draft(draft_context(call), *draft));
    wanted.name = wanted.name.empty() ? read.title : wanted.name;
    for (const DraftFile& file : read.files) {
      wanted.changes[file.path] = file.text;
    }
  }
  TRY(const Shadow shadow, call.house.shadows().start(wanted));
  return created(show_shadow(shadow), std::string(call.request.path) + "/" + shadow.id.text());
}

Result<Response> list(Call& call) {
  TRY_DO(call.may(access::Act::manage_policy));
  TRY_DO(call.accept_query());
  TRY(const auto shadows, call.house.shadows().list(call.bundle->municipality.name));
  List items;
  for (const Shadow& shadow : shadows) {
    items.push_back(show_shadow(shadow));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> look(Call& call) {
  TRY_DO(call.may(access::Act::manage_policy));
  TRY_DO(call.accept_query());
  TRY(const auto id, call.path_id<ShadowId>(1));
  TRY(const Shadow shadow, call.house.shadows().find(call.bundle->municipality.name, id));
  return json(show_shadow(shadow));
}

Result<Response> differences(Call& call) {
  TRY_DO(call.may(access::Act::manage_policy));
  TRY(const auto id, call.path_id<ShadowId>(1));
  const std::string after = call.query_text("after");
  std::int64_t before = 0;
  const auto [end, fault] = std::from_chars(after.data(), after.data() + after.size(), before);
  if (!after.empty() && (fault != std::errc() || end != after.data() + after.size())) {
    return refuse(Fault::invalid, "'after' is the 'next' of the page before.", "after");
  }
  TRY(const int limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto found,
      call.house.shadows().differences(call.bundle->municipality.name, id, before, limit));
  List items;
  for (const ShadowDifference& difference : found) {
    items.push_back(show_difference(difference));
  }
  const bool more = found.size() == static_cast<std::size_t>(limit);
  return json(Map{{"items", std::move(items)},
                  {"next", more ? Value(std::to_string(found.back().number)) : Value()}});
}

// What it counted stays.
Result<Response> stop(Call& call) {
  TRY(const auto permission, call.may(access::Act::manage_policy));
  TRY(const auto id, call.path_id<ShadowId>(1));
  TRY_DO(call.house.shadows().stop(call.bundle->municipality.name, id, hand_of(call, permission)));
  return no_content();
}

}  // namespace

void add_policy_shadows(Router& router) {
  const std::string shadows = in_municipality("/policy/shadows");
  const std::string one = shadows + "/{shadow}";
  router.add({Method::post, shadows, Guard::municipality, start});
  router.add({Method::get, shadows, Guard::municipality, list});
  router.add({Method::get, one, Guard::municipality, look});
  router.add({Method::delete_, one, Guard::municipality, stop});
  router.add({Method::get, one + "/differences", Guard::municipality, differences});
}

}  // namespace naober::web

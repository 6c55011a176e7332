// A conversation while it is being typed: read whole, saved part by part.
#include "casework/conversation_draft.h"

#include <algorithm>

#include "web/call.h"
#include "web/handlers/routes.h"

namespace naober::web {
namespace {

Value shown(const DraftPart& part) {
  return Map{{"part", part.part},
             {"text", part.text},
             {"skipped_because", part.skipped_because},
             {"score", part.score ? Value(std::int64_t{*part.score}) : Value()},
             {"version", part.version},
             {"saved_by", part.saved_by},
             {"saved_at", part.saved_at.text()}};
}

Result<Response> read_draft(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.look());
  TRY(const auto parts, casework::read_draft(context, id));
  List items;
  for (const DraftPart& part : parts) {
    items.push_back(shown(part));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> save_part(Call& call) {
  casework::SaveDraftPart request;
  TRY(request.case_file, call.path_id<CaseId>(1));
  request.part = call.path_values.at(2);
  TRY(auto body, call.body());
  request.version = body.version();
  request.text = body.optional_text("text", 20'000);
  request.skipped_because = body.optional_text("skipped_because", 20'000);
  const Value score = body.value("score");
  if (const auto* number = score.as<std::int64_t>()) {
    request.score = static_cast<int>(std::clamp<std::int64_t>(*number, -1, 11));
  } else if (!score.is_unknown()) {
    body.fault("score", "'score' is a whole number from 0 to 10, or null.");
  }
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const DraftPart saved, casework::save_draft_part(context, request));
  return json(shown(saved));
}

}  // namespace

void add_conversation_drafts(Router& router) {
  const std::string path = in_municipality("/cases/{case}/conversation-draft");
  router.add({Method::get, path, Guard::municipality, read_draft});
  router.add({Method::put, path + "/{part}", Guard::municipality, save_part});
}

}  // namespace naober::web

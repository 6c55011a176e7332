// A case of policy out of a case of life, for the worker who says: this must stay so.
#include "studio/draft.h"
#include "studio/policy_text.h"
#include "studio/real_case.h"
#include "web/call.h"
#include "web/draft_call.h"
#include "web/handlers/routes.h"
#include "web/show_draft.h"

namespace naober::web {
namespace {

struct Into {
  DraftId draft;
  std::int64_t version = 0;
};

// The municipality's cases as the draft has them, else as the policy folder does.
Result<std::optional<std::string>> cases_now(const Call& call, const Draft& draft,
                                             const std::string& path) {
  if (const DraftFile* file = draft.file(path)) {
    return file->text;
  }
  return studio::read_policy_text(call.house.keeper().root(), path);
}

Result<Draft> put_into(const Call& call, const Into& into, const studio::RealCase& real) {
  const studio::DraftContext context = draft_context(call);
  TRY(const Draft draft, studio::read_draft(context, into.draft));
  TRY(const auto before, cases_now(call, draft, real.path));
  TRY(std::string text, studio::cases_with(before, call.bundle->municipality.title, real.lua));
  return studio::change_draft(context,
                              {into.draft,
                               into.version,
                               "a case of policy out of a case of life",
                               {{real.path, studio::FileChange::Kind::write, std::move(text)}}});
}

Result<Response> make_policy_case(Call& call) {
  TRY(const auto id, call.path_id<CaseId>(1));
  TRY(auto body, call.body());
  const std::string promise = body.optional_text("promise", 200);
  const auto draft = body.optional_id<DraftId>("draft_id");
  const std::int64_t version = draft ? body.version() : 0;
  TRY_DO(call.accept(body));
  TRY(const auto context, call.look());
  TRY(const auto real, studio::real_case(context, id, promise));
  Value shown = show(real);
  if (draft) {
    TRY(const Draft changed, put_into(call, {*draft, version}, real));
    shown.as<Map>()->emplace("draft", show(changed));
  } else {
    shown.as<Map>()->emplace("draft", Value());
  }
  return json(shown, 201);
}

}  // namespace

void add_policy_cases(Router& router) {
  router.add({Method::post, in_municipality("/cases/{case}/policy-cases"), Guard::municipality,
              make_policy_case});
}

}  // namespace naober::web

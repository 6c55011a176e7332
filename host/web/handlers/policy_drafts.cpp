// Drafts of policy: one resource for all scopes, because the paths in a draft tell whose it is.
#include <algorithm>
#include <set>

#include "policy/loader.h"
#include "studio/adopt.h"
#include "studio/draft.h"
#include "studio/draft_check.h"
#include "studio/draft_paths.h"
#include "web/call.h"
#include "web/draft_call.h"
#include "web/handlers/routes.h"
#include "web/show_draft.h"

namespace naober::web {
namespace {

constexpr std::size_t longest_text = 64 * 1024;

std::string place_of(const Draft& draft) { return "/api/v1/policy-drafts/" + draft.id.text(); }

Result<std::vector<policy::SourceFile>> folder(const Call& call) {
  return policy::read_policy_root(call.house.keeper().root());
}

struct Asked {
  Draft draft;
  std::vector<policy::SourceFile> current;
};
// A look at a draft beside the folder as it is now.
Result<Asked> draft_and_folder(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto id, call.path_id<DraftId>(0));
  Asked asked;
  TRY(asked.draft, studio::read_draft(draft_context(call), id));
  TRY(asked.current, folder(call));
  return asked;
}

// --- lists and reading

Result<Response> list_drafts(Call& call) {
  studio::DraftPages query;
  const std::string state = call.query_text("state");
  if (!state.empty()) {
    TRY(query.state, parse_word<DraftState>(state, "state"));
  }
  query.scope = call.query_text("scope");
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto page, studio::list_drafts(draft_context(call), query));
  List items;
  for (const Draft& draft : page.items) {
    items.push_back(show_outline(draft));
  }
  return json(
      Map{{"items", std::move(items)}, {"next", page.next.empty() ? Value() : Value(page.next)}});
}

Result<Response> list_awaiting(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto drafts, studio::drafts_for_me(draft_context(call)));
  List items;
  for (const Draft& draft : drafts) {
    items.push_back(show_outline(draft));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> open_draft(Call& call) {
  TRY(auto body, call.body());
  studio::OpenDraft request;
  request.scope = body.text("scope", 140);
  request.title = body.text("title", 200);
  request.note = body.optional_text("note", 1000);
  TRY_DO(call.accept(body));
  TRY(const Draft draft, studio::open_draft(draft_context(call), request));
  return created(show(draft), place_of(draft));
}

Result<Response> read_draft(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto id, call.path_id<DraftId>(0));
  TRY(const Draft draft, studio::read_draft(draft_context(call), id));
  return json(show(draft));
}

Result<Response> read_story(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto id, call.path_id<DraftId>(0));
  TRY(const auto story, studio::story_of(draft_context(call), id));
  return json(show(story));
}

// The files that the draft may change: what the folder holds of its scope, and what it adds.
Result<Response> list_files(Call& call) {
  TRY(const Asked asked, draft_and_folder(call));
  TRY(const studio::Authority scope, studio::authority_of_scope(asked.draft.scope));
  std::set<std::string> paths;
  for (const policy::SourceFile& file : asked.current) {
    const auto whose = studio::authority_of_path(file.path);
    if (whose && scope.covers(*whose)) {
      paths.insert(file.path);
    }
  }
  for (const DraftFile& file : asked.draft.files) {
    paths.insert(file.path);
  }
  List items;
  for (const std::string& path : paths) {
    items.push_back(Map{{"path", path}, {"changed", asked.draft.file(path) != nullptr}});
  }
  return json(Map{{"items", std::move(items)}});
}

// One file as the draft has it; where the draft leaves it alone, as the folder has it.
Result<Response> read_text(Call& call) {
  const std::string path = call.query_text("path");
  TRY(const Asked asked, draft_and_folder(call));
  TRY(const studio::Authority scope, studio::authority_of_scope(asked.draft.scope));
  TRY(const studio::Authority whose, studio::authority_of_path(path));
  const auto stands = std::find_if(asked.current.begin(), asked.current.end(),
                                   [&](const auto& file) { return file.path == path; });
  const DraftFile* changed = asked.draft.file(path);
  if (!scope.covers(whose) || (stands == asked.current.end() && changed == nullptr)) {
    return refuse(Fault::not_found, "Within this draft there is no such file.", path);
  }
  const Value folder = stands == asked.current.end() ? Value() : Value(stands->text);
  const Value text =
      changed == nullptr ? folder : (changed->text ? Value(*changed->text) : Value());
  return json(
      Map{{"path", path}, {"changed", changed != nullptr}, {"text", text}, {"folder", folder}});
}

// --- changing

Result<Response> change(Call& call) {
  TRY(auto body, call.body());
  studio::ChangeDraft request;
  TRY(request.draft, call.path_id<DraftId>(0));
  request.version = body.version();
  request.note = body.optional_text("note", 1000);
  for (Reading& each : body.optional_objects("changes")) {
    studio::FileChange made;
    made.path = each.text("path", 240);
    made.kind = each.word<studio::FileChange::Kind>("change");
    if (made.kind == studio::FileChange::Kind::write) {
      made.text = each.text("text", longest_text);
    }
    each.finish();
    request.changes.push_back(std::move(made));
  }
  TRY_DO(call.accept(body));
  TRY(const Draft draft, studio::change_draft(draft_context(call), request));
  return created(show(draft), place_of(draft));
}

Result<Response> set_value(Call& call) {
  TRY(auto body, call.body());
  studio::SetValue request;
  TRY(request.draft, call.path_id<DraftId>(0));
  request.version = body.version();
  request.task = body.text("task", 64);
  request.setting = body.text("setting", 64);
  request.value = body.value("value");
  request.from = body.date("from");
  request.source = body.text("source", 200);
  request.because = body.optional_text("because", 1000);
  request.adopted_by = body.optional_text("adopted_by", 64);
  request.adopted_on = body.optional_date("adopted_on");
  TRY_DO(call.accept(body));
  TRY(const Draft draft, studio::set_value(draft_context(call), request));
  return created(show(draft), place_of(draft));
}

Result<Response> rebase(Call& call) {
  TRY(auto body, call.body());
  studio::Rebase request;
  TRY(request.draft, call.path_id<DraftId>(0));
  request.version = body.version();
  request.note = body.optional_text("note", 1000);
  for (Reading& each : body.optional_objects("choices")) {
    studio::Rebase::Choice choice;
    const std::string path = each.text("path", 240);
    choice.take = each.word<studio::Rebase::Take>("take");
    if (choice.take == studio::Rebase::Take::text) {
      choice.text = each.text("text", longest_text);
    }
    each.finish();
    request.choices.insert_or_assign(path, std::move(choice));
  }
  TRY_DO(call.accept(body));
  TRY(const Draft draft, studio::rebase_draft(draft_context(call), request));
  return created(show(draft), place_of(draft));
}

// --- what it would do

Result<Response> conflicts(Call& call) {
  TRY(const Asked asked, draft_and_folder(call));
  return json(Map{{"items", show_each(studio::conflicts_of(asked.draft, asked.current))}});
}

Result<Response> check(Call& call) {
  TRY(const Asked asked, draft_and_folder(call));
  TRY(const auto found, studio::check_draft(asked.draft, asked.current, call.house.scripts()));
  return json(show(found));
}

Result<Response> test(Call& call) {
  TRY(const Asked asked, draft_and_folder(call));
  TRY(const auto tested,
      studio::test_draft(asked.draft, asked.current, call.house.scripts(), call.house.calendar()));
  return json(show(tested));
}

Result<Response> diff(Call& call) {
  TRY(const Asked asked, draft_and_folder(call));
  TRY(const auto found, studio::check_draft(asked.draft, asked.current, call.house.scripts()));
  return json(Map{{"text", studio::text_diff_of(asked.draft, asked.current)},
                  {"changes", show_each(found.changes)},
                  {"municipalities", show_each(found.municipalities)}});
}

// --- talking about it, and closing it

Result<Response> ask_review(Call& call) {
  TRY(auto body, call.body());
  studio::AskReview request;
  TRY(request.draft, call.path_id<DraftId>(0));
  const auto user = body.optional_id<access::UserId>("user_id");
  request.user = user ? user->text() : std::string();
  request.municipality = body.optional_text("municipality", 64);
  request.role = body.optional_text("role", 64);
  request.says = body.optional_text("says");
  TRY_DO(call.accept(body));
  TRY_DO(studio::ask_review(draft_context(call), request));
  return no_content();
}

Result<studio::Remark> read_remark(Call& call, std::string_view key) {
  TRY(auto body, call.body());
  studio::Remark remark;
  TRY(remark.draft, call.path_id<DraftId>(0));
  remark.says = body.text(key);
  TRY_DO(call.accept(body));
  return remark;
}

Result<Response> comment(Call& call) {
  TRY(const auto remark, read_remark(call, "says"));
  TRY_DO(studio::comment_on_draft(draft_context(call), remark));
  return no_content();
}

Result<Response> withdraw(Call& call) {
  TRY(const auto remark, read_remark(call, "reason"));
  TRY(const Draft draft, studio::withdraw_draft(draft_context(call), remark));
  return created(show(draft), place_of(draft));
}

Result<Response> reject(Call& call) {
  TRY(const auto remark, read_remark(call, "reason"));
  TRY(const Draft draft, studio::reject_draft(draft_context(call), remark));
  return created(show(draft), place_of(draft));
}

Result<Response> adopt(Call& call) {
  TRY(auto body, call.body());
  studio::Adopt request;
  TRY(request.draft, call.path_id<DraftId>(0));
  request.version = body.version();
  request.reason = body.text("reason", 1000);
  request.source = body.text("source", 300);
  request.decided_on = body.optional_date("decided_on");
  TRY_DO(call.accept(body));
  TRY(const auto adopted, studio::adopt_draft(draft_context(call), request));
  return created(Map{{"draft", show(adopted.draft)}, {"reload", studio::show(adopted.reload)}},
                 place_of(adopted.draft));
}

}  // namespace

void add_policy_drafts(Router& router) {
  const std::string drafts = "/api/v1/policy-drafts";
  const std::string draft = drafts + "/{draft}";
  router.add({Method::get, drafts, Guard::visitor, list_drafts});
  router.add({Method::post, drafts, Guard::visitor, open_draft});
  router.add({Method::get, "/api/v1/policy-review-requests", Guard::visitor, list_awaiting});
  router.add({Method::get, draft, Guard::visitor, read_draft});
  router.add({Method::get, draft + "/history", Guard::visitor, read_story});
  router.add({Method::get, draft + "/files", Guard::visitor, list_files});
  router.add({Method::get, draft + "/text", Guard::visitor, read_text});
  router.add({Method::post, draft + "/changes", Guard::visitor, change});
  router.add({Method::post, draft + "/settings", Guard::visitor, set_value});
  router.add({Method::get, draft + "/conflicts", Guard::visitor, conflicts});
  router.add({Method::post, draft + "/rebases", Guard::visitor, rebase});
  router.add({Method::get, draft + "/check", Guard::visitor, check});
  router.add({Method::get, draft + "/test", Guard::visitor, test});
  router.add({Method::get, draft + "/diff", Guard::visitor, diff});
  router.add({Method::post, draft + "/review-requests", Guard::visitor, ask_review});
  router.add({Method::post, draft + "/comments", Guard::visitor, comment});
  router.add({Method::post, draft + "/withdrawals", Guard::visitor, withdraw});
  router.add({Method::post, draft + "/rejections", Guard::visitor, reject});
  router.add({Method::post, draft + "/adoptions", Guard::visitor, adopt});
}

}  // namespace naober::web

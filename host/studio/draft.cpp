#include "studio/draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "records/draft.h"
#include "studio/draft_journal.h"
#include "studio/draft_rights.h"

namespace naober {

template <>
const Words<studio::FileChange::Kind>& words<studio::FileChange::Kind>() {
  using Kind = studio::FileChange::Kind;
  static const Words<Kind> all = {
      {Kind::write, "write"}, {Kind::remove, "remove"}, {Kind::leave, "leave"}};
  return all;
}

template <>
const Words<studio::Rebase::Take>& words<studio::Rebase::Take>() {
  using Take = studio::Rebase::Take;
  static const Words<Take> all = {
      {Take::draft, "draft"}, {Take::folder, "folder"}, {Take::text, "text"}};
  return all;
}

}  // namespace naober

namespace naober::studio {
namespace {

constexpr std::size_t longest_title = 200;

std::optional<std::string> text_in(const std::vector<policy::SourceFile>& files,
                                   const std::string& path) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const policy::SourceFile& file) {
    return file.path == path;
  });
  return found == files.end() ? std::nullopt : std::optional(found->text);
}

std::string blank_refused(std::string_view what) {
  return fmt::format("Say {} in a few words.", what);
}

}  // namespace

std::vector<DraftConflict> conflicts_of(const Draft& draft,
                                        const std::vector<policy::SourceFile>& current) {
  std::vector<DraftConflict> conflicts;
  for (const DraftFile& file : draft.files) {
    std::optional<std::string> now = text_in(current, file.path);
    if (now != file.base && now != file.text) {
      conflicts.push_back({file.path, file.base, std::move(now), file.text});
    }
  }
  return conflicts;
}

Result<std::vector<policy::SourceFile>> files_with(const Draft& draft,
                                                   const std::vector<policy::SourceFile>& current) {
  const std::vector<DraftConflict> conflicts = conflicts_of(draft, current);
  if (!conflicts.empty()) {
    return refuse(Fault::conflict,
                  fmt::format("{} changed in the policy folder since the draft took it up; rebase "
                              "the draft first.",
                              conflicts.front().path),
                  conflicts.front().path);
  }
  std::vector<policy::SourceFile> files;
  for (const policy::SourceFile& file : current) {
    if (draft.file(file.path) == nullptr) {
      files.push_back(file);
    }
  }
  for (const DraftFile& file : draft.files) {
    if (file.text) {
      files.push_back({file.path, *file.text});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

Result<Draft> open_draft(const DraftContext& context, const OpenDraft& request) {
  TRY(const Authority authority, authority_of_scope(request.scope));
  TRY(const access::Permission permission, right_to_change(context, authority));
  if (request.title.empty() || request.title.size() > longest_title) {
    return refuse(Fault::invalid,
                  fmt::format("A draft has a title of 1 to {} bytes.", longest_title), "/title");
  }
  Draft draft;
  draft.id = DraftId::make(context.random);
  draft.scope = request.scope;
  draft.title = request.title;
  draft.created_by = context.user();
  draft.created_at = context.clock.now();
  return context.region.write([&](store::WriteTransaction& transaction) -> Result<Draft> {
    TRY(draft.number, records::add_draft(transaction, draft, request.note));
    TRY_DO(write_line(transaction, context, permission, "open_draft", draft,
                      Map{{"title", draft.title}}));
    return draft;
  });
}

Result<Draft> read_draft(const DraftContext& context, const DraftId& id) {
  TRY(Draft draft, context.region.read([&](store::ReadTransaction& transaction) {
    return records::find_draft(transaction, id);
  }));
  if (!readable_scopes(context).holds(draft.scope)) {
    return refuse(Fault::not_found, "There is no such draft.", id.text());
  }
  return draft;
}

Result<Page<Draft>> list_drafts(const DraftContext& context, const DraftPages& query) {
  const ReadableScopes readable = readable_scopes(context);
  records::DraftFilter filter{query.state, readable.all, readable.scopes};
  if (!query.scope.empty()) {
    filter.all_scopes = false;
    filter.scopes =
        readable.holds(query.scope) ? std::vector{query.scope} : std::vector<std::string>();
  }
  return context.region.read([&](store::ReadTransaction& transaction) {
    return records::draft_page(transaction, filter, query.after, query.limit);
  });
}

Result<std::vector<Draft>> drafts_for_me(const DraftContext& context) {
  const std::vector<std::string> roles = roles_held(context);
  return context.region.read([&](store::ReadTransaction& transaction) {
    return records::drafts_awaiting(transaction, context.user(), roles);
  });
}

Result<DraftStory> story_of(const DraftContext& context, const DraftId& id) {
  TRY_DO(read_draft(context, id));
  return context.region.read([&](store::ReadTransaction& transaction) -> Result<DraftStory> {
    DraftStory story;
    TRY(story.versions, records::versions_of_draft(transaction, id));
    TRY(story.remarks, records::remarks_of_draft(transaction, id));
    TRY(story.adoptions, records::adoptions_of_draft(transaction, id));
    return story;
  });
}

// --- talking about it ----------------------------------------------------------------------------

namespace {

constexpr std::size_t longest_remark = 4000;

Result<void> must_say(const std::string& says, std::string_view what, std::string_view pointer) {
  if (says.find_first_not_of(" \t\r\n") == std::string::npos) {
    return refuse(Fault::invalid, blank_refused(what), std::string(pointer));
  }
  if (says.size() > longest_remark) {
    return refuse(Fault::invalid, fmt::format("At most {} bytes are kept.", longest_remark),
                  std::string(pointer));
  }
  return {};
}

DraftRemark remark_of(const DraftContext& context, const Draft& draft, RemarkKind kind,
                      const std::string& says) {
  DraftRemark remark;
  remark.draft = draft.id;
  remark.kind = kind;
  remark.version = draft.version;
  remark.says = says;
  remark.by = context.user();
  remark.at = context.clock.now();
  return remark;
}

// The right to change what the scope of the draft covers.
Result<access::Permission> right_over(const DraftContext& context, const Draft& draft) {
  TRY(const Authority authority, authority_of_scope(draft.scope));
  return right_to_change(context, authority);
}

struct Closing {
  DraftState state;
  RemarkKind kind;
  const char* act;
};

Result<Draft> close(const DraftContext& context, const Draft& draft, const Remark& remark,
                    const Closing& closing) {
  TRY(const access::Permission permission, right_over(context, draft));
  TRY_DO(must_say(remark.says, "why", "/reason"));
  return context.region.write([&](store::WriteTransaction& transaction) -> Result<Draft> {
    TRY_DO(records::close_draft(transaction, draft.id, closing.state));
    TRY_DO(records::add_draft_remark(transaction,
                                     remark_of(context, draft, closing.kind, remark.says)));
    TRY_DO(write_line(transaction, context, permission, closing.act, draft,
                      Map{{"reason", remark.says}}));
    return records::find_draft(transaction, draft.id);
  });
}

}  // namespace

Result<void> comment_on_draft(const DraftContext& context, const Remark& remark) {
  TRY(const Draft draft, read_draft(context, remark.draft));
  TRY_DO(must_say(remark.says, "what you think", "/says"));
  const access::Permission as_reader{{}, context.visitor.account.organisation, {}};
  return context.region.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::add_draft_remark(transaction,
                                     remark_of(context, draft, RemarkKind::comment, remark.says)));
    return write_line(transaction, context, as_reader, "comment_on_draft", draft);
  });
}

namespace {

// Whom it is asked of must be able to hear of it.
Result<void> check_asked_role(const DraftContext& context, const AskReview& request) {
  const ServedMunicipality* municipality = context.policy->find(request.municipality);
  if (municipality == nullptr || municipality->bundle == nullptr) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' is no municipality that is served here.", request.municipality),
                  "/municipality");
  }
  if (municipality->bundle->roles.role(request.role) == nullptr) {
    return refuse(
        Fault::invalid,
        fmt::format("{} has no role '{}'.", municipality->bundle->municipality.title, request.role),
        "/role");
  }
  return {};
}

Result<void> check_asked_user(store::ReadTransaction& transaction, const std::string& user) {
  auto find = transaction.query("find_account");
  find.bind("user_id", user);
  TRY(const bool there, find.next());
  return there ? Result<void>() : refuse(Fault::invalid, "There is no such user.", "/user_id");
}

}  // namespace

Result<void> ask_review(const DraftContext& context, const AskReview& request) {
  TRY(const Draft draft, read_draft(context, request.draft));
  TRY(const access::Permission permission, right_over(context, draft));
  const bool one_person = !request.user.empty();
  if (one_person == !request.role.empty() || request.role.empty() != request.municipality.empty()) {
    return refuse(Fault::invalid,
                  "A review is asked of one person (user_id), or of a role in a municipality "
                  "(municipality and role).",
                  "/user_id");
  }
  if (request.user == context.user()) {
    return refuse(Fault::invalid, "A second pair of eyes is somebody else's.", "/user_id");
  }
  if (!one_person) {
    TRY_DO(check_asked_role(context, request));
  }
  DraftRemark remark = remark_of(context, draft, RemarkKind::review_request, request.says);
  remark.asked_user = request.user;
  remark.asked_municipality = request.municipality;
  remark.asked_role = request.role;
  return context.region.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::draft_at_version(transaction, draft.id, draft.version));
    if (one_person) {
      TRY_DO(check_asked_user(transaction, request.user));
    }
    TRY_DO(records::add_draft_remark(transaction, remark));
    return write_line(transaction, context, permission, "ask_review_of_draft", draft,
                      Map{{"user_id", request.user},
                          {"municipality", request.municipality},
                          {"role", request.role}});
  });
}

Result<Draft> withdraw_draft(const DraftContext& context, const Remark& remark) {
  TRY(const Draft draft, read_draft(context, remark.draft));
  return close(context, draft, remark,
               {DraftState::withdrawn, RemarkKind::withdrawal, "withdraw_draft"});
}

Result<Draft> reject_draft(const DraftContext& context, const Remark& remark) {
  TRY(const Draft draft, read_draft(context, remark.draft));
  if (draft.created_by == context.user()) {
    return refuse(Fault::not_allowed,
                  "You opened this draft yourself: withdraw it, or let a colleague turn it down.",
                  "manage_policy");
  }
  return close(context, draft, remark,
               {DraftState::rejected, RemarkKind::rejection, "reject_draft"});
}

}  // namespace naober::studio

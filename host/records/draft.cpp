#include "records/draft.h"

#include "base/hash.h"
#include "records/rows.h"

namespace naober::records {
namespace {

Draft draft_of(const store::Statement& row) {
  Draft draft;
  draft.number = row.integer("number");
  draft.id = row.id<DraftId>("draft_id");
  draft.scope = row.text("scope");
  draft.title = row.text("title");
  draft.state = word_at<DraftState>(row, "state");
  draft.version = row.integer("version");
  draft.created_by = row.text("created_by");
  draft.created_at = row.instant("created_at");
  return draft;
}

DraftFile file_of(const store::Statement& row) {
  return {row.text("path"), row.optional_text("text"), row.optional_text("base"),
          row.text("changed_by"), row.instant("changed_at")};
}

DraftAdoption adoption_of(const store::Statement& row) {
  DraftAdoption adoption;
  adoption.number = row.integer("number");
  adoption.draft = row.id<DraftId>("draft_id");
  adoption.version = row.integer("version");
  adoption.adopted_by = row.text("adopted_by");
  adoption.role = row.text("role");
  adoption.organisation = row.text("organisation");
  adoption.reason = row.text("reason");
  adoption.source = row.text("source");
  adoption.decided_on = row.date("decided_on");
  adoption.state = word_at<AdoptionState>(row, "state");
  adoption.begun_at = row.instant("begun_at");
  adoption.ended_at = row.optional_instant("ended_at");
  return adoption;
}

// Keeps the text, once however often it comes; nothing where there is none.
Result<std::optional<Hash>> keep_text(store::WriteTransaction& transaction,
                                      const std::optional<std::string>& text) {
  if (!text) {
    return std::optional<Hash>();
  }
  const Hash hash = sha256(*text);
  auto keep = transaction.query("keep_policy_file");
  TRY_DO(keep.bind("file_hash", hash).bind("text", *text).run());
  return std::optional<Hash>(hash);
}

Result<void> write_version(store::WriteTransaction& transaction, const Draft& draft,
                           const std::string& saved_by, Instant now, const std::string& note) {
  auto add = transaction.query("add_draft_version");
  add.bind("draft_id", draft.id).bind("version", draft.version).bind("saved_by", saved_by);
  TRY_DO(add.bind("now", now).bind("note", note).run());
  for (const DraftFile& file : draft.files) {
    TRY(const auto text_hash, keep_text(transaction, file.text));
    TRY(const auto base_hash, keep_text(transaction, file.base));
    auto row = transaction.query("add_draft_file");
    row.bind("draft_id", draft.id).bind("version", draft.version).bind("path", file.path);
    row.bind("text_hash", text_hash).bind("base_hash", base_hash);
    TRY_DO(row.bind("changed_by", file.changed_by).bind("changed_at", file.changed_at).run());
  }
  return {};
}

tl::unexpected<Error> closed(const Draft& draft) {
  return refuse(Fault::conflict,
                "This draft is " + std::string(word_of(draft.state)) +
                    "; what is closed stays as it is. Open a new draft.",
                draft.id.text());
}

tl::unexpected<Error> moved_on(const Draft& draft) {
  return refuse(Fault::conflict,
                "Somebody saved this draft meanwhile: it is at version " +
                    std::to_string(draft.version) + " now. Read it again.",
                draft.id.text());
}

}  // namespace

Result<std::int64_t> add_draft(store::WriteTransaction& transaction, const Draft& draft,
                               const std::string& note) {
  std::int64_t number = 0;
  {
    auto add = transaction.query("add_draft");
    add.bind("draft_id", draft.id).bind("scope", draft.scope).bind("title", draft.title);
    add.bind("created_by", draft.created_by).bind("now", draft.created_at);
    TRY(const bool there, add.next());
    CHECK(there);
    number = add.integer("number");
  }
  TRY_DO(write_version(transaction, draft, draft.created_by, draft.created_at, note));
  return number;
}

Result<Draft> find_draft(store::ReadTransaction& transaction, const DraftId& id) {
  auto find = transaction.query("find_draft");
  find.bind("draft_id", id);
  TRY(const bool there, find.next());
  if (!there) {
    return refuse(Fault::not_found, "There is no such draft.", id.text());
  }
  Draft draft = draft_of(find);
  TRY(draft.files, files_of_draft(transaction, id, draft.version));
  return draft;
}

Result<Draft> draft_at_version(store::ReadTransaction& transaction, const DraftId& id,
                               std::int64_t version) {
  TRY(Draft draft, find_draft(transaction, id));
  if (draft.state != DraftState::open) {
    return closed(draft);
  }
  if (draft.version != version) {
    return moved_on(draft);
  }
  return draft;
}

Result<void> save_draft(store::WriteTransaction& transaction, Draft& draft,
                        const std::string& saved_by, Instant now, const std::string& note) {
  auto next = transaction.query("next_draft_version");
  TRY_DO(next.bind("draft_id", draft.id).bind("version", draft.version).run());
  if (next.changes() == 0) {
    TRY(const Draft found, find_draft(transaction, draft.id));
    return found.state == DraftState::open ? moved_on(found) : closed(found);
  }
  ++draft.version;
  return write_version(transaction, draft, saved_by, now, note);
}

Result<void> close_draft(store::WriteTransaction& transaction, const DraftId& id,
                         DraftState state) {
  auto close = transaction.query("close_draft");
  TRY_DO(close.bind("draft_id", id).bind("state", word_of(state)).run());
  if (close.changes() == 0) {
    TRY(const Draft found, find_draft(transaction, id));
    return closed(found);
  }
  return {};
}

Result<std::vector<DraftVersion>> versions_of_draft(store::ReadTransaction& transaction,
                                                    const DraftId& id) {
  auto rows = transaction.query("versions_of_draft");
  rows.bind("draft_id", id);
  return every(std::move(rows), [](const store::Statement& row) {
    return DraftVersion{row.integer("version"), row.text("saved_by"), row.instant("saved_at"),
                        row.text("note"), row.integer("files")};
  });
}

Result<std::vector<DraftFile>> files_of_draft(store::ReadTransaction& transaction,
                                              const DraftId& id, std::int64_t version) {
  auto rows = transaction.query("files_of_draft");
  rows.bind("draft_id", id).bind("version", version);
  return every(std::move(rows), file_of);
}

Result<Page<Draft>> draft_page(store::ReadTransaction& transaction, const DraftFilter& filter,
                               const std::string& after, int limit) {
  TRY(const std::int64_t below, page_start(after));
  auto rows = transaction.query("draft_page");
  rows.bind("below", below).bind("limit", limit).bind("scopes", json_of(filter.scopes));
  rows.bind("all_scopes", filter.all_scopes);
  rows.bind("state", filter.state ? word_of(*filter.state) : std::string_view());
  Page<Draft> page;
  TRY(page.items, every(std::move(rows), draft_of));
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    page.next = std::to_string(page.items.back().number);
  }
  return page;
}

Result<std::vector<Draft>> drafts_awaiting(store::ReadTransaction& transaction,
                                           const std::string& user,
                                           const std::vector<std::string>& roles) {
  auto rows = transaction.query("drafts_awaiting");
  rows.bind("user", user).bind("roles", json_of(roles));
  return every(std::move(rows), draft_of);
}

Result<void> add_draft_remark(store::WriteTransaction& transaction, const DraftRemark& remark) {
  auto add = transaction.query("add_draft_remark");
  add.bind("draft_id", remark.draft).bind("kind", word_of(remark.kind));
  add.bind("version", remark.version).bind("says", remark.says);
  add.bind("said_by", remark.by).bind("now", remark.at);
  add.bind("asked_user", remark.asked_user).bind("asked_municipality", remark.asked_municipality);
  return add.bind("asked_role", remark.asked_role).run();
}

Result<std::vector<DraftRemark>> remarks_of_draft(store::ReadTransaction& transaction,
                                                  const DraftId& id) {
  auto rows = transaction.query("remarks_of_draft");
  rows.bind("draft_id", id);
  return every(std::move(rows), [](const store::Statement& row) {
    DraftRemark remark;
    remark.number = row.integer("number");
    remark.draft = row.id<DraftId>("draft_id");
    remark.kind = word_at<RemarkKind>(row, "kind");
    remark.version = row.integer("version");
    remark.says = row.text("says");
    remark.by = row.text("said_by");
    remark.at = row.instant("said_at");
    remark.asked_user = row.text("asked_user");
    remark.asked_municipality = row.text("asked_municipality");
    remark.asked_role = row.text("asked_role");
    return remark;
  });
}

Result<std::int64_t> begin_adoption(store::WriteTransaction& transaction,
                                    const DraftAdoption& adoption) {
  TRY(const auto under_way, begun_adoption(transaction));
  if (under_way) {
    return refuse(Fault::conflict, "Another adoption is being written at this moment; try again.",
                  under_way->draft.text());
  }
  auto begin = transaction.query("begin_adoption");
  begin.bind("draft_id", adoption.draft).bind("version", adoption.version);
  begin.bind("adopted_by", adoption.adopted_by).bind("role", adoption.role);
  begin.bind("organisation", adoption.organisation).bind("reason", adoption.reason);
  begin.bind("source", adoption.source).bind("decided_on", adoption.decided_on);
  begin.bind("now", adoption.begun_at);
  TRY(const bool there, begin.next());
  CHECK(there);
  return begin.integer("number");
}

Result<void> end_adoption(store::WriteTransaction& transaction, std::int64_t number,
                          AdoptionState state, Instant now) {
  auto end = transaction.query("end_adoption");
  return end.bind("number", number).bind("state", word_of(state)).bind("now", now).run();
}

Result<std::optional<DraftAdoption>> begun_adoption(store::ReadTransaction& transaction) {
  return first(transaction.query("begun_adoption"), adoption_of);
}

Result<std::vector<DraftAdoption>> adoptions_of_draft(store::ReadTransaction& transaction,
                                                      const DraftId& id) {
  auto rows = transaction.query("adoptions_of_draft");
  rows.bind("draft_id", id);
  return every(std::move(rows), adoption_of);
}

}  // namespace naober::records

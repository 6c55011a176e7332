#include "studio/draft_edit.h"

#include <fmt/format.h>

#include <algorithm>

#include "policy/loader.h"
#include "records/draft.h"
#include "script/source_check.h"
#include "studio/draft_journal.h"
#include "studio/draft_rights.h"
#include "studio/policy_text.h"

namespace naober::studio {
namespace {

constexpr std::size_t longest_note = 1000;

// Names of the files that differ between two versions, for the journal.
List paths_changed(const std::vector<DraftFile>& before, const std::vector<DraftFile>& after) {
  List paths;
  for (const auto* side : {&before, &after}) {
    const auto* other = side == &before ? &after : &before;
    for (const DraftFile& file : *side) {
      const auto same = std::find_if(other->begin(), other->end(),
                                     [&](const DraftFile& each) { return each.path == file.path; });
      const bool differs = same == other->end() || !(*same == file);
      // A file that both have is told once.
      if (differs && (same == other->end() || side == &after)) {
        paths.emplace_back(file.path);
      }
    }
  }
  return paths;
}

}  // namespace

Result<Authority> may_write(const DraftContext& context, const Draft& draft,
                            const std::string& path) {
  TRY(const Authority authority, authority_of_path(path));
  TRY(const Authority scope, authority_of_scope(draft.scope));
  if (!scope.covers(authority)) {
    return refuse(Fault::not_allowed,
                  fmt::format("This draft is of {}, and {} is of {}: it takes a draft of its own.",
                              draft.scope, path, authority.scope()),
                  path);
  }
  TRY_DO(right_to_change(context, authority));
  return authority;
}

Result<void> check_text(const std::string& path, const std::string& text) {
  auto checked = script::check_source({path, text}, policy::Profile::plugin);
  if (!checked) {
    return refuse(Fault::invalid, checked.error().says, checked.error().about);
  }
  return {};
}

void leave_file(Draft& draft, const std::string& path) {
  std::erase_if(draft.files, [&](const DraftFile& file) { return file.path == path; });
}

Result<void> put_file(const DraftContext& context, Draft& draft, const std::string& path,
                      const std::optional<std::string>& text) {
  DraftFile file{path, text, {}, context.user(), context.clock.now()};
  if (const DraftFile* known = draft.file(path)) {
    if (known->text == text) {
      return {};
    }
    file.base = known->base;
  } else {
    TRY(file.base, read_policy_text(context.keeper.root(), path));
  }
  if (!text && !file.base) {
    return refuse(Fault::not_found, fmt::format("There is no {} that could go.", path), path);
  }
  leave_file(draft, path);
  // Back to what it was: then the draft has nothing to say about it.
  if (text != file.base) {
    const auto place = std::find_if(draft.files.begin(), draft.files.end(),
                                    [&](const DraftFile& each) { return each.path > path; });
    draft.files.insert(place, std::move(file));
  }
  return {};
}

Result<Draft> make_version(const DraftContext& context, const NextVersion& next,
                           const std::function<Result<void>(Draft&)>& change) {
  TRY_DO(read_draft(context, next.draft));
  if (next.note.size() > longest_note) {
    return refuse(Fault::invalid, fmt::format("A note has at most {} bytes.", longest_note),
                  "/note");
  }
  TRY(const Draft before, context.region.read([&](store::ReadTransaction& transaction) {
    return records::draft_at_version(transaction, next.draft, next.version);
  }));
  TRY(const Authority scope, authority_of_scope(before.scope));
  TRY(const access::Permission permission, right_to_change(context, scope));
  Draft after = before;
  TRY_DO(change(after));
  if (after.files.size() > most_draft_files) {
    return refuse(Fault::invalid,
                  fmt::format("A draft holds at most {} files; make two.", most_draft_files),
                  "/changes");
  }
  return context.region.write([&](store::WriteTransaction& transaction) -> Result<Draft> {
    TRY_DO(records::save_draft(transaction, after, context.user(), context.clock.now(), next.note));
    TRY_DO(
        write_line(transaction, context, permission, next.act, after,
                   Map{{"files", paths_changed(before.files, after.files)}, {"note", next.note}}));
    return after;
  });
}

Result<Draft> change_draft(const DraftContext& context, const ChangeDraft& request) {
  if (request.changes.empty()) {
    return refuse(Fault::invalid, "Name at least one file to change.", "/changes");
  }
  const NextVersion next{request.draft, request.version, request.note};
  return make_version(context, next, [&](Draft& draft) -> Result<void> {
    for (const FileChange& change : request.changes) {
      TRY_DO(may_write(context, draft, change.path));
      switch (change.kind) {
        case FileChange::Kind::write:
          TRY_DO(check_text(change.path, change.text));
          TRY_DO(put_file(context, draft, change.path, change.text));
          break;
        case FileChange::Kind::remove:
          TRY_DO(put_file(context, draft, change.path, std::nullopt));
          break;
        case FileChange::Kind::leave:
          leave_file(draft, change.path);
          break;
      }
    }
    return {};
  });
}

namespace {

// The base moves to what the folder holds now; what the draft says of it is the chooser's word.
Result<void> choose(const DraftContext& context, Draft& draft, const DraftConflict& conflict,
                    const Rebase::Choice& choice) {
  leave_file(draft, conflict.path);
  if (choice.take == Rebase::Take::folder) {
    return {};
  }
  if (choice.take == Rebase::Take::text) {
    TRY_DO(check_text(conflict.path, choice.text));
    return put_file(context, draft, conflict.path, choice.text);
  }
  return !conflict.draft && !conflict.now ? Result<void>()
                                          : put_file(context, draft, conflict.path, conflict.draft);
}

}  // namespace

Result<Draft> rebase_draft(const DraftContext& context, const Rebase& request) {
  if (request.choices.empty()) {
    return refuse(Fault::invalid, "Say for each file that conflicts which text stands.",
                  "/choices");
  }
  TRY(const auto current, policy::read_policy_root(context.keeper.root()));
  const NextVersion next{request.draft, request.version, request.note, "rebase_draft"};
  return make_version(context, next, [&](Draft& draft) -> Result<void> {
    const std::vector<DraftConflict> conflicts = conflicts_of(draft, current);
    for (const auto& [path, choice] : request.choices) {
      const auto conflict =
          std::find_if(conflicts.begin(), conflicts.end(),
                       [&, &wanted = path](const auto& each) { return each.path == wanted; });
      if (conflict == conflicts.end()) {
        return refuse(Fault::invalid,
                      fmt::format("{} does not conflict with the policy folder.", path), path);
      }
      TRY_DO(may_write(context, draft, path));
      TRY_DO(choose(context, draft, *conflict, choice));
    }
    return {};
  });
}

}  // namespace naober::studio

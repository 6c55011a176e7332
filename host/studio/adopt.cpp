#include "studio/adopt.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "policy/loader.h"
#include "records/draft.h"
#include "records/policy_history.h"
#include "studio/adoption_record.h"
#include "studio/draft.h"
#include "studio/draft_check.h"
#include "studio/draft_rights.h"
#include "studio/policy_text.h"

namespace naober::studio {
namespace {

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Result<Date> decided_on(const DraftContext& context, const Adopt& request) {
  if (is_blank(request.reason)) {
    return refuse(Fault::invalid, "Say why this is adopted; the journal keeps it.", "/reason");
  }
  if (is_blank(request.source)) {
    return refuse(Fault::invalid,
                  "Say on what it rests: the decision and its article, as \"collegebesluit "
                  "12-1-2027, art. 3\".",
                  "/source");
  }
  const Date today = context.clock.today();
  const Date decided = request.decided_on.value_or(today);
  if (decided > today) {
    return refuse(
        Fault::invalid,
        fmt::format("The decision is of {}, and that day is still to come.", decided.text()),
        "/decided_on");
  }
  return decided;
}

// A second pair of eyes, with the right for everything it looks at.
Result<access::Permission> right_to_adopt(const DraftContext& context, const Draft& draft) {
  if (draft.files.empty()) {
    return refuse(Fault::conflict, "This draft changes nothing, so there is nothing to adopt.",
                  draft.id.text());
  }
  TRY(const Authority scope, authority_of_scope(draft.scope));
  TRY(const access::Permission permission, right_to_change(context, scope));
  for (const DraftFile& file : draft.files) {
    TRY(const Authority authority, authority_of_path(file.path));
    TRY_DO(right_to_change(context, authority));
    if (file.changed_by == context.user()) {
      return refuse(Fault::not_allowed,
                    fmt::format("You wrote the last change of {} yourself; somebody else who may "
                                "manage this policy adopts it.",
                                file.path),
                    file.path);
    }
  }
  return permission;
}

Result<void> check_holds(const Draft& draft, const DraftCheck& check) {
  const std::vector<policy::Problem> obstacles = check.obstacles(draft.scope);
  if (obstacles.empty()) {
    return {};
  }
  const std::string more =
      obstacles.size() == 1 ? "" : fmt::format(" ({} problems in all)", obstacles.size());
  return refuse(Fault::conflict,
                fmt::format("The check of this draft fails{}: {}", more, obstacles.front().says),
                obstacles.front().place());
}

Result<void> cases_hold(const Draft& draft, const DraftTest& test) {
  if (!test.problems.empty()) {
    return refuse(Fault::conflict, "A file of cases cannot be read: " + test.problems.front().says,
                  test.problems.front().place());
  }
  const std::vector<DraftCase> obstacles = test.obstacles(draft.scope);
  if (obstacles.empty()) {
    return {};
  }
  const lab::CaseResult& first = obstacles.front().result;
  const std::string more =
      obstacles.size() == 1 ? "" : fmt::format(" ({} cases in all)", obstacles.size());
  return refuse(Fault::conflict,
                fmt::format("A case fails{}: '{}': {}", more, first.name, first.failures.front()),
                first.place.text());
}

// Nothing holds before it was decided: neither a value that is set, nor one that is taken away. A
// municipality that is new here brings its values from elsewhere.
Result<void> nothing_holds_before(const DraftCheck& check, Date decided) {
  std::set<std::string> newcomers;
  for (const ChangedMunicipality& each : check.municipalities) {
    if (each.before.empty()) {
      newcomers.insert(each.id);
    }
  }
  for (const PolicyChange& change : check.changes) {
    if (change.kind == "setting" && change.from && *change.from < decided &&
        !newcomers.contains(change.of)) {
      return refuse(
          Fault::invalid,
          fmt::format("The value of '{}' from {} is {}, and it was decided on {}: nothing "
                      "holds before it was decided. Say in decided_on when the source "
                      "was decided, or let the value hold from a later day.",
                      change.name, change.from->text(), change.what, decided.text()),
          change.place);
    }
  }
  return {};
}

FileChanges changes_of(const Draft& draft) {
  FileChanges changes;
  for (const DraftFile& file : draft.files) {
    changes.emplace(file.path, file.text);
  }
  return changes;
}

// Which of the two texts the folder holds of every file.
enum class Stands { before, after, mixed };
Result<Stands> what_stands(const std::filesystem::path& root, const Draft& draft) {
  bool before = true;
  bool after = true;
  for (const DraftFile& file : draft.files) {
    TRY(const auto now, read_policy_text(root, file.path));
    before = before && now == file.base;
    after = after && now == file.text;
  }
  return after ? Stands::after : before ? Stands::before : Stands::mixed;
}

Error why_not(const Reload& reload) {
  for (const MunicipalityReload& each : reload.municipalities) {
    if (!each.problems.empty()) {
      return {Fault::conflict, each.problems.front().says, each.problems.front().place()};
    }
  }
  return {Fault::conflict,
          reload.problems.empty() ? "The policy folder refused the files of this draft."
                                  : reload.problems.front().says,
          reload.problems.empty() ? "" : reload.problems.front().place()};
}

// The keeper writes all or nothing. What it could neither write nor put back it ends at the next
// start, and so do we.
Result<bool> is_untouched(const DraftContext& context, const Draft& draft) {
  TRY(const auto under_way, context.region.read([](store::ReadTransaction& transaction) {
    return records::change_under_way(transaction);
  }));
  TRY(const Stands stands, what_stands(context.keeper.root(), draft));
  return !under_way && stands == Stands::before;
}

Error not_adopted(const DraftContext& context, const Draft& draft, const DraftAdoption& adoption,
                  Error because) {
  const auto untouched = is_untouched(context, draft);
  if (!untouched || !*untouched) {
    because.says += " The files are halfway; the host ends this when it starts again.";
    return because;
  }
  const auto noted =
      note_undone(context.region, draft, adoption, because.says, context.clock.now());
  because.says += noted ? "" : " (And that could not be written down: " + noted.error().says + ")";
  return because;
}

Result<Reload> bring_into_force(const DraftContext& context, const Draft& draft,
                                const DraftAdoption& adoption) {
  const Hand hand{adoption.adopted_by, adoption.role, adoption.organisation};
  auto reload = context.keeper.put(changes_of(draft), hand,
                                   fmt::format("{} ({})", adoption.reason, adoption.source));
  if (!reload) {
    return tl::unexpected<Error>(not_adopted(context, draft, adoption, reload.error()));
  }
  if (!reload->in_force) {
    return tl::unexpected<Error>(not_adopted(context, draft, adoption, why_not(*reload)));
  }
  return reload;
}

}  // namespace

Result<Adopted> adopt_draft(const DraftContext& context, const Adopt& request) {
  TRY_DO(read_draft(context, request.draft));
  TRY(const Draft draft, context.region.read([&](store::ReadTransaction& transaction) {
    return records::draft_at_version(transaction, request.draft, request.version);
  }));
  TRY(const access::Permission permission, right_to_adopt(context, draft));
  TRY(const Date decided, decided_on(context, request));
  TRY(const auto current, policy::read_policy_root(context.keeper.root()));
  TRY(const DraftCheck check, check_draft(draft, current, context.scripts));
  TRY_DO(check_holds(draft, check));
  TRY_DO(nothing_holds_before(check, decided));
  TRY(const DraftTest test, test_draft(draft, current, context.scripts, context.calendar));
  TRY_DO(cases_hold(draft, test));

  DraftAdoption wanted;
  wanted.draft = draft.id;
  wanted.version = draft.version;
  wanted.adopted_by = context.user();
  wanted.role = permission.role;
  wanted.organisation = permission.organisation;
  wanted.reason = request.reason;
  wanted.source = request.source;
  wanted.decided_on = decided;
  wanted.begun_at = context.clock.now();
  TRY(const DraftAdoption adoption, note_intention(context.region, draft, std::move(wanted)));
  TRY(Reload reload, bring_into_force(context, draft, adoption));
  TRY_DO(note_in_force(context.region, draft, adoption, &reload, context.clock.now()));
  TRY(Draft adopted, read_draft(context, draft.id));
  return Adopted{std::move(adopted), std::move(reload)};
}

Result<std::optional<std::string>> finish_adoption(store::RegionStore& region,
                                                   const std::filesystem::path& root,
                                                   const Clock& clock) {
  TRY(const std::optional<DraftAdoption> begun,
      region.read([](store::ReadTransaction& transaction) {
        return records::begun_adoption(transaction);
      }));
  if (!begun) {
    return std::optional<std::string>();
  }
  TRY(Draft draft, region.read([&](store::ReadTransaction& transaction) -> Result<Draft> {
    TRY(Draft found, records::find_draft(transaction, begun->draft));
    TRY(found.files, records::files_of_draft(transaction, begun->draft, begun->version));
    return found;
  }));
  TRY(const Stands stands, what_stands(root, draft));
  if (stands == Stands::after) {
    TRY_DO(note_in_force(region, draft, *begun, nullptr, clock.now()));
    return std::optional(fmt::format(
        "the adoption of '{}' was interrupted; its files stand, so it is in force", draft.title));
  }
  TRY_DO(note_undone(region, draft, *begun, "the host stopped while it was written", clock.now()));
  return std::optional(
      fmt::format("the adoption of '{}' was interrupted before its files were "
                  "written; the draft is open",
                  draft.title));
}

}  // namespace naober::studio

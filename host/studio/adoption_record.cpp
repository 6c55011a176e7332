#include "studio/adoption_record.h"

#include <set>

#include "base/hash.h"
#include "journal/journal.h"
#include "records/draft.h"

namespace naober::studio {
namespace {

Value hash_of(const std::optional<std::string>& text) {
  return text ? Value(hex(sha256(*text))) : Value();
}

List files_of(const Draft& draft) {
  List files;
  for (const DraftFile& file : draft.files) {
    files.push_back(
        Map{{"path", file.path}, {"before", hash_of(file.base)}, {"after", hash_of(file.text)}});
  }
  return files;
}

List drafters_of(const Draft& draft) {
  std::set<std::string> names;
  for (const DraftFile& file : draft.files) {
    names.insert(file.changed_by);
  }
  return List(names.begin(), names.end());
}

Value fingerprint(const std::string& text) { return text.empty() ? Value() : Value(text); }

List fingerprints_of(const Reload& reload) {
  List changed;
  for (const MunicipalityReload& each : reload.municipalities) {
    // One that was refused for reasons of its own goes on as it was.
    if (each.before == each.after) {
      continue;
    }
    changed.push_back(Map{{"municipality", each.municipality},
                          {"before", fingerprint(each.before)},
                          {"after", fingerprint(each.after)}});
  }
  return changed;
}

journal::Entry entry_of(const Draft& draft, const DraftAdoption& adoption, std::string act,
                        Instant now) {
  journal::Entry entry;
  entry.at = now;
  entry.user_id = adoption.adopted_by;
  entry.role = adoption.role;
  entry.organisation = adoption.organisation;
  entry.purpose = "policy";
  entry.act = std::move(act);
  entry.subject_kind = "draft";
  entry.subject_id = draft.id.text();
  return entry;
}

Map details_of(const Draft& draft, const DraftAdoption& adoption) {
  return Map{{"scope", draft.scope},
             {"title", draft.title},
             {"version", adoption.version},
             {"drafted_by", drafters_of(draft)},
             {"reason", adoption.reason},
             {"source", adoption.source},
             {"decided_on", adoption.decided_on.text()},
             {"files", files_of(draft)}};
}

}  // namespace

Result<DraftAdoption> note_intention(store::RegionStore& region, const Draft& draft,
                                     DraftAdoption adoption) {
  return region.write([&](store::WriteTransaction& transaction) -> Result<DraftAdoption> {
    TRY_DO(records::draft_at_version(transaction, draft.id, draft.version));
    TRY(adoption.number, records::begin_adoption(transaction, adoption));
    return adoption;
  });
}

Result<void> note_in_force(store::RegionStore& region, const Draft& draft,
                           const DraftAdoption& adoption, const Reload* reload, Instant now) {
  Map details = details_of(draft, adoption);
  if (reload != nullptr) {
    details.emplace("policies", fingerprints_of(*reload));
    details.emplace("reload_id", reload->id.text());
  } else {
    details.emplace("finished_at_start", true);
  }
  return region.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::close_draft(transaction, draft.id, DraftState::adopted));
    TRY_DO(records::end_adoption(transaction, adoption.number, AdoptionState::in_force, now));
    journal::Entry entry = entry_of(draft, adoption, "adopt_draft", now);
    entry.details = details;
    TRY_DO(journal::append(transaction, entry));
    return {};
  });
}

Result<void> note_undone(store::RegionStore& region, const Draft& draft,
                         const DraftAdoption& adoption, const std::string& because, Instant now) {
  return region.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::end_adoption(transaction, adoption.number, AdoptionState::undone, now));
    journal::Entry entry = entry_of(draft, adoption, "undo_adoption", now);
    entry.details =
        Map{{"scope", draft.scope}, {"version", adoption.version}, {"because", because}};
    TRY_DO(journal::append(transaction, entry));
    return {};
  });
}

}  // namespace naober::studio

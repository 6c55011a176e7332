#include "studio/reload.h"

#include <algorithm>

namespace naober::studio {

Hand hand_of_folder_watch() { return {"host", "folder watch", {}}; }
Hand hand_of_regional_it() { return {"host", "regional IT on the host", {}}; }
Hand hand_of_start() { return {"host", "start of the host", {}}; }

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::opened:
      return "opened";
    case Fate::changed:
      return "changed";
    case Fate::unchanged:
      return "unchanged";
    case Fate::kept:
      return "kept";
    case Fate::closed:
      return "closed";
    case Fate::gone:
      return "gone";
  }
  return "";
}

bool Reload::refused() const {
  return std::any_of(municipalities.begin(), municipalities.end(),
                     [](const MunicipalityReload& each) {
                       return each.fate == Fate::kept || each.fate == Fate::closed;
                     });
}

namespace {

Value show(const std::vector<policy::Problem>& problems) {
  List shown;
  for (const policy::Problem& problem : problems) {
    shown.push_back(Map{{"place", problem.place()}, {"says", problem.says}});
  }
  return shown;
}

Value none_or(const std::string& text) { return text.empty() ? Value() : Value(text); }

}  // namespace

Value show(const Reload& reload) {
  List municipalities;
  for (const MunicipalityReload& each : reload.municipalities) {
    municipalities.push_back(Map{{"municipality", each.municipality},
                                 {"region", each.region},
                                 {"fate", name_of(each.fate)},
                                 {"fingerprint_before", none_or(each.before)},
                                 {"fingerprint_after", none_or(each.after)},
                                 {"problems", show(each.problems)}});
  }
  return Map{{"reload_id", none_or(reload.id.text())},
             {"at", reload.at.text()},
             {"by", reload.by.user_id},
             {"role", reload.by.role},
             {"reason", none_or(reload.reason)},
             {"in_force", reload.in_force},
             {"municipalities", std::move(municipalities)},
             {"unchanged", reload.unchanged},
             {"cases", reload.cases},
             {"problems", show(reload.problems)}};
}

}  // namespace naober::studio

#include "casework/move_workflow.h"

#include <algorithm>
#include <set>

#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/pilot.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/step_entry.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

constexpr int cases_at_a_time = 200;

std::vector<std::string> only_in(const policy::Workflow& one, const policy::Workflow& other) {
  std::vector<std::string> names;
  for (const policy::Step& step : one.steps) {
    if (other.step(step.name) == nullptr) {
      names.push_back(step.name);
    }
  }
  return names;
}

// The nearest step ahead on the old road that the new one has too.
std::string next_kept(const policy::Workflow& old, const policy::Workflow& now,
                      const std::string& from) {
  std::vector<std::string> open{from};
  std::set<std::string> seen;
  for (std::size_t place = 0; place < open.size(); ++place) {
    const policy::Step* step = old.step(open[place]);
    if (step == nullptr || !seen.insert(step->name).second) {
      continue;
    }
    if (now.step(step->name) != nullptr) {
      return step->name;
    }
    open.insert(open.end(), step->leads.begin(), step->leads.end());
  }
  return {};
}

class Mover {
 public:
  Mover(const Context& context, const MoveCases& request, access::Permission permission,
        CaseRoad today, std::string pilot)
      : context_(context),
        request_(request),
        permission_(std::move(permission)),
        today_(std::move(today)),
        pilot_(std::move(pilot)) {}

  Result<CaseMove> look(const CaseFile& case_file) {
    CaseMove move;
    move.case_file = case_file.id;
    move.number = case_file.number;
    move.from_bundle = case_file.bundle;
    move.road_of = day_of_road(case_file);
    move.step = case_file.step;
    // A road that cannot be read any more tells nothing of what is gone; the case can be moved all
    // the same.
    const auto old = road_of(context_, case_file);
    if (old) {
      move.gone = only_in(*old->workflow, *today_.workflow);
      move.added = only_in(*today_.workflow, *old->workflow);
    }
    move.step_after = place_for(case_file.step, old ? old->workflow : nullptr);
    if (move.step_after.empty()) {
      move.refused = "There is no step '" + case_file.step +
                     "' in the workflow in force, and no step of its road behind it; say in "
                     "`steps` where it goes.";
    }
    TRY_DO(compare_terms(case_file, move));
    return move;
  }

  // Writes what look() found, unless somebody changed the case.
  Result<void> carry_out(const CaseFile& read, CaseMove& move) {
    auto moved = context_.store.write(
        [&](store::WriteTransaction& transaction) { return write(transaction, read, move); });
    move.moved = moved.has_value();
    if (!moved && moved.error().fault == Fault::unavailable) {
      return tl::unexpected<Error>(moved.error());
    }
    move.refused = moved ? std::string() : moved.error().says;
    return {};
  }

 private:
  std::string place_for(const std::string& step, const policy::Workflow* old) const {
    if (const auto said = request_.steps.find(step); said != request_.steps.end()) {
      return said->second;
    }
    if (today_.workflow->step(step) != nullptr) {
      return step;
    }
    return old == nullptr ? std::string() : next_kept(*old, *today_.workflow, step);
  }

  // The clock of the step it stands in, as it is and as it would be.
  Result<void> compare_terms(const CaseFile& case_file, CaseMove& move) {
    TRY(const auto present, context_.store.read([&](store::ReadTransaction& transaction) {
      return records::present_step(transaction, case_file.id);
    }));
    if (!present) {
      return {};
    }
    move.term = present->term;
    move.due_on = present->due_on;
    if (move.step_after == move.step) {
      TRY(const auto after, with_new_term(*present));
      move.term_after = after.term;
      move.due_on_after = after.due_on;
    }
    return {};
  }

  // The same entry with the term of the road in force: the day from which it runs stays.
  Result<StepEntry> with_new_term(StepEntry entry) const {
    const policy::Step* step = today_.workflow->step(entry.step);
    CHECK(step != nullptr);
    const std::string& setting = step->within.empty() ? step->every : step->within;
    entry.term.reset();
    entry.due_on.reset();
    if (step->own_term) {
      entry.term = *step->own_term;
      entry.term_source = TermSource::local;
    } else if (!setting.empty()) {
      TRY(const auto term,
          term_setting(*today_.task, setting, std::max(entry.term_from, context_.today()), pilot_));
      entry.term = term.term;
      entry.term_source = term.source;
    }
    entry.due_on = due_day(context_.calendar, entry);
    return entry;
  }

  Result<void> write(store::WriteTransaction& transaction, const CaseFile& read,
                     const CaseMove& move) {
    TRY(auto case_file, open_at_version(transaction, read.id, read.version));
    case_file.bundle = context_.bundle->fingerprint;
    case_file.moved_on = context_.today();
    TRY_DO(records::move_case(transaction, case_file));
    if (move.step_after != move.step) {
      TRY_DO(enter(transaction, context_, today_, case_file, move.step_after));
      TRY_DO(records::change_case(transaction, case_file));
    } else {
      TRY_DO(change_term(transaction, case_file));
    }
    return write_line(transaction, context_, permission_,
                      Line{.act = access::Act::manage_policy,
                           .subject_kind = "case",
                           .subject_id = case_file.id.text(),
                           .client = case_file.client,
                           .case_file = case_file.id,
                           .details = Map{{"what", "moved onto the workflow in force"},
                                          {"from_bundle", move.from_bundle},
                                          {"to_bundle", case_file.bundle},
                                          {"from_step", move.step},
                                          {"to_step", move.step_after},
                                          {"because", request_.because}}});
  }

  Result<void> change_term(store::WriteTransaction& transaction, const CaseFile& case_file) {
    TRY(const auto present, records::present_step(transaction, case_file.id));
    if (!present) {
      return {};
    }
    TRY(const auto after, with_new_term(*present));
    TRY_DO(records::set_term(transaction, after));
    return records::move_work(transaction, case_file.id, work_of(after),
                              after.due_on.value_or(Date::of(2199, 12, 31)));
  }

  const Context& context_;
  const MoveCases& request_;
  access::Permission permission_;
  CaseRoad today_;
  std::string pilot_;  // of the case, or empty
};

Result<std::vector<CaseFile>> open_cases(const Context& context, const MoveCases& request) {
  return context.store.read(
      [&](store::ReadTransaction& transaction) -> Result<std::vector<CaseFile>> {
        std::vector<CaseFile> all;
        for (const CaseId& id : request.only) {
          TRY(auto one, records::find_case(transaction, id));
          all.push_back(std::move(one));
        }
        std::string after;
        do {
          if (!request.only.empty()) {
            break;
          }
          TRY(auto page, records::case_page(transaction, {CaseState::open, request.task, {}}, after,
                                            cases_at_a_time));
          std::move(page.items.begin(), page.items.end(), std::back_inserter(all));
          after = page.next;
        } while (!after.empty());
        std::sort(all.begin(), all.end(), [](const CaseFile& one, const CaseFile& other) {
          return one.number < other.number;
        });
        return all;
      });
}

// Whether the case keeps another road than the one a case of today gets.
bool keeps_another(const Context& context, const CaseRoad& today, const CaseFile& case_file) {
  return case_file.bundle != context.bundle->fingerprint ||
         &today.task->workflow(day_of_road(case_file), case_file.pilot) !=
             in_pilot(today, case_file.pilot).workflow;
}

Result<void> check(const Context& context, const MoveCases& request, const CaseRoad& today) {
  if (!request.dry_run) {
    TRY_DO(must_say(request.because, "/because", "why running cases are moved", 500));
  }
  for (const auto& [from, to] : request.steps) {
    if (today.workflow->step(to) == nullptr) {
      return refuse(Fault::invalid,
                    "The workflow in force of " + context.bundle->municipality.title +
                        " has no step '" + to.substr(0, 64) + "'.",
                    "/steps/" + from.substr(0, 64));
    }
  }
  return {};
}

}  // namespace

Result<Moves> move_cases(const Context& context, const MoveCases& request) {
  TRY(const auto permission, allowed(context, access::Act::manage_policy));
  TRY(auto today, road_of_today(context, request.task));
  today.moved = true;
  TRY_DO(check(context, request, today));
  Moves moves{context.bundle->fingerprint, {}};
  TRY(const auto cases, open_cases(context, request));
  for (const CaseFile& case_file : cases) {
    const bool fits = case_file.task == request.task && case_file.state == CaseState::open;
    if (!fits || !keeps_another(context, today, case_file)) {
      continue;
    }
    // A case in a pilot keeps to the road of its pilot.
    Mover mover(context, request, permission, in_pilot(today, case_file.pilot), case_file.pilot);
    TRY(auto move, mover.look(case_file));
    if (!request.dry_run && move.refused.empty()) {
      TRY_DO(mover.carry_out(case_file, move));
    }
    moves.cases.push_back(std::move(move));
  }
  return moves;
}

}  // namespace naober::casework

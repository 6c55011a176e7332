// Verdaging: saying in time, and in writing, that a decision takes longer.
#include <algorithm>

#include "casework/case_letter.h"
#include "casework/checks.h"
#include "casework/default_notice.h"
#include "casework/lateness.h"
#include "casework/lines.h"
#include "casework/listen.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/case_letter.h"
#include "records/client.h"
#include "records/default_notice.h"
#include "records/objection.h"
#include "records/step_entry.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

// Awb 7:10 lid 3: an objection is adjourned for six weeks at most.
constexpr Term objection_at_most{6, Term::Unit::weeks};
// The reasonable term, which becomes longer by telling so (Awb 4:14 lid 3).
constexpr std::string_view reasonable_term = "Awb art. 4:13";

struct Matter {
  CaseFile case_file;
  DueDecision due;
  std::vector<Adjournment> earlier;
  std::vector<access::EarlierAct> acts;
  std::string sealed_identity;
};

Result<Matter> read_matter(store::ReadTransaction& transaction, const Adjourn& request) {
  Matter matter;
  TRY(matter.case_file, open_at_version(transaction, request.case_file, request.version));
  TRY(matter.due, due_decision(transaction, matter.case_file, request.objection));
  TRY(matter.earlier, records::adjournments_of(transaction, request.case_file));
  TRY(matter.acts, earlier_acts(transaction, request.case_file));
  TRY(matter.sealed_identity, records::sealed_identity(transaction, matter.case_file.client));
  return matter;
}

Result<access::Permission> may_adjourn(const Context& context, const Matter& matter) {
  if (!matter.due.objection) {
    return allowed(context, access::Act::suspend);
  }
  access::Context known;
  known.earlier = matter.acts;
  return allowed(context, access::Act::decide_objection, known);
}

// Whether the term of the step is the reasonable one: then telling makes it longer.
bool is_reasonable_term(const CaseRoad& road, const std::string& step_name) {
  const auto* step = road.workflow->step(step_name);
  const auto* setting = step == nullptr ? nullptr : road.task->setting(step->within);
  return setting != nullptr && setting->parameter().law.find(reasonable_term) != std::string::npos;
}

Result<void> check_days(const Context& context, const Adjourn& request, const Matter& matter) {
  TRY_DO(must_say(request.because, "/because", "to the resident why it takes longer", 2000));
  const Date due = matter.due.due_on;
  if (context.today() > due && !request.consented) {
    return refuse(Fault::conflict,
                  "The term ended on " + due.text() +
                      "; it is too late to tell that it takes longer. Decide as soon as you can.",
                  matter.case_file.id.text());
  }
  if (request.until <= due) {
    return refuse(Fault::invalid, "The decision is due on " + due.text() + "; name a later day.",
                  "/until");
  }
  return {};
}

Result<void> check_objection(const Context& context, const Adjourn& request, const Matter& matter) {
  if (request.consented) {
    return {};
  }
  const Date last =
      context.calendar.last_day(objection_at_most, matter.due.due_on, TermSource::law);
  if (request.until > last) {
    return refuse(Fault::invalid,
                  "An objection is adjourned for six weeks at most, until " + last.text() +
                      "; longer takes the consent of who objects (Awb 7:10 lid 3 and 4).",
                  "/until");
  }
  const bool before = std::any_of(
      matter.earlier.begin(), matter.earlier.end(), [&](const Adjournment& adjournment) {
        return adjournment.objection == request.objection && !adjournment.consented;
      });
  if (before) {
    return refuse(Fault::conflict,
                  "This objection was adjourned already, and that is possible once; more time "
                  "takes the consent of who objects (Awb 7:10 lid 4).",
                  request.objection->text());
  }
  return {};
}

Result<Adjournment> adjournment_for(const Context& context, const Adjourn& request,
                                    const Matter& matter, const CaseRoad& road) {
  TRY_DO(check_days(context, request, matter));
  Adjournment made;
  made.case_file = request.case_file;
  made.objection = request.objection;
  made.told_on = context.today();
  made.was_due_on = matter.due.due_on;
  made.until = request.until;
  made.consented = request.consented;
  made.because = request.because;
  made.told_by = context.who();
  if (matter.due.objection) {
    TRY_DO(check_objection(context, request, matter));
    made.extends = true;
    made.article = request.consented ? "Awb art. 7:10 lid 4" : "Awb art. 7:10 lid 3";
    return made;
  }
  if (request.consented) {
    return refuse(Fault::invalid,
                  "The consent of an applicant stops the clock (Awb 4:15 lid 2); suspend the term "
                  "on that ground.",
                  "/consented");
  }
  made.extends = is_reasonable_term(road, matter.due.step->step);
  made.article = made.extends ? "Awb art. 4:14 lid 3" : "Awb art. 4:14 lid 1";
  return made;
}

Result<DraftLetter> letter_for(const Context& context, const Matter& matter,
                               const Adjournment& made) {
  Situation situation;
  situation.case_file = matter.case_file;
  situation.sealed_identity = matter.sealed_identity;
  situation.event.name = "adjourned";
  situation.event.on = context.today();
  situation.event.details =
      Map{{"was_due_on", made.was_due_on}, {"until", made.until}, {"article", made.article}};
  TRY(const auto* task, task_of(context, "casework"));
  TRY(auto letter,
      draft_letter(context, *task, situation,
                   made.objection ? "adjournment_objection" : "adjournment", made.because));
  letter.letter.made_by = context.who();
  return letter;
}

// The term itself becomes longer: the step or the objection, and the work that hangs on it.
Result<void> move_due_day(store::WriteTransaction& transaction, const Matter& matter,
                          const Adjournment& made) {
  if (matter.due.objection) {
    TRY_DO(records::set_decide_until(transaction, matter.due.objection->id, made.until));
    return records::move_work(transaction, made.case_file, matter.due.objection->id.text(),
                              made.until);
  }
  TRY_DO(records::set_due(transaction, matter.due.step->number, made.until));
  return records::move_work(transaction, made.case_file, work_of(*matter.due.step), made.until);
}

Line line_of(const CaseFile& case_file, const Adjournment& made) {
  return Line{
      .act = made.objection ? access::Act::decide_objection : access::Act::suspend,
      .subject_kind = "case",
      .subject_id = case_file.id.text(),
      .client = case_file.client,
      .case_file = case_file.id,
      .details = Map{{"what", "adjourned"}, {"until", made.until}, {"article", made.article}},
      .deed = made.objection ? "adjourn_objection" : "adjourn"};
}

}  // namespace

Result<Adjourned> adjourn(const Context& context, const Adjourn& request) {
  TRY(const auto matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, request);
  }));
  TRY(const auto permission, may_adjourn(context, matter));
  TRY(const auto road, road_of(context, matter.case_file));
  TRY(const auto made, adjournment_for(context, request, matter, road));
  TRY(const auto letter, letter_for(context, matter, made));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Adjourned> {
    Adjourned result{{}, made, {}};
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(records::add_adjournment(transaction, made));
    if (made.extends) {
      TRY_DO(move_due_day(transaction, matter, made));
      result.says = "The decision is now due on " + made.until.text() + " (" + made.article + ").";
    } else {
      result.says = "The law sets this term, so it still ends on " + made.was_due_on.text() +
                    "; that the decision comes later is told, no more (" + made.article + ").";
    }
    TRY_DO(records::add_letter(transaction, letter.letter, letter.sealed));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(write_line(transaction, context, permission, line_of(result.case_file, made)));
    return result;
  });
}

}  // namespace naober::casework

#include "model/words.h"

#include "model/case_file.h"
#include "model/claim.h"
#include "model/closure.h"
#include "model/consent.h"
#include "model/conversation.h"
#include "model/decision.h"
#include "model/departure.h"
#include "model/goal_result.h"
#include "model/notification.h"
#include "model/objection.h"
#include "model/plan.h"
#include "model/provision.h"
#include "model/step_entry.h"

namespace naober {

template <>
const Words<NotificationKind>& words<NotificationKind>() {
  static const Words<NotificationKind> all = {
      {NotificationKind::notification, "notification"},
      {NotificationKind::early_application, "early_application"},
      {NotificationKind::application, "application"},
      {NotificationKind::signal, "signal"},
  };
  return all;
}

template <>
const Words<Notifier>& words<Notifier>() {
  static const Words<Notifier> all = {
      {Notifier::client, "client"}, {Notifier::informal_carer, "informal_carer"},
      {Notifier::family, "family"}, {Notifier::professional, "professional"},
      {Notifier::other, "other"},
  };
  return all;
}

template <>
const Words<CaseState>& words<CaseState>() {
  static const Words<CaseState> all = {{CaseState::open, "open"}, {CaseState::closed, "closed"}};
  return all;
}

template <>
const Words<CaseOutcome>& words<CaseOutcome>() {
  static const Words<CaseOutcome> all = {{CaseOutcome::ended, "ended"},
                                         {CaseOutcome::declined, "declined"}};
  return all;
}

template <>
const Words<ClosingWay>& words<ClosingWay>() {
  static const Words<ClosingWay> all = {{ClosingWay::answered, "answered"},
                                        {ClosingWay::taken_along, "taken_along"},
                                        {ClosingWay::handed_over, "handed_over"}};
  return all;
}

template <>
const Words<UnitOfWork>& words<UnitOfWork>() {
  static const Words<UnitOfWork> all = {{UnitOfWork::person, "person"},
                                        {UnitOfWork::household, "household"},
                                        {UnitOfWork::family, "family"}};
  return all;
}

template <>
const Words<ClaimKind>& words<ClaimKind>() {
  static const Words<ClaimKind> all = {{ClaimKind::recovery, "recovery"},
                                       {ClaimKind::fine, "fine"}};
  return all;
}

template <>
const Words<MemberRole>& words<MemberRole>() {
  static const Words<MemberRole> all = {
      {MemberRole::partner, "partner"},
      {MemberRole::parent, "parent"},
      {MemberRole::child, "child"},
      {MemberRole::sibling, "sibling"},
      {MemberRole::informal_carer, "informal_carer"},
      {MemberRole::representative, "representative"},
      {MemberRole::housemate, "housemate"},
      {MemberRole::other, "other"},
  };
  return all;
}

template <>
const Words<Debtor>& words<Debtor>() {
  static const Words<Debtor> all = {{Debtor::client, "client"},
                                    {Debtor::third_party, "third_party"}};
  return all;
}

template <>
const Words<DepartureState>& words<DepartureState>() {
  static const Words<DepartureState> all = {
      {DepartureState::announced, "announced"}, {DepartureState::delivered, "delivered"},
      {DepartureState::accepted, "accepted"},   {DepartureState::declined, "declined"},
      {DepartureState::withdrawn, "withdrawn"},
  };
  return all;
}

template <>
const Words<ArrivalState>& words<ArrivalState>() {
  static const Words<ArrivalState> all = {{ArrivalState::waiting, "waiting"},
                                          {ArrivalState::accepted, "accepted"},
                                          {ArrivalState::declined, "declined"}};
  return all;
}

template <>
const Words<Moving>& words<Moving>() {
  static const Words<Moving> all = {
      {Moving::continues, "continues"}, {Moving::stays, "stays"}, {Moving::ends, "ends"}};
  return all;
}

template <>
const Words<ConsentGiver>& words<ConsentGiver>() {
  static const Words<ConsentGiver> all = {
      {ConsentGiver::client, "client"},
      {ConsentGiver::parents, "parents"},
      {ConsentGiver::client_and_parents, "client_and_parents"},
      {ConsentGiver::representative, "representative"},
  };
  return all;
}

template <>
const Words<TermSource>& words<TermSource>() {
  static const Words<TermSource> all = {
      {TermSource::law, "law"},
      {TermSource::amvb, "amvb"},
      {TermSource::local, "local"},
      {TermSource::contract, "contract"},
  };
  return all;
}

template <>
const Words<SuspensionGround>& words<SuspensionGround>() {
  static const Words<SuspensionGround> all = {
      {SuspensionGround::completion, "completion"},
      {SuspensionGround::foreign_information, "foreign_information"},
      {SuspensionGround::consent, "consent"},
      {SuspensionGround::delay_by_applicant, "delay_by_applicant"},
      {SuspensionGround::force_majeure, "force_majeure"},
  };
  return all;
}

template <>
const Words<Participant>& words<Participant>() {
  static const Words<Participant> all = {
      {Participant::client, "client"},
      {Participant::informal_carer, "informal_carer"},
      {Participant::family, "family"},
      {Participant::client_support, "client_support"},
      {Participant::professional, "professional"},
      {Participant::representative, "representative"},
  };
  return all;
}

template <>
const Words<PlanState>& words<PlanState>() {
  static const Words<PlanState> all = {
      {PlanState::draft, "draft"}, {PlanState::agreed, "agreed"}, {PlanState::closed, "closed"}};
  return all;
}

template <>
const Words<DecisionKind>& words<DecisionKind>() {
  static const Words<DecisionKind> all = {
      {DecisionKind::grant, "grant"},
      {DecisionKind::refuse, "refuse"},
      {DecisionKind::refer, "refer"},
      {DecisionKind::withdraw, "withdraw"},
  };
  return all;
}

template <>
const Words<ProvisionKind>& words<ProvisionKind>() {
  static const Words<ProvisionKind> all = {{ProvisionKind::general, "general"},
                                           {ProvisionKind::tailored, "tailored"}};
  return all;
}

template <>
const Words<GoalOutcome>& words<GoalOutcome>() {
  static const Words<GoalOutcome> all = {
      {GoalOutcome::reached, "reached"},
      {GoalOutcome::partly, "partly"},
      {GoalOutcome::not_reached, "not_reached"},
  };
  return all;
}

template <>
const Words<ObjectionOutcome>& words<ObjectionOutcome>() {
  static const Words<ObjectionOutcome> all = {
      {ObjectionOutcome::founded, "founded"},
      {ObjectionOutcome::partly_founded, "partly_founded"},
      {ObjectionOutcome::unfounded, "unfounded"},
      {ObjectionOutcome::inadmissible, "inadmissible"},
  };
  return all;
}

}  // namespace naober

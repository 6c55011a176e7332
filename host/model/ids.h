// The identities of the domain: one type each, so that a case is never taken for a client.
//
// Users, organisations, roles, steps, tasks and providers are known by their names or by the id
// that the access room gave them; here those are plain texts.
#pragma once

#include "base/id.h"

namespace naober {

struct ClientTag {
  static constexpr std::string_view prefix = "client";
};
struct HouseholdTag {
  static constexpr std::string_view prefix = "household";
};
struct NotificationTag {
  static constexpr std::string_view prefix = "notification";
};
struct CaseTag {
  static constexpr std::string_view prefix = "case";
};
struct ConversationTag {
  static constexpr std::string_view prefix = "conversation";
};
struct PlanTag {
  static constexpr std::string_view prefix = "plan";
};
struct GoalTag {
  static constexpr std::string_view prefix = "goal";
};
struct AdviceTag {
  static constexpr std::string_view prefix = "advice";
};
struct ConsultationTag {
  static constexpr std::string_view prefix = "consultation";
};
struct DecisionTag {
  static constexpr std::string_view prefix = "decision";
};
struct ProvisionTag {
  static constexpr std::string_view prefix = "provision";
};
struct OrderTag {
  static constexpr std::string_view prefix = "order";
};
struct ObjectionTag {
  static constexpr std::string_view prefix = "objection";
};
struct TaskTag {
  static constexpr std::string_view prefix = "task";
};
struct ConsentTag {
  static constexpr std::string_view prefix = "consent";
};
struct DepartureTag {
  static constexpr std::string_view prefix = "departure";
};

using ClientId = Id<ClientTag>;
using HouseholdId = Id<HouseholdTag>;
using NotificationId = Id<NotificationTag>;
using CaseId = Id<CaseTag>;
using ConversationId = Id<ConversationTag>;
using PlanId = Id<PlanTag>;
using GoalId = Id<GoalTag>;
using AdviceId = Id<AdviceTag>;
using ConsultationId = Id<ConsultationTag>;
using DecisionId = Id<DecisionTag>;
using ProvisionId = Id<ProvisionTag>;
using OrderId = Id<OrderTag>;
using ObjectionId = Id<ObjectionTag>;
using TaskId = Id<TaskTag>;
using ConsentId = Id<ConsentTag>;
using DepartureId = Id<DepartureTag>;

}  // namespace naober

// What a household wants to reach, and who does which part (ondersteuningsplan, resultatenplan …).
//
// A plan belongs to the household, so that nobody is cut into pieces per law. While it is worked on
// it is a draft; agreeing makes its version fast, and a decision names that version. A change after
// that starts the next version, which must be agreed again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/case_file.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

enum class PlanState { draft, agreed, closed };
template <>
const Words<PlanState>& words<PlanState>();

// Part of what a line of the plan costs.
struct Payer {
  std::string payer;  // "municipality", "insurer", "joint_budget" …
  int percent = 0;    // 1 to 100

  friend bool operator==(const Payer&, const Payer&) = default;
};

// A result to be reached (resultaat), with the share of each.
struct Goal {
  GoalId id;
  CaseId case_file;  // the case it is for: its client, its task
  std::string domain;
  std::string result;              // in the words of the client
  std::string own_share;           // eigen kracht
  std::string network_share;       // mantelzorg, netwerk
  std::string general_share;       // algemene voorziening
  std::string municipality_share;  // what the municipality adds
  // Who pays, in whole parts of a hundred that add up to it; none: the municipality alone.
  std::vector<Payer> payers = {};
  std::vector<std::string> tags = {};  // principles that it follows, as the municipality names them
  std::string societal_goal = {};      // maatschappelijk doel that it serves; empty when not said

  friend bool operator==(const Goal&, const Goal&) = default;
};

// The plan a client made alone or with others (persoonlijk plan, Wmo 2.3.2 lid 2), of equal rank: a
// decision says how it was weighed. It may come before there is any plan of ours.
struct PersonalPlan {
  std::int64_t number = 0;  // counts up within the municipality
  CaseId case_file;
  Date received_on;
  std::string text;
  std::string recorded_by;  // user

  friend bool operator==(const PersonalPlan&, const PersonalPlan&) = default;
};

struct Plan {
  PlanId id;
  HouseholdId household;
  // Whom it is for. Of a person or a family, those are `members`; of a household, all who live
  // there, and `members` is empty.
  UnitOfWork unit = UnitOfWork::household;
  std::vector<ClientId> members = {};
  std::string form;  // "support_plan", "results_plan": what this municipality calls it
  PlanState state = PlanState::draft;
  std::int64_t version = 1;         // the version being worked on, or the agreed one
  std::int64_t agreed_version = 0;  // the last agreed version; 0 while there is none
  std::optional<Date> agreed_on;
  std::string director;           // regisseur: a user
  std::optional<Date> review_on;  // when it is looked at again
  // Where the resident stands: independence, stabilisation … as the municipality names them; empty
  // while it was not said.
  std::string perspective = {};
  std::vector<Goal> goals;
  std::string made_by;  // user

  friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace naober

// How the things of the house look in JSON: the names of their columns, dates as "2026-04-27",
// times as RFC 3339 in UTC, what is absent as null. One function per thing; api/openapi.yaml tells
// the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/account.h"
#include "base/value.h"
#include "casework/case_file.h"
#include "casework/client.h"
#include "casework/common_minimum.h"
#include "casework/household_page.h"
#include "casework/sight.h"
#include "casework/widen.h"
#include "model/advice.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/consent.h"
#include "model/conversation.h"
#include "model/decision.h"
#include "model/departure.h"
#include "model/event.h"
#include "model/household.h"
#include "model/notification.h"
#include "model/objection.h"
#include "model/plan.h"
#include "model/provision.h"
#include "model/step_entry.h"
#include "model/work_item.h"

namespace naober::web {

Value show(const Client& client);
Value show(const Identity& identity);
Value show(const Household& household);
Value show(const casework::ClientFile& file);
Value show(const Notification& notification);
Value show(const CaseFile& case_file);
Value show(const Fact& fact);
Value show(const SuspensionEntry& suspension);
Value show(const StepEntry& step);
Value show(const TimelineLine& line);
Value show(const Conversation& conversation);
Value show(const Goal& goal);
Value show(const PersonalPlan& plan);
Value show(const CaseMember& member);
Value show(const Plan& plan);
Value show(const Advice& advice);
Value show(const Consultation& consultation);
// Without the letter, which is a page of its own.
Value show(const Decision& decision);
Value show(const Provision& provision);
Value show(const Order& order);
Value show(const Objection& objection);
Value show(const CaseClosure& closure);
Value show(const Delivery& delivery);
// Without what it costs so far, which depends on the day: casework/default_notice.h.
Value show(const DefaultNotice& notice);
Value show(const Adjournment& adjournment);
Value show(const Payment& payment);
Value show(const Claim& claim);
Value show(const UrgentHelp& help);
Value show(const WorkItem& item);
Value show(const HandledEvent& handled);
Value show(const HandlerProblem& problem);
Value show(const CaseLetter& letter);
Value show(const Notice& notice);
Value show(const casework::WholeCase& whole);
Value show(const access::Account& account);
Value show(const access::RoleAssignment& assignment);

// Households, consents, and the two views of a conversation (show_household.cpp).
Value show(const casework::HouseholdPage& page);
Value show(const casework::HouseholdMember& member);
Value show(const casework::ContactPerson& person);
Value show(const casework::HouseholdCase& shown);
Value show(const casework::HouseholdProvision& shown);
Value show(const casework::Withheld& withheld);
Value show(const casework::Regrouped& regrouped);
Value show(const casework::ReadAnswer& read);
Value show(const casework::Topic& topic);
Value show(const casework::ReadConversation& read);
Value show(const HouseholdLine& line);
Value show(const Consent& consent);
Value show(const ContinuedProvision& provision);
// Moves between municipalities (show_move.cpp).
Value show(const MovingProvision& provision);
Value show(const Departure& departure);
Value show(const Arrival& arrival);

template <class T>
Value show(const std::vector<T>& things) {
  List shown;
  shown.reserve(things.size());
  for (const T& thing : things) {
    shown.push_back(show(thing));
  }
  return shown;
}

template <class T>
Value show(const std::optional<T>& thing) {
  return thing ? show(*thing) : Value();
}

// {"items":[…],"next":"…" or null}
template <class T>
Value show(const Page<T>& page) {
  return Map{{"items", show(page.items)}, {"next", page.next.empty() ? Value() : Value(page.next)}};
}

// A list that comes whole.
template <class T>
Value show_items(const std::vector<T>& things) {
  return Map{{"items", show(things)}};
}

Value show_texts(const std::vector<std::string>& texts);

}  // namespace naober::web

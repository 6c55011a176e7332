// One question of one client, handled as one task (a plugin), from opening to close (dossier).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

enum class CaseState { open, closed };
template <>
const Words<CaseState>& words<CaseState>();

// For whom a case and its plan work: the client alone, everybody of the household, or those of the
// family that are named (persoon, huishouden, gezin). The municipality says with which one a case
// begins (setting unit_of_work); a case may be widened and narrowed later.
enum class UnitOfWork { person, household, family };
template <>
const Words<UnitOfWork>& words<UnitOfWork>();

// What somebody is to the client of a case.
enum class MemberRole {
  partner,
  parent,
  child,
  sibling,
  informal_carer,
  representative,
  housemate,
  other
};
template <>
const Words<MemberRole>& words<MemberRole>();

// Somebody beside its client for whom a case works too.
struct CaseMember {
  ClientId client;
  MemberRole role = MemberRole::housemate;
  Date since;
  std::string added_by;  // user

  friend bool operator==(const CaseMember&, const CaseMember&) = default;
};

struct CaseFile {
  CaseId id;
  std::int64_t number = 0;  // counts up within the municipality; what people say on the phone
  std::string task;         // the plugin: "household_help"
  ClientId client;
  HouseholdId household;
  UnitOfWork unit = UnitOfWork::household;
  std::optional<NotificationId> notification;
  CaseState state = CaseState::open;
  std::string step;            // the step of the workflow it stands in
  std::string contact_person;  // vast contactpersoon: a user
  std::string bundle;          // fingerprint of the policy whose road and terms it keeps
  Date opened_on;
  std::optional<Date> closed_on;
  std::string closed_because;
  // The day from which the decision term runs (aanvraag); none while it is only a notification.
  std::optional<Date> applied_on;
  // The day it was moved onto the road of another policy (`bundle`); none while it keeps its own.
  std::optional<Date> moved_on;
  // Counts every change. Whoever writes says which version was read; another number is a conflict.
  std::int64_t version = 1;
  // The pilot (proef) of the municipality that it takes part in, or empty.
  std::string pilot = {};

  friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

// Something known about a case. Nothing is overwritten: a newer fact of the same name stands in
// front.
struct Fact {
  std::string name;    // as a plugin declares it
  Value value;         // typed as declared; unknown withdraws what was known
  std::string source;  // "BRP", "client"
  Date known_on;
  std::string recorded_by;  // user
  Instant recorded_at;

  friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace naober

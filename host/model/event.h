// What happened, what handlers did about it, and what they left behind: notices, reminders,
// letters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/value.h"
#include "model/ids.h"

namespace naober {

struct NoticeTag {
  static constexpr std::string_view prefix = "notice";
};
struct CaseLetterTag {
  static constexpr std::string_view prefix = "letter";
};
using NoticeId = Id<NoticeTag>;
using CaseLetterId = Id<CaseLetterTag>;

// One thing that happened, in the words of policy/event.h.
struct Event {
  std::int64_t number = 0;
  std::string name;
  std::string about;
  std::string task;                            // the plugin of the case; empty without a case
  std::optional<CaseId> case_file;             // none: it happened before there was a case
  ClientId client;                             // empty when it concerns nobody's file
  std::optional<NotificationId> notification;  // what a case can be opened for
  Map details;                                 // what the event itself brings; no identity
  Date on;
  Instant at;
  int depth = 0;
  std::optional<std::int64_t> caused_by;
  std::string once;  // empty: it may happen again
  bool handled = false;

  friend bool operator==(const Event&, const Event&) = default;
};

// What one handler did about one event: everything it asked for, or nothing and why.
struct EventOutcome {
  std::int64_t event = 0;
  std::string plugin;
  std::string handler;  // "on \"decision_granted\""
  std::string title;    // Dutch, or empty
  std::string place;
  std::string bundle;
  std::vector<std::string> did;  // "task for consultant: Bel de cliënt"
  std::string refused;

  friend bool operator==(const EventOutcome&, const EventOutcome&) = default;
};

struct HandledEvent {
  Event event;
  std::vector<EventOutcome> outcomes;
};

// A handler that failed, until an administrator solved it.
struct HandlerProblem {
  std::int64_t number = 0;
  std::int64_t event = 0;
  std::string event_name;
  std::optional<CaseId> case_file;
  std::string plugin;
  std::string handler;
  std::string place;
  std::string bundle;
  std::string limit;  // "work", "memory" …; empty when the host refused what it asked
  std::string says;
  Date found_on;
  std::optional<Date> solved_on;
  std::string solved_by;
  std::string solved_because;

  friend bool operator==(const HandlerProblem&, const HandlerProblem&) = default;
};

struct Reminder {
  std::int64_t number = 0;
  CaseId case_file;
  std::string about;
  Date due_on;
  std::string title;
  std::string role;
  std::string set_by;  // the handler's place
  std::int64_t event = 0;

  friend bool operator==(const Reminder&, const Reminder&) = default;
};

struct CaseLetter {
  CaseLetterId id;
  CaseId case_file;
  ClientId client;
  std::string name;
  std::string title;
  Date made_on;
  std::string made_by;  // the handler's place
  std::optional<Date> sent_on;
  std::string sent_by;
  std::optional<Date> dropped_on;
  std::string dropped_by;

  friend bool operator==(const CaseLetter&, const CaseLetter&) = default;
};

struct Notice {
  std::int64_t number = 0;
  NoticeId id;
  std::optional<CaseId> case_file;
  std::int64_t case_number = 0;
  ClientId client;
  std::string task;
  std::string title;
  std::string role;  // who it is for; "" when it is for `user` alone
  std::string user;
  Date made_on;
  std::string made_by;

  friend bool operator==(const Notice&, const Notice&) = default;
};

}  // namespace naober

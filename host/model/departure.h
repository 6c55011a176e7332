// A household, or part of it, that moves to another municipality (verhuizing).
//
// The municipality of before writes a departure: a package, sealed, waiting to be carried. In the
// same host it becomes an arrival at the municipality of after, under the same id, so that carrying
// it twice is carrying it once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "model/client.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// announced: waits to be carried. delivered: the other has it (or, outside this host, somebody took
// the package along). accepted, declined: what the other said. withdrawn: nobody moves after all.
enum class DepartureState { announced, delivered, accepted, declined, withdrawn };
template <>
const Words<DepartureState>& words<DepartureState>();

enum class ArrivalState { waiting, accepted, declined };
template <>
const Words<ArrivalState>& words<ArrivalState>();

// What the law makes of a running provision when its client moves. continues: at the municipality
// of after, for at most a year (Jeugdwet 2.7a). stays: with the municipality of before
// (woonplaatsbeginsel, Jeugdwet 1.1; shelter for who is a resident of the Netherlands, Wmo 2.3.5
// lid 1). ends: the municipality of after looks into it anew.
enum class Moving { continues, stays, ends };
template <>
const Words<Moving>& words<Moving>();

struct MovingProvision {
  ProvisionId provision;
  ClientId client;
  std::string name;  // as the catalogue has it
  std::string title;
  std::string law;
  Moving moving = Moving::ends;
  std::optional<Date> until;  // the last day on which it continues
  std::string provider;       // organisation; empty when there is no order
  std::string article;        // what the handling rests on

  friend bool operator==(const MovingProvision&, const MovingProvision&) = default;
};

struct Departure {
  DepartureId id;
  HouseholdId household;
  std::vector<ClientId> movers;
  std::string to_municipality;  // of this host; empty: elsewhere
  std::string to_place;         // where that is, in words
  Date moves_on;
  bool same_provider = false;  // asked to go on with the same provider (Jeugdwet 2.7a)
  // The laws whose files go along, by consent; none: only who moves, and what goes on by law.
  std::vector<std::string> laws;
  std::string consent_how;  // where that consent can be seen
  std::vector<MovingProvision> provisions;
  DepartureState state = DepartureState::announced;
  std::string announced_by;  // user
  Date announced_on;
  std::optional<Date> answered_on;
  std::string answer;  // in words, when it was declined or withdrawn

  friend bool operator==(const Departure&, const Departure&) = default;
};

struct Arrival {
  DepartureId id;  // that of the departure
  std::string from_municipality;
  ClientId sealed_for;  // under whose key the package is sealed here: the client to be
  Date moves_on;
  Instant received_at;
  ArrivalState state = ArrivalState::waiting;
  std::optional<HouseholdId> household;  // where they came to live
  std::string answered_by;
  std::optional<Date> answered_on;
  std::string answer;

  friend bool operator==(const Arrival&, const Arrival&) = default;
};

// Help that goes on after a move by law, without a decision here, until it is decided anew.
struct ContinuedProvision {
  ClientId client;
  std::string name;
  std::string title;
  std::string law;
  std::string provider;
  bool same_provider = false;  // asked for: the same provider, conditions and tariff
  Date started_on;
  Date until;
  std::string article;
  std::string from_municipality;

  friend bool operator==(const ContinuedProvision&, const ContinuedProvision&) = default;
};

}  // namespace naober

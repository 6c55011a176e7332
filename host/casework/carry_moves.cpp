#include "casework/carry_moves.h"

#include "casework/departure.h"
#include "casework/lines.h"
#include "records/departure.h"

namespace naober::casework {
namespace {

constexpr int moves_at_a_time = 100;

Line line_about(const Arrival& arrival) {
  return Line{.act = access::Act::register_notification,
              .subject_kind = "arrival",
              .subject_id = arrival.id.text(),
              .client = arrival.sealed_for,
              .details = Map{{"what", "received"}, {"from", arrival.from_municipality}}};
}

// Into the inbox there: sealed with a key of that municipality, under the id of the departure.
Result<void> bring(const Context& from, const Context& to, const Departure& departure) {
  TRY(const auto sealed, from.store.read([&](store::ReadTransaction& transaction) {
    return records::sealed_departure(transaction, departure.id);
  }));
  TRY(const auto plain, from.store.vault().open_sealed(departure.movers.front().text(), sealed));
  Arrival arrival;
  arrival.id = departure.id;
  arrival.from_municipality = from.bundle->municipality.name;
  arrival.sealed_for = ClientId::make(to.random);
  arrival.moves_on = departure.moves_on;
  arrival.received_at = to.clock.now();
  // A key that no row needs, because the arrival was there already, is harmless.
  TRY_DO(to.store.vault().ensure_key(arrival.sealed_for.text()));
  TRY(const auto resealed, to.store.vault().seal(arrival.sealed_for.text(), plain));
  return to.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY(const bool is_new, records::receive_arrival(transaction, arrival, resealed));
    if (!is_new) {
      return {};
    }
    return write_line(transaction, to, access::Permission{"host", "", ""}, line_about(arrival));
  });
}

Result<void> carry_departure(const Reach& reach, const Context& from, Departure departure) {
  TRY(const auto to, reach(departure.to_municipality));
  TRY_DO(bring(from, to.context, departure));
  departure.state = DepartureState::delivered;
  return from.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::change_departure(transaction, departure));
    return {};
  });
}

Result<void> carry_answer(const Reach& reach, const Context& at, const Arrival& arrival) {
  TRY(const auto back, reach(arrival.from_municipality));
  TRY_DO(back.context.store.write([&](store::WriteTransaction& transaction) {
    return take_answer(transaction, back.context, arrival);
  }));
  return at.store.write([&](store::WriteTransaction& transaction) {
    return records::tell_arrival(transaction, arrival.id);
  });
}

struct Waiting {
  std::vector<Departure> departures;
  std::vector<Arrival> answers;
};

Result<Waiting> waiting_at(const Context& at) {
  return at.store.read([&](store::ReadTransaction& transaction) -> Result<Waiting> {
    Waiting waiting;
    TRY(waiting.departures, records::departures_to_carry(transaction, moves_at_a_time));
    TRY(waiting.answers, records::arrivals_to_tell(transaction, moves_at_a_time));
    return waiting;
  });
}

void note(Carried& carried, const Result<void>& done, int& count) {
  if (done) {
    ++count;
  } else {
    carried.failures.push_back(done.error());
  }
}

Result<void> carry_for(const Reach& reach, const std::string& municipality, Carried& carried) {
  TRY(const auto at, reach(municipality));
  TRY(const auto waiting, waiting_at(at.context));
  for (const Departure& departure : waiting.departures) {
    note(carried, carry_departure(reach, at.context, departure), carried.departures);
  }
  for (const Arrival& answer : waiting.answers) {
    note(carried, carry_answer(reach, at.context, answer), carried.answers);
  }
  return {};
}

}  // namespace

Carried carry_moves(const Reach& reach, const std::vector<std::string>& municipalities) {
  Carried carried;
  for (const auto& municipality : municipalities) {
    if (const auto done = carry_for(reach, municipality, carried); !done) {
      carried.failures.push_back(done.error());
    }
  }
  return carried;
}

}  // namespace naober::casework

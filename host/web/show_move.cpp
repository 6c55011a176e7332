// How moves between municipalities look in JSON.
#include "web/show.h"

#include "web/show_parts.h"

namespace naober::web {

Value show(const MovingProvision& provision) {
  return Map{{"provision_id", provision.provision.text()},
             {"client_id", provision.client.text()},
             {"name", provision.name},
             {"title", provision.title},
             {"law", text_or_null(provision.law)},
             {"moving", word_of(provision.moving)},
             {"until", date_or_null(provision.until)},
             {"provider", text_or_null(provision.provider)},
             {"article", text_or_null(provision.article)}};
}

Value show(const Departure& departure) {
  List movers;
  for (const ClientId& mover : departure.movers) {
    movers.emplace_back(mover.text());
  }
  return Map{{"departure_id", departure.id.text()},
             {"household_id", departure.household.text()},
             {"movers", std::move(movers)},
             {"to_municipality", text_or_null(departure.to_municipality)},
             {"to_place", text_or_null(departure.to_place)},
             {"moves_on", departure.moves_on},
             {"same_provider", departure.same_provider},
             {"laws", show_texts(departure.laws)},
             {"consent_how", text_or_null(departure.consent_how)},
             {"provisions", show(departure.provisions)},
             {"state", word_of(departure.state)},
             {"announced_by", departure.announced_by},
             {"announced_on", departure.announced_on},
             {"answered_on", date_or_null(departure.answered_on)},
             {"answer", text_or_null(departure.answer)}};
}

Value show(const Arrival& arrival) {
  return Map{{"departure_id", arrival.id.text()},
             {"from_municipality", arrival.from_municipality},
             {"moves_on", arrival.moves_on},
             {"received_at", arrival.received_at.text()},
             {"state", word_of(arrival.state)},
             {"household_id", arrival.household ? Value(arrival.household->text()) : Value()},
             {"answered_by", text_or_null(arrival.answered_by)},
             {"answered_on", date_or_null(arrival.answered_on)},
             {"answer", text_or_null(arrival.answer)}};
}

Value show(const ContinuedProvision& provision) {
  return Map{{"client_id", provision.client.text()},
             {"name", provision.name},
             {"title", provision.title},
             {"law", provision.law},
             {"provider", text_or_null(provision.provider)},
             {"same_provider", provision.same_provider},
             {"started_on", provision.started_on},
             {"until", provision.until},
             {"article", provision.article},
             {"from_municipality", provision.from_municipality}};
}

}  // namespace naober::web

#include "records/departure.h"

#include "records/rows.h"

namespace naober::records {
namespace {

std::vector<MovingProvision> provisions_in(std::string_view json) {
  std::vector<MovingProvision> provisions;
  const auto read = read_json(json);
  if (const auto* list = read ? read->as<List>() : nullptr) {
    for (const auto& item : *list) {
      provisions.push_back(moving_provision_of(item));
    }
  }
  return provisions;
}

Departure departure_of(const store::Statement& row) {
  Departure result;
  result.id = row.id<DepartureId>("id");
  result.household = row.id<HouseholdId>("household");
  for (const auto& text : texts_of(row.text_view("movers"))) {
    if (auto id = ClientId::parse(text)) {
      result.movers.push_back(*std::move(id));
    }
  }
  result.to_municipality = row.text("to_municipality");
  result.to_place = row.text("to_place");
  result.moves_on = row.date("moves_on");
  result.same_provider = row.boolean("same_provider");
  result.laws = texts_of(row.text_view("laws"));
  result.consent_how = row.text("consent_how");
  result.provisions = provisions_in(row.text_view("provisions"));
  result.state = word_at<DepartureState>(row, "state");
  result.announced_by = row.text("announced_by");
  result.announced_on = row.date("announced_on");
  result.answered_on = row.optional_date("answered_on");
  result.answer = row.text("answer");
  return result;
}

Arrival arrival_of(const store::Statement& row) {
  Arrival result;
  result.id = row.id<DepartureId>("id");
  result.from_municipality = row.text("from_municipality");
  result.sealed_for = row.id<ClientId>("sealed_for");
  result.moves_on = row.date("moves_on");
  result.received_at = row.instant("received_at");
  result.state = word_at<ArrivalState>(row, "state");
  result.household = row.optional_id<HouseholdId>("household");
  result.answered_by = row.text("answered_by");
  result.answered_on = row.optional_date("answered_on");
  result.answer = row.text("answer");
  return result;
}

// A page of what `read` reads, by number.
template <class Read>
Result<Page<RowOf<Read>>> page_of(store::Statement find, int limit, Read read) {
  Page<RowOf<Read>> page;
  std::int64_t last = 0;
  while (true) {
    TRY(const bool there, find.next());
    if (!there) {
      return page;
    }
    if (page.items.size() == static_cast<std::size_t>(limit)) {
      page.next = std::to_string(last);
      return page;
    }
    page.items.push_back(read(find));
    last = find.integer("number");
  }
}

Result<std::string> sealed_of(store::Statement find, const DepartureId& id) {
  find.bind("id", id);
  return the(
      std::move(find), [](const store::Statement& row) { return row.bytes("sealed"); }, "move",
      id.text());
}

Date date_in(const Value& value, std::string_view key) {
  const auto date = Date::parse(value.text_at(key));
  return date ? *date : Date();
}

}  // namespace

Value to_value(const MovingProvision& provision) {
  return Map{{"provision_id", provision.provision.text()},
             {"client_id", provision.client.text()},
             {"name", provision.name},
             {"title", provision.title},
             {"law", provision.law},
             {"moving", word_of(provision.moving)},
             {"until", provision.until ? Value(provision.until->text()) : Value()},
             {"provider", provision.provider},
             {"article", provision.article}};
}

MovingProvision moving_provision_of(const Value& value) {
  MovingProvision provision;
  if (auto id = ProvisionId::parse(value.text_at("provision_id"))) {
    provision.provision = *std::move(id);
  }
  if (auto id = ClientId::parse(value.text_at("client_id"))) {
    provision.client = *std::move(id);
  }
  provision.name = value.text_at("name");
  provision.title = value.text_at("title");
  provision.law = value.text_at("law");
  if (const auto moving = parse_word<Moving>(value.text_at("moving"))) {
    provision.moving = *moving;
  }
  if (!value.text_at("until").empty()) {
    provision.until = date_in(value, "until");
  }
  provision.provider = value.text_at("provider");
  provision.article = value.text_at("article");
  return provision;
}

Result<void> add_departure(store::WriteTransaction& transaction, const Departure& departure,
                           const std::string& sealed) {
  std::vector<std::string> movers;
  for (const auto& mover : departure.movers) {
    movers.push_back(mover.text());
  }
  List provisions;
  for (const auto& provision : departure.provisions) {
    provisions.push_back(to_value(provision));
  }
  auto add = transaction.query("add_departure");
  return add.bind("id", departure.id)
      .bind("household", departure.household)
      .bind("movers", json_of(movers))
      .bind("sealed_for", departure.movers.front())
      .bind("to_municipality", departure.to_municipality)
      .bind("to_place", departure.to_place)
      .bind("moves_on", departure.moves_on)
      .bind("same_provider", departure.same_provider)
      .bind("laws", json_of(departure.laws))
      .bind("consent_how", departure.consent_how)
      .bind("provisions", write_json(Value(std::move(provisions))))
      .bind("sealed", store::Blob{sealed})
      .bind("announced_by", departure.announced_by)
      .bind("announced_on", departure.announced_on)
      .run();
}

Result<Departure> find_departure(store::ReadTransaction& transaction, const DepartureId& id) {
  auto find = transaction.query("find_departure");
  find.bind("id", id);
  return the(std::move(find), departure_of, "departure", id.text());
}

Result<std::string> sealed_departure(store::ReadTransaction& transaction, const DepartureId& id) {
  return sealed_of(transaction.query("sealed_departure"), id);
}

Result<Page<Departure>> departure_page(store::ReadTransaction& transaction,
                                       std::optional<DepartureState> state,
                                       const std::string& after, int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("departure_page");
  find.bind("below", below)
      .bind("state", state ? word_of(*state) : std::string_view())
      .bind("limit", limit + 1);
  return page_of(std::move(find), limit, departure_of);
}

Result<std::vector<Departure>> departures_to_carry(store::ReadTransaction& transaction, int limit) {
  auto find = transaction.query("departures_to_carry");
  find.bind("limit", limit);
  return every(std::move(find), departure_of);
}

Result<bool> change_departure(store::WriteTransaction& transaction, const Departure& departure) {
  auto change = transaction.query("change_departure");
  TRY_DO(change.bind("id", departure.id)
             .bind("state", word_of(departure.state))
             .bind("answered_on", departure.answered_on)
             .bind("answer", departure.answer)
             .run());
  return change.changes() > 0;
}

Result<bool> receive_arrival(store::WriteTransaction& transaction, const Arrival& arrival,
                             const std::string& sealed) {
  auto receive = transaction.query("receive_arrival");
  TRY_DO(receive.bind("id", arrival.id)
             .bind("from_municipality", arrival.from_municipality)
             .bind("sealed_for", arrival.sealed_for)
             .bind("moves_on", arrival.moves_on)
             .bind("sealed", store::Blob{sealed})
             .bind("received_at", arrival.received_at)
             .run());
  return receive.changes() > 0;
}

Result<Arrival> find_arrival(store::ReadTransaction& transaction, const DepartureId& id) {
  auto find = transaction.query("find_arrival");
  find.bind("id", id);
  return the(std::move(find), arrival_of, "arrival", id.text());
}

Result<std::string> sealed_arrival(store::ReadTransaction& transaction, const DepartureId& id) {
  return sealed_of(transaction.query("sealed_arrival"), id);
}

Result<Page<Arrival>> arrival_page(store::ReadTransaction& transaction,
                                   std::optional<ArrivalState> state, const std::string& after,
                                   int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("arrival_page");
  find.bind("below", below)
      .bind("state", state ? word_of(*state) : std::string_view())
      .bind("limit", limit + 1);
  return page_of(std::move(find), limit, arrival_of);
}

Result<void> answer_arrival(store::WriteTransaction& transaction, const Arrival& arrival) {
  auto answer = transaction.query("answer_arrival");
  TRY_DO(answer.bind("id", arrival.id)
             .bind("state", word_of(arrival.state))
             .bind("household", arrival.household)
             .bind("answered_by", arrival.answered_by)
             .bind("answered_on", arrival.answered_on)
             .bind("answer", arrival.answer)
             .run());
  if (answer.changes() == 0) {
    return refuse(Fault::conflict, "This arrival was answered already.", arrival.id.text());
  }
  return {};
}

Result<std::vector<Arrival>> arrivals_to_tell(store::ReadTransaction& transaction, int limit) {
  auto find = transaction.query("arrivals_to_tell");
  find.bind("limit", limit);
  return every(std::move(find), arrival_of);
}

Result<void> tell_arrival(store::WriteTransaction& transaction, const DepartureId& id) {
  auto tell = transaction.query("tell_arrival");
  return tell.bind("id", id).run();
}

Result<void> add_continued_provision(store::WriteTransaction& transaction,
                                     const DepartureId& arrival,
                                     const ContinuedProvision& provision) {
  auto add = transaction.query("add_continued_provision");
  return add.bind("arrival", arrival)
      .bind("client", provision.client)
      .bind("name", provision.name)
      .bind("title", provision.title)
      .bind("law", provision.law)
      .bind("provider", provision.provider)
      .bind("same_provider", provision.same_provider)
      .bind("started_on", provision.started_on)
      .bind("until", provision.until)
      .bind("article", provision.article)
      .run();
}

Result<std::vector<ContinuedProvision>> continued_provisions(store::ReadTransaction& transaction,
                                                             const HouseholdId& household,
                                                             Date today) {
  auto find = transaction.query("continued_provisions");
  find.bind("household", household).bind("today", today);
  return every(std::move(find), [](const store::Statement& row) {
    ContinuedProvision provision;
    provision.client = row.id<ClientId>("client");
    provision.name = row.text("name");
    provision.title = row.text("title");
    provision.law = row.text("law");
    provision.provider = row.text("provider");
    provision.same_provider = row.boolean("same_provider");
    provision.started_on = row.date("started_on");
    provision.until = row.date("until");
    provision.article = row.text("article");
    provision.from_municipality = row.text("from_municipality");
    return provision;
  });
}

}  // namespace naober::records

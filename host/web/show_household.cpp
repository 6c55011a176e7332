// How households, consents and the two views of a conversation look in JSON.
#include "web/show.h"

#include "base/map_of.h"
#include "web/show_parts.h"

namespace naober::web {

Value show(const casework::HouseholdMember& member) {
  return map_of({{"client", show(member.client)},
                 {"identity", show(member.identity)},
                 {"since", member.since}});
}

Value show(const casework::ContactPerson& person) {
  List cases;
  for (const CaseId& id : person.cases) {
    cases.emplace_back(id.text());
  }
  return map_of({{"user_id", person.user}, {"case_ids", std::move(cases)}});
}

Value show(const casework::ReadAnswer& read) {
  return map_of({{"domain", read.answer.domain},
                 {"asks", read.asks},
                 {"covers", text_or_null(read.covers)},
                 {"icf", show_texts(read.icf)},
                 {"answer", text_or_null(read.answer.answer)},
                 {"skipped_because", text_or_null(read.answer.skipped_because)},
                 {"score", read.answer.score ? Value(std::int64_t{*read.answer.score}) : Value()}});
}

Value show(const casework::Topic& topic) {
  return map_of({{"topic", topic.name},
                 {"covered", topic.covered},
                 {"score", topic.score ? Value(*topic.score) : Value()},
                 {"answers", show(topic.answers)}});
}

// A case as it is shown everywhere, with what a household's page adds.
Value show(const casework::HouseholdCase& shown) {
  Value value = show(shown.case_file);
  auto& map = *value.as<Map>();
  map.emplace("title", shown.title);
  map.emplace("laws", show_texts(shown.laws));
  map.emplace("members", show(shown.members));
  return value;
}

Value show(const casework::HouseholdProvision& shown) {
  Value value = show(shown.provision);
  auto& map = *value.as<Map>();
  map.emplace("title", shown.title);
  map.emplace("law", text_or_null(shown.law));
  return value;
}

Value show(const casework::Withheld& withheld) {
  return map_of({{"client_id", withheld.client.text()},
                 {"law", withheld.law},
                 {"reason", casework::reason_of(withheld.reason)},
                 {"cases", std::int64_t{withheld.cases}},
                 {"provisions", std::int64_t{withheld.provisions}},
                 {"goals", std::int64_t{withheld.goals}},
                 {"facts", show_texts(withheld.facts)},
                 {"because", withheld.because}});
}

Value show(const HouseholdLine& line) {
  return map_of({{"on", line.on},
                 {"what", line.what},
                 {"about", line.about},
                 {"by", text_or_null(line.by)},
                 {"says", line.says},
                 {"case_id", line.case_file ? Value(line.case_file->text()) : Value()},
                 {"case_number", line.case_file ? Value(line.case_number) : Value()},
                 {"task", text_or_null(line.task)},
                 {"client_id", line.client ? Value(line.client->text()) : Value()}});
}

Value show(const Consent& consent) {
  return map_of({{"consent_id", consent.id.text()},
                 {"client_id", consent.client.text()},
                 {"of_law", consent.of_law},
                 {"for_law", consent.for_law},
                 {"purposes", show_texts(consent.purposes)},
                 {"given_by", word_of(consent.given_by)},
                 {"how", consent.how},
                 {"given_on", consent.given_on},
                 {"until", consent.until ? Value(*consent.until) : Value()},
                 {"recorded_by", consent.recorded_by},
                 {"recorded_at", consent.recorded_at.text()},
                 {"withdrawn_on", consent.withdrawn_on ? Value(*consent.withdrawn_on) : Value()},
                 {"withdrawn_because", text_or_null(consent.withdrawn_because)},
                 {"withdrawal_recorded_by", text_or_null(consent.withdrawal_recorded_by)}});
}

Value show(const casework::Regrouped& regrouped) {
  return map_of({{"case", show(regrouped.case_file)},
                 {"members", show(regrouped.members)},
                 {"plan", show(regrouped.plan)}});
}

Value show(const casework::ReadConversation& read) {
  return map_of({{"conversation", show(read.conversation)},
                 {"instrument", map_of({{"name", read.conversation.instrument},
                                        {"title", read.title},
                                        {"scored", read.scored},
                                        {"answers", show(read.answers)}})},
                 {"common_minimum", show(read.common_minimum)}});
}

Value show(const casework::HouseholdPage& page) {
  return map_of({{"household", show(page.household)},
                 {"laws", show_texts(page.laws)},
                 {"members", show(page.members)},
                 {"director", text_or_null(page.director)},
                 {"contact_persons", show(page.contact_persons)},
                 {"plan", show(page.plan)},
                 {"cases", show(page.cases)},
                 {"provisions", show(page.provisions)},
                 {"continued", show(page.continued)},
                 {"consents", show(page.consents)},
                 {"withheld", show(page.withheld)},
                 {"timeline", show(page.timeline)}});
}

}  // namespace naober::web

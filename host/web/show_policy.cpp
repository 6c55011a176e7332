#include "web/show_policy.h"

#include "web/show.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value show_condition(const policy::Condition& condition) {
  List parts;
  for (const policy::Condition& part : condition.of) {
    parts.push_back(show_condition(part));
  }
  List compared;
  for (const policy::Expression& side : condition.compared) {
    compared.emplace_back(policy::describe(side));
  }
  return Map{{"word", name_of(condition.word)},
             {"of", std::move(parts)},
             {"compared", std::move(compared)},
             {"place", condition.place.text()}};
}

Value show_also(const policy::Rule& rule) {
  List shown;
  for (const policy::AlsoSays& each : rule.also) {
    shown.push_back(Map{{"setting", each.setting}, {"says", each.text}});
  }
  return shown;
}

Value show_overdue(const policy::Step& step) {
  if (step.overdue.tell.empty() && step.overdue.opens.empty()) {
    return {};
  }
  return Map{{"tell", show_texts(step.overdue.tell)}, {"opens", text_or_null(step.overdue.opens)}};
}

// The kind of value a setting holds, in the word of the policy language; a list has none there.
std::string word_of(const policy::Parameter& parameter) {
  if (parameter.room.kind == policy::Room::Kind::free) {
    return parameter.room.type.word();
  }
  switch (parameter.otherwise.kind()) {
    case Value::Kind::boolean:
      return "yes_no";
    case Value::Kind::integer:
    case Value::Kind::number:
      return "number";
    case Value::Kind::date:
      return "date_value";
    case Value::Kind::term:
      return "term";
    case Value::Kind::money:
      return "amount";
    case Value::Kind::list:
      return "list";
    default:
      return "text_value";
  }
}

std::string_view word_of(policy::Room::Kind kind) {
  switch (kind) {
    case policy::Room::Kind::fixed:
      return "fixed";
    case policy::Room::Kind::at_most:
      return "at_most";
    case policy::Room::Kind::at_least:
      return "at_least";
    case policy::Room::Kind::between:
      return "between";
    case policy::Room::Kind::one_of:
      return "one_of";
    case policy::Room::Kind::free:
      return "free";
  }
  return "fixed";
}

Map show_room(const policy::Room& room) {
  return Map{{"kind", word_of(room.kind)},
             {"least", room.least},
             {"most", room.most},
             {"options", room.options}};
}

// The bounds as they narrow on their way down: first those of the declaration, then the region's.
List show_bounds(const policy::Setting& setting, Date date) {
  const policy::Parameter& parameter = setting.parameter();
  Map declared = show_room(parameter.room);
  const policy::Layer layer =
      parameter.bound_by_law() ? policy::Layer::law : policy::Layer::commons;
  declared["layer"] = name_of(layer);
  declared["source"] = text_or_null(parameter.bound_by_law() ? parameter.law : parameter.agreed);
  declared["place"] = parameter.place.text();
  List bounds{std::move(declared)};
  if (const policy::DatedValue* narrowing = setting.narrowed_by(date)) {
    Map narrowed = show_room(setting.room_at(date));
    narrowed["layer"] = name_of(narrowing->layer);
    narrowed["source"] = text_or_null(narrowing->source.text());
    narrowed["place"] = narrowing->place.text();
    bounds.emplace_back(std::move(narrowed));
  }
  return bounds;
}

void add_values(List& shown, const std::vector<policy::DatedValue>& dated) {
  for (const policy::DatedValue& each : dated) {
    shown.push_back(Map{{"layer", name_of(each.layer)},
                        {"value", each.value},
                        {"from", each.from},
                        {"source", text_or_null(each.source.text())},
                        {"because", text_or_null(each.because.text())},
                        {"place", each.place.text()}});
  }
}

// Every value that was ever set and that will be; the default, which has no day, stands first.
List show_values(const policy::Setting& setting) {
  const policy::Parameter& parameter = setting.parameter();
  List shown{Map{{"layer", name_of(policy::Layer::commons)},
                 {"value", parameter.otherwise},
                 {"from", Value()},
                 {"source", text_or_null(parameter.agreed)},
                 {"because", Value()},
                 {"place", parameter.place.text()}}};
  add_values(shown, setting.region());
  add_values(shown, setting.municipality());
  return shown;
}

Value show_when(const policy::Rule& rule) {
  if (const auto* condition = std::get_if<policy::Condition>(&rule.when)) {
    return show_condition(*condition);
  }
  return Map{
      {"word", "function"}, {"of", List{}}, {"compared", List{}}, {"place", rule.place.text()}};
}

Value show_step(const policy::Step& step) {
  return Map{{"name", step.name},
             {"title", step.title},
             {"law", text_or_null(step.law)},
             {"role", text_or_null(step.role)},
             {"does", show_texts(step.does)},
             {"within", text_or_null(step.within)},
             {"every", text_or_null(step.every)},
             {"after", text_or_null(step.after)},
             {"pauses", show_texts(step.pauses)},
             {"overdue", show_overdue(step)},
             {"makes", text_or_null(step.makes)},
             {"mandate", text_or_null(step.mandate)},
             {"not_by", text_or_null(step.not_by)},
             {"leads", show_texts(step.leads)},
             {"may_be_skipped", step.may_be_skipped},
             {"layer", name_of(step.layer)},
             {"own_term", step.own_term ? Value(step.own_term->text()) : Value()},
             {"from", date_or_null(step.from)},
             {"source", text_or_null(step.source)},
             {"because", text_or_null(step.because)},
             {"place", step.place.text()}};
}

Value show_skipped(const policy::SkippedStep& step) {
  return Map{{"name", step.name},
             {"title", step.title},
             {"layer", name_of(step.layer)},
             {"from", step.from},
             {"source", text_or_null(step.source)},
             {"because", text_or_null(step.because)},
             {"place", step.place.text()}};
}

Value show_mandate(const policy::Mandate& mandate) {
  return Map{{"name", mandate.name},
             {"to", show_texts(mandate.to)},
             {"acts", show_texts(mandate.acts)},
             {"provisions", show_texts(mandate.provisions)},
             {"kinds", show_texts(mandate.kinds)},
             {"only_after", text_or_null(mandate.only_after)},
             {"law", text_or_null(mandate.law)},
             {"from", date_or_null(mandate.from)},
             {"till", date_or_null(mandate.till)},
             {"layer", name_of(mandate.layer)},
             {"place", mandate.place.text()}};
}

}  // namespace

Value show_chosen(const policy::Setting& setting, Date date) {
  const policy::SettingAtDate now = setting.at(date);
  return Map{{"value", now.value},
             {"set_by", name_of(now.set_by)},
             {"source", text_or_null(now.source)},
             {"because", text_or_null(now.because)},
             {"from", date_or_null(now.from)},
             {"place", now.place}};
}

Value show_setting(const policy::Setting& setting, Date date) {
  const policy::Parameter& parameter = setting.parameter();
  const policy::SettingAtDate now = setting.at(date);
  List chain;
  for (const policy::ExplainedLine& line : setting.explain(date)) {
    chain.push_back(
        Map{{"layer", name_of(line.layer)}, {"says", line.says}, {"source", line.source}});
  }
  List open_to;
  for (const policy::Layer layer : parameter.open_to) {
    open_to.emplace_back(name_of(layer));
  }
  return Map{{"name", parameter.name},
             {"title", parameter.title},
             {"law", text_or_null(parameter.law)},
             {"value", now.value},
             {"set_by", name_of(now.set_by)},
             {"source", text_or_null(now.source)},
             {"place", now.place},
             {"because", text_or_null(now.because)},
             {"from", date_or_null(now.from)},
             {"room", setting.room_at(date).english()},
             {"kind", word_of(parameter)},
             {"unsure", text_or_null(parameter.unsure)},
             {"bounds", show_bounds(setting, date)},
             {"values", show_values(setting)},
             {"open_to", std::move(open_to)},
             {"chain", std::move(chain)}};
}

Value show_rule(const policy::Rule& rule) {
  return Map{{"name", rule.name},
             {"title", text_or_null(rule.title)},
             {"law", text_or_null(rule.law)},
             {"gives", name_of(rule.gives)},
             {"target", text_or_null(rule.target)},
             {"because", rule.because},
             {"also", show_also(rule)},
             {"when", show_when(rule)},
             {"reads", show_texts(rule.reads)},
             {"uses", show_texts(rule.uses)},
             {"may_be_lifted", rule.may_be_lifted},
             {"lifts", text_or_null(rule.lifts)},
             {"place", rule.place.text()}};
}

Value show_workflow(const policy::Workflow& workflow) {
  List steps;
  for (const policy::Step& step : workflow.steps) {
    steps.push_back(show_step(step));
  }
  List skipped;
  for (const policy::SkippedStep& step : workflow.skipped) {
    skipped.push_back(show_skipped(step));
  }
  return Map{{"task", workflow.plugin},
             {"steps", std::move(steps)},
             {"skipped", std::move(skipped)},
             {"local_steps_after", show_texts(workflow.local_after)}};
}

Value show_fact(const policy::Fact& fact) {
  return Map{{"name", fact.name},
             {"title", fact.title},
             {"source", text_or_null(fact.source)},
             {"question", text_or_null(fact.question)},
             {"type", fact.type.word()},
             {"options", show_texts(fact.type.options)},
             {"minimum", fact.minimum},
             {"maximum", fact.maximum},
             {"known_to", show_texts(fact.known_to)},
             {"derived", fact.derived()},
             {"from", show_texts(fact.from)},
             {"place", fact.place.text()}};
}

Value show_provision(const policy::Provision& provision) {
  return Map{{"name", provision.name},
             {"task", provision.plugin},
             {"title", provision.title},
             {"kind", name_of(provision.kind)},
             {"law", provision.law},
             {"laws", show_texts(provision.laws)},
             {"block", provision.block == 0 ? Value() : Value(provision.block)},
             {"phase", text_or_null(provision.phase)},
             {"cluster", text_or_null(provision.cluster)},
             {"national_cluster", text_or_null(provision.national_cluster)},
             {"setting", text_or_null(provision.setting)},
             {"execution", text_or_null(provision.execution)},
             {"walk_in", provision.walk_in},
             {"unit", text_or_null(provision.unit)},
             {"price", provision.price ? Value(*provision.price) : Value()},
             {"price_setting", text_or_null(provision.price_setting)},
             {"valid", provision.valid ? Value(*provision.valid) : Value()},
             {"valid_setting", text_or_null(provision.valid_setting)},
             {"funding", text_or_null(provision.funding)},
             {"scale", text_or_null(provision.scale)},
             {"article", text_or_null(provision.article)}};
}

Value show_record_type(const policy::RecordType& type) {
  return Map{{"name", type.name},
             {"task", type.plugin},
             {"title", type.title},
             {"law", text_or_null(type.law)},
             {"of", name_of(type.of)},
             {"act", type.act},
             {"known_to", show_texts(type.known_to)},
             {"keep", type.keep ? Value(*type.keep) : Value()},
             {"only_one", type.only_one},
             {"form", form_of(type)},
             {"json_schema", schema_of(type)},
             {"place", type.place.text()}};
}

Value show_indicator(const policy::Indicator& indicator) {
  Map where;
  for (const policy::Indicator::Condition& condition : indicator.where) {
    where.emplace(condition.by, show_texts(condition.any_of));
  }
  return Map{{"name", indicator.name},
             {"task", indicator.plugin},
             {"title", indicator.title},
             {"law", text_or_null(indicator.law)},
             {"unit", indicator.unit},
             {"counts", indicator.record.empty() ? indicator.counts : indicator.record},
             {"where", std::move(where)},
             {"per", show_texts(indicator.per)},
             {"place", indicator.place.text()}};
}

Value show_instrument(const policy::Instrument& instrument) {
  List domains;
  for (const policy::Domain& domain : instrument.domains) {
    domains.push_back(Map{{"name", domain.name},
                          {"asks", domain.asks},
                          {"covers", domain.covers},
                          {"icf", show_texts(domain.icf)}});
  }
  return Map{{"name", instrument.name},
             {"title", instrument.title},
             {"every_topic", instrument.every_topic},
             {"scored", instrument.scored},
             {"domains", std::move(domains)}};
}

Value show_cluster(const policy::ClusterDirection& cluster) {
  return Map{{"name", cluster.name},
             {"cluster", cluster.cluster},
             {"policy", cluster.policy},
             {"direction", show_texts(cluster.direction)},
             {"execution", show_texts(cluster.execution)},
             {"because", text_or_null(cluster.because)},
             {"place", cluster.place.text()}};
}

Value show_role(const policy::Role& role) {
  Value subsidy;
  if (role.subsidy) {
    subsidy = Map{{"reference", role.subsidy->reference}, {"year", role.subsidy->year}};
  }
  return Map{{"name", role.name},
             {"title", role.title},
             {"kinds", show_texts(role.kinds)},
             {"organisations", show_texts(role.organisations)},
             {"does", show_texts(role.does)},
             {"subsidy", std::move(subsidy)},
             {"layer", name_of(role.layer)},
             {"place", role.place.text()}};
}

Value show_partnerships(const policy::Municipality& municipality) {
  List shown;
  for (const policy::Partnership& one : municipality.partnerships) {
    shown.push_back(Map{{"region", one.region},
                        {"cluster", one.cluster},
                        {"tasks", show_texts(one.tasks)},
                        {"place", one.place.text()}});
  }
  return shown;
}

Value show_pilots(const policy::Municipality& municipality) {
  List shown;
  for (const policy::Pilot& pilot : municipality.pilots) {
    shown.push_back(Map{{"name", pilot.name},
                        {"title", pilot.title},
                        {"postcodes", show_texts(pilot.postcodes)},
                        {"from", pilot.from},
                        {"till", date_or_null(pilot.till)},
                        {"source", text_or_null(pilot.source)},
                        {"because", pilot.because},
                        {"place", pilot.place.text()}});
  }
  return shown;
}

Value show_roles(const policy::Roles& roles, const std::string& municipality) {
  List organisations;
  for (const policy::Organisation& organisation : roles.organisations) {
    organisations.push_back(Map{{"name", organisation.name},
                                {"title", organisation.title},
                                {"kind", organisation.kind},
                                {"public", organisation.is_public_for(municipality)},
                                {"layer", name_of(organisation.layer)},
                                {"place", organisation.place.text()}});
  }
  List held;
  for (const policy::Role& role : roles.roles) {
    held.push_back(show_role(role));
  }
  List mandates;
  for (const policy::Mandate& mandate : roles.mandates) {
    mandates.push_back(show_mandate(mandate));
  }
  List separations;
  for (const policy::Separation& separation : roles.separations) {
    separations.push_back(Map{{"name", separation.name},
                              {"one", separation.one},
                              {"other", separation.other},
                              {"provision_kind", text_or_null(separation.provision_kind)},
                              {"because", separation.because},
                              {"place", separation.place.text()}});
  }
  List clusters;
  for (const policy::ClusterDirection& cluster : roles.clusters) {
    clusters.push_back(show_cluster(cluster));
  }
  return Map{{"organisations", std::move(organisations)},
             {"roles", std::move(held)},
             {"mandates", std::move(mandates)},
             {"separations", std::move(separations)},
             {"clusters", std::move(clusters)}};
}

}  // namespace naober::web

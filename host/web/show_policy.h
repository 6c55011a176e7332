// How policy looks in JSON: settings with the chain that made them so, rules as trees, the workflow
// as a graph.
#pragma once

#include "base/date.h"
#include "base/value.h"
#include "policy/bundle.h"

namespace naober::web {

// The value in force on `date`, the room that is left, and every layer that spoke.
Value show_setting(const policy::Setting& setting, Date date);
// The value in force on `date` and who chose it, without the room: for a list of municipalities.
Value show_chosen(const policy::Setting& setting, Date date);
Value show_rule(const policy::Rule& rule);
Value show_workflow(const policy::Workflow& workflow);
Value show_fact(const policy::Fact& fact);
Value show_provision(const policy::Provision& provision);
// How a record is asked: a form for people, a JSON Schema for programs.
Value show_record_type(const policy::RecordType& type);
Value show_indicator(const policy::Indicator& indicator);
Value show_instrument(const policy::Instrument& instrument);
// Roles, organisations, mandates and separations.
// As that municipality (the name of its folder) sees them.
Value show_roles(const policy::Roles& roles, const std::string& municipality);
Value show_partnerships(const policy::Municipality& municipality);
Value show_pilots(const policy::Municipality& municipality);

}  // namespace naober::web

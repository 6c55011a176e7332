// A bundle: the whole policy of one municipality, resolved and checked, and never changed again.
//
// Casework holds it as std::shared_ptr<const Bundle> for the length of a request; a reload makes a
// new one. What plugins declare is loaded once and shared by all bundles that use them. The
// fingerprint names the exact policy: SHA-256 over the language version and the sorted (path,
// SHA-256 of the text) of every file that decides anything (tests and README files do not).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/fact.h"
#include "policy/handler.h"
#include "policy/indicator.h"
#include "policy/instrument.h"
#include "policy/letter.h"
#include "policy/municipality.h"
#include "policy/plugin.h"
#include "policy/provision.h"
#include "policy/record_type.h"
#include "policy/role.h"
#include "policy/rule.h"
#include "policy/rule_book.h"
#include "policy/scripts.h"
#include "policy/settings.h"
#include "policy/shared_files.h"
#include "policy/shared_list.h"
#include "policy/shared_map.h"
#include "policy/workflow.h"

namespace naober::policy {

// One task as its authors wrote it. Shared by every municipality that uses it.
struct Plugin {
  Manifest manifest;
  std::string folder;  // "plugins/household_help"
  Unit unit;           // its source, for the functions of its rules
  std::vector<Parameter> parameters;
  std::vector<Setting> defaults;  // of the parameters, in their order, as long as nobody sets them
  std::shared_ptr<const FactTable> facts;
  std::vector<Rule> rules;
  std::vector<Provision> provisions;
  Instruments instruments;
  Letters letters;
  std::vector<RecordType> records;
  std::vector<Indicator> indicators;
  Workflow workflow;  // without steps when the task has no road of its own
  Handlers handlers;
  // Its rules, compiled; the book of every municipality that has no rules of its own for this task.
  std::shared_ptr<const RuleBook> book;
  // The plugins whose settings and blocks it may name, itself last.
  std::vector<std::string> sees;
  SharedFiles files;  // what the fingerprint is made of

  const std::string& name() const { return manifest.name; }
};

// The road of a task from a day on (always, when there is no day).
struct DatedWorkflow {
  std::optional<Date> from;
  std::shared_ptr<const Workflow> workflow;
  std::string only_for = {};  // the pilot whose cases keep it; empty: everybody's
};

// A task as one municipality has it: the plugin, and what its region and it made of the room.
struct Task {
  std::shared_ptr<const Plugin> plugin;
  // Its own settings, and those of the tasks it requires, by name.
  SharedMap<Setting> settings;
  std::vector<Rule> local_rules;  // the region's, then the municipality's
  // The rules to ask, local ones included. Borrows the facts of `plugin`.
  std::shared_ptr<const RuleBook> book;
  SharedList<Letter> letters;  // with the municipality's templates and blocks
  // The region whose accents hold: the municipality's own, or that of another partnership.
  std::string region;
  // The plugin's road first, then one for each day on which a layer's own steps change it; those of
  // each pilot after those of everybody.
  std::vector<DatedWorkflow> roads;

  const std::string& name() const { return plugin->name(); }
  // The road with all local accents, those of days to come too.
  const Workflow& workflow() const;
  // The road of a case that began on that day, or was moved onto the road of that day.
  // `pilot`: the one the case is in, or empty.
  const Workflow& workflow(Date on, std::string_view pilot = {}) const;
  const Setting* setting(std::string_view name) const;         // null: no such setting
  const Letter* letter(std::string_view name) const;           // null: no such letter
  const Letter* letter_for(std::string_view outcome) const;    // by `when`; null: there is none
  const RecordType* record_type(std::string_view name) const;  // null: no such type of record
  Settings settings_at(Date date, std::string_view pilot = {}) const;
};

struct Bundle {
  Municipality municipality;
  Region region;
  std::map<std::string, Task, std::less<>> tasks;  // by name of plugin
  std::vector<std::string> order;                  // names of tasks, what is required first
  Roles roles;
  std::string fingerprint;  // 64 hexadecimal digits
  SharedFiles files;        // what the fingerprint is made of, sorted by path

  const Task* task(std::string_view plugin) const;          // null: not in use here
  const Provision* provision(std::string_view name) const;  // of any task; null: unknown here
  const Task* task_that_offers(std::string_view provision) const;
  const Instrument* instrument(std::string_view name) const;  // of any task; null: unknown here
  // All settings of a plugin on a day, those of the tasks it requires included. Refused as
  // not_found when the plugin is not in use here.
  Result<Settings> settings(std::string_view plugin, Date date) const;
};

}  // namespace naober::policy

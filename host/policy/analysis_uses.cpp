// Settings nobody uses and facts nobody asks.
//
// What rules, derived facts, roads and provisions use is known exactly. What handlers, letters,
// records and modules use stands in their text: a name that occurs there, outside comments, counts
// as used.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "policy/analysis.h"
#include "policy/analysis_uses.h"

namespace naober::policy {

namespace {

void gather(const Condition& condition, Expression::Word what, std::set<std::string>& names);

void gather(const Expression& expression, Expression::Word what, std::set<std::string>& names) {
  // What looked back at a setting of another day still names it (dated_setting.h).
  const bool looked_back = what == Expression::Word::setting &&
                           expression.word == Expression::Word::when && !expression.name.empty();
  if (expression.word == what || looked_back) {
    names.insert(expression.name);
  }
  for (const Expression& part : expression.of) {
    gather(part, what, names);
  }
  for (const Condition& condition : expression.condition) {
    gather(condition, what, names);
  }
}

void gather(const Condition& condition, Expression::Word what, std::set<std::string>& names) {
  for (const Condition& part : condition.of) {
    gather(part, what, names);
  }
  for (const Expression& side : condition.compared) {
    gather(side, what, names);
  }
}

// The names of facts or settings that a rule looks at itself.
void gather(const Rule& rule, Expression::Word what, std::set<std::string>& names) {
  if (const Condition* when = std::get_if<Condition>(&rule.when)) {
    gather(*when, what, names);
  }
  const bool settings = what == Expression::Word::setting;
  const std::vector<std::string>& of_function = settings ? rule.uses : rule.reads;
  names.insert(of_function.begin(), of_function.end());
  for (const auto& [name, value] : rule.values) {
    gather(value, what, names);
  }
  for (const AlsoSays& also : rule.also) {
    if (settings) {
      names.insert(also.setting);
    }
  }
}

void gather(const Fact& fact, Expression::Word what, std::set<std::string>& names) {
  const bool settings = what == Expression::Word::setting;
  const std::vector<std::string>& named = settings ? fact.uses : fact.from;
  names.insert(named.begin(), named.end());
  if (const Expression* how = std::get_if<Expression>(&fact.how)) {
    gather(*how, what, names);
  }
}

bool is_word(char sign) {
  return std::isalnum(static_cast<unsigned char>(sign)) != 0 || sign == '_';
}

// Lua without its comments; what stands in a string stays.
std::string without_comments(const std::string& text) {
  std::string result;
  bool in_string = false;
  for (std::size_t place = 0; place < text.size(); ++place) {
    const char sign = text[place];
    if (sign == '"' && (place == 0 || text[place - 1] != '\\')) {
      in_string = !in_string;
    }
    in_string = in_string && sign != '\n';
    if (!in_string && text.compare(place, 2, "--") == 0) {
      place = std::min(text.find('\n', place), text.size());
      result += '\n';
      continue;
    }
    result += sign;
  }
  return result;
}

void gather_words(const std::string& text, std::set<std::string>& words) {
  for (std::size_t place = 0; place < text.size();) {
    std::size_t end = place;
    while (end < text.size() && is_word(text[end])) {
      ++end;
    }
    if (end > place) {
      words.insert(text.substr(place, end - place));
    }
    place = end + 1;
  }
}

// The words in the files of a plugin, but for the one that declares.
std::set<std::string> words_of(const Plugin& plugin, std::string_view but) {
  std::set<std::string> words;
  for (const SourceFile& file : plugin.files) {
    if (!file.path.ends_with(but)) {
      gather_words(file.path.ends_with(".lua") ? without_comments(file.text) : file.text, words);
    }
  }
  return words;
}

bool sees(const Plugin& plugin, const std::string& name) {
  return std::find(plugin.sees.begin(), plugin.sees.end(), name) != plugin.sees.end();
}

class Uses {
 public:
  explicit Uses(const Loaded& loaded) : loaded_(loaded) {}

  void check(std::vector<Finding>& findings) const {
    for (const auto& [name, plugin] : loaded_.plugins) {
      check_settings(*plugin, findings);
      check_facts(*plugin, findings);
    }
  }

 private:
  void check_settings(const Plugin& plugin, std::vector<Finding>& findings) const {
    std::set<std::string> used(settings_the_host_reads().begin(), settings_the_host_reads().end());
    for (const auto& [name, user] : loaded_.plugins) {
      if (sees(*user, plugin.name())) {
        used.merge(words_of(*user, "/parameters.lua"));
        gather_all(*user, Expression::Word::setting, used);
      }
    }
    for (const auto& [id, bundle] : loaded_.municipalities) {
      gather_local(*bundle, plugin, used);
    }
    for (const Parameter& parameter : plugin.parameters) {
      // The groups of the monitor (casework/monitor.cpp) are read by how their names begin.
      const bool group = plugin.name() == "casework" && parameter.name.starts_with("group_");
      if (!group && !used.contains(parameter.name)) {
        findings.push_back(
            {Finding::Weight::warning, "setting_unused", parameter.place,
             fmt::format("nobody uses the setting \"{}\": no rule, fact, step, letter or handler "
                         "names it",
                         parameter.name),
             "use it, or take it out with what was set of it", ""});
      }
    }
  }

  void check_facts(const Plugin& plugin, std::vector<Finding>& findings) const {
    std::set<std::string> used = words_of(plugin, "/facts.lua");
    gather_all(plugin, Expression::Word::fact, used);
    for (const auto& [id, bundle] : loaded_.municipalities) {
      const Task* task = bundle->task(plugin.name());
      for (const Rule& rule : task == nullptr ? std::vector<Rule>() : task->local_rules) {
        gather(rule, Expression::Word::fact, used);
      }
    }
    for (const Fact& fact : plugin.facts->facts()) {
      if (!used.contains(fact.name)) {
        findings.push_back({Finding::Weight::warning, "fact_unused", fact.place,
                            fmt::format("nobody asks the fact \"{}\": no rule, derived fact or "
                                        "handler names it",
                                        fact.name),
                            "take it out: what is not needed is not asked (AVG art. 5 lid 1 sub c)",
                            ""});
      }
    }
  }

  static void gather_all(const Plugin& plugin, Expression::Word what,
                         std::set<std::string>& names) {
    for (const Rule& rule : plugin.rules) {
      gather(rule, what, names);
    }
    for (const Fact& fact : plugin.facts->facts()) {
      gather(fact, what, names);
    }
    if (what != Expression::Word::setting) {
      return;
    }
    for (const Step& step : plugin.workflow.steps) {
      names.insert(step.within);
      names.insert(step.every);
    }
    for (const Provision& provision : plugin.provisions) {
      names.insert(provision.price_setting);
      names.insert(provision.valid_setting);
    }
  }

  // Local rules, and the letters a municipality wrote itself.
  static void gather_local(const Bundle& bundle, const Plugin& plugin,
                           std::set<std::string>& names) {
    for (const auto& [name, task] : bundle.tasks) {
      if (!sees(*task.plugin, plugin.name())) {
        continue;
      }
      for (const Rule& rule : task.local_rules) {
        gather(rule, Expression::Word::setting, names);
      }
      for (const Letter& letter : task.letters) {
        gather_words(letter.body.text, names);
        for (const auto& [block, text] : letter.blocks) {
          gather_words(text, names);
        }
      }
    }
  }

  const Loaded& loaded_;
};

}  // namespace

const std::vector<std::string>& settings_the_host_reads() {
  static const std::vector<std::string> names = {"plan_form",
                                                 "plan_parts",
                                                 "conversation_instrument",
                                                 "personal_plan_term",
                                                 "minimum_offers",
                                                 "consultation_before_tailored",
                                                 "objection_term",
                                                 "contact_line",
                                                 "objection_address",
                                                 "urgent_decision_term",
                                                 "urgent_help_term",
                                                 "default_notice_term",
                                                 "penalty_first_rate",
                                                 "penalty_second_rate",
                                                 "penalty_third_rate",
                                                 "objection_decision_term",
                                                 "objection_committee",
                                                 "objection_committee_term",
                                                 "plan_payers",
                                                 "plan_tags",
                                                 "plan_perspectives",
                                                 "societal_goals",
                                                 "contract_required",
                                                 "contract_records",
                                                 "result_codes",
                                                 "access_organisation_wmo",
                                                 "access_organisation_youth",
                                                 "access_organisation_participation",
                                                 "back_office_organisation",
                                                 "back_office_role",
                                                 "unit_of_work",
                                                 "moving_term",
                                                 "retention_wmo",
                                                 "retention_wmo_from",
                                                 "retention_wmo_on_request",
                                                 "retention_youth",
                                                 "retention_youth_from",
                                                 "retention_youth_on_request",
                                                 "retention_participation",
                                                 "retention_participation_from",
                                                 "retention_participation_on_request",
                                                 "retention_participation_not_granted",
                                                 "retention_participation_not_granted_from"};
  return names;
}

void analyse_uses(const Loaded& loaded, std::vector<Finding>& findings) {
  Uses(loaded).check(findings);
}

}  // namespace naober::policy

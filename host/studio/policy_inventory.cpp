#include "studio/policy_inventory.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "policy/workflow.h"
#include "studio/draft_paths.h"

namespace naober::studio {
namespace {

using policy::Layer;

// "a, b"; the parts that are empty are left out.
class Words {
 public:
  Words& add(std::string_view label, std::string_view text) {
    if (!text.empty()) {
      said_ += fmt::format("{}{}{}", said_.empty() ? "" : ", ", label, text);
    }
    return *this;
  }
  Words& add(std::string_view label, const std::vector<std::string>& names) {
    return add(label, fmt::format("{}", fmt::join(names, " ")));
  }
  Words& add(std::string_view label, const std::optional<Date>& day) {
    return add(label, day ? day->text() : std::string());
  }
  std::string text() const { return said_; }

 private:
  std::string said_;
};

std::string text_of(const policy::Condition& condition) {
  std::vector<std::string> parts;
  for (const policy::Expression& side : condition.compared) {
    parts.push_back(policy::describe(side));
  }
  for (const policy::Condition& part : condition.of) {
    parts.push_back(text_of(part));
  }
  return fmt::format("{}({})", policy::name_of(condition.word), fmt::join(parts, ", "));
}

// The lines of a file from one line up to another; a function is compared by its text.
std::string lines_between(std::string_view text, int first, int end) {
  int line = 1;
  std::string found;
  for (std::size_t at = 0; at < text.size() && line < end; ++line) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    if (line >= first) {
      found += std::string(text.substr(at, stop - at)) + "\n";
    }
    at = stop + 1;
  }
  return found;
}

// A rule that is a function, as it stands in its file: from its line to that of the next one.
std::string text_of_function(const policy::Rule& rule, const std::vector<policy::Rule>& rules,
                             const policy::SharedFiles& files) {
  int end = std::numeric_limits<int>::max();
  for (const policy::Rule& other : rules) {
    if (other.place.file == rule.place.file && other.place.line > rule.place.line) {
      end = std::min(end, other.place.line);
    }
  }
  for (const policy::SourceFile& file : files) {
    if (file.path == rule.place.file) {
      return lines_between(file.text, rule.place.line, end);
    }
  }
  return "a function";
}

class Maker {
 public:
  void add_plugin(const policy::Plugin& plugin) {
    const std::string of = scope_of(plugin.manifest.place.file);
    put({of, plugin.name(), "task", plugin.name(), {}},
        Words()
            .add("version ", plugin.manifest.version.text())
            .add("needs ", plugin.manifest.needs)
            .add("offers ", plugin.manifest.offers),
        plugin.manifest.place);
    for (const policy::Parameter& parameter : plugin.parameters) {
      add_parameter(of, parameter);
    }
    for (const policy::Rule& rule : plugin.rules) {
      add_rule(of, plugin.name(), rule, plugin.rules, plugin.files);
    }
    if (plugin.facts != nullptr) {
      for (const policy::Fact& fact : plugin.facts->facts()) {
        add_fact(of, plugin.name(), fact);
      }
    }
    for (const policy::Provision& provision : plugin.provisions) {
      add_provision(of, provision);
    }
    for (const policy::Step& step : plugin.workflow.steps) {
      add_step(of, plugin.name(), step);
    }
  }

  void add_bundle(const policy::Bundle& bundle) {
    const std::string& id = bundle.municipality.id();
    for (const std::string& task : bundle.municipality.plugins) {
      put({id, task, "task", task, {}}, Words().add("", "in use"), bundle.municipality.place);
    }
    for (const auto& [name, task] : bundle.tasks) {
      add_accents(bundle, task);
    }
    add_roles(bundle);
  }

  Inventory take() { return std::move(made_); }

 private:
  static std::string scope_of(const std::string& path) {
    const auto authority = authority_of_path(path);
    return authority ? authority->scope() : std::string("commons");
  }
  static std::string scope_of(const policy::Bundle& bundle, Layer layer) {
    return layer == Layer::municipality ? bundle.municipality.id() : bundle.municipality.region;
  }

  void put(InventoryKey key, const Words& words, const policy::Place& place) {
    made_.insert_or_assign(std::move(key), InventoryItem{words.text(), place.text()});
  }

  void add_parameter(const std::string& of, const policy::Parameter& parameter) {
    std::vector<std::string> open;
    for (const Layer layer : parameter.open_to) {
      open.emplace_back(policy::name_of(layer));
    }
    std::vector<std::string> dated;
    for (const policy::DatedDefault& one : parameter.dated) {
      dated.push_back(fmt::format("{} from {}{}", policy::english(one.value), one.from.text(),
                                  one.room ? ", " + one.room->english() : ""));
    }
    put({of, parameter.plugin, "parameter", parameter.name, {}},
        Words()
            .add("", policy::english(parameter.otherwise))
            .add("", dated)
            .add("", parameter.room.english())
            .add("open to ", open)
            .add("", parameter.law)
            .add("agreed ", parameter.agreed),
        parameter.place);
  }

  void add_rule(const std::string& of, const std::string& task, const policy::Rule& rule,
                const std::vector<policy::Rule>& rules, const policy::SharedFiles& files) {
    Words words;
    words.add("", policy::name_of(rule.gives)).add("", rule.target);
    for (const auto& [name, value] : rule.values) {
      words.add(name + " = ", policy::describe(value));
    }
    const auto* condition = std::get_if<policy::Condition>(&rule.when);
    words.add("when ",
              condition != nullptr ? text_of(*condition) : text_of_function(rule, rules, files));
    words.add("reads ", rule.reads).add("uses ", rule.uses).add("lifts ", rule.lifts);
    words.add("", rule.may_be_lifted ? "may be lifted" : "").add("", rule.law);
    words.add("because ", rule.because);
    for (const policy::AlsoSays& also : rule.also) {
      words.add("if " + also.setting + ": ", also.text);
    }
    put({of, task, "rule", rule.name, {}}, words, rule.place);
  }

  void add_fact(const std::string& of, const std::string& task, const policy::Fact& fact) {
    Words words;
    words.add("", fact.type.english()).add("from ", fact.source).add("", fact.question);
    words.add("", fact.title).add("known to ", fact.known_to).add("derived from ", fact.from);
    words.add("at least ", fact.minimum.is_unknown() ? "" : policy::english(fact.minimum));
    words.add("at most ", fact.maximum.is_unknown() ? "" : policy::english(fact.maximum));
    if (const auto* how = std::get_if<policy::Expression>(&fact.how)) {
      words.add("is ", policy::describe(*how));
    }
    put({of, task, "fact", fact.name, {}}, words, fact.place);
  }

  void add_provision(const std::string& of, const policy::Provision& provision) {
    put({of, provision.plugin, "provision", provision.name, {}},
        Words()
            .add("", provision.title)
            .add("", policy::name_of(provision.kind))
            .add("law ", provision.laws)
            .add("block ", provision.block == 0 ? "" : std::to_string(provision.block))
            .add("national cluster ", provision.national_cluster)
            .add("setting ", provision.setting)
            .add("execution ", provision.execution)
            .add("", provision.walk_in ? "walk in" : "")
            .add("valid ", provision.valid ? provision.valid->english() : provision.valid_setting)
            .add("phase ", provision.phase)
            .add("cluster ", provision.cluster)
            .add("unit ", provision.unit)
            .add("funding ", provision.funding)
            .add("scale ", provision.scale)
            .add("", provision.article)
            .add("price ", provision.price ? provision.price->text() : provision.price_setting),
        provision.place);
  }

  void add_step(const std::string& of, const std::string& task, const policy::Step& step) {
    Words words;
    words.add("", step.title).add("role ", step.role).add("does ", step.does);
    words.add("within ", step.within).add("every ", step.every).add("after ", step.after);
    words.add("within ", step.own_term ? step.own_term->english() : std::string());
    words.add("pauses ", step.pauses).add("tells ", step.overdue.tell);
    words.add("opens ", step.overdue.opens).add("makes ", step.makes);
    words.add("mandate ", step.mandate).add("not by ", step.not_by).add("advice by ", step.advice);
    words.add("leads to ", step.leads).add("", step.may_be_skipped ? "may be skipped" : "");
    words.add("", step.law).add("from ", step.from).add("because ", step.because);
    put({of, task, "step", step.name, {}}, words, step.place);
  }

  void add_accents(const policy::Bundle& bundle, const policy::Task& task) {
    for (const auto& [name, setting] : task.settings) {
      // Settings of a task that this one requires are told there.
      if (setting.parameter().plugin == task.name()) {
        add_values(setting, setting.region());
        add_values(setting, setting.municipality());
      }
    }
    for (const policy::Rule& rule : task.local_rules) {
      add_rule(scope_of(rule.place.file), task.name(), rule, task.local_rules, {});
    }
    for (const policy::Step& step : task.workflow().steps) {
      if (step.is_local()) {
        add_step(scope_of(bundle, step.layer), task.name(), step);
      }
    }
    for (const policy::SkippedStep& step : task.workflow().skipped) {
      put({scope_of(bundle, step.layer), task.name(), "skipped_step", step.name, {}},
          Words().add("from ", step.from.text()).add("", step.source).add("because ", step.because),
          step.place);
    }
  }

  void add_values(const policy::Setting& setting, const std::vector<policy::DatedValue>& values) {
    const policy::Parameter& parameter = setting.parameter();
    for (const policy::DatedValue& value : values) {
      // The value for a pilot stands beside that for everybody.
      const std::string pilot = value.only_for.empty() ? "" : " (" + value.only_for.text() + ")";
      put({scope_of(value.place.file), parameter.plugin, "setting", parameter.name + pilot,
           value.from},
          Words()
              .add("", policy::english(value.value))
              .add("leaves ", value.room ? value.room->english() : std::string())
              .add("", value.source)
              .add("because ", value.because),
          value.place);
    }
  }

  void add_roles(const policy::Bundle& bundle) {
    for (const policy::Organisation& each : bundle.roles.organisations) {
      put({scope_of(each.place.file), "", "organisation", each.name, {}},
          Words().add("", each.title).add("", each.kind).add("controlled by ", each.controlled_by),
          each.place);
    }
    for (const policy::Role& role : bundle.roles.roles) {
      put({scope_of(role.place.file), "", "role", role.name, {}},
          Words()
              .add("", role.title)
              .add("held by ", role.kinds)
              .add("at ", role.organisations)
              .add("does ", role.does)
              .add("", role.subsidy ? fmt::format("subsidy {} of {}", role.subsidy->reference,
                                                  role.subsidy->year)
                                    : std::string()),
          role.place);
    }
    for (const policy::Mandate& mandate : bundle.roles.mandates) {
      put({scope_of(mandate.place.file), "", "mandate", mandate.name, {}},
          Words()
              .add("to ", mandate.to)
              .add("acts ", mandate.acts)
              .add("provisions ", mandate.provisions)
              .add("held by ", mandate.kinds)
              .add("only after ", mandate.only_after)
              .add("", mandate.law)
              .add("from ", mandate.from)
              .add("till ", mandate.till),
          mandate.place);
    }
    for (const policy::ClusterDirection& each : bundle.roles.clusters) {
      put({scope_of(each.place.file), "", "cluster", each.name, {}},
          Words()
              .add("", each.cluster)
              .add("policy ", each.policy)
              .add("direction ", each.direction)
              .add("execution ", each.execution)
              .add("because ", each.because),
          each.place);
    }
    for (const policy::Separation& each : bundle.roles.separations) {
      put({scope_of(each.place.file), "", "separation", each.name, {}},
          Words()
              .add("", each.one)
              .add("apart from ", each.other)
              .add("for ", each.provision_kind)
              .add("because ", each.because),
          each.place);
    }
  }

  Inventory made_;
};

}  // namespace

Inventory inventory_of(const policy::Loaded& policy) {
  Maker maker;
  for (const auto& [name, plugin] : policy.plugins) {
    maker.add_plugin(*plugin);
  }
  for (const auto& [id, bundle] : policy.municipalities) {
    // Plugins of a region or municipality of its own are known by their tasks alone.
    for (const auto& [name, task] : bundle->tasks) {
      if (!policy.plugins.contains(name)) {
        maker.add_plugin(*task.plugin);
      }
    }
    maker.add_bundle(*bundle);
  }
  return maker.take();
}

}  // namespace naober::studio

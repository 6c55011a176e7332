#include "manual/accents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace naober::manual {
namespace {

using policy::Bundle;

class Comparison {
 public:
  Comparison(std::vector<std::shared_ptr<const Bundle>> bundles, Date date)
      : bundles_(std::move(bundles)), date_(date) {}

  Accents run() {
    const policy::Region& region = bundles_.front()->region;
    accents_.region = region.name;
    accents_.title = region.title;
    for (const auto& bundle : bundles_) {
      accents_.municipalities.push_back(bundle->municipality.name);
    }
    compare_tasks();
    for (const std::string& task : tasks()) {
      compare_settings(task);
      compare_rules(task);
      compare_steps(task);
    }
    compare_letters();
    compare_roles();
    compare_mandates();
    compare_separations();
    return std::move(accents_);
  }

 private:
  AccentRow row(std::string kind, std::string task, std::string name) const {
    AccentRow made;
    made.kind = std::move(kind);
    made.task = std::move(task);
    made.name = std::move(name);
    made.cells.resize(bundles_.size());
    return made;
  }

  void keep(AccentRow row) {
    ++accents_.compared;
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](const AccentCell& cell) { return cell.differs; })) {
      accents_.rows.push_back(std::move(row));
    }
  }

  // In the order in which they build on each other.
  std::vector<std::string> tasks() const {
    std::vector<std::string> names;
    for (const auto& bundle : bundles_) {
      for (const std::string& name : bundle->order) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.push_back(name);
        }
      }
    }
    return names;
  }

  const policy::Task* any_task(const std::string& name) const {
    for (const auto& bundle : bundles_) {
      if (const policy::Task* task = bundle->task(name)) {
        return task;
      }
    }
    return nullptr;
  }

  void compare_tasks() {
    for (const std::string& name : tasks()) {
      AccentRow made = row("task", name, name);
      made.title = any_task(name)->plugin->manifest.title;
      made.framework = "in use";
      for (std::size_t i = 0; i < bundles_.size(); ++i) {
        if (bundles_[i]->task(name) == nullptr) {
          made.cells[i] = {"not in use", bundles_[i]->municipality.place.text(), true};
        }
      }
      keep(std::move(made));
    }
  }

  void compare_settings(const std::string& task_name) {
    for (const policy::Parameter& parameter : any_task(task_name)->plugin->parameters) {
      AccentRow made = row("setting", task_name, parameter.name);
      made.title = parameter.title;
      made.law = parameter.law;
      for (std::size_t i = 0; i < bundles_.size(); ++i) {
        const policy::Task* task = bundles_[i]->task(task_name);
        const policy::Setting* setting = task == nullptr ? nullptr : task->setting(parameter.name);
        if (setting == nullptr) {
          continue;
        }
        const policy::DatedValue* region = setting->region_at(date_);
        const Value& framework = region == nullptr ? parameter.default_at(date_) : region->value;
        made.framework = policy::english(framework);
        if (const policy::DatedValue* own = setting->municipality_at(date_)) {
          made.cells[i] = {policy::english(own->value), own->place.text(), own->value != framework};
        }
      }
      keep(std::move(made));
    }
  }

  static bool is_of(const policy::Place& place, const Bundle& bundle) {
    return place.file.starts_with("municipalities/" + bundle.municipality.id() + "/");
  }

  // One row per rule that somebody replaced, and one per rule that stands on its own.
  void compare_rules(const std::string& task_name) {
    std::map<std::string, AccentRow> by_name;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      const policy::Task* task = bundles_[i]->task(task_name);
      if (task == nullptr) {
        continue;
      }
      for (const policy::Rule& rule : task->local_rules) {
        const std::string key = rule.lifts.empty() ? rule.name : rule.lifts;
        AccentRow& made = by_name.emplace(key, row("rule", task_name, key)).first->second;
        describe_rule(*task, rule, made);
        AccentCell& cell = made.cells[i];
        cell.says +=
            (cell.says.empty() ? "" : "; ") +
            (rule.lifts.empty() ? "adds " + rule.name : fmt::format("{} in its place", rule.name));
        cell.place = rule.place.text();
        cell.differs = cell.differs || is_of(rule.place, *bundles_[i]);
      }
    }
    for (auto& [name, made] : by_name) {
      keep(std::move(made));
    }
  }

  static void describe_rule(const policy::Task& task, const policy::Rule& local, AccentRow& made) {
    made.title = local.title;
    made.law = local.law;
    made.framework = "no such rule";
    for (const policy::Rule& rule : task.plugin->rules) {
      if (rule.name == local.lifts) {
        made.title = rule.title;
        made.law = rule.law;
        made.framework = "speaks, and may be lifted";
      }
    }
  }

  void compare_steps(const std::string& task_name) {
    const policy::Workflow& road = any_task(task_name)->plugin->workflow;
    std::map<std::string, AccentRow> by_name;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      const policy::Task* task = bundles_[i]->task(task_name);
      if (task == nullptr) {
        continue;
      }
      for (const policy::Step& step : road.steps) {
        if (task->workflow(date_).step(step.name) == nullptr) {
          note_step(by_name, i, task_name, step, "a step of the road", "skipped");
        }
      }
      for (const policy::Step& step : task->workflow(date_).steps) {
        if (road.step(step.name) == nullptr) {
          note_step(by_name, i, task_name, step, "no such step", "added");
        }
      }
    }
    for (auto& [name, made] : by_name) {
      keep(std::move(made));
    }
  }

  void note_step(std::map<std::string, AccentRow>& by_name, std::size_t place,
                 const std::string& task, const policy::Step& step, const char* framework,
                 const char* says) const {
    AccentRow& made = by_name.emplace(step.name, row("step", task, step.name)).first->second;
    made.title = step.title;
    made.law = step.law;
    made.framework = framework;
    const bool own = is_of(step.place, *bundles_[place]);
    made.cells[place] = {says, own ? step.place.text() : std::string(), true};
  }

  void compare_letters() {
    std::map<std::string, AccentRow> by_name;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      const std::string folder = "municipalities/" + bundles_[i]->municipality.id() + "/letters/";
      for (const policy::SourceFile& file : bundles_[i]->files) {
        if (file.path.starts_with(folder)) {
          const std::string name = file.path.substr(folder.size());
          AccentRow& made = by_name.emplace(name, row("letter", {}, name)).first->second;
          made.framework = "the text of the task";
          made.cells[i] = {"its own text", file.path, true};
        }
      }
    }
    for (auto& [name, made] : by_name) {
      keep(std::move(made));
    }
  }

  // Things of roles.lua by name: `of` gives the list, `text` says what one comes down to.
  template <class Things, class Text>
  void compare_named(const std::string& kind, Things of, Text text) {
    std::map<std::string, AccentRow> by_name;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      for (const auto& thing : of(*bundles_[i])) {
        AccentRow& made = by_name.emplace(thing.name, row(kind, {}, thing.name)).first->second;
        if (is_of(thing.place, *bundles_[i])) {
          made.cells[i] = {text(thing), thing.place.text(), true};
        } else {
          made.framework = text(thing);
        }
      }
    }
    for (auto& [name, made] : by_name) {
      keep(std::move(made));
    }
  }

  void compare_roles() {
    compare_named(
        "role",
        [](const Bundle& bundle) -> const std::vector<policy::Role>& { return bundle.roles.roles; },
        [](const policy::Role& role) {
          return fmt::format("{}; {}", listed(role.kinds, "and"), listed(role.does, "and"));
        });
  }

  void compare_mandates() {
    compare_named(
        "mandate",
        [](const Bundle& bundle) -> const std::vector<policy::Mandate>& {
          return bundle.roles.mandates;
        },
        [](const policy::Mandate& mandate) {
          std::string text = fmt::format("to {}", listed(mandate.to, "and"));
          text += mandate.kinds.empty() ? "" : fmt::format(" ({})", listed(mandate.kinds, "and"));
          text += mandate.provisions.empty()
                      ? ""
                      : fmt::format(", for {}", listed(mandate.provisions, "and"));
          return text + (mandate.only_after.empty() ? "" : ", only after " + mandate.only_after);
        });
  }

  void compare_separations() {
    compare_named(
        "separation",
        [](const Bundle& bundle) -> const std::vector<policy::Separation>& {
          return bundle.roles.separations;
        },
        [](const policy::Separation& separation) {
          return fmt::format("who did {} does not {}", separation.one, separation.other);
        });
  }

  std::vector<std::shared_ptr<const Bundle>> bundles_;
  Date date_;
  Accents accents_;
};

}  // namespace

Result<Accents> accents_of(const policy::Loaded& loaded, std::string_view region, Date date) {
  std::vector<std::shared_ptr<const Bundle>> bundles;
  std::vector<std::string> known;
  std::vector<std::string> order;
  for (const auto& [id, bundle] : loaded.municipalities) {
    known.push_back(bundle->region.name);
    if (bundle->region.name == region) {
      bundles.push_back(bundle);
      order = bundle->region.municipalities;
    }
  }
  if (bundles.empty()) {
    return refuse(Fault::not_found, fmt::format("there is no region '{}' with a municipality that "
                                                "is whole{}",
                                                region, policy::hint(region, known)));
  }
  const auto place = [&](const std::shared_ptr<const Bundle>& bundle) {
    return std::find(order.begin(), order.end(), bundle->municipality.name) - order.begin();
  };
  std::stable_sort(bundles.begin(), bundles.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return Comparison(std::move(bundles), date).run();
}

}  // namespace naober::manual

#include "policy/provenance.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/columns.h"
#include "base/text.h"

namespace naober::policy {

namespace {

// The layer that a file speaks for, by its path.
Layer layer_of(const Bundle& bundle, const Place& place) {
  if (place.file.starts_with("municipalities/" + bundle.municipality.id() + "/")) {
    return Layer::municipality;
  }
  return place.file.starts_with("municipalities/") ? Layer::region : Layer::commons;
}

// Finds everything that is called so.
class Search {
 public:
  Search(const Bundle& bundle, std::string_view name, Date date, std::string_view pilot)
      : bundle_(bundle), date_(date), pilot_(pilot) {
    const std::size_t point = name.find('.');
    // "letters/contact.html" has a point that parts no task from a name.
    const bool qualified =
        point != std::string_view::npos && bundle.task(name.substr(0, point)) != nullptr;
    task_ = qualified ? name.substr(0, point) : std::string_view();
    name_ = qualified ? name.substr(point + 1) : name;
  }

  Result<Provenance> run(std::string_view asked) {
    for (const auto& [task_name, task] : bundle_.tasks) {
      if (task_.empty() || task_ == task_name) {
        search_task(task);
      }
    }
    if (task_.empty()) {
      search_roles();
    }
    if (found_.size() > 1) {
      return refuse(Fault::conflict, fmt::format("more than one thing is called '{}'; ask for {}",
                                                 asked, listed(full_names_)));
    }
    if (found_.empty()) {
      return refuse(Fault::not_found,
                    fmt::format("{} has nothing called '{}'{}", bundle_.municipality.id(), asked,
                                hint(name_, known_)));
    }
    return std::move(found_.front());
  }

 private:
  bool is_meant(const std::string& name) {
    known_.push_back(name);
    return name == name_;
  }

  Provenance& add(std::string kind, std::string full_name, std::string head) {
    full_names_.push_back(std::move(full_name));
    return found_.emplace_back(Provenance{std::move(kind), std::move(head), {}});
  }

  static void say(Provenance& found, Layer layer, std::string says, std::string source) {
    found.lines.push_back({layer, std::move(says), std::move(source)});
  }
  static void say_law(Provenance& found, const std::string& law) {
    if (!law.empty()) {
      say(found, Layer::law, "rests on", law);
    }
  }

  void search_task(const Task& task) {
    for (const auto& [name, setting] : task.settings) {
      if (setting.parameter().plugin == task.name() && is_meant(name)) {
        Provenance& found =
            add("setting", task.name() + "." + name,
                fmt::format("{} = {}", name, english(setting.at(date_, pilot_).value)));
        found.lines = setting.explain(date_, pilot_);
      }
    }
    for (const Rule& rule : task.plugin->rules) {
      if (is_meant(rule.name)) {
        explain_rule(task, rule);
      }
    }
    for (const Rule& rule : task.local_rules) {
      if (is_meant(rule.name)) {
        explain_local_rule(task, rule);
      }
    }
    search_steps(task);
    search_letters(task);
    for (const Fact& fact : task.plugin->facts->facts()) {
      if (is_meant(fact.name)) {
        Provenance& found = add("fact", task.name() + "." + fact.name,
                                fmt::format("{}: {}", fact.name, fact.type.english()));
        say(found, Layer::commons, fact.derived() ? "worked out" : "asked of " + fact.source,
            fact.place.text());
      }
    }
    for (const Provision& provision : task.plugin->provisions) {
      if (is_meant(provision.name)) {
        Provenance& found = add("provision", task.name() + "." + provision.name,
                                fmt::format("{} = {}", provision.name, provision.title));
        say_law(found, provision.article);
        say(found, Layer::commons, fmt::format("{} provision", name_of(provision.kind)),
            provision.place.text());
      }
    }
  }

  void explain_rule(const Task& task, const Rule& rule) {
    Provenance& found =
        add("rule", task.name() + "." + rule.name,
            fmt::format("{} = {}: {}", rule.name, name_of(rule.gives), rule.because));
    say_law(found, rule.law);
    say(found, Layer::commons,
        rule.may_be_lifted ? "speaks, and may be lifted" : "speaks everywhere, cannot be lifted",
        rule.place.text());
    for (const Rule& local : task.local_rules) {
      if (local.lifts == rule.name) {
        say(found, layer_of(bundle_, local.place), local.name + " stands in its place",
            local.place.text());
      }
    }
  }

  void explain_local_rule(const Task& task, const Rule& rule) {
    Provenance& found =
        add("rule", task.name() + "." + rule.name,
            fmt::format("{} = {}: {}", rule.name, name_of(rule.gives), rule.because));
    say_law(found, rule.law);
    for (const Rule& lifted : task.plugin->rules) {
      if (lifted.name == rule.lifts) {
        say(found, Layer::commons, lifted.name + " may be lifted", lifted.place.text());
      }
    }
    say(found, layer_of(bundle_, rule.place),
        rule.lifts.empty() ? "adds this rule" : "lifts " + rule.lifts, rule.place.text());
  }

  void search_steps(const Task& task) {
    for (const Step& step : task.plugin->workflow.steps) {
      if (is_meant(step.name)) {
        explain_step(task, step);
      }
    }
    for (const Step& step : task.workflow(date_, pilot_).steps) {
      if (task.plugin->workflow.step(step.name) == nullptr && is_meant(step.name)) {
        explain_step(task, step);
      }
    }
  }

  void explain_step(const Task& task, const Step& step) {
    const std::string who = step.role.empty() ? "mandate " + step.mandate : step.role;
    Provenance& found = add("step", task.name() + "." + step.name,
                            fmt::format("{} = {}, by {}", step.name, step.title, who));
    say_law(found, step.law);
    const Layer layer = layer_of(bundle_, step.place);
    if (layer == Layer::commons) {
      say(found, layer,
          step.may_be_skipped ? "a step of the road; it may be skipped" : "a step of the road",
          step.place.text());
    } else {
      say(found, layer,
          "adds this step" + (step.from ? " from " + step.from->text() : std::string()),
          step.place.text());
    }
    for (const SkippedStep& skip : task.workflow(date_, pilot_).skipped) {
      if (skip.name == step.name) {
        say(found, skip.layer, fmt::format("skips it from {}: {}", skip.from.text(), skip.because),
            skip.place.text());
      }
    }
    for (const std::string& clock : {step.within, step.every}) {
      if (const Setting* setting = clock.empty() ? nullptr : task.setting(clock)) {
        found.head += fmt::format(", {} = {}", clock, english(setting->at(date_, pilot_).value));
      }
    }
  }

  // A template under its own name or under its file: the municipality's is a file of the same name.
  void search_letters(const Task& task) {
    const auto look = [&](const std::string& name, const Template& text) {
      const std::string file = text.file.substr(text.file.rfind("letters/"));
      if (!is_meant(name) && !is_meant(file)) {
        return;
      }
      Provenance& found =
          add("letter", task.name() + "." + name, fmt::format("{} = {}", name, file));
      say(found, Layer::commons,
          text.open ? "written here; a municipality may bring its own" : "written here for all",
          text.file);
      const std::string own = "municipalities/" + bundle_.municipality.id() + "/" + file;
      for (const SourceFile& held : bundle_.files) {
        if (text.open && held.path == own) {
          say(found, Layer::municipality, "its own text", own);
        }
      }
    };
    for (const Letter& letter : task.plugin->letters.letters) {
      look(letter.name, letter.body);
    }
    for (const Template& block : task.plugin->letters.blocks) {
      look(block.name, block);
    }
  }

  void search_roles() {
    for (const Role& role : bundle_.roles.roles) {
      if (is_meant(role.name)) {
        Provenance& found =
            add("role", role.name,
                fmt::format("{} = {}, for {}", role.name, role.title, listed(role.kinds)));
        say(found, role.layer, "does " + listed(role.does, "and"), role.place.text());
      }
    }
    for (const Mandate& mandate : bundle_.roles.mandates) {
      if (is_meant(mandate.name)) {
        explain_mandate(mandate);
      }
    }
    for (const Separation& separation : bundle_.roles.separations) {
      if (is_meant(separation.name)) {
        Provenance& found = add("separation", separation.name,
                                fmt::format("{}: who did {} does not {}", separation.name,
                                            separation.one, separation.other));
        say(found, layer_of(bundle_, separation.place), separation.because,
            separation.place.text());
      }
    }
  }

  void explain_mandate(const Mandate& mandate) {
    std::string head = fmt::format("{} = to {}", mandate.name, listed(mandate.to, "and"));
    head += mandate.only_after.empty() ? "" : ", only after " + mandate.only_after;
    head += mandate.from ? ", from " + mandate.from->text() : "";
    head += mandate.till ? " till " + mandate.till->text() : "";
    Provenance& found = add("mandate", mandate.name, std::move(head));
    say_law(found, mandate.law);
    say(found, mandate.layer, "covers " + listed(mandate.acts, "and"), mandate.place.text());
  }

  const Bundle& bundle_;
  Date date_;
  std::string_view pilot_;
  std::string_view task_;
  std::string_view name_;
  std::vector<Provenance> found_;
  std::vector<std::string> full_names_;
  std::vector<std::string> known_;
};

}  // namespace

Result<Provenance> provenance_of(const Bundle& bundle, std::string_view name, Date date,
                                 std::string_view pilot) {
  return Search(bundle, name, date, pilot).run(name);
}

std::string text_of(const Provenance& provenance) {
  std::size_t layer_width = 0;
  std::size_t says_width = 0;
  for (const ExplainedLine& line : provenance.lines) {
    layer_width = std::max(layer_width, name_of(line.layer).size());
    says_width = std::max(says_width, width(line.says));
  }
  std::string text = provenance.head + "\n";
  for (const ExplainedLine& line : provenance.lines) {
    std::string row =
        fmt::format("  {}  {}   {}", padded(std::string(name_of(line.layer)), layer_width),
                    padded(line.says, says_width), line.source);
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

}  // namespace naober::policy

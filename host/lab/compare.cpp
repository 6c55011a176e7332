#include "lab/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/json.h"
#include "lab/asking.h"
#include "policy/rule_book.h"

namespace naober::lab {

namespace {

using What = TownDifference::What;
using Cell = TownDifference::Cell;
using Bundles = std::vector<std::shared_ptr<const policy::Bundle>>;

std::string words(const Value& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr ? write_json(value) : *text;
}

// What people mean by the same: amounts too.
Value essence(const policy::Outcome& outcome) {
  const Value whole = policy::to_value(outcome);
  return Map{{"outcome", *whole.find("outcome")},
             {"grants", *whole.find("grants")},
             {"refer_to", *whole.find("refer_to")},
             {"leaning", *whole.find("leaning")}};
}

// What somebody would notice: the answer with its reasons, and not how it came about.
Value effect(const policy::Outcome& outcome) {
  const Value whole = policy::to_value(outcome);
  return Map{{"essence", essence(outcome)},
             {"because", *whole.find("because")},
             {"reasons", *whole.find("reasons")}};
}

class Comparing {
 public:
  Comparing(const Bundles& towns, const TownQuestion& question, policy::Scripts& scripts,
            const std::string& tenant)
      : towns_(towns), question_(question), scripts_(scripts), tenant_(tenant) {
    comparison_.task = question.task;
    comparison_.on = question.on;
  }

  Result<TownComparison> run() {
    for (const auto& town : towns_) {
      TRY(TownAnswer answer, answer_of(*town));
      comparison_.towns.push_back(std::move(answer));
    }
    TRY_DO(must_have_answers());
    TRY_DO(compare_settings());
    compare_rules();
    return std::move(comparison_);
  }

 private:
  Result<TownAnswer> answer_of(const policy::Bundle& town) {
    TownAnswer answer;
    answer.municipality = town.municipality.name;
    answer.title = town.municipality.title;
    const auto task = task_named(town, question_.task);
    if (!task) {
      answer.says = task.error().says;
      return answer;
    }
    uses_task_ = true;
    auto sheet = sheet_of(**task, question_.facts, Strangers::refused);
    if (!sheet) {
      answer.says = sheet.error().says;
      refused_ = sheet.error();
      return answer;
    }
    const auto functions = functions_of(**task, tenant_, scripts_);
    TRY(answer.outcome,
        policy::advise(*(*task)->book, (*task)->settings_at(question_.on), *sheet, &functions));
    answer.answered = true;
    answered_.push_back({&town, *task, *std::move(sheet), comparison_.towns.size()});
    return answer;
  }

  Result<policy::Outcome> ask(const policy::Task& task, const policy::Settings& settings,
                              const policy::FactSheet& sheet) {
    const auto functions = functions_of(task, tenant_, scripts_);
    return policy::advise(*task.book, settings, sheet, &functions);
  }

  Result<void> must_have_answers() {
    if (!uses_task_) {
      return refuse(
          Fault::not_found,
          fmt::format("No municipality here uses the task '{}'.", question_.task.substr(0, 64)),
          "/task");
    }
    if (answered_.empty()) {
      return tl::unexpected<Error>(refused_);
    }
    const Value first = essence(answer(answered_.front()).outcome);
    comparison_.same = std::all_of(answered_.begin(), answered_.end(), [&](const Town& town) {
      return essence(answer(town).outcome) == first;
    });
    return {};
  }

  struct Town {
    const policy::Bundle* bundle;
    const policy::Task* task;
    policy::FactSheet sheet;
    std::size_t place;  // among the answers
  };

  const TownAnswer& answer(const Town& town) const { return comparison_.towns[town.place]; }

  // --- settings that some answer rests on

  Result<void> compare_settings() {
    std::set<std::string> read;
    for (const Town& town : answered_) {
      const auto& settings = answer(town).outcome.settings_read;
      read.insert(settings.begin(), settings.end());
    }
    for (const std::string& name : read) {
      TownDifference difference;
      difference.what = What::setting;
      difference.name = name;
      for (const Town& town : answered_) {
        difference.cells.push_back(cell_of_setting(town, name, difference.title));
      }
      TRY(const bool counts, has_effect(name));
      if (counts) {
        keep_if_it_differs(std::move(difference));
      }
    }
    return {};
  }

  // Whether some town would answer otherwise with the value that another one has.
  Result<bool> has_effect(const std::string& name) {
    std::vector<Value> values;
    for (const Town& town : answered_) {
      const policy::Setting* setting = town.task->setting(name);
      const Value value = setting == nullptr ? Value() : setting->at(question_.on).value;
      if (std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(value);
      }
    }
    for (std::size_t town = 0; values.size() > 1 && town < answered_.size(); ++town) {
      const policy::Task& task = *answered_[town].task;
      policy::Settings settings = task.settings_at(question_.on);
      const Value now = effect(answer(answered_[town]).outcome);
      for (const Value& value : values) {
        settings.by_name[name].value = value;
        TRY(const auto outcome, ask(task, settings, answered_[town].sheet));
        if (effect(outcome) != now) {
          return true;
        }
      }
    }
    return false;
  }

  Cell cell_of_setting(const Town& town, const std::string& name, std::string& title) const {
    const policy::Setting* setting = town.task->setting(name);
    if (setting == nullptr) {
      return {town.bundle->municipality.name, "absent", {}, {}, {}, {}};
    }
    title = setting->parameter().title;
    const auto now = setting->at(question_.on);
    return {town.bundle->municipality.name,
            words(now.value),
            std::string(name_of(now.set_by)),
            now.place,
            now.source,
            now.because};
  }

  // --- rules that do not speak everywhere

  void compare_rules() {
    std::vector<std::string> names;
    for (const Town& town : answered_) {
      for (const policy::Rule& rule : town.task->book->rules()) {
        if (std::find(names.begin(), names.end(), rule.name) == names.end()) {
          names.push_back(rule.name);
        }
      }
    }
    for (const std::string& name : names) {
      TownDifference difference;
      difference.what = What::rule;
      difference.name = name;
      for (const Town& town : answered_) {
        difference.cells.push_back(cell_of_rule(town, name, difference.title));
      }
      // A local rule that stays silent changes nothing in this case.
      const bool some_effect = std::any_of(
          difference.cells.begin(), difference.cells.end(),
          [](const Cell& cell) { return cell.says != "absent" && cell.says != "silent"; });
      if (some_effect) {
        keep_if_it_differs(std::move(difference));
      }
    }
  }

  Cell cell_of_rule(const Town& town, const std::string& name, std::string& title) const {
    Cell cell{town.bundle->municipality.name, "absent", {}, {}, {}, {}};
    for (const Value& row : answer(town).outcome.trace) {
      if (row.text_at("rule") == name) {
        cell.says = row.text_at("status");
        cell.at = row.text_at("at");
      }
    }
    for (const policy::Rule& rule : town.task->book->rules()) {
      if (rule.name == name) {
        cell.source = rule.law;
        cell.because = rule.because;
        title = rule.title;
      }
    }
    return cell;
  }

  void keep_if_it_differs(TownDifference difference) {
    const bool differs =
        std::any_of(difference.cells.begin(), difference.cells.end(),
                    [&](const Cell& cell) { return cell.says != difference.cells.front().says; });
    if (differs) {
      comparison_.differences.push_back(std::move(difference));
    }
  }

  const Bundles& towns_;
  const TownQuestion& question_;
  policy::Scripts& scripts_;
  const std::string& tenant_;
  TownComparison comparison_;
  std::vector<Town> answered_;
  bool uses_task_ = false;
  Error refused_;
};

}  // namespace

std::string_view name_of(TownDifference::What what) {
  return what == What::rule ? "rule" : "setting";
}

Result<TownComparison> compare_towns(const Bundles& towns, const TownQuestion& question,
                                     policy::Scripts& scripts, const std::string& tenant) {
  return Comparing(towns, question, scripts, tenant).run();
}

}  // namespace naober::lab

// Rules that never speak, parts that settle nothing, rules that contradict, refusals without a
// reason.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "policy/analysis.h"
#include "policy/analysis_solver.h"

namespace naober::policy {

namespace {

using Weight = Finding::Weight;

const Condition* data_of(const Rule& rule) { return std::get_if<Condition>(&rule.when); }

bool is_group(const Condition& condition) {
  return condition.word == Condition::Word::all || condition.word == Condition::Word::any ||
         condition.word == Condition::Word::none;
}

std::string words_of(const Condition& condition) {
  std::string words(name_of(condition.word));
  for (const Expression& side : condition.compared) {
    words += " " + describe(side);
  }
  return is_group(condition) ? words + " { … }" : words;
}

std::string witness_text(const Answer& answer) {
  std::vector<std::string> shown;
  for (const auto& [name, value] : answer.witness) {
    if (!value.is_unknown()) {
      shown.push_back(fmt::format("{} = {}", name, english(value)));
    }
  }
  return listed(shown, "and");
}

// The rules of one book, with everything that is known about it.
class BookAnalysis {
 public:
  BookAnalysis(const Surroundings& around, const std::vector<Rule>& rules,
               std::vector<Finding>& findings)
      : around_(around), rules_(rules), findings_(findings) {}

  // Only rules that `concerns` says yes to; of pairs at least one.
  template <class Concerns>
  void run(const std::string& municipality, Concerns&& concerns) {
    municipality_ = municipality;
    for (const Rule& rule : rules_) {
      if (concerns(rule)) {
        check_speaks(rule);
        check_lifts(rule);
      }
    }
    for (std::size_t one = 0; one < rules_.size(); ++one) {
      for (std::size_t other = one + 1; other < rules_.size(); ++other) {
        if (concerns(rules_[one]) || concerns(rules_[other])) {
          check_pair(rules_[one], rules_[other]);
        }
      }
    }
  }

 private:
  void add(Weight weight, std::string kind, const Place& place, std::string says,
           std::string todo) {
    findings_.push_back(
        {weight, std::move(kind), place, std::move(says), std::move(todo), municipality_});
  }

  Answer ask(const std::vector<Wanted>& wanted) const { return can_be(around_, wanted); }

  void check_speaks(const Rule& rule) {
    const Condition* when = data_of(rule);
    if (when == nullptr) {
      return;
    }
    if (ask({{when}}).never()) {
      add(Weight::error, "never_speaks", rule.place,
          fmt::format("rule \"{}\" can never speak: {}", rule.name, why_never(*when)),
          "mend its condition, or take the rule out");
      return;
    }
    check_parts(rule, *when, true);
  }

  // The smallest thing that makes it impossible, as far as one or two parts do.
  std::string why_never(const Condition& when) const {
    if (when.word == Condition::Word::any && when.of.empty()) {
      return "any { } of nothing is no";
    }
    if (when.word != Condition::Word::all) {
      return fmt::format("'{}' is never yes{}", words_of(when), bounds_of(when));
    }
    for (const Condition& part : when.of) {
      if (ask({{&part}}).never()) {
        return is_group(part) ? why_never(part)
                              : fmt::format("'{}' is never yes{}", words_of(part), bounds_of(part));
      }
    }
    for (std::size_t one = 0; one < when.of.size(); ++one) {
      for (std::size_t other = one + 1; other < when.of.size(); ++other) {
        if (ask({{&when.of[one]}, {&when.of[other]}}).never()) {
          return fmt::format("'{}' and '{}' are never yes together", words_of(when.of[one]),
                             words_of(when.of[other]));
        }
      }
    }
    return "its parts are never all yes together";
  }

  // ": age is between 0 and 120 (plugins/…/facts.lua:3)".
  std::string bounds_of(const Condition& part) const {
    for (const Expression& side : part.compared) {
      const auto slot =
          side.word == Expression::Word::fact ? around_.facts->find(side.name) : std::nullopt;
      const Fact* fact = slot ? &around_.facts->at(*slot) : nullptr;
      if (fact != nullptr && !(fact->minimum.is_unknown() && fact->maximum.is_unknown())) {
        return fmt::format(": {} is {} ({})", fact->name, range_of(*fact), fact->place.text());
      }
    }
    for (const Expression& side : part.compared) {
      for (const Parameter& parameter : around_.parameters) {
        if (side.word == Expression::Word::setting && parameter.name == side.name) {
          return fmt::format(": the room of {} is {} ({})", parameter.name,
                             parameter.room.english(), parameter.place.text());
        }
      }
    }
    return "";
  }

  static std::string range_of(const Fact& fact) {
    if (fact.minimum.is_unknown()) {
      return "at most " + english(fact.maximum);
    }
    return fact.maximum.is_unknown()
               ? "at least " + english(fact.minimum)
               : fmt::format("between {} and {}", english(fact.minimum), english(fact.maximum));
  }

  // A part that can never be yes inside an any or none, or never be no inside an all.
  void check_parts(const Rule& rule, const Condition& condition, bool is_top) {
    for (const Condition& part : condition.of) {
      check_parts(rule, part, false);
    }
    if (!is_group(condition) || (is_top && condition.of.empty())) {
      return;
    }
    const bool in_all = condition.word == Condition::Word::all;
    for (const Condition& part : condition.of) {
      if (is_group(part)) {
        continue;
      }
      const bool idle = ask({{&part, in_all ? Truths::no : Truths::yes}}).never();
      if (idle) {
        add(Weight::warning, "idle_part", part.place,
            fmt::format("'{}' of rule \"{}\" is never {}, so it settles nothing{}", words_of(part),
                        rule.name, in_all ? "no" : "yes", bounds_of(part)),
            "mend it, or take it out");
      }
    }
  }

  void check_lifts(const Rule& rule) {
    if (rule.lifts.empty()) {
      return;
    }
    const auto lifted = std::find_if(rules_.begin(), rules_.end(),
                                     [&](const Rule& other) { return other.name == rule.lifts; });
    const Condition* own = data_of(rule);
    const Condition* theirs = lifted == rules_.end() ? nullptr : data_of(*lifted);
    if (own == nullptr || theirs == nullptr || ask({{own}}).never() || ask({{theirs}}).never()) {
      return;
    }
    if (ask({{own}, {theirs}}).never()) {
      add(Weight::warning, "lifts_nothing", rule.place,
          fmt::format("rule \"{}\" lifts \"{}\", but the two never speak together, so nothing is "
                      "lifted",
                      rule.name, rule.lifts),
          "let its condition meet that of the rule it lifts");
    } else if (ask({{theirs}, {own, Truths::not_yes}}).never()) {
      add(Weight::note, "always_lifted", rule.place,
          fmt::format("rule \"{}\" ({}) can never speak here: \"{}\" lifts it wherever it would",
                      lifted->name, lifted->place.text(), rule.name),
          "nothing, when that is what the municipality wants");
    }
  }

  // The rules that outrank both keep silent.
  void add_outranking_silent(Verdict verdict, std::vector<Wanted>& wanted) const {
    for (const Rule& rule : rules_) {
      const Condition* when = data_of(rule);
      if (when != nullptr && rule.gives > verdict) {
        wanted.push_back({when, Truths::not_yes});
      }
    }
  }

  // A lifted rule does not speak where its lifter does.
  void add_speaks(const Rule& rule, std::vector<Wanted>& wanted) const {
    wanted.push_back({data_of(rule)});
    for (const Rule& lifter : rules_) {
      const Condition* when = lifter.lifts == rule.name ? data_of(lifter) : nullptr;
      if (when != nullptr) {
        wanted.push_back({when, Truths::not_yes});
      }
    }
  }

  void check_pair(const Rule& one, const Rule& other) {
    if (data_of(one) == nullptr || data_of(other) == nullptr) {
      return;
    }
    const Rule& low = one.gives <= other.gives ? one : other;
    const Rule& high = &low == &one ? other : one;
    if (low.gives == Verdict::grant && high.gives == Verdict::refuse) {
      check_contradiction(low, high);
    } else if (low.gives == Verdict::refer && high.gives == Verdict::refer &&
               low.target != high.target) {
      check_together(
          one, other, "refers_to_two",
          fmt::format("\"{}\" refers to '{}' and \"{}\" ({}) to '{}' at once; the first "
                      "has its say",
                      one.name, one.target, other.name, other.place.text(), other.target),
          "make their conditions exclude each other");
    } else if (low.gives == Verdict::grant && high.gives == Verdict::grant) {
      check_amounts(one, other);
    }
  }

  void check_contradiction(const Rule& grant, const Rule& refusal) {
    std::vector<Wanted> wanted;
    add_speaks(grant, wanted);
    add_speaks(refusal, wanted);
    if (ask(wanted).never()) {
      return;
    }
    add_outranking_silent(Verdict::refuse, wanted);
    const Answer answer = ask(wanted);
    if (answer.sure()) {
      add(Weight::warning, "contradiction", refusal.place,
          fmt::format("rule \"{}\" refuses what \"{}\" ({}) grants, and no weighing comes between: "
                      "both speak with {}",
                      refusal.name, grant.name, grant.place.text(), witness_text(answer)),
          fmt::format("let the condition of \"{}\" leave out what \"{}\" refuses, or let a person "
                      "weigh it",
                      grant.name, refusal.name));
    }
  }

  void check_together(const Rule& one, const Rule& other, std::string kind, std::string says,
                      std::string todo) {
    std::vector<Wanted> wanted;
    add_speaks(one, wanted);
    add_speaks(other, wanted);
    add_outranking_silent(one.gives, wanted);
    const Answer answer = ask(wanted);
    if (answer.sure()) {
      add(Weight::warning, std::move(kind), other.place,
          fmt::format("{}: with {}", says, witness_text(answer)), std::move(todo));
    }
  }

  void check_amounts(const Rule& one, const Rule& other) {
    if (one.target != other.target) {
      return;
    }
    for (const auto& [name, value] : one.values) {
      const auto theirs = other.values.find(name);
      if (theirs != other.values.end() && describe(theirs->second) != describe(value)) {
        check_together(one, other, "two_amounts",
                       fmt::format("\"{}\" and \"{}\" both grant '{}', with {} = {} and {} = {}; "
                                   "the first has its say",
                                   one.name, other.name, one.target, name, describe(value), name,
                                   describe(theirs->second)),
                       "make their conditions exclude each other");
      }
    }
  }

  const Surroundings& around_;
  const std::vector<Rule>& rules_;
  std::vector<Finding>& findings_;
  std::string municipality_;
};

std::size_t count_of_words(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char sign : text) {
    const bool is_space = sign == ' ' || sign == '\n';
    words += !is_space && !inside ? 1 : 0;
    inside = !is_space;
  }
  return words;
}

// Motivering, Awb 3:46: a refusal says in plain words why.
void check_reason(const Rule& rule, const std::string& municipality,
                  std::vector<Finding>& findings) {
  constexpr std::size_t fewest_words = 3;
  const bool refuses =
      rule.gives == Verdict::refuse || (rule.gives == Verdict::weigh && rule.target == "refuse");
  if (refuses && count_of_words(rule.because) < fewest_words) {
    findings.push_back({Weight::warning, "refusal_without_reason", rule.place,
                        fmt::format("rule \"{}\" refuses with \"{}\", which is no reason",
                                    rule.name, rule.because),
                        "say in a sentence why (because = \"…\"); Awb art. 3:46 asks for it",
                        municipality});
  }
}

void check_refusal_letter(const Plugin& plugin, std::vector<Finding>& findings) {
  const auto refusal = std::find_if(plugin.rules.begin(), plugin.rules.end(),
                                    [](const Rule& rule) { return rule.gives == Verdict::refuse; });
  if (refusal == plugin.rules.end()) {
    return;
  }
  const std::vector<Letter>& letters = plugin.letters.letters;
  const auto letter = std::find_if(letters.begin(), letters.end(),
                                   [](const Letter& one) { return one.when == "refuse"; });
  if (letter == letters.end()) {
    findings.push_back({Weight::warning, "refusal_without_letter", refusal->place,
                        fmt::format("rule \"{}\" refuses, but no letter of '{}' is for a refusal",
                                    refusal->name, plugin.name()),
                        "declare a letter with when = \"refuse\" in letters.lua", ""});
    return;
  }
  std::string text = letter->body.text;
  for (const auto& [name, block] : letter->blocks) {
    text += block;
  }
  if (text.find("{{#reasons}}") == std::string::npos) {
    findings.push_back(
        {Weight::warning, "refusal_without_reason", letter->body.place,
         fmt::format("the letter \"{}\" refuses without giving the reasons", letter->name),
         "put {{> reasons}} in its template, or {{#reasons}} … {{/reasons}}", ""});
  }
}

std::vector<Parameter> visible_parameters(const Loaded& loaded, const Plugin& plugin) {
  std::vector<Parameter> all = plugin.parameters;
  for (const std::string& seen : plugin.sees) {
    const auto other = loaded.plugins.find(seen);
    if (seen != plugin.name() && other != loaded.plugins.end()) {
      all.insert(all.end(), other->second->parameters.begin(), other->second->parameters.end());
    }
  }
  return all;
}

// What a setting has been, is and will be in this municipality.
Surroundings surroundings_in(const Task& task) {
  Surroundings around;
  around.facts = task.plugin->facts.get();
  for (const auto& [name, setting] : task.settings) {
    around.parameters.push_back(setting.parameter());
    std::vector<Value>& values = around.values[name];
    values.push_back(setting.parameter().otherwise);
    for (const DatedDefault& dated : setting.parameter().dated) {
      values.push_back(dated.value);
    }
    for (const auto* layer : {&setting.region(), &setting.municipality()}) {
      for (const DatedValue& set : *layer) {
        values.push_back(set.value);
      }
    }
  }
  return around;
}

void analyse_plugin(const Loaded& loaded, const Plugin& plugin, std::vector<Finding>& findings) {
  Surroundings around;
  around.facts = plugin.facts.get();
  around.parameters = visible_parameters(loaded, plugin);
  BookAnalysis(around, plugin.rules, findings).run("", [](const Rule&) { return true; });
  for (const Rule& rule : plugin.rules) {
    check_reason(rule, "", findings);
  }
  check_refusal_letter(plugin, findings);
}

void analyse_task(const Bundle& bundle, const Task& task, std::vector<Finding>& findings) {
  if (task.local_rules.empty() || task.book == nullptr) {
    return;
  }
  std::set<std::string> local;
  for (const Rule& rule : task.local_rules) {
    local.insert(rule.name);
    check_reason(rule, bundle.municipality.id(), findings);
  }
  const Surroundings around = surroundings_in(task);
  BookAnalysis(around, task.book->rules(), findings)
      .run(bundle.municipality.id(), [&](const Rule& rule) { return local.contains(rule.name); });
}

}  // namespace

void analyse_rules(const Loaded& loaded, std::vector<Finding>& findings) {
  for (const auto& [name, plugin] : loaded.plugins) {
    analyse_plugin(loaded, *plugin, findings);
  }
  for (const auto& [id, bundle] : loaded.municipalities) {
    for (const auto& [name, task] : bundle->tasks) {
      analyse_task(*bundle, task, findings);
    }
  }
}

}  // namespace naober::policy

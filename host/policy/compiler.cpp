#include "policy/compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "policy/declaration.h"

namespace naober::policy {

namespace {

constexpr std::size_t most_places = 0xFFFF;

// What a setting holds on any day. Bounds with whole ends still allow 2.5, so such a setting is a
// number.
Cell::Kind setting_kind(const Parameter& parameter) {
  if (parameter.room.kind == Room::Kind::free) {
    return kind_of(parameter.room.type.kind);
  }
  const Cell::Kind kind = kind_of(parameter.otherwise);
  const bool only_whole =
      parameter.room.kind == Room::Kind::fixed ||
      (parameter.room.kind == Room::Kind::one_of &&
       std::all_of(parameter.room.options.begin(), parameter.room.options.end(),
                   [](const Value& option) { return option.kind() == Value::Kind::integer; }));
  return kind == Cell::Kind::whole && !only_whole ? Cell::Kind::number : kind;
}

}  // namespace

std::shared_ptr<const RuleBook> compile(std::shared_ptr<const FactTable> facts,
                                        std::vector<Rule> rules,
                                        const std::vector<Parameter>& parameters,
                                        ProblemList& problems) {
  return Compiler(std::move(facts), std::move(rules), parameters, problems).compile();
}

Compiler::Compiler(std::shared_ptr<const FactTable> facts, std::vector<Rule> rules,
                   const std::vector<Parameter>& parameters, ProblemList& problems)
    : book_(std::make_shared<RuleBook>()),
      parameters_(parameters),
      problems_(problems),
      before_(problems.size()) {
  book_->facts_ = std::move(facts);
  book_->rules_ = std::move(rules);
  for (const Parameter& parameter : parameters) {
    book_->settings_.push_back(parameter.name);
    book_->setting_kinds_.push_back(setting_kind(parameter));
  }
  book_->register_count_ = book_->facts_->size() + book_->settings_.size();
}

std::shared_ptr<const RuleBook> Compiler::compile() {
  derive_facts();
  book_->compiled_.resize(book_->rules_.size());
  for (std::size_t index = 0; index < book_->rules_.size(); ++index) {
    compile_rule(static_cast<Slot>(index));
  }
  check_names();
  lift_rules();
  rank();
  if (book_->register_count_ > most_places || truths_ > most_places) {
    complain(book_->rules_.empty() ? Place{} : book_->rules_.front().place,
             "these rules hold more conditions than the host can number (65535); part them over "
             "tasks");
  }
  return problems_.size() == before_ ? book_ : nullptr;
}

Compiler::Placed Compiler::fact(std::string_view name, const Place& place) {
  const std::optional<FactSlot> slot = book_->facts_->find(name);
  if (!slot) {
    complain(place,
             fmt::format("there is no fact '{}'{}", name, hint(name, book_->facts_->names())));
    return {};
  }
  return {*slot, policy::kind_of(book_->facts_->at(*slot).type.kind)};
}

Compiler::Placed Compiler::setting(std::string_view name, const Place& place) {
  const auto found = std::find(book_->settings_.begin(), book_->settings_.end(), name);
  if (found == book_->settings_.end()) {
    complain(place, fmt::format("there is no setting '{}'{}", name, hint(name, book_->settings_)));
    return {};
  }
  const std::size_t index = static_cast<std::size_t>(found - book_->settings_.begin());
  return {static_cast<Slot>(book_->facts_->size() + index), book_->setting_kinds_[index]};
}

Slot Compiler::constant(const Value& value) {
  for (const auto& [place, held] : book_->constants_) {
    if (held == value) {
      return place;
    }
  }
  const Slot place = fresh_register();
  book_->constants_.emplace_back(place, value);
  return place;
}

Slot Compiler::fresh_register() { return static_cast<Slot>(book_->register_count_++); }

Slot Compiler::fresh_truth(std::string_view word, const Place& place) {
  Shown shown;
  shown.word = word;
  shown.place = place;
  book_->shown_.push_back(std::move(shown));
  return static_cast<Slot>(truths_++);
}

void Compiler::emit(Operation operation, Cell::Kind kind, Slot a, Slot b, Slot c, Slot out) {
  book_->instructions_.push_back({operation, kind, a, b, c, out});
}

Call Compiler::call_of(FunctionRef function, const std::vector<std::string>& reads,
                       const std::vector<std::string>& uses, const Place& place) {
  Call call;
  call.position = book_->instructions_.size();
  call.function = function;
  for (const std::string& name : reads) {
    call.reads.push_back(fact(name, place).place);
  }
  for (const std::string& name : uses) {
    call.uses.push_back(setting(name, place).place);
  }
  return call;
}

void Compiler::compile_rule(Slot index) {
  const Rule& rule = book_->rules_[index];
  CompiledRule& compiled = book_->compiled_[index];
  if (const Condition* when = std::get_if<Condition>(&rule.when)) {
    compiled.own = condition(*when);
  } else {
    compile_function(index);
  }
  compiled.spoken = compiled.own;
  for (const auto& [name, value] : rule.values) {
    compiled.amounts.push_back({name, expression(value).place, looked_at(value, *book_)});
  }
  for (const AlsoSays& also : rule.also) {
    const Placed placed = setting(also.setting, rule.place);
    if (!placed.refused() && placed.kind != Cell::Kind::yes_no) {
      complain(rule.place, fmt::format("if_set asks for a setting that is yes or no; '{}' is {}",
                                       also.setting, english(placed.kind)));
    }
    compiled.also.push_back(placed.place);
  }
}

void Compiler::compile_function(Slot index) {
  const Rule& rule = book_->rules_[index];
  Call call = call_of(std::get<FunctionRef>(rule.when), rule.reads, rule.uses, rule.place);
  const Slot truth = fresh_truth("function", rule.place);
  Shown& shown = book_->shown_.back();
  for (const Slot fact : call.reads) {
    shown.sides.push_back({book_->facts_->at(fact).name, fact, false});
    shown.looks_at.push_back(fact);
  }
  for (std::size_t use = 0; use < call.uses.size(); ++use) {
    shown.sides.push_back({"setting " + rule.uses[use], call.uses[use], false});
    shown.looks_at.push_back(call.uses[use]);
  }
  call.out = truth;
  call.owner = index;
  book_->compiled_[index].own = truth;
  book_->calls_.push_back(std::move(call));
}

void Compiler::check_names() {
  std::map<std::string, const Rule*, std::less<>> seen;
  for (const Rule& rule : book_->rules_) {
    const auto [found, fresh] = seen.try_emplace(rule.name, &rule);
    if (!fresh) {
      complain(rule.place, fmt::format("rule '{}' was declared before, at {}", rule.name,
                                       found->second->place.text()));
    }
  }
}

void Compiler::rank() {
  for (std::size_t index = 0; index < book_->rules_.size(); ++index) {
    book_->by_rank_.push_back(static_cast<Slot>(index));
  }
  std::stable_sort(book_->by_rank_.begin(), book_->by_rank_.end(), [this](Slot one, Slot other) {
    return book_->rules_[one].gives > book_->rules_[other].gives;
  });
}

}  // namespace naober::policy

#include "casework/listen.h"

#include <algorithm>

#include "base/text.h"
#include "casework/events.h"
#include "policy/evaluate.h"

namespace naober::casework {
namespace {

// More than any handler of good sense asks for.
constexpr std::size_t most_effects = 20;

policy::FactSheet sheet_of(const policy::FactTable& table, const Map& facts) {
  policy::FactSheet sheet(table);
  for (const auto& [name, value] : facts) {
    const auto slot = table.find(name);
    if (slot && !table.at(*slot).derived()) {
      // A fact of an earlier version of the task, of another type, stays unknown.
      static_cast<void>(sheet.set(name, value));
    }
  }
  return sheet;
}

// One task's handlers and the case before them.
class Listener {
 public:
  Listener(const Context& context, const Situation& situation, const policy::Task& task)
      : context_(context),
        situation_(situation),
        task_(task),
        handlers_(task.plugin->handlers),
        settings_(task.settings_at(
            context.today(), situation.case_file ? situation.case_file->pilot : std::string())),
        sheet_(sheet_of(*task.plugin->facts, situation.facts)),
        evaluator_(*handlers_.book, settings_) {}

  Result<std::vector<Wanted>> listen() {
    TRY_DO(weigh_conditions());
    std::vector<Wanted> wanted;
    for (const policy::Slot place : evaluator_.spoke()) {
      const policy::Handler& handler = handlers_.handlers[place];
      if (!handler.hears(situation_.event.name, situation_.event.about)) {
        continue;
      }
      TRY(auto one, ask(handler));
      if (!one.wishes.empty() || !one.problem.empty()) {
        wanted.push_back(std::move(one));
      }
    }
    std::sort(wanted.begin(), wanted.end(),
              [](const Wanted& one, const Wanted& other) { return one.handler < other.handler; });
    return wanted;
  }

 private:
  // The conditions are rules of a book; only derived facts may be functions there.
  Result<void> weigh_conditions() {
    evaluator_.start(sheet_);
    for (const policy::Call& call : evaluator_.calls()) {
      evaluator_.run_to(call);
      List arguments;
      if (!evaluator_.arguments(call, arguments) || context_.scripts == nullptr) {
        evaluator_.leave_unknown(call);
        continue;
      }
      TRY(const auto answers, context_.scripts->evaluate(tenant(), task_.plugin->unit,
                                                         call.function, {std::move(arguments)}));
      CHECK(answers.size() == 1);
      evaluator_.answer(call, answers.front());
    }
    evaluator_.conclude();
    return {};
  }

  std::string tenant() const { return context_.bundle->municipality.id(); }

  Map facts_named(const std::vector<std::string>& names) const {
    Map facts;
    for (const std::string& name : names) {
      const auto slot = task_.plugin->facts->find(name);
      if (slot && !evaluator_.fact(*slot).is_unknown()) {
        facts.emplace(name, policy::value_of(evaluator_.fact(*slot)));
      }
    }
    return facts;
  }

  Map settings_named(const std::vector<std::string>& names) const {
    Map values;
    for (const std::string& name : names) {
      if (const Value* value = settings_.find(name)) {
        values.emplace(name, *value);
      }
    }
    return values;
  }

  Value event_as_value() const {
    const Event& event = situation_.event;
    Map value{{"name", event.name},
              {"about", event.about},
              {"on", event.on},
              {"task", event.task},
              {"details", event.details},
              {"step", ""},
              {"case_number", std::int64_t{0}}};
    if (situation_.case_file) {
      value["step"] = situation_.case_file->step;
      value["case_number"] = situation_.case_file->number;
    }
    return value;
  }

  Result<Wanted> ask(const policy::Handler& handler) {
    Wanted wanted{&task_, &handler, {}, {}, {}};
    std::vector<policy::Effect> effects;
    if (const auto* declared = handler.effects()) {
      effects = *declared;
    } else {
      TRY(effects, call(handler, wanted));
    }
    if (effects.size() > most_effects) {
      wanted.problem = handler.called() + " asks for " + std::to_string(effects.size()) +
                       " things at once; at most " + std::to_string(most_effects) + " are done.";
    }
    for (const policy::Effect& effect : effects) {
      if (!wanted.problem.empty()) {
        break;
      }
      if (auto wish = wish_of(handler, effect)) {
        wanted.wishes.push_back(*std::move(wish));
      } else if (wish.error().fault == Fault::unavailable) {
        return tl::unexpected<Error>(wish.error());
      } else {
        wanted.problem = effect.place.text() + ": " + wish.error().says;
      }
    }
    if (!wanted.problem.empty()) {
      wanted.wishes.clear();
    }
    return wanted;
  }

  // A function answers with effects; what is wrong with them stops all of them.
  Result<std::vector<policy::Effect>> call(const policy::Handler& handler, Wanted& wanted) {
    if (context_.scripts == nullptr) {
      return refuse(Fault::unavailable, "No script room is there to ask " + handler.called() + ".");
    }
    const List arguments{event_as_value(), facts_named(handler.reads),
                         settings_named(handler.uses)};
    TRY(const auto answers,
        context_.scripts->evaluate(tenant(), task_.plugin->unit,
                                   std::get<FunctionRef>(handler.does), {arguments}));
    CHECK(answers.size() == 1);
    const policy::Evaluation& answer = answers.front();
    std::vector<policy::Effect> effects;
    if (!answer.ok()) {
      wanted.limit = policy::name_of(answer.limit);
      wanted.problem = handler.place.text() + ": " + answer.says;
      return effects;
    }
    policy::ProblemList problems;
    effects = policy::read_effects(answer.value, handler.place, problems);
    check(handler, effects, problems);
    if (!problems.empty()) {
      const policy::Problem& first = problems.all().front();
      wanted.problem = first.place() + ": " + first.says;
      effects.clear();
    }
    return effects;
  }

  // What the loader checks of declared effects, for those that a function made.
  void check(const policy::Handler& handler, const std::vector<policy::Effect>& effects,
             policy::ProblemList& problems) const {
    std::vector<std::string> letters;
    for (const auto* task : {&task_, context_.bundle->task("casework")}) {
      if (task != nullptr) {
        for (const auto& letter : task->letters) {
          letters.push_back(letter.name);
        }
      }
    }
    std::vector<std::string> settings;
    for (const auto& [name, setting] : task_.settings) {
      settings.push_back(name);
    }
    const policy::EffectRoom room{task_.plugin->manifest, *task_.plugin->facts, letters, settings,
                                  task_.plugin->sees};
    for (const policy::Effect& effect : effects) {
      policy::check_effect(effect, handler.called(), policy::event_kind(handler.event), room,
                           problems);
    }
  }

  Result<Wish> wish_of(const policy::Handler& handler, const policy::Effect& effect) {
    Wish wish;
    wish.kind = effect.kind;
    TRY(wish.fields, policy::resolved(effect, settings_named(policy::settings_named(effect)),
                                      facts_named(policy::facts_named(effect))));
    TRY_DO(check_role(handler, wish));
    using Kind = policy::Effect::Kind;
    if (wish.kind == Kind::letter) {
      TRY(wish.letter,
          draft_letter(context_, task_, situation_, wish.text("letter"), wish.text("says")));
    } else if (wish.kind == Kind::order) {
      TRY(wish.road, road_of(context_, *situation_.case_file));
    } else if (wish.kind == Kind::open_case) {
      TRY(wish.road, road_of_today(context_, wish.text("task")));
    }
    return wish;
  }

  Result<void> check_role(const policy::Handler& handler, const Wish& wish) const {
    const std::string role = wish.text("role");
    if (role.empty() || role == policy::contact_person ||
        context_.bundle->roles.role(role) != nullptr) {
      return {};
    }
    std::vector<std::string> known;
    for (const policy::Role& one : context_.bundle->roles.roles) {
      known.push_back(one.name);
    }
    return refuse(Fault::script, handler.called() + " names the role '" + role.substr(0, 64) +
                                     "', which nobody holds in " +
                                     context_.bundle->municipality.title +
                                     policy::hint(role, known) + ".");
  }

  const Context& context_;
  const Situation& situation_;
  const policy::Task& task_;
  const policy::Handlers& handlers_;
  const policy::Settings settings_;
  const policy::FactSheet sheet_;
  policy::Evaluator evaluator_;
};

}  // namespace

Result<std::vector<Wanted>> what_is_wanted(const Context& context, const Situation& situation) {
  std::vector<Wanted> all;
  for (const policy::Task* task : hearing(*context.bundle, situation.event.task)) {
    if (!task->plugin->handlers.hear(situation.event.name, situation.event.about)) {
      continue;
    }
    TRY(auto wanted, Listener(context, situation, *task).listen());
    std::move(wanted.begin(), wanted.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace naober::casework

// What can be broken about a parameter, and about what a region or municipality sets.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "lab/mutant.h"
#include "policy/room.h"

namespace naober::lab {

namespace {

using policy::Parameter;
using policy::Room;

// The value `by` steps further, in its own unit; nothing for what has no steps or would go below
// nothing.
std::optional<Value> moved(const Value& value, int by) {
  if (const auto* whole = value.as<std::int64_t>()) {
    return Value(*whole + by);
  }
  if (const double* number = value.as<double>()) {
    return Value(*number + by);
  }
  if (const Money* money = value.as<Money>()) {
    return Value(Money{money->cents + by * 100});
  }
  if (const Term* term = value.as<Term>(); term != nullptr && term->count + by >= 0) {
    return Value(Term{term->count + by, term->unit});
  }
  if (const Date* date = value.as<Date>()) {
    return Value(date->plus_days(by));
  }
  return std::nullopt;
}

// Another value that the room allows, as near as can be.
std::optional<Value> other_value(const Parameter& parameter) {
  const Value& now = parameter.otherwise;
  for (const Value& option : parameter.room.options) {
    if (option != now) {
      return option;
    }
  }
  if (const bool* yes = now.as<bool>()) {
    return Value(!*yes);
  }
  if (now.as<std::string>() != nullptr) {
    return Value("iets anders");
  }
  const bool is_fixed = parameter.room.kind == Room::Kind::fixed;
  for (const int by : {1, -1}) {
    const std::optional<Value> next = moved(now, by);
    if (next && (is_fixed || parameter.room.allows(*next))) {
      return next;
    }
  }
  return std::nullopt;
}

class ParameterBreaker {
 public:
  ParameterBreaker(const policy::Plugin& plugin, const Parameter& parameter,
                   std::vector<Mutant>& into)
      : plugin_(plugin), parameter_(parameter), into_(into) {}

  void run() {
    const std::optional<Value> other =
        parameter_.dated.empty() ? other_value(parameter_) : std::nullopt;
    if (other) {
      Parameter copy = parameter_;
      copy.otherwise = *other;
      add(std::move(copy), fmt::format("its default became {}, and was {}", policy::english(*other),
                                       policy::english(parameter_.otherwise)));
    }
    for (std::size_t place = 0; place < parameter_.dated.size(); ++place) {
      change_dated(place);
    }
    const Room& room = parameter_.room;
    move_bound(room.most, 1, [](Room& changed) -> Value& { return changed.most; });
    move_bound(room.least, -1, [](Room& changed) -> Value& { return changed.least; });
    if (room.kind == Room::Kind::one_of) {
      leave_out_option();
    }
    if (room.kind == Room::Kind::fixed) {
      open_up();
    }
  }

 private:
  void add(Parameter changed, std::string change) {
    into_.push_back({plugin_.folder, plugin_.name(), "setting " + parameter_.name, parameter_.place,
                     std::move(change), parameter_.untested, ParameterChange{std::move(changed)}});
  }

  // One of the days on which the default changes brought another value.
  void change_dated(std::size_t place) {
    const policy::DatedDefault& dated = parameter_.dated[place];
    for (const int by : {1, -1}) {
      const std::optional<Value> next = moved(dated.value, by);
      const Room& room = parameter_.room_at(dated.from);
      if (next && (room.kind == Room::Kind::fixed || room.allows(*next))) {
        Parameter copy = parameter_;
        copy.dated[place].value = *next;
        copy.otherwise = copy.dated.back().value;
        add(std::move(copy),
            fmt::format("its default from {} became {}, and was {}", dated.from.text(),
                        policy::english(*next), policy::english(dated.value)));
        return;
      }
    }
  }

  template <class BoundOf>
  void move_bound(const Value& bound, int by, BoundOf&& bound_of) {
    if (const std::optional<Value> next = moved(bound, by)) {
      Parameter copy = parameter_;
      bound_of(copy.room) = *next;
      std::string change = fmt::format("its room became {}, and was {}", copy.room.english(),
                                       parameter_.room.english());
      add(std::move(copy), std::move(change));
    }
  }

  void leave_out_option() {
    const List& options = parameter_.room.options;
    for (std::size_t place = 0; place < options.size(); ++place) {
      if (options[place] == parameter_.otherwise) {
        continue;
      }
      Parameter copy = parameter_;
      copy.room.options.erase(copy.room.options.begin() + static_cast<std::ptrdiff_t>(place));
      add(std::move(copy),
          fmt::format("its room lost the choice {}", policy::english(options[place])));
    }
  }

  void open_up() {
    const policy::Type::Kind kinds[] = {policy::Type::Kind::yes_no, policy::Type::Kind::number,
                                        policy::Type::Kind::text,   policy::Type::Kind::date,
                                        policy::Type::Kind::amount, policy::Type::Kind::term};
    for (const policy::Type::Kind kind : kinds) {
      const policy::Type type{kind, {}};
      if (type.fits(parameter_.otherwise)) {
        Parameter copy = parameter_;
        copy.room.kind = Room::Kind::free;
        copy.room.type = type;
        copy.open_to = {policy::Layer::region, policy::Layer::municipality};
        add(std::move(copy), "it is no longer fixed: any value is allowed");
      }
    }
  }

  const policy::Plugin& plugin_;
  const Parameter& parameter_;
  std::vector<Mutant>& into_;
};

}  // namespace

void add_parameter_mutants(const policy::Plugin& plugin, const Parameter& parameter,
                           std::vector<Mutant>& into) {
  ParameterBreaker(plugin, parameter, into).run();
}

void add_set_mutants(const std::string& plugin, const std::string& setting,
                     const policy::DatedValue& set, const std::string& owner,
                     std::vector<Mutant>& into) {
  into.push_back(
      {owner, plugin, "setting " + setting, set.place,
       fmt::format("{} from {} was not set", policy::english(set.value), set.from.text()),
       set.untested, SetChange{setting, set, false}});
  if (set.room) {
    into.push_back({owner, plugin, "setting " + setting, set.place,
                    fmt::format("the room was not narrowed to {}", set.room->english()),
                    set.untested, SetChange{setting, set, true}});
  }
}

}  // namespace naober::lab

#include "policy/policy_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"

namespace naober::policy {

namespace {

Adoption read_adoption(Declaration& block) {
  Adoption adoption;
  const Value* tree = block.value("adopted", Need::required);
  if (tree == nullptr) {
    return adoption;
  }
  Declaration adopted(*tree, block.place(), block.problems());
  adoption.by = adopted.text("by", Need::required);
  adoption.on = adopted.date("on", Need::required).value_or(Date());
  adoption.source = adopted.text("source", Need::required);
  adopted.finish();
  return adoption;
}

std::shared_ptr<const Room> read_narrower_room(Declaration& entry, Layer layer) {
  const Value* tree = entry.value("room", Need::optional);
  if (tree == nullptr) {
    return nullptr;
  }
  if (layer == Layer::municipality) {
    entry.complain(
        "a municipality sets a value; it has no layer below it to leave less room to, so "
        "leave out 'room'");
    return nullptr;
  }
  Result<Room> room = read_room(*tree);
  if (!room) {
    entry.complain(room.error().says);
    return nullptr;
  }
  return std::make_shared<const Room>(*std::move(room));
}

// The values for one pilot stand in order of time among themselves.
const DatedValue* last_of(const std::vector<DatedValue>& values, const std::string& only_for) {
  const auto found = std::find_if(values.rbegin(), values.rend(), [&](const DatedValue& value) {
    return value.only_for == only_for;
  });
  return found == values.rend() ? nullptr : &*found;
}

std::optional<DatedValue> read_dated_value(Declaration entry, const PolicyFile& file,
                                           const std::string& setting) {
  DatedValue dated;
  dated.layer = file.layer;
  dated.place = entry.place();
  const Value* value = entry.value("value", Need::required);
  const std::optional<Date> from = entry.date("from", Need::required);
  dated.source = entry.text("source", Need::optional);
  dated.because = entry.text("because", Need::optional);
  dated.untested = entry.text("untested", Need::optional);
  dated.only_for = read_only_for(entry, file.layer);
  dated.room = read_narrower_room(entry, file.layer);
  entry.finish();
  if (value == nullptr || !from) {
    return std::nullopt;
  }
  dated.value = *value;
  dated.from = *from;
  if (dated.from < file.adopted.on) {
    entry.complain(
        fmt::format("'{}' holds from {}, but this file was adopted on {}: nothing holds "
                    "before it was adopted",
                    setting, dated.from.text(), file.adopted.on.text()));
  }
  return dated;
}

std::vector<DatedValue> read_set(Declaration set, const PolicyFile& file) {
  std::vector<DatedValue> values;
  for (const Value& tree : set.list("values", Need::required)) {
    std::optional<DatedValue> dated =
        read_dated_value(Declaration(tree, set.place(), set.problems()), file, set.name());
    if (!dated) {
      continue;
    }
    const DatedValue* before = last_of(values, dated->only_for);
    if (before != nullptr && dated->from <= before->from) {
      set.complain(
          fmt::format("the values of '{}' stand in order of time, each with a later 'from'; "
                      "{} comes after {} here",
                      set.name(), dated->from.text(), before->from.text()));
      continue;
    }
    values.push_back(*std::move(dated));
  }
  set.finish();
  return values;
}

// "fixed by Awb art. 6:7", "open to municipality only".
std::optional<std::string> shut(const Parameter& parameter, Layer layer) {
  if (parameter.room.kind == Room::Kind::fixed) {
    return fmt::format("'{}' is fixed by {} and cannot be set here", parameter.name,
                       parameter.law.empty() ? parameter.agreed : parameter.law);
  }
  if (!parameter.is_open_to(layer)) {
    std::vector<std::string> open;
    for (const Layer each : parameter.open_to) {
      open.emplace_back(name_of(each));
    }
    return fmt::format("'{}' is open to {} only, not to a {}", parameter.name, listed(open, "and"),
                       name_of(layer));
  }
  return std::nullopt;
}

std::string bound_of(const Parameter& parameter) {
  if (!parameter.agreed.empty()) {
    return parameter.agreed;
  }
  return parameter.law.empty() ? parameter.place.text() : parameter.law;
}

// The first day on which a value that holds from `from` until `until` leaves the room, if any: the
// region may narrow it later, and so may the law.
std::optional<Date> first_day_outside(const Setting& setting, const DatedValue& set,
                                      std::optional<Date> until) {
  std::set<Date> days = {set.from};
  for (const DatedValue& narrowing : setting.region()) {
    days.insert(narrowing.from);
  }
  for (const DatedDefault& dated : setting.parameter().dated) {
    days.insert(dated.from);
  }
  for (const Date day : days) {
    const bool in_time = day >= set.from && (!until || day < *until);
    if (in_time && !setting.room_at(day).allows(set.value)) {
      return day;
    }
  }
  return std::nullopt;
}

// The day before which the value of the same pilot, or of everybody, no longer holds.
std::optional<Date> until_next(const std::vector<DatedValue>& values, std::size_t index) {
  for (std::size_t next = index + 1; next < values.size(); ++next) {
    if (values[next].only_for == values[index].only_for) {
      return values[next].from;
    }
  }
  return std::nullopt;
}

std::string outside_text(const Setting& setting, const DatedValue& set, Date outside,
                         const std::string& who) {
  return fmt::format("{} lies outside the room of '{}'{}: allowed is {} {}", english(set.value),
                     setting.parameter().name, outside == set.from ? "" : " from " + outside.text(),
                     setting.room_at(outside).english(), who);
}

}  // namespace

std::string read_only_for(Declaration& declaration, Layer layer) {
  std::string pilot = declaration.text("only_for", Need::optional);
  if (!pilot.empty() && layer != Layer::municipality) {
    declaration.complain(
        fmt::format("only_for = \"{}\": a pilot belongs to one municipality, so a region sets "
                    "nothing for it",
                    pilot));
    pilot.clear();
  }
  return pilot;
}

PolicyFile read_policy_file(Declaration& block, Layer layer, const std::string& of) {
  PolicyFile file;
  file.plugin = block.name();
  file.layer = layer;
  file.place = block.place();
  const std::string said = block.text("of", Need::optional);
  if (!said.empty() && said != of) {
    block.complain(
        fmt::format("this file says it is of \"{}\", but it stands in \"{}\"", said, of));
  }
  file.adopted = read_adoption(block);
  for (Declaration& item : block.items({"set", "rule", "step", "skip"})) {
    if (item.word() == "set") {
      file.sets.emplace(item.name(), read_set(item, file));
    } else if (item.word() == "step") {
      read_local_step(item, layer, file.adopted, file.road);
    } else if (item.word() == "skip") {
      read_skip(item, layer, file.adopted, file.road);
    } else {
      file.rules.push_back(&item.tree());
    }
  }
  block.finish();
  return file;
}

void check_region_room(const Setting& setting, ProblemList& problems) {
  const Parameter& parameter = setting.parameter();
  const std::vector<DatedValue>& values = setting.region();
  for (std::size_t index = 0; index < values.size(); ++index) {
    const DatedValue& set = values[index];
    if (const auto reason = shut(parameter, Layer::region)) {
      problems.add(set.place, *reason);
      return;
    }
    const Room& above = parameter.room_at(set.from);
    if (set.room && !above.contains(*set.room)) {
      problems.add(set.place, fmt::format("a layer may narrow the room of '{}', never widen it: {} "
                                          "does not lie inside {} ({})",
                                          parameter.name, set.room->english(), above.english(),
                                          bound_of(parameter)));
      continue;
    }
    if (const auto outside = first_day_outside(setting, set, until_next(values, index))) {
      problems.add(set.place,
                   outside_text(setting, set, *outside, fmt::format("({})", bound_of(parameter))));
    }
  }
}

void check_municipality_room(const Setting& setting, ProblemList& problems) {
  const Parameter& parameter = setting.parameter();
  const std::vector<DatedValue>& values = setting.municipality();
  for (std::size_t index = 0; index < values.size(); ++index) {
    const DatedValue& set = values[index];
    if (const auto reason = shut(parameter, Layer::municipality)) {
      problems.add(set.place, *reason);
      return;
    }
    const std::optional<Date> outside = first_day_outside(setting, set, until_next(values, index));
    if (!outside) {
      continue;
    }
    const DatedValue* narrowing = setting.narrowed_by(*outside);
    const std::string who = narrowing == nullptr ? fmt::format("({})", bound_of(parameter))
                                                 : fmt::format("(narrowed by the region at {})",
                                                               narrowing->place.text());
    problems.add(set.place, outside_text(setting, set, *outside, who));
  }
}

void check_settings_exist(const PolicyFile& file, const std::vector<Parameter>& parameters,
                          ProblemList& problems) {
  std::vector<std::string> known;
  for (const Parameter& parameter : parameters) {
    known.push_back(parameter.name);
  }
  for (const auto& [name, values] : file.sets) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const Place place = values.empty() ? file.place : values.front().place;
      problems.add(
          place, fmt::format("'{}' has no setting \"{}\"{}", file.plugin, name, hint(name, known)));
    }
  }
}

}  // namespace naober::policy

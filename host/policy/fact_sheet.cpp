#include "policy/fact_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::policy {

namespace {

// A whole number that is given for a number becomes one, so that a fact has one kind.
Cell fitting(const Value& value, const Type& type) {
  const std::int64_t* whole = value.as<std::int64_t>();
  if (whole != nullptr && type.kind == Type::Kind::number) {
    return Cell::of_number(static_cast<double>(*whole));
  }
  return cell_of(value);
}

}  // namespace

FactSheet::FactSheet(const FactTable& table)
    : table_(&table), cells_(table.size()), texts_(table.size()) {}

Result<FactSheet> FactSheet::read(const FactTable& table, const Map& facts,
                                  std::string_view pointer) {
  FactSheet sheet(table);
  for (const auto& [name, value] : facts) {
    TRY_DO(sheet.set(name, value, pointer));
  }
  return sheet;
}

Result<void> FactSheet::set(std::string_view name, const Value& value, std::string_view pointer) {
  const std::string about = fmt::format("{}/{}", pointer, name);
  const std::optional<FactSlot> slot = table_->find(name);
  if (!slot) {
    return refuse(Fault::invalid,
                  fmt::format("there is no fact '{}'{}", name, hint(name, table_->names())), about);
  }
  const Fact& fact = table_->at(*slot);
  if (fact.derived()) {
    return refuse(Fault::invalid,
                  fmt::format("fact '{}' is worked out from other facts and cannot be given", name),
                  about);
  }
  TRY(const Value accepted, fact.accept(value, about));
  if (const std::string* text = accepted.as<std::string>()) {
    texts_[*slot] = *text;
    cells_[*slot] = Cell::of_text(texts_[*slot]);
  } else {
    cells_[*slot] = fitting(accepted, fact.type);
  }
  return {};
}

void FactSheet::clear() { std::fill(cells_.begin(), cells_.end(), Cell{}); }

Map FactSheet::to_map() const {
  Map map;
  for (std::size_t slot = 0; slot < cells_.size(); ++slot) {
    if (!cells_[slot].is_unknown()) {
      map.emplace(table_->at(static_cast<FactSlot>(slot)).name, value_of(cells_[slot]));
    }
  }
  return map;
}

}  // namespace naober::policy

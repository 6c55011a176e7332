#include "policy/cell.h"

namespace naober::policy {

namespace {

std::int64_t days_of(Date date) { return date.days().time_since_epoch().count(); }

Date date_of(std::int64_t days) {
  return Date(std::chrono::sys_days(std::chrono::days(static_cast<int>(days))));
}

Cell of_kind(Cell::Kind kind, std::int64_t whole) {
  Cell cell;
  cell.kind = kind;
  cell.whole = whole;
  return cell;
}

}  // namespace

Cell Cell::yes_no(bool value) { return of_kind(Kind::yes_no, value ? 1 : 0); }

Cell Cell::of_whole(std::int64_t value) { return of_kind(Kind::whole, value); }

Cell Cell::of_number(double value) {
  Cell cell;
  cell.kind = Kind::number;
  cell.number = value;
  return cell;
}

Cell Cell::of_text(const std::string& loan) {
  Cell cell;
  cell.kind = Kind::text;
  cell.text = &loan;
  return cell;
}

Cell cell_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return Cell::yes_no(*value.as<bool>());
    case Value::Kind::integer:
      return Cell::of_whole(*value.as<std::int64_t>());
    case Value::Kind::number:
      return Cell::of_number(*value.as<double>());
    case Value::Kind::text:
      return Cell::of_text(*value.as<std::string>());
    case Value::Kind::date:
      return of_kind(Cell::Kind::date, days_of(*value.as<Date>()));
    case Value::Kind::term: {
      Cell cell = of_kind(Cell::Kind::term, value.as<Term>()->count);
      cell.unit = value.as<Term>()->unit;
      return cell;
    }
    case Value::Kind::money:
      return of_kind(Cell::Kind::amount, value.as<Money>()->cents);
    case Value::Kind::unknown:
    case Value::Kind::list:
    case Value::Kind::map:
    case Value::Kind::function:
      break;
  }
  return {};
}

Value value_of(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::unknown:
      break;
    case Cell::Kind::yes_no:
      return Value(cell.whole != 0);
    case Cell::Kind::whole:
      return Value(cell.whole);
    case Cell::Kind::number:
      return Value(cell.number);
    case Cell::Kind::text:
      return Value(*cell.text);
    case Cell::Kind::date:
      return Value(date_of(cell.whole));
    case Cell::Kind::term:
      return Value(Term{static_cast<int>(cell.whole), cell.unit});
    case Cell::Kind::amount:
      return Value(Money{cell.whole});
  }
  return {};
}

Cell::Kind kind_of(const Value& value) { return cell_of(value).kind; }

Cell::Kind kind_of(Type::Kind type) {
  switch (type) {
    case Type::Kind::yes_no:
      return Cell::Kind::yes_no;
    case Type::Kind::whole_number:
      return Cell::Kind::whole;
    case Type::Kind::number:
      return Cell::Kind::number;
    case Type::Kind::text:
    case Type::Kind::choice:
      return Cell::Kind::text;
    case Type::Kind::date:
      return Cell::Kind::date;
    case Type::Kind::amount:
      return Cell::Kind::amount;
    case Type::Kind::term:
      return Cell::Kind::term;
  }
  return Cell::Kind::unknown;
}

std::string_view english(Cell::Kind kind) {
  switch (kind) {
    case Cell::Kind::unknown:
      return "unknown";
    case Cell::Kind::yes_no:
      return "yes or no";
    case Cell::Kind::whole:
      return "a whole number";
    case Cell::Kind::number:
      return "a number";
    case Cell::Kind::text:
      return "a text";
    case Cell::Kind::date:
      return "a date";
    case Cell::Kind::term:
      return "a term";
    case Cell::Kind::amount:
      return "an amount";
  }
  return "a value";
}

}  // namespace naober::policy

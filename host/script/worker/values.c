/* Dates, terms and amounts as scripts see them, and `unknown`.
 *
 * They are immutable values with the operators that make sense and no others: weeks never compare with
 * months (how long a month is depends on where it starts), an amount is whole cents and never meets a
 * floating-point number without being rounded on the spot, and unknown answers no question at all.
 *
 *   date + term, term + date, date - term      a date (months: the last day where the month is shorter)
 *   date - date                                a whole number of days
 *   term * n                                   a term
 *   amount + amount, amount - amount, -amount  an amount
 *   amount * n, n * amount, amount / n         an amount, rounded to the cent, half away from zero
 *   amount / amount                            a number
 *   == < <= within one kind;  ..  and tostring give the text
 *   fields: date.year .month .day .weekday, term.count .unit, amount.cents */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lapi.h"
#include "lauxlib.h"
#include "lobject.h"
#include "lstate.h"
#include "worker.h"

#define most_cents ((int64_t)100000000000000000)
enum { most_count = 10000, first_day = -719528, last_day = 2932896 };

static const char *const unit_names[] = {"days", "weeks", "months", "years"};
static const char *const kind_names[] = {"unknown", "date", "term", "amount"};

/* What marks our values: their metatable. It lies in the image, so it is looked up per state. */
static const Table *mark;

void values_know(lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, "typed");
  mark = hvalue(s2v(L->top.p - 1));
  lua_pop(L, 1);
}

const struct typed *values_of(const void *lua_userdata) {
  const Udata *userdata = lua_userdata;
  return userdata->metatable == mark && mark != NULL
             ? (const struct typed *)(const void *)getudatamem(userdata)
             : NULL;
}

const struct typed *values_at(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA) {
    return NULL;
  }
  const TValue *value = s2v(index > 0 ? L->ci->func.p + index : L->top.p + index);
  return values_of(uvalue(value));
}

void values_push(lua_State *L, struct typed value) {
  struct typed *fresh = lua_newuserdatauv(L, sizeof value, 0);
  memset(fresh, 0, sizeof *fresh);
  fresh->kind = value.kind;
  fresh->unit = value.unit;
  fresh->number = value.number;
  lua_getfield(L, LUA_REGISTRYINDEX, "typed");
  lua_setmetatable(L, -2);
}

const char *values_name(lua_State *L, int index) {
  const struct typed *value = values_at(L, index);
  return value != NULL ? kind_names[value->kind] : luaL_typename(L, index);
}

/* --- the calendar ----------------------------------------------------------------------------- */

struct civil {
  int64_t year;
  int month;
  int day;
};

static int64_t days_of(struct civil date) {
  const int64_t year = date.year - (date.month <= 2);
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t of_era = year - era * 400;
  const int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static struct civil civil_of(int64_t days) {
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t of_era = days - era * 146097;
  const int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const int64_t month = (5 * of_year + 2) / 153;
  struct civil date = {.month = (int)(month < 10 ? month + 3 : month - 9),
                       .day = (int)(of_year - (153 * month + 2) / 5 + 1)};
  date.year = year + era * 400 + (date.month <= 2);
  return date;
}

static int month_length(int64_t year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (month == 2 && leap);
}

static int push_date(lua_State *L, int64_t days) {
  if (days < first_day || days > last_day) {
    return luaL_error(L, "the date lies outside the years 0000 to 9999");
  }
  values_push(L, (struct typed){.kind = kind_date, .number = days});
  return 1;
}

static int push_moved(lua_State *L, int64_t days, uint8_t unit, int64_t count) {
  if (unit <= 1) {
    return push_date(L, days + count * (unit == 1 ? 7 : 1));
  }
  struct civil date = civil_of(days);
  const int64_t months = date.year * 12 + date.month - 1 + count * (unit == 3 ? 12 : 1);
  date.year = (months >= 0 ? months : months - 11) / 12;
  date.month = (int)(months - date.year * 12) + 1;
  const int length = month_length(date.year, date.month);
  date.day = date.day < length ? date.day : length;
  return push_date(L, days_of(date));
}

/* --- texts ------------------------------------------------------------------------------------ */

void values_text(const struct typed *value, char *text, size_t size) {
  switch (value->kind) {
    case kind_date: {
      const struct civil date = civil_of(value->number);
      snprintf(text, size, "%04d-%02d-%02d", (int)date.year, date.month, date.day);
      return;
    }
    case kind_term: snprintf(text, size, "%lld%c", (long long)value->number, "dwmy"[value->unit]); return;
    case kind_money: {
      const uint64_t cents = value->number < 0 ? 0 - (uint64_t)value->number : (uint64_t)value->number;
      snprintf(text, size, "%s%llu.%02llu", value->number < 0 ? "-" : "", (unsigned long long)cents / 100,
               (unsigned long long)cents % 100);
      return;
    }
    default: snprintf(text, size, "unknown"); return;
  }
}

static int value_tostring(lua_State *L) {
  const struct typed *value = values_at(L, 1);
  if (value == NULL) {
    return luaL_error(L, "a date, a term or an amount was expected");
  }
  char text[40];
  values_text(value, text, sizeof text);
  lua_pushstring(L, text);
  return 1;
}

static int value_concat(lua_State *L) {
  for (int i = 1; i <= 2; ++i) {
    const int type = lua_type(L, i);
    if (values_at(L, i) == NULL && type != LUA_TSTRING && type != LUA_TNUMBER) {
      return luaL_error(L, "attempt to concatenate a %s value", values_name(L, i));
    }
    luaL_tolstring(L, i, NULL);
  }
  lua_concat(L, 2);
  return 1;
}

/* --- operators -------------------------------------------------------------------------------- */

static int wrong_operands(lua_State *L, const char *does) {
  return luaL_error(L, "attempt to %s: %s and %s", does, values_name(L, 1), values_name(L, 2));
}

static bool is(const struct typed *value, enum kind kind) { return value != NULL && value->kind == kind; }

/* Negative, zero or positive; raises an error when the two do not compare. */
static int compare(lua_State *L) {
  const struct typed *a = values_at(L, 1);
  const struct typed *b = values_at(L, 2);
  if (a == NULL || b == NULL || a->kind != b->kind || a->kind == kind_unknown) {
    return luaL_error(L, "attempt to compare %s with %s", values_name(L, 1), values_name(L, 2));
  }
  int64_t left = a->number;
  int64_t right = b->number;
  if (a->kind == kind_term) {
    if ((a->unit <= 1) != (b->unit <= 1) && left != 0 && right != 0) {
      return luaL_error(L, "attempt to compare %s with %s: how long a month is depends on where it starts",
                        unit_names[a->unit], unit_names[b->unit]);
    }
    static const int lengths[] = {1, 7, 1, 12};
    left *= lengths[a->unit];
    right *= lengths[b->unit];
  }
  return (left > right) - (left < right);
}

static int value_less(lua_State *L) {
  lua_pushboolean(L, compare(L) < 0);
  return 1;
}

static int value_less_equal(lua_State *L) {
  lua_pushboolean(L, compare(L) <= 0);
  return 1;
}

static int value_equal(lua_State *L) {
  const struct typed *a = values_at(L, 1);
  const struct typed *b = values_at(L, 2);
  bool equal = a != NULL && b != NULL && a->kind == b->kind;
  if (equal && a->kind == kind_term && (a->unit <= 1) != (b->unit <= 1)) {
    equal = a->number == 0 && b->number == 0;
  } else if (equal && a->kind != kind_unknown) {
    equal = compare(L) == 0;
  }
  lua_pushboolean(L, equal);
  return 1;
}

static int push_money(lua_State *L, int64_t cents) {
  if (cents > most_cents || cents < -most_cents) {
    return luaL_error(L, "the amount is too large");
  }
  values_push(L, (struct typed){.kind = kind_money, .number = cents});
  return 1;
}

static int push_rounded(lua_State *L, double cents) {
  if (!(fabs(cents) <= (double)most_cents)) {
    return luaL_error(L, "the amount is too large, or not a number");
  }
  return push_money(L, (int64_t)round(cents));
}

static int value_add(lua_State *L) {
  const struct typed *a = values_at(L, 1);
  const struct typed *b = values_at(L, 2);
  if (is(a, kind_date) && is(b, kind_term)) {
    return push_moved(L, a->number, b->unit, b->number);
  }
  if (is(a, kind_term) && is(b, kind_date)) {
    return push_moved(L, b->number, a->unit, a->number);
  }
  if (is(a, kind_money) && is(b, kind_money)) {
    return push_money(L, a->number + b->number);
  }
  return wrong_operands(L, "add");
}

static int value_subtract(lua_State *L) {
  const struct typed *a = values_at(L, 1);
  const struct typed *b = values_at(L, 2);
  if (is(a, kind_date) && is(b, kind_term)) {
    return push_moved(L, a->number, b->unit, -b->number);
  }
  if (is(a, kind_date) && is(b, kind_date)) {
    lua_pushinteger(L, a->number - b->number);
    return 1;
  }
  if (is(a, kind_money) && is(b, kind_money)) {
    return push_money(L, a->number - b->number);
  }
  return wrong_operands(L, "subtract");
}

static int push_term(lua_State *L, uint8_t unit, int64_t count) {
  if (count < 0 || count > most_count) {
    return luaL_error(L, "a term counts 0 to %d %s", most_count, unit_names[unit]);
  }
  values_push(L, (struct typed){.kind = kind_term, .unit = unit, .number = count});
  return 1;
}

static int value_multiply(lua_State *L) {
  const int first = values_at(L, 1) != NULL ? 1 : 2;
  const struct typed *value = values_at(L, first);
  const int other = 3 - first;
  if (lua_type(L, other) != LUA_TNUMBER) {
    return wrong_operands(L, "multiply");
  }
  int exact = 0;
  const int64_t count = lua_tointegerx(L, other, &exact);
  int64_t product = 0;
  if (is(value, kind_term) && exact) {
    return __builtin_mul_overflow(value->number, count, &product) ? push_term(L, value->unit, -1)
                                                                  : push_term(L, value->unit, product);
  }
  if (!is(value, kind_money)) {
    return wrong_operands(L, "multiply");
  }
  if (exact) {
    return __builtin_mul_overflow(value->number, count, &product) ? luaL_error(L, "the amount is too large")
                                                                  : push_money(L, product);
  }
  return push_rounded(L, (double)value->number * lua_tonumber(L, other));
}

static int value_divide(lua_State *L) {
  const struct typed *a = values_at(L, 1);
  const struct typed *b = values_at(L, 2);
  if (is(a, kind_money) && is(b, kind_money)) {
    lua_pushnumber(L, (double)a->number / (double)b->number);
    return 1;
  }
  if (is(a, kind_money) && lua_type(L, 2) == LUA_TNUMBER) {
    return push_rounded(L, (double)a->number / lua_tonumber(L, 2));
  }
  return wrong_operands(L, "divide");
}

static int value_negate(lua_State *L) {
  const struct typed *value = values_at(L, 1);
  return is(value, kind_money) ? push_money(L, -value->number) : wrong_operands(L, "negate");
}

static int push_date_field(lua_State *L, int64_t days, const char *field) {
  const struct civil date = civil_of(days);
  if (strcmp(field, "year") == 0) {
    lua_pushinteger(L, date.year);
  } else if (strcmp(field, "month") == 0) {
    lua_pushinteger(L, date.month);
  } else if (strcmp(field, "day") == 0) {
    lua_pushinteger(L, date.day);
  } else if (strcmp(field, "weekday") == 0) {
    lua_pushinteger(L, (days % 7 + 10) % 7 + 1); /* 1970-01-01 was a Thursday: 4 */
  } else {
    lua_pushnil(L);
  }
  return 1;
}

static int value_field(lua_State *L) {
  const struct typed *value = values_at(L, 1);
  const char *field = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
  if (is(value, kind_date)) {
    return push_date_field(L, value->number, field);
  }
  if (is(value, kind_term) && strcmp(field, "count") == 0) {
    lua_pushinteger(L, value->number);
  } else if (is(value, kind_term) && strcmp(field, "unit") == 0) {
    lua_pushstring(L, unit_names[value->unit]);
  } else if (is(value, kind_money) && strcmp(field, "cents") == 0) {
    lua_pushinteger(L, value->number);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

static int value_fixed(lua_State *L) {
  return luaL_error(L, "a %s cannot be changed; make a new one", values_name(L, 1));
}

/* --- the words -------------------------------------------------------------------------------- */

static int word_term(lua_State *L) {
  const int unit = (int)lua_tointeger(L, lua_upvalueindex(1));
  int whole = 0;
  const int64_t count = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &whole) : 0;
  if (!whole) {
    return luaL_error(L, "%s needs a whole number: %s(6)", unit_names[unit], unit_names[unit]);
  }
  return push_term(L, (uint8_t)unit, count);
}

static bool digits(const char *text, int count, int *number) {
  *number = 0;
  for (int i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      return false;
    }
    *number = *number * 10 + (text[i] - '0');
  }
  return true;
}

static int word_date(lua_State *L) {
  size_t size = 0;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &size) : "";
  int year = 0;
  int month = 0;
  int day = 0;
  if (size != 10 || text[4] != '-' || text[7] != '-' || !digits(text, 4, &year) ||
      !digits(text + 5, 2, &month) || !digits(text + 8, 2, &day)) {
    return luaL_error(L, "a date is written as date \"2026-04-27\"");
  }
  if (month < 1 || month > 12 || day < 1 || day > month_length(year, month)) {
    return luaL_error(L, "the day %s does not exist", text);
  }
  if (year < 1850 || year > 2200) {
    return luaL_error(L, "the year of %s lies outside 1850 to 2200", text);
  }
  return push_date(L, days_of((struct civil){.year = year, .month = month, .day = day}));
}

static int word_euros(lua_State *L) {
  int whole = 0;
  if (lua_type(L, 1) == LUA_TNUMBER) {
    const int64_t euros = lua_tointegerx(L, 1, &whole);
    if (whole && euros >= -1000000000 && euros <= 1000000000) {
      return push_money(L, euros * 100);
    }
  }
  size_t size = 0;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &size) : "";
  const char *point = memchr(text, '.', size);
  const int before = (int)(point == NULL ? size : (size_t)(point - text));
  int euros = 0;
  int cents = 0;
  if (before < 1 || before > 9 || !digits(text, before, &euros) ||
      (point != NULL && (size - (size_t)before != 3 || !digits(point + 1, 2, &cents)))) {
    return luaL_error(L, "an amount is written as euros \"19.00\"");
  }
  return push_money(L, (int64_t)euros * 100 + cents);
}

static int word_cents(lua_State *L) {
  int whole = 0;
  const int64_t cents = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &whole) : 0;
  return whole ? push_money(L, cents) : luaL_error(L, "cents needs a whole number: cents(1900)");
}

static void make_mark(lua_State *L) {
  static const luaL_Reg operators[] = {
      {"__add", value_add},       {"__sub", value_subtract}, {"__mul", value_multiply},
      {"__div", value_divide},    {"__unm", value_negate},   {"__eq", value_equal},
      {"__lt", value_less},       {"__le", value_less_equal}, {"__index", value_field},
      {"__newindex", value_fixed}, {"__concat", value_concat}, {"__tostring", value_tostring},
      {NULL, NULL}};
  luaL_newlib(L, operators);
  lua_setfield(L, LUA_REGISTRYINDEX, "typed");
  values_know(L);
}

void values_open(lua_State *L) {
  make_mark(L);
  for (int unit = 0; unit < 4; ++unit) {
    lua_pushinteger(L, unit);
    lua_pushcclosure(L, word_term, 1);
    lua_setfield(L, -2, unit_names[unit]);
  }
  static const luaL_Reg words[] = {
      {"date", word_date}, {"euros", word_euros}, {"cents", word_cents}, {NULL, NULL}};
  luaL_setfuncs(L, words, 0);
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, "yes");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "no");
  values_push(L, (struct typed){.kind = kind_unknown});
  lua_setfield(L, -2, "unknown");
}
